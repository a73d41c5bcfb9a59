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
        previous = figure


def _organisations(draft: Draft) -> Iterator[int]:
    """Give the sentences with people or things of an aid organisation of the lexicon.

    One that only tells of the dead has none: "two guards died, Human Rights Watch said".
    """
    words = draft.scan.words
    for actor in draft.story.actors:
        if actor.kind == "ngo" and (
            words[actor.first - 1] in _OF
            or words[actor.end] in draft.signs["premises"]
            or words[actor.end] in draft.signs["employee"]
        ):
            yield draft.scan.sentence_of[actor.first]


def _works_for_aid(
    draft: Draft, figure: Figure, named: frozenset[int], previous: Figure | None
) -> bool:
    """Tell whether the people of a figure work for an aid organisation."""
    candidate = figure.candidate
    head, sentence = candidate.head, figure.sentence
    if head is None or candidate.others:
        return (
            candidate.name is None
            and previous is not None
            and previous.sentence == sentence
            and previous.kind == "aid_worker"
        )
    aided = figure.cues.aid or sentence in named
    signs, words = draft.signs, draft.scan.words
    if words[head] in signs["employee"]:
        return aided or any(
            (draft.cues.at(before).aid or before in named)
            and not signs["premises"].isdisjoint(
                words[slice(*draft.scan.sentence_bounds(before))]
            )
            for before in range(max(0, sentence - _FOLLOWING), sentence)
        )
    if not aided or candidate.name is None:
        return False
    behind = candidate.phrase.end
    return not signs["employed"].isdisjoint(words[behind : behind + _MOST_TO_EMPLOYER])
