"""Everything the documentation shows is run, and must print what the page says."""

import doctest
import os
import shlex
import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest

from markdown_samples import ROOT, samples

PAGES: Final = sorted(
    path
    for path in [
        *ROOT.glob("*.md"),
        *ROOT.glob("docs/**/*.md"),
        *ROOT.glob("*/README.md"),
    ]
    if "_build" not in path.parts and ".venv" not in path.parts
)
FLAGS: Final = doctest.NORMALIZE_WHITESPACE | doctest.ELLIPSIS


def _named(page: Path) -> str:
    return str(page.relative_to(ROOT))


@pytest.mark.parametrize("page", PAGES, ids=_named)
def test_python_samples_print_what_the_page_says(
    page: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)
    shared: dict[str, object] = {"__name__": "__main__"}
    runner = doctest.DocTestRunner(optionflags=FLAGS)
    told: list[str] = []
    for sample in samples(page):
        if sample.language == "python":
            test = doctest.DocTestParser().get_doctest(
                sample.source, shared, _named(page), str(page), sample.line - 1
            )
            runner.run(test, out=told.append, clear_globs=False)
            shared.update(test.globs)
    assert runner.summarize(verbose=False).failed == 0, "".join(told)


@pytest.mark.parametrize("page", PAGES, ids=_named)
def test_console_samples_print_what_the_page_says(page: Path) -> None:
    for sample in samples(page):
        if sample.language == "console":
            for command, expected in _commands(sample.source):
                assert _matches(expected, _run(command)), (command, _run(command))


def _commands(source: str) -> list[tuple[str, str]]:
    """Split a console session into its commands and what each prints."""
    found: list[tuple[str, str]] = []
    for line in source.splitlines(keepends=True):
        if line.startswith("$ "):
            found.append((line[2:].strip(), ""))
        elif found:
            command, printed = found[-1]
            found[-1] = command, printed + line
    return [one for one in found if "casualtyparse" in one[0] and one[1].strip()]


def _run(command: str) -> str:
    """Run a command line of the page; pipes and redirections are the shell's."""
    start = f"{shlex.quote(sys.executable)} -m casualtyparse"
    command = command.replace("casualtyparse ", f"{start} ", 1)
    environment = {**os.environ, "COLUMNS": "100", "NO_COLOR": "1", "PYTHONUTF8": "1"}
    done = subprocess.run(  # noqa: S602 - the pages show shell lines
        command,
        shell=True,
        cwd=ROOT,
        env=environment,
        text=True,
        encoding="utf-8",
        capture_output=True,
        timeout=60,
        check=False,
    )
    return done.stdout + done.stderr


def _matches(expected: str, printed: str) -> bool:
    """Compare what was printed, but for trailing blanks; `...` stands for anything."""
    lines = "\n".join(line.rstrip() for line in printed.splitlines()).strip()
    wanted = "\n".join(line.rstrip() for line in expected.splitlines()).strip()
    return doctest.OutputChecker().check_output(wanted, lines, FLAGS)
