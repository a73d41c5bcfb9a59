"""Which words colour which figure: cues with a direction and a reach, as in ConText.

A cue reaches the figures of its clause, ahead or behind; a phrase that only looks like a cue
("claimed responsibility") blocks the cues inside it. The words are data (`data/cues.toml`).
"""

from collections.abc import Mapping, Sequence
from operator import itemgetter
from typing import Final, NamedTuple

from casualtyparse.casualties.candidates import CasualtyCandidate
from casualtyparse.lexicon.cues import Cue, CueCategory, CueTable
from casualtyparse.linking.spells import lasts, spell_before
from casualtyparse.phrases.reading import Reading
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


class SentenceCues:
    """The cues of one sentence in text order, by what they tell."""

    __slots__ = ("aid", "cumulative", "past", "people", "status", "timed")

    def __init__(self) -> None:
        """Begin with none."""
        #: alleged, negated, hypothetical
        self.status: tuple[Found, ...] = ()
        self.past: tuple[Found, ...] = ()
        self.cumulative: tuple[Found, ...] = ()
        #: whether anything is told of the past or of a period, by whatever short time
        self.timed = False
        #: separate, dispute, added, report: where the first of each is
        self.people: Mapping[str, int] = _NOBODY
        #: whether an aid organisation is named
        self.aid = False

    def has(self, category: CueCategory, end: int) -> bool:
        """Tell whether a cue of one of the `people` categories starts before a token."""
        return self.people.get(category, end) < end


_NOBODY: Final[Mapping[str, int]] = {}


class CueIndex:
    """The cues of a text, looked for in the sentences that are asked for, once."""

    __slots__ = ("_known", "_none", "_scan", "_table")

    def __init__(self, reading: Reading) -> None:
        """Begin with no sentence read."""
        self._scan = reading.scan
        self._table = reading.lexicon.cues
        self._none = SentenceCues()
        self._known: dict[int, SentenceCues] = {}

    def at(self, sentence: int) -> SentenceCues:
        """Return the cues of a sentence; none outside the text."""
        known = self._known.get(sentence)
        if known is None:
            known = self._none
            if sentence >= 0:
                known = _cues_of(self._scan, self._table, sentence) or known
            self._known[sentence] = known
        return known


def _cues_of(scan: Scan, table: CueTable, sentence: int) -> SentenceCues | None:
    """Return the cues of a sentence: where some overlap, the first, and of these the longest."""
    first, end = scan.sentence_bounds(sentence)
    found = _matches(scan, table, first, end)
    if not found:
        return None
    if len(found) > 1:
        found.sort(key=_PLACE)
    told = SentenceCues()
    free = first
    for i, shortness, cue in found:
        if i < free:
            continue
        stop, group = i - shortness, cue.group
        if cue.category != "trial":  # "was convicted" is also "convicted of"
            free = stop
        if group == "people":
            told.people = {cue.category: i, **told.people}
        elif group == "aid":
            told.aid = True
        elif group != "none":
            # "in the last" of what is no time
            if cue.reach == "period" and not lasts(scan, cue, stop, perfect=True):
                told.timed = True
                continue
            start, end_of_reach = _reach(scan, cue, (i, stop), (first, end))
            one = Found(cue, i, stop, start, end_of_reach)
            if group == "status":
                told.status = (*told.status, one)
            elif group == "past":
                told.timed, told.past = True, (*told.past, one)
            else:
                told.timed, told.cumulative = True, (*told.cumulative, one)
    return told


#: A cue that is told: its first token, minus its length, the cue itself.
Match = tuple[int, int, Cue]
_PLACE: Final = itemgetter(0, 1)


def _matches(scan: Scan, table: CueTable, first: int, end: int) -> list[Match]:
    """Return the cues in these tokens, however they overlap."""
    words = scan.words
    found: list[Match] = []
    i = first
    # PERF: cues are looked for at their rarest word, and most words are that of none
    for word in filter(table.by_word.__contains__, words[first:end]):
        i = words.index(word, i)
        alone, by_next, by_previous, unit = table.by_word[word]
        if alone is not None:
            found.append((i, -1, alone))
        if by_next is not None and (near := by_next.get(words[i + 1])):
            found += _whole(words, near, i, (first, end))
        if by_previous is not None and (near := by_previous.get(words[i - 1])):
            found += _whole(words, near, i, (first, end))
        if unit and (spell := spell_before(scan, table.periods, first, i)) is not None:
            found.append((spell[0], -1, spell[1]))
        i += 1
    return found


def _whole(
    words: Sequence[str], cues: Sequence[Cue], i: int, sentence: tuple[int, int]
) -> list[Match]:
    """Return those of the cues that are told at token i in all of their words."""
    first, end = sentence
    found: list[Match] = []
    for cue in cues:
        start, size = i - cue.at, len(cue.words)
        within = start >= first and start + size <= end
        if within and (size == 2 or tuple(words[start : start + size]) == cue.words):
            found.append((start, -size, cue))
    return found


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
    words = scan.words
    if words[i] != ",":
        return False
    if words[i + 1] in _RELATIVES:
        return True
    if words[i + 2] in _RELATIVES and scan.tag(i + 1) == "preposition":
        return True
    # "bombings in Riyadh, Saudi Arabia, that killed"
    return any(
        words[k] == "," and words[k + 1] in _RELATIVES for k in range(i + 2, i + 5)
    )


def touches(candidate: CasualtyCandidate, first: int, end: int) -> bool:
    """Tell whether a figure or its harm word lies in these tokens."""
    return first <= candidate.trigger < end or (
        candidate.first < end and first < candidate.end
    )
