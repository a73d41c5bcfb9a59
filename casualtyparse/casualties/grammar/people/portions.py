"""How many people a portion of a whole is: all but some of them, or a share.

portion = "all but" number "of" whole        "all but two of the 11 guests"
        | SHARE ["of"] whole                 "half the 60 weavers"
        | FRACTION "of" whole                "two thirds of the 60 weavers"
"""

from collections.abc import Mapping, Sequence
from typing import Final

from casualtyparse.casualties.grammar.people.mentions import Mention
from casualtyparse.numerals.quantities import count_of
from casualtyparse.numerals.values import Count, make_count
from casualtyparse.phrases.clauses import Sentence
from casualtyparse.phrases.noun_phrase import NounPhrase

#: What leaves some out of all.
BUT: Final = frozenset({"but", "except", "bar", "excepting"})
_ALL: Final = frozenset({"all", "them"})
#: Into how many parts people are divided by a share.
PARTS: Final[Mapping[str, int]] = {"half": 2, "third": 3, "quarter": 4, "fifth": 5}


def leaves_out(words: Sequence[str], at: int) -> bool:
    """Tell whether those at a token are left out: "all but one", "all of them except one"."""
    return words[at - 1] in BUT and words[at - 2] in _ALL


def all_but(s: Sentence, mention: Mention) -> Count | None:
    """count = "all but" number "of" ["the"] number people, as in "all but two of the 11 guests"."""
    words, whole = s.words, mention.noun.quantity
    if words[mention.first - 1] == "of":
        number = s.reading.numbers.by_end.get(mention.first - 1)
        if number is None:
            return None
        start, without = number.first, number.low
    elif mention.phrase is mention.noun or mention.phrase.quantity is None:
        return None
    else:
        start, without = mention.first, mention.phrase.quantity.low
    if whole is None or not leaves_out(words, start):
        return None
    left = round(whole.low - without)
    text = s.scan.surface(start - 2, mention.noun.head + 1)
    return (
        make_count(kind="exact", low=left, high=left, text=text) if left > 0 else None
    )


def share_of(text: str, whole: float, parts: int) -> Count | None:
    """Return how many a share of people is, None of fewer people than parts."""
    if whole < parts:
        return None
    number = round(whole / parts)
    return make_count(kind="about", low=number, high=number, text=text)


def half_of(s: Sentence, mention: Mention) -> Count | None:
    """count = SHARE ["of"] ["the"] number people, as in "half the 60 weavers"."""
    whole = mention.phrase.quantity
    at = mention.first - 1
    if s.words[at] == "of":
        at -= 1
    parts = PARTS.get(s.words[at])
    if whole is None or parts is None:
        return None
    behind = s.entry(whole.end)
    verb = None if behind is None else behind.harm_verb
    if behind and (behind.harm_state or (verb and verb.use != "subject")):
        return count_of(s.scan, whole)  # "half of the 60 dead were boys"
    first = at - 1 if s.words[at - 1] == "a" else at
    return share_of(s.scan.surface(first, whole.end), whole.low, parts)


def fraction_of(s: Sentence, mention: Mention) -> Count | None:
    """count = FRACTION "of" ["the"] number people: "half of the 60 weavers", "two thirds of 90"."""
    part, whole = mention.phrase.quantity, mention.noun.quantity
    if part is None or whole is None or not 0 < part.low < 1:
        return None
    number = round(part.low * whole.low)
    if number < 1 or whole.low * part.low < 1:
        return None
    text = s.scan.surface(mention.first, whole.end)
    return make_count(kind="about", low=number, high=number, text=text)


def ends_share(s: Sentence, phrase: NounPhrase) -> bool:
    """Tell whether a number ends a share: the ten of "three in ten of the dead"."""
    before = phrase.first - 1
    return s.word(before) == "in" and before in s.reading.numbers.by_end
