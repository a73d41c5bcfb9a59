"""Tell of each casualty who gave the figure."""

from typing import Final

from casualtyparse.linking.cues import CLAUSE_ENDS
from casualtyparse.linking.draft import Draft
from casualtyparse.linking.quotations import Quotation, quotations, quoted

#: Tokens `first` to `end` (exclusive), and the id of who tells them.
Extent = tuple[int, int, str]
#: What ends a report, besides: what is told against it.
_ENDS: Final = CLAUSE_ENDS | {"contradicting", "rejecting", "dismissing", "denying"}


#: What begins another report than the one before it.
_CONTRASTS: Final = frozenset({"although", "though", "but", "while", "whereas"})


#: Behind words of saying that say nothing further.
_NOTHING: Final = frozenset({",", ".", ";", "", "on", "late", "early"})


def link_sources(draft: Draft) -> None:
    """Fill `source` of casualties that stand in what an actor is said to have said."""
    by_sentence = _extents(draft)
    behind: dict[int, list[Extent]] | None = None
    alone = False
    for figure in draft.figures:
        if figure.sentence not in by_sentence:
            alone = True
            continue
        extents = by_sentence[figure.sentence]
        at = figure.candidate.first
        least: tuple[int, str] | None = None
        for first, end, name in extents:
            # Of reports that are equally long the first counts.
            if first <= at < end and (least is None or end - first < least[0]):
                least = end - first, name
        if least is None:
            if behind is None:
                behind = _behind(draft)
            for first, end, name in behind.get(figure.sentence, ()):
                if first <= at < end:
                    least = end, name
        if least is not None:
            figure.source = least[1]
        else:
            alone = True
    if alone and draft.story.assertions:
        _quote(draft)


def _extents(draft: Draft) -> dict[int, list[Extent]]:
    """Return what is reported, and by whom, by sentence."""
    id_of, sentence_of = draft.ids_of_actors.get, draft.scan.sentence_of
    found: dict[int, list[Extent]] = {}
    for one in draft.story.assertions:
        extent, source = one.extent, one.source
        # PERF: a report of no figure is not looked for again, and that is quicker than a set
        if extent is not None:
            name = id_of(source)
            if name is not None:
                told = found.setdefault(sentence_of[one.first], [])
                if extent[0] < one.first and source is not None:
                    extent = _behind_contrast(
                        draft, extent, source.first, one.end, second=bool(told)
                    )
                told.append((*extent, name))
    values = draft.document.actors
    for k, candidate in enumerate(draft.story.actors):
        if candidate.tells is not None and candidate.stands_for is None:
            told = found.setdefault(sentence_of[candidate.first], [])
            told.append((*candidate.tells, values[k].id))
    return found


def _behind_contrast(
    draft: Draft, extent: tuple[int, int], source: int, end: int, *, second: bool
) -> tuple[int, int]:
    """Return what is reported against what is before: "ten died, although the army told of six".

    The `second` report of a sentence may stand behind a comma: ", rebels put the number at 25".
    """
    words = draft.scan.words
    near = words[max(extent[0], source - 2) : source]
    comma = "," in words[max(extent[0], source - 3) : source]
    told = comma and (second or "and" in near)
    if _CONTRASTS.isdisjoint(near) and not (told and words[end] not in _NOTHING):
        return extent
    return source, draft.scan.sentence_bounds(draft.scan.sentence_of[source])[1]


def _behind(draft: Draft) -> dict[int, list[Extent]]:
    """Return what goes on behind words of saying that are put in: "..., police said, killing two".

    Tokens and the speaker of it, by sentence.
    """
    scan, id_of = draft.scan, draft.ids_of_actors.get
    words = scan.words
    found: dict[int, list[Extent]] = {}
    for one in draft.story.assertions:
        source, extent = one.source, one.extent
        # PERF: few reports stand in the midst of what they report
        if source is None or extent is None or extent[1] > one.first:
            continue
        end = max(one.end, source.end)
        if words[end] != "," and words[end + 1] == ",":  # "said Friday,"
            end += 1
        name = id_of(source)
        if name is None or words[end] != ",":
            continue
        sentence = scan.sentence_of[one.first]
        stop = scan.sentence_bounds(sentence)[1]
        last = next((k for k in range(end, stop) if words[k] in _ENDS), stop)
        found.setdefault(sentence, []).append((end, last, name))
    return found


def _quote(draft: Draft) -> None:
    """Fill `source` of figures in quotations that go on over several sentences."""
    text = draft.scan.quoted
    figures = [figure for figure in draft.figures if figure.source is None]
    last = figures[-1].value.span.end
    if text.find('"', 0, last) < 0 and text.find("\u201c", 0, last) < 0:
        return  # PERF: nothing is quoted so early
    told: dict[Quotation, str | None] = {}
    reports: list[tuple[int, int, str]] | None = None
    marked = iter(quotations(text))
    one = next(marked, None)
    for figure in figures:
        start = figure.value.span.start
        while one is not None and one.stop <= start:
            one = next(marked, None)
        if one is None or one.start > last:
            return
        if one.start <= start:
            if reports is None:
                reports = _reports(draft)
            if one not in told:
                told[one] = quoted(text, one, reports)
            figure.source = told[one]


def _reports(draft: Draft) -> list[tuple[int, int, str]]:
    """Return where in the text it is told who says something, and who."""
    scan, id_of = draft.scan, draft.ids_of_actors.get
    found: list[tuple[int, int, str]] = []
    for one in draft.story.assertions:
        name = id_of(one.source)
        if name is not None and one.kind == "said":
            last = one.end - 1
            stop = scan.starts[last] + len(scan.words[last])
            source = one.source
            if source is not None and source.first > one.first:
                stop = max(stop, scan.starts[source.end - 1] + 1)
            found.append((scan.starts[one.first], stop, name))
    found.sort()
    return found
