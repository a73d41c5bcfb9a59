"""What casualties mean: from candidates to values."""

from collections.abc import Sequence

from casualtyparse.casualties.candidates import CasualtyCandidate
from casualtyparse.casualties.values import Casualty, make_casualty, make_victims
from casualtyparse.phrases.reading import Reading
from casualtyparse.spans import PLACE_BITS


def normalise(
    reading: Reading, candidates: Sequence[CasualtyCandidate]
) -> list[Casualty]:
    """Give each candidate its meaning, in their order; ids are c1, c2 ... in text order."""
    scan = reading.scan
    text, starts, words = scan.text, scan.starts, scan.words
    ids: dict[int, str] = {}
    if any(candidate.whole is not None for candidate in candidates):
        ids = {id(candidate): f"c{n}" for n, candidate in enumerate(candidates, 1)}
    values: list[Casualty] = []
    for n, candidate in enumerate(candidates, 1):
        # PERF: spans and surfaces are cut here, without a call for each.
        last = candidate.end - 1
        start, stop = starts[candidate.first], starts[last] + len(words[last])
        kind, people = candidate.kind, candidate.victims
        if people is None and kind is not None:
            people = candidate.phrase
        victims = None
        if people is not None:
            last = people.end - 1
            victims = make_victims(
                text=text[starts[people.first] : starts[last] + len(words[last])],
                kind=kind or "unknown",
            )
        whole = candidate.whole
        casualty = make_casualty(
            id=f"c{n}",
            span=start << PLACE_BITS | stop,
            text=text[start:stop],
            rule=candidate.rule,
            harm=candidate.harm,
            count=candidate.count,
            victims=victims,
            status="negated" if candidate.negated else "asserted",
            part_of=ids.get(id(whole)) if whole and _fits(candidate, whole) else None,
            severity=candidate.severity,
        )
        values.append(casualty)
    return values


def _fits(part: CasualtyCandidate, whole: CasualtyCandidate) -> bool:
    """Tell whether a part does not exceed its whole."""
    high = whole.count.high
    return high is None or (part.count.low or 0) <= high
