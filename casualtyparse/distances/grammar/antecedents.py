"""Which place is meant where the words name none: "17 km to the west", "20 km north of it"."""

from bisect import bisect_right
from collections.abc import Sequence
from typing import Final

from casualtyparse.distances.candidates import AnchorPhrase, DistanceCandidate
from casualtyparse.distances.grammar.anchors import Anchors
from casualtyparse.distances.grammar.gaps import shared
from casualtyparse.distances.grammar.relations import has_name
from casualtyparse.distances.grammar.subjects import is_town, subject_of
from casualtyparse.lexicon import Entry
from casualtyparse.phrases.reading import Reading

_IN: Final = frozenset(
    {"in", "at", "near", "from", "outside", "to", "of", "left", "around"}
)
#: Nouns that make a name a region rather than a place one reckons from.
_DATELINE_END: Final = frozenset({",", "-", "\u2013", "\u2014", ":", "(", "."})
_MOST_BACK: Final = 20
_STOPS: Final = frozenset({".", "!", "?", "\u2026"})
#: Letters of a short form that a full stop may follow inside a name: "St. Ives".
_MOST_SHORT: Final = 3


def fill(reading: Reading, candidates: Sequence[DistanceCandidate]) -> None:
    """Give each candidate that leaves its place to the text before it that place."""
    mentions: Mentions | None = None
    last: DistanceCandidate | None = None
    for k, candidate in enumerate(candidates):
        missing = candidate.missing
        if missing == "pair":
            candidate.anchors = _pair(reading, candidate)
        elif missing == "here":
            here = _dateline(reading) or _place_of_dateline(reading)
            candidate.anchors = () if here is None else (here,)
        elif missing:
            mentions = mentions or Mentions(reading)
            if candidate.rule == "toward" and mentions.subject is None:
                candidate.anchors = shared(reading, candidates, k)
                if candidate.anchors:
                    last = candidate
                    continue
            find = _last_named if missing == "pronoun" else _origin
            found = find(reading, candidate, last, mentions)
            rest = candidate.anchors[1:] if missing == "pronoun" else ()
            candidate.anchors = () if found is None else (found, *rest)
        if reading.scan.words[candidate.end - 1] not in ("former", "latter"):
            last = candidate


_Mention = tuple[int, AnchorPhrase]


class Mentions:
    """The places that a text names after a preposition, as pairs of its token and the phrase.

    A sentence is read when first asked for, as far as asked, and once: a text may leave out
    thousands of places.
    """

    __slots__ = ("_before", "_by_sentence", "_ends", "_reading", "subject")

    def __init__(self, reading: Reading) -> None:
        """Read mentions in this text."""
        self._reading = reading
        self._by_sentence: dict[int, list[_Mention]] = {}
        #: up to which token a sentence has been read
        self._ends: dict[int, int] = {}
        #: the nearest sentence before that mentions a place, or -1
        self._before: dict[int, int] = {}
        #: the place that the text is about, if it is
        self.subject = subject_of(reading)

    def between(self, low: int, high: int) -> list[_Mention]:
        """Return the mentions from token `low` that end before token `high` of its sentence."""
        found = self._of(self._reading.scan.sentence_of[low], high)
        return [one for one in found if low <= one[0] < high and one[1].stop <= high]

    def latest(self, limit: int, figure: AnchorPhrase | None) -> AnchorPhrase | None:
        """Return the place named last before a token, if it is another than `figure`."""
        left = _MOST_BACK
        sentence = self._reading.scan.sentence_of[limit]
        while sentence >= 0:
            for at, phrase in reversed(self._of(sentence, limit)):
                if at >= limit:
                    continue
                if phrase.stop <= limit and (
                    figure is None or not _same(self._reading, phrase, figure)
                ):
                    return phrase
                left -= 1
                if not left:
                    return None
            sentence = self._sentence_before(sentence, limit)
        return None

    def _sentence_before(self, sentence: int, limit: int) -> int:
        """Return the nearest sentence before that mentions a place, or -1."""
        found = self._before.get(sentence, sentence - 1)
        while found >= 0 and not self._of(found, limit):
            found = self._before.get(found, found - 1)
        self._before[sentence] = found
        return found

    def _of(self, sentence: int, limit: int) -> list[_Mention]:
        """Return the mentions of a sentence in order, those before token `limit` at least."""
        start, end = self._reading.scan.sentence_bounds(sentence)
        if self._ends.get(sentence, -1) >= min(limit, end):  # PERF: read so far already
            return self._by_sentence[sentence]
        # A phrase may run into the next sentence: start where none can.
        first = sentence
        while first and first not in self._ends and not self._parted(first):
            first -= 1
        for number in range(first, sentence):
            self._read(number, start)
        return self._read(sentence, min(limit, end))

    def _parted(self, sentence: int) -> bool:
        """Tell whether no phrase runs into a sentence: a stop, of no short form, is before it."""
        words = self._reading.scan.words
        start = self._reading.scan.sentences[sentence]
        return words[start - 1] in _STOPS and len(words[start - 2]) > _MOST_SHORT

    def _read(self, sentence: int, limit: int) -> list[_Mention]:
        """mention = PREP anchor"""
        reading = self._reading
        scan = reading.scan
        start, end = scan.sentence_bounds(sentence)
        found = self._by_sentence.setdefault(sentence, [])
        done = self._ends.get(sentence) or max(start, self._ends.get(sentence - 1, 0))
        if done >= limit:
            return found
        limit = min(limit, end)
        anchors = reading.note(Anchors)
        words, i = scan.words, done - 1
        for word in filter(_IN.__contains__, words[done:limit]):
            i = words.index(word, i + 1)
            if i < done:
                continue
            phrase = anchors.read(i + 1, depth=1)
            if phrase is not None and _settled(reading, i, phrase):
                found.append((i, phrase))
                done = phrase.stop
        self._ends[sentence] = max(done, limit)
        return found


def _last_named(
    reading: Reading,
    candidate: DistanceCandidate,
    last: DistanceCandidate | None,
    mentions: Mentions,
) -> AnchorPhrase | None:
    """Return what "it" stands for: the anchor before in the sentence, or the place named last."""
    scan = reading.scan
    sentence = scan.sentence_of[candidate.first]
    former = scan.words[candidate.end - 1] == "former"
    if last is not None and last.anchors:
        anchor = last.anchors[0 if former else -1]
        back = 0 if mentions.subject is not None and not former else 1
        if scan.sentence_of[anchor.first] >= sentence - back:
            return anchor
    if mentions.subject is not None and sentence and not former:
        here = mentions.between(scan.bounds_at(candidate.first)[0], candidate.first)
        if scan.words[candidate.end - 1] == "it" and not here:
            return mentions.subject
    latest = mentions.latest(candidate.first, None)
    return mentions.latest(candidate.first, latest) if former else latest


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
    named = figure is not None and has_name(reading, figure)
    # "Tamir is the nearest town, 18 miles to the south" tells where the subject is
    subject = mentions.subject if low or named else None
    if figure is None and here:
        figure = here[-1][1]  # "in Tamir, on the Dorn, 70 km upstream"
    here = [one for one in here if figure is None or one[1].first != figure.first]
    for at, phrase in here:
        if scan.words[at] == "from" and scan.words[phrase.stop] == "to":
            return phrase
    if subject is not None and (figure is None or not _same(reading, subject, figure)):
        return subject
    settled = [phrase for _, phrase in here if phrase.kind != "region"]
    if settled:
        return settled[0]
    if last is not None and last.at >= low and last.relation in ("offset", "near"):
        return last.anchors[0] if last.anchors else None
    scene = _heading(reading, figure, limit) or _scene(reading, figure, limit, mentions)
    found = scene or mentions.latest(limit, figure)
    if found is None and last is not None and last.anchors:
        near = scan.sentence_of[last.at] >= scan.sentence_of[limit] - 1
        return last.anchors[-1] if near and last.anchors[-1].kind == "name" else None
    return found


#: How many characters back a line may start, and how many characters and tokens head it.
_MOST_LINE: Final = 800
_MOST_HEADED: Final = 60
_MOST_HEADING: Final = 8


def _heading(
    reading: Reading, figure: AnchorPhrase | None, limit: int
) -> AnchorPhrase | None:
    """heading = [date] ","  NAME ":" at the start of a line, as bulletins list incidents"""
    scan = reading.scan
    text, at = scan.text, scan.starts[limit]
    line = text.rfind("\n", max(0, at - _MOST_LINE), at)
    if line < 0 or text.find(":", line, min(at, line + _MOST_HEADED)) < 0:
        return None
    start = bisect_right(scan.starts, line)
    for k in range(start + 1, min(start + _MOST_HEADING, limit)):
        if scan.words[k] == ":":
            name = reading.note(Anchors).names.before(k)
            if name is None or name[0] < start:
                return None
            phrase = AnchorPhrase(name[0], k, k, "name")
            same = figure is not None and _same(reading, phrase, figure)
            return None if same else phrase
    return None


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
    if end == 0 or scan.words[end] not in _DATELINE_END:
        return None
    if (
        end < scan.size
        and scan.size > end + 4
        and scan.upper(end + 1)
        and scan.upper(end + 2)
    ):
        return None  # a headline
    if any(_titles(scan.entries[i]) for i in range(end)):
        return None  # "WEEKLY SAFETY NOTE, 12 May"
    return AnchorPhrase(0, end, end, "name")


def _place_of_dateline(reading: Reading) -> AnchorPhrase | None:
    """dateline = NAME (":" | "," MONTH), below a headline perhaps: "Ostrel: Two porters ..."."""
    scan = reading.scan
    for start in scan.sentences[:_MOST_HEADLINES]:
        place = reading.note(Anchors).read(start, depth=1)
        if place is None or place.first > start or place.kind != "name":
            continue
        behind = scan.words[place.stop]
        entry = scan.entries[place.stop + 1]
        dated = entry is not None and entry.calendar is not None and behind == ","
        if behind == ":" or dated:
            return place
    return None


_MOST_HEADLINES: Final = 3


def _titles(entry: Entry | None) -> bool:
    """Tell whether a word heads a bulletin rather than names a place."""
    return entry is not None and (
        entry.thing is not None or (entry.calendar is not None and entry.place is None)
    )


def _settled(reading: Reading, i: int, phrase: AnchorPhrase) -> bool:
    """Tell whether a phrase names a place a reader could find, not a person or a group."""
    scan = reading.scan
    if phrase.kind not in ("name", "region"):
        return False
    if not (scan.capital(phrase.first) or has_name(reading, phrase)):
        return False
    claim = scan.claims.get(phrase.first)
    if claim is not None and claim.family != "distances":
        return False
    if is_geo_name(reading, phrase.first):
        return False
    entry = scan.entries[phrase.end - 1]
    if entry is not None and entry.place == "region":
        return False
    between = range(i + 1, phrase.first)
    if scan.words[i] == "of" and not (
        is_town(reading, i - 1) or any(is_town(reading, k) for k in between)
    ):
        return False
    if not _QUARTERS.isdisjoint(scan.words[i + 1 : phrase.first]):
        return False
    return not any(_is_region(reading, k) for k in between)


#: Words for a part of a region, of a town in it too: "the northern town of".
_QUARTERS: Final = frozenset({"northern", "southern", "eastern", "western"})


def is_geo_name(reading: Reading, i: int) -> bool:
    """Tell whether a listed name with a compass word starts at token i: a region, mostly."""
    scan = reading.scan
    entry = scan.entries[i]
    if entry is None or not entry.geo_names:
        return False
    return any(
        tuple(scan.words[i + 1 : i + 1 + len(rest)]) == rest for rest in entry.geo_names
    )


def _is_region(reading: Reading, i: int) -> bool:
    entry = reading.scan.entries[i]
    return (
        entry is not None
        and (
            entry.place == "region"
            or (entry.compass is not None and entry.compass.adjective)
        )
        and not (i + 1 < reading.scan.size and is_town(reading, i + 1))
    )


_BEFORE_PAIR: Final = frozenset(
    {"the", "of", "at", "in", "and", ",", "between", "from", "that", "said", "-"}
)


def _pair(reading: Reading, candidate: DistanceCandidate) -> tuple[AnchorPhrase, ...]:
    """Return the two places that lie apart: the last two named in the sentence."""
    scan = reading.scan
    low = scan.bounds_at(candidate.first)[0]
    anchors = reading.note(Anchors)
    found: list[AnchorPhrase] = []
    i = low
    while i < candidate.first:
        entry = scan.entries[i]  # no "But", "According"
        opens = i == low and not (entry and (entry.tag or entry.speech))
        if scan.words[i] in _BEFORE_PAIR or i == low:
            start = i if scan.words[i] == "the" or opens else i + 1
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
