"""Of what kind the people are that a mention names."""

from typing import Final

from casualtyparse.casualties.grammar.mentions import Mention, bare_number
from casualtyparse.casualties.values import VictimKind
from casualtyparse.phrases.clauses import Sentence

#: Kinds that an aid agency behind them changes, and what may lead to it.
_OPEN: Final = frozenset({"civilian", "unknown", "security"})
_TO_AGENCY: Final = frozenset({"(", "of", "from", "for", "with"})
_MOST_TO_AGENCY: Final = 6
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
    "insp": "police",
    "supt": "police",
    "gov": "government",
    "sen": "government",
    "rep": "government",
}


def kind_of(s: Sentence, mention: Mention) -> VictimKind | None:
    """Return the kind of the people a mention names, None if it names none."""
    noun = mention.noun
    kind: VictimKind | None = noun.kind
    if kind in _OPEN and s.words[mention.end] in _TO_AGENCY and _of_aid(s, mention.end):
        return "aid_worker"
    if kind is not None and kind != "unknown":
        return kind
    outer = mention.phrase.kind
    if outer is not None and outer != "unknown":
        return outer
    if kind is not None and s.words[noun.end] == "of" and noun.end < s.end:
        inner = s.at_first.get(noun.end + 1)
        if inner is not None:
            last = s.entries[inner.end - 1]
            if inner.kind is not None or last is None or last.modifier is None:
                return inner.kind or kind
            return last.modifier  # "two members of the Civil Guard"
    if noun.named is not None:
        words, entries = s.words, s.entries
        for i in range(noun.first, noun.end):
            entry = entries[i]
            if entry is not None and entry.part == "title":
                return _TITLES.get(words[i], "civilian")
    if noun.others or noun.pronoun or bare_number(noun):
        return None
    return kind


def _of_aid(s: Sentence, end: int) -> bool:
    """Tell whether an aid agency stands behind: "2 guards (local NGO)", "staff of an INGO"."""
    for i in range(end + 1, min(s.end, end + _MOST_TO_AGENCY)):
        entry = s.entries[i]
        if s.words[i] in (")", ",", "."):
            return False
        if entry is not None and entry.modifier == "aid_worker":
            return True
    return False
