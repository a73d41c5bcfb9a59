"""The words of the calendar and the clock, and the words that place and move them."""

from collections.abc import Iterable
from typing import Final, get_args

from attrs import frozen

from casualtyparse.lexicon.calendar_words import (
    CalendarKind,
    CalendarWord,
    StepKind,
    TimeWord,
    Turn,
)
from casualtyparse.lexicon.entry import Entries, entry_of
from casualtyparse.lexicon.tables import Value, lines, pairs, section, table, words

_KINDS: Final[tuple[CalendarKind, ...]] = get_args(CalendarKind)
#: Kinds whose value is a number.
_NUMBERED: Final = frozenset({"month", "weekday", "deictic"})
_STEPS: Final[tuple[StepKind, ...]] = get_args(StepKind)
#: Words before a participle that tell no tense of their own.
HELPING: Final = frozenset({"be", "being", "is", "are", "get", "to"})
_TURNS: Final[tuple[Turn, ...]] = get_args(Turn)


def load_calendar(entries: Entries) -> None:
    """Give the words of `calendar.toml` their roles."""
    data = table("calendar")
    calendar = section(data, "calendar")
    for kind in _KINDS:
        for word, rest in pairs(calendar[kind]):
            value, _, flag = rest.partition(" ")
            number = int(value) if kind in _NUMBERED else 0
            entry_of(entries, word).calendar = CalendarWord(kind, value, flag, number)
    steps = section(data, "beside")
    for step in _STEPS:
        for word, value in pairs(steps[step]):
            steps_on = int(value) if step == "step" else None
            entry_of(entries, word).timeword = TimeWord(step, value, steps_on)
    turns = section(data, "turns")
    for turn in _TURNS:
        for word in words(turns[turn]):
            entry_of(entries, word).turn = turn


@frozen
class DateWords:
    """Word lists of the date grammar that are not looked up token by token."""

    #: words before an amount or a date -> TIMEX3 mod
    before: dict[tuple[str, ...], str]
    #: words behind it -> TIMEX3 mod
    after: dict[tuple[str, ...], str]
    #: the last words of `before`, the first of `after`
    last_before: frozenset[str]
    first_after: frozenset[str]
    #: what may bound a date right before it, or one word further off
    bounding: frozenset[str]
    placing: frozenset[str]
    #: verbs and signs that may tell the tense of a clause, or end it
    telling: frozenset[str]
    #: what before a participle leaves the tense to another verb
    helping: frozenset[str]
    #: what tells right before or behind a day that it is to come
    coming: frozenset[str]
    contracts: frozenset[str]
    heralds: frozenset[str]
    #: feasts of more than one word -> their day
    feasts: dict[tuple[str, ...], str]
    sets: dict[str, frozenset[str]]


def load_date_words() -> DateWords:
    """Read the lists of `calendar.toml` that rules look words up in."""
    data = table("calendar")
    before = _phrases(section(data, "before"))
    after = _phrases(section(data, "after"))
    sets = {
        name: frozenset(words(block)) for name, block in section(data, "lists").items()
    }
    windows = ("past_window", "next_window", "first_window", "final_window")
    sets["windows"] = frozenset().union(*(sets[name] for name in windows))
    sets["journeys"] = sets["travel"].union(("'", "by", "on"))
    sets["beside_amount"] = frozenset().union(
        *(sets[name] for name in ("journeys", "apart", "stages", "by_day", "wars"))
    )
    last_before = frozenset(phrase[-1] for phrase in before)
    positions = {word for word, _ in pairs(section(data, "beside")["position"])}
    turns = section(data, "turns")
    turning = {word for turn in _TURNS for word in words(turns[turn])}
    return DateWords(
        before=before,
        after=after,
        last_before=last_before,
        first_after=frozenset(phrase[0] for phrase in after),
        bounding=last_before.union(
            positions, ("the", "-", "after", "before", "by", "hours")
        ),
        placing=sets["parts_of_periods"].union(positions),
        telling=frozenset(";:?!()").union(("\u2014", "to", "is", "are"), turning),
        helping=HELPING.union(words(turns["future"])),
        coming=sets["coming"],
        contracts=sets["contracts"],
        heralds=sets["contracts"].union(("will", "shall", "a", "is")),
        feasts=_feasts(lines(section(data, "feasts")["day"])),
        sets=sets,
    )


def _phrases(blocks: dict[str, Value] | object) -> dict[tuple[str, ...], str]:
    found: dict[tuple[str, ...], str] = {}
    if not isinstance(blocks, dict):
        return found
    for mod, block in blocks.items():
        for phrase in lines(block):
            found[tuple(phrase.split())] = mod.upper()
    return found


def _feasts(told: Iterable[str]) -> dict[tuple[str, ...], str]:
    """Return the days of feasts by their words; the last word of a line is the day."""
    rows = [line.split() for line in told]
    return {tuple(row[:-1]): row[-1] for row in rows}
