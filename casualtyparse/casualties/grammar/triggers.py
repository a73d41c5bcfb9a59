"""Words and idioms of harm where they stand in a sentence, told from the words around them.

trigger = HARM_VERB ["dead" | "to death"] | HARM_VERB "and" HARM_VERB | IDIOM
group   = [BE | HAVE | AUXILIARY | "not" | adverb]* trigger

Nothing here asks for noun phrases: most words of harm can be told from verbs, adjectives and titles
before a sentence is cut into phrases.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from attrs import define, evolve

from casualtyparse.casualties.values import Harm, Severity
from casualtyparse.lexicon import Entry
from casualtyparse.lexicon.harms import WILD
from casualtyparse.lexicon.roles import HarmVerb, Idiom, Idioms
from casualtyparse.phrases.reading import Reading
from casualtyparse.scan import Scan

#: What stands for any possessive in an idiom.
POSSESSIVES: Final = frozenset({"his", "her", "their", "its", "our", "my", "s"})
#: Forms of "to be".
BE: Final = frozenset(
    {"is", "are", "was", "were", "be", "been", "being", "get", "got", "gets"}
)
#: What may stand in a verb group besides auxiliaries and adverbs.
_IN_GROUP: Final = frozenset({"has", "have", "had", "having", "not", "never"})
_MOST_IN_GROUP: Final = 8
_JOINING: Final = frozenset({"and", "or", ",", "/", "then"})
_DEADLY: Final = frozenset({"dead", "to", "alive"})
_NEARLY: Final = frozenset({"nearly", "almost", "narrowly"})
#: Words for wounds: "killed and wounded" are two sorts of people, "killed and burned" is one.
_WOUNDING: Final = frozenset({"wound", "injure", "hurt", "maim"})
_REMAIN: Final = frozenset({"not", "remain", "remained", "remains"})

#: How far before the word that is looked up an idiom with a gap may start, and what ends a gap.
_MOST_IN_GAP: Final = 6
_NO_GAP: Final = frozenset({"auxiliary", "relative", "subordinator", "negation"})
_IN_WORDS: Final = frozenset({"-", "'", "%"})

#: The first token of a sentence and the one behind its last.
Bounds = tuple[int, int]


@define(eq=False)
class Trigger:
    """Tokens `first` to `end` (exclusive) say a harm as one verb would.

    Its verb group starts at token `start`: "was later" in "was later shot"; a form of "to be" in it
    makes it `passive`.
    """

    first: int
    end: int
    at: int
    verb: HarmVerb
    harm: Harm
    start: int
    passive: bool
    severity: Severity | None = None
    negated: bool = False
    state: bool = False
    idiom: bool = False
    #: a second harm of the same people: "abducted and killed"
    also: Harm | None = None


# ---------------------------------------------------------------- verbs


def verb_trigger(
    reading: Reading, i: int, verb: HarmVerb, low: int, stop: int
) -> Trigger | None:
    """trigger = HARM_VERB ["dead" | "to death" | "alive"] [("and" | "or" | ",") HARM_VERB]"""
    scan = reading.scan
    words, entries = scan.words, scan.entries
    end = i + 1
    before, after = words[i - 1], words[end]
    if (after in verb.not_before or before in _NEARLY) and _is_rejected(
        reading, i, verb, low, stop
    ):
        return None
    # 1. how badly they are harmed
    severity: Severity | None = None
    if (entry := entries[i - 1]) is not None and i > low:
        severity = entry.severity
    if severity is None and (entry := entries[end]) is not None and end < stop:
        severity = entry.severity
    # 2. whether they die
    harm = verb.harm
    if harm == "injured" and after in _DEADLY and (size := _deadly(words, end)):
        harm, end = "killed", end + size
        if verb.weak:
            verb = evolve(verb, weak=False)  # "hacked to death"
    if harm == "killed" and end in reading.numbers.by_first:
        following = reading.numbers.by_first[end].end
        if words[following] == "times" and following < stop:
            return None  # "hit 212 times": nobody is killed more than once
    # 3. the verb group; PERF: an unknown word before is a name or a noun
    start, passive = i, False
    if entries[i - 1] is not None or before[-2:] == "ly":
        start, passive = group_start(scan, low, i)
    trigger = Trigger(i, end, i, verb, harm, start, passive, severity)
    if words[end] in _JOINING and end < stop:
        return _with_others(scan, trigger, stop)
    return trigger


def _is_rejected(reading: Reading, i: int, verb: HarmVerb, low: int, stop: int) -> bool:
    """Tell whether a verb harms nobody here: "die down", "nearly died"."""
    words = reading.scan.words
    if words[i + 1] in verb.not_before and i + 1 < stop:
        reading.reject("look-alike", i, i + 2, f"{verb.base} {words[i + 1]}")
        return True
    if words[i - 1] in _NEARLY and i > low:
        reading.reject("nearly", i - 1, i + 1, "it nearly happened")
        return True
    return False


def _deadly(words: Sequence[str], end: int) -> int:
    """Return how many words make an injury a death: "shot dead", "beaten to death"."""
    word = words[end]
    if word == "to":
        return 2 if words[end + 1] == "death" else 0
    return 1 if word in ("dead", "alive") else 0


def _with_others(scan: Scan, trigger: Trigger, stop: int) -> Trigger:
    """trigger = HARM_VERB ("and" | "or" | ",") HARM_VERB — for the same people"""
    words, entries = scan.words, scan.entries
    for _ in range(3):
        joiner = trigger.end
        if joiner + 1 >= stop or words[joiner] not in _JOINING:
            return trigger
        if words[joiner] == "," and words[joiner + 1] in ("and", "or"):
            joiner += 1
        at = joiner + 1
        while at < stop and (
            words[at] in ("then", "was", "were") or is_adverb(words[at], entries[at])
        ):
            at += 1
        entry = entries[at] if at < stop else None
        second = None if entry is None else entry.harm_verb
        if second is None or not _same_shape(trigger.verb, second):
            return trigger
        if words[at + 1] in second.not_before and at + 1 < stop:
            return trigger  # "was wounded and taken to hospital"
        end, harm = at + 1, second.harm
        if harm == "injured" and (size := _deadly(words, end)):
            harm, end = "killed", end + size
        either = words[joiner] == "or"
        if trigger.harm == "killed" and harm == "injured":
            harm = harm if either or second.base in _WOUNDING else "killed"
        trigger = _joined(trigger, end, harm, either=either)
    return trigger


def _same_shape(first: HarmVerb, second: HarmVerb) -> bool:
    """Tell whether two verbs may share their people."""
    if first.use == "subject" or second.use == "subject":
        return False
    past = ("past", "participle")
    return first.form == second.form or (first.form in past and second.form in past)


def _joined(first: Trigger, end: int, harm: Harm, *, either: bool) -> Trigger:
    """Add a second harm of the same people: "shot and killed" is one, killed."""
    harms = {first.harm, harm}
    also: Harm | None = first.also
    mixed = {"killed", "injured", "detained"}
    both = (first.harm, harm) == ("killed", "injured")
    if both or (either and len(harms) > 1 and harms <= mixed):
        harm = "killed_or_injured"
    elif first.harm == "killed_or_injured":
        harm = first.harm
    elif first.harm not in {harm, "injured"}:
        also = first.harm
    return evolve(first, end=end, harm=harm, also=also)


# ---------------------------------------------------------------- idioms


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
    words, entries = scan.words, scan.entries
    for k in range(i - 1, max(low, i - _MOST_IN_GAP) - 1, -1):
        word = words[k]
        for idiom in idioms.by_gap.get(word, ()):
            first = k + 1 - len(idiom.before)
            if first >= low and tuple(words[first : k + 1]) == idiom.before:
                yield evolve(idiom, before=tuple(words[first:i]))
        entry = entries[k]
        if word == "no" or (entry is not None and entry.tag in _NO_GAP):
            return
        if word < "a" and not word[0].isalnum() and word not in _IN_WORDS:
            return


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
        if idiom.state and not _be_before(scan, first, low):
            continue
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


# ---------------------------------------------------------------- verb groups


def is_adverb(word: str, entry: Entry | None) -> bool:
    """Tell whether a word says only how or when: "also", "later", "fatally"."""
    if entry is None:
        return word.endswith("ly")
    if entry.tag == "adverb" or entry.severity is not None:
        return True
    return word.endswith("ly") and entry.person is None


def group_start(scan: Scan, low: int, verb: int) -> tuple[int, bool]:
    """Return the first token of the verb group that ends in `verb`, and whether it is passive.

    Adverbs inside are crossed: "was later shot". The sentence starts at token `low`.
    """
    words, entries = scan.words, scan.entries
    first, passive, raised = verb, False, False
    low = max(low, verb - _MOST_IN_GROUP)
    i = verb - 1
    while i >= low:
        word, entry = words[i], entries[i]
        if word in BE:
            passive = passive or not raised  # "is believed to have fled"
        elif entry is None or entry.tag is None:
            # PERF: mostly a noun, which ends the group
            severe = entry is not None and entry.severity is not None
            if not severe and (word[-2:] != "ly" or not is_adverb(word, entry)):
                break
            i -= 1
            continue
        elif entry.tag != "auxiliary" and word not in _IN_GROUP:
            if entry.tag == "adverb" or is_adverb(word, entry):
                i -= 1
            elif entry.part == "reflexive" and words[i - 1] in BE and i > low:
                i -= 1  # "was himself killed"
            elif word == "to" and _is_raised(scan, i, low):
                i -= 2  # "are thought to have died"
                first, raised = i + 1, True
            else:
                break
            continue
        first = i
        i -= 1
    return first, passive


def _is_raised(scan: Scan, to: int, low: int) -> bool:
    """Tell whether a verb of saying stands between subject and verb: "thought to"."""
    entry = scan.entries[to - 1] if to > low else None
    if entry is None or not entry.reporting or entry.verb not in ("past", "participle"):
        return False
    words = scan.words
    return any(words[j] in BE for j in (to - 2, to - 3) if j >= low)
