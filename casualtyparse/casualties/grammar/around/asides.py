"""What stands between people and their verb: relative clauses and asides.

aside = "," words "," | "-" words "-"          "two guards, both masked, were shot"
"""

from typing import Final

from casualtyparse.casualties.grammar.around.homes import home_before, is_state
from casualtyparse.casualties.grammar.around.naming import (
    over_items,
    over_names,
    over_speaker,
)
from casualtyparse.casualties.grammar.people.mentions import (
    SHARES,
    Mention,
    bare_number,
)
from casualtyparse.lexicon.little_words import AND_OR, COMMA_AND, PLURAL
from casualtyparse.lexicon.word_lists import word_list
from casualtyparse.phrases.clauses import MOST_TOKENS, Sentence
from casualtyparse.phrases.noun_phrase import NounPhrase

#: What leads a place, and verbs of several people, behind which no age stands.
_PLACING: Final = frozenset(
    {
        *("in", "at", "near", "on", "among", "amongst", "around", "inside", "outside"),
        *("across", "along", "off", "throughout", "from"),
    }
)
_HEDGES: Final = frozenset({"possibly", "perhaps", "maybe", "probably"})
#: What opens an aside about people in a list.
_OF_ALL: Final = frozenset(
    {
        *("both", "all", "one", "two", "aged", "themselves"),
        *("said", "believed", "thought", "known", "identified", "described"),
    }
)
_OLDEST: Final = 110
INCLUDING: Final = frozenset({"including", "incl", "notably"})
AMONG: Final = frozenset({"among", "amongst"})
_OF_SOME: Final = AMONG | {"of"}
_OF_THEM: Final = (["of", "them"], ["of", "whom"])
THEM: Final = frozenset({"them", "whom", "these", "those"})
MOSTLY: Final = frozenset({"mostly", "mainly", "largely", "chiefly", "predominantly"})
#: How long it may be told of whom somebody is one.
_MOST_ONE_OF: Final = 14
_OF_ALL_THEM: Final = MOSTLY | {"all", "both"}
_SOME: Final = INCLUDING | AMONG | _OF_ALL_THEM | {"them", "whom"}
_BRACKETS: Final = frozenset({")", "]"})
_LISTING: Final = INCLUDING | MOSTLY
_OF_WHOLES: Final = INCLUDING | AMONG | MOSTLY
_OPENS_ASIDE: Final = frozenset(
    {
        *("including", "among", "amongst", "with", "except", "besides"),
        *SHARES,
        *("aged", "identified", "not"),
    }
)
_BESIDE: Final = frozenset({"as", "along", "together"})
_CONTRASTS: Final = frozenset({"but", "while", "whereas"})
_WITH: Final = frozenset({"well", "with"})
_DESCRIBING: Final = frozenset({"relative", "preposition", "determiner", "adverb"})
#: What opens an aside, and what ends the look for it.
_ASIDE_SIGNS: Final = frozenset({",", ";", ":"})
_RELATIVES: Final = frozenset({"who", "which", "that", "whose", "whom"})
#: "described as"
_DESCRIBED: Final = word_list("people", "posing")
_MOST_TO_AS: Final = 5
#: Prepositions between a charge and a deed, and charges that are no participles.
_CHARGING: Final = frozenset({"of", "for", "with", "in", "from"})
CHARGED: Final = frozenset({"responsible", "guilty", "capable", "wanted"})
_PARTICIPLES: Final = frozenset({"past", "participle", "gerund"})
#: How far before a verb its relative pronoun may stand.
_MOST_OF_CLAUSE: Final = 14


def relative_before(s: Sentence, i: int) -> int | None:
    """Return the place before the relative pronoun whose clause token i is in."""
    words, entries = s.words, s.entries
    for j in range(i - 1, max(s.first, i - _MOST_OF_CLAUSE) - 1, -1):
        entry = entries[j]
        if entry is None:
            if words[j] in (";", ":"):
                return None
        elif (tag := entry.tag) is None:
            if words[j - 1] == "," and s.says(j):
                return None  # "Ana Ruk, who saw it, said two men died"
            continue
        elif tag == "subordinator":
            return None
        elif (word := words[j]) in _RELATIVES:
            if word == "that" and (j not in s.at_end or s.is_told(j)):
                return None
            if s.tag(j - 1) == "preposition":
                if word != "whom" or words[j - 1] in _OF_SOME:
                    return None
                # "a man with whom she lived"
                return j - 2 if s.word(j - 2) == "," else j - 1
            return j - 1 if s.word(j - 1) == "," else j
    return None


def before_aside(s: Sentence, comma: int) -> int | None:
    """Return the comma that opens the aside which the comma at this place closes.

    An aside that lists people ("among them six Danes, three cooks and both gunmen") holds commas.
    """
    words, entries = s.words, s.entries
    nearest: int | None = None
    is_listed = not _OF_WHOLES.isdisjoint(
        words[max(s.first, comma - MOST_TOKENS) : comma]
    )
    j = comma
    for _ in range(MOST_TOKENS):
        j -= 1
        if j < s.first:
            break
        word = words[j]
        if word in _BRACKETS:
            j = s.opening(j) or j
        elif word in _ASIDE_SIGNS:
            if word != "," or words[j + 1] in _CONTRASTS:
                break
            if _leads_aside(s, j):
                return j
            said = s.at_end.get(j)
            if said is not None and words[said.first - 2] == "according":
                break
            if nearest is None and _may_open(s, j):
                if not is_listed:
                    return (
                        over_speaker(s, j, comma)
                        or over_items(s, j, comma)
                        or over_names(s, j, comma)
                    )
                nearest = j
        elif nearest is not None:
            entry = entries[j]
            if entry is not None and (
                entry.tag == "auxiliary"
                # not "including the fleeing raider"
                or (entry.harm_verb and s.tag(j - 1) != "determiner")
            ):
                break
    return nearest


def over_some(s: Sentence, comma: int) -> int | None:
    """Return the comma before an aside of some of them that a comma closes, None for no such.

    "Three nurses, including a nun, with the agency were held".
    """
    near = s.words[max(s.first, comma - MOST_TOKENS) : comma]
    if _SOME.isdisjoint(near):  # PERF: mostly
        return None
    opening = before_aside(s, comma)
    if opening is None:
        return None
    first, second = s.words[opening + 1 : opening + 3]
    listed = first in INCLUDING or (first in AMONG and second in THEM)
    listed = listed or first in _OF_ALL_THEM
    listed = listed or s.words[opening + 2 : opening + 4] in _OF_THEM
    return opening if listed else None


#: What stands right before people who end an aside that no comma closes.
UNCLOSED: Final = MOSTLY | THEM


def unclosed_aside(s: Sentence, first: int) -> int:
    """Return where an aside opens which ends in the people from `first` on, 0 for none.

    No comma closes it: "18 people, mostly women were hurt", "18 people and one of them a boy were".
    """
    words, q = s.words, first - 1
    if words[q] in MOSTLY:
        comma = q - 1
    elif words[q] not in THEM:
        return 0
    elif words[q - 1] in AMONG:
        comma = q - 2 if words[q - 2] == "," else q - 1
    else:
        share = s.at_end.get(q - 1) if words[q - 1] == "of" else None
        comma = q - 3 if share is None else share.first - 1
    opens = words[comma] in COMMA_AND or words[comma] in AMONG
    return comma if opens and comma > s.first else 0


def _leads_aside(s: Sentence, comma: int) -> bool:
    """Tell whether the words behind a comma can be no more than an aside: "including a nun"."""
    words, first = s.words, s.words[comma + 1]
    if first in _LISTING or (words[comma - 1] in THEM and words[comma - 2] == "of"):
        return True  # "one of whom, a girl of 8, died"
    if first in _BESIDE:
        return words[comma + 2] in _WITH  # "the pilots, as well as four cooks, were"
    if first in AMONG:
        return words[comma + 2] in THEM
    hedge = comma + 2 if first in AND_OR else comma + 1
    if words[hedge] in _HEDGES:
        return True  # "at least 14 people, and possibly as many as 26, were"
    # "380 families, or 1,460 people, have"
    return first == "or" and comma + 2 in s.at_first


def _may_open(s: Sentence, comma: int) -> bool:
    """Tell whether a comma stands behind people, and before words that may describe them."""
    behind_people = comma in s.at_end or s.words[comma - 1] in _BRACKETS
    return behind_people and _opens_aside(s, comma + 1)


def over_aside(s: Sentence, comma: int, verb: int, *, plural: bool) -> int:
    """Return the comma that opens an aside in a list: "two guards, both armed, and a cook were".

    The last of the list is `plural`. Without an aside it is the comma at which one would close.
    """
    opening = before_aside(s, comma)
    if opening is None or opening not in s.at_end:
        return comma
    home = home_before(s, opening, comma)
    if home:
        return home
    first = s.words[opening + 1]
    if s.tag(opening + 1) == "relative":
        # "police chased a man, who fled, and a clerk was hurt" has two subjects
        led = s.words[verb] in PLURAL and not plural
    else:
        some = s.at_first.get(opening + 1)  # "a boy, two men, and a nun were"
        item = some is not None and some.person is not None and bool(some.quantity)
        led = (first in _OF_ALL and not item) or first.endswith("self")
        led = led or _leads_aside(s, opening)
        led = led or s.words[opening + 2 : opening + 4] in _OF_THEM
        led = led or is_state(s, opening, comma)
    return opening if led else comma


def before_dashes(s: Sentence, dash: int) -> int | None:
    """Return the dash that opens the aside which the dash at this place closes.

    A dash may be written as two hyphens.
    """
    double = s.scan.touches(dash - 1)
    if double and s.words[dash - 1] != s.words[dash]:
        return None
    for j in range(dash - 1 - double, max(s.first, dash - MOST_TOKENS) - 1, -1):
        if s.words[j] == s.words[dash] and not s.scan.touches(j):
            return j - double
    return None


def counted_before(s: Sentence, comma: int) -> NounPhrase | None:
    """Return the number of whose people the words before a comma tell more.

    As in "over 60 people, mostly police, wounded", "40 others, including a nun, hurt".
    """
    opening = before_aside(s, comma)
    told = None if opening is None else s.word(opening + 1)
    if opening is None or not (
        told in SHARES or told in _OF_WHOLES or s.words[opening + 3] in THEM
    ):
        return None
    phrase = s.at_end.get(opening)
    return phrase if phrase is not None and phrase.quantity is not None else None


def _opens_aside(s: Sentence, i: int) -> bool:
    """Tell whether the words behind a comma describe what stands before it."""
    entry = s.entries[i]
    if s.words[i] in _OPENS_ASIDE:
        return True
    if entry is not None and (
        entry.tag in _DESCRIBING
        or entry.verb in ("gerund", "past", "participle")
        or entry.harm_verb is not None
    ):
        return True
    return i in s.at_first


def is_age(s: Sentence, who: NounPhrase, number: NounPhrase, value: float) -> bool:
    """Tell whether a number behind a name is an age; not in "Dorn, 212 killed"."""
    person = who.person
    one = person is not None and person.number == "one" and who.quantity is None
    alone = one and who.first == s.first  # "Man, 60, killed"
    named = who.named or (person and ((who.determiner and not who.plural) or alone))
    if s.words[number.end - 1] == "one" or number.determiner:
        return False  # "in the town of Dorn, no one was hurt"
    if value > _OLDEST or not named or s.word(who.first - 1) in _PLACING:
        return False  # "in Dorn, 36 were killed"
    after = s.word(number.end)
    if after == "," or not who.named:
        return after == ","  # not "according to a nurse, nine had died"
    return s.tag(number.end) == "auxiliary" and after not in PLURAL


def over_said(s: Sentence, q: int) -> int | None:
    """Return where people stand who are said to be something: "two men believed to be rebels"."""
    word, before = s.words[q], s.word(q - 1)
    if word == "being":
        return q - 1 if before == "of" else None  # "suspected of being"
    if word in ("be", "been"):
        to = q - 1 if word == "be" else q - 2
        if s.word(to) != "to" or s.word(q - 1) not in ("to", "have"):
            return None
        entry = s.entry(to - 1)
        told = entry is not None and (entry.reporting or s.word(to - 1)[-2:] == "ed")
        return to - 1 if told else None
    led = s.words[max(s.first, q - _MOST_TO_AS) : q]
    name = s.at_first.get(q + 1)
    head = None if name is None else s.entries[name.head]
    thing = head is not None and head.thing is not None  # "known as Black Cat"
    if name and name.named and not name.person and not thing:
        return None  # "a commander known as Dorn, who died"
    # "described by police as"
    return None if _DESCRIBED.isdisjoint(led) else q - (before in _DESCRIBED)


def is_listed(s: Sentence, mention: Mention) -> bool:
    """Tell whether people are told to be among others: "six dead, among them a midwife".

    Or how badly some are hurt: "three were hurt, one critically, and a guard killed".
    """
    words, before = s.words, mention.first - 1
    grade = s.entries[mention.end]
    if grade is not None and grade.severity and bare_number(mention.phrase):
        return True
    word = words[before]
    if word in INCLUDING or words[mention.end] in AMONG:
        return True
    if word in THEM:
        return words[before - 1] in AMONG
    return word == "." and words[before - 1] == "incl"


def before_reduced(s: Sentence, q: int) -> int | None:
    """Return where a shortened clause goes on to the left whose object follows token q.

    reduced = PARTICIPLE PREPOSITION VERB-ing | PARTICIPLE "to" ["have"] VERB

    As in "a man accused of killing two women was shot", "men sent to mend the line were shot".
    """
    entry, before = s.entry(q), s.word(q - 1)
    form = None if entry is None else entry.verb
    if entry is not None and entry.harm_verb is not None:
        form = entry.harm_verb.form
    gerund = form == "gerund" or (entry is None and s.word(q).endswith("ing"))
    if gerund and before in _CHARGING:
        led = q - 1
    elif before == "have" and s.word(q - 2) == "to":
        led = q - 2
    elif before == "to" and (entry is None or form == "base"):
        led = q - 1
    else:
        return None
    told = led - 1
    if told <= s.first:
        return None
    if led in s.at_end:
        return led  # "attempts to free the guards were"
    if _is_participle(s, told) and not s.is_be(told - 1):
        return told
    # "a man who stepped in to stop a brawl was stabbed"
    return relative_before(s, q) if before == "to" else None


def _is_participle(s: Sentence, i: int) -> bool:
    """Tell whether a word says what people did or suffered: "accused", "trying", "wanted"."""
    word, entry = s.words[i], s.entries[i]
    if word in CHARGED:
        return True
    if entry is None or (entry.verb is None and entry.harm_verb is None):
        return word.endswith(("ed", "ing"))
    return entry.verb in _PARTICIPLES


def over_one_of(s: Sentence, comma: int) -> int:
    """Return the comma behind "one of ...": "Ana Ruk, one of the most wanted, and two others".

    0 if there is none.
    """
    if s.words[comma + 2] != "of":
        return 0
    for i in range(comma + 1, min(s.end, comma + _MOST_ONE_OF)):
        if s.words[i] == ",":
            return i
    return 0


def is_of_thing(s: Sentence, first: Mention) -> bool:
    """Tell whether a word for people tells whose a thing is: "hit police and army posts"."""
    phrase = first.phrase
    if phrase.determiner or phrase.quantity or phrase.end - phrase.first > 1:
        return False
    if phrase.person is None or s.words[phrase.head].endswith("s"):
        return False
    thing = s.at_first.get(first.end + 1)
    if thing is None or thing.determiner or thing.quantity or thing.person:
        return False
    entry = s.entries[thing.head]
    return thing.end - thing.first > 1 and entry is not None and bool(entry.thing)
