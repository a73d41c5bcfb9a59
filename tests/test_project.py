"""What is written in more than one place says the same in each."""

import re
import tomllib
from typing import Final

import pytest
import yaml

import casualtyparse
from casualtyparse.version import __version__
from markdown_samples import ROOT

PROJECT: Final = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))


def test_the_citation_has_the_version_and_the_licence() -> None:
    citation = yaml.safe_load((ROOT / "CITATION.cff").read_text("utf-8"))
    assert citation["version"] == __version__
    assert citation["license"] == PROJECT["project"]["license"]


def test_the_changelog_tells_of_this_version() -> None:
    changelog = (ROOT / "CHANGELOG.md").read_text("utf-8")
    assert re.search(
        rf"^## (Unreleased|{re.escape(__version__)}\b)", changelog, re.MULTILINE
    )


@pytest.mark.parametrize(
    "target", ["demo", "test", "check", "fix", "docs", "bench", "gains"]
)
def test_make_has_the_targets_that_are_documented(target: str) -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    assert re.search(rf"^{target}:.*## ", makefile, re.MULTILINE)
    assert f"make {target}" in (ROOT / "CONTRIBUTING.md").read_text("utf-8")


def test_the_core_needs_no_more_than_it_says() -> None:
    needed = {re.split(r"[<>=]", one)[0] for one in PROJECT["project"]["dependencies"]}
    assert needed == {"attrs", "geographiclib", "pint", "regex"}


def test_the_reference_tells_of_every_public_name() -> None:
    reference = (ROOT / "docs" / "reference" / "api.md").read_text("utf-8")
    documented = set(re.findall(r":: casualtyparse\.(\w+)$", reference, re.MULTILINE))
    assert documented >= set(casualtyparse.__all__) - {"__version__"}
