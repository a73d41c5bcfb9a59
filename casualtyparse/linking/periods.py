"""Figures that are tolls over a period: "since 2014", "in two years of raids", a war's dead."""

from collections.abc import Mapping, Sequence
from typing import Final

from casualtyparse.casualties.candidates import CasualtyCandidate
from casualtyparse.lexicon.cues import CueCategory
from casualtyparse.lexicon.little_words import HAVE, ORDINAL_ENDINGS, WHO_WHICH
from casualtyparse.lexicon.word_lists import word_list
from casualtyparse.linking.clauses import parts_clauses
from casualtyparse.linking.cues import Found, touches
from casualtyparse.linking.dated import Dated
from casualtyparse.linking.inner import LASTING_STATES
from casualtyparse.linking.series import (
    is_of_conflict,
    is_of_series,
    is_perfect,
)
from casualtyparse.linking.spells import is_of_days, lasts
from casualtyparse.phrases.calendar import WEEKDAYS
from casualtyparse.scan import Scan
from casualtyparse.terms import HELD

#: The words that are cues by themselves.
Signs = Mapping[CueCategory, frozenset[str]]
LASTING: Final = frozenset({"have", "has", "are", "is", "remain", "remains", "still"})
_PRESENT: Final = frozenset({"have", "has"})
_BETWEEN: Final = frozenset({"auxiliary", "adverb"})
#: What is told of a time behind a figure: "a man died, so the number since May is 40".
_COUNTS: Final = frozenset({"number", "toll", "tally"})
_ADDING: Final = word_list("tallies", "adding")
#: So does what does the harm: "killing two, taking the year's toll to 9".
_TOTALLING: Final = frozenset({"bringing", "raising", "taking", "pushing"})
_RELATIVE: Final = 4
#: How far before the word of harm these may stand.
LASTING_NEAR: Final = 7
_RANKED: Final = 10
#: How far "since" reaches within its clause.
_SINCE: Final = 12
_ENDS: Final = frozenset({",", ";", ".", ")", "\u2013", "\u2014", "and", "but", ""})
#: Before what happened then: "since the fire in which nine died".
_WHEN: Final = frozenset({"when", "which", "where", "whose"})
#: What is told of people, and no toll: "two have been held since May".
_AWAY: Final = frozenset(
    {"missing", "held", "holding", "captive", "detained", "imprisoned"}
)
_LASTED: Final = frozenset(
    {
        *("more", "than", "over", "nearly", "almost", "about", "at", "least"),
        *("the", "a", "past", "last", "year", "month", "decade"),
    }
)
_STATES: Final = frozenset({"held", "holding", "hostage", "captive"})
_COMMAS: Final = frozenset({",", ";", ":"})
_FAR: Final = 12
_PLACES: Final = frozenset({"where", "which", "who"})
_MONTH: Final = 31
#: Days of the event.
RECENT: Final = frozenset(
    {"weekend", "yesterday", "dawn", "morning", "noon", "midnight", *WEEKDAYS}
)


class Periods:
    """What the sentences of one text tell of periods."""

    __slots__ = ("_scan", "_signs")

    def __init__(self, scan: Scan, signs: Signs) -> None:
        """Look at nothing yet."""
        self._scan = scan
        self._signs = signs

    def tells(
        self,
        cues: Sequence[Found],
        candidate: CasualtyCandidate,
        dated: Dated | None,
        *,
        first: bool = False,
    ) -> bool:
        """Tell whether a figure is told over a period; `dated` is the time of its own.

        A few days that the `first` sentence tells of are its event: "in two days of raids".
        """
        for found in cues:
            match found.cue.reach:
                case "since":  # "since May 90 have died, and on Monday two more"
                    told = self._since(found, candidate) and not _is_apart(
                        dated, found, candidate
                    )
                case "period":
                    told = self._lasts(found, candidate, dated)
                    if first and candidate.frame != "toll":
                        told = told and not is_of_days(self._scan, found.end)
                case "relative":
                    if is_of_series(self._scan, found, candidate):
                        return True
                    continue
                case "phrase":  # "the third time that two have died": see generals
                    continue
                case "conflict":
                    event = dated is not None and dated.days <= 1
                    # "whose war has cost 90 lives, killed two on Sunday"
                    between = self._scan.words[found.end : candidate.first]
                    event = event and _PRESENT.isdisjoint(between)
                    told = not event and is_of_conflict(self._scan, found, candidate)
                case _:
                    told = touches(candidate, found.start, found.stop)
            ahead = found.first > candidate.trigger
            if told and ahead and adds(self._scan, candidate, found.first):
                continue
            if told and ahead and is_time_held(self._scan, candidate, found.end - 1):
                continue
            if told and not self.is_ranked(found.first, of_toll=candidate):
                return True
        return False

    def tells_from(
        self, cues: Sequence[Found], candidate: CasualtyCandidate, *, first: bool
    ) -> bool:
        """Tell whether a figure is what a time is told from: "since May, when nine died".

        What the `first` figure of a text is told from is no other event: "since nine died".
        """
        for found in cues:
            since = found.cue.reach == "since" and found.end <= candidate.trigger
            if since and self._is_from(found, candidate, first=first):
                return True
        return False

    def _is_from(
        self, found: Found, candidate: CasualtyCandidate, *, first: bool
    ) -> bool:
        words, end = self._scan.words, found.end
        if candidate.frame == "toll":
            return False
        between = words[end : candidate.first]
        when = not _WHEN.isdisjoint(between)
        if when and self.is_ranked(found.first):
            return True
        since = found.cue.words[0] == "since"
        perfect = not HAVE.isdisjoint(words[end : candidate.trigger])
        if not since or perfect or self.is_recent(found):
            return False
        # "since the blast in May that killed nine"
        near = words[max(end, candidate.first - _RELATIVE) : candidate.first]
        if when or (len(between) < _FAR and "that" in near):
            return True
        # "a figure since revised to nine"
        apart = first or end in self._scan.claims or words[end].endswith("ed")
        return not apart and _COMMAS.isdisjoint(words[end : candidate.trigger])

    def goes_on(self, cues: Sequence[Found]) -> bool:
        """Tell whether a sentence speaks of a period that goes on to the present."""
        return any(
            found.cue.reach == "since"
            and self._scan.tag(found.end) != "pronoun"
            and not self.is_ranked(found.first)
            for found in cues
        )

    def begins_lately(self, cues: Sequence[Found]) -> bool:
        """Tell whether a sentence counts from the event: "fighting since Saturday"."""
        return any(
            found.cue.reach == "since" and self.is_recent(found) for found in cues
        )

    def _lasts(
        self, found: Found, candidate: CasualtyCandidate, dated: Dated | None
    ) -> bool:
        """Tell whether "in" or "over" makes a period of the time behind it."""
        scan = self._scan
        return (
            lasts(scan, found.cue, found.end, perfect=is_perfect(scan, candidate))
            and "," not in scan.words[behind(candidate) : found.first]
            and not _is_apart(dated, found, candidate)
        )

    def _since(self, found: Found, candidate: CasualtyCandidate) -> bool:
        """Tell whether "since" counts from long ago, not from a day and not as a reason."""
        scan = self._scan
        if self.is_recent(found):
            return False
        # "14 divers have not been seen since" tells when they went missing
        low, high = sorted((candidate.trigger, found.first))
        between = scan.words[low:high]
        if candidate.harm == "missing":
            entry = scan.entries[candidate.trigger]
            if entry is None or entry.harm_verb is None:
                return False  # not "two have disappeared since May"
        # "the body of a clerk who had been missing since May", "killed a clerk held since May"
        at = found.first - 1
        away = candidate.harm == "killed" and scan.words[at] in _AWAY
        if away and (candidate.bodies or scan.tag(at - 1) == "auxiliary"):
            return False
        if away and candidate.trigger < at and "and" not in between:
            return False
        held = candidate.rule == "held" or scan.words[candidate.trigger] in _STATES
        # "a ship held since May was freed with its crew of nine"
        held = held or (candidate.harm == "abducted" and scan.words[at] in _AWAY)
        if ";" in between or held:
            return False
        # "a village where troops had camped since May, killing two"
        if candidate.frame == "participle" and found.end < candidate.trigger:
            before = scan.words[max(0, found.first - _FAR) : found.first]
            if "had" in before and not _PLACES.isdisjoint(before):
                return False
        if candidate.bodies and not WHO_WHICH.isdisjoint(between):
            return False  # "the bodies of two who went missing this month were found"
        perfect = is_perfect(scan, candidate)
        if not perfect and (
            parts_clauses(scan, low, high)
            or (candidate.frame != "toll" and self._is_theirs(low, high))
        ):
            return False  # "a guard was hurt, and the army has killed 40 since May"
        # "one has since died"
        if scan.words[found.first - 1] in HAVE and found.first < candidate.trigger:
            return False
        # "six died when a wall fell, bringing the toll since May to 40"
        if not self._signs["totalling"].isdisjoint(between):
            return False
        dated = found.end in scan.claims or found.end + 1 in scan.claims
        return dated or perfect or self._is_counted(found, candidate)

    def _is_theirs(self, low: int, high: int) -> bool:
        """Tell whether a time is that of others: "killed two, the latest raid that has killed 90".

        So is that of other harm: "was shot with the gun that they used to kill 21 since May",
        or "killed two at the clinic, where the charity has worked since May".
        """
        words, entries = self._scan.words, self._scan.entries
        if "where" in words[low + 1 : high]:
            return True
        for k in range(low + 1, high):
            if words[k] in WHO_WHICH:
                return words[k + 1] in _PRESENT or any(
                    entry is not None and entry.harm_verb is not None
                    for entry in entries[k + 1 : min(high, k + _FAR)]
                )
        return False

    def _is_counted(self, found: Found, candidate: CasualtyCandidate) -> bool:
        """Tell whether a toll is told over a time: "the number killed this year rose to 9"."""
        if found.end <= candidate.first:
            return candidate.frame == "toll" and found.cue.words[0] != "since"
        # "brings to nine the number of people killed since the war began"
        between = slice(candidate.end, found.first)
        words = self._scan.words[between]
        return (
            len(words) <= _FAR
            and "," not in words
            and any(
                entry is not None and entry.harm_verb is not None
                for entry in self._scan.entries[between]
            )
        )

    def is_recent(self, found: Found) -> bool:
        """Tell whether "since" counts from the event: "since troops opened fire on Sunday"."""
        words, first = self._scan.words, found.end
        # PERF: most tell neither a weekday nor a time of the day
        if RECENT.isdisjoint(words[first : first + _SINCE]):
            return False
        if not RECENT.isdisjoint(words[first : first + 2]):
            return True
        if found.cue.words[0] != "since":
            return False
        for i in range(first, first + _SINCE):
            if words[i] in _ENDS:
                break
            if words[i] in RECENT and words[i - 1] != "last":
                return True
        return False

    def is_ranked(self, i: int, of_toll: CasualtyCandidate | None = None) -> bool:
        """Tell whether an attack is ranked before token i: "the worst attack since".

        "The latest deaths bring the toll this year to 9" ranks none.
        """
        scan = self._scan
        first = max(scan.sentences[scan.sentence_of[i]], i - _RANKED)
        words, ranked, near = scan.words, self._signs["ranked"], scan.words[first:i]
        if of_toll is not None and not ORDINAL_ENDINGS.isdisjoint(near):
            # "was the 23rd raid since May", but "the 14th guard killed since May"
            at, stop = of_toll.phrase
            ends = (k for k in range(first, i) if words[k] in ORDINAL_ENDINGS)
            if any(words[k - 2] == "the" and not at <= k < stop for k in ends):
                return True
        # "a fifth of the people have fled since May"
        if ranked.isdisjoint(near):
            return False
        toll = of_toll is not None and of_toll.frame == "toll"
        return any(
            word in ranked and words[k + 1] != "of" and not (toll and word == "latest")
            for k, word in enumerate(near, first)
        )


def adds(scan: Scan, candidate: CasualtyCandidate, at: int) -> bool:
    """Tell whether a figure only adds to a toll of the time at token `at`.

    "the two deaths bring to five the number since May"
    """
    between = scan.words[behind(candidate) : at]
    if candidate.frame == "toll":
        return False
    if not _ADDING.isdisjoint(between):
        return True
    told = candidate.implicit or candidate.rule == "event-of"
    if told and not _COUNTS.isdisjoint(between):
        return True
    if candidate.frame == "nominal":  # "31 deaths were recorded, bringing"
        return False
    return not _TOTALLING.isdisjoint(between) and not is_perfect(scan, candidate)


def is_up_to_now(scan: Scan, candidate: CasualtyCandidate) -> bool:
    """Tell whether the harm is in the present perfect: "raids began in 2012; 60 have died"."""
    if scan.words[candidate.phrase.end] in _PRESENT:
        return True
    i = candidate.trigger - 1
    while scan.tag(i) in _BETWEEN or scan.words[i].endswith("ly"):
        if scan.words[i] in _PRESENT:
            return True
        i -= 1
    return False


def is_lasting(scan: Scan, candidate: CasualtyCandidate) -> bool:
    """Tell whether the harm lasts: "have died", "remain missing", "are homeless"."""
    words, at = scan.words, candidate.trigger
    if words[candidate.first - 1] == "of":
        return False  # "the latest report we have is of nine dead"
    low = at - LASTING_NEAR if at > LASTING_NEAR else 0
    return not LASTING.isdisjoint(words[low : at + 1])


def is_time_held(scan: Scan, candidate: CasualtyCandidate, at: int) -> bool:
    """Tell whether it is told how long captives were held: "held nine for more than a year"."""
    if candidate.harm not in HELD or at <= candidate.trigger:
        return False
    if candidate.rule == "freed":
        return True  # "has been freed after nine months in captivity"
    while scan.words[at] in _LASTED:
        at -= 1
    if scan.words[at] == "since":  # "two nurses held since May have been killed"
        held = scan.words[candidate.trigger] in LASTING_STATES
        return held and candidate.frame == "verbless"
    return scan.words[at] == "for"


def behind(candidate: CasualtyCandidate) -> int:
    """Return the token behind a figure and its word of harm."""
    return max(candidate.end, candidate.trigger + 1)


def _is_apart(dated: Dated | None, found: Found, candidate: CasualtyCandidate) -> bool:
    """Tell whether a figure has a date of its own behind the period.

    "107 have died in the past three years, said Ana Ruk, who noted that in May 17 were found"
    """
    return (
        dated is not None
        and not dated.period
        and dated.days <= _MONTH
        and found.end <= dated.first < candidate.trigger
    )
