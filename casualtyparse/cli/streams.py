"""What goes in and out: files or pipes, always UTF-8 unless told otherwise."""

import sys
from datetime import date, datetime
from pathlib import Path
from typing import IO, Final

import click


class Reference(click.ParamType[date]):
    """A day or a moment in ISO 8601, of which the day counts."""

    name = "date"

    def convert(
        self,
        value: str | date,
        param: click.Parameter | None,
        ctx: click.Context | None,
    ) -> date:
        """Return the day, or fail with what was expected."""
        if isinstance(value, date):
            return value
        try:
            return datetime.fromisoformat(value).date()
        except ValueError:
            self.fail(
                f"expected an ISO 8601 date such as 2019-11-07, found {value!r}",
                param,
                ctx,
            )


#: Options that several commands have.
source: Final = click.argument("file", type=click.File("rb"), default="-")
reference: Final = click.option(
    "--reference",
    type=Reference(),
    help="Day of publication, from which relative dates are counted.",
)
gazetteer: Final = click.option(
    "--gazetteer",
    is_flag=True,
    help="Give distances coordinates, by the cities of GeoNames (CC BY 4.0).",
)
encoding: Final = click.option(
    "--encoding", default="utf-8", show_default=True, help="Encoding of the input."
)


def path_of(file: IO[bytes]) -> Path | None:
    """Return the path of an input, None if it is standard input."""
    name = getattr(file, "name", None)
    return Path(name) if isinstance(name, str) and name != "<stdin>" else None


def read_text(file: IO[bytes], encoding: str) -> str:
    """Read a whole text exactly as it is, line ends included."""
    try:
        return file.read().decode(encoding)
    except UnicodeDecodeError as error:
        name = path_of(file) or "standard input"
        message = f"{name}: not {encoding} at byte {error.start}; try --encoding"
        raise click.ClickException(message) from None
    except LookupError:
        message = f"unknown encoding {encoding!r}"
        raise click.BadParameter(message, param_hint="--encoding") from None


def write_text(text: str) -> None:
    """Write to standard output as UTF-8, now, so that a closed pipe is noticed here."""
    sys.stdout.buffer.write(text.encode("utf-8", "backslashreplace"))
    sys.stdout.buffer.flush()


def say(message: str) -> None:
    """Tell the user something that is not the output."""
    click.echo(message, file=sys.stderr)
