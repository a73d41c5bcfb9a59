"""Words and idioms of harm where they stand in a sentence.

trigger = HARM_VERB ["dead" | "to death"] | HARM_VERB "and" HARM_VERB | IDIOM
"""

from collections.abc import Sequence
from typing import Final, NamedTuple

from casualtyparse.casualties.values import Harm, Severity
from casualtyparse.lexicon.roles import HarmVerb, Idiom
from casualtyparse.phrases.clauses import Sentence
from casualtyparse.scan import Scan

_DEADLY: Final = (("dead",), ("to", "death"), ("alive",))
_POSSESSIVES: Final = frozenset({"his", "her", "their", "its", "our", "my", "s"})


class Trigger(NamedTuple):
    """Tokens `first` to `end` (exclusive) say a harm as one verb would."""

    first: int
    end: int
    at: int
    verb: HarmVerb
    harm: Harm
    negated: bool = False
    state: bool = False
    idiom: bool = False
    severity: Severity | None = None
    #: a second harm of the same people: "abducted and killed"
    also: Harm | None = None


def may_trigger(scan: Scan, i: int, bounds: tuple[int, int]) -> bool:
    """Tell whether the word at token i can be one of harm: "up" only where it is "blown up".

    PERF: most sentences with such a word have no idiom, and are spared the reading.
    """
    entry = scan.entries[i]
    if entry is None or entry.harm_idiom is None:
        return entry is not None
    if entry.harm_verb or entry.harm_state or entry.harm_noun:
        return True
    words = scan.words
    beside = words[i - 1], words[i + 1]
    return any(
        _worded(words, i, idiom, bounds) for idiom in entry.harm_idiom.between(*beside)
    )


def trigger_at(s: Sentence, i: int) -> Trigger | None:
    """Return the trigger that the word at token i makes."""
    entry = s.entries[i]
    if entry is None:
        return None
    if entry.harm_idiom is not None:
        for idiom in entry.harm_idiom.between(s.word(i - 1), s.word(i + 1)):
            found = _idiom(s, i, idiom)
            if found is not None:
                return found
    verb = entry.harm_verb
    if verb is None:
        return None
    if s.word(i + 1) in verb.not_before:
        s.reading.reject("look-alike", i, i + 2, f"{verb.base} {s.word(i + 1)}")
        return None
    if s.word(i - 1) in ("nearly", "almost", "narrowly"):
        s.reading.reject("nearly", i - 1, i + 1, "it nearly happened")
        return None
    first, end, harm = i, i + 1, verb.harm
    severity = _severity(s, i)
    for words in _DEADLY:
        if s.words[end : end + len(words)] == list(words) and harm == "injured":
            harm, end = "killed", end + len(words)
            break
    if harm == "killed" and _repeated(s, end):
        return None
    trigger = Trigger(first, end, i, verb, harm, severity=severity)
    return _with_second(s, trigger)


def _repeated(s: Sentence, i: int) -> bool:
    """Tell whether "212 times" follows: nobody is killed more than once."""
    number = s.reading.numbers.by_first.get(i)
    return number is not None and s.word(number.end) == "times"


def _severity(s: Sentence, i: int) -> Severity | None:
    """Return how badly people are harmed: "seriously wounded", "hurt slightly"."""
    for j in (i - 1, i + 1):
        entry = s.entry(j)
        if entry is not None and entry.severity is not None:
            return entry.severity
    return None


def _idiom(s: Sentence, i: int, idiom: Idiom) -> Trigger | None:
    if not _worded(s.words, i, idiom, (s.first, s.end)):
        return None
    first = i - len(idiom.before)
    end = i + 1 + len(idiom.after)
    if idiom.state and not _be_before(s, first):
        return None
    severity = None
    for k in range(first - 1, end):
        entry = s.entry(k)
        if entry is not None and entry.severity is not None:
            severity = entry.severity
    return Trigger(
        first,
        end,
        i,
        idiom.verb,
        idiom.verb.harm,
        negated=idiom.negated,
        state=idiom.state,
        idiom=True,
        severity=severity,
    )


def _worded(
    words: Sequence[str], i: int, idiom: Idiom, bounds: tuple[int, int]
) -> bool:
    """Tell whether the words of an idiom stand around token i of the sentence."""
    first = i - len(idiom.before)
    if first < bounds[0] or i + len(idiom.after) >= bounds[1]:
        return False
    before = zip(words[first:i], idiom.before, strict=True)
    after = zip(words[i + 1 : i + 1 + len(idiom.after)], idiom.after, strict=True)
    return all(_fits(*pair) for pair in before) and all(_fits(*pair) for pair in after)


def _fits(word: str, wanted: str) -> bool:
    if wanted == "POSS":
        return word in _POSSESSIVES
    if wanted == "ANY":
        return word.endswith(("ed", "en", "wn")) or word in ("shot", "cut", "beat")
    return word == wanted


def _be_before(s: Sentence, first: int) -> bool:
    """Tell whether a form of "to be" stands before, adverbs between left out."""
    for j in range(first - 1, first - 4, -1):
        if s.is_be(j) or s.word(j) in ("not", "remain", "remained", "remains"):
            return True
        if not s.is_adverb(j) and s.tag(j) != "auxiliary":
            return False
    return False


def _with_second(s: Sentence, trigger: Trigger) -> Trigger:
    """trigger = HARM_VERB ("and" | "or" | ",") HARM_VERB — for the same people"""
    for _ in range(3):
        joiner = trigger.end
        if s.word(joiner) == "," and s.word(joiner + 1) in ("and", "or"):
            joiner += 1
        if s.word(joiner) not in ("and", "or", ",", "/", "then"):
            return trigger
        at = joiner + 1
        while s.is_adverb(at) or s.word(at) in ("then", "was", "were"):
            at += 1
        entry = s.entry(at)
        second = None if entry is None else entry.harm_verb
        if second is None or not _same_shape(trigger.verb, second):
            return trigger
        following = trigger_alone(s, at)
        if following is None:
            return trigger
        trigger = _joined(trigger, following, either=s.word(joiner) == "or")
    return trigger


def trigger_alone(s: Sentence, at: int) -> Trigger | None:
    """Return the trigger of a second verb, without looking for a third."""
    entry = s.entry(at)
    if entry is None or entry.harm_verb is None:
        return None
    end = at + 1
    harm = entry.harm_verb.harm
    for words in _DEADLY:
        if s.words[end : end + len(words)] == list(words) and harm == "injured":
            return Trigger(at, end + len(words), at, entry.harm_verb, "killed")
    return Trigger(at, end, at, entry.harm_verb, harm)


def _same_shape(first: HarmVerb, second: HarmVerb) -> bool:
    """Tell whether two verbs may share their people."""
    if first.use == "subject" or second.use == "subject":
        return False
    past = ("past", "participle")
    return first.form == second.form or (first.form in past and second.form in past)


def _joined(first: Trigger, second: Trigger, *, either: bool) -> Trigger:
    """Add up two harms of the same people: "shot and killed" is one, killed."""
    harms = {first.harm, second.harm}
    also: Harm | None = first.also
    harm = second.harm
    mixed = {"killed", "injured", "detained"}
    both = (first.harm, second.harm) == ("killed", "injured")
    if both or (either and len(harms) > 1 and harms <= mixed):
        harm = "killed_or_injured"
    elif first.harm == "killed_or_injured":
        harm = first.harm
    elif first.harm not in {second.harm, "injured"}:
        also = first.harm
    return first._replace(end=second.end, harm=harm, also=also)
