"""Tolls from casualties that are built by hand: what each step does."""

import json

import pytest

from casualtyparse import Casualty, Count
from casualtyparse.casualties.policy import CodingPolicy
from casualtyparse.casualties.toll import Toll
from tolls_by_hand import at_least, best, of, told, vague


def test_what_is_told_apart_adds_up() -> None:
    toll = of(told(1, "killed", at_least(4)), told(2, "killed", 2)).toll()
    assert toll.killed is not None
    assert toll.killed.to_dict() == {
        "low": 6,
        "best": 6,
        "high": None,
        "from": ["c1", "c2"],
    }
    assert toll.injured is None
    assert not toll.skipped


def test_the_worked_example_of_the_conventions() -> None:
    # "Two shells hit a hostel in Qarvan on Tuesday, killing at least 4 cadets. Ten more, three of
    # them cooks, were hurt, and one later died. The gunner was also shot dead. In 2011 a fire
    # there killed 8."
    document = of(
        told(1, "killed", at_least(4), kind="military"),
        told(2, "injured", 10),
        told(3, "injured", 3, kind="civilian", part_of="c2"),
        told(4, "killed", 1, part_of="c2"),
        told(5, "killed", 1, kind="militant"),
        told(6, "killed", 8, scope="past"),
    )
    toll = document.toll()
    assert toll.killed is not None
    assert (toll.killed.low, toll.killed.best, toll.killed.high) == (6, 6, None)
    assert toll.killed.casualties == ("c1", "c4", "c5")
    assert toll.injured is not None
    assert toll.injured.best == 9
    assert toll.skipped == {"c3": "part_of", "c6": "past"}
    assert best(document, "rand") == {"killed": 6, "injured": 9}
    assert best(document, "acled") == {"killed": 6}
    assert document.toll("acled").skipped["c2"] == "not_coded"
    assert best(document, "awsd") == {}


@pytest.mark.parametrize(
    ("casualty", "reason"),
    [
        (told(1, "killed", 8, scope="past"), "past"),
        (told(1, "killed", 8, scope="cumulative"), "cumulative"),
        (told(1, "killed", 8, status="hypothetical"), "hypothetical"),
        (
            told(
                1,
                "displaced",
                Count(kind="exact", low=210, high=210, unit="family"),
            ),
            "unit",
        ),
    ],
)
def test_what_is_not_of_the_event_is_left_out(casualty: Casualty, reason: str) -> None:
    toll = of(casualty).toll()
    assert toll.skipped == {"c1": reason}
    assert toll.figure(casualty.harm) is None


def test_a_part_of_what_is_past_is_past() -> None:
    document = of(
        told(1, "killed", 8, scope="past"), told(2, "killed", 1, part_of="c1")
    )
    assert document.toll().skipped == {"c1": "past", "c2": "past"}


def test_parts_may_tell_more_than_a_vague_whole() -> None:
    document = of(
        told(1, "killed", vague("several", 3)),
        told(2, "killed", 4, part_of="c1"),
        told(3, "killed", 2, part_of="c1"),
    )
    assert best(document) == {"killed": 6}
    assert document.toll().skipped == {"c2": "part_of", "c3": "part_of"}


def test_an_event_may_be_part_of_what_lasts() -> None:
    document = of(
        told(1, "killed", 6, part_of="c2"), told(2, "killed", 40, scope="cumulative")
    )
    assert best(document) == {"killed": 6}


def test_a_whole_may_be_part_of_a_later_one() -> None:
    document = of(
        told(1, "killed", 2, part_of="c2"),
        told(2, "killed", 3, part_of="c3"),
        told(3, "killed", 9),
    )
    assert best(document) == {"killed": 9}
    assert document.toll().skipped == {"c1": "part_of", "c2": "part_of"}


def test_parts_of_parts_are_not_counted() -> None:
    document = of(
        told(1, "killed", 9),
        told(2, "killed", 4, part_of="c1"),
        told(3, "killed", 2, part_of="c2"),
    )
    assert best(document) == {"killed": 9}


def test_the_latest_of_two_statements_of_one_source_replaces_the_first() -> None:
    document = of(
        told(1, "killed", 19, source="a1"),
        told(2, "killed", 21, source="a1", restates="c1"),
    )
    toll = document.toll()
    assert toll.killed is not None
    assert toll.killed.to_dict() == {"low": 21, "best": 21, "high": 21, "from": ["c2"]}
    assert toll.skipped == {"c1": "superseded"}


def test_a_figure_that_was_replaced_is_left_out_with_its_parts() -> None:
    document = of(
        told(1, "killed", at_least(11), superseded_by="c4"),
        told(2, "killed", 7, part_of="c1"),
        told(3, "killed", 1, superseded_by="c4"),
        told(4, "killed", 12),
    )
    assert best(document) == {"killed": 12}
    assert document.toll().skipped == {
        "c1": "superseded",
        "c2": "part_of",
        "c3": "superseded",
    }


def test_official_figures_come_first_whatever_their_place() -> None:
    document = of(
        told(1, "killed", 40, source="a1", status="alleged"),
        told(2, "killed", 9, source="a2", restates="c1"),
        told(3, "killed", 12, source="a3", restates="c1"),
        sources={"a1": "military", "a2": "government", "a3": "media"},
    )
    assert best(document) == {"killed": 9}


def test_the_injured_who_die_are_no_longer_injured() -> None:
    document = of(told(1, "injured", 18), told(2, "killed", 2, part_of="c1"))
    assert best(document) == {"killed": 2, "injured": 16}


def test_captives_who_are_killed() -> None:
    document = of(told(1, "abducted", 2), told(2, "killed", 2, restates="c1"))
    assert best(document) == {"killed": 2, "abducted": 2}
    policy = CodingPolicy(name="ours", captives_killed="killed_only")
    toll = document.toll(policy)
    assert toll.abducted is None
    assert toll.skipped == {"c1": "captive"}


def test_no_casualties_are_none_killed_and_none_injured() -> None:
    none = Count(kind="exact", low=0, high=0, text="No")
    toll = of(told(1, "killed_or_injured", none, status="negated")).toll("rand")
    assert toll.killed is not None
    assert toll.injured is not None
    assert (toll.killed.best, toll.injured.best) == (0, 0)
    assert toll.killed.casualties == ("c1",)
    assert not toll.skipped


def test_any_positive_figure_overrules_a_denial() -> None:
    none = Count(kind="exact", low=0, high=0, text="none")
    document = of(told(1, "injured", 3), told(2, "injured", none, status="negated"))
    assert best(document) == {"injured": 3}
    assert document.toll().skipped == {"c2": "negated"}


def test_an_unknown_number_is_not_zero() -> None:
    unknown = Count(kind="unknown", low=None, high=None)
    figure = of(told(1, "killed", unknown)).toll().killed
    assert figure is not None
    assert (figure.low, figure.best, figure.high) == (None, None, None)


def test_an_attacker_inside_the_total_is_taken_from_it() -> None:
    document = of(
        told(1, "killed", 6),
        told(2, "killed", 1, kind="militant", own_death="worded", part_of="c1"),
    )
    assert best(document, "default") == {"killed": 6}
    assert best(document, "muc") == {"killed": 5}


def test_the_parts_of_one_kind_count_where_only_that_kind_is_coded() -> None:
    document = of(
        told(1, "killed", 5),
        told(2, "killed", 2, kind="aid_worker", part_of="c1"),
        told(3, "killed", 1, kind="police", part_of="c1"),
    )
    assert best(document, "awsd") == {"killed": 2}
    assert document.toll("awsd").skipped == {"c1": "victims", "c3": "victims"}


def test_a_toll_survives_json() -> None:
    document = of(told(1, "killed", 6), told(2, "killed", 1, part_of="c1"))
    toll = document.toll("acled")
    assert Toll.from_dict(json.loads(json.dumps(toll.to_dict()))) == toll


def test_links_to_nowhere_and_in_circles_are_harmless() -> None:
    document = of(
        told(1, "killed", 1, restates="c2", part_of="c9"),
        told(2, "killed", 1, restates="c1", superseded_by="c3"),
        told(3, "killed", 1, superseded_by="c2", part_of="c3"),
    )
    assert document.toll().killed is not None


def test_a_long_chain_of_restatements_has_one_end() -> None:
    links = [told(1, "killed", 4)]
    links += [told(n, "killed", 4, restates=f"c{n - 1}") for n in range(2, 3000)]
    toll = of(*links).toll()
    assert toll.killed is not None
    assert toll.killed.casualties == ("c2999",)
    assert len(toll.skipped) == 2998
