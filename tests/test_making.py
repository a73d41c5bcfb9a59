"""Objects that `maker_of` makes are those that their class makes."""

import copy
import pickle
from collections.abc import Callable
from typing import Any

import pytest
from attrs import define, evolve, field, fields, frozen
from attrs.exceptions import FrozenInstanceError
from attrs.validators import instance_of

from casualtyparse import Extractor, extract
from casualtyparse.actors.candidates import ActorCandidate
from casualtyparse.actors.candidates import make_candidate as make_mention
from casualtyparse.actors.values import Actor, make_actor, make_attribution
from casualtyparse.casualties.values import make_casualty, make_victims
from casualtyparse.dates.values import make_date
from casualtyparse.distances.values import (
    make_anchor,
    make_bearing,
    make_distance,
    make_length,
)
from casualtyparse.making import maker_of
from casualtyparse.numerals.values import Count, make_count
from casualtyparse.spans import Span

_TEXT = (
    "The Red Front said on Monday that it had killed nine soldiers 5 km east of Ostrel."
)
_DOCUMENT = extract(_TEXT, reference="2019-11-07")
_CASUALTY = _DOCUMENT.casualties[0]
_DISTANCE = _DOCUMENT.distances[0]

VALUES: tuple[tuple[Callable[..., Any], Any], ...] = (
    (make_count, _CASUALTY.count),
    (make_victims, _CASUALTY.victims),
    (make_casualty, _CASUALTY),
    (make_length, _DISTANCE.distance),
    (make_bearing, _DISTANCE.bearing),
    (make_anchor, _DISTANCE.anchors[0]),
    (make_distance, _DISTANCE),
    (make_date, _DOCUMENT.dates[0]),
    (make_actor, _DOCUMENT.actors[0]),
    (make_attribution, _DOCUMENT.attributions[0]),
)


def _fields_of(value: Any) -> dict[str, Any]:  # noqa: ANN401 - any attrs object
    names = [one.alias or one.name for one in fields(type(value))]
    return {name: getattr(value, name) for name in names}


@pytest.fixture(params=VALUES, ids=lambda pair: type(pair[1]).__name__)
def pair(request: pytest.FixtureRequest) -> tuple[Any, Any]:
    """Return a value as its class makes it, and as its maker does."""
    make, value = request.param
    told = _fields_of(value)
    return type(value)(**told), make(**told)


def test_a_made_value_equals_that_of_its_class(pair: tuple[Any, Any]) -> None:
    called, made = pair
    assert type(made) is type(called)
    assert made == called
    assert hash(made) == hash(called)
    assert repr(made) == repr(called)


def test_a_made_value_is_frozen(pair: tuple[Any, Any]) -> None:
    _, made = pair
    name = fields(type(made))[0].name
    with pytest.raises(FrozenInstanceError):
        setattr(made, name, None)
    with pytest.raises(FrozenInstanceError):
        delattr(made, name)


def test_a_made_value_is_pickled_and_copied(pair: tuple[Any, Any]) -> None:
    called, made = pair
    assert pickle.dumps(made) == pickle.dumps(called)
    assert pickle.loads(pickle.dumps(made)) == called  # noqa: S301 - our own
    assert copy.copy(made) == called


def test_what_is_left_out_is_the_default() -> None:
    told: dict[str, Any] = {"id": "a1", "span": Span(0, 3), "text": "IRA"}
    told |= {"rule": "known-name", "kind": "rebel", "match": "exact"}
    assert make_actor(**told) == Actor(**told)
    assert make_count(kind="exact", low=2, high=2) == Count(kind="exact", low=2, high=2)


def test_what_a_factory_makes_is_not_shared() -> None:
    told: dict[str, Any] = {"rule": "known-name", "first": 0, "end": 1, "head": 0}
    one, other = (make_mention(**told, kind="rebel", match="exact") for _ in range(2))
    assert isinstance(one, ActorCandidate)
    one.earn("victim")
    assert other.roles == set()


def test_what_is_required_must_be_given() -> None:
    with pytest.raises(TypeError, match="missing 1 required positional argument"):
        make_count(kind="exact", low=2)  # type: ignore[call-arg]


@frozen(slots=False)
class _Loose:
    """Has no slots."""

    one: int


@define
class _Converted:
    """Takes what its converter makes a number."""

    one: int = field(converter=int)


def test_a_converter_is_asked_about_other_classes() -> None:
    make: Callable[..., _Converted] = maker_of(_Converted)
    assert make(one="3") == make(one=3) == _Converted(one="3")


def test_the_span_of_a_value_can_be_changed() -> None:
    moved = evolve(_CASUALTY, span=Span(3, 9))
    assert moved.span == (3, 9)
    assert evolve(moved, span=_CASUALTY.span) == _CASUALTY


@define
class _Checked:
    """Does more than to take what it is given."""

    one: int = field(validator=instance_of(int))


@pytest.mark.parametrize("kind", [Span, _Loose, _Checked, Extractor, extract])
def test_other_classes_are_refused(kind: Callable[..., object]) -> None:
    with pytest.raises(TypeError, match="expected a"):
        maker_of(kind)
