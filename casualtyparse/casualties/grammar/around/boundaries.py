"""Where a clause opens before people, and whether they belong to another verb before.

clause = "after" people VERB | ... VERB people ["," ] "and" people VERB
"""

from typing import Final

from casualtyparse.casualties.grammar.around.asides import THEM, relative_before
from casualtyparse.casualties.grammar.around.attached import TOLD_OF, behind
from casualtyparse.casualties.grammar.around.joined import is_agent
from casualtyparse.casualties.grammar.around.naming import gives_name
from casualtyparse.casualties.grammar.people.mentions import (
    NUMBERS,
    Mention,
    bare_number,
    is_people,
    mention_of,
)
from casualtyparse.casualties.grammar.words.verb_groups import BE, is_adverb
from casualtyparse.lexicon.given_names import given_names
from casualtyparse.lexicon.little_words import COMMA_AND, PLURAL, THEIRS
from casualtyparse.lexicon.word_lists import word_list
from casualtyparse.phrases.clauses import MOST_STEPS, MOST_TOKENS, Sentence
from casualtyparse.phrases.noun_phrase import NounPhrase

#: Prepositions that may lead a clause.
CLAUSAL: Final = frozenset({"after", "before", "since"})
#: Words that may lead a clause.
LEADING: Final = CLAUSAL | {"as"}
_POSING: Final = word_list("people", "posing")
_MOST_TO_POSING: Final = 7
_LIKE: Final = frozenset({"such", "well", "same", "many", "by"})
_OPENING: Final = CLAUSAL | {"as", "until", "till"}
_LEADS_CLAUSE: Final = _OPENING | {"when", "while", "because", "though", "although"}
#: One of these stands where a clause opens behind another one.
_LEADS_ON: Final = _LEADS_CLAUSE | COMMA_AND
#: What may stand between a verb and its object.
PARTICLES: Final = frozenset({"out", "up", "off", "down", "away"})
#: "he told reporters", "they were clerks"
_HAVING_OBJECTS: Final = frozenset({"told", "tells", "telling", "informed", *BE})
#: Pasts that are no participles, too: "the rebels took with them".
_NO_PARTICIPLES: Final = word_list("verbs", "pasts")
_JOINING: Final = frozenset({"and", "but", "while", "whereas"})
_CLAUSE_SIGNS: Final = frozenset({";", ":", "\u2014"})
#: What parts a clause from the one before.
_PARTING: Final = frozenset({",", ";", "and", "but", "or", "-"})
#: How far behind its subject the verb of a clause may stand.
_MOST_TO_VERB: Final = 8
#: What opens a clause before a number: "... and two and a clerk were hurt".
_BEFORE_NUMBER: Final = frozenset({"", ";", ":", "-", "and", "but"})


def _is_somebody(phrase: NounPhrase) -> bool:
    told = phrase.person or phrase.pronoun or phrase.others or phrase.ordinal
    return bool(told) or bare_number(phrase)


def _has_subject(s: Sentence, verb: int) -> bool:
    """Tell whether a verb group at a token has a subject before it: "was", "died", "lost"."""
    return s.words[verb] in BE or s.is_finite(verb) or s.tells_deed(verb)


def _opens_idiom(s: Sentence, verb: int) -> bool:
    """Tell whether an idiom of harm may start at a token: "froze to death"."""
    entry = s.entry(verb)
    return entry is None or entry.harm_idiom is not None


def _is_by_name(s: Sentence, phrase: NounPhrase, verb: int) -> bool:
    """Tell whether a name is that of a person who was harmed: "after Ana Ruk was shot"."""
    listed = s.is_list_word(phrase.end)
    if phrase.named is None or (s.words[verb] in PLURAL and not listed):
        return False
    first = phrase.first if phrase.determiner is None else phrase.named[0]
    described = s.at_first.get(phrase.end + 1) if s.word(phrase.end) == "," else None
    if described is not None and described.person is not None:
        return True  # "after Sohrab, a teacher, died"
    return phrase.end - first > 1 or s.words[first] in given_names()


def opens_clause(
    s: Sentence, phrase: NounPhrase, verb: int, best: NounPhrase | None
) -> bool:
    """Tell whether people behind "after" have the verb: "after two of our men were hurt"."""
    as_ = s.words[phrase.first - 1] == "as"
    if as_ and _is_likened(s, phrase.first - 1):
        return False
    if best is None and not as_ and _is_somebody(phrase):
        return True
    if not _has_subject(s, verb):
        return False
    if phrase.quantity is not None and is_people(s, mention_of(s, phrase)):
        return True
    told = _is_somebody(phrase) or s.words[phrase.head] in NUMBERS
    return told or _is_by_name(s, phrase, verb)


def _is_likened(s: Sentence, as_: int) -> bool:
    """Tell whether people are told to be or do something: "known as", "as well as"."""
    word, entry = s.word(as_ - 1), s.entry(as_ - 1)
    if entry is not None and entry.harm_verb is not None:
        return False  # "two were held as a clerk was shot"
    told = entry is not None and entry.verb is not None
    if told or word in _LIKE or word.endswith(("ed", "ing")):
        return True
    return any(  # "two men employed at the mill as guards"
        s.words[k] in _POSING and k in s.at_end
        for k in range(max(s.first + 1, as_ - _MOST_TO_POSING), as_ - 1)
    )


def has_verb_before(s: Sentence, left: Mention, verb: int) -> bool:
    """Tell whether people belong to a verb before them, not to the finite one at `verb`."""
    if not (s.words[verb] in BE or s.is_finite(verb) or _is_deed(s, verb)):
        return False
    if "that" in s.words[left.first - 1 : left.first + 1] or (
        s.words[left.first - 1] in _OPENING
    ):
        return False  # "confirmed that two guards and a cook were hurt"
    for i in range(left.first - 1, max(s.first, left.first - MOST_STEPS) - 1, -1):
        if s.words[i] in _PARTING or s.is_boundary(i) or s.says(i):
            return False
        if s.words[i] in CLAUSAL:
            return False
        if s.tells_deed(i) and i > s.first:
            # not "two men held in Dol"
            told = s.is_finite(i) or not _is_reduced(s, i)
            return told and not _in_relative(s, i)
    return False


def _parts_clause(s: Sentence, i: int) -> bool:
    """Tell whether a clause before is parted at token i: ", but", ", and"."""
    if s.words[i] == "but":
        return s.words[i + 1] not in ("also", "even")
    return s.words[i] == "," and s.words[i + 1] == "and"


def _in_relative(s: Sentence, verb: int) -> bool:
    """Tell whether a verb stands in a relative clause that has no other before it."""
    before = relative_before(s, verb)
    if before is None:
        return False
    pronoun = before if s.tag(before) == "relative" else before + 1
    group = s.group_start(verb)[0]  # "whose names were not told"
    return not any(s.tells_deed(i) for i in range(pronoun + 1, min(group, verb - 1)))


def opening_in(s: Sentence, first: int, stop: int, *, own: bool = False) -> int:
    """Return the first of some tokens at which a clause opens, else `stop`.

    It opens at "after", "as", or ", and" where a subject and its verb follow. Where the words
    before need a verb of their `own`, it comes first: not in "the toll after the raid rose".
    """
    told = False
    if _LEADS_ON.isdisjoint(s.words[first:stop]):
        return stop  # PERF: mostly
    for i in range(first, stop):
        at = i + 1
        leads = s.words[i] in _LEADS_CLAUSE
        if not leads:
            told = told or (s.tells_deed(i) and not _is_reduced(s, i))
            if s.words[i] == "," and s.words[at] in _JOINING:
                at += 1
            elif not told or s.words[i] != "and":
                continue
        phrase = s.at_first.get(at)
        if phrase is None or phrase.pronoun or (own and leads and not told):
            continue
        for j in range(phrase.end, min(s.end, phrase.end + _MOST_TO_VERB)):
            if s.words[j] in _PARTING or s.is_boundary(j):
                break
            if s.says(j) and s.words[j + 1] in _PARTING:
                break  # "as police said,"
            if s.tells_deed(j):
                return i
    return stop


def ends_before(s: Sentence, left: Mention, right: Mention, verb: int) -> bool:
    """Tell whether people before "and" are no subject of what follows it.

    "Nine of them women and two men were hurt", "the toll is 15 and two men were hurt".
    """
    before = s.word(left.first - 1)
    well = before == "as" and s.word(left.first - 2) == "well"
    if before in THEM or (well and clause_has_verb(s, left.first - 3, verb)):
        return True
    if bare_number(left.noun) and not bare_number(right.noun):
        return left.phrase.determiner is None and before not in _BEFORE_NUMBER
    if before != "and" or right.noun.determiner in THEIRS:
        return False
    outer = s.at_end.get(left.first - 1)
    told = outer and (outer.quantity or is_people(s, mention_of(s, outer), strict=True))
    # "the dead were two Finns and a Swede and three clerks were hurt"
    return bool(told) and clause_has_verb(s, right.first - 1, verb)


def _leads(s: Sentence, i: int) -> bool:
    """Tell whether "after" leads a clause, or people: not "since January"."""
    phrase = s.at_first.get(i + 1)
    people = phrase is not None and phrase.person is not None
    return people or opening_in(s, i, i + 1) == i


def clause_has_verb(s: Sentence, sign: int, verb: int | None) -> bool:
    """Tell whether the clause before ", and" has its verb: "the dead are a cook, and two were"."""
    if verb is not None and not (
        _has_subject(s, verb)
        or _opens_idiom(s, verb)
        or "relative" in (s.tag(verb), s.tag(verb + 1))
    ):
        return False
    told = -1
    for i in range(sign - 1, max(s.first, sign - MOST_TOKENS) - 1, -1):
        word = s.words[i]
        if s.says(i) or (told < 0 and _parts_clause(s, i)):
            break
        led = word in _OPENING and _leads(s, i)
        if led or (s.tag(i) == "subordinator" and s.words[i - 1] != "at"):
            # not "when police came, a guard, and two cooks were shot"
            return told > s.first and "," not in s.words[told:sign]
        if word in _CLAUSE_SIGNS or (word == "that" and told < 0):
            break
        if told < 0 and s.tells_deed(i) and not _in_relative(s, i):
            told = i if s.is_finite(i) or not _is_reduced(s, i) else told
    return told > s.first


def _is_deed(s: Sentence, verb: int) -> bool:
    """Tell whether a verb is no participle: "a soldier took a bullet", "twelve remain missing"."""
    entry = s.entry(verb)
    plain = entry is not None and entry.harm_verb is None
    return s.words[verb] in _NO_PARTICIPLES or (plain and s.tells_deed(verb))


def verb_between(s: Sentence, first: int, stop: int) -> bool:
    """Tell whether people have a verb of their own between two tokens.

    That is not how they are: "two men with their hands tied".
    """
    return any(
        s.tells_deed(i)
        and not _is_reduced(s, i)
        and not _in_relative(s, i)
        and not (s.word(i - 2) in THEIRS and s.word(i - 3) == "with")
        for i in range(first, stop)
    )


def _is_reduced(s: Sentence, i: int) -> bool:
    """Tell whether a word behind people may tell which are meant: "men held in Dol"."""
    led = s.tag(i + 1) == "preposition" or s.opaque_end(i + 1) is not None
    led = led or gives_name(s, i)
    people = s.at_end.get(i) if led else None
    if people is None or s.words[i] in _NO_PARTICIPLES:
        return False
    return people.person is not None or people.quantity is not None


def is_object(s: Sentence, mention: Mention, verb: int) -> bool:
    """Tell whether words before the mention already have it as their object.

    In "he fled after a cook and a guard were shot" they have not.
    """
    before = mention.first - 1
    if is_agent(s, before):
        return True
    if s.tag(before) == "preposition":
        held = s.entry(before - 1) if s.word(before) == "of" else None
        if held is not None and held.harm_noun is not None:
            return False  # "the bodies of two guards and a cook"
        listed = s.words[verb] in PLURAL or s.words[mention.end] != ","
        leads = s.word(before) in CLAUSAL and listed
        return not leads and s.word(before) not in ("with", "to", "by")
    if s.word(before) == "as":  # "they fought as guards and some were shot"
        phrase = mention.phrase
        plain = phrase.plural and phrase.quantity is None and phrase.determiner is None
        return plain and _is_likened(s, before)
    if s.word(before) in PARTICLES:
        before -= 1  # "beat up a doctor and two of them were held"
    entry = s.entry(before)
    if s.word(before - 1) == "to":
        return True  # "tried to stop the robbers and one was hurt"
    if entry is None or before in s.heads:
        return False
    if entry.harm_verb is not None:
        return True
    if s.words[before] in _HAVING_OBJECTS:
        return mention.phrase.quantity is None  # not "were 45 cooks and a clerk killed"
    return entry.verb is not None and not entry.reporting


def acts(s: Sentence, left: Mention) -> bool:
    """Tell whether people have a verb of their own: "crowds gathered there and a boy was shot"."""
    i = left.end
    if s.tag(i) == "preposition":
        i = behind(s, i, far=False)  # "guests at the fair fired and a boy was shot"
    while (entry := s.entries[i]) is not None and is_adverb(s.words[i], entry):
        i += 1
    if s.words[i] in TOLD_OF:
        object_ = s.at_first.get(i + 1)
        return object_ is not None and object_.determiner is not None
    if entry is None:
        return s.words[i].endswith("ed")
    if gives_name(s, i):
        return False  # "a man named Ruk and a boy were shot"
    if entry.harm_state is not None and entry.harm_verb is None:
        return True  # "left two men missing and a boy was shot"
    if entry.harm_verb is not None and entry.harm_verb.form == "gerund":
        return False  # "two cooks taking part in a march and a boy were shot"
    if entry.harm_verb is not None and not entry.harm_verb.weak:
        return entry.harm_verb.use == "subject"
    return entry.verb == "past" or entry.harm_verb is not None
