"""What tense a verb gives its clause: a word of `turns` in `calendar.toml`, or one in "-ed"."""

from typing import Final

from casualtyparse.dates.chronicle import Tense
from casualtyparse.dates.coming import is_verb
from casualtyparse.dates.grammar.tokens import plural_noun
from casualtyparse.lexicon.calendar import HELPING
from casualtyparse.lexicon.calendar_words import Turn
from casualtyparse.lexicon.little_words import ARTICLES, BE
from casualtyparse.lexicon.pieces import CAPITAL, UPPER
from casualtyparse.phrases.reading import Reading
from casualtyparse.scan import Scan

_DUE_BEHIND: Final = frozenset(
    {"to", "for", "on", "in", "by", "at", "out", "back", "home", "over", "during"}
)
#: "need", "speed", "hundred", "sacred"
_NO_PAST: Final = ("eed", "dred", "cred", "tred")
#: PERF: before most participles neither stands
_LEADING: Final = frozenset({"preposition", "determiner"})
_PAST: Final = frozenset({"freed", "decreed", "guaranteed", "disagreed", "centred"})


def tense_of(reading: Reading, i: int, start: int) -> Tense | None:
    """Return the tense that token i gives its clause, a word of `telling` or one in "-ed"."""
    scan = reading.scan
    word = scan.words[i]
    entry = scan.entries[i]
    turn = None if entry is None else entry.turn
    if turn is None:
        if word == "to":
            told = i and scan.words[i - 1] in BE and scan.words[i + 1] != "blame"
            return "future" if told else None
        named = scan.marks[i] & (CAPITAL | UPPER) == CAPITAL  # but "TWO WERE STOPPED"
        if word[-2:] != "ed" or named:
            return None
        if word.endswith(_NO_PAST) and word not in _PAST:
            return None
        before = scan.entries[i - 1]
        if before is not None and before.tag in _LEADING and _describes(scan, i):
            return None  # "meets in closed session on Monday"
        return None if _helped(reading, i, start) else "past"
    if word == "won" and scan.words[i + 1 : i + 3] == ["'", "t"]:
        return "future"
    if turn == "past" or turn == "report":  # noqa: PLR1714 - PERF: no look-up
        if word == "have" and scan.words[i - 1] == "to":
            return None  # "was to have closed in December"
        if word in _HAVE and scan.words[i + 1] == "to":
            return "future"  # "has to appear in court on Monday"
        if word == "reports" and not _RESULTS.isdisjoint(scan.words[i + 1 : i + 4]):
            return "future"  # "the bank reports its results on Monday"
        if word in ("says", "reports") or _helped(reading, i, start):
            return None
        return "past"
    return _ahead(reading, i, turn)


def _describes(scan: Scan, i: int) -> bool:
    """Tell whether a participle stands before its noun: "the armed men", "in closed session"."""
    if scan.tag(i - 1) == "determiner" and scan.words[i - 1] not in ARTICLES:
        return False  # "those passed in May"
    return scan.words[i + 1].isalpha() and scan.tag(i + 1) is None


def _ahead(reading: Reading, i: int, turn: Turn) -> Tense | None:
    """Return the tense that a word which may tell of the time to come gives its clause."""
    scan = reading.scan
    word, behind = scan.words[i], scan.words[i + 1]
    if turn == "future":
        if word == "may" and scan.capital(i) and not scan.upper(i):
            return None  # the month
        if behind == "have" and word != "will":
            return "past"
        if word[:5] in _COULD and behind in _NOT and _is_refused(reading, i):
            return "past"
        return "future"
    if turn == "aim":
        if behind == "to" and _is_stranded(scan, i + 2):
            return "past"  # "a pact agreed to in August"
        planned = behind in _A and word in _PLANS  # "plans a rally on Monday"
        # "expects more storms on Friday"
        awaited = word in _AWAITS and behind != "that" and scan.words[i - 1] != "to"
        return "future" if behind == "to" or planned or awaited else None
    if turn == "light" and behind not in _EFFECTS:
        return None  # "takes effect", "enters into force"
    if (word == "leaves" and behind != "for") or (
        word == "turns" and not behind.isdecimal()
    ):
        return None  # "leaves for Oran", "turns 40 in May", "a fire leaves nine dead"
    if word in _WITH_OBJECT and not _has_object(scan, i):
        return None  # "the show host Monday said", but "host the Rams on Monday"
    if turn in ("light", "present"):
        return "future" if is_verb(scan, i) else None
    if turn == "due" and scan.words[i - 1] not in AT_FIRST:
        # not in "was originally scheduled for May"
        before = scan.words[i - 1]
        if (word == "forecast" and behind == "to" and before not in BE) or (
            before == "been" and scan.words[i - 2] == "had"
        ):
            return None  # "cut its forecast to 2%", "had been due to open on Monday"
        ahead = behind in _DUE_BEHIND or (behind in _A and word in _PLANS)
        ahead = ahead or (word == "planned" and scan.words[i - 1] in ("is", "are"))
        ahead = ahead or (word != "set" and _is_dated(scan, i + 1))
        return "future" if ahead else None
    return None


def _is_refused(reading: Reading, i: int) -> bool:
    """Tell whether what was not to be is told: "could not agree", "wouldn't say on Monday"."""
    words = reading.scan.words
    at = i + 2 if words[i + 1] == "not" else i + 3
    if words[i] in ("could", "couldn"):
        return True
    return words[at] in reading.lexicon.dates.sets["keeping_silent"]


_COULD: Final = frozenset({"could", "would"})
_NOT: Final = frozenset({"not", "'", "\u2019"})


def _is_stranded(scan: Scan, i: int) -> bool:
    """Tell whether a preposition before token i has nothing behind it: "agreed to on Monday"."""
    return scan.tag(i) == "preposition" or (scan.capital(i) and _is_dated(scan, i))


def _is_dated(scan: Scan, i: int) -> bool:
    """Tell whether a time starts at token i: "is expected late on Monday"."""
    entry = scan.entries[i]
    if entry is None:
        return False
    return entry.calendar is not None or entry.timeword is not None


_PLANS: Final = frozenset(
    {"plans", "plan", "planning", "planned", "scheduled", "wants"}
)
_AWAITS: Final = frozenset({"expects", "expect", "expecting"})
_A: Final = frozenset({"a", "an", "another", "its", "their"})
_WITH_OBJECT: Final = frozenset(
    {"host", "face", "visit", "visits", "releases", "holds"}
)
_RESULTS: Final = frozenset({"results", "earnings"})


def _has_object(scan: Scan, i: int) -> bool:
    """Tell whether an article or a name stands behind a verb."""
    if scan.words[i + 1] in _A or scan.words[i + 1] == "the":
        return True
    return scan.capital(i + 1) and not _is_dated(scan, i + 1)


_EFFECTS: Final = frozenset({"effect", "place", "office", "over", "into", "out", "up"})
_HAVE: Final = frozenset({"has", "have"})
AT_FIRST: Final = frozenset({"originally", "initially", "previously", "first"})


def _helped(reading: Reading, i: int, start: int) -> bool:
    """Tell whether "be" or "to" before a participle leaves the tense to a verb further left.

    What somebody "is accused of" is past all the same.
    """
    scan = reading.scan
    if scan.words[i + 1] == "of" and scan.words[i] in _CHARGED:
        return False
    least = i - 3 if i - 3 > start else start  # noqa: FURB136 - PERF: no call
    if reading.lexicon.dates.helping.isdisjoint(scan.words[least:i]):
        return False  # PERF: most participles have none of them before
    if scan.words[i - 1] in _PASSED_OVER or plural_noun(scan, i - 1):
        return (
            False  # "will replace those passed in May", "would free men held since May"
        )
    for k in range(i - 1, least - 1, -1):
        entry = scan.entries[k]
        if scan.words[k] in _HELP or (entry is not None and entry.turn == "future"):
            return True
        if entry is not None and entry.tag == "auxiliary":
            return scan.words[k] == "have" and scan.words[k - 1] == "to"
    return False


_HELP: Final = HELPING
_PASSED_OVER: Final = frozenset({"those", "ones"})
_CHARGED: Final = frozenset({"accused", "suspected", "convicted", "guilty"})
