"""How casualties are worded, in the order in which the wordings are tried.

    casualty = people HARM | HARM people | people

Verbs first, then states ("12 dead"), nouns ("the murder of two clerks"), and last what is part of
something that was read before. Each folder imports only from those above it:

words      what words of harm say before a sentence is cut into phrases
people     the people that a phrase mentions
around     who stands around a word of harm, left and right of it
verbs, nouns, parts   the wordings; `wordings` names the function of each, `rule` what it asks for

`heard`, `cued` and `look` tell which wordings a sentence may hold; `passage` keeps what was read,
`wholes` finds what a part belongs to, `inherited` gives kinds to those told of again.
"""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from operator import attrgetter
from typing import Final

from casualtyparse.casualties.candidates import CasualtyCandidate
from casualtyparse.casualties.grammar.inherited import inherit_kinds, name_deaths
from casualtyparse.casualties.grammar.look import Look, Looker
from casualtyparse.casualties.grammar.parts.captives import harmed_captives, join_taken
from casualtyparse.casualties.grammar.parts.freed import join_freed
from casualtyparse.casualties.grammar.parts.some_of import join_wholes
from casualtyparse.casualties.grammar.parts.summed import join_led, join_summed
from casualtyparse.casualties.grammar.passage import Passage
from casualtyparse.casualties.grammar.rule import Tables, Wording
from casualtyparse.casualties.grammar.wordings import NOUNS, PARTS, STATES, VERBS
from casualtyparse.phrases.clauses import Sentence
from casualtyparse.phrases.datelines import behind_dateline
from casualtyparse.phrases.reading import Reading

RULES: Final[tuple[Wording, ...]] = (*VERBS, *STATES, *NOUNS, *PARTS)

_TABLES: Final = Tables.of(VERBS, STATES, NOUNS, PARTS)
#: The places of those that ask for no cue but for a casualty in the sentence.
_UNCUED: Final[Mapping[int, Sequence[int]]] = {
    rank: () for rank, part in enumerate(PARTS) if not (part.cues or part.heard)
}
_UNCUED_PARSES: Final = tuple(PARTS[rank].parse for rank in _UNCUED)
_FOLLOWING: Final = frozenset(_TABLES.following[True])
_IN_TEXT_ORDER: Final = attrgetter("first", "end", "trigger")


def read(reading: Reading) -> list[CasualtyCandidate]:
    """Return all candidates of a text, in text order."""
    scan = reading.scan
    sentence_of, sentences = scan.sentence_of, scan.edges
    passage, looker = Passage(), Looker(reading, _TABLES)
    found = passage.found
    heard, numbers = looker.heard(), looker.numbers
    at, size, told, counted = 0, len(heard), -2, 0
    while at < size:
        first, number = at, sentence_of[heard[at]]
        low, stop = behind_dateline(scan, number), sentences[number + 1]
        at = bisect_left(heard, stop, at + 1)
        counted = bisect_left(numbers, low, counted)
        here = numbers[counted : bisect_left(numbers, stop, counted)]
        look = looker.look(heard[first:at], low, stop, numbered=bool(here))
        if look is None:
            if told == number - 1:
                _follow(passage, looker, number, low, stop)
            continue
        passage.enter(Sentence(reading, number, low), here)
        _read_sentence(passage, look)
        if len(found) > passage.start and stop < scan.size:
            told = number
            end = sentences[number + 2]
            if at == size or heard[at] >= end:
                _follow(passage, looker, number + 1, stop, end)
    harmed_captives(found, scan)
    found.sort(key=_IN_TEXT_ORDER)
    inherit_kinds(found, scan.words)
    rules = {one.rule for one in found}  # PERF: few are in a text
    if "freed" in rules:
        join_freed(found, scan.words)
    if "captives" in rules:
        join_taken(found)
    join_wholes(found, scan)
    join_summed(found)
    if "toll" in rules:
        join_led(found, scan.words)
    name_deaths(found, scan)
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
            PARTS[rank].parse(passage, cues[rank])


def _read_sentence(passage: Passage, look: Look) -> None:
    """Read one sentence: verbs, then states and nouns, then parts of what was read."""
    used = passage.used
    verbs, states, nouns, parts = look
    for trigger, fitting in verbs:
        if trigger.at not in used:
            for parse in fitting:
                if parse(passage, trigger):
                    break
    for i, may_fit in (*states, *nouns):
        if i not in used:
            for parse_word in may_fit:
                if parse_word(passage, i):
                    break
    told = len(passage.found) - passage.start
    if told > 1 and (states or nouns):
        passage.inherit_late()
    if parts:
        _read_parts(passage, parts)
    elif told:
        for parse_part in _UNCUED_PARSES:
            parse_part(passage, ())


def _read_parts(passage: Passage, cues: Mapping[int, Sequence[int]]) -> None:
    """Read what is part of something; most wordings of it need something in the sentence."""
    found, start = passage.found, passage.start
    cues = {**_UNCUED, **cues}
    for rank in sorted(cues):
        part = PARTS[rank]
        if part.alone or len(found) > start:
            part.parse(passage, cues[rank])
