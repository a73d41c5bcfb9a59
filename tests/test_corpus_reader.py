"""The corpus notation means what tests/corpus/README.md says."""

from pathlib import Path

import pytest

from casualtyparse.records import Record
from corpus_compare import differences
from corpus_reader import CorpusError, Example, read_file

FILE = """\
A figure that is part of an earlier one.

17 died, including "a" guard.
    c1 killed exact 17 "17 died"
    c2 killed exact 1 "\\"a\\" guard" part_of=c1 source="the army"

= about 20 hurt
    c1 injured * 20 "about 20 hurt"
# Parliament is no hospital.
! The bill\\ndied.
reference: none
mode: narrative
At least 3 and 3 died.
    c1 killed at_least 3.. "3"#2 perpetrators="the rebels"|a2 victims=- severity=serious
"""


def _read(tmp_path: Path, text: str) -> tuple[Example, ...]:
    path = tmp_path / "including-list.txt"
    path.write_text(text, encoding="utf-8")
    return read_file(path, "casualties").examples


def test_examples_are_told_apart(tmp_path: Path) -> None:
    first, whole, negative, last = _read(tmp_path, FILE)
    assert first.id == "casualties/including-list:3"
    assert [one.label for one in first.expected] == ["c1", "c2"]
    assert first.expected[1].surface == '"a" guard'
    assert whole.whole
    assert whole.text == "about 20 hurt"
    assert negative.negative
    assert negative.text == "The bill\ndied."
    assert negative.notes == ("Parliament is no hospital.",)
    assert last.notes == ()
    assert (first.reference, last.reference) == ("2019-11-07", None)
    assert (first.mode, last.mode) == ("news", "narrative")
    assert last.expected[0].nth == 2


@pytest.mark.parametrize(
    ("broken", "told"),
    [
        ("No stop\n", "1: expected a title"),
        ("A title.\n\n17 died.\n", "3: expected a value below"),
        ('A title.\n\n    c1 killed exact 17 "17"\n', "3: expected an example above"),
        ("A title.\n\n17 died.\n    c1 killed 17\n", "4: expected LABEL"),
        ("A title.\n\n17 died.\n    c1 killed exact 17 17\n", "4: expected a surface"),
        (
            'A title.\n\n17 died.\n    c1 killed exact 17 "17" x\n',
            "4: expected KEY=VAL",
        ),
        ("A title.\n\nmode: loud\n", "expected one of narrative, news at 'mode'"),
    ],
)
def test_a_broken_file_is_refused_with_its_line(
    tmp_path: Path, broken: str, told: str
) -> None:
    with pytest.raises(CorpusError, match=told):
        _read(tmp_path, broken)


VALUE: Record = {
    "id": "c1",
    "text": "3",
    "span": [15, 16],
    "rule": "r",
    "harm": "killed",
    "count": {"kind": "at_least", "low": 3, "high": None, "text": "3"},
    "victims": None,
    "severity": "serious",
    "perpetrators": ["a1", "a2"],
}
ACTORS: Record = {"actors": [{"id": "a1", "text": "the rebels"}]}


def test_agreeing_values_have_no_differences(tmp_path: Path) -> None:
    example = _read(tmp_path, FILE)[-1]
    assert differences(example, [VALUE], ACTORS) == []


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"span": [9, 10]}, "expected span"),
        ({"harm": "injured"}, "expected harm=killed"),
        ({"count": {"kind": "exact", "low": 3, "high": None}}, "expected count.kind"),
        ({"count": {"kind": "at_least", "low": 3, "high": 3}}, "expected count=3.."),
        ({"victims": {"text": "men", "kind": "civilian"}}, "expected victims=-"),
        ({"severity": None}, "expected severity=serious"),
        ({"perpetrators": ["a2", "a1"]}, "expected perpetrators=the rebels|a2"),
        ({"perpetrators": ["a1"]}, "expected perpetrators=the rebels|a2"),
    ],
)
def test_each_difference_is_told(tmp_path: Path, change: Record, told: str) -> None:
    example = _read(tmp_path, FILE)[-1]
    [line] = differences(example, [{**VALUE, **change}], ACTORS)
    assert told in line


def test_missing_and_spurious_values_are_told(tmp_path: Path) -> None:
    example = _read(tmp_path, FILE)[-1]
    assert differences(example, [], ACTORS) == ["expected 1 values, found 0"]
    assert differences(example, [VALUE, VALUE], ACTORS) == [
        "expected 1 values, found 2"
    ]


DISTANCE: Record = {
    "id": "d1",
    "text": "south-west of Dushanbe",
    "span": [0, 22],
    "bearing": {"azimuth": 225.0, "tolerance": 22.5},
    "distance": {"kind": "exact", "low": 50.0, "high": 50.0, "unit": "kilometer"},
    "anchors": [{"text": "Dushanbe", "span": [14, 22]}],
    "relation": "offset",
}


@pytest.mark.parametrize(
    ("keys", "agrees"),
    [
        ('bearing=225 anchors="Dushanbe"', True),
        ("bearing=225±22.5 bearing.azimuth=225", True),
        ("distance=exact:50 anchors.0.span=14|22", True),
        ("bearing=225±11.2", False),
        ("bearing=224", False),
        ("distance=about:50", False),
        ('anchors="Dushanbe"|"Homs"', False),
        ("anchors=[]", False),
        ("bearing=-", False),
    ],
)
def test_objects_are_compared_by_what_is_written(
    tmp_path: Path, keys: str, *, agrees: bool
) -> None:
    path = tmp_path / "r.txt"
    line = f'd1 offset 50 kilometer "south-west of Dushanbe" {keys}'
    path.write_text(f"Title.\n\nsouth-west of Dushanbe\n    {line}\n", encoding="utf-8")
    [example] = read_file(path, "distances").examples
    assert (differences(example, [DISTANCE], {}) == []) is agrees
