"""One step of the walk left from a verb to its subject, over what belongs to people.

step = over an aside, a preposition, an adverb, a relative clause or a participle
"""

from typing import Final

from casualtyparse.casualties.grammar.around.asides import (
    CHARGED,
    before_aside,
    before_dashes,
    over_said,
    over_some,
    relative_before,
)
from casualtyparse.casualties.grammar.around.naming import CALLED, over_names
from casualtyparse.casualties.grammar.around.outer import (
    APART,
    over_apart,
    over_preposition,
)
from casualtyparse.casualties.grammar.people.mentions import bare_number
from casualtyparse.casualties.grammar.words.verb_groups import BE, is_adverb
from casualtyparse.lexicon import Entry
from casualtyparse.lexicon.little_words import THEIRS
from casualtyparse.lexicon.word_lists import word_list
from casualtyparse.phrases.clauses import Sentence
from casualtyparse.phrases.noun_phrase import NounPhrase
from casualtyparse.phrases.reading import OPAQUE
from casualtyparse.terms import HELD

#: What joins two of a list.
LISTS: Final = frozenset({"and", "&", "+", "or", "nor", "plus"})

#: Words before people that are neither verbs nor prepositions: "on board the ferry".
LEADS: Final = frozenset({"aged", "board"})
#: "believed to be", "described as"
_SAID_TO_BE: Final = frozenset({"being", "be", "been", "as"})
_TO_BE: Final = frozenset({"be", "been"})
#: What those are told as who may have done it.
_PRESUMING: Final = word_list("speech", "presuming")
_PASTS: Final = ("past", "participle")
_LED: Final = frozenset({"auxiliary", "determiner"})
#: Who is told of in a clause without a relative, and what leads no people before one.
_SUBJECTS: Final = frozenset({"he", "she", "they", "it", "we"})
_CLAUSAL: Final = frozenset({"subordinator", "preposition"})
_BEFORE_WOUNDS: Final = frozenset({"determiner", "preposition"})
#: Relatives that stand for no subject: "where a boy was hanged".
_NO_SUBJECTS: Final = frozenset({"whose", "where", "when", "why"})
#: "who went missing"
_NOT_CHARGED: Final = CHARGED | {"not"}
_ABLE: Final = frozenset({"able", "unable", "about", "due", "ready", "unwilling"})
#: How many tokens a list of ages has before its last, and what stands in it.
_MOST_OF_AGES: Final = 8
_BETWEEN_AGES: Final = frozenset({"and", "&", ",", "between", "years", "to", "or"})
#: Tokens of the last item of a list that a comma closes.
_MOST_OF_ITEM: Final = 9
#: What people are taken: "those taken hostage".
HELD_AS: Final = word_list("harms", "captives")
_BECOMING: Final = frozenset({*BE, "went", "gone", "reported", "remained"})
_SINCE: Final = frozenset({"since", "from", "after", "for", "in"})
#: What tells where people are without a preposition.
_WHERE: Final = frozenset(
    {"underground", "upstairs", "downstairs", "overboard", "ashore", "asleep", "nearby"}
)
_BEHIND: Final = _WHERE | HELD_AS | {"as"}
#: Words that may tell more of those before them, besides those in "-ing".
FURTHER: Final = _WHERE | HELD_AS | {"close", "total"}
_TAKEN: Final = frozenset({"held", "taken", "kept"})
_JOINING: Final = LISTS | {",", "but", "then"}
#: What closes an aside before a verb.
_ASIDES: Final = frozenset({",", "-", "\u2013", "\u2014"})


def is_told_further(s: Sentence, i: int) -> bool:
    """Tell whether a word that looks like a noun tells more of those before it.

    "Two clerks held hostage", "12 miners trapped underground", "six men fishing in the Dorn".
    """
    word = s.words[i]
    if word in HELD_AS:
        return s.word(i - 1) in _TAKEN
    if word == "total":
        return s.word(i - 1) == "in"  # "said that 27 people in total died"
    if word in _WHERE:
        thing = s.at_end.get(i + 1)
        if thing is not None and s.word(thing.first - 1).endswith("ing"):
            return False  # "two boys playing football nearby"
        return s.tag(i - 1) is None
    ing = word[-3:] == "ing"
    if ing and before_contact(s, s.at_end.get(i - 1)) is not None:
        return s.is_be(i - 1)
    people = s.at_end.get(i) if ing or word == "close" else None
    return people is not None and people.person is not None


def before_contact(s: Sentence, who: NounPhrase | None) -> int | None:
    """Return where people end whom a clause without a relative tells of: "the boy she fed"."""
    if who is None or s.words[who.first] not in _SUBJECTS:
        return None
    people = s.at_end.get(who.first)
    if people is None or people.person is None or s.tag(people.first - 1) in _CLAUSAL:
        return None
    return who.first if people.determiner or people.quantity else None


def step_left(s: Sentence, i: int, best: NounPhrase | None) -> int | None:
    """Return where to go on left of token i if it starts no phrase, None to look for one."""
    claims = s.scan.claims
    if i in claims and claims[i].family in OPAQUE:
        return _over_claim(s, claims[i].first)
    word = s.words[i]
    if word in (")", "]"):
        return s.opening(i)
    if word in _ASIDES:
        if best is not None:
            return over_some(s, i) if word == "," else None
        return _over_aside(s, i) if word == "," else before_dashes(s, i)
    if (word in FURTHER or word[-3:] == "ing") and (
        i > s.first and is_told_further(s, i)
    ):
        return i
    if i + 1 in s.at_end or i < s.first:
        return None
    entry = s.entries[i]
    if entry is None:
        be = i - 1 - (s.words[i - 1] == "not" or s.words[i - 1].endswith("ly"))
        if s.is_be(be):
            # over "thought to be linked to", over "who were (not) asleep"
            return _over_be(s, be) or relative_before(s, i)
        return i if word.endswith(("ing", "ed", "ly")) else None
    tag = entry.tag
    if tag == "preposition" or is_adverb(word, entry) or word in _NOT_CHARGED:
        return i  # "a man responsible for the raid"
    if tag in _LED:
        return _over_led(s, i)
    if tag == "relative":
        if s.is_told(i):
            return None
        return i - 1 if s.word(i - 1) == "," else i
    return _over_verb(s, i, entry)


def _over_claim(s: Sentence, first: int) -> int:
    """Return where to go on left of a date or a distance."""
    if s.word(first - 1) in LISTS and s.tag(first - 2) == "preposition":
        return first - 2  # "in or near the mill"
    aged = _before_ages(s, first)
    if aged is not None:
        return aged
    return first - 1 if s.tag(first - 1) == "preposition" else first


def _before_ages(s: Sentence, last: int) -> int | None:
    """Return where people stand before their ages: "two boys aged six and 10 years"."""
    for i in range(last - 1, max(s.first, last - _MOST_OF_AGES), -1):
        word = s.words[i]
        if word == "aged":
            return i - 1 if s.words[i - 1] == "," else i
        if word not in _BETWEEN_AGES and i not in s.reading.numbers.by_first:
            return None
    return None


def _over_aside(s: Sentence, comma: int) -> int | None:
    """Return the comma that opens an aside, and one of names before it.

    As in "two men, Ali and Ben, aged 20 and 30, were hurt".
    """
    opening = before_aside(s, comma)
    if _ends_series(s, comma):  # "a guard, two cooks, and a boy, were shot"
        listed = None if opening is None else s.at_end.get(opening)
        if listed is None or not (listed.plural or listed.quantity):
            return comma
    return None if opening is None else over_names(s, opening, opening)


def _ends_series(s: Sentence, comma: int) -> bool:
    """Tell whether a comma stands behind the last item of a list: ", and a boy,"."""
    for i in range(comma - 1, max(s.first, comma - _MOST_OF_ITEM), -1):
        if s.words[i] == ",":
            return s.words[i + 1] == "and" and i + 2 in s.at_first
    return False


def _over_verb(s: Sentence, i: int, entry: Entry) -> int | None:
    """Return where to go on left of a verb: before its relative clause, over a participle."""
    if s.words[i - 1] == "to" and i - 2 > s.first:
        able = s.words[
            i - 2 - (s.words[i - 2] == "not")
        ]  # "a woman trying to leave", "unable to leave"
        return i - 1 if able in _ABLE or able.endswith(("ing", "ed")) else None
    if s.words[i - 1] == "a" and entry.harm_verb is not None:
        return i - 1  # "a man armed with a knife"
    noun = entry.harm_noun
    if noun is not None and noun.sort == "event" and s.tag(i - 1) in _BEFORE_WOUNDS:
        return i  # "a man wanted for murder", "for the murder of"
    if entry.verb is None and entry.harm_verb is None:
        return _over_state(s, i, entry)
    if s.word(i - 1) == "the" and s.word(i - 2) == "of":
        some = s.at_end.get(i - 2)
        if some is not None and some.others:
            return i - 2  # "another of the wounded"
    relative = relative_before(s, i)
    if relative is not None:
        return relative
    if entry.limb == "wound" and (i in s.at_end or s.tag(i - 1) in _BEFORE_WOUNDS):
        bare = i not in s.at_end and s.tag(i - 1) == "determiner"
        return i - 1 if bare else i  # "a man with a gunshot wound"
    if s.word(i - 2) in THEIRS and s.word(i - 3) == "with":
        return i - 2  # "a man with his hands tied"
    if entry.harm_verb is not None and entry.harm_verb.use == "subject":
        return None  # "a guard died on the way"
    return _over_participle(s, i, entry)


def _over_state(s: Sentence, i: int, entry: Entry) -> int | None:
    """Return where to go on left of a word for how people are: "two men missing since Monday"."""
    if entry.harm_state is None:
        return i if s.words[i].endswith("ed") else None  # "two men trapped in"
    if s.word(i - 1) in _BECOMING:
        return relative_before(s, i)  # "two men who went missing on Monday"
    return i if i in s.at_end and s.word(i + 1) in _SINCE else None


def _over_participle(s: Sentence, i: int, entry: Entry) -> int | None:
    """Return the token of a verb that only says more of people: "two men shot in Dol were"."""
    harm = entry.harm_verb
    verb = entry.verb if harm is None else harm.form
    if verb == "gerund":
        return i
    if harm is not None and harm.harm in HELD:
        after = i + 2 if s.word(i + 1) in HELD_AS else i + 1
        if (i in s.at_end or s.word(i - 1) == "those") and s.is_finite(after):
            return i  # "two of those abducted were killed"
    if verb == "present" and _is_noun(s, i):
        return i  # "a nurse giving polio drops was"
    reduced = s.tag(i + 1) == "preposition" or s.opaque_end(i + 1) is not None
    reduced = reduced or s.word(i + 1) in _BEHIND
    reduced = reduced or (s.word(i + 1) == "away" and s.word(i + 2) == "by")
    if verb in _PASTS and reduced:
        return i
    return before_contact(s, s.at_end.get(s.group_start(i)[0]))  # "the boy she had fed"


def _is_noun(s: Sentence, i: int) -> bool:
    """Tell whether what may be a verb ends a thing that somebody has: "polio drops was"."""
    front = s.at_end.get(i)
    if front is None or front.quantity or front.person or not s.is_finite(i + 1):
        return False
    return s.word(front.first - 1).endswith("ing")


def _over_led(s: Sentence, i: int) -> int | None:
    """Return where to go on left of an auxiliary or a determiner without a noun."""
    if s.tag(i) == "auxiliary":
        if s.words[i] == "being" and i in s.at_end:
            return i  # "two clerks being treated"
        # "two clerks believed to be hiding in", "two clerks who were in the hub"
        relative = _over_be(s, i) or relative_before(s, i)
        # "the boy she was feeding"
        return before_contact(s, s.at_end.get(i)) if relative is None else relative
    if s.words[i] == "those" and s.word(i - 1) == "of":
        return i - 1  # "four of those died"
    deed = s.entry(i + 1)
    noun = None if deed is None else deed.harm_noun
    told = noun is not None and noun.sort == "event"
    return i if told else None  # "linked to the killing of"


def _over_be(s: Sentence, i: int) -> int | None:
    """Return where people stand who are said to be or do something: "thought to be hiding"."""
    return over_said(s, i) if s.words[i] in _TO_BE else None


def leads_left(s: Sentence, first: int) -> int | None:
    """Return where the phrase that starts at `first` hangs on; None if on nothing, -1 if lost."""
    q = first - 1
    if q < s.first:
        return None
    word, entry = s.words[q], s.entries[q]
    if word == "aged":
        return q - 1 if s.word(q - 1) == "," else q
    if word == "board":
        boat = s.at_first.get(first)
        if boat is not None and bare_number(boat):
            return None  # "of the 36 people on board only six survived"
        return q - 1 if s.word(q - 1) == "on" else None
    if word in _SAID_TO_BE:
        return over_said(s, q)
    if word == "not":
        return _over_not(s, first, q)
    if entry is None:
        if not word.endswith("ing"):
            return None
        return q if q in s.at_end else relative_before(s, q)
    by = q - 1 if word in _PRESUMING else q  # "seized by suspected rebels"
    if entry.tag == "preposition" or word == "to" or s.word(by) == "by":
        apart = word == "from" and s.words[q - 1] in APART
        return over_apart(s, q) if apart else over_preposition(s, first, by)
    if entry.tag == "relative":
        if word in _NO_SUBJECTS or s.tag(q - 1) == "preposition" or s.is_told(q):
            return None  # "an attack in which two guards", "a man whose wife"
        return q - 1 if s.word(q - 1) == "," else q
    if word in CALLED:
        return q  # "members of a gang called the Owls"
    return _over_verb_of(s, q, entry)


def _over_not(s: Sentence, first: int, q: int) -> int | None:
    """Return what a phrase behind "not" hangs on: "two men not wearing helmets died"."""
    if s.tag(q - 1) == "auxiliary":
        return relative_before(s, q - 1)  # "a man who did not stop died"
    return q if q in s.at_end and s.words[first].endswith("ing") else None


def _over_verb_of(s: Sentence, q: int, entry: Entry) -> int | None:
    """Return what the object of the verb at token q hangs on: "two men who drove a bus"."""
    verb = entry.verb if entry.harm_verb is None else entry.harm_verb.form
    if verb is None or q in s.heads:
        return None
    if verb in _PASTS and s.tag(q - 1) == "preposition" and entry.harm_verb:
        return over_preposition(s, q, q - 1)  # "at a camp for displaced people"
    if entry.reporting and s.tag(q - 1) != "relative":
        return None  # "a man who denied a role died"
    relative = relative_before(s, q)
    if relative is not None:
        return None if _is_main(s, relative, q) else relative
    if verb == "gerund" and s.words[q - 1] == "not":
        q -= 1  # "two men not wearing a helmet"
    if verb != "gerund" or q in s.at_end:
        return q if verb == "gerund" else None
    return over_some(s, q - 1) if s.words[q - 1] == "," else None


def _is_main(s: Sentence, before: int, verb: int) -> bool:
    """Tell whether a verb stands behind a relative clause with its own: "who had fled buried"."""
    pronoun = before if s.tag(before) == "relative" else before + 1
    start = s.group_start(verb)[0]
    for i in range(start - 1, pronoun, -1):
        if s.words[i] in _JOINING:
            return False
        if s.tells_deed(i):
            return True
    return False
