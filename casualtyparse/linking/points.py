"""Give distances their points, from a resolver that knows the places they start from."""

from typing import TYPE_CHECKING

from attrs import evolve

from casualtyparse.distances.locate import Located, Profile, locate
from casualtyparse.lexicon.countries import country_table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from casualtyparse.distances.places import Place, Resolver
    from casualtyparse.distances.values import Anchor, Distance
    from casualtyparse.document import Document


def with_points(
    document: "Document", resolver: "Resolver", profile: Profile = "georef"
) -> "Document":
    """Return the document with the points of all distances that can be placed.

    >>> from casualtyparse import extract
    >>> document = extract("Two died 5 km east of Ostrel.")
    >>> from casualtyparse.distances.places import resolver_of
    >>> placed = with_points(document, resolver_of({"Ostrel": (38.5, 68.8)}))
    >>> round(placed.distances[0].point.lon, 4)
    68.8573
    """
    return evolve(
        document,
        distances=tuple(
            evolve(one, point=located(one, resolver, profile).point)
            for one in document.distances
        ),
    )


def located(
    distance: "Distance", resolver: "Resolver", profile: Profile = "georef"
) -> Located:
    """Return where a distance lies, or why that cannot be said."""
    if not distance.anchors:
        return Located(profile=profile, reason="no place is named that it starts from")
    places: list[Place] = []
    for anchor in distance.anchors[:2]:
        found = candidates_of(anchor, resolver)
        if not found:
            break
        places.append(found[0])
    if not places:
        name = distance.anchors[0].text
        return Located(profile=profile, reason=f"the place {name!r} is not known")
    return locate(distance, places, profile)


def candidates_of(anchor: "Anchor", resolver: "Resolver") -> "Sequence[Place]":
    """Return the places that an anchor may be, best first.

    "The Karvalan capital" is looked up by the name of the capital; "the capital", "the city" and
    other nouns stay unknown unless the resolver itself knows them.
    """
    if anchor.kind == "capital":
        capital = _capital_of(anchor.text)
        if capital is not None:
            name, country = capital
            return resolver.resolve(name, country=country)
    return resolver.resolve(anchor.text)


def _capital_of(text: str) -> tuple[str, str] | None:
    """Return the capital, and its country, that "Haiti's capital" or "Tajik capital" names."""
    table = country_table()
    folded = text.lower()
    owner = folded.removesuffix(" capital").removeprefix("capital of ")
    if owner == folded:
        return None
    owner = owner.removesuffix("\u2019s").removesuffix("'s").removeprefix("the ")
    code = table.only(table.candidates(owner))
    if code is None:
        return None
    capitals = table.countries[code].capitals
    return (capitals[0].name, code) if capitals else None
