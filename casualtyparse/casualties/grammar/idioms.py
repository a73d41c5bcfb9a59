"""Idioms of harm where they stand in a sentence.

idiom = word+ | VERB phrase word+          "were taken into custody", "took three men into custody"
"""

from collections.abc import Iterator, Sequence
from typing import Final

from attrs import evolve

from casualtyparse.casualties.grammar.triggers import (
    BE,
    Trigger,
    group_start,
    is_adverb,
)
from casualtyparse.lexicon import Entry
from casualtyparse.lexicon.harms import WILD
from casualtyparse.lexicon.roles import Idiom, Idioms
from casualtyparse.scan import Scan

#: What stands for any possessive in an idiom.
POSSESSIVES: Final = frozenset({"his", "her", "their", "its", "our", "my", "s"})
_REMAIN: Final = frozenset({"not", "remain", "remained", "remains"})
#: How far before the word that is looked up an idiom with a gap may start, and what ends a gap.
_MOST_IN_GAP: Final = 6
_NO_GAP: Final = frozenset({"auxiliary", "relative", "subordinator", "negation"})
_IN_WORDS: Final = frozenset({"-", "'", "%"})

#: How far before the rest of an idiom its verb may stand, and what parts them.
_MOST_SPLIT: Final = 12
_PARTED: Final = frozenset({";", ":", ",", "(", ")"})


def worded_idioms(
    scan: Scan, i: int, idioms: Idioms, low: int, stop: int
) -> list[Idiom]:
    """Return the idioms that stand around token i, in the order in which they are tried."""
    words = scan.words
    before, after = words[i - 1], words[i + 1]
    found: list[Idiom] = []
    if after in idioms.by_next:
        found += idioms.by_next[after]
    if before in idioms.by_previous:
        found += idioms.by_previous[before]
    if before in POSSESSIVES and words[i - 2] in idioms.by_owned:
        found += idioms.by_owned[words[i - 2]]
    found += idioms.loose
    if idioms.by_gap:
        found += _over_gap(scan, i, idioms, low)
    return [
        one
        for one in found
        # PERF: the first word of most differs: "(taken to) the hospital"
        if (
            not (ahead := one.before)
            or words[i - len(ahead)] == ahead[0]
            or ahead[0] in WILD
        )
        and _is_worded(words, i, one, low, stop)
    ]


def _over_gap(scan: Scan, i: int, idioms: Idioms, low: int) -> Iterator[Idiom]:
    """gap = word*, within one phrase: "suffered severe second-degree burns"."""
    words = scan.words
    for k in range(i - 1, max(low, i - _MOST_IN_GAP) - 1, -1):
        word = words[k]
        for idiom in idioms.by_gap.get(word, ()):
            first = k + 1 - len(idiom.before)
            if first >= low and tuple(words[first : k + 1]) == idiom.before:
                yield evolve(idiom, before=tuple(words[first:i]))
        if _ends_gap(scan, k):
            return


def _ends_gap(scan: Scan, k: int) -> bool:
    """Tell whether token k does not belong to the words between an idiom's."""
    word, entry = scan.words[k], scan.entries[k]
    if word == "no" or (entry is not None and entry.tag in _NO_GAP):
        return True
    return word < "a" and not word[0].isalnum() and word not in _IN_WORDS


def may_be_idiom(entry: Entry, before: str, after: str) -> bool:
    """Tell whether one of the words beside it may make a word an idiom."""
    idioms = entry.harm_idiom
    return idioms is not None and (
        after in idioms.by_next
        or before in idioms.by_previous
        or before in POSSESSIVES
        or bool(idioms.loose)
        or bool(idioms.by_gap)
    )


def idiom_trigger(
    scan: Scan, i: int, idioms: Sequence[Idiom], low: int, stop: int
) -> Trigger | None:
    """Return the trigger that the first of these idioms makes which may stand here."""
    entries = scan.entries
    for idiom in idioms:
        first = i - len(idiom.before)
        if idiom.state:
            if not _be_before(scan, first, low):
                continue
            if scan.words[first - 1] in _REMAIN:
                first -= 1  # "remains in a critical condition"
        elif scan.words[first - 1] == "-" and first - 2 >= low:
            first -= 2  # "machine-gunned to death"
        end = i + 1 + len(idiom.after)
        severity = None
        for k in range(max(low, first - 1), min(end, stop)):
            entry = entries[k]
            if entry is not None and entry.severity is not None:
                severity = entry.severity
        start, passive = group_start(scan, low, first)
        return Trigger(
            first,
            end,
            i,
            idiom.verb,
            idiom.verb.harm,
            start,
            passive,
            severity,
            negated=idiom.negated,
            state=idiom.state,
            idiom=True,
        )
    return None


def split_trigger(scan: Scan, i: int, idioms: Idioms, low: int) -> Trigger | None:
    """split = VERB people rest: "took three men into custody"."""
    words = scan.words
    for idiom, rest in _rests(scan, i, idioms, low):
        lead = scan.entries[rest]
        if idiom.verb.use == "subject" or lead is None or lead.tag == "conjunction":
            continue  # "killed two and wounded five"
        verb = _verb_before(scan, idiom.before[0], rest, low)
        if verb < 0:
            continue
        start, passive = group_start(scan, low, verb)
        if not passive and words[verb + 1] not in ("by", "to"):
            told = idiom.verb
            return Trigger(
                verb,
                verb + 1,
                verb,
                told,
                told.harm,
                start,
                passive,
                None,
                idiom=True,
                tail=rest,
            )
    return None


def _rests(scan: Scan, i: int, idioms: Idioms, low: int) -> Iterator[tuple[Idiom, int]]:
    """Yield the idioms of which all but the verb stands before token i, and where that starts."""
    words = scan.words
    before = words[i - 1]
    found: tuple[Idiom, ...] = idioms.by_previous.get(before, ())
    if before in POSSESSIVES:
        found += idioms.by_owned.get(words[i - 2], ())
    for idiom in found:
        rest = idiom.before[1:]
        first = i - len(rest)
        if rest and first > low and all(map(_fits_or_is, words[first:i], rest)):
            yield idiom, first
    if idioms.by_gap:
        for k in range(i - 1, max(low, i - _MOST_IN_GAP), -1):
            for idiom in idioms.by_gap.get(words[k], ()):
                rest = idiom.before[1:]
                first = k + 1 - len(rest)
                if rest and first > low and tuple(words[first : k + 1]) == rest:
                    yield idiom, first
            if _ends_gap(scan, k):
                return


def _verb_before(scan: Scan, verb: str, rest: int, low: int) -> int:
    """Return where this verb stands before the rest of its idiom, with people between; or -1."""
    words, entries = scan.words, scan.entries
    for j in range(rest - 2, max(low, rest - _MOST_SPLIT) - 1, -1):
        if words[j] == verb:
            return j
        entry = entries[j]
        if words[j] in _PARTED or (entry is not None and entry.tag in _NO_GAP):
            return -1
    return -1


def _fits_or_is(word: str, wanted: str) -> bool:
    return word == wanted or _fits(word, wanted)


def _is_worded(words: Sequence[str], i: int, idiom: Idiom, low: int, stop: int) -> bool:
    """Tell whether the words of an idiom stand around token i of the sentence."""
    before, after = idiom.before, idiom.after
    if before:
        first = i - len(before)
        if first < low:
            return False
        for word, wanted in zip(words[first:i], before, strict=True):
            if word != wanted and not _fits(word, wanted):
                return False
    if after:
        end = i + 1 + len(after)
        if end > stop:
            return False
        for word, wanted in zip(words[i + 1 : end], after, strict=True):
            if word != wanted and not _fits(word, wanted):
                return False
    return True


def _fits(word: str, wanted: str) -> bool:
    """Tell whether a word is one of those that a general sign of an idiom stands for."""
    if wanted == "POSS":
        return word in POSSESSIVES
    if wanted == "ANY":
        return word.endswith(("ed", "en", "wn")) or word in ("shot", "cut", "beat")
    return False


def _be_before(scan: Scan, first: int, low: int) -> bool:
    """Tell whether a form of "to be" stands before, adverbs between left out."""
    words, entries = scan.words, scan.entries
    for j in range(first - 1, max(low, first - 3) - 1, -1):
        word, entry = words[j], entries[j]
        if word in BE or word in _REMAIN:
            return True
        auxiliary = entry is not None and entry.tag == "auxiliary"
        if not auxiliary and not is_adverb(word, entry):
            return False
    return False
