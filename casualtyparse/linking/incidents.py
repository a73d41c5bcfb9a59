"""Which figures are of one incident, as the dates tell that sentences and entries start with.

January 24: raiders killed six. *January 25: five men were shot*     another entry of a list
Kano, Aug. 30. A bomb exploded. *It killed a girl*                   of the entry it stands in
Abo: 8 dead, 3 wounded. *Esk: 4 dead*                                another, as are bullets
ABO - A bomb killed four. *ESK - Four bodies were found*             another
Six died at Abo, Dol district. *Two died at Esk, Ruk district*        another place's
A mine killed six. *In a separate attack gunmen shot a nurse*         another
"""

from bisect import bisect_right
from collections import deque
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Final

from casualtyparse.casualties.candidates import CasualtyCandidate
from casualtyparse.lexicon.pieces import UPPER
from casualtyparse.lexicon.word_lists import word_list
from casualtyparse.linking.dated import SAME_EVENT
from casualtyparse.linking.draft import Draft
from casualtyparse.linking.places import opening_place
from casualtyparse.linking.retold import Told
from casualtyparse.phrases.datelines import behind_dateline
from casualtyparse.scan import Scan
from casualtyparse.terms import Harm

#: Tokens between the start of an entry, or its name of a place, and its date.
_INITIAL: Final = 9
_GRAINS: Final = frozenset({"day", "weekday"})
#: An entry starts at one of these, and its date ends with one.
_STARTS: Final = frozenset({";", "\u2022", "*"})
#: Tokens of a place that stands before what is told of it, with the colon.
_LABEL: Final = 5
_BULLETS: Final = frozenset({"\u2022", "*"})
_STOPS: Final = frozenset({":", ".", "-", "\u2013", "\u2014", ")"})
#: The first date of a list is no farther from the start, behind a title.
_EARLY: Final = 24
_BEFORE: Final = frozenset({",", "(", "\u2022", "*", "-", "\u2013"})
#: What tells of another incident, at the start of a sentence; how near its noun stands.
_AWAY: Final = frozenset({"elsewhere", "separately"})
_OTHER: Final = _AWAY | {
    "another",
    "separate",
    "different",
    "unrelated",
    "second",
    "third",
}
_LATER: Final = frozenset({"meanwhile", "later", "earlier", "also"})
_HOURS: Final = frozenset({"hours", "minutes", "shortly"})
_APART: Final = _OTHER | _LATER
_LEADING: Final = frozenset({"and", "but", "meanwhile", "later", "also"})
_NOUN: Final = 4
_DAY_LENGTH: Final = len("2019-11-07")
_DIVISIONS: Final = word_list("places", "divisions")
_IN: Final = frozenset({"in", "at", "near"})
_PLACING: Final = frozenset({"in", "at", "on"})
#: Tokens of "at San Lomu, Upper Esk department".
_LOCATED: Final = 8
#: Nobody is harmed where these are.
_CURED: Final = frozenset({"hospital", "hospitals", "clinic", "flown", "airlifted"})
#: Fewer dates so placed make no list.
_FEW: Final = 2


class Incidents:
    """The entries of a text, if it is a list, and the days that its sentences start with."""

    __slots__ = ("_draft", "_entry", "_firsts", "entries")

    def __init__(self, draft: Draft) -> None:
        """Look for the entries."""
        self._draft = draft
        #: where the dates start, once asked for
        self._firsts: set[int] | None = None
        #: how many entries had begun where the last figure was
        self._entry = 0
        #: the first token of each entry; none if there are only a few
        self.entries: list[int] = []
        dates = draft.story.dates
        # PERF: a list starts with a date, and few texts do
        if len(dates) >= _FEW and dates[0].first <= _EARLY:
            entries = _entries(draft)
            if len(entries) >= _FEW:
                self.entries = entries
        if not self.entries:
            self.entries = _datelined(draft)
        # PERF: so does one with bullets, and few texts have any
        if not (self.entries or _BULLETS.isdisjoint(draft.scan.words[:_EARLY])):
            items = _items(draft)
            if len(items) >= _FEW:
                self.entries = items
        if not self.entries and ":" in draft.scan.words[:_EARLY]:
            places = _places(draft)
            if len(places) >= _FEW:
                self.entries = places
        if not self.entries:
            self.entries = _located(draft) or _in_turn(draft) or _set_apart(draft)

    def apart(self, one: CasualtyCandidate, other: CasualtyCandidate) -> bool:
        """Tell whether two figures, in text order, stand in different entries of a list."""
        following = bisect_right(self.entries, one.first)
        return following < len(self.entries) and self.entries[following] <= other.first

    def holds(self, one: CasualtyCandidate) -> bool:
        """Tell whether a figure stands in an entry of a list."""
        return bool(self.entries) and self.entries[0] <= one.first

    def forget(
        self,
        now: CasualtyCandidate,
        told: Mapping[Harm, deque[Told]],
        totals: dict[Harm, Told],
        leads: dict[Harm, list[Told]],
    ) -> None:
        """Forget what was told in another entry of a list."""
        entry = bisect_right(self.entries, now.first)
        if entry == self._entry:
            return
        self._entry = entry
        for seen in told.values():
            seen.clear()
        totals.clear()
        leads.clear()

    def on_another_day(self, one: CasualtyCandidate, other: CasualtyCandidate) -> bool:
        """Tell whether the sentence of a figure starts with a day after the last one told before.

        7 were lost on 9 November. *On 10 November three were shot*
        Or long before, where a report is of some weeks.
        """
        scan, values = self._draft.scan, self._draft.document.dates
        sentence_of = scan.sentence_of
        told, lead = sentence_of[other.first], sentence_of[one.first]
        start = scan.sentences[told]
        if self._firsts is None:
            self._firsts = {candidate.first for candidate in self._draft.story.dates}
        if start not in self._firsts and start + 1 not in self._firsts:
            return False
        before = ""
        for candidate, value in zip(self._draft.story.dates, values, strict=True):
            first = candidate.first
            if first > start + 1:
                break
            day = value.value[:_DAY_LENGTH]
            if candidate.grain not in _GRAINS or len(day) < _DAY_LENGTH:
                continue
            if first >= start:
                return bool(before) and (before < day or _is_long_before(day, before))
            if sentence_of[first] <= lead:
                before = day
        return False


def _is_long_before(day: str, other: str) -> bool:
    if not (day + other).replace("-", "").isdigit():
        return False  # one has no year
    return date.fromisoformat(other) - date.fromisoformat(day) > SAME_EVENT


def _datelined(draft: Draft) -> list[int]:
    """Return where items start with a place in capitals: "DOL - Six died. ASCH - A bomb ...".

    None if there is only one: that is where the report was written.
    """
    scan = draft.scan
    marks, starts = scan.marks, scan.sentences
    entries = [
        start
        for number, start in enumerate(starts)
        if marks[start] & UPPER and behind_dateline(scan, number) > start
    ]
    return entries if len(entries) >= _FEW else []


def _items(draft: Draft) -> list[int]:
    """Return where a line or a sentence starts with a bullet."""
    scan = draft.scan
    sentence_of = scan.sentence_of
    return [
        i
        for i, word in enumerate(scan.words)
        if word in _BULLETS
        and (i == 0 or "\n" in scan.gap(i - 1) or sentence_of[i] != sentence_of[i - 1])
    ]


def _places(draft: Draft) -> list[int]:
    """Return where a sentence starts with a place of its own: "Abo: 8 dead. Esk: 4 dead"."""
    scan = draft.scan
    # PERF: a list has a place before its first figure
    first = scan.sentences[draft.figures[0].sentence]
    if not (_is_placed(scan, first) or (scan.words[1] == ":" and _is_placed(scan, 0))):
        return []
    return [start for start in scan.sentences if _is_placed(scan, start)]


def _is_placed(scan: Scan, start: int) -> bool:
    """Tell whether a place stands before what is told of it: "Esk:", "Esk region:"."""
    words, entries = scan.words, scan.entries
    if not scan.capital(start):
        return False
    near = words[start + 1 : start + _LABEL]
    if ":" not in near:
        return False
    end = start + 1 + near.index(":")
    if words[end - 1] in _DIVISIONS:
        end -= 1
    return all(entries[i] is None and scan.capital(i) for i in range(start, end))


def _located(draft: Draft) -> list[int]:
    """Return where a sentence tells of another place than those before: "at Abo, Dol district".

    None if the first figure has no place, since what follows may then be some of it.
    """
    scan, figures = draft.scan, draft.figures
    # PERF: few texts tell so where places lie
    if len(figures) < _FEW or _DIVISIONS.isdisjoint(scan.words):
        return []
    entries: list[int] = []
    seen = set[str]()
    for sentence in sorted({figure.sentence for figure in figures}):
        place = _located_at(scan, sentence)
        if place is None:
            if not entries:
                return []
        elif place not in seen:
            seen.add(place)
            entries.append(scan.sentences[sentence])
    return entries if len(entries) >= _FEW else []


def _in_turn(draft: Draft) -> list[int]:
    """Return where a sentence starts with another place: "In Dol ...", "On the Esk front ...".

    None if the first figure stands before, since what follows may then be some of it.
    """
    scan, figures = draft.scan, draft.figures
    first, last = figures[0].sentence, figures[-1].sentence
    # PERF: few texts tell of more places
    if first == last:
        return []
    entries: list[int] = []
    place = ""
    for number in range(last + 1):
        start = scan.sentences[number]
        if scan.words[start] in _PLACING:
            here = opening_place(scan, number)
            if here and here != place:
                place = here
                entries.append(start)
        if number == first and not entries:
            return []
    return entries if len(entries) >= _FEW else []


def _set_apart(draft: Draft) -> list[int]:
    """Return where a sentence tells of another incident: "In a separate attack, ..."."""
    scan, figures = draft.scan, draft.figures
    words, starts = scan.words, scan.sentences
    first, last = figures[0].sentence, figures[-1].sentence
    # PERF: few texts tell of another
    if first == last or _APART.isdisjoint(words):
        return []
    incident = draft.signs["incident"]
    return [
        starts[number]
        for number in range(first + 1, last + 1)
        if _opens_another(words, starts[number], incident)
        or _goes_elsewhere(scan, starts[number])
    ]


def _opens_another(words: Sequence[str], i: int, incident: frozenset[str]) -> bool:
    """Tell whether a sentence starts with another incident: "And in another ambush"."""
    if words[i] in _LEADING:
        i += 1 + (words[i + 1] == ",")
    if words[i] in _AWAY:
        return True
    if words[i] not in _IN:
        return False
    i += 1 + (words[i + 1] in ("a", "an", "yet"))
    return words[i] in _OTHER and not incident.isdisjoint(words[i + 1 : i + _NOUN])


def _goes_elsewhere(scan: Scan, i: int) -> bool:
    """Tell whether a sentence goes on at another place: "Meanwhile, in Esk", "Also on Monday,"."""
    words = scan.words
    if words[i] == "also" and words[i + 1] == "on":
        return True
    if words[i] in _HOURS:
        i += 1
    if words[i] not in _LATER:
        return False
    i += 1 + (words[i + 1] == ",")
    return words[i] in _IN and scan.capital(i + 1)


def _located_at(scan: Scan, sentence: int) -> str | None:
    """Return the first name of a place that is said to lie in a part of the country."""
    first, end = scan.sentence_bounds(sentence)
    words = scan.words
    if _DIVISIONS.isdisjoint(words[first:end]) or not _CURED.isdisjoint(
        words[first:end]
    ):
        return None
    for i in range(first, end - 1):
        if words[i] in _IN and scan.capital(i + 1):
            near = words[i + 1 : min(end, i + _LOCATED)]
            if "," in near and not _DIVISIONS.isdisjoint(near[near.index(",") :]):
                return words[i + 1]
    return None


def _entries(draft: Draft) -> list[int]:
    """Return where something starts with a date of its own, as entries do."""
    scan = draft.scan
    words, starts, sentence_of = scan.words, scan.sentences, scan.sentence_of
    entries: list[int] = []
    for candidate in draft.story.dates:
        first = candidate.first
        # PERF: few dates end as those of entries do, or stand behind a semicolon
        if words[candidate.end] in _STOPS:
            start = starts[sentence_of[first]]
            near = first - start <= _INITIAL
            if not near or (first != start and words[first - 1] not in _BEFORE):
                continue
        elif words[first - 1] in _STARTS or words[first - 2] in _STARTS:
            start = first
        else:
            continue
        if candidate.grain in _GRAINS:
            entries.append(start)
    return entries
