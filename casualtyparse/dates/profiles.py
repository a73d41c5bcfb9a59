"""Rows for TIMEX3 tools: the same dates, in the conventions that annotated corpora use.

`contract` gives the values as they are. `timebank` (news corpora) and `timex2` (histories) differ
from it because gold standards differ from each other:

- a decade is `197`, a century `18`;
- days told as one range ("Oct. 14-16") are two rows;
- "two days later" is the date it comes to, where that is known;
- the age of a person is a duration;
- "two and a half years" is `P2.5Y`;
- `timebank` takes how long a journey is for a duration, and "for a second day" for that day;
- `timebank` leaves out what an amount hangs on: "two days" of "two days after the vote";
- `timebank` counts decades in years, `P20Y`, and takes fiscal years for years; `timex2` writes
  "daily" as a date, `XXXX-XX-XX`, and reads "former", "recent" and "future" before a noun.
"""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Final, Literal, NamedTuple, get_args

from casualtyparse.dates.candidates import DateCandidate
from casualtyparse.dates.chronicle import Chronicle
from casualtyparse.dates.grammar.amounts import is_journey
from casualtyparse.dates.grammar.measures import amount_at
from casualtyparse.dates.grammar.units import unit
from casualtyparse.dates.periods import FIRST_YEAR, timex_year
from casualtyparse.dates.resolve import resolve
from casualtyparse.dates.spec import Beside, Mod, Offset, Spec, Window
from casualtyparse.dates.values import DateExpression, DateType
from casualtyparse.lexicon import default_lexicon, triggers_of
from casualtyparse.phrases.reading import Context, Reading
from casualtyparse.scan import Scan

Profile = Literal["contract", "timebank", "timex2"]
PROFILES: Final[tuple[Profile, ...]] = get_args(Profile)

_BETWEEN: Final = re.compile(
    r"\s*(?:[-\u2013\u2014/]|\b(?:to|through|until|till|and)\b)\s*"
)
_DECADES: Final = re.compile(r"P([0-9]+|X)DE$")
_EACH: Final = {
    "P1D": "XXXX-XX-XX",
    "P1W": "XXXX-WXX",
    "P1M": "XXXX-XX",
    "P1Y": "XXXX",
}


class Timex(NamedTuple):
    """One time expression: its span, its TIMEX3 type and its value."""

    start: int
    end: int
    type: DateType
    value: str


def timexes(
    text: str,
    dates: Iterable[DateExpression],
    profile: Profile,
    reference: date | None = None,
) -> list[Timex]:
    """Return one row for each date, in text order, in the conventions of a profile.

    `reference` is the day of publication, for what a profile reads and this library does not.
    """
    if profile not in PROFILES:
        message = f"expected a profile of {', '.join(PROFILES)}, found {profile!r}"
        raise ValueError(message)
    if profile == "contract":
        return [Timex(*one.span, one.type, one.value) for one in dates]
    rows = [row for one in dates for row in _rows(one, profile)]
    rows += _unread(text, rows, profile, reference)
    rows.sort()
    return rows


def _rows(one: DateExpression, profile: Profile) -> Iterator[Timex]:
    start, end = one.span
    if one.type == "DATE" and "/" in one.value and one.granularity in ("day", "year"):
        first, last = one.value.split("/")
        parts = _BETWEEN.search(one.text)
        if parts is not None:
            yield Timex(start, start + parts.start(), "DATE", first)
            yield Timex(start + parts.end(), end, "DATE", last)
            return
    value, kind = one.value, one.type
    if kind == "DURATION" and one.spec is not None:
        value = _in_one_unit(one.spec, value)
    if one.anchor is not None and one.start is not None:
        value, kind = _result(one), "DATE"
    elif one.anchor is not None and profile == "timex2" and "X" in value:
        value, kind = (
            ("FUTURE_REF" if one.anchor.direction == "after" else "PAST_REF"),
            "DATE",
        )
    if one.rule == "amount-beside-event" and profile == "timebank":
        end = start + len(one.text.rsplit(None, 1)[0])
    if one.rule == "frequency" and profile == "timex2":
        value = _EACH.get(value, value)
    yield Timex(start, end, kind, _as_corpora(value, kind, profile))


def _in_one_unit(spec: Spec, value: str) -> str:
    """Return "two and a half years" in years, P2.5Y, not in months."""
    if isinstance(spec, Mod):
        spec = spec.spec
    if isinstance(spec, Window):
        spec = spec.amount
    if isinstance(spec, Beside):
        spec = spec.amount
    if not isinstance(spec, Offset) or spec.n is None or spec.more is not None:
        return value
    if spec.n < 1 or spec.n == int(spec.n) or spec.unit not in _HALVED:
        return value
    return f"{_HALVED[spec.unit][0]}{spec.n:g}{_HALVED[spec.unit][1]}"


_HALVED: Final = {"Y": ("P", "Y"), "D": ("P", "D"), "TH": ("PT", "H")}


def _result(one: DateExpression) -> str:
    """Return the date that "two days later" comes to, as finely as its unit tells it."""
    start, end = one.start or "", one.end or ""
    if start < FIRST_YEAR:
        written = timex_year(int(start[:5]))
        if one.value.endswith("DE"):
            return written[:-1]
        return written if one.granularity in _YEARS else written + start[5:]
    if one.granularity == "week":
        year, week, _ = date.fromisoformat(start).isocalendar()
        return f"{year:04}-W{week:02}"
    if one.granularity == "month":
        return start[:7]
    if one.granularity == "day":
        return start[:10]
    # half a century is told in years, and "now, a decade later" is this one
    long = one.value[-1] != "Y" and end and int(end[:4]) - int(start[:4]) > 1
    if not long:
        return start[:4]
    return start[:3] + "X" if one.granularity == "decade" else start[:2] + "XX"


_YEARS: Final = ("year", "decade", "century")


def _as_corpora(value: str, kind: DateType, profile: Profile) -> str:
    if profile == "timebank" and value.startswith("FY"):
        return value[2:]
    if kind == "DATE" and value.endswith("X") and value[:2] != "XX":
        long = len(value.removeprefix("BC")) == 4
        return value.rstrip("X") if long else value
    decades = _DECADES.match(value)
    if decades is not None and profile == "timebank":
        number = decades.group(1)
        return "PXY" if number == "X" else f"P{number}0Y"
    return value


def _unread(
    text: str, rows: list[Timex], profile: Profile, reference: date | None
) -> Iterator[Timex]:
    """Yield what corpora count as times and this library does not: ages, and "former"."""
    taken = {row.start for row in rows}
    reading = Reading(text, default_lexicon(), Context())
    scan = reading.scan
    for i in scan.triggers(triggers_of("dates")):
        entry = scan.entries[i]
        word = None if entry is None else entry.calendar
        if word is not None and word.kind == "unit":
            age = unit(reading, i)
            row = None
            if age is not None and age.rule == "person-age":
                row = _age(reading, age, profile)
            elif age is None and profile == "timebank":
                row = _journey(reading, i) or _so_long(reading, i, reference)
            if row is not None and row.start not in taken:
                yield row
    if profile == "timex2":
        spans = [(row.start, row.end) for row in rows]
        for i, word_text in enumerate(scan.words):
            value = _VAGUE.get(word_text)
            if value is None or not _describes(scan, i):
                continue
            start, end = scan.span(i, i + 1)
            if not any(first < end and start < last for first, last in spans):
                yield Timex(start, end, "DATE", value)


#: Adjectives that histories count as times: "future invasions", "recent works".
_VAGUE: Final[dict[str, str]] = {
    "former": "PAST_REF",
    "recent": "PAST_REF",
    "future": "FUTURE_REF",
}


def _describes(scan: Scan, i: int) -> bool:
    """Tell whether token i describes a noun: not in "the most recent was", "the future is"."""
    noun = scan.words[i + 1].isalpha() and scan.tag(i + 1) is None
    return noun and scan.words[i - 1] not in ("most", "more")


def _journey(reading: Reading, i: int) -> Timex | None:
    """Return the length of a journey, which is a distance here: "a two-hour drive"."""
    told = amount_at(reading, i)
    if told is None or not is_journey(reading, told):
        return None
    value = resolve(told.offset, Chronicle()).period.value
    return Timex(*reading.scan.span(told.first, told.end), "DURATION", value)


def _so_long(reading: Reading, i: int, today: date | None) -> Timex | None:
    """Return the day or week that something goes on: "for a second day", "fourth week in a row"."""
    scan = reading.scan
    words, word = scan.words, scan.entries[i].calendar  # type: ignore[union-attr]
    if today is None or word is None or word.value not in ("D", "W") or word.flag:
        return None
    running = words[i - 1] in _RUNNING
    number = reading.numbers.by_end.get(i - running)
    if number is None or number.kind != "ordinal":
        return None
    first = number.first - (words[number.first - 1] in _ARTICLES)
    running = running or words[first - 1] == "for" or words[i + 1] == "running"
    if not running and words[i + 1 : i + 4] != ["in", "a", "row"]:
        return None
    year, week, _ = today.isocalendar()
    value = today.isoformat() if word.value == "D" else f"{year:04}-W{week:02}"
    return Timex(*scan.span(first, i + 1), "DATE", value)


_RUNNING: Final = frozenset({"straight", "consecutive", "successive"})
_ARTICLES: Final = frozenset({"a", "the", "its", "their"})


def _age(reading: Reading, age: DateCandidate, profile: Profile) -> Timex:
    value = resolve(age.spec, Chronicle()).period.value
    value = _as_corpora(value, "DURATION", profile)
    return Timex(*reading.scan.span(age.first, age.end), "DURATION", value)
