"""What the dates beside figures tell of where they belong."""

import pytest

from casualtyparse import extract

EVENT = "A bomb killed four guards in Qarvan on Tuesday. "


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("In 2012 nine porters died in a fire.", "past"),
        ("Nine porters died there in 2012.", "past"),
        ("A fire in 2012 killed nine porters.", "past"),
        ("The worst fire was in 2012, when nine porters died.", "past"),
        ("A shed that was built in 2012 fell, and nine porters died.", "event"),
        ("A mine laid in 2012 killed nine porters.", "event"),
    ],
)
def test_a_year_behind_a_day_of_no_year(text: str, scope: str) -> None:
    first, second = extract(EVENT + text).casualties
    assert (first.scope, second.scope) == ("event", scope)


def test_months_behind_a_first_figure_without_a_day() -> None:
    text = (
        "A fire has killed 51 porters. It broke out on Thursday. "
        "A fire in Ruma killed 11 in a November, and 34 died in the fall of a tower."
    )
    scopes = [casualty.scope for casualty in extract(text).casualties]
    assert scopes == ["event", "past", "past"]


@pytest.mark.parametrize(
    ("text", "scopes"),
    [
        (
            "A fire killed 33 people on Friday. At another mill 72 died in April.",
            "past",
        ),
        ("A fire killed 33 people on Friday. The mill burnt on, and 72 died.", "event"),
        ("A fire killed 33 people in April. Some 72 died in May.", "event"),
        ("A bomb killed six on Friday. On Wednesday gunmen killed two.", "past"),
        ("A bomb killed six on Friday. On Friday gunmen killed two.", "event"),
        ("A bomb killed six on Friday. The bomb on Thursday killed two.", "event"),
        (
            "A boat sank on Friday, and 20 died. Six bodies were found on Saturday.",
            "event",
        ),
    ],
)
def test_another_time_without_a_reference(text: str, scopes: str) -> None:
    assert [casualty.scope for casualty in extract(text).casualties] == [
        "event",
        scopes,
    ]


def test_over_the_weekend_tells_the_day() -> None:
    text = "Storms killed 27 people over the weekend and injured nine, officials said."
    document = extract(text, reference="2019-11-05")
    assert {casualty.scope for casualty in document.casualties} == {"event"}


@pytest.mark.parametrize(
    "text",
    [
        "The bomb on Monday killed two porters.",
        "Two porters died in Monday's blast.",
        "Late on Monday gunmen killed two porters.",
        "His wife was killed on Monday.",
        "Three of them died on Monday.",
        "On Tuesday gunmen killed two porters in Dol.",
        "Police said on Monday that four guards had died.",
        "Two porters died in the 40-minute raid on Monday.",
    ],
)
def test_what_the_day_before_is_of_the_event(text: str) -> None:
    document = extract(EVENT + text, reference="2019-11-07")
    assert {casualty.scope for casualty in document.casualties} == {"event"}


@pytest.mark.parametrize(
    "text",
    [
        "QARVAN, 5 November (Wire) - Six rebels died in a clash. Troops met them on Monday.",
        "QARVAN, Nov. 5 (Wire) - A mine killed a guard. A nurse was hurt on Monday by a shell.",
    ],
)
def test_a_dateline_is_not_the_day_of_the_event(text: str) -> None:
    document = extract(text, reference="2019-11-07")
    assert {casualty.scope for casualty in document.casualties} == {"event"}


@pytest.mark.parametrize(
    "text",
    [
        "DOL, 4 March: A mine kills two. LOMU, 9 May: A raid kills six. DOL, 3 April: A man dies.",
        "6 November: Rebels killed two. 30 October: A raid killed six. 2 October: A man died.",
        "Rebels 6 November killed two. Troops 30 October shot six men. Army 2 October shot a man.",
    ],
)
def test_items_of_a_list_are_events(text: str) -> None:
    document = extract(text, reference="2019-11-07")
    assert {casualty.scope for casualty in document.casualties} == {"event"}


@pytest.mark.parametrize(
    "text",
    [
        "24 October 2009 - A guard shoots nine colleagues near Dol.",
        "A commission reported in 1922 that 191 townspeople had been killed.",
        "The diary, found in 1961, states that 214 were killed.",
    ],
)
def test_the_date_of_what_is_said_or_listed(text: str) -> None:
    document = extract(text, reference=None)
    assert {casualty.scope for casualty in document.casualties} == {"event"}


@pytest.mark.parametrize(
    ("text", "scopes"),
    [
        ("Militants kidnapped nine and killed one in Dol on March 3.", "ee"),
        ("Karsh. On 3 March 2018 rebels killed nine porters.", "e"),
        ("Rebels shot Ana Ruk, a nurse, who had been seized in 2016.", "ep"),
        ("Rebels shot a guard at the mill where 12 had died in 1998.", "ep"),
        ("Nine were hurt in the blast, the eighth since the war of 1967.", "e"),
        ("The blast wounded nine, the fifth attack this year.", "e"),
        (
            "Shops shut on Friday after a bomb killed two. On Thursday a bomb hurt one.",
            "ee",
        ),
        ("The body of a clerk abducted in March was found in Dol.", "ee"),
        ("The body of a clerk abducted in 2016 was found in Dol.", "ep"),
        ("Two nuns, abducted in May, were found dead.", "ee"),
        ("Two nuns abducted in the hills in May are feared to be dead.", "ee"),
        ("A clerk died. The day before, bombs in Dol had killed nine.", "ep"),
        ("Police detained two. A cell that killed nine had sent them.", "ep"),
        ("They captured a rebel responsible for the raid that killed nine.", "ep"),
        (
            "The raid, which killed two, was claimed by a band that killed 40 in May.",
            "ep",
        ),
        ("Four men, seen near the hill in May, were shot dead in their cell.", "e"),
        (
            "Two were hurt in a blast that hit Dol on Monday. In May three were hurt.",
            "ep",
        ),
        ("A statue of the nine porters killed on 3 March 2009 was unveiled.", "p"),
        ("A man was jailed for killing two guards on 3 March 2009.", "p"),
    ],
)
def test_an_old_day_may_be_that_of_the_event(text: str, scopes: str) -> None:
    document = extract(text, reference="2019-11-07")
    assert "".join(one.scope[0] for one in document.casualties) == scopes


def test_one_more_who_dies_on_another_day_is_of_the_event() -> None:
    text = EVENT + "A fifth guard died on 20 January 2020."
    document = extract(text, reference="2020-02-07")
    assert [one.scope for one in document.casualties] == ["event", "event"]


@pytest.mark.parametrize("born", ["born in 1951", ", born 3 May 1951,", "(born 1951)"])
def test_when_somebody_was_born_is_no_day_of_the_event(born: str) -> None:
    document = extract(f"A cook {born} was killed in Dol.", reference="2019-11-07")
    assert [one.scope for one in document.casualties] == ["event"]


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("In Dol, on the morning of 3 May 1981, a mine killed two cooks.", "event"),
        ("On Black Monday, 3 May 1981, a mine killed two cooks.", "event"),
        ("Rebels raided the town of Dol on 3 May 1981, killing two cooks.", "event"),
        ("He came from Dol, where rebels on 3 May 1981, killing two, fled.", "past"),
        ("Shortly before dawn on 3 May 1981, a mine killed two cooks.", "event"),
        ("In May he was sent to Dol, where on 3 May 1981 a mine killed two.", "past"),
        ("A nurse has died. In Dol, on 3 May 1981, a mine killed two.", "past"),
    ],
)
def test_where_and_when_open_a_text(text: str, scope: str) -> None:
    document = extract(text, reference="2019-11-07")
    assert document.casualties[-1].scope == scope


@pytest.mark.parametrize("reference", ["2009-05-05", None])
@pytest.mark.parametrize(
    ("text", "scopes"),
    [
        ("Ruk, who took part in the 1999 massacre of nine monks, was shot dead.", "ep"),
        ("Two men died in a raid on a band of the 1999 raid that killed nine.", "ep"),
        ("A rebel blamed for the 1999 blast that killed nine was shot dead.", "ep"),
        ("A mine hurt two, the worst blast since the 1999 fire that hurt nine.", "ep"),
        ("A mine hurt two cooks. Ruk led the 1999 car bomb attack on nine.", "e"),
    ],
)
def test_a_year_before_an_event_is_its_own(
    text: str, scopes: str, reference: str | None
) -> None:
    document = extract(text, reference=reference)
    assert "".join(one.scope[0] for one in document.casualties) == scopes


@pytest.mark.parametrize(
    "text",
    [
        "Rebels shot two cooks they had seized in May.",
        "The band killed a nun it had kidnapped last month.",
        "A cook was found dead two weeks after he was kidnapped.",
        "A cook was found dead two weeks after being kidnapped.",
        "Rebels are suspected of having gunned down two cooks.",
        "They demanded the release of two rebels in return for 90 pupils held hostage.",
    ],
)
def test_captives_are_of_the_event(text: str) -> None:
    document = extract(text, reference="2019-11-07")
    assert {casualty.scope for casualty in document.casualties} == {"event"}


def test_a_row_of_dated_clauses_is_a_list() -> None:
    text = (
        "The post was hit often: on 21 October a mine killed nine; on 2 May four died;"
        " on 11 March a bomb killed six."
    )
    document = extract(text, reference="2019-11-07")
    assert {casualty.scope for casualty in document.casualties} == {"event"}
