"""What has been read of one text so far: the common ground of all families."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Final, Literal, TypeVar

from attrs import frozen

from casualtyparse.lexicon import Lexicon
from casualtyparse.making import maker_of
from casualtyparse.numerals.cardinals import read_numbers
from casualtyparse.numerals.quantities import Numbers
from casualtyparse.phrases.calendar import ISO_CALENDAR, Calendar
from casualtyparse.phrases.noun_phrase import Chunker, NounPhrase
from casualtyparse.scan import Scan

if TYPE_CHECKING:
    from casualtyparse.phrases.measures import Measure

#: A text of more tokens than this is long.
_LONG: Final = 16_384
#: Families whose tokens are no part of any noun phrase.
OPAQUE: Final = frozenset({"dates", "distances"})
Mode = Literal["news", "narrative"]


class Note:
    """What a family keeps of one text while it reads."""

    __slots__ = ()

    def __init__(self, reading: "Reading") -> None:
        """Start with nothing."""


N = TypeVar("N", bound=Note)


@frozen(kw_only=True)
class Context:
    """What is known about a text besides its words.

    `reference` is the day of publication; `mode` says whether undated phrases are counted
    from it ("news") or from the dates told before ("narrative"); `calendar` says how they are
    counted where the text comes from.
    """

    reference: date | None = None
    mode: Mode = "news"
    calendar: Calendar = ISO_CALENDAR


@frozen(kw_only=True)
class Rejection:
    """Something that looked like a value and is none, with the rule that says why."""

    rule: str
    first: int
    end: int
    reason: str


#: PERF: what calling the classes does, see `casualtyparse.making`
make_context: Final = maker_of(Context)
_rejection: Final = maker_of(Rejection)


class Reading:
    """One text under way: its tokens, its numbers, what has been claimed and rejected."""

    __slots__ = (
        "_chunker",
        "_notes",
        "context",
        "lexicon",
        "measures",
        "numbers",
        "rejections",
        "scan",
    )

    def __init__(self, text: str, lexicon: Lexicon, context: Context) -> None:
        """Scan the text and read its numbers."""
        self.context = context
        self.lexicon = lexicon
        self.scan = Scan(text, lexicon)
        self.numbers = Numbers(self.scan, read_numbers(self.scan), lexicon.numerals)
        self.rejections: list[Rejection] = []
        #: lengths and travel times, by the token of their unit, as they are asked for
        self.measures: dict[int, Measure | None] = {}
        self._chunker: Chunker | None = None
        self._notes: dict[type[Note], Note] = {}

    def phrases(self, sentence: int) -> list[NounPhrase]:
        """Read the noun phrases of a sentence, in order.

        Ask only after dates and distances have claimed their tokens: these are in no phrase; and
        once a sentence, since nothing is kept.
        """
        if self._chunker is None:
            self._chunker = Chunker(self.scan, self.numbers, self._opaque())
        edges = self.scan.edges
        return self._chunker.read(edges[sentence], edges[sentence + 1])

    def _opaque(self) -> Sequence[int]:
        """Return a 1 for each token of a date or a distance."""
        size = len(self.scan.words)
        # PERF: a list is looked at faster, an array of bytes takes less room
        opaque = [0] * size if size < _LONG else bytearray(size)
        for i, claim in self.scan.claims.items():
            if claim.family in OPAQUE:
                opaque[i] = 1
        return opaque

    def note(self, kind: type[N]) -> N:
        """Return what a family keeps of this text while it reads, made when first asked for."""
        note = self._notes.get(kind)
        if not isinstance(note, kind):
            note = kind(self)
            self._notes[kind] = note
        return note

    def forget(self) -> None:
        """Drop what helped to read: notes know the reading, and such a circle outlives its use."""
        self._notes.clear()
        self._chunker = None
        self.measures.clear()
        self.numbers.forget()
        self.scan.forget()

    def reject(self, rule: str, first: int, end: int, reason: str) -> None:
        """Remember what was not read, and why."""
        self.rejections.append(
            _rejection(rule=rule, first=first, end=end, reason=reason)
        )
