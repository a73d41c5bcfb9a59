"""Which figure of its harm another tells again.

Two guards died in Dol. *The two guards* were shot        the two
A cook died. *A teacher, Ana Ruk*, was shot               none: she is another
At 23:50, two were hurt. *At 03:15, two were hurt*        none: they are of another time
"""

from collections.abc import Sequence
from typing import Final

from casualtyparse.lexicon.cues import CueCategory
from casualtyparse.linking import recounts
from casualtyparse.linking.draft import Draft
from casualtyparse.linking.fits import are_opposed
from casualtyparse.linking.headlines import Headline
from casualtyparse.linking.hours import are_of_times
from casualtyparse.linking.late import is_hurt
from casualtyparse.linking.namesakes import is_said_to_be_another
from casualtyparse.linking.places import is_led_elsewhere
from casualtyparse.linking.pronouns import OBJECTS, is_pronoun_of
from casualtyparse.linking.retold import (
    Told,
    are_of_ages,
    equal,
    in_order,
    is_measured,
    is_number_of,
    is_told_so,
    same_heads,
    same_name,
)
from casualtyparse.linking.rivals import disputes
from casualtyparse.linking.voices import gainsays
from casualtyparse.linking.waves import is_elsewhere, is_told_exactly

#: What tells that the same people are counted again.
_RETELLING: Final = frozenset({"dispute", "report", "recount"})


class Again:
    """How the figures of one text are found again."""

    __slots__ = ("_actors", "_headline", "_scan")

    def __init__(self, draft: Draft, headline: Headline) -> None:
        """Take the text, and its headline."""
        self._scan, self._actors = draft.scan, draft.actors
        self._headline = headline

    def find(
        self,
        now: Told,
        before: Sequence[Told],
        first: Told,
        said: Sequence[CueCategory],
    ) -> Told | None:
        """Return which of the figures before tells of the same people.

        `first` is the first of the harm; `said`: what is said before the figure.
        """
        # PERF: most figures can only tell one of their own number, or a vague one, again
        strict = not (
            now.candidate.name is not None
            or (said and not _RETELLING.isdisjoint(said))
            or now.figure.status == "alleged"
            or (now.definite and now.loose)
        )
        # PERF: and nobody of their own sentence
        apart = (
            strict
            and not (said or now.definite or now.candidate.pronoun)
            and now.figure.count.text not in OBJECTS
        )
        low, may_be, sentence = now.low, now.may_be, now.sentence
        for told in reversed(in_order(before, now, strict=strict)):
            if strict and told.low != low and not told.loose:
                continue
            if apart and told.sentence == sentence:
                continue
            if (
                told.figure.superseded_by is None
                and told.may_be & may_be
                and self._is_same(told, now, first, said)
                and not are_opposed(self._actors, told, now)
            ):
                return told
        return None if now.figure.source is None else self._gainsaid(now, before, said)

    def _gainsaid(
        self, now: Told, before: Sequence[Told], said: Sequence[CueCategory]
    ) -> Told | None:
        """Return the figure for which another side has this one."""
        source = now.figure.source
        for told in reversed(before):
            # PERF: most figures of a text have one source
            if (
                told.figure.source not in (None, source)
                and told.figure.superseded_by is None
                and gainsays(self._scan, self._actors, said, told, now)
            ):
                return told
        return None

    def _is_same(
        self, told: Told, now: Told, first: Told, said: Sequence[CueCategory]
    ) -> bool:
        """Tell whether two figures of one harm are of the same people."""
        scan, named = self._scan, now.candidate.name is not None
        if named and (shared := same_name(scan, told, now)) is not None:
            return shared
        if now.low == told.low == 1 and are_of_ages(scan, now, told):
            return False
        told_otherwise = said or now.figure.status == "alleged"
        if told_otherwise and disputes(scan, self._actors, said, told, now):
            return True
        if told.sentence == now.sentence:
            return is_pronoun_of(scan, told, now) or is_told_so(told, now)
        if "separate" not in said and recounts.is_of_told(now, (told,)):
            return True
        start = self._headline.sentence
        if told.sentence == start == now.sentence - 1 and not told.loose:
            return told.low == now.low
        if now.definite:
            also = "added" in said and told.candidate.ordinal
            same = equal(told, now) and not also and not is_hurt(scan, now)
            again = same and not recounts.is_brought_in(scan, told, now)
            return again or is_number_of(told, now) or (now.loose and told.low > 1)
        apart = "separate" in said or not same_heads(told, now)
        if apart or are_of_times(scan, told, now):
            return False
        if named:
            single = told.low == 1 and told.candidate.implicit
            return single and not is_said_to_be_another(scan, told, now)
        if told.loose and not now.loose:
            lead = first is told and now.low >= told.low
            return lead and is_told_exactly(scan, told, now)
        if now.low < 2:
            return told.low == 1 and recounts.is_confirmed(scan, now)
        return (
            (equal(told, now) or is_measured(told, now))
            and not is_led_elsewhere(scan, told.figure, now.figure)
            and not is_elsewhere(scan, first, now)
        )
