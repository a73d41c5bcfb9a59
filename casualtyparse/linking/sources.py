"""Tell of each casualty who gave the figure."""

from casualtyparse.linking.draft import Draft


def link_sources(draft: Draft) -> None:
    """Fill `source` of casualties that stand in what an actor is said to have said."""
    id_of, sentence_of = draft.ids_of_actors.get, draft.scan.sentence_of
    wanted = {figure.sentence for figure in draft.figures}
    by_sentence: dict[int, list[tuple[int, int, str]]] = {}
    for one in draft.story.assertions:
        sentence = sentence_of[one.first]
        if sentence in wanted and one.extent is not None:
            name = id_of(one.source)
            if name is not None:
                by_sentence.setdefault(sentence, []).append((*one.extent, name))
    if not by_sentence:
        return
    for figure in draft.figures:
        extents = by_sentence.get(figure.sentence)
        if extents is None:
            continue
        at = figure.candidate.first
        least: tuple[int, str] | None = None
        for first, end, name in extents:
            # Of reports that are equally long the first counts.
            if first <= at < end and (least is None or end - first < least[0]):
                least = end - first, name
        if least is not None:
            figure.source = least[1]
