"""The harm that a report condemns or mourns at its start, if it is what the report is about.

*condemned the murder of a nun* ...                           past: another report told it
*condemned Friday's attack, in which two guards died*         the event: of these days
*condemned the killing of three nurses* ... the three were shot on Sunday      told again
*a day after a mine killed nine*, police searched ...         the event: followed up
*condemned the killing of three nurses*, and nothing else             the event: the only one
"""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Final

from casualtyparse.casualties.values import Scope
from casualtyparse.linking.cues import Found, touches
from casualtyparse.linking.dated import Dated
from casualtyparse.linking.draft import Draft, Figure
from casualtyparse.linking.periods import RECENT
from casualtyparse.linking.retold import POINTING

#: How reactions begin: "condemned", "mourns".
_REACTIONS: Final = ("condemn", "denounc", "mourn", "outrage")
#: Sentences of a headline and a lead.
_LEAD: Final = 3
_DAYS: Final = timedelta(days=8)
_DAY_WORDS: Final = frozenset({"day", "days", "week", "weeks"})
#: How many sentences later the harm is told again.
_AGAIN: Final = 3


def reported(
    draft: Draft, scopes: Sequence[Scope | None], dated: Sequence[Dated | None]
) -> Iterator[int]:
    """Yield the numbers of past figures that a report reacts to and is about."""
    figures, reference = draft.figures, draft.document.reference
    lead = figures[0].sentence
    if lead >= _LEAD:
        return
    alone = None not in scopes
    for i, figure in enumerate(figures):
        if figure.sentence != lead:
            break
        if scopes[i] == "past":
            past = [
                found
                for found in figure.cues.past
                if found.cue.reach != "relative"  # "an ambush in which two died"
                and touches(figure.candidate, found.start, found.stop)
            ]
            reaction = all(_is_reaction(draft, one) for one in past) and (
                _is_recent(draft, past)
                or _is_told_again(figures, i)
                or _is_near(dated[i], reference)
                or (alone and _is_condemned(draft, past))
            )
            if reaction or _is_followed(draft, i, past):
                yield i


def _is_followed(draft: Draft, i: int, past: Sequence[Found]) -> bool:
    """Tell whether a report follows up what it is about: "A day after a mine killed nine, ..."."""
    figures, words = draft.figures, draft.scan.words
    start = draft.scan.sentences[figures[i].sentence]
    for one in past:
        if words[one.end - 1] != "after" or one.first - start > 1:
            return False
        if words[one.first] not in _DAY_WORDS:
            return False
    harm = figures[i].value.harm
    return bool(past) and not any(
        other.value.harm == harm
        and not (
            other.candidate.pronoun
            or other.candidate.determiner in POINTING
            or other.candidate.others
            or other.value.part_of is not None
        )
        for other in figures[i + 1 :]
    )


def _is_near(dated: Dated | None, reference: date | None) -> bool:
    """Tell whether the harm was done in the last days: "the killing of two guards on 26 May"."""
    if dated is None or reference is None or dated.days > 1:
        return False
    return timedelta(0) <= reference - dated.start < _DAYS


def _is_condemned(draft: Draft, past: Sequence[Found]) -> bool:
    """Tell whether somebody condemns the harm, beside which no other of the report is told."""
    words = draft.scan.words
    return all(
        (words[one.first].startswith("condemn") or words[one.end + 1] == "loss")
        and words[one.first - 1] != "to"  # "marched to condemn"
        for one in past
    )


def _is_reaction(draft: Draft, found: Found) -> bool:
    """Tell whether a cue condemns or mourns, and not by the way: "marched, condemning"."""
    word = found.cue.words[0]
    if not word.startswith(_REACTIONS):
        return False
    if not word.endswith("ing"):
        return True
    scan, before = draft.scan, found.first - 1  # "three days of mourning"
    return scan.tag(before) == "auxiliary" or scan.words[before] == "of"


def _is_recent(draft: Draft, past: Sequence[Found]) -> bool:
    """Tell whether the harm is that of a weekday."""
    words = draft.scan.words
    return any(not RECENT.isdisjoint(words[one.start : one.stop]) for one in past)


def _is_told_again(figures: Sequence[Figure], i: int) -> bool:
    """Tell whether the same people, or more of them, are told of soon after."""
    figure = figures[i]
    last = figure.sentence + _AGAIN
    for other in figures[i + 1 :]:
        if other.sentence > last:
            break
        told = other.candidate
        if other.sentence > figure.sentence and (
            told.others
            or (
                other.value.harm in (figure.value.harm, "injured")
                and (other.low == figure.low or other.count.kind == "unspecified")
                and (told.pronoun or told.determiner in POINTING)
            )
        ):
            return True
    return False
