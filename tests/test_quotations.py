"""Figures in quotations are told by whoever is quoted, before the quotation or behind it."""

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
