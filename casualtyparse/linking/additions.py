"""Figures that add to an event told before, and tell no other one.

Nine guards died ... *three of the guards* were shot       those told before
Nine guards died ... *a body was also found*               one more of the event
In May nine guards died. *Two others were hurt*            more of what is past
"""

from collections.abc import Sequence
from typing import Final

from casualtyparse.casualties.values import Scope
from casualtyparse.linking.draft import Draft, Figure
from casualtyparse.linking.retold import POINTING

_OF_THE: Final = (["of", "the"], ["of", "them"], ["of", "these"], ["of", "those"])
_HIS: Final = frozenset({"his", "her", "their"})
_ABOUT: Final = frozenset({"over", "against", "about", "at"})
#: How far behind a figure "also" may stand: "the body of a cook was also found".
_ALSO: Final = 3
#: What brings another event in, and how far behind a harm.
_IN: Final = frozenset({"in", "during"})
_ARTICLES: Final = frozenset({"a", "an", "another"})
_BEHIND: Final = 12
#: So far before harm a deed of its sentence may stand.
_DEED: Final = 30
#: Tokens of a subject: "the attack", "the second deadly raid".
_SUBJECT: Final = 4


def only_adds(draft: Draft, figure: Figure) -> bool:
    """Tell whether a figure is of an event told before: "the two", "a guard was also hurt"."""
    candidate, words = figure.candidate, draft.scan.words
    if candidate.pronoun or candidate.others or candidate.remaining:
        return True
    if candidate.determiner in POINTING or figure.value.part_of is not None:
        return True
    first = candidate.phrase.first
    if words[first + 1 : first + 3] in _OF_THE:
        return True
    end = max(candidate.trigger, candidate.end)
    if "also" in words[candidate.first : end + _ALSO]:
        return True
    known = candidate.determiner in _HIS or candidate.ordinal
    return (known or _is_bare(draft, figure)) and _follows(draft, figure)


def _follows(draft: Draft, figure: Figure) -> bool:
    """Tell whether the sentence before tells of harm, and of no other deed before that.

    Not "Men raided a post after the killing of a youth. His brother was hurt"
    """
    before = draft.told_in(figure.sentence - 1) if figure.sentence else ()
    if not before:
        return False
    at = before[0].candidate.trigger
    first = max(draft.scan.sentences[figure.sentence - 1], at - _DEED)
    return all(
        entry is None
        or entry.verb != "past"
        or (entry.act is None and entry.deed is None)
        for entry in draft.scan.entries[first:at]
    )


def _is_bare(draft: Draft, figure: Figure) -> bool:
    """Tell whether a sentence says that people suffered, and no more: "A cook was hurt."."""
    candidate, scan = figure.candidate, draft.scan
    if (
        candidate.frame != "passive"
        or candidate.first != scan.sentences[figure.sentence]
    ):
        return False
    end = max(candidate.trigger + 1, candidate.end)
    return scan.words[end] == "." or end == scan.sentence_bounds(figure.sentence)[1]


def is_of_incident(draft: Draft, sentence: int) -> bool:
    """Tell whether a sentence goes on with an event told before: "The attack was"."""
    if sentence >= len(draft.scan.sentences):
        return False
    words, first = draft.scan.words, draft.scan.sentences[sentence]
    near = words[first + 1 : first + _SUBJECT]
    return words[first] in POINTING and not draft.signs["incident"].isdisjoint(near)


def goes_on_with(draft: Draft, i: int) -> bool:
    """Tell whether more is told of an attack told before: "condemned the raid, which also hurt"."""
    words, incident = draft.scan.words, draft.signs["incident"]
    i += words[i] in _ABOUT  # "protested over the raid, in which"
    if words[i] not in POINTING:
        return False
    noun = i + 1
    if words[noun + 1] != ",":
        noun += 1  # "the brutal raid"
    told = words[noun] in incident or words[noun][:-1] in incident
    return (
        told
        and words[noun + 1] == ","
        and "which" in words[noun + 2 : noun + 4]  # "in which"
    )


def is_of_dead(draft: Draft, at: int) -> bool:
    """Tell whether militants are told to have died right before a token."""
    sentence = draft.scan.sentence_of[at]
    return any(
        one.kind == "militant"
        and one.value.harm == "killed"
        and one.candidate.end <= at
        for number in (sentence - 1, sentence)
        for one in draft.told_in(number)
    )


def tells_more(draft: Draft, figures: Sequence[Figure]) -> bool:
    """Tell whether any of these figures is of an event not told before."""
    return any(not only_adds(draft, figure) for figure in figures)


def adds_to_past(draft: Draft, scopes: Sequence[Scope | None], i: int) -> bool:
    """Tell whether others suffer in a past event: "In May 71 died. Five others were hurt".

    Not if it is told in what: "Three others died in a clash in Esk".
    """
    figures, scan = draft.figures, draft.scan
    before = figures[i - 1].sentence
    if scopes[i - 1] != "past" or figures[i].sentence - before > 1:
        return False
    k = i - 1
    while k and figures[k - 1].sentence == before:
        k -= 1
        if scopes[k] != "past":
            return False
    at = figures[i].candidate.trigger
    behind = scan.words[at : min(at + _BEHIND, scan.bounds_at(at)[1])]
    return all(
        not (behind[k] in _IN and behind[k + 1] in _ARTICLES)
        for k in range(len(behind) - 1)
    )
