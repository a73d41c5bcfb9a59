"""Who gave a figure: the speaker before it, behind it, or put in beside it."""

import pytest

from casualtyparse import extract


def _sources(text: str) -> list[str | None]:
    document = extract(text)
    names = {actor.id: actor.text for actor in document.actors}
    return [names.get(one.source or "") for one in document.casualties]


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        ("Rebels raided a mill, police said, killing nine porters.", ["police"]),
        ("A mine blew up, police said Friday, hurting two cooks.", ["police"]),
        ("Nine porters died, police said, and two cooks were hurt.", ["police"] * 2),
        ("Nine porters died, said police.", ["police"]),
        ("On Monday, police said, nine porters died.", ["police"]),
        # whoever spoke before
        ("The ministry said a cook died. It said two were hurt.", ["ministry"] * 2),
        ("A cook died, the radio reported. It said two were hurt.", ["radio"] * 2),
        ("The rebels said a cook died. They also said two vanished.", ["rebels"] * 2),
        ("An official said a cook died. It said two were hurt.", ["official", None]),
        # what another says, or what is told against it, is not theirs
        (
            "Nine porters died, police said, while the army said two cooks were hurt.",
            ["police", "army"],
        ),
        ("No one was hurt, police said, but nine porters died.", ["police", None]),
        (
            "No one was hurt, police said, contradicting news that two cooks died.",
            ["police", None],
        ),
    ],
)
def test_whoever_is_put_in_tells_what_goes_on(
    text: str, sources: list[str | None]
) -> None:
    assert _sources(text) == sources
