"""People listed one after another, without a verb of their own.

roll = item (("," | ";" | "and" | "+" | "/") item)*      "his sister; a cook (51); and 11 others"
tab  = people number (("," | ";" | "and") people number)*            "men 12, women 9, children 10"
item = mention [age] ["," mention of the same person]
"""

from collections.abc import Sequence
from typing import Final

from casualtyparse.casualties.grammar.around.attached import behind, behind_age
from casualtyparse.casualties.grammar.around.outer import is_bare_name
from casualtyparse.casualties.grammar.people.mentions import (
    Mention,
    bare_number,
    is_people,
    mention_of,
)
from casualtyparse.casualties.grammar.people.same_people import (
    same_person,
    shares_count,
)
from casualtyparse.lexicon.given_names import given_names
from casualtyparse.lexicon.little_words import OF_FROM, SHORT_DASHES
from casualtyparse.phrases.clauses import Sentence
from casualtyparse.phrases.noun_phrase import NounPhrase

#: What stands between a heading and its figure.
LISTING: Final = frozenset({":", "-", "=", "\u2013", "\u2014"})
#: What stands before a heading within a sentence.
PARTING: Final = frozenset({";", ",", ".", ":", "(", "|", "*", "\u2022", "-", "\u2013"})
#: What sets a word of harm off from its people, by what stands before it: "Ana Ruk (killed)".
SETTING: Final = {
    "(": frozenset({")"}),
    ":": frozenset({".", ";", "", ","}),
    "-": frozenset({".", ";", "", ","}),
    "\u2013": frozenset({".", ";", "", ","}),
}
#: What parts items whose places stand between commas, and how many places an item has.
_PARTED: Final = frozenset({";", ".", ""})
_MOST_PLACES: Final = 2
_NEAR: Final = 9
_MOST_ITEMS: Final = 16
_SIGNS: Final = frozenset({",", ";", "/"})
_LISTS: Final = frozenset({"and", "&", "+", "plus"})
#: What leads to an item besides a sign: "; and", ", as well as".
_TABS: Final = frozenset({"", ".", ")", ";", ",", "and", "\n"})
_ENDS: Final = frozenset(
    {"", ".", ")", "]", ";", ",", "?", "!", "\n", "-", "\u2013", "\u2014"}
)
#: What stands behind an item, unless the sentence ends there.
_BEHIND_ITEM: Final = _ENDS | _LISTS
#: How far before an abbreviation its number may stand.
_MOST_IN_NOTE: Final = 5


def sets(words: Sequence[str], sign: int, end: int, low: int) -> bool:
    """Tell whether a word alone behind a sign is all that is told: "Ana Ruk - killed;".

    Not in "two men - both clerks - drowned", where the dash closes an aside.
    """
    if words[end] not in SETTING[words[sign]]:
        return False
    return words[sign] not in SHORT_DASHES or words[sign] not in words[low:sign]


def roll(s: Sentence, i: int) -> list[Mention]:
    """roll = item (("," | ";" | "and" | "+" | "/") item)*"""
    group: list[Mention] = []
    at = i
    for _ in range(_MOST_ITEMS):
        phrase = s.at_first.get(at)
        if phrase is None:
            break
        mention = mention_of(s, phrase)
        if not _is_item(s, mention) or (group and bare_number(mention.phrase)):
            break
        end = _behind_item(s, mention)
        if end < s.end and s.words[end] not in _BEHIND_ITEM:
            break
        if group and (
            same_person(s, at - 1, group[-1], mention)
            or shares_count(group[-1], mention)
        ):
            group[-1] = group[-1]._replace(end=mention.end)
        else:
            group.append(mention)
        following = _next_item(s, end)
        if following is None:
            break
        at = following
    return group


def _behind_item(s: Sentence, mention: Mention) -> int:
    """Return the token behind an item and where somebody is from: "Ana Ruk, of Dol,".

    Where semicolons part the list a place may stand alone: "Ana Ruk, Dol; Ivo Lind, Lomu".
    """
    end = behind(s, mention.end, far=False)
    if s.words[end + 1] == "aged" and s.word(end) == ",":
        end = behind_age(s, end) or s.opaque_end(end + 2) or end
    if s.word(end) != ",":
        return end
    told = s.words[end + 1] in OF_FROM
    if told:
        end = behind(s, end + 1, far=False)
    elif mention.noun.named is None or not (
        s.words[mention.first - 1] == ";" or ";" in s.words[end : end + _NEAR]
    ):
        return end
    for _ in range(_MOST_PLACES):
        place = s.at_first.get(end + 1) if s.word(end) == "," else None
        if place is None or not is_bare_name(place):
            break
        stop = place.end + (s.word(place.end) == "." and place.end + 1 < s.end)
        parted = s.word(stop) in _PARTED or stop > place.end
        parted = parted or s.words[place.end : place.end + 3][2:] == ["."]
        if not parted or s.words[place.first] in given_names():
            break
        end = stop
    return end


def tab(s: Sentence, i: int) -> list[Mention]:
    """tab = people [":" | "-"] number (("," | ";" | "and") people [":" | "-"] number)*"""
    group: list[Mention] = []
    at = i
    for _ in range(_MOST_ITEMS):
        people = s.at_first.get(at)
        if people is None or people.person is None or people.quantity is not None:
            break
        first = people.end + 1 if s.word(people.end) in LISTING else people.end
        number = s.at_first.get(first)
        if number is None or not bare_number(number) or s.word(number.end) not in _TABS:
            break
        group.append(Mention(people.first, number.end, number, people))
        following = _next_item(s, number.end)
        if following is None:
            break
        at = following
    return group


def _is_item(s: Sentence, mention: Mention) -> bool:
    """Tell whether people may be listed, also without an article: "(driver, midwife)"."""
    person = mention.noun.person
    return (person is not None and person.number == "one") or is_people(s, mention)


def _next_item(s: Sentence, p: int) -> int | None:
    """Return where the next item starts; None where the list is over."""
    first, words, end = p, s.words, s.end
    if p < end and words[p] in _SIGNS:
        p += 1
    if p < end and words[p] in _LISTS:
        p += 1
    return p if p > first else None


def ends_heading(s: Sentence, i: int) -> bool:
    """Tell whether the figure before is that of the heading before: "Killed: 3 Wounded: 4"."""
    figure = s.at_end.get(i)
    if figure is None or s.words[figure.first - 1] != ":":
        return False
    return i + 2 in s.reading.numbers.by_first


def in_note(s: Sentence, i: int) -> list[Mention]:
    """note = number ["x"] [CAPITALS]* STATE, as in "3 x LN WIA"."""
    for end in range(i, max(s.first, i - _MOST_IN_NOTE), -1):
        number = s.reading.numbers.by_end.get(end)
        if number is not None:
            quantity = s.reading.numbers.quantity(number)
            first, last = quantity.first, quantity.end
            phrase = NounPhrase(first, last, last - 1, quantity, plural=True)
            return [Mention(first, i, phrase, phrase)]
        if s.word(end - 1) != "x" and not s.scan.upper(end - 1):
            break
    return []
