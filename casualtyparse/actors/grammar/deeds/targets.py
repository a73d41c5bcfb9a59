"""Organs of a state whose place is attacked, and parts of things, which are nobody.

target = [determiner] ORGAN PLACE
"""

from typing import Final

from casualtyparse.actors.candidates import ActorCandidate, make_candidate
from casualtyparse.actors.grammar.clauses.arguments import Clauses
from casualtyparse.actors.grammar.deeds.owners import PLACES
from casualtyparse.actors.grammar.phrases.mentions import Mentions
from casualtyparse.lexicon.acts import Act
from casualtyparse.lexicon.word_lists import word_list

_POSTS: Final = word_list("places", "posts")


def place_of_organ(mentions: Mentions, first: int, end: int) -> ActorCandidate | None:
    """Return the organ whose place a noun phrase names."""
    head = end - 1
    if head <= first:
        return None
    entry, organ = mentions.entries[head], mentions.entries[head - 1]
    thing = None if entry is None else entry.thing
    if mentions.words[head] not in _POSTS and thing not in PLACES:
        return None
    known = mentions.at.get(head - 1)
    if known is not None:
        return None if mentions.relational(known) else known
    if organ is None or organ.organs is None:
        return None
    body = next((one for one in organ.organs if not one.rest and one.bare), None)
    if body is None:
        return None
    return mentions.keep(
        make_candidate(
            rule="bare-organ",
            first=head - 1,
            end=head,
            head=head - 1,
            kind=body.kind,
            match="descriptive",
            shown=False,
        )
    )


def attacked(clauses: Clauses, i: int, act: Act, low: int) -> list[ActorCandidate]:
    """Return who a passive is said of, or whose place: "an army post was attacked"."""
    found = clauses.subjects(i)
    if found or act.kind != "attack":
        return found
    end = clauses.group_start(i, low)
    first = clauses.mentions.run_before(end, low)
    place = place_of_organ(clauses.mentions, first, end)
    return [] if place is None else [place]


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
