"""What casualties mean: from candidates to values."""

from collections.abc import Sequence

from casualtyparse.casualties.candidates import CasualtyCandidate
from casualtyparse.casualties.values import Casualty, Victims
from casualtyparse.phrases.reading import Reading


def normalise(
    reading: Reading, candidates: Sequence[CasualtyCandidate]
) -> list[tuple[CasualtyCandidate, Casualty]]:
    """Give each candidate its meaning; ids are c1, c2 ... in text order."""
    ids = {id(candidate): f"c{n}" for n, candidate in enumerate(candidates, 1)}
    return [(candidate, _value(reading, candidate, ids)) for candidate in candidates]


def _value(
    reading: Reading, candidate: CasualtyCandidate, ids: dict[int, str]
) -> Casualty:
    scan = reading.scan
    victims = None
    if candidate.victims is not None:
        stretch = candidate.victims
        victims = Victims(
            text=scan.surface(stretch.first, stretch.end),
            kind=candidate.kind or "unknown",
        )
    elif candidate.kind is not None:
        victims = Victims(
            text=scan.surface(candidate.phrase.first, candidate.phrase.end),
            kind=candidate.kind,
        )
    whole = _whole(candidate)
    return Casualty(
        id=ids[id(candidate)],
        span=scan.span(candidate.first, candidate.end),
        text=scan.surface(candidate.first, candidate.end),
        rule=candidate.rule,
        harm=candidate.harm,
        count=candidate.count,
        victims=victims,
        status="negated" if candidate.negated else "asserted",
        part_of=None if whole is None else ids.get(id(whole)),
        severity=candidate.severity,
    )


def _whole(candidate: CasualtyCandidate) -> CasualtyCandidate | None:
    """Return the casualty that includes this one; a part cannot exceed its whole."""
    whole = candidate.whole
    if whole is None or whole.count.high is None:
        return whole
    return whole if (candidate.count.low or 0) <= whole.count.high else None
