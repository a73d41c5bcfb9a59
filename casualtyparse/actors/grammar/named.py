"""Organs that a known name stands for: "UN troops", and a body named in full before."""

from typing import Final

from casualtyparse.actors.candidates import ActorCandidate
from casualtyparse.actors.grammar.mentions import Mentions
from casualtyparse.phrases.reading import Note, Reading

#: Organs that are people of whatever stands before: "UN troops".
_PEOPLE: Final = frozenset({"troops", "peacekeepers", "soldiers"})


class KnownNames(Note):
    """The mentions by a known name, each the first of its words."""

    __slots__ = ("by_words",)

    def __init__(self, reading: Reading) -> None:
        """Collect them; names are read before anything else."""
        words = reading.scan.words
        self.by_words: dict[tuple[str, ...], ActorCandidate] = {}
        for known in reading.note(Mentions).found:
            if known.rule == "known-name" and known.name is not None:
                self.by_words.setdefault(tuple(words[known.first : known.end]), known)


def of_named(mentions: Mentions, i: int) -> bool:
    """Tell whether an organ's people are those of the name before: "UN troops"."""
    if mentions.words[i] not in _PEOPLE:
        return False
    known = mentions.at.get(i - 1)
    return (
        known is not None
        and known.name is not None
        and known.kind != "media"
        and mentions.scan.gap(i - 1) == " "
    )


def take_name(mentions: Mentions, one: ActorCandidate) -> None:
    """Let a body be the one that the text has named by the same words."""
    by_words = mentions.reading.note(KnownNames).by_words
    known = by_words.get(tuple(mentions.words[one.first : one.end]))
    if known is not None:
        one.name, one.actor_id, one.ids = known.name, known.actor_id, known.ids
        one.kind, one.country, one.match = known.kind, known.country, "alias"
