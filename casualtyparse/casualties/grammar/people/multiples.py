"""As many people as were counted before, or a number of times as many.

many = ["twice" | number "times"] "as" "many"     "four guards died and twice as many were wounded"
same = ("same" | "equal") "number"                "four guards died and an equal number were hurt"
each = number ... "each" VERB people              "two bombs each killed four people"
     | number ... VERB people "each"              "two bombs killed four people each"
"""

from collections.abc import Sequence
from typing import Final

from casualtyparse.casualties.grammar.people.mentions import NUMBERS, Mention
from casualtyparse.lexicon.little_words import COMMA_AND, LEAVE
from casualtyparse.numerals.quantities import count_of
from casualtyparse.numerals.values import Count, make_count
from casualtyparse.phrases.clauses import Sentence

_TWICE: Final = 2
_TIMES: Final = {"twice": 2, "double": 2, "triple": 3, "thrice": 3}
#: What makes a number that of people told of before.
_SAME: Final = frozenset({"same", "equal", "similar", "like", "identical", "matching"})
#: What makes a number one of several: "a number of clerks", "a large number of".
_SOME: Final = frozenset({"a", "large", "considerable", "significant", "substantial"})
_SEVERAL: Final = 3
_THAT: Final = frozenset({"that", "this"})
#: The nearest of so many phrases before has the number.
_MOST_PHRASES: Final = 6
#: No larger multiple is told of people.
_MOST_TIMES: Final = 20
#: How far before people "each" may stand, and what links what is before it.
NEAR_EACH: Final = 5
_SAYING: Final = frozenset({"said", "say", "says", "reported"})
_LINKS: Final = COMMA_AND | {"in", "at", "near", "of", "on"}


def first_of_many(s: Sentence, many: int) -> int:
    """Return where "twice as many" starts whose "many" is at that token, -1 for none."""
    words, at = s.words, many - 1
    if s.word(many) != "many" or s.word(at) != "as":
        return -1
    before = s.word(at - 1)
    if before == "twice":
        return at - 1
    if before == "times":
        number = s.reading.numbers.by_end.get(at - 1)
        return -1 if number is None else number.first
    return -1 if before == "half" or words[many + 1] == "as" else at


def many_behind(s: Sentence, i: int) -> int:
    """Return the "many" of "twice as many" that starts at token i, -1 for none."""
    word = s.word(i)
    many = i + 1
    if word == "twice":
        many = i + 2
    elif word != "as":
        number = s.reading.numbers.by_first.get(i)
        if number is None or s.word(number.end) != "times":
            return -1
        many = number.end + 2
    return many if first_of_many(s, many) == i else -1


def times_as_many(s: Sentence, first: int, count: Count, end: int) -> Count:
    """Return how many people are that many times those that were counted."""
    words = s.words
    if words[first] == "as":
        return count
    number = s.reading.numbers.by_first.get(first)
    times = _TWICE if number is None else number.low
    if not 1 < times <= _MOST_TIMES:
        return count
    low = None if count.low is None else round(count.low * times)
    high = None if count.high is None else round(count.high * times)
    kind = "about" if count.kind == "exact" else count.kind
    return make_count(kind=kind, low=low, high=high, text=s.scan.surface(first, end))


def starts_many(words: Sequence[str], i: int) -> bool:
    """Tell whether "as many", "twice as many" or "three times as many" may start at token i."""
    word = words[i]
    if word == "as":
        return words[i + 1] == "many" and words[i + 2] != "as"
    return word == "twice" or words[i + 1] == "times"


def same_number(s: Sentence, mention: Mention) -> Count | None:
    """Return the number told before that is meant: "an equal number of cooks", "double that"."""
    words, noun = s.words, mention.noun
    if "number" not in words[max(0, noun.first - 2) : noun.end + 1]:
        return None  # PERF: mostly not
    at = noun.end
    while words[at] not in NUMBERS and at > noun.first - 2:
        at -= 1
    if words[at] != "number" or at - 1 < s.first:
        return None
    before = words[at - 1]
    if before in _SOME and words[at + 1] == "of" and words[at - 2] != "such":
        text = s.scan.surface(mention.first, mention.end)
        return make_count(kind="vague", low=_SEVERAL, high=None, text=text)
    times = _TIMES.get(words[at - 2], 0) if before in _THAT else 1
    if not times or (times == 1 and before not in _SAME):
        return None
    for phrase in reversed(s.phrases[: s.phrases.index(noun)][-_MOST_PHRASES:]):
        if phrase.quantity is not None and phrase.end < at:
            count = count_of(s.scan, phrase.quantity)
            if times == 1 or count.low is None:
                return count
            high = None if count.high is None else round(count.high * times)
            text = s.scan.surface(at - 2, at + 1)
            low = round(count.low * times)
            return make_count(kind="about", low=low, high=high, text=text)
    return None


def each_time(s: Sentence, first: int, end: int, count: Count) -> Count:
    """Return how many people suffer if those of tokens `first` to `end` do of each of several."""
    words = s.words
    if words[end] == "each":
        times = _several(s, first - 1, counted=True) if words[end + 1] != "other" else 1
    else:
        near = words[max(s.first, first - NEAR_EACH) : first]
        if "each" not in near:
            return count
        each = first - len(near) + near.index("each")
        # not "in each town", nor "each said they had killed six"
        told = s.is_verb(each + 1) or words[each + 1] in LEAVE
        told = told and words[each + 1] not in _SAYING
        times = _several(s, each) if told else 1
    if count.low is None or not 1 < times <= _MOST_TIMES:
        return count
    low, high = count.low * times, None if count.high is None else count.high * times
    return make_count(kind=count.kind, low=low, high=high, text=count.text)


def _several(s: Sentence, end: int, *, counted: bool = False) -> int:
    """Return of how many things it is told before a token: "two bombs", "bombs in Dol and Esk"."""
    listed = 1
    for phrase in reversed(s.phrases):
        if phrase.end > end:
            continue
        if phrase.quantity is not None:
            return round(phrase.quantity.low)
        link = s.word(phrase.first - 1)
        listed += link in COMMA_AND
        if counted or link not in _LINKS:
            break
    return 1 if counted else listed
