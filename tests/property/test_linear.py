"""Cost is linear in the text: lines of code executed, which no busy machine can change."""

import sys
from types import FrameType
from typing import TYPE_CHECKING

import pytest
from strategies import COUNTS, HARMS, PEOPLE, PLACES, SOURCES, TIMES

import casualtyparse

if TYPE_CHECKING:
    from _typeshed import TraceFunction

PUMPS = (
    *(
        "one ",
        "a ",
        "the ",
        "killed ",
        "and ",
        "or ",
        "of ",
        "1,",
        "1 ",
        "1-",
        "1,000 ",
    ),
    *("km ", "5 km ", "north ", "north-", "from ", "between ", "including ", "no "),
    *(
        "in may ",
        "monday ",
        "( ",
        "((((",
        '"',
        "'",
        ". ",
        "\n",
        " ",
        "\u00a0",
        "İ",
        "ß",
    ),
    *("\U0001f600", "x", "X", "Al ", "United ", "of the ", "said ", "12 km (7 miles) "),
    *("from A to B, 5 km to the west. ", "in A, 5 km north of it, ", "near A and B, "),
    *("A and B lie 5 km apart ", "5, 8 and ", "the town of the ", "A, 5 km away, "),
    *("5 killed, ", "a, b, c and ", "killed two men and ", "Islamic State ", "blamed "),
    *("who ", "the group ", "others ", "the remaining ", "Mr. Ana Ruk, 51, ", "last "),
    *(
        "2005, 2007 and 2010, ",
        "Dead: 4: hurt: 5: ",
        "(two (three (four killed) hurt) ",
    ),
    *(
        "a boy with burns and a maid with a wound in the leg, ",
        "'spies' and ",
        "``shot'' ",
    ),
    *(
        "They drove 300 people and their goats ",
        "two Kenyan and three Somali staff and ",
    ),
    *(
        "The Brenna gang retracted its claim. ",
        "The raiders, presumably of the Brenna gang, burned the mill. ",
        "Rebels killed 3 people in Dol. The toll rose to 14. ",
        "Three arsonists killed a night watchman and ",
        "Divers went on to search for 18 others. ",
        "Youths took no part in the massacre and fatalities: 14 farmers, 5 raiders and ",
    ),
    *(
        f"{part} "
        for parts in (COUNTS, PEOPLE, HARMS, PLACES, TIMES, SOURCES)
        for part in parts
    ),
)


class Lines:
    """Counts the lines that the package executes."""

    def __init__(self) -> None:
        self.count = 0

    def enter(self, frame: FrameType, *_: object) -> "TraceFunction | None":
        return self.step if "casualtyparse" in frame.f_code.co_filename else None

    def step(self, *_: object) -> "TraceFunction":
        self.count += 1
        return self.step


def cost(text: str) -> int:
    lines = Lines()
    before = sys.gettrace()
    sys.settrace(lines.enter)
    try:
        casualtyparse.extract(text, reference="2019-11-07")
    finally:
        sys.settrace(before)
    return lines.count


@pytest.mark.parametrize("pump", PUMPS, ids=repr)
@pytest.mark.parametrize("end", ["", "x"])
def test_twice_the_text_costs_at_most_little_more_than_twice(
    pump: str, end: str
) -> None:
    casualtyparse.extract(pump, reference="2019-11-07")  # load what is loaded once
    size = 3000 // len(pump) + 10
    once, twice = cost(pump * size + end), cost(pump * size * 2 + end)
    assert twice < 2.04 * once + 500  # a search of all that was told before shows here
