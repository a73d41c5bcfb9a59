"""What each policy makes of counts, harms and people, from casualties that are built by hand."""

import pytest

from casualtyparse import Count
from casualtyparse.casualties.policy import PRESETS, CodingPolicy
from casualtyparse.casualties.values import OwnDeath
from casualtyparse.terms import Harm
from tolls_by_hand import at_least, best, of, told, vague

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
