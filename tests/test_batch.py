"""A batch loses nothing: not what is bad, not what a crash interrupted, not the order."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Final

import pytest
from click.testing import CliRunner, Result

from casualtyparse import extract
from casualtyparse.cli.commands import commands
from casualtyparse.records import Json

GOOD: Final = [
    {"id": f"n{i}", "text": f"{i + 2} miners died on Sunday.", "date": "2019-11-07"}
    for i in range(200)
]


class Files:
    """The input and the output of a batch, and what runs it."""

    def __init__(self, folder: Path) -> None:
        self.input = folder / "in.jsonl"
        self.output = folder / "out.jsonl"
        self.errors = folder / "out.jsonl.errors"

    def give(self, records: Sequence[object]) -> None:
        lines = [
            one if isinstance(one, bytes) else json.dumps(one).encode()
            for one in records
        ]
        self.input.write_bytes(b"".join(line + b"\n" for line in lines))

    def run(self, *words: str) -> Result:
        options = ("-o", str(self.output), *words)
        return CliRunner().invoke(commands, ["batch", str(self.input), *options])

    @property
    def results(self) -> list[dict[str, Json]]:
        return _lines(self.output)

    @property
    def refused(self) -> list[dict[str, Json]]:
        return _lines(self.errors)


def _lines(path: Path) -> list[dict[str, Json]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


@pytest.fixture
def files(tmp_path: Path) -> Files:
    return Files(tmp_path)


@pytest.mark.parametrize("workers", ["1", "2"])
def test_each_record_comes_out_in_order(files: Files, workers: str) -> None:
    files.give(GOOD)
    done = files.run("--workers", workers)
    assert done.exit_code == 0, done.output
    assert "200 records read" in done.stderr
    assert [one["id"] for one in files.results] == [one["id"] for one in GOOD]
    document = extract(GOOD[7]["text"], reference="2019-11-07").to_dict()
    del document["text"]
    assert files.results[7] == {"line": 8, "id": "n7", **document}
    assert not files.errors.exists()


def test_the_text_is_repeated_on_request(files: Files) -> None:
    files.give(GOOD[:1])
    files.run("--with-text")
    assert files.results[0]["text"] == GOOD[0]["text"]


def test_fields_may_have_other_names(files: Files) -> None:
    files.give(
        [{"uid": 7, "body": "Two died on Sunday.", "published": "2019-11-07T09:30:00Z"}]
    )
    files.run("--text-field", "body", "--date-field", "published", "--id-field", "uid")
    assert files.results[0]["id"] == 7
    assert files.results[0]["reference"] == "2019-11-07"


@pytest.mark.parametrize("absent", [{}, {"date": None}, {"date": ""}])
def test_a_record_without_a_date_has_no_reference(
    files: Files, absent: dict[str, object]
) -> None:
    files.give([{"text": "Two died.", **absent}])
    assert files.run().exit_code == 0
    assert files.results[0]["reference"] is None
    assert files.results[0]["id"] is None


BAD: Final = [
    (b'{"text": ', "not JSON"),
    (b"\xff", "not UTF-8 at byte 0"),
    (b"[" * 100_000, "not JSON"),
    (b'{"text": ' + b"1" * 5000 + b"}", "not JSON"),
    (b'"Two died."', "expected an object, found str"),
    (b'{"id": 5}', "expected a string at 'text', found nothing"),
    (b'{"text": 17}', "expected a string at 'text', found 17"),
    (b'{"text": "", "date": "7/11/2019"}', "expected an ISO 8601 date at 'date'"),
    (b'{"text": "", "date": 20191107}', "expected an ISO 8601 date at 'date'"),
]


@pytest.mark.parametrize("workers", ["1", "2"])
@pytest.mark.parametrize(("bad", "told"), BAD, ids=[told for _, told in BAD])
def test_a_bad_record_is_reported_and_skipped(
    files: Files, bad: bytes, told: str, workers: str
) -> None:
    files.give([GOOD[0], bad, GOOD[1]])
    done = files.run("--workers", workers)
    assert done.exit_code == 1
    assert f"line 2: {told}" in done.stderr
    assert "2 records read, 1 could not be read" in done.stderr
    assert [one["line"] for one in files.results] == [1, 3]
    [refused] = files.refused
    assert refused["line"] == 2
    assert told in str(refused["error"])


def test_nothing_but_bad_records_is_no_silence(files: Files) -> None:
    files.give([b"x", b"y"])
    assert files.run().exit_code == 1
    assert [one["line"] for one in files.refused] == [1, 2]


def test_blank_lines_are_no_records(files: Files) -> None:
    files.give([b"", GOOD[0], b"  ", GOOD[1], b""])
    assert files.run().exit_code == 0
    assert [one["line"] for one in files.results] == [2, 4]


@pytest.mark.parametrize("cut", range(0, 1200, 97))
def test_a_run_is_taken_up_wherever_it_was_cut(files: Files, cut: int) -> None:
    records = [GOOD[0], b"bad", GOOD[1], GOOD[2], b"bad", GOOD[3]]
    files.give(records)
    files.run()
    whole, errors = files.output.read_bytes(), files.errors.read_bytes()
    files.output.write_bytes(whole[:cut])
    done = files.run()
    assert done.exit_code == 1
    assert files.output.read_bytes() == whole
    assert files.errors.read_bytes() == errors


def test_bad_records_of_an_earlier_run_still_count(files: Files) -> None:
    files.give([b"bad", GOOD[0], GOOD[1]])
    files.run()
    whole, errors = files.output.read_bytes(), files.errors.read_bytes()
    files.output.write_bytes(whole.splitlines(keepends=True)[0])
    done = files.run()
    assert "going on after line 2" in done.stderr
    assert files.output.read_bytes() == whole
    assert files.errors.read_bytes() == errors
    assert done.exit_code == 1


def test_a_finished_run_has_nothing_to_add(files: Files) -> None:
    files.give(GOOD[:3])
    files.run()
    written = files.output.read_bytes()
    done = files.run()
    assert done.exit_code == 0
    assert "0 records read" in done.stderr
    assert files.output.read_bytes() == written


def test_overwrite_begins_again(files: Files) -> None:
    files.give([b"bad", *GOOD[:3]])
    files.run()
    files.give(GOOD[3:5])
    done = files.run("--overwrite")
    assert done.exit_code == 0
    assert [one["id"] for one in files.results] == ["n3", "n4"]
    assert not files.errors.exists()


def test_output_of_another_input_is_not_touched(files: Files) -> None:
    files.give(GOOD[:3])
    files.run()
    written = files.output.read_bytes()
    for other in (GOOD[3:9], GOOD[:2], []):
        files.give(other)
        done = files.run()
        assert done.exit_code == 1
        assert "--overwrite begins again" in done.stderr
        assert files.output.read_bytes() == written


@pytest.mark.parametrize(
    "content", ["something else\n", "{}\n", '{"line": "1"}\n', "[1]\n"]
)
def test_a_file_of_other_origin_is_not_touched(files: Files, content: str) -> None:
    files.give(GOOD[:3])
    files.output.write_text(content, encoding="utf-8")
    assert files.run().exit_code == 1
    assert files.output.read_text(encoding="utf-8") == content


def test_the_output_may_not_be_the_input(files: Files) -> None:
    files.give(GOOD[:3])
    before = files.input.read_bytes()
    files.output = files.input
    assert files.run().exit_code == 2
    assert files.input.read_bytes() == before


def test_standard_streams_serve_as_both_ends() -> None:
    lines = "".join(json.dumps(one) + "\n" for one in GOOD[:3]) + "bad\n"
    done = CliRunner().invoke(commands, ["batch", "-o", "-"], input=lines)
    assert done.exit_code == 1
    assert [json.loads(line)["id"] for line in done.stdout.splitlines()] == [
        "n0",
        "n1",
        "n2",
    ]
    assert "line 4: not JSON" in done.stderr


def test_half_a_surrogate_pair_survives(files: Files) -> None:
    files.give([{"id": "\ud800", "text": "\ud800 Two died."}])
    assert files.run("--with-text").exit_code == 0
    assert files.results[0]["id"] == "\ud800"
    assert files.results[0]["text"] == "\ud800 Two died."


@pytest.mark.parametrize("workers", ["0", "-1", "x"])
def test_wrong_worker_counts_are_usage_errors(files: Files, workers: str) -> None:
    files.give(GOOD[:1])
    assert files.run("--workers", workers).exit_code == 2
    assert not files.output.exists()


def test_an_output_that_cannot_be_opened_is_named(files: Files) -> None:
    files.give(GOOD[:1])
    files.output = files.output.parent / "missing" / "out.jsonl"
    done = files.run()
    assert done.exit_code == 1
    assert "missing" in done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX signals")
@pytest.mark.parametrize("workers", ["1", "2"])
def test_an_interrupt_leaves_what_can_be_gone_on_with(
    files: Files, workers: str
) -> None:
    records = [{"id": i, "text": "Two miners died."} for i in range(600)]
    files.give(records)
    command = (
        sys.executable,
        "-m",
        "casualtyparse",
        "batch",
        "-",
        "-o",
        str(files.output),
    )
    with subprocess.Popen(
        [*command, "--workers", workers],
        stdin=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    ) as process:
        assert process.stdin is not None
        assert process.stderr is not None
        process.stdin.write(files.input.read_bytes())
        process.stdin.flush()
        while not files.output.exists() or not files.output.stat().st_size:
            assert process.poll() is None
            time.sleep(0.01)
        os.killpg(process.pid, signal.SIGINT)
        assert process.wait(30) == 130
        assert b"Traceback" not in process.stderr.read()
    assert files.run().exit_code == 0
    assert [one["id"] for one in files.results] == list(range(600))
