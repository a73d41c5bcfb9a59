"""One sentence with its noun phrases, and how to walk over what stands between them.

A walk crosses what belongs to a noun phrase: "two men (both masked) who held the bridge at Dol, 34,
were ..." leads from the verb back to "two men". Every walk is bounded.
"""

from bisect import bisect_left
from collections.abc import Sequence
from typing import Final

from casualtyparse.lexicon import Entry
from casualtyparse.lexicon.word_lists import word_list
from casualtyparse.phrases.datelines import behind_dateline
from casualtyparse.phrases.noun_phrase import NounPhrase
from casualtyparse.phrases.reading import OPAQUE, Reading

#: No walk takes more steps than this.
MOST_STEPS: Final = 24
#: Nor does a relative clause or a bracket reach further than this many tokens.
MOST_TOKENS: Final = 45

LISTS: Final = frozenset({"and", "&", "+", "or", "plus"})
#: What stands behind the last word of a clause.
CLAUSE_ENDS: Final = frozenset(
    {
        *(
            "",
            ".",
            "!",
            "?",
            ",",
            ";",
            "(",
            "[",
            ")",
            "and",
            "but",
            "while",
            "whereas",
            "when",
            "as",
        ),
        *("after", "before", "until", "though", "although", "because"),
    }
)
_CLAUSE_SIGNS: Final = frozenset({";", ":", "?", "!", "\u2014", "\u2013"})
_TELLS: Final = word_list("speech", "telling")
#: What bounds clauses, though not everywhere.
_BOUNDING: Final = _CLAUSE_SIGNS | _TELLS | {"that"}
#: What may hold what is told behind "that".
_CONTENTS: Final = word_list("speech", "contents")
_CLAUSE_TAGS: Final = frozenset({"subordinator", "relative"})
_BE: Final = frozenset(
    {"is", "are", "was", "were", "be", "been", "being", "get", "got", "gets"}
)
_HAVE: Final = frozenset({"has", "have", "had", "having"})
#: So many tokens an aside that names a source may have.
_MOST_OF_SOURCE: Final = 10
_FINITE: Final = ("past", "present")
_NOT_FINITE: Final = frozenset({"be", "been", "being", "having", "aged"})
_TELLING: Final = ("past", "present", "base")


class Sentence:
    """The tokens `first` to `end` (exclusive) of one sentence and its phrases."""

    __slots__ = (
        "_bounds",
        "_heads",
        "at_end",
        "at_first",
        "end",
        "entries",
        "first",
        "number",
        "phrases",
        "reading",
        "scan",
        "words",
    )

    def __init__(self, reading: Reading, number: int, first: int | None = None) -> None:
        """Take the sentence of that number; `first` is the token behind its dateline, if known."""
        self.reading = reading
        self.scan = scan = reading.scan
        self.words = scan.words
        self.entries: Sequence[Entry | None] = scan.entries
        self.number = number
        self._bounds: list[int] | None = None
        self.first = behind_dateline(scan, number) if first is None else first
        self.end = scan.edges[number + 1]
        self.phrases = phrases = reading.phrases(number)
        #: phrases by their first token, and by the token behind them
        at_first: dict[int, NounPhrase] = {}
        at_end: dict[int, NounPhrase] = {}
        for phrase in phrases:
            at_first[phrase.first] = at_end[phrase.end] = phrase
        self.at_first, self.at_end = at_first, at_end
        self._heads: set[int] | None = None

    # ------------------------------------------------------------ single tokens

    def word(self, i: int) -> str:
        """Return token i, or an empty string outside the sentence."""
        return self.words[i] if self.first <= i < self.end else ""

    def entry(self, i: int) -> Entry | None:
        """Return the entry of token i, None outside the sentence."""
        return self.entries[i] if self.first <= i < self.end else None

    def tag(self, i: int) -> str | None:
        """Return the closed class of token i, None outside the sentence."""
        entry = self.entries[i] if self.first <= i < self.end else None
        return None if entry is None else entry.tag

    def is_be(self, i: int) -> bool:
        """Tell whether token i is a form of "to be"."""
        return self.first <= i < self.end and self.words[i] in _BE

    def is_finite(self, i: int) -> bool:
        """Tell whether a verb group at token i must have a subject: "had", "died"."""
        entry = self.entries[i] if self.first <= i < self.end else None
        if entry is None:
            return False
        verb = entry.harm_verb
        return entry.tag == "auxiliary" or (verb is not None and verb.use == "subject")

    def tells_deed(self, i: int) -> bool:
        """Tell whether token i is by its form a verb with a subject: "was", "fell", "attacked".

        It may still be a participle: "two men attacked in Dol".
        """
        word, entry = self.words[i], self.entries[i]
        if word in _NOT_FINITE:
            return False
        if entry is None:  # not "an unmarked van"
            by_form = word[-2:] == "ed" and i not in self.heads
            return by_form and self.tag(i - 1) != "determiner"
        if entry.tag == "auxiliary":
            return True
        form = entry.verb if entry.harm_verb is None else entry.harm_verb.form
        if form is None:
            return False
        if form == "base":
            told = i in self.at_end and self.tag(i - 1) is None  # "the dead include"
        else:  # not "the wounded"
            tag = self.tag(i - 1)  # nor "from floods and landslides"
            led = tag == "determiner" and self.words[i - 1] != "another"
            if form == "present":
                led = led or tag == "preposition" or self.words[i - 1] in LISTS
            told = form in _FINITE and not led
        return told and (word == "left" or i not in self.heads)

    def says(self, i: int) -> bool:
        """Tell whether token i is a finite verb of telling: "police said"."""
        entry = self.entries[i] if self.first <= i < self.end else None
        return entry is not None and entry.verb in _TELLING and entry.reporting

    def tells(self, phrase: NounPhrase) -> bool:
        """Tell whether people only tell: "police said", "according to witnesses"."""
        return self.says(phrase.end) or self.word(phrase.first - 2) == "according"

    def over_source(self, i: int) -> int:
        """Return the token behind an aside at token i that names a source, else i.

        As in "four of them, police said, were pupils".
        """
        if self.word(i) != ",":
            return i
        told = self.word(i + 1) == "according"
        for j in range(i + 2, min(self.end, i + _MOST_OF_SOURCE)):
            if self.words[j] == ",":
                return j + 1 if told else i
            told = told or self.says(j)
        return i

    def tails(self, i: int) -> bool:
        """Tell whether nothing but who says so follows the comma at token i: ", police said."."""
        if self.word(i) != ",":
            return False
        for j in range(i + 1, min(self.end, i + _MOST_OF_SOURCE)):
            if self.says(j):
                return self.word(j + 1) != ","
            entry = self.entries[j]
            if self.words[j] == "," or (entry is not None and entry.harm_verb):
                return False
        return False

    def is_told(self, that: int) -> bool:
        """Tell whether "that" opens what is told: "told reporters that", "a report that".

        Not "a report that was lost", which is told of further.
        """
        if self.words[that] != "that" or self.tag(that + 1) == "auxiliary":
            return False
        if self.says(that - 1) or self.words[that - 1] in _CONTENTS:
            return not self.is_finite(that + 1)
        phrase = self.at_end.get(that)
        return phrase is not None and self.word(phrase.first - 1) in _TELLS

    def _tells_on(self, told: int) -> int:
        """Return the last of those who are told something, if that follows at once; else -1.

        As in "told Reuters two men died".
        """
        phrase = self.at_first.get(told + 1)
        if phrase is None or phrase.end not in self.at_first:
            return -1
        return phrase.end - 1

    def is_verb(self, i: int) -> bool:
        """Tell whether token i is a full verb in a form other than a bare noun's."""
        entry = self.entries[i] if self.first <= i < self.end else None
        if entry is None:
            return False
        if entry.harm_verb is not None:
            return True
        return entry.verb is not None and not (entry.noun and i in self.heads)

    @property
    def heads(self) -> set[int]:
        """The heads of all phrases: nouns, whatever else the words can be."""
        if self._heads is None:
            self._heads = {phrase.head for phrase in self.phrases}
        return self._heads

    def is_adverb(self, i: int) -> bool:
        """Tell whether token i says only how or when: "also", "later", "fatally"."""
        if not self.first <= i < self.end:
            return False
        entry = self.entries[i]
        if entry is None:
            return self.words[i][-2:] == "ly"
        if entry.tag == "adverb" or entry.severity is not None:
            return True
        return entry.person is None and self.words[i][-2:] == "ly"

    def is_list_word(self, i: int) -> bool:
        """Tell whether token i joins the items of a list."""
        return self.first <= i < self.end and self.words[i] in LISTS

    def is_boundary(self, i: int) -> bool:
        """Tell whether no clause reaches over token i."""
        if not self.first <= i < self.end:
            return True
        entry = self.entries[i]
        if entry is None:
            return self.words[i] in _CLAUSE_SIGNS
        return entry.tag in _CLAUSE_TAGS or self.words[i] in _CLAUSE_SIGNS

    def opaque_end(self, i: int) -> int | None:
        """Return the token behind the date or distance that token i belongs to."""
        claims = self.scan.claims
        if i not in claims or claims[i].family not in OPAQUE:
            return None
        return claims[i].end

    # ------------------------------------------------------------ verb groups

    def group_start(self, verb: int) -> tuple[int, str]:
        """Return the first token of the verb group that ends in `verb`, and its shape.

        The shape is "passive" (a form of "to be" before the verb), "perfect" ("had", "has"),
        "modal" or "" (the verb alone). Adverbs inside are crossed: "was later shot".
        """
        i = verb - 1
        shape = ""
        first = verb
        words, entries, start = self.words, self.entries, self.first
        for _ in range(8):
            if i < start:
                break
            word, entry = words[i], entries[i]
            if word in _BE:
                shape = "passive"
            elif word in _HAVE:
                shape = shape or "perfect"
            elif entry is not None and entry.tag == "auxiliary":
                shape = shape or "modal"
            elif word in ("not", "never"):
                pass
            elif word == "to" and self._is_raised(i):
                shape = (
                    shape if shape == "passive" and verb - i > 1 else shape or "modal"
                )
                i -= 2  # "are thought to have died"
                first = i + 1
                continue
            elif not self.is_adverb(i):
                break
            else:
                i -= 1
                continue
            first = i
            i -= 1
        return first, shape

    def _is_raised(self, to: int) -> bool:
        """Tell whether a verb of saying stands between subject and verb: "thought to"."""
        entry = self.entry(to - 1)
        if entry is None:
            return False
        told = entry.reporting and entry.verb in ("past", "participle")
        return told and (self.is_be(to - 2) or self.is_be(to - 3))

    def clause_start(self, i: int) -> int:
        """Return the first token of the clause that holds token i."""
        bounds = self._clause_bounds()
        at = bisect_left(bounds, i)
        return bounds[at - 1] + 1 if at else self.first

    def _clause_bounds(self) -> list[int]:
        """Return the tokens that no clause reaches over, found when first asked for."""
        if self._bounds is None:
            words, entries = self.words, self.entries
            bounds: list[int] = []
            for i in range(self.first, self.end):
                word, entry = words[i], entries[i]
                if entry is not None and entry.tag in _CLAUSE_TAGS:
                    bounds.append(i)
                elif word not in _BOUNDING:
                    continue
                elif word in _TELLS:
                    if (last := self._tells_on(i)) >= 0:
                        bounds.append(last)
                elif self.is_told(i) if word == "that" else i not in self.scan.claims:
                    bounds.append(i)
            self._bounds = bounds
        return self._bounds

    def opening(self, i: int) -> int | None:
        """Return the "(" that belongs to the ")" at token i."""
        for j in range(i - 1, max(self.first, i - MOST_TOKENS) - 1, -1):
            if self.words[j] in ("(", "["):
                return j
        return None

    def closing(self, i: int) -> int | None:
        """Return the ")" that belongs to the "(" at token i."""
        for j in range(i + 1, min(self.end, i + MOST_TOKENS)):
            if self.words[j] in (")", "]"):
                return j
        return None
