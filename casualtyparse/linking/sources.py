"""Tell of each casualty who gave the figure."""

from operator import itemgetter
from typing import Final

from casualtyparse.linking.draft import Draft

#: Of reports that are equally long the first counts, whatever the names of their sources.
_LENGTH: Final = itemgetter(0)


def link_sources(draft: Draft) -> None:
    """Fill `source` of casualties that stand in what an actor is said to have said."""
    id_of, sentence_of = draft.ids_of_actors.get, draft.scan.sentence_of
    wanted = {sentence_of[figure.candidate.first] for figure in draft.figures}
    by_sentence: dict[int, list[tuple[int, int, str]]] = {}
    for one in draft.story.assertions:
        sentence = sentence_of[one.first]
        if sentence in wanted and one.extent is not None:
            name = id_of(id(one.source))
            if name is not None:
                by_sentence.setdefault(sentence, []).append((*one.extent, name))
    if not by_sentence:
        return
    for figure in draft.figures:
        at = figure.candidate.first
        extents = by_sentence.get(sentence_of[at])
        if extents is not None:
            fitting = [
                (end - first, name) for first, end, name in extents if first <= at < end
            ]
            if fitting:
                figure.source = min(fitting, key=_LENGTH)[1]
