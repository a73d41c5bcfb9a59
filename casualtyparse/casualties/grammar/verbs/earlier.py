"""People told of before in a sentence of whom a verb of harm tells again, or tells one more."""

from collections.abc import Sequence
from typing import Final

from casualtyparse.casualties.candidates import CasualtyCandidate
from casualtyparse.casualties.grammar.passage import Passage
from casualtyparse.casualties.grammar.people.mentions import Mention, mention_of
from casualtyparse.casualties.grammar.words.triggers import WOUNDING, Trigger
from casualtyparse.lexicon.word_lists import word_list
from casualtyparse.terms import BODILY

#: Frames of what somebody does, or what is done to somebody.
_DONE: Final = frozenset({"active", "passive"})
#: Tokens of "a third".
_NUMBER: Final = 2
_OF_SUBJECTS: Final = frozenset({"passive", "intransitive"})
#: What may lead to a second verb of the same subject: "and died", ", dying instantly".
_ALIKE: Final = frozenset({"and", "but", ","})
_MODALS: Final = frozenset({"may", "might", "could", "can", "will", "must"})
_UPON: Final = frozenset({"after", "when"})
_MEANT_TO_KILL: Final = word_list("harms", "meant_to_kill")


def one_more(passage: Passage, verb: int) -> list[Mention]:
    """Return one more of people told of before: "two died and a third was captured"."""
    phrase = passage.s.at_end.get(verb)
    if phrase is None or not phrase.ordinal or phrase.end - phrase.first != _NUMBER:
        return []
    told = any(c.head is not None and not c.pronoun for c in passage.here())
    return [mention_of(passage.s, phrase)] if told else []


def has_died(passage: Passage, mention: Mention) -> bool:
    """Tell whether somebody is told to have died of it: "he died after he was shot"."""
    s = passage.s
    if not mention.noun.pronoun or s.word(mention.first - 1) not in _UPON:
        return False
    here = passage.here()
    return bool(here) and here[-1].harm == "killed" and here[-1].frame == "intransitive"


def hurt_first(
    passage: Passage, mention: Mention, first: int
) -> CasualtyCandidate | None:
    """Return the one person of the sentence who is hurt, and dies by the verb at `first`."""
    words = passage.s.words
    if mention.end >= first - 1 or passage.s.word(first - 1) not in _ALIKE:
        return None
    if words[first] in _MODALS:
        return None  # "was shot and may die"
    for candidate in passage.here():
        # "a monk set himself on fire and died": he is told again by the pronoun
        same = candidate.phrase.first == mention.first or candidate.reflexive
        if same and candidate.count.high == 1 and candidate.harm == "injured":
            return candidate
    return None


def is_shared(
    passage: Passage, group: Sequence[Mention], trigger: Trigger, first: int
) -> bool:
    """Tell whether a nearer verb has the same subject: "met his cook, who was hit and died".

    Who died of what is told before is dead, and no other.
    """
    here = passage.here()
    if trigger.harm != "killed" or not here or passage.s.words[first] in _MODALS:
        return False
    last = here[-1]
    if last.frame not in _OF_SUBJECTS or (group and group[-1].end >= last.first):
        return False
    if last.trigger >= first or last.harm not in BODILY or not last.count.low:
        return False
    last.harm = "killed"
    passage.used.update(range(trigger.first, trigger.end))
    return True


def is_done(passage: Passage, trigger: Trigger) -> bool:
    """Tell whether those flee who harmed others: "they killed two men and fled"."""
    if trigger.harm != "displaced" or not passage.s.is_list_word(trigger.start - 1):
        return False
    here = passage.here()
    return bool(here) and here[-1].frame == "active"


def shot_before(passage: Passage, dead: CasualtyCandidate) -> CasualtyCandidate | None:
    """Return those shot of whom the dead are some: "shot three guards, killing two"."""
    if dead.head is not None or dead.implicit or dead.others:
        return None
    for candidate in passage.here():
        verb = passage.s.entries[candidate.trigger]
        if (
            candidate.harm == "injured"
            and candidate.frame in _DONE
            and candidate.end < dead.first
            and (candidate.count.high or 0) > (dead.count.low or 0)
            and verb is not None
            and verb.harm_verb is not None
            and verb.harm_verb.base not in WOUNDING
        ):
            return candidate
    return None


def take_uncounted(passage: Passage, dead: CasualtyCandidate) -> None:
    """Take people who were shot or stabbed, nobody says how many, for those it killed.

    "Shot farmers, killing ten"; of those beaten others are left.
    """
    here = passage.here()
    shot = here[-2] if len(here) > 1 and here[-1] is dead else None
    if shot is None or dead.head is not None or shot.count.kind != "unspecified":
        return
    entry = passage.s.entry(shot.trigger)
    verb = None if entry is None else entry.harm_verb
    if verb is not None and verb.base in _MEANT_TO_KILL and shot.harm == "injured":
        passage.found.remove(shot)
        dead.kind = dead.kind or shot.kind
