"""Places with coordinates, and whoever knows them."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Protocol, runtime_checkable

from attrs import field, frozen
from attrs.validators import ge, instance_of, le, optional

_NUMBER = instance_of((int, float))


@frozen(kw_only=True)
class Place:
    """A place that a distance can start from: degrees (WGS 84), lengths in metres.

    `extent_m` is how far the place reaches from its point, `coordinate_uncertainty_m` how far off
    the point itself may be, `coordinate_precision` the last digit of its degrees (0.01),
    `datum_uncertainty_m` what an unknown datum adds. None means unknown and counts as 0.

    >>> Place(lat=38.53575, lon=68.77905, name="Dushanbe")
    Place(38.53575, 68.77905, 'Dushanbe')
    """

    lat: float = field(validator=[_NUMBER, ge(-90.0), le(90.0)])
    lon: float = field(validator=[_NUMBER, ge(-180.0), le(360.0)])
    name: str | None = None
    country: str | None = None
    extent_m: float | None = field(default=None, validator=optional(ge(0.0)))
    coordinate_uncertainty_m: float | None = field(
        default=None, validator=optional(ge(0.0))
    )
    coordinate_precision: float | None = field(
        default=None, validator=optional(ge(0.0))
    )
    datum_uncertainty_m: float = field(default=0.0, validator=ge(0.0))
    population: int | None = None
    source: str | None = None

    def __repr__(self) -> str:
        name = "" if self.name is None else f", {self.name!r}"
        return f"Place({self.lat}, {self.lon}{name})"


#: What a resolver may answer with: places, the best first, or a bare pair of degrees.
Answer = Place | tuple[float, float] | Sequence[Place] | None


@runtime_checkable
class Resolver(Protocol):
    """Knows places by name."""

    def resolve(self, name: str, *, country: str | None = None) -> Sequence[Place]:
        """Return the places of that name, best first; () if it is unknown.

        `country` is an ISO 3166-1 alpha-3 code that ranks or narrows them, if it is known.
        """
        ...


#: Anything that can serve as one: a resolver, a mapping by name, or a function of the name.
ResolverLike = Resolver | Mapping[str, Answer] | Callable[[str], Answer]


@frozen
class _Asking:
    """A function of the name as a resolver."""

    ask: Callable[[str], Answer]

    def resolve(self, name: str, *, country: str | None = None) -> Sequence[Place]:
        """Return what the function answers."""
        del country
        return _places(self.ask(name), name)


@frozen
class _Listed:
    """A mapping by name as a resolver; names are compared without regard to case."""

    known: Mapping[str, Answer]

    def resolve(self, name: str, *, country: str | None = None) -> Sequence[Place]:
        """Return what the mapping holds for the name."""
        del country
        answer = self.known.get(name)
        if answer is None:
            folded = name.casefold()
            answer = next(
                (held for key, held in self.known.items() if key.casefold() == folded),
                None,
            )
        return _places(answer, name)


@frozen
class _First:
    """Several resolvers, asked in turn."""

    resolvers: tuple[Resolver, ...]

    def resolve(self, name: str, *, country: str | None = None) -> Sequence[Place]:
        """Return the answer of the first that knows the name."""
        for resolver in self.resolvers:
            found = resolver.resolve(name, country=country)
            if found:
                return found
        return ()


def first_of(resolvers: Iterable[Resolver]) -> Resolver:
    """Return a resolver that asks several in turn.

    >>> mine, other = map(resolver_of, ({"Ostrel": (1.0, 2.0)}, {"Tamir": (3.0, 4.0)}))
    >>> first_of((mine, other)).resolve("Tamir")
    (Place(3.0, 4.0, 'Tamir'),)
    """
    return _First(tuple(resolvers))


def resolver_of(source: ResolverLike) -> Resolver:
    """Return a resolver for whatever knows places: an object, a mapping or a function.

    >>> resolver_of({"Ostrel": (38.5, 68.8)}).resolve("OSTREL")
    (Place(38.5, 68.8, 'OSTREL'),)
    """
    if isinstance(source, Resolver):
        return source
    if isinstance(source, Mapping):
        return _Listed(source)
    if callable(source):
        return _Asking(source)
    found = type(source).__name__
    raise TypeError(f"expected a resolver, a mapping or a function, found {found}")


def _places(answer: Answer, name: str) -> Sequence[Place]:
    if answer is None:
        return ()
    if isinstance(answer, Place):
        return (answer,)
    match answer:
        case (int() | float() as lat, int() | float() as lon):
            return (Place(lat=lat, lon=lon, name=name),)
    return tuple(answer)
