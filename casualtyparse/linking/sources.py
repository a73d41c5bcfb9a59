"""Tell of each casualty who gave the figure."""

from attrs import evolve

from casualtyparse.document import Document
from casualtyparse.linking.story import Story


def link_sources(story: Story, document: Document) -> Document:
    """Fill `source` of casualties that stand in what an actor is said to have said."""
    ids = {id(candidate): name for name, candidate in story.actors.items()}
    by_sentence: dict[int, list[tuple[int, int, str]]] = {}
    for one in story.assertions:
        name = None if one.source is None else ids.get(id(one.source))
        if name is not None and one.extent is not None:
            sentence = story.reading.scan.sentence_at(one.first)
            by_sentence.setdefault(sentence, []).append((*one.extent, name))
    if not by_sentence:
        return document
    filled = []
    for casualty in document.casualties:
        candidate = story.casualties[casualty.id]
        sentence = story.reading.scan.sentence_at(candidate.first)
        fitting = [
            (end - first, name)
            for first, end, name in by_sentence.get(sentence, ())
            if first <= candidate.first < end
        ]
        filled.append(evolve(casualty, source=min(fitting)[1]) if fitting else casualty)
    return evolve(document, casualties=tuple(filled))
