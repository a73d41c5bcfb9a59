import subprocess
import sys

import pytest

import casualtyparse

HEAVY = ("attrs", "pint", "regex", "numpy", "click", "rich", "importlib.metadata")


@pytest.mark.parametrize("name", casualtyparse.__all__)
def test_each_public_name_can_be_imported(name: str) -> None:
    assert getattr(casualtyparse, name) is not None
    assert name in dir(casualtyparse)


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'extrakt'"):
        casualtyparse.extrakt  # type: ignore[attr-defined]  # noqa: B018


def test_importing_loads_nothing_heavy() -> None:
    code = f"import casualtyparse, sys; print([m for m in {HEAVY} if m in sys.modules])"
    run = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    assert run.stdout.strip() == "[]"


def test_reading_a_text_loads_no_optional_library() -> None:
    code = (
        "import casualtyparse, sys; casualtyparse.extract('17 died 5 km from Ostrel');"
        f"print([m for m in {HEAVY[1:]} if m in sys.modules])"
    )
    run = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    assert run.stdout.strip() == "[]"
