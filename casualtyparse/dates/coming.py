"""What is to come, told in the present or beside its date: "meets on Monday", "is in May"."""

from itertools import pairwise
from typing import Final, Literal

from casualtyparse.dates.grammar.tokens import is_kind
from casualtyparse.lexicon.word_lists import word_list
from casualtyparse.phrases.reading import Reading
from casualtyparse.scan import Scan

_LASTS: Final = frozenset({"ending", "starting", "beginning"})
_IS: Final = frozenset({"is", "are"})
_WAS_TO: Final = frozenset(
    {("was", "to"), ("were", "to"), ("had", "planned"), ("had", "hoped")}
    | {("had", "intended"), ("had", "expected"), ("had", "wanted")}
)
#: What something is on a day to come: "markets are closed on Monday".
STATES: Final = frozenset({"closed", "open", "shut", "out", "off", "back"})
#: Auxiliaries of the future that tell the tense of what stands right before them.
_WILL: Final = frozenset({"will", "shall"})
_NAMES: Final = frozenset({"declared", "declares", "proclaimed", "named"})


def told_beside(
    reading: Reading, first: int, end: int, verb: str
) -> Literal["future", "open"] | None:
    """Return what the words right beside a date tell of it; "open" leaves it to be the nearest."""
    scan = reading.scan
    words, told = scan.words, reading.lexicon.dates
    before, behind = words[first - 1], words[end]
    goods = behind in told.contracts and is_kind(scan, first, "month")
    past = verb[-1:] != "s" and "had" in words[max(first - _MOST_DUE, 0) : first - 1]
    if goods or (
        verb in told.coming and not past and verb not in _IS and verb != "effective"
    ):
        # "opens on Monday", "December futures fell"; not "the quarter ending Dec. 28"
        if verb in _LASTS and _leads(scan, first, first - 1 - (verb != before)):
            return None  # "Starting Monday, cars will be banned"
        if verb in _LASTS and behind == "," and words[end + 1] in _WILL:
            return "future"  # "the trial, beginning on May 5, will last a month"
        if verb in _LASTS or (verb == "due" and _was_due(scan, first, end)):
            return "open"
        was = was_to(words, first - 4, first)
        return "open" if was and not on_weekday(scan, first, end) else "future"
    if verb == "effective":  # "was named to the post, effective Dec. 1"
        return "future" if is_kind(scan, first, "weekday") else "open"
    if verb[-3:] == "ing" and words[first - 2 - (verb != before)] in _IS:
        return "future"  # "is coming on Monday"
    if verb in _IS:
        return "future"  # "the election is in November"
    if verb in STATES and words[first - 2 - (verb != before)] in _IS:
        return "future"
    if behind in _WILL and not _is_participle(scan, first - 1 - (verb != before)):
        return "future"  # "has failed and on Friday will try again"
    if behind == "is" and first == scan.bounds_at(first)[0]:
        return "future" if is_kind(scan, first, "weekday") else None
    if behind == "a" and before in _NAMES:
        return "future"  # "declared Monday a day of mourning"
    return None


def _leads(scan: Scan, first: int, verb: int) -> bool:
    """Tell whether the clause behind tells what starts on a day: all of a weekday, or in front."""
    return is_kind(scan, first, "weekday") or verb == scan.bounds_at(first)[0]


def on_weekday(scan: Scan, first: int, end: int) -> bool:
    """Tell whether a date is a weekday or a time of one: "Monday", "noon on Monday"."""
    return any(is_kind(scan, i, "weekday") for i in range(first, end))


def _is_participle(scan: Scan, i: int) -> bool:
    """Tell whether a verb says more of what "will" is told of: "the man held Monday will"."""
    entry = scan.entries[i]
    return scan.words[i][-2:] == "ed" or (entry is not None and entry.turn == "past")


def told_by_headline(scan: Scan, start: int, first: int) -> Literal["future"] | None:
    """Tell whether a headline says what is to be done: "Albright to visit Moscow Monday"."""
    words = scan.words
    if not is_kind(scan, first, "weekday"):
        return None
    for i in range(start + 1, first - 1):
        if words[i] == "to" and scan.capital(i - 1) and words[i + 1].isalpha():
            plain = scan.tag(i + 1) is None and not scan.capital(i + 1)
            return "future" if plain else None
    return None


def _was_due(scan: Scan, first: int, end: int) -> bool:
    """Tell whether what was due is told: "missed a payment due Oct. 1"."""
    words = scan.words
    start = max(scan.bounds_at(first)[0], first - _MOST_DUE)
    if any(word in _HAD or word[-2:] == "ed" for word in words[start:first]):
        return True
    return words[end] == "," and words[end + 1] in _HAD


#: So many words before a date tell whether what is due on it was.
_MOST_DUE: Final = 7
_HAD: Final = frozenset({"was", "were", "had"})


def was_to(words: list[str], start: int, first: int) -> bool:
    """Tell whether what was to come is told, then or now: "talks were to begin Jan. 27"."""
    told = words[start:first]
    if not _WAS_TO.isdisjoint(pairwise(told)):
        return True
    # "was due to end in August but will run on"
    return "to" in told and not _WAS_DUE.isdisjoint(
        zip(told, told[1:], told[2:], strict=False)
    )


_DUE: Final = ("due", "scheduled", "set", "expected", "slated", "supposed")
_WAS_DUE: Final = frozenset((was, due, "to") for was in ("was", "were") for due in _DUE)


def is_verb(scan: Scan, i: int) -> bool:
    """Tell whether a word is the verb of its clause: not in "to meet", "their votes on it"."""
    before = scan.words[i - 1]
    if before == ",":  # "the law, passed in May, takes effect on Monday"
        parted = "," in scan.words[max(i - _MOST_PARTED, 0) : i - 1]
        led = scan.capital(i + 1) or scan.words[i + 1] == "at"
        noun = scan.words[i] in _NOUNS and not led
        return parted and not noun and scan.words[i][-1] == "s"
    if before in _NO_SUBJECT or not before.isalpha():
        return False
    if before in _COUNTED and scan.words[i] in _NOUNS:
        return False
    tag = scan.tag(i - 1)
    going_on = before in _JOINING and scan.words[i] not in _NOUNS
    if tag is not None and tag not in ("pronoun", "relative") and not going_on:
        return False
    return scan.words[i + 1] not in _NOUN_BEHIND or scan.words[i][-1] != "s"


#: A subject and its verb are parted by so many words at most.
_MOST_PARTED: Final = 12
#: What is counted: "housing starts", "tax returns".
_COUNTED: Final = frozenset({"housing", "tax", "press"})
#: Before these words a verb has no subject, or is a noun: "let it go", "new starts".
_NO_SUBJECT: Final = frozenset(
    {"to", "not", "let", "t", "new", "s", "-"}
    | {"his", "her", "its", "their", "our", "my"}
)
_JOINING: Final = frozenset({"and", "but"})
_NOUNS: Final = word_list("calendar", "also_nouns")
#: Behind these "votes", "starts", "returns" are nouns.
_NOUN_BEHIND: Final = frozenset({"of", "and", "or", "were", "are", "have"})
