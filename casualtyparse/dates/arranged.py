"""What is arranged, put off or to be done: "set a hearing for May 5", "told to leave on Friday"."""

from typing import Final

from casualtyparse.dates.grammar.tokens import is_kind
from casualtyparse.dates.verbs import AT_FIRST, tense_of
from casualtyparse.lexicon.little_words import INDEFINITE
from casualtyparse.phrases.reading import Reading
from casualtyparse.scan import Scan


def _is_arranged(reading: Reading, first: int) -> bool:
    """Tell whether something is arranged for a date: "set a hearing for Monday"."""
    scan = reading.scan
    arranging = reading.lexicon.dates.sets["arranging"]
    start = max(scan.bounds_at(first)[0], first - _MOST_ARRANGED)
    told = scan.words[start : first - 1]
    return not arranging.isdisjoint(told) and _NO_MORE.isdisjoint(told)


#: What was arranged once, and is so no more: "had been set for Monday".
_NO_MORE: Final = AT_FIRST | {"had"}
#: So many words stand between "set" and "for" at most.
_MOST_ARRANGED: Final = 6


_NO_LATER: Final = (["no", "later"], ["not", "later"])


def is_ahead(reading: Reading, first: int, before: str) -> bool:
    """Tell whether words lead to a date: "called for Nov. 5", "in advance of Monday's vote"."""
    scan = reading.scan
    words = scan.words
    if before == "than":  # "no later than 15 November"
        return words[first - 3 : first - 1] in _NO_LATER
    owning = words[first + 1 : first + 3] == ["'", "s"]
    if before == "for" and words[first - 2].endswith("ed") and not owning:
        answering = words[first - 2] in reading.lexicon.dates.sets["answering"]
        return words[first - 3] not in AT_FIRST and not answering
    if before == "for" and not owning and _is_arranged(reading, first):
        return True
    if before == "of" and words[first - 2] == "deadline":
        return True
    if not is_kind(scan, first, "weekday"):
        return False
    if before == "of":
        return words[first - 2] in _AHEAD
    if before == "for" and owning:  # "tickets for Monday's game"
        return scan.words[first + 3] in reading.lexicon.dates.sets["fixtures"]
    return words[first - 2] in _FORECASTS  # "issued a flood warning for Friday"


_FORECASTS: Final = frozenset(
    {"outlook", "forecast", "forecasts", "warning", "warnings", "watch", "advisory"}
)
_AHEAD: Final = frozenset({"ahead", "advance"})


def is_put_off(reading: Reading, first: int) -> bool:
    """Tell whether something goes on, or is put off, to a date: "was postponed until Monday"."""
    scan = reading.scan
    if scan.words[first - 2] in _GOES_ON:
        return True  # "which opened on Saturday, runs through Jan. 5"
    words = scan.words[max(first - 8, scan.bounds_at(first)[0]) : first - 1]
    postponing = reading.lexicon.dates.sets["postponing"]
    if postponing.isdisjoint(words[-2:]):
        near = words[-5:]  # "put off a vote until Monday", "delayed the vote to Monday"
        if "put" not in near and not _puts_off(reading, near):
            return False
        if postponing.isdisjoint(near):
            return False
    return "had" not in words


def _puts_off(reading: Reading, words: list[str]) -> bool:
    """Tell whether the last verb of a few words puts off what stands behind it."""
    dates = reading.lexicon.dates
    for i in range(len(words) - 2, -1, -1):
        if words[i][-2:] == "ed" and words[i] in dates.sets["postponing"]:
            return words[i + 1] in _ITS
        if words[i] in dates.telling or words[i][-2:] == "ed":
            return False
    return False


_ITS: Final = INDEFINITE | {"the", "its", "his", "her", "their", "all"}


_GOES_ON: Final = frozenset({"runs", "lasts", "continues", "extends", "stays"})


def is_purpose(reading: Reading, i: int, start: int) -> bool:
    """Tell whether an infinitive says what is to be done: "voted on Monday to strike on Friday"."""
    scan = reading.scan
    words, entries = scan.words, scan.entries
    done = entries[i]
    if done is not None and done.deed is not None and words[i - 1] != "to":
        return False  # "to speak of the killings on Monday"
    for k in range(i, max(i - _MOST_PURPOSE, start), -1):
        word = words[k]
        if word == "to":
            if not infinitive(scan, k):
                return False
            before = words[k - 1]
            if words[k + 1] in reading.lexicon.dates.sets["looking_back"]:
                return False
            told = before in _ASKED and words[k - 2] in _PASSIVE
            if words[k + 1] in reading.lexicon.dates.sets["attending"]:
                # "ordered him to appear on Monday"
                told = told or not _ASKING.isdisjoint(words[max(k - 5, start) : k])
            return told or before == "whether" or is_kind(scan, k - 1, "weekday")
        entry = entries[k]
        if not word.isalpha() or (entry is not None and entry.tag in _NO_PURPOSE):
            return False
        if word[-2:] == "ed" or word in reading.lexicon.dates.telling:
            return False  # "to free the men seized on Monday"
    return False


#: So many words lie between "to" and the date of what is to be done.
_MOST_PURPOSE: Final = 7
_NO_PURPOSE: Final = frozenset({"conjunction", "relative"})
_ASKED: Final = frozenset(
    {"told", "ordered", "asked", "urged", "instructed", "invited", "summoned"}
)
_ASKING: Final = _ASKED | {"called"}
_PASSIVE: Final = frozenset({"is", "are", "was", "were", "been"})


def infinitive(scan: Scan, i: int) -> bool:
    """Tell whether the "to" at token i is that of a verb: not in "to 40", "to Kabul"."""
    if scan.tag(i + 1) is not None or scan.capital(i + 1):
        return False
    return scan.words[i + 1].isalpha()


def is_awaited(reading: Reading, first: int, end: int) -> bool:
    """Tell whether what a weekday describes is awaited: "hope for a Friday vote"."""
    scan, awaiting = reading.scan, reading.lexicon.dates.sets["awaiting"]
    words = scan.words
    if words[first - 1] not in INDEFINITE or not is_kind(scan, first, "weekday"):
        return False
    noun = words[end]
    if not noun.isalpha() or scan.tag(end) is not None or scan.capital(end):
        return False
    if words[end + 1] in _STANDS and words[end + 2] in awaiting:
        return True  # "a Friday vote is likely"
    fixture = noun in reading.lexicon.dates.sets["fixtures"]
    if fixture and words[first - 2] == "for":
        return True  # "ready for a Friday launch"
    before = words[max(first - 4, 0) : first - 1]
    return not awaiting.isdisjoint(before) and "had" not in before


_STANDS: Final = frozenset({"is", "seems", "looks", "appears"})


def is_misfortune(reading: Reading, k: int) -> bool:
    """Tell whether nobody planned what token k names: "after a fire on Monday", "the deaths on"."""
    scan = reading.scan
    words, event = scan.words, scan.entries[k]
    deed = event is not None and event.deed is not None
    if deed and words[k - 1] == "the":
        return True
    if not deed and words[k] not in reading.lexicon.dates.sets["unplanned"]:
        return False
    led = {words[k - 1], words[k - 2]} if scan.tag(k - 1) is None else {words[k - 1]}
    return not _ARTICLES.isdisjoint(led)


_ARTICLES: Final = frozenset({"a", "an", "the", "after", "following"})


def is_granted(reading: Reading, i: int, start: int) -> bool:
    """Tell whether time is given before "until": "gave them until", "we have food until".

    So it is where something lasts that is awaited: "rain was likely through Friday".
    """
    scan = reading.scan
    if scan.words[i] in _LIKELY:
        return True
    granting = reading.lexicon.dates.sets["granting"]
    for k in range(i, max(i - _MOST_GRANTED, start - 1), -1):
        if scan.words[k] in granting:
            behind = scan.words[k + 1]
            return not (behind in _PERFECT or tense_of(reading, k + 1, k) == "past")
    return False


#: So many words lie between a grant and its term at most: "gave the two sides until".
_MOST_GRANTED: Final = 4
_PERFECT: Final = frozenset({"been", "had", "not", "to"})


def ends_period(scan: Scan, first: int, end: int) -> bool:
    """Tell whether a month ends a period of figures: "in the three months to April"."""
    words = scan.words
    if not is_kind(scan, first, "month") or not is_kind(scan, first - 2, "unit"):
        return False
    the = first - 4 if words[first - 4] == "the" else first - 3
    told = words[the] == "the" and words[the - 1] in _OVER
    return told and not words[end - 1].isdecimal()


_OVER: Final = frozenset({"in", "over", "for", "during", "since", "than"})


def is_next_week(scan: Scan, start: int, first: int) -> bool:
    """Tell whether a weekday goes on what comes: "sales next week: notes Tuesday, bills Friday"."""
    words = scan.words
    if not is_kind(scan, first, "weekday"):
        return False
    return any(
        words[k] == "next" and words[k + 1] == "week" for k in range(start, first)
    )


def is_fixed(reading: Reading, k: int) -> bool:
    """Tell whether what is awaited stands at token k: "until a hearing", "for release"."""
    words = reading.scan.words
    if words[k - 1] == "for" and words[k] in _HANDED_OUT:
        return True  # "remarks prepared for delivery Monday"
    fixture = words[k] in reading.lexicon.dates.sets["fixtures"]
    return fixture and not _AWAITED.isdisjoint(words[max(k - 4, 0) : k])


_HANDED_OUT: Final = frozenset({"delivery", "release", "publication", "broadcast"})
_AWAITED: Final = frozenset({"ahead", "until", "pending"})
_LIKELY: Final = frozenset({"likely", "possible", "expected", "forecast"})
