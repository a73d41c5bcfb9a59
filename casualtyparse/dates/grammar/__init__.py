"""How dates are worded: candidates from trigger words, then joined, then bounded.

1. each word of the calendar, and each number, is read with what belongs to it (`RULES`);
2. overlapping candidates are settled, the longest wins;
3. neighbours that make one time are joined ("9:20 p.m. on Tuesday");
4. words around it bound it ("late", "the end of", "nearly").
"""

from collections.abc import Callable
from operator import attrgetter
from typing import Final

from casualtyparse.dates.candidates import DateCandidate
from casualtyparse.dates.grammar import (
    clock,
    counted_days,
    decades,
    deictics,
    feasts,
    lists,
    months,
    numeric,
    units,
    weekdays,
    words,
    years,
)
from casualtyparse.dates.grammar.compounds import elided
from casualtyparse.dates.grammar.joins import join, not_triggered
from casualtyparse.dates.grammar.mods import (
    AMOUNTS,
    ATTRIBUTES,
    is_attribute,
    modify,
)
from casualtyparse.dates.grammar.tokens import (
    LISTS,
    SHAPES,
    Shape,
    may_be_listed,
    shape_of,
)
from casualtyparse.lexicon import triggers_of
from casualtyparse.phrases.reading import Reading
from casualtyparse.rules import DIGITS, Rule, settle

Parse = Callable[[Reading, int], DateCandidate | None]

#: What reads which trigger, and the wordings it tells apart. Triggers are kinds of calendar words,
#: and numbers in digits, where the first that reads one wins.
READERS: Final[tuple[tuple[str, Parse, str], ...]] = (
    (
        "month",
        months.calendar_date,
        "calendar-date day-range month stepped-month each-month",
    ),
    ("weekday", weekdays.weekday, "weekday stepped-weekday each-weekday"),
    (
        "unit",
        units.unit,
        (
            "stepped-unit the-unit within-the-unit over-the-units the-unit-before unit-end "
            "every-unit recent-units these-days this-time near-term "
            "quarter half-year nth-unit year-ago duration window rate "
            "every-amount amount-ago amount-from-now amount-later "
            "amount-earlier amount-beside-event one-unit-earlier "
            "thing-age person-age travel-time"
        ),
    ),
    ("part", weekdays.part_of_day, "part-of-day stepped-part-of-day each-part-of-day"),
    ("point", clock.clock_word, "clock-word"),
    ("deictic", deictics.deictic_day, "deictic-day"),
    ("night", deictics.night_word, "overnight tonight"),
    ("weekend", weekdays.weekend, "weekend each-weekend"),
    ("season", words.season, "season each-season"),
    ("holiday", feasts.holiday, "holiday named-feast"),
    ("decade", decades.decade_word, "decade-word"),
    ("ref", words.vague_time, "vague-time"),
    ("often", words.frequency, "frequency"),
    ("fiscal", words.fiscal_year, "fiscal-year"),
    ("century", units.century, "century"),
    ("as", words.unit_long, "unit-long"),
    ("told", years.early_year, "early-year"),
    (DIGITS, numeric.iso_date, "iso-date"),
    (DIGITS, numeric.numeric_date, "numeric-date"),
    (DIGITS, numeric.date_time_group, "date-time-group"),
    (DIGITS, numeric.attack_date, "nine-eleven"),
    (DIGITS, clock.clock_time, "clock-time"),
    (DIGITS, clock.dashed_clock, "clock-time"),
    (DIGITS, decades.decade, "decade"),
    (DIGITS, years.bare_year, "bare-year year-range"),
    (DIGITS, counted_days.day_of_month, "day-of-month"),
    (DIGITS, lists.listed_day, "listed-day"),
    (DIGITS, lists.day_behind_list, "listed-day"),
)
#: Wordings of two times that stand beside each other; joined, not triggered.
JOINS: Final = "time-and-day weekday-and-day within each-time nth-within same-period"
#: One row a wording; the name is that of the corpus file with its examples.
RULES: Final = (
    *(
        Rule(name=name, trigger=trigger, parse=parse)
        for trigger, parse, names in READERS
        for name in names.split()
    ),
    *(Rule(name=name, trigger="join", parse=not_triggered) for name in JOINS.split()),
)

_BY_KIND: Final = {trigger: parse for trigger, parse, _ in READERS if trigger != DIGITS}
#: PERF: the shape of a number and its neighbours leaves few rules to try, and most often none.
_BY_SHAPE: Final[dict[Shape, tuple[Parse, ...]]] = {
    "none": (),
    "clock": (clock.clock_time,),
    "slashed": (numeric.numeric_date, numeric.attack_date, clock.dashed_clock),
    "ranked": (lists.listed_day, lists.day_behind_list, counted_days.day_of_month),
    "listed": (
        clock.first_clock,
        years.bare_year,
        lists.listed_day,
        lists.day_behind_list,
    ),
    "spanned": (clock.first_clock, lists.day_behind_list),
    "tens": (decades.decade, years.bare_year),
    "dotted": (numeric.numeric_date, clock.clock_time),
    "year": (clock.military_time, years.bare_year),
    "dashed-year": (numeric.iso_date, clock.military_time, years.bare_year),
    "tens-year": (clock.military_time, decades.decade, years.bare_year),
    "group": (numeric.date_time_group,),
}


def read(reading: Reading) -> list[DateCandidate]:
    """Return all candidates of a text, in text order and without overlaps."""
    found = _triggered(reading)
    if not found:
        return found
    found[:0] = elided(reading, found)  # "the 17th" of two centuries is no day
    scan, beside = reading.scan, reading.lexicon.dates
    words, bounding, placing = scan.words, beside.bounding, beside.placing
    kept: list[DateCandidate] = []
    widened = False
    for one in join(reading, _settled(reading, found)):
        first, grain = one.first, one.grain
        if grain in _MAYBE and not _is_date(reading, one):
            continue
        # PERF: most dates have nothing beside them that bounds them
        if (
            words[first - 1] in bounding
            or words[first - 2] in placing
            or (grain in AMOUNTS and words[one.end] in beside.first_after)
        ):
            modify(reading, one)
            widened = True
        if (
            grain in ATTRIBUTES
            and words[one.first] == "the"
            and is_attribute(scan, one)
        ):
            one.first += 1
        kept.append(one)
    if widened:
        kept = _settled(reading, kept)
    claims = scan.claims
    for one in kept:
        first, end = one.first, one.end
        claims[first] = one
        if end - first > 1:
            for i in range(first + 1, end):
                claims[i] = one
    return kept


def _settled(reading: Reading, found: list[DateCandidate]) -> list[DateCandidate]:
    """Return the candidates in text order, without overlaps; most texts have none."""
    found.sort(key=_FIRST)
    end = 0
    for candidate in found:
        if candidate.first < end:
            return _parted(reading, found)
        end = candidate.end
    return found


def _parted(reading: Reading, found: list[DateCandidate]) -> list[DateCandidate]:
    """Settle each run of candidates that overlap; what stands alone stays (PERF: most does)."""
    kept: list[DateCandidate] = []
    start = end = 0
    for k, candidate in enumerate(found):
        if candidate.first < end:
            end = max(end, candidate.end)
            continue
        if k - start > 1:
            kept += settle(reading, found[start:k])
        elif k:
            kept.append(found[start])
        start, end = k, candidate.end
    return kept + settle(reading, found[start:])


_DATES: Final = triggers_of("dates")
_FIRST: Final = attrgetter("first")
_MAYBE: Final = frozenset({"guard", "nth"})


def _is_date(reading: Reading, candidate: DateCandidate) -> bool:
    """Drop what was read only to keep its words from others, and ranks that nothing holds."""
    if candidate.grain == "guard":
        reason = "the age of a person"
    elif candidate.rule == "nth-unit":
        reason = "a rank in an event, not in a month or a year"
    else:
        return True
    reading.reject(candidate.rule, candidate.first, candidate.end, reason)
    return False


def _triggered(  # noqa: C901, PLR0912 - PERF: a hot loop, most of it passes over counts
    reading: Reading,
) -> list[DateCandidate]:
    scan = reading.scan
    words, entries, claims = scan.words, scan.entries, scan.claims
    found: list[DateCandidate] = []
    for i in scan.triggers(_DATES):
        if i in claims:
            continue
        kind = entries[i].calendar.kind  # type: ignore[union-attr]  # as the scan says
        candidate = _BY_KIND[kind](reading, i)
        if candidate is not None:
            found.append(candidate)
    covered: set[int] | None = None
    for i in scan.digits:
        # PERF: most numbers are counts, which nothing around them makes a date
        word = words[i]
        size = len(word)
        if size < 3:
            behind = words[i + 1]
            if behind not in SHAPES and words[i - 1] not in LISTS:
                continue
            shape = SHAPES.get(behind, "listed")
            if shape == "listed" and not may_be_listed(scan, i):
                continue
        elif size == 3 or "," in word:
            continue
        else:
            shape = shape_of(scan, i)
            if shape == "none":
                continue
        if i in claims:
            continue
        if covered is None:  # dates of one word have no digits
            covered = set()
            for one in found:
                if one.end - one.first > 1:
                    covered.update(range(one.first, one.end))
        if i in covered:
            continue
        for parse in _BY_SHAPE[shape]:
            candidate = parse(reading, i)
            if candidate is not None:
                found.append(candidate)
                break
    return found
