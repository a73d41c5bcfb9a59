"""What was surely done on a day: "was shot dead in Dori on 20 December"."""

from typing import Final

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
