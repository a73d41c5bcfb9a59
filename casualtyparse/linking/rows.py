"""People told of as one of a row: by their rank in it, or by the sort they are of.

Four were hit. *The fourth injured man* was a cook      the last of those told
A guard was shot. *He is the sixth guard to be shot*    the guard
Nine died. *Those who died were clerks*                 the nine
"""

from collections.abc import Mapping, Sequence

from casualtyparse.lexicon.little_words import HE_SHE
from casualtyparse.linking.recounts import inner_of
from casualtyparse.linking.retold import Told
from casualtyparse.scan import Scan
from casualtyparse.terms import Harm


def link_nth(scan: Scan, now: Told, told: Mapping[Harm, Sequence[Told]]) -> bool:
    """Link who is told of as one of a row: "the fourth injured man", "is the sixth to die"."""
    known = _nth_of(scan, now, told)
    if known is not None:
        now.figure.restates = known.key
    return known is not None


def _nth_of(scan: Scan, now: Told, told: Mapping[Harm, Sequence[Told]]) -> Told | None:
    """Return the one just told who is of a row: "the fourth injured man", of four hit."""
    known = told[now.candidate.harm]
    if known and _is_ranked(scan, now, known[-1]):
        return known[-1]
    if not now.candidate.ordinal or now.candidate.determiner != "the":
        return None
    entry = scan.entries[now.candidate.phrase.first + 1]
    rank = None if entry is None else entry.numeral
    before = [one for one in told.get("injured", ()) if one.low == 1 and one.stands]
    if rank is None or not before or now.candidate.harm != "injured":
        return None
    row = (*told.get("killed", ()), *told.get("injured", ()))
    if any(inner_of(scan, one) == rank.value for one in row):
        return None  # "three of his four guards died. The fourth was hurt"
    hit = sum([one.low for one in row if one.figure.superseded_by is None])
    return before[-1] if 1 < rank.value <= hit else None


def _is_ranked(scan: Scan, now: Told, last: Told) -> bool:
    """Tell whether it is told who those are: "He is the sixth guard to be shot".

    Or of what sort: "nine died. Those who died were clerks".
    """
    candidate = now.candidate
    if candidate.rule == "inverted" and now.figure.count.kind == "unspecified":
        return last.sentence < now.sentence
    if not candidate.ordinal or candidate.determiner != "the":
        return False
    words, first = scan.words, scan.sentences[now.sentence]
    behind = words[candidate.phrase.end : candidate.phrase.end + 2]
    return words[first] in HE_SHE and behind == ["to", "be"]
