"""Figures told before that are set to another one.

retold = REVISE ["it" | "this"] "to" number      "revised this to 36", "it has climbed to 187"
       | "put it" ["at"] number | "spoke of" number | "coded as" number
       | ("it" | "the number") BE REVISE "to" number | "the number is" number
       | SAY number                              "residents said 50 died; the police say eight"
"""

from collections.abc import Sequence
from typing import Final

from casualtyparse.casualties.candidates import CasualtyCandidate
from casualtyparse.casualties.grammar.passage import Passage, Said
from casualtyparse.casualties.grammar.people.mentions import (
    Mention,
    bare_number,
)
from casualtyparse.casualties.grammar.wholes import known
from casualtyparse.lexicon.word_lists import word_list
from casualtyparse.numerals.quantities import count_of
from casualtyparse.phrases.clauses import Sentence
from casualtyparse.phrases.noun_phrase import NounPhrase

#: How many candidates back, and how many sentences back, a figure is told again.
_MOST_BACK: Final = 4
_MOST_SENTENCES: Final = 1
#: How far behind its verb a figure may stand: "revised this sharply upward on Friday to 36".
_MOST_TO_FIGURE: Final = 7
_PARTING: Final = frozenset({",", ";", "and", "but", "while", "whereas"})
_ENDS: Final = frozenset(
    {"", ".", ",", ";", ")", "(", "and", "but", "?", "!", "\u2014"}
)
_ENDING: Final = frozenset({"preposition", "subordinator", "adverb", "conjunction"})
_IT: Final = frozenset({"it", "this", "that", "these", "them"})
_WHICH: Final = frozenset({"it", "this", "that", "which"})
_SINCE: Final = frozenset({"has", "have", "had", "since", "now", "already"})
#: "put it at 40": they take what they set a figure to right behind, or behind "at", "as".
_PUT: Final = frozenset({"put", "puts", "putting", "placed", "places", "set", "sets"})
_PUT_AT: Final = frozenset({"at", "as", "nearer", "to"})
_REVISED: Final = word_list("tallies", "revised")
_MOVED: Final = word_list("tallies", "moved")
_ROSE: Final = word_list("tallies", "rose")
#: "it has since passed 110"
_PASSED: Final = frozenset(
    {"reached", "passed", "exceeded", "topped", "surpassed", "stood", "stands"}
)
_SPOKE: Final = frozenset({"spoke", "speaks", "speak", "speaking", "spoken", "talked"})
_CODED: Final = frozenset({"coded", "recoded"})
#: "confirmed only 24"
_CONFIRMED: Final = frozenset(
    {"confirmed", "confirms", "acknowledged", "counted", "admitted", "conceded"}
)
_ONLY: Final = frozenset({"only", "just"})
#: "it was later lowered to 22", "the number was put at seven"
_SET_TO: Final = frozenset({"to", "at"})
_MOST_HAD: Final = 3
_LATER: Final = frozenset(
    {"later", "then", "subsequently", "since", "now", "initially"}
)
#: "the number is seven"
_NUMBERS: Final = frozenset({"number"})
_IS: Final = frozenset({"is", "was"})
#: "the police say eight", which says no more
_SAY: Final = frozenset({"say", "says", "said", "claim", "claims"})
_PRONOUNS: Final = frozenset({"he", "she", "they", "it", "i", "we", "who", "you"})
#: No other number of the same people is so many times as many.
_MOST_TIMES: Final = 5
_STOPS: Final = frozenset({".", ";", ")"})
_ROUGHLY: Final = frozenset({"about", "some", "around", "only", "nearly", "over"})
_ONE: Final = frozenset({"one", "1", "so", "no", "it"})
_SET: Final = _PUT | _MOVED
#: These give another's figure, no new one.
_OTHERS: Final = _PUT | _SPOKE | _CONFIRMED | _SAY
#: Words of which one must stand in the sentence before a figure told again is looked for.
RETELLING: Final = (
    _PUT
    | _REVISED
    | _MOVED
    | _ROSE
    | _PASSED
    | _SPOKE
    | _CODED
    | _CONFIRMED
    | _NUMBERS
    | _SAY
)


def may_retell(words: Sequence[str], at: int) -> bool:
    """Tell whether a verb may set a figure that was told before to another."""
    word, after = words[at], words[at + 1]
    if word in _ROSE or word in _REVISED:
        return "to" in words[at + 1 : at + _MOST_TO_FIGURE]
    if word in _PASSED:
        return after == "at" or after[:1].isdigit()
    if word in _SAY:
        if after in _ROUGHLY:  # "sources say about 50"
            return words[at + 3] in _STOPS
        if after in _ONE:
            return False
        parted = words[at + 2] == "," and words[at + 3] in _PARTING
        return words[at + 2] in _STOPS or parted  # "the police say 19, while"
    if word in _NUMBERS:
        return after in _IS and words[at - 1] == "the"
    if word in _PUT or word in _MOVED:
        return after in _IT or after in _SET_TO
    if word in _CONFIRMED:
        return after in _ONLY
    return after == ("as" if word in _CODED else "of")


def retold(passage: Passage, cued: Sequence[int]) -> Sequence[CasualtyCandidate]:
    """retold = REVISE ["it"] "to" number | "put it at" number | "spoke of" number"""
    s = passage.s
    found: list[CasualtyCandidate] = []
    for at in cued:
        last = _figure_before(passage, at)
        if last is None:
            continue
        phrase = _new_figure(s, at, last)
        if phrase is None or phrase.quantity is None or known(passage, phrase):
            continue
        mention = Mention(phrase.first, phrase.end, phrase, phrase)
        said = Said("retold", "toll", last.harm, at)
        candidate = passage.keep(
            mention, count_of(s.scan, phrase.quantity), said, (at, phrase.end)
        )
        if candidate is not None:
            candidate.victims = None
            # "put it at 90" is another's figure, "raised it to 90" a new one
            candidate.total = s.words[at] not in _OTHERS or _is_set(s, at)
            found.append(candidate)
    return found


def _figure_before(passage: Passage, at: int) -> CasualtyCandidate | None:
    """Return the figure that was told last before a token, in this sentence or the one before."""
    s = passage.s
    earlier = passage.told_before(at) or passage.found[-_MOST_BACK:]
    for candidate in reversed(earlier):
        if s.number - candidate.sentence > _MOST_SENTENCES:
            return None
        if candidate.first < at and candidate.whole is None and not candidate.implicit:
            return candidate
    return None


def _new_figure(s: Sentence, at: int, last: CasualtyCandidate) -> NounPhrase | None:
    """Return the number that the verb at a token sets a figure to."""
    word = s.words[at]
    if word in _NUMBERS:
        return _of_many(_bare(s, at + 2), last)
    if word in _SAY:
        pronoun = s.word(at - 1) in _PRONOUNS
        return None if pronoun else _of_many(_bare(s, at + 1), last)
    if word in _SET and s.word(at + 1) in _SET_TO:
        passive = s.tag(at - 1) in ("auxiliary", "adverb") or s.word(at - 1) in _LATER
        # "it had been put at 19 on Friday" tells what was known before
        passive = passive and "had" not in s.words[at - _MOST_HAD : at]
        return _bare(s, at + 2) if passive and _is_of_figure(s, at, last) else None
    if word in _PUT:
        first = at + 3 if s.word(at + 2) in _PUT_AT else at + 2
        return _bare(s, first) or _bare(s, at + 2)
    if word in _SPOKE or word in _CODED or word in _CONFIRMED:
        return _bare(s, at + 2) or (_bare(s, at + 1) if word in _CONFIRMED else None)
    if word in _ROSE or word in _PASSED:
        if not _is_of_figure(s, at, last):
            return None
        if word in _PASSED:
            return _bare(s, at + 1) or (
                _bare(s, at + 2) if s.word(at + 1) == "at" else None
            )
    for i in range(at + 1, min(s.end, at + _MOST_TO_FIGURE)):
        if s.words[i] == "to":
            return _bare(s, i + 1)
        if s.words[i] in _ENDS:
            return None
    return None


def _is_set(s: Sentence, at: int) -> bool:
    """Tell whether nobody else sets a figure: "it was later put at seven"."""
    return s.words[at] in _PUT and s.word(at + 1) in _SET_TO


def _of_many(phrase: NounPhrase | None, last: CasualtyCandidate) -> NounPhrase | None:
    """Return a number that may be another one of the people told last."""
    if phrase is None or phrase.quantity is None or not last.plural:
        return None
    most = _MOST_TIMES * (last.count.low or last.count.high or 0)
    return phrase if phrase.quantity.number.low <= most else None


def _is_counted(s: Sentence, start: int, last: CasualtyCandidate) -> bool:
    """Tell whether a count told right before is what is set: "a count of 12 was raised"."""
    if last.sentence != s.number or last.end != start or s.word(last.first - 1) != "of":
        return False
    entry = s.entries[last.first - 2]
    return entry is not None and entry.harm_noun is not None


def _is_of_figure(s: Sentence, at: int, last: CasualtyCandidate) -> bool:
    """Tell whether what rises is the figure: "it has climbed", "the toll, which ..., has"."""
    start = at
    while (
        s.tag(start - 1) == "auxiliary"
        or s.word(start - 1) in _SINCE
        or s.word(start - 1) in _LATER
        or (s.is_adverb(start - 1))
    ):
        start -= 1
    if s.word(start - 1) in _NUMBERS and s.word(start - 2) == "the":
        return last.plural or last.total
    if _is_counted(s, start, last):
        return True
    if not (last.total or last.frame in ("toll", "nominal")):
        return False
    return s.word(start - 1) in _WHICH or (
        last.sentence == s.number and s.word(start - 1) in _PARTING and start < at
    )


def _bare(s: Sentence, i: int) -> NounPhrase | None:
    """Return the number at token i if no noun follows it."""
    phrase = s.at_first.get(i)
    if phrase is None or not bare_number(phrase):
        return None
    return phrase if ends_there(s, phrase.end) else None


def ends_there(s: Sentence, i: int) -> bool:
    """Tell whether no noun follows a number that ends at token i."""
    if i >= s.end or (word := s.words[i]) in _ENDS:
        return True
    if word == "per":
        return False  # "up 31 per cent"
    entry = s.entries[i]
    if entry is not None and entry.tag in _ENDING:
        return True
    return s.opaque_end(i) is not None
