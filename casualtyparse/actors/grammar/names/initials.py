"""Initials that no table holds, where only a group can be meant: "BHX raided two islands".

organisation = INITIALS, before ["had"] RAIDED | CLAIMED ("responsibility" | DEED)
"""

from typing import Final

from casualtyparse.actors.candidates import ActorCandidate, make_candidate
from casualtyparse.actors.grammar.phrases.mentions import Mentions
from casualtyparse.lexicon.little_words import HAVE
from casualtyparse.lexicon.word_lists import word_list

#: what people alone do, and no car or bomb
_DOING: Final = word_list("acts", "done_by_people")
_DONE: Final = frozenset({"past", "third"})
_RESPONSIBILITY: Final = frozenset({"responsibility", "credit"})
#: So near behind a claim stands the deed.
_NEAR: Final = 4
_LONGEST: Final = 6


def read_initials(mentions: Mentions, verb: int) -> ActorCandidate | None:
    """Return the group whose initials stand before the verb at token `verb`."""
    words, entries, scan = mentions.words, mentions.entries, mentions.scan
    i = verb - 1 - (words[verb - 1] in HAVE)
    if (
        entries[i] is not None
        or i in mentions.at
        or i + 1 in mentions.places.by_end
        or len(words[i]) > _LONGEST
        or not words[i].isalpha()
        or mentions.places.upper
        or not _does(mentions, verb)
    ):
        return None
    low = scan.bounds_at(verb)[0]
    if i > low and mentions.content(i - 1):
        return None  # "a Varga SUV raided"
    return mentions.keep(
        make_candidate(
            rule="organisation",
            first=i,
            end=i + 1,
            head=i,
            kind="unknown",
            match="pattern",
            name=scan.surface(i, i + 1),
            shown=True,
        )
    )


def _does(mentions: Mentions, verb: int) -> bool:
    """Tell whether a verb tells of a deed that only people do, or claim."""
    words, entries = mentions.words, mentions.entries
    entry = entries[verb]
    act = None if entry is None else entry.act
    speech = None if entry is None else entry.speech
    if act is not None and act.verb in _DOING and act.form in _DONE:
        return words[verb + 1] != "by" and mentions.scan.tag(verb + 1) != "preposition"
    if speech is None or speech.kind != "claim" or speech.form not in _DONE:
        return False
    for j in range(verb + 1, verb + 1 + _NEAR):
        one = entries[j]
        if words[j] in _RESPONSIBILITY:
            return True
        if one is not None and (one.deed or (one.act and words[j - 1] == "the")):
            # not "claimed the attack was staged"
            return mentions.scan.tag(j + 1) != "auxiliary"
    return False
