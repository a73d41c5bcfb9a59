"""What stands behind a verb of violence in place of an object, and participles of no auxiliary.

circumstance = preposition | conjunction | sign | "later" | DATE | PLACE | number PARTICIPLE
passive      = WEAPON PARTICIPLE place "by" agent | "was" PARTICIPLE "and" PARTICIPLE ("on" | "at")
"""

from typing import Final

from casualtyparse.actors.grammar.clauses.arguments import Clauses
from casualtyparse.actors.grammar.deeds.far_agents import FARTHEST
from casualtyparse.lexicon.acts import Act
from casualtyparse.lexicon.little_words import AND_OR
from casualtyparse.lexicon.word_lists import word_list

_ENDS: Final = frozenset(".,;:!?()[]\u2013\u2014")
_NO_OBJECT: Final = frozenset({"preposition", "conjunction", "subordinator"})
_BEHIND_DATES: Final = _NO_OBJECT | {"auxiliary", "adverb", "relative"}
_CIRCUMSTANCES: Final = frozenset({"dates", "distances"})
_NEW_CLAUSE: Final = frozenset({"conjunction", "subordinator", "relative"})
_FAR: Final = 9
#: "a very short time"
_SHORT: Final = 4
#: "minutes after the vote", "a short time later"
_TIMES: Final = word_list("calendar", "behind_verbs")
_ON: Final = frozenset({"on", "upon", "at"})
_FINITE: Final = frozenset({"auxiliary", "relative", "conjunction"})
_TO_DEATH: Final = ["to", "death"]
_SIGNS: Final = frozenset(",.;:")


def objectless(clauses: Clauses, j: int, high: int) -> bool:
    """Tell whether no object stands at token j, right behind a verb."""
    words, entries = clauses.words, clauses.entries
    word = words[j]
    if j >= high or word in _ENDS:
        return True
    entry = entries[j]
    joined = word in AND_OR
    if not joined and (entry is None or entry.tag not in _NO_OBJECT):
        if words[j + 1][-2:] == "ed" and next_figure(clauses, j):
            return True
        # PERF: no time stands behind most verbs
        if (entry is None or entry.tag != "adverb") and j not in clauses.scan.claims:
            if entry is not None and entry.who is not None:
                return False
            if _TIMES.isdisjoint(words[j : j + _SHORT]):
                return False
        return _dated(clauses, j, high)
    numbers = clauses.mentions.reading.numbers
    by_first = numbers.by_first
    for k in range(j, min(j + 4, high)):  # "killed as many as 450"
        if k in by_first and numbers.quantity(by_first[k]).first == j:
            return False
    if joined and j + 1 < high:
        j += clauses.scan.tag(j + 1) == "adverb"  # "abducted and later killed nine"
        other = entries[j + 1]
        if other is None or other.act is None:
            return True
        if other.act.form != "past" or other.act.particles:
            return False
        if words[j + 2 : j + 4] == _TO_DEATH:
            j += 2  # "shot and beat to death nine"
        # "those killed and injured in the raid", "those shot and killed are"
        return clauses.scan.tag(j + 2) == "auxiliary" or objectless(
            clauses, j + 2, high
        )
    return True


def _dated(clauses: Clauses, j: int, high: int) -> bool:
    """Tell whether it is only told when or how far: "killed later", "shot two weeks ago"."""
    if clauses.scan.tag(j) == "adverb":
        j += 1
        if j >= high or clauses.words[j] in _ENDS:
            return True
        if clauses.scan.tag(j) in _BEHIND_DATES:
            return True
    claim = clauses.scan.claims.get(j)
    if claim is None or claim.family not in _CIRCUMSTANCES:
        end = _time_end(clauses, j, high)
        if end == j:
            return False
    else:
        end = claim.end
    if end >= high or clauses.words[end] in _ENDS:
        return True
    if clauses.scan.tag(end - 1) in _NO_OBJECT:
        return True  # "a day after the vote"
    return clauses.scan.tag(end) in _BEHIND_DATES or end in clauses.scan.claims


def _time_end(clauses: Clauses, j: int, high: int) -> int:
    """Return the token behind "a day", "a short time" from token j, or `j`."""
    first = clauses.mentions.skip_determiners(j, high)
    end = clauses.mentions.run_from(first, high)
    if end == first or end - 1 in clauses.at:
        return j
    if clauses.words[end - 1] not in _TIMES:
        return j
    who = any(clauses.mentions.head_at(k) is not None for k in range(first, end))
    return j if who else end  # not "killed 134 people last year"


def reduced(clauses: Clauses, i: int, high: int) -> bool:
    """Tell whether a finite verb follows: "one of the clerks (ambushed on Monday) was found"."""
    for j in range(i + 1, min(high, i + _FAR)):
        tag = clauses.scan.tag(j)
        if tag == "auxiliary":
            return True
        if clauses.words[j] in _ENDS or tag in _NEW_CLAUSE:
            return False
    return False


def next_figure(clauses: Clauses, j: int) -> bool:
    """Tell whether a headline goes on with its next figure: "15 killed (12 wounded) in"."""
    phrase = clauses.mentions.reading.numbers.by_first.get(j)
    if phrase is None:
        return False
    harm, behind = clauses.entries[phrase.end], phrase.end + 1
    if harm is None or harm.harm_verb is None or clauses.words[phrase.end][-2:] != "ed":
        return False
    return clauses.scan.tag(behind) in _NO_OBJECT or clauses.words[behind] in _ENDS


def laid_by(clauses: Clauses, i: int, act: Act) -> bool:
    """Tell whether "by" follows a participle: "a bomb planted on a train by"."""
    words, tag = clauses.words, clauses.scan.tag
    if words[i - 1] not in act.particles or "by" not in words[i : i + FARTHEST]:
        return False
    by = words.index("by", i)
    return all(
        tag(j) not in _FINITE and words[j] not in _SIGNS for j in range(i + 1, by)
    )


def fired_on(clauses: Clauses, i: int, low: int, high: int) -> bool:
    """Tell whether a passive goes on behind "and": "ambushed and fired on on Friday"."""
    words, before = clauses.words, clauses.entries[i - 2]
    return (
        words[i + 1] in _ON
        and before is not None
        and before.act is not None
        and before.act.form == "past"
        and clauses.passive(i - 2, low, high)
        and objectless(clauses, i + 2, high)
    )
