"""Figures told twice, corrected or disputed, and people who are dead by now."""

import pytest

from casualtyparse import extract


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("19 killed in quarry fall\n\nNineteen men died when a wall gave way.", 19),
        ("Four monks were shot dead. The four monks were on their way to Asch.", 4),
        ("At dawn rockets killed two; at noon a drone killed three.", 5),
        ("A mine killed two guards. Another blast killed two guards.", 4),
        ("A mine killed two guards. Two others died in hospital.", 4),
        ("A fire killed two cooks. In a separate fire, two cooks died.", 4),
        ("At least 19 people were killed. The death toll later rose to 32.", 32),
        ("Eleven people died. One more died on Sunday, bringing the toll to 12.", 12),
        ("The death toll has risen to 32 from an earlier count of 19.", 32),
        ("One person died in the blast. A cook died when a wall fell on her.", 1),
        ("A cook and a guard died. The two were on their way home.", 2),
        ("A shot hit a sergeant, who died. A cook was also killed.", 2),
    ],
)
def test_who_is_counted_once(text: str, killed: int) -> None:
    figure = extract(text).toll().killed
    assert figure is not None
    assert figure.best == killed


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


def test_captives_found_dead() -> None:
    text = "Two reporters were abducted. They were found dead in Asch."
    toll = extract(text).toll("awsd")
    default = extract(text).toll()
    assert default.killed is not None
    assert default.killed.best == 2
    assert toll.abducted is None


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("A bomber killed himself and two lifeguards.", "worded"),
        ("Five cooks were killed along with the bomber.", "worded"),
        ("A man blew himself up at a gate.", "implied"),
        ("Police shot dead the attacker.", None),
    ],
)
def test_own_deaths(text: str, own: str | None) -> None:
    found = {c.own_death for c in extract(text).casualties if c.count.low == 1}
    assert found == {own}
