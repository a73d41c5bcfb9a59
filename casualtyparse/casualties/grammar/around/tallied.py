"""What stands before a noun of harm that is counted: its number, and whose harm it is.

tallied = number (PARTICIPLE | CAUSE | KIND) NOUN     "19 confirmed deaths", "four civilian deaths"
single  = "there was a" NOUN | "a" NOUN "was" PARTICIPLE    "a fatality was reported"
"""

from collections.abc import Sequence
from typing import Final

from casualtyparse.casualties.candidates import CasualtyCandidate, Stretch
from casualtyparse.casualties.grammar.people.mentions import bare_number
from casualtyparse.lexicon.little_words import INDEFINITE, SINGULAR
from casualtyparse.lexicon.word_lists import word_list
from casualtyparse.phrases.clauses import Sentence
from casualtyparse.phrases.noun_phrase import NounPhrase

_NOT_TOLD: Final = frozenset({None, "unknown"})
#: Harm that is told by its cause, in so many words: "two more Ebola deaths".
_MOST_OF_CAUSE: Final = 2
_CAUSED: Final = frozenset({"deaths", "fatalities"})
#: What is said of a count before its noun.
_TOLD: Final = frozenset(
    {"confirmed", "reported", "recorded", "registered", "documented", "verified"}
)

_TOTALLED: Final = word_list("tallies", "reaching")


def is_single(words: Sequence[str], i: int) -> bool:
    """Tell whether a noun of harm at token i is one that there was: "a death was reported"."""
    if words[i - 1] not in INDEFINITE:
        return False
    told = i + 2 + (words[i + 2] == "been")
    if words[i + 1] in SINGULAR and words[told] in _TOLD:
        return True
    be = i - 2 - (words[i - 2] == "been")
    return words[be] in SINGULAR and words[be - 1] == "there"


def is_totalled(words: Sequence[str], i: int) -> bool:
    """Tell whether a noun of harm at token i is a figure: "deaths numbered six"."""
    return words[i + 1] in _TOTALLED and words[i][-1] == "s"


def mark_kind(s: Sentence, candidate: CasualtyCandidate, i: int) -> None:
    """Tell whose harm a noun at token i is: "civilian deaths", "the number of cooks killed"."""
    entry = s.entry(i - 1)
    if candidate.kind not in _NOT_TOLD:
        return
    people = s.at_first.get(i + 2) if s.words[i + 1] == "of" else None
    if people is not None and people.person is not None and people.quantity is None:
        candidate.victims = Stretch(people.first, people.end)
        candidate.kind = people.kind
        return
    if entry is None:
        return
    kind = entry.modifier
    if kind is None and entry.person is not None:
        kind = entry.person.kind
    if kind not in _NOT_TOLD:
        candidate.victims, candidate.kind = Stretch(i - 1, i), kind


def confirmed(s: Sentence, phrase: NounPhrase | None, i: int) -> NounPhrase | None:
    """Return the number before what is said of a noun: "19 confirmed deaths", "4 Ebola deaths"."""
    if phrase is None or phrase.first != i:
        return phrase
    if s.words[i - 1] == "of":
        outer = s.at_end.get(i - 1)
        tallied = outer is not None and bare_number(outer)
        return outer if tallied else phrase  # "dozens of injuries"
    told = s.words[i - 1] in _TOLD
    number = s.at_end.get(i - 1 if told else i)
    if number is None or number.quantity is None or number.person is not None:
        return phrase
    if told:
        return number if bare_number(number) else phrase
    size = number.end - number.quantity.end
    cause = s.words[i] in _CAUSED and 0 < size <= _MOST_OF_CAUSE
    return number if cause else phrase


def before_noun(s: Sentence, i: int) -> NounPhrase | None:
    """Return what counts a noun that is also a verb: "six arrests", "no arrests"."""
    if s.words[i - 1] in ("no", "any") and i > s.first:
        plural = s.words[i][-1] == "s"
        if plural or s.tag(i + 1) == "auxiliary":  # "no arrest warrants"
            return NounPhrase(i - 1, i + 1, i, plural=plural, determiner=s.words[i - 1])
    phrase = s.at_end.get(i - 1 if s.words[i - 1] == "of" else i)
    counts = phrase is not None and (
        bare_number(phrase)
        # "14 more arrests"
        or (phrase.quantity and phrase.others and phrase.person is None)
    )
    return phrase if counts else None
