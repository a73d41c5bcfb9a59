"""The people to the right of a verb: its object.

object = mention ([","] ["and"] mention)*
"""

from collections.abc import Sequence
from typing import Final

from casualtyparse.casualties.grammar.around.asides import (
    MOSTLY,
    is_of_thing,
    over_one_of,
)
from casualtyparse.casualties.grammar.around.attached import (
    TOLD_OF,
    behind,
    behind_alias,
    behind_object,
    behind_relative,
)
from casualtyparse.casualties.grammar.around.boundaries import opening_in, verb_between
from casualtyparse.casualties.grammar.around.homes import behind_state
from casualtyparse.casualties.grammar.around.items import (
    ends_headline,
    is_item,
    is_place,
    is_self,
)
from casualtyparse.casualties.grammar.around.joined import JOINING, joiner_at, phrase_at
from casualtyparse.casualties.grammar.people.mentions import (
    Mention,
    bare_number,
    is_people,
    mention_of,
)
from casualtyparse.casualties.grammar.people.same_people import (
    are_described,
    is_more_of,
    is_pair_of,
    is_role,
    same_person,
    shares_count,
)
from casualtyparse.casualties.grammar.words.triggers import SUBJECTS
from casualtyparse.casualties.grammar.words.verb_groups import is_adverb
from casualtyparse.lexicon.little_words import ARTICLES, PLURAL, THEIRS
from casualtyparse.phrases.clauses import MOST_TOKENS, Sentence
from casualtyparse.phrases.noun_phrase import NounPhrase
from casualtyparse.terms import BODILY

_MOST_ITEMS: Final = 10
#: So many tokens it may be told where somebody was, and how that begins.
_MOST_OF_STATE: Final = 10
#: How long it may be told of what sort most are.
_MOST_OF_SORT: Final = 6
_WHERE: Final = frozenset({"from", "of", "in", "at", "on", "near", "aboard"})
#: Most things in a list before people.
_MOST_THINGS: Final = 3
_LISTS: Final = frozenset({"and", "&", "+", "or", "plus"})
_OF_SOME: Final = frozenset({"among", "including", "both", "most", "some", "all"})
#: Verbs of what holds in general.
_GENERAL: Final = frozenset({"are", "remain", "become"})
_PASTS: Final = ("past", "participle")
#: What leads a phrase that is no plain one: "all but two of the 11 guests".
_OTHERWISE: Final = frozenset({"self", "all"})
_CLAUSAL: Final = frozenset({"before", "until", "till"})


def object_group(  # noqa: C901, PLR0912, PLR0913 - one item after another
    s: Sentence,
    i: int,
    *,
    strict: bool = False,
    nominal: bool = False,
    inner: NounPhrase | None = None,
    listed: bool = False,
    of_all: bool = False,
) -> list[Mention]:
    """Return the people that are the object of a verb or preposition that ends before i.

    After a noun (`nominal`: "the murder of ...") the whole list may be the subject of a verb. Where
    the verb is read as part of their phrase, `inner` is the rest of it. Behind "including" a
    participle says more of those `listed`: "two nuns and a priest shot at the altar"; the verb may
    be that `of_all`: "six people including a nun and a cook were hurt".
    """
    words, at_first, end = s.words, s.at_first, s.end
    phrase = at_first.get(i) or inner
    if phrase is None or phrase.possessive or words[i] in _OTHERWISE:
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
        p = last.end if words[last.end] == "." else behind(s, last.end)
        if words[p] == "," or words[p] == "with":
            p = _over_told(s, behind_state(s, p), last)
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
        same = (
            (
                words[p] == ","
                and words[following - 1] != "with"  # ", along with a porter,"
                and same_person(s, p, last, item)
                # "kidnapped Ana Ruk, a Swiss national, Ivo Lind and a cook"
                and not (
                    last is not group[-1] and group[-1].noun.named and item.noun.named
                )
            )
            or (last is not group[-1] and words[p] == "and" and is_more_of(last, item))
            or (words[p] == "and" and joiner == 1 and is_role(s, last, item))
            or (comma and "both" in words[following - 1 : following + 1])
            # "killed two clerks and a cook, members of a choir, and hurt six"
            or (comma and s.word(last.first - 1) in _LISTS and are_described(item))
        )
        if nominal and _is_apart(s, last, item, apart=joiner > 1):
            break  # "the deaths of 12 guards, and a cook was hurt"
        if not (comma and bare_number(item.phrase)):
            serial = joiner == 1 or len(group) > 1  # not "one nun, and a priest shot"
            reduced = listed and serial and _is_reduced(s, item.end)
            if not (nominal or reduced or (of_all and joiner == 1)) and _is_subject(
                s, item, apart=joiner > 1 or _opens_list(s, item)
            ):
                break
            if (
                comma
                and not same
                and not is_self(s, item)  # "killed four people, then himself"
                and not ends_headline(s, group[-1], item)
                and not _list_goes_on(s, item, nominal=nominal or of_all, listed=listed)
            ):
                break
        if (joiner == 1 and is_pair_of(s, last, item)) or (
            same and bare_number(group[-1].phrase)
        ):
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


def _list_goes_on(
    s: Sentence, mention: Mention, *, nominal: bool, listed: bool = False
) -> bool:
    """Tell whether after a comma an "and" still comes, so that the comma parts a list."""
    p = mention.end
    for _ in range(_MOST_ITEMS):
        p = behind(s, p)
        word = s.word(p)
        if word in _LISTS or (word == "," and s.is_list_word(p + 1)):
            last = s.at_first.get(p + 1) or s.at_first.get(p + 2)
            if nominal and last is not None and s.tells(last):
                return False  # "the bodies of two men, Interior and Trade Minister Ruk said"
            if last is None or nominal or (listed and _is_reduced(s, last.end)):
                return True
            return not _is_subject(s, mention_of(s, last))
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
    if mention.phrase.ordinal and words[mention.end] == ",":
        aside = words[mention.end + 1 : mention.end + _MOST_OF_STATE]
        return "," in aside and s.tells_deed(mention.end + 2 + aside.index(","))
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
    if entry.harm_state is not None:  # "freed a nurse and a cook unharmed"
        shot = words[i] == "dead" and mention.phrase.determiner in ARTICLES
        # "shot the guard and the cook dead"
        return not (shot or entry.harm_state.negated)
    if entry.verb in ("past", "present", "base"):
        as_ = words[i + 1] == "as" and entry.verb == "past"  # "deployed as observers"
        reduced = as_ or (s.tag(i + 1) == "preposition" and words[i] != "said")
        return not reduced or entry.verb == "present"
    return False


def _is_reduced(s: Sentence, i: int) -> bool:
    """Tell whether a participle of harm stands here, and no verb: "killed in Dol"."""
    entry = s.entry(i)
    verb = None if entry is None else entry.harm_verb
    if verb is None or verb.form not in _PASTS or verb.use == "subject":
        return False
    if verb.harm not in BODILY or s.tag(i + 1) == "determiner":
        return False  # "and two clerks lost their lives"
    told = s.at_first.get(i + 1)  # "and the priest shot two"
    return told is None or not (
        told.person or told.quantity or told.determiner or told.named or told.pronoun
    )


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
    if p >= s.end:
        return False
    own = s.at_first.get(p + 1) if s.words[p] == "and" else None
    if own is not None and own.determiner in THEIRS:
        # "the consul and his two drivers were held"
        return s.word(behind(s, own.end, far=False)) in PLURAL
    return s.words[p] == "," and p + 1 in s.at_first and not s.is_list_word(p + 1)


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


def _over_told(s: Sentence, comma: int, last: Mention) -> int:
    """Return the comma behind what is told of somebody, or the one before it.

    Behind "with" it is that which goes on with a list: "a man with a beard, a nun and a boy".
    """
    if s.words[comma] == "with":
        behind_it = behind_object(s, comma + 1)
        goes_on = behind_it is not None and s.words[behind_it] == ","
        return behind_it if behind_it is not None and goes_on else comma
    if s.words[comma + 1] in MOSTLY:  # "killed 12 nurses, mainly Finns, and two guards"
        near = s.words[comma + 1 : comma + _MOST_OF_SORT]
        return comma + 1 + near.index(",") if "," in near else comma
    if s.tag(comma + 1) == "relative":
        return _over_relative(s, comma)  # "killed the clerk, who ran, and two guards"
    # "killed Ana Ruk, alias Mira, and two guards"
    known = behind_alias(s, comma) if last.noun.named else comma
    return _over_state(s, comma) if known == comma else known


def _over_state(s: Sentence, comma: int) -> int:
    """Return the comma that closes where somebody was, if a list goes on there; else the first.

    As in "killed Ana Ruk, from Dol, and two guards", "a cook, returning from work, and a nun".
    """
    i = comma + 1
    entry = s.entry(i)
    if entry is None or entry.harm_verb is not None:
        return comma
    if (
        entry.verb != "gerund"
        and s.words[i] not in TOLD_OF
        and s.words[i] not in _WHERE
    ):
        return comma
    for j in range(i + 1, min(s.end, i + _MOST_OF_STATE)):
        if s.words[j] == ",":
            return j if s.is_list_word(j + 1) else comma
        if s.tells_deed(j):
            break
    return comma


def _over_relative(s: Sentence, comma: int) -> int:
    """Return the comma that closes a clause, if a list goes on there; else the one before it."""
    closing = behind_relative(s, comma + 1)
    if closing is None or s.word(closing) != "," or not s.is_list_word(closing + 1):
        return comma
    return closing
