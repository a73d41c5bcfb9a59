"""What acts for its side: "missile boats shelled the port", "bombed by government aircraft".

craft = [count] modifier* [NAME] CRAFT, when a verb says that it attacked
"""

from typing import Final

from casualtyparse.actors.candidates import ActorCandidate
from casualtyparse.actors.grammar.phrases.mentions import Mentions
from casualtyparse.lexicon.acts import crashing_words, firing_words
from casualtyparse.lexicon.heads import Head

#: So far behind a name stands the craft that is its.
_NEAR: Final = 4


def craft_of(mentions: Mentions, one: ActorCandidate) -> tuple[int, Head] | None:
    """Return the token and the noun of the craft by which a mention acts."""
    last = one.head + (_NEAR if one.people is not None and one.name else 1)
    for i in range(one.head, last):
        entry = mentions.entries[i]
        if entry is not None and entry.tag is not None:
            return None  # "militants of X boarded the ship"
        craft = None if entry is None else entry.craft
        if craft is not None:
            return i, craft
    return None


def fired(mentions: Mentions, one: ActorCandidate, word: int) -> bool:
    """Tell whether what a craft did first is a deed: no "jet killed nine as it crashed"."""
    noun = mentions.entries[one.head]
    if one.name is None and (noun is None or noun.craft is None):
        return True  # PERF: as most
    found = craft_of(mentions, one)
    if found is None:
        return True
    head, craft = found
    entry = mentions.entries[word] if word >= 0 else None
    act = None if entry is None else entry.act
    if act is None or act.verb in firing_words():
        return True
    low, high = mentions.scan.bounds_at(head)
    if not crashing_words().isdisjoint(mentions.words[low:high]):
        return False
    if craft.sort == "warcraft":
        return True
    # "a Russian plane hit a hotel, killing nine"
    harmed = act.kind == "harm" and act.form == "past"
    return (craft.plural or harmed) and _sided(mentions, head)


def _sided(mentions: Mentions, head: int) -> bool:
    """Tell whether the word before a craft says whose it is: "army helicopter", "enemy planes"."""
    entry = mentions.entries[head - 1]
    if head in mentions.places.by_end or head - 1 in mentions.at:
        return True
    return entry is not None and (
        entry.siding or entry.organs is not None or entry.armed
    )
