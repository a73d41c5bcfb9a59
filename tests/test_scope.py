"""Of the event, of an earlier one, or over a period: where a figure belongs."""

import pytest

from casualtyparse import extract

EVENT = "A bomb killed four guards in Qarvan on Tuesday. "


@pytest.mark.parametrize(
    "text",
    [
        "Hundreds of students protested against the killing of two teachers.",
        "Bishops condemned the murder of a nun.",
        "The raid was in revenge for the killing of three herders.",
        "He was convicted of killing two shopkeepers.",
        "Mourners held a vigil for two drowned girls who were killed by a truck.",
    ],
)
def test_the_reason_of_what_is_reported_is_past(text: str) -> None:
    assert {casualty.scope for casualty in extract(text).casualties} == {"past"}


@pytest.mark.parametrize(
    "text",
    [
        "In April 2010, 76 guards were massacred there.",
        "Last month eight guards were killed in a similar attack.",
        "It was the worst attack since 2016, when nine guards died.",
        "The bombing came three days after rebels killed two guards.",
        "Police linked it to a series of attacks that killed 34 guards.",
    ],
)
def test_what_is_told_beside_the_event_is_past(text: str) -> None:
    document = extract(EVENT + text, reference="2019-11-07")
    assert [casualty.scope for casualty in document.casualties] == ["event", "past"]


@pytest.mark.parametrize(
    "text",
    [
        "More than 700 people have died in two years of raids.",
        "Since 2014 the war has killed 5,000 people.",
        "At least 317 people have been abducted so far this year.",
        "Accidents kill 1,000 people every year.",
        "The conflict has displaced 40,000 people.",
        "In the past month 60 people have been killed.",
        "Between 18 October and 1 November floods displaced 300 people.",
    ],
)
def test_tolls_over_a_period_are_cumulative(text: str) -> None:
    document = extract(EVENT + text, reference="2019-11-07")
    scopes = [casualty.scope for casualty in document.casualties]
    assert scopes == ["event", "cumulative"]


@pytest.mark.parametrize(
    "text",
    [
        "Seven people have died since Tuesday's landslide.",
        "Shelling has killed six people in the past 24 hours.",
        "Three were killed in the third attack in two weeks.",
        "Police fired at protesters, killing two.",
        "A fire that killed nine people broke out in a bakery.",
        "Two divers died after their boat sank.",
    ],
)
def test_the_event_itself(text: str) -> None:
    document = extract(text, reference="2019-11-07")
    assert [casualty.scope for casualty in document.casualties] == ["event"]


def test_parts_belong_where_their_whole_belongs() -> None:
    text = "Last month eight herders, including two boys, were killed there."
    document = extract(EVENT + text, reference="2019-11-07")
    assert [c.scope for c in document.casualties] == ["event", "past", "past"]
