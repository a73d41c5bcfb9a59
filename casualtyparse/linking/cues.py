"""Which words colour which figure: cues with a direction and a reach, as in ConText.

A cue reaches the figures of its clause, ahead or behind; a phrase that only looks like a cue
("claimed responsibility") blocks the cues inside it. The words are data (`data/cues.toml`).
"""

from collections.abc import Mapping, Sequence
from operator import itemgetter
from typing import Final, NamedTuple

from attrs import define

from casualtyparse.casualties.candidates import CasualtyCandidate
from casualtyparse.lexicon.cues import Cue, CueCategory, CueTable, Reach
from casualtyparse.linking.spells import lasts, spell_before
from casualtyparse.making import maker_of
from casualtyparse.phrases.reading import Reading
from casualtyparse.scan import Scan

_FINITE: Final = ("past", "present")
#: What ends a clause, for every cue.
CLAUSE_ENDS: Final = frozenset(
    {";", "but", "while", "although", "though", "whereas", "yet", "however"}
)
#: What ends a phrase, besides.
_PHRASE_ENDS: Final = CLAUSE_ENDS | {",", ":", "(", ")", "\u2013", "\u2014", "when"}
#: A comma before one of these goes on with what was said of the noun before it.
_RELATIVES: Final = frozenset({"which", "who", "whom", "that", "whose", "where"})
_NEXT: Final = 3
#: Directly behind a protest: it was for no harm.
_PAST_ENDS: Final = frozenset({",", "and"})
#: Words of "days after".
_DAY_AFTER: Final = 2
#: Tokens of a place put in between commas.
_PUT_IN: Final = 9
_HAD: Final = frozenset({"had", "was", "were"})
_OWN: Final = frozenset({"'", "s"})
#: Adverbs that hedge a whole clause.
_HEDGES: Final = frozenset(
    {"allegedly", "reportedly", "supposedly", "purportedly", "presumably"}
)
#: For what others are let go: "in return for", "in exchange for".
SWAPS: Final = frozenset({"return", "exchange"})
#: What leads a clause of what has happened.
_STOPPING: Final = _PHRASE_ENDS | SWAPS
_LEADING: Final = frozenset({"as", "after", "when", "following"})
_ACCUSED: Final = frozenset({"accused", "accuse", "accuses", "accusing"})
_PERFECT: Final = frozenset({"having", "had", "who", "that", "which"})
_NEXT_ENDS: Final = frozenset({"and", "or", ",", ";"})


class Found(NamedTuple):
    """A cue at tokens `first` to `end` (exclusive), which reaches from `start` to `stop`."""

    cue: Cue
    first: int
    end: int
    start: int
    stop: int


@define(eq=False)
class SentenceCues:
    """The cues of one sentence in text order, by what they tell."""

    #: alleged, negated, hypothetical
    status: tuple[Found, ...] = ()
    past: tuple[Found, ...] = ()
    cumulative: tuple[Found, ...] = ()
    #: whether anything is told of the past or of a period, by whatever short time
    timed: bool = False
    #: separate, dispute, added, report: where the first of each is
    people: Mapping[CueCategory, int] | None = None
    #: whether an aid organisation is named
    aid: bool = False


_make: Final = maker_of(SentenceCues)  # PERF: see there


class CueIndex:
    """The cues of a text, looked for in the sentences that are asked for, once."""

    __slots__ = ("_known", "_none", "_scan", "_table")

    def __init__(self, reading: Reading) -> None:
        """Begin with no sentence read."""
        self._scan = reading.scan
        self._table = reading.lexicon.cues
        self._none = _make()
        self._known: dict[int, SentenceCues] = {-1: self._none}

    def at(self, sentence: int) -> SentenceCues:
        """Return the cues of a sentence; none before the text."""
        known = self._known.get(sentence)
        if known is None:
            scan = self._scan
            first, end = scan.sentence_bounds(sentence)
            found = _matches(scan, self._table, first, end)
            known = _told(scan, found, first, end) if found else self._none
            self._known[sentence] = known
        return known


#: A cue that is told: its first token, minus its length, the cue itself.
Match = tuple[int, int, Cue]
_PLACE: Final = itemgetter(0, 1)
_new: Final = tuple.__new__


def _told(  # noqa: PLR0912 - each group is kept apart
    scan: Scan, found: list[Match], first: int, end: int
) -> SentenceCues:
    """Return the cues of a sentence: where some overlap, the first, and of these the longest."""
    if len(found) > 1:
        found.sort(key=_PLACE)
    told = _make()
    people: dict[CueCategory, int] = {}
    free = first
    for i, shortness, cue in found:
        if i < free:
            continue
        stop, group, category = i - shortness, cue.group, cue.category
        if category != "trial":  # "was convicted" is also "convicted of"
            free = stop
        if group == "people":
            if category not in people:
                people[category] = i
        elif group == "aid":
            told.aid = True
        elif group != "none":
            # "in the last" of what is no time
            if group != "status" and cue.reach != "suspect":
                told.timed = True
                if cue.reach == "period" and not lasts(scan, cue, stop, perfect=True):
                    continue
            start, end_of_reach = _reach(scan, cue, (i, stop), (first, end))
            one = _new(Found, (cue, i, stop, start, end_of_reach))
            if group == "status":
                told.status += (one,)
            elif group == "past":
                told.past += (one,)
            else:
                told.cumulative += (one,)
    if people:
        told.people = people
    return told


def _matches(scan: Scan, table: CueTable, first: int, end: int) -> list[Match]:
    """Return the cues in these tokens, however they overlap."""
    words, by_word = scan.words, table.by_word
    found: list[Match] = []
    i = first
    # PERF: cues are looked for at their rarest word, and most words are that of none
    for word in filter(table.words.__contains__, words[first:end]):
        i = words.index(word, i)
        alone, by_next, by_previous, unit = by_word[word]
        if alone is not None:
            found.append((i, -1, alone))
        if by_next is not None and words[i + 1] in by_next:
            _whole(words, by_next[words[i + 1]], i, (first, end), found)
        if by_previous is not None and words[i - 1] in by_previous:
            _whole(words, by_previous[words[i - 1]], i, (first, end), found)
        if unit:
            spell = spell_before(scan, table.periods, first, i)
            if spell is not None:
                found.append((spell[0], -1, spell[1]))
        i += 1
    return found


def _whole(
    words: Sequence[str],
    cues: Sequence[Cue],
    i: int,
    sentence: tuple[int, int],
    found: list[Match],
) -> None:
    """Add those of the cues that are told at token i in all of their words."""
    first, end = sentence
    for cue in cues:
        told = cue.words
        start, size = i - cue.at, len(told)
        within = start >= first and start + size <= end
        if within and (size == 2 or tuple(words[start : start + size]) == told):
            found.append((start, -size, cue))


#: Reaches that say nothing by themselves.
_NOWHERE: Final = frozenset({"inside", "modal", "conflict", "period", "since"})
#: Those that go back, and where to.
_BACK: Final[Mapping[Reach, frozenset[str]]] = {
    "back": CLAUSE_ENDS,
    "time": _PHRASE_ENDS | {"where"},
    "both": CLAUSE_ENDS,
}


def _reach(
    scan: Scan, cue: Cue, place: tuple[int, int], sentence: tuple[int, int]
) -> tuple[int, int]:
    """Return the tokens that a cue reaches within its sentence."""
    reach, (start, stop), (first, end) = cue.reach, place, sentence
    if reach in _NOWHERE:
        return start, start
    words = scan.words
    ends = _BACK.get(reach)
    if ends is not None:
        i = start
        while i > first and words[i - 1] not in ends:
            # "nine died, he said, adding that more were feared dead"
            if cue.words[-1] == "feared" and _parts(scan, i - 1, first):
                break
            i -= 1
        return i, start if reach == "back" else _clause_end(words, stop, end)
    if reach == "ahead":
        ahead = _clause_end(words, stop, end)
        if cue.words[-1] == "of":  # "warned of more rain as the toll rose to nine"
            led = (i for i in range(stop, ahead) if words[i] in _LEADING)
            ahead = next(led, ahead)
        return stop, _before_saying(scan, stop, ahead)
    if reach == "next":
        return stop, _next_end(words, stop, end)
    # "in another protest, a man was shot", "clerks protested and guards shot two"
    if reach == "phrase" and cue.group == "past" and words[stop] in _PAST_ENDS:
        return start, start
    # "held for two days and beaten" tells how long, and no reason
    claim = scan.claims.get(stop) if cue.words[-1] == "for" else None
    if claim is not None and claim.family == "dates":
        # but "in revenge for last week's deaths", "for Friday's killing"
        owned = not _OWN.isdisjoint(words[claim.end - 1 : claim.end + 1])
        claim = None if owned else claim
    if claim is not None and claim.family == "dates":
        return start, start
    # "a day after rebels took the town, killing two", but "riots broke out after polls, killing"
    # and "two cars were allegedly hit, killing nine"
    spell = len(cue.words) == _DAY_AFTER or cue.words[0] == "a"
    day = cue.words[-1] == "after" and spell
    # but "a bomb went off, a day after a blast killed two, killing nine"
    day = day and "," not in words[max(first, start - _DAY_AFTER) : start]
    after = (day or "same" in cue.words) or (
        cue.words[0] in _HEDGES and _is_of_clause(scan, first, start)
    )
    ahead = _phrase_end(scan, stop, end, after=after)
    if cue.words[0] in _ACCUSED:
        ahead = _before_deed(scan, stop, ahead)
    return stop, ahead


def _is_of_clause(scan: Scan, first: int, i: int) -> bool:
    """Tell whether a hedge at token i is of the whole sentence, not of one told of in it.

    "Cars were allegedly hit", but "shot at men who allegedly fled, killing two".
    """
    if not _RELATIVES.isdisjoint(scan.words[first:i]):
        return False
    return all(
        entry is None or (entry.act is None and entry.harm_verb is None)
        for entry in scan.entries[first:i]
    )


def _parts(scan: Scan, i: int, first: int) -> bool:
    """Tell whether token i parts a clause from the one before, which starts at `first`.

    "..., adding that more were feared dead", "nine died and two were feared dead"
    """
    words = scan.words
    if words[i] == "that":
        said = scan.entries[i - 1]
        return said is not None and said.reporting and words[i - 1].endswith("ing")
    if words[i] != "and":
        return False
    return any(
        entry is not None
        and entry.harm_verb is not None
        and entry.harm_verb.form in _FINITE
        for entry in scan.entries[first:i]
    )


def _next_end(words: Sequence[str], i: int, end: int) -> int:
    stop = i
    while stop < min(end, i + _NEXT) and words[stop] not in _NEXT_ENDS:
        stop += 1
    return stop


def _clause_end(words: Sequence[str], i: int, end: int) -> int:
    while i < end and words[i] not in CLAUSE_ENDS:
        i += 1
    return i


def _before_saying(scan: Scan, i: int, end: int) -> int:
    """Return where "and said" ends what is told before: "denied that ... and said that"."""
    words, entries = scan.words, scan.entries
    while "and" in words[i:end]:
        i = words.index("and", i)
        said = entries[i + 1]
        if said is not None and said.reporting and said.verb in _FINITE:
            return i
        i += 1
    return end


def _before_deed(scan: Scan, i: int, end: int) -> int:
    """Return where those who accuse do something: "accused him of spying and shot him"."""
    words = scan.words
    if not _PERFECT.isdisjoint(words[i:end]):
        return end  # "of having looted the town and killed five"
    while "and" in words[i:end]:
        i = words.index("and", i)
        entry = scan.entries[i + 1]
        deed = None if entry is None else entry.harm_verb
        if deed is not None and deed.form == "past":
            return i
        i += 1
    return end


def _phrase_end(scan: Scan, i: int, end: int, *, after: bool) -> int:
    words = scan.words
    if i < end and words[i] == ",":  # "Reportedly, three were hurt"
        i += 1
    while i < end and (
        words[i] not in _STOPPING
        or (words[i] not in _PHRASE_ENDS and not _is_return(words, i))
        or (
            words[i] == ","
            and (
                _goes_on(scan, i)
                or (after and _is_put_in(scan, i))
                # "a day after rebels took the town, killing nine"
                or (after and words[i + 1].endswith("ing"))
            )
        )
    ):
        i += 1
    return i


def _is_return(words: Sequence[str], i: int) -> bool:
    """Tell whether it is told for whom: "demand the release of two in return for the nine"."""
    return words[i] in SWAPS and words[i - 1] == "in" and words[i + 1] == "for"


def _goes_on(scan: Scan, i: int) -> bool:
    """Tell whether a comma comes before "which" or "in which", or behind a place's name."""
    words = scan.words
    if words[i + 1] in _RELATIVES:
        return True
    if words[i + 2] in _RELATIVES and scan.tag(i + 1) == "preposition":
        return True
    # "bombings in Riyadh, Saudi Arabia, that killed"
    return any(
        words[k] == "," and words[k + 1] in _RELATIVES for k in range(i + 2, i + 5)
    )


def _is_put_in(scan: Scan, i: int) -> bool:
    """Tell whether a comma begins or ends a place put in: "fired from a hill, in Dol, had hit"."""
    words = scan.words
    if scan.tag(i + 1) == "preposition":
        return any(
            words[k] == "," and scan.tag(k + 1) == "auxiliary"
            for k in range(i + 2, i + _PUT_IN)
        )
    return scan.tag(i + 1) == "auxiliary" and words[i + 1] in _HAD


def touches(candidate: CasualtyCandidate, first: int, end: int) -> bool:
    """Tell whether a figure or its harm word lies in these tokens."""
    return first <= candidate.trigger < end or (
        candidate.first < end and first < candidate.end
    )
