"""Totals told after other figures: what they replace, dispute, or are some of.

Nine died in Dol. The toll *rose to 12*                     stands for the nine
The toll rose to 50 *as five more* were found               some of the 50
The toll is now 90. The toll in Dol alone *rose to 31*      some of the 90
19 died, the mayor said. A paper *reported a toll of 25*    a rival figure
Six died. *The count now stands at ten dead*                stands for the six
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from casualtyparse.actors.values import Actor
from casualtyparse.casualties.candidates import CasualtyCandidate
from casualtyparse.lexicon.cues import CueCategory
from casualtyparse.linking.cues import CLAUSE_ENDS
from casualtyparse.linking.draft import Figure
from casualtyparse.linking.retold import Told, same_heads, size
from casualtyparse.scan import Scan
from casualtyparse.terms import OF_STATE, Harm

#: What joins more dead to the toll that they raise.
_AS: Final = frozenset({"as", "after", "when", "with", "following"})
_SAYING: Final = frozenset({"said", "saying", "reporting", "reported", "announcing"})
_ENDS: Final = frozenset({";", "while", "but"})
_ALONE: Final = "alone"
#: What stands between a count and its number, and how far before the number the count may.
BEFORE_TALLY: Final = frozenset({"at", "to", "was", "is", "now", "making"})
_BEFORE: Final = 8
_STOPS: Final = CLAUSE_ENDS | {",", "that", "which", "who", "when", "after"}
_SORTS: Final = frozenset({"toll", "figure", "count"})
_REPORTS: Final = frozenset(
    {"report", "reports", "figure", "figures", "count", "bulletin", "update"}
)
_PUT: Final = frozenset({"put", "puts", "putting", "gave"})
_NAME: Final = 4
_WOUNDED: Final = frozenset({"wounded", "injured"})
_DYING: Final = frozenset({"death", "deaths", "died", "dies"})
_THEN: Final = frozenset({"on", "earlier", "yesterday"})
#: How far before a figure it may be said to be an old one.
_GIVEN: Final = 3
#: How far behind "earlier" a toll may stand that was given then.
_MOST_TO_TOLL: Final = 6
#: So near the start of a sentence it is told what had been said before.
_SAID: Final = 12
#: What is said right behind these was said then.
_SAID_SO: Final = frozenset({"said", "reported", "confirmed", "announced", "that"})
_OF_A_SIDE: Final = frozenset({"losses", "loss", "dead"})
_LISTING: Final = frozenset({"and", ",", "with"})
#: What is not so where nobody is missing, or hurt.
_DENIED: Final[Mapping[Harm, tuple[Harm, ...]]] = {
    "missing": ("missing", "abducted"),
    "injured": ("injured", "killed"),
    "killed_or_injured": ("injured", "killed"),
}
#: How far behind the number "alone" may stand.
_BEHIND: Final = 4


def is_of_rise(scan: Scan, total: Told, now: Told) -> bool:
    """Tell whether more dead are those of a new total: "rose to 50 as five more were found"."""
    if now.low >= total.low or now.loose:
        return False
    first, end = now.candidate.phrase
    between = scan.words[total.candidate.end : now.candidate.first]
    # "after three of the wounded died", "with the death of a clerk"
    late = scan.words[now.candidate.trigger] in _DYING and len(between) <= _NAME
    if not (late or now.candidate.others) and _WOUNDED.isdisjoint(
        scan.words[first:end]
    ):
        return False
    return not _AS.isdisjoint(between) and _ENDS.isdisjoint(between)


def is_corrected(scan: Scan, total: Told, now: Told) -> bool:
    """Tell whether a number is that of before: "corrected the toll to 14 after saying 17"."""
    if total.sentence != now.sentence or now.candidate.others or now.loose:
        return False
    between = scan.words[total.candidate.end : now.candidate.phrase.first]
    return "after" in between and not _SAYING.isdisjoint(between)


def is_tally_too(scan: Scan, now: Told, last: Told) -> bool:
    """Tell whether a total goes on with another harm: "the count is ten dead, 20 injured"."""
    at = now.candidate.first - 1
    near = last.sentence == now.sentence and at <= last.candidate.end
    return near and scan.words[at] in _LISTING


def is_tally(scan: Scan, now: Told) -> bool:
    """Tell whether a total has a harm of its own: "the count stands at ten dead"."""
    words, at = scan.words, now.candidate.first - 1
    if now.candidate.name is not None:
        return False
    if words[at] == "making":
        return now.low > 1  # "two more died, making nine deaths in all"
    start = max(scan.sentences[now.figure.sentence], at - _BEFORE)
    for i in range(at - 1, start - 1, -1):
        if words[i] in _STOPS:
            return False
        entry = scan.entries[i]
        if entry is not None and entry.harm_noun is not None:
            if words[i] in _OF_A_SIDE or entry.harm_noun.sort not in _SORTS:
                return False
            # "rebels put the figure at 21 dead" gives another count
            return _PUT.isdisjoint(words[max(i - _NAME, 0) : at])
    return False


def is_latest(scan: Scan, now: Told, before: Sequence[Told]) -> bool:
    """Tell whether a number is that of the latest report: "the latest figures give 47 dead".

    None of a list is one: "the latest report is that four nurses and a cook died".
    """
    if not before or before[-1].candidate.trigger == now.candidate.trigger:
        return False
    words, at = scan.words, now.candidate.first
    near = words[max(scan.sentences[now.figure.sentence], at - _BEFORE) : at]
    if "latest" not in near:
        return False
    k = near.index("latest")
    return not _REPORTS.isdisjoint(near[k + 1 : k + 3])


def is_outdated(
    scan: Scan, candidate: CasualtyCandidate, outdated: frozenset[str]
) -> bool:
    """Tell whether a number is an old one: "from an earlier count of 19".

    A toll may stand further behind: "earlier reports had put the death toll at nine".
    """
    far = _MOST_TO_TOLL if candidate.frame == "toll" else _GIVEN
    start, words = scan.sentences[scan.sentence_of[candidate.first]], scan.words
    first = max(start, candidate.first - far)
    if not outdated.isdisjoint(words[first : candidate.end]):
        return True
    # "earlier, two ministries had put the toll of that raid at 18 dead"
    if words[start] not in outdated:
        return False
    near = words[start : min(candidate.first, start + _SAID)]
    if "had" not in near or (_PUT.isdisjoint(near) and _SAID_SO.isdisjoint(near)):
        return False
    # "earlier, the agency had said nine were killed"
    return not _SORTS.isdisjoint(near) or words[candidate.first - 1] in _SAID_SO


def revises(now: Told, last: Told | None) -> bool:
    """Let a figure stand for that of its sentence: "30 died, but revised that to 20"."""
    candidate = now.candidate
    if last is None or not candidate.total:
        return False
    if last.sentence != now.sentence or last.candidate.harm != candidate.harm:
        return False
    last.figure.superseded_by = now.key
    now.may_be &= last.may_be
    return True


def corrects(now: Told, told: Told, said: Sequence[CueCategory]) -> bool:
    """Let a corrected figure stand for the one before it: "it later said only seven died"."""
    if "separate" in said or now.loose:
        return False
    if told.sentence == now.sentence or not same_heads(told, now):
        return False
    if now.candidate.name is not None or now.candidate.others or not told.stands:
        return False
    told.figure.superseded_by = now.key
    return True


def replace(old: Told, now: Told, said: Sequence[CueCategory]) -> None:
    """Let a figure stand for the one that was said at first."""
    near = now.sentence - old.sentence < 2
    if near and old.stands and "separate" not in said:
        old.figure.superseded_by = now.key


def deny(figure: Figure, withdrawn: dict[Harm, Told]) -> None:
    """Let "but nobody is missing" stand for what was said at first: "two were abducted"."""
    harm = figure.value.harm
    for denied in _DENIED.get(harm, (harm,)):
        old = withdrawn.pop(denied, None)
        if old is not None and figure.sentence - old.sentence < 2:
            old.figure.superseded_by = figure.value.id


def is_less(
    scan: Scan,
    now: Told,
    earlier: Sequence[Told],
    first: Told,
    rising: frozenset[str],
) -> bool:
    """Make a toll some of a greater one, if it is that of a place or of some time before."""
    most = earlier[0]
    for one in earlier:
        if one.low > most.low:
            most = one
    if now.low >= most.low or most.loose or now.loose:
        return False
    if most is not first and most.candidate.frame != "toll":
        return False
    candidate = now.candidate
    start = min(candidate.first, candidate.trigger)
    words = scan.words[start : candidate.end + _BEHIND]
    # "on Monday the toll was 190"
    dated = scan.words[scan.sentences[now.figure.sentence]] in _THEN
    then = "was" in words and (dated or scan.words[candidate.end] == "on")
    rises = then or not rising.isdisjoint(words[: candidate.end - start])
    # "they went on to Esk, where the death toll stands at four"
    there = "where" in scan.words[start - _GIVEN : start]
    if not (rises or there or _ALONE in words):
        return False
    now.figure.superseded_by = most.key
    return True


def is_claimed(
    scan: Scan,
    actors: Mapping[str, Actor],
    now: Told,
    earlier: Sequence[Told],
    rising: frozenset[str],
) -> bool:
    """Tell whether others have a toll than those in charge: "rebels said the toll was 40"."""
    source = now.figure.source
    if source is None or actors[source].kind in OF_STATE:
        return False
    given = {told.figure.source for told in earlier} - {None, source}
    if not any(key is not None and actors[key].kind in OF_STATE for key in given):
        return False
    start = min(now.candidate.first, now.candidate.trigger)
    return rising.isdisjoint(scan.words[start : now.candidate.end])


def settle(
    scan: Scan,
    now: Told,
    before: Iterable[Told],
    earlier: Sequence[Told],
    said: Sequence[CueCategory],
    *,
    claimed: bool,
) -> None:
    """Let a total stand for the figures before it, or join the one it disputes.

    `claimed`: others say it than those in charge, who gave another figure.
    """
    earlier = _without_others(now, earlier)
    same = [one for one in earlier if one.low == now.low > 1]
    if same and len(earlier) > 1 and "dispute" in said:
        now.figure.restates = same[0].key  # "but officials lowered the toll to six"
        now.take(same[0])
        return
    # "but the army put the toll at 13" disputes, "the toll rose to 13" replaces
    rising = (now.candidate.total or now.tally) and (
        "dispute" not in said or _adds_up(now, earlier)
    )
    # "another account put the dead at 11"
    claimed = claimed or (
        "report" in said and bool(earlier) and now.low < max(map(size, earlier))
    )
    if rising and earlier and (claimed or _is_of_another(scan, now, before)):
        rising = False
    if earlier and not rising and (len(earlier) == 1 or _is_rival(now, earlier)):
        now.figure.restates = earlier[0].key
        now.take(earlier[0])
        for told in earlier[1:]:
            if told.loose:
                told.figure.superseded_by = earlier[0].key
        return
    if (
        len(earlier) == 1
        and now.low < earlier[0].low
        and now.figure.count.kind == "at_least"
    ):
        now.figure.superseded_by = earlier[0].key
        return
    for told in earlier:
        if rising or told.low <= now.low:
            told.figure.superseded_by = now.key


def _without_others(now: Told, earlier: Sequence[Told]) -> Sequence[Told]:
    """Leave out the dead of other attacks, if a total is too small to be that of all.

    "A bomb killed nine. A separate bomb killed two. ... put the number of dead at nine"
    """
    if len(earlier) < 2:
        return earlier
    own = [told for told in earlier if not told.figure.separate]
    if not own or len(own) == len(earlier):
        return earlier
    return earlier if now.low >= sum(map(size, earlier)) else own


def _adds_up(now: Told, earlier: Sequence[Told]) -> bool:
    """Tell whether a total is the sum of what was told: "12 in Dol, nine in Esk: 21 in all"."""
    return len(earlier) > 1 and sum(told.low for told in earlier) == now.low


def _is_of_another(scan: Scan, now: Told, before: Iterable[Told]) -> bool:
    """Tell whether another source has another toll: "a paper reported a toll of 25"."""
    source, candidate = now.figure.source, now.candidate
    at = candidate.trigger + 1  # not "put the total number of dead at 25"
    if source is None or scan.words[at] != "of" or candidate.phrase.first > at + _GIVEN:
        return False
    sources = {told.figure.source for told in before}
    sources.discard(None)
    return bool(sources) and source not in sources


def _is_rival(now: Told, earlier: Sequence[Told]) -> bool:
    """Tell whether a toll by some source is another than that of the lead, not of all."""
    lead = earlier[0]
    general = lead.people or (lead.lemma is None and lead.candidate.victims is None)
    if not general or now.figure.source is None:
        return False
    return all(told.low <= lead.low for told in earlier)
