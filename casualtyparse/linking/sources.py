"""Tell of each casualty who gave the figure."""

from casualtyparse.linking.draft import Draft


def link_sources(draft: Draft) -> None:
    """Fill `source` of casualties that stand in what an actor is said to have said."""
    id_of, sentence_of = draft.ids_of_actors.get, draft.scan.sentence_of
    by_sentence: dict[int, list[tuple[int, int, str]]] = {}
    for one in draft.story.assertions:
        extent = one.extent
        # PERF: a report of no figure is not looked for again, and that is quicker than a set
        if extent is not None:
            name = id_of(one.source)
            if name is not None:
                told = by_sentence.setdefault(sentence_of[one.first], [])
                told.append((*extent, name))
    if not by_sentence:
        return
    for figure in draft.figures:
        extents = by_sentence.get(figure.sentence)
        if extents is None:
            continue
        at = figure.candidate.first
        least: tuple[int, str] | None = None
        for first, end, name in extents:
            if first <= at < end and (least is None or (end - first, name) < least):
                least = end - first, name
        if least is not None:
            figure.source = least[1]
