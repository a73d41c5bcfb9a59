"""Verbs with the auxiliaries before them: where they start, whether they are negated or passive.

group = (AUXILIARY | "not" | adverb)* VERB
"""

from typing import Final

from casualtyparse.actors.grammar.phrases.anaphora import Anaphora
from casualtyparse.actors.grammar.phrases.mentions import Mentions
from casualtyparse.lexicon.word_lists import word_list

#: the parts of "hasn't", "they've", and what stands in "has not yet claimed"
_EACH: Final = frozenset({"both", "each", "all"})
_INSIDE: Final = _EACH | {"yet", "often", "twice", "thrice", "sometimes"}
CLIPPED: Final = frozenset({"'", "t", "s", "ve", "d", "n"}) | _INSIDE
_BE: Final = frozenset(
    {
        "is",
        "are",
        "was",
        "were",
        "be",
        "been",
        "being",
        "am",
        "got",
        "get",
        "gets",
        "getting",
    }
)
#: before "yet", "often", "both" and a verb
_UNDONE: Final = frozenset(
    {"not", "t", "has", "have", "had", "is", "are", "was", "were", "been"}
)
#: by what is spoken: "told the agency by telephone"
_MEANS: Final = word_list("speech", "means")
NEGATIONS: Final = frozenset(
    {"not", "never", "no", "t", "nor", "neither", "without", "cannot"}
)


class VerbGroups:
    """Answers about the verbs of one text and the auxiliaries before them."""

    __slots__ = (
        "_group",
        "_verb",
        "anaphora",
        "at",
        "edges",
        "entries",
        "mentions",
        "scan",
        "sentence_of",
        "words",
    )

    def __init__(self, mentions: Mentions) -> None:
        """Look at the tokens that `mentions` looks at."""
        self.mentions = mentions
        self.scan = mentions.scan
        self.words = mentions.words
        self.entries = mentions.entries
        self.at = mentions.at
        self.edges = mentions.edges
        self.sentence_of = mentions.scan.sentence_of
        self.anaphora = Anaphora(mentions)
        #: the verb whose group was looked for last, and where that starts
        self._verb = self._group = -1

    # ---- the verb group

    def group_start(self, verb: int, low: int) -> int:
        """Return the first token of the auxiliaries and adverbs before a verb."""
        if verb == self._verb:
            return self._group  # PERF: asked again for the subject
        words, entries = self.words, self.entries
        i, before = verb, verb - 1
        while before >= low:
            entry = entries[before]
            if entry is None or not entry.grouped:
                word = words[before]
                if before in self.at:
                    break  # "the MDC-T blamed"
                if word in CLIPPED and before and self.scan.touches(i - 2):
                    pass
                elif (
                    word in _INSIDE
                    and before > low
                    and (
                        words[before - 1] in _UNDONE
                        or (word in _EACH and before - 1 in self.at)
                    )
                ):
                    pass  # "has not yet claimed", "X and Y (are) both (claimed)"
                elif word[-1] == "y":
                    if word[-2:] != "ly" or len(word) < 5 or before in self.at:
                        break
                    if self.mentions.capital(before):
                        break  # "Mr Kelly said"
                elif word[-1] != "n" or words[i] != "'" or words[i + 1] != "t":
                    break
            elif before in self.at:
                break  # "IS claimed"
            i, before = before, before - 1
        self._verb, self._group = verb, i
        return i

    def negated(self, verb: int, low: int) -> bool:
        """Tell whether the verb group says "not", "never", "has yet to"."""
        start = self.group_start(verb, low)
        before = self.words[max(low, start - 3) : start]
        if "yet" in before and before[-1:] == ["to"]:
            return True
        return not NEGATIONS.isdisjoint(self.words[start:verb])

    def passive(self, verb: int, low: int, high: int) -> bool:
        """Tell whether a past form is a passive, by what stands before and behind it."""
        words = self.words
        behind = verb + 1
        if words[behind] == "by":
            if behind < high:
                return True
        else:
            behind += 1
            if (
                words[behind] == "by"
                and behind < high
                and words[behind - 1] != ","
                and words[behind + 1] not in _MEANS
                and not self._by_means(behind + 1)
            ):
                return True
        # PERF: a noun stands before most verbs
        before = verb - 1
        word, entry = words[before], self.entries[before]
        if (
            (entry is None or not entry.grouped)
            and word[-2:] != "ly"
            and word not in CLIPPED
        ):
            return False
        start = self._group if verb == self._verb else self.group_start(verb, low)
        return start < verb and not _BE.isdisjoint(words[start:verb])

    def _by_means(self, i: int) -> bool:
        """Tell whether "by" tells how: "hit back by (blowing) up a bridge"."""
        entry = self.entries[i]
        act = None if entry is None or entry.deed else entry.act
        return act is not None and act.form == "gerund"

    def behind_date(self, head: int, low: int) -> int:
        """Return the token behind the words before a date, or behind it where none stand.

        A date that a preposition governs is passed with the phrase that it is part of.
        """
        claims, i = self.scan.claims, head
        while i > low and i in claims and claims[i].family == "dates":
            i -= 1
        if i == head or i < low or i in claims:
            return head + 1
        entry = self.entries[i]
        if "," in self.words[i:head] and entry is not None:
            return i if entry.tag == "preposition" else head + 1  # "on Sunday, 3 May"
        if entry is not None and (entry.tag is not None or self.words[i] == ","):
            return head + 1
        return i + 1
