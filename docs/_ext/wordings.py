"""Shows the corpus of a family as documentation: `.. wordings:: casualties`.

Each rule becomes a section with its title, its production and a table of its examples,
read from the files that the tests read.
"""

from collections.abc import Mapping, Sequence
from importlib import import_module
from inspect import cleandoc

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

from corpus_reader import CorpusFile, Example, read_family

_PREFIXES = {"negative": "nothing, in any family", "other": "nothing in this family"}


def productions(family: str) -> dict[str, str]:
    """Return the production of each rule of a family: the docstrings of its rules."""
    try:
        module = import_module(f"casualtyparse.{family}")
    except ModuleNotFoundError:
        return {}  # the grammar of actors reads attributions, by no rules of their own
    return {rule.name: cleandoc(rule.parse.__doc__ or "") for rule in module.RULES}


class Wordings(SphinxDirective):
    """All rules of one family, in the order of their file names."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        """Return one section for each corpus file."""
        family = self.arguments[0]
        known = productions(family)
        self.env.note_reread()  # new files and changed docstrings cannot be watched
        return [_section(file, known) for file in read_family(family)]


def _section(file: CorpusFile, known: Mapping[str, str]) -> nodes.Node:
    """Return the section of one rule."""
    name = file.path.stem
    section = nodes.section(ids=[nodes.make_id(f"{file.path.parent.name}-{name}")])
    section += nodes.title(text=name)
    section += nodes.paragraph(text=file.title)
    if known.get(name):
        section += nodes.literal_block(known[name], known[name], language="text")
    if file.examples:
        rows = [_row(example) for example in file.examples]
        section += table(("Text", "Read as"), (45, 55), rows)
    return section


def _row(example: Example) -> tuple[nodes.Node, nodes.Node]:
    """Return the two cells of an example: what is written, what is read."""
    words = nodes.paragraph(text=example.text)
    for note in example.notes:
        words += [nodes.Text(" "), nodes.emphasis(text=f"({note})")]
    if example.negative:
        prefix = _PREFIXES.get(example.family, _PREFIXES["other"])
        return words, nodes.paragraph("", "", nodes.emphasis(text=prefix))
    read = "\n".join(expected.source for expected in example.expected)
    return words, nodes.literal_block(read, read, language="text")


def table(
    heads: Sequence[str], widths: Sequence[int], rows: Sequence[Sequence[nodes.Node]]
) -> nodes.table:
    """Return a table with a head, its columns as wide as told."""
    group = nodes.tgroup(cols=len(heads))
    group += [nodes.colspec(colwidth=width) for width in widths]
    cells = [nodes.paragraph(text=head) for head in heads]
    group += nodes.thead("", _table_row(cells))
    group += nodes.tbody("", *map(_table_row, rows))
    return nodes.table("", group)


def _table_row(cells: Sequence[nodes.Node]) -> nodes.row:
    """Return one row."""
    return nodes.row("", *(nodes.entry("", cell) for cell in cells))


def setup(app: Sphinx) -> dict[str, bool]:
    """Register the directive."""
    app.add_directive("wordings", Wordings)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
