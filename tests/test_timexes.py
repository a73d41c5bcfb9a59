"""Corpora of time expressions are read, and scored by the definitions of TempEval-3."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from benchmarks.accuracy import eval_temporal, timeml, timexes
from benchmarks.accuracy.timexes import Timex, TimexDocument

if TYPE_CHECKING:
    from pathlib import Path

TIMEML = """<?xml version="1.0" ?>
<TimeML xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<DOCID>ferry_0412</DOCID>
<DCT><TIMEX3 tid="t0" type="DATE" value="2014-06-03" functionInDocument="CREATION_TIME">
June 3, 2014</TIMEX3></DCT>
<TITLE>Ferry sinks</TITLE>
<TEXT>A ferry <EVENT eid="e1">sank</EVENT> off Selm
<TIMEX3 tid="t1" type="DATE" value="2014-06-02">on Monday</TIMEX3> &amp; was found
<TIMEX3 tid="t2" type="DURATION" value="PT3H">three <EVENT eid="e2">hours</EVENT></TIMEX3>
<SIGNAL sid="s1">later</SIGNAL>.<TIMEX3 tid="t3" type="DATE" value="2014-06"/></TEXT>
<MAKEINSTANCE eiid="ei1" eventID="e1"/>
</TimeML>
"""

OLD_TIMEML = """<TimeML>Selm (<TIMEX3 type="DATE" value="19890712"
functionInDocument="PUBLICATION_TIME">7-12-89</TIMEX3>) The mill burnt in
<TIMEX3 type="DATE" value="1989-SP">the <TIMEX3 type="DATE" value="1989">1989</TIMEX3>
spring</TIMEX3>.</TimeML>
"""


def test_timeml_text_and_spans() -> None:
    document = timeml.parse_timeml(TIMEML, "ferry")
    assert document.created == "2014-06-03"
    assert [
        (document.text[t.start : t.stop], t.type, t.value) for t in document.timexes
    ] == [("on Monday", "DATE", "2014-06-02"), ("three hours", "DURATION", "PT3H")]
    assert "Selm\non Monday & was found" in document.text
    assert "Ferry sinks" not in document.text


def test_timeml_without_text_element() -> None:
    document = timeml.parse_timeml(OLD_TIMEML, "mill")
    assert document.created == "1989-07-12"
    assert [document.text[t.start : t.stop] for t in document.timexes] == [
        "the 1989\nspring"
    ]


def test_timeml_without_day_of_writing() -> None:
    assert timeml.parse_timeml("<TimeML><TEXT>x</TEXT></TimeML>", "x").created is None


def test_broken_timeml_names_its_file(tmp_path: Path) -> None:
    (tmp_path / "half.tml").write_text("<TimeML><TEXT>", encoding="utf-8")
    with pytest.raises(timeml.CorpusError, match="half: "):
        timeml.load(tmp_path)


def test_folder_without_timeml_is_refused(tmp_path: Path) -> None:
    with pytest.raises(timeml.CorpusError, match=r"no \*\.tml file"):
        timeml.load(tmp_path)


def test_folder_of_timeml_is_read_in_order(tmp_path: Path) -> None:
    (tmp_path / "b.tml").write_text(TIMEML, encoding="utf-8")
    (tmp_path / "a.tml").write_text(OLD_TIMEML, encoding="utf-8")
    assert [document.name for document in timeml.load(tmp_path)] == ["a", "b"]


def test_corpus_is_scored_by_the_conventions_of_its_mode(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "decade.tml").write_text(
        "<TimeML><TEXT>It was rebuilt in <TIMEX3 type='DATE' value='198'>the 1980s"
        "</TIMEX3>.</TEXT></TimeML>",
        encoding="utf-8",
    )
    assert eval_temporal.score_corpus(tmp_path, "news").right["value"] == 1
    assert eval_temporal.score_corpus(tmp_path, "news", "contract").right["value"] == 0
    assert eval_temporal.main([str(tmp_path), "--profile=contract", "--errors=1"]) == 0
    assert "VALUE gold='the 1980s' DATE 198 got=" in capsys.readouterr().out


def test_json_lines(tmp_path: Path) -> None:
    path = tmp_path / "corpus.jsonl"
    path.write_text(
        '{"id": "j", "text": "on Monday", "dct": "2014-06-03T10:00", "timexes": '
        '[{"start": 3, "end": 9, "type": "DATE", "value": " 2014-06-02 "}]}\n\n',
        encoding="utf-8",
    )
    [document] = timeml.load(path)
    assert document.created == "2014-06-03"
    assert document.timexes == [Timex(3, 9, "DATE", "2014-06-02")]


def scored(gold: list[Timex], found: list[Timex]) -> timexes.TimexScores:
    text = "on Monday and last year"
    document = TimexDocument(name="toy", text=text, created=None, timexes=gold)
    return timexes.score([(document, found)])


MONDAY = Timex(3, 9, "DATE", "2020-01-06")
LAST_YEAR = Timex(14, 23, "DATE", "2019")


def test_strict_relaxed_type_and_value() -> None:
    scores = scored(
        [MONDAY, LAST_YEAR],
        [Timex(0, 9, "DATE", "2020-01-06"), Timex(14, 23, "DURATION", "2019")],
    )
    right = {measure: scores.right[measure] for measure in timexes.MEASURES}
    assert right == {
        "strict": 1,
        "relaxed": 2,
        "type": 1,
        "value": 2,
        "value_norm": 2,
        "strict_value": 1,
    }


def test_repeated_and_empty_spans_count_once_and_never() -> None:
    scores = scored(
        [LAST_YEAR], [LAST_YEAR, Timex(14, 23, "X", "Y"), Timex(5, 5, "DATE", "")]
    )
    assert (scores.found, scores.right["strict_value"]) == (1, 1)


def test_one_span_over_two_makes_one_pair_with_the_larger_overlap() -> None:
    scores = scored([MONDAY, LAST_YEAR], [Timex(5, 20, "DATE", "2020-01-06")])
    assert (scores.right["relaxed"], scores.right["value"]) == (1, 0)


def test_equal_span_wins_over_larger_overlap() -> None:
    wide = Timex(3, 23, "DATE", "wide")
    assert set(timexes.pair_up([MONDAY, wide], [wide, MONDAY])) == {(0, 1), (1, 0)}


def test_precision_recall_and_f1_of_attributes_count_whole_sets() -> None:
    scores = scored([MONDAY, LAST_YEAR], [MONDAY, Timex(10, 13, "DATE", "2001")])
    assert scores.rates("value") == (0.5, 0.5, 0.5)
    assert scores.rates("relaxed") == (0.5, 0.5, 0.5)
    assert [error.split()[1] for error in scores.errors] == ["MISSED", "SPURIOUS"]


def test_gold_against_itself_is_perfect() -> None:
    document = timeml.parse_timeml(TIMEML, "ferry")
    scores = timexes.score([(document, document.timexes)])
    assert {scores.rates(measure)[2] for measure in timexes.MEASURES} == {1.0}
