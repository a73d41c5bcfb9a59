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
from casualtyparse.lexicon.little_words import BE
from casualtyparse.linking.additions import is_of_incident, only_adds, tells_more
from casualtyparse.linking.cues import Found, touches
from casualtyparse.linking.dated import LAST_MONTHS, Dated
from casualtyparse.linking.draft import Draft, Figure
from casualtyparse.linking.periods import RECENT
from casualtyparse.linking.retold import POINTING

#: How reactions begin: "condemned", "mourns".
_REACTIONS: Final = ("condemn", "denounc", "mourn", "outrage")
#: What comes after harm that a report is about if it tells no other: "an inquiry into".
_AFTERMATH: Final = frozenset({"wake", "inquiry", "investigation", "probe", "justice"})
_OF_EVENT: Final = frozenset({"relative", "time"})
#: Sentences of a headline and a lead.
_LEAD: Final = 3
_DAYS: Final = timedelta(days=8)
_DAY_WORDS: Final = frozenset({"day", "days", "week", "weeks"})
#: Harms that no attack alone does.
_NO_ATTACK: Final = frozenset({"displaced", "affected", "detained"})
_LONG_AGO: Final = frozenset({"years", "decades", "ago", "before", "earlier"})
_IT: Final = (["this"], ["it"], ["that"])
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
    alone = all(
        scope is not None or _is_old(day, reference) or _tells_none(draft, figure)
        for figure, scope, day in zip(figures, scopes, dated, strict=True)
    )
    told = False  # "police killed two who had come to mourn three students"
    for i, figure in enumerate(figures):
        if figure.sentence != lead:
            break
        told = told or (scopes[i] is None and figure.value.harm == "killed")
        if scopes[i] == "past" and not told:
            past = [
                found
                for found in figure.cues.past
                # not "in an ambush in which two died", "who were killed earlier this week"
                if found.cue.reach not in _OF_EVENT
                and touches(figure.candidate, found.start, found.stop)
            ]
            reaction = all(
                _is_reaction(draft, one) or (alone and one.cue.words[0] in _AFTERMATH)
                for one in past
            ) and (
                _is_recent(draft, past)
                or _is_told_again(figures, i)
                or is_of_incident(draft, lead + 1)
                or _is_near(dated[i], reference)
                or (alone and _is_condemned(draft, past))
            )
            if reaction or _is_followed(draft, i, past):
                yield i


def commemorated(
    draft: Draft, scopes: Sequence[Scope | None], dated: Sequence[Dated | None]
) -> list[int]:
    """Return the figures of an anniversary that a report is about: no other event is told.

    "Dol marks the anniversary of a raid that left nine dead. The raid began at dawn"
    """
    figures, lead = draft.figures, draft.figures[0].sentence
    past = [one for one in figures[0].cues.past if _is_anniversary(one)]
    if lead >= _LEAD or not past:
        return []
    found = []
    for i, figure in enumerate(figures):
        if figure.sentence != lead:
            break
        told = figure.candidate.trigger > past[0].end
        if scopes[i] == "cumulative" or not told:
            return []
        found.append(i)
    if is_of_incident(draft, lead + 1):
        return found
    others = [
        figure
        for figure, day in zip(figures, dated, strict=True)
        if figure.sentence != lead and not _is_old(day, draft.document.reference)
    ]
    return [] if tells_more(draft, others) else found


def _is_old(dated: Dated | None, reference: date | None) -> bool:
    """Tell whether the harm was done long before the report."""
    if dated is None or reference is None:
        return False
    return reference - dated.stop > LAST_MONTHS


def _tells_none(draft: Draft, figure: Figure) -> bool:
    """Tell whether a figure tells of no other event: "the missing men", "those driven out"."""
    if figure.value.harm in _NO_ATTACK or only_adds(draft, figure):
        return True
    return any(_LONG_AGO.issuperset(one.cue.words) for one in figure.cues.past)


def _is_anniversary(found: Found) -> bool:
    words = found.cue.words
    return words[0].startswith("commemorat") or "anniversary" in words


def _is_followed(draft: Draft, i: int, past: Sequence[Found]) -> bool:
    """Tell whether a report follows up what it is about: "A day after a mine killed nine, ..."."""
    figures, words = draft.figures, draft.scan.words
    start = draft.scan.sentences[figures[i].sentence]
    for one in past:
        if words[one.end - 1] != "after" or words[one.first] not in _DAY_WORDS:
            return False
        if one.first - start > 1 and not _is_quiet(draft, start, one.first):
            return False
    harm = figures[i].value.harm
    same = [other for other in figures[i + 1 :] if other.value.harm == harm]
    return bool(past) and not tells_more(draft, same)


def _is_quiet(draft: Draft, start: int, i: int) -> bool:
    """Tell whether no deed came after: "The visit came two days after a mine killed nine".

    "The attack came a day after" tells of another, and so may "this came".
    """
    scan, words = draft.scan, draft.scan.words[start:i]
    if words[:1] in _IT or not draft.signs["incident"].isdisjoint(words):
        return False
    for entry in scan.entries[start:i]:
        if entry is None:
            continue
        act = entry.act
        done = act is not None and (
            not act.particles or not act.particles.isdisjoint(words)
        )
        if done or entry.deed is not None or entry.harm_verb is not None:
            return False
    return True


def _is_near(dated: Dated | None, reference: date | None) -> bool:
    """Tell whether the harm was done in the last days: "the killing of two guards on 26 May"."""
    if dated is None or reference is None or dated.days > 1:
        return False
    return timedelta(0) <= reference - dated.start < _DAYS


def _is_condemned(draft: Draft, past: Sequence[Found]) -> bool:
    """Tell whether somebody condemns the harm, beside which no other of the report is told."""
    words = draft.scan.words
    return all(
        (
            words[one.first].startswith("condemn")
            or words[one.first] in BE
            or words[one.end + 1] == "loss"
        )
        and words[one.first - 1] != "to"  # "marched to condemn"
        for one in past
    )


def _is_reaction(draft: Draft, found: Found) -> bool:
    """Tell whether a cue condemns or mourns, and not by the way: "marched, condemning"."""
    words = found.cue.words
    word = words[1] if words[0] in BE else words[0]  # "is outraged by"
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
