"""What an amount of time is told from: the day of the text, or an event beside it.

offset = amount ("ago" | "from now") | amount ("earlier" | "later" | "after" ...)
"""

from typing import Final

from casualtyparse.dates.candidates import DateCandidate, Grain, make
from casualtyparse.dates.grammar.measures import Amount
from casualtyparse.dates.grammar.tokens import is_kind
from casualtyparse.dates.spec import Beside, Ref, Spec, Window, shift_of, within_of
from casualtyparse.dates.story import is_compared
from casualtyparse.phrases.reading import Reading
from casualtyparse.scan import Scan

CLOCK_UNITS: Final = ("TS", "TM", "TH")
#: What an amount may hang on starts with these.
HANGING: Final = frozenset(
    {
        "ago",
        "back",
        "from",
        "hence",
        "earlier",
        "previously",
        "before",
        "later",
        "afterwards",
        "afterward",
        "on",
        "after",
        "following",
        "since",
    }
)


def offset(reading: Reading, told: Amount) -> DateCandidate | None:
    """offset = amount ("ago" | "from now" | "earlier" | "later" | "before" | "after" ...)"""
    scan = reading.scan
    behind = scan.words[told.end]
    if behind == "ago":
        return _ago(reading, told)
    if behind == "back":
        back = told.counted or told.one or scan.words[told.first - 1] == "some"
        goes = scan.words[told.end + 1] in _GOES_BACK
        return _ago(reading, told) if back and not goes else None
    if behind == "from" and scan.words[told.end + 1] in ("now", "today"):
        today = scan.words[told.end + 1] == "today"
        return _from_now(told, told.end + 2, today=today)
    if behind == "hence":
        return _from_now(told, told.end + 1)
    if behind in _AWAY and _is_stretch(scan, told):
        return None  # "in the two years before, sales fell", "for two days afterwards"
    if behind in ("earlier", "previously") or (
        behind == "before" and _stops(scan, told)
    ):
        return _earlier(told)
    if behind in ("later", "afterwards", "afterward", "on") and (
        behind != "on" or scan.words[told.end + 1] in (",", ".")
    ):
        return _beside("amount-later", told, "after", told.end + 1)
    if behind in ("after", "before", "following", "since") and not _stops(scan, told):
        if behind == "before" and _endured(scan, told):
            return None
        if behind == "since" or not _event_follows(scan, told.end + 1):
            return None
        way = "before" if behind == "before" else "after"
        if scan.words[told.first - 1] == "the" and scan.words[told.end - 1][-1] == "s":
            told = told._replace(first=told.first - 1)  # "the weeks before the vote"
        return _beside("amount-beside-event", told, way, told.end + 1)
    return None


_AWAY: Final = frozenset({"before", "earlier", "afterwards", "afterward"})


def _is_stretch(scan: Scan, told: Amount) -> bool:
    """Tell whether an amount that hangs on no event named is how long something went on."""
    before, end = scan.words[told.first - 1], told.end
    if scan.words[end] == "before" and not _stops(scan, told):
        return False
    return scan.words[end - 1][-1] == "s" and before in ("the", "for")


#: "spent two years back in Ostrel" tells of no day.
_GOES_BACK: Final = frozenset(
    {"to", "from", "in", "into", "at", "on", "home", "up", "with", "and", "then", "of"}
    | {"here", "there", "under", "behind", "for"}
)


def _stops(scan: Scan, told: Amount) -> bool:
    """Tell whether nothing follows that an amount could hang on."""
    at = told.end + 1
    return at >= scan.size or not scan.words[at][:1].isalnum()


def _endured(scan: Scan, told: Amount) -> bool:
    """Tell whether an amount is one that passed: "held for weeks before being freed"."""
    if scan.words[told.end + 1] in ("that", "this"):
        return False
    before = scan.words[max(told.first - 3, 0) : told.first]
    return not _ENDURING.isdisjoint(before)


_ENDURING: Final = frozenset(
    {"for", "spent", "waited", "lasted", "spending", "waiting", "be"}
)


def _event_follows(scan: Scan, i: int) -> bool:
    return i < scan.size and not is_kind(scan, i, "unit")


def _ago(reading: Reading, told: Amount) -> DateCandidate:
    """day = amount "ago"."""
    n, unit = told.offset.n, told.offset.unit
    spec: Spec
    if n is None or n > _MOST_YEARS:
        spec = Ref("PAST")
    elif unit in CLOCK_UNITS:
        spec = Window("ref", -1, told.offset)
    elif unit == "Y" and n == 1 and is_compared(reading, told.first):
        spec = shift_of("mentioned", -1, "P")
    else:
        spec = shift_of("ref", -n, unit)
    some = n is None and reading.scan.words[told.first - 1] == "some"
    return make("amount-ago", told.first - some, told.end + 1, spec, "day")


#: No calendar goes back so far.
_MOST_YEARS: Final = 9999


def _from_now(told: Amount, end: int, *, today: bool = False) -> DateCandidate:
    n, unit = told.offset.n, told.offset.unit
    spec: Spec
    if n is None:
        spec = Ref("FUTURE")
    elif unit in CLOCK_UNITS:
        spec = Window("ref", 1, told.offset)
    else:
        spec = shift_of("ref", n, unit)
        if today:
            spec = within_of(spec, shift_of("ref", 0, "D"))
    grain: Grain = "amount" if isinstance(spec, Window) else "day"
    return make("amount-from-now", told.first, end, spec, grain)


def _earlier(told: Amount) -> DateCandidate:
    """day = "a" UNIT ("earlier" | "before"); more than one unit is an amount before the event"""
    unit = told.offset.unit
    if told.one and unit not in CLOCK_UNITS and told.offset.n == 1:
        spec = shift_of("mentioned", -1, "P" if unit == "Y" else unit)
        return make("one-unit-earlier", told.first, told.end + 1, spec, "day")
    return _beside("amount-earlier", told, "before", told.end + 1)


def _beside(rule: str, told: Amount, way: str, end: int) -> DateCandidate:
    spec = Beside(told.offset, "before" if way == "before" else "after")
    return make(rule, told.first, end, spec, "beside")
