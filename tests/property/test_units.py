"""Whatever unit a wording of time has, it can be read and written."""

import pytest

import casualtyparse
from casualtyparse.dates.spec import UNIT_NAMES

FRAMES = (
    "last {}",
    "that {}",
    "the next {}",
    "a {} ago",
    "the {} before",
    "every {}",
    "later that {}",
    "the end of the {}",
    "the past three {}s",
    "a {} after the raid",
    "for {}s",
    "once a {}",
    "the first {} of 1990",
    "more than two {}s ago",
)


@pytest.mark.parametrize("unit", UNIT_NAMES.values())
@pytest.mark.parametrize("reference", ["0001-01-01", "2019-11-07", "9999-12-31", None])
def test_every_unit_can_be_told_in_every_way(unit: str, reference: str | None) -> None:
    for frame in FRAMES:
        text = f"In May 2016 they left {frame.format(unit)}; two died."
        document = casualtyparse.extract(text, reference=reference)
        read = casualtyparse.Document.from_dict(document.to_dict())
        assert read.dates == document.dates
