"""The people that open a clause without another verb, whatever stands behind them.

opener = mention (PREPOSITION | VERB-ing | PARTICIPLE) word* VERB

As in "four herders guarding the home of a judge were shot", "two men seen near a well died".
"""

from typing import Final

from casualtyparse.casualties.grammar.people.mentions import (
    Mention,
    is_people,
    mention_of,
)
from casualtyparse.casualties.grammar.words.verb_groups import BE
from casualtyparse.lexicon import Entry
from casualtyparse.lexicon.little_words import PLURAL, SINGULAR
from casualtyparse.lexicon.word_lists import word_list
from casualtyparse.phrases.clauses import MOST_STEPS, Sentence
from casualtyparse.phrases.noun_phrase import NounPhrase

#: Verbs that tell whether they are told of one or of several.
AGREEING: Final = SINGULAR | PLURAL
#: Verbs of those who come to harm.
SUFFERING: Final = frozenset({"suffered", "sustained", "received", "lost"})
#: What parts a clause from another one.
_PARTING: Final = frozenset(
    {
        *(
            ",",
            ";",
            ":",
            "and",
            "but",
            "or",
            "plus",
            "&",
            "+",
            "that",
            "as",
            "after",
            "before",
            "since",
        ),
        *("until", "till", "-", "\u2013", "\u2014", '"'),
    }
)
#: What people are who do something later: "two men due to testify".
_ABLE: Final = frozenset({"able", "unable", "about", "due", "ready", "set", "eager"})
#: Participles that only tell which people are meant.
TOLD_OF: Final = word_list("verbs", "told_of")
_PASTS: Final = ("past", "participle")
#: What stands behind a participle that nobody follows whom it harms.
_BEHIND_BARE: Final = frozenset({"", ".", ",", ";", "dead", "when", "as", "after"})


def takes_subject(s: Sentence, verb: int) -> bool:
    """Tell whether a verb group needs a subject: "were", "died", "suffered burns"."""
    word = s.words[verb]
    return word in BE or word in SUFFERING or s.is_finite(verb)


def is_bare(s: Sentence, verb: int) -> bool:
    """Tell whether a participle ends the clause of a headline: "Man with a flag shot dead"."""
    entry, following = s.entries[verb], s.words[verb + 1]
    harm = None if entry is None else entry.harm_verb
    if harm is None or harm.form not in _PASTS or harm.use == "subject":
        return False
    if not (s.tag(verb + 1) == "preposition" or following in _BEHIND_BARE):
        return False
    for i in range(verb + 1, min(s.end, verb + MOST_STEPS)):
        if s.words[i] == ",":
            return True
        if s.tells_deed(i):
            return False
    return True


def differs(s: Sentence, phrase: NounPhrase, verb: int) -> bool:
    """Tell whether people are more or fewer than a verb says: "a judge were"."""
    word, number = s.words[verb], phrase.quantity
    many = phrase.plural if number is None else number.high != 1
    return word in (SINGULAR if many else PLURAL)


def opener(s: Sentence, verb: int, *, joined: bool = False) -> Mention | None:
    """Return the people that open the clause of a verb, if it has no other verb.

    Those who are `joined` to others may have their own: "police fired at a bus and two were shot".
    """
    if s.words[verb - 1] == "to" or s.words[verb] in ("be", "being"):
        return None
    low = max(s.clause_start(verb), verb - MOST_STEPS)
    phrase = _first(s, low, verb)
    if phrase is None or phrase.pronoun:
        return None
    if differs(s, phrase, verb) and not (_ends_list(s, phrase) and not phrase.plural):
        return None
    mention = mention_of(s, phrase)
    if mention.end >= verb or not _tells_more(s, mention.end):
        return None
    for i in range(mention.end, verb):
        entry = s.entries[i]
        if s.words[i] in _PARTING or s.is_boundary(i):
            return None
        if entry is not None and _is_finite(s, i, entry):
            return None
        if joined and s.tells_deed(i) and s.words[i] not in TOLD_OF:
            return None
    return mention if is_people(s, mention, strict=True) else None


def _is_finite(s: Sentence, i: int, entry: Entry) -> bool:
    """Tell whether a verb has a subject, or tells: not in "two men said to have deserted"."""
    if entry.tag == "auxiliary":
        return s.words[i - 1] != "to"
    return entry.reporting and s.words[i + 1] != "to"


def hangs_deep(s: Sentence, root: Mention) -> bool:
    """Tell whether people only own what others deal with: "attending the funeral of an elder"."""
    of = root.first - 1
    outer = s.at_end.get(of) if s.words[of] == "of" else None
    if outer is None or outer.person is not None or outer.quantity is not None:
        return False
    verb = s.entry(outer.first - 1)
    return verb is not None and verb.verb == "gerund" and outer.first - 1 in s.at_end


def _ends_list(s: Sentence, phrase: NounPhrase) -> bool:
    """Tell whether somebody is the second of two: "three men and a boy from Dol were"."""
    before = s.at_end.get(phrase.first - 1)
    if before is None or s.words[phrase.first - 1] not in ("and", "&", "plus"):
        return False
    opens = before.first == s.clause_start(before.first) or before.first == s.first
    return opens and before.person is not None


def _first(s: Sentence, low: int, verb: int) -> NounPhrase | None:
    """Return the first phrase behind the last sign that no clause reaches over."""
    for i in range(verb - 1, low - 1, -1):
        if s.words[i] in _PARTING:
            low = i + 1
            break
    for i in range(low, verb):
        phrase = s.at_first.get(i)
        if phrase is not None:
            return None if s.tag(i - 1) == "preposition" else phrase
    return None


def _tells_more(s: Sentence, i: int) -> bool:
    """Tell whether what stands at a token says more of those before it."""
    word, entry = s.words[i], s.entries[i]
    if s.tag(i) == "preposition" or (word in _ABLE and s.words[i + 1] == "to"):
        return True
    if word == "not":
        i += 1
        word, entry = s.words[i], s.entries[i]
    if entry is None:
        form = None
    else:
        form = entry.verb if entry.harm_verb is None else entry.harm_verb.form
    if form == "gerund" or (entry is None and word.endswith("ing")):
        return True
    led = s.tag(i + 1) == "preposition" or s.words[i + 1] == "to"
    led = (led or s.words[i + 1].endswith("ing")) and word not in SUFFERING
    return led and (form in _PASTS or (entry is None and word.endswith("ed")))
