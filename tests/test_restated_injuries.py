"""The injured told of twice, and those of them who are dead by now."""

import pytest

from casualtyparse import extract


def _injured(text: str) -> int | None:
    figure = extract(text).toll().injured
    return None if figure is None else figure.best


@pytest.mark.parametrize(
    ("text", "injured"),
    [
        ("Two people were hurt. One of the two women who were hurt saw two men.", 2),
        ("Two were hurt. One of the two women who were slightly hurt saw them.", 2),
        ("Two people were hurt. One of the nine women who were hurt saw them.", 11),
        ("A bomb hurt 35. Two children and a cook are in serious condition.", 35),
        ("A bomb hurt 35. Guards took 23 to Dol. Seven of them are critical.", 35),
        ("A bomb hurt nine. Two others are in critical condition.", 11),
        ("Two boys broke their legs. All 58 passengers were taken to hospital.", 58),
        ("A driver was hurt. All 30 soldiers were injured.", 31),
        ("One person was hurt. This person was treated for burns.", 1),
        ("Five men were hurt. The people wounded in the blast were taken to Dol.", 5),
        ("Five were wounded, and one later died.", 4),
        ("Gunmen killed Ana Ruk, a teacher who was shot in her car.", 0),
        ("Five were wounded; one died of his wounds.", 4),
        ("Six were hurt. Three succumbed to their wounds, raising the toll to 12.", 3),
        ("A mine hurt six. They were treated, but one of them died of his wounds.", 5),
        ("Five were wounded, and one guard died when a wall fell.", 5),
        ("Five were wounded, and two others later died.", 5),
        ("A clerk and a cook were killed. The two were shot as they left.", 0),
    ],
)
def test_the_injured_told_of_again(text: str, injured: int) -> None:
    assert (_injured(text) or 0) == injured


@pytest.mark.parametrize(
    ("text", "injured"),
    [
        ("A cook died and nine others were hurt. The blast injured ten.", 9),
        ("A cook died and nine others were hurt. In all, ten people were hit.", 9),
        ("A cook died and nine others were hurt. A second blast injured 11.", 20),
    ],
)
def test_all_who_were_hit_are_told_behind_the_dead(text: str, injured: int) -> None:
    assert _injured(text) == injured


@pytest.mark.parametrize(
    ("text", "injured"),
    [
        ("Two cooks were hit by a sniper; one is dead.", 1),
        ("Three cooks were shot. Two are dead.", 1),
        ("Three cooks were hurt in Dol. In Esk two are dead.", 3),
        ("Four people were stabbed; two cooks later died of their wounds.", 2),
        ("Four guards were shot. A corporal later died of his injuries.", 3),
        ("Four men were shot. Two women later died in hospital.", 4),
        ("Two men were shot. The cook died; his brother was hit in the leg.", 1),
        ("A bomb hurt nine clerks. Another clerk died of his wounds on Monday.", 8),
        ("Raiders wounded a third nurse. The driver was also wounded.", 2),
        ("Two men were shot. The mayor was killed in Esk; his wife was hurt.", 3),
    ],
)
def test_some_of_those_shot_are_dead(text: str, injured: int) -> None:
    assert _injured(text) == injured
