"""Of whom a clause with "who" is told: "the rescue of a farmer who was abducted".

who = people ["," ] "who" VERB | "by" person ... "," "who was" | VERB "over" person "," "who"
"""

from typing import Final

from casualtyparse.casualties.grammar.people.mentions import Mention, mention_of
from casualtyparse.casualties.grammar.words.idioms import POSSESSIVES
from casualtyparse.lexicon.little_words import INDEFINITE, PLURAL, SINGULAR
from casualtyparse.lexicon.word_lists import word_list
from casualtyparse.phrases.clauses import Sentence

#: The words that open a relative clause.
RELATIVES: Final = frozenset({"who", "whom", "whose", "which", "that"})
_FINITE: Final = ("past", "present")
_ATTACHED: Final = word_list("people", "attached")
#: How far before those of whom "who" is said another verb is looked for.
_MOST_TO_MAIN: Final = 12
#: What somebody does to those behind it: "fired on a man, who died".
_AT: Final = frozenset({"on", "at", "upon", "into", "against"})
_PARTICLES: Final = frozenset({"over", "down"})
#: What stands before people of whom "who" is said, whatever is told of them.
_RELATING: Final = frozenset({"of", "for", "from", "about", "over", "into", "by"})


def nearest(s: Sentence, who: int, group: list[Mention]) -> list[Mention]:
    """Return whom "who" is said of: people, not "the rescue of a farmer who"."""
    near = s.at_end.get(who) if s.words[who] == "who" else None
    if near is None or near.person is None or s.words[near.first - 1] not in _RELATING:
        return group
    told = group[-1].noun if group else None
    if told is not None and (told.person or told.named or told.quantity):
        between = range(max(group[-1].end, near.first - _MOST_TO_MAIN), near.first)
        if not any(map(s.tells_deed, between)):
            return group  # not "police succeeded in the rescue of a farmer who"
    return [mention_of(s, near)]


def attached_to(s: Sentence, mention: Mention, end: int, verb: int) -> Mention:
    """Return whom a clause right behind them is told of: "the widow of a man who was shot"."""
    phrase = mention.phrase
    people = s.at_first.get(phrase.end + 1)
    if people is None or people.end != end or mention.phrase.quantity:
        return mention
    if people.person is None and not people.named:
        return mention
    if s.words[phrase.head] not in _ATTACHED and s.words[phrase.head - 1] != "family":
        return mention
    # "the mother of two men who was shot"
    differs = SINGULAR if people.plural else PLURAL
    return mention if s.words[verb] in differs else mention_of(s, people)


def over_who(s: Sentence, first: int) -> tuple[Mention | None, int]:
    """Return who is told of behind "who" or "that", if that is plain, and where it stands."""
    if s.is_adverb(first - 1) and s.tag(first - 2) == "relative":
        first -= 1  # "a postman, who later died"
    words, before, agent = s.words, s.entries[first - 1], None
    people = s.at_end.get(first - 1) if words[first - 1] == "that" else None
    that = people is not None and people.person is not None
    relative = before is not None and before.tag == "relative"
    if (relative or that) and first > s.first:
        agent = _agent_before(s, first)
        first -= 1
        if words[first - 1] == "," and first > s.first:
            first -= 1
    if agent is None and "who" in words[max(s.first, first - 2) : first + 2]:
        agent = _theirs_before(s, first)  # PERF: most stand in no such clause
    return agent, first


def _agent_before(s: Sentence, verb: int) -> Mention | None:
    """agent = "by" person ... "," "who was", as in "six hurt by a man in a bar, who was shot"."""
    if s.words[verb] not in SINGULAR or s.words[verb - 2] != ",":
        return None
    for phrase in reversed(s.phrases):
        if phrase.end > verb or phrase.person is None:
            continue
        led = s.word(phrase.first - 1) == "by" and not phrase.plural
        return mention_of(s, phrase) if led else None
    return None


def _theirs_before(s: Sentence, first: int) -> Mention | None:
    """Return people told of right before "who": "a man who tried to save his son, who died"."""
    words = s.words
    who = first + 1 if words[first] == "," else first - 1 - s.is_adverb(first - 1)
    if words[who] != "who" or words[who - 1] != ",":
        return None
    phrase = s.at_end.get(who - 1)
    if phrase is None or phrase.person is None or phrase.quantity is not None:
        return None
    led = phrase.determiner in POSSESSIVES or (
        phrase.determiner in ("the", *INDEFINITE) and s.word(phrase.first - 1) in _AT
    )
    return mention_of(s, phrase) if led else None


def run_over(s: Sentence, comma: int) -> Mention | None:
    """Return who was run over or gunned down before a comma: "ran over a pupil, who died"."""
    phrase = s.at_end.get(comma)
    if phrase is None or phrase.person is None:
        return None
    over = phrase.first - 1
    entry = s.entries[over - 1]
    ran = entry is not None and entry.verb in _FINITE
    return mention_of(s, phrase) if ran and s.words[over] in _PARTICLES else None


def who_before(s: Sentence, comma: int) -> list[Mention]:
    """Return the person right before ", who", of whose thing was told: "the car of Ruk, who"."""
    led = s.words[comma] == "," and s.word(comma + 1) == "who"
    if not led and s.words[comma] != "who":
        return []
    phrase = s.at_end.get(comma)
    if phrase is None or phrase.person is None or phrase.possessive:
        return []
    if not led and s.word(phrase.first - 1) not in _AT:
        return []  # "they fired at a porter who died"
    return [] if phrase.plural and not phrase.quantity else [mention_of(s, phrase)]
