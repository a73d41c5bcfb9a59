"""Of what kind people are by the rank or title before their name, or of those beside them."""

from collections.abc import Sequence
from typing import Final

from casualtyparse.casualties.candidates import CasualtyCandidate
from casualtyparse.lexicon.little_words import HIS
from casualtyparse.lexicon.ranks import kinds_of
from casualtyparse.lexicon.roles import Person
from casualtyparse.lexicon.word_lists import word_list
from casualtyparse.phrases.clauses import Sentence
from casualtyparse.phrases.noun_phrase import NounPhrase
from casualtyparse.terms import ARMED, VictimKind

RANKS: Final = word_list("ranks", "full")
#: Kinds of those whose ranks and offices stand before names.
_RANKED: Final = ARMED | {"government"}
_ALSO_NAMES: Final = word_list("ranks", "also_names")
#: Titles before the names of persons, and of nothing else.
_PERSONAL: Final = frozenset(
    {"mr", "mrs", "ms", "miss", "dr", "prof", "rev", "fr", "msgr"}
)
#: What somebody does for those of a rank: "Staff Sgt. Ruk".
_SERVING_RANKS: Final = frozenset({"staff", "assistant", "surgeon", "driver"})


def titled(s: Sentence, noun: NounPhrase) -> VictimKind | None:
    """Return the kind that a title or a rank before a name says: "Lance-Corporal Ruk".

    What they do for those of a rank is less than the rank: "Staff Sgt. Ruk".
    """
    words, entries = s.words, s.entries
    found: VictimKind | None = None
    for i in range(noun.first, noun.end):
        entry = entries[i]
        if entry is None:
            continue
        if entry.part == "title":
            kind = kinds_of("title").get(words[i], "civilian")
        elif i + 1 < noun.end and entry.person is not None:
            if entry.person.people:
                continue
            kind = _of_office(s, i, entry.person)
        else:
            continue
        if kind == "civilian" and words[i] in _SERVING_RANKS:
            found = kind
        elif kind != "unknown":
            return found if found and kind not in ARMED else kind
    return found


def _of_office(s: Sentence, i: int, person: Person) -> VictimKind:
    """Return the kind of an office by the word before it: "Brgy. Captain", "Station Officer"."""
    before = i - 2 if s.words[i - 1] == "." else i - 1
    return (person.before or {}).get(s.words[before], person.kind)


def has_grade(s: Sentence, noun: NounPhrase) -> bool:
    """Tell whether an ordinal is one of a rank before a name: "2nd Lt. Ruk", "First Sgt. Ruk"."""
    if noun.named is None:
        return False
    return any(
        entry is not None and entry.part == "title"
        for entry in s.entries[noun.first + 1 : noun.named[0]]
    )


def bears_rank(s: Sentence, noun: NounPhrase) -> bool:
    """Tell whether a title that no place or thing has stands before a name: "Capt. Ruk"."""
    if noun.named is None or noun.quantity is not None:
        return False
    last = s.entries[noun.end - 1]
    if last is not None and (last.thing is not None or last.place is not None):
        return False  # "Gen. Santos City"
    for i in range(noun.first, noun.end - 1):
        entry = s.entries[i]
        if entry is None:
            continue
        if entry.part == "title":
            return s.words[i] in _PERSONAL or s.words[i] in kinds_of("title")
        person = entry.person
        if person is not None and person.kind in _RANKED and not person.people:
            # "Lance Corporal Ruk", "Vice Mayor Ruk", but not "Prince Rupert"
            return person.number == "one" and s.words[i] not in _ALSO_NAMES
    return False


def is_surname(s: Sentence, first: int, end: int) -> bool:
    """Tell whether a word for a thing is a name behind a title: "Mr Stone", "Sgt. Ola Marsh"."""
    entry = s.entries[end - 1]
    if entry is None or entry.thing is None:
        return False
    before = s.words[first - 2 if s.words[first - 1] == "." else first - 1]
    if entry.thing == "building":  # not "Dr. Ruk Hospital"
        return end == first + 1 and before in _PERSONAL
    return before in _PERSONAL or before in kinds_of("title")


def title_alone(word: str) -> VictimKind | None:
    """Return the kind of a rank that stands for its bearer: "a DSP", "an ASI"."""
    return kinds_of("title").get(word)


def short_rank(
    s: Sentence, noun: NounPhrase, kind: VictimKind | None
) -> VictimKind | None:
    """Return the kind of "PC Ruk", "SPO2 Ruk", or of an office of two words: "Barangay Captain"."""
    words, first = s.words, noun.first
    rank = words[first]
    told = kinds_of("graded").get(rank) if words[first + 1].isdigit() else None
    told = told or kinds_of("rank").get(rank)
    if told is not None:
        return told
    second = s.entries[first + 1]
    person = None if second is None else second.person
    if kind == "civilian" and person is not None and person.before:
        return person.before.get(rank)
    return None


def share_ranks(s: Sentence, found: Sequence[CasualtyCandidate]) -> None:
    """Make soldiers of captains and men beside other ranks: "a major, captain and 12 men"."""
    shared = None
    for one in found:
        if one.name is not None and one.lemma is not None and one.plural:
            shared = one.kind  # "the soldiers Omar Ruk and Bela Lind"
        elif shared and one.name is not None and one.lemma is None:
            one.kind = shared
    _share_heads(s, found)
    kinds = {c.kind for c in found if c.kind in ARMED}
    if not kinds and {"officer", "man"} <= {c.lemma for c in found}:
        for one in found:
            if one.lemma in ("officer", "man"):
                one.kind = "military"  # "45 officers and 663 men"
    if len(kinds) != 1:
        return
    ranked = any(c.lemma in RANKS for c in found)
    for one in found:
        if one.head is None or one.name is not None:
            continue
        his = s.words[one.head - 1] in HIS
        if (one.lemma == "captain" and one.kind == "civilian") or (
            one.lemma == "man" and one.plural and (his or ranked)
        ):
            one.kind = next(iter(kinds))


def _share_heads(s: Sentence, found: Sequence[CasualtyCandidate]) -> None:
    """Give peoples the kind of the noun behind the last: "two Kenyan and three Somali nurses"."""
    last = found[-1]
    if last.kind in (None, "unknown") or last.head is None:
        return
    led = s.entries[last.head - 1]
    if led is None or led.person is None or not led.person.people:
        return
    for one in found[:-1]:
        entry = None if one.head is None else s.entries[one.head]
        person = None if entry is None else entry.person
        if person is None or not person.people or one.kind != "unknown":
            continue
        one.kind = last.kind
