"""The injured of news told from the top: totals, their parts, rivals and echoes."""

import pytest

from casualtyparse import extract


def _injured(text: str) -> int | None:
    figure = extract(text).toll().injured
    return None if figure is None else figure.best


@pytest.mark.parametrize(
    ("text", "injured"),
    [
        (
            "A raid killed two guards and hurt two others. Two other guards were hurt.",
            2,
        ),
        ("Five people were hurt. He said 15 died and five others were hurt.", 5),
        ("A blast hurt more than a dozen. In Dol 11 were hurt, and four in Esk.", 15),
        ("A fire killed nine people. Six of the victims were shot.", 0),
        ("Six were hurt in Dol, and another ten were hurt in Esk. Four were hurt.", 20),
        ("Scores were trampled. A doctor said 37 people were hurt.", 37),
        # parts that complete a figure
        (
            (
                "A cook died and three other people, two of them guards, were hurt. In Esk "
                "Ana Ruk was injured."
            ),
            3,
        ),
        (
            (
                "A guard died and six other people were hurt, among them four nurses. Two "
                "cooks were also hurt."
            ),
            6,
        ),
        ("A cook was killed and another wounded. A man was wounded in Dol.", 1),
        # some of them, and people of another country
        ("Four people are in critical condition. Police said 24 were hurt.", 24),
        ("Two Finnish guards were hurt. Two Swiss guards were also hurt.", 4),
        ("A raid killed four women. The women were shot as they slept.", 0),
        (
            "Nine killed, 90 hurt\n\nA bomb killed nine in Dol. It also hurt 90 people.",
            90,
        ),
        ("A bomb hurt six. The toll stands at ten dead and 20 injured.", 20),
        (
            "9 died, 50 were hurt. The mayor raised the toll to 23. He said 90 were hurt.",
            90,
        ),
        # more than the parts of the dead before them
        (
            (
                "Bombs killed 16 people and hurt dozens. One killed eight cooks. Five more "
                "cooks were hurt. A second bomb killed eight nurses."
            ),
            24,
        ),
        # those of each of several attacks, and what nearly adds up
        (
            (
                "Two bombs killed 12 people. The first killed seven and wounded 20. The second "
                "killed five and wounded 11."
            ),
            31,
        ),
        (
            (
                "Four died and several others were hurt in attacks. A bomb in Dol hurt five "
                "others. Another bomb hurt two guards in Esk."
            ),
            7,
        ),
        (
            (
                "Raids kill five\n\nDol: raids killed five people and hurt 16 on Sunday. In "
                "Esk, two bombs killed one guard and hurt seven others. A mine hurt two."
            ),
            16,
        ),
        (
            (
                "Shells hurt nearly 120 people. One hurt six in Dol. Two hours later another "
                "hurt some 80. Mines hurt 33 people in Esk."
            ),
            120,
        ),
        # some of them, and another person
        (
            "Nine people were hurt. In Dol it hurt two cooks, a clerk and another man.",
            9,
        ),
        # told with dead who are told again
        (
            (
                "19 people were killed and 50 hurt. The mayor later raised the toll to 23 and "
                "said that 100 had been wounded."
            ),
            100,
        ),
        (
            (
                "Ten soldiers were killed. A clerk had first spoken of one dead and 12 "
                "wounded, but the army said later that ten were dead and another 34 were "
                "wounded. The rebels said that 16 soldiers had been killed and 45 wounded."
            ),
            34,
        ),
        (
            (
                "A raid killed 15 guards and hurt 19 people. Four more attacks killed 15 "
                "guards and hurt another 13."
            ),
            32,
        ),
        (
            "A mine killed two and hurt 50. In a separate raid nine died and six were hurt.",
            56,
        ),
    ],
)
def test_the_injured_are_counted_once(text: str, injured: int) -> None:
    assert (_injured(text) or 0) == injured


@pytest.mark.parametrize(
    ("text", "injured"),
    [
        ("Nine policemen were hurt. Two of the officers lost a leg.", 9),
        ("Nine policemen were hurt. One officer is in a critical condition.", 9),
        ("Twelve miners were hurt. At least two of the workers are critical.", 12),
        ("Seven nuns were killed. The women were shot, a guard said.", None),
        ("Nine pupils were hurt. A driver lost a leg.", 10),
    ],
)
def test_some_are_told_by_another_noun(text: str, injured: int | None) -> None:
    assert _injured(text) == injured


@pytest.mark.parametrize(
    ("text", "injured"),
    [
        ("A bomb killed 11 and hurt five. Four died at once and seven in hospital.", 5),
        (
            "A bomb killed three and hurt 20. Two died of their injuries in hospital.",
            18,
        ),
    ],
)
def test_the_injured_told_with_all_the_dead_live(text: str, injured: int) -> None:
    assert _injured(text) == injured


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen killed an elder in Dol. The man died at once. Ruk was shot in the head.",
        "A cook was stabbed to death. His body lay in a ditch. They beat him at home.",
        "A man was shot dead. The slain man was buried. Ruk was shot three times.",
    ],
)
def test_how_the_only_dead_died_hurts_nobody_else(text: str) -> None:
    killed = extract(text).toll().killed
    assert killed is not None
    assert (killed.best, _injured(text)) == (1, None)
