"""All lengths of a text, places or not: for whoever wants figures and units alone.

length = measure | measure [("," | "and")] measure ...      "7 feet 10 inches", "2 km, 300 m"
"""

from collections.abc import Iterator, Sequence
from typing import Final

from attrs import frozen

from casualtyparse.distances.values import METERS, Length
from casualtyparse.lexicon import Lexicon, default_lexicon
from casualtyparse.phrases.conversions import unit_at
from casualtyparse.phrases.measures import Measure, measure_at
from casualtyparse.phrases.reading import Context, Reading
from casualtyparse.spans import Span

_JOINERS: Final = (",", "and")


@frozen(kw_only=True)
class FoundLength:
    """A length in a text; one told in several units ("7 feet 10 inches") is in the smallest.

    `parts` are the lengths it is told in, none if it is told in one.
    """

    span: Span
    text: str
    length: Length
    parts: tuple[Length, ...] = ()


def lengths_in(text: str, *, lexicon: Lexicon | None = None) -> tuple[FoundLength, ...]:
    """Return all lengths that a text tells, in text order; travel times are none.

    >>> [found.length.low for found in lengths_in("7 feet 10 inches, half a mile, 3.5 km")]
    [94.0, 0.5, 3.5]
    """
    reading = Reading(text, lexicon or default_lexicon(), Context())
    return tuple(
        _found(reading, chain) for chain in _chains(reading, tuple(_measures(reading)))
    )


def _measures(reading: Reading) -> Iterator[Measure]:
    """Yield the measures of a text, those in inches and the like included."""
    scan = reading.scan
    done = 0
    for i in range(scan.size):
        marked = _marked_inches(reading, i) if i >= done else None
        if marked is not None:
            yield marked
            done = marked.end
        unit = unit_at(scan, i)
        if unit is None or unit.kind == "time":
            continue
        if scan.words[i] == "in" and not _is_inch(reading, i):
            continue
        measure = measure_at(reading, i)
        if measure is not None and not measure.bare and measure.first >= done:
            yield measure
            done = i + 1


def _marked_inches(reading: Reading, i: int) -> Measure | None:
    """Read digits before two strokes as inches, unless a quotation is open."""
    scan = reading.scan
    number = reading.numbers.by_first.get(i)
    if number is None or not number.digits or number.high is None:
        return None
    end = number.end
    if scan.gap(end - 1).startswith('"'):
        if scan.text.count('"', 0, scan.end_of(end - 1)) % 2:
            return None
        stop = end
    elif scan.words[end : end + 2] == ["'", "'"] and scan.touches(end - 1):
        stop = end + 2
    else:
        return None
    return Measure(i, i, stop, number.low, number.high, "exact", "inch")


def _is_inch(reading: Reading, i: int) -> bool:
    """Tell whether "in" stands for inches: at the end, before a sign or a word of size."""
    following = reading.scan.word(i + 1)
    size = reading.lexicon.places.cues["size"]
    return not following or not following[0].isalnum() or following in size


def _chains(
    reading: Reading, measures: Sequence[Measure]
) -> Iterator[Sequence[Measure]]:
    """Yield the measures that tell one length together."""
    chain: list[Measure] = []
    for measure in measures:
        if chain and _goes_on(reading, chain[-1], measure):
            chain.append(measure)
            continue
        if chain:
            yield chain
        chain = [measure]
    if chain:
        yield chain


def _goes_on(reading: Reading, before: Measure, measure: Measure) -> bool:
    """Tell whether a measure adds to the one before it."""
    scan = reading.scan
    start = before.at + 1
    if scan.word(start) in _JOINERS:
        start += 1
    if measure.first != start or measure.kind not in ("exact", "about"):
        return False
    if before.kind not in ("exact", "about") or before.unit == measure.unit:
        return False
    # "half a mile, 3.5 km" are two; "1 metre and 1 foot" may be one
    alike = before.unit.endswith("meter") == measure.unit.endswith("meter")
    return scan.word(start - 1) == "and" or (
        alike and METERS[before.unit] > METERS[measure.unit]
    )


def _found(reading: Reading, chain: Sequence[Measure]) -> FoundLength:
    scan = reading.scan
    first, last = chain[0], chain[-1]
    span = scan.span(first.first, last.end)
    parts = tuple(
        Length(low=one.low, high=one.high, unit=one.unit, kind=one.kind)
        for one in chain
    )
    if len(parts) == 1:
        return FoundLength(span=span, text=span.text_of(scan.text), length=parts[0])
    smallest = min((part.unit for part in parts), key=METERS.__getitem__)
    total = sum((part.low or 0.0) * METERS[part.unit] for part in parts)
    value = total / METERS[smallest]
    rounded = round(value, 6)
    length = Length(low=rounded, high=rounded, unit=smallest, kind=first.kind)
    return FoundLength(
        span=span, text=span.text_of(scan.text), length=length, parts=parts
    )
