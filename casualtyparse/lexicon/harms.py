"""The words of harm, and the idioms that say it in other words."""

from collections.abc import Iterator
from typing import Final, get_args

from casualtyparse.lexicon.entry import Entries, entry_of
from casualtyparse.lexicon.idioms import add_idioms
from casualtyparse.lexicon.inflection import VerbForms, forms_of, plural_of
from casualtyparse.lexicon.limbs import add_limbs
from casualtyparse.lexicon.roles import (
    VERB_FORMS,
    HarmNoun,
    HarmSort,
    HarmState,
    HarmUse,
    HarmVerb,
    VerbForm,
    Wording,
    make_verb,
)
from casualtyparse.lexicon.tables import Table, lines, pairs, section, table, words
from casualtyparse.records import choice
from casualtyparse.terms import HARMS, Harm, Severity

_USES: Final[tuple[HarmUse, ...]] = get_args(HarmUse)
_SORTS: Final[tuple[HarmSort, ...]] = (
    "event",
    "deed",
    "count",
    "body",
    "toll",
    "group",
    "figure",
)
_SEVERITIES: Final[tuple[Severity, ...]] = get_args(Severity)
#: The tables of idioms: whom they harm, and whether they deny it.
_IDIOMS: Final[tuple[tuple[str, HarmUse, bool], ...]] = (
    ("idiom-object", "object", False),
    ("idiom-subject", "subject", False),
    ("idiom-negated", "subject", True),
)
#: How words of harm are bound: to people that are named as such, to many of them, to people of whom
#: a few may do it for other reasons.
_BOUNDS: Final = ("weak", "many", "mass")
_WEAK: Final = frozenset({"weak", "many"})
_CROWDED: Final = frozenset({"many", "mass"})
#: What stands for no harm in the list of words behind the people.
_NO_HARM: Final = "none"


def harms_of_called() -> dict[str, tuple[Harm, ...]]:
    """Return by what people are called what they have suffered: "the hostages"."""
    return {
        word: tuple(choice(harm, HARMS, "harm") for harm in harms.split())
        for word, harms in pairs(section(table("harms"), "called")["words"])
    }


def load_harms(entries: Entries) -> None:
    """Read `harms.toml` and `tallies.toml`."""
    data = table("harms")
    verbs = _irregular()
    figures = {
        base: frozenset(rest.split())
        for base, rest in pairs(section(data, "not-before")["verbs"])
    }
    behind = _behind(section(data, "behind"))
    for use in _USES:
        for harm, bound, block in _blocks(section(data, use)):
            weak, crowds = bound in _WEAK, _crowds(data, bound)
            for line in lines(block):
                forms = forms_of(line)
                base = forms.base
                verbs[base] = forms
                figure = figures.get(base, frozenset())
                others = behind.get(base, {})
                verb = HarmVerb(
                    harm, use, "base", base, weak, None, figure, others, crowds=crowds
                )
                _add_verb(entries, forms, verb)
    for harm, _, block in _blocks(section(data, "state")):
        for word in words(block):
            entry_of(entries, word).harm_state = HarmState(harm)
    _add_tallies(entries, table("tallies"))
    for word in words(section(data, "state")["injured-negated"]):
        entry_of(entries, word).harm_state = HarmState("injured", negated=True)
    for sort in _SORTS:
        _add_nouns(entries, section(data, sort), sort)
    add_idioms(entries, _wordings(data), verbs)
    add_limbs(entries, section(data, "limb"), verbs)
    for survival in section(data, "survival").values():
        for word in words(survival):
            entry_of(entries, word).survival = word
    for severity in _SEVERITIES:
        for word in words(section(data, "severity")[severity]):
            entry_of(entries, word).severity = severity


def _add_tallies(entries: Entries, data: Table) -> None:
    for harm, _, block in _blocks(section(data, "state")):
        for word in words(block):
            told = HarmState(harm, abbreviated=True)
            entry_of(entries, word).harm_state = told
    for harm, _, block in _blocks(section(data, "count")):
        for word in words(block):
            noun = HarmNoun(harm, "count", plural=True, new=True)
            entry_of(entries, word).harm_noun = noun


def _behind(data: Table) -> dict[str, dict[str, Harm | None]]:
    """Return by verb which harm it says with which words behind its people."""
    found: dict[str, dict[str, Harm | None]] = {}
    for harm in (*HARMS, None):
        block = data.get(harm or _NO_HARM)
        for base, rest in pairs(block) if isinstance(block, str) else ():
            found.setdefault(base, {}).update(dict.fromkeys(rest.split(), harm))
    return found


def _irregular() -> dict[str, VerbForms]:
    return {
        forms.base: forms for forms in map(forms_of, lines(table("verbs")["irregular"]))
    }


def _blocks(data: Table) -> Iterator[tuple[Harm, str, str]]:
    """Yield harm, how its words are bound ("", "weak", "many" ...), and the words."""
    for harm in HARMS:
        for bound in ("", *_BOUNDS):
            block = data.get(f"{harm}-{bound}" if bound else harm)
            if isinstance(block, str):
                yield harm, bound, block


def _crowds(data: Table, bound: str) -> frozenset[str]:
    """Return the nouns of those whom a word that harms only many harms without a number."""
    many = section(data, "many")["people"]
    return frozenset(words(many if bound in _CROWDED else ""))


def _add_verb(entries: Entries, forms: VerbForms, verb: HarmVerb) -> None:
    """Add all forms of a verb; a form that serves two uses is told as the past."""
    for form, word in zip(VERB_FORMS, forms, strict=True):
        entry = entry_of(entries, word)
        if entry.harm_verb is None or form in ("past", "participle"):
            told: VerbForm = "past" if word == forms.past else form
            finite = told == "past" and word != forms.participle
            entry.harm_verb = _formed(verb, told, finite=finite)
    for word, form in _spellings(forms):
        if entry_of(entries, word).harm_verb is None:
            entry_of(entries, word).harm_verb = _formed(verb, form, finite=verb.finite)


def _formed(verb: HarmVerb, form: VerbForm, *, finite: bool) -> HarmVerb:
    """Return a verb in another form; PERF: `attrs.evolve` takes ten times as long."""
    return make_verb(
        verb.harm,
        verb.use,
        form,
        verb.base,
        verb.weak,
        verb.severity,
        verb.not_before,
        verb.behind,
        finite,
        verb.crowds,
    )


def harm_verb_forms(harm: Harm, line: str) -> Iterator[tuple[str, HarmVerb]]:
    """Yield the forms of a verb that harms its object, given as in `harms.toml`.

    >>> [word for word, _ in harm_verb_forms("killed", "smite smote smitten")]
    ['smite', 'smites', 'smote', 'smitten', 'smiting']
    """
    forms = forms_of(line)
    told: dict[str, VerbForm] = {}
    for form, word in zip(VERB_FORMS, forms, strict=True):
        told.setdefault(word, form)
    for word, form in told.items():
        yield word, HarmVerb(harm, "object", form, forms.base)


def _spellings(forms: VerbForms) -> Iterator[tuple[str, VerbForm]]:
    """Yield other spellings of a verb: "kidnaped", "kidnaping", "burned"."""
    if forms.past.endswith("pped"):
        yield f"{forms.past[:-3]}ed", "past"
        yield f"{forms.past[:-3]}ing", "gerund"
    if forms.past == f"{forms.base}t":
        yield f"{forms.base}ed", "past"


def _wordings(data: Table) -> Iterator[Wording]:
    """Yield how idioms are written, and what they say."""
    for name, use, negated in _IDIOMS:
        for harm, bound, block in _blocks(section(data, name)):
            crowds = _crowds(data, bound)
            for line in lines(block):
                yield line, harm, use, bound in _WEAK, negated, crowds


def _add_nouns(entries: Entries, data: Table, sort: HarmSort) -> None:
    for harm, _, block in _blocks(data):
        for word in words(block):
            for noun, plural in ((word, False), (plural_of(word), True)):
                entry = entry_of(entries, noun)
                if entry.harm_noun is None or sort == "count":
                    entry.harm_noun = HarmNoun(harm, sort, plural=plural)
