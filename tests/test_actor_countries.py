"""People have the state that their phrase tells, else the one their sentence is set in."""

from itertools import product

import pytest

from casualtyparse import extract

#: A phrase for people, and the state that it tells.
OWN = (
    ("{} villagers", "Kenyan", "KEN"),
    ("two unarmed {} farmers", "Malian", "MLI"),
    ("three villagers from {}", "Nepal", "NPL"),
    ("six herders from northern {}", "Chad", "TCD"),
    ("a former {} mayor", "Iraqi", "IRQ"),
    ("two {}", "Turks", "TUR"),
    ("guards of the {} army", "Zambian", "ZMB"),
)
#: Where it happened, and the state that this is in.
SCENES = (
    ("in Yemen", "YEM"),
    ("in northern Mali", "MLI"),
    ("in the Iraqi town of Dol", "IRQ"),
    ("in Dol, Kenya", "KEN"),
    ("near Dol, central Niger, on Friday", "NER"),
    ("at a market in Dol (Somalia)", "SOM"),
    ("in Baghdad", "IRQ"),
    ("in the Kenyan capital", "KEN"),
    ("in Thailand's restive south", "THA"),
    ("in Esk, a town in southern Chad", "TCD"),
    ("across Uganda", "UGA"),
    ("in the north of Mali", "MLI"),
    ("in the Dol Agency of Pakistan", "PAK"),
)
#: Words for states that say nothing of whose the people are, nor of where it happened.
ASIDE = (
    "with an Iranian missile",
    "in an Israeli air strike",
    "near the border with Libya",
    "close to the Turkish border",
    "at a French hotel in Dol",
    "in a raid on the Chinese embassy",
    "in revenge for the war in Syria",
    "who were trained in Pakistan",
    "on a bus from Egypt",
    "on their way to Sudan",
    "during talks with Kenyan officials",
    "in Dol and fled to Uganda",
    "in Dol, Russian radio said",
    "in Dol and Esk, Chad said",
)


def _countries(text: str) -> dict[str, str | None]:
    return {actor.text.split()[-1]: actor.country for actor in extract(text).actors}


@pytest.mark.parametrize(
    ("own", "place"), list(product(OWN, [("in Dol", None), *SCENES[:4]]))
)
def test_own_phrase_tells_first(
    own: tuple[str, str, str], place: tuple[str, str | None]
) -> None:
    phrase, word, code = own
    text = f"Gunmen shot dead {phrase.format(word)} {place[0]}."
    found = {a.text: a.country for a in extract(text).actors if "victim" in a.roles}
    assert list(found.values()) == [code], found
    assert _countries(text)["Gunmen"] == place[1]


@pytest.mark.parametrize(("scene", "code"), SCENES)
@pytest.mark.parametrize(
    "frame",
    ["Gunmen killed two guards {}.", "Two guards were killed by gunmen {}."],
)
def test_scene_tells_the_rest(frame: str, scene: str, code: str) -> None:
    found = _countries(frame.format(scene))
    assert set(found.values()) == {code}, found
    assert len(found) == 2


@pytest.mark.parametrize("aside", ASIDE)
def test_no_state_is_borrowed(aside: str) -> None:
    found = _countries(f"Gunmen killed two guards {aside}.")
    found = {key.lower(): code for key, code in found.items()}
    assert (found["gunmen"], found["guards"]) == (None, None), found


@pytest.mark.parametrize(
    ("text", "people", "code"),
    [
        ("Iraq's U.S.-backed government said nine men died.", "government", "IRQ"),
        ("The U.S.-Iraqi patrol killed two men.", "patrol", None),
        ("Turkish-backed rebels killed two men.", "rebels", None),
        ("Pro-Iranian militiamen killed two men in Iraq.", "militiamen", "IRQ"),
        ("Two tourists were killed in Egypt.", "tourists", None),
        ("Two German tourists were killed in Egypt.", "tourists", "DEU"),
        ("Foreign fighters killed two men in Libya.", "fighters", None),
        ("Rebels killed two men in Chad, Niger and Mali.", "Rebels", None),
        ("Two men died in Chad, while gunmen killed a guard.", "gunmen", None),
        ("KAMPALA, Uganda (AP) - Gunmen killed a guard.", "Gunmen", None),
        ("Kenyan and Ugandan farmers were shot dead.", "Kenyan", "KEN"),
        ("Kenyan and Ugandan farmers were shot dead.", "farmers", "UGA"),
        ("Two guards of the French embassy were shot dead.", "guards", None),
        ("Gunmen killed two men, the Kenyan ministry said.", "Gunmen", None),
    ],
)
def test_state_of(text: str, people: str, code: str | None) -> None:
    assert _countries(text)[people] == code
