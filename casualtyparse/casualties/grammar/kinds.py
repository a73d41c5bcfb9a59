"""Of what kind the people are that a mention names."""

from typing import Final

from casualtyparse.casualties.grammar.mentions import Mention, bare_number
from casualtyparse.casualties.values import VictimKind
from casualtyparse.phrases.clauses import Sentence
from casualtyparse.phrases.noun_phrase import NounPhrase

#: Kinds that an aid agency behind them changes, and what may lead to it.
_OPEN: Final = frozenset({"civilian", "unknown", "security"})
_TO_AGENCY: Final = frozenset({"(", "of", "from", "for", "with"})
_MOST_TO_AGENCY: Final = 6
_ASIDE: Final = frozenset({",", "("})
_REFLEXIVE: Final = ("self", "selves")
#: Members of the police or of an army, by what is told of before.
_SERVING: Final = frozenset({"officer", "personnel"})
_SERVICES: Final = frozenset({"police", "military"})
_MOST_TO_SERVICE: Final = 60
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
            return inner.kind or _of_body(s, inner) or kind
    if noun.named is not None:
        titled = _titled(s, noun)
        if titled is not None:
            return titled
    if noun.named is not None or kind is not None:
        described = _described(s, mention)
        if described is not None:
            return described
    if noun.pronoun and s.words[noun.head].endswith(_REFLEXIVE):
        return _doing(s, noun.first)
    if noun.others or noun.pronoun or bare_number(noun):
        return None
    if kind == "unknown" and noun.person is not None and noun.person.lemma in _SERVING:
        return _serving(s, noun)
    return kind


def _of_body(s: Sentence, body: NounPhrase) -> VictimKind | None:
    """Return the kind that a word of a name says: "members of the Civil Guard"."""
    for i in range(body.end - 1, body.first - 1, -1):
        entry = s.entries[i]
        if entry is not None and entry.modifier is not None:
            return entry.modifier
    return None


def _titled(s: Sentence, noun: NounPhrase) -> VictimKind | None:
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


def _described(s: Sentence, mention: Mention) -> VictimKind | None:
    """Return the kind of what is told of people behind a comma: "Ana Ruk, 34, a rebel"."""
    noun = mention.noun
    at, words = noun.end, s.words
    phrase: NounPhrase | None = None
    for _ in range(2):
        if at >= s.end or words[at] not in _ASIDE:
            return None
        phrase = s.at_first.get(at + 1)
        if phrase is None or not bare_number(phrase):
            break
        at = phrase.end  # an age
        if words[at] == ")":
            at += 1
    if phrase is None or phrase.person is None or phrase.plural != noun.plural:
        return None
    kind = None if phrase.kind == "unknown" else phrase.kind
    inner = s.at_first.get(phrase.end + 1) if words[phrase.end] == "of" else None
    if inner is not None:
        body = inner.kind or _of_body(s, inner)
        if kind is None or body == "militant":
            return body  # "a commander of the rebels"
    return kind


def _doing(s: Sentence, i: int) -> VictimKind:
    """Return the kind of who kills himself before token i."""
    for phrase in s.phrases:
        if phrase.first >= i:
            break
        if phrase.person is not None and not phrase.possessive:
            return phrase.kind if phrase.kind not in (None, "unknown") else "militant"
    return "militant"


def _serving(s: Sentence, noun: NounPhrase) -> VictimKind:
    """Return the kind of officers: that of the police or the army told of before."""
    before = s.entries[noun.head - 1]
    counted = noun.quantity is not None and noun.quantity.end == noun.head
    led = counted or (before is not None and (before.tag or before.part))
    if noun.head > noun.first and not led:
        return "unknown"  # "a district officer"
    i = noun.first
    for j in range(i - 1, max(-1, i - _MOST_TO_SERVICE), -1):
        entry = s.entries[j]
        if entry is not None:
            kind = entry.modifier or (entry.person and entry.person.kind)
            if kind in _SERVICES:
                return kind
    return "unknown"


def _of_aid(s: Sentence, end: int) -> bool:
    """Tell whether an aid agency stands behind: "2 guards (local NGO)", "staff of an INGO"."""
    for i in range(end + 1, min(s.end, end + _MOST_TO_AGENCY)):
        entry = s.entries[i]
        if s.words[i] in (")", ",", "."):
            return False
        if entry is not None and entry.modifier == "aid_worker":
            return True
    return False
