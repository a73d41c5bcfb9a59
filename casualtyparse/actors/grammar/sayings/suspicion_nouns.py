"""Who is held to have done it by a noun: 'suspicion', 'hallmarks', 'work'.

suspected = 'suspicion' "fell on" actor | actor "is under" 'suspicion'
          | DEED "bore the" 'hallmarks' "of" actor | DEED "may have been the" 'work' "of" actor
"""

from typing import Final

from casualtyparse.actors.candidates import AssertionKind
from casualtyparse.actors.grammar.sayings.doubts import NOT
from casualtyparse.actors.grammar.sayings.suspicion import Suspicion

_MARKS: Final = frozenset({"mark", "stamp"})
_ARTICLES: Final = frozenset({"the", "a", "one", "its", "their", "our"})
#: So far before "the work of" it is told what is, and who suspects.
_REACH: Final = 8


class SuspicionNouns(Suspicion):
    """Reads nouns of suspicion."""

    __slots__ = ()

    def hallmark(self, i: int, low: int) -> None:
        """suspected = DEED "bore" "the" 'hallmarks' "of" actor"""
        if self.words[i] in _MARKS and not self.record.harmful(low, i):
            return  # "the speech bore the stamp of"
        if self.words[i + 1] == "of":
            self._told(i, self.clauses.objects(i + 2), low)

    def fell(self, i: int, low: int, high: int) -> None:
        """suspected = 'suspicion' "fell on" actor | actor "is under" 'suspicion'"""
        if self.words[i - 1] == "under":
            self._told(i, self._subjects(i - 1, low), low)
            return
        if self.words[i + 1] in ("of", "that"):
            return
        for j in range(i + 1, min(high, i + 6)):
            word = self.words[j]
            pointed = word == "at" and self.words[j - 1].startswith("point")
            if pointed or word in ("on", "upon", "towards", "toward"):
                found = self.clauses.objects(j + 1, speaker=True)
                self._told(i, found, low)
                return

    def work(self, i: int, low: int) -> None:
        """blamed = DEED "was the" 'work' "of" actor; without a speaker it is suspected"""
        words = self.words
        if words[i + 1] != "of" or words[i - 1] not in _ARTICLES:
            return
        before = words[max(low, i - _REACH) : i]
        if not NOT.isdisjoint(before):
            self.denials.not_work_of(i, low)
            return
        speakers = self.record.enclosing(i, low)
        doubted = not self.lists.doubting.isdisjoint(before)
        for j in range(i - 1, max(low, i - _REACH) - 1, -1):
            entry = self.record.entries[j]
            if entry is not None and entry.speech and entry.speech.kind == "suspect":
                if not speakers and not self.clauses.passive(j, low, i):
                    speakers = self.clauses.subjects(j, speaker=True)
                doubted = True
        sure = bool(speakers) and not doubted
        kind: AssertionKind = "blamed" if sure else "suspected"
        rule = "suspicion-noun" if doubted else "answerable"
        self.record.blamed(rule, i, self.clauses.objects(i + 2), speakers, kind)
