"""What months, days of them and words for earlier times tell, with a reference and without."""

import pytest

from casualtyparse import extract

EVENTS = (
    "Raiders shelled a depot in Orsk on 12 July, killing two carters.",
    "Raiders shelled a depot in Orsk early in the morning, killing two carters.",
    "On July 12, raiders killed two carters in Orsk.",
    "July 12, 2006: Raiders shelled a depot in Orsk; two carters killed.",
)


def _killed(text: str, reference: str | None) -> int | None:
    killed = extract(text, reference=reference).toll("default").killed
    return None if killed is None else killed.best


@pytest.mark.parametrize("reference", [None, "2006-07-14"])
@pytest.mark.parametrize("event", EVENTS)
@pytest.mark.parametrize(
    "behind",
    [
        "A mine on the same track killed nine porters in April.",
        "In mid-June, raiders killed nine porters in a hamlet nearby.",
        "The depot was hit before, on 3 May; nine porters died then.",
        "Nine porters had been killed in the same hamlet on May 3.",
        "On 3 Jun, nine porters were killed in the same hamlet.",
        "(On 3 June, nine porters were killed in the same hamlet.)",
        "The valley has long been restive: nine porters were killed there in May.",
        "In 1998, nine porters were killed in a riot in Orsk.",
        "During the 1990s, 900 porters were killed in the valley.",
        "Ten days ago a bomber killed nine porters.",
        "The last time the gang came, it killed nine porters.",
        "It was the second raid on the depot in a month; the first killed nine porters.",
        "A month before, nine porters had been seized and killed in the same hamlet.",
        "The band which killed nine porters in May is said to be behind it.",
        "The gang also claimed the murder of a judge in February.",
        "The gang called it a response to the deaths of nine raiders in a clash.",
        "A pact was signed in 1994 following a feud that left 900 dead.",
        "He was investigating the murder of two porters.",
        "The carter had served 12 years for killing two porters.",
        "A bomb on this track had killed four porters.",
        "False reports had said that 60 porters were dead.",
        "Sappers defused a shell that could have killed hundreds.",
        "A massacre of 300 porters was prevented.",
    ],
)
def test_another_event_is_no_part_of_the_toll(
    event: str, behind: str, reference: str | None
) -> None:
    assert _killed(f"{event} {behind}", reference) == 2


@pytest.mark.parametrize(
    "text",
    [
        "In March, nine porters were killed in Orsk. On 12 July, raiders came again, killing two.",
        "In May a bomb killed nine porters. On Wednesday, another bomb in Orsk killed two carters.",
        "Raiders (who killed nine porters in May) attacked a depot, killing two carters.",
        "Raiders attacked a depot (scene of a raid in May that killed nine), killing two carters.",
        "Two carters were killed in Orsk by the gang that killed nine porters in a raid in May.",
        "A mine went off in Orsk, a day after a blast killed nine porters, killing two carters.",
        "Following the deaths of nine porters in a clash in May, raiders shot dead two carters.",
        "Raiders blamed for the deaths of nine porters in May killed two carters in Orsk.",
        "Two carters were killed in Orsk; in May, nine porters were killed there.",
        "Raiders killed two carters at a funeral in Orsk for nine porters killed on 2 June.",
        "Raiders fired on mourners burying nine porters killed in a raid, killing two.",
    ],
)
def test_another_event_before_or_within_the_sentence(text: str) -> None:
    assert _killed(text, None) == 2


@pytest.mark.parametrize("reference", [None, "2006-07-14"])
@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("On 12 July raiders killed nine porters. A tenth died on 14 July.", 10),
        (
            "Raiders killed nine porters in Orsk. Two carters were shot dead on the same day.",
            11,
        ),
        (
            "Raiders shelled two hamlets on 12 July. Nine porters of the same family died.",
            9,
        ),
        ("Police said that nine porters had been killed in Orsk on Wednesday.", 9),
        ("When police reached Orsk, nine porters had been killed.", 9),
        (
            "Porters had fled Orsk in May; on 12 July raiders killed nine who returned.",
            9,
        ),
        (
            "Two mines went off in Orsk. The first killed two carters; the second killed seven.",
            9,
        ),
        (
            "A mine killed four carters on 12 July. Earlier in the day another had killed five.",
            9,
        ),
        ("Nine porters were killed in Orsk, a year after the start of the siege.", 9),
        ("A porter released from prison last year was shot dead in Orsk.", 1),
        (
            "Raiders (believed to be of a gang formed in 2004) killed nine porters in Orsk.",
            9,
        ),
        ("Nine porters were killed in Orsk, near the site of a massacre in 1999.", 9),
        ("A mine might have been meant for a convoy; it killed nine porters.", 9),
        (
            "Police are searching for the killers of nine porters shot in Orsk on Wednesday.",
            9,
        ),
        (
            "On 12 July raiders killed nine porters. In March they had vowed to burn Orsk.",
            9,
        ),
        ("The toll rose to nine after the death of a porter from her wounds.", 9),
    ],
)
def test_dates_and_earlier_times_in_one_event(
    text: str, killed: int, reference: str | None
) -> None:
    assert _killed(text, reference) == killed


@pytest.mark.parametrize("reference", [None, "2006-07-14"])
def test_captives_of_two_months_ago_who_go_free(reference: str | None) -> None:
    text = "Raiders abducted six porters near Orsk on 3 May. They were released on 12 July."
    abducted = extract(text, reference=reference).toll("default").abducted
    assert abducted is not None
    assert abducted.best == 6


@pytest.mark.parametrize(
    ("text", "scopes"),
    [
        # a story that goes on from month to month is no look back
        ("On 3 May nine died. On 9 June two were shot. In August four fell.", "eee"),
        (
            "Raiders killed two carters on 12 July. On 3 August they killed nine porters.",
            "ee",
        ),
        (
            "Raiders killed two carters on 12 July 2006. In May 2006 nine porters died.",
            "ep",
        ),
        ("Raiders killed two carters. The raid in May also hurt nine porters.", "ee"),
        (
            "Raiders killed two carters on 12 July. Their raid on Esk on 3 May killed nine.",
            "ep",
        ),
    ],
)
def test_months_of_a_story(text: str, scopes: str) -> None:
    assert "".join(one.scope[0] for one in extract(text).casualties) == scopes


def test_how_a_captive_came_there_is_of_the_event() -> None:
    text = "Raiders beheaded a porter in Orsk. He had been abducted in May."
    toll = extract(text).toll("default")
    assert toll.abducted is not None
    assert (toll.killed and toll.killed.best, toll.abducted.best) == (1, 1)
