"""Who is meant: people told of again, others, and those who are only told beside the event."""

from collections.abc import Sequence

import pytest

from casualtyparse import extract


def _tolls(text: str) -> Sequence[float]:
    toll = extract(text, reference="2009-06-15").toll("default")
    return [
        (told.best if told else None) or 0
        for told in (toll.killed, toll.injured, toll.abducted)
    ]


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("A bomb killed the driver. Later a sniper killed the sister of a tailor.", 2),
        ("A lawyer was shot dead. The brother of the victim was killed too.", 2),
        ("Gunmen killed a trader in Dol. The father of four died at once.", 1),
        ("A cleric was killed in Dol. The sheikh had received threats.", 1),
        ("A cook was killed and a nun was killed. The cook was strangled.", 2),
    ],
)
def test_whose_somebody_is_tells_another(text: str, killed: int) -> None:
    assert _tolls(text)[0] == killed


@pytest.mark.parametrize(
    ("text", "tolls"),
    [
        ("A man opened fire, wounding the cashier and killing the watchman.", [1, 1]),
        (
            "The mayor was hit. Three of his four guards were killed. The fourth was hurt.",
            [3, 2],
        ),
        (
            "One soldier was hurt. On Sunday a thief threw a bomb. He was shot dead.",
            [1, 1],
        ),
        ("A guard was hurt. He was taken to a clinic. He died on Sunday.", [1, 0]),
    ],
)
def test_two_of_other_names_are_two(text: str, tolls: list[int]) -> None:
    assert _tolls(text)[:2] == tolls


@pytest.mark.parametrize(
    ("text", "tolls"),
    [
        ("A clerk was killed and a cook hurt. Both had been shot.", [1, 1]),
        ("A Danish consul was murdered. The Dane was shot twice as he left.", [1, 0]),
        ("One person was killed on Friday. Ana Ruk was shot at her desk.", [1, 0]),
        (
            "Eight monks and three boys were killed. Some of the boys were tortured.",
            [11, 0],
        ),
        (
            "A raid left nine dead. Five guards were hurt. Two of the men were shot.",
            [9, 5],
        ),
        ("Nine clerks were hurt. Two women among the injured were flown out.", [0, 9]),
        (
            "Two hurt clerks, among nine people injured by a bomb, were flown out.",
            [0, 9],
        ),
        ("A blast killed a nurse and hurt two. Doctors confirmed one dead.", [1, 2]),
        ("Nine people died in a raid. Those who died were clerks.", [9, 0]),
        (
            "A guard and two boys were killed. The boys were shot. The guard was stabbed.",
            [3, 0],
        ),
    ],
)
def test_how_they_were_hurt_is_told_of_the_same(text: str, tolls: list[int]) -> None:
    assert _tolls(text)[:2] == tolls


@pytest.mark.parametrize(
    ("text", "tolls"),
    [
        ("Masked men took two brothers from their hut. They were shot dead.", [2, 0]),
        ("A clerk and a cook were walking home. They were shot dead.", [2, 0]),
        ("Four gunmen set upon two clerks in a lane. They were beaten.", [0, 2]),
        ("Two gunmen fired at a shop. They were shot dead by guards.", [2, 0]),
        ("Two teams played on Sunday. They were beaten by Dol.", [0, 0]),
        ("Two lorries hit a wall. They were damaged.", [0, 0]),
        ("Raiders accused ten farmers of being spies and shot them dead.", [10, 0]),
    ],
)
def test_they_are_those_just_counted(text: str, tolls: list[int]) -> None:
    assert _tolls(text)[:2] == tolls


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("A headman was killed in revenge for last week's deaths of 79 people.", 1),
        ("A headman was killed in reprisal for Friday's killing of two men.", 1),
        ("A bomb killed a writer. Police seek the killers of two other writers.", 1),
        ("The gang shot a banker dead. It has claimed the deaths of 12 policemen.", 1),
        ("The gang, whose war has cost 900 lives, killed three guards on Sunday.", 3),
        (
            "A consul was shot with the pistol that they used to kill 21 men since 1975.",
            0,
        ),
        (
            (
                "A man was shot on Monday and died. Police said 71 men died on 25 May in a jail."
                " Five others drowned."
            ),
            1,
        ),
        (
            "A raid left two dead. The mayor was shot in 2001, and his heir was also shot.",
            2,
        ),
        (
            "Police shot dead nine people who had come to mourn two boys killed on Friday.",
            9,
        ),
        ("1984: Rebels kill nine farmers in Dol.", 9),
        (
            (
                "A deputy said Monday that 15 men were killed last week. An aide said on Tuesday"
                " that two guards were hurt."
            ),
            15,
        ),
    ],
)
def test_what_is_told_beside_the_event(text: str, killed: int) -> None:
    assert _tolls(text)[0] == killed


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("The driver was killed. The gang reportedly killed two women as well.", 3),
        ("Thirteen miners were killed. Another account put the dead at 11.", 13),
        ("Raiders killed four men in Dol. In nearby Esk, a nun was shot dead.", 5),
        ("Six farmers were shot dead. Troops killed one man in another district.", 7),
        (
            (
                "Attacks killed 52 people. Blasts at a station took 24 lives. Rebels killed 28"
                " people in 15 separate raids."
            ),
            52,
        ),
        ("A bomber blew himself up along with three guards.", 4),
        ("A bomber blew himself up, killing three guards.", 3),
    ],
)
def test_others_and_sums(text: str, killed: int) -> None:
    assert _tolls(text)[0] == killed


@pytest.mark.parametrize(
    "text",
    [
        "The men warned that they would begin executing hostages at noon.",
        "They said that they would start to kill hostages.",
    ],
)
def test_what_would_begin_is_not_done(text: str) -> None:
    assert _tolls(text) == [0, 0, 0]


@pytest.mark.parametrize(
    ("text", "tolls"),
    [
        ("Two clerks were killed. One was shot in the chest, the other hit.", [2, 0]),
        ("Two clerks were killed. One was shot in the leg.", [2, 1]),
        ("Four guards were shot dead. The men shot each guard in the head.", [4, 0]),
        ("A riot left three dead. Two inmates were stabbed and one hanged.", [3, 0]),
        ("Six miners were killed. Four were shot and two were stabbed.", [6, 0]),
        (
            "Police shot dead two clerks. Jan Paz, 19, was shot in the chest.",
            [2, 0],
        ),
        (
            "A judge was shot dead. The 60-year-old magistrate was hit in the neck.",
            [1, 0],
        ),
        (
            (
                "Five monks were hacked to death. Two priests were killed in the hall, and"
                " three cooks in bed."
            ),
            [5, 0],
        ),
        (
            (
                "A gang killed at least 20 people, among them a baker and his wife. The"
                " baker and his wife were shot."
            ),
            [20, 0],
        ),
        (
            (
                "Rebels shot a cook dead. Elsewhere they blew up a lorry, killing two guards and"
                " hurting nine. The lorry hit a mine. Two guards were killed and nine hurt."
            ),
            [3, 9],
        ),
        (
            "Three of a team were killed and five hurt. One of the doctors was killed.",
            [3, 5],
        ),
        (
            "Three people were killed and five hurt. One of the injured died on Monday.",
            [4, 4],
        ),
        ("Six people died. Among them was a boy who was shot in a yard.", [6, 0]),
        ("Six people died. One was a nun who was stabbed in a yard.", [6, 0]),
        ("Six people died. Next to them was a boy who was shot in a yard.", [6, 1]),
        (
            "Two clerks died. Their boss was with his sons, one of whom was shot.",
            [2, 1],
        ),
        (
            "Five people died. A boy was shot. A cook was hit at home. Three men were shot.",
            [5, 0],
        ),
        (
            "A gunman killed six people. He fled by car. He shot the six in a hall.",
            [6, 0],
        ),
        (
            "Four miners died. The raid took to 14 the number killed in two weeks.",
            [4, 0],
        ),
        (
            "A man blew up a van, killing himself and two guards. The driver died at once.",
            [3, 0],
        ),
        (
            (
                "Four monks were killed. An abbot said three Danes and a Swede had been"
                " killed. Two guards were killed too."
            ),
            [6, 0],
        ),
        (
            (
                "Raiders struck two towns. In Dol they hurt several guards. In Esk four"
                " guards were hurt."
            ),
            [0, 7],
        ),
    ],
)
def test_parts_of_the_dead(text: str, tolls: list[int]) -> None:
    assert _tolls(text)[:2] == tolls


@pytest.mark.parametrize(
    ("text", "tolls"),
    [
        ("Gunmen shot a consul at his door. The killers fled in a van.", [1, 0, 0]),
        (
            "Two bakers were shot in a bar. Their killers have not been found.",
            [2, 0, 0],
        ),
        ("A baker was shot in a bar. The attackers fled.", [0, 1, 0]),
        (
            "The bodies of six drivers were found. The drivers had been abducted in Esk.",
            [6, 0, 6],
        ),
        (
            "A pilot was murdered by his captors. He had been held since May.",
            [1, 0, 1],
        ),
        ("The hostage, a Dane, was freed on Friday.", [0, 0, 1]),
        ("Four of the hostages were set free.", [0, 0, 0]),
        ("Rebels raided a mill, taking with them five weavers.", [0, 0, 5]),
        ("Pirates boarded a ship and took nine sailors ashore.", [0, 0, 9]),
        ("The refugees fled, taking with them two nurses.", [0, 0, 0]),
        ("A man fired at guests. Two guests held him down.", [0, 0, 0]),
        (
            "Two guests died when police tried to free 12 guests whom rebels had seized.",
            [2, 0, 12],
        ),
    ],
)
def test_what_befell_them_is_told_behind(text: str, tolls: list[int]) -> None:
    assert _tolls(text) == tolls


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        (
            "Rebels shot dead two men. The war began in 1983. Some 60,000 people died in it.",
            2,
        ),
        (
            (
                "Gunmen shot dead two men. It was the second raid in a week. On Friday, nine"
                " clerks were killed in Esk."
            ),
            2,
        ),
        (
            (
                "Raiders hit a post. The group has waged a war that has killed 900. Two guards"
                " have been killed."
            ),
            2,
        ),
        ("Three guards died in one of the huts. In two of them nobody was found.", 3),
    ],
)
def test_what_a_war_cost_is_not_of_the_event(text: str, killed: int) -> None:
    assert _tolls(text)[0] == killed


def test_later_years_of_a_history_are_events() -> None:
    text = (
        "In June, 1973, the group killed three guards. In 1978, it murdered a judge."
        " A year later a banker was shot dead."
    )
    toll = extract(text).toll("default").killed
    assert toll is not None
    assert toll.best == 5
