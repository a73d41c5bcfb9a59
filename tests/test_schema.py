"""The JSON Schema describes what `Document.to_dict` writes: all of it, and nothing else."""

from collections.abc import Iterator
from copy import deepcopy
from typing import Final, get_args

import pytest
from jsonschema import Draft202012Validator

from casualtyparse import Document, extract
from casualtyparse.actors.values import AttributionKind, Match, Role
from casualtyparse.casualties.values import Scope, Status
from casualtyparse.dates.values import DateType, Granularity
from casualtyparse.distances.values import Relation
from casualtyparse.export import schema
from casualtyparse.numerals.values import CountKind, CountUnit
from casualtyparse.records import Json
from casualtyparse.terms import ActorKind, Harm, Severity, VictimKind
from markdown_samples import ROOT
from sample_document import sample

SEEDS: Final = sorted((ROOT / "seeds").glob("*.txt"))


def _objects(value: Json) -> Iterator[dict[str, Json]]:
    if isinstance(value, dict):
        yield value
        for inner in value.values():
            yield from _objects(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _objects(inner)


def _strict() -> dict[str, Json]:
    """Return the schema with unknown keys forbidden: each key must be described."""
    tightened = deepcopy(schema.load())
    assert isinstance(tightened, dict)
    for one in _objects(tightened):
        if "properties" in one and "required" in one:
            one["additionalProperties"] = False
    return tightened


STRICT: Final = _strict()
VALIDATOR: Final = Draft202012Validator(
    STRICT, format_checker=Draft202012Validator.FORMAT_CHECKER
)


def _errors(record: Json) -> list[str]:
    return [error.message for error in VALIDATOR.iter_errors(record)]


def _words(*path: str) -> Json:
    found: Json = STRICT
    for step in ("$defs", *path, "enum"):
        assert isinstance(found, dict)
        found = found[step]
    return found


def test_schema_is_a_schema() -> None:
    Draft202012Validator.check_schema(_strict())


def test_full_and_empty_documents_are_valid() -> None:
    assert _errors(sample().to_dict()) == []
    assert _errors(Document(text="").to_dict()) == []


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
@pytest.mark.parametrize("reference", ["2019-11-07", None])
def test_seed_reports_are_valid(path: object, reference: str | None) -> None:
    text = (ROOT / str(path)).read_text(encoding="utf-8")
    assert _errors(extract(text, reference=reference).to_dict()) == []


@pytest.mark.parametrize(
    ("key", "wrong"),
    [
        ("schema_version", "2"),
        ("reference", "7 November"),
        ("mode", "loud"),
        ("casualties", None),
        ("dates", [{}]),
        ("unheard_of", 1),
    ],
)
def test_what_is_no_document_is_refused(key: str, wrong: Json) -> None:
    assert _errors({**sample().to_dict(), key: wrong})


@pytest.mark.parametrize(
    ("name", "key", "values"),
    [
        ("casualty", "harm", get_args(Harm)),
        ("casualty", "status", get_args(Status)),
        ("casualty", "scope", get_args(Scope)),
        ("casualty", "severity", (*get_args(Severity), None)),
        ("victims", "kind", get_args(VictimKind)),
        ("count", "unit", get_args(CountUnit)),
        ("distance", "relation", get_args(Relation)),
        ("date", "type", get_args(DateType)),
        ("date", "granularity", (*get_args(Granularity), None)),
        ("actor", "kind", get_args(ActorKind)),
        ("actor", "match", get_args(Match)),
        ("attribution", "kind", get_args(AttributionKind)),
    ],
)
def test_words_are_those_of_the_types(
    name: str, key: str, values: tuple[str | None, ...]
) -> None:
    assert _words(name, "properties", key) == list(values)


def test_shared_words_are_those_of_the_types() -> None:
    assert _words("actor", "properties", "roles", "items") == list(get_args(Role))
    assert _words("count_kind") == list(get_args(CountKind))


def test_every_key_is_told_in_the_data_contract() -> None:
    contract = (ROOT / "docs" / "reference" / "contract.md").read_text("utf-8")
    keys = {
        key
        for one in _objects(STRICT)
        if isinstance(properties := one.get("properties"), dict)
        for key in properties
    }
    assert {key for key in keys if f"`{key}`" not in contract} <= {
        key for key in keys if f'"{key}"' in contract
    }
