"""Organs that a known name stands for: "UN troops", and a body named in full before."""

from typing import Final

from casualtyparse.actors.candidates import ActorCandidate
from casualtyparse.actors.grammar.phrases.calling import called_of, naming, slug_of
from casualtyparse.actors.grammar.phrases.mentions import Mentions
from casualtyparse.lexicon.organs import Organ
from casualtyparse.phrases.reading import Note, Reading

#: Organs that are people of whatever stands before: "UN troops".
PEOPLE: Final = frozenset({"troops", "peacekeepers", "soldiers"})
#: Bodies that say of which state they are.
_STATED: Final = frozenset({"state-organ", "known-name"})


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
    """Tell whether the `PEOPLE` at token i are those of the name before: "UN troops"."""
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


def name_perpetrators(mentions: Mentions) -> None:
    """Name bare organs that did something after the state whose organs the text names.

    "The army" is no name; but where a text says that it did something, and names the forces of one
    state only ("Kenyan troops"), it is the army of that state.
    """
    forces = [one for one in mentions.found if one.kind == "military"]
    for mention in forces:
        if mention.rule == "people-of-a-clause":
            _name_soldiers(mentions, mention)
    guilty = [
        mention
        for mention in forces
        if mention.rule == "bare-organ"
        and mention.name is None
        and "perpetrator" in mention.roles
        and mentions.words[mention.first - 1] == "the"
    ]
    if not guilty:
        return
    codes = {one.country for one in forces if one.rule in _STATED and one.country}
    if not codes:
        told = [p.code for p in mentions.places.by_first.values() if p.code]
        codes = set(told) if len(told) > 1 else set()
    if len(codes) == 1:
        for mention in guilty:
            _name_after(mentions, mention, *codes)


def _name_soldiers(mentions: Mentions, mention: ActorCandidate) -> None:
    """Name soldiers after the state whose they are: "Kenyan soldiers killed", no number of them."""
    head = mentions.head_at(mention.head)
    place = mentions.places.by_end.get(mention.head)
    if (
        mention.roles <= {"perpetrator", "source"}
        and "perpetrator" in mention.roles
        and mention.count is None
        and head is not None
        and head.plural
        and head.sort == "service"
        and place is not None
        and place.code is not None
        and "adjective" in place.sorts
        and not mentions.places.relational(place)
    ):
        mention.name, mention.actor_id = naming("Armed Forces", place.code)
        mention.match, mention.country = "pattern", place.code


def _name_after(mentions: Mentions, mention: ActorCandidate, code: str) -> None:
    """Name a bare organ after a state."""
    organ = _organ_words(mentions, mention)
    if organ is not None and organ.called:
        mention.name = called_of(organ.called, code)
        mention.actor_id = slug_of(mention.name)
        mention.match, mention.country = "pattern", code


def _organ_words(mentions: Mentions, mention: ActorCandidate) -> Organ | None:
    """Return the organ that the words of a mention name."""
    entry = mentions.entries[mention.first]
    length = mention.end - mention.first - 1
    organs = () if entry is None or entry.organs is None else entry.organs
    return next((one for one in organs if len(one.rest) == length), None)
