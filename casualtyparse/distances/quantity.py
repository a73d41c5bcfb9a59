"""Lengths and travel times as pint quantities; pint is imported by the call."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from casualtyparse.distances.values import Length

if TYPE_CHECKING:
    from pint.facets.plain import PlainQuantity


class Registry(Protocol):
    """What makes quantities: a `pint.UnitRegistry`."""

    @property
    def Quantity(self) -> "Callable[[float, str], PlainQuantity[float]]":  # noqa: N802
        """The class of its quantities."""
        ...


def quantities(
    length: Length, registry: Registry | None = None
) -> "tuple[PlainQuantity[float], ...]":
    """Return a length as quantities of a registry: one, or the two ends of a range.

    No registry is ever built here: quantities of two registries do not add.
    """
    if registry is None:
        import pint

        registry = pint.application_registry
    if not hasattr(registry, "Quantity"):
        message = f"expected a pint registry, found {type(registry).__name__}"
        raise TypeError(message)
    bounds = [bound for bound in (length.low, length.high) if bound is not None]
    return tuple(
        registry.Quantity(bound, length.unit) for bound in dict.fromkeys(bounds)
    )
