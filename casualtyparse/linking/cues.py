"""Which words colour which figure: cues with a direction and a reach, as in ConText.

A cue reaches the figures of its clause, ahead or behind; a phrase that only looks like a cue
("claimed responsibility") blocks the cues inside it. The words are data (`data/cues.toml`).
"""

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from casualtyparse.casualties.candidates import CasualtyCandidate
from casualtyparse.lexicon.cues import Cue
from casualtyparse.scan import Scan

#: What ends a clause, for every cue.
_CLAUSE_ENDS: Final = frozenset(
    {";", "but", "while", "although", "though", "whereas", "yet", "however"}
)
#: What ends a phrase, besides.
_PHRASE_ENDS: Final = _CLAUSE_ENDS | {",", ":", "(", ")", "\u2013", "\u2014", "when"}
#: A comma before one of these goes on with what was said of the noun before it.
_RELATIVES: Final = frozenset({"which", "who", "whom", "that", "whose"})
_NEXT: Final = 3
_NEXT_ENDS: Final = frozenset({"and", "or", ",", ";"})


class Found(NamedTuple):
    """A cue at tokens `first` to `end` (exclusive), which reaches from `start` to `stop`."""

    cue: Cue
    first: int
    end: int
    start: int
    stop: int


class SentenceCues(NamedTuple):
    """The cues of one sentence in text order, by what they tell."""

    #: alleged, negated, hypothetical
    status: Sequence[Found]
    #: past, cumulative
    scope: Sequence[Found]
    #: separate, dispute, added, report
    people: Sequence[Found]
    #: whether an aid organisation is named
    aid: bool = False


class CueIndex:
    """The cues of a text, looked for in the sentences that are asked for, once."""

    __slots__ = ("_known", "_scan")

    def __init__(self, scan: Scan) -> None:
        """Begin with no sentence read."""
        self._scan = scan
        self._known: dict[int, SentenceCues] = {}

    def at(self, sentence: int) -> SentenceCues:
        """Return the cues of a sentence; none outside the text."""
        known = self._known.get(sentence)
        if known is None:
            known = self._known[sentence] = self._read(sentence)
        return known

    def _read(self, sentence: int) -> SentenceCues:
        told = SentenceCues([], [], [])
        if sentence < 0:
            return told
        status, scope, people = list[Found](), list[Found](), list[Found]()
        aid = False
        for found in _cues_in(self._scan, *self._scan.sentence_bounds(sentence)):
            match found.cue.category:
                case "alleged" | "negated" | "hypothetical":
                    status.append(found)
                case "past" | "cumulative":
                    scope.append(found)
                case "separate" | "dispute" | "added" | "report":
                    people.append(found)
                case "aid":
                    aid = True
        return SentenceCues(status, scope, people, aid)


def _cues_in(scan: Scan, first: int, end: int) -> Iterator[Found]:
    """Yield the cues of a sentence in text order; the longest at each word."""
    entries, words = scan.entries, scan.words
    i = first
    while i < end:
        # PERF: most words start no cue, and most that do are told by the word behind them
        entry = entries[i]
        by_next = None if entry is None else entry.cues
        if by_next is None:
            i += 1
            continue
        cue = None
        if i + 1 < end and (cues := by_next.get(words[i + 1])):
            cue = _longest(words, cues, i, end)
        if cue is None:
            alone = by_next.get("")
            cue = alone[0] if alone else None
        if cue is None:
            i += 1
            continue
        stop = i + len(cue.words)
        if cue.category not in _SILENT:
            yield Found(cue, i, stop, *_reach(scan, cue, (i, stop), (first, end)))
        i = stop


#: These are asked for word by word, or only keep other cues from being read.
_SILENT: Final = frozenset({"none", "attacker", "detonation", "outdated", "employee"})


def _longest(
    words: Sequence[str], cues: tuple[Cue, ...], i: int, end: int
) -> Cue | None:
    for cue in cues:
        stop = i + len(cue.words)
        if stop <= end and tuple(words[i:stop]) == cue.words:
            return cue
    return None


def _reach(
    scan: Scan, cue: Cue, place: tuple[int, int], sentence: tuple[int, int]
) -> tuple[int, int]:
    """Return the tokens that a cue reaches within its sentence."""
    (start, stop), (first, end) = place, sentence
    match cue.reach:
        case "inside" | "modal" | "conflict" | "period" | "since":
            return start, start
        case "next":
            return stop, _next_end(scan, stop, end)
        case "back":
            return _clause_start(scan, start, first), start
        case "time":
            return _phrase_start(scan, start, first), _clause_end(scan, stop, end)
        case "both":
            return _clause_start(scan, start, first), _clause_end(scan, stop, end)
        case "ahead":
            return stop, _clause_end(scan, stop, end)
    return stop, _phrase_end(scan, stop, end, after=cue.words[-1] == "after")


def _next_end(scan: Scan, i: int, end: int) -> int:
    stop = i
    while stop < min(end, i + _NEXT) and scan.words[stop] not in _NEXT_ENDS:
        stop += 1
    return stop


def _clause_start(scan: Scan, i: int, first: int) -> int:
    while i > first and scan.words[i - 1] not in _CLAUSE_ENDS:
        i -= 1
    return i


def _phrase_start(scan: Scan, i: int, first: int) -> int:
    while i > first and scan.words[i - 1] not in _PHRASE_ENDS:
        i -= 1
    return i


def _clause_end(scan: Scan, i: int, end: int) -> int:
    while i < end and scan.words[i] not in _CLAUSE_ENDS:
        i += 1
    return i


def _phrase_end(scan: Scan, i: int, end: int, *, after: bool) -> int:
    if i < end and scan.words[i] == ",":  # "Reportedly, three were hurt"
        i += 1
    while i < end and (
        scan.words[i] not in _PHRASE_ENDS
        or _goes_on(scan, i)
        # "a day after rebels took the town, killing nine"
        or (after and scan.words[i] == "," and scan.word(i + 1).endswith("ing"))
    ):
        i += 1
    return i


def _goes_on(scan: Scan, i: int) -> bool:
    """Tell whether a comma comes before "which" or "in which", or behind a place's name."""
    if scan.words[i] != ",":
        return False
    at = scan.tag(i + 1) == "preposition"
    if scan.word(i + 2 if at else i + 1) in _RELATIVES:
        return True
    # "bombings in Riyadh, Saudi Arabia, that killed"
    return any(
        scan.word(k) == "," and scan.word(k + 1) in _RELATIVES
        for k in range(i + 2, i + 5)
    )


def touches(candidate: CasualtyCandidate, first: int, end: int) -> bool:
    """Tell whether a figure or its harm word lies in these tokens."""
    return first <= candidate.trigger < end or (
        candidate.first < end and first < candidate.end
    )
