"""Figures of two sides for the same people, of which a toll takes one."""

import pytest

from casualtyparse import extract


def _best(text: str, harm: str) -> int | None:
    figure = getattr(extract(text).toll(), harm)
    return None if figure is None else figure.best


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        # those who fight, and those who lost men
        (
            "Rebels claim to have killed 45 troops. The army only confirms 14 soldiers died.",
            14,
        ),
        (
            "Rebels claim they killed 45 troops. The army says 14 of its soldiers died.",
            14,
        ),
        (
            "The rebels said 60 soldiers were killed. The army said nine soldiers had died.",
            9,
        ),
        (
            "One person died, police said. The band claimed responsibility, but said 30 had died.",
            1,
        ),
        ("One person was killed, police said. The rebels said 30 had been killed.", 1),
        # those in charge, and those who saw it
        (
            "The ministry said 11 people were killed, while witnesses said at least 20 died.",
            11,
        ),
        ("The governor said eight people had died, residents reported 14 dead.", 8),
        ("The mayor spoke of nine dead; a hospital source said 16 people had died.", 9),
        (
            "A nurse said 16 bodies were brought in, while the army said nine people died.",
            9,
        ),
        (
            "Norway's ministry said 89 of its men were killed. Kyiv said about 400 died.",
            89,
        ),
        (
            "Activists said 33 clerks died, while state media reported only three killed.",
            3,
        ),
        # a claim of those in charge, and what a party to the fight says
        (
            "The army claimed to have killed 30 rebels. The rebels said they lost four men.",
            30,
        ),
    ],
)
def test_one_of_rivals_is_killed(text: str, killed: int) -> None:
    assert _best(text, "killed") == killed


@pytest.mark.parametrize(
    ("text", "injured"),
    [
        (
            "Police said seven people were injured, while doctors said 19 were injured.",
            7,
        ),
        (
            "Doctors said 19 people were injured, while police said seven were injured.",
            7,
        ),
        (
            "Marchers said 60 people were wounded; police said 15 people were injured.",
            15,
        ),
    ],
)
def test_one_of_rivals_is_injured(text: str, injured: int) -> None:
    assert _best(text, "injured") == injured


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("The army lost three men, and said it had killed ten rebels.", 13),
        (
            "The army said three soldiers died. The rebels said they lost ten fighters.",
            13,
        ),
        (
            "Police said two officers were killed; the hospital said a nun had also died.",
            3,
        ),
        ("The army said four soldiers died; the police said two policemen died.", 6),
        (
            "The mayor said three died in Dorva, and the governor said five died in Kesh.",
            8,
        ),
        (
            "Police said two officers died. Residents said four villagers died as well.",
            6,
        ),
    ],
)
def test_people_of_two_sides_add_up(text: str, killed: int) -> None:
    assert _best(text, "killed") == killed
