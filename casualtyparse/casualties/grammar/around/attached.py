"""What belongs to a phrase and stands behind it: a place, an age, a clause.

attached = PREPOSITION phrase | "," ["aged"] number | RELATIVE clause | "(" aside ")"
"""

from typing import Final

from casualtyparse.casualties.grammar.around.joined import JOINING
from casualtyparse.casualties.grammar.words.idioms import worded_idioms
from casualtyparse.lexicon import Entry
from casualtyparse.lexicon.little_words import COMMA_AND, SHORT_DASHES, THEIRS
from casualtyparse.lexicon.word_lists import word_list
from casualtyparse.phrases.clauses import MOST_STEPS, MOST_TOKENS, Sentence
from casualtyparse.phrases.noun_phrase import NounPhrase
from casualtyparse.phrases.reading import OPAQUE

_LISTS: Final = frozenset({"and", "&", "+", "or", "plus"})
_ABOUT_A_PART: Final = frozenset(
    {"including", "among", "amongst", "with", "except", "besides"}
)
_ENDS_AGE: Final = frozenset({",", ";", ".", ")", "", "and"})
#: What leads another name of somebody.
ALIASES: Final = frozenset({"alias", "aka"})
_NAMING: Final = frozenset({"named", "called"})
_ALSO: Final = frozenset({"also", "better", "widely", "commonly"})
#: Prepositions that stand alone, too.
_THERE: Final = frozenset({"aboard", "onboard", "inside", "outside"})
_AGED: Final = frozenset({"aged", "age"})
#: Numbers up to here may be ages.
OLDEST: Final = 110
_PASTS: Final = ("past", "participle")
#: Participles that only tell which people are meant.
TOLD_OF: Final = word_list("verbs", "told_of")


def over(s: Sentence, i: int) -> NounPhrase | None:
    """Return the phrase that holds token i and more words behind it: "two wounded guards"."""
    at_first, at_end = s.at_first, s.at_end
    for j in range(i + 1, min(s.end, i + MOST_TOKENS)):
        if j in at_first:
            return None
        phrase = at_end.get(j + 1)
        if phrase is not None:
            return phrase if phrase.first <= i else None
    return None


def behind(s: Sentence, p: int, *, far: bool = True) -> int:
    """Return the token behind what belongs to the phrase that ends before p."""
    words, entries, end, claims = s.words, s.entries, s.end, s.scan.claims
    for _ in range(MOST_STEPS):
        if p >= end:
            return p
        word, entry = words[p], entries[p]
        q: int | None
        if p in claims and claims[p].family in OPAQUE:
            q = claims[p].end
        elif word == ",":
            age = s.at_first.get(p + 1)
            told = words[p + 1] in _AGED or (age is not None and age.quantity)
            q = behind_age(s, p) if told else None
        elif entry is None:
            # PERF: as `_over_unknown` would find
            q = None if word == "." else _over_unknown(s, p, word, far=far)
        elif (tag := entry.tag) == "preposition" or word == "to":
            q = _behind_preposition(s, p, word)
        elif (not far and word not in _NAMING) or tag == "conjunction":
            return p
        elif tag == "relative":
            q = behind_relative(s, p)
        else:
            q = _over_verb(s, p, entry)
        if q is None:
            return p
        p = q
    return p


def _behind_preposition(s: Sentence, p: int, word: str) -> int | None:
    """Return the place behind a preposition and what it leads: "in or near the mill"."""
    if word in _ABOUT_A_PART:
        return _behind_theirs(s, p) if word == "with" else None
    if word == "to" and _is_base(s, p + 1):
        return behind_object(s, p + 2) or p + 2  # "trying to leave the town"
    if s.words[p + 1] in _LISTS and s.tag(p + 2) == "preposition":
        p += 2
    q = behind_object(s, p + 1)
    if q is None:
        # "from behind a wall", "handed over on Friday"
        led = word not in JOINING and s.tag(p + 1) == "preposition"
        return p + 1 if led or word in _THERE else None  # "all 87 aboard"
    return _behind_pair(s, q) if word == "between" else q


def _behind_theirs(s: Sentence, with_: int) -> int | None:
    """Return the place behind how people are: "two men with their hands tied", "in his hands"."""
    theirs = s.at_first.get(with_ + 1)
    if theirs is None or theirs.determiner not in THEIRS or theirs.person:
        return None
    return theirs.end + s.words[theirs.end].endswith("ed")


def _is_base(s: Sentence, i: int) -> bool:
    """Tell whether token i may be the infinitive behind "to"."""
    entry = s.entry(i)
    if entry is None or i in s.at_first:
        return False
    form = entry.verb if entry.harm_verb is None else entry.harm_verb.form
    return form == "base"


def behind_object(s: Sentence, p: int) -> int | None:
    """Return the place behind the phrase, the date or the distance at token p."""
    claim = s.scan.claims.get(p)
    if claim is not None and claim.family in OPAQUE:
        return claim.end
    phrase = s.at_first.get(p)
    if claim is not None and claim.family == "actors" and claim.first == p:
        return max(claim.end, -1 if phrase is None else phrase.end)
    if phrase is not None and phrase.possessive:  # "the head of the group's wing"
        phrase = s.at_first.get(phrase.end, phrase)
    return None if phrase is None else phrase.end


def _behind_pair(s: Sentence, p: int) -> int:
    """Return the place behind the second of two: "between the ages of eight and 18"."""
    if s.word(p) == "of":
        p = behind_object(s, p + 1) or p
    second = s.at_first.get(p + 1) if s.word(p) == "and" else None
    return p if second is None else second.end


def _over_verb(s: Sentence, p: int, entry: Entry) -> int | None:
    """Return the place behind a participle that belongs to a phrase, and behind its object."""
    led = s.tag(p + 1) == "preposition"
    if led and s.words[p] in TOLD_OF:  # "a man caught in the crossfire"
        armed = s.words[p + 1] == "with"  # "a man armed with a knife"
        bare = p + 4 if s.tag(p + 2) == "determiner" else None
        return behind_object(s, p + 2) or bare if armed else p + 1
    if led and s.words[p].endswith("ing") and entry.harm_verb is None:
        return p + 1  # "two men fishing in the lake"
    if s.words[p + 1] == "part" and s.words[p].startswith("tak"):
        return p + 2  # "taking part in the march"
    if entry.verb is None:
        return None
    if entry.harm_verb:
        return None
    idioms = entry.harm_idiom
    if idioms is not None and worded_idioms(s.scan, p, idioms, s.first, s.end):
        return None
    past = entry.verb in _PASTS and led
    if not past and entry.verb != "gerund":
        # "an engineer named Ruk"
        name = s.at_first.get(p + 1) if s.words[p] in _NAMING else None
        return None if name is None or name.named is None else name.end
    phrase = s.at_first.get(p + 1)
    return p + 1 if phrase is None else phrase.end


def _over_unknown(s: Sentence, p: int, word: str, *, far: bool) -> int | None:
    """Return the place behind a sign or a word that the lexicon does not have."""
    if word in ("(", "["):
        closing = s.closing(p)
        return None if closing is None else closing + 1
    if word in ALIASES:  # "Ana Ruk alias Wolf"
        return behind_object(s, p) or behind_object(s, p + 1)
    if word in SHORT_DASHES and not s.scan.touches(p):
        return _behind_dashes(s, p)
    if far and word.endswith(("ing", "ed")):
        phrase = s.at_first.get(p + 1)
        return p + 1 if phrase is None else phrase.end
    return None


def _behind_dashes(s: Sentence, p: int) -> int | None:
    """Return the place behind an aside between dashes: "Ana Ruk - who ran a mill - and a cook"."""
    for i in range(p + 2, min(s.end, p + MOST_TOKENS)):
        if s.words[i] == s.words[p] and not s.scan.touches(i):
            return i + 1 if s.words[i + 1] in _LISTS else None
    return None


def behind_alias(s: Sentence, comma: int) -> int:
    """alias = "," ("alias" | ["also"] "known as" | "nicknamed") NAME, or the comma again."""
    words, i = s.words, comma + 1
    if words[i] in _ALSO:
        i += 1
    known = words[i] == "known" and words[i + 1] == "as"
    if not (known or words[i] in ALIASES or words[i] == "nicknamed"):
        return comma
    return behind_object(s, i + 2 if known else i + 1) or behind_object(s, i) or comma


def behind_age(s: Sentence, comma: int) -> int | None:
    """age = "," ["aged"] number, as in "Oda Lind, 44, a baker"."""
    aged = comma + 1 in s.reading.numbers.by_first
    of_all = behind_ages(s, comma) if aged else None
    if of_all is not None:
        return of_all
    i = comma + 1
    if s.words[i] in _AGED and i < s.end:
        i += 1
    phrase = s.at_first.get(i)
    if phrase is None or (number := phrase.quantity) is None:
        return None
    end = phrase.end
    if end != number.end or (s.words[end] not in _ENDS_AGE and end < s.end):
        return None
    age = number.high
    return end if age is not None and age < OLDEST else None


def behind_ages(s: Sentence, comma: int) -> int | None:
    """ages = "," number ("," number)* "and" number, as many as there are people before.

    As in "two teachers, 31 and 44, were shot".
    """
    people = s.at_end.get(comma)
    if people is None or people.person is None or people.quantity is None:
        return None
    by_first, p, ages = s.reading.numbers.by_first, comma, 0
    while s.words[p] in COMMA_AND and (age := by_first.get(p + 1)) is not None:
        if age.low >= OLDEST or s.at_first.get(p + 1) is None:
            return None
        if s.at_first[p + 1].end != age.end:
            return None  # "two cooks, 31 clerks"
        p, ages = age.end, ages + 1
    told = 1 < ages == people.quantity.low and s.words[p] in _ENDS_AGE
    return p if told else None


def behind_relative(s: Sentence, p: int) -> int | None:
    """Return where a relative clause lets go: at a comma or a conjunction with a new phrase."""
    words, at_first = s.words, s.at_first
    for i in range(p + 1, min(s.end, p + MOST_TOKENS)):
        word = words[i]
        if word in (",", ";", "."):
            return i
        if word == "and" and i + 1 in at_first:
            following = at_first[i + 1]
            if following.person is not None and following.determiner != "the":
                return i
    return None
