"""How casualties are worded, in the order in which the wordings are tried.

    casualty = people HARM | HARM people | people

Verbs first, then states ("12 dead"), nouns ("the murder of two clerks"), and last what is part of
something that was read before.
"""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from operator import attrgetter
from typing import Final

from casualtyparse.casualties.candidates import CasualtyCandidate
from casualtyparse.casualties.grammar import (
    afflicted,
    as_many,
    compared,
    dead,
    described,
    figures,
    frames,
    gapped,
    likewise,
    limbs,
    lives,
    named,
    nouns,
    parts,
    remains,
    retold,
    shares,
    states,
    survivors,
    unsaid,
    verbless,
)
from casualtyparse.casualties.grammar.inherited import inherit_kinds
from casualtyparse.casualties.grammar.look import Look, Looker
from casualtyparse.casualties.grammar.passage import Passage
from casualtyparse.casualties.grammar.rule import (
    ACTIVE,
    AS_MANY,
    INTRANSITIVE,
    INVERTED,
    PARTICIPLE,
    PASSIVE,
    VERBLESS,
    NounWording,
    PartWording,
    StateWording,
    Tables,
    VerbWording,
    Wording,
)
from casualtyparse.phrases.clauses import Sentence
from casualtyparse.phrases.reading import Reading

#: Tried in this order at each verb or idiom of harm; the first that reads it wins.
_VERBS: Final = (
    VerbWording(name="as-many", bit=AS_MANY, parse=as_many.as_many),
    VerbWording(name="passive", bit=PASSIVE, parse=frames.passive),
    VerbWording(name="participle", bit=PARTICIPLE, parse=frames.participle),
    VerbWording(name="intransitive", bit=INTRANSITIVE, parse=frames.intransitive),
    VerbWording(name="active", bit=ACTIVE, parse=frames.active),
    VerbWording(name="inverted", bit=INVERTED, parse=verbless.inverted),
    VerbWording(name="verbless", bit=VERBLESS, parse=verbless.verbless),
)
_STATES: Final = (
    StateWording(name="state", parse=states.state),
    StateWording(name="listed-state", parse=states.listed_state),
    StateWording(name="modified", parse=states.modified),
    StateWording(name="numbered", parse=states.numbered),
)
#: Tried in this order at each noun of harm of that sort.
_NOUNS: Final = (
    NounWording(name="lives", sorts=frozenset({"group"}), parse=lives.lives),
    NounWording(
        name="event-of",
        sorts=frozenset({"event", "count", "deed"}),
        parse=nouns.event_of,
    ),
    NounWording(name="bodies-of", sorts=frozenset({"body"}), parse=nouns.bodies_of),
    NounWording(
        name="counted-bodies", sorts=frozenset({"body"}), parse=nouns.counted_bodies
    ),
    NounWording(
        name="counted",
        sorts=frozenset({"event", "count", "body"}),
        parse=nouns.counted,
    ),
    NounWording(
        name="possessed", sorts=frozenset({"event", "body"}), parse=nouns.possessed
    ),
    NounWording(
        name="buried-victims",
        sorts=frozenset({"group"}),
        parse=remains.buried_victims,
    ),
    NounWording(
        name="hurt-victims", sorts=frozenset({"group"}), parse=afflicted.hurt_victims
    ),
    NounWording(name="found-body", sorts=frozenset({"body"}), parse=remains.found_body),
    NounWording(
        name="toll",
        sorts=frozenset({"event", "count", "toll", "figure"}),
        parse=figures.toll,
    ),
    NounWording(name="limb", sorts=frozenset({"limb"}), parse=limbs.limb),
    NounWording(
        name="afflicted", sorts=frozenset({"wound"}), parse=afflicted.afflicted
    ),
)
_PARTS: Final = (
    PartWording(
        name="how-many",
        parse=unsaid.how_many,
        cues=unsaid.MANY,
        where=unsaid.may_ask,
        alone=True,
    ),
    PartWording(
        name="unknown-toll",
        parse=unsaid.unknown_toll,
        cues=unsaid.UNKNOWN,
        where=unsaid.may_be_unknown,
        alone=True,
    ),
    PartWording(
        name="fate-of",
        parse=unsaid.fate_of,
        cues=unsaid.FATE,
        where=unsaid.is_fate,
        alone=True,
        follows=True,
    ),
    PartWording(
        name="survivors",
        parse=survivors.survivors,
        cues=survivors.SURVIVAL,
        where=survivors.tells,
        alone=True,
    ),
    PartWording(
        name="everyone",
        parse=survivors.everyone,
        cues=survivors.EVERYONE,
        where=survivors.may_be_everyone,
        alone=True,
    ),
    PartWording(
        name="including",
        parse=parts.including,
        cues=parts.WITH,
        where=parts.has_people,
        alone=True,
        follows=True,
    ),
    PartWording(
        name="of-them",
        parse=parts.of_them,
        cues=parts.THEM,
        where=parts.is_after_of,
        alone=True,
        follows=True,
    ),
    PartWording(
        name="among-the-dead",
        parse=dead.among_the_dead,
        cues=dead.CAPTIVES,
        heard=dead.HARMED,
        where=dead.may_be_among,
        alone=True,
        follows=True,
    ),
    PartWording(
        name="added",
        parse=dead.added,
        heard=dead.HARMED,
        where=dead.may_be_added,
        alone=True,
    ),
    PartWording(
        name="put-at",
        parse=dead.put_at,
        heard=dead.HARMED,
        where=dead.may_be_put,
        numbered=True,
        alone=True,
    ),
    PartWording(
        name="identified",
        parse=named.identified,
        cues=dead.IDENTIFIED,
        where=named.may_identify,
        alone=True,
        follows=True,
    ),
    PartWording(
        name="of-the-dead",
        parse=dead.of_the_dead,
        cues=dead.CAPTIVES,
        heard=dead.HARMED,
        where=dead.may_be_of,
        numbered=True,
        alone=True,
        follows=True,
    ),
    PartWording(
        name="compared",
        parse=compared.compared,
        cues=compared.COMPARING,
        where=compared.may_compare,
        numbered=True,
    ),
    PartWording(
        name="described",
        parse=described.described,
        cues=described.BE,
        counted=True,
        alone=True,
        follows=True,
        only=True,
    ),
    PartWording(
        name="graded",
        parse=described.graded,
        cues=described.GRADES,
        where=described.may_grade,
        numbered=True,
    ),
    PartWording(
        name="in-all",
        parse=described.in_all,
        cues=described.ALL,
        where=described.is_in,
        numbered=True,
    ),
    PartWording(
        name="in-hospital",
        parse=described.in_hospital,
        cues=described.HOSPITAL,
        where=described.is_in_hospital,
        alone=True,
    ),
    PartWording(
        name="each-side",
        parse=described.each_side,
        cues=described.SIDE,
        where=described.is_each,
        numbered=True,
    ),
    PartWording(
        name="condition",
        parse=described.condition,
        cues=described.CONDITION,
        where=described.is_of,
        numbered=True,
        alone=True,
        follows=True,
    ),
    PartWording(
        name="headed",
        parse=states.headed,
        cues=states.PEOPLE,
        where=states.may_head,
        numbered=True,
        alone=True,
    ),
    PartWording(name="breakdown", parse=parts.breakdown),
    PartWording(
        name="retold",
        parse=retold.retold,
        cues=retold.RETELLING,
        where=retold.may_retell,
        numbered=True,
        alone=True,
        follows=True,
    ),
    PartWording(
        name="likewise",
        parse=likewise.likewise,
        cues=likewise.LIKE,
        where=likewise.may_liken,
    ),
    PartWording(
        name="elliptic",
        parse=likewise.elliptic,
        cues=likewise.NOBODY,
    ),
    PartWording(name="gapped", parse=gapped.gapped),
    PartWording(
        name="share",
        parse=shares.shares,
        cues=shares.SHARES,
        where=shares.may_be_share,
        numbered=True,
    ),
    PartWording(
        name="remaining",
        parse=parts.remaining,
        cues=parts.REST,
        numbered=True,
        alone=True,
    ),
)
RULES: Final[tuple[Wording, ...]] = (*_VERBS, *_STATES, *_NOUNS, *_PARTS)

_TABLES: Final = Tables.of(_VERBS, _STATES, _NOUNS, _PARTS)
#: The places of those that ask for no cue but for a casualty in the sentence.
_UNCUED: Final[Mapping[int, Sequence[int]]] = {
    rank: () for rank, part in enumerate(_PARTS) if not (part.cues or part.heard)
}
_UNCUED_PARSES: Final = tuple(_PARTS[rank].parse for rank in _UNCUED)
_FOLLOWING: Final = frozenset(_TABLES.following)
_IN_TEXT_ORDER: Final = attrgetter("first", "end", "trigger")


def read(reading: Reading) -> list[CasualtyCandidate]:
    """Return all candidates of a text, in text order."""
    scan = reading.scan
    sentence_of, sentences = scan.sentence_of, (*scan.sentences, scan.size)
    passage, looker = Passage(), Looker(reading, _TABLES)
    found = passage.found
    heard, numbers = looker.heard(), looker.numbers
    at, size, told, counted = 0, len(heard), -2, 0
    while at < size:
        first, number = at, sentence_of[heard[at]]
        low, stop = sentences[number], sentences[number + 1]
        at = bisect_left(heard, stop, at + 1)
        look = looker.look(heard[first:at], low, stop)
        if look is None:
            if told == number - 1:
                _follow(passage, looker, number, low, stop)
            continue
        counted = bisect_left(numbers, low, counted)
        here = numbers[counted : bisect_left(numbers, stop, counted)]
        passage.enter(Sentence(reading, number), here)
        _read_sentence(passage, look)
        if len(found) > passage.start and stop < scan.size:
            told = number
            end = sentences[number + 2]
            if at == size or heard[at] >= end:
                _follow(passage, looker, number + 1, stop, end)
    found.sort(key=_IN_TEXT_ORDER)
    inherit_kinds(found, scan.words)
    return found


def _follow(passage: Passage, looker: Looker, number: int, low: int, stop: int) -> None:
    """Read what a sentence without a word of harm tells of those in the one before it.

    The sentence of that number has the tokens `low` to `stop` (exclusive).
    """
    reading = passage.s.reading
    if _FOLLOWING.isdisjoint(reading.scan.words[low:stop]):
        return
    cues = looker.follow(low, stop)
    if cues:
        passage.enter(Sentence(reading, number))
        for rank in sorted(cues):
            _PARTS[rank].parse(passage, cues[rank])


def _read_sentence(passage: Passage, look: Look) -> None:
    """Read one sentence: verbs, then states and nouns, then parts of what was read."""
    used = passage.used
    verbs, states, nouns, parts = look
    for trigger, fitting in verbs:
        if trigger.at not in used:
            for parse in fitting:
                if parse(passage, trigger):
                    break
    if states or nouns:
        for i, may_fit in (*states, *nouns):
            if i not in used:
                for parse_word in may_fit:
                    if parse_word(passage, i):
                        break
        passage.inherit_late()
    if parts:
        _read_parts(passage, parts)
    elif len(passage.found) > passage.start:
        for parse_part in _UNCUED_PARSES:
            parse_part(passage, ())


def _read_parts(passage: Passage, cues: Mapping[int, Sequence[int]]) -> None:
    """Read what is part of something; most wordings of it need something in the sentence."""
    found, start = passage.found, passage.start
    cues = {**_UNCUED, **cues}
    for rank in sorted(cues):
        part = _PARTS[rank]
        if part.alone or len(found) > start:
            part.parse(passage, cues[rank])
