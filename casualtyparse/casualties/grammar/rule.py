"""The wordings of a casualty, and what is asked of the words before one is tried.

`name` is that of the corpus file of the wording, the docstring of `parse` its production. A wording
returns the casualties that it reads, empty when it reads nothing.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from attrs import frozen

from casualtyparse.casualties.candidates import CasualtyCandidate
from casualtyparse.casualties.grammar.passage import Passage
from casualtyparse.casualties.grammar.words.triggers import Trigger
from casualtyparse.lexicon.roles import (
    HARM_SORTS,
    HARM_USES,
    VERB_FORMS,
    HarmSort,
    HarmUse,
    VerbForm,
)

#: The wordings that a verb of harm may fit, one bit each, in the order in which they are tried.
AS_MANY: Final = 1
PASSIVE: Final = 2
PARTICIPLE: Final = 4
INTRANSITIVE: Final = 8
ACTIVE: Final = 16
INVERTED: Final = 32
VERBLESS: Final = 64
WHOM: Final = 128
SAME_SUBJECT: Final = 256

_NO_CUES: Final = frozenset[str]()


def _fits(use: HarmUse, form: VerbForm, *, passive: bool) -> tuple[int, int]:
    """Return what a verb may fit where it has words before its group, and people behind it."""
    with_subject = with_object = 0
    past = form in ("past", "participle")
    if use != "object":
        with_subject = INTRANSITIVE
    if use != "subject" and past:
        with_subject |= PASSIVE if passive else VERBLESS | WHOM
    if use != "subject" and form == "gerund":
        with_subject |= WHOM
        with_object = PARTICIPLE
    elif use != "subject" and not passive:
        with_object = ACTIVE
    return with_subject, with_object | INVERTED if past else with_object


#: What a verb may fit that has words before its group, and what with people behind it.
FITS: Final[Mapping[tuple[HarmUse, VerbForm, bool], tuple[int, int]]] = {
    (use, form, passive): _fits(use, form, passive=passive)
    for use in HARM_USES
    for form in VERB_FORMS
    for passive in (False, True)
}

Where = Callable[[Sequence[str], int], bool]
WordParse = Callable[[Passage, int], Sequence[CasualtyCandidate]]
VerbParse = Callable[[Passage, Trigger], Sequence[CasualtyCandidate]]


@frozen(kw_only=True)
class VerbWording:
    """A wording around a verb of harm; `bit` stands for it among those that a verb may fit."""

    name: str
    bit: int
    parse: VerbParse


@frozen(kw_only=True)
class StateWording:
    """A wording around a word for how people are: "dead"."""

    name: str
    parse: WordParse


@frozen(kw_only=True)
class NounWording:
    """A wording around a noun of harm of one of these sorts: "murder", "casualties"."""

    name: str
    sorts: frozenset[HarmSort]
    parse: WordParse


@frozen(kw_only=True)
class PartWording:
    """A wording of what is part of something else, tried once a sentence, after all others.

    `parse` gets the tokens of the sentence that are among the `cues`, or the words of harm among
    those `heard`, and that stand as `where` says. Without any it is not tried, unless it asks for
    none. One that is `numbered` needs a number in the sentence, one that is `counted` a number
    right before the cue. One that stands `alone` needs no casualty in the sentence, but a number if
    it is `counting`. One that `follows` is tried in a sentence without a word of harm behind one
    with casualties, or `only` there.
    """

    name: str
    parse: Callable[[Passage, Sequence[int]], Sequence[CasualtyCandidate]]
    cues: frozenset[str] = frozenset()
    heard: frozenset[str] = frozenset()
    where: Where | None = None
    numbered: bool = False
    counted: bool = False
    alone: bool = False
    counting: bool = False
    follows: bool = False
    only: bool = False


Wording = VerbWording | StateWording | NounWording | PartWording


#: (place in the table of parts, where, whether a number must stand right before it) by cue
Cues = Mapping[str, tuple[tuple[int, Where | None, bool], ...]]


def _cues(
    words: Sequence[frozenset[str]], parts: Sequence[PartWording]
) -> tuple[Cues, Cues]:
    """Return the cues of sentences without a number, and of those with one."""
    plain: dict[str, tuple[tuple[int, Where | None, bool], ...]] = {}
    found: dict[str, tuple[tuple[int, Where | None, bool], ...]] = {}
    for rank, (cues, part) in enumerate(zip(words, parts, strict=True)):
        asked = ((rank, part.where, part.counted),)
        for cue in cues:
            found[cue] = found.get(cue, ()) + asked
            if not part.numbered:
                plain[cue] = plain.get(cue, ()) + asked
    return plain, found


@frozen
class Tables:
    """Wordings arranged so that a look at the words of a sentence tells which may be tried."""

    #: those that a verb may fit, by the sum of their bits
    verbs: tuple[tuple[VerbParse, ...], ...]
    #: those around a state, and those that a noun may fit, by its sort
    states: tuple[WordParse, ...]
    nouns: Mapping[HarmSort, tuple[WordParse, ...]]
    #: what the cues of parts ask for, in sentences without a number and with one
    cues: tuple[Cues, Cues]
    heard_cues: tuple[Cues, Cues]
    #: the places of those that need no word of harm, without a number and with one
    alone: tuple[frozenset[int], frozenset[int]]
    #: the cues of those that may follow a sentence with casualties
    following: tuple[Cues, Cues]

    @classmethod
    def of(
        cls,
        verbs: Sequence[VerbWording],
        states: Sequence[StateWording],
        nouns: Sequence[NounWording],
        parts: Sequence[PartWording],
    ) -> "Tables":
        """Arrange the wordings."""
        return cls(
            tuple(
                tuple(rule.parse for rule in verbs if rule.bit & bits)
                for bits in range(1 << len(verbs))
            ),
            tuple(rule.parse for rule in states),
            {
                sort: tuple(rule.parse for rule in nouns if sort in rule.sorts)
                for sort in HARM_SORTS
            },
            _cues([_NO_CUES if part.only else part.cues for part in parts], parts),
            _cues([part.heard for part in parts], parts),
            (
                frozenset(
                    rank
                    for rank, part in enumerate(parts)
                    if part.alone and not part.counting
                ),
                frozenset(rank for rank, part in enumerate(parts) if part.alone),
            ),
            _cues([part.cues if part.follows else _NO_CUES for part in parts], parts),
        )
