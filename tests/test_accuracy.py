"""The scorers count as they say they do."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from benchmarks.accuracy import (
    eval_muc,
    eval_spatial,
    score_gold,
    score_tolls,
)
from benchmarks.accuracy.gold import (
    DEVELOPMENT,
    FAMILIES,
    FURTHER,
    LATER,
    UNSEEN,
    GoldDocument,
    GoldError,
    load,
)

if TYPE_CHECKING:
    from pathlib import Path

    from benchmarks.accuracy.matching import Row

TEXT = "Rebels killed 5 guards and a cook 8 km north of Dorn on Monday, police said."

GOLD = f"""
- id: one
  reference: 2019-11-07
  text: {TEXT!r}
  casualties:
    - {{key: all, at: killed 5 guards, harm: killed, low: 5, high: 5, victims: security}}
    - {{at: a cook, harm: killed, low: 1, high: 1, victims: civilian, part_of: all}}
  distances:
    - {{at: 8 km north of Dorn, low: 8, high: 8, unit: kilometer, azimuth: 0, anchor: Dorn}}
  dates:
    - {{at: Monday, value: "2019-11-04", start: "2019-11-04", end: "2019-11-05"}}
  actors:
    - {{key: reb, at: Rebels, name: Dorn Front, aka: [DF], roles: [perpetrator]}}
    - {{at: police, low: null, roles: [source]}}
  attributions:
    - {{at: Rebels killed, kind: claimed, actor: reb}}
    - {{at: police said, kind: said}}
"""


@pytest.fixture
def gold(tmp_path: Path) -> GoldDocument:
    return gold_of(tmp_path, GOLD)


def gold_of(folder: Path, content: str) -> GoldDocument:
    path = folder / "gold.yaml"
    path.write_text(content, encoding="utf-8")
    [document] = load(path)
    return document


def test_families_that_a_file_leaves_out_are_not_scored(tmp_path: Path) -> None:
    document = gold_of(tmp_path, "- {id: two, text: Two guards died., casualties: []}")
    scores = score_gold.score([document], lambda _: perfect())
    assert scores.rows["casualties"].spurious == 2
    assert scores.rows["distances"].spurious == 0


def test_tolls_are_compared_by_harm(tmp_path: Path) -> None:
    document = gold_of(
        tmp_path, "- {id: two, text: Two died., toll: {killed: 2, injured: null}}"
    )
    right = score_tolls.score([document])
    assert list(score_tolls.table(right))[2:] == [
        "| killed | 1 of 1 | 1 of 1 |",
        "| injured | 0 of 0 | 1 of 1 |",
    ]
    wrong = score_tolls.score([document], lambda _: {"killed": 3})
    assert wrong.errors == ["two killed: expected 2, found 3"]


def row(at: str, key: str, /, **fields: object) -> Row:
    start = TEXT.index(at)
    return {"id": key, "span": [start, start + len(at)], "text": at, **fields}


def found(**families: list[Row]) -> dict[str, list[Row]]:
    return {family: families.get(family, []) for family in FAMILIES}


def perfect() -> dict[str, list[Row]]:
    length = {"low": 8.0, "high": 8.0, "unit": "kilometer"}
    return found(
        casualties=[
            row("5 guards", "c1", harm="killed", count={"low": 5, "high": 5}),
            row("cook", "c2", harm="killed", count={"low": 1, "high": 1}, part_of="c1"),
        ],
        distances=[
            row(
                "8 km north of Dorn",
                "d1",
                distance=length,
                bearing={"azimuth": 0.4},
                anchors=[{"text": "Dorn"}],
            )
        ],
        dates=[
            row(
                "Monday", "t1", value="2019-11-04", start="2019-11-04", end="2019-11-05"
            )
        ],
        actors=[row("Rebels", "a1", name="df"), row("police", "a2", name=None)],
        attributions=[row("Rebels", "x1", kind="claimed", actor="a1")],
    )


def test_perfect_reading_scores_perfectly(gold: GoldDocument) -> None:
    scores = score_gold.score([gold], lambda _gold: perfect())
    assert {figures.f1 for figures in scores.rows.values()} == {1.0}
    assert scores.errors == []


def test_nothing_found_scores_nothing(gold: GoldDocument) -> None:
    scores = score_gold.score([gold], lambda _gold: found())
    assert {figures.f1 for figures in scores.rows.values()} == {0.0}
    assert len(scores.errors) == 8


def test_wrong_object_is_both_spurious_and_missed(gold: GoldDocument) -> None:
    reading = perfect()
    reading["casualties"][0] = row(
        "5 guards", "c1", harm="injured", count={"low": 5, "high": 5}
    )
    figures = score_gold.score([gold], lambda _gold: reading).rows["casualties"]
    assert (figures.right, figures.spurious, figures.missed) == (1, 1, 1)
    assert figures.f1 == 0.5


def test_one_object_answers_for_one_gold_object_only(gold: GoldDocument) -> None:
    whole = row(
        "killed 5 guards and a cook", "c1", harm="killed", count={"low": 5, "high": 5}
    )
    reading = found(casualties=[whole])
    figures = score_gold.score([gold], lambda _gold: reading).rows["casualties"]
    assert (figures.right, figures.spurious, figures.missed) == (1, 0, 1)


def test_unnamed_actors_cost_no_precision(gold: GoldDocument) -> None:
    reading = perfect()
    reading["actors"].append(row("guards", "a3", name=None))
    rows = score_gold.score([gold], lambda _gold: reading).rows
    assert rows["actors (unnamed, recall)"].precision == 1.0
    reading["actors"].append(row("Dorn", "a4", name="Dorn City"))
    rows = score_gold.score([gold], lambda _gold: reading).rows
    assert rows["actors (named)"].spurious == 1


def test_said_is_not_scored(gold: GoldDocument) -> None:
    reading = perfect()
    reading["attributions"].append(row("police said", "x2", kind="said"))
    rows = score_gold.score([gold], lambda _gold: reading).rows
    assert rows["attributions"].f1 == 1.0


def test_attribution_must_name_the_same_actor(gold: GoldDocument) -> None:
    reading = perfect()
    reading["attributions"] = [row("Rebels", "x1", kind="claimed", actor="a2")]
    assert score_gold.score([gold], lambda _gold: reading).rows["attributions"].f1 == 0


def test_details_are_asked_of_matched_objects(gold: GoldDocument) -> None:
    scores = score_gold.score([gold], lambda _gold: perfect())
    assert scores.asked["casualties part_of"] == 2
    assert scores.agree["casualties part_of"] == 2
    assert scores.agree["casualties victims.kind"] == 1  # one is a security guard
    assert scores.agree["actors roles"] == 0


def test_second_acceptable_reading_counts(tmp_path: Path) -> None:
    content = GOLD.replace('value: "2019-11-04",', 'value: "2019-11", alt: {value: x},')
    reading = perfect()
    reading["dates"] = [row("Monday", "t1", value="x")]
    scores = score_gold.score([gold_of(tmp_path, content)], lambda _gold: reading)
    assert scores.rows["dates (value)"].f1 == 1.0


def test_broken_span_is_reported(gold: GoldDocument) -> None:
    reading = perfect()
    reading["dates"] = [{"id": "t1", "span": [0, 3], "text": "Mon", "value": ""}]
    [message] = score_gold.score([gold], lambda _gold: reading).broken_spans
    assert "one dates 0..3" in message


def test_surface_that_is_not_in_the_text_is_refused(tmp_path: Path) -> None:
    with pytest.raises(GoldError, match=r"one dates: surface 'Friday'"):
        gold_of(tmp_path, GOLD.replace("at: Monday", "at: Friday"))


def test_pointer_to_no_key_is_refused(tmp_path: Path) -> None:
    with pytest.raises(GoldError, match=r"'nobody' names no key"):
        gold_of(tmp_path, GOLD.replace("part_of: all", "part_of: nobody"))


def test_development_dispatches_are_sixty() -> None:
    documents = load(DEVELOPMENT)
    assert len(documents) == len({document.name for document in documents}) == 60


def test_names_of_reports_are_not_used_twice() -> None:
    reports = [load(path) for path in (DEVELOPMENT, FURTHER, LATER, UNSEEN)]
    assert [len(documents) for documents in reports] == [60, 153, 127, 120]
    names = [document.name for documents in reports for document in documents]
    assert len(names) == len(set(names))


def test_unseen_reports_have_no_dates_and_distances_annotated() -> None:
    assert {document.families for document in load(UNSEEN)} == {
        ("casualties", "actors", "attributions")
    }


def test_table_leaves_out_what_is_not_annotated(tmp_path: Path) -> None:
    document = gold_of(tmp_path, "- {id: two, text: Two guards died., casualties: []}")
    lines = list(score_gold.table(score_gold.score([document], lambda _: perfect())))
    assert [line for line in lines if line.startswith("| dates")] == []
    assert [line for line in lines if line.startswith("| casualties")] != []


def test_table_and_json_say_the_same(gold: GoldDocument) -> None:
    scores = score_gold.score([gold], lambda _gold: perfect())
    assert "| casualties | 100.0 | 100.0 | 100.0 | 2 | 0 | 0 |" in list(
        score_gold.table(scores)
    )
    assert '"casualties": {"tp": 2, "fp": 0, "fn": 0, "P": 100.0' in score_gold.as_json(
        scores
    )


# Distances

LABEL: Row = {
    "distance_min": 40,
    "distance_max": 40,
    "unit": "km",
    "bearing_deg": 0,
    "anchor_name": "Ostrel",
}


@pytest.mark.parametrize(
    ("azimuth", "anchor", "expected"),
    [
        (359.5, "Ostrel", {"distance+unit": True, "bearing": True, "anchor": True}),
        (
            45.0,
            "Ostrel town",
            {"distance+unit": True, "bearing": False, "anchor": False},
        ),
        (None, "of Ostrel", {"distance+unit": True, "bearing": False, "anchor": True}),
    ],
)
def test_distance_verdicts(
    azimuth: float | None, anchor: str, expected: dict[str, bool]
) -> None:
    distance = {
        "distance": {"low": 40.0, "high": 40.0, "unit": "kilometer"},
        "bearing": None if azimuth is None else {"azimuth": azimuth},
        "anchors": [{"text": anchor}],
    }
    assert dict(eval_spatial.verdicts(LABEL, [distance])) == expected


def test_bearing_that_no_label_has_is_wrong() -> None:
    label = {**LABEL, "bearing_deg": None}
    distance = {"distance": {}, "bearing": {"azimuth": 0.0}, "anchors": []}
    assert dict(eval_spatial.verdicts(label, [distance]))["bearing"] is False
    assert "bearing" not in dict(eval_spatial.verdicts(label, []))


def test_measures_are_asked_also_where_the_answer_is_wrong(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(eval_spatial, "read", lambda _text: [])
    rows: list[Row] = [
        {"id": "p", "text": "", "label": {**LABEL, "phrase_start": 0, "phrase_end": 9}}
    ]
    scores = eval_spatial.score(rows)
    assert dict(scores.asked) == {"distance+unit": 1, "bearing": 1, "anchor": 1}
    assert scores.right.total() == 0
    [error] = scores.errors
    assert error.startswith("p distance+unit, bearing, anchor: ")


# Perpetrators


def test_perpetrators_are_gathered_by_name() -> None:
    actors: list[Row] = [
        {"text": "Front fighters", "name": "Dorn Front", "roles": ["perpetrator"]},
        {"text": "DF", "name": "Dorn Front", "roles": ["perpetrator", "source"]},
        {"text": "four men", "name": None, "roles": ["perpetrator"]},
        {"text": "police", "name": None, "roles": ["source"]},
    ]
    assert eval_muc.perpetrators(actors, named=True) == {
        "dorn front": {"front fighters", "df", "dorn front"}
    }
    assert eval_muc.perpetrators(actors, named=False) == {"four men": {"four men"}}


def test_label_is_found_by_containment() -> None:
    predicted = {"four men": {"four men"}, "dorn front": {"df", "dorn front"}}
    assert eval_muc.found_as({"alts": ["FOUR MEN IN MASKS"]}, predicted) == ["four men"]
    assert eval_muc.found_as({"alts": ["THE ARMY"]}, predicted) == []
