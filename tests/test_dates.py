"""What the corpus files cannot show: profiles, datelines, pairs, reading again."""

import pytest

from casualtyparse import DateExpression, Extractor, extract, parse_date
from casualtyparse.dates.notation import read_says


def values(text: str, reference: str | None = None) -> list[str]:
    return [date.value for date in extract(text, reference=reference).dates]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("GOMA, 6 November 2019 (Reuters) - Nine died on Tuesday.", "2019-11-05"),
        ("GOMA, Nov. 6, 2019 - Nine died on Tuesday.", "2019-11-05"),
        ("Published: 6 November 2019\n\nNine died on Tuesday.", "2019-11-05"),
        ("6 November 2019\nNine died on Tuesday.", "2019-11-05"),
        # a dateline without a year tells none
        ("GOMA, Nov. 6 (Reuters) - Nine died on Tuesday.", "XXXX-WXX-2"),
        # a date in the story is no day of publication
        ("The war of 6 November 2019 went on. Nine died on Tuesday.", "2019-11-12"),
    ],
)
def test_a_text_that_tells_its_day_is_read_from_it(text: str, found: str) -> None:
    assert values(text)[1] == found


def test_a_given_reference_wins_over_a_dateline() -> None:
    text = "GOMA, 6 November 2019 (Reuters) - Nine died on Tuesday."
    assert values(text, "2019-11-20")[1] == "2019-11-19"


TEXT = (
    "On Oct. 14-16 raids went on daily. The war began in the 1990s. Two decades passed. "
    "A 9-year-old boy and the former mayor were hurt on 12 May 2018; two days later they died."
)


def rows(profile: str) -> list[tuple[str, str, str]]:
    document = Extractor().extract(TEXT, reference="2019-11-07")
    found = document.timexes(profile)  # type: ignore[arg-type]
    return [(TEXT[row.start : row.end], row.type, row.value) for row in found]


def test_the_contract_profile_gives_the_values_as_they_are() -> None:
    document = extract(TEXT, reference="2019-11-07")
    assert [value for _, _, value in rows("contract")] == [
        date.value for date in document.dates
    ]


def test_the_timebank_profile_leaves_out_what_an_amount_hangs_on() -> None:
    text = "Two days after the vote the hall burnt."
    found = extract(text, reference="2019-11-07").timexes("timebank")
    assert [text[one.start : one.end] for one in found] == ["Two days"]


def test_the_timebank_profile_takes_journeys_for_durations() -> None:
    text = "The mill is a two-hour drive from Ostrel."
    found = extract(text, reference="2019-11-07")
    assert found.dates == ()
    assert [(one.type, one.value) for one in found.timexes("timebank")] == [
        ("DURATION", "PT2H")
    ]
    assert found.timexes("timex2") == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Trains stood still for a second day.", ("a second day", "2019-11-07")),
        ("Prices fell for the third week in a row.", ("the third week", "2019-W45")),
        ("It took two and a half years.", ("two and a half years", "P2.5Y")),
        ("A decades-old ruling fell.", ("decades-old", "PXY")),
    ],
)
def test_the_timebank_profile_has_conventions_of_its_own(
    text: str, found: tuple[str, str]
) -> None:
    rows = extract(text, reference="2019-11-07").timexes("timebank")
    assert [(text[one.start : one.end], one.value) for one in rows] == [found]


def test_no_profile_takes_ranks_for_days_that_go_on() -> None:
    text = "He fell on the second day of the trial."
    assert extract(text, reference="2019-11-07").timexes("timebank") == []


def test_the_timebank_profile() -> None:
    assert rows("timebank") == [
        ("Oct. 14", "DATE", "2019-10-14"),
        ("16", "DATE", "2019-10-16"),
        ("daily", "SET", "P1D"),
        ("the 1990s", "DATE", "199"),
        ("Two decades", "DURATION", "P20Y"),
        ("9-year-old", "DURATION", "P9Y"),
        ("12 May 2018", "DATE", "2018-05-12"),
        ("two days later", "DATE", "2018-05-14"),
    ]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It shut in 1974. A decade later it opened.", "198"),
        ("It shut in 1974. A year later it opened.", "1975"),
        ("It shut in 1874. Half a century later it opened.", "1924"),
        ("It shut in 1774. A century later it opened.", "18"),
        ("It fell in 490 BC. Nine years later it was rebuilt.", "BC0481"),
        ("It shut in 1974. Now, nearly five decades later, it is open.", "2019"),
        ("Today, ten years later, it is open.", "2019"),
        ("And now, two months later, it is open.", "2019-11"),
    ],
)
def test_what_comes_later_is_as_fine_as_its_unit(text: str, value: str) -> None:
    rows = extract(text, reference="2019-11-07").timexes("timebank")
    assert rows[-1][2:] == ("DATE", value)


def test_the_timex2_profile() -> None:
    assert rows("timex2")[2:7] == [
        ("daily", "SET", "XXXX-XX-XX"),
        ("the 1990s", "DATE", "199"),
        ("Two decades", "DURATION", "P2DE"),
        ("9-year-old", "DURATION", "P9Y"),
        ("former", "DATE", "PAST_REF"),
    ]


def test_an_unknown_profile_is_an_error() -> None:
    with pytest.raises(ValueError, match="expected a profile of contract, timebank"):
        rows("iso")


def test_ends_of_a_range_share_it() -> None:
    first, last = extract("From 3 March to 9 April 2018 it was shut.").dates
    assert first.range is not None
    assert first.range == last.range
    assert first.range.to_dict() == {
        "from": "t1",
        "to": "t2",
        "start": "2018-03-03",
        "end": "2018-04-10",
    }
    assert DateExpression.from_dict(first.to_dict()) == first


def test_a_range_without_years_begins_before_it_ends() -> None:
    text = "It grew in the January-May period."
    assert values(text, "1998-08-12") == ["1998-01", "1998-05"]


@pytest.mark.parametrize(
    ("phrase", "reference", "resolved_by"),
    [
        ("3 November 2019", "2019-11-07", "explicit"),
        ("November 3", "2019-11-07", "reference"),
        ("November 3", None, "none"),
    ],
)
def test_who_completed_a_date_is_told(
    phrase: str, reference: str | None, resolved_by: str
) -> None:
    assert parse_date(phrase, reference=reference).resolved_by == resolved_by


def test_an_event_with_a_known_day_gives_the_day_of_what_followed() -> None:
    text = "The fort fell on 12 May 1948; two days later the wells were filled."
    _, later = extract(text).dates
    assert (later.type, later.value, later.resolved_by) == ("DURATION", "P2D", "event")
    assert (later.start, later.end) == ("1948-05-14", "1948-05-15")
    assert later.anchor is not None
    assert later.anchor.text == "The fort fell on 12 May 1948"


def test_story_dates_follow_each_other() -> None:
    text = (
        "On 12 May 1948 the garrison fell. In August the villages were emptied; that winter "
        "thousands crossed the river. The next year a census was held, and on 3 June it burnt."
    )
    found = ["1948-05-12", "1948-08", "1948-WI", "1949", "1949-06-03"]
    assert values(text) == found


def test_what_is_told_in_passing_does_not_move_the_story() -> None:
    text = (
        "On 10 May 1942 the line broke. The town, retaken only in 1944, was razed. "
        "In June the survivors fled."
    )
    assert values(text)[-1] == "1942-06"


@pytest.mark.parametrize(
    "says", ["shift(ref,-1)", "month", "year=x", "shift(now,1,day)"]
)
def test_only_what_was_written_can_be_read_back(says: str) -> None:
    with pytest.raises(ValueError, match=r"expected what|invalid literal"):
        read_says(says)


def test_a_date_reads_itself_again() -> None:
    told = parse_date("last Tuesday", reference="2019-11-07")
    assert told.says == "shift(ref,-1,weekday=2)"
    assert told.resolve("2021-09-15").value == "2021-09-14"
    assert told.resolve(None).value == "XXXX-WXX-2"


@pytest.mark.parametrize(
    ("phrase", "start", "end"),
    [
        ("early 2013", "2013-01-01", "2013-05-01"),
        ("mid-August 2013", "2013-08-11", "2013-08-21"),
        ("the late 1970s", "1976-09-01", "1980-01-01"),
        ("2013", "2013-01-01", "2014-01-01"),
    ],
)
def test_narrowed_gives_the_third_that_the_words_name(
    phrase: str, start: str, end: str
) -> None:
    value = parse_date(phrase).narrowed()
    assert (value.start, value.end) == (start, end)


YEARS_BESIDE = {
    # another year that is set beside that of the story does not move it
    "In May 2008 they lost 90 men, as opposed to 900 in June 2007. In July they left.": "2008-07",
    "In May 2008 raids fell, from a high of 30 in summer 2007. In July they left.": "2008-07",
    "In May 2006 he won. This followed the vote in December 2005. In July he left.": "2006-07",
    "In June 1944 they held until the fall of Dori in February 1945. In July they left.": "1944-07",
    # but "against" an enemy tells where the story goes on
    "In May 1943 they left. Men were sent against Dori in June 1942. In July they fell.": "1942-07",
}


@pytest.mark.parametrize(("text", "last"), YEARS_BESIDE.items())
def test_years_set_beside_that_of_the_story(text: str, last: str) -> None:
    assert extract(text, mode="narrative").dates[-1].value == last


def test_the_spring_behind_a_winter_is_that_of_the_next_year() -> None:
    text = "In the autumn of 1944 they fell back. That winter was hard. In the spring they came."
    values = [date.value for date in extract(text, mode="narrative").dates]
    assert values == ["1944-FA", "1944-WI", "1945-SP"]


@pytest.mark.parametrize(
    ("period", "before"),
    [
        ("In the third quarter, sales rose 4%", "2018-Q3"),
        ("In September, sales rose 4%", "2018-09"),
        ("For the quarter ended Sept. 30, sales rose 4%", "2018-Q3"),
        ("For the nine months, sales rose 4%", "2018"),
    ],
)
@pytest.mark.parametrize(
    "aside",
    [
        "",
        ", the biggest gain since May 2012",
        ", the first rise since the second quarter of 2017",
        ", the company said Tuesday",
        ". The chairman, who took over in 2015, said last week that he was pleased",
        ". It expects to open a plant in March",
        ". The offer expires Nov. 15",
    ],
)
@pytest.mark.parametrize(
    "compared",
    [
        "A year earlier, they were $3 million.",
        "They were up from $3 million a year earlier.",
        "In the year-earlier period they were $3 million.",
        "In the same period last year they were $3 million.",
    ],
)
def test_figures_are_compared_with_those_of_their_period(
    period: str, before: str, aside: str, compared: str
) -> None:
    assert values(f"{period}{aside}. {compared}", "2019-11-07")[-1] == before


@pytest.mark.parametrize("day", ["on Monday", "on Nov. 4"])
@pytest.mark.parametrize(
    "aside",
    [
        "",
        ". The mill, which opened in 1985, was insured",
        ". The mayor, who took office on June 3, wept",
        ". A vote is set for Nov. 20",
        ". Schools will reopen tomorrow",
    ],
)
@pytest.mark.parametrize(
    ("told", "value"),
    [
        ("The fire was put out the same day.", "2019-11-04"),
        ("Two more were found the next day.", "2019-11-05"),
        ("Shots had been heard the previous day.", "2019-11-03"),
        ("The road was closed at 9:20 p.m.", "2019-11-04T21:20"),
        ("Fighting went on that night.", "2019-11-04TNI"),
    ],
)
def test_the_day_of_the_story_outlasts_what_is_told_aside(
    day: str, aside: str, told: str, value: str
) -> None:
    text = f"A bomb went off in Dori {day}{aside}. {told}"
    assert values(text, "2019-11-07")[-1] == value


@pytest.mark.parametrize(
    "aside",
    [
        "",
        ", his lawyer said Tuesday",
        ". His lawyer, who was born in 1950, wept",
        ". A ruling is due in January",
        ". He said last week that he was well",
    ],
)
@pytest.mark.parametrize(
    ("told", "value"),
    [
        ("That year a son was born.", "1998"),
        ("The following year he fled.", "1999"),
        ("Later that year he wed.", "1998"),
    ],
)
def test_the_year_of_the_story_outlasts_reports(
    aside: str, told: str, value: str
) -> None:
    assert values(f"He was jailed in 1998{aside}. {told}", "2019-11-07")[-1] == value


def test_months_are_counted_past_the_day_of_a_report() -> None:
    text = "He was freed in March 2009, his lawyer said Tuesday. The next month he wed."
    assert values(text, "2019-11-07")[-1] == "2009-04"
