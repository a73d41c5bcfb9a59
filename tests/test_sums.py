"""Sums of people told one by one, figures put right, and figures of several sources."""

import pytest

from casualtyparse import extract


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        # the coder's sum
        ("Shells killed a toddler. Troops shot dead a gunman. 2 fatalities.", 2),
        ("Raiders killed two monks and a guard. Coded as 3 fatalities.", 3),
        ("Two clerks were shot dead, and he took his own life. (3 dead, 5 hurt)", 3),
        (
            "Raiders killed two monks. Later a guard was shot dead. Total fatalities: 3.",
            3,
        ),
        ("A mine killed nine herders in Dol. Four dead were brought to Esk.", 9),
        # what was put right
        ("Ten guards were killed, the army said. It later said only seven died.", 7),
        (
            "Ten guards had been killed, it said. A review found that seven were killed.",
            7,
        ),
        ("The death toll was 36, up from 30 on Friday morning.", 36),
        (
            "Ten guards were killed. Police established that two others died at home.",
            12,
        ),
        # a toll that is some of another, or an old one
        ("The toll has reached 90. The toll in Dol alone rose to 31.", 90),
        ("A fire killed 45 people. The latest report we have is of 47 dead.", 47),
        ("A flood has killed 24 people. The toll had stood at 20 on Friday.", 24),
        ("A flood killed 24 people. The mayor lowered the toll to 20.", 20),
        ("The toll rose to 50 as five more bodies were found.", 50),
        ("The toll reached 34, he said, when eight more bodies were found.", 34),
        ("The toll rose to 50, while five more people died in Esk.", 55),
        (
            (
                "Rebels killed 7 guards. The army first said 30 rebels had died as well, but "
                "revised that number to 20."
            ),
            27,
        ),
        # totals with a harm of their own
        ("A bomb killed six. The toll now stands at ten dead and 20 injured.", 10),
        ("A bomb killed six. The final count was ten dead.", 10),
        ("A bomb killed six. The mayor raised the casualty toll to ten killed.", 10),
        ("A bomb killed six. A second bomb in Esk had a toll of ten dead.", 16),
        ("A bomb killed six, the army said. Rebels put its losses at ten dead.", 6),
        # the dead among the injured are in the toll
        (
            "Two died and nine were hurt. Two of the wounded died, raising the toll to 4.",
            4,
        ),
        # another count of the same people
        ("The mayor said 19 people died. A paper reported a toll of 25.", 19),
        (
            "Dozens killed\n\nA raid killed at least 87. A party put the toll at 151.",
            87,
        ),
        ("Police said 20 people died. Hospital sources spoke of 29 killed.", 20),
        (
            "Police said 20 people died. They also spoke of six killed in another raid.",
            26,
        ),
        # the bodies of those who drowned
        ("Between 590 and 630 people drowned; only 69 bodies were recovered.", 590),
        (
            "A boat sank and 30 people drowned. Elsewhere, only two bodies were found.",
            32,
        ),
        # who is told of by name and by what he is
        ("Rebels killed Ana Ruk, a judge who died on her way home.", 1),
        ("Rebels killed Ana Ruk, a judge, and a cook who died on her way home.", 2),
        ("Ana Ruk was shot dead. The rebels ask who ordered their leader's death.", 1),
        ("Ana Ruk was shot dead. Her son's death in Esk shocked the town.", 2),
        # the same people, as they are to others
        ("A clerk and his son were killed. They also killed the officer's son.", 2),
        (
            "A clerk and his son died. In another raid they killed a cook and his son.",
            4,
        ),
    ],
)
def test_sums_and_corrections(text: str, killed: int) -> None:
    figure = extract(text).toll().killed
    assert figure is not None
    assert figure.best == killed


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Mines caused 300 casualties: 100 deaths and 200 injuries.", 2),
        ("Raids caused 77 casualties; 20 people died and 57 were hurt.", 2),
        ("Troops suffered 12 casualties. Four were dead and eight wounded.", 2),
        ("The raid caused 30 casualties. Ten men died and 15 were hurt.", 0),
        ("The raid caused 30 casualties. Ten men died and 20 were abducted.", 0),
    ],
)
def test_the_dead_and_the_injured_of_all_casualties(text: str, parts: int) -> None:
    whole, *others = extract(text).casualties
    assert [one.part_of for one in others].count(whole.id) == parts


def test_attackers_in_a_sum_died_in_words() -> None:
    text = "Two girls blew themselves up. 9 clerks died. Bombers included: 11 deaths."
    document = extract(text)
    figure, muc = document.toll().killed, document.toll("muc").killed
    assert figure is not None
    assert muc is not None
    assert (figure.best, muc.best) == (11, 9)


def test_figures_of_two_sources_span_what_is_open() -> None:
    text = "Police said six miners were killed. The army put the death toll at 13."
    figure = extract(text).toll("acled").killed
    assert figure is not None
    assert (figure.low, figure.best, figure.high) == (6, 6, 13)


def test_a_claim_does_not_add_to_what_is_reported() -> None:
    text = (
        "Two soldiers were killed, the army said. The rebels claimed 15 soldiers died."
    )
    figure = extract(text).toll("acled").killed
    assert figure is not None
    assert figure.best == 2
