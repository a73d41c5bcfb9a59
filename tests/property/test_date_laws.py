"""Laws that hold for every date: what moves with the reference, and what never does."""

import time
from datetime import UTC, date, datetime, timedelta
from typing import NoReturn

import pytest
from edtf import parse_edtf
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from casualtyparse import DateExpression, extract, parse_date
from casualtyparse.dates.notation import read_says

DAYS = st.dates(min_value=date(1, 1, 15), max_value=date(9999, 12, 1))
RECENT = st.dates(min_value=date(1800, 3, 1), max_value=date(2100, 1, 1))
MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
WEEKDAYS = (
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday",
    "Sunday",
)
UNITS = ("day", "week", "month", "year")
#: Wordings that are counted from the reference in days.
IN_DAYS = ("today", "yesterday", "tomorrow", "ten days ago", "the day before yesterday")
#: Wordings of all kinds, for laws that hold of any date.
PHRASES = st.one_of(
    st.sampled_from(
        (
            *IN_DAYS,
            "last year",
            "this month",
            "next week",
            "last weekend",
            "next quarter",
            "last winter",
            "this summer",
            "the 28th",
            "two years ago",
            "three weeks ago",
            "overnight",
            "last night",
            "tonight",
            "the past four months",
            "the next ten days",
            "late last month",
            "early next year",
            "the second quarter",
            "the end of the week",
            "noon",
            "9:20 p.m.",
            "Christmas",
            "the first half of last year",
            "the last week of March",
        )
    ),
    st.sampled_from(WEEKDAYS),
    st.builds("last {}".format, st.sampled_from(WEEKDAYS)),
    st.builds("{} night".format, st.sampled_from(WEEKDAYS)),
    st.builds("9 a.m. on {}".format, st.sampled_from(WEEKDAYS)),
    st.sampled_from(MONTHS),
    st.builds("last {}".format, st.sampled_from(MONTHS)),
    st.builds("mid-{}".format, st.sampled_from(MONTHS)),
    st.builds("{} {}".format, st.sampled_from(MONTHS), st.integers(1, 28)),
    st.builds(
        "{} {}, {}".format,
        st.sampled_from(MONTHS),
        st.integers(1, 28),
        st.integers(1000, 2999),
    ),
    st.builds("the {}0s".format, st.integers(150, 202)),
)


def read(phrase: str, reference: date | None) -> DateExpression:
    [value] = extract(f"It was told of {phrase}.", reference=reference).dates
    return value


@given(st.sampled_from(IN_DAYS), DAYS, st.integers(-400, 400))
def test_days_move_with_the_reference(phrase: str, day: date, step: int) -> None:
    assume(
        date(1, 2, 1).toordinal() < day.toordinal() + step < date.max.toordinal() - 30
    )
    moved = day + timedelta(days=step)
    before, after = (
        parse_date(phrase, reference=day),
        parse_date(phrase, reference=moved),
    )
    apart = date.fromisoformat(after.value) - date.fromisoformat(before.value)
    assert apart == timedelta(days=step)


@given(st.sampled_from(WEEKDAYS), RECENT, st.integers(-60, 60))
def test_weekdays_move_by_whole_weeks(name: str, day: date, weeks: int) -> None:
    before = parse_date(name, reference=day)
    after = parse_date(name, reference=day + timedelta(weeks=weeks))
    apart = date.fromisoformat(after.value) - date.fromisoformat(before.value)
    assert apart == timedelta(weeks=weeks)


@given(st.sampled_from(WEEKDAYS), RECENT)
def test_a_bare_weekday_is_today_or_one_of_the_six_days_before(
    name: str, day: date
) -> None:
    told = date.fromisoformat(parse_date(name, reference=day).value)
    assert 0 <= (day - told).days <= 6
    assert WEEKDAYS[told.weekday()] == name


@given(st.integers(1, 400), st.sampled_from(UNITS), RECENT)
def test_ago_is_monotone(n: int, unit: str, day: date) -> None:
    assume(n * 366 < day.toordinal())
    nearer = parse_date(f"{n} {unit}s ago", reference=day)
    further = parse_date(f"{n + 1} {unit}s ago", reference=day)
    assert nearer.start is not None
    assert further.start is not None
    assert further.start < nearer.start


@given(PHRASES, RECENT)
def test_start_is_before_end(phrase: str, day: date) -> None:
    value = read(phrase, day)
    if value.start is not None and value.end is not None:
        assert value.start < value.end


@given(PHRASES, RECENT)
def test_the_interval_contains_the_value(phrase: str, day: date) -> None:
    value = read(phrase, day)
    if value.start is None or not value.value[:4].isdecimal():
        return
    assert value.end is not None
    assert value.start[:4] <= value.value[:4] <= value.end[:4]
    if value.granularity in ("day", "hour", "part_of_day") and "W" not in value.value:
        assert value.start[:10] == value.value[:10]


@given(PHRASES, st.one_of(st.none(), RECENT))
def test_edtf_is_valid(phrase: str, day: date | None) -> None:
    value = read(phrase, day)
    if value.edtf is not None:
        assert parse_edtf(value.edtf) is not None


@given(PHRASES, RECENT, RECENT)
def test_read_again_is_read_anew(phrase: str, day: date, other: date) -> None:
    again, anew = read(phrase, day).resolve(other), read(phrase, other)
    assert (again.value, again.start, again.end, again.edtf) == (
        anew.value,
        anew.start,
        anew.end,
        anew.edtf,
    )


@given(PHRASES, st.one_of(st.none(), RECENT))
def test_what_a_date_says_can_be_read_back(phrase: str, day: date | None) -> None:
    value = read(phrase, day)
    assert value.says is not None
    assert read_says(value.says) == value.spec
    assert DateExpression.from_dict(value.to_dict()) == value


@given(PHRASES, RECENT)
def test_narrowed_lies_inside(phrase: str, day: date) -> None:
    value = read(phrase, day)
    narrow = value.narrowed()
    if value.start is not None and value.end is not None:
        assert narrow.start is not None
        assert narrow.end is not None
        assert value.start <= narrow.start < narrow.end <= value.end


@given(st.integers(1, 9999), st.integers(1, 12), st.integers(1, 31))
def test_full_dates_need_no_reference(year: int, month: int, day: int) -> None:
    text = f"{year:04}-{month:02}-{day:02}"
    try:
        date.fromisoformat(text)
    except ValueError:
        assume(False)  # noqa: FBT003 - hypothesis has no other way
    assume(year >= 1000)
    for reference in (None, date(2019, 11, 7), date(1066, 10, 14)):
        value = parse_date(text, reference=reference)
        assert (value.value, value.start) == (text, text)


@given(RECENT)
def test_29_february_falls_in_a_leap_year(day: date) -> None:
    told = date.fromisoformat(parse_date("29 February", reference=day).value)
    assert (told.month, told.day) == (2, 29)
    assert abs((told - day).days) <= 8 * 366


@given(PHRASES, DAYS)
@settings(max_examples=200)
def test_no_reference_raises(phrase: str, day: date) -> None:
    assert extract(f"It was told of {phrase}.", reference=day).dates is not None


@pytest.mark.parametrize(
    ("phrase", "value"),
    [
        ("November 3", "XXXX-11-03"),
        ("in May", "XXXX-05"),
        ("Tuesday", "XXXX-WXX-2"),
        ("Tuesday night", "XXXX-WXX-2TNI"),
        ("last year", "XXXX"),
        ("ten days ago", "XXXX-XX-XX"),
        ("the summer of 1934", "1934-SU"),
    ],
)
def test_without_a_reference_nothing_is_guessed(phrase: str, value: str) -> None:
    found = parse_date(phrase)
    assert found.value == value
    if "X" in value:
        assert (found.start, found.end, found.resolved_by) == (None, None, "none")


def test_no_clock_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> NoReturn:
        message = "the wall clock was read"
        raise AssertionError(message)

    class NoClock(datetime):
        now = today = utcnow = refuse  # type: ignore[assignment]

    class NoToday(date):
        today = refuse

    monkeypatch.setattr("datetime.datetime", NoClock)
    monkeypatch.setattr("datetime.date", NoToday)
    for name in ("time", "time_ns", "localtime", "gmtime"):
        monkeypatch.setattr(time, name, refuse)
    text = "On Tuesday, last year, in May and overnight it fell; tomorrow at noon, or soon."
    assert len(extract(text).dates) == 6
    assert len(extract(text, reference="2019-11-07").dates) == 6


def test_a_datetime_is_read_as_its_own_day() -> None:
    late = datetime(2019, 11, 7, 23, 59, tzinfo=UTC)
    assert parse_date("today", reference=late).value == "2019-11-07"
