"""The words of harm, and the idioms that say it in other words."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import product
from typing import Final

from attrs import evolve

from casualtyparse.lexicon.entry import Entries, entry_of
from casualtyparse.lexicon.inflection import VerbForms, forms_of, plural_of
from casualtyparse.lexicon.limbs import add_limbs
from casualtyparse.lexicon.roles import (
    HARM_NAMES,
    VERB_FORMS,
    HarmName,
    HarmNoun,
    HarmSort,
    HarmState,
    HarmUse,
    HarmVerb,
    Idiom,
    Idioms,
    SeverityName,
    Split,
    VerbForm,
)
from casualtyparse.lexicon.tables import Table, lines, pairs, section, table, words

_USES: Final[tuple[HarmUse, ...]] = ("object", "subject", "either")
_SORTS: Final[tuple[HarmSort, ...]] = (
    "event",
    "count",
    "body",
    "toll",
    "group",
    "figure",
)
_SEVERITIES: Final[tuple[SeverityName, ...]] = ("critical", "serious", "minor")
#: In an idiom: any possessive.
POSSESSIVE: Final = "POSS"
#: What stands for more than one word in an idiom.
_ANY: Final = "ANY"
WILD: Final = frozenset({POSSESSIVE, _ANY})
#: In an idiom, right before the word that is looked up: up to a few words, or none.
GAP: Final = "FEW"
#: What stands for no harm in the list of words behind the people.
_NO_HARM: Final = "none"
#: How an idiom starts that is a denial itself: "did not survive".
_DENIALS: Final = (("not",), ("never",))
#: Any form of "to be", also left out.
BE: Final = "be"


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
        for harm, weak, block in _blocks(section(data, use)):
            for line in lines(block):
                forms = forms_of(line)
                base = forms.base
                verbs[base] = forms
                figure = figures.get(base, frozenset())
                others = behind.get(base, {})
                verb = HarmVerb(harm, use, "base", base, weak, None, figure, others)
                _add_verb(entries, forms, verb)
    for harm, _, block in _blocks(section(data, "state")):
        for word in words(block):
            entry_of(entries, word).harm_state = HarmState(harm)
    _add_tallies(entries, table("tallies"))
    for word in words(section(data, "state")["injured-negated"]):
        entry_of(entries, word).harm_state = HarmState("injured", negated=True)
    for sort in _SORTS:
        _add_nouns(entries, section(data, sort), sort)
    _add_idioms(entries, data, verbs)
    add_limbs(entries, section(data, "limb"), verbs)
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


def _behind(data: Table) -> dict[str, dict[str, HarmName | None]]:
    """Return by verb which harm it says with which words behind its people."""
    found: dict[str, dict[str, HarmName | None]] = {}
    for harm in (*HARM_NAMES, None):
        block = data.get(harm or _NO_HARM)
        for base, rest in pairs(block) if isinstance(block, str) else ():
            found.setdefault(base, {}).update(dict.fromkeys(rest.split(), harm))
    return found


def _irregular() -> dict[str, VerbForms]:
    return {
        forms.base: forms for forms in map(forms_of, lines(table("verbs")["irregular"]))
    }


def _blocks(data: Table) -> Iterator[tuple[HarmName, bool, str]]:
    """Yield harm, whether its words are weak, and the words."""
    for harm in HARM_NAMES:
        for key, weak in ((harm, False), (f"{harm}-weak", True)):
            block = data.get(key)
            if isinstance(block, str):
                yield harm, weak, block


def _add_verb(entries: Entries, forms: VerbForms, verb: HarmVerb) -> None:
    """Add all forms of a verb; a form that serves two uses is told as the past."""
    for form, word in zip(VERB_FORMS, forms, strict=True):
        entry = entry_of(entries, word)
        if entry.harm_verb is None or form in ("past", "participle"):
            told: VerbForm = "past" if word == forms.past else form
            finite = told == "past" and word != forms.participle
            entry.harm_verb = evolve(verb, form=told, finite=finite)
    for word in _spellings(forms):
        if entry_of(entries, word).harm_verb is None:
            entry_of(entries, word).harm_verb = evolve(verb, form="past")


def harm_verb_forms(harm: HarmName, line: str) -> Iterator[tuple[str, HarmVerb]]:
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


def _spellings(forms: VerbForms) -> Iterator[str]:
    """Yield other spellings of a past: "kidnaped", "burned"."""
    if forms.past.endswith("pped"):
        yield f"{forms.past[:-3]}ed"
    if forms.past == f"{forms.base}t":
        yield f"{forms.base}ed"


def _add_nouns(entries: Entries, data: Table, sort: HarmSort) -> None:
    for harm, _, block in _blocks(data):
        for word in words(block):
            for noun, plural in ((word, False), (plural_of(word), True)):
                entry = entry_of(entries, noun)
                if entry.harm_noun is None or sort == "count":
                    entry.harm_noun = HarmNoun(harm, sort, plural=plural)


def _add_idioms(entries: Entries, data: Table, verbs: Mapping[str, VerbForms]) -> None:
    by_anchor: dict[str, list[Idiom]] = {}
    for name, use, negated in (
        ("idiom-object", "object", False),
        ("idiom-subject", "subject", False),
        ("idiom-negated", "subject", True),
    ):
        told: HarmUse = "object" if use == "object" else "subject"
        for harm, weak, block in _blocks(section(data, name)):
            for line in lines(block):
                verb = HarmVerb(harm, told, "past", "", weak)
                for anchor, idiom in _idioms(line, verb, verbs, negated=negated):
                    by_anchor.setdefault(anchor, []).append(idiom)
    for anchor, idioms in by_anchor.items():
        entry_of(entries, anchor).harm_idiom = _arranged(idioms)


def _arranged(idioms: Sequence[Idiom]) -> Idioms:
    """Return the idioms of one word by a word that must stand beside it."""
    by_next: dict[str, list[Idiom]] = {}
    by_previous: dict[str, list[Idiom]] = {}
    by_owned: dict[str, list[Idiom]] = {}
    by_gap: dict[str, dict[int, dict[tuple[str, ...], Idiom]]] = {}
    rest: list[Idiom] = []
    loose: list[Idiom] = []
    for idiom in sorted(_merged(idioms), key=_weight, reverse=True):
        if idiom.gap:
            sizes = by_gap.setdefault(idiom.before[-1], {})
            sizes.setdefault(len(idiom.before), {}).setdefault(idiom.before, idiom)
        elif idiom.after and idiom.after[0] not in WILD:
            by_next.setdefault(idiom.after[0], []).append(idiom)
        elif idiom.before and idiom.before[-1] not in WILD:
            by_previous.setdefault(idiom.before[-1], []).append(idiom)
        else:
            rest.append(idiom)
            if len(idiom.before) > 1 and idiom.before[-1] == POSSESSIVE:
                by_owned.setdefault(idiom.before[-2], []).append(idiom)
            else:
                loose.append(idiom)
    return Idioms(
        _frozen(by_next),
        _frozen(by_previous),
        tuple(rest),
        _frozen(by_owned),
        tuple(loose),
        by_gap,
        _splits(idioms),
        any(one.before[:1] in _DENIALS for one in idioms),
    )


def _splits(idioms: Sequence[Idiom]) -> tuple[Split, ...]:
    """Return the idioms that may stand around their people, by what stands behind these."""
    found: dict[tuple[tuple[str, ...], bool], dict[str, Idiom]] = {}
    for idiom in idioms:
        rest = idiom.before[1:]
        if (
            rest
            and idiom.verb.use != "subject"
            and not idiom.after
            and rest[0] != "and"
        ):
            found.setdefault((rest, idiom.gap), {})[idiom.before[0]] = idiom
    longest = sorted(found.items(), key=lambda one: -len(one[0][0]))
    return tuple(Split(rest, gap, verbs) for (rest, gap), verbs in longest)


def _merged(idioms: Sequence[Idiom]) -> Iterator[Idiom]:
    """Make one of what harms its object and its subject: "burned to death"."""
    merged: dict[tuple[object, ...], Idiom] = {}
    for idiom in idioms:
        verb = idiom.verb
        key = idiom.before, idiom.after, idiom.gap, idiom.state, verb.harm
        other = merged.get(key)
        if other is not None and other.verb.use != verb.use:
            idiom = evolve(idiom, verb=evolve(verb, use="either"))  # noqa: PLW2901
        if other is None or other.verb.use != verb.use:
            merged[key] = idiom
    yield from merged.values()


def _weight(idiom: Idiom) -> tuple[int, bool]:
    """Count the words: "found shot to death" is tried before "shot to death", "any" last."""
    return len(idiom.before) + len(idiom.after), _ANY not in idiom.before


def _frozen(lists: Mapping[str, Sequence[Idiom]]) -> dict[str, tuple[Idiom, ...]]:
    return {word: tuple(found) for word, found in lists.items()}


def _idioms(
    line: str,
    verb: HarmVerb,
    verbs: Mapping[str, VerbForms],
    *,
    negated: bool,
) -> Iterator[tuple[str, Idiom]]:
    """Yield each wording of an idiom with the word that it is looked up by."""
    parts = line.split()
    at = next(i for i, part in enumerate(parts) if "*" in part)
    choices = [_choices(part.replace("*", ""), verbs) for part in parts]
    inflected = next((i for i, part in enumerate(parts) if "+" in part), at)
    for words_now in product(*choices):
        form = choices[inflected][words_now[inflected]]
        if form is None:
            form = "gerund" if words_now[at].endswith("ing") else "past"
        be = words_now[0] == BE
        spelt, anchor = (words_now[1:], at - 1) if be else (words_now, at)
        before = spelt[:anchor]
        gap = before[-1:] == (GAP,)
        yield (
            spelt[anchor],
            Idiom(
                before[:-1] if gap else before,
                spelt[anchor + 1 :],
                HarmVerb(verb.harm, verb.use, form, " ".join(spelt), verb.weak),
                negated=negated,
                state=parts[0] == BE,
                gap=gap,
            ),
        )


def _choices(part: str, verbs: Mapping[str, VerbForms]) -> dict[str, VerbForm | None]:
    """Return the words that may stand for a part of an idiom; those of a verb with their form."""
    if not part.startswith("+"):
        return dict.fromkeys(part.split("/"))
    forms = verbs.get(part[1:]) or forms_of(part[1:])
    found: dict[str, VerbForm | None] = {}
    for word, form in zip(forms, VERB_FORMS, strict=True):
        if form in ("past", "participle"):
            found[word] = "past"  # "put", "cut", "run": they may also be passive
        found.setdefault(word, form)
    return found
