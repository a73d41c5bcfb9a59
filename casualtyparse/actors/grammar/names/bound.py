"""Uses of the acronyms that a text defines: "Long Name (ACR)" and every later "ACR"."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator

from casualtyparse.actors.candidates import ActorCandidate, make_candidate
from casualtyparse.actors.grammar.names.definitions import adopt
from casualtyparse.phrases.reading import Reading
from casualtyparse.scan import Scan


def read_bound(
    reading: Reading, names: list[ActorCandidate], bound: dict[str, ActorCandidate]
) -> list[ActorCandidate]:
    """Return the names with all uses of the acronyms that the text defines added."""
    scan = reading.scan
    taken = {i: name for name in names for i in range(name.first, name.end)}
    heads = {acronym.partition("-")[0].lower(): acronym for acronym in bound}
    for acronym, start in _uses(scan, heads.values()):
        end = start + 1 if "-" not in acronym else start + 3
        like, i = bound[acronym], start
        if i and scan.touches(i - 1) and scan.words[i - 1].isdigit():
            i = start - 1  # "the 1ID"
        name = taken.get(i)
        if name is not None:
            if name.first == i and name is not like and name.end == end:
                adopt(name, like)
            continue
        mention = make_candidate(
            rule="defined-name",
            first=i,
            end=end,
            head=end - 1,
            kind=like.kind,
            match="alias",
        )
        adopt(mention, like)
        names.append(mention)
    names.sort(key=lambda name: name.first)
    return names


def _uses(scan: Scan, acronyms: Iterable[str]) -> Iterator[tuple[str, int]]:
    """Yield the tokens where acronyms stand by themselves, as they are written."""
    for acronym in acronyms:
        tokens = 1 if "-" not in acronym else 3
        start = scan.text.find(acronym)
        while start >= 0:
            i = bisect_left(scan.starts, start)
            alone = scan.starts[i] == start and i + tokens <= scan.size
            if alone and scan.end_of(i + tokens - 1) == start + len(acronym):
                yield acronym, i
            start = scan.text.find(acronym, start + 1)
