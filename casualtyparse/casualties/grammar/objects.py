"""The people to the right of a verb, and what belongs to a phrase behind it.

object = mention ([","] ["and"] mention)*
"""

from collections.abc import Sequence
from typing import Final

from casualtyparse.casualties.grammar.asides import is_of_thing, over_one_of
from casualtyparse.casualties.grammar.boundaries import opening_in, verb_between
from casualtyparse.casualties.grammar.idioms import worded_idioms
from casualtyparse.casualties.grammar.items import (
    ends_headline,
    is_item,
    is_place,
    is_self,
)
from casualtyparse.casualties.grammar.joined import JOINING, joiner_at, phrase_at
from casualtyparse.casualties.grammar.mentions import (
    Mention,
    bare_number,
    is_more_of,
    is_people,
    mention_of,
    same_person,
    shares_count,
)
from casualtyparse.casualties.grammar.triggers import SUBJECTS
from casualtyparse.casualties.grammar.verb_groups import is_adverb
from casualtyparse.lexicon import Entry
from casualtyparse.phrases.clauses import MOST_STEPS, MOST_TOKENS, Sentence
from casualtyparse.phrases.noun_phrase import NounPhrase
from casualtyparse.phrases.reading import OPAQUE

_MOST_ITEMS: Final = 10
#: Most things in a list before people.
_MOST_THINGS: Final = 3
_LISTS: Final = frozenset({"and", "&", "+", "or", "plus"})
_OF_SOME: Final = frozenset({"among", "including", "both", "most", "some", "all"})
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
_THEIRS: Final = frozenset({"his", "her", "their"})
_OF_SEVERAL: Final = frozenset({"were", "are", "have"})


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
        phrase = phrase_at(s, i)
    if phrase is None or words[phrase.head] in SUBJECTS:
        return []  # "at the Press Club he said"
    last = mention_of(s, phrase)
    if not is_people(s, last, strict=strict):
        behind_things = None if nominal else _behind_things(s, last)
        if behind_things is None:
            return []
        last = behind_things
    elif words[last.end] in _LISTS and is_of_thing(s, last):
        return []
    group = [last]
    for _ in range(_MOST_ITEMS):
        p = behind(s, last.end)
        if words[p] == "," and s.tag(p + 1) == "relative":
            p = _over_relative(s, p)  # "killed the clerk, who ran, and two guards"
        if p >= end or words[p] not in JOINING:
            break
        over = over_one_of(s, p) if words[p + 1] == "one" and last.noun.named else 0
        if over:
            last = group[-1] = last._replace(end=over)
            continue
        joiner = joiner_at(s, p)
        following = p + joiner
        phrase = at_first.get(following)
        if phrase is None or phrase.possessive or words[following] == "self":
            phrase = phrase_at(s, following)
            if phrase is None:
                break
        item = mention_of(s, phrase)
        comma = joiner == 1 and words[p] == ","
        if not is_item(s, item, comma=comma, strict=strict) or (
            p > last.end and is_place(s, p, last, item)
        ):
            break
        same = (words[p] == "," and same_person(s, p, last, item)) or (
            last is not group[-1] and words[p] == "and" and is_more_of(last, item)
        )
        if nominal and _is_apart(s, last, item, apart=joiner > 1):
            break  # "the deaths of 12 guards, and a cook was hurt"
        if not (comma and bare_number(item.phrase)):
            if not nominal and _is_subject(
                s, item, apart=joiner > 1 or _opens_list(s, item)
            ):
                break
            if (
                comma
                and not same
                and not is_self(s, item)  # "killed four people, then himself"
                and not ends_headline(s, group[-1], item)
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


def _behind_things(s: Sentence, first: Mention) -> Mention | None:
    """Return people that follow things in a list: "made off with 40 cows and two herders"."""
    item = first
    for _ in range(_MOST_THINGS):
        entry = s.entries[item.noun.head]
        if entry is None or (entry.thing is None and not entry.noun):
            return None
        p = behind(s, item.end, far=False)
        joiner = joiner_at(s, p)
        phrase = phrase_at(s, p + joiner) if joiner else None
        if phrase is None or s.words[p + joiner - 1] not in _LISTS:
            return None
        item = mention_of(s, phrase)
        entry = s.entry(item.end)
        if entry is not None and entry.thing is not None:
            return None  # "75 armoured personnel carriers"
        if phrase.quantity is not None and is_people(s, item, strict=True):
            return None if _is_subject(s, item) else item
    return None


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


def _is_subject(s: Sentence, mention: Mention, *, apart: bool = False) -> bool:
    """Tell whether a verb follows that has this mention as its subject.

    Behind ", and" it may open a list, or be described further: `apart`.
    """
    words, entries, end = s.words, s.entries, s.end
    if words[mention.end] in _CLAUSAL:
        return False  # "killed a cook and a clerk before police shot two"
    i = behind(s, mention.end, far=False)
    if apart:
        i = _behind_list(s, i)
    if opening_in(s, mention.end, i) < i:
        return False  # "killed a cook after a bus was hit"
    while i < end and is_adverb(words[i], entries[i]):
        i += 1
    entry = entries[i]
    if entry is None or i >= end:
        return apart and i < end and words[i].endswith("ed")
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


def _is_apart(s: Sentence, last: Mention, mention: Mention, *, apart: bool) -> bool:
    """Tell whether people have a verb of harm, or behind ", and" a verb stands before."""
    bracketed = s.word(mention.first - 3) == ")"  # "a clerk (backed by Dol), and"
    if apart and not bracketed and verb_between(s, last.end, mention.first):
        return True
    i = behind(s, mention.end, far=False)
    if s.tag(i) != "auxiliary":
        return False
    while s.tag(i) in ("auxiliary", "adverb"):
        i += 1
    entry = s.entry(i)
    return entry is not None and entry.harm_verb is not None


def _behind_list(s: Sentence, p: int) -> int:
    """Return the place behind the other items of a list, and behind what is told of each."""
    aside = False
    for _ in range(_MOST_ITEMS):
        p = behind(s, p, far=s.tag(p) != "relative")
        if s.tag(p) == "relative":
            return _behind_verb_of(s, p)  # "two clerks who were there died"
        if s.word(p) == "," and s.tag(p + 1) == "relative":
            return behind(s, p + 1) + 1  # "a guard, who was clubbed, died"
        if s.word(p) == "," and s.word(p + 1) in _OF_SOME:
            return _behind_aside(s, p)
        if s.word(p) == "with":
            p = behind_object(s, p + 1) or p  # "a woman with two sons was"
        inner = s.at_first.get(p)
        if inner is not None and aside:
            p = inner.end  # "15 men, two of them officers, died"
        elif s.word(p) == "to" and s.is_verb(p + 1):
            p = behind_object(s, p + 2) or p + 2  # "trying to cross the ford"
        joiner = joiner_at(s, p)
        phrase = s.at_first.get(p + joiner) if joiner else None
        if phrase is None or s.tells(phrase) or s.words[phrase.head] in SUBJECTS:
            break
        aside = joiner == 1 and s.word(p) == ","
        p = phrase.end
    return p + 1 if aside and s.word(p) == "," else p


def _behind_aside(s: Sentence, comma: int) -> int:
    """Return the verb behind an aside: "26 guests, among them a cook and two maids, were"."""
    near = range(comma + 2, min(s.end, comma + MOST_TOKENS))
    verbs = (i for i in near if s.words[i - 1] == "," and s.tag(i) == "auxiliary")
    return next(verbs, comma)


def _opens_list(s: Sentence, item: Mention) -> bool:
    """Tell whether people behind "and" are the first of several: "six cadets, two cooks and"."""
    p = behind(s, item.end, far=False)
    own = s.at_first.get(p + 1) if s.word(p) == "and" else None
    if own is not None and own.determiner in _THEIRS:
        # "the consul and his two drivers were held"
        return s.word(behind(s, own.end, far=False)) in _OF_SEVERAL
    return s.word(p) == "," and not s.is_list_word(p + 1) and p + 1 in s.at_first


def _behind_verb_of(s: Sentence, relative: int) -> int:
    """Return the verb behind a relative clause, told from that of the clause."""
    told = -1
    for i in range(relative + 1, min(s.end, relative + MOST_TOKENS)):
        if s.words[i] in (";", ".", ","):
            return i
        if s.tells_deed(i):
            led = s.tag(i - 1) in ("auxiliary", "adverb") or s.is_list_word(i - 1)
            if told >= 0 and not led:
                return i
            told = i
    return relative


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
            q = _behind_preposition(s, p, word)
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


def _behind_preposition(s: Sentence, p: int, word: str) -> int | None:
    """Return the place behind a preposition and what it leads: "in or near the mill"."""
    if word in _ABOUT_A_PART:
        return None
    if s.words[p + 1] in _LISTS and s.tag(p + 2) == "preposition":
        p += 2
    q = behind_object(s, p + 1)
    if q is None:
        # "from behind a wall", "handed over on Friday"
        led = word not in JOINING and s.tag(p + 1) == "preposition"
        return p + 1 if led else None
    return _behind_pair(s, q) if word == "between" else q


def behind_object(s: Sentence, p: int) -> int | None:
    """Return the place behind the phrase, the date or the distance at token p."""
    claim = s.scan.claims.get(p)
    if claim is not None and claim.family in OPAQUE:
        return claim.end
    phrase = s.at_first.get(p)
    if claim is not None and claim.family == "actors" and claim.first == p:
        return max(claim.end, -1 if phrase is None else phrase.end)
    return None if phrase is None else phrase.end


def _behind_pair(s: Sentence, p: int) -> int:
    """Return the place behind the second of two: "between the ages of eight and 18"."""
    if s.word(p) == "of":
        p = behind_object(s, p + 1) or p
    second = s.at_first.get(p + 1) if s.word(p) == "and" else None
    return p if second is None else second.end


def _over_verb(s: Sentence, p: int, entry: Entry) -> int | None:
    """Return the place behind a participle that belongs to a phrase, and behind its object."""
    if entry.harm_verb:
        return None
    idioms = entry.harm_idiom
    if idioms is not None and worded_idioms(s.scan, p, idioms, s.first, s.end):
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
