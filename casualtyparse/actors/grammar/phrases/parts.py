"""Words for a part that are nobody where it is one of a thing: "a section of the track"."""

from casualtyparse.actors.candidates import ActorCandidate
from casualtyparse.actors.grammar.phrases.mentions import Mentions


def part_of_thing(mentions: Mentions, one: ActorCandidate) -> bool:
    """Tell whether a mention before "of" is only a part of things: "dozens of town halls"."""
    if one.name is not None:
        return False
    head = mentions.head_at(one.head)
    if head is None or not head.whole or head.sort != "band":
        return False
    high = mentions.scan.bounds_at(one.head)[1]
    first = mentions.skip_determiners(one.end + 1, high)
    end = mentions.run_from(first, high)
    entry = mentions.entries[end - 1]
    if end == first or entry is None or entry.who is not None or end - 1 in mentions.at:
        return False
    return entry.thing is not None or entry.place is not None
