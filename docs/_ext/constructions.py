"""Lists the constructions of casualties with the rules that read them: `.. constructions::`.

What a construction is stands in tests/corpus/constructions.toml; which examples show it, in the
corpus files, by its code.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

from corpus_reader import Example, examples_by_code, read_constructions
from wordings import table

_HEADS = ("Code", "Construction", "Read by", "Examples", "Look-alikes")


class Constructions(SphinxDirective):
    """One table a group: code, meaning, rules, examples, examples that only look like it."""

    def run(self) -> list[nodes.Node]:
        """Return a section for each group of constructions."""
        self.env.note_reread()  # new examples cannot be watched
        shown = examples_by_code()
        return [
            self._group(group, codes, shown)
            for group, codes in read_constructions().items()
        ]

    def _group(
        self,
        group: str,
        codes: Mapping[str, str],
        shown: Mapping[str, Sequence[Example]],
    ) -> nodes.Node:
        section = nodes.section(ids=[nodes.make_id(f"constructions-{group}")])
        section += nodes.title(text=group.capitalize())
        rows = [
            self._row(code, meaning, shown.get(code, ()))
            for code, meaning in codes.items()
        ]
        section += table(_HEADS, (8, 50, 26, 8, 8), rows)
        return section

    def _row(
        self, code: str, meaning: str, examples: Sequence[Example]
    ) -> tuple[nodes.Node, ...]:
        cell = nodes.paragraph()
        inlined, _ = self.parse_inline(meaning)
        cell += inlined
        negatives = sum(example.negative for example in examples)
        return (
            nodes.paragraph(text=code),
            cell,
            _rules(examples),
            nodes.paragraph(text=str(len(examples) - negatives)),
            nodes.paragraph(text=str(negatives)),
        )


def _rules(examples: Sequence[Example]) -> nodes.paragraph:
    """Return links to the rules whose files hold the examples, the commonest first."""
    held: dict[str, int] = defaultdict(int)
    for example in examples:
        held[example.rule] += 1
    cell = nodes.paragraph()
    for n, rule in enumerate(sorted(held, key=lambda rule: -held[rule])):
        if n:
            cell += nodes.Text(", ")
        family = next(e.family for e in examples if e.rule == rule)
        page = f"wordings-{family}.html#{nodes.make_id(f'{family}-{rule}')}"
        cell += nodes.reference("", rule, refuri=page, internal=True)
    return cell


def setup(app: Sphinx) -> dict[str, bool]:
    """Register the directive."""
    app.add_directive("constructions", Constructions)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
