"""The forms of verbs and nouns with what each form is, from one line of a word list."""

from collections.abc import Iterator
from typing import Literal

from casualtyparse.lexicon.inflection import forms_of, plural_of

#: base "attack", third "attacks", past "attacked" (also the participle), gerund "attacking".
Form = Literal["base", "third", "past", "gerund"]


def verb_forms(line: str) -> Iterator[tuple[str, Form]]:
    """Yield the forms of a verb: of "attack" by rule, of "slay slew slain" as given.

    >>> list(verb_forms("deny"))
    [('deny', 'base'), ('denies', 'third'), ('denied', 'past'), ('denying', 'gerund')]
    """
    forms = forms_of(line)
    yield forms.base, "base"
    yield forms.present, "third"
    yield forms.past, "past"
    if forms.participle != forms.past:
        yield forms.participle, "past"
    yield forms.gerund, "gerund"


def noun_forms(line: str) -> tuple[str, str | None]:
    """Return a noun and its plural: by rule, or as given behind "/" ("-" for none).

    >>> noun_forms("gunman"), noun_forms("mafioso/mafiosi"), noun_forms("narco/-")
    (('gunman', 'gunmen'), ('mafioso', 'mafiosi'), ('narco', None))
    """
    singular, slash, plural = line.partition("/")
    if not slash:
        return singular, plural_of(singular)
    return singular, None if plural == "-" else plural
