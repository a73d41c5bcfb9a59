"""Where the people of a noun of harm stand: behind "of", "by soldiers of", "in Dorn of"."""

from collections.abc import Sequence
from typing import Final

from casualtyparse.casualties.grammar.around.attached import behind_object
from casualtyparse.casualties.grammar.around.objects import object_group
from casualtyparse.casualties.grammar.people.mentions import Mention
from casualtyparse.phrases.clauses import Sentence

#: What leads a place or a day behind a noun of harm.
PLACING: Final = frozenset({"in", "on", "at", "near", "outside"})
#: What begins a day without any of these: "the murder last week of two clerks".
DATING: Final = frozenset(
    {"last", "yesterday", "today", "this", "earlier", "overnight"}
)
_TIMES: Final = frozenset({"week", "month", "year", "night", "weekend"})
#: So many places and days may stand before "of".
_MOST_ADJUNCTS: Final = 3


def of_behind(s: Sentence, i: int, *, nominal: bool) -> int:
    """Return where "of" may stand behind the noun at token i, over agents and places."""
    of = i + 1
    if s.words[of] == "dead":
        return of + 1  # "the shooting dead of two herders"
    if s.word(of) == "by" and nominal:
        agent = s.at_first.get(i + 2)  # "the killing by soldiers of two herders"
        manner = s.word(i + 2)[-3:] == "ing"  # "the death by hanging of two herders"
        return agent.end if agent is not None else i + 3 if manner else i
    for _ in range(_MOST_ADJUNCTS if nominal else 0):
        further = _behind_adjunct(s, of)
        if further is None:
            break
        of = further
    return of


def _behind_adjunct(s: Sentence, i: int) -> int | None:
    """Return the place behind a place or a day: "in Dorn", "last week"; None where none stands."""
    word = s.word(i)
    if word in PLACING:
        return behind_object(s, i + 1)
    if word not in DATING:
        return None
    if word == "overnight":
        return i + 1
    # "last week of" is no date by itself
    return s.opaque_end(i) or (i + 2 if s.word(i + 1) in _TIMES else None)


def that_of(s: Sentence, end: int) -> Sequence[Mention]:
    """that-of = "and" ("that" | "those") "of" mention — behind other bodies"""
    told = s.words[end : end + 3]
    if len(told) < 3 or told[0] != "and" or told[2] != "of":
        return ()
    return object_group(s, end + 3) if told[1] in ("that", "those") else ()
