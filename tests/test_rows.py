"""People told one after another: those of a lead, those of several leads, who "he" is."""

import pytest

from casualtyparse import extract
from casualtyparse.terms import Harm

TWO_RAIDS = (
    "Troops killed six rebels in two raids. Four rebels died in Dol. "
    "In a separate raid, two more rebels died."
)
ALL_NAMED = (
    "Three guards and a rebel died. Captain Ruk, 26, a resident of Dol, "
    "Sergeant Lind, 35, a resident of Esk, and Private Dorn fought and were killed."
)
BOTH_SIDES = (
    "Nine rebels died. Six guards also died. "
    "Two guards died in Dol. Four guards died in Esk."
)
TOLD_LATER = (
    "Four workers were hurt. The mill was shut. Roads were closed. "
    "The mayor said two men and two women had been hurt."
)


def _toll(text: str, harm: Harm = "killed") -> int | None:
    figure = extract(text).toll().figure(harm)
    return None if figure is None else figure.best


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        # of any trade, or of either sex, right behind their number
        ("Four workers were killed. A driver, two nurses and a guard died.", 4),
        ("Two vaccinators were shot dead. A woman died in Dol and a man in Esk.", 2),
        ("A mine killed three children. Two brothers and a girl died in Dol.", 3),
        ("Six clerks were killed. The mayor said four women and two men died.", 6),
        ("Four guards were killed. A clerk, his wife and two maids died.", 8),
        ("Three workers died in Dol. Two drivers and another cook also died.", 6),
        # with those of whom it is only told that they were shot
        ("Five reporters died. Three died in Dol. Two reporters were shot in Esk.", 5),
        # of a second number told behind the first
        (BOTH_SIDES, 15),
        # named behind the number of one side, whatever was told between
        (
            "Three soldiers died and five rebels died. Corporal Ruk, 26, was shot dead.",
            8,
        ),
        ("Three soldiers died and five rebels died. Deputy Omar Ruk was shot dead.", 9),
        # named, behind one who "had reported"
        ("A man who had reported on oil was shot dead. Omar Ruk, 41, died in Dol.", 1),
        # ranked
        (
            "Omar Ruk was shot dead. He is the third clerk to have been killed in Dol.",
            1,
        ),
        # called so by whose they are
        ("Two reporters were killed in Dol. Our two colleagues died on duty.", 2),
        ("A reporter was killed in Dol. Her colleague died on the same day.", 2),
        ("Two guards were killed in Dol. Their two sons died on the same day.", 4),
        # the rest of several attacks
        (TWO_RAIDS, 6),
        # on one front after another
        ("On the Dol front, four rebels died. On the Esk front two rebels died.", 6),
        ("On the Dol road, four rebels died. On the Dol road a mine blew up.", 4),
        # the bodies that have been found so far
        (
            "The group said six of its nurses died. Police said four bodies had been recovered.",
            6,
        ),
        (ALL_NAMED, 4),
        ("Three recruits and nine rebels died. Corporal Ruk, 26, was shot dead.", 13),
        # a list of the latest report
        (
            "A raid hit Dol. The latest report is that four nurses and nine cooks died.",
            13,
        ),
        # in all, told behind them
        ("Raiders killed four clerks. Officials said 27 people in total died.", 27),
        (
            "Raiders killed four clerks. Officials said 27 people were killed in all.",
            27,
        ),
        ("Raiders killed four clerks. Nine cooks died in all parts of Dol.", 13),
        # bodies of those told last
        (
            "Eight guards died. Three rebels also died. Bodies of two rebels were found.",
            11,
        ),
        # the same two, told how
        ("Gunmen killed two drivers. The two drivers were shot in the head.", 2),
    ],
)
def test_people_in_a_row_are_counted_once(text: str, killed: int) -> None:
    assert _toll(text) == killed


@pytest.mark.parametrize(
    ("text", "injured"),
    [
        ("Gunmen killed two drivers. The two drivers were shot in the head.", None),
        ("Nine died. A guard who was hurt died, raising the toll to ten.", None),
        ("A cook and a clerk were hurt. The cook is critical. Later the cook died.", 1),
        ("Police beat protesters. The four students are in hospital.", 4),
        # of one attack after another
        ("The first bomb hurt four. The second, in Dol, hurt three.", 7),
        ("The first report said that six were hurt. The second said that two were.", 6),
        # of one place after another
        ("In Dol, four were hurt by shells. In Esk, two children were hurt.", 6),
        (
            "In Dol, four were hurt by shells. Of these, two children were badly hurt.",
            4,
        ),
        ("In January, six were hurt by shells. In Esk, two children were hurt.", 6),
        # told by others, however far behind
        (TOLD_LATER, 4),
        # how the dead died
        ("Three men were killed. Two were stabbed and one was shot.", None),
        # all of those shot
        ("Raiders shot three guards. The guards died instantly.", None),
        # of several hurt, told later
        ("Six were hurt, among them a cook. The cook died on Tuesday.", 5),
        ("Six were hurt, among them a cook. A cook was shot dead in Esk.", 6),
        ("Six were hurt, including Omar Ruk, 26. Ruk later died in hospital.", 5),
        ("Six were hurt, one of them critically. He later died.", 5),
        ("Six were hurt, among them two guards. A rebel fled. He was shot dead.", 6),
        ("Raiders hurt four clerks. One was shot in the neck and later died.", 3),
        ("Raiders hurt four clerks. One was shot in the neck and killed.", 3),
        (
            "A raid killed two clerks and hurt four cooks. One of the four later died.",
            3,
        ),
        ("A raid killed two clerks and hurt four cooks. One later died.", 3),
    ],
)
def test_the_dead_are_no_longer_hurt(text: str, injured: int | None) -> None:
    assert (_toll(text, "injured") or None) == injured


@pytest.mark.parametrize(
    ("text", "abducted"),
    [
        ("Omar Ruk was kidnapped. Bela Lind was at home when he was kidnapped.", 2),
        ("Dutch clerk Omar Ruk and cook Ben Lind were held for a week by rebels.", 2),
        ("Omar Ruk was kidnapped. Ruk was at home when he was kidnapped.", 1),
        ("Omar Ruk was kidnapped. Chief Bela Lind said he was kidnapped at home.", 1),
        ("They call for the release of five clerks held by rebels since May.", 5),
        ("They call for the release of a cook and his son who were kidnapped.", 2),
        (
            "Three clerks were freed. The two women and a man were kidnapped on May 28.",
            3,
        ),
    ],
)
def test_who_was_taken(text: str, abducted: int) -> None:
    toll = extract(text, reference="2019-11-07").toll().abducted
    assert toll is not None
    assert toll.best == abducted


@pytest.mark.parametrize(
    "text",
    [
        "Nurses left Dol in the wake of the killing of two of them on Tuesday.",
        "The mayor wants an inquiry into the death of two boys on Sunday.",
        "The charity is outraged by an attack that killed two clerks.",
    ],
)
def test_the_only_harm_of_a_report_is_its_event(text: str) -> None:
    (casualty,) = extract(text).casualties
    assert casualty.scope == "event"


@pytest.mark.parametrize(
    "text",
    [
        "Two died on Monday. With 685 soldiers killed, the year was the deadliest.",
        "Two died on Monday. It was the bloodiest month, with 60 killed in raids.",
    ],
)
def test_the_worst_of_years_is_no_event(text: str) -> None:
    assert extract(text).casualties[-1].scope == "cumulative"


def test_a_time_behind_where_is_that_of_a_place() -> None:
    text = "Shells wounded 12 in a clinic, where nurses have worked since March."
    (casualty,) = extract(text).casualties
    assert casualty.scope == "event"
