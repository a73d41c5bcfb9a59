"""Reads the corpus files, for the tests, the documentation and the benchmarks.

The notation is described in tests/corpus/README.md.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final

from attrs import evolve, frozen

from casualtyparse.document import MODES
from casualtyparse.phrases.reading import Mode
from casualtyparse.records import choice

CORPUS: Final = Path(__file__).parent / "corpus"
FAMILIES: Final = ("casualties", "distances", "dates", "actors", "attributions")
#: The reference date of every example that does not say otherwise, a Thursday.
REFERENCE: Final = "2019-11-07"
#: What the words between the label and the surface are, by family.
COLUMNS: Final = {
    "casualties": ("harm", "count.kind", "count"),
    "distances": ("relation", "distance", "distance.unit"),
    "dates": ("type", "value"),
    "actors": ("kind", "actor_id"),
    "attributions": ("kind",),
}

_DIRECTIVE: Final = re.compile(r"(reference|mode): (\S+)$")
_PIECE: Final = re.compile(r'(?:"(?:\\.|[^"\\])*"|[^\s"])+')
_SURFACE: Final = re.compile(r'"((?:\\.|[^"\\])*)"(?:#([0-9]+))?$')
_LABEL: Final = re.compile(r"[a-z]+[0-9]+$")
_KEY: Final = re.compile(r"([a-z_0-9.]+)=(.+)$")
_ITEM: Final = re.compile(r'"((?:\\.|[^"\\])*)"(?:\||$)|([^|]+)(?:\||$)')
_ESCAPE: Final = re.compile(r"\\(n|t|r|\\|u[0-9a-fA-F]{4})")
#: A note that names constructions: `# P7, C5`.
_CODES: Final = re.compile(r"[A-Z][0-9]{1,2}(?:, [A-Z][0-9]{1,2})*$")
_INDENT: Final = "    "


class CorpusError(ValueError):
    """A corpus file does not follow the notation; names the file and the line."""


@frozen
class Item:
    """One written value: bare (`civilian`, `12..24`) or quoted (`"the army"`)."""

    text: str
    quoted: bool = False


@frozen(kw_only=True)
class Expected:
    """One line that says what a value must be."""

    line: int
    source: str
    label: str
    surface: str
    nth: int
    #: key with dots, and the items written for it
    keys: tuple[tuple[str, tuple[Item, ...]], ...]


@frozen(kw_only=True)
class Example:
    """A text and the values that one family must read in it."""

    family: str
    rule: str
    line: int
    text: str
    negative: bool = False
    whole: bool = False
    reference: str | None = REFERENCE
    mode: Mode = "news"
    notes: tuple[str, ...] = ()
    #: the constructions that the example shows
    codes: tuple[str, ...] = ()
    expected: tuple[Expected, ...] = ()

    @property
    def id(self) -> str:
        """Where the example stands, as in `casualties/including-list:3`."""
        return f"{self.family}/{self.rule}:{self.line}"


@frozen(kw_only=True)
class CorpusFile:
    """All examples of one rule."""

    path: Path
    title: str
    examples: tuple[Example, ...]


def read_family(family: str) -> tuple[CorpusFile, ...]:
    """Read the folder of a family, `negative` included, in the order of file names."""
    paths = sorted((CORPUS / family).glob("*.txt"))
    return tuple(read_file(path, family) for path in paths)


def read_constructions() -> Mapping[str, Mapping[str, str]]:
    """Return what each code of a construction of casualties means, by group."""
    path = CORPUS / "constructions.toml"
    groups: Mapping[str, Mapping[str, str]] = tomllib.loads(
        path.read_text(encoding="utf-8")
    )
    return groups


def examples_by_code() -> Mapping[str, Sequence[Example]]:
    """Return the examples that show each construction, by its code."""
    shown: dict[str, list[Example]] = {}
    for file in read_family("casualties"):
        for example in file.examples:
            for code in example.codes:
                shown.setdefault(code, []).append(example)
    return shown


def read_file(path: Path, family: str) -> CorpusFile:
    """Read one corpus file; raises CorpusError where it breaks the notation."""
    lines = path.read_text(encoding="utf-8").split("\n")
    title = lines[0]
    if not title.endswith((".", ")", "?")) or title.startswith((" ", "!", "=")):
        message = f"{path}:1: expected a title that ends in a full stop"
        raise CorpusError(message)
    try:
        examples = tuple(_examples(lines, family, path.stem))
    except ValueError as error:
        message = f"{path}:{error}"
        raise CorpusError(message) from None
    return CorpusFile(path=path, title=title, examples=examples)


def _examples(lines: list[str], family: str, rule: str) -> Iterator[Example]:
    """Read the lines below the title."""
    context = Example(family=family, rule=rule, line=0, text="")
    current: Example | None = None
    notes: tuple[str, ...] = ()
    for number, line in enumerate(lines[1:], start=2):
        if line.startswith(_INDENT) and line.strip():
            if current is None or current.negative:
                message = f"{number}: expected an example above an expected value"
                raise CorpusError(message)
            expected = _expected(line.strip(), family, number)
            current = evolve(current, expected=(*current.expected, expected))
            continue
        if current is not None:
            yield _checked(current)
            current = None
        if not line.strip():
            continue
        if line.startswith("# "):
            notes = (*notes, line[2:])
            if _CODES.match(line[2:]):
                context = evolve(context, codes=tuple(line[2:].split(", ")))
        elif directive := _DIRECTIVE.match(line):
            context = _directed(context, directive[1], directive[2])
        else:
            current, notes = _started(context, line, number, notes), ()
    if current is not None:
        yield _checked(current)


def _directed(context: Example, name: str, value: str) -> Example:
    """Change what holds for the examples that follow."""
    if name == "mode":
        return evolve(context, mode=choice(value, MODES, "mode"))
    return evolve(context, reference=None if value == "none" else value)


def _started(
    context: Example, line: str, number: int, notes: tuple[str, ...]
) -> Example:
    """Begin an example at its text."""
    negative = line.startswith("! ") or context.family == "negative"
    whole = line.startswith("= ")
    text = line[2:] if line.startswith(("! ", "= ")) else line
    return evolve(
        context,
        line=number,
        text=_unescaped(text),
        negative=negative,
        whole=whole,
        notes=notes,
    )


def _checked(example: Example) -> Example:
    """Refuse an example that says nothing."""
    if not example.negative and not example.expected:
        message = (
            f"{example.line}: expected a value below the example, or `! ` before it"
        )
        raise CorpusError(message)
    if example.whole and len(example.expected) != 1:
        message = f"{example.line}: expected exactly one value below a `= ` example"
        raise CorpusError(message)
    return example


def _expected(source: str, family: str, number: int) -> Expected:
    """Read `c1 killed exact 17 "17 died" key=value`."""
    columns = COLUMNS[family]
    pieces = _PIECE.findall(source)
    if len(pieces) < len(columns) + 2 or not _LABEL.match(pieces[0]):
        message = f'{number}: expected LABEL {" ".join(columns)} "SURFACE" KEY=VALUE …'
        raise CorpusError(message)
    surface = _SURFACE.match(pieces[len(columns) + 1])
    if surface is None:
        message = f"{number}: expected a surface in double quotes"
        raise CorpusError(message)
    keys: list[tuple[str, tuple[Item, ...]]] = [
        (column, (Item(word),))
        for column, word in zip(columns, pieces[1:], strict=False)
        if word != "*"
    ]
    for piece in pieces[len(columns) + 2 :]:
        key = _KEY.match(piece)
        if key is None:
            message = f"{number}: expected KEY=VALUE, found {piece}"
            raise CorpusError(message)
        keys.append((key[1], _items(key[2])))
    return Expected(
        line=number,
        source=source,
        label=pieces[0],
        surface=_unescaped(surface[1].replace('\\"', '"')),
        nth=int(surface[2] or 1),
        keys=tuple(keys),
    )


def _items(written: str) -> tuple[Item, ...]:
    """Read `a|"two words"|c`; `[]` is no item at all."""
    if written == "[]":
        return ()
    return tuple(
        Item(bare)
        if bare
        else Item(_unescaped(quoted.replace('\\"', '"')), quoted=True)
        for quoted, bare in _ITEM.findall(written)
    )


def _unescaped(text: str) -> str:
    """Turn the escapes that a corpus file may write into the characters they mean."""
    if "\\" not in text:
        return text
    plain = {"n": "\n", "t": "\t", "r": "\r", "\\": "\\"}
    return _ESCAPE.sub(lambda m: plain.get(m[1]) or chr(int(m[1][1:], 16)), text)
