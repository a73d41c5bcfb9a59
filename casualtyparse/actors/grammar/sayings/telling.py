"""Who tells it in few words: "per residents", "a guard's testimony", "doctors fear".

said = 'per' people | speaker "'s" 'testimony' | ..., speaker FEAR '.'
"""

from typing import Final

from casualtyparse.actors.grammar.sayings.assertions import Assertions
from casualtyparse.lexicon.speech import speech_words

#: No teller stands before "say" behind these; besides plurals these are some.
NO_TELLER: Final = frozenset({"preposition", "auxiliary", "determiner"})
_TELLERS: Final = frozenset({",", ")", "they", "we", "police", "people", "media"})
#: "per" tells who says it between these: not "per day", "60 per cent"
_BEFORE_PER: Final = frozenset(",;:(.")
_BEHIND_PER: Final = frozenset(",;:).")
#: "a doctor put the toll at nine": the past is like the present
_PAST_TOO: Final = frozenset({"put"})


class Tellings:
    """Reads the shorter wordings of telling."""

    __slots__ = ("clauses", "lists", "record", "scan", "words")

    def __init__(self, record: Assertions) -> None:
        """Write to `record`."""
        self.record = record
        self.clauses = record.clauses
        self.scan = record.scan
        self.words = record.words
        self.lists = speech_words()

    def per(self, i: int, low: int) -> None:
        """said = 'per' people: "per residents, nine died", "(per two nurses)"."""
        words = self.words
        if i > low and words[i - 1] not in _BEFORE_PER:
            return
        low, high = self.scan.bounds_at(i)
        tellers = [
            one
            for one in self.record.right(i + 1, high)
            if one.rule != "speaker" and words[one.end] in _BEHIND_PER
        ]
        self.record.said(i, i + 1, tellers, (low, high))

    def testimony(self, i: int, low: int) -> None:
        """said = speaker "'s" 'testimony'"""
        words = self.words
        end = i - 2 if words[i - 1] == "s" else i - 1
        if words[end] != "'" or end <= low:
            return
        speaker = self.record.mentions.ending(end, low)
        if speaker is not None:
            self.record.said(i, i + 1, [speaker], self.scan.bounds_at(i))

    def feared(self, i: int, low: int, high: int) -> None:
        """said = ..., speaker FEAR '.'"""
        if i + 1 < high and self.words[i + 1] not in ".,;":
            return
        if self.plain_present(i, low) or self.words[i].endswith("d"):
            speakers = self.record.speakers(i, low, high)
            self.record.said(i, i + 1, speakers, (low, i))

    def plain_present(self, i: int, low: int) -> bool:
        """Tell whether a base form is a plural present: "residents say", not "to say"."""
        entry = self.record.entries[i - 1]
        if i == low or (entry is not None and entry.tag in NO_TELLER):
            return False
        word = self.words[i - 1]
        if self.words[i] == "state" and self.scan.capital(i):
            return False  # "..., State Governor Bako"
        if self.words[i] == "estimate" and self.words[i + 1] == "of":
            return False  # "its previous estimate of nine"
        return (
            (word[-1] == "s" and word[-2:] != "ss")
            or (entry is not None and entry.who is not None and entry.who.plural)
            or i - 1 in self.record.mentions.at
            or word in _TELLERS
            or self.words[i] in _PAST_TOO
        )
