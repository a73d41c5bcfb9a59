"""What the casualties grammar reads before it is given a meaning."""

from typing import ClassVar, Final, Literal, NamedTuple

from attrs import define

from casualtyparse.making import maker_of
from casualtyparse.numerals.values import Count
from casualtyparse.rules import Candidate
from casualtyparse.terms import Harm, Severity, VictimKind

#: How harm and people are put together; linking looks at it to tell events from descriptions.
Frame = Literal[
    "passive",
    "active",
    "participle",
    "intransitive",
    "verbless",
    "nominal",
    "bodies",
    "toll",
    "part",
    "negation",
]


class Stretch(NamedTuple):
    """Tokens `first` to `end` (exclusive)."""

    first: int
    end: int


@define(eq=False, kw_only=True, weakref_slot=False)
class CasualtyCandidate(Candidate):
    """One count of people under one harm word, as it is worded.

    `first` and `end` bound the span of the value. `phrase` is the noun phrase of the people (or
    the number alone), `trigger` the token of the harm word, which may stand far from it.
    """

    family: ClassVar[str] = "casualties"

    harm: Harm
    count: Count
    trigger: int
    frame: Frame
    phrase: Stretch
    sentence: int
    #: the head noun, None for a bare number
    head: int | None = None
    #: the number of `head` in dictionary form: "policemen" and "policeman" are "policeman"
    lemma: str | None = None
    #: the words that name the people, None when only a number or "others" is said
    victims: Stretch | None = None
    kind: VictimKind | None = None
    plural: bool = False
    #: "the", "a", "his" ... or None
    determiner: str | None = None
    #: a person who is named
    name: Stretch | None = None
    #: count 1 that no number says: "a teacher", "Ana Ruk", "him"
    implicit: bool = False
    #: he, him, them, himself ...
    pronoun: bool = False
    #: himself, herself, themselves: the attacker
    reflexive: bool = False
    #: "others", "another", "more", "additional": added to what was said
    others: bool = False
    #: "the remaining 15", "the rest", "the other two": taken from what was said
    remaining: bool = False
    #: "a fourth sailor": one more
    ordinal: bool = False
    #: "the toll rose to 9", "bringing the dead to 9", "in all": a total of what was said
    total: bool = False
    #: bodies, corpses, remains: may restate who was killed or went missing before
    bodies: bool = False
    #: "no one", "none", "without": a count of 0
    negated: bool = False
    #: who did it as the sentence says: "by X", or the subject of an active verb
    agent: Stretch | None = None
    #: the candidate that includes this one
    whole: "CasualtyCandidate | None" = None
    severity: Severity | None = None


#: PERF: what calling the class does, see `casualtyparse.making`
make_candidate: Final = maker_of(CasualtyCandidate)
