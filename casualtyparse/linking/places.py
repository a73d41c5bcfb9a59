"""Where people were harmed, and asides: what parts a figure from a deed told close by."""

from typing import Final

from casualtyparse.lexicon.countries import country_table
from casualtyparse.lexicon.little_words import THEIRS
from casualtyparse.linking.draft import Figure
from casualtyparse.linking.series import is_ordinal
from casualtyparse.scan import Scan

#: where people are that the deed before was not done to
_AT: Final = frozenset({"at", "in", "near"})
#: what stands before a place, however exactly
PLACING: Final = frozenset({"in", "at", "near", "on", "around", "outside"})
#: what leads a place at the start of a sentence
_OPENING: Final = frozenset({"at", "in"})
_LEADING: Final = _OPENING | {"on"}
_HOMES: Final = frozenset({"home", "homes", "house", "houses", "office", "shop"})
_WHO: Final = frozenset({"which", "who"})


def is_elsewhere(scan: Scan, figure: Figure, sentence: int) -> bool:
    """Tell whether people were harmed in a place of their own: "at his home", "at Orlen".

    `sentence` is that of a deed, which tells of another place.
    """
    words = scan.words
    start = max(figure.candidate.trigger, figure.candidate.phrase.end - 1) + 1
    if words[start] not in _AT:
        return False
    if words[start + 1] in THEIRS:
        return words[start + 2] in _HOMES
    first, stop = scan.sentence_bounds(sentence)
    return (
        scan.capital(start + 1)
        and scan.tag(start + 1) is None
        and words[start + 1] not in words[first:stop]
        and any(words[i] in _AT and scan.capital(i + 1) for i in range(first, stop - 1))
    )


def is_led_elsewhere(scan: Scan, one: Figure, other: Figure) -> bool:
    """Tell whether a sentence starts with another place: "Six died in Dol. In Esk, six died"."""
    place = opening_place(scan, other.sentence)
    if not place or are_in_turn(scan, one.sentence, other.sentence):
        return bool(place)
    first, stop = scan.sentence_bounds(one.sentence)
    words, at = scan.words, max(one.candidate.trigger, one.candidate.phrase.end - 1) + 1
    if place in words[first:stop] or at + 1 >= stop:
        return False
    behind = words[at] in _AT and scan.capital(at + 1) and at + 1 not in scan.claims
    # "six died in Mali. In Gao, six died"
    country = behind and country_table().longest(words, at + 1)
    return behind and not country


def are_in_turn(scan: Scan, one: int, other: int) -> bool:
    """Tell whether two sentences start with places: "In Dol six died. At Esk four were shot"."""
    # PERF: few sentences start so
    if scan.words[scan.sentences[one]] not in _LEADING:
        return False
    first = opening_place(scan, one)
    second = first and opening_place(scan, other)
    return bool(second) and first != second


def are_told_apart(scan: Scan, one: Figure, other: Figure) -> bool:
    """Tell whether each of two has a place or an attack of its own right behind it.

    "Six died in Dol. Two died in Esk", "died in the first blast. Two died in the second blast"
    """
    first, second = _place_of(scan, one), _place_of(scan, other)
    return "" not in (first, second) and first != second


def _place_of(scan: Scan, figure: Figure) -> str:
    """Return what tells where people were harmed, right behind: "in Dol", "in the first blast"."""
    at = max(figure.candidate.trigger + 1, figure.candidate.end)
    if scan.words[at] not in _AT:
        return ""
    if scan.words[at + 1] == "the":
        return scan.words[at + 2] if is_ordinal(scan, at + 2) else ""
    if not scan.capital(at + 1) or at + 1 in scan.claims:
        return ""
    country = country_table().longest(scan.words, at + 1)
    return "" if country else scan.words[at + 1]


def is_meanwhile(scan: Scan, one: int, figure: Figure) -> bool:
    """Tell whether it goes on elsewhere: "Meanwhile, police said, in Dol a man was shot".

    `one` is the sentence of what was told before.
    """
    first = scan.sentences[figure.sentence]
    if scan.words[first] != "meanwhile" or figure.candidate.others:
        return False
    known = scan.words[slice(*scan.sentence_bounds(one))]
    return any(
        scan.words[i] in _AT and scan.capital(i + 1) and scan.words[i + 1] not in known
        for i in range(first + 1, figure.candidate.first)
    )


def opening_place(scan: Scan, sentence: int) -> str:
    """Return the first word of a place that opens a sentence: "in Dol", "in the town of Dol".

    Or "on the Dol front".
    """
    words, i = scan.words, scan.sentences[sentence]
    if words[i] == "on" and words[i + 1] == "the":
        i += 1
    elif words[i] not in _OPENING:
        return ""
    i += 4 if words[i + 1] == "the" and words[i + 3] == "of" else 1
    return words[i] if scan.capital(i) and i not in scan.claims else ""


def is_aside(scan: Scan, at: int, figure: Figure) -> bool:
    """Tell whether an aside at token `at` blames: "the army, which is accused of it, said"."""
    between = scan.words[at : figure.candidate.trigger]
    if "," not in between:
        return False
    comma = between.index(",")
    relative = scan.words[at + comma + 1] in _WHO
    return relative and "," in between[comma + 2 :]
