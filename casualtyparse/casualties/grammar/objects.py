"""The people to the right of a verb, and what belongs to a phrase behind it.

object = mention ([","] ["and"] mention)*
"""

from collections.abc import Sequence
from typing import Final

from casualtyparse.casualties.grammar.joined import JOINING, joiner_at
from casualtyparse.casualties.grammar.mentions import (
    Mention,
    bare_number,
    is_more_of,
    is_people,
    mention_of,
    same_person,
    shares_count,
    stray_name,
)
from casualtyparse.casualties.grammar.outer import is_bare_name
from casualtyparse.casualties.grammar.triggers import SUBJECTS
from casualtyparse.casualties.grammar.verb_groups import is_adverb
from casualtyparse.lexicon import Entry
from casualtyparse.phrases.clauses import MOST_STEPS, MOST_TOKENS, Sentence
from casualtyparse.phrases.noun_phrase import NounPhrase
from casualtyparse.phrases.reading import OPAQUE

_MOST_ITEMS: Final = 10
#: Most things in a list before people.
_MOST_THINGS: Final = 3
#: Most adverbs before the people: "killed at once only two".
_MOST_ADVERBS: Final = 2
_LISTS: Final = frozenset({"and", "&", "+", "or", "plus"})
_ABOUT_A_PART: Final = frozenset(
    {"including", "among", "amongst", "with", "except", "besides"}
)
_ENDS_AGE: Final = frozenset({",", ";", ".", ")", "", "and"})
_AGED: Final = frozenset({"aged", "age"})
#: Numbers up to here may be ages.
OLDEST: Final = 110
#: Verbs of what holds in general.
_GENERAL: Final = frozenset({"are", "remain", "become"})
_ARTICLES: Final = frozenset({"a", "an", "the"})
_CLAUSAL: Final = frozenset({"before", "until", "till"})
_PASTS: Final = ("past", "participle")
_ONLY: Final = frozenset({"only", "just", "merely"})
#: Words that are no adverbs, nor "both".
_NO_ADVERBS: Final = frozenset({"preposition", "relative", "subordinator", "auxiliary"})


def object_group(  # noqa: C901, PLR0912 - one item after another
    s: Sentence,
    i: int,
    *,
    strict: bool = False,
    nominal: bool = False,
    inner: NounPhrase | None = None,
) -> list[Mention]:
    """Return the people that are the object of a verb or preposition that ends before i.

    After a noun (`nominal`: "the murder of ...") the whole list may be the subject of a verb. Where
    the verb is read as part of their phrase, `inner` is the rest of it.
    """
    words, at_first, end = s.words, s.at_first, s.end
    phrase = at_first.get(i) or inner
    if phrase is None or phrase.possessive or words[i] == "self":
        phrase = _phrase_at(s, i)
    if phrase is None or words[phrase.head] in SUBJECTS:
        return []  # "at the Press Club he said"
    last = mention_of(s, phrase)
    if not is_people(s, last, strict=strict):
        behind_things = None if nominal else _behind_things(s, last)
        if behind_things is None:
            return []
        last = behind_things
    group = [last]
    for _ in range(_MOST_ITEMS):
        p = behind(s, last.end)
        if words[p] == "," and s.tag(p + 1) == "relative":
            p = _over_relative(s, p)  # "killed the clerk, who ran, and two guards"
        if p >= end or words[p] not in JOINING:
            break
        joiner = joiner_at(s, p)
        following = p + joiner
        phrase = at_first.get(following)
        if phrase is None or phrase.possessive or words[following] == "self":
            phrase = _phrase_at(s, following)
            if phrase is None:
                break
        item = mention_of(s, phrase)
        comma = joiner == 1 and words[p] == ","
        if not _is_item(s, item, comma=comma, strict=strict) or (
            p > last.end and _is_place(s, p, last, item)
        ):
            break
        same = (words[p] == "," and same_person(s, p, last, item)) or (
            last is not group[-1] and words[p] == "and" and is_more_of(last, item)
        )
        if not (comma and bare_number(item.phrase)):
            if not nominal and _is_subject(s, item):
                break
            if (
                comma
                and not same
                and not _is_self(s, item)  # "killed four people, then himself"
                and not _ends_headline(s, group[-1], item)
                and not _list_goes_on(s, item, nominal=nominal)
            ):
                break
        if same and bare_number(group[-1].phrase):
            group[-1] = group[-1]._replace(end=item.end, noun=item.noun)
        elif same or shares_count(group[-1], item):
            group[-1] = group[-1]._replace(end=item.end)
        else:
            group.append(item)
        last = item
    return group


def _ends_headline(s: Sentence, last: Mention, item: Mention) -> bool:
    """Tell whether a number ends a headline: "rebels kill mayor, 2 aides"."""
    a, b = last.phrase, item.phrase
    plain = a.determiner is None and a.quantity is None and not (a.plural or a.named)
    counted = b.quantity is not None and (b.person is not None or b.others)
    return plain and counted and s.word(item.end) in ("", ".")


def _is_self(s: Sentence, item: Mention) -> bool:
    """Tell whether whoever did it is meant: "himself", "themselves"."""
    return item.noun.pronoun and s.words[item.noun.head].endswith(("self", "selves"))


def _behind_things(s: Sentence, first: Mention) -> Mention | None:
    """Return people that follow things in a list: "made off with 40 cows and two herders"."""
    item = first
    for _ in range(_MOST_THINGS):
        entry = s.entries[item.noun.head]
        if entry is None or (entry.thing is None and not entry.noun):
            return None
        p = behind(s, item.end, far=False)
        joiner = joiner_at(s, p)
        phrase = _phrase_at(s, p + joiner) if joiner else None
        if phrase is None or s.words[p + joiner - 1] not in _LISTS:
            return None
        item = mention_of(s, phrase)
        entry = s.entry(item.end)
        if entry is not None and entry.thing is not None:
            return None  # "75 armoured personnel carriers"
        if phrase.quantity is not None and is_people(s, item, strict=True):
            return None if _is_subject(s, item) else item
    return None


def _phrase_at(s: Sentence, i: int) -> NounPhrase | None:
    """Return the phrase that starts at token i or behind adverbs; an owner gives way."""
    at_first = s.at_first
    phrase = at_first.get(i)
    if s.words[i] == "self" and s.words[i + 1] != "-":
        return NounPhrase(i, i + 1, i, pronoun=True)  # "kills wife, self"
    if phrase is None:
        words, entries = s.words, s.entries
        if words[i] == "not" and words[i + 1] in _ONLY:
            i += 1  # "not only the mayor"
        for at in range(i, i + _MOST_ADVERBS):
            word, entry = words[at], entries[at]
            # PERF: most words are no adverbs, as `is_adverb` would find
            if (
                (word[-2:] != "ly" if entry is None else entry.tag in _NO_ADVERBS)
                or at >= s.end
                or not (word == "both" or is_adverb(word, entry))
            ):
                return None
            phrase = at_first.get(at + 1)
            if phrase is not None:
                break
        else:
            return None
    if phrase.possessive:
        for _ in range(3):
            phrase = at_first.get(phrase.end, phrase)
            if not phrase.possessive:
                break
    return phrase


def _is_item(s: Sentence, item: Mention, *, comma: bool, strict: bool) -> bool:
    """Tell whether people may go on a list; `comma`: only a comma stands before them."""
    if comma:
        if bare_number(item.phrase):
            # "killing 20, 4 of them", but "killing 20 in Dol, four in Lomu"
            return s.word(item.end) in ("in", "at", "near")
        if item.phrase.person is None and s.word(item.end) == "of":
            return False
    following = s.at_first.get(item.end)
    if following is not None and bare_number(following):
        return False  # "mines killed 40 and mortars 12"
    return is_people(s, item, strict=strict) and not stray_name(s, item)


def _is_place(s: Sentence, sign: int, last: Mention, item: Mention) -> bool:
    """Tell whether a name goes on with the places before a sign: "in Dol, Asch and Lomu".

    "in central and northern Iraq" has an adjective there; "Ana Ruk in Dol and Bela Lind" and "a
    cook in Dol, Bela Lind" have persons.
    """
    if not is_bare_name(item.noun):
        return False
    noun = last.noun
    if item.noun.end - item.noun.first > 1 and (
        noun.named is not None or (noun.person is not None and not noun.plural)
    ):
        return False
    place = s.at_end.get(sign)
    if place is None or place.person is not None or place.quantity is not None:
        return False
    adjective = place.end - place.first == 1 and not place.plural
    return s.tag(place.first - 1) == "preposition" and (
        place.named is not None or (adjective and place.determiner is None)
    )


def _list_goes_on(s: Sentence, mention: Mention, *, nominal: bool) -> bool:
    """Tell whether after a comma an "and" still comes, so that the comma parts a list."""
    p = mention.end
    for _ in range(_MOST_ITEMS):
        p = behind(s, p)
        word = s.word(p)
        if word in _LISTS or (word == "," and s.is_list_word(p + 1)):
            last = s.at_first.get(p + 1) or s.at_first.get(p + 2)
            return last is None or nominal or not _is_subject(s, mention_of(s, last))
        if word != ",":
            return False
        phrase = s.at_first.get(p + 1)
        if phrase is None:
            return False
        p = phrase.end
    return False


def _is_subject(s: Sentence, mention: Mention) -> bool:
    """Tell whether a verb follows that has this mention as its subject."""
    words, entries, end = s.words, s.entries, s.end
    if words[mention.end] in _CLAUSAL:
        return False  # "killed a cook and a clerk before police shot two"
    i = behind(s, mention.end, far=False)
    while i < end and is_adverb(words[i], entries[i]):
        i += 1
    entry = entries[i]
    if entry is None or i >= end:
        return False
    if entry.tag == "auxiliary":
        return True
    if entry.harm_verb is not None:
        return entry.harm_verb.form != "gerund"
    if entry.harm_state is not None:
        shot = words[i] == "dead" and mention.phrase.determiner in _ARTICLES
        return not shot  # "shot the guard and the cook dead"
    if entry.verb in ("past", "present", "base"):
        reduced = s.tag(i + 1) == "preposition" and words[i] != "said"
        return not reduced or entry.verb == "present"
    return False


def is_general(s: Sentence, group: Sequence[Mention]) -> bool:
    """Tell whether a harm of people is spoken of in general: "Killings of clerks are frequent"."""
    people = group[0].phrase
    if people.quantity is not None or people.determiner is not None or people.named:
        return False
    p = behind(s, group[-1].end)
    while s.is_adverb(p):
        p += 1
    if s.word(p) not in _GENERAL or s.is_be(p + 1):
        return False
    after = s.entry(p + 1)
    return after is None or (after.verb is None and after.harm_verb is None)


# ---------------------------------------------------------------- what belongs to a phrase


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
            q = behind_age(s, p)
        elif entry is None:
            # PERF: as `_over_unknown` would find
            q = None if word == "." else _over_unknown(s, p, word, far=far)
        elif (tag := entry.tag) == "preposition" or word == "to":
            q = None if word in _ABOUT_A_PART else behind_object(s, p + 1)
            if word == "between" and q is not None:
                q = _behind_pair(s, q)
        elif not far:
            return p
        elif tag == "relative":
            q = _behind_relative(s, p)
        else:
            q = None if entry.verb is None else _over_verb(s, p, entry)
        if q is None:
            return p
        p = q
    return p


def behind_object(s: Sentence, p: int) -> int | None:
    """Return the place behind the phrase, the date or the distance at token p."""
    claim = s.scan.claims.get(p)
    if claim is not None and claim.family in OPAQUE:
        return claim.end
    phrase = s.at_first.get(p)
    return None if phrase is None else phrase.end


def _behind_pair(s: Sentence, p: int) -> int:
    """Return the place behind the second of two: "between the ages of eight and 18"."""
    if s.word(p) == "of":
        p = behind_object(s, p + 1) or p
    second = s.at_first.get(p + 1) if s.word(p) == "and" else None
    return p if second is None else second.end


def _over_verb(s: Sentence, p: int, entry: Entry) -> int | None:
    """Return the place behind a participle that belongs to a phrase, and behind its object."""
    if entry.harm_verb or entry.harm_idiom is not None:
        return None
    past = entry.verb in _PASTS and s.tag(p + 1) == "preposition"
    if not past and entry.verb != "gerund":
        return None
    phrase = s.at_first.get(p + 1)
    return p + 1 if phrase is None else phrase.end


def _over_unknown(s: Sentence, p: int, word: str, *, far: bool) -> int | None:
    """Return the place behind a sign or a word that the lexicon does not have."""
    if word in ("(", "["):
        closing = s.closing(p)
        return None if closing is None else closing + 1
    if far and word.endswith(("ing", "ed")):
        phrase = s.at_first.get(p + 1)
        return p + 1 if phrase is None else phrase.end
    return None


def behind_age(s: Sentence, comma: int) -> int | None:
    """age = "," ["aged"] number, as in "Oda Lind, 44, a baker"."""
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


def _over_relative(s: Sentence, comma: int) -> int:
    """Return the comma that closes a clause, if a list goes on there; else the one before it."""
    closing = _behind_relative(s, comma + 1)
    if closing is None or s.word(closing) != "," or not s.is_list_word(closing + 1):
        return comma
    return closing


def _behind_relative(s: Sentence, p: int) -> int | None:
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
