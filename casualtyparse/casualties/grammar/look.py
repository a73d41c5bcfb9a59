"""What a sentence may say of harm, told from its words before it is cut into phrases.

Cutting a sentence into phrases costs more than all else here. So each word of harm is first asked
what it needs beside it (a verb that people may stand behind, a number, "of", an apostrophe), and a
sentence without any that may be read is left alone.
"""

from collections.abc import Sequence
from typing import Final, NamedTuple

from casualtyparse.casualties.grammar.around.aboard import ABOARD
from casualtyparse.casualties.grammar.around.figure_harm import (
    is_bare_figure,
    said_harm,
)
from casualtyparse.casualties.grammar.around.rolls import LISTING, SETTING, sets
from casualtyparse.casualties.grammar.around.tallied import is_single, is_totalled
from casualtyparse.casualties.grammar.counts import DENYING
from casualtyparse.casualties.grammar.heard import (
    LIMB,
    SURVIVAL,
    WORD,
    Heard,
    is_in_name,
)
from casualtyparse.casualties.grammar.nouns.events import SOLE, is_far_of
from casualtyparse.casualties.grammar.nouns.remains import may_be_seen
from casualtyparse.casualties.grammar.parts.dead import may_tell_of
from casualtyparse.casualties.grammar.people.multiples import starts_many
from casualtyparse.casualties.grammar.rule import (
    ACTIVE,
    AS_MANY,
    FITS,
    INTRANSITIVE,
    INVERTED,
    PARTICIPLE,
    PASSIVE,
    SAME_SUBJECT,
    VERBLESS,
    Tables,
    VerbParse,
    WordParse,
)
from casualtyparse.casualties.grammar.verbs.doers import MOST_TO_ARMED
from casualtyparse.casualties.grammar.verbs.same_subject import may_go_on
from casualtyparse.casualties.grammar.words.idioms import (
    POSSESSIVES,
    THOUGH,
    around_trigger,
    idiom_trigger,
    worded_idioms,
)
from casualtyparse.casualties.grammar.words.triggers import Trigger, verb_trigger
from casualtyparse.casualties.grammar.words.verb_groups import BE, is_adverb
from casualtyparse.lexicon.given_names import given_names
from casualtyparse.lexicon.little_words import THEM
from casualtyparse.lexicon.roles import HarmSort
from casualtyparse.lexicon.word_lists import word_list
from casualtyparse.phrases.clauses import LISTS
from casualtyparse.phrases.reading import Reading

_NO_STATE: Final = frozenset({"determiner", "preposition"})
_LIVES: Final = frozenset({"lives", "life", "victims", "victim"})
_COUNTED: Final = frozenset({"event", "count", "body"})
_OF: Final = frozenset({"of", "by", "to"})
#: "killing others", "those who died in"
_FURTHER: Final = frozenset({"others", "who"})
_POINTING: Final = frozenset({"the", "those"})
_MOST_IN_ASIDE: Final = 9
#: Words right before a verb group that end no phrase and that no clause goes over.
_NO_SUBJECT: Final = frozenset(
    {
        *("the", "a", "an", ";", ":", "(", "?", "!"),
        *("although", "because", "if", "once", "though", "unless", "when", "where"),
        *("whereas", "whether", "while"),
    }
)
#: What may lead to the people of a vehicle: "a van was seized with its crew".
_ALONG: Final = frozenset({"with", "along", "together"})
_BY_NUMBER: Final = word_list("harms", "by_number")
_SUBJECT: Final = PASSIVE | INTRANSITIVE | VERBLESS
_OBJECT: Final = ACTIVE | PARTICIPLE
#: Determiners that may stand right before how people are: "left both dead".
_LEADING: Final = frozenset({"a", "an", "no", "another", "both"})
#: What joins a verb to another one, and those after which it may share "was".
_JOINED: Final = frozenset({"and", "but", "then", ","})
_SHARING: Final = frozenset({"and", "but", ","})
_MOST_SHARED: Final = 32
_LISTED: Final = LISTS | {","}
_CAPTIVES: Final = word_list("harms", "captives")
#: How far behind "took" it may stand that people go "with them".
_MOST_TO_THEM: Final = 7
_MOST_ADVERBS: Final = 2
_NO_ADVERBS: Final = frozenset({"preposition", "subordinator", "auxiliary", "pronoun"})
#: PERF: the second word of "as many", "twice as many", "three times as many".
_MANY: Final = frozenset({"many", "as", "times"})
#: "as many elderly clerks were"
_MOST_OF_MANY: Final = 4
#: How far a number may stand behind the first word of what qualifies it.
_MOST_TO_NUMBER: Final = 6
#: PERF: the call of a named tuple's class costs several times as much.
_new: Final = tuple.__new__


class Look(NamedTuple):
    """The words of harm of one sentence that may be read, each with the wordings it fits."""

    verbs: list[tuple[Trigger, tuple[VerbParse, ...]]]
    states: list[tuple[int, tuple[WordParse, ...]]]
    nouns: list[tuple[int, tuple[WordParse, ...]]]
    #: the cues of what may be part of something, by the place of the wording in its table
    parts: dict[int, list[int]]


class Looker(Heard):
    """Looks at the sentences of one text."""

    __slots__ = ("_before_numbers",)

    def __init__(self, reading: Reading, tables: Tables) -> None:
        """Take the words of the text, and its numbers in order."""
        super().__init__(reading, tables)
        self._before_numbers = reading.lexicon.numerals.first_before

    def look(  # noqa: C901, PLR0912, PLR0915 - one look at each word
        self, heard: Sequence[int], low: int, stop: int, *, numbered: bool
    ) -> Look | None:
        """Return which words of harm of a sentence may be read; None where none can be."""
        verbs: list[tuple[Trigger, tuple[VerbParse, ...]]] = []
        states: list[tuple[int, tuple[WordParse, ...]]] = []
        nouns: list[tuple[int, tuple[WordParse, ...]]] = []
        harmed: list[int] = []
        worded = False
        reading, tables = self._reading, self._tables
        heard_cues = tables.heard_cues[numbered]
        words, entries = self._words, self._entries
        claims = reading.scan.claims
        headed = words[low + 1] == ":" or words[low + 2] == ":"
        if headed:
            number = reading.numbers.by_first.get(low)
            headed = number is not None and words[number.end] == ":"
            headed = headed and low not in claims  # "1984: rebels killed nine"
        for i in heard:
            entry = entries[i]
            if entry is None or (i in claims and is_in_name(claims[i])):
                continue
            trigger: Trigger | None = None
            if (idioms := entry.harm_idiom) is not None and (
                idioms.open
                or idioms.gap_firsts
                or idioms.tails
                or words[i - 1] in idioms.by_previous
                or words[i + 1] in idioms.by_next
                or words[i - 1] in POSSESSIVES
            ):
                told = worded_idioms(reading.scan, i, idioms, low, stop)
                if told:
                    worded = True
                    trigger = idiom_trigger(reading.scan, i, told, low, stop)
                if trigger is None and (idioms.splits or idioms.aheads):
                    trigger = around_trigger(reading.scan, i, idioms, low, stop)
                    worded = worded or trigger is not None
            if entry.mask & WORD:
                worded = True
                if words[i] in heard_cues and may_tell_of(words, i):
                    harmed.append(i)
                if trigger is None and (verb := entry.harm_verb) is not None:
                    trigger = verb_trigger(reading, i, verb, low, stop)
                if headed and (entry.harm_state or entry.harm_verb):
                    states.append((i, tables.states))
                    trigger, headed = None, False  # "6: aid workers abducted"
                elif entry.harm_state is not None:
                    leading = entries[i - 1]
                    if (
                        leading is None
                        or leading.tag not in _NO_STATE
                        or words[i + 1] in LISTING
                        or words[i] == "missing"
                        or words[i - 1] in _LEADING
                        or words[i - 2] == "-"  # "left a passer-by dead"
                    ):
                        states.append((i, tables.states))
                elif trigger is not None and i in self._number_ends:
                    states.append((i, tables.states))
                if words[i + 1] in LISTING and self.heads(i, low):
                    if entry.harm_state is None and trigger is not None:
                        states.append((i, tables.states))
                    if i + 2 in reading.numbers.by_first:
                        trigger = None  # "Dead: 12 Injured: 30"
                noun = entry.harm_noun
                if noun is not None and self._counts(
                    i, noun.sort, low, stop, numbered=numbered
                ):
                    nouns.append((i, tables.nouns[noun.sort]))
            worded = worded or entry.mask & SURVIVAL != 0
            if entry.mask & LIMB and self.may_be_damaged(i, entry):
                worded = True
                sort: HarmSort = "limb" if entry.limb == "part" else "wound"
                nouns.append((i, tables.nouns[sort]))
            if trigger is not None and (bits := self._bits(trigger, low, stop)):
                if trigger.tail is not None:
                    verbs = [told for told in verbs if told[0].at != trigger.at]
                elif trigger.idiom and verbs and verbs[-1][0].at >= trigger.first:
                    last = verbs[-1][0]
                    if last.first <= trigger.first and last.end >= trigger.end:
                        continue  # "beaten to death and burned" holds "to death"
                    verbs.pop()  # "taken" in "taken into custody"
                verbs.append((trigger, tables.verbs[bits]))
        if not worded:
            return None
        parts = self.find_cues(tables.cues[numbered], low, stop, heard_cues, harmed)
        if (
            verbs
            or states
            or nouns
            or (parts and not tables.alone[numbered].isdisjoint(parts))
        ):
            return _new(Look, (verbs, states, nouns, parts))
        return None

    def _bits(self, trigger: Trigger, low: int, stop: int) -> int:
        """Return the wordings that a verb of harm may fit, told from the words around it."""
        words = self._words
        start, end, verb = trigger.start, trigger.end, trigger.verb
        with_subject, with_object = FITS[verb.use, verb.form, trigger.passive]
        # "Priest abducted in May. Found dead in June"
        opens = low and start <= low + 1 and may_go_on(words, self._entries, low, start)
        bits = goes_on = SAME_SUBJECT if opens else 0
        # 1. a subject, unless nothing stands before that could be one
        if start > low:
            before = words[start - 1]
            alone = start == trigger.first and before in SETTING
            if alone and sets(words, start - 1, end, low) and with_subject & VERBLESS:
                bits = with_subject & VERBLESS
            elif before not in _NO_SUBJECT or start - 1 in self._reading.scan.claims:
                bits = with_subject | goes_on
                if before in _JOINED:
                    bits = self._after_join(trigger, bits, low)
                elif "many" in words[start - _MOST_OF_MANY : start]:
                    bits |= AS_MANY
        if trigger.state or verb.finite:
            bits &= ~(PASSIVE | VERBLESS)
        # 2. an object, where people may be told behind
        if with_object and end < stop:
            inverted = with_object & INVERTED and words[end] in BE
            # "those killed were women", "the five injured are boys"
            led = words[start - 1] in _POINTING or start in self._number_ends
            told = end + 1 + (words[end + 1] == ":")
            if inverted and not led and self._is_told(told):
                bits |= INVERTED
            elif (
                start <= low + 1 + (words[low + 1] in _FURTHER)
                or words[start - 1] in THOUGH
                or words[start - 2] in THOUGH
            ) and self.is_fronted(start, end, low, stop):
                bits |= with_object & INVERTED
            if words[end + 1] in _MANY and starts_many(words, end):
                bits |= AS_MANY
            if with_object != INVERTED and (
                self._may_open(end)
                or (words[end] == "," and self._has_aside(end, stop))
                or (verb.base == "take" and words[end] == "with")
            ):
                bits |= with_object & ~INVERTED
        # 3. a weak verb harms only people that are named as such
        if bits and verb.weak:
            bits = self._of_weak(trigger, bits, low, stop)
        return bits

    def _after_join(self, trigger: Trigger, bits: int, low: int) -> int:
        """Return what a verb behind "and", "but", "then" or a comma may fit of these bits."""
        start, words = trigger.start, self._words
        # "was robbed and killed"
        shared = bits & VERBLESS and words[start - 1] in _SHARING
        if words[start - 1] != ",":
            # the subject is told with a verb before, and must be named as people
            weak = trigger.verb.weak
            if not self.has_people(low, start, numbered=not weak, bodies=not weak) and (
                weak or not self.has_name(low, start)
            ):
                bits = 0
        if shared and not BE.isdisjoint(
            words[max(low, start - _MOST_SHARED) : start - 1]
        ):
            bits |= PASSIVE
        return bits

    def _of_weak(self, trigger: Trigger, bits: int, low: int, stop: int) -> int:
        """Leave out what a weak verb cannot be for want of people on that side of it."""
        first = trigger.first
        if (
            bits & _SUBJECT
            and self._words[trigger.start - 1] != "to"  # "the general decided to"
            and self._words[trigger.end]
            not in _ALONG  # "a van was seized with its crew"
            and not self.has_people(low, first, numbered=True)
            and not (trigger.harm == "injured" and self.has_name(low, first))
        ):
            bits &= ~_SUBJECT
        if bits & _OBJECT:
            if trigger.verb.base == "take":
                told = not _CAPTIVES.isdisjoint(self._words[first:stop])
                near = self._words[trigger.end : trigger.end + _MOST_TO_THEM]
                told = told or not THEM.isdisjoint(near)
                # "gunmen came. They took nine cooks"
                they = "they" in self._words[low:first]
                back = max(0, low - MOST_TO_ARMED) if they else low
                told = told or self.has_taker(back, first)
            else:
                # "killed two and burnt five"
                listed = first > low and self._words[first - 1] in _LISTED
                told = listed or not ABOARD.isdisjoint(self._words[first:stop])
                told = told or self._words[trigger.end] in given_names()
                told = told or self.has_people(first, stop, numbered=False)
                lost = trigger.verb.base == "lose"
                if not told and (lost or self._words[first] in _BY_NUMBER):
                    told = trigger.end in self._reading.numbers.by_first
                    told = told or (lost and self._has_aside(trigger.end, stop))
            if not told:
                bits &= ~_OBJECT
        return bits

    def _is_told(self, at: int) -> bool:
        """Tell whether people may be told from token `at` on, right behind "was"."""
        entry = self._entries[at]
        if entry is not None and (
            entry.harm_verb is not None
            or entry.harm_state is not None
            or (entry.verb is not None and not entry.noun)
        ):
            return False  # "the injured were taken"
        return self._may_open(at)

    def _may_open(self, at: int) -> bool:
        """Tell whether people may be told from token `at` on, adverbs in front left out."""
        words, entries = self._words, self._entries
        if words[at] == "not" and words[at + 1] == "only":
            at += 2
        for i in range(at, at + _MOST_ADVERBS + 1):
            word, entry = words[i], entries[i]
            if entry is None:
                if word[:1].isalnum():
                    return True
            elif not entry.shut:
                return True
            if (word in self._before_numbers or word in ("between", "from")) and (
                self.is_numbered(i, i + _MOST_TO_NUMBER)
            ):
                return True
            # PERF: most words are no adverbs, as `is_adverb` would find
            if (word[-2:] != "ly" and (entry is None or entry.tag in _NO_ADVERBS)) or (
                not is_adverb(word, entry)
            ):
                return False
        return False

    def _has_aside(self, comma: int, stop: int) -> bool:
        """Tell whether a number stands behind an aside: "lost, at the ford, 178"."""
        if self._words[comma] != ",":
            return False
        entry = self._entries[comma + 1]
        if entry is None or entry.tag != "preposition":
            return False
        behind = self._words[comma + 2 : min(stop, comma + _MOST_IN_ASIDE)]
        at = comma + 3 + (behind.index(",") if "," in behind else stop)
        return at < stop and (self._words[at] == "all" or self.is_numbered(at, at + 3))

    def _counts(
        self, i: int, sort: HarmSort, low: int, stop: int, *, numbered: bool
    ) -> bool:
        """Tell whether a noun of harm has beside it what its wordings need."""
        scan, words = self._reading.scan, self._words
        if sort in _COUNTED:
            if words[i + 1] in _OF or words[i - 1] == "any" or words[i - 1] in SOLE:
                return True
            if sort == "body" and may_be_seen(words, i, low):
                return True
            headed = words[i][-1] == "s" and i + 1 in self._reading.numbers.by_first
            headed = headed or is_totalled(words, i)
            if sort == "count" or words[i + 1] == ":" or headed:
                led = numbered or words[i - 2] == "number"
            else:
                led = self.is_led(i, low) or is_far_of(words, i)
            led = led or is_single(words, i)
            return led or not DENYING.isdisjoint(words[low:stop])
        if sort == "deed":
            return words[i + 1] in ("of", "dead")
        if not numbered:
            return words[i] in _LIVES and words[i - 1] in ("no", "a")
        if sort == "toll":
            before = scan.entries[i - 1]
            return words[i] != "dead" or (
                before is not None and before.tag == "determiner"
            )
        if sort == "figure":
            return (
                is_bare_figure(scan, i, stop)
                or said_harm(scan, i, (low, stop)) is not None
            )
        return words[i] in _LIVES
