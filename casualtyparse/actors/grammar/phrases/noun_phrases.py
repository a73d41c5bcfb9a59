"""How far a noun phrase reaches, and what is known of its words.

phrase = [determiner] word* head
"""

from collections.abc import Sequence
from typing import Final

from casualtyparse.actors.candidates import ActorCandidate
from casualtyparse.actors.grammar.phrases.mistaken import AGAINST
from casualtyparse.actors.grammar.phrases.places import Places
from casualtyparse.lexicon.company import SUSPICIONS
from casualtyparse.lexicon.heads import Head
from casualtyparse.lexicon.pieces import CAPITAL
from casualtyparse.lexicon.word_lists import word_list
from casualtyparse.phrases.reading import Note, Reading

__all__ = ["DETERMINING", "GLUE", "LINKS", "SUSPICIONS", "NounPhrases"]

#: No phrase has more words than this before its head.
MOST_WORDS: Final = 12
#: A place in capitals before a sentence has so many letters at least; "US", "PKK" have fewer.
_DATELINE: Final = 4
LINKS: Final = frozenset({"-", "'", "s"})
#: What may be a link inside words.
GLUE: Final = LINKS | {"."}
_WE: Final = frozenset({"they", "we", "he", "she"})
DETERMINING: Final = frozenset({"determiner", "adverb"})

#: who is told something stands behind these, and a clause may follow at once
_TELLING: Final = frozenset({"told", "tells", "telling", "informed"})
_TELLING_WHOM: Final = _TELLING | {"the"}
_PRESS: Final = frozenset({"media", "ngo", "igo"})
_HEARERS: Final = word_list("speech", "hearers") | {"him", "us", "me", "them"}


class NounPhrases(Note):
    """The noun phrases of a text, around the mentions found in it so far."""

    __slots__ = (
        "at",
        "edges",
        "entries",
        "found",
        "places",
        "reading",
        "scan",
        "words",
    )

    def __init__(self, reading: Reading) -> None:
        """Start with no mention, and the words for states."""
        self.reading = reading
        self.scan = scan = reading.scan
        self.words = scan.words
        self.entries = scan.entries
        self.edges = scan.edges
        self.places = Places(reading)
        self.found: list[ActorCandidate] = []
        #: token -> the mention that covers it
        self.at: dict[int, ActorCandidate] = {}

    def keep(self, mention: ActorCandidate) -> ActorCandidate:
        """Add a mention; tokens that another covers stay with it."""
        self.found.append(mention)
        at, i, end = self.at, mention.first, mention.end
        while i < end:
            if i not in at:
                at[i] = mention
            i += 1
        return mention

    def keep_first(self, names: Sequence[ActorCandidate]) -> None:
        """Add the names of a text before any other mention; PERF: one call for all."""
        self.found += names
        at = self.at
        for name in names:
            for i in range(name.first, name.end):
                at.setdefault(i, name)

    # ---- the extent of noun phrases

    def content(self, i: int) -> bool:
        """Tell whether token i can stand inside a noun phrase, behind its determiner."""
        if i in self.at:
            return True
        entry = self.entries[i]
        if entry is not None and entry.inside:
            return True
        word = self.words[i]
        if word in GLUE:
            return self.link(i)
        return entry is None and word[:1].isalnum()

    def link(self, i: int) -> bool:
        """Tell whether token i is a hyphen, an apostrophe or the stop of "Lt." inside words."""
        word = self.words[i]
        if word == "-":
            return self.scan.touches(i) or self.scan.touches(i - 1)
        if word == ".":
            before = self.entries[i - 1] if i else None
            if before is None or before.plain:  # "Major C. M. Varga"
                initial = i > 0 and len(self.words[i - 1]) == 1
                if initial and self.scan.marks[i - 1] & CAPITAL:
                    return True
            if before is None:
                return False
            titled = before.seldom is not None and before.title is not None
            return before.short or titled
        return word in LINKS and i > 0 and self.scan.touches(i - 1)

    def run_before(self, end: int, low: int) -> int:
        """Return the first token of the noun phrase that ends right before `end`."""
        at, entries, words = self.at, self.entries, self.words
        if end - low > MOST_WORDS:
            low = end - MOST_WORDS
        i = end - 1
        while i >= low:  # PERF: `content`, without a call for each word
            entry = entries[i]
            if entry is not None and (entry.inside or i in at):
                if entry.speech is not None and i + 1 < end and self._telling(i):
                    break
            elif i not in at:
                word = words[i]
                if word in GLUE:
                    if not self.link(i):
                        break
                elif (
                    entry is not None
                    and (words[i + 1] != "-" or not self._joined(i, end))
                ) or not word[0].isalnum():
                    break  # but "left-wing guerrillas"
            i -= 1
        i += 1
        while i < end and words[i] in GLUE and self.link(i):
            i += 1
        before = words[i - 1]
        if before in _TELLING_WHOM and (before != "the" or words[i - 2] in _TELLING):
            return self._behind_hearer(i, end)
        return i

    def hears(self, known: ActorCandidate) -> bool:
        """Tell whether somebody is told what follows: "told Reuters (gunmen attacked)"."""
        i = known.first - 1
        i -= self.words[i] == "the"
        return self.words[i] in _TELLING and known.kind in _PRESS

    def _behind_hearer(self, first: int, end: int) -> int:
        """Return the token behind who is told: "told Reuters (gunmen)", "told reporters"."""
        known = self.at.get(first)
        if known is not None:
            heard = known.end if known.kind in _PRESS else first
        else:
            heard = first + (self.words[first] in _HEARERS)
        return heard if heard < end else first

    def _telling(self, i: int) -> bool:
        """Tell whether a word is a verb behind several people: "villagers claim rebels"."""
        entry = self.entries[i - 1]
        if entry is None or entry.who is None:
            return self.words[i - 1] in _WE
        return entry.who.plural

    def _joined(self, i: int, end: int) -> bool:
        """Tell whether the hyphen behind token i joins it to the next word: "left-wing"."""
        return i + 2 < end and self.scan.touches(i) and self.scan.touches(i + 1)

    def _within(self, i: int, first: int, high: int) -> bool:
        """Tell whether a hyphen joins token i to a word of the phrase: "off-duty"."""
        words, touches = self.words, self.scan.touches
        if words[i + 1] == "-":
            return (
                i + 2 < high and touches(i) and touches(i + 1) and words[i + 2] != "-"
            )
        return (
            i - 1 > first and touches(i - 1) and touches(i - 2) and words[i - 2] != "-"
        )

    def run_from(self, first: int, high: int) -> int:
        """Return the token behind the noun phrase that starts at `first`."""
        at, entries, words = self.at, self.entries, self.words
        if high - first > MOST_WORDS:
            high = first + MOST_WORDS
        i = first
        while i < high:
            entry = entries[i]
            if (entry is None or not entry.inside) and i not in at:
                word = words[i]
                if word in GLUE:
                    if not self.link(i):
                        break
                elif (
                    entry is not None
                    and (
                        (words[i + 1] != "-" and words[i - 1] != "-")
                        or not self._within(i, first, high)
                    )
                ) or not word[0].isalnum():
                    break  # but "off-duty police", "X-linked gunmen"
            i += 1
        while i > first and words[i - 1] in GLUE and self.link(i - 1):
            i -= 1
        return i

    def skip_determiners(self, i: int, high: int) -> int:
        """Return the first token behind determiners, "several of", "suspected" kept."""
        entries = self.entries
        while i < high:
            entry = entries[i]
            if entry is None or entry.tag not in DETERMINING:
                break
            i += 1
        return i

    def before_determiners(self, first: int, low: int) -> int:
        """Return the first token of the determiners before `first`."""
        entries = self.entries
        while first > low:
            entry = entries[first - 1]
            if entry is None or entry.tag not in DETERMINING:
                break
            first -= 1
        return first

    def datelined(self, first: int) -> bool:
        """Tell whether the first word of a sentence is its place: "ORLEN Unknown gunmen"."""
        scan = self.scan
        return (
            scan.upper(first)
            and len(self.words[first]) >= _DATELINE
            and self.edges[scan.sentence_of[first]] == first
            and not self.places.upper
        )

    def capital(self, i: int) -> bool:
        """Tell whether token i has a capital, in a text where that says something."""
        return self.scan.marks[i] & CAPITAL > self.places.upper

    def dated(self, i: int) -> bool:
        """Tell whether token i is part of a date: "the army yesterday (said)"."""
        claim = self.scan.claims.get(i)
        return claim is not None and claim.family == "dates"

    def head_at(self, i: int) -> Head | None:
        """Return what token i says as the head of a mention."""
        entry = self.entries[i]
        return None if entry is None else entry.who

    def relational(self, mention: ActorCandidate) -> bool:
        """Tell whether a name is only part of a word: anti-X, X-linked."""
        end, words, touches = mention.end, self.words, self.scan.touches
        if words[mention.first - 1] == "-" and words[mention.first - 2] in AGAINST:
            return touches(mention.first - 1)
        return words[end] == "-" and touches(end - 1)
