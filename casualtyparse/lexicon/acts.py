"""Verbs and nouns of violent deeds."""

from functools import cache
from typing import Final, Literal, get_args

from attrs import frozen

from casualtyparse.lexicon.entry import Entries, entry_of
from casualtyparse.lexicon.inflection import forms_of
from casualtyparse.lexicon.tables import lines, section, table, words
from casualtyparse.lexicon.word_forms import Form, noun_forms, verb_forms

#: harm: the object is hurt; attack: it is attacked; clash: two sides fight.
ActKind = Literal["harm", "attack", "clash"]
_KINDS: Final[tuple[ActKind, ...]] = get_args(ActKind)
#: a deed of one side, a fight of two, or what may be both or neither
DeedSort = Literal["trouble", "clash", "deed"]
_DEEDS: Final[tuple[DeedSort, ...]] = get_args(DeedSort)


@frozen
class Act:
    """A form of a verb of violence.

    `weak` verbs have other senses; `particles` are words of which one must follow closely, or
    fighters behind "by" if `handling`. A `participle` is no past of its own: "taken", "slain".
    """

    kind: ActKind
    verb: str
    form: Form
    weak: bool = False
    particles: frozenset[str] = frozenset()
    handling: bool = False
    participle: bool = False


def load_acts(entries: Entries) -> None:
    """Read `acts.toml`."""
    data = table("acts")
    weak = frozenset(words(section(data, "weak")["words"]))
    particles = {
        verb: frozenset(words(block))
        for verb, block in section(data, "particles").items()
    }
    handling = frozenset(words(section(data, "handling")["words"]))
    for kind in _KINDS:
        for line in lines(data[kind]):
            verb = line.split()[0]
            needs = particles.get(verb, frozenset())
            act = (verb in weak and not needs, needs, verb in handling)
            forms = forms_of(line)
            shared = forms.participle in (forms.base, forms.past)
            only = "" if shared else forms.participle
            for word, form in verb_forms(line):
                entry = entry_of(entries, word)
                if entry.act is None or (entry.act.verb == verb and form == "past"):
                    # "set" is rather a past
                    participle = word[-1] == "n" and word == only
                    entry.act = Act(kind, verb, form, *act, participle)
    nouns = section(data, "nouns")
    for sort in _DEEDS:
        for noun in words(nouns[sort]):
            for form_of in noun_forms(noun):
                if form_of is not None:
                    entry_of(entries, form_of).deed = sort


@cache
def _lists() -> tuple[frozenset[str], ...]:
    """PERF: the file is read once for all lists."""
    data = table("acts")
    return tuple(
        frozenset(words(section(data, name)["words"]))
        for name in ("guilty", "averting", "trying", "doubtful", "firing", "crashing")
    )


def guilty_words() -> frozenset[str]:
    """Return the words that say that somebody did what follows "of" or "for"."""
    return _lists()[0]


def averting_words() -> frozenset[str]:
    """Return the words before a deed that say that it is only feared or prevented."""
    return _lists()[1]


def trying_words() -> frozenset[str]:
    """Return the verbs by which somebody does or tries what follows: "began", "tried"."""
    return _lists()[2]


def doubtful_words() -> frozenset[str]:
    """Return the nouns of what may be denied: "reports that", "evidence that"."""
    return _lists()[3]


def firing_words() -> frozenset[str]:
    """Return the verbs that are done with the guns and bombs of craft: "strafe", "shell"."""
    return _lists()[4]


def crashing_words() -> frozenset[str]:
    """Return the words that say that craft did harm by no attack: "crashed"."""
    return _lists()[5]
