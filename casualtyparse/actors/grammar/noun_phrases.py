"""How far a noun phrase reaches, and what is known of its words.

phrase = [determiner] word* head
"""

from typing import Final

from casualtyparse.actors.candidates import ActorCandidate
from casualtyparse.actors.grammar.places import Places
from casualtyparse.lexicon import Entry
from casualtyparse.lexicon.heads import Head, HeadKind
from casualtyparse.lexicon.roles import Person, PersonKind
from casualtyparse.phrases.reading import Note, Reading

#: No phrase has more words than this before its head.
MOST_WORDS: Final = 12
LINKS: Final = frozenset({"-", "'", "s"})
SUSPICIONS: Final = frozenset({"suspected", "alleged", "presumed", "believed"})
#: forms of common verbs that end a noun phrase
_FINITE: Final = frozenset({"past", "present"})
_KINDS: Final[dict[PersonKind, HeadKind]] = {
    "civilian": "civilian",
    "military": "military",
    "police": "police",
    "security": "security",
    "militant": "rebel",
    "government": "government",
    "journalist": "civilian",
    "aid_worker": "civilian",
    "unknown": "unknown",
}
#: people who are in no list of actors: they count when a clause says what they did
_PERSONS: Final[dict[PersonKind, Head]] = {
    kind: Head("people", said) for kind, said in _KINDS.items()
}


def _people(person: Person) -> bool:
    return person.number != "body" and not person.compound and not person.weak


def is_plain(entry: Entry | None) -> bool:
    """Tell whether a word plays no part in the grammar of actors."""
    return entry is None or (
        entry.tag is None
        and entry.head is None
        and entry.organs is None
        and entry.organisation is None
        and entry.speech is None
        and entry.act is None
        and entry.deed is None
        and entry.title is None
        and entry.numeral is None
    )


class NounPhrases(Note):
    """The noun phrases of a text, around the mentions found in it so far."""

    __slots__ = ("at", "entries", "found", "places", "reading", "scan", "words")

    def __init__(self, reading: Reading) -> None:
        """Start with no mention, and the words for states."""
        self.reading = reading
        self.scan = reading.scan
        self.words = reading.scan.words
        self.entries = reading.scan.entries
        self.places = Places(reading)
        self.found: list[ActorCandidate] = []
        #: token -> the mention that covers it
        self.at: dict[int, ActorCandidate] = {}

    def keep(self, mention: ActorCandidate) -> ActorCandidate:
        """Add a mention; tokens that another covers stay with it."""
        self.found.append(mention)
        for i in range(mention.first, mention.end):
            self.at.setdefault(i, mention)
        return mention

    # ---- the extent of noun phrases

    def content(self, i: int) -> bool:
        """Tell whether token i can stand inside a noun phrase, behind its determiner."""
        if i in self.at:
            return True
        word, entry = self.words[i], self.entries[i]
        if not word[0].isalnum():
            return self.link(i)
        if entry is None:
            return word not in LINKS or self.link(i)
        if entry.tag is not None:
            numeral = entry.numeral
            return numeral is not None and numeral.kind not in ("article", "ordinal")
        if word in SUSPICIONS:
            return True
        if entry.speech is not None:
            return entry.speech.form == "base" or entry.paper
        if entry.act is not None:
            return entry.deed is not None or entry.act.form in ("base", "gerund")
        if entry.verb in _FINITE and not entry.noun:
            return entry.person is not None or entry.head is not None
        return True

    def link(self, i: int) -> bool:
        """Tell whether token i is a hyphen, an apostrophe or the stop of "Lt." inside words."""
        word = self.words[i]
        if word == "-":
            return self.scan.touches(i) or self.scan.touches(i - 1)
        if word == ".":
            before = self.entries[i - 1] if i else None
            return before is not None and (before.short or before.title is not None)
        return word in LINKS and i > 0 and self.scan.touches(i - 1)

    def run_before(self, end: int, low: int) -> int:
        """Return the first token of the noun phrase that ends right before `end`."""
        i = end
        low = max(low, end - MOST_WORDS)
        while i > low and self.content(i - 1):
            i -= 1
        while i < end and self.link(i):
            i += 1
        return i

    def run_from(self, first: int, high: int) -> int:
        """Return the token behind the noun phrase that starts at `first`."""
        i = first
        high = min(high, first + MOST_WORDS)
        while i < high and self.content(i):
            i += 1
        while i > first and self.link(i - 1):
            i -= 1
        return i

    def skip_determiners(self, i: int, high: int) -> int:
        """Return the first token behind determiners, "several of", "suspected" kept."""
        while i < high and self.scan.tag(i) in ("determiner", "adverb"):
            i += 1
        return i

    def head_at(self, i: int) -> Head | None:
        """Return what token i says as the head of a mention."""
        entry = self.entries[i]
        if entry is None:
            return None
        if entry.head is None and entry.person is not None:
            return _PERSONS[entry.person.kind] if _people(entry.person) else None
        return entry.head
