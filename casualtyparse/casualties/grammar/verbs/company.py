"""Companions of those harmed, told behind a verb and its people or before them.

companions = [","] ("along with" | "as well as" | "alongside" ...) mention+
"""

from collections.abc import Mapping, Sequence
from typing import Final

from casualtyparse.casualties.grammar.around.attached import behind
from casualtyparse.casualties.grammar.around.objects import object_group
from casualtyparse.casualties.grammar.people.mentions import Mention, mention_of
from casualtyparse.lexicon.little_words import INDEFINITE, NOBODY, THEIRS, THEM
from casualtyparse.lexicon.word_lists import word_list
from casualtyparse.phrases.clauses import Sentence
from casualtyparse.phrases.noun_phrase import NounPhrase
from casualtyparse.terms import ARMED, BODILY, Harm

#: What leads on to companions behind a verb and its people, by its first word.
_LEADS_ON: Final[Mapping[str, tuple[str, ...]]] = {
    "along": ("with",),
    "together": ("with",),
    "as": ("well", "as"),
    "in": ("addition", "to"),
    "apart": ("from",),
    "aside": ("from",),
    "besides": (),
    "alongside": (),
    "plus": (),
    "not": ("including counting",),
    "excluding": (),
    "other": ("than",),
    "except": (),
}
#: PERF: one of these words is in each of them
LEADING_ON: Final = frozenset(
    {
        *("along", "together", "well", "addition", "apart", "aside"),
        *(
            "besides",
            "alongside",
            "including",
            "counting",
            "excluding",
            "plus",
            "him",
            "her",
            "them",
        ),
    }
)
#: What leads on to people who may have suffered another harm.
_BESIDES: Final = frozenset({"in", "apart", "aside", "besides", "plus"})
_GROUPED: Final = frozenset({"auxiliary", "adverb"})
_PASTS: Final = ("past", "participle")
#: What leads on to companions before people.
_FRONTED: Final = frozenset(
    {
        *("with", "along", "together", "as", "in", "besides"),
        *("apart", "aside", "other", "except", "excluding", "not"),
    }
)
#: Behind these only those who did it were harmed, too, unless nobody else was.
_BUT_DOERS: Final = frozenset({"apart", "aside", "other", "except", "excluding", "not"})
_JOINED: Final = frozenset({"and", "plus", "alongside"})
#: What may lead on to companions right behind people.
MAY_LEAD: Final = _FRONTED | {","}
_BEFORE_FRONT: Final = frozenset(
    {";", "and", "but", "while", "when", "after", "before"}
)
_MOST_FRONTED: Final = 12
_ALL: Final = frozenset({"all", "everyone", "everybody", "most", "only"})
#: Those behind these were harmed too only if they did it: "12 died, not including the bomber".
_LEFT_OUT: Final = frozenset({"not", "excluding"})
_MOST_BETWEEN: Final = 3
#: So near behind a verb "with" may stand, with a date and a place between.
_MOST_TO_WITH: Final = 10
_BEFORE_THEM: Final = frozenset({",", ";", "("})
_ENDS: Final = frozenset({"", ".", ";", "!", "?", "(", "["})
_GIVING_UP: Final = frozenset({"surrendered", "capitulated", "surrender"})
_COMPANIONS: Final = word_list("people", "companions")


def companions(
    s: Sentence, at: int, harm: Harm, *, theirs: bool = False
) -> Sequence[Mention]:
    """companions = [","] ("along with" | "as well as" | "besides" ...) mention+

    They stand behind a verb with its people; what tells where and when may stand between. Those
    of `theirs` may also stand behind "with" alone: "was killed with nine of his men".
    """
    words = s.words
    if theirs and words[at] != "with" and "with" in words[at : at + _MOST_TO_WITH]:
        over = behind(s, at, far=False)  # "was seized on Monday in Dol with his driver"
        placed = s.scan.capital(over - 1) or s.opaque_end(over - 1)
        at = over if placed and words[over] == "with" else at
    comma = theirs and words[at] == "," and words[at + 1] == "with"
    at += comma  # "the chief was hanged, with 14 of his men"
    if theirs and words[at] == "with" and at < s.end:
        return _of_theirs(s, at, comma=comma)
    if words[at] == "dead":
        at += 1
    for _ in range(_MOST_BETWEEN):
        dated = s.opaque_end(at)
        if dated is not None and _leads_on(words, dated):
            at = dated  # "was seized two weeks ago along with his driver"
            break
        led = at + 1 if words[at] == "," else at
        if at >= s.end or s.tag(led) != "preposition" or _leads_on(words, led):
            break
        following = behind(s, led, far=False)
        if following == led:
            break
        at = following
    if words[at] in _BEFORE_THEM:
        at += 1
    people = _leads_on(words, at)
    if not people or at >= s.end:
        return ()
    found = object_group(s, people)
    if found and words[at] in _BESIDES and harm in BODILY:
        own = _own_harm(s, found[-1].end)
        if own in BODILY and own != harm:
            return ()  # "12 were hurt, besides the three who died"
    if words[at] in _LEFT_OUT and not _are_doers(found):
        return ()
    return found


def _are_doers(group: Sequence[Mention]) -> bool:
    """Tell whether those are told who did it: "the bomber"."""
    return all(one.noun.kind == "militant" for one in group)


def _own_harm(s: Sentence, end: int) -> Harm | None:
    """Return the harm that a word behind people says is theirs: "the three who were killed"."""
    i, told, active = end, False, s.tag(end) == "relative"
    i += active
    while s.tag(i) in _GROUPED:
        told = told or s.is_be(i)
        i += 1
    entry = s.entry(i)
    if entry is None:
        return None
    verb, state = entry.harm_verb, entry.harm_state
    if verb is None:
        return None if state is None else state.harm
    # not "besides a guard who shot back"
    done = active and not told and verb.use != "subject"
    return verb.harm if verb.form in _PASTS and not done else None


def is_with_own(s: Sentence, at: int) -> bool:
    """Tell whether people were taken with one of theirs: "seized two nurses with their driver"."""
    at += s.words[at] == ","
    own = s.at_first.get(at + 1) if s.words[at] == "with" else None
    person = None if own is None or own.determiner not in THEIRS else own.person
    return person is not None and person.lemma in _COMPANIONS


def _of_theirs(s: Sentence, at: int, *, comma: bool) -> Sequence[Mention]:
    """Return who was with those harmed: "with nine of his men", "with two colleagues"."""
    words = s.words
    own = s.at_first.get(at + 1)
    inner = None if own is None else mention_of(s, own).noun
    if own is not None and own.others:
        inner = own
    if inner is None or inner.possessive:
        return ()
    meant = (
        (inner.others and inner.quantity)
        or (inner.determiner in THEIRS and inner.person is not None)
        or _is_companion(inner)
        # "surrendered with 400 men"
        or (inner.quantity and inner.person and words[at - 1] in _GIVING_UP)
    )
    group = object_group(s, at + 1) if meant else []
    if group and s.word(group[-1].end).endswith("ing"):
        return ()  # "with two friends looking on"
    if not comma or not group:
        return group
    end = group[-1].end  # not ", with his wife looking on"
    return group if s.word(end) in _ENDS or s.tails(end) else ()


def _is_companion(noun: NounPhrase) -> bool:
    """Tell whether somebody is told by whom he was with: "two colleagues", "another guard"."""
    if noun.person is None:
        return False
    if noun.plural:
        return noun.quantity is not None and noun.person.lemma in _COMPANIONS
    return noun.determiner == "another" or (
        noun.determiner in INDEFINITE and noun.person.lemma in _COMPANIONS
    )


def beside(s: Sentence, group: Sequence[Mention], first: int) -> Sequence[Mention]:
    """Return companions before people, or between them and their verb.

    "Along with two guards, a judge was shot"; "a judge, as well as two guards, was shot".
    """
    words, start, end = s.words, group[0].first - 1, group[-1].end
    none = words[group[0].first] in NOBODY
    start += none and words[start] != ","  # "apart from the bomber nobody died"
    front = _fronted(s, start) if none or words[start] == "," else -1
    if front >= 0:
        lead = words[front]
        people, stop = _leads_on(words, front), start
        if words[start + 1] in _ALL:
            return ()  # "besides the driver, all were killed"
    else:
        comma = words[end] == ","
        lead = words[end + comma]
        if lead not in _FRONTED and not (comma and lead in _JOINED):
            return ()
        people, stop = _leads_on(words, end + comma), first - comma
        # "two priests, with four others, were shot", "two clerks, and a cook, were hurt"
        if (comma and (lead == "with" or lead in _JOINED)) or (
            lead == "with" and "number" in words[end + 2 : end + 5]
        ):
            people = people or end + comma + 1
    found = object_group(s, people, strict=True) if people else ()
    if not found or behind(s, found[-1].end) != stop:
        return ()
    if lead in _BUT_DOERS and not none and not _are_doers(found):
        return ()  # "nine clerks apart from the guard were hurt"
    # "a sergeant, with a tank battalion, was shot"
    return () if s.words[people - 1] == "with" and _is_unit(found[0]) else found


def _is_unit(mention: Mention) -> bool:
    """Tell whether a body is told to which somebody belongs: "an infantry brigade"."""
    noun = mention.noun
    person = noun.person
    body = person is None or (person.number == "body" and noun.kind in ARMED)
    return body and noun.quantity is None and not noun.others


def _fronted(s: Sentence, comma: int) -> int:
    """Return where companions are led to at the start of a clause, -1 if nowhere."""
    for i in range(comma - 2, max(s.first, comma - _MOST_FRONTED) - 1, -1):
        if s.words[i] in _FRONTED and (i == s.first or s.words[i - 1] in _BEFORE_FRONT):
            return i if _leads_on(s.words, i) else -1
    return -1


def _leads_on(words: Sequence[str], at: int) -> int:
    """Return where the companions start whom the words at a place lead on to, 0 for none."""
    rest = _LEADS_ON.get(words[at])
    if rest is None:
        at += words[at] == "and"
        at += words[at] == ","
        if words[at] != "with" or words[at + 1] not in THEM:
            return 0
        return at + 3 if words[at + 2] == "," else at + 2  # "and with him two guards"
    people = at + 1 + len(rest)
    if tuple(words[at + 1 : people]) == rest:
        return people
    return people if rest and words[at + 1] in rest[0].split() else 0
