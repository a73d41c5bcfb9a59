"""Words are data: lists of them stand in `casualtyparse/data`, where rules look them up."""

import ast
import tomllib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest

from casualtyparse.lexicon import default_lexicon
from casualtyparse.lexicon.tables import DATA, table
from casualtyparse.lexicon.word_lists import word_list
from markdown_samples import ROOT

#: So many words may stand beside the rule whose wording they make up.
MOST: Final = 7
#: What is no word of a text: the keys of users' own actors.
OURS: Final = frozenset({"lexicon/own_actors.py: _KEYS"})
PACKAGE: Final = ROOT / "casualtyparse"
SOURCES: Final = tuple(sorted(PACKAGE.rglob("*.py")))
LOADERS: Final = frozenset({"word_list", "by_word"})
#: Every file that has lists, with the names of these.
LISTS: Final = {
    path.stem: tuple(lists)
    for path in sorted(Path(DATA).glob("*.toml"))
    if "\n[lists]\n" in (text := path.read_text("utf-8"))
    and isinstance(lists := tomllib.loads(text)["lists"], dict)
}


def is_open(word: str) -> bool:
    """Tell whether a string is a word, and of no closed class: no preposition, no number."""
    entry = default_lexicon().entries.get(word)
    return word.isalpha() and (
        entry is None or not (entry.tag or entry.part or entry.numeral)
    )


def strings(node: ast.AST) -> Iterator[str]:
    """Yield the strings in an expression, but for the names of lists of the data."""
    if isinstance(node, ast.Call):
        if isinstance(node.func, ast.Name) and node.func.id in LOADERS:
            return
    elif isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    for inner in ast.iter_child_nodes(node):
        yield from strings(inner)


def is_set(node: ast.AST | None) -> bool:
    """Tell whether an expression is a set that is written out, in one piece or several."""
    match node:
        case ast.Set() | ast.Call(func=ast.Name(id="frozenset")):
            return True
        case ast.BinOp(left=left, op=ast.BitOr(), right=right):
            return is_set(left) or is_set(right)
        case ast.Call(func=ast.Attribute(attr="union")):
            return True
    return False


def sets(source: str) -> Iterator[tuple[str, frozenset[str]]]:
    """Yield the constants of a module that are sets, and their words of open classes."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.AnnAssign | ast.Assign) and node.value is not None:
            targets = [node.target] if isinstance(node, ast.AnnAssign) else node.targets
            if is_set(node.value):
                words = frozenset(filter(is_open, strings(node.value)))
                yield ast.unparse(targets[0]), words


@pytest.mark.parametrize(
    "source",
    [
        'A: Final = frozenset({"cook", "clerk", "of"})',
        'A = {"cook"} | {"clerk", "the"}',
        'A: Final = word_list("people", "kin").union(("cook", "clerk", "three"))',
        'A: Final = frozenset({*("cook", "clerk"), *OTHERS})',
    ],
)
def test_a_set_that_is_written_out_is_found(source: str) -> None:
    assert dict(sets(source)) == {"A": {"cook", "clerk"}}


@pytest.mark.parametrize("source", ['A = ("cook", "clerk")', "A = B - C", "A: int"])
def test_nothing_else_is(source: str) -> None:
    assert not dict(sets(source))


def test_no_long_list_of_words_stands_in_code() -> None:
    long = {
        f"{path.relative_to(PACKAGE).as_posix()}: {name}"
        for path in SOURCES
        for name, words in sets(path.read_text("utf-8"))
        if len(words) > MOST
    }
    assert long == OURS, "move these to a list in casualtyparse/data"


@pytest.mark.parametrize("file", LISTS)
def test_every_list_of_the_data_is_looked_up(file: str) -> None:
    code = "\n".join(path.read_text("utf-8") for path in SOURCES)
    for name in LISTS[file]:
        assert f'"{name}"' in code or f"    {name}: frozenset[str]" in code


def test_no_list_of_the_data_stands_there_twice() -> None:
    places = [(file, name) for file, names in LISTS.items() for name in names]
    counted = Counter(word_list(*place) for place in places)
    assert not [place for place in places if counted[word_list(*place)] > 1]


def test_a_file_is_parsed_once() -> None:
    assert table("people") is table("people")
