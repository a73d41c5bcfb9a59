"""Which dates carry a story forward, and which text tells its own day of publication."""

from collections.abc import Sequence
from datetime import date
from itertools import pairwise
from typing import Final

from attrs import evolve

from casualtyparse.dates.candidates import DateCandidate
from casualtyparse.dates.chronicle import Chronicle, point_of
from casualtyparse.dates.meaning import Meaning
from casualtyparse.dates.periods import date_of
from casualtyparse.dates.spec import Mod, Partial, Range, Shift, Spec, Within, day_of
from casualtyparse.phrases.reading import Reading
from casualtyparse.scan import Scan

#: Behind these a date is mentioned in passing: in brackets, "since ...".
ASIDE: Final = frozenset({"since", "until", "till", "("})
#: A date that opens its sentence stands within so many tokens of its start.
_FRONT: Final = 5
_ARTICLES: Final = frozenset({"the", "a", "an", "his", "its", "their"})
#: A dateline stands within so many tokens of the start.
_DATELINE: Final = 14


def is_aside(
    reading: Reading, candidate: DateCandidate, meaning: Meaning, story: Chronicle
) -> bool:
    """Tell whether a date that opens no clause is mentioned in passing: another year, or ahead."""
    scan = reading.scan
    spec = candidate.spec
    outer = spec.outer if isinstance(spec, Within) else spec
    if isinstance(outer, Shift) and outer.anchor == "ref" and outer.step > 0:
        return (
            True  # "in the spring of next year": who says so speaks of the time to come
        )
    here = story.told
    if here.year is None:
        return False
    told = point_of(meaning.period.value)
    if told.year is None or told.year == here.year:
        return False
    first = candidate.first
    opening = scan.sentences[scan.sentence_of[first]]
    before = scan.words[max(opening, first - _MOST_CLAUSE) : first]
    earlier = told.year < here.year
    if earlier and not _SET_BESIDE.isdisjoint(before):
        return True
    if first - opening <= _FRONT:
        return False
    if meaning.period.grain == "year" or _attribute(scan, candidate):
        return True
    if not earlier:
        return not _AHEAD.isdisjoint(before)
    if not _BACK.isdisjoint(before) or is_compared(reading, first, surely=True):
        return True
    return any(word in _PEAKS and behind == "of" for word, behind in pairwise(before))


#: Behind these another year is set beside that of the story: "as opposed to 900 in May 2007".
_SET_BESIDE: Final = frozenset({"opposed", "compared", "followed"})
#: ... and behind these, where they do not open the sentence
_BACK: Final = frozenset({"following", "after"})
#: "from a high of 300 in summer 2007"
_PEAKS: Final = frozenset({"high", "low", "peak", "maximum"})
#: "which lasted until the fall of the town in February 1945"
_AHEAD: Final = frozenset({"until", "till"})


def is_background(reading: Reading, first: int) -> bool:
    """Tell whether a relative clause tells a date: "where he was sworn in on 10 May 1994"."""
    scan = reading.scan
    start = max(scan.sentences[scan.sentence_of[first]], first - _MOST_CLAUSE)
    return not _RELATIVE.isdisjoint(scan.words[start:first])


def in_passing(
    reading: Reading, first: int, year: int | None, story: Chronicle
) -> bool:
    """Tell whether a day is not that of the sentences behind: "the storm of May 3, 1999".

    So is one without its year that is told of somebody: "who died on March 5".
    """
    scan = reading.scan
    if year is not None:
        today = story.reference
        return scan.words[first - 1] == "of" and today is not None and year < today.year
    start = max(scan.bounds_at(first)[0], first - _MOST_CLAUSE)
    return not _PERSONAL.isdisjoint(scan.words[start:first])


_MOST_CLAUSE: Final = 8
_RELATIVE: Final = frozenset({"where", "who", "which", "whose", "when"})
_PERSONAL: Final = frozenset({"who", "whose"})


def is_compared(reading: Reading, first: int, *, surely: bool = False) -> bool:
    """Tell whether a figure is compared with that of a year ago: "up from $4 a year ago".

    `surely` where a fight "with 40 rebels in May" may be told too.
    """
    scan, numbers = reading.scan, reading.numbers
    comparing = reading.lexicon.dates.sets["comparing"]
    start = max(scan.sentences[scan.sentence_of[first]], first - _MOST_COMPARED)
    if comparing.isdisjoint(scan.words[start:first]):
        return False  # PERF: most figures stand alone
    for k in range(first - 1, start - 1, -1):
        word = scan.words[k]
        if word == "to" and scan.words[k - 1] != "compared":
            return False  # "from 3% to 4% in May"
        if word not in comparing:
            continue
        sure = word == "compared" or scan.words[k - 1] in _RISEN
        if surely and not (sure or k in numbers.by_end):
            return False
        if word == "compared" and k == first - 2:
            return True  # "compared to May"
        return k == first - 1 or any(i in numbers.by_first for i in range(k + 1, first))
    return False


#: A figure and what it is compared with stand in so many tokens.
_MOST_COMPARED: Final = 7
_RISEN: Final = frozenset({"up", "down", "compared", "%", "percent", "higher", "lower"})


def _attribute(scan: Scan, candidate: DateCandidate) -> bool:
    """Tell whether a date describes a noun: "the May 2007 high"."""
    behind = scan.words[candidate.end]
    return (
        scan.words[candidate.first - 1] in _ARTICLES
        and behind.isalpha()
        and scan.tag(candidate.end) is None
    )


def reference_of(
    reading: Reading, candidates: Sequence[DateCandidate], story: Chronicle
) -> None:
    """Take the day a text says it was published on as its reference, if it names the year.

    A dateline ("KABUL, 6 November 2019 (Reuters) -"), a line that is nothing but a date, one with
    a label ("Posted on 6 November 2019 by") or with the name of who wrote it.
    """
    for candidate in candidates[:_MOST_ASKED]:
        if candidate.first > _HEAD:
            return
        day = _day_of(candidate.spec)
        if day is None or not _published(reading, candidate):
            continue
        story.reference = day
        story.narrative = False
        return


#: Further down than this, and behind so many dates, no text tells its own.
_HEAD: Final = 80
_MOST_ASKED: Final = 4


def _day_of(spec: Spec) -> date | None:
    """Return the day that a date names in full, or the last of the days that it does."""
    if isinstance(spec, Within):
        spec = spec.outer
    if isinstance(spec, Range):
        spec = spec.last  # "Situation report, 24-30 September 2010"
    if not isinstance(spec, Partial) or spec.year is None or spec.day is None:
        return None
    return None if spec.month is None else date_of(spec.year, spec.month, spec.day)


def _published(reading: Reading, candidate: DateCandidate) -> bool:
    """Tell whether a date is that of the text and not of what the text tells."""
    if _is_labelled(reading, candidate):
        return True
    first, scan = candidate.first, reading.scan
    if first <= _DATELINE and is_dateline(scan, first, candidate.end):
        return True
    return _is_byline(reading, candidate)


def _is_labelled(reading: Reading, candidate: DateCandidate) -> bool:
    """Tell whether a label that opens a line or a bracket stands before a date.

    "Posted on 6 November", "Last updated: 6 November". What else is dated needs a colon behind it,
    or no more words: "Released on 6 November, the two ..." tells of an event.
    """
    scan, sets = reading.scan, reading.lexicon.dates.sets
    strong, weak, filling = sets["published"], sets["dated"], sets["labelled"]
    sure = told = False
    for i in range(candidate.first - 1, max(candidate.first - 7, -2), -1):
        if i < 0 or "\n" in scan.gap(i) or scan.words[i] == "(":
            return sure or (told and _ends_line(scan, candidate.end))
        word = scan.words[i]
        if word in strong or (word == ":" and i > 0):
            sure = sure or word != ":" or scan.words[i - 1] in weak
        elif word in weak:
            told = True
        elif word not in filling:
            return False
    return False


def _ends_line(scan: Scan, end: int) -> bool:
    """Tell whether a line ends behind a date, and behind a time of day and its zone."""
    for i in range(end - 1, min(end + 6, scan.size)):
        if i == scan.size - 1 or "\n" in scan.gap(i):
            return True
        word = scan.words[i + 1]
        if word[0].isalpha() and word not in _BY_TIME and not scan.upper(i + 1):
            return False
    return False


_BY_TIME: Final = frozenset({"at", "am", "pm"})


def _is_byline(reading: Reading, candidate: DateCandidate) -> bool:
    """Tell whether the line of a date holds names, labels and numbers, and no sentence or title.

    "By Ane Berrek | 6 November 2019", "Posted by: Berrek 6 November 2019 in News".
    """
    scan = reading.scan
    if scan.words[candidate.first - 1] == "of":
        return False  # "The Raid of 6 November 2019"
    for i in range(candidate.first - 1, candidate.first - _MOST_NAMED, -1):
        if i < 0 or "\n" in scan.gap(i):
            break
        if not _heads(reading, i):
            return False
    for i in range(candidate.end, candidate.end + _MOST_NAMED):
        if i >= scan.size or "\n" in scan.gap(i - 1):
            return True
        if not _heads(reading, i):
            return False
    return False


_MOST_NAMED: Final = 12


def _heads(reading: Reading, i: int) -> bool:
    """Tell whether a token may stand in the line that says who wrote a text, and when."""
    scan, sets = reading.scan, reading.lexicon.dates.sets
    word = scan.words[i]
    shouted = scan.upper(i) and scan.tag(i) is not None  # "THE GUARDS WERE SHOT ON"
    if (scan.capital(i) and not shouted) or not word[0].isalpha():
        return True
    return word in sets["heading"] or word in sets["published"] or word in sets["dated"]


def is_dateline(scan: Scan, first: int, end: int) -> bool:
    """Tell whether a line opens with places alone, a date and the sign of a dateline.

    dateline = PLACE {"," PLACE} ["," | "."] date ["(" agency ")"] ("-" | ":")
    """
    end += scan.words[end] == ")"  # "Ostrel (6 November 2019) -"
    closing = _AGENCIES.get(scan.words[end])  # "(Wire)", "/Wire/"
    if closing is not None:
        behind = range(end + 1, min(end + 8, scan.size))
        end = next((i for i in behind if scan.words[i] == closing), end) + 1
    tied = scan.touches(end - 1) and scan.touches(end)
    return scan.words[end] in _WIRE and not tied and is_places(scan, first)


def is_places(scan: Scan, first: int) -> bool:
    """Tell whether a line or sentence up to a date holds places alone: "Lima, Peru, ..."."""
    start = max(scan.bounds_at(first)[0], first - _DATELINE)
    for i in range(first - 1, start - 1, -1):
        if "\n" in scan.gap(i):
            return i < first - 1
        word = scan.words[i]
        if not (scan.capital(i) or word in _BESIDE_PLACES or scan.words[i - 1] == "-"):
            return False
    opens = start == 0 or scan.bounds_at(first)[0] == start
    return opens and start < first


_AGENCIES: Final = {"(": ")", "/": "/"}
_WIRE: Final = frozenset({"-", "\u2013", "\u2014", ":"})
_BESIDE_PLACES: Final = frozenset(
    {",", "(", ")", "-", ".", "of", "the", "de", "la", "al", "/"}
)


def listed_with(
    words: list[str], candidates: Sequence[DateCandidate], k: int
) -> tuple[int, int]:
    """Return the tokens of the list or range of dates that one stands in: they have one tense."""
    first = candidates[k].first
    end = candidates[k].end
    low, high = k, k
    # PERF: most dates stand alone
    while low and first - candidates[low - 1].end <= _MOST_TIED:
        if not _ties(words, candidates[low - 1], first):
            break
        low -= 1
        first = candidates[low].first
    last = len(candidates) - 1
    while high < last and candidates[high + 1].first - end <= _MOST_TIED:
        if not _ties(words, candidates[high], candidates[high + 1].first):
            break
        high += 1
        end = candidates[high].end
    return first, end


def _ties(words: list[str], one: DateCandidate, first: int) -> bool:
    """Tell whether only signs of a list or a range stand between a date and token `first`."""
    end = one.end
    if not (one.open and one.grain in _DATED):
        return False
    return first > end and _TYING.issuperset(words[end:first])


_MOST_TIED: Final = 2
_DATED: Final = frozenset({"day", "month", "weekday"})
_TYING: Final = frozenset({",", "and", "or", "to", "through", "&"})


def year_told(
    reading: Reading, before: DateCandidate, here: DateCandidate, story: Chronicle
) -> Partial | None:
    """Return a date with the year of the one before it: "left in June 1996 and came in May".

    Only news needs it: a narrative goes on in the year told last anyway.
    """
    told, spec = before.spec, here.spec
    if not isinstance(told, Partial) or not isinstance(spec, Partial):
        return None
    if told.year is None or told.month is None or spec.month is None or spec.year:
        return None
    today, scan = story.reference, reading.scan
    between = scan.words[before.end : here.first]
    if story.narrative or today is None or len(between) > _MOST_CLAUSE:
        return None
    if between[:1] == [","]:
        between = between[1:]
    if _GOING_ON.isdisjoint(between) or not _PARTING.isdisjoint(between):
        return None
    year = told.year + (spec.month < told.month)
    if (year, spec.month) > (today.year, today.month):
        return None
    return evolve(spec, year=year)


_GOING_ON: Final = frozenset({"and", "but", "then", "before"})
_PARTING: Final = frozenset(
    {",", ".", ";", ":", "(", ")", "which", "who", "that", "said", "says"}
)


def year_opening(
    reading: Reading, here: DateCandidate, story: Chronicle
) -> Spec | None:
    """Return a date with the year that opens its sentence: "In 1917, it was shut on Sept. 1"."""
    told, today = story.fronted, story.reference
    if told is None or today is None or story.narrative:
        return None
    if not told.value.isdecimal():
        return None
    scan, year = reading.scan, int(told.value)
    start = scan.bounds_at(here.first)[0]
    between = scan.words[start : here.first]
    if year >= today.year or between[0] in _FROM or not _NOT_OF.isdisjoint(between):
        return None
    for k in range(start, here.first):
        entry = scan.entries[k]
        if entry is not None and entry.turn == "report":
            return None  # "In 1992 sales rose, it said in March"
    return _in_year(here.spec, year)


def _in_year(spec: Spec, year: int) -> Spec | None:
    """Return a date that tells no year as one of that year."""
    if isinstance(spec, Mod):  # "early April"
        inner = _in_year(spec.spec, year)
        return None if inner is None else Mod(inner, spec.mod)
    if isinstance(spec, Range):  # "Sept. 4-10"
        return evolve(spec, first=evolve(spec.first, year=spec.first.year or year))
    if isinstance(spec, Shift):  # "the end of the year"
        return day_of(year) if spec == _THIS_YEAR else None
    if not isinstance(spec, Partial) or spec.year is not None or spec.weekday:
        return None
    return evolve(spec, year=year)


_THIS_YEAR: Final = Shift("ref", 0, "Y")
#: A stretch of years opens with these, not the year of what follows.
_FROM: Final = frozenset({"since", "after", "until", "before", "from", "for", "by"})
#: What stands behind these is not told of the year that opens the sentence.
_NOT_OF: Final = frozenset(
    {";", ":", "(", "which", "who", "that", "now", "since", "than", "compared"}
)
