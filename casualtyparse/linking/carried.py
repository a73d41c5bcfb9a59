"""What a figure without a time of its own takes from the sentences before it.

*was jailed for* setting a fire in which two died     past: told in court
in the first half of 2010 ... *900 people died*       cumulative: what the report is about
In May a mine blew up. *Six men were hurt*            past: the story goes on
"""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final

from casualtyparse.casualties.values import Scope
from casualtyparse.lexicon.little_words import ORDINAL_ENDINGS
from casualtyparse.linking.additions import adds_to_past
from casualtyparse.linking.dated import SAME_EVENT, Dated
from casualtyparse.linking.days import Days
from casualtyparse.linking.draft import Draft, Figure
from casualtyparse.linking.generals import is_of_others, is_rank, is_record
from casualtyparse.linking.periods import is_lasting, is_up_to_now
from casualtyparse.linking.retold import POINTING
from casualtyparse.linking.trials import find_trial, is_aftermath
from casualtyparse.terms import Harm

_NOTHING: Final = timedelta(0)
#: The period of a report is told at its start.
_LEAD: Final = 2
#: Days of a period that a report may be about.
_LONG: Final = 27
_INITIAL: Final = 3
_OF_PERIOD: Final[list[Scope | None]] = ["cumulative"]
#: With how many figures before it one that points back is compared.
_MOST: Final = 8
_ANYWHERE: Final = 60
_OF_THE: Final = ["of", "the"]
_OF_IT: Final = frozenset({"that", "its", "whose"})
_OWNERS: Final = frozenset({"his", "her", "its", "their"})
#: Between two harms of one event: "nine died, and two were hurt".
_JOINTS: Final = frozenset({"and", ",", "or"})
_MOST_JOINTS: Final = 2
_INFINITIVES: Final = frozenset({"to", "be", "been", "have"})
_BE_HAVE: Final = frozenset({"be", "have"})
_PERFECT: Final = ["have", "been"]
#: From here on attacks are no one event, and how far behind the harm they stand.
_FEW: Final = 3
_NEAR: Final = 7
#: Captivity may be that of the accused.
_DONE: Final[frozenset[Harm]] = frozenset(
    {"killed", "injured", "abducted", "missing", "killed_or_injured"}
)


class Carried:
    """The time that a text, or the sentence before, gives to figures that tell none."""

    def __init__(
        self,
        draft: Draft,
        days: Days,
        dated: Sequence[Dated | None],
        scopes: list[Scope | None],
        main: date | None,
    ) -> None:
        """Look at the start of the text."""
        self._draft = draft
        self._scan = draft.scan
        self._words = draft.scan.words
        self._days = days
        self._dated = dated
        self._scopes = scopes
        #: the day of the event, None if it has not been looked for
        self._main = main
        #: what the text is about, if it starts so
        self._trial = find_trial(draft)
        self._about = self._is_about_a_period()

    def carry(self) -> None:
        """Give each figure its scope: its own, that of its whole, or one that is carried."""
        scopes = self._scopes
        before: Scope | None = None
        for i, figure in enumerate(self._draft.figures):
            scope = scopes[i]
            if scope is None:
                if figure.whole is not None:
                    figure.scope = figure.whole.scope
                    before = None
                    continue
                # PERF: most figures before are of the event
                if before is not None and self._is_twin(i, figure):
                    scope = before
                elif scopes[i + 1 : i + 2] == _OF_PERIOD and self._is_before_twin(i):
                    scope = "cumulative"
                else:
                    scope = self._of(i, figure)
                scopes[i] = scope
            if scope is not None:
                figure.scope = scope
            before = scope

    def _of(self, i: int, figure: Figure) -> Scope | None:
        """Return what is carried to figure i, which is of no other time."""
        candidate = figure.candidate
        words, at = self._words, candidate.trigger
        # PERF: few words of harm have these beside them
        if words[at + 1] == "in" or words[at - 1] in _INFINITIVES:
            more = figure.low > self._draft.figures[0].low and self._is_of_many(figure)
            if more or (i and self._is_ranked(figure)):
                return "cumulative"
        if i and (
            candidate.others or candidate.frame == "nominal" or words[at - 1] == "also"
        ):
            scope = self._of_others(i, figure)
            if scope is not None:
                return scope
        timed = self._dated[i] is not None or figure.cues.timed
        if (
            self._trial is not None
            and (
                figure.sentence == self._trial.sentence
                or not (self._trial.retold or self._dated[i] is not None)
            )
            and candidate.harm in _DONE
            and not is_aftermath(self._draft, figure.sentence)
        ):
            return "past"
        if self._about and not timed:
            return "cumulative"
        if i + 1 < len(self._scopes):
            following = self._scopes[i + 1]
            # PERF: few are followed by an earlier event
            if following is not None and self._is_subhead(i):
                return following
        if candidate.frame == "toll":
            if self._is_toll_again(i):
                return "cumulative"
            if self._is_toll_of_past(i):
                return "past"
        # PERF: few sentences follow on one with a date
        if (
            not timed
            and figure.sentence - 1 in self._days.sentences
            and self._goes_back(i)
        ):
            return "past"
        pointing = candidate.determiner in POINTING and figure.low > 1
        return "past" if pointing and self._points_back(i) else None

    def _of_others(self, i: int, figure: Figure) -> Scope | None:
        """Return the time of other deeds than that of the event, and of others in a past one."""
        draft, candidate = self._draft, figure.candidate
        if candidate.frame == "nominal":
            ranked = candidate.rule == "event-of" and is_rank(self._scan, candidate)
            if ranked or is_record(draft, i):
                return "cumulative"
        if candidate.others and is_of_others(self._scan, candidate):
            return "past"
        known = candidate.others or figure.sentence == draft.figures[i - 1].sentence
        timed = self._dated[i] is not None or figure.cues.timed
        if known and not timed and adds_to_past(draft, self._scopes, i):
            return "past"
        return None

    def _is_ranked(self, figure: Figure) -> bool:
        """Tell whether somebody told before is counted: "the third of our staff to be killed"."""
        words, at = self._scan.words, figure.candidate.trigger
        to = at - 2 if words[at - 1] in _BE_HAVE else at - 1
        if words[at - 2 : at] == _PERFECT:
            to = at - 3  # "the third to have been killed"
        first, end = figure.candidate.phrase
        if words[to] != "to" or not (
            figure.candidate.determiner or words[first + 1 : first + 3] == _OF_THE
        ):
            return False
        if words[first] == "a":
            return False  # "a third was taken to hospital"
        ranked = not self._draft.signs["ranked"].isdisjoint(words[first:end])
        return ranked or not ORDINAL_ENDINGS.isdisjoint(words[first:end])

    def _is_of_many(self, figure: Figure) -> bool:
        """Tell whether more have died than in the event: "90 have been killed in 20 attacks"."""
        scan, at = self._scan, figure.candidate.trigger + 1
        if scan.words[at] != "in" or not is_up_to_now(scan, figure.candidate):
            return False
        near = range(at + 1, at + _NEAR)
        many = any(self._draft.story.reading.numbers.least(k) > _FEW for k in near)
        plural = any(scan.words[k][:-1] in self._draft.signs["incident"] for k in near)
        return many and plural

    def _is_before_twin(self, i: int) -> bool:
        """Tell whether the next figure goes on with this: "has left 51 dead, 90 wounded"."""
        following = i + 1
        return self._is_twin(following, self._draft.figures[following])

    def _is_twin(self, i: int, figure: Figure) -> bool:
        """Tell whether a figure goes on with another: "in 2010 nine died and two were hurt"."""
        before = self._draft.figures[i - 1]
        if before.sentence != figure.sentence:
            return False
        one, other = before.candidate, figure.candidate
        between = self._scan.words[max(one.end, one.trigger + 1) : other.first]
        return (
            other.harm != one.harm
            and self._dated[i] is self._dated[i - 1]
            and len(between) <= _MOST_JOINTS
            and _JOINTS.issuperset(between)
        )

    def _is_subhead(self, i: int) -> bool:
        """Tell whether a line of its own tells the number of the sentence behind it.

        "400 Killed in Week", a line; "The blast follows a week in which 400 were killed"
        """
        figure, following = self._draft.figures[i : i + 2]
        if (
            not 1 < figure.low == following.low
            or following.value.harm != figure.value.harm
        ):
            return False
        scan, sentence = self._scan, figure.sentence
        if following.sentence != sentence + 1 or sentence == 0:
            return False
        end = scan.sentence_bounds(sentence)[1]
        return scan.words[end - 1] != "." and "\n" in scan.gap(end - 1)

    def _is_toll_again(self, i: int) -> bool:
        """Tell whether a toll is that of the period told before it: "the figure is nearer 300"."""
        figures = self._draft.figures
        figure, before = figures[i], figures[i - 1]
        return (
            i > 0
            and self._dated[i] is None
            and figure.value.harm == before.value.harm
            and figure.sentence - before.sentence < 2
            and self._scopes[i - 1] == "cumulative"
        )

    def _is_toll_of_past(self, i: int) -> bool:
        """Tell whether a toll is that of a past event of its sentence: "had put that toll at 9"."""
        figures, words = self._draft.figures, self._scan.words
        figure, before = figures[i], figures[i - 1]
        return (
            i > 0
            and self._scopes[i - 1] == "past"
            and before.sentence == figure.sentence
            and before.value.harm == figure.value.harm
            and words[figure.candidate.trigger - 1] in _OF_IT
        )

    def _is_about_a_period(self) -> bool:
        """Tell whether the first figure of the text is the toll of a long period that is over."""
        figure, dated = self._draft.figures[0], self._dated[0]
        reference = self._draft.document.reference
        if dated is None or reference is None or self._scopes[0] != "cumulative":
            return False
        return (
            figure.sentence < _LEAD and dated.days > _LONG and dated.stop <= reference
        )

    def _goes_back(self, i: int) -> bool:
        """Tell whether the sentence before starts with a time long past, or owns the people."""
        figures = self._draft.figures
        figure = figures[i]
        before = figure.sentence - 1
        if before < 1:
            return False
        # PERF: the cheapest condition first
        k = i
        while k and figures[k - 1].sentence >= before:
            k -= 1
            if self._scopes[k] != "past":
                return False
        # "Last month rebels came. 200 people have fled": that is of now
        if self._draft.document.mode == "narrative" or is_lasting(
            self._scan, figure.candidate
        ):
            return False
        first, end = self._scan.sentence_bounds(before)
        if "\n" in self._scan.gap(end - 1) or self._days.is_listed(figures[0].sentence):
            return False
        far = _INITIAL
        if figure.candidate.determiner in _OWNERS or self._is_that(end):
            far = _ANYWHERE
        harmed = k < i and figures[k].sentence == before
        return self._is_past(before, first + far, harmed=harmed)

    def _is_that(self, first: int) -> bool:
        """Tell whether a sentence starts with what was told just before: "that attack"."""
        words = self._scan.words
        return (
            words[first] == "that" and words[first + 1] in self._draft.signs["incident"]
        )

    def _is_past(self, sentence: int, stop: int, *, harmed: bool) -> bool:
        """Tell whether a sentence has a time before that of the event, before a token.

        If all the harm in it is past (`harmed`), a time of yesterday is enough.
        """
        main = self._main_day()
        if main is None:
            return False
        dates = self._days.at(sentence)
        if dates and dates[0].first >= stop:
            return False
        least = _NOTHING if harmed else SAME_EVENT
        if dates and all(main - dated.stop >= least for dated in dates):
            return True
        return any(
            found.cue.reach in ("time", "back") and found.first < stop
            for found in self._draft.cues.at(sentence).past
        )

    def _main_day(self) -> date | None:
        """Return the day of the event, as the first dates tell it if no figure has any."""
        if self._main is None:
            reference = self._draft.document.reference
            self._main = self._days.lead((), reference) or reference
        return self._main

    def _points_back(self, i: int) -> bool:
        """Tell whether "all 24 bodies" are the people of an earlier event."""
        figure = self._draft.figures[i]
        first = max(0, i - _MOST)
        same = {
            self._scopes[k]
            for k, other in enumerate(self._draft.figures[first:i], first)
            if other.low == figure.low and other.value.harm == figure.value.harm
        }
        return same == {"past"}
