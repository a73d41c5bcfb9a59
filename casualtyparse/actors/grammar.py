"""How actors are worded."""

from collections.abc import Sequence
from typing import Final

from casualtyparse.actors.candidates import ActorCandidate
from casualtyparse.phrases.reading import Reading
from casualtyparse.rules import Dispatch, Rule, claim_all, settle

#: Names, read before all other families so that numbers and months inside them are masked.
NAME_RULES: Final[tuple[Rule[ActorCandidate], ...]] = ()
#: Descriptions ("20 masked assailants"), read last.
MENTION_RULES: Final[tuple[Rule[ActorCandidate], ...]] = ()
RULES: Final = NAME_RULES + MENTION_RULES

_NAMES: Final = Dispatch(NAME_RULES)
_MENTIONS: Final = Dispatch(MENTION_RULES)


def read_names(reading: Reading) -> list[ActorCandidate]:
    """Return the names of actors in a text and claim their tokens."""
    names = settle(reading, _NAMES.run(reading))
    claim_all(reading, "actors", names)
    return names


def read(reading: Reading, names: Sequence[ActorCandidate]) -> list[ActorCandidate]:
    """Return all mentions of actors: the names given, and descriptions."""
    return settle(reading, [*names, *_MENTIONS.run(reading)])
