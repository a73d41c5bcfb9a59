"""People of whom a clause behind them tells who harmed them.

whom = mention+ [[","] ("whom" | "who" | "that")] agent HARM_VERB

As in "two clerks whom the rebels had killed", "the nine guards they are holding".
"""

from collections.abc import Sequence
from typing import Final

from casualtyparse.casualties.candidates import CasualtyCandidate, Stretch
from casualtyparse.casualties.grammar.around.aboard import joined, listed
from casualtyparse.casualties.grammar.around.subjects import subject_group
from casualtyparse.casualties.grammar.passage import Passage
from casualtyparse.casualties.grammar.people.mentions import (
    Mention,
    is_people,
    mention_of,
)
from casualtyparse.casualties.grammar.verbs.harmed import emit
from casualtyparse.casualties.grammar.verbs.takers import PRESUMING
from casualtyparse.casualties.grammar.words.triggers import Trigger
from casualtyparse.phrases.clauses import Sentence
from casualtyparse.phrases.noun_phrase import NounPhrase

_RELATIVES: Final = frozenset({"whom", "who", "that"})
#: Who is told of right behind people without a relative: "the clerks they had killed".
_AGENTS: Final = frozenset({"they", "he", "she", "it"})
_ALL_BUT: Final = ["all", "but"]
_NONE: Final[Sequence[CasualtyCandidate]] = ()


def whom(passage: Passage, trigger: Trigger) -> Sequence[CasualtyCandidate]:
    """whom = mention+ [[","] ("whom" | "who" | "that")] agent HARM_VERB"""
    s = passage.s
    start, end = trigger.start, trigger.end
    agent = s.at_end.get(start)
    if agent is None or agent.possessive:
        return _NONE
    first = agent.first if agent.owner is None else agent.owner
    first -= s.words[first - 1] in PRESUMING  # "whom suspected rebels had kidnapped"
    p = _behind_people(s, agent, first)
    if p < 0 or (end in s.at_first and s.opaque_end(end) is None):
        return _NONE
    group = [one for one in _people_before(s, p) if is_people(s, one, strict=True)]
    if not any(map(_is_told, group)) or s.tells(group[-1].phrase):
        return _NONE
    by = Stretch(first, agent.end)
    return emit(passage, trigger, group, "whom", start, by)


def _behind_people(s: Sentence, agent: NounPhrase, first: int) -> int:
    """Return the token behind those whom an agent may have harmed, -1 for none."""
    words, relative = s.words, first - 1
    if relative <= s.first:
        return -1
    if words[relative] in _RELATIVES:
        return relative - (words[relative - 1] == ",")
    told = words[agent.first] in _AGENTS or agent.determiner == "the"
    people = s.at_end.get(first) if told else None
    return -1 if people is None or people.person is None else first


def _people_before(s: Sentence, p: int) -> Sequence[Mention]:
    """Return the people right before a token, or those that what stands there belongs to."""
    phrase = s.at_end.get(p)
    if phrase is None or phrase.person is None:
        return subject_group(s, p)  # "two clerks from Dol whom they had killed"
    some = s.at_end.get(phrase.first - 1) if s.words[phrase.first - 1] == "of" else None
    share = None if some is None else mention_of(s, some)
    # "three of the nuns", but "three of the 30 hostages they had taken"
    if share is not None and share.end == p and phrase.quantity is None:
        return (share,)
    whole = mention_of(s, phrase)
    if some is not None and s.words[some.first - 2 : some.first] == _ALL_BUT:
        return (whole._replace(first=whole.first + 1),)  # those they had taken are all
    return joined(listed(s, whole))


def _is_told(mention: Mention) -> bool:
    """Tell whether people are named well enough: "two clerks", "the clerks", "Ana Ruk"."""
    phrase = mention.phrase
    return bool(phrase.quantity or phrase.determiner or phrase.named or phrase.others)
