"""The wheel holds what the package needs, and works where it is unpacked."""

import os
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest
from hatchling.build import build_wheel

from casualtyparse.version import __version__
from markdown_samples import ROOT


@pytest.fixture(scope="module")
def unpacked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the wheel as an installer does, and unpack it."""
    folder = tmp_path_factory.mktemp("wheel")
    before = Path.cwd()
    os.chdir(ROOT)
    try:
        wheel = folder / build_wheel(str(folder))
    finally:
        os.chdir(before)
    with ZipFile(wheel) as archive:
        archive.extractall(folder / "site")
    return folder / "site"


def _run(site: Path, *words: str) -> str:
    done = subprocess.run(
        [sys.executable, "-m", "casualtyparse", *words],
        cwd=site,
        env={**os.environ, "PYTHONPATH": str(site)},
        capture_output=True,
        encoding="utf-8",
        check=True,
        timeout=60,
    )
    return done.stdout


def test_data_and_licence_are_in_the_wheel(unpacked: Path) -> None:
    package = unpacked / "casualtyparse"
    source = ROOT / "casualtyparse"
    assert (package / "py.typed").is_file()
    for path in source.glob("data/*"):
        assert (package / "data" / path.name).read_bytes() == path.read_bytes()
    [information] = unpacked.glob("*.dist-info")
    assert {"LICENSE", "NOTICE"} <= {path.name for path in information.rglob("*")}
    assert f"Version: {__version__}\n" in (information / "METADATA").read_text("utf-8")


def test_an_installed_command_knows_its_wordings(unpacked: Path) -> None:
    shown = _run(unpacked, "rules")
    for path in (ROOT / "tests" / "corpus").glob("[acd]*s/*.txt"):
        if path.parent.name != "articles":
            assert f"{path.parent.name}/{path.stem}: " in shown


def test_an_installed_command_reads_a_report(unpacked: Path) -> None:
    seed = str(ROOT / "seeds" / "border-post.txt")
    assert '"schema_version": "1"' in _run(
        unpacked, "extract", seed, "--format", "json"
    )
