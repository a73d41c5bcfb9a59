"""How precise a stated figure is, and what that leaves open: the point-radius method.

Wieczorek, Guo & Hijmans 2004 (doi 10.1080/13658810412331280211); Chapman & Wieczorek 2020,
Georeferencing Best Practices (doi 10.15468/doc-gg7h-s853). All lengths of a call are in one unit.
"""

from decimal import Decimal
from math import cos, radians, sin, sqrt
from typing import Final

from attrs import frozen

_DENOMINATORS: Final = (2, 4)


@frozen(kw_only=True)
class Errors:
    """What makes a starting point uncertain, in one unit.

    The extent of the place, the measurement on a map, the source of the coordinates, the datum, and
    the precision of the coordinates.
    """

    extent: float = 0.0
    measurement: float = 0.0
    source: float = 0.0
    datum: float = 0.0
    coordinates: float = 0.0

    @property
    def start(self) -> float:
        """All but the precision of the coordinates, which no distance magnifies."""
        return self.extent + self.measurement + self.source + self.datum


def precision_of(figure: float) -> float:
    """Return the precision that the wording of a figure implies, in its own unit.

    Halves and quarters are precise to their denominator, other decimals to their last digit, whole
    numbers to their trailing zeros, but never finer than 1 or coarser than their third digit.

    >>> [precision_of(figure) for figure in (10.1, 10.25, 10.5, 15, 100, 140, 2000)]
    [0.1, 0.25, 0.5, 1.0, 10.0, 10.0, 100.0]
    """
    for denominator in _DENOMINATORS:
        if figure % 1 and (figure * denominator) % 1 == 0:
            return 1 / denominator
    exponent = Decimal(repr(float(figure))).normalize().as_tuple().exponent
    if isinstance(exponent, int) and exponent < 0:
        return float(10**exponent)
    digits = str(int(abs(figure)))
    zeros = len(digits) - len(digits.rstrip("0"))
    return float(max(1.0, min(10.0**zeros, 10.0 ** (len(digits) - 2))))


def named_place(errors: Errors) -> float:
    """Return the radius of a place by its name alone."""
    return errors.start + errors.coordinates


def distance_only(distance: float, precision: float, errors: Errors) -> float:
    """Return the radius of a distance in no direction; its centre is the place itself."""
    return errors.start + distance + precision / 2 + errors.coordinates


def along_path(precision: float, errors: Errors) -> float:
    """Return the radius of a distance along a known path; its centre lies on the path."""
    return errors.start + precision / 2 + errors.coordinates


def orthogonal(precision: float, errors: Errors) -> float:
    """Return the radius of an offset told in two parts at a right angle."""
    return sqrt(2) * precision / 2 + errors.start + errors.coordinates


def at_heading(
    distance: float, precision: float, tolerance: float, errors: Errors
) -> float:
    """Return the radius of a distance at a heading: the way to the far corner of the sector.

    >>> round(at_heading(10, 10, 45, Errors(extent=2, datum=0.049, coordinates=0.025)), 3)
    12.254
    """
    far = distance + errors.start + precision / 2
    angle = radians(tolerance)
    corner = distance**2 + far**2 - 2 * distance * far * cos(angle)
    return sqrt(corner) + errors.coordinates


def heading_alone(distance: float, tolerance: float) -> float:
    """Return what the heading alone leaves open: the chord of half the sector."""
    return 2 * distance * sin(radians(tolerance) / 2)
