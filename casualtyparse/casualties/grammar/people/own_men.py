"""Whose men they are, and in whose service sailors are: "51 of his men", "the army lost nine men".

own men  = (possessive ["own"] | LOSE [count]) "men"
         | force ("suffered" | "losses" [":"]) number
"""

from collections.abc import Callable
from typing import Final

from casualtyparse.casualties.grammar.people.mentions import Mention
from casualtyparse.lexicon.little_words import HIS
from casualtyparse.lexicon.word_lists import word_list
from casualtyparse.phrases.clauses import Sentence
from casualtyparse.phrases.noun_phrase import NounPhrase
from casualtyparse.terms import ARMED, VictimKind

#: What tells of a kind where a name or a phrase starts, told by its token.
Told = Callable[[Sentence, int], VictimKind | None]

_LED_ON: Final = frozenset({"and", ",", "but"})
_THEIR: Final = frozenset({"its", "their", "own"})
_LOSING: Final = frozenset({"lost", "lose", "loses", "losing"})
#: So far before them their leader or their force is told.
_MOST_BACK: Final = 25
#: So far before the men stands the verb that loses them: "lost at least three men".
_MOST_TO_LOSS: Final = 5
_MOST_OF: Final = 5
_LOSSES: Final = frozenset(
    {"suffered", "suffering", "suffers", "sustained", "loss", "losses", "had"}
)
#: So far before a number of dead or wounded its "losses" stand, and what may not stand between.
_MOST_TO_LOSSES: Final = 9
_OF_WHOM: Final = ["of", "whom"]
_APART: Final = frozenset({".", ";", "but", "while", "when", "who", "which", "that"})
AT_SEA: Final = frozenset({"sailor", "seaman", "crewman"})
_OF_WAR: Final = word_list("things", "of_war")
_OF_TRADE: Final = word_list("things", "of_trade")

#: Members of the police or of an army, by what is told of before.
SERVING: Final = frozenset({"officer", "personnel"})
_SERVICES: Final = frozenset({"police", "military"})
_GRADES: Final = word_list("people", "grades")
_MOST_TO_SERVICE: Final = 60


def kind_of_men(s: Sentence, mention: Mention, named_at: Told) -> VictimKind | None:
    """Return the kind of men who belong to a leader or a force told before, None if to none."""
    noun, words = mention.noun, s.words
    first = mention.first
    own = noun.determiner or ""
    if words[noun.head - 1] == "own":
        own = "own"
    if own in HIS:
        return _led(s, noun.first, named_at)
    lost = not _LOSING.isdisjoint(words[max(s.first, first - _MOST_TO_LOSS) : first])
    if own in _THEIR or noun.owner is not None or lost:
        return _losing(s, noun.first if own in _THEIR else first, named_at)
    return None


def kind_of_lost(s: Sentence, first: int, named_at: Told) -> VictimKind | None:
    """Return the kind of the side that has losses: "the rebels suffered three dead"."""
    words = s.words
    number = s.at_first.get(first)
    if number is not None and words[number.end : number.end + 2] == _OF_WHOM:
        told = s.at_end.get(first - 1)  # "drove off rebels, 15 of whom died"
        return None if told is None or told.kind == "unknown" else told.kind
    if words[first + 1] == "of" and words[first + 3] == "own":
        return _losing(s, first, named_at)  # "lost two of their own"
    low = max(s.first, first - _MOST_TO_LOSSES)
    if _LOSSES.isdisjoint(words[low + 1 : first]):
        return None  # PERF: mostly
    for j in range(first - 1, low, -1):
        if words[j] in _LOSSES:
            far = _MOST_OF
            if words[j] == "had":  # "the army had 12 killed"
                told = s.at_first.get(j + 1)
                far = 0 if told is None or told.quantity is None else 1
            kinds = (_force_kind(s, k, named_at) for k in range(j - 1, j - far - 1, -1))
            return next(filter(None, kinds), None)
        entry = s.entries[j]
        if words[j] in _APART or (entry is not None and entry.person is not None):
            return None
    return None


def _led(s: Sentence, end: int, named_at: Told) -> VictimKind | None:
    """Return the kind of the one leader told last before a token."""
    for j in range(end - 1, max(s.first - 1, end - _MOST_BACK), -1):
        entry = s.entries[j]
        person = None if entry is None else entry.person
        if person is None or person.number != "one":
            continue
        for i in (
            j - 1,
            *range(j + 2, j + _MOST_OF),
        ):  # "a FARC leader", "a commander of the police"
            if i < j or s.words[j + 1] == "of":
                kind = named_at(s, i) or _word_kind(s, i)
                if kind in ARMED:
                    return kind
        if person.kind in ARMED:
            return person.kind
    return None


def _word_kind(s: Sentence, i: int) -> VictimKind | None:
    entry = s.entries[i] if s.first <= i < s.end else None
    if entry is None:
        return None
    return entry.modifier or (None if entry.person is None else entry.person.kind)


def _losing(s: Sentence, end: int, named_at: Told) -> VictimKind | None:
    """Return the kind of the force or the people told before a token.

    A verb behind "and" has the first of them as its subject, any other the last.
    """
    words, told = s.words, None
    for j in range(end - 1, max(s.first - 1, end - _MOST_BACK), -1):
        if words[j] in _LOSING and words[j - 1] in _LED_ON:
            told = _first(s, j, named_at)
            break
        if _leads_clause(s, j) and any(k in s.at_end for k in range(j + 2, end + 1)):
            break  # "police said the trawler lost three men", not "denied its men had died"
        told = _force_kind(s, j, named_at)
        if told is not None:
            break
    return told


def _first(s: Sentence, end: int, named_at: Told) -> VictimKind | None:
    told = None
    for j in range(s.first, end):
        if _leads_clause(s, j):
            told = None  # "police said the army fought rebels and lost three men"
        elif told is None:
            told = _force_kind(s, j, named_at)
    return told


def _leads_clause(s: Sentence, j: int) -> bool:
    """Tell whether a verb of saying leads a clause about others: not "said he had lost"."""
    if not s.says(j) or s.words[j + 1] == ",":
        return False
    told = s.at_first.get(j + 1)
    return told is None or not told.pronoun


def _force_kind(s: Sentence, j: int, named_at: Told) -> VictimKind | None:
    """Return the kind of those whom a token names if they bear arms."""
    entry, kind = s.entries[j], named_at(s, j)
    if kind is None and entry is not None and entry.person is not None:
        person = entry.person
        kind = (person.before or {}).get(s.words[j - 1], person.kind)
    return kind if kind in ARMED else None


def in_navy(s: Sentence, lemma: str) -> bool:
    """Tell whether those at sea serve in a navy: "five sailors of the destroyer"."""
    if lemma not in AT_SEA:
        return False
    words = s.words[s.first : s.end]
    return not _OF_WAR.isdisjoint(words) and _OF_TRADE.isdisjoint(words)


def serving(s: Sentence, noun: NounPhrase) -> VictimKind:
    """Return the kind of officers: that of the police or the army told of before."""
    before = s.entries[noun.head - 1]
    counted = noun.quantity is not None and noun.quantity.end == noun.head
    led = counted or (before is not None and (before.tag or before.part))
    if noun.head > noun.first and not led and s.words[noun.head - 1] not in _GRADES:
        return "unknown"  # "a district officer"
    i = noun.first
    for j in range(i - 1, max(-1, i - _MOST_TO_SERVICE), -1):
        entry = s.entries[j]
        if entry is not None:
            kind, person = entry.modifier, entry.person
            if kind is None and person is not None and person.number != "body":
                kind = person.kind
            if kind in _SERVICES:
                return kind
    return "unknown"
