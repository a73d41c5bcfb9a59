"""What a change does to the values read: gained, lost and changed against another commit.

    python -m benchmarks.gains                    this working tree against main
    python -m benchmarks.gains v0.1.0 FILE ...    against a tag, over further texts too
    ... --rows 50                                 list more of them (20 a family)

Read are the gold dispatches, the seeds, the examples of every corpus file, generated news, and
further files of text. The other commit is checked out in a temporary folder, and each side is read
by an interpreter of its own. Values are compared by everything they say but their ids; those that
point to others are compared by what they point to. A value of one side that overlaps one of the
other with which it does not agree is a change, shown with the fields that differ.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final

from attrs import field, frozen

from benchmarks import corpus, texts, trees
from benchmarks.accuracy.gold import (
    DEVELOPMENT,
    FAMILIES,
    FURTHER,
    ROOT,
    SEEDS,
    load,
)
from benchmarks.accuracy.matching import Row, overlap, span_of

#: How many generated articles are read.
ARTICLES: Final = 40

#: Fields that say how a value is reached, not what it says, or that name others.
_NOT_COMPARED: Final = frozenset({"id", "text", "span", "rule"})
_POINTERS: Final = ("part_of", "source", "actor", "perpetrators")

#: Reads JSON lines `[text, reference, mode]`, writes for each the values with their rules.
_READER: Final = """
import json, sys
from casualtyparse import extract
for line in sys.stdin:
    text, reference, mode = json.loads(line)
    document = extract(text, reference=reference, mode=mode)
    print(json.dumps({
        family: [
            {"rule": getattr(value, "rule", ""), **value.to_dict()}
            for value in getattr(document, family)
        ]
        for family in %r
    }))
"""

#: The values of one text, by family.
Values = Mapping[str, Sequence[Row]]


@frozen(kw_only=True)
class Text:
    """A text to be read by both sides."""

    name: str
    text: str
    reference: str | None
    mode: str = "news"


@frozen(kw_only=True)
class Change:
    """One value that the two sides do not agree on; `before` or `after` may lack."""

    text: Text
    before: Row | None = None
    after: Row | None = None

    def differences(self) -> Iterator[str]:
        """Name the fields in which the two differ, with both their values."""
        before, after = self.before or {}, self.after or {}
        for key in dict.fromkeys([*before, *after]):
            old, new = before.get(key), after.get(key)
            if old != new and key not in ("id", "text"):
                yield f"{key} {_short(old)} → {_short(new)}"


@frozen(kw_only=True)
class Changes:
    """What changed in one family."""

    same: int = 0
    gained: list[Change] = field(factory=list)
    lost: list[Change] = field(factory=list)
    changed: list[Change] = field(factory=list)


def _short(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def sources(further: Iterable[Path] = ()) -> Iterator[Text]:
    """Give every text that is compared."""
    for path in (DEVELOPMENT, FURTHER, *SEEDS):
        for gold in load(path):
            yield Text(
                name=gold.name,
                text=gold.text,
                reference=gold.reference,
                mode=gold.mode,
            )
    for example in corpus.examples():
        yield Text(
            name=example.id,
            text=example.text,
            reference=example.reference,
            mode=example.mode,
        )
    for n, article in enumerate(texts.articles(ARTICLES), start=1):
        yield Text(name=f"generated-{n}", text=article, reference="2019-11-07")
    for path in further:
        content = path.read_text(encoding="utf-8", errors="replace")
        yield Text(name=path.name, text=content, reference=None)


def read(tree: Path, read_texts: Sequence[Text]) -> list[Values]:
    """Read texts with the library as it is in a tree."""
    lines = (json.dumps([one.text, one.reference, one.mode]) for one in read_texts)
    printed = trees.run(tree, _READER % (FAMILIES,), "\n".join(lines) + "\n")
    return [json.loads(line) for line in printed.splitlines()]


def meaning(value: Row, by_id: Mapping[object, Row]) -> str:
    """Return all that a value says, in a form that can be compared."""
    said = {key: told for key, told in value.items() if key not in _NOT_COMPARED}
    for pointer in _POINTERS:
        pointed = said.get(pointer)
        ids = pointed if isinstance(pointed, list) else [pointed]
        said[pointer] = [by_id[one]["span"] for one in ids if one in by_id]
    return json.dumps([value["span"], said], sort_keys=True)


def compare(text: Text, before: Values, after: Values) -> dict[str, Changes]:
    """Compare what two sides read in one text, by family."""
    old_ids, new_ids = _by_id(before), _by_id(after)
    changes = {}
    for family in FAMILIES:
        old, new = list(before.get(family, ())), list(after.get(family, ()))
        meanings = {meaning(value, old_ids) for value in old}
        kept = {meaning(value, new_ids) for value in new} & meanings
        only_old = [value for value in old if meaning(value, old_ids) not in kept]
        only_new = [value for value in new if meaning(value, new_ids) not in kept]
        found = Changes(same=len(old) - len(only_old))
        _pair(text, only_old, only_new, found)
        changes[family] = found
    return changes


def _by_id(values: Values) -> dict[object, Row]:
    return {value["id"]: value for found in values.values() for value in found}


def _pair(text: Text, old: list[Row], new: list[Row], found: Changes) -> None:
    """Pair values that overlap as changes; the others are lost or gained."""
    for before in old:
        for i, after in enumerate(new):
            if overlap(span_of(before), span_of(after)):
                found.changed.append(Change(text=text, before=before, after=new.pop(i)))
                break
        else:
            found.lost.append(Change(text=text, before=before))
    found.gained.extend(Change(text=text, after=after) for after in new)


def add_up(parts: Iterable[Mapping[str, Changes]]) -> dict[str, Changes]:
    """Add the changes of many texts."""
    total = {family: Changes() for family in FAMILIES}
    for part in parts:
        for family, one in part.items():
            whole = total[family]
            total[family] = Changes(
                same=whole.same + one.same,
                gained=whole.gained + one.gained,
                lost=whole.lost + one.lost,
                changed=whole.changed + one.changed,
            )
    return total


def table(changes: Mapping[str, Changes], rows: int) -> Iterator[str]:
    """Give the lines of Markdown tables: the sums, then the changes themselves."""
    yield "| family | same | gained | lost | changed |"
    yield "|---|---|---|---|---|"
    for family, found in changes.items():
        counts = found.same, len(found.gained), len(found.lost), len(found.changed)
        yield f"| {family} | {' | '.join(map(str, counts))} |"
    for family, found in changes.items():
        for title in ("gained", "lost", "changed"):
            listed: list[Change] = getattr(found, title)
            if listed:
                yield from ("", f"#### {family} {title}", "")
                yield from _listed(listed, rows)


def _listed(changes: Sequence[Change], rows: int) -> Iterator[str]:
    yield "| rule | text | what | where |"
    yield "|---|---|---|---|"
    for change in changes[:rows]:
        value = change.after or change.before or {}
        cells = (
            f"`{value.get('rule', '')}`",
            snippet(change.text.text, span_of(value)),
            _told(change),
            change.text.name,
        )
        yield f"| {' | '.join(cells)} |"
    if len(changes) > rows:
        yield f"\n... and {len(changes) - rows} more"


def _told(change: Change) -> str:
    """Tell what differs, or what a value that stands alone says."""
    if change.before and change.after:
        return _cell("; ".join(change.differences()))
    value = change.after or change.before or {}
    said = (
        f"{key} {_short(told)}"
        for key, told in value.items()
        if key not in _NOT_COMPARED and told not in (None, [], False)
    )
    return _cell("; ".join(said))


def _cell(content: str, most: int = 160) -> str:
    kept = content if len(content) <= most else content[: most - 1] + "…"
    return kept.replace("|", "\\|").replace("\n", " ")


def snippet(text: str, span: tuple[int, int], around: int = 30) -> str:
    """Show a stretch of text in bold between what surrounds it, on one line.

    >>> snippet("On Sunday two miners died in Dori.", (10, 25), around=8)
    '… Sunday **two miners died** in Dori…'
    """
    start, stop = span
    left = "…" + text[max(0, start - around) : start] if start else ""
    right = text[stop : stop + around] + "…" if stop < len(text) else ""
    shown = f"{left.lstrip()}**{text[start:stop]}**{right}"
    return " ".join(shown.replace("|", "\\|").split())


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("commit", nargs="?", default="main")
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--rows", type=int, default=20, metavar="N")
    options = parser.parse_args(arguments)
    read_texts = list(sources(options.files))
    with trees.checkout(options.commit) as tree:
        before = read(tree, read_texts)
    after = read(ROOT, read_texts)
    sides = zip(read_texts, before, after, strict=True)
    changes = add_up(compare(text, old, new) for text, old, new in sides)
    print(f"{len(read_texts)} texts, this tree against {options.commit}\n")
    print("\n".join(table(changes, options.rows)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
