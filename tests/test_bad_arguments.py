"""A bad argument is an error at once, and its message shows what was expected."""

from collections.abc import Callable
from typing import Final

import pytest

import casualtyparse
from casualtyparse import Document, Extractor

READ: Final = casualtyparse.extract("Six died on Sunday, 5 km east of Ostrel.")


@pytest.mark.parametrize(
    ("call", "bad", "error", "message"),
    [
        (
            lambda bad: Extractor(mode=bad),
            "poem",
            ValueError,
            "mode 'news' or 'narr.*'poem'",
        ),
        (
            lambda bad: Extractor(profile=bad),
            "map",
            ValueError,
            "'georef' or 'news'.*'map'",
        ),
        (
            lambda bad: Extractor(policy=bad),
            5,
            TypeError,
            "CodingPolicy or .*found int",
        ),
        (lambda bad: Extractor(resolver=bad), 5, TypeError, "a resolver, .*found int"),
        (casualtyparse.extract_many, "ab", TypeError, "several.*one str"),
        (READ.toll, 5, TypeError, "CodingPolicy or .*found int"),
        (READ.dates[0].resolve, "soon", ValueError, "ISO 8601 .*'soon'"),
        (READ.dates[0].resolve, 5, TypeError, "a date, .*found int"),
        (READ.distances[0].locate, (38.5, 68.8), TypeError, "Place.*38.5"),
        (READ.distances[0].locate, "Ostrel", TypeError, "Place.*'O'"),
        (READ.distances[0].quantity, 5, TypeError, "pint registry, found int"),
        (
            lambda bad: casualtyparse.extract_many(["ab"], workers=bad),
            "2",
            TypeError,
            "number of workers, found str",
        ),
        (
            lambda bad: casualtyparse.extract_many(["ab"], workers=bad),
            0,
            ValueError,
            "at least one worker, found 0",
        ),
        (Document.from_dict, 5, TypeError, "JSON object, found int"),
    ],
)
def test_it_is_told_what_was_expected(
    call: Callable[[object], object], bad: object, error: type[Exception], message: str
) -> None:
    with pytest.raises(error, match=message):
        call(bad)
