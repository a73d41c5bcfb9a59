"""Entries of a chronicle and datelines: the day that the words behind them are told from.

    entry    = (line | sentence | bullet) date [PLACE] (":" | "-")
    dateline = PLACE {"," PLACE} "," date ["(" agency ")"] (":" | "-" | ".")

An entry without a year is of the year of the entry before. A dateline is never of the future. What
an entry tells is told from its own day: "4 December: ... after Friday prayers".
"""

from bisect import bisect_left
from datetime import date
from typing import Final, Literal

from attrs import define

from casualtyparse.dates.candidates import DateCandidate
from casualtyparse.dates.chronicle import Chronicle, Tense
from casualtyparse.dates.complete import nearest_day
from casualtyparse.dates.meaning import Meaning, dated
from casualtyparse.dates.periods import date_of, day_period, shifted
from casualtyparse.dates.resolve import resolve
from casualtyparse.dates.spec import Partial
from casualtyparse.dates.story import is_dateline, is_places
from casualtyparse.scan import DASHES, Scan

__all__ = ["HEADED", "LEADS", "NEVER", "Entry"]

Heading = Literal["entry", "dateline"]

#: What stands behind the date of an entry; a place may stand between.
_HEADS: Final = frozenset({":", "-", "\u2013", "\u2014", "(", "."})
_BULLETS: Final = frozenset({"\u2022", "*", "-", "\u00b7", "\u25cf", "\u25aa", "o"})
#: Before the date of an entry or a dateline, if it does not start its sentence.
LEADS: Final = _BULLETS | {",", ".", ")"}
#: Grains of what may open an entry.
HEADED: Final = frozenset({"day", "year"})
#: The token at which what no entry holds ends.
NEVER: Final = 1 << 60
#: A report printed on one day may carry the dateline of a place where it is tomorrow.
_AHEAD: Final = 2
#: A chronicle does not go back so many months: December is followed by January.
_TURN: Final = 7
#: Tokens of a place between a date and the sign of an entry: "3 January San Marcos: ...".
_PLACE: Final = 4
#: The dateline of a text stands within so many tokens of its start.
_HEAD: Final = 40


@define(eq=False)
class Entry:
    """The day that text is told from, up to the token `stop`; `published` is that of the text."""

    published: date
    day: date | None = None
    stop: int = NEVER

    def close(self, story: Chronicle) -> None:
        """Go back to the day of publication."""
        story.reference, story.published = self.published, None
        self.stop = NEVER

    def opened_by(
        self,
        scan: Scan,
        candidate: DateCandidate,
        story: Chronicle,
        known: dict[tuple[int, Tense | None], Meaning],
    ) -> Meaning | None:
        """Return what a date means if it opens an entry; forget what was `known` of another day."""
        first, words = candidate.first, scan.words
        if first >= self.stop:
            self.close(story)
            known.clear()
        if candidate.grain == "year":
            self._year(scan, candidate)
        elif candidate.grain == "day" and (
            words[candidate.end] in _HEADS or words[first - 1] in _BULLETS
        ):
            meaning = self._meaning(scan, candidate, story)
            if meaning is not None:
                known.clear()
                return meaning
        return None

    def _meaning(
        self, scan: Scan, candidate: DateCandidate, story: Chronicle
    ) -> Meaning | None:
        """Return what the date of an entry means, and tell what follows from its day."""
        heading = _heading(scan, candidate.first, candidate.end)
        if heading is None:
            return None
        self.close(story)
        spec = candidate.spec
        meaning = None
        if isinstance(spec, Partial) and spec.year is None and spec.month is not None:
            meaning = self._completed(spec, heading)
        meaning = meaning or resolve(spec, story)
        self.day = meaning.period.first
        # the reference given is that of the text, whatever its own dateline says
        if heading == "entry" or candidate.first >= _HEAD:
            self._open(scan, candidate.end, story)
        return meaning

    def _year(self, scan: Scan, candidate: DateCandidate) -> None:
        """Remember a year that has a line of its own as that of the entries below it."""
        first, end, spec = candidate.first, candidate.end, candidate.spec
        if end >= scan.size or "\n" not in scan.gap(end - 1):
            return
        if (first == 0 or "\n" in scan.gap(first - 1)) and isinstance(spec, Partial):
            self.day = date_of(spec.year or 0, 1, 1)

    def _completed(self, spec: Partial, heading: Heading) -> Meaning | None:
        """Return the day of an entry without a year."""
        month, day, before = spec.month or 0, spec.day or 0, self.day
        latest = shifted(self.published, _AHEAD) or self.published
        if before is not None:
            year = before.year + (month < before.month - _TURN)
            found = date_of(year, month, day)
            if found is not None and found <= latest:
                return dated(day_period(found), "mentioned")
        if heading != "dateline":
            return None
        found = nearest_day(month, day, latest, Chronicle(tense="past"))
        return None if found is None else dated(day_period(found), "reference")

    def _open(self, scan: Scan, end: int, story: Chronicle) -> None:
        """Tell what stands behind, up to the end of the line, from the day of the entry."""
        if self.day is None:
            return
        story.reference, story.published = self.day, self.published
        stop = scan.text.find("\n", scan.starts[end])
        self.stop = scan.size if stop < 0 else bisect_left(scan.starts, stop)


def _heading(scan: Scan, first: int, end: int) -> Heading | None:
    """Tell whether a date opens an entry, or stands in a dateline."""
    words = scan.words
    if words[end] in DASHES and (scan.touches(end - 1) or words[end + 1].isdecimal()):
        return None
    if _opens(scan, first):
        return "entry" if _signed(scan, end) else None
    if words[first - 1] not in (",", ".", ")"):
        return None
    if words[end] == ".":
        return "dateline" if is_places(scan, first) else None
    return "dateline" if is_dateline(scan, first, end) else None


def _signed(scan: Scan, end: int) -> bool:
    """Tell whether the sign of an entry stands behind a date, or behind a place there."""
    for i in range(end, end + _PLACE + 1):
        if scan.words[i] == ":" or (i == end and scan.words[i] in DASHES):
            return True
        if not scan.capital(i):
            return False
    return False


def _opens(scan: Scan, first: int) -> bool:
    """Tell whether a date opens its line or its sentence, behind a bullet perhaps."""
    if first == 0 or scan.sentences[scan.sentence_of[first]] == first:
        return True
    if "\n" in scan.gap(first - 1):
        return True
    bullet = first - 1
    return scan.words[bullet] in _BULLETS and (
        bullet == 0 or "\n" in scan.gap(bullet - 1)
    )
