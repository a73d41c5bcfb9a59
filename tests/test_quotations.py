"""Figures are told by whoever is quoted, and by who stands before a colon or in brackets."""

import pytest

from casualtyparse import extract


@pytest.mark.parametrize(
    ("text", "surface", "source"),
    [
        ('"We ran. Nine men died. It was dark," a nurse said.', "Nine", "nurse"),
        ('A nurse said: "We ran. Nine men died."', "Nine", "nurse"),
        ('"We ran," a nurse said. "It was dark. Nine men died."', "Nine", "nurse"),
        ("\u201cNine men died. We ran,\u201d a nurse said.", "Nine", "nurse"),
        (
            "\u201cNine men died.\n\n\u201cSix were hurt,\u201d a nurse said.",
            "Nine",
            "nurse",
        ),
        ('"Nine men died.\n\n"Six were hurt," a nurse said.', "Nine", "nurse"),
        ('A nurse spoke: "Nine men died." A guard said he ran.', "Nine", None),
        ('A guard said he ran. He hid. "Nine men died."', "Nine", None),
        ("Nine men were killed, a nurse said, Reuters reports.", "Nine", "nurse"),
        ("On Monday, a nurse said, nine men were killed.", "nine", "nurse"),
        (
            "The Front held it and saw Nine dead, while a nurse, an old one, said six died.",
            "Nine",
            None,
        ),
        (
            "Nine died, according to a nurse; a guard admitted six deaths.",
            "Nine",
            "nurse",
        ),
        (
            "Nine died, according to a nurse; a guard said six were hurt.",
            "six",
            "guard",
        ),
        ("FARC said it had killed Nine guards.", "Nine", "FARC"),
        ("FARC claimed it killed six; Nine died, a nurse said.", "Nine", "nurse"),
        ('Nine men died. "We ran," a nurse said.', "Nine", None),
        ('"We ran," a nurse said. Nine men died.', "Nine", None),
        ('Nine men died. He called it "a raid".', "Nine", None),
    ],
)
def test_quotations_are_told_by_whoever_is_quoted(
    text: str, surface: str, source: str | None
) -> None:
    document = extract(text)
    [figure] = [one for one in document.casualties if surface in one.text]
    texts = {actor.id: actor.text for actor in document.actors}
    assert (figure.source and texts[figure.source]) == source


@pytest.mark.parametrize(
    ("text", "surface", "source"),
    [
        ("Shelling went on. UNICEF: 12 dead, 9 hurt.", "12", "UNICEF"),
        ("The army fled. Taliban statement: 11 soldiers killed.", "11", "Taliban"),
        ("A bomb went off: 27 dead, 52 wounded (Interior Ministry).", "27", "Interior"),
        ("Nine died in Orlen; six were hurt (UNHCR).", "six", "UNHCR"),
        ("Nine died in Orlen; six were hurt (UNHCR).", "Nine", None),
        ("A grenade was lobbed and six were hurt (Reuters).", "six", "Reuters"),
        ("Total (UNHCR): 164 dead.", "164", "UNHCR"),
        ("UNHCR: 400 fled. Nine died.", "Nine", None),
    ],
)
def test_figures_are_told_by_who_stands_beside(
    text: str, surface: str, source: str | None
) -> None:
    document = extract(text)
    [figure] = [one for one in document.casualties if surface in one.text]
    texts = {actor.id: actor.text for actor in document.actors}
    found = figure.source and texts[figure.source].split()[0]
    assert found == source
