"""Where those who are named are from, told between commas.

home = NAME ["," age] "," ("of" | "from") PLACE ["," STATE] ","     "Ruk, 34, of Dolton, Pa., was"
"""

from casualtyparse.lexicon.little_words import OF_FROM
from casualtyparse.phrases.clauses import Sentence
from casualtyparse.phrases.noun_phrase import NounPhrase


def is_state(s: Sentence, opening: int, comma: int) -> bool:
    """Tell whether a state stands between two commas: "Ana Ruk of Dolton, Pa., and"."""
    end = comma - (s.words[comma - 1] == ".")
    state, town = s.at_end.get(end), s.at_end.get(opening)
    if state is None or town is None or state.first != opening + 1:
        return False
    if (
        not (_is_place(state) and _is_place(town))
        or s.word(town.first - 1) not in OF_FROM
    ):
        return False
    return _named_at(s, town.first - 1) or named_before(s, town.first - 1) > 0


def behind_state(s: Sentence, comma: int) -> int:
    """Return the comma behind the state that follows a town's comma, that comma if none does."""
    state = s.at_first.get(comma + 1)
    if state is None or state.named is None:
        return comma
    closing = state.end + (s.words[state.end] == ".")
    return closing if s.word(closing) == "," and is_state(s, comma, closing) else comma


def before_state(s: Sentence, comma: int) -> int:
    """Return the comma before the state that a comma closes, that comma if none stands there."""
    state = s.at_end.get(comma - (s.words[comma - 1] == "."))
    opening = comma if state is None else state.first - 1
    return opening if s.word(opening) == "," and is_state(s, opening, comma) else comma


def home_before(s: Sentence, opening: int, comma: int) -> int:
    """Return the comma behind who is from the place between two commas, 0 for nobody."""
    town = s.at_end.get(comma)
    if town is None or town.first != opening + 2 or not _is_place(town):
        return 0
    return named_before(s, opening + 1)


def named_before(s: Sentence, of: int) -> int:
    """Return the comma behind the name before "of" and a place: "Ruk, of", "Ruk, 34, of"."""
    if s.word(of) not in OF_FROM or s.word(of - 1) != ",":
        return 0
    if _named_at(s, of - 1):
        return of - 1
    age = s.at_end.get(of - 1)
    if age is None or age.quantity is None or age.end - age.first > 1:
        return 0
    comma = age.first - 1
    return comma if s.word(comma) == "," and _named_at(s, comma) else 0


def _named_at(s: Sentence, end: int) -> bool:
    """Tell whether somebody's name ends before a token."""
    phrase = s.at_end.get(end)
    return phrase is not None and phrase.named is not None and not phrase.quantity


def _is_place(phrase: NounPhrase) -> bool:
    """Tell whether a phrase is a name alone, which may be that of a place."""
    return phrase.named is not None and not (phrase.person or phrase.quantity)
