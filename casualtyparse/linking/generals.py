"""Figures that tell of several events at once, or of what some people are wont to do.

*the second shooting of a consul* in a year       cumulative: ranks what was told
*has claimed 30 murders* since then               cumulative: what a group has done
*were involved in robbery and killing farmers*    cumulative: a habit
in 2018 *257 were killed*                         cumulative: the toll of a year
"""

from collections.abc import Set as AbstractSet
from datetime import date, timedelta
from typing import Final

from casualtyparse.casualties.candidates import CasualtyCandidate
from casualtyparse.lexicon.little_words import ORDINAL_ENDINGS
from casualtyparse.linking.cues import touches
from casualtyparse.linking.dated import Dated
from casualtyparse.linking.draft import Draft, Figure
from casualtyparse.linking.series import is_ordinal
from casualtyparse.linking.totals import MANY
from casualtyparse.scan import Scan

#: Before the rank of what was told: "it was the second killing of a judge".
_RANKING: Final = frozenset(
    {
        *(",", "-", "\u2013", "\u2014", "(", "is", "was", "be", "been", "became"),
        *("become", "marks", "marked", "marking", "being", "as", "follows"),
    }
)
_THE: Final = frozenset({"the", "its", "their", "a"})
#: How far "the" may stand before the noun: "the second such fatal shooting".
_RANK: Final = 5
#: What tells that somebody does such things, and what somebody did once as well.
_WONT: Final = frozenset({"involved", "engaged", "known", "notorious", "infamous"})
_GUILTY: Final = frozenset({"responsible", "accused", "wanted", "implicated"})
#: What joins several deeds: "extortion and killing farmers".
_JOINING: Final = frozenset({"and", ",", "or", "as"})
_LISTING: Final = _JOINING | {"well"}
_DEFINITE: Final = frozenset({"the", "his", "her", "their", "this", "that"})
_NOMINAL: Final = frozenset({"participle", "nominal"})
_LOST: Final = frozenset({"missing", "abducted"})
_KILLERS: Final = frozenset(
    {"killers", "killer", "murderers", "assassins", "kidnappers"}
)
#: How a group tells what it has done, and how far before what that is.
_CLAIMING: Final = frozenset({"claimed", "admitted", "acknowledged"})
_HAVING: Final = frozenset({"has", "have"})
_CLAIM: Final = 8
_FEW: Final = 8
#: The year before is told as a total from here on, if no one event is named.
_SEVERAL: Final = 25
_LAST_YEAR: Final = timedelta(days=366)
#: What leads to one event behind a harm, and how far it reaches: "in a bomb attack".
_IN: Final = (["in"], ["by"])
_ONE: Final = (["a"], ["an"], ["one"], ["another"])
_EVENT: Final = 5


def is_rank(scan: Scan, candidate: CasualtyCandidate) -> bool:
    """Tell whether a noun of harm ranks the event: "was the second shooting of a consul"."""
    words, at = scan.words, candidate.trigger
    low = max(scan.sentences[candidate.sentence] + 1, at - _RANK)
    for i in range(at - 1, low, -1):
        if not is_ordinal(scan, i):
            continue
        first = i - 1 if words[i] in ORDINAL_ENDINGS else i
        return words[first - 1] in _THE and words[first - 2] in _RANKING
    return False


def is_of_others(scan: Scan, candidate: CasualtyCandidate) -> bool:
    """Tell whether killers of others are told of: "failed to catch the killers of two others"."""
    return candidate.others and scan.words[candidate.trigger] in _KILLERS


def is_record(draft: Draft, i: int) -> bool:
    """Tell whether it is told what a group has done so far: "has claimed 30 murders".

    What it "claimed" is the event, and so are people who were told before.
    """
    figure, scan = draft.figures[i], draft.scan
    candidate = figure.candidate
    at = min(candidate.trigger, candidate.phrase.first)
    if figure.low < 2 or candidate.determiner in _DEFINITE:
        return False
    words = scan.words[max(scan.sentences[figure.sentence], at - _CLAIM) : at]
    if _CLAIMING.isdisjoint(words) or _HAVING.isdisjoint(words):
        return False
    k = next(k for k, word in enumerate(words) if word in _CLAIMING)
    if _HAVING.isdisjoint(words[max(0, k - 2) : k]):
        return False
    before = draft.figures[max(0, i - _FEW) : i]
    return all(one.low != figure.low for one in before)


def is_nth_time(scan: Scan, figure: Figure) -> bool:
    """Tell whether it is told how often it happened: "the third time that two have died".

    Not "for the third time, two have died".
    """
    for found in figure.cues.cumulative:
        if (
            found.cue.reach == "phrase"
            and touches(figure.candidate, found.start, found.stop)
            and scan.words[found.first - 1] != "for"
        ):
            return True
    return False


def is_habit(scan: Scan, figure: Figure) -> bool:
    """Tell whether harm is what some are wont to do: "were involved in killing farmers".

    Of what somebody is "responsible for" it is one of several deeds, at no day.
    """
    candidate, words = figure.candidate, scan.words
    at_large = candidate.determiner is None and candidate.name is None
    if figure.count.kind != "unspecified" or not at_large:
        return False
    at = candidate.trigger
    if candidate.frame not in _NOMINAL or words[at - 1] in _DEFINITE:
        return False
    for found in figure.cues.past:
        # "responsible for robberies, as well as killing farmers"
        if found.end > at or not _LISTING.issuperset(words[found.stop : at]):
            continue
        word = found.cue.words[0]
        if word in _WONT:
            return True
        joined = not _JOINING.isdisjoint(words[found.end : candidate.phrase.first])
        if word in _GUILTY and joined:
            return True
    return False


def is_of_lost(scan: Scan, candidate: CasualtyCandidate) -> bool:
    """Tell whether it is told how some were lost: "found two who went missing this month"."""
    before = scan.words[candidate.phrase.first : candidate.trigger]
    return candidate.harm in _LOST and "who" in before


def is_toll_of_year(draft: Draft, figure: Figure, dated: Dated, main: date) -> bool:
    """Tell whether "in 2018 257 were killed" is the toll of a year."""
    scan, incident = draft.scan, draft.signs["incident"]
    first, end = scan.sentence_bounds(figure.sentence)
    words = scan.words[first:end]
    if "when" in words or scan.words[dated.first - 1] == "(":
        return False
    many = figure.low >= MANY and figure.candidate.frame == "passive"
    if many and dated.first - first < 2 and not _is_of_one(scan, figure, incident):
        return True
    # "armed bands killed 134 last year", but "in 2003 floods killed 250"
    last = main - dated.stop < _LAST_YEAR
    several = figure.low >= _SEVERAL
    return last and several and incident.isdisjoint(words)


def _is_of_one(scan: Scan, figure: Figure, incident: AbstractSet[str]) -> bool:
    """Tell whether one event is told behind a harm: "300 were killed in a raid"."""
    end = figure.candidate.end
    words = scan.words[end : end + _EVENT]
    return words[:1] in _IN and words[1:2] in _ONE and not incident.isdisjoint(words)
