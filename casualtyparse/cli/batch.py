"""`casualtyparse batch`: many records from one JSONL file into another."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

import click

from casualtyparse.cli import streams
from casualtyparse.cli.options import reading
from casualtyparse.cli.output import Output, clear
from casualtyparse.cli.records import Fields, feed, results
from casualtyparse.extractor import Extractor


@click.command()
@click.argument("file", metavar="IN.JSONL", type=click.File("rb"), default="-")
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, dir_okay=False, allow_dash=True),
    required=True,
    help="Takes one JSON line a record; `-` is standard output.",
)
@click.option("--text-field", default="text", show_default=True)
@click.option("--date-field", default="date", show_default=True)
@click.option("--id-field", default="id", show_default=True)
@click.option("--workers", type=click.IntRange(min=1), default=1, show_default=True)
@click.option("--with-text", is_flag=True, help="Repeat the text in the output.")
@click.option("--overwrite", is_flag=True, help="Begin again where output is there.")
@reading
@streams.gazetteer
def batch(  # noqa: PLR0913 - one parameter an option
    file: IO[bytes],
    output: Path,
    text_field: str,
    date_field: str,
    id_field: str,
    *,
    workers: int,
    with_text: bool,
    overwrite: bool,
    extractor: Extractor,
) -> None:
    """Read many records, one JSON object a line; one object a line comes out.

    A record that cannot be read is reported, written with its line and the reason to
    OUTPUT.errors, and skipped; the exit code is then 1. The same command takes an interrupted
    run up after the last complete record of the output.
    """
    path = None if str(output) == "-" else output
    fields = Fields(text=text_field, date=date_field, id=id_field)
    if path is not None:
        _check_apart(file, path)
        if overwrite:
            clear(path)
    try:
        with Output(path, with_text) as out, _progress(file) as advance:
            if out.place.line:
                streams.say(f"going on after line {out.place.line}")
            records = feed(file, fields, after=out.place, advance=advance)
            for one in results(records, extractor, workers=workers):
                out.write(one)
    except KeyboardInterrupt:
        streams.say("interrupted; the same command goes on from here")
        raise click.exceptions.Exit(130) from None
    except BrokenPipeError:
        raise
    except OSError as error:
        raise click.ClickException(str(error)) from None
    streams.say(out.summary())
    if out.bad:
        raise click.exceptions.Exit(1)


def _check_apart(file: IO[bytes], output: Path) -> None:
    """Refuse to write into the file that is read."""
    path = streams.path_of(file)
    if path is not None and output.exists() and output.samefile(path):
        message = "the output is the input"
        raise click.UsageError(message)


@contextmanager
def _progress(file: IO[bytes]) -> Iterator[Callable[[int], None]]:
    """Show how much of the input is read, if somebody is looking."""
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        DownloadColumn,
        Progress,
        TextColumn,
        TimeRemainingColumn,
    )

    console = Console(stderr=True)
    path = streams.path_of(file)
    total = path.stat().st_size if path is not None and path.is_file() else None
    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        DownloadColumn(),
        TimeRemainingColumn(),
    )
    with Progress(*columns, console=console, disable=not console.is_terminal) as bar:
        task = bar.add_task("reading", total=total)
        yield lambda step: bar.advance(task, step)
