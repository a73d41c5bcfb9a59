"""Some of those told before, named by their noun: "nine policemen ... two of the officers".

some-of = number "of" ("the" | "these" | "those" | "their" | "his") [number] PEOPLE

Behind "of" a definite plural means people who are known by now. So the harm that is told of
some of them is told of a part of the latest people whom the noun fits.
"""

from collections.abc import Sequence
from typing import Final

from casualtyparse.casualties.called import may_be_called
from casualtyparse.casualties.candidates import CasualtyCandidate
from casualtyparse.scan import Scan
from casualtyparse.terms import BODILY

#: How many candidates back those are looked for who are meant, and how many sentences.
_MOST_BACK: Final = 14
_MOST_SENTENCES: Final = 6
#: How far behind its start a number ends: "at least two of".
_MOST_TO_OF: Final = 4
_THE: Final = frozenset({"the", "these", "those"})
#: So near before its verb a harm is told as no more than possible.
_MAY: Final = frozenset({"could", "might", "may", "would", "will"})
_MOST_TO_VERB: Final = 4
#: What tells near a death that these were hurt before.
_LATER: Final = frozenset(
    {
        *("wounds", "injuries", "later", "hospital", "subsequently", "succumbed"),
        *("eventually", "burns"),
    }
)
_MOST_TO_LATER: Final = 6
_OPEN: Final = frozenset({None, "unknown"})
#: What befell people before they were told to be hurt or dead.
_BEFORE: Final = frozenset({"injured", "abducted", "detained", "missing"})
#: Hurt like this nobody is of the dead; who is shot or burnt may be.
_HURT: Final = frozenset({"injure", "wound", "hurt"})


def join_wholes(found: Sequence[CasualtyCandidate], scan: Scan) -> None:
    """Make "two of the officers" a part of the policemen told before, in text order."""
    words = scan.words
    for at, one in enumerate(found):
        if one.whole is not None or one.negated:
            continue
        first, end = one.phrase
        if one.lemma is None:
            out = words[end - 1] == "out" and at + 1 < len(found)
            all_of = found[at + 1] if out else one
            if all_of.phrase.first == end + 1 and all_of.harm == one.harm:
                one.whole = all_of  # "beheaded three out of six men killed"
            continue
        people = words[first + 1 : end]
        # the first "of" that is there, or else behind them
        of = first + 1 + people.index("of") if "of" in people else end
        if words[of + 1] not in _THE or not first < of <= first + _MOST_TO_OF:
            continue
        if not _is_number(scan, of - 1):
            continue  # "the murder of the president"
        whole = _inner(found, at, of) or _meant(found, at, (scan, of))
        if whole is None:
            continue
        one.whole = whole
        if whole.harm == "killed":
            one.harm = "killed"  # "two of the dead men were shot"
        if one.kind in _OPEN:
            one.kind = whole.kind


def _inner(
    found: Sequence[CasualtyCandidate], at: int, of: int
) -> CasualtyCandidate | None:
    """Return those behind "of": "they hold four of the nine clerks seized in May"."""
    one, inner = found[at], found[at + 1] if at + 1 < len(found) else None
    if inner is None or inner.harm != one.harm or inner.whole is not None:
        return None
    return inner if of < inner.phrase.first <= of + 2 else None


def _is_number(scan: Scan, at: int) -> bool:
    """Tell whether a number stands at a token."""
    entry = scan.entries[at]
    return (entry is not None and entry.numeral is not None) or scan.words[
        at
    ].isdecimal()


def _meant(
    found: Sequence[CasualtyCandidate], at: int, place: tuple[Scan, int]
) -> CasualtyCandidate | None:
    """Return the latest people of whom the candidate there may be some."""
    scan, of = place
    one = found[at]
    best: CasualtyCandidate | None = None
    best_rank = 0, 0, False
    said = scan.words[one.trigger - 2 : one.trigger + _MOST_TO_LATER]
    later = one.harm == "killed" and not _LATER.isdisjoint(said)
    for other in reversed(found[max(0, at - _MOST_BACK) : at]):
        if one.sentence - other.sentence > _MOST_SENTENCES:
            break
        if (
            other.phrase.first == one.phrase.first
            or not other.plural
            or other.negated
            or not _holds(other, one, scan, of)
            or not _may_suffer(one, other, scan)
        ):
            continue
        if not may_be_called(other, one):
            continue
        # those of the same noun first, then the nearest, then those who suffered the same
        noun = (other.lemma is not None) + (other.lemma == one.lemma)
        rank = noun, other.sentence, other.harm == one.harm and not later
        if best is None or rank > best_rank:
            best, best_rank = other, rank
    return best


def _holds(
    whole: CasualtyCandidate, one: CasualtyCandidate, scan: Scan, of: int
) -> bool:
    """Tell whether the whole has people enough, and as many as are said to be meant."""
    at = of + 2
    if _is_number(scan, at):  # "two of the five gunmen"
        entry, word = scan.entries[at], scan.words[at]
        numeral = None if entry is None else entry.numeral
        inner = int(word) if numeral is None else numeral.value
        return whole.count.low == inner == whole.count.high
    most = whole.count.high
    return most is None or (one.count.low or 0) < most


def _may_suffer(one: CasualtyCandidate, whole: CasualtyCandidate, scan: Scan) -> bool:
    """Tell whether the harm of some may come on top of what all of them suffered."""
    if whole.harm in (one.harm, "killed_or_injured"):
        return True
    before = scan.words[max(0, whole.trigger - _MOST_TO_VERB) : whole.trigger]
    if not _MAY.isdisjoint(before):
        return False
    if whole.harm == "killed" and one.harm == "injured":
        entry = scan.entries[one.trigger]
        verb = None if entry is None else entry.harm_verb
        also = scan.words[one.trigger - 1] == "also"  # "two of the men were also hit"
        return verb is not None and verb.base not in _HURT and not also
    return one.harm in BODILY and whole.harm in _BEFORE
