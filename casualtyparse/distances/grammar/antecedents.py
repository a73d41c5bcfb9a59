"""Which place is meant where the words name none: "17 km to the west", "20 km north of it"."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import Final

from casualtyparse.distances.candidates import AnchorPhrase, DistanceCandidate
from casualtyparse.distances.grammar.anchors import Anchors
from casualtyparse.phrases.reading import Reading

_IN: Final = frozenset(
    {"in", "at", "near", "from", "outside", "to", "of", "left", "around"}
)
#: Nouns that make a name a region rather than a place one reckons from.
_DATELINE_END: Final = frozenset({",", "-", "\u2013", "\u2014", ":", "(", "."})
_MOST_BACK: Final = 20


def fill(reading: Reading, candidates: Sequence[DistanceCandidate]) -> None:
    """Give each candidate that leaves its place to the text before it that place."""
    missing = [candidate.first for candidate in candidates if candidate.missing]
    if not missing:
        return
    mentions = Mentions(reading, missing[-1])
    last: DistanceCandidate | None = None
    for candidate in candidates:
        if candidate.missing == "pair":
            candidate.anchors = _pair(reading, candidate)
        elif candidate.missing == "pronoun":
            found = _last_named(reading, candidate, last, mentions)
            candidate.anchors = () if found is None else (found, *candidate.anchors[1:])
        elif candidate.missing:
            origin = _origin(reading, candidate, last, mentions)
            candidate.anchors = () if origin is None else (origin,)
        last = candidate


class Mentions:
    """The places that a text names after a preposition, in text order.

    Each is a pair of the preposition's token and the phrase. Read once: a text may leave out
    thousands of places.
    """

    __slots__ = ("_found", "_places", "_reading")

    def __init__(self, reading: Reading, limit: int) -> None:
        """Read the mentions of a text before a token."""
        self._reading = reading
        self._found = list(_mentions(reading, limit))
        self._places = [at for at, _ in self._found]

    def between(self, low: int, high: int) -> list[tuple[int, AnchorPhrase]]:
        """Return the mentions from token `low` that end before token `high`."""
        first, end = bisect_left(self._places, low), bisect_left(self._places, high)
        return [one for one in self._found[first:end] if one[1].stop <= high]

    def latest(self, limit: int, figure: AnchorPhrase | None) -> AnchorPhrase | None:
        """Return the place named last before a token, if it is another than `figure`."""
        end = bisect_left(self._places, limit)
        for _, phrase in reversed(self._found[max(0, end - _MOST_BACK) : end]):
            if phrase.stop > limit:
                continue
            if figure is None or not _same(self._reading, phrase, figure):
                return phrase
        return None


def _last_named(
    reading: Reading,
    candidate: DistanceCandidate,
    last: DistanceCandidate | None,
    mentions: Mentions,
) -> AnchorPhrase | None:
    """Return what "it" stands for: the anchor before in the sentence, or the place named last."""
    scan = reading.scan
    sentence = scan.sentence_at(candidate.first)
    if last is not None and last.anchors:
        anchor = last.anchors[-1]
        if scan.sentence_at(anchor.first) >= sentence - 1:
            return anchor
    return mentions.latest(candidate.first, None)


def _origin(
    reading: Reading,
    candidate: DistanceCandidate,
    last: DistanceCandidate | None,
    mentions: Mentions,
) -> AnchorPhrase | None:
    """Return the place that a figure is reckoned from.

    In this order: "from A to figure" in the same sentence; a place of the same sentence; the
    scene of the story, which its first sentence or its dateline names; the place named last.
    """
    scan = reading.scan
    figure = candidate.figure
    limit = candidate.first
    low = scan.bounds_at(limit)[0]
    here = mentions.between(low, limit)
    if figure is None and here:
        figure = here[-1][1]  # "in Tamir, on the Dorn, 70 km upstream"
    here = [one for one in here if figure is None or one[1].first != figure.first]
    for at, phrase in here:
        if scan.words[at] == "from" and scan.word(phrase.stop) == "to":
            return phrase
    settled = [phrase for _, phrase in here if phrase.kind != "region"]
    if settled:
        return settled[0]
    if last is not None and last.at >= low and last.relation in ("offset", "near"):
        return last.anchors[0] if last.anchors else None
    scene = _scene(reading, figure, limit, mentions)
    return scene or mentions.latest(limit, figure)


def _scene(
    reading: Reading, figure: AnchorPhrase | None, limit: int, mentions: Mentions
) -> AnchorPhrase | None:
    """Return the place where the story plays: named in its first sentences, or its dateline."""
    scan = reading.scan
    dateline = _dateline(reading)
    start = 0 if dateline is None else dateline.stop
    stop = scan.bounds_at(start)[1] if start < scan.size else 0
    for _, phrase in mentions.between(start, min(stop, limit)):
        if phrase.kind != "region" and (
            figure is None or not _same(reading, phrase, figure)
        ):
            return phrase
    if dateline is not None and (
        figure is None or not _same(reading, dateline, figure)
    ):
        return dateline
    return None


def _same(reading: Reading, one: AnchorPhrase, other: AnchorPhrase) -> bool:
    scan = reading.scan
    return scan.words[one.first : one.end] == scan.words[other.first : other.end]


def _dateline(reading: Reading) -> AnchorPhrase | None:
    """dateline = NAME in capitals before a comma, a dash or a bracket, at the start of a text"""
    scan = reading.scan
    end = 0
    while end < min(4, scan.size) and scan.words[end].isalpha() and scan.upper(end):
        end += 1
    if end == 0 or scan.word(end) not in _DATELINE_END:
        return None
    if (
        end < scan.size
        and scan.size > end + 4
        and scan.upper(end + 1)
        and scan.upper(end + 2)
    ):
        return None  # a headline
    return AnchorPhrase(0, end, end, "name")


def _mentions(reading: Reading, limit: int) -> Iterator[tuple[int, AnchorPhrase]]:
    """Yield the places that are named after a preposition, with the preposition."""
    scan = reading.scan
    anchors = Anchors(reading)
    done = 0
    for i, word in enumerate(scan.words[:limit]):
        if i < done or word not in _IN:
            continue
        phrase = anchors.read(i + 1, depth=1)
        if phrase is not None and _settled(reading, i, phrase):
            yield i, phrase
            done = phrase.stop


def _settled(reading: Reading, i: int, phrase: AnchorPhrase) -> bool:
    """Tell whether a phrase names a place a reader could find, not a person or a group."""
    scan = reading.scan
    if phrase.kind not in ("name", "region") or not scan.capital(phrase.first):
        return False
    claim = scan.claims.get(phrase.first)
    if claim is not None and claim.family != "distances":
        return False
    if is_geo_name(reading, phrase.first):
        return False
    between = scan.words[i + 1 : phrase.first]
    entry = scan.entries[phrase.end - 1]
    if scan.words[i] in ("of", "to", "from", "left", "around"):
        town = any(
            _is_town(reading, k) for k in range(i + 1, phrase.first)
        ) or _is_town(reading, i - 1)
        if scan.words[i] == "of" and not town:
            return False
    region = any(_is_region(reading, k) for k in range(i + 1, phrase.first))
    if region or (entry is not None and entry.place == "region"):
        return False
    return not any(
        word in ("northern", "southern", "eastern", "western") for word in between
    )


def is_geo_name(reading: Reading, i: int) -> bool:
    """Tell whether a listed name with a compass word starts at token i: a region, mostly."""
    scan = reading.scan
    entry = scan.entries[i]
    return entry is not None and any(
        tuple(scan.words[i + 1 : i + 1 + len(rest)]) == rest for rest in entry.geo_names
    )


def _is_town(reading: Reading, i: int) -> bool:
    entry = reading.scan.entries[i] if i >= 0 else None
    return entry is not None and (
        entry.place in ("settlement", "capital") or entry.relating == "edge"
    )


def _is_region(reading: Reading, i: int) -> bool:
    entry = reading.scan.entries[i]
    return (
        entry is not None
        and (
            entry.place == "region"
            or (entry.compass is not None and entry.compass.adjective)
        )
        and not (i + 1 < reading.scan.size and _is_town(reading, i + 1))
    )


def _pair(reading: Reading, candidate: DistanceCandidate) -> tuple[AnchorPhrase, ...]:
    """Return the two places that lie apart: the last two named in the sentence."""
    scan = reading.scan
    low = scan.bounds_at(candidate.first)[0]
    anchors = Anchors(reading)
    found: list[AnchorPhrase] = []
    i = low
    while i < candidate.first:
        if (
            scan.words[i] in ("the", "of", "at", "in", "and", ",", "between")
            or i == low
        ):
            start = i if scan.words[i] == "the" or i == low else i + 1
            phrase = anchors.read(start, depth=1) if start < candidate.first else None
            if (
                phrase is not None
                and phrase.stop <= candidate.first
                and scan.capital(phrase.first)
                and phrase.kind != "pronoun"
            ):
                found.append(phrase)
                i = phrase.stop
                continue
        i += 1
    return tuple(found[-2:])
