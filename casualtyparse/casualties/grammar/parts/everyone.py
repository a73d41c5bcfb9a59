"""Harm told by "all" of those who were aboard, or told of last.

everyone = ("all" | "everyone") HARM — of people told to be aboard, or last, before
"""

from collections.abc import Sequence
from typing import Final

from casualtyparse.casualties.candidates import CasualtyCandidate, Frame
from casualtyparse.casualties.grammar.around.aboard import aboard_before
from casualtyparse.casualties.grammar.nouns.unsaid import harm_behind
from casualtyparse.casualties.grammar.parts.died_of_it import all_die
from casualtyparse.casualties.grammar.parts.survivors import keep_those_aboard
from casualtyparse.casualties.grammar.passage import Passage, Said
from casualtyparse.casualties.grammar.people.mentions import Mention
from casualtyparse.casualties.grammar.verbs.antecedents import (
    are_things_nearer,
    suffering_before,
)
from casualtyparse.phrases.clauses import Sentence
from casualtyparse.phrases.noun_phrase import NounPhrase
from casualtyparse.terms import Harm

EVERYONE: Final = frozenset({"all", "everyone", "everybody"})
#: What may follow "all" where it stands for people.
_BEHIND_ALL: Final = frozenset(
    {
        *("died", "were", "perished", "drowned", "are", "lost", "on", "aboard"),
        *("of", "those", "onboard", "have", "had", "was"),
    }
)
#: What all suffered, how it is worded, and where it stands.
Harmed = tuple[Harm, Frame, int, tuple[int, int]]


def may_be_everyone(words: Sequence[str], at: int) -> bool:
    """Tell whether all are meant, and not all of some: "all died", not "all ten died"."""
    return words[at] != "all" or words[at + 1] in _BEHIND_ALL


def everyone(passage: Passage, cued: Sequence[int]) -> Sequence[CasualtyCandidate]:
    """everyone = ("all" | "everyone") HARM — of people told to be aboard, or last"""
    s = passage.s
    found: list[CasualtyCandidate] = []
    for at in cued:
        told = next((c for c in passage.here() if c.phrase.first == at), None)
        counted = told is not None and told.count.kind != "unspecified"
        if counted and s.word(at + 1) != "of":
            continue
        harmed = None if told else _harm_of_all(s, at)
        if told is None and harmed is None:
            continue
        whole = aboard_before(passage.s, at)
        if whole is None and harmed is not None:
            if harmed[0] != "killed" or not all_die(passage, at):
                _keep_all(passage, at, harmed)
            continue  # "seven were shot; all died"
        if whole is None or (counted and not _is_nearer(passage, whole.first, at)):
            continue
        if told is not None:
            told.count, told.rule = whole.number, "everyone"
            told.kind = told.kind or whole.kind
            again = any(
                c.harm == told.harm and c.phrase.first == whole.first
                for c in passage.here()
            )
            if again:
                passage.found.remove(told)
            continue
        if harmed is None:
            continue
        harm, frame, trigger, span = harmed
        said = Said("everyone", frame, harm, trigger)
        kept = keep_those_aboard(passage, _all(at), whole, whole.number, said, span)
        if kept is not None:
            found.append(kept)
    return found


def _all(at: int) -> Mention:
    """Return the mention of all at a token."""
    phrase = NounPhrase(at, at + 1, at, plural=True)
    return Mention(at, at + 1, phrase, phrase)


def _keep_all(passage: Passage, at: int, harmed: Harmed) -> None:
    """Keep all of those told of last: "rebels took five men; all were later found dead"."""
    harm, frame, trigger, span = harmed
    told = suffering_before(passage, at, harm)
    if told is None or passage.s.words[at] != "all" or frame != "passive":
        return
    if are_things_nearer(passage.s, at):
        return
    kept = passage.keep(_all(at), told[0], Said("everyone", frame, harm, trigger), span)
    if kept is not None:
        kept.kind = kept.kind or told[1]


def _is_nearer(passage: Passage, first: int, at: int) -> bool:
    """Tell whether no others are told between people aboard and "all of them"."""
    return all(c.end <= first for c in passage.told_before(at))


def _harm_of_all(s: Sentence, at: int) -> Harmed | None:
    """Return what all suffered, and where it stands: "all died", "killing all of them"."""
    behind = harm_behind(s, at + 1)
    if behind is not None:
        harm, i = behind
        return harm, "passive", i, (at, i + 1)
    entry = s.entry(at - 1)
    if s.word(at + 1) != "of" or s.word(at + 2) != "them":
        return None
    if entry is None or entry.harm_verb is None or entry.harm_verb.use == "subject":
        return None
    return entry.harm_verb.harm, "participle", at - 1, (at - 1, at + 3)
