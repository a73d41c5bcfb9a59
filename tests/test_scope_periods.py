"""Over a period: figures that are the toll of more than the event."""

import pytest

from casualtyparse import extract

EVENT = "A bomb killed four guards in Qarvan on Tuesday. "
TOLD = "Two died in Esk. Ana Ruk, who heads the only clinic in Dol,"


@pytest.mark.parametrize(
    "text",
    [
        "More than 20 people have been killed in the valley within two days.",
        "Over the past three days 20 people have been killed in the valley.",
        "With more than 200 guards killed so far, no mission is as dangerous.",
        "The number of guards killed by the group this year rises to nine.",
        "It brought the number of people killed in three days to nine.",
        "Some 10,000 people were killed in the war.",
        "The toll of the uprising now stands at 900.",
        "In recent weeks gunmen have killed nine porters.",
        "After Tuesday's attack, the number of guards killed in the valley rose to 64.",
        "Gunmen killed nine porters in various incidents since Sunday.",
        "One was the third member of the mission to be killed in two years.",
        "Dozens of porters have been killed in over 20 attacks on the road.",
        "The gang has abducted dozens of porters.",
        "That brought the toll for the first week of May to 120 dead.",
        "The mayor said that the raiders have injured at least 4,790 porters.",
    ],
)
def test_more_than_the_event_cost_is_a_toll_so_far(text: str) -> None:
    document = extract(EVENT + text, reference="2019-11-07")
    assert [one.scope for one in document.casualties] == ["event", "cumulative"]


@pytest.mark.parametrize(
    "text",
    [
        "Two guards have been killed so far.",
        "In the latest attack nine porters died.",
        "In the war zone nine porters died.",
        "Two guards have died within two days.",
        "Nine porters were killed in two days.",
        "Nine porters have died two days later.",
        "The flood has displaced dozens of porters.",
        "They have abducted dozens of porters.",
    ],
)
def test_what_is_no_toll_over_days(text: str) -> None:
    document = extract(EVENT + text, reference="2019-11-07")
    assert {one.scope for one in document.casualties} == {"event"}


@pytest.mark.parametrize(
    "text",
    [
        "In the days since the attack on Dol 40 porters have been killed.",
        "Some 900 porters have died since the war began in Ruma, where they lived.",
    ],
)
def test_since_an_attack_is_a_period(text: str) -> None:
    document = extract(EVENT + text, reference="2019-11-07")
    assert document.casualties[1].scope == "cumulative"


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
        "The number of guards killed by rebels this month has risen to 13.",
        "That brings to 220 the number of guards killed since the war began in 2014.",
        "Some 5,000 people, a fifth of the town, have been uprooted since the war began in May.",
        "Two judges have been murdered in less than 15 days.",
        "The rebels have killed two porters in the past.",
        "It was the latest in a string of raids that have killed 30 porters.",
        "It was one of a series of raids which killed 30 porters.",
        "It was the latest of a wave of raids that has left 30 porters dead.",
        "There were 90 raids in 2018; 63 porters died during the same period.",
        "They were among the 900 porters who died in the 36-year civil war.",
        "The rebels began a war in 1983 that left 60,000 people dead.",
        "The rebels began to hunt priests in May 1993, and about 60 have died.",
        "Two priests have disappeared since May 1993.",
        "More than 65,000 people were killed before the ceasefire.",
        "The rebels waged a war for over 30 years, leaving 40,000 people dead.",
        "Months of fighting have left hundreds dead.",
        "Raids on the villages in the south of the delta killed 18 porters this month.",
    ],
)
def test_tolls_over_a_period_are_cumulative(text: str) -> None:
    document = extract(EVENT + text, reference="2019-11-07")
    scopes = [casualty.scope for casualty in document.casualties]
    assert scopes == ["event", "cumulative"]


@pytest.mark.parametrize(
    ("text", "scopes"),
    [
        # a year is a total if no one event is named
        ("Last year 62 people were murdered in the delta.", ["cumulative"]),
        ("Raids in the delta cost 340 lives in 2018.", ["cumulative"]),
        ("Smugglers killed 134 villagers last year.", ["cumulative"]),
        ("In 2018, floods killed 250 people in the same valley.", ["past"]),
        ("Last year a fire killed 62 people there.", ["past"]),
        ("Clashes left 300 dead in the first half of 2019.", ["cumulative"]),
        ("It was the third raid in as many days; the others had killed six.", ["past"]),
        # a toll told again is of the same time
        (
            "Since May 65 sailors have died; the government insists the figure is nearer 300.",
            ["cumulative", "cumulative"],
        ),
        # the people told before, pointed at
        (
            "The march was a protest over the killing of 24 pupils. All 24 bodies were buried.",
            ["past", "past"],
        ),
    ],
)
def test_times_of_their_own(text: str, scopes: list[str]) -> None:
    document = extract(EVENT + text, reference="2019-11-07")
    assert [casualty.scope for casualty in document.casualties] == ["event", *scopes]


def test_two_harms_of_one_figure_have_one_scope() -> None:
    text = "Years of fighting have killed or displaced thousands of people."
    document = extract(EVENT + text, reference="2019-11-07")
    scopes = [casualty.scope for casualty in document.casualties]
    assert scopes == ["event", "cumulative", "cumulative"]


@pytest.mark.parametrize(
    ("text", "scopes"),
    [
        ("The raids since 1968 have cost at least 500 deaths and 400 injuries.", "cc"),
        ("Last month nine porters were killed and dozens hurt.", "pp"),
        ("The war has claimed 3,000 lives and forced 9,000 people to flee.", "cc"),
        ("Raids over the last three days have left 51 dead and 171 wounded.", "cc"),
    ],
)
def test_two_harms_told_as_one_belong_together(text: str, scopes: str) -> None:
    document = extract(EVENT + text, reference="2019-11-07")
    assert "".join(one.scope[0] for one in document.casualties[1:]) == scopes
    assert {one.status for one in document.casualties} == {"asserted"}


def test_a_report_about_a_period() -> None:
    text = (
        "The mission documents 300 deaths in the first half of 2019. "
        "Mines killed 120 people. Raiders killed 14 teachers."
    )
    document = extract(text, reference="2019-11-07")
    assert {casualty.scope for casualty in document.casualties} == {"cumulative"}


@pytest.mark.parametrize(
    ("text", "scopes"),
    [
        (
            "Rebels raided posts from 12 to 19 October, killing nine and hurting six.",
            "ee",
        ),
        (
            "Rebels raided posts from 12 to 19 October, killing nine. On 14 October four died.",
            "ee",
        ),
        ("From 12 to 28 October rebels raided posts, killing nine guards.", "c"),
        ("From 12 to 19 October 60 people were killed on the roads.", "c"),
        (
            "Three men were shot. Rebels raided posts from 12 to 19 May, killing nine.",
            "ec",
        ),
        (
            "Six died on the fourth day of riots. That brought the death toll to 41.",
            "ec",
        ),
        (
            "Two died as gangs fought for a third day. The toll of the fights is 48.",
            "ec",
        ),
        (
            TOLD + " said that the toll of the fights had climbed to 48 since Sunday.",
            "ec",
        ),
        (
            "Six died on the first day of the fair. That brought the death toll to 41.",
            "ee",
        ),
        (
            "Six bodies were found on the third day. That brought the death toll to 41.",
            "ee",
        ),
    ],
)
def test_days_of_an_operation_and_of_an_unrest(text: str, scopes: str) -> None:
    document = extract(text, reference="2019-11-07")
    assert "".join(one.scope[0] for one in document.casualties) == scopes


@pytest.mark.parametrize(
    ("text", "scopes"),
    [
        ("Victims of a raid, which killed nine on 3 May 2018, wait for justice.", "e"),
        ("Families of guards hurt in a raid, which killed 9 on 3 May 2018, wait.", "e"),
        (
            "Victims of a raid, which killed nine on 3 May 2018, wait. A mine killed six.",
            "pe",
        ),
        (
            "The bridge, hit by a flood which killed nine on 3 May 2018, was opened.",
            "p",
        ),
    ],
)
def test_whose_grief_a_report_is_about(text: str, scopes: str) -> None:
    document = extract(text, reference="2019-11-07")
    assert [one.scope[0] for one in document.casualties if one.harm == "killed"] == [
        *scopes
    ]


def test_two_harms_of_one_group_are_of_one_toll() -> None:
    text = "A drone hurt six cooks. The army has killed 900 cooks and injured 2,000."
    scopes = [one.scope for one in extract(text).casualties]
    assert scopes == ["event", "cumulative", "cumulative"]
