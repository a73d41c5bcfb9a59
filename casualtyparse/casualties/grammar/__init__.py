"""How casualties are worded, in the order in which the wordings are tried.

    casualty = people HARM | HARM people | people

Verbs first, then states ("12 dead"), nouns ("the murder of two clerks"), and last what is part of
something that was read before.
"""

from typing import Final

from casualtyparse.casualties.candidates import CasualtyCandidate
from casualtyparse.casualties.grammar import figures, frames, nouns, parts, states
from casualtyparse.casualties.grammar.passage import Passage
from casualtyparse.casualties.grammar.rule import Wording
from casualtyparse.casualties.grammar.triggers import may_trigger
from casualtyparse.lexicon import bit_of
from casualtyparse.phrases.clauses import Sentence
from casualtyparse.phrases.reading import Reading

#: Tried in this order at each trigger word; the first that reads it wins.
RULES: Final[tuple[Wording, ...]] = (
    Wording(name="as-many", trigger="harm_verb", parse=figures.as_many),
    Wording(name="passive", trigger="harm_verb", parse=frames.passive),
    Wording(name="participle", trigger="harm_verb", parse=frames.participle),
    Wording(name="intransitive", trigger="harm_verb", parse=frames.intransitive),
    Wording(name="active", trigger="harm_verb", parse=frames.active),
    Wording(name="inverted", trigger="harm_verb", parse=frames.inverted),
    Wording(name="verbless", trigger="harm_verb", parse=frames.verbless),
    Wording(name="state", trigger="harm_state", parse=states.state),
    Wording(name="listed-state", trigger="harm_state", parse=states.listed_state),
    Wording(name="lives", trigger="harm_noun", parse=figures.lives),
    Wording(name="event-of", trigger="harm_noun", parse=nouns.event_of),
    Wording(name="bodies-of", trigger="harm_noun", parse=nouns.bodies_of),
    Wording(name="counted-bodies", trigger="harm_noun", parse=nouns.counted_bodies),
    Wording(name="counted", trigger="harm_noun", parse=nouns.counted),
    Wording(name="possessed", trigger="harm_noun", parse=nouns.possessed),
    Wording(name="toll", trigger="harm_noun", parse=figures.toll),
    Wording(
        name="including",
        trigger="sentence",
        parse=parts.including,
        cues=parts.WITH,
    ),
    Wording(
        name="of-them",
        trigger="sentence",
        parse=parts.of_them,
        cues=parts.THEM,
    ),
    Wording(
        name="among-the-dead",
        trigger="sentence",
        parse=parts.among_the_dead,
        cues=parts.DEAD,
    ),
    Wording(
        name="of-the-dead",
        trigger="sentence",
        parse=parts.of_the_dead,
        cues=parts.DEAD,
    ),
    Wording(
        name="compared",
        trigger="sentence",
        parse=parts.compared,
        cues=parts.COMPARING,
    ),
    Wording(name="breakdown", trigger="sentence", parse=parts.breakdown),
    Wording(
        name="remaining",
        trigger="sentence",
        parse=parts.remaining,
        cues=parts.REST,
    ),
)

_VERBS: Final = tuple(rule for rule in RULES if rule.trigger == "harm_verb")
_STATES: Final = tuple(rule for rule in RULES if rule.trigger == "harm_state")
_NOUNS: Final = tuple(rule for rule in RULES if rule.trigger == "harm_noun")
_SENTENCES: Final = tuple(rule for rule in RULES if rule.trigger == "sentence")
_VERB_BITS: Final = bit_of("harm_verb") | bit_of("harm_idiom")
_STATE_BITS: Final = bit_of("harm_state")
_NOUN_BITS: Final = bit_of("harm_noun")
_BITS: Final = _VERB_BITS | _STATE_BITS | _NOUN_BITS


def read(reading: Reading) -> list[CasualtyCandidate]:
    """Return all candidates of a text, in text order."""
    passage = Passage()
    scan = reading.scan
    entries = scan.entries
    triggers = [
        i for i in scan.hits if (e := entries[i]) is not None and e.mask & _BITS
    ]
    k = 0
    while k < len(triggers):
        number = scan.sentence_at(triggers[k])
        bounds = scan.sentence_bounds(number)
        here: list[int] = []
        while k < len(triggers) and triggers[k] < bounds[1]:
            if may_trigger(scan, triggers[k], bounds):
                here.append(triggers[k])
            k += 1
        if here:
            passage.enter(Sentence(reading, number))
            _read_sentence(passage, here)
    passage.found.sort(key=lambda c: (c.first, c.end, c.trigger))
    return passage.found


def _read_sentence(passage: Passage, triggers: list[int]) -> None:
    """Read one sentence: verbs and states, then nouns, then parts."""
    entries = passage.s.entries
    for wordings, bits in (
        (_VERBS, _VERB_BITS),
        (_STATES, _STATE_BITS),
        (_NOUNS, _NOUN_BITS),
    ):
        for i in triggers:
            entry = entries[i]
            if entry is None or not entry.mask & bits or i in passage.used:
                continue
            for wording in wordings:
                if wording.parse(passage, i):
                    break
    s = passage.s
    words = frozenset(s.words[s.first : s.end])
    for wording in _SENTENCES:
        if wording.cues is None or not words.isdisjoint(wording.cues):
            wording.parse(passage, s.first)
