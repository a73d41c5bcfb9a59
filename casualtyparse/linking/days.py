"""On which day the harm of a figure was done, as far as the dates near it tell."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final

from casualtyparse.casualties.candidates import CasualtyCandidate
from casualtyparse.lexicon.little_words import COMMA_AND
from casualtyparse.linking import years
from casualtyparse.linking.clauses import parts_clauses
from casualtyparse.linking.dated import (
    INITIAL,
    LAST_MONTHS,
    MONTH,
    RELATIVES,
    Dated,
    ends_aside,
    is_row,
    is_said,
    is_since,
    joined,
    relative_position,
)
from casualtyparse.linking.draft import Draft
from casualtyparse.linking.headings import OWNING, is_dateline, is_heading, is_of_item
from casualtyparse.linking.inner import is_of_inner, is_of_participle

#: Behind these a date bounds a period and tells no day: "since May".
_PERIOD_WORDS: Final = frozenset({"since", "until", "till", "by", "before"})
_TO: Final = frozenset({"and", "to", "until", "till"})
_BETWEEN: Final = frozenset({"between", "from"})
_CLAUSE_ENDS: Final = frozenset({";", "but", "while", "although", "whereas"})
#: "in which two died, was the worst since a fire in June"
_RANKS: Final = frozenset({"worst", "deadliest", "bloodiest", "biggest", "first"})
_COMPARING: Final = frozenset({"compared", "against", "versus", "than"})
#: Between an event and what is said of it.
_WEEK: Final = timedelta(days=7)
#: How far before a date its relative pronoun may stand.
_RELATIVE: Final = 12
#: Behind "and" a date this near leads what follows: "and earlier in May a guard killed two".
_LED: Final = 3
#: What leads on to what came before a date.
_AFTER: Final = frozenset({"after", "following"})
_SINCE: Final = 6
_STOPS: Final = frozenset(".?!")
#: How far a period that goes over the end of a sentence may reach.
_NEAR: Final = 12
#: From here on, dated items are a list.
_ITEMS: Final = 3
_SITES: Final = frozenset({"site", "scene", "anniversary"})
_TAKEN: Final = frozenset({"kidnapped", "abducted", "seized", "captured"})
_DAY_LENGTH: Final = len("2019-11-07")


class Days:
    """The resolved dates of a text, each asked for by the figures of its sentence."""

    __slots__ = (
        "_candidates",
        "_firsts",
        "_known",
        "_lead",
        "_scan",
        "_values",
        "sentences",
    )

    def __init__(self, draft: Draft) -> None:
        """Begin with no date looked at."""
        self._scan = draft.scan
        self._values = draft.document.dates
        self._candidates = candidates = draft.story.dates
        self._firsts = firsts = [candidate.first for candidate in candidates]
        #: the number of the first date of each sentence that has any
        self.sentences: dict[int, int] = {}
        if firsts:
            numbers = range(len(firsts) - 1, -1, -1)
            sentences = map(draft.scan.sentence_of.__getitem__, reversed(firsts))
            self.sentences = dict(zip(sentences, numbers, strict=True))
        self._known: dict[int, list[Dated]] = {}
        #: the days that `lead` found, if they are of figures
        self._lead: list[Dated] = []

    def lead(
        self, events: Sequence[Dated | None], reference: date | None
    ) -> date | None:
        """Return the latest day in the first sentence that has one, if the reference is near.

        The days of figures come first ("six died on Sunday, officials said on Wednesday"), and a
        line that is no sentence ("Update, 19 December") only dates the report.
        """
        if reference is None:
            return None
        # PERF: ISO 8601 sorts as text, and most dates need not be read
        earliest = str(max(reference, date.min + LAST_MONTHS) - LAST_MONTHS)
        latest = str(reference)
        for first, value in zip(self._firsts, self._values, strict=True):
            start, stop = value.start, value.end
            if start is None or stop is None or stop < earliest or start[:10] > latest:
                continue
            sentence = self._scan.sentence_of[first]
            days = [
                dated
                for dated in self.at(sentence)
                if dated.days <= 1
                and dated.start <= reference
                and reference - dated.stop < LAST_MONTHS
            ]
            if days:
                harming = [dated for dated in days if dated in events]
                if not harming and is_heading(self._scan, sentence):
                    continue
                self._lead = harming
                told = [dated.start for dated in harming]
                latest_day = max(dated.start for dated in days)
                harmed = max(told, default=latest_day)
                return harmed if latest_day - harmed <= _WEEK else latest_day
        return None

    @property
    def is_of_figures(self) -> bool:
        """Whether the day that `lead` found is that of a figure."""
        return bool(self._lead)

    def opening(self) -> Dated | None:
        """Return the first day of the text, if it is that of neither the report nor a saying."""
        sentence = next(iter(sorted(self.sentences)), None)
        days = () if sentence is None else self.at(sentence)
        first = next((dated for dated in days if dated.days <= 1), None)
        if (
            first is None
            or is_said(self._scan, first)
            or is_dateline(self._scan, first)
        ):
            return None
        return first

    def led(self) -> int | None:
        """Return the sentence that tells the day of the event, if `lead` found one."""
        for dated in self._lead:
            if not (is_said(self._scan, dated) or is_dateline(self._scan, dated)):
                return self._scan.sentence_of[dated.first]
        return None

    def is_listed(self, sentence: int) -> bool:
        """Tell whether the text is a list of dated events: "4 March: A mine ..., 6 March: ...".

        `sentence` is that of the first figure: what a report is about comes before its list.
        """
        k = self.sentences.get(sentence)
        if k is None:  # "On 8 October, rebels raided a post. Two died."
            k = self.sentences.get(sentence - 1)
        if k is None or not is_of_item(self._scan, self._candidates[k]):
            days = self.at(sentence) if sentence in self.sentences else ()
            return len(days) >= _ITEMS and is_row(self._scan, days, _ITEMS)
        told = {
            self._values[k].value
            for k in self.sentences.values()
            if is_of_item(self._scan, self._candidates[k])
        }
        return len(told) >= _ITEMS

    def at(self, sentence: int) -> list[Dated]:
        """Return the dates that start in a sentence, one of `sentences`."""
        if sentence not in self._known:
            self._known[sentence] = self._read(sentence)
        return self._known[sentence]

    def of(self, candidate: CasualtyCandidate) -> Dated | None:
        """Return the date nearest to a figure in its sentence, in its own clause first.

        The sentence is one of `sentences`.
        """
        if candidate.sentence in self._known:
            found = self._known[candidate.sentence]
        else:
            found = self.at(candidate.sentence)
        return self.nearest(found, candidate)

    def nearest(
        self, found: Sequence[Dated], candidate: CasualtyCandidate
    ) -> Dated | None:
        """Return which of the dates found in its sentence is that of a figure."""
        nearest: Dated | None = None
        least = 0
        if len(found) > 1 and is_dateline(self._scan, found[0]):
            found = found[1:]
        words = self._scan.words
        for dated in found:
            far = abs(dated.first - candidate.trigger)
            if nearest is not None and far >= least:
                continue
            taken = dated.first - 2
            if words[taken] in _TAKEN and self._is_of_taken(taken, candidate.trigger):
                continue
            # "said on Tuesday that two were hurt"
            if dated.first < candidate.trigger and is_said(self._scan, dated):
                continue
            old = dated.days > MONTH and words[dated.first - 1] in years.BEFORE
            told = years.is_of(self._scan, dated, candidate) if old else None
            if self._is_of(dated, candidate) if told is None else told:
                nearest, least = dated, far
        return nearest

    def _is_of(self, dated: Dated, candidate: CasualtyCandidate) -> bool:
        """Tell whether a date may tell the day of a figure.

        A date at the start of the sentence holds for all of it, others for their clause; one in a
        relative clause ("the group, which was founded in 2011, killed nine") for that alone.
        """
        words, at, trigger = self._scan.words, dated.first, candidate.trigger
        ahead = at > trigger
        between = words[trigger:at] if ahead else words[at:trigger]
        if not _CLAUSE_ENDS.isdisjoint(between) or (
            "and" in between
            and parts_clauses(self._scan, min(at, trigger), max(at, trigger))
        ):
            return at - self._scan.sentences[candidate.sentence] < INITIAL
        long = dated.days > MONTH and not ahead
        if long and "that" in between and self._is_reported(dated, between):
            return False
        if ahead:
            # "hurting 100, and earlier in May a guard killed two"
            leads = "and" in between[-_LED:] and words[dated.end] not in _STOPS
            # "some 120 injuries and deaths in June, he said"
            leads = leads and not self._is_harm(at - between[::-1].index("and"))
            put_in = "(" in between and self._is_put_in(dated, between)
            # "killed nine near the site of a massacre in 1999"
            put_in |= dated.days > _WEEK.days and not _SITES.isdisjoint(between)
            if leads or put_in or is_of_inner(self._scan, candidate, at):
                return False
            # "killed a guard at the mill where 12 had died in 1998"
            if dated.days > _WEEK.days and not RELATIVES.isdisjoint(
                words[max(candidate.end, trigger) : at]
            ):
                return False
            # "386 were killed, compared with 541 in 2009"
            if "since" in between and not _RANKS.isdisjoint(between):
                return False
            return _COMPARING.isdisjoint(words[candidate.end : at])
        # "shops were closed on Sunday after a bomb killed two"
        if words[dated.end] in _AFTER:
            return at - self._scan.sentences[candidate.sentence] < INITIAL
        behind = self._behind_list(candidate.phrase.end, at)
        # "a guard who shot two last year was killed"
        if behind < at - 1 and words[behind] in RELATIVES:
            return at - behind < INITIAL
        # "four men, arrested over a murder in May, were shot"
        aside = words[behind] == "," and at - behind > INITIAL
        aside = aside and "," in words[dated.end : trigger]
        aside = aside or (
            behind < at and is_of_participle(self._scan, candidate, behind, at)
        )
        if aside or ends_aside(self._scan, dated, trigger):
            return False
        parted = "," in between
        # "a bus was attacked in May, killing nine"
        if parted and trigger - dated.end == 1 and words[trigger].endswith("ing"):
            return not self._is_of_relative(candidate, at)
        if not parted and trigger - dated.end > 1:
            return True
        first = self._scan.sentences[candidate.sentence]
        before = words[max(first, at - _RELATIVE) : at]
        relative = relative_position(before)
        if not parted:  # "a man who was jailed in 2010 killed two"
            return relative < 2 or self._scan.tag(at - relative + 1) != "auxiliary"
        return not relative or "," in before[len(before) - relative :]

    def _is_of_relative(self, candidate: CasualtyCandidate, at: int) -> bool:
        """Tell whether a date is of other harm: "a bar where two died in May, killing"."""
        first = max(self._scan.sentences[candidate.sentence], at - _RELATIVE)
        relative = relative_position(self._scan.words[first:at])
        return relative > 0 and any(
            entry is not None and entry.harm_verb is not None
            for entry in self._scan.entries[at - relative : at]
        )

    def _is_put_in(self, dated: Dated, between: Sequence[str]) -> bool:
        """Tell whether a date is that of harm in brackets: "two died (in May, nine had died)"."""
        if ")" in between:
            return False
        near = self._scan.entries[dated.end : dated.end + _RELATIVE]
        return any(entry is not None and entry.harm_verb is not None for entry in near)

    def _is_harm(self, i: int) -> bool:
        """Tell whether token i is a noun of harm: "injuries and (deaths) in June"."""
        entry = self._scan.entries[i]
        return entry is not None and entry.harm_noun is not None

    def _behind_list(self, i: int, stop: int) -> int:
        """Return where "who" opens a clause behind a list: "two cooks and a nurse who had fled"."""
        words = self._scan.words
        if words[i] not in COMMA_AND:
            return i
        near = words[i : min(stop, i + _RELATIVE)]
        who = next((k for k, word in enumerate(near, i) if word in RELATIVES), i)
        verbs = any(self._scan.tag(k) == "auxiliary" for k in range(i, who))
        return i if verbs else who

    def _is_of_taken(self, taken: int, trigger: int) -> bool:
        """Tell whether a date only tells when captives were taken: "freed a nun seized in May"."""
        person = self._scan.entries[taken - 1]
        return taken != trigger and person is not None and person.person is not None

    def _is_reported(self, dated: Dated, behind: Sequence[str]) -> bool:
        """Tell whether a date is that of the saying: "reported in 1922 that nine had died"."""
        that = dated.first + behind.index("that")
        entry, verb = self._scan.entries[that - 1], self._scan.entries[that + 1]
        if (
            verb is not None and verb.harm_verb is not None
        ):  # "a raid in 1992 that killed"
            return False
        return that == dated.end or (entry is not None and entry.reporting)

    def _read(self, sentence: int) -> list[Dated]:
        """Resolve the dates of a sentence, and of one period that goes over its ends."""
        firsts, low = self._firsts, self.sentences[sentence]
        first, end = self._scan.sentence_bounds(sentence)
        while low > 0 and first - firsts[low - 1] < _NEAR and self._meet(low - 1):
            low -= 1
        found: list[Dated] = []
        for k in range(low, len(firsts)):
            at = firsts[k]
            if at >= end and not (at - end < _NEAR and self._meet(k - 1)):
                break
            dated = self._dated(k)
            if dated is None:
                continue
            if found and found[-1].period and self._goes_to(found[-1], dated):
                found[-1] = joined(found[-1], dated)
            else:
                found.append(dated)
        if found and (found[0].first < first or found[-1].first >= end):
            return [dated for dated in found if first <= dated.first < end]
        return found

    def _meet(self, k: int) -> bool:
        """Tell whether one word stands between date k and the next."""
        return self._candidates[k].end + 1 == self._firsts[k + 1]

    def _dated(self, k: int) -> Dated | None:
        """Return date k if it tells days."""
        candidate, value = self._candidates[k], self._values[k]
        start_text, stop_text, first = value.start, value.end, candidate.first
        if start_text is None or stop_text is None or value.type == "DURATION":
            return None
        words = self._scan.words
        last = words[first - 1]
        if last in _PERIOD_WORDS:
            return None
        before = words[first - _SINCE if first > _SINCE else 0 : first]
        if "since" in before and is_since(before):
            return None
        try:
            start = _day(start_text[:_DAY_LENGTH])
            stop = _day(stop_text[:_DAY_LENGTH])
        except ValueError:
            return None
        period = words[first] in _BETWEEN or (
            # "the toll from last week's flood" tells no period
            last in _BETWEEN and words[candidate.end] not in OWNING
        )
        told = first, candidate.end, start, stop, (stop - start).days, period
        return _new(Dated, told)

    def _goes_to(self, last: Dated, dated: Dated) -> bool:
        """Tell whether a period goes on to the date behind it."""
        near = dated.first == last.end + 1 and last.start < dated.stop
        return near and self._scan.words[last.end] in _TO


_day: Final = date.fromisoformat
_new: Final = tuple.__new__
