"""What the benchmarks measure with: texts that repeat, ratios, and differences that are real."""

from __future__ import annotations

import re
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import casualtyparse
from benchmarks import (
    against,
    bench_import,
    calls,
    corpus,
    gains,
    sampling,
    texts,
    timing,
)
from benchmarks.__main__ import HEADING, README, replaced
from benchmarks.accuracy.gold import FAMILIES
from benchmarks.rivals.peers import PEERS
from casualtyparse.numerals import cardinals

if TYPE_CHECKING:
    from collections.abc import Callable

    from benchmarks.accuracy.matching import Row

ROOT = Path(__file__).parents[1]


# Texts


@pytest.mark.parametrize("write", [texts.news, texts.reports, texts.prose])
def test_text_repeats_and_has_the_size_asked_for(write: Callable[[int], str]) -> None:
    assert write(5_000) == write(5_000)
    assert len(write(5_000)) == 5_000


def test_longer_text_starts_like_the_shorter_one() -> None:
    assert texts.news(9_000)[:5_000] == texts.news(5_000)


def test_another_seed_gives_another_text() -> None:
    assert texts.news(1_000, seed=1) != texts.news(1_000, seed=2)


def test_no_slot_is_left_open() -> None:
    assert re.findall(r"\{\w*\}", texts.reports(200_000) + texts.prose(200_000)) == []


def test_news_states_a_figure_in_about_every_third_sentence() -> None:
    assert 0.28 < texts.share_of_figures(texts.news(200_000)) < 0.38
    assert 0.28 < texts.share_of_figures(texts.reports(200_000)) < 0.38
    assert texts.share_of_figures(texts.prose(200_000)) < 0.01
    assert texts.share_of_figures(texts.dense()) > 0.6


def test_dense_text_is_repeated_to_a_size() -> None:
    once = texts.dense()
    assert texts.dense(len(once) + 100) == once + once[:100]


# Timing


def test_ratio_keeps_the_best_of_alternating_rounds(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    order: list[str] = []
    clock = iter([9.0, 2.0, 4.0, 8.0, 3.0, 5.0, 1.0, 6.0])

    def measured(task: timing.Task, _text: str) -> float:
        order.append("baseline" if task is timing.words else "task")
        return next(clock)

    monkeypatch.setattr(timing, "seconds", measured)
    found = timing.ratio(len, "Two died.", rounds=2)
    assert order == [*["baseline"] * 3, "task"] * 2
    assert found == timing.Ratio(size=9, task=6.0, baseline=1.0)


def test_ratio_tells_times_and_rate() -> None:
    measured = timing.Ratio(size=3_000_000, task=1.5, baseline=0.25)
    assert (measured.times, measured.rate) == (6.0, 2.0)


# Sampling


def test_module_is_told_from_its_file() -> None:
    assert sampling.module_in(casualtyparse.__file__) == "__init__"
    assert sampling.module_in(cardinals.__file__) == "numerals.cardinals"
    assert sampling.module_in(__file__) == ""


def test_calls_are_the_same_every_time_and_grow_with_the_text() -> None:
    once = calls.count(texts.news(4_000))
    assert once == calls.count(texts.news(4_000))
    assert once.every > 100
    assert "extractor.extract" in once.own
    assert 0.5 < calls.count(texts.news(8_000)).every / once.every < 2


def test_sampler_sees_the_stages() -> None:
    text = texts.news(400_000)
    with sampling.Sampler(sampling.rule_codes()) as sampler:
        casualtyparse.extract(text)
    assert sampler.stages.total() == sampler.functions.total() > 0
    assert sampler.callers["pipeline.read_text"] > sampler.functions.total() / 2


def test_shares_are_of_a_total() -> None:
    counts = Counter(a=3, b=1, c=1)
    assert sampling.shares(counts, 2, 6) == [("a", 50.0), ("b", 100 / 6)]
    assert sampling.shares(Counter(), 2, 0) == []


# Import


def test_import_loads_nothing_heavy() -> None:
    assert bench_import.loaded() == []


def test_heavy_modules_are_noticed() -> None:
    assert "importlib.metadata" in bench_import.loaded("import importlib.metadata")


# Gains

TEXT = gains.Text(
    name="t", text="Rebels killed 5 guards on Monday.", reference="2019-11-07"
)


def value(at: str, key: str, /, **fields: object) -> Row:
    start = TEXT.text.index(at)
    return {"id": key, "span": [start, start + len(at)], "text": at, **fields}


def changes_of(
    before: dict[str, list[Row]], after: dict[str, list[Row]]
) -> dict[str, gains.Changes]:
    return gains.compare(TEXT, before, after)


def test_equal_values_are_no_change_whatever_their_ids_and_rules() -> None:
    old = value("5 guards", "c1", low=5, rule="active", source="a1")
    new = value("5 guards", "c7", low=5, rule="passive", source="a3")
    [a1, a3] = value("Rebels", "a1"), value("Rebels", "a3")
    found = changes_of(
        {"casualties": [old], "actors": [a1]}, {"casualties": [new], "actors": [a3]}
    )
    assert found["casualties"] == gains.Changes(same=1)
    assert found["actors"] == gains.Changes(same=1)


def test_pointer_to_another_value_is_a_change() -> None:
    actors = [value("Rebels", "a1"), value("guards", "a2")]
    old, new = (
        value("5 guards", "c1", perpetrators=["a1"]),
        value("5 guards", "c1", perpetrators=["a2"]),
    )
    found = changes_of(
        {"casualties": [old], "actors": actors}, {"casualties": [new], "actors": actors}
    )
    assert len(found["casualties"].changed) == 1


def test_overlapping_values_are_a_change_with_the_fields_that_differ() -> None:
    old, new = value("5 guards", "c1", low=5), value("killed 5 guards", "c1", low=5)
    [change] = changes_of({"casualties": [old]}, {"casualties": [new]})[
        "casualties"
    ].changed
    assert list(change.differences()) == ["span [14, 22] → [7, 22]"]


def test_values_that_touch_nothing_are_gained_or_lost() -> None:
    found = changes_of(
        {"dates": [value("Monday", "t1")]}, {"casualties": [value("5 guards", "c1")]}
    )
    assert [change.before for change in found["dates"].lost] == [value("Monday", "t1")]
    assert len(found["casualties"].gained) == 1
    assert found["casualties"].changed == found["dates"].changed == []


def test_family_that_a_commit_does_not_know_is_gained() -> None:
    assert len(changes_of({}, {"dates": [value("Monday", "t1")]})["dates"].gained) == 1


def test_sums_and_rows_of_the_table() -> None:
    part = changes_of(
        {"dates": []}, {"dates": [value("Monday", "t1", rule="weekday", value="x|y")]}
    )
    lines = list(gains.table(gains.add_up([part, part]), rows=1))
    assert "| dates | 0 | 2 | 0 | 0 |" in lines
    assert (
        '| `weekday` | …Rebels killed 5 guards on **Monday**.… | value "x\\|y" | t |'
        in lines
    )
    assert lines[-1] == "\n... and 1 more"


def test_snippet_is_one_line_and_marks_the_value() -> None:
    assert gains.snippet("a\nb c", (2, 3)) == "…a **b** c…"


def test_reading_a_tree_gives_every_family_of_every_text() -> None:
    [found] = gains.read(ROOT, [TEXT])
    assert set(found) == set(FAMILIES)


def test_failing_tree_says_why(tmp_path: Path) -> None:
    (tmp_path / "casualtyparse.py").write_text("extract = 1 / 0", encoding="utf-8")
    with pytest.raises(RuntimeError, match="ZeroDivisionError"):
        gains.read(tmp_path, [TEXT])


def test_sources_hold_gold_seeds_corpus_and_generated_news() -> None:
    names = [text.name for text in gains.sources([ROOT / "README.md"])]
    assert len(names) == len(set(names))
    assert {"dev-01-jibia", "seed-border-post", "generated-1", "README.md"} <= {*names}
    assert {example.id for example in corpus.examples()} <= {*names}


# Against another commit


def test_loss_is_a_share_of_the_former_rate() -> None:
    assert against.loss(10.0, 10.0) == 0.0
    assert against.loss(10.0, 12.5) == 0.2
    assert against.loss(10.0, 5.0) == -1.0


def test_this_tree_is_measured_in_multiples_of_finding_words() -> None:
    assert against.times_of(ROOT, '"Two miners died on Sunday. "') > 1.0


# The page of figures


def test_readme_has_the_place_where_figures_go() -> None:
    readme = README.read_text(encoding="utf-8")
    assert readme.count(HEADING) == 1
    assert replaced(replaced(readme, "a"), "b").endswith(f"{HEADING}\nb\n")


def test_page_without_that_place_is_refused() -> None:
    with pytest.raises(ValueError, match="Last figures"):
        replaced("# Page\n", "a")


# Peers


def test_missing_peer_is_told_not_raised() -> None:
    done = subprocess.run(
        [sys.executable, "benchmarks/rivals/peers.py", "ctparse"],
        cwd=ROOT,
        input='["Two died."]',
        capture_output=True,
        text=True,
        check=True,
    )
    assert "missing" in done.stdout or "seconds" in done.stdout


def test_every_peer_says_what_it_reads() -> None:
    assert all(peer.reads and peer.package for peer in PEERS.values())
