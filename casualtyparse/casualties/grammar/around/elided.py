"""The subject of an earlier verb, which a later one shares.

elided = subject ... ("and" | "but" | "or" | "," | "then") verb | subject ... "before being" verb
"""

from typing import Final

from casualtyparse.casualties.grammar.around.attached import (
    behind,
    behind_age,
    behind_object,
)
from casualtyparse.casualties.grammar.around.root import root_before
from casualtyparse.casualties.grammar.people.mentions import (
    Mention,
    is_people,
    mention_of,
)
from casualtyparse.casualties.grammar.people.named import is_name
from casualtyparse.casualties.grammar.people.same_people import same_person
from casualtyparse.lexicon.little_words import OF_FROM, SINGULAR
from casualtyparse.phrases.clauses import Sentence
from casualtyparse.phrases.noun_phrase import NounPhrase

_ELIDED: Final = frozenset({"and", "but", "or", ",", "then"})
#: What may open a clause behind one that has its verb, and what does in any case.
_JOINING: Final = frozenset({"and", "but", ",", "so"})
_OPENING: Final = frozenset({"as", "after", "before", "since", "until", "till"})
#: How many words may stand before the subject: "and on Monday two cooks fell".
_MOST_BEFORE: Final = 3
_MOST_ITEMS: Final = 4
#: Words of when it was between "and" and its verb, and how many.
_JOINED: Final = frozenset({"and", "but", "then"})
_TIMES: Final = frozenset({"thereafter", "after", "soon", "on", "at"})
_MOST_TIMES: Final = 4
#: What stands behind "before" for a verb with the same subject.
_GERUNDS: Final = frozenset({"being", "committing"})
#: What opens a relative clause, and how long one is.
_RELATIVES: Final = frozenset({"who", "which"})
_MOST_OF_RELATIVE: Final = 40


def elided_subject(s: Sentence, verb: int, *, strict: bool = True) -> list[Mention]:
    """Return the subject of an earlier verb: "a cook fell and lost both legs"."""
    first = verb
    if s.word(verb - 1) not in _ELIDED and s.words[verb] not in _GERUNDS:
        first = _before_time(s, verb)
        if first == verb:
            return []
    start = _before_relative(s, s.clause_start(first - 1), first, verb)
    if s.words[start - 1] in _RELATIVES and s.words[start - 2] == ",":
        who = _over_relative(s, start, first)
        if who is not None and is_people(s, who, strict=strict):
            return [who]
    opening = _opening(s, start, first)
    group = _subject_from(s, opening, first, strict=strict)
    behind_who = start > s.first and s.words[start - 1] == "who"
    if behind_who and (group or s.words[verb] in _GERUNDS) and s.tells_deed(start):
        # "a man who shot two clerks before being killed"
        who = root_before(s, start - 2 if s.words[start - 2] == "," else start - 1)
        return [] if who is None or not is_people(s, who, strict=strict) else [who]
    if not group and s.word(opening - 1) in _OPENING and s.is_finite(verb):
        # "a boy was hit as the bus left and died"
        before = _opening(s, start, opening - 1)
        group = _subject_from(s, before, verb, strict=strict)
    return group


def _before_relative(s: Sentence, start: int, first: int, verb: int) -> int:
    """Return the start of the clause whose verb follows a relative one that is closed.

    As in "she came with six friends, who fled, but was shot"; not "but were shot".
    """
    if s.words[verb] not in SINGULAR or s.word(first - 2) != ",":
        return start
    words, low = s.words, max(s.first, first - _MOST_OF_RELATIVE)
    relatives = (i for i in range(first - 2, low, -1) if words[i] in _RELATIVES)
    comma = next(relatives, 0) - 1
    if comma < low or words[comma] != ",":
        return start
    friends = root_before(s, comma)
    plural = friends is not None and friends.phrase.plural
    return s.clause_start(comma) if plural else start


def _over_relative(s: Sentence, start: int, first: int) -> Mention | None:
    """Return whose verb follows a closed relative clause: "two men, who hid, were hit"."""
    for i in range(start, first - 1):
        if s.words[i] == "," and s.tag(i + 1) == "auxiliary":
            return root_before(s, start - 2)
    return None


def _before_time(s: Sentence, verb: int) -> int:
    """Return the first token of when it was, behind "and" or "but"; `verb` if none stands there.

    "A guard fled but minutes later was shot dead".
    """
    first = verb
    for _ in range(_MOST_TIMES):
        claim = s.scan.claims.get(first - 1)
        if claim is not None and claim.family == "dates" and claim.end == first:
            first = claim.first
        elif s.is_adverb(first - 1) or s.word(first - 1) in _TIMES:
            first -= 1
        else:
            break
    return first if s.word(first - 1) in _JOINED else verb


def _subject_from(s: Sentence, i: int, verb: int, *, strict: bool) -> list[Mention]:
    """Return the subject of the clause that opens at token i."""
    at_first = s.at_first
    group: list[Mention] = []
    opening = i
    while i < verb:
        phrase = at_first.get(i)
        if phrase is None:
            i += 1
            continue
        i = phrase.end
        if i >= verb:
            return []
        if not group and s.tells(phrase) and s.words[i + 1] != ",":
            continue  # "police said a cook fell and died"
        first = phrase.first if phrase.owner is None else phrase.owner
        led = first > opening and (
            s.tag(first - 1) == "preposition" or s.word(first - 1) == "to"
        )
        if led or phrase.possessive:
            if group:
                break
            continue
        mention = mention_of(s, phrase)
        if not is_people(s, mention, strict=strict and not group):
            return group
        group.append(mention)
        if s.words[i] == "of" and s.is_list_word(over := behind(s, i, far=False)):
            i = over  # "the driver of a truck and his mate were hit and died"
        elif s.words[i] == "," and (going_on := _behind_comma(s, mention, i, verb)):
            i = going_on
        elif not s.is_list_word(i):
            break
    else:
        if group and s.phrases[-1].end >= verb:
            return []  # "the guards and were", with more people behind
    return group


def _behind_comma(s: Sentence, mention: Mention, comma: int, verb: int) -> int | None:
    """Return where a list goes on: behind its comma, or behind who somebody is.

    "Ana Ruk, a cook and a boy came", "Ana Ruk, 26, a cook from Dol, and a boy came".
    """
    if _list_goes_on(s, comma, verb):
        return comma + 1
    i = behind_age(s, comma) or comma
    phrase = s.at_first.get(i + 1) if s.words[i] == "," else None
    if phrase is not None and same_person(s, i, mention, mention_of(s, phrase)):
        i = phrase.end
    elif s.words[i + 1] in OF_FROM and s.words[i] == ",":
        i += 1
    i = behind(s, i, far=False)
    if i == comma or s.words[i] != ",":
        return None
    if s.is_list_word(i + 1):
        return i + 1
    another = s.at_first.get(i + 1)  # "Ana Ruk, 26, a cook, Ben Lind, 30, and a boy"
    return i + 1 if another is not None and is_name(another) else None


def _list_goes_on(s: Sentence, comma: int, verb: int) -> bool:
    """Tell whether a list goes on behind a comma, up to its "and": "a man, his wife and two"."""
    for _ in range(_MOST_ITEMS):
        phrase = s.at_first.get(comma + 1)
        if phrase is None or phrase.end >= verb:
            return False
        if s.words[phrase.end] == "and":
            return s.at_first.get(phrase.end + 1) is not None
        if s.words[phrase.end] != ",":
            return False
        comma = phrase.end
    return False


def _opening(s: Sentence, start: int, verb: int) -> int:
    """Return where the last of the clauses between two tokens opens that has its own subject.

    In "a cook was hurt, and the miller fell in and drowned" it is the miller's.
    """
    opening, told = start, False
    for i in range(start, verb - 1):
        word, entry = s.words[i], s.entries[i]
        if word == "that" and s.is_told(i):
            opening, told = i + 1, False
            continue
        joined = told and word in _JOINING
        if joined or (word in _OPENING and i not in s.heads):
            phrase = _subject_behind(s, i, verb)
            if phrase is not None and _has_verb(s, phrase, verb):
                opening, told = phrase.first, False
        elif entry is not None:
            told = told or s.tells_deed(i)
    return opening


def _subject_behind(s: Sentence, i: int, verb: int) -> NounPhrase | None:
    """Return the phrase that may be the subject of a clause that token i opens."""
    at = i + 1
    for _ in range(_MOST_BEFORE):
        phrase = s.at_first.get(at)
        if phrase is not None or at >= verb:
            return phrase
        opaque = s.opaque_end(at)
        if opaque is not None:
            at = opaque
        elif s.tag(at) == "preposition":
            inner = s.at_first.get(at + 1)
            at = s.opaque_end(at + 1) or (at + 1 if inner is None else inner.end)
        elif s.is_adverb(at) or s.words[at] in _JOINING:
            at += 1
        else:
            return None
    return s.at_first.get(at)


def _has_verb(s: Sentence, phrase: NounPhrase, verb: int) -> bool:
    """Tell whether a phrase, or the list that it opens, has a verb before `verb`."""
    end = phrase.end
    if s.says(end) and s.words[end + 1] == ",":
        return False  # "was hit, police said, and died"
    for _ in range(_MOST_ITEMS):
        end = behind(s, end, far=False)
        if s.words[end][-3:] == "ing":
            end = behind_object(s, end + 1) or end  # "men carrying a box came out"
        while s.is_adverb(end):
            end += 1
        following = s.at_first.get(end + 1) if s.is_list_word(end) else None
        if following is None:
            break
        end = following.end
    return end < verb - 1 and s.tells_deed(end)
