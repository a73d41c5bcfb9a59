"""Idioms of harm where they stand in a sentence.

idiom = word+ | VERB phrase word+          "were taken into custody", "took three men into custody"
"""

from collections.abc import Mapping, Sequence
from typing import Final

from attrs import evolve

from casualtyparse.casualties.grammar.words.triggers import Trigger, make_trigger
from casualtyparse.casualties.grammar.words.verb_groups import (
    BE,
    FATALLY,
    group_start,
    harms_more,
    is_adverb,
    is_fatally,
)
from casualtyparse.lexicon.idioms import WILD
from casualtyparse.lexicon.little_words import LEAVE
from casualtyparse.lexicon.roles import HarmVerb, Idiom, Idioms, Split
from casualtyparse.lexicon.word_lists import word_list
from casualtyparse.scan import Scan

#: What may lead a participle that stands apart from those it is told of.
THOUGH: Final = frozenset({"though", "although"})
#: What stands for any possessive in an idiom.
POSSESSIVES: Final = frozenset({"his", "her", "their", "its", "our", "my", "s"})
_REMAIN: Final = frozenset({"not", "remain", "remained", "remains"})
#: How far before the word that is looked up an idiom with a gap may start, and what ends a gap.
_MOST_IN_GAP: Final = 7
MOST_TO_FIRST: Final = 10
_NO_GAP: Final = frozenset({"auxiliary", "relative", "subordinator", "negation"})
_NO_WORDS: Final = frozenset({"no", ",", ";", ":", "(", ")"})
_IN_WORDS: Final = frozenset({"-", "'", "%"})

_LIVING: Final = word_list("harms", "living")
#: What those fall victim to who die of it, and how far behind "to" it may stand.
_FALLEN: Final = frozenset({"victim", "prey"})
_DEADLY: Final = word_list("harms", "deadly")
_MOST_TO_DEADLY: Final = 4
#: Words that make an injury one of which people die.
_FATAL: Final = FATALLY | {"fatal", "mortal"}
#: "taken out and whipped"
_TAKING: Final = frozenset({"taken", "took"})
#: "was pulled from the sea half dead"
_HALF: Final = frozenset({"half", "nearly", "almost"})
#: How far before the rest of an idiom its verb may stand, and what parts them.
MOST_SPLIT: Final = 16
#: How far before the word looked up, with the rest and a gap between.
_MOST_TO_SPLIT: Final = 32
_PARTED: Final = frozenset({";", ":", ",", "(", ")"})
#: Participles before "to death" that kill nobody yet.
_ALIVE: Final = frozenset(
    {"sentenced", "condemned", "scared", "frightened", "terrified", "bored", "worried"}
)


def may_be_idiom(words: Sequence[str], i: int, idioms: Idioms) -> bool:
    """Tell whether the words beside token i may make it an idiom."""
    before = words[i - 1]
    if words[i + 1] in idioms.by_next or idioms.loose:
        return True
    follows, owned = before in idioms.firsts, before in POSSESSIVES
    if follows:
        for size, firsts in idioms.firsts[before]:
            if firsts is None or words[i - size] in firsts:
                return True
    if owned and words[i - 2] in idioms.by_owned:
        return True
    if not idioms.splits:
        return False
    near = words[max(0, i - _MOST_TO_SPLIT) : i]
    if idioms.split_verbs.isdisjoint(near):
        return False
    for split in idioms.splits:
        if split.by_verb.keys().isdisjoint(near):
            continue
        if not split.rest:
            return True
        last = split.rest[-1]
        if last == before or last in WILD:
            return True
        if split.gap and last in near[-_MOST_IN_GAP:]:
            return True
    return False


def worded_idioms(
    scan: Scan, i: int, idioms: Idioms, low: int, stop: int
) -> Sequence[Idiom]:
    """Return the idioms that stand around token i, in the order in which they are tried."""
    words = scan.words
    before, after = words[i - 1], words[i + 1]
    found: list[Idiom] = []
    if after in idioms.by_next:
        found += idioms.by_next[after]
    if before in idioms.firsts:
        # PERF: the first word of most differs: "(taken to) the hospital"
        for size, firsts in idioms.firsts[before]:
            if firsts is None or words[i - size] in firsts:
                found += idioms.by_previous[before]
                break
    if before in POSSESSIVES and words[i - 2] in idioms.by_owned:
        found += idioms.by_owned[words[i - 2]]
    found += idioms.loose
    if idioms.by_gap:
        near = words[max(low, i - _MOST_IN_GAP) : i]
        if not idioms.by_gap.keys().isdisjoint(near):
            found += _over_gap(scan, i, idioms, low)
    told: list[Idiom] = []
    for one in found:
        size = len(one.before)
        # PERF: the first word of most differs
        if size and words[i - size] != one.before[0] and one.before[0] not in WILD:
            continue
        if _is_worded(words, i, one, low, stop):
            told.append(one)
    return told


def _over_gap(scan: Scan, i: int, idioms: Idioms, low: int) -> Sequence[Idiom]:
    """gap = word*, within one phrase: "suffered severe second-degree burns"."""
    words, entries, by_gap = scan.words, scan.entries, idioms.by_gap
    found: list[Idiom] = []
    for k in range(i - 1, max(low, i - _MOST_IN_GAP) - 1, -1):
        word, entry = words[k], entries[k]
        if word in by_gap:
            for size, told in by_gap[word].items():
                first = k + 1 - size
                if first < low:
                    continue
                found += [
                    evolve(idiom, before=tuple(words[first:i]))
                    for idiom in told.get(tuple(words[first : k + 1]), ())
                ]
        if entry is None:
            if word < "a" and not word[0].isalnum() and word not in _IN_WORDS:
                break
        elif entry.tag in _NO_GAP or word in _NO_WORDS:
            break
        elif entry.harm_verb is not None and entry.harm_verb.use == "subject":
            break  # "have since died of their burns"
        elif (
            (noun := entry.harm_noun) is not None
            and noun.harm == "killed"
            and words[k + 1] != "-"
        ):
            break  # "suffered ten deaths", not "life-threatening injuries"
    return found


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
        elif _is_hyphen(scan, first - 1) and first - 2 >= low:
            first -= 2  # "machine-gunned to death"
        end = i + 1 + len(idiom.after)
        if scan.words[end] in _LIVING and scan.words[end - 1] == "life":
            continue  # "lost his life savings"
        if (
            scan.words[i] in _FALLEN
            and _DEADLY.isdisjoint(scan.words[end : end + _MOST_TO_DEADLY])
        ) or (
            (scan.words[first] in FATALLY and not is_fatally(scan.words, first))
            or (scan.words[i] == "out" and _goes_out(scan.words, i))
            or (scan.words[i] == "dead" and scan.words[i - 1] in _HALF)
            or (scan.words[first] == "dead" and harms_more(scan, end))
        ):
            # "fell victim to a swindle", "perhaps fatally hurt", "taken out and whipped",
            # "was pulled from the sea half dead", "left two dead and wounded six"
            continue
        severity = None
        harm = idiom.verb.harm
        for k in range(max(low, first - 1), min(end, stop)):
            entry = entries[k]
            if entry is not None and entry.severity is not None:
                severity = entry.severity
            if harm == "injured" and scan.words[k] in _FATAL:
                harm = "killed"  # "received a fatal wound"
        start, passive = group_start(scan, low, first)
        if passive and not idiom.state and _only_does(idiom.verb):
            continue  # "were taken to the bush"
        if start == first and is_adverb(scan.words[first - 1], entries[first - 1]):
            start -= scan.words[first - 2] == "and"  # "and later found dead"
        return make_trigger(
            first,
            end,
            i,
            idiom.verb,
            harm,
            start,
            passive,
            severity,
            negated=idiom.negated,
            state=idiom.state,
            idiom=True,
        )
    return None


def _is_hyphen(scan: Scan, i: int) -> bool:
    """Tell whether a dash joins two words: "re-opened fire", not "Noor - lost his life"."""
    return scan.words[i] == "-" and scan.touches(i) and scan.touches(i - 1)


def around_trigger(
    scan: Scan, i: int, idioms: Idioms, low: int, stop: int
) -> Trigger | None:
    """Return the trigger of an idiom that stands around its people."""
    trigger = _split_trigger(scan, i, idioms, low) if idioms.splits else None
    if trigger is None and idioms.aheads:
        return _ahead_trigger(scan, i, idioms, low, stop)
    return trigger


def _split_trigger(scan: Scan, i: int, idioms: Idioms, low: int) -> Trigger | None:
    """split = VERB people rest: "took three men into custody"."""
    words = scan.words
    before = words[i - 1]
    near = words[max(low, i - _MOST_TO_SPLIT) : i]
    if idioms.split_verbs.isdisjoint(near):
        return None  # PERF: mostly
    for split in idioms.splits:
        # PERF: the last word of the rest stands right before, unless there may be a gap
        last = split.rest[-1] if split.rest else before
        if (
            last != before
            and last not in WILD
            and not (split.gap and last in near[-_MOST_IN_GAP:])
        ):
            continue
        if split.by_verb.keys().isdisjoint(near):
            continue  # PERF: mostly, and quicker than to look where it would stand
        rest = _rest_before(scan, i, split, low)
        if rest < 0:
            continue
        verb = _verb_before(scan, split.by_verb, rest, low)
        if verb < 0 or (rest == i and words[verb] in LEAVE and _is_state(scan, i)):
            continue
        start, passive = group_start(scan, low, verb)
        if not passive and words[verb + 1] not in ("by", "to"):
            told = split.by_verb[words[verb]].verb
            return make_trigger(
                *(verb, verb + 1, verb, told, told.harm, start, passive),
                idiom=True,
                tail=rest,
            )
    return None


def _ahead_trigger(
    scan: Scan, i: int, idioms: Idioms, low: int, stop: int
) -> Trigger | None:
    """ahead = VERB people rest, where the verb is the word looked up: "drove 300 people from"."""
    words, entries = scan.words, scan.entries
    stop = min(stop, i + MOST_SPLIT)
    near = words[i + 2 : stop]
    if idioms.tails.isdisjoint(near):
        return None  # PERF: most stand without the rest
    start, passive = group_start(scan, low, i)
    if passive:
        return None
    for after, idiom in idioms.aheads:
        if after[-1] not in near:
            continue
        size = len(after)
        taken = idiom.verb.harm == "abducted"
        for k in range(i + 2, stop):
            entry = entries[k]
            if words[k] == after[0] and tuple(words[k : k + size]) == after:
                if words[k + size] == "-":
                    break  # "a bus carrying 14 off-duty guards"
                told = idiom.verb
                return make_trigger(
                    *(i, i + 1, i, told, told.harm, start, passive),
                    idiom=True,
                    tail=k,
                )
            parted = words[k] in _PARTED and not (taken and words[k] == ",")
            if parted or (entry is not None and entry.tag in _NO_GAP):
                break
    return None


def _goes_out(words: Sequence[str], out: int) -> bool:
    """Tell whether people are only led away: "taken out and whipped", not "and shot"."""
    led = words[out - 1] in _TAKING and words[out + 1] == "and"
    return led and words[out + 2] != "shot"


def _is_state(scan: Scan, i: int) -> bool:
    """Tell whether a word says by itself how people are: "left two men wounded"."""
    entry = scan.entries[i]
    return entry is not None and entry.harm_state is not None


def _rest_before(scan: Scan, i: int, split: Split, low: int) -> int:
    """Return where all but the verb of these idioms starts before token i, or -1."""
    words, entries, rest = scan.words, scan.entries, split.rest
    if not rest:
        return i
    size, last = len(rest), rest[-1]
    for k in range(i - 1, max(low, i - _MOST_IN_GAP) - 1, -1):
        word, entry = words[k], entries[k]
        first = k + 1 - size
        if (
            (word == last or (last in WILD and _fits(word, last)))
            and first - 2 >= low
            and (size == 1 or tuple(words[first:k]) == rest[:-1])
        ):
            return first
        if not split.gap or (entry is not None and entry.tag in _NO_GAP):
            return -1
        after = entries[k + 1] if word == "and" else None
        if word in _NO_WORDS or (after is not None and after.harm_verb is not None):
            return -1  # "took a clerk from her home and shot her dead"
    return -1


def _verb_before(scan: Scan, verbs: Mapping[str, Idiom], rest: int, low: int) -> int:
    """Return where a verb stands before the rest of its idiom, with people between; or -1."""
    words, entries = scan.words, scan.entries
    parted = False
    for j in range(rest - 2, max(low, rest - MOST_SPLIT) - 1, -1):
        if words[j] in verbs:
            taken = verbs[words[j]].verb.harm == "abducted"
            return j if taken or not parted else -1
        entry = entries[j]
        if words[j] == ",":
            parted = True  # "took Ana Ruk, a nurse, hostage"
        elif words[j] in _PARTED:
            return -1
        if entry is not None and (
            entry.tag in _NO_GAP
            or (entry.harm_state is not None and words[j + 1] == "and")
        ):
            return -1  # "left a doctor dead and his guard critically wounded"
    return -1


def _is_worded(words: Sequence[str], i: int, idiom: Idiom, low: int, stop: int) -> bool:
    """Tell whether the words of an idiom stand around token i of the sentence."""
    at = i - len(idiom.before)
    if at < low:
        return False
    for wanted in idiom.before:
        word = words[at]
        if word != wanted and not (wanted in WILD and _fits(word, wanted)):
            return False
        at += 1
    if idiom.after:
        at = i + 1
        if at + len(idiom.after) > stop:
            return False
        for wanted in idiom.after:
            word = words[at]
            if word != wanted and not (wanted in WILD and _fits(word, wanted)):
                return False
            at += 1
    return True


def _fits(word: str, wanted: str) -> bool:
    """Tell whether a word is one of those that a general sign of an idiom stands for."""
    if wanted == "POSS":
        return word in POSSESSIVES
    if wanted == "ANY":
        ended = word.endswith(("ed", "en", "wn")) and word not in _ALIVE
        return ended or word in ("shot", "cut", "beat")
    return False


def _only_does(verb: HarmVerb) -> bool:
    """Tell whether nobody but its subject suffers what a verb in the past says."""
    return verb.use == "subject" and verb.base.startswith(("taken ", "lost "))


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
