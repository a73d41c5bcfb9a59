"""Words for how people are that head a figure, or that a figure heads.

heading = (STATE | HARM_VERB) [":"] number            "Dead: 187", "injured 40; missing 3"
        | (STATE | HARM_VERB) people [":"] number     "Injured persons: 12"
        | number ":" people (STATE | HARM_VERB)       "6: aid workers abducted"
"""

from collections.abc import Sequence
from typing import Final

from attrs import evolve

from casualtyparse.casualties.candidates import CasualtyCandidate
from casualtyparse.casualties.grammar.around.attached import behind
from casualtyparse.casualties.grammar.around.rolls import LISTING, PARTING, roll
from casualtyparse.casualties.grammar.counts import count_for
from casualtyparse.casualties.grammar.nouns.states import emit_state
from casualtyparse.casualties.grammar.passage import Passage, Said
from casualtyparse.casualties.grammar.people.mentions import (
    Mention,
    bare_number,
    mention_of,
)
from casualtyparse.casualties.grammar.wholes import link_outcome
from casualtyparse.lexicon.roles import HarmState
from casualtyparse.lexicon.word_lists import word_list
from casualtyparse.phrases.clauses import Sentence
from casualtyparse.phrases.noun_phrase import NounPhrase
from casualtyparse.terms import Harm

#: What tells where and when behind the last figure of a list: "missing 3 in Dol".
_WHERE: Final = frozenset({"in", "at", "on", "near", "as", "since"})
_APART: Final = frozenset({"", ";", ",", ".", "(", ")", "|"})
_PASTS: Final = ("past", "participle")
#: What a heading does not start behind: "number of dead: 4", "killed/injured: 4".
_NO_HEADING: Final = frozenset({"of", "/"})
_MOST_PLACES: Final = 12
PEOPLE: Final = word_list("people", "headed")


def listed_state(passage: Passage, i: int) -> Sequence[CasualtyCandidate]:
    """listed = (STATE | HARM_VERB) [":" | "-"] (roll | "none")"""
    s = passage.s
    entry = s.entries[i]
    if entry is None or i in passage.used or s.word(i - 1) in _NO_HEADING:
        return ()
    sign = s.word(i + 1)
    at = i + 2 if sign in LISTING else i + 1
    phrase = s.at_first.get(at)
    if phrase is None:
        return ()
    none = sign in LISTING and s.word(at) == "none" and s.word(at + 1) in _APART
    named = phrase.named is not None and (
        _stands_apart(s, i)
        if sign == ":"
        else i == s.first and sign in LISTING and len(roll(s, at)) > 1
    )
    figured = phrase.quantity is not None and phrase.quantity.first == at
    if not (none or named or figured):
        return ()
    told = entry.harm_state
    people = _heading(s, i)
    if sign != ":" and not named and not _is_all(s, i, phrase):
        return ()
    if told is None:
        if people is None and not _stands_apart(s, i):
            return ()
        verb = entry.harm_verb
        if verb is None or verb.form not in _PASTS:
            return ()
        told = HarmState(verb.harm)
    group = roll(s, at) or [mention_of(s, phrase)]
    for _ in range(_MOST_PLACES):
        end = behind(s, phrase.end)
        following = s.at_first.get(end + 1)
        if s.word(end) != "," or following is None or not bare_number(following):
            break
        if s.entry(following.end) is not None and s.tag(following.end) is None:
            break
        phrase = following  # "Dead: 187 in Sofala, 94 in Tete"
        group.append(mention_of(s, phrase))
    if people is not None and bare_number(group[0].phrase):
        counted = evolve(people, quantity=group[0].phrase.quantity)
        group[0] = Mention(people.first, group[0].end, counted, counted)
    elif figured or none:
        group[0] = group[0]._replace(first=i)
    found = emit_state(passage, group, i, told, rule="listed-state")
    return _with_some(passage, found, i)


def _with_some(
    passage: Passage, found: Sequence[CasualtyCandidate], i: int
) -> Sequence[CasualtyCandidate]:
    """Take those read before for some of them: "Wounded: six clerks, one lost a leg"."""
    for some in passage.here() if found else ():
        if some.first > i:
            link_outcome(passage, some)
    return found


def _heading(s: Sentence, i: int) -> NounPhrase | None:
    """Return the people of a heading that ends in token i: "Civilians killed: 14"."""
    people = s.at_end.get(i)
    if people is None or people.person is None or s.word(i + 1) != ":":
        return None
    plain = people.quantity is None and people.determiner is None
    return people if plain and _stands_apart(s, people.first) else None


def may_head(words: Sequence[str], at: int) -> bool:
    """Tell whether a figure follows people in a heading: "Injured persons: 12"."""
    return words[at + 1] in LISTING or words[at + 1][:1].isdigit()


def headed(passage: Passage, cued: Sequence[int]) -> Sequence[CasualtyCandidate]:
    """headed = (STATE | HARM_VERB) people [":" | "-"] number"""
    s = passage.s
    found: list[CasualtyCandidate] = []
    for at in cued:
        told = _harm_before(s, at - 1)
        first = at + 2 if s.word(at + 1) in LISTING else at + 1
        number = s.at_first.get(first)
        if told is None or number is None or not _is_last(s, number):
            continue
        people = s.at_end.get(at + 1)
        if people is None or people.quantity is not None or people.determiner:
            continue
        counted = evolve(people, quantity=number.quantity)
        mention = Mention(people.first, number.end, counted, counted)
        count = count_for(s, mention)
        if count is None:
            continue
        for candidate in passage.here():
            if candidate.trigger == at - 1:
                candidate.count, candidate.rule = count, "headed"
                candidate.end, candidate.negated = number.end, count.high == 0
                break
        else:
            said = Said("headed", "verbless", told, at - 1)
            kept = passage.keep(mention, count, said, (at - 1, number.end))
            if kept is not None:
                found.append(kept)
    return found


def _harm_before(s: Sentence, i: int) -> Harm | None:
    """Return what a word that starts a heading says: "Injured persons"."""
    if i < s.first or not _stands_apart(s, i):
        return None
    entry = s.entries[i]
    if entry is not None and entry.harm_state is not None:
        return entry.harm_state.harm
    verb = None if entry is None else entry.harm_verb
    return verb.harm if verb is not None and verb.form in _PASTS else None


def _is_last(s: Sentence, number: NounPhrase) -> bool:
    """Tell whether a number ends a heading: "displaced persons 8,412 in 14 centres"."""
    return bare_number(number) and (
        s.word(number.end) in _APART or s.word(number.end) == "in"
    )


def _stands_apart(s: Sentence, i: int) -> bool:
    """Tell whether a heading starts a clause."""
    return i == s.first or s.word(i - 1) in PARTING


def _is_all(s: Sentence, i: int, phrase: NounPhrase) -> bool:
    """Tell whether a heading and its figure are all of a clause: "injured 40; missing 3"."""
    if not (_stands_apart(s, i) and bare_number(phrase)):
        return False
    listed = s.word(i - 1) in (";", ",")
    return s.word(phrase.end) in _APART or (listed and s.word(phrase.end) in _WHERE)


def numbered(passage: Passage, i: int) -> Sequence[CasualtyCandidate]:
    """numbered = number ":" people [adverb] (STATE | HARM_VERB) — "6: aid workers abducted"."""
    s = passage.s
    entry = s.entries[i]
    first = i - 1 if s.is_adverb(i - 1) else i
    people = s.at_end.get(first)
    if entry is None or people is None or s.word(people.first - 1) != ":":
        return ()
    number = s.at_end.get(people.first - 1)
    if number is None or not bare_number(number) or number.first != s.first:
        return ()
    told, verb = entry.harm_state, entry.harm_verb
    if told is None and verb is not None and verb.form in _PASTS:
        told = HarmState(verb.harm)
    if told is None:
        return ()
    mention = Mention(number.first, people.end, number, people)
    return emit_state(passage, [mention], i, told, rule="numbered")
