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
#: Behind these a number tells how far pupils are.
GRADES: Final = frozenset({"class", "grade", "standard", "std", "form"})
#: How far behind "head" the body that it leads may be named.
_MOST_TO_BODY: Final = 10


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

    def leads_body(self, at: int) -> bool:
        """Tell whether the "head" at this place is that of a body: "the head of the police"."""
        if self.words[at + 1] != "of" or at + 2 >= self.end:
            return False
        for i in range(at + 2, min(at + _MOST_TO_BODY, self.end)):
            entry = self.entries[i]
            person = None if entry is None else entry.person
            if i in self.scan.claims:
                return self.scan.claims[i].family == "actors"
            if entry is not None and (entry.modifier or entry.organisation):
                return True
            if person and not (
                person.people or person.weak or self.words[i + 1] == "'"
            ):
                return person.number == "body"
            if entry is not None and entry.tag not in (None, "determiner"):
                return False
        return False

    def is_said(self, person: Person, that: int) -> bool:
        """Tell whether a clause starts with people: "said that soldiers fled", "that mayor Ruk"."""
        before = self.entries[that - 1]
        return person.number == "many" or (before is not None and before.reporting)

    def is_grade(self, at: int) -> bool:
        """Tell whether a number says how far pupils are: "a Class 10 student"."""
        number = self.numbers.by_first.get(at + 1) if self.scan.capital(at) else None
        if number is None or number.end != at + 2:
            return False
        entry = self.entries[number.end]
        return entry is not None and entry.person is not None

    def is_found(self, at: int) -> bool:
        """Tell whether bodies are found: "12 bodies found in Dol"."""
        before = self.entries[at - 1]
        body = None if before is None else before.harm_noun
        return self.words[at] == "found" and body is not None
