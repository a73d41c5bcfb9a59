"""Whether the clause of a date looks back or forward, from its verbs and cue words.

No tagger: the words that turn a date are data (`turns` in `calendar.toml`), other past verbs are
told by "-ed". The walk is bounded, so that its cost does not grow with the sentence.
"""

from typing import Final

from casualtyparse.dates.arranged import (
    ends_period,
    infinitive,
    is_ahead,
    is_awaited,
    is_fixed,
    is_granted,
    is_misfortune,
    is_next_week,
    is_purpose,
    is_put_off,
)
from casualtyparse.dates.chronicle import Tense
from casualtyparse.dates.coming import (
    STATES,
    on_weekday,
    told_beside,
    told_by_headline,
    was_to,
)
from casualtyparse.dates.grammar.tokens import is_kind
from casualtyparse.dates.hinges import side_of
from casualtyparse.dates.verbs import tense_of
from casualtyparse.lexicon.pieces import CAPITAL
from casualtyparse.phrases.reading import Reading
from casualtyparse.scan import Scan

#: So many tokens to either side are looked at.
MOST_WORDS: Final = 16
_BREAKS: Final = frozenset({";", ":", "?", "!", "\u2014", "(", ")"})
#: A date this near the start of its clause opens it.
_OPENING: Final = 6
#: ... and one that starts this near: "On Friday, the 13th of February, "
_FIRST: Final = 3
_ENDS: Final = _BREAKS | {"is", "are"}


def tense_at(  # noqa: C901, PLR0912 - PERF: one question after another, no call
    reading: Reading, first: int, end: int
) -> Tense | None:
    """Return whether the clause of tokens `first` to `end` is told as past or as coming."""
    scan = reading.scan
    words, entries = scan.words, scan.entries
    start = scan.sentences[scan.sentence_of[first]]
    if start < first - MOST_WORDS:  # noqa: PLR1730 - PERF: no call
        start = first - MOST_WORDS
    before = words[first - 1]
    if before == "least" and words[first - 3] in _LASTING:
        return tense_at(reading, first - 2, end)  # "shut until at least mid-May"
    if before in _LEADING:
        if is_ahead(reading, first, before):
            return "future"
        if before == "for" and first - 1 > start and is_kind(scan, first, "month"):
            contract = words[end] in reading.lexicon.dates.contracts
            if not contract:  # "the figures for May are due on Monday"
                return _backward(reading, first - 2, start)
    elif before in _DECIDING and (
        before != "through"
        or is_kind(scan, first, "weekday")
        or is_put_off(reading, first)
    ):
        return _decided(reading, first, end, start)
    told, behind = reading.lexicon.dates, words[end]
    verb = words[first - 2] if before in _ON_IN else before
    # PERF: most words beside a date tell nothing of it
    if (
        verb in told.coming
        or behind in told.heralds
        or verb[-3:] == "ing"
        or verb in STATES
    ):
        beside = told_beside(reading, first, end, verb)
        if beside is not None:
            return None if beside == "open" else "future"
    entry = entries[first - 1]
    # PERF: most dates have a preposition before them, or a sign behind
    if (
        (entry is None or entry.tag is None)
        and behind.isalpha()
        and _attribute(scan, first, end)
    ):
        return None
    k = first - 1  # a reporting verb right before: "said on Monday it will leave"
    while words[k] in BEFORE_DATES and k > first - 4:
        k -= 1
    if words[k] in told.telling and start <= k > first - 4:
        entry = entries[k]
        report = entry is not None and entry.turn == "report"
        if report and words[k] not in _NOW_TOLD and words[k - 1] != "be":
            return "future" if words[k - 1] in _IS else "past"
    if words[k] == "that" or (words[k] in _GOING_ON and words[k - 1] == ","):
        # "said that on Monday he will go", "is set for Friday, but on Monday he fell ill"
        found = _forward(reading, k + 1, first, end)
        if found is not None or words[k] == "that":
            return found
    to_be = words[k - 1] == "be" and _to_be(reading, k)
    if to_be and on_weekday(scan, first, end):
        return "future"
    if before == "(" and behind == ")":
        k, end = k - 1, end + 1  # "the attack (May 3) killed nine"
    weekday = is_kind(scan, first, "weekday")
    if weekday and words[end - 1] == "s":
        event = entries[end]
        if event is not None and event.deed is not None:
            return None  # "the victims of Monday's raid will be buried"
    to = weekday and words[end - 1] != "s" and "to" in words[start : k + 1]
    if (weekday and is_fixed(reading, k)) or (to and is_purpose(reading, k, start)):
        return "future"  # "ahead of the vote on Monday"
    found = _backward(reading, k, start)
    if to_be and found == "past":
        return None  # "asked for him to be freed in May"
    if found is None:
        if before in _AFTER and words[end - 1] == "s":
            return None  # "the toll from Monday's attack will rise"
        return _unled(reading, start, k, first, end)
    if found == "future" and is_misfortune(reading, k):
        return None  # "will meet to discuss the killings on Monday"
    if found == "future" and was_to(words, start, first):
        if not on_weekday(scan, first, end):
            return None
        if "have" in words[start:first]:
            return "past"  # "was to have opened on Monday"
    return found


def _unled(reading: Reading, start: int, k: int, first: int, end: int) -> Tense | None:
    """Return what the clause of a date tells that has no verb before it."""
    words = reading.scan.words
    side = side_of(words, start, k)
    if side == "past":
        return "past"
    if side == "if" or (side == "when" and is_kind(reading.scan, first, "weekday")):
        return "future"
    found = _forward(reading, start, first, end)
    if (
        found is None
        and words[k] in _FROM_THEN
        and is_kind(reading.scan, first, "weekday")
    ):
        return "future"
    if found is None and is_next_week(reading.scan, start, first):
        return "future"
    if found is None and "to" in words[start:first]:
        return told_by_headline(reading.scan, start, first)
    return found


#: "Starting Monday, fares rise"
_FROM_THEN: Final = frozenset({"starting", "beginning"})


def _decided(reading: Reading, first: int, end: int, start: int) -> Tense | None:
    """Return what a preposition or an article right before a date tells."""
    scan = reading.scan
    before = scan.words[first - 1]
    if before == "since":
        return "past"
    if before in _ARTICLES:
        return _described(reading, first, end, start)
    if before in _PUT_TO and is_put_off(reading, first):
        return "future"
    if before in _LASTING and not is_kind(scan, first - 2, "weekday"):
        return _until(reading, first, start, end)
    if before == "to":  # "put off to October", "from Monday to Wednesday"
        return _ranged(reading, first, end)
    if before in _LASTING:
        return tense_at(reading, first - 2, first - 1)  # "from Monday through Friday"
    return _by(reading, first, start, end)


def _ranged(reading: Reading, first: int, end: int) -> Tense | None:
    """Return what is told of the start of a range: "from Monday to Wednesday", "4 to 8 p.m."."""
    scan = reading.scan
    before = scan.words[first - 2]
    weekday = is_kind(scan, first, "weekday")
    if weekday and is_kind(scan, first - 2, "weekday"):
        return tense_at(reading, first - 2, first - 1)
    if before.isdecimal() and not weekday and on_weekday(scan, first, end):
        return tense_at(reading, first - 2, end)
    return "past" if ends_period(scan, first, end) else None


def _to_be(reading: Reading, k: int) -> bool:
    """Tell whether something is to be done on a day: "asked for him to be freed on Friday"."""
    scan = reading.scan
    if scan.words[k - 2] != "to":
        return False
    holding = reading.lexicon.dates.sets["holding"]
    return scan.words[k - 3] not in holding


_GOING_ON: Final = frozenset({"but", "and"})
_NOW_TOLD: Final = frozenset({"reports", "says"})


_DECIDING: Final = frozenset(
    {"since", "until", "till", "through", "to", "by", "before", "a", "an", "the"}
    | {"his", "her", "its", "their"}
)
_LEADING: Final = frozenset({"of", "for", "from", "than"})
_AFTER: Final = frozenset({"from", "after"})
_ON_IN: Final = frozenset({"on", "in", "at"})
_LASTING: Final = frozenset({"until", "till", "through"})
_PUT_TO: Final = frozenset({"until", "till", "to", "through"})
_ARTICLES: Final = frozenset({"a", "an", "the", "his", "her", "its", "their"})


def _described(reading: Reading, first: int, end: int, start: int) -> Tense | None:
    """Return "past" for "beaten in the September elections"; "a June 27 referendum" is open."""
    scan = reading.scan
    if scan.words[end] == "deadline" and is_kind(scan, first, "weekday"):
        return None if scan.words[first - 2] in _PASSED else "future"
    unplanned = reading.lexicon.dates.sets["unplanned"]
    if scan.words[end] in unplanned and not is_kind(scan, first, "weekday"):
        return "past"  # "the October quake"
    if scan.words[first - 1] != "the":
        return "future" if is_awaited(reading, first, end) else None
    if scan.words[first - 2] not in _AT:
        return None
    if not _attribute(scan, first, end):
        return None
    found = _backward(reading, first - 2, start)
    if found is None:  # "After the May 7 elections, he fled"
        return _forward(reading, start, first, end)
    return "past" if found == "past" else None


#: "missed a Friday deadline"
_PASSED: Final = frozenset({"missed", "ignored", "defied", "passed", "after", "since"})
_AT: Final = frozenset({"in", "at", "during", "after", "since"})
_SIGNS: Final = frozenset({",", "."})
#: What may stand between a reporting verb and a date.
BEFORE_DATES: Final = frozenset({"on", "late", "early", "in", "the"})


def _attribute(scan: Scan, first: int, end: int) -> bool:
    """Tell whether a date stands between a determiner and a noun."""
    words, entries = scan.words, scan.entries
    noun, entry = words[end], entries[end]
    if not noun.isalpha() or scan.marks[end] & CAPITAL:
        return False
    if (entry is not None and entry.tag is not None) or noun[-2:] == "ed":
        return False
    if words[first - 1] in _SIGNS:
        return False
    for i in range(first - 1, max(first - 4, 0), -1):
        word, entry = words[i], entries[i]
        if word in _ARTICLES:
            return True
        if entry is not None and entry.tag is not None:
            return False
    return False


def _until(reading: Reading, first: int, start: int, end: int) -> Tense | None:
    """Return "past" for what lasted until a day; all else that ends on one is open, or to come."""
    scan = reading.scan
    lasting = reading.lexicon.dates.sets["lasting"]
    verb = scan.words[first - 2]
    done = scan.words[first - 1] == "through" and verb not in _SHUT
    behind = first - 3 if verb.endswith("ed") and not done else first - 2
    if scan.words[first - 2] in lasting:
        return "past"
    if is_granted(reading, first - 2, start):
        return "future"
    words, telling = scan.words, reading.lexicon.dates.telling
    weekday = on_weekday(scan, first, end)
    for i in range(behind, start - 1, -1):  # "kept it closed until Friday"
        word = words[i]
        if word in lasting:
            return "past"
        if word not in telling and word[-2:] != "ed":
            continue
        if word in _BREAKS:
            break
        if word == "to" and words[i + 1] != "be" and infinitive(scan, i):
            return "future"
        if word in _UP_TO_NOW:
            if word == "been":
                continue
            return "future"  # "has been closed until Friday"
        found = tense_of(reading, i, start)
        if found is not None:
            return _until_verb(scan, i, found, weekday=weekday)
    if first - 1 <= scan.bounds_at(first)[0] and scan.words[end] == ",":
        found = _forward(reading, first - 1, end, end)
        past = found == "past"  # "Till Tuesday, nine had been found"
        return ("past" if past else "future") if weekday else found
    return "future" if weekday else None


#: "closed through Friday"; what was "worked through Friday" is done.
_SHUT: Final = frozenset(
    {"closed", "suspended", "extended", "canceled", "cancelled", "delayed", "scheduled"}
)


def _until_verb(scan: Scan, i: int, found: Tense, *, weekday: bool) -> Tense | None:
    """Return the side on which something ends that the verb at token i tells of."""
    before = scan.words[i - 1]
    if before == "been":
        before = scan.words[i - 2]
    if found == "past" and before in ("has", "have"):
        return "future"  # "has called off flights until Friday", "has been put off"
    return found if weekday else None


def _by(reading: Reading, first: int, start: int, end: int) -> Tense | None:
    """Return "future" for what is to be done by a day, "past" for what was."""
    scan = reading.scan
    pledges = reading.lexicon.dates.sets["pledges"]
    near = is_kind(scan, first, "weekday") or is_kind(scan, end - 1, "weekend")
    words, telling = scan.words, reading.lexicon.dates.telling
    for i in range(first - 2, start - 1, -1):
        word = words[i]
        if word in pledges:
            return "past" if words[i - 1] == "had" else "future"
        if word not in telling and word[-2:] != "ed":
            continue
        if word in _BREAKS:
            break
        to_be = words[i + 1] == "be" and words[i - 1] not in _WAS  # "told to be out by"
        if word == "to" and (to_be or infinitive(scan, i)):
            return "future" if _TRIED.isdisjoint(words[i - 2 : i]) else "past"
        found = tense_of(reading, i, start)
        if found is not None:
            return found if near or found == "future" else None
    if near or side_of(words, start, first - 2) == "if":
        return _forward(reading, start, first, end) or "future"
    return _forward(reading, start, first, end)


_WAS: Final = frozenset({"was", "were"})
_TRIED: Final = frozenset({"had", "failed", "managed", "able", "unable"})
_UP_TO_NOW: Final = frozenset({"been", "has", "have"})


def _backward(reading: Reading, i: int, start: int) -> Tense | None:
    """Walk left from a date to the nearest verb that has a tense."""
    scan, telling = reading.scan, reading.lexicon.dates.telling
    words = scan.words
    for k in range(i, start - 1, -1):
        # PERF: most words are no verbs; ask about those only that may be
        word = words[k]
        if word in telling or (word[-1] == "d" and word[-2:] == "ed"):
            if word in _ENDS:
                return None  # "when he is sentenced in June" is told of neither side
            found = tense_of(reading, k, start)
            if found is not None:
                return found
    return None


def _forward(reading: Reading, start: int, first: int, end: int) -> Tense | None:
    """Walk right from a date that opens its clause: "On Friday the court will rule"."""
    scan, telling = reading.scan, reading.lexicon.dates.telling
    words, sentence_of = scan.words, scan.sentence_of
    opens = end - start < _OPENING or first - start < _FIRST
    if not opens and words[end] == "," and scan.tag(start) == "preposition":
        # "At a meeting in Dori in May, they agreed"
        opens = "," not in words[start:first]
    sentence = sentence_of[start]
    if words[end] in _HEADING and opens:
        end += 1  # "5 May: rebels burnt a mill"
    for k in range(end, end + MOST_WORDS):
        word = words[k]
        if word in telling or (word[-1:] == "d" and word[-2:] == "ed"):
            if word in _BREAKS or sentence_of[k] != sentence:
                return None
            found = tense_of(reading, k, end)
            if found is not None:  # "On Monday they agreed to meet again"
                done = word[-2:] == "ed" and _IS.isdisjoint(words[k - 2 : k])
                return "past" if done else found
        elif (word == "," and not opens) or not word:
            return None
    return None


_IS: Final = frozenset({"is", "are"})
_HEADING: Final = frozenset({":", "\u2014"})
