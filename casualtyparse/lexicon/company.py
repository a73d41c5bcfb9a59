"""What a word can be beside others, told once of each word from the roles it plays.

Noun phrases of actors and groups of verbs are walked token by token: these answers make each step
one look at an attribute.
"""

from typing import TYPE_CHECKING, Final

from casualtyparse.lexicon.heads import Head, HeadKind
from casualtyparse.lexicon.speech import speech_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from casualtyparse.lexicon.entry import Entry
    from casualtyparse.terms import VictimKind

#: Participles that stand in a noun phrase although they are verbs of saying.
SUSPICIONS: Final = frozenset({"suspected", "alleged", "presumed", "believed"})
#: what stands between the first word of a verb and its last
_GROUP_TAGS: Final = frozenset({"auxiliary", "negation", "adverb"})
#: forms of common verbs that end a noun phrase
_FINITE: Final = frozenset({"past", "present"})
_KINDS: "Final[Mapping[VictimKind, HeadKind]]" = {
    "civilian": "civilian",
    "military": "military",
    "police": "police",
    "security": "security",
    "militant": "rebel",
    "government": "government",
    "journalist": "civilian",
    "aid_worker": "civilian",
    "unknown": "unknown",
}
#: people who are in no list of actors: they count when a clause says what they did
_PERSONS: "Final[Mapping[VictimKind, Head]]" = {
    kind: Head("people", said) for kind, said in _KINDS.items()
}
#: ... of whom there are several
_SEVERAL: "Final[Mapping[VictimKind, Head]]" = {
    kind: Head("people", said, plural=True) for kind, said in _KINDS.items()
}


def tell_company(entries: "Iterable[Entry]") -> None:
    """Set `who`, `inside`, `grouped` and `plain` of each entry."""
    for entry in entries:
        tag = entry.tag
        entry.grouped = tag in _GROUP_TAGS and entry.word != "no"
        if (
            tag is not None
            or entry.speech is not None
            or entry.act is not None
            or entry.verb is not None
            or not entry.word[0].isalnum()
        ):
            entry.inside = _inside(entry)
        entry.who = entry.head
        person = entry.person
        if (
            person is not None
            and entry.head is None
            and person.number != "body"
            and not person.compound
            and not person.weak
        ):
            many = person.number == "many"
            entry.who = (_SEVERAL if many else _PERSONS)[person.kind]
        entry.plain = (
            tag is None
            and entry.head is None
            and entry.speech is None
            and entry.act is None
            and entry.deed is None
            and entry.numeral is None
            and entry.organs is None
            # PERF: asked last, since it takes longer
            and (entry.seldom is None or not _organised(entry))
        )


def _organised(entry: "Entry") -> bool:
    """Tell whether a word can be one of a body, or a title."""
    return entry.organisation is not None or entry.title is not None


def _inside(entry: "Entry") -> bool:
    """Tell whether a word can stand inside a noun phrase, behind its determiner."""
    word = entry.word
    if not word[0].isalnum():
        return False
    if entry.tag is not None:
        numeral = entry.numeral
        return numeral is not None and numeral.kind not in ("article", "ordinal")
    if word in SUSPICIONS or word == "suspects":
        return True
    if entry.speech is not None and entry.speech.verb != "finding":
        base = entry.speech.form == "base" and word not in speech_words().verbs
        return base or entry.paper
    if entry.act is not None:
        noun = entry.deed is not None or entry.head is not None  # "two recruits"
        return noun or entry.act.form in ("base", "gerund")
    if entry.verb in _FINITE and not entry.noun:
        return entry.person is not None or entry.head is not None
    return True
