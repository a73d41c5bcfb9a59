"""Of what kind people are by the rank or title before their name, or of those beside them."""

from collections.abc import Sequence
from typing import Final

from casualtyparse.casualties.candidates import CasualtyCandidate
from casualtyparse.lexicon.little_words import HIS
from casualtyparse.lexicon.ranks import kinds_of
from casualtyparse.lexicon.word_lists import word_list
from casualtyparse.phrases.clauses import Sentence
from casualtyparse.phrases.noun_phrase import NounPhrase
from casualtyparse.terms import ARMED, VictimKind

RANKS: Final = word_list("ranks", "full")


def titled(s: Sentence, noun: NounPhrase) -> VictimKind | None:
    """Return the kind that a title or a rank before a name says: "Lance-Corporal Ruk"."""
    words, entries = s.words, s.entries
    for i in range(noun.first, noun.end):
        entry = entries[i]
        if entry is None:
            continue
        if entry.part == "title":
            return kinds_of("title").get(words[i], "civilian")
        if i + 1 < noun.end and entry.person is not None:
            kind = entry.person.kind
            if kind != "unknown" and not entry.person.people:
                return kind
    return None


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
