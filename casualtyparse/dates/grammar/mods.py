"""How words around a time bound it: "late January", "the end of the year", "nearly two weeks"."""

from typing import Final

from casualtyparse.dates.candidates import DateCandidate
from casualtyparse.dates.grammar.tokens import is_kind, position_at
from casualtyparse.dates.spec import (
    Mod,
    Shift,
    Window,
    mod_of,
    offset_of,
    shift_of,
    within_of,
)
from casualtyparse.lexicon.calendar import DateWords
from casualtyparse.phrases.reading import Reading
from casualtyparse.scan import Scan

_MOST_WORDS: Final = 4
AMOUNTS: Final = frozenset({"amount", "window", "beside"})
_PLACED: Final = frozenset(
    {
        "day",
        "weekday",
        "week",
        "month",
        "season",
        "quarter",
        "year",
        "decade",
        "part",
    }
)
_LEADS: Final = frozenset({"of", "in", "on", "the", "-"})
_OF: Final = frozenset({"of", "in", "on"})
_BEFORE_OVER: Final = frozenset(
    {"lasted", "took", "spent", "well", "just", "lasts", "last", "waited", "and", "or"}
)
_SPOKEN_OF: Final = frozenset({"deictic-day", "weekday", "tonight"})
_RESTS: Final = frozenset({"rest", "remainder"})
_WATCHES: Final = frozenset({"small", "wee", "early", "predawn"})


def modify(reading: Reading, candidate: DateCandidate) -> None:
    """Widen a candidate by the words around it that give it a TIMEX3 mod."""
    words, scan = reading.lexicon.dates, reading.scan
    before, grain = scan.words[candidate.first - 1], candidate.grain
    if grain in _PLACED and (
        before in _LEADS
        or before == "hours"
        or position_at(scan, candidate.first - 1) is not None
    ):
        _place(reading, candidate)
    if before in words.last_before:
        _quantify(scan, candidate, words)
    amount = candidate.grain in AMOUNTS and not _modified(candidate)
    if amount and scan.words[candidate.end] in words.first_after:
        _behind(scan, candidate, words)
    if grain == "clock":
        _beside_clock(scan, candidate)


def is_attribute(scan: Scan, candidate: DateCandidate) -> bool:
    """Tell whether "the" is that of a noun behind the time: "the 1980s boom"."""
    first, end = candidate.first, candidate.end
    behind, entry = scan.words[end], scan.entries[end]
    tied = scan.words[end - 2] == "-"  # "in the 19th-century house"
    if scan.words[first - 1] in _ADVERBIAL and not tied:
        return False
    if candidate.grain == "week" and candidate.rule != "weekend":
        return False
    if candidate.grain in _SELDOM and not (tied and candidate.rule in _BARE):
        return False
    if not behind.isalpha() or behind[-2:] in ("ed", "ly") or scan.capital(end):
        return False
    if entry is None:
        return True
    done = entry.act is not None and entry.act.form == "past"
    return not (entry.tag or entry.turn or done or entry.calendar or entry.numeral)


#: Grains of times that stand before nouns with the article of those.
ATTRIBUTES: Final = frozenset({"season", "decade", "week", "year", "month", "part"})
#: Of these only what is tied to a word before: "the mid-May vote", "the early-morning raid".
_SELDOM: Final = frozenset({"year", "month", "part"})
_BARE: Final = frozenset({"bare-year", "month", "part-of-day"})
#: Behind these a time with "the" may open a clause: "in the 1980s rebels came".
_ADVERBIAL: Final = frozenset(
    {"in", "during", "over", "since", "by", "through", "throughout", "until", "for"}
)


def _modified(candidate: DateCandidate) -> bool:
    return isinstance(candidate.spec, Mod)


def _place(reading: Reading, candidate: DateCandidate) -> None:
    """position = ("early" | "mid" ["-"] | "late") | ["the"] ("start" | "end") "of" | "late on"."""
    scan = reading.scan
    i = candidate.first - 1
    word = scan.words[i]
    if word == "-":
        mod = _HYPHENED.get(scan.words[i - 1])
        return None if mod is None else _set(candidate, mod, _the(scan, i - 1))
    if word == "end":  # "as of end June"
        months = candidate.grain in ("month", "year")
        if months and scan.words[i - 1] in _BEFORE_END:
            _set(candidate, "END", i)
        return None
    if word == "hours":
        return _of(scan, candidate, i, word)
    if word in _OF or word == "the":
        i -= 1
        if word == "the" and scan.words[i] in _OF:
            if candidate.grain == "weekday":
                return None  # "early in the Tuesday session"
            i -= 1
            if position_at(scan, i) is None:
                return None
        elif word == "the":
            return None
        return _of(scan, candidate, i, word)
    mod = position_at(scan, i)
    if mod is None or (word in ("beginning", "start", "end", "close", "closing")):
        return None
    if word == "opening" and candidate.grain == "weekday":
        return None  # "a show opening Saturday"
    if word == "earlier" and candidate.grain not in (
        "month",
        "year",
        "week",
        "quarter",
    ):
        mod = "START" if candidate.grain in ("day", "weekday") else mod
    return _set(candidate, mod, _the(scan, i))


#: "the last days of May", "the dying weeks of 2001"
_EDGES: Final = {
    "first": "START",
    "initial": "START",
    "last": "END",
    "final": "END",
    "dying": "END",
    "waning": "END",
}
_HALVES: Final = {"first": "START", "second": "END", "latter": "END", "last": "END"}
_HYPHENED: Final = {"mid": "MID", "end": "END", "early": "START", "late": "END"}
_BEFORE_END: Final = frozenset(
    {"at", "by", "of", "since", "until", "till", "from", "before", "after", "in", "to"}
)


#: "The latter part of the year", "the first part of 1944".
_ENDS: Final = {"latter": "END", "last": "END", "final": "END", "first": "START"}


def _of(scan: Scan, candidate: DateCandidate, i: int, glue: str) -> None:
    """position = ["the"] "end" "of" | "late" ("on" | "in") | "the small hours of"."""
    if scan.words[i] == "hours" and scan.words[i - 1] in _WATCHES:
        return _set(candidate, "START", _the(scan, i - 1))
    if scan.words[i - 3 : i + 1] == ["pre", "-", "dawn", "hours"]:
        return _set(candidate, "START", _the(scan, i - 3))
    if scan.words[i] == "half" and candidate.grain == "decade":
        half = _HALVES.get(scan.words[i - 1])  # "the first half of the 1990s"
        return None if half is None else _set(candidate, half, _the(scan, i - 1))
    if scan.words[i] in _RESTS and glue == "of":
        candidate.first = _the(scan, i)  # "the rest of the year"
        return None
    part = scan.words[i] == "part" and position_at(scan, i - 1) is not None
    if scan.words[i] == "part" and scan.words[i - 1] in _ENDS:
        return _set(candidate, _ENDS[scan.words[i - 1]], _the(scan, i - 1))
    if part:
        i -= 1
    elif scan.words[i] in ("days", "weeks", "months", "years"):
        i -= 1
        edge = _EDGES.get(scan.words[i], position_at(scan, i))
        if edge is not None and glue == "of":
            _set(candidate, edge, _the(scan, i))
        return None
    if scan.words[i] == "week" and glue == "of" and candidate.grain == "day":
        candidate.spec = within_of(shift_of("start", 0, "W"), candidate.spec)
        candidate.first, candidate.grain = _the(scan, i), "week"
        return None
    mod = position_at(scan, i)
    if mod is None:
        return None
    adverb = scan.words[i] in ("early", "late", "earlier", "later", "mid")
    if adverb == (glue == "of") and not part and scan.words[i] != "middle":
        return None
    return _set(candidate, mod, _the(scan, i))


def _the(scan: Scan, i: int) -> int:
    if scan.words[i - 1] == "very":
        i -= 1
    return i - 1 if scan.words[i - 1] == "the" else i


def _set(candidate: DateCandidate, mod: str, first: int) -> None:
    candidate.spec = mod_of(candidate.spec, mod)
    candidate.first = first


def _quantify(scan: Scan, candidate: DateCandidate, words: DateWords) -> None:
    """Read what stands before an amount ("nearly") or a date ("about")."""
    first = candidate.first
    for size in range(min(_MOST_WORDS, first), 0, -1):
        mod = words.before.get(tuple(scan.words[first - size : first]))
        if mod is None:
            continue
        ago = candidate.rule == "amount-ago"
        over = size == 1 and scan.words[first - 1] == "over" and not ago
        if over and _through(scan, first - 2):
            return
        if mod == "APPROX" and candidate.grain not in ("set", "ref", "nth"):
            counted = candidate.grain in AMOUNTS or (
                ago and not is_kind(scan, first, "unit")
            )
            if scan.words[first - size] == "some" and not counted:
                return  # "some days ago", but "some three weeks ago"
            if scan.words[first - 1] == "perhaps" and not counted:
                return  # "perhaps Monday", but "perhaps two weeks"
            if scan.words[first - 1] == "about" and candidate.rule in _SPOKEN_OF:
                return  # "worried about today's vote"
            if candidate.grain == "clock":
                candidate.spec = mod_of(candidate.spec, mod)
                return
            _set(candidate, mod, first - size)
        elif candidate.grain in AMOUNTS:
            if scan.words[first - size] == "over" and scan.words[first] in (
                "the",
                "these",
            ):
                return
            if candidate.grain == "window":
                return
            _set(candidate, mod, first - size)
        elif ago and isinstance(candidate.spec, Shift):
            _long_ago(candidate, mod, first - size)
        return


def _through(scan: Scan, i: int) -> bool:
    """Tell whether "over" behind token i means "in the course of": "built over five years"."""
    word = scan.words[i]
    if (
        not word.isalpha()
        or word in _BEFORE_OVER
        or scan.tag(i) in ("preposition", "auxiliary")
    ):
        return False
    return i >= scan.bounds_at(i + 1)[0]


def _long_ago(candidate: DateCandidate, mod: str, first: int) -> None:
    """Read "more than two years ago" as an amount before the reference."""
    spec = candidate.spec
    if isinstance(spec, Shift) and isinstance(spec.of, str):
        unit = "Y" if spec.of == "P" else spec.of
        window = Window("ref", -1, offset_of(-spec.step, unit))
        candidate.spec, candidate.grain = window, "window"
        _set(candidate, mod, first)


def _behind(scan: Scan, candidate: DateCandidate, words: DateWords) -> None:
    end = candidate.end
    if candidate.grain not in AMOUNTS:
        return
    for size in (2, 1):
        mod = words.after.get(tuple(scan.words[end : end + size]))
        if mod is not None:
            candidate.spec = mod_of(candidate.spec, mod)
            candidate.end = end + size
            return


def _beside_clock(scan: Scan, candidate: DateCandidate) -> None:
    """Read "shortly after 5pm"; the word itself stays outside the phrase."""
    before = scan.words[candidate.first - 1]
    if before in ("after", "before"):
        candidate.spec = mod_of(candidate.spec, before.upper())
    elif before == "by":
        candidate.spec = mod_of(candidate.spec, "BEFORE")
