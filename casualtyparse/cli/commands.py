"""The commands: extract, parse, explain, toll, rules, schema and batch."""

from collections.abc import Callable
from datetime import date
from typing import IO, Final

import click

from casualtyparse.casualties.policy import PRESETS
from casualtyparse.cli import streams
from casualtyparse.cli.batch import batch
from casualtyparse.cli.options import reading
from casualtyparse.cli.tolls import toll_table
from casualtyparse.cli.wordings import FAMILIES, productions, wordings
from casualtyparse.document import Document
from casualtyparse.errors import PhraseError
from casualtyparse.export import csv, geojson, html, json, ndjson, schema, table
from casualtyparse.extractor import Extractor
from casualtyparse.records import Record
from casualtyparse.version import __version__

FORMATS: Final[dict[str, Callable[[Document], str]]] = {
    "table": table.dump,
    "json": json.dump,
    "ndjson": ndjson.dump,
    "geojson": geojson.dump,
    "csv": csv.dump,
    "html": html.dump,
}
#: The family of a value by the letter of its id.
_FAMILY_OF: Final = dict(zip("cdtax", FAMILIES, strict=True))
_KINDS: Final = ("casualty", "distance", "date", "actor")


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__)
def commands() -> None:
    """Read what reports of violence and disaster say, as typed values.

    FILE is a text; `-`, or nothing, is standard input.
    """


@commands.command()
@streams.source
@streams.reference
@streams.encoding
@reading
@streams.gazetteer
@click.option(
    "--format",
    "form",
    type=click.Choice(tuple(FORMATS)),
    default="table",
    show_default=True,
    help="How to write what was read.",
)
def extract(
    file: IO[bytes],
    reference: date | None,
    encoding: str,
    form: str,
    extractor: Extractor,
) -> None:
    """Read everything a text says."""
    text = streams.read_text(file, encoding)
    document = extractor.extract(text, reference=reference)
    if form == "table":
        from casualtyparse.cli.show import show_document

        show_document(document)
    else:
        streams.write_text(FORMATS[form](document))


@commands.command()
@click.argument("kind", type=click.Choice(_KINDS))
@click.argument("phrase")
@streams.reference
@reading
def parse(kind: str, phrase: str, reference: date | None, extractor: Extractor) -> None:
    """Read one phrase as exactly one value, and print it as JSON."""
    try:
        value = _parsed(extractor, kind, phrase, reference)
    except PhraseError as error:
        raise click.ClickException(str(error)) from None
    streams.write_text(json.write(value, indent=2) + "\n")


def _parsed(
    extractor: Extractor, kind: str, phrase: str, reference: date | None
) -> Record:
    """Read a phrase by the function for its kind."""
    match kind:
        case "casualty":
            return extractor.parse_casualty(phrase).to_dict()
        case "distance":
            return extractor.parse_distance(phrase).to_dict()
        case "date":
            return extractor.parse_date(phrase, reference=reference).to_dict()
        case _:
            return extractor.parse_actor(phrase).to_dict()


@commands.command()
@streams.source
@streams.reference
@streams.encoding
@reading
def explain(
    file: IO[bytes], reference: date | None, encoding: str, extractor: Extractor
) -> None:
    """Say which rule read what, and what was looked at and rejected, in text order."""
    text = streams.read_text(file, encoding)
    findings = extractor.explain(text, reference=reference)
    known = {family: productions(family) for family in FAMILIES}
    for one in findings:
        told = f"{one.rule}: {one.reason}"
        if one.value is not None:
            family = _FAMILY_OF[one.value[0]]
            production = known[family].get(one.rule, "").partition("\n")[0]
            told = f"{family}/{one.rule}: {production}".rstrip(": ")
        streams.write_text(f"{one.value or '-':4} {one.text!r}\n     {told}\n")


@commands.command()
@streams.source
@streams.reference
@streams.encoding
@reading
@click.option(
    "--policy",
    type=click.Choice(PRESETS),
    default="default",
    show_default=True,
    help="How coders turn statements into numbers.",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(("table", "json")),
    default="table",
    show_default=True,
    help="How to write the toll.",
)
def toll(
    file: IO[bytes],
    reference: date | None,
    encoding: str,
    *,
    policy: str,
    form: str,
    extractor: Extractor,
) -> None:
    """Add up what a text says: one number for each harm, and what was left out."""
    text = streams.read_text(file, encoding)
    document = extractor.extract(text, reference=reference)
    counted = document.toll(policy)
    if form == "json":
        streams.write_text(json.write(counted.to_dict(), indent=2) + "\n")
    else:
        streams.write_text(toll_table(document, counted))


@commands.command()
@click.argument("family", type=click.Choice(FAMILIES), required=False)
def rules(family: str | None) -> None:
    """List every wording that is read, with an example."""
    lines = []
    for one in FAMILIES if family is None else (family,):
        for wording in wordings(one):
            lines.append(f"{wording.family}/{wording.rule}: {wording.title}\n")
            lines += [f"    {line}\n" for line in wording.production.splitlines()]
            lines.append(f"    e.g. {wording.example}\n\n")
    streams.write_text("".join(lines))


@commands.command("schema")
def print_schema() -> None:
    """Print the JSON Schema of the output."""
    streams.write_text(schema.dump())


commands.add_command(batch)
