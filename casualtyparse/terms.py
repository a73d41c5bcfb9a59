"""Terms that words and values share: what harm, who was harmed and how badly, what an actor is.

The lexicon says of a word what a value says of people; both take the terms from here.
"""

from typing import Final, Literal, get_args

#: What became of people.
Harm = Literal[
    "killed",
    "injured",
    "killed_or_injured",
    "missing",
    "abducted",
    "detained",
    "displaced",
    "affected",
]
#: Who was harmed; "unknown" where the words leave that open.
VictimKind = Literal[
    "civilian",
    "military",
    "police",
    "security",
    "militant",
    "government",
    "journalist",
    "aid_worker",
    "unknown",
]
#: How badly the injured are hurt.
Severity = Literal["critical", "serious", "minor"]
#: What an actor is.
ActorKind = Literal[
    "rebel",
    "militia",
    "military",
    "police",
    "security",
    "government",
    "media",
    "igo",
    "ngo",
    "criminal",
    "civilian",
    "unknown",
]

HARMS: Final[tuple[Harm, ...]] = get_args(Harm)
VICTIM_KINDS: Final[tuple[VictimKind, ...]] = get_args(VictimKind)
SEVERITIES: Final[tuple[Severity, ...]] = get_args(Severity)
ACTOR_KINDS: Final[tuple[ActorKind, ...]] = get_args(ActorKind)

#: Harms done to bodies, each sure.
BODILY: Final = frozenset({"killed", "injured"})
#: Harms of those who are held.
HELD: Final = frozenset({"abducted", "detained"})
#: Kinds, of victims and of actors, that serve a state.
OF_STATE: Final = frozenset({"government", "military", "police", "security"})
#: Kinds of victims that carry arms.
ARMED: Final = frozenset({"military", "police", "security", "militant"})
