"""Base forms that are nouns as well: "the rebels' attack", but "Rebels attack village".

verb = people VERB object | people phrase* VERB object | people "fire" "at"
"""

from typing import Final

from casualtyparse.actors.grammar.clauses.arguments import Clauses
from casualtyparse.actors.grammar.deeds.fighters import fights
from casualtyparse.lexicon.acts import Act
from casualtyparse.lexicon.word_lists import word_list
from casualtyparse.terms import OF_STATE

_OBJECT_TAGS: Final = frozenset({"determiner", "pronoun"})
#: what is fired, and at whom: "fire on the town" is rather a noun
_FIRED: Final = word_list("acts", "fired") | {"at"}
_ON: Final = frozenset({"on", "upon"})
#: what is called after a noun of violence
_SERVED: Final = word_list("acts", "called_after")
#: behind a phrase these close what stands beside the subject: "ETA (Dol column) attack"
_ASIDE: Final = frozenset({")", "]"})


def is_verb(clauses: Clauses, i: int, act: Act) -> bool:
    """Tell whether a word that is also a noun of violence is a verb at token i."""
    mentions, following = clauses.mentions, clauses.scan.tag(i + 1)
    known, head = clauses.at.get(i - 1), mentions.head_at(i - 1)
    objective = following in _OBJECT_TAGS or (
        i + 1 in mentions.reading.numbers.by_first
    )
    if known is None and head is None:
        # "Riders on motorcycles attack a wedding", but "the riders' attack"
        if following == "determiner":
            return bool(clauses.subjects(i))
        return _apart(clauses, i, act) and _goes_on(clauses, i)
    if act.form == "base" and head is not None and not head.plural:
        return False  # "a terrorist attack that was"
    if objective or (
        act.verb == "fire"
        and (clauses.words[i + 1] in _FIRED or _on_people(clauses, i))
    ):
        return True
    return act.form == "base" and head is not None and _goes_on(clauses, i)


def _on_people(clauses: Clauses, i: int) -> bool:
    """Tell whether people are fired on: "police fire on protesters", not "on the town"."""
    if clauses.words[i + 1] not in _ON:
        return False
    high = clauses.scan.bounds_at(i)[1]
    first = clauses.mentions.skip_determiners(i + 2, high)
    end = clauses.mentions.run_from(first, high)
    return end > first and clauses.mentions.head_at(end - 1) is not None


def _apart(clauses: Clauses, i: int, act: Act) -> bool:
    """Tell whether a phrase or an aside ends before a base form: "men on mules attack"."""
    if act.form != "base":
        return False
    mentions, words = clauses.mentions, clauses.words
    if words[i - 1] in _ASIDE:
        return True
    low = clauses.scan.bounds_at(i)[0]
    noun = clauses.entries[i - 1]
    if noun is not None and noun.craft is not None:
        return noun.craft.plural  # "jets bomb"
    first = mentions.run_before(i, low)
    before = mentions.before_determiners(first, low) - 1
    return before > low and clauses.scan.tag(before) == "preposition"


def _goes_on(clauses: Clauses, i: int) -> bool:
    """Tell whether an object may follow, and fighters or forces are the subject."""
    behind = clauses.entries[i + 1]
    if clauses.words[i + 1] in _SERVED:
        return False  # "the police bomb squad"
    if not clauses.mentions.content(i + 1) or (
        behind is not None and (behind.act or behind.speech or behind.harm_verb)
    ):
        return False  # "a rebel attack kills two"
    return any(
        fights(one) or one.kind in OF_STATE
        for one in clauses.subjects(i)
        if one.armed or one.kind in OF_STATE
    )
