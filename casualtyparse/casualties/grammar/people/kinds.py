"""Of what kind the people are that a mention names."""

from collections.abc import Iterable
from typing import Final

from casualtyparse.casualties.grammar.people.mentions import Mention, bare_number
from casualtyparse.casualties.grammar.people.own_men import (
    AT_SEA,
    SERVING,
    in_navy,
    kind_of_lost,
    kind_of_men,
    serving,
)
from casualtyparse.casualties.grammar.people.ranks import (
    RANKS,
    short_rank,
    title_alone,
    titled,
)
from casualtyparse.lexicon.little_words import HIS, THEM
from casualtyparse.lexicon.roles import Person
from casualtyparse.lexicon.word_lists import word_list
from casualtyparse.phrases.clauses import Sentence
from casualtyparse.phrases.names import KnownNames
from casualtyparse.phrases.noun_phrase import NounPhrase
from casualtyparse.terms import ARMED, VictimKind

#: Kinds that an aid agency behind them changes, and what may lead to it.
_OPEN: Final = frozenset({"civilian", "unknown", "security"})
#: A captain may be one of soldiers, or of a ship.
_BY_RANK: Final = RANKS | {"captain"}
#: People of whom any others may be some.
_ANYBODY: Final = frozenset({"unknown", "civilian"})
_TO_AGENCY: Final = frozenset({"(", "of", "from", "for", "with"})
_MOST_TO_AGENCY: Final = 6
_MOST_HIDDEN: Final = 3
_ASIDE: Final = frozenset({",", "("})
_REFLEXIVE: Final = ("self", "selves")
#: People who belong to the body behind "of", or before them, and who speak for it.
_BELONGING: Final = word_list("people", "belonging")
#: Bodies of whoever they may be.
_GROUPS: Final = frozenset({"group", "groups"})
_HOMES: Final = frozenset({"family", "families", "household", "households"})
_SPEAKING: Final = word_list("people", "adherents")
#: People who do not belong to those named before them: "terror victims".
_KIN: Final = word_list("people", "kin") | {"relative", "child", "family"}
_SUFFERING: Final = frozenset({"victim", "opponent", "prisoner"})
#: What ranks are of by the body they serve in: "a colonel of police".
_RANKED: Final = frozenset({"police", "security", "militant"})
_PERSONAL: Final = frozenset({"he", "him", "she", "her", "they", "them"})
_LED_ON: Final = frozenset({"and", "but", ",", "then", "who", "whom", ";"})
#: People whose kind whom they serve tells.
_IN_SERVICE: Final = AT_SEA | {"gunman"}
_SOLDIERS: Final = frozenset({"soldier", "soldiers", "troops"})
_OF_ACTORS: Final[dict[str, VictimKind]] = {
    "rebel": "militant",
    "criminal": "militant",
    "military": "military",
    "police": "police",
    "security": "security",
    "ngo": "aid_worker",
    "media": "journalist",
    "government": "government",
}
_HOME_GUARDS: Final = word_list("people", "home_guards")


def may_be_of(s: Sentence, kind: VictimKind | None, some: Iterable[Mention]) -> bool:
    """Tell whether some may be of people of a kind: of three soldiers, no cook is one."""
    if kind is None or kind in _ANYBODY:
        return True
    return all(
        kind_of(s, one) in (None, "unknown", kind) or s.words[one.noun.head] in _BY_RANK
        for one in some
    )


def kind_of(s: Sentence, mention: Mention) -> VictimKind | None:
    """Return the kind of the people a mention names, None if it names none."""
    first, end, phrase, noun = mention
    words, person, named = s.words, noun.person, noun.named
    kind: VictimKind | None = noun.kind
    # PERF: "12 people" have nothing before them, and most have no "of" behind
    if kind is None:
        if noun.quantity is not None and noun.head in s.scan.claims:
            kind = named_at(s, noun.head)  # "killed five ISIS"
    elif end - first > 2 or words[end] in _TO_AGENCY:
        kind = _own_kind(s, mention, kind)
    if named is not None and (told := _ranked(s, mention, kind)) is not None:
        return told
    if kind is not None and kind != "unknown":
        if person is not None and person.lemma in _IN_SERVICE:
            return _served(s, noun, person, kind)
        return kind
    outer = phrase.kind
    if outer is not None and outer != "unknown" and phrase is not noun:
        return outer
    if named is not None or kind is not None:
        told = None if named is None else titled(s, noun)
        if told is None and words[noun.end] in _ASIDE:
            told = _described(s, mention)
        if told is not None:
            return told
    if noun.pronoun:
        return _of_pronoun(s, noun)
    if kind == "unknown" and person is not None:
        return _of_neutral(s, mention, person)
    return _of_rest(s, noun, kind)


def _of_rest(
    s: Sentence, noun: NounPhrase, kind: VictimKind | None
) -> VictimKind | None:
    word, quantity = s.words[noun.head], noun.quantity
    if quantity is not None and quantity.end == noun.end:
        pair = word == "couple" and s.words[noun.end] != "of"
        return "civilian" if pair else kind_of_lost(s, noun.first, named_at)
    if noun.others:
        return None
    if kind is not None or (noun.determiner is None and quantity is None):
        return kind
    entry = s.entries[noun.head]
    if noun.named is not None and entry is not None and entry.person is not None:
        # "a Royal Marine", "two Foreign Legionnaires", "two Blue Helmets"
        before = entry.person.before or {}
        return before.get(s.words[noun.head - 1], entry.person.kind)
    return title_alone(word)


def _served(
    s: Sentence, noun: NounPhrase, person: Person, kind: VictimKind
) -> VictimKind:
    """Return the kind of sailors of a navy, and of "his gunman", who guards him."""
    if kind == "civilian":
        return "military" if in_navy(s, person.lemma) else kind
    guards = noun.determiner in HIS and not noun.plural and person.lemma == "gunman"
    return "security" if guards and kind == "militant" else kind


def _of_pronoun(s: Sentence, noun: NounPhrase) -> VictimKind | None:
    if s.words[noun.head].endswith(_REFLEXIVE):
        return _doing(s, noun.first)
    return _meant_by(s, noun)


def _of_neutral(s: Sentence, mention: Mention, person: Person) -> VictimKind | None:
    """Return the kind of officers and of men by what is told before them."""
    noun = mention.noun
    if person.lemma in SERVING:
        return serving(s, noun)
    if person.lemma == "man":
        told = kind_of_men(s, mention, named_at)
        if told is not None:
            return told
    return None if noun.others else noun.kind


def _own_kind(s: Sentence, mention: Mention, kind: VictimKind) -> VictimKind:
    """Return the kind that the words before the noun and its "of" tell."""
    noun, end, claims = mention.noun, mention.end, s.scan.claims
    person, quantity, head = noun.person, noun.quantity, noun.head
    kin = person is not None and person.lemma in _KIN
    if kind in _OPEN and s.words[end] in _TO_AGENCY and not kin and _of_aid(s, end):
        return "aid_worker"
    if person is None:
        return kind
    first = mention.first if quantity is None else quantity.end
    for i in range(first, head + 1 if person.number == "body" else head):
        if i in claims:
            kind = _of_named(s, mention, person, kind)
            break
    if s.words[noun.end] == "of" and noun.end < s.end:
        return _with_of(s, noun.end + 1, person, kind)
    return kind


# ---------------------------------------------------------------- whom they belong to


def _of_named(
    s: Sentence, mention: Mention, person: Person, kind: VictimKind
) -> VictimKind:
    """Return the kind that a known name before the noun gives: "FARC lieutenant"."""
    noun = mention.noun
    inside = noun.first
    if person.number == "body" and (named := named_at(s, noun.head)) is not None:
        return named  # "members of the Free Dol Army"
    for i in range(mention.first, noun.head):
        named = named_at(s, i)
        if named is None:
            continue
        if i < inside and person.lemma not in _BELONGING:
            continue  # "the Taliban's victims"
        return _joined(person, kind, named)
    return kind


def _with_of(s: Sentence, i: int, person: Person, kind: VictimKind) -> VictimKind:
    """Return the kind that an "of" before token i gives: "members of", "a colonel of"."""
    if person.number == "body" and person.lemma in _HOMES:
        return kind  # "the families of policemen"
    if person.number == "body":  # "a team of officers"
        found, inner = _of_bodies(s, i), s.at_first.get(i)
        if found == "unknown" and inner is not None and inner.person is not None:
            return serving(s, inner) if inner.person.lemma in SERVING else found
        return found or kind
    if kind == "unknown":
        if s.words[i] == "war":
            return "military"  # "prisoners of war"
        if s.words[i] == "staff":  # "the chief of staff of the army"
            found = _of_bodies(s, i + 2) if s.words[i + 1] == "of" else None
            return found or kind
        if person.lemma in _BELONGING:
            return _of_bodies(s, i) or kind
    if person.lemma == "son":  # soldiers are "two brave sons of the soil"
        return "military" if "soil" in s.words[i : i + 2] else kind
    if kind == "military" or person.lemma in _SPEAKING:
        found = _of_bodies(s, i)
        return kind if found is None else _joined(person, kind, found)
    return kind


def _joined(person: Person, kind: VictimKind, body: VictimKind) -> VictimKind:
    """Return the kind of people who belong to a body of some kind."""
    if kind == "unknown":
        return kind if person.lemma in _SUFFERING else body
    if kind == "military":
        return body if body in _RANKED and person.lemma not in _SOLDIERS else kind
    if body == "aid_worker":
        return body if kind in _OPEN else kind
    return body if body == "militant" and person.lemma in _SPEAKING else kind


def named_at(s: Sentence, i: int) -> VictimKind | None:
    """Return the kind of a known name at token i."""
    claim = s.scan.claims.get(i)
    if claim is None or claim.family != "actors":
        return None
    kind = s.reading.note(KnownNames).kinds.get(claim.first, "")
    if kind == "militia":
        home = not _HOME_GUARDS.isdisjoint(s.words[claim.first : claim.end])
        return "security" if home else "militant"
    return _OF_ACTORS.get(kind)


def _of_bodies(s: Sentence, i: int) -> VictimKind | None:
    """Return the kind of what stands behind "of", from token i on."""
    phrase = s.at_first.get(i)
    if phrase is None:
        return _of_hidden(s, i)
    named: VictimKind | None = None
    for j in range(i, phrase.end):
        named = named or named_at(s, j)
    while phrase.possessive and phrase.end in s.at_first:
        phrase = s.at_first[phrase.end]
    kind: VictimKind | None = phrase.kind
    if kind is None or kind == "unknown":
        return named or _of_body(s, phrase) or kind
    # "nine members of the group", not "of a women's group"
    if s.words[phrase.head] in _GROUPS and phrase.first == i:
        return named or _of_body(s, phrase) or "unknown"
    return named if named and named_at(s, phrase.head) is not None else kind


def _of_hidden(s: Sentence, i: int) -> VictimKind | None:
    """Return the kind of a body behind a word that starts no phrase: "of a kidnap gang"."""
    for j in range(i, min(s.end, i + _MOST_HIDDEN)):
        entry = s.entries[j]
        if entry is not None and entry.person is not None:
            return entry.person.kind
    return None


def _of_body(s: Sentence, body: NounPhrase) -> VictimKind | None:
    """Return the kind that a word of a name says: "members of the Civil Guard"."""
    for i in range(body.end - 1, body.first - 1, -1):
        entry = s.entries[i]
        if entry is not None and entry.modifier is not None:
            return entry.modifier
    return None


def _ranked(
    s: Sentence, mention: Mention, kind: VictimKind | None
) -> VictimKind | None:
    """Return the kind of a rank before a name, or of one who bears arms, as told behind it."""
    noun = mention.noun
    if noun.end - noun.first > 1 and (told := short_rank(s, noun, kind)) is not None:
        return told
    if kind != "civilian":
        return None
    told = titled(s, noun)  # "Constable Khan", "Sgt. 1st Class Ruk"
    if told not in ARMED and s.words[noun.end] in _ASIDE:
        told = _described(s, mention)  # "Mullah Omar Ruk, a rebel commander"
    return told if told in ARMED else None


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
    if s.says(phrase.end):
        return None  # "forty people, police said, were shot"
    kind = None if phrase.kind == "unknown" else phrase.kind
    inner = s.at_first.get(phrase.end + 1) if words[phrase.end] == "of" else None
    if inner is not None:
        body = inner.kind or _of_bodies(s, inner.first)
        if kind is None or body == "militant":
            return body  # "a commander of the rebels"
    return kind


def _doing(s: Sentence, i: int) -> VictimKind:
    """Return the kind of who kills himself before token i."""
    for phrase in s.phrases:
        if phrase.first >= i:
            break
        if phrase.person is not None and not phrase.possessive:
            if s.tells(phrase):
                continue  # "police said the man shot himself"
            if phrase.kind not in (None, "unknown"):
                return phrase.kind
            named = (named_at(s, j) for j in range(phrase.first, phrase.end))
            return next(filter(None, named), "militant")
    return "militant"


def _meant_by(s: Sentence, pronoun: NounPhrase) -> VictimKind | None:
    """Return the kind of who is told last before: "ambushed the tax collector and killed him"."""
    if s.words[pronoun.head] not in _PERSONAL:
        return None
    for phrase in reversed(s.phrases):
        if phrase.end > pronoun.first or phrase.person is None or phrase.possessive:
            continue
        if s.tells(phrase):
            continue
        led_on = s.words[phrase.end] in _LED_ON or s.tag(phrase.end) == "preposition"
        if s.words[pronoun.head] in THEM and not led_on:
            continue  # "police shot them": other people
        if phrase.plural == pronoun.plural:
            return None if phrase.kind == "unknown" else phrase.kind
    return None


def _of_aid(s: Sentence, end: int) -> bool:
    """Tell whether an aid agency stands behind: "2 guards (local NGO)", "staff of an INGO"."""
    for i in range(end + 1, min(s.end, end + _MOST_TO_AGENCY)):
        entry = s.entries[i]
        if s.words[i] in (")", ",", "."):
            return False
        if entry is not None and entry.modifier == "aid_worker" and entry.tag is None:
            return True  # but "two guards with children, who"
    return False
