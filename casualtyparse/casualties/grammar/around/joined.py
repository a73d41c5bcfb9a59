"""People who belong together before a verb: one person told twice, those of theirs, headlines."""

from typing import Final

from casualtyparse.casualties.grammar.people.mentions import (
    Mention,
    bare_number,
    mention_of,
)
from casualtyparse.casualties.grammar.people.portions import BUT
from casualtyparse.casualties.grammar.people.same_people import (
    are_roles,
    holds_office,
    same_person,
    shares_count,
)
from casualtyparse.casualties.grammar.words.verb_groups import is_adverb
from casualtyparse.lexicon.little_words import PLURAL, SINGULAR, THEIRS
from casualtyparse.lexicon.word_lists import word_list
from casualtyparse.phrases.clauses import Sentence
from casualtyparse.phrases.noun_phrase import NounPhrase

_WITH: Final = frozenset({"along", "together"})
_MOST_OF_PLACE: Final = 9
_LISTS: Final = frozenset({"and", "&", "+", "or", "nor", "plus"})
_JOINERS: Final = frozenset({*_LISTS, "as", "along", "together", "but"})
DECLARED: Final = word_list("harms", "declared")
_SEEN: Final = frozenset({"saw", "sees", "seeing", "seen"})
RESULTED: Final = word_list("harms", "resulting")
_ENDING: Final = RESULTED | {"led", "leading", "leads"}
_TO_RESULT: Final = frozenset({"in", "to", "with"})
#: What joins the items of a list; "but" only with "also".
JOINING: Final = frozenset({",", "then", *_JOINERS})
_ALSO: Final = frozenset({"also", "even"})
#: Words for people of whom those behind a comma may be some.
_GENERAL: Final = frozenset({"person", "people", "civilian", "casualty", "victim"})
_MOST_OF_ITEM: Final = 4
#: Most numbers of people before the last of a list.
_MOST_COUNTED: Final = 5
#: What stands before an item of a note.
_NOTING: Final = frozenset({";", ":", ",", "(", "*", "\u2022"})
#: What stands between "by" and who may have done it.
_SUSPECTED: Final = frozenset({"suspected", "alleged", "presumed", "unidentified"})
#: Most adverbs before the people: "killed at once only two".
_MOST_ADVERBS: Final = 2
_ONLY: Final = frozenset({"only", "just", "merely"})
#: Words that are no adverbs, nor "both".
_NO_ADVERBS: Final = frozenset({"preposition", "relative", "subordinator", "auxiliary"})


def comes_of(s: Sentence, first: int) -> bool:
    """Tell whether what befell people is what something led to, or how they were found.

    "The clash resulted in two guards and a cook being shot", "police found two men and a boy dead"
    """
    before = s.words[first - 1]
    if before in _TO_RESULT:
        return s.words[first - 2] in _ENDING
    return before in DECLARED or before in _SEEN


#: The last word of "as well as", "along with", "together with".
LEADING_ON: Final = frozenset({"as", "with"})


def led_on_at(s: Sentence, i: int) -> int:
    """Return where "as well as", "along with" or "together with" starts that ends at token i.

    -1 if it is none.
    """
    word, before = s.words[i], s.words[i - 1]
    if word == "with":
        return i - 1 if before in _WITH and i > s.first else -1
    well = word == "as" and before == "well" and s.words[i - 2] == "as"
    return i - 2 if well and i - 2 >= s.first else -1


def with_theirs(s: Sentence, root: Mention, verb: int) -> list[Mention]:
    """Return people with those of theirs: "a man with his son", "a woman with her two sons"."""
    own, left = s.at_first.get(root.end + 1), s.at_end.get(root.first - 1)
    if s.word(root.end) == "with" and own is not None:
        told = own.determiner in THEIRS and own.person and not own.possessive
        return [root, mention_of(s, own)] if told and own.end <= verb else [root]
    if s.word(root.first - 1) != "with" or left is None or left.person is None:
        return [root]
    return [mention_of(s, left), root] if root.noun.determiner in THEIRS else [root]


def is_headline(s: Sentence, right: Mention, comma: int) -> bool:
    """Tell whether people who start a headline are two: "3 clerks, 2 cooks slain", "Cop, wife"."""
    left = s.at_end.get(comma)
    if left is None or right.end - right.first > _MOST_OF_ITEM:
        return False
    first = _first_counted(s, left)
    if first != s.first and s.words[first - 1] != ":":
        return False
    a, b = left, right.phrase
    told = b.person is not None or b.others
    told = told or (b.quantity is not None and s.scan.upper(b.head))  # "5 CJTF"
    if a.person is None or not told or right.phrase is not right.noun:
        return False
    if b.quantity is None and not is_noted(s, right):
        return False
    counted = a.quantity is not None or is_noted(s, mention_of(s, a))
    return counted and a.person.lemma not in _GENERAL


def _first_counted(s: Sentence, last: NounPhrase) -> int:
    """Return where a list of numbers of people starts: "Two men, 3 women, 1 child dead"."""
    first = last.first
    for _ in range(_MOST_COUNTED):
        before = s.at_end.get(first - 1) if s.words[first - 1] == "," else None
        if before is None or before.quantity is None or before.person is None:
            break
        if before.person.lemma in _GENERAL:
            break  # "six people, two men, four women killed"
        first = before.first
    return first


def is_noted(s: Sentence, mention: Mention) -> bool:
    """Tell whether one person of a note or a headline has no article: "Driver dead"."""
    noun = mention.noun
    person = noun.person
    if person is None or person.number != "one" or noun.plural or noun.quantity:
        return False
    if noun.determiner or noun.others or noun.ordinal or noun.owner or noun.named:
        return False
    return mention.first == s.first or s.words[mention.first - 1] in _NOTING


def is_one(s: Sentence, left: Mention, right: Mention, verb: int) -> bool:
    """Tell whether two nouns with one article are one person: "a poet and teacher was"."""
    a, b = left.noun, right.noun
    if left.end == right.first - 1 and (
        are_roles(s.words, left, right)
        or (s.words[verb] not in PLURAL and holds_office(s, left, right))
    ):
        return True
    if s.words[verb] not in SINGULAR or a.plural or b.plural or b.named or a.named:
        return False
    alone = b.determiner is None and b.quantity is None and not b.others
    return alone and a.determiner is not None and left.end == right.first - 1


def titled(s: Sentence, name: Mention, comma: int) -> Mention | None:
    """Return a name with the people before a comma whom it names: "and his driver, Ana Ruk"."""
    phrase = s.at_end.get(comma)
    if phrase is None or s.word(phrase.first - 1) not in _LISTS:
        return None
    mention = mention_of(s, phrase)
    if mention.noun.named or not same_person(s, comma, mention, name):
        return None
    return mention._replace(end=name.end)


def share_count(group: list[Mention]) -> None:
    """Take those behind the first into its count: "35 men, women and children"."""
    while len(group) > 1 and shares_count(group[0], group[1]):
        group[:2] = [group[0]._replace(end=group[1].end)]


def joiner_at(s: Sentence, p: int) -> int:
    """Return how many tokens join a list at this place."""
    word = s.words[p]
    if p >= s.end or word not in JOINING:
        return 0
    if word == "then":  # "killed two then himself"
        return int(s.words[p + 1].endswith(("self", "selves")))
    if word in _LISTS:
        return 1 if s.words[p + 1] != "," else _over_place(s, p)
    comma = 1 if word == "," else 0
    if comma:
        word = s.words[p + 1]
        if word not in _JOINERS or p + 1 >= s.end:
            return comma
    if word == "but":
        return comma + 2 if s.word(p + comma + 1) in _ALSO else 0
    if word in _LISTS:
        return comma + 1
    following = s.word(p + comma + 1)
    if word == "as":
        if following == "well" and s.word(p + comma + 2) == "as":
            return comma + 3
    elif following == "with":
        return comma + 2
    return comma


def _over_place(s: Sentence, p: int) -> int:
    """Return how many tokens join more of them elsewhere: "killed six and, in Dol, two more"."""
    if s.tag(p + 2) != "preposition":
        return 1
    for i in range(p + 3, min(s.end, p + _MOST_OF_PLACE)):
        if s.words[i] == ",":
            more = s.at_first.get(i + 1)
            return 1 if more is None or more.quantity is None else i + 1 - p
    return 1


def is_agent(s: Sentence, by: int) -> bool:
    """Tell whether "by" leads to who did it: "nine were killed by a sniper and 11 wounded"."""
    if s.word(by) in _SUSPECTED:
        by -= 1
    if s.word(by) != "by":
        return False
    entry = s.entry(by - 1)
    return s.is_verb(by - 1) or (entry is not None and entry.harm_state is not None)


def phrase_at(s: Sentence, i: int) -> NounPhrase | None:
    """Return the phrase that starts at token i or behind adverbs; an owner gives way."""
    at_first = s.at_first
    phrase = None
    if i in at_first:  # PERF: mostly none does
        phrase = at_first[i]
    if s.words[i] == "all" and s.words[i + 1] in BUT:
        return _all_but(s, i)
    if s.words[i] == "self" and s.words[i + 1] != "-":
        return NounPhrase(i, i + 1, i, pronoun=True)  # "kills wife, self"
    if phrase is None:
        words, entries = s.words, s.entries
        if words[i] == "not" and words[i + 1] in _ONLY:
            i += 1  # "not only the mayor"
        for at in range(i, i + _MOST_ADVERBS):
            word, entry = words[at], entries[at]
            # PERF: most words are no adverbs, as `is_adverb` would find
            if (
                (word[-2:] != "ly" if entry is None else entry.tag in _NO_ADVERBS)
                or at >= s.end
                or not (word == "both" or is_adverb(word, entry))
            ):
                return None
            phrase = at_first.get(at + 1)
            if phrase is not None:
                break
        else:
            return None
    if phrase.possessive:
        for _ in range(3):
            phrase = at_first.get(phrase.end, phrase)
            if not phrase.possessive:
                break
    return phrase


def _all_but(s: Sentence, i: int) -> NounPhrase | None:
    """Return who are left out of a whole: "killed all but two of the 12 weavers", "of them"."""
    left = s.at_first.get(i + 2)
    if left is None:
        return None
    whole = mention_of(s, left).noun
    if whole is left:
        return left if bare_number(left) else None
    return left if whole.quantity is not None or whole.pronoun else None
