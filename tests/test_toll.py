"""Tolls from casualties that are built by hand: what each step and each policy does."""

import json

import pytest

from casualtyparse import Casualty, Count, Document, Span, Victims
from casualtyparse.actors.values import Actor, ActorKind
from casualtyparse.casualties.policy import PRESETS, CodingPolicy
from casualtyparse.casualties.toll import Toll
from casualtyparse.casualties.values import (
    Harm,
    OwnDeath,
    Scope,
    Status,
    VictimKind,
)
from casualtyparse.numerals.values import CountKind


def exact(n: int) -> Count:
    return Count(kind="exact", low=n, high=n, text=str(n))


def at_least(n: int, *, strict: bool = False) -> Count:
    return Count(kind="at_least", low=n, high=None, strict=strict)


def vague(text: str, low: int, kind: CountKind = "vague") -> Count:
    return Count(kind=kind, low=low, high=None, text=text)


def told(  # noqa: PLR0913 - one argument a field
    number: int,
    harm: Harm,
    count: Count | int,
    *,
    kind: VictimKind | None = None,
    status: Status = "asserted",
    scope: Scope = "event",
    part_of: str | None = None,
    source: str | None = None,
    restates: str | None = None,
    superseded_by: str | None = None,
    own_death: OwnDeath | None = None,
) -> Casualty:
    return Casualty(
        id=f"c{number}",
        span=Span(number, number + 1),
        text="x",
        rule="by-hand",
        harm=harm,
        count=exact(count) if isinstance(count, int) else count,
        victims=None if kind is None else Victims(text="x", kind=kind),
        status=status,
        scope=scope,
        part_of=part_of,
        source=source,
        restates=restates,
        superseded_by=superseded_by,
        own_death=own_death,
    )


def of(*casualties: Casualty, sources: dict[str, ActorKind] | None = None) -> Document:
    actors = tuple(
        Actor(
            id=key,
            span=Span(0, 1),
            text="x",
            rule="by-hand",
            kind=kind,
            match="exact",
        )
        for key, kind in (sources or {}).items()
    )
    return Document(text="x" * 99, casualties=casualties, actors=actors)


def best(document: Document, policy: str = "default") -> dict[str, int | None]:
    toll = document.toll(policy)
    figures = {"killed": toll.killed, "injured": toll.injured}
    figures |= {"abducted": toll.abducted, "missing": toll.missing}
    return {k: figure.best for k, figure in figures.items() if figure is not None}


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


@pytest.mark.parametrize(
    ("policy", "expected"),
    [
        ("default", 6),
        ("ucdp", 6),
        ("rand", 13),
        ("acled", 6),
        ("isaf", 6),
        ("muc", None),
    ],
)
def test_sources_that_disagree_are_settled_by_the_policy(
    policy: str, expected: int | None
) -> None:
    document = of(
        told(1, "killed", 6, source="a1"),
        told(2, "killed", 13, source="a2", restates="c1"),
        sources={"a1": "police", "a2": "civilian"},
    )
    figure = document.toll(policy).killed
    assert figure is not None
    assert (figure.low, figure.best, figure.high) == (6, expected, 13)


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


@pytest.mark.parametrize(
    ("own_death", "counting"),
    [
        ("worded", {"default", "ucdp", "acled", "rand", "isaf"}),
        ("implied", {"ucdp", "acled"}),
    ],
)
def test_the_attackers_own_death(own_death: OwnDeath, counting: set[str]) -> None:
    document = of(
        told(1, "killed", 1, kind="militant", own_death=own_death),
        told(2, "killed", 3, kind="aid_worker"),
    )
    found = {name: best(document, name)["killed"] for name in PRESETS}
    assert found == {name: 4 if name in counting else 3 for name in PRESETS}


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


@pytest.mark.parametrize(
    ("count", "numbers"),
    [
        (at_least(30), {"default": 30, "isaf": 30}),
        (at_least(30, strict=True), {"default": 30, "isaf": 31, "acled": 30}),
        (Count(kind="at_most", low=0, high=40), {"default": 40, "muc": None}),
        (Count(kind="range", low=8, high=11), {"default": 8, "muc": None}),
        (Count(kind="about", low=70, high=70), {"rand": 70, "muc": 70}),
        (vague("dozens", 24), {"default": 24, "acled": 12, "rand": 0, "awsd": None}),
        (vague("hundreds", 100), {"acled": 100, "isaf": 100}),
        (vague("several hundred", 300), {"isaf": 300}),
        (vague("a handful", 3), {"isaf": 4, "default": 3}),
        (vague("a large number of", 3), {"isaf": 5}),
        (vague("a couple", 2), {"rand": 2}),
        (vague("civilians", 1, "unspecified"), {"isaf": 2, "default": 1, "acled": 10}),
    ],
)
def test_what_policies_make_of_a_count(
    count: Count, numbers: dict[str, int | None]
) -> None:
    assert {n: CodingPolicy.named(n).best(count) for n in numbers} == numbers


#: Own death, attackers killed, victims, vague, "more than", "up to", ranges, conflict.
PRESET_CELLS: dict[str, tuple[object, ...]] = {
    "default": ("worded", True, None, "low", "n", "high", "low", "official_first"),
    "rand": ("worded", True, None, "table", "n", "high", "low", "latest"),
    "acled": ("count", True, None, "table", "n", "high", "low", "lowest"),
    "awsd": ("no", False, {"aid_worker"}, "null", "n", "high", "low", "official_first"),
    "isaf": ("worded", True, None, "table", "n_plus_one", "high", "low", "lowest"),
    "muc": ("no", False, None, "null", "n", "null", "null", "null"),
    "ucdp": ("count", True, None, "low", "n", "high", "low", "official_first"),
}


@pytest.mark.parametrize("name", PRESETS)
def test_each_cell_of_the_table_of_presets(name: str) -> None:
    policy = CodingPolicy.named(name)
    assert policy.alleged == "count"
    assert PRESET_CELLS[name] == (
        policy.own_death,
        policy.attackers_killed,
        policy.victims,
        policy.vague,
        policy.strict_lower,
        policy.at_most,
        policy.ranges,
        policy.conflict,
    )


@pytest.mark.parametrize("name", PRESETS)
def test_attackers_killed_by_the_other_side(name: str) -> None:
    document = of(
        told(1, "killed", 2, kind="militant"), told(2, "killed", 3, kind="aid_worker")
    )
    number = 3 if name in {"awsd", "muc"} else 5
    assert best(document, name) == {"killed": number}


@pytest.mark.parametrize(
    ("name", "harms"),
    [
        ("default", {"killed", "injured", "abducted", "detained", "missing"}),
        ("rand", {"killed", "injured"}),
        ("acled", {"killed"}),
        ("awsd", {"killed", "injured", "abducted"}),
        ("isaf", {"killed", "detained"}),
        ("muc", {"killed", "injured", "abducted", "detained", "missing"}),
        ("ucdp", {"killed"}),
    ],
)
def test_the_harms_that_are_coded(name: str, harms: set[str]) -> None:
    kinds: tuple[Harm, ...] = ("killed", "injured", "abducted", "detained", "missing")
    every = [told(k, harm, 1, kind="aid_worker") for k, harm in enumerate(kinds, 1)]
    toll = of(*every).toll(name)
    assert {harm for harm in kinds if toll.figure(harm) is not None} == harms


@pytest.mark.parametrize(
    ("name", "abducted"),
    [("default", 2), ("awsd", None), ("muc", 2)],
)
def test_captives_found_dead_by_preset(name: str, abducted: int | None) -> None:
    document = of(
        told(1, "abducted", 2, kind="aid_worker"),
        told(2, "killed", 2, kind="aid_worker", restates="c1"),
    )
    found = best(document, name)
    assert found["killed"] == 2
    assert found.get("abducted") == abducted


@pytest.mark.parametrize(
    ("word", "low", "numbers"),
    [
        ("several", 3, {"rand": 0, "isaf": 3, "acled": 3, "ucdp": 3}),
        ("a few", 3, {"rand": 0, "isaf": 3}),
        ("some", 3, {"rand": 0, "isaf": 3}),
        ("multiple", 3, {"rand": 0, "isaf": 3}),
        ("a group of", 3, {"isaf": 3}),
        ("numerous", 3, {"isaf": 4}),
        ("a number of", 3, {"rand": 0, "isaf": 4}),
        ("tens", 10, {"acled": 10, "default": 10}),
        ("an unknown number of", 1, {"acled": 10, "default": 1}),
        ("dozens", 24, {"ucdp": 24, "muc": None}),
        ("hundreds of", 100, {"acled": 100, "ucdp": 100}),
    ],
)
def test_vague_words_by_preset(
    word: str, low: int, numbers: dict[str, int | None]
) -> None:
    count = vague(word, low)
    assert {n: CodingPolicy.named(n).best(count) for n in numbers} == numbers


@pytest.mark.parametrize(("ranges", "number"), [("low", 8), ("mid", 9), ("high", 11)])
def test_ranges(ranges: str, number: int) -> None:
    count = Count(kind="range", low=8, high=11)
    policy = CodingPolicy(name="ours", ranges=ranges)  # type: ignore[arg-type]
    assert policy.best(count) == number


def test_an_unknown_preset_is_an_error_that_names_the_known_ones() -> None:
    with pytest.raises(ValueError, match=r"default, acled, .* found 'nato'"):
        of().toll("nato")


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
