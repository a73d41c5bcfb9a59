"""Common verbs and nouns that harm nobody: they tell where phrases end."""

from casualtyparse.lexicon.entry import Entries, entry_of
from casualtyparse.lexicon.inflection import forms_of, plural_of
from casualtyparse.lexicon.roles import THING_KINDS, VERB_FORMS
from casualtyparse.lexicon.tables import lines, table, words


def load_verbs(entries: Entries) -> None:
    """Read `verbs.toml` and `things.toml`."""
    data = table("verbs")
    reporting = frozenset(words(data["reporting"]))
    for line in [*words(data["regular"]), *lines(data["irregular"])]:
        reports = line.split()[0] in reporting
        for form, word in zip(VERB_FORMS, forms_of(line), strict=True):
            if entries.simple.get(word) in VERB_FORMS:
                continue
            if not reports and entries.add_simple(word, form):
                continue
            entry = entry_of(entries, word)
            if entry.verb is None:
                entry.verb = form
                entry.reporting = reports
    for word in words(data["nouns"]):
        entry_of(entries, word).noun = True
    things = table("things")
    for kind in THING_KINDS:
        for word in words(things[kind]):
            for noun in (word, plural_of(word)):
                if entries.add_simple(noun, kind):
                    continue
                entry = entry_of(entries, noun)
                if entry.thing is None:
                    entry.thing = kind
