"""Who speaks, and whether of a deed: questions about the words around a verb."""

from typing import Final

from casualtyparse.actors.candidates import ActorCandidate
from casualtyparse.actors.grammar.clauses import Clauses
from casualtyparse.actors.grammar.spokesmen import Spokesmen
from casualtyparse.lexicon.acts import Act
from casualtyparse.lexicon.speech import speech_words

#: "neither" stands so close before the verb, with both subjects between
_SIDES: Final = 12
#: What somebody is accused of is told within so many tokens.
CONTENT: Final = 12
_STOPS: Final = frozenset(".;:!?,")
#: One is blamed for it, but not "for what it is not guilty of".
_THAT: Final = frozenset({"it", "this", "that", "them"})
_QUOTED: Final = frozenset({",", ".", "?", "!", ")"})
_JOINING: Final = frozenset({"and", "but", "then"})
_FINITE: Final = frozenset(
    {"is", "are", "was", "were", "has", "had", "have", "will", "would"}
)


class Speakers:
    """Answers who says it, and whether they say it of a deed."""

    __slots__ = (
        "clauses",
        "entries",
        "first_words",
        "mentions",
        "offences",
        "quoting",
        "scan",
        "spokesmen",
        "words",
    )

    def __init__(self, clauses: Clauses) -> None:
        """Look at the clauses of one text."""
        self.clauses = clauses
        self.mentions = clauses.mentions
        self.entries = clauses.mentions.entries
        self.scan = clauses.scan
        self.words = clauses.words
        self.spokesmen = Spokesmen(clauses)
        text = clauses.scan.text
        self.quoting = '"' in text or "\u201d" in text
        lists = speech_words()
        self.offences = lists.offences
        self.first_words = lists.first

    def speakers(self, i: int, low: int, high: int) -> list[ActorCandidate]:
        """Return who says it: before the verb, or behind it after a quotation."""
        if i > low and self.quoting:
            starts, before = self.scan.starts, i - 1
            # PERF: no gap of one blank has a quotation mark
            start = starts[before] + len(self.words[before])
            if start + 1 != starts[i] or self.scan.text[start] != " ":
                gap = self.scan.gap(before)
                if '"' in gap or "\u201d" in gap:
                    found = self.right(i + 1, high)
                    if found:
                        return found
        found = self.clauses.subjects(i, speaker=True)
        if found or i == low:
            return found
        if self.words[i - 1] in _QUOTED:
            return self.right(i + 1, high)  # "...", said X
        claim = self.scan.claims.get(i - 1)
        if claim is not None and claim.family == "dates" and claim.first > low:
            return self.clauses.subjects(
                claim.first, speaker=True
            )  # "army 28 Nov said"
        return found

    def right(self, i: int, high: int) -> list[ActorCandidate]:
        """Return who stands from token i on, whoever it is."""
        return self.clauses.objects(i, speaker=True) if i < high else []

    def negated(self, i: int, low: int) -> bool:
        """Tell whether the verb or its subject is negated: "has not", "neither X nor Y"."""
        start = self.clauses.group_start(i, low)
        words = self.words
        if (start < i or words[i - 1] == "to") and self.clauses.negated(i, low):
            return True
        return "neither" in words[max(low, start - _SIDES) : i]

    def harmful(self, first: int, high: int, *, clause: bool = False) -> bool:
        """Tell whether the words from token `first` on name a harm, to the end of the phrase."""
        for j in range(first, min(high, first + CONTENT)):
            word, entry = self.words[j], self.entries[j]
            if word in _STOPS:
                return j == first
            if word in self.offences and (j == first or word not in _THAT):
                return True
            if word in _JOINING and self._goes_on(j + 1):
                return False
            if entry is None:
                continue
            speech = entry.speech
            if clause:
                pass
            elif word in _FINITE or (
                speech is not None and speech.kind == "say" and speech.form == "past"
            ):
                return False
            if (
                entry.deed is not None
                or entry.harm_verb is not None
                or entry.harm_noun is not None
                or entry.harm_state is not None
                or (entry.act is not None and self._harms(j, entry.act))
            ):
                return True
        return False

    def _goes_on(self, j: int) -> bool:
        """Tell whether another finite verb follows: "accused him of spying and shot him"."""
        entry = self.entries[j]
        return entry is not None and (
            entry.verb == "past" or (entry.act is not None and entry.act.form == "past")
        )

    def _harms(self, j: int, act: Act) -> bool:
        """Tell whether a verb of violence is one where it stands at token j."""
        if act.weak:
            return False
        particles = act.particles
        return not particles or not particles.isdisjoint(self.words[j + 1 : j + 8])

    def deed(self, i: int) -> bool:
        """Tell whether token i is a noun of violence."""
        entry = self.entries[i]
        return entry is not None and entry.deed is not None

    def act(self, i: int, *forms: str) -> bool:
        """Tell whether token i is a verb of violence in one of the forms."""
        entry = self.entries[i]
        return entry is not None and entry.act is not None and entry.act.form in forms
