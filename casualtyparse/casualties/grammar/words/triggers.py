"""Verbs of harm where they stand in a sentence, told from the words around them.

trigger = HARM_VERB ["dead" | "to death"] | HARM_VERB "and" HARM_VERB
group   = [BE | HAVE | AUXILIARY | "not" | adverb]* trigger

Nothing here asks for noun phrases: most words of harm can be told from verbs, adjectives and titles
before a sentence is cut into phrases.
"""

from collections.abc import Mapping, Sequence
from typing import Final

from attrs import define, evolve

from casualtyparse.casualties.grammar.words.verb_groups import (
    BE,
    group_start,
    is_adverb,
    is_fatally,
)
from casualtyparse.lexicon.little_words import AND_OR
from casualtyparse.lexicon.pieces import CAPITAL
from casualtyparse.lexicon.roles import HarmVerb
from casualtyparse.lexicon.word_lists import word_list
from casualtyparse.making import maker_of
from casualtyparse.phrases.reading import Reading
from casualtyparse.scan import Scan
from casualtyparse.terms import BODILY, HELD, Harm, Severity

#: An aside behind a verb of killing has at most so many words.
_MOST_ASIDE: Final = 10
#: Pronouns that are no object.
SUBJECTS: Final = frozenset({"he", "she", "they", "we", "i", "who"})
#: Who is taken away hurt is hurt.
_MOVED: Final = ("injured", "displaced")
#: What stands before a verb in its base form.
_GOVERNING: Final = frozenset({"auxiliary", "pronoun", "negation", "relative"})
_JOINING: Final = frozenset({"and", "or", ",", "/", "then"})
_OF_DEEDS: Final = frozenset({"victim", "victims", "survivor", "survivors"})
#: Particles that qualify a number with the words behind them.
_QUALIFIES: Final[Mapping[str, tuple[str, ...]]] = {
    "at": ("least", "most"),
    "up": ("to",),
}
_JOINS: Final = _JOINING | {"but"}
_DEADLY: Final = frozenset({"dead", "to", "alive"})
_NEARLY: Final = frozenset({"nearly", "almost", "narrowly"})
#: Particles that are also prepositions.
_PLACING: Final = frozenset({"at", "in", "off", "on"})
#: What a place or a time starts with: "at a checkpoint", "at his home", "at close range".
_STARTS_PLACE: Final = frozenset({None, "determiner"})
#: Behind these a base form is a noun; "her" may be an object: "saw her die".
_ARTICLES: Final = frozenset(
    {"a", "an", "the", "his", "its", "their", "our", "my", "your", "this", "every"}
)
#: Prepositions behind which verbs stand in their base form.
_BEFORE_VERBS: Final = frozenset({"to", "than", "but", "except", "besides", "like"})
#: "11 of the 12 aboard die"
_ABOARD: Final = frozenset({"aboard", "onboard", "inside"})
_DAZZLING: Final = frozenset({"blind", "deafen"})
#: What chokes people without killing them, and who else was hurt where it did.
_TEARS: Final = frozenset({"tear", "teargas", "inhalation", "inhaling"})
_HURT: Final = frozenset({"injured", "wounded", "hurt"})
_CHOKING: Final = word_list("harms", "choking")
_FREEING: Final = frozenset({"freed", "released", "ransomed"})
#: Words for wounds: "killed and wounded" are two sorts of people, "killed and burned" is one.
_OWN: Final = frozenset({"his", "her", "their", "its", "all", "a", "an", "the", "both"})
WOUNDING: Final = frozenset({"wound", "injure", "hurt", "maim"})


#: "at around 6 am"
_ABOUT: Final = frozenset({"around", "about", "approximately"})
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
    #: of an idiom around its people, where the rest of it starts: "took ... into custody"
    tail: int | None = None
    #: a second harm of the same people: "abducted and killed"
    also: Harm | None = None


make_trigger: Final = maker_of(Trigger)  # PERF: see there


# ---------------------------------------------------------------- verbs


def _only_choke(words: Sequence[str], i: int, low: int, stop: int) -> bool:
    """Tell whether tear gas chokes people: "three were injured, while 32 others suffocated"."""
    behind = words[i + 1 : stop]
    if "gas" in behind and not _TEARS.isdisjoint(behind):
        return True
    before = words[low:i]
    if "others" not in before or _HURT.isdisjoint(before):
        return False
    return _CHOKING.isdisjoint(words[low:stop])


def _is_repeated(reading: Reading, end: int, stop: int) -> bool:
    """Tell whether it is told how often: "killed 212 times", "killed, he reckons, 212 times"."""
    words, numbers = reading.scan.words, reading.numbers.by_first
    if words[end] == ",":
        behind = words[end + 1 : min(stop, end + _MOST_ASIDE)]
        end += 2 + behind.index(",") if "," in behind else 0
    if end not in numbers:
        return False
    following = numbers[end].end
    return words[following] == "times" and following < stop


def verb_trigger(
    reading: Reading, i: int, verb: HarmVerb, low: int, stop: int
) -> Trigger | None:
    """trigger = HARM_VERB ["dead" | "to death" | "alive"] [("and" | "or" | ",") HARM_VERB]"""
    scan = reading.scan
    words, entries = scan.words, scan.entries
    end = i + 1
    before, after = words[i - 1], words[end]
    previous, following = entries[i - 1], entries[end]
    if verb.form == "base" and _is_first_of_noun(reading, i, low):
        return None
    to_kill = after == "to" and words[i + 2] == "kill"
    if (to_kill or after in verb.not_before or before in _NEARLY) and _is_rejected(
        reading, i, verb, low, stop
    ):
        return None
    # 1. how badly they are harmed
    severity = None if previous is None or i == low else previous.severity
    if severity is None and following is not None and end < stop:
        severity = following.severity
    # 2. whether they die
    chokes = verb.base == "suffocate" and _only_choke(words, i, low, stop)
    harm: Harm = "injured" if chokes else verb.harm
    if harm == "killed" and severity is not None and verb.weak:
        harm = "injured"  # "was badly crushed"
    if after == "to" and harm == "killed":
        end += _deadly(words, end)  # "strangled to death"
    if harm == "injured" and after in _DEADLY and (size := _deadly(words, end)):
        harm, end = "killed", end + size
        if verb.weak:
            verb = evolve(verb, weak=False)  # "hacked to death"
    if (
        harm == "killed"
        and (words[end] == "," or end in reading.numbers.by_first)
        and _is_repeated(reading, end, stop)
    ):
        return None  # nobody is killed more than once
    # 3. the verb group; PERF: most words before are names and nouns, which end it
    first, start, passive = i, i, False
    if before == "-" and i - 2 >= low and scan.touches(i - 1) and scan.touches(i - 2):
        first = start = i - 2  # "gang-raped", "pistol-whipped"
        start, passive = group_start(scan, low, first)
    elif (
        (
            previous is not None
            and (
                previous.tag is not None
                or previous.severity is not None
                or before in BE
                or before == "found"  # "was later found burnt to death"
                or (words[i - 2] in BE and previous.reporting)  # "was confirmed hurt"
            )
        )
        or before[-2:] == "ly"
        or before == "far"  # "have so far died"
        or i - 1 in scan.claims
    ):
        start, passive = group_start(scan, low, i)
        if start == i and words[i - 2] in _JOINS and is_adverb(before, previous):
            start = i - 1  # "was attacked and badly beaten", "alive but badly hurt"
    trigger = make_trigger(first, end, i, verb, harm, start, passive, severity)
    if words[end] in _JOINING and end < stop:
        return _with_others(scan, trigger, stop)
    return trigger


def _is_first_of_noun(reading: Reading, i: int, low: int) -> bool:
    """Tell whether a base form belongs to a noun: "the gas company", "in murder cases"."""
    # no verb is in it behind an article, a preposition, a singular noun or an adjective
    scan = reading.scan
    words, entries = scan.words, scan.entries
    before, after = words[i - 1], entries[i + 1]
    if words[i + 1] in _OF_DEEDS:
        return True  # "helps rape victims"
    if i > low:
        if before == "to" and words[i] in _DAZZLING:
            return True  # "used a flare to blind the robber"
        if before in _ARTICLES:
            return True  # "a kick in the stomach"
        previous = entries[i - 1]
        if previous is not None and previous.tag == "preposition":
            return before not in _BEFORE_VERBS and before not in _ABOARD
        counted = i in reading.numbers.by_end  # "four gas workers"
        flees = counted and words[i] == "flee"  # "20,000 flee clashes"
        if flees or (not counted and not _may_be_first(scan, i - 1, low)):
            return _is_thing_in_capitals(scan, i)
    if i + 1 in reading.numbers.by_first:
        return False
    return after is not None and bool(
        after.person is not None or after.thing is not None or after.noun
    )


def _is_thing_in_capitals(scan: Scan, i: int) -> bool:
    """Tell whether what may be a thing stands where no verb does: "A 20-KILO GAS CYLINDER"."""
    entry, previous = scan.entries[i], scan.entries[i - 1]
    if entry is None or entry.thing is None or not scan.upper(i):
        return False
    if previous is None or scan.words[i - 1] == "to":
        return previous is None
    doing = previous.person is not None and previous.person.number != "one"
    return not doing and previous.tag not in _GOVERNING


def _may_be_first(scan: Scan, i: int, low: int) -> bool:
    """Tell whether a word may only belong to what follows: a singular noun, an adjective."""
    word, entry = scan.words[i], scan.entries[i]
    if entry is not None:
        if entry.person is not None:
            return entry.person.number == "one"
        if entry.tag is not None or entry.verb is not None:
            return False
    if word[-1] == "s" or scan.marks[i] & CAPITAL:
        return False
    return (entry is not None and entry.thing is not None) or (
        i > low and scan.words[i - 1] in _ARTICLES
    )


def _is_rejected(reading: Reading, i: int, verb: HarmVerb, low: int, stop: int) -> bool:
    """Tell whether a verb harms nobody here: "die down", "nearly died"."""
    words = reading.scan.words
    behind = words[i + 1]
    if behind == "to" and words[i + 2] == "kill":
        return True  # "shot to kill"
    if words[i + 2] in _QUALIFIES.get(behind, ()) and i + 3 in reading.numbers.by_first:
        return False  # "shot at least six people"
    if behind in verb.not_before and i + 1 < stop and not _is_placed(reading, i, verb):
        reading.reject("look-alike", i, i + 2, f"{verb.base} {behind}")
        return True
    if words[i - 1] in _NEARLY and i > low:
        reading.reject("nearly", i - 1, i + 1, "it nearly happened")
        return True
    return False


def _is_placed(reading: Reading, i: int, verb: HarmVerb) -> bool:
    """Tell whether a place or a time stands behind a verb, not a particle of it.

    "was shot at his home", "died off the coast", "was seized on the road"; but "was shot at".
    """
    scan = reading.scan
    words, entry = scan.words, scan.entries[i + 2]
    if words[i + 1] not in _PLACING or words[i + 3] == "times":
        return False
    if verb.use != "subject" and _is_time(scan, i + 2):
        return True  # "were caught on Monday", "was shot at around 6 am"
    if words[i + 1] == "off" and verb.base == "fall":
        return False  # "fell off the cart"
    if words[i + 1] == "on":  # not "fell on the hut"
        if words[i] != "seized":
            return False
    elif verb.harm not in BODILY:
        return False
    be = i - 1
    if is_adverb(words[be], scan.entries[be]):
        be -= 1  # "was also shot at close range"
    if words[be] not in BE and verb.use != "subject":
        return False
    tag = None if entry is None else entry.tag
    return words[i + 2].isalnum() and words[i + 2][-2:] != "ly" and tag in _STARTS_PLACE


def _is_time(scan: Scan, i: int) -> bool:
    """Tell whether a date or a time of the day is told at a token."""
    claim = scan.claims.get(i + 1 if scan.words[i] in _ABOUT else i)
    return claim is not None and claim.family == "dates"


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
        if words[joiner] == "," and words[joiner + 1] in AND_OR:
            joiner += 1
        at = joiner + 1
        while at < stop and (
            words[at] in ("then", "was", "were") or is_adverb(words[at], entries[at])
        ):
            at += 1
        entry = entries[at] if at < stop else None
        second = None if entry is None else entry.harm_verb
        if second is None and trigger.harm in HELD:
            if words[at] in _FREEING and not trigger.passive:
                return evolve(
                    trigger, end=at + 1
                )  # "kidnapped and later freed two nuns"
            return _or_missing(scan, trigger, at)
        if second is None or not _same_shape(trigger, second):
            return trigger
        if (words[at + 1] in second.not_before and at + 1 < stop) or (
            second.base == "lose" and words[at + 1] in _OWN
        ):
            return trigger  # "was wounded and taken to hospital", "and lost his horse"
        end, harm = at + 1, second.harm
        size = _deadly(words, end) if harm in BODILY else 0
        if size:
            harm, end = "killed", end + size
            if size > 1 and trigger.harm == "injured" and not _wounds(trigger):
                trigger = evolve(trigger, harm=harm)  # "stabbed or beaten to death"
        if harm == "injured" and is_fatally(words, at - 1):
            harm = "killed"  # "was shot and fatally wounded"
            trigger = evolve(trigger, harm=harm)
        either = words[joiner] == "or"
        if trigger.harm == "killed" and harm == "injured":
            harm = harm if either or second.base in WOUNDING else "killed"
        trigger = _joined(trigger, end, harm, either=either)
    return trigger


def _wounds(trigger: Trigger) -> bool:
    """Tell whether a verb says no more than that people are hurt: "wounded"."""
    return trigger.verb.base in WOUNDING


def _or_missing(scan: Scan, trigger: Trigger, at: int) -> Trigger:
    """trigger = HARM_VERB ("and" | "or" | "/") "missing", as in "40 men captured or missing"."""
    entry = scan.entries[at]
    state = None if entry is None else entry.harm_state
    lost = state is not None and state.harm == "missing"
    if (
        trigger.harm != "detained"
        or not lost
        or scan.words[trigger.end] == ","
        or at != trigger.end + 1
    ):
        return trigger
    return evolve(trigger, end=at + 1, also="missing")


def _same_shape(trigger: Trigger, second: HarmVerb) -> bool:
    """Tell whether two verbs may share their people: not "who were caught, beat a cook"."""
    first = trigger.verb
    if second.finite and trigger.passive:
        return False
    if first.use == "subject" or second.use == "subject":
        return False
    past = ("past", "participle")
    return first.form == second.form or (first.form in past and second.form in past)


def _joined(first: Trigger, end: int, harm: Harm, *, either: bool) -> Trigger:
    """Add a second harm of the same people: "shot and killed" is one, killed."""
    harms = {first.harm, harm}
    also: Harm | None = first.also
    mixed = BODILY | {"detained"}
    both = (first.harm, harm) == ("killed", "injured")
    if both or (either and len(harms) > 1 and harms <= mixed):
        harm = "killed_or_injured"
    elif first.harm == "killed_or_injured":
        harm = first.harm
    elif harms == HELD or (not either and (first.harm, harm) == _MOVED):
        harm = first.harm  # "kidnapped and held", "wounded and evacuated"
    elif first.harm not in {harm, "injured"}:
        also = first.harm
    elif first.harm == "injured" and harm in HELD:
        also = first.harm  # "was wounded and captured"
    return evolve(first, end=end, harm=harm, also=also)
