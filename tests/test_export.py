"""Each format holds what the document says, whatever stands in the text."""

import csv as stdlib_csv
import json as stdlib_json
from collections.abc import Callable
from html.parser import HTMLParser
from io import StringIO
from typing import Final

import pytest
from attrs import evolve

from casualtyparse import Casualty, Count, Document, Span
from casualtyparse.export import csv, geojson, html, json, ndjson, table
from casualtyparse.records import Json
from sample_document import TEXT, sample

FORMATS: Final[dict[str, Callable[[Document], str]]] = {
    "csv": csv.dump,
    "geojson": geojson.dump,
    "html": html.dump,
    "json": json.dump,
    "ndjson": ndjson.dump,
    "table": table.dump,
}
#: NUL, half a surrogate pair, line ends, an emoji, markup, an escape sequence.
NASTY: Final = "\0 2\r\nmen\ud800 \U0001f600 </mark><script> =1+1 \x1b[31m died"


def _nasty() -> Document:
    casualty = Casualty(
        id="c1",
        span=Span(2, len(NASTY)),
        text=NASTY[2:],
        rule="r",
        harm="killed",
        count=Count(kind="exact", low=2, high=2, text="2"),
    )
    return Document(text=NASTY, casualties=(casualty,))


class _Page(HTMLParser):
    """Collects the tags of a page, the text of its `text` element and of its marks."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.words: list[str] = []
        self.marks: list[tuple[str, str]] = []
        self._inside = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        named = dict(attrs)
        if tag == "div":
            self._inside = named.get("class") == "text"
        if tag == "mark":
            self.marks.append((named["class"] or "", ""))

    def handle_endtag(self, tag: str) -> None:
        if tag == "div":
            self._inside = False

    def handle_data(self, data: str) -> None:
        if self._inside:
            self.words.append(data)
            if self.lasttag == "mark" and self.marks and not self.marks[-1][1]:
                self.marks[-1] = (self.marks[-1][0], data)


def _page(document: Document) -> _Page:
    page = _Page()
    page.feed(html.dump(document))
    page.close()
    return page


@pytest.mark.parametrize("document", [sample(), _nasty(), Document(text="")], ids=repr)
def test_json_is_lossless_both_ways(document: Document) -> None:
    assert json.load(json.dump(document)) == document
    assert list(ndjson.load([ndjson.dump(document), "\n"])) == [document]


@pytest.mark.parametrize("dump", FORMATS.values(), ids=FORMATS)
def test_any_document_can_be_encoded(dump: Callable[[Document], str]) -> None:
    for document in (sample(), _nasty(), Document(text="")):
        dump(document).encode("utf-8")


def test_ndjson_is_one_line_a_document() -> None:
    written = ndjson.dump(_nasty())
    assert written.endswith("\n")
    assert len(written.splitlines()) == 1


@pytest.mark.parametrize(
    "wrong", ["", "[]", "{}", '{"schema_version": "0"}', "nonsense"]
)
def test_json_refuses_what_is_no_document(wrong: str) -> None:
    with pytest.raises(ValueError, match=r"[Ee]xpect"):
        json.load(wrong)


def test_csv_has_one_row_a_value_and_every_scalar_key() -> None:
    document = sample()
    rows = list(stdlib_csv.DictReader(StringIO(csv.dump(document), newline="")))
    assert [row["id"] for row in rows] == ["c1", "c2", "d1", "t1", "a1", "x1"]
    assert [TEXT[int(row["start"]) : int(row["end"])] for row in rows] == [
        row["text"] for row in rows
    ]
    guards, partly, place, when, army, claim = rows
    assert (guards["count_low"], guards["perpetrators"]) == ("17", "a1")
    assert (partly["count_high"], partly["part_of"]) == ("", "c1")
    assert (place["meters_low"], place["azimuth"], place["anchors"]) == (
        "5000.0",
        "225",
        "Homs",
    )
    assert (when["date_start"], when["value"]) == ("2019-11-05", "P2D")
    assert (army["roles"], army["count_kind"]) == ("perpetrator; source", "about")
    assert army["ids"] == "wikidata=Q1"
    assert when["event"] == "the İzmir talks"
    assert (claim["negated"], claim["harm"]) == ("true", "")


def test_csv_leaves_out_nothing_of_a_value() -> None:
    written = {path.split(".")[0] for path in csv.COLUMNS.values()}
    for values in sample().families().values():
        assert set(values[0].to_dict()) <= written


def test_csv_keeps_line_ends_and_quotes_inside_cells() -> None:
    rows = list(stdlib_csv.reader(StringIO(csv.dump(_nasty()), newline="")))
    assert NASTY[2:].replace("\ud800", "\ufffd") in rows[1]


def test_geojson_puts_longitude_first() -> None:
    collection = stdlib_json.loads(geojson.dump(sample()))
    [feature] = collection["features"]
    assert collection["type"] == "FeatureCollection"
    assert feature["geometry"] == {"type": "Point", "coordinates": [36.5, 34.5]}
    assert feature["properties"]["anchors"][0]["text"] == "Homs"


def test_geojson_keeps_a_distance_without_coordinates() -> None:
    document = sample()
    unplaced = evolve(document.distances[0], point=None)
    collection = stdlib_json.loads(
        geojson.dump(evolve(document, distances=(unplaced,)))
    )
    assert collection["features"][0]["geometry"] is None


def test_html_shows_the_text_and_marks_the_values() -> None:
    page = _page(sample())
    assert "".join(page.words) == TEXT
    assert ("casualties", "<17 guards>") in page.marks
    assert ("distances", "5-6 km south-west of Homs") in page.marks


def test_html_escapes_what_the_text_brings() -> None:
    page = _page(_nasty())
    assert "script" not in page.tags
    shown = "".join(page.words)
    assert (
        shown.replace("\ufffd", "?")
        == "? 2\r\nmen? \U0001f600 </mark><script> =1+1 ?[31m died"
    )


def test_html_needs_nothing_but_itself() -> None:
    written = html.dump(sample())
    assert not [one for one in ("src=", "href=", "@import", "url(") if one in written]


def test_html_marks_overlapping_values_piece_by_piece() -> None:
    first, second = sample().casualties
    document = Document(
        text="17 men and women",
        casualties=(
            evolve(first, span=Span(0, 6), text="17 men"),
            evolve(second, span=Span(3, 16), text="men and women"),
        ),
    )
    assert [words for _, words in _page(document).marks] == ["17 ", "men", " and women"]


def test_table_says_all_families_and_names_the_actors() -> None:
    written = table.dump(sample())
    for words in (
        "~20",
        "3+",
        "5-6 km",
        "SW 225±22.5°",
        "not claimed",
        "a1 Syrian Arab Army",
    ):
        assert words in written


def test_table_has_one_line_a_value_whatever_the_text_holds() -> None:
    lines = table.dump(_nasty()).splitlines()
    assert len(lines) == 3
    assert lines[2].isprintable()


def test_table_of_nothing_is_empty() -> None:
    assert table.dump(Document(text="Rain fell.")) == ""


def test_formats_differ_in_nothing_but_form() -> None:
    document = sample()
    written: Json = stdlib_json.loads(json.dump(document))
    assert written == stdlib_json.loads(ndjson.dump(document)) == document.to_dict()
