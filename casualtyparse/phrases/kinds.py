"""What kind of people a noun means, told from itself and the words before it."""

from typing import Final

from casualtyparse.lexicon.roles import Person
from casualtyparse.lexicon.word_lists import word_list
from casualtyparse.phrases.words import Words
from casualtyparse.terms import VictimKind

#: Kinds that a modifier may change: "NGO driver", "police officer", "rebel colonel".
NEUTRAL: Final = frozenset({"unknown", "civilian", "security", "military"})
#: What modifiers make of people of a kind, and of bodies: "army guards", "police patrol".
_FROM_AID: Final = frozenset({"aid_worker"})
_TAKEN: Final = {
    "military": frozenset({"police", "militant", "security"}),
    "security": frozenset({"aid_worker", "military", "police"}),
    "body": frozenset({"aid_worker", "police", "militant", "security", "military"}),
}
_LOOSE: Final = word_list("people", "loose")
#: People who do not belong to what is named before them: "terror victims".
_SUFFERING: Final = frozenset({"victim", "opponent", "informer", "informant"})
#: Bodies before a noun that are of the kind before them: "security forces members".
_FORCES: Final = frozenset({"force", "forces"})


class Kinds(Words):
    """Tells the kinds of people that the nouns of noun phrases mean."""

    __slots__ = ()

    def kind_of(self, person: Person, head: int, body: int) -> VictimKind:
        """Return the kind that the noun and the words before it say."""
        compound = self.compound_kind(person, head)
        if compound is not None and (
            compound != "military" or self.words[head - 1] not in _FORCES
        ):
            return compound
        kind = compound or person.kind
        if kind not in NEUTRAL or person.lemma in _SUFFERING:
            return kind
        if kind == "unknown" and self.words[head - 1] in _FORCES:
            kind = "military"  # "armed forces chief"
        taken = _TAKEN.get(
            person.number if person.number == "body" else kind, _FROM_AID
        )
        for i in range(head - 1, max(body, head - 5) - 1, -1):
            entry = self.entries[i]
            if entry is None or (modifier := entry.modifier) is None:
                continue
            if kind == "unknown":
                return modifier
            if modifier in taken and self.words[i] not in _LOOSE:
                return modifier
        return kind

    def compound_kind(self, person: Person, at: int) -> VictimKind | None:
        """Return the kind that the word before the noun makes of it: "police officer"."""
        if person.before is None or at == 0:
            return None
        joined = self.words[at - 1] == "-" and at > 1
        return person.before.get(self.words[at - 2 if joined else at - 1])
