"""Which cues of a sentence may tell that a figure is of an earlier event.

*hours earlier*, a mine had killed two      at the start of a sentence alone
a guard who shot two *last year* died       of the relative clause, not of the guard
jailed over *the raid*, which killed two    the raid told before: no earlier one
"""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from typing import Final

from casualtyparse.casualties.candidates import CasualtyCandidate
from casualtyparse.lexicon.little_words import INDEFINITE
from casualtyparse.linking.additions import goes_on_with, tells_more
from casualtyparse.linking.cues import Found, touches
from casualtyparse.linking.dated import Dated, heads_entry
from casualtyparse.linking.draft import Draft, Figure
from casualtyparse.linking.fates import KNOWN, is_of_captive
from casualtyparse.scan import Scan

_TO_BE: Final = ["to", "be"]
_WEAK: Final = frozenset({"weak", "back", "time", "relative", "initial", "suspect"})
RELATIVES: Final = frozenset({"who", "whom", "which", "that", "whose"})
#: How far from its start a sentence may tell a time that holds for all of it.
_INITIAL: Final = 3
#: Whose clause needs no relative: "a man they had seized".
_SUBJECTS: Final = frozenset({"they", "it", "he", "she"})
_ABOUT: Final = frozenset({"against", "over", "about", "at", "after", "following"})
_LEFT: Final = frozenset({"left", "leaving", "leave", "ended", "claimed", "cost"})
_REASONS: Final = frozenset({"phrase", "ahead"})
_IT: Final = (["it"], ["this"])
#: Between "the" and the noun of an event: "the predawn attacks".
_ADJECTIVE: Final = 2
#: How the harm of the event is told, what stands before any other, and how far.
TOLD: Final = frozenset({"passive", "active", "intransitive"})
_UNTOLD: Final = frozenset({"who", "where", "which", "that", "had", "when", "after"})
_CLAUSE: Final = 5
_SHORTLY: Final = 3
_AGGRIEVED: Final = frozenset({"victims", "survivors", "families", "relatives"})
#: Tokens before the day that a report starts with: "Abductions: on", "Again, on".
_LEADS_IN: Final = 4
#: Tokens of a place that heads a report.
_HEADING: Final = 6
#: Between "in" and the noun of an event: "in a night rescue operation".
_NEW: Final = 6
_IN: Final = frozenset({"in", "during"})
#: Behind "born": "born in 1951".
_IN_ON: Final = frozenset({"in", "on"})
_THE: Final = INDEFINITE | {"the"}
_RANKS: Final = frozenset({"first", "second", "third"})
_RANK_OF_TIME: Final = 12
_BY_THEN: Final = frozenset({"previously", "already", "had"})
_OLDER: Final = frozenset({"older", "old", "earlier", "previous"})
#: How somebody is said to have done it.
SAID: Final = frozenset({"weak", "suspect"})
#: "believed", "suspected" behind people
_HELD_TO_BE: Final = ("past", "participle")
_OTHERS: Final = frozenset({"first", "previous", "earlier", "last", "other", "deadly"})


def weak_cues(
    scan: Scan, past: Sequence[Found], candidate: CasualtyCandidate
) -> list[Found]:
    """Return the cues that reach a figure and may tell the past."""
    return [
        found
        for found in past
        if found.cue.reach in _WEAK
        and touches(candidate, found.start, found.stop)
        and not (found.cue.reach == "initial" and not _is_initial(scan, found))
        and not is_inside(scan, found, candidate)
        and not _is_behind(scan, found, candidate)
        and not _is_how_long(scan, found)
        and not _goes_on_before(scan, found, candidate)
        and not (candidate.others and _is_theirs(scan, found))
        # "one suspect was held for questioning", not "one was previously killed"
        and not (
            candidate.first <= found.first < candidate.trigger <= found.end
            and _BY_THEN.isdisjoint(found.cue.words)
        )
    ]


def _is_how_long(scan: Scan, found: Found) -> bool:
    """Tell whether a time is told behind "for", and no deed: "were held for nine days"."""
    claim = scan.claims.get(found.end) if found.cue.words[-1] == "for" else None
    return claim is not None and claim.family == "dates"


def _is_theirs(scan: Scan, found: Found) -> bool:
    """Tell whether others suffer the same: "in a similar attack", "the attack that also hurt"."""
    similar = scan.words[found.first] == "similar"
    return similar or found.cue.reach == "relative"


def _is_behind(scan: Scan, found: Found, candidate: CasualtyCandidate) -> bool:
    """Tell whether a cue is that of a clause behind: "killed a man who was wanted for murder".

    It may have no relative: "killed a man they had seized last week".
    """
    at = max(candidate.trigger + 1, candidate.phrase.end)
    if scan.words[at] in _SUBJECTS and at < found.first:
        return True
    return not RELATIVES.isdisjoint(scan.words[at : found.first])


def is_of_known(
    scan: Scan,
    weak: Sequence[Found],
    candidate: CasualtyCandidate,
    incident: AbstractSet[str],
) -> bool:
    """Tell whether a relative clause goes on with what was told: "the attacks, which also"."""
    words = scan.words
    for found in weak:
        if found.cue.reach != "weak":
            return False
        if "," not in words[found.first : candidate.trigger]:
            return False
        at = words.index(",", found.first)
        noun = words[at - 1]
        if noun not in incident and noun[:-1] not in incident:
            return False
        if RELATIVES.isdisjoint(words[at + 1 : at + 1 + _ADJECTIVE]):
            return False
        before = words[at - 1 - _ADJECTIVE : at - 1]
        if "the" not in before or not _OTHERS.isdisjoint(before):
            return False
        adjective = before[-1]
        plain = adjective == "the" or scan.text[scan.starts[at - 2]].islower()
        if not plain:
            return False
    return bool(weak)


def is_of_new(scan: Scan, weak: Sequence[Found]) -> bool:
    """Tell whether a clause brings the event in: "were freed in a raid in which two died"."""
    words = scan.words
    for found in weak:
        if found.cue.reach != "relative":
            return False
        near = words[max(0, found.first - _NEW) : found.first]
        if near and near[-1] in _RANKS:
            continue  # "the first bomb, which hurt six, and the second, which ..."
        if not any(
            (near[k + 1] in INDEFINITE and _brings_in(near[: k + 1]))
            or near[k] == "during"
            for k in range(len(near) - 1)
        ):
            return False
    return bool(weak)


def _brings_in(near: Sequence[str]) -> bool:
    """Tell whether what follows is new: "in a raid", "opened fire, sparking a fight"."""
    return near[-1] in _IN or (near[-2:-1] == [","] and near[-1].endswith("ing"))


def is_of_older(scan: Scan, i: int) -> bool:
    """Tell whether what is left is of the past: "two corpses from an older feud"."""
    words = scan.words
    return words[i] == "from" and words[i + 1] in _THE and words[i + 2] in _OLDER


def is_usual(scan: Scan, figure: Figure) -> bool:
    """Tell whether people are told of at large: "killed civilians"."""
    candidate = figure.candidate
    at_large = candidate.determiner is None and candidate.name is None
    if not at_large or figure.value.count.kind != "unspecified":
        return False
    return candidate.frame == "active" or _is_nth_time(scan, candidate.first)


def _is_nth_time(scan: Scan, i: int) -> bool:
    """Tell whether it is told how often it was so: "the third time in May that men were killed"."""
    if scan.words[i - 1] != "that":
        return False
    near = scan.words[max(0, i - _RANK_OF_TIME) : i]
    if "time" not in near:
        return False
    rank = scan.entries[i - len(near) + near.index("time") - 1]
    return rank is not None and rank.numeral is not None


def is_relative(scan: Scan, candidate: CasualtyCandidate) -> bool:
    """Tell whether harm tells which event is meant: "a bomb that killed two in June"."""
    words, at = scan.words, candidate.first - 1
    return words[at - 1 if words[at] == "had" else at] in RELATIVES


def is_of_relative(scan: Scan, candidate: CasualtyCandidate) -> bool:
    """Tell whether harm is told of what something is: "a war that has left 900 dead"."""
    words, first, at = scan.words, candidate.first, candidate.trigger
    near = words[max(0, min(first, at) - _SHORTLY) : first]
    for k in range(first - len(near), first):
        word = words[k]
        if word in RELATIVES and (
            word != "that"
            or k + 1 == at
            or words[k + 1] in _LEFT
            or scan.tag(k + 1) == "auxiliary"
        ):
            return True
    return False


def tells_all(draft: Draft, day: Dated) -> bool:
    """Tell whether an old day is that of the event: "Rebels killed nine on 3 October".

    The first figure is of that day. So it is of what is told in passing, beside nothing else:
    "Families of those hurt in a raid, which killed two on 3 October, are waiting".
    """
    scan, figure = draft.scan, draft.figures[0]
    candidate = figure.candidate
    if day.days > 1 or figure.cues.past:
        return False
    at, first = candidate.trigger, scan.sentences[figure.sentence]
    ahead = day.first > at
    if not ahead:
        raided = candidate.frame == "participle" and scan.words[at - 1] == ","
        # "rebels raided Dol on 3 October, killing nine"
        if raided and not figure.sentence:
            inner = _UNTOLD.intersection(scan.words[first:at])
            if inner != {"when"}:
                return not inner
        if day.first - first < _LEADS_IN:
            return first < _HEADING  # "Karsh, Dolm. On 3 October rebels killed nine"
    before = scan.words[max(0, at - _CLAUSE) : at]
    if figure.sentence or not (candidate.frame in TOLD or "," in before):
        return False
    if ahead and (candidate.frame in TOLD or before[-1] == ","):
        if _UNTOLD.isdisjoint(before):
            return True
        if not _AGGRIEVED.isdisjoint(scan.words[first : first + _LEADS_IN]):
            return not tells_more(draft, draft.figures[1:])
    if not (RELATIVES.isdisjoint(before) and _is_last_day(draft, day)):
        return False
    return not tells_more(draft, [one for one in draft.figures if one.sentence])


def _is_last_day(draft: Draft, day: Dated) -> bool:
    """Tell whether no later day is told: "A raid took place on 3 October, killing nine"."""
    last = str(day.stop)
    return all((value.end or "") <= last for value in draft.document.dates)


def follows_rank(draft: Draft, figure: Figure) -> bool:
    """Tell whether harm follows on a rank: "It is the second raid in a month. In May two died"."""
    first = draft.scan.sentences[figure.sentence]
    if _is_rank(draft, first, figure.candidate.first):
        return True
    before = figure.sentence - 1
    return before >= 0 and _is_rank(draft, *draft.scan.sentence_bounds(before))


def _is_rank(draft: Draft, first: int, end: int) -> bool:
    words, signs = draft.scan.words[first:end], draft.signs
    return words[:1] in _IT and not (
        signs["ranked"].isdisjoint(words) or signs["incident"].isdisjoint(words)
    )


def _is_initial(scan: Scan, found: Found) -> bool:
    """Tell whether a time starts its sentence, and what happened is not pointed at."""
    first = scan.sentences[scan.sentence_of[found.first]]
    if found.first - first > _INITIAL:
        return False
    words, behind = scan.words, found.end
    return words[behind + 1 if words[behind] == "," else behind] not in KNOWN


def is_inside(scan: Scan, found: Found, candidate: CasualtyCandidate) -> bool:
    """Tell whether a cue is that of a clause within: "a guard who shot two last year died"."""
    words, end = scan.words, candidate.phrase.end
    # "a man accused of killing two was himself killed"
    if "accused" in found.cue.words and found.first < end <= found.end:
        return found.end < candidate.trigger
    if not end <= found.first < candidate.trigger:
        return False
    # "four men, arrested over a murder, were shot"
    if words[end] == "," and "," not in words[end + 1 : found.first]:
        return "," in words[found.end : candidate.trigger]
    # "a man suspected of two murders was shot", "two men thought to be linked to rebels"
    at = found.first - 2 * (words[found.first - 2 : found.first] == _TO_BE)
    if at == end or (at == end + 1 and _is_said(scan, end)):
        told = found.cue.words[0]
        return found.cue.reach in SAID or told == "wanted" or told.endswith("ing")
    return not RELATIVES.isdisjoint(scan.words[end : found.first])


def _is_said(scan: Scan, i: int) -> bool:
    """Tell whether a word says what people are held to be: "a man believed responsible"."""
    entry = scan.entries[i]
    return entry is not None and entry.reporting and entry.verb in _HELD_TO_BE


def is_reason(draft: Draft, figure: Figure) -> bool:
    """Tell whether a figure is what a protest, a trial or an act of revenge is about."""
    scan, candidate = draft.scan, figure.candidate
    for found in figure.cues.past:
        cue, _, end, start, stop = found
        if (
            cue.reach in _REASONS
            and end <= candidate.trigger
            and touches(candidate, start, stop)
            and not is_inside(scan, found, candidate)
            # "who was jailed in 2010 killed two" tells no reason
            and not (cue.words[-1] == "in" and end in scan.claims)
            and not _is_deadly(scan, found, candidate)
            and not (figure is not draft.figures[0] and goes_on_with(draft, end))
            and not is_of_captive(scan, found, candidate)
            # "stopped a man wanted for theft and shot him"
            and not (
                cue.words[-1] == "for"
                and candidate.frame == "active"
                and _goes_on_before(scan, found, candidate)
            )
        ):
            return True
    return False


def _is_deadly(scan: Scan, found: Found, candidate: CasualtyCandidate) -> bool:
    """Tell whether a protest itself did the harm: "protests for reform have left nine dead"."""
    words, end = scan.words, found.end
    if not found.cue.words[0].startswith("protest") or words[end] in _ABOUT:
        return False
    return not _LEFT.isdisjoint(words[end : candidate.trigger])


def _goes_on_before(scan: Scan, found: Found, candidate: CasualtyCandidate) -> bool:
    """Tell whether harm goes on with a deed: "holding a man blamed for it and killing two"."""
    at = candidate.trigger
    if scan.words[at - 1] != "and":
        return False
    # "dragged out two men held for theft and hanged them"
    if candidate.frame == "active":
        return found.end < at and RELATIVES.isdisjoint(scan.words[found.end : at])
    if candidate.frame != "participle":
        return False
    first = scan.sentences[scan.sentence_of[found.first]]
    return any(
        entry is not None
        and entry.harm_verb is not None
        and entry.harm_verb.form == "gerund"
        for entry in scan.entries[first : found.first]
    )


def dates_no_harm(draft: Draft, figure: Figure, dated: Dated) -> bool:
    """Tell whether a date is of another reason: "three, wanted for a murder in May".

    Or it heads a text: "1984: nine miners are shot". Or somebody was born then.
    """
    first = figure.sentence == draft.figures[0].sentence
    if first and heads_entry(draft.scan, dated):
        return True
    words, at = draft.scan.words, dated.first
    if words[at - 1] == "born" or (words[at - 2] == "born" and words[at - 1] in _IN_ON):
        return True  # "a woman born in 1951 was hurt"
    candidate = figure.candidate
    for cue, _, _, start, stop in figure.cues.past or ():
        if (
            cue.reach == "phrase"
            and start <= dated.first < stop
            and not touches(candidate, start, stop)
        ):
            return True
    return False
