"""What hangs on where a text was written: order of numbers, seasons, fiscal years, weeks."""

import pytest

from casualtyparse import Calendar, Extractor, parse_date

SOUTH = Calendar(southern=True)
SUNDAY = Calendar(first_weekday=7)
DAY = "2019-11-07"  # a Thursday


def bounds(phrase: str, calendar: Calendar) -> tuple[str, str | None, str | None]:
    date = parse_date(phrase, reference=DAY, calendar=calendar)
    return date.value, date.start, date.end


@pytest.mark.parametrize(
    ("phrase", "value", "others"),
    [
        ("03/11/2019", "2019-03-11", ("2019-11-03",)),
        ("3.11.2019", "2019-03-11", ("2019-11-03",)),
        ("13/11/2019", "2019-11-13", ()),
        ("11/13/2019", "2019-11-13", ()),
        ("2019-11-03", "2019-11-03", ()),
    ],
)
def test_the_month_may_come_first(
    phrase: str, value: str, others: tuple[str, ...]
) -> None:
    date = parse_date(phrase, calendar=Calendar(month_first=True))
    assert (date.value, date.alternatives) == (value, others)


@pytest.mark.parametrize(
    ("phrase", "value", "start", "end"),
    [
        ("the summer of 2018", "2018-SU", "2018-12-01", "2019-03-01"),
        ("last winter", "2019-WI", "2019-06-01", "2019-09-01"),
        ("this spring", "2019-SP", "2019-09-01", "2019-12-01"),
        ("next autumn", "2020-FA", "2020-03-01", "2020-06-01"),
        ("the autumn", "2019-FA", "2019-03-01", "2019-06-01"),
    ],
)
def test_southern_seasons_lie_half_a_year_apart(
    phrase: str, value: str, start: str, end: str
) -> None:
    assert bounds(phrase, SOUTH) == (value, start, end)


@pytest.mark.parametrize(
    ("phrase", "month", "value", "start", "end"),
    [
        ("fiscal 2020", 10, "FY2020", "2019-10-01", "2020-10-01"),
        ("fiscal 2020", 1, "FY2020", "2020-01-01", "2021-01-01"),
        ("the financial year 2019-20", 4, "FY2019", "2019-04-01", "2020-04-01"),
        ("this fiscal year", 10, "FY2020", "2019-10-01", "2020-10-01"),
        ("this fiscal year", 12, "FY2019", "2018-12-01", "2019-12-01"),
        ("last fiscal year", 4, "FY2019", "2018-04-01", "2019-04-01"),
        ("this fiscal year", 1, "FY2019", "2019-01-01", "2020-01-01"),
        ("fiscal 2020", None, "FY2020", None, None),
        ("this fiscal year", None, "FY2019", None, None),
    ],
)
def test_fiscal_years_have_bounds_where_their_month_is_known(
    phrase: str, month: int | None, value: str, start: str | None, end: str | None
) -> None:
    assert bounds(phrase, Calendar(fiscal_month=month)) == (value, start, end)


@pytest.mark.parametrize(
    ("phrase", "value", "start", "end"),
    [
        ("last week", "2019-W44", "2019-10-27", "2019-11-03"),
        ("this Sunday", "2019-11-03", "2019-11-03", "2019-11-04"),
        ("Sunday last week", "2019-10-27", "2019-10-27", "2019-10-28"),
        ("Tuesday last week", "2019-10-29", "2019-10-29", "2019-10-30"),
        ("the last week of October", "2019-W44", "2019-10-27", "2019-11-03"),
    ],
)
def test_weeks_may_begin_on_sunday(
    phrase: str, value: str, start: str, end: str
) -> None:
    assert bounds(phrase, SUNDAY) == (value, start, end)


def test_weeks_may_begin_on_saturday() -> None:
    week = parse_date("last week", reference=DAY, calendar=Calendar(first_weekday=6))
    assert (week.start, week.edtf) == ("2019-10-26", "2019-10-26/2019-11-01")


def test_a_season_is_compared_with_that_of_the_year_before() -> None:
    text = "In the summer of 2018 fires doubled over the same period a year earlier."
    dates = Extractor(calendar=SOUTH).extract(text, reference=DAY).dates
    assert [date.start for date in dates] == ["2018-12-01", "2017-12-01"]


def test_a_date_is_read_again_in_a_calendar() -> None:
    summer = parse_date("last summer", reference=DAY, calendar=SOUTH)
    assert summer.resolve("2021-04-01", calendar=SOUTH).start == "2020-12-01"
    assert summer.resolve("2021-04-01").start == "2020-06-01"


def test_workers_count_in_the_same_calendar() -> None:
    extractor = Extractor(calendar=SOUTH)
    shared = extractor.extract_many(["It fell in the summer of 2018."] * 3, workers=2)
    assert [one.dates[0].start for one in shared] == ["2018-12-01"] * 3


@pytest.mark.parametrize(
    "wrong",
    [{"fiscal_month": 0}, {"fiscal_month": 13}, {"first_weekday": 8}],
)
def test_no_calendar_has_a_thirteenth_month(wrong: dict[str, int]) -> None:
    with pytest.raises(ValueError, match="must be"):
        Calendar(**wrong)  # type: ignore[arg-type]
