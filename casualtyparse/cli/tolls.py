"""How a toll looks in a terminal: the numbers, and what was left out of them."""

from collections.abc import Iterator

from casualtyparse.casualties.toll import Toll
from casualtyparse.document import Document
from casualtyparse.terms import HARMS


def toll_table(document: Document, toll: Toll) -> str:
    """Return the figures of a toll with the words behind them, then what was left out."""
    words = {value.id: value.text for value in document.casualties}
    lines = [f"policy {toll.policy}\n", *_figures(toll, words)]
    if toll.skipped:
        lines.append("left out\n")
    lines += [
        f"  {reason:12} {key} {words[key]!r}\n" for key, reason in toll.skipped.items()
    ]
    return "".join(lines)


def _figures(toll: Toll, words: dict[str, str]) -> Iterator[str]:
    """Write each harm that the text mentions, and the statements its number is made of."""
    for harm in HARMS:
        figure = toll.figure(harm)
        if figure is None:
            continue
        low, best, high = map(_number, (figure.low, figure.best, figure.high))
        yield f"  {harm:18} {best:>6}  ({low} to {high})\n"
        for key in figure.casualties:
            yield f"      {key} {words[key]!r}\n"


def _number(value: int | None) -> str:
    """Write a number, or a question mark where it is open."""
    return "?" if value is None else str(value)
