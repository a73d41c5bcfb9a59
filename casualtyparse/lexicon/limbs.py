"""Parts of the body, and the verbs that harm them."""

from collections.abc import Mapping
from typing import Final, Literal

from casualtyparse.lexicon.entry import Entries, entry_of
from casualtyparse.lexicon.inflection import VerbForms, forms_of, plural_of
from casualtyparse.lexicon.roles import VERB_FORMS, Damage, VerbForm
from casualtyparse.lexicon.tables import Table, lines, pairs, table, words

_SORTS: Final[tuple[Literal["done", "own", "self", "having"], ...]] = (
    "done",
    "own",
    "self",
    "having",
)


def add_limbs(entries: Entries, data: Table, verbs: Mapping[str, VerbForms]) -> None:
    """Read what `harms.toml` tells of parts of the body."""
    meant_otherwise = frozenset(words(data["not"]))
    for noun in (*words(table("things")["body"]), *words(data["parts"])):
        if noun not in meant_otherwise:
            for word in (noun, plural_of(noun)):
                entry_of(entries, word).limb = "part"
    for noun in words(data["wounds"]):
        for word in (noun, plural_of(noun)):
            entry_of(entries, word).limb = "wound"
    for word in words(data["lodged"]):
        entry_of(entries, word).limb = "lodged"
    for base, rest in pairs(data["with"]):
        forms = verbs.get(base) or forms_of(base)
        particles = frozenset(rest.split())
        _add(entries, forms, Damage("base", "done", particles, alone=False))
    for sort in _SORTS:
        for line in lines(data[sort]):
            _add(entries, forms_of(line), Damage("base", sort))
    for noun in words(data["blows"]):
        for word in (noun, plural_of(noun)):
            entry_of(entries, word).damage = Damage("base", "blow", alone=False)


def _add(entries: Entries, forms: VerbForms, damage: Damage) -> None:
    """Add all forms of a verb of damage; one told before may have other words behind it."""
    told: dict[str, VerbForm] = {}
    for form, word in zip(VERB_FORMS, forms, strict=True):
        told[word] = "past" if word == forms.past else form
    for word, form in told.items():
        entry = entry_of(entries, word)
        particles = damage.particles
        if entry.damage is not None:
            particles |= entry.damage.particles
        entry.damage = Damage(form, damage.sort, particles, damage.alone)
