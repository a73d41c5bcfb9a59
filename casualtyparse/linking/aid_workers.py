"""Victims who work for an aid organisation that is named beside them: "a driver for an NGO".

aid worker = EMPLOYEE where an aid organisation is named
           | EMPLOYEE behind what happened to its convoy or its office
           | NAME "," "who worked for" organisation
           | "others" or a number alone, behind an aid worker
"""

from collections.abc import Iterator
from typing import Final

from casualtyparse.linking.draft import Draft, Figure

#: Kinds that the noun alone gives to people who may work for anybody.
_OPEN: Final = frozenset({"civilian", "unknown", "security", "government"})
#: A convoy or an office of an aid organisation is told of, then who was in it.
_FOLLOWING: Final = 2
#: What joins people and things to an organisation: "a driver for Oxfam".
_OF: Final = frozenset({"of", "for", "with", "from", "at"})
#: "an aid worker and her driver"
_THEIRS: Final = frozenset({"his", "her", "their"})
#: Between a person and the organisation he works for.
_MOST_TO_EMPLOYER: Final = 12


def link_aid_workers(draft: Draft) -> None:
    """Make aid workers of the drivers, nurses and staff of aid organisations."""
    if all(figure.kind not in _OPEN for figure in draft.figures):
        return
    named = frozenset(_organisations(draft))
    previous: Figure | None = None
    for figure in draft.figures:
        if figure.kind in _OPEN and _works_for_aid(draft, figure, named, previous):
            figure.kind = "aid_worker"
            if previous is not None:
                _share_staff(draft, figure)
        previous = figure


def _share_staff(draft: Draft, last: Figure) -> None:
    """Make aid workers of peoples before a noun: "two Kenyan and three Somali staff"."""
    entries = draft.scan.entries
    for figure in draft.figures:
        candidate = figure.candidate
        if candidate.trigger != last.candidate.trigger or candidate.head is None:
            continue
        entry = entries[candidate.head]
        if entry is not None and entry.person is not None and entry.person.people:
            figure.kind = "aid_worker"


def _organisations(draft: Draft) -> Iterator[int]:
    """Give the sentences with people or things of an aid organisation of the lexicon.

    One that only tells of the dead has none: "two guards died, Human Rights Watch said".
    """
    words, aid = draft.scan.words, draft.story.reading.lexicon.aid
    for actor in draft.story.actors:
        if actor.kind == "ngo" and (
            words[actor.first - 1] in _OF
            or words[actor.end] in aid.premises
            or words[actor.end] in aid.employees
        ):
            yield draft.scan.sentence_of[actor.first]


def _works_for_aid(
    draft: Draft, figure: Figure, named: frozenset[int], previous: Figure | None
) -> bool:
    """Tell whether the people of a figure work for an aid organisation."""
    candidate = figure.candidate
    head, sentence = candidate.head, figure.sentence
    goes_on = (
        previous is not None
        and previous.sentence == sentence
        and previous.kind == "aid_worker"
    )
    if head is None or candidate.others:
        return candidate.name is None and goes_on
    if goes_on and candidate.determiner in _THEIRS:
        return draft.scan.words[head] in draft.story.reading.lexicon.aid.employees
    aided = figure.cues.aid or sentence in named
    aid, words = draft.story.reading.lexicon.aid, draft.scan.words
    if words[head] in aid.employees:
        return aided or any(
            (draft.cues.at(before).aid or before in named)
            and not aid.premises.isdisjoint(
                words[slice(*draft.scan.sentence_bounds(before))]
            )
            for before in range(max(0, sentence - _FOLLOWING), sentence)
        )
    if not aided or candidate.name is None:
        return False
    behind = candidate.phrase.end
    return not aid.employed.isdisjoint(words[behind : behind + _MOST_TO_EMPLOYER])
