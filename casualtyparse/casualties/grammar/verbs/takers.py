"""Who may take people by force: what those are who are named, and who is told of before."""

from typing import Final

from casualtyparse.casualties.grammar.people.kinds import named_at
from casualtyparse.lexicon.little_words import ARTICLES
from casualtyparse.lexicon.word_lists import word_list
from casualtyparse.phrases.clauses import Sentence
from casualtyparse.phrases.noun_phrase import NounPhrase
from casualtyparse.terms import OF_STATE, VictimKind

#: Who holds people without being of a state, though not told as armed: "tribesmen".
CAPTORS: Final = word_list("harms", "captors")
#: What is told of men who are not known: "armed men", and what they have on.
FACELESS: Final = word_list("harms", "faceless")
DISGUISES: Final = word_list("harms", "disguises")
#: How far behind "in" it stands what men have on, or what they are in.
_MOST_TO_DISGUISE: Final = 5
#: Who may keep people from going on without being armed, and of no state.
_LOCALS: Final = word_list("harms", "locals")
#: What those are told as who may have done it: "by suspected rebels".
PRESUMING: Final = word_list("speech", "presuming")
#: What may stand between "by" and who takes people.
_BEFORE_TAKER: Final = PRESUMING | FACELESS
#: Who takes people into the custody of a state.
STATE: Final = frozenset({"military", "police"})
#: How many sentences back it is looked for who came.
_MOST_SENTENCES: Final = 3
_REPORTED: Final = 3
#: So many words may stand before men who are not known.
_MOST_BEFORE: Final = 3


def kind_of_taker(s: Sentence, taker: NounPhrase) -> VictimKind | None:
    """Return of what kind those are who take or hold people: "tribesmen" are militants."""
    if s.words[taker.head] in CAPTORS:
        return "militant"
    if are_faceless(s, taker) or _is_armed_body(s, taker):
        return "militant"
    if s.words[taker.end] == "of":
        inner = s.at_first.get(taker.end + 1)  # "squads of guerrillas"
        if inner is not None and _kind_or_name(s, inner) == "militant":
            return "militant"  # "members of the Dol Front"
    named = named_at(s, taker.first) or named_at(s, taker.end - 1)
    # "Dol Front commandos"
    return named if named == "militant" else taker.kind or named


def are_lawless(s: Sentence, taker: NounPhrase) -> bool:
    """Tell whether those who detain people have no right to: "rebels", "youths from the camp"."""
    if kind_of_taker(s, taker) == "militant":
        return True
    return s.words[taker.head] in _LOCALS and taker.kind not in OF_STATE


def _is_armed_body(s: Sentence, taker: NounPhrase) -> bool:
    """Tell whether an armed body is told of, and no forces: "the armed group"."""
    one = taker.person is not None and taker.person.number != "body"  # "armed nurses"
    armed = s.words[taker.head - 1] == "armed"
    return armed and not (one or taker.kind in OF_STATE)


def _kind_or_name(s: Sentence, phrase: NounPhrase) -> VictimKind | None:
    """Return the kind of people, or of the name that a phrase has."""
    for i in range(phrase.first, phrase.end):
        named = named_at(s, i)
        if named is not None:
            return named
    return phrase.kind


def are_faceless(s: Sentence, taker: NounPhrase) -> bool:
    """Tell whether people are told only as armed, or not known: "unidentified men".

    So are "men in masks", and "men in a grey van".
    """
    if taker.person is None or (
        taker.kind != "unknown" and taker.person.lemma != "commando"
    ):
        return False  # "armed nurses"
    if not FACELESS.isdisjoint(s.words[max(0, taker.first - 1) : taker.head]):
        return True
    if s.words[taker.end] != "in" or not taker.plural:
        return False
    stop = min(s.end, taker.end + _MOST_TO_DISGUISE)
    if not DISGUISES.isdisjoint(s.words[taker.end + 1 : stop]):
        return True
    entries = s.entries[taker.end + 2 : stop]
    return s.words[taker.end + 1] in ARTICLES and any(
        entry is not None and entry.thing == "vehicle" for entry in entries
    )


def taker_by(s: Sentence, by: int) -> NounPhrase | None:
    """Return who stands behind "by": "by rebels", "by suspected rebels"."""
    if s.word(by) != "by":
        return None
    at = by + 1 + (s.words[by + 1] in _BEFORE_TAKER)  # "by masked men"
    return s.at_first.get(by + 1) or s.at_first.get(at)


def armed_before(s: Sentence, at: int) -> NounPhrase | None:
    """Return the armed men who are told last before a token."""
    for phrase in reversed(s.phrases):
        if phrase.end > at:
            continue
        kind = kind_of_taker(s, phrase)
        if kind == "militant" or kind in STATE:
            return phrase
    return None


def are_raiders(s: Sentence, at: int, harmed: frozenset[int] = frozenset()) -> bool:
    """Tell whether the sentences before are told of armed men: "gunmen came. They took ten".

    Those whose heads are told as harmed are not asked for.
    """
    scan = s.scan
    for number in range(s.number, max(-1, s.number - _MOST_SENTENCES), -1):
        first, end = scan.sentence_bounds(number)
        if scan.words[first] == "they" and number < s.number:
            continue
        for i in range(first, min(end, at)):
            kind = named_at(s, i) if i in scan.claims else None
            entry = scan.entries[i]
            if kind is None:
                if entry is None or entry.person is None or i in harmed:
                    continue
                kind = entry.person.kind
            if any(
                one is not None and one.reporting
                for one in scan.entries[i : i + _REPORTED]
            ):
                continue  # "residents said gunmen came"
            return kind == "militant" or (
                scan.words[i] in CAPTORS
                or (kind == "unknown" and _are_unknown_raiders(s, first, i))
            )
    return False


def _are_unknown_raiders(s: Sentence, first: int, i: int) -> bool:
    """Tell whether men are told as armed in an earlier sentence: "men in masks".

    Or as of an armed body: "members of the Dol Front".
    """
    words = s.scan.words
    if not FACELESS.isdisjoint(words[max(first, i - _MOST_BEFORE) : i]):
        return True
    near = range(i + 2, min(i + 1 + _MOST_TO_DISGUISE, len(words)))
    if words[i + 1 : i + 2] == ["of"]:
        return any(named_at(s, j) == "militant" for j in near)
    return words[i + 1 : i + 2] == ["in"] and any(words[j] in DISGUISES for j in near)
