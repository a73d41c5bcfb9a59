import gc
from datetime import UTC, date, datetime
from typing import Final

import pytest

import casualtyparse
from casualtyparse import CodingPolicy, Document, Extractor
from casualtyparse.phrases.reading import Mode

HURT: Final = "Dozens of people were hurt 5 km east of Ostrel."


@pytest.mark.parametrize(
    "reference",
    [
        "2019-11-07",
        "2019-11-07T08:00:00Z",
        date(2019, 11, 7),
        datetime(2019, 11, 7, tzinfo=UTC),
    ],
)
def test_references(reference: str | date) -> None:
    document = casualtyparse.extract("Rain fell.", reference=reference)
    assert document.reference == date(2019, 11, 7)


@pytest.mark.parametrize(
    ("reference", "error"), [("yesterday", ValueError), (20191107, TypeError)]
)
def test_a_bad_reference_is_an_error_that_shows_it(
    reference: str, error: type[Exception]
) -> None:
    with pytest.raises(error, match=r"expected a.*(yesterday|int)"):
        casualtyparse.extract("Rain fell.", reference=reference)


def test_a_text_must_be_a_string() -> None:
    with pytest.raises(TypeError, match="expected a text as str, found bytes"):
        casualtyparse.extract(b"Two died.")  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "a",
        "a " * 500_000,
        "\x00",
        "\ud800",
        "🙂",
        "İ",
        "\r\n\r\n",
        "<p>17 died</p>",
        "on 12.99999999999.2019",
        "AD " + "1" * 5_000,
        "2019-11-07T" + "1" * 5_000 + ":00",
        "May " + "1" * 5_000 + ",1864",
        "9" * 5_000 + " died",
        "The group calling Orlen claimed the raid.",  # was looked at without end
    ],
    ids=lambda text: repr(text[:6]),
)
def test_any_string_can_be_read(text: str) -> None:
    document = casualtyparse.extract(text, reference="2019-11-07")
    assert Document.from_dict(document.to_dict()) == document


def test_many_are_read_in_order_by_several_processes() -> None:
    texts = [f"Report {n}: rain fell." for n in range(200)]
    alone = list(casualtyparse.extract_many(texts))
    shared = list(casualtyparse.extract_many(texts, workers=2))
    assert [document.text for document in alone] == texts
    assert shared == alone


def test_references_must_match_the_texts() -> None:
    with pytest.raises(ValueError, match="shorter"):
        list(casualtyparse.extract_many(["a", "b"], ["2019-11-07"]))


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31"])
@pytest.mark.parametrize("mode", ["news", "narrative"])
def test_the_ends_of_the_calendar_are_no_error(day: str, mode: Mode) -> None:
    text = (
        "Two died on Monday, a week after last month's raid; three were hurt overnight. "
        "In 2016, nine people had been killed two years earlier and ten years later."
    )
    document = casualtyparse.extract(text, reference=day, mode=mode)
    assert len(document.casualties) == 3
    for told in (
        "between January and June, then",
        "from 1:30 a.m. on Monday (2230 GMT)",
    ):
        casualtyparse.extract(f"Shelling went on {told}.", reference=day, mode=mode)


def test_nothing_of_a_reading_waits_for_the_collector() -> None:
    text = (
        "The Zorlan army said on Monday that rebels had killed two men 5 km from Dol."
    )
    casualtyparse.extract(text, reference="2019-11-07")
    gc.collect()
    casualtyparse.extract(text, reference="2019-11-07")
    assert gc.collect() == 0


@pytest.mark.parametrize("policy", ["rand", CodingPolicy.named("rand")])
def test_an_extractor_has_a_policy(policy: str | CodingPolicy) -> None:
    document = Extractor(policy=policy).extract(HURT)
    assert document.toll() == document.toll("rand")
    assert document.toll().policy == "rand"
    assert document.toll("default").policy == "default"
    assert casualtyparse.extract(HURT).toll().policy == "default"


def test_a_policy_is_no_part_of_what_a_text_says() -> None:
    document = Extractor(policy="rand").extract(HURT)
    assert document == casualtyparse.extract(HURT)
    assert document.to_dict() == casualtyparse.extract(HURT).to_dict()


def test_a_policy_goes_to_worker_processes_and_with_places() -> None:
    ours = CodingPolicy(name="ours", vague="null")
    extractor = Extractor(policy=ours, resolver={"Ostrel": (38.5, 68.8)})
    documents = extractor.extract_many([HURT] * 3, workers=2)
    assert [document.toll() for document in documents] == [
        casualtyparse.extract(HURT).toll(ours)
    ] * 3


def test_an_unknown_policy_is_an_error_at_once() -> None:
    with pytest.raises(ValueError, match=r"expected one of default.*found 'ours'"):
        Extractor(policy="ours")


class _Cutting(str):
    """Text that cuts itself into text of its own kind, as that of some templates does."""

    __slots__ = ()

    def __getitem__(self, key: object) -> "_Cutting":
        return _Cutting(str.__getitem__(self, key))  # type: ignore[index]


def test_a_text_of_any_class_is_read_as_a_string() -> None:
    text = "Police said two miners died on Monday."
    read = casualtyparse.extract(_Cutting(text), reference="2019-11-07")
    assert read == casualtyparse.extract(text, reference="2019-11-07")
    assert {type(read.text), type(read.casualties[0].text)} == {str}
