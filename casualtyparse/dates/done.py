"""What was surely done on a day: "was shot dead in Dori on 20 December"."""

from typing import Final

from casualtyparse.dates.chronicle import Chronicle
from casualtyparse.dates.periods import date_of
from casualtyparse.dates.spec import Partial, Spec, Within
from casualtyparse.dates.verbs import tense_of
from casualtyparse.phrases.reading import Reading

#: So many words stand between what was done and its day.
_MOST_BETWEEN: Final = 14
_OPENING: Final = 2
_PARTING: Final = frozenset({"to", "if", ",", "that", "for", "and"})


def is_done(reading: Reading, first: int) -> bool:
    """Tell whether a past verb stands right before a date, or the date opens its sentence.

    Not in "offered a renewal of the talks on 20 December", "called on them to strike on 3 May".
    """
    scan, words = reading.scan, reading.scan.words
    fixtures = reading.lexicon.dates.sets["fixtures"]
    start = scan.sentences[scan.sentence_of[first]]
    if first - start <= _OPENING:
        return True
    for k in range(first - 1, max(first - _MOST_BETWEEN, start) - 1, -1):
        word = words[k]
        if word == "that" and k >= first - 2:
            return True  # "reported that on 10 March rebels burnt a mill"
        if word in _PARTING or word in fixtures:
            return False
        if tense_of(reading, k, start) == "past":
            return True
    return False


def is_soon(spec: Spec, story: Chronicle) -> bool:
    """Tell whether a day without its year comes soon in the year of publication.

    Papers leave out the year of a day in their own year, and hardly that of one in the last.
    """
    outer = spec.outer if isinstance(spec, Within) else spec
    today = story.reference
    if type(outer) is not Partial or outer.year is not None or today is None:
        return False
    if outer.month is None or outer.day is None or story.published is not None:
        return False
    day = date_of(today.year, outer.month, outer.day)
    return day is not None and 0 < (day - today).days <= _SOON


#: So many days are soon.
_SOON: Final = 60
