"""Asides that name people, list them, or tell who says so.

items   = "," people ("," people)* "and" people ","               "three men, a cook, a nun and"
called  = [","] ("identified as" | "named") people             "two men named Ali and Ben were"
naming  = "," ["identified as"] NAME ("," NAME)* "and" NAME ","   "two men, Ali and Ben, were"
speaker = "," ("said" | "according to") person ["," NAME] ","     "two men, said the mayor, were"
"""

from typing import Final

from casualtyparse.lexicon.little_words import ARTICLES, COMMA_AND
from casualtyparse.phrases.clauses import Sentence
from casualtyparse.phrases.noun_phrase import NounPhrase

_MOST_NAMES: Final = 8
_MOST_OF_CLAUSE: Final = 14
#: How long all that tells their names may be, and how it begins.
_MOST_OF_NAMES: Final = 60
#: What a name may follow that somebody has.
CALLED: Final = frozenset({"called", "named", "dubbed", "nicknamed"})
_CALLED: Final = frozenset({"identified", "named", "namely"})
_AS: Final = frozenset({"as", "by"})
_BRACKETS: Final = frozenset({")", "]"})


def _is_bare(phrase: NounPhrase) -> bool:
    """Tell whether a phrase is no more than a number: an age behind a name."""
    return phrase.quantity is not None and phrase.end == phrase.quantity.end


def _before(s: Sentence, sign: int) -> NounPhrase | None:
    """Return the phrase before a sign, or before what belongs to it there.

    "Ana Ruk (age 34),", "six sons of the soil,"
    """
    words, low = s.words, s.first
    if words[sign - 1] in _BRACKETS and sign > low:
        opening = s.opening(sign - 1)
        return None if opening is None else s.at_end.get(opening)
    phrase = s.at_end.get(sign)
    if phrase is None:
        return None
    first = phrase.first
    if not phrase.named and words[first - 1] == "of" and first > low:
        return s.at_end.get(first - 1, phrase)
    if words[first + 1] == "/" and _is_parent(s, first):
        return s.at_end.get(first, phrase)
    return phrase


def _is_parent(s: Sentence, i: int) -> bool:
    """Tell whether a name is that of a parent or a place: "Ali Ruk s/o Omar Ruk"."""
    return s.words[i + 1] == "/" and s.words[i + 2] == "o"


def _is_role(s: Sentence, phrase: NounPhrase) -> bool:
    """Tell whether a phrase says what the one named right before is: "Ali Ruk, a baker,"."""
    single = phrase.determiner in ARTICLES and not phrase.plural
    if not single or s.word(phrase.first - 1) != ",":
        return False
    before = s.at_end.get(phrase.first - 1)
    named = before is not None and before.named is not None
    return named and before is not None and s.tag(before.first - 1) != "preposition"


def _names(s: Sentence, i: int, stop: int) -> int:
    """Return how many are named between two tokens, outside of brackets."""
    names = 0
    while i < stop:
        phrase = s.at_first.get(i)
        if phrase is not None:
            told = phrase.named or (phrase.quantity is None and s.scan.capital(i))
            hangs = s.tag(i - 1) == "preposition" or _is_parent(s, i)
            names += bool(told) and not hangs
            i = phrase.end
        elif s.words[i] in ("(", "["):
            i = (s.closing(i) or i) + 1
        else:
            i += 1
    return names


def over_names(s: Sentence, opening: int, comma: int) -> int:
    """Return the comma before all who are named: "three boys, Ali, Ben and Cem, were shot".

    They must be as many as those before, unless it is said that these are their names.
    """
    names = _names(s, opening + 1, comma)
    found, sign, people = opening, opening, 0.0
    for _ in range(_MOST_NAMES):
        phrase = _before(s, sign)
        if phrase is None:
            return opening
        if _is_role(s, phrase):
            sign = phrase.first - 1
            continue
        if not people and (phrase.named or (_is_bare(phrase) and sign != opening)):
            names += phrase.named is not None  # not the ages of "Ali, 12, Ben"
        elif _are_unnumbered(phrase) and names > 1 and not people:
            return sign  # "the guards, Ali, Ben and Cem, were shot"
        else:
            people += 1 if phrase.quantity is None else phrase.quantity.low
            if people >= names:
                return found if people == names > 1 else opening
        sign = phrase.first - 1
        if s.words[sign] == "and":
            sign -= s.words[sign - 1] == ","
        elif s.words[sign] == "as" and s.words[sign - 2] == ",":
            return sign - 2  # "three boys, named as Ali, Ben and Cem, were shot"
        if s.words[sign] not in COMMA_AND:
            return opening
        found = found if people else sign
    return opening


def _are_unnumbered(phrase: NounPhrase) -> bool:
    """Tell whether a phrase tells of several people, and not how many."""
    person = phrase.person
    if person is None or person.number == "body" or phrase.quantity is not None:
        return False
    return phrase.plural and not phrase.named and not phrase.others


def over_items(s: Sentence, opening: int, comma: int) -> int:
    """Return the comma before all who are listed: "three men, a cook, a nun and a guard, died".

    They must be as many as those before; 0 if they are not.
    """
    total = sum(
        _number(p)
        for p in s.phrases
        if opening < p.first < comma
        and s.tag(p.first - 1) != "preposition"
        and not _is_role(s, p)
    )
    found, sign = 0, opening
    for _ in range(_MOST_NAMES):
        phrase = _before(s, sign)
        while phrase is not None and s.tag(phrase.first - 1) == "preposition":
            phrase = s.at_end.get(phrase.first - 1)  # "two nuns from Dol,"
        if phrase is None or s.word(sign) != ",":
            break
        number = 0 if _is_role(s, phrase) else _number(phrase)
        if number == total > 1:
            found = sign
        total += number
        sign = phrase.first - 1
    return found


def _number(phrase: NounPhrase) -> float:
    """Return how many a phrase counts; one without a number is one."""
    return 1 if phrase.quantity is None else phrase.quantity.low


def over_called(s: Sentence, i: int) -> NounPhrase | None:
    """Return who are given the names that end before token i: "two men named as Ali and Ben".

    Whatever belongs to the names may stand between them: ages, ranks, fathers, what they are.
    """
    words, low = s.words, max(s.first, i - _MOST_OF_NAMES)
    if _CALLED.isdisjoint(words[low + 1 : i]):
        return None  # PERF: mostly
    for k in range(i - 1, low, -1):
        word = words[k]
        if word in _CALLED and (word != "identified" or words[k + 1] in _AS):
            return _called(s, k)
        if word == ";" or (s.is_finite(k) and not s.scan.capital(k)):
            return None
    return None


def gives_name(s: Sentence, i: int) -> bool:
    """Tell whether token i only leads to the name of somebody: "a man named Ruk"."""
    phrase = s.at_first.get(i + 1) if s.words[i] in CALLED else None
    return phrase is not None and phrase.named is not None


def _called(s: Sentence, k: int) -> NounPhrase | None:
    """Return the people before a word of naming, and before "who were"."""
    words = s.words
    while s.tag(k - 1) == "auxiliary":
        k -= 1
    k -= words[k - 1] == "who"
    phrase = s.at_end.get(k - 1 if words[k - 1] == "," else k)
    if phrase is None:
        return None
    # "a cook and a driver identified as Jo Ruk were": the last of those listed
    listed = words[phrase.first - 1] == "and"
    return phrase if phrase.plural or phrase.quantity or listed else None


def over_speaker(s: Sentence, opening: int, comma: int) -> int:
    """Return the comma before who says so: "two men, said the mayor, Omar Lind, were shot".

    "Two men, the mayor, Omar Lind, said, were shot": the same the other way round. 0 if nobody.
    """
    phrase = s.at_end.get(opening)
    if phrase is None:
        return 0
    first = phrase.first - 1
    if s.words[first] == "of" and first in s.at_end:
        first = s.at_end[first].first - 1  # "according to the mayor of Dol, Omar Lind"
    if s.words[first] == "to" and s.words[first - 1] == "according":
        return first - 2 if s.words[first - 2] == "," else 0
    if s.says(first) and s.word(first - 1) == ",":
        if phrase.plural or phrase.quantity or _is_described(s, first - 1):
            return 0  # "the doctor, Ana Ruk, said the mayor, Omar Lind, was hurt"
        return first - 1
    if s.says(opening + 1) and opening + 2 == comma and s.word(first) == ",":
        titled = s.at_end.get(first) if phrase.named else None
        if titled is not None and not titled.plural and s.word(titled.first - 1) == ",":
            return titled.first - 1
    return 0


def _is_described(s: Sentence, comma: int) -> bool:
    """Tell whether who speaks is described right before: "the doctor, Ana Ruk, said"."""
    before = s.at_end.get(comma)
    if before is None or s.word(before.first - 1) == ",":
        return True
    near = range(max(s.first + 1, comma - _MOST_OF_CLAUSE), comma)
    return any(s.tag(i) == "relative" and s.words[i - 1] == "," for i in near)
