"""What the actors grammar reads before it is given a meaning."""

from collections.abc import Mapping
from itertools import combinations
from typing import ClassVar, Final, Literal, Protocol

from attrs import define

from casualtyparse.actors.values import ROLES, Match, Role
from casualtyparse.making import maker_of
from casualtyparse.numerals.values import Count
from casualtyparse.rules import Candidate
from casualtyparse.terms import ActorKind

AssertionKind = Literal["claimed", "denied", "blamed", "suspected", "said"]

#: Those who fight a state.
FIGHTING: Final = frozenset({"rebel", "militia", "criminal"})
NO_ROLES: Final = frozenset[Role]()
#: PERF: one set for all who have the same roles: it takes as much memory as a mention.
_SHARED: Final[Mapping[frozenset[Role], frozenset[Role]]] = {
    roles: roles
    for size in range(len(ROLES) + 1)
    for roles in map(frozenset[Role], combinations(ROLES, size))
}
_ALONE: Final[Mapping[Role, frozenset[Role]]] = {
    role: _SHARED[frozenset({role})] for role in ROLES
}
SOURCE: Final = _ALONE["source"]
_NO_IDS: Final[Mapping[str, str]] = {}


@define(eq=False, kw_only=True, weakref_slot=False)
class ActorCandidate(Candidate):
    """A mention of an actor; `head` is the token of the noun that names the people or the body.

    `roles` are earned by the clauses around it. `shown` mentions are values even without a role;
    others only if they earn one.
    """

    family: ClassVar[str] = "actors"

    kind: ActorKind
    match: Match
    head: int
    name: str | None = None
    actor_id: str | None = None
    ids: Mapping[str, str] = _NO_IDS
    country: str | None = None
    count: Count | None = None
    person: str | None = None
    people: str | None = None
    candidates: tuple[str, ...] = ()
    #: letters that had to be corrected in the name
    edits: int = 0
    roles: frozenset[Role] = NO_ROLES
    shown: bool = True
    #: the verbs and nouns of violence and harm that it is said to have done: their tokens
    did: tuple[int, ...] = ()
    #: the tokens of what it tells by where it stands: "UNHCR: 400 fled", "400 fled (UNHCR)"
    tells: tuple[int, int] | None = None
    #: "the group", "they": stands for another mention, which is linked instead of it
    stands_for: "ActorCandidate | None" = None

    @property
    def armed(self) -> bool:
        """Tell whether this is somebody who fights a state."""
        return self.kind in FIGHTING

    def earn(self, role: Role) -> None:
        """Add a role."""
        roles = self.roles
        if not roles:  # PERF: as of most
            self.roles = _ALONE[role]
        elif role not in roles:
            self.roles = _SHARED[roles | {role}]

    def lose(self, role: Role) -> None:
        """Take a role away."""
        self.roles = _SHARED[self.roles - {role}]


@define(eq=False, kw_only=True, weakref_slot=False)
class Assertion:
    """Who says who did it, as it is worded between the tokens `first` and `end`.

    `extent` are the tokens of what is reported, if any.
    """

    rule: str
    kind: AssertionKind
    first: int
    end: int
    actor: ActorCandidate | None = None
    source: ActorCandidate | None = None
    negated: bool = False
    superseded: bool = False
    extent: tuple[int, int] | None = None


#: PERF: what calling the classes does, see `casualtyparse.making`
make_candidate: Final = maker_of(ActorCandidate)
make_assertion: Final = maker_of(Assertion)


class Stretch(Protocol):
    """Tokens `first` to `end` (exclusive)."""

    @property
    def first(self) -> int:
        """The first token."""
        ...

    @property
    def end(self) -> int:
        """The token behind the last."""
        ...


class Harmed(Protocol):
    """What a casualty tells of actors: the words of its people, its verb, who did it."""

    @property
    def phrase(self) -> Stretch:
        """The tokens of those who are counted."""
        ...

    @property
    def trigger(self) -> int:
        """The token of the verb or noun of harm."""
        ...

    @property
    def agent(self) -> Stretch | None:
        """The tokens of who did it, if that is told."""
        ...

    @property
    def harm(self) -> str:
        """What they suffered."""
        ...

    @property
    def reflexive(self) -> bool:
        """Whether they did it to themselves."""
        ...
