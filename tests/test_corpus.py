"""Runs the corpus: each example of each rule, the negatives, and whole articles.

The notation and what is compared are described in tests/corpus/README.md.
"""

import json
from collections.abc import Callable, Sequence
from importlib import import_module
from typing import Final

import pytest

from casualtyparse import (
    Document,
    Extractor,
    parse_actor,
    parse_casualty,
    parse_date,
    parse_distance,
)
from casualtyparse.document import MODES
from casualtyparse.linking.story import Story
from casualtyparse.records import Json, Record
from corpus_articles import Article, articles, differing
from corpus_compare import differences
from corpus_reader import (
    CORPUS,
    FAMILIES,
    Example,
    examples_by_code,
    read_constructions,
    read_family,
)

#: The families that have a grammar; attributions are found by linking.
GRAMMARS: Final = FAMILIES[:4]
EXTRACTORS: Final = {mode: Extractor(mode=mode) for mode in MODES}
PARSERS: Final[dict[str, Callable[[Example], Record]]] = {
    "casualties": lambda example: parse_casualty(example.text).to_dict(),
    "distances": lambda example: parse_distance(example.text).to_dict(),
    "dates": lambda example: parse_date(
        example.text, reference=example.reference
    ).to_dict(),
    "actors": lambda example: parse_actor(example.text).to_dict(),
}


def _examples(*families: str) -> list[Example]:
    return [
        example
        for family in families
        for file in read_family(family)
        for example in file.examples
    ]


def _values(document: Document, family: str) -> Sequence[Record]:
    values = document.to_dict()[family]
    assert isinstance(values, list)
    return values


def _report(
    example: Example, told: Sequence[str], found: Sequence[Json], story: Story
) -> str:
    """Set what was expected beside what was read, and what was refused and why."""
    reading = story.reading
    lines = [example.id, f"  {example.text!r}", *told]
    lines += ["expected:", *(f"  {one.source}" for one in example.expected)]
    lines += ["found:", *(f"  {json.dumps(one, ensure_ascii=False)}" for one in found)]
    lines += ["refused:"]
    lines += [
        f"  {reading.scan.surface(one.first, one.end)!r} by {one.rule}: {one.reason}"
        for one in reading.rejections
    ]
    return "\n".join(lines)


@pytest.mark.parametrize("example", _examples(*FAMILIES), ids=lambda one: one.id)
def test_example_reads_as_expected(example: Example) -> None:
    story, document = EXTRACTORS[example.mode].read(
        example.text, reference=example.reference
    )
    found = _values(document, example.family)
    told = differences(example, found, document.to_dict())
    if not example.negative and example.rule not in {one["rule"] for one in found}:
        told.append(f"no value was read by {example.rule}")
    assert not told, _report(example, told, found, story)
    assert Document.from_dict(document.to_dict()) == document


@pytest.mark.parametrize(
    "example",
    [one for one in _examples(*GRAMMARS) if one.whole],
    ids=lambda one: one.id,
)
def test_whole_phrase_reads_as_one_value(example: Example) -> None:
    value = PARSERS[example.family](example)
    assert not differences(example, [value], {example.family: [value]})


@pytest.mark.parametrize("example", _examples("negative"), ids=lambda one: one.id)
def test_negative_yields_nothing_in_any_family(example: Example) -> None:
    document = EXTRACTORS[example.mode].extract(
        example.text, reference=example.reference
    )
    assert [list(_values(document, family)) for family in FAMILIES] == [[]] * 5


@pytest.mark.parametrize("article", articles(), ids=lambda one: one.name)
def test_article_reads_as_recorded(article: Article) -> None:
    assert article.differences() == []


def test_a_changed_article_is_noticed() -> None:
    recorded: Json = {"casualties": [{"harm": "killed"}, {"harm": "injured"}]}
    read: Json = {"casualties": [{"harm": "missing", "new": 1}]}
    assert list(differing("", recorded, read)) == [
        ".casualties: recorded 2 values, read 1",
        ".casualties.0.harm: recorded 'killed', read 'missing'",
    ]


def test_there_are_articles() -> None:
    assert articles()


def test_each_construction_has_examples_and_look_alikes() -> None:
    known = {code for codes in read_constructions().values() for code in codes}
    shown = examples_by_code()
    assert set(shown) == known
    for code, examples in shown.items():
        negatives = sum(example.negative for example in examples)
        trap = code.startswith("T")
        assert negatives >= (3 if trap else 1), code
        assert trap or len(examples) - negatives >= 3, code


@pytest.mark.parametrize("family", [*FAMILIES, "negative"])
def test_folder_is_not_empty(family: str) -> None:
    assert _examples(family)


@pytest.mark.parametrize("family", [*FAMILIES, "negative"])
def test_each_file_has_examples(family: str) -> None:
    assert [file.path.name for file in read_family(family) if not file.examples] == []


@pytest.mark.parametrize("family", GRAMMARS)
def test_each_rule_has_a_file_and_each_file_a_rule(family: str) -> None:
    rules = {rule.name for rule in import_module(f"casualtyparse.{family}").RULES}
    assert {path.stem for path in (CORPUS / family).glob("*.txt")} == rules
