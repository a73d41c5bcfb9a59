"""What amounts of time hang on: a day, an event, a period, nothing at all.

window = ["the"] ("past" | "last" | "next" | "first") number UNITS
"""

from typing import Final

from casualtyparse.dates.candidates import DateCandidate, make
from casualtyparse.dates.grammar.hanging import CLOCK_UNITS, HANGING, offset
from casualtyparse.dates.grammar.measures import Amount, amount_at
from casualtyparse.dates.grammar.tokens import (
    calendar_at,
    is_kind,
    plural_noun,
    step_at,
)
from casualtyparse.dates.spec import Repeat, Spec, Window, mod_of
from casualtyparse.lexicon.little_words import HAVE, INDEFINITE
from casualtyparse.phrases.reading import Reading
from casualtyparse.scan import Scan


def amount(  # noqa: C901, PLR0912 - one question after another, most cost nothing
    reading: Reading, i: int
) -> DateCandidate | None:
    """amount = ["every" | window] amount ["ago" | "earlier" | "later" | "after" | "old"]"""
    told = amount_at(reading, i)
    if told is None:
        return None
    scan = reading.scan
    words, lists = scan.words, reading.lexicon.dates.sets
    _, first, end, counted, one, _ = told
    before, behind = words[first - 1], words[end]
    if behind in lists["beside_amount"]:
        reason = _no_amount(reading, told)
        if reason is not None:
            reading.reject("travel-time", first, end, reason)
            return None
    if behind == "old" or (behind == "-" and words[end + 1] in _OLD):
        return _aged(reading, told)
    if behind == "-" and words[end + 1] in lists["stages"]:
        return None
    if words[first] in _ANY and _some_day(scan, told):
        return None
    if before in _EVERY:
        return _every(told)
    if one and before == "-":
        return _tied_rate(reading, told)
    if one and _rate(reading, told):
        often = _often(reading, first)
        return make("rate", often, end, Repeat(told.offset), "set")
    if (
        counted
        and before in lists["windows"]
        and behind != "ago"  # "saw this coming six months ago"
        and not _lasts(reading, told)
    ):
        return _window(reading, told)
    if behind in HANGING:
        found = offset(reading, told)
        if found is not None:
            return found
    elif behind == "or" and words[end + 1] == "so" and words[end + 2] in HANGING:
        found = offset(reading, told._replace(end=end + 2))
        if found is not None:
            found.spec = mod_of(found.spec, "APPROX")
            return found  # "a week or so ago"
    if not counted and not _cued(reading, told):
        return None
    if one and behind in _LIKE and _says_what(scan, first - 1):
        return None  # "it was a day of mourning"
    return _plain(told, scan)


_OLD: Final = frozenset({"old", "olds"})
#: What ends the words in which the thing of an age may be told.
_PARTING: Final = frozenset({"preposition", "auxiliary", "conjunction", "relative"})
_EVERY: Final = frozenset({"every", "each", "per"})
_LIKE: Final = frozenset({"of", "we", "that", "when", "which"})
#: Behind these "a day of" says what a day is like.
_NAMING: Final = frozenset(
    {"is", "was", "be", "as", "declared", "became", "proclaimed"}
)


def _says_what(scan: Scan, i: int) -> bool:
    """Tell whether "a day of" behind token i says what a day is: "declared Monday a day of"."""
    before = scan.words[i]
    dated = before[:1].isdigit() or is_kind(scan, i, "weekday")
    return dated or before in _NAMING or is_kind(scan, i, "month")


#: A singular unit without number or article is an amount before these alone.
BEHIND_AMOUNT: Final = HANGING | {"old", "-"}


_ANY: Final = frozenset({"one", "a"})


def _some_day(scan: Scan, told: Amount) -> bool:
    """Tell whether "one day" is an unknown one: "One day he left"."""
    words = scan.words
    of_unit = step_at(scan, told.end) is not None and is_kind(
        scan, told.end + 1, "unit"
    )
    if of_unit and told.offset.unit == "D":
        return True  # "one day last week"
    if words[told.first : told.end] != ["one", "day"]:
        return False
    if scan.words[told.end] in ("ago", "earlier", "later", "after", "before", "of"):
        return False
    if not scan.words[told.first - 1].isalpha() or scan.words[told.first - 1] == "on":
        return True
    return scan.tag(told.first - 1) in (
        "auxiliary",
        "conjunction",
        "pronoun",
        "relative",
    )


def _no_amount(reading: Reading, told: Amount) -> str | None:
    """Return why what looks like an amount of time is none: a journey, a name, a state."""
    scan, end = reading.scan, told.end
    if is_journey(reading, told):
        return "the length of a journey"
    if scan.words[end] in reading.lexicon.dates.sets["stages"]:
        return "how far on a state is"
    if scan.words[end] in reading.lexicon.dates.sets["by_day"]:
        return "who works by the day"
    if scan.capital(end - 1) and not scan.upper(end - 1) and _war(reading, end):
        return "part of a name"
    return None


def _war(reading: Reading, end: int) -> bool:
    """Tell whether a war is named behind: "the Thirty Years' War"."""
    scan = reading.scan
    i = end
    if scan.words[i] == "'":
        i += 2 if scan.words[i + 1] == "s" else 1
    return scan.words[i] in reading.lexicon.dates.sets["wars"] and scan.capital(i)


def _often(reading: Reading, first: int) -> int:
    """Return where a rate starts: "twice a day", "three times a week"."""
    words = reading.scan.words
    if words[first - 1] not in reading.lexicon.dates.sets["rates"]:
        return first
    number = reading.numbers.by_end.get(first - 1)
    return first - 1 if number is None else number.first


def _lasts(reading: Reading, told: Amount) -> bool:
    """Tell whether there is no window: "to last three weeks", "an initial four-month truce"."""
    scan, lists, i = reading.scan, reading.lexicon.dates.sets, told.first - 1
    if scan.words[i] in lists["first_window"]:
        return scan.words[told.end - 2] == "-" and scan.words[i - 1] != "the"
    if scan.words[i] == "latest":
        return scan.words[told.end - 2] == "-"  # "the latest 182-day bills"
    if scan.words[i] != "last":
        return False
    return scan.words[i - 1] == "to" or scan.tag(i - 1) == "auxiliary"


def is_journey(reading: Reading, told: Amount) -> bool:
    """Tell whether an amount is the length of a journey: "two hours' drive", "an hour by road"."""
    scan = reading.scan
    if told.offset.unit in CLOCK_UNITS and _apart(reading, told.end):
        return True
    travel = reading.lexicon.dates.sets["travel"]
    i = told.end
    if scan.words[i] == "'":
        i += 2 if scan.words[i + 1] == "s" else 1
    if scan.words[i] in travel:
        days = told.offset.unit in _DAYS and scan.words[i + 1] not in _FROM
        return not days and told.offset.unit not in _TOO_LONG
    by = scan.words[i] in ("by", "on")
    return by and scan.words[i + 1] in reading.lexicon.dates.sets["means"]


#: A trip of days is one, unless it tells how far places are apart.
_DAYS: Final = frozenset({"D", "W"})
_FROM: Final = frozenset({"from", "away", "north", "south", "east", "west", "to", "by"})
#: Nobody measures ways by "a seven-year journey".
_TOO_LONG: Final = frozenset({"M", "Y", "DE"})


def _apart(reading: Reading, i: int) -> bool:
    """Tell whether places are so far apart: "two hours away", "an hour north of", "from Oran"."""
    scan = reading.scan
    word = scan.words[i]
    if word == "away":
        return scan.words[i + 1] != "from" or not is_kind(scan, i + 2, "ref")
    if word != "from" and word in reading.lexicon.dates.sets["apart"]:
        return True
    place = word == "from" and i + 1 < scan.size and scan.capital(i + 1)
    return place and calendar_at(scan, i + 1) is None


def _many(scan: Scan, end: int) -> bool:
    """Tell whether a plural unit ends here, as in "the three days"; not "the 4 Years' War"."""
    units, behind = scan.words[end - 1], scan.words[end]
    named = scan.capital(end - 1) and not scan.upper(end - 1)
    return units[-1] == "s" and behind != "'" and not named


def _plain(told: Amount, scan: Scan) -> DateCandidate:
    spec: Spec = told.offset
    if told.mod is not None:
        spec = mod_of(spec, told.mod)
    first, end = told.first, told.end
    if scan.words[end] == "-" and scan.words[end + 1] in ("long", "plus"):
        end += 2
        first += told.one  # "an hour-long briefing"
    elif told.counted and scan.words[first - 1] == "the" and _many(scan, end):
        first -= 1
    elif told.counted:
        first = _more(scan.words, first)
    return make("duration", first, end, spec, "amount")


def _more(words: list[str], first: int) -> int:
    """Return where an amount starts that is added: "another two weeks", "a further six months"."""
    if words[first - 1] == "another":
        return first - 1
    added = words[first - 1] in _ADDED and words[first - 2] in ("a", "an")
    return first - 2 if added else first


_ADDED: Final = frozenset({"additional", "further", "extra"})


def _cued(reading: Reading, told: Amount) -> bool:
    """Tell whether a unit without a number is an amount: "for years", "hours of fighting"."""
    scan = reading.scan
    lists = reading.lexicon.dates.sets
    before, behind = scan.words[told.first - 1], scan.words[told.end]
    if told.one:
        if told.offset.unit == "Q" or _speed(reading, told):
            return False
        # "a second blast" is an ordinal, "a minute amount" an adjective
        if told.offset.unit not in CLOCK_UNITS[:2]:
            return before[-1:].isalpha() or before in (",", "", "(", ".", "-", ";", ":")
        plain = behind != "-" and not behind.isalpha()
        if scan.words[told.end - 1] == "minute":  # "it took a minute to shut it"
            plain = plain or (behind != "-" and scan.tag(told.end) is not None)
            return plain and before in lists["before_bare"]
        return plain and before in ("for", "in", "within")
    word = calendar_at(scan, told.end - 1)
    if behind == "-" and scan.words[told.end + 1] == "long":
        return True
    if word is None or word.flag != "plural":
        return False
    if (before, scan.words[told.end - 1]) == ("after", "hours") and behind != "of":
        return False  # the shop opens "after hours"
    if before in lists["before_bare"]:
        matter = before != "of" or scan.words[told.first - 2] in _MATTERS
        return matter or told.offset.unit in ("Y", "M", "DE", "CE", "W")
    if "or" in (behind, before):  # "months or years"
        return is_kind(scan, told.end + 1 if behind == "or" else told.first - 2, "unit")
    if before in HAVE and behind == "to":
        return True  # "she has days to live"
    short = behind == "of" and told.offset.unit in ("TS", "TM")
    return behind in lists["after_bare"] and not short


_MATTERS: Final = frozenset({"matter", "question"})  # "a matter of minutes"


def _every(told: Amount) -> DateCandidate:
    """set = ("every" | "each" | "per") amount"""
    return make("every-amount", told.first - 1, told.end, Repeat(told.offset), "set")


def _tied_rate(reading: Reading, told: Amount) -> DateCandidate | None:
    """set = ("once" | "twice" ...) "-" "a" "-" UNIT: "the once-a-year sale"; no other is one"""
    first = told.first - 2
    if reading.scan.words[first] not in reading.lexicon.dates.sets["rates"]:
        return None
    return make("rate", first, told.end, Repeat(told.offset), "set")


def _rate(reading: Reading, told: Amount) -> bool:
    """Tell whether "a year" is a rate: "12,000 a year", "three times a day", "$4 a month"."""
    scan = reading.scan
    before, behind = scan.words[told.first - 1], scan.words[told.end]
    dated = behind == "since" and calendar_at(scan, told.end + 1) is not None
    if behind in _NO_RATE and before not in _OFTEN and not dated:
        return False
    if before == "than":
        return False  # "bought 11 firms in less than a year"
    if behind == "from" and scan.words[told.end + 1] in ("now", "today"):
        return False  # "it will be $1,250 a year from now"
    if behind == "-" and scan.touches(told.end - 1):
        return False
    if told.offset.unit in CLOCK_UNITS or scan.words[told.end] == "of":
        return False  # a wage or a speed; "Since 1967 a day of mourning"
    if before in _OFTEN or before in ("percent", "%"):
        return True
    if reading.numbers.by_end.get(told.first) is not None:
        number = reading.numbers.by_end[told.first]
        return number.kind in ("exact", "about", "vague")
    return _per_unit(reading, told.first)


#: Behind "a year" these make it an amount, unless a rate is told before.
_NO_RATE: Final = frozenset(
    {"ago", "earlier", "later", "before", "after", "old", "into", "since"}
)
_OFTEN: Final = frozenset({"once", "twice", "thrice", "times"})


def _per_unit(reading: Reading, end: int) -> bool:
    """Tell whether things are counted before "a day": "40 cars and trucks", "an apple"."""
    scan, numbers = reading.scan, reading.numbers.by_end
    words = scan.words
    for k in range(end - 1, max(end - _MOST_COUNTED, 0), -1):
        word, entry = words[k], scan.entries[k]
        number = numbers.get(k)
        if number is not None and number.kind != "ordinal":
            person = entry is not None and entry.person is not None
            counted = person or plural_noun(scan, k) or word == "-"  # "55-dollars"
            return counted or (k < end - 1 and len(word) > 1)
        if k == end - 2 and word in ("a", "an"):
            return True
        joint = word in _JOINTS and k < end - 1
        if not joint and (scan.capital(k) or not word.isalpha() or word[-2:] == "ed"):
            return False
        if not joint and entry is not None and (entry.tag or entry.turn):
            return False
    return False


#: So many words before "a day" say what is counted.
_MOST_COUNTED: Final = 7
_JOINTS: Final = frozenset({"of", "and", "in", "or"})


def _speed(reading: Reading, told: Amount) -> bool:
    """Tell whether a measure stands before "a day": "150 km a day"."""
    scan = reading.scan
    counted = reading.numbers.by_end.get(told.first - 1)
    measured = scan.words[told.first - 1] in reading.lexicon.dates.sets["counted"]
    return counted is not None and measured


def _window(reading: Reading, told: Amount) -> DateCandidate:
    """window = ["the"] ("past" | "last" | "next" | "first" ...) number UNITS"""
    words = reading.scan.words
    lists = reading.lexicon.dates.sets
    k = told.first - 1
    word = words[k]
    if word in lists["past_window"]:
        anchor = "mentioned" if word in ("previous", "preceding", "prior") else "ref"
        spec: Spec = Window("ref" if anchor == "ref" else "mentioned", -1, told.offset)
        if words[told.end] == "of" and words[k - 1] == "the":
            spec = Window("end", -1, told.offset)
    elif word in lists["next_window"]:
        spec = Window("mentioned" if word == "following" else "ref", 1, told.offset)
    elif word in lists["first_window"]:
        spec = Window("start", 1, told.offset)
    else:
        spec = Window("end", -1, told.offset)
    first = k - 1 if words[k - 1] in ("the", "these", "this", "its", "their") else k
    if words[first] in ("its", "their"):
        first += 1
    return make("window", first, told.end, spec, "window")


def _aged(reading: Reading, told: Amount) -> DateCandidate:
    """age = number "-" UNIT "-" "old" [NOUN]; the age of a thing is an amount"""
    scan = reading.scan
    tied = scan.words[told.end] == "-"
    end = told.end + 1 + tied
    # "a year-old law", "a decades-old feud", but "a year old"
    first = told.first + (tied and scan.words[told.first] in INDEFINITE)
    if _of_a_thing(reading, end):
        return make("thing-age", first, end, told.offset, "amount")
    return make("person-age", first, end, told.offset, "guard")


def _of_a_thing(reading: Reading, end: int) -> bool:
    scan = reading.scan
    lists = reading.lexicon.dates.sets
    for i in range(end, min(end + 4, scan.size)):
        word = scan.words[i]
        if word in lists["aged_things"]:
            entry = scan.entries[i + 1]  # "a 30-year-old bank clerk"
            head = scan.words[i + 1] in lists["persons"]
            return not head and (entry is None or entry.person is None)
        known = scan.entries[i]
        if word in lists["persons"] or not word[:1].isalpha():
            return False
        if scan.tag(i) in _PARTING:
            return False  # "a 17-year-old died in hospital"
        if known is not None and known.tag is not None:
            return False  # "a 30-year-old clerk near a hospital"
    return False
