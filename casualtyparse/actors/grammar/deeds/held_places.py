"""Those behind "by" who only hold the place of a deed: "shot in a town held by rebels".

place = preposition [determiner] noun+ adverb* PARTICIPLE "by"
"""

from typing import Final

from casualtyparse.actors.grammar.clauses.arguments import Clauses
from casualtyparse.lexicon.acts import firing_words

_PARTICIPLES: Final = frozenset({"held", "run", "overrun", "left", "owned"})
#: "a bed", "the shed"
_SHORT: Final = 4
_FAR: Final = 20


def holds_place(clauses: Clauses, verb: int, by: int) -> bool:
    """Tell whether the "by" of a verb belongs to a participle that describes its place."""
    words, entry = clauses.words, clauses.entries[by - 1]
    word = words[by - 1]
    if word not in _PARTICIPLES and (word[-2:] != "ed" or len(word) <= _SHORT):
        return False  # PERF: as before most
    act = None if entry is None else entry.act
    if act is not None and (
        words[by - 2] in act.particles or not (act.weak or act.particles)
    ):
        return False  # "by a mine planted by", "in a village attacked by"
    if entry is not None and entry.speech is not None:
        return False  # "in a raid blamed on"
    at = place_before(clauses, by - 1, max(verb + 1, by - _FAR))
    if at and words[at] == "from":
        fired = clauses.entries[verb]
        act = None if fired is None else fired.act
        return act is None or not (act.verb == "launch" or act.verb in firing_words())
    return at > 0  # "abducted in", but "rockets fired from a village held by"


def place_before(clauses: Clauses, participle: int, low: int) -> int:
    """Return the preposition of the place that a participle describes, or 0.

    As in "(in) a town still held".
    """
    entries, mentions, tag = clauses.entries, clauses.mentions, clauses.scan.tag
    end = participle
    while tag(end - 1) == "adverb":
        end -= 1
    if end <= low:
        return 0
    first = mentions.run_before(end, low)
    if first == end:
        return 0
    noun = entries[end - 1]
    if noun is not None and (
        noun.deed is not None or noun.thing == "weapon" or noun.harm_noun is not None
    ):
        return 0  # "in an attack launched by"
    before = mentions.before_determiners(first, low) - 1
    while before > low and clauses.words[before] == "of":
        first = mentions.run_before(before, low)  # "a part of the town held by"
        before = mentions.before_determiners(first, low) - 1
    return before if before >= low and tag(before) == "preposition" else 0
