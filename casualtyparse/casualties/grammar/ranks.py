"""Of what kind people are by the rank or title before their name."""

from typing import Final

from casualtyparse.casualties.values import VictimKind
from casualtyparse.phrases.clauses import Sentence
from casualtyparse.phrases.noun_phrase import NounPhrase

_TITLES: Final[dict[str, VictimKind]] = {
    "gen": "military",
    "lt": "military",
    "col": "military",
    "maj": "military",
    "capt": "military",
    "cpt": "military",
    "sgt": "military",
    "cpl": "military",
    "pfc": "military",
    "pvt": "military",
    "brig": "military",
    "adm": "military",
    "cmdr": "military",
    "cdr": "military",
    "ssgt": "military",
    "spc": "military",
    **dict.fromkeys(("gnr", "bdr", "tpr", "spr", "rfn", "lcpl", "cfn"), "military"),
    **dict.fromkeys(("fus", "lieut", "cmdt", "hav", "nk", "pte"), "military"),
    "sp": "police",
    "insp": "police",
    "dsp": "police",
    "asi": "police",
    "det": "police",
    "const": "police",
    "cst": "police",
    "supt": "police",
    "gov": "government",
    "sen": "government",
    "rep": "government",
    "justice": "government",
}
#: Ranks that are no titles elsewhere.
_SHORT_RANKS: Final[dict[str, VictimKind]] = {
    "pte": "military",
    **dict.fromkeys(("pc", "wpc", "dc", "si", "psi", "hc", "sho", "ips"), "police"),
    **dict.fromkeys(("pssg", "pcpl", "pmsg", "pltcol", "pcms"), "police"),
}
#: Police ranks with a grade behind them: "PO3", "SPO2".
_GRADED: Final = frozenset({"po", "spo"})


def titled(s: Sentence, noun: NounPhrase) -> VictimKind | None:
    """Return the kind that a title or a rank before a name says: "Lance-Corporal Ruk"."""
    words, entries = s.words, s.entries
    for i in range(noun.first, noun.end):
        entry = entries[i]
        if entry is None:
            continue
        if entry.part == "title":
            return _TITLES.get(words[i], "civilian")
        if i + 1 < noun.end and entry.person is not None:
            kind = entry.person.kind
            if kind != "unknown" and not entry.person.people:
                return kind
    return None


def title_alone(word: str) -> VictimKind | None:
    """Return the kind of a rank that stands for its bearer: "a DSP", "an ASI"."""
    return _TITLES.get(word)


def short_rank(
    s: Sentence, noun: NounPhrase, kind: VictimKind | None
) -> VictimKind | None:
    """Return the kind of "PC Ruk", "SPO2 Ruk", or of an office of two words: "Barangay Captain"."""
    words, first = s.words, noun.first
    rank = words[first]
    if rank in _GRADED and words[first + 1].isdigit():
        return "police"
    if rank in _SHORT_RANKS:
        return _SHORT_RANKS[rank]
    second = s.entries[first + 1]
    person = None if second is None else second.person
    if kind == "civilian" and person is not None and person.before:
        return person.before.get(rank)
    return None
