"""What it costs to import the library and to read the first sentence, in a fresh interpreter.

CPU time of the child process, user and system, best of nine, less that of a bare interpreter.
Import is to cost less than twice what importing attrs costs, which is most of it; the first
sentence, import included, less than 300 ms.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from benchmarks import fresh

SENTENCE: Final = "A mine killed two porters 5 km north of Dori on Monday, police said."

PROGRAMS: Final = {
    "bare interpreter": "pass",
    "import attrs": "import attrs",
    "import casualtyparse": "import casualtyparse",
    "first sentence": f"from casualtyparse import extract; extract({SENTENCE!r})",
}

#: Modules that nobody should load who only imports the library.
HEAVY: Final = (
    "cattrs",
    "click",
    "geographiclib",
    "importlib.metadata",
    "importlib.resources",
    "numpy",
    "pandas",
    "pint",
    "regex",
    "rich",
)


def loaded(after: str = "import casualtyparse") -> list[str]:
    """Return which heavy modules a program leaves in `sys.modules`."""
    program = f"import sys; {after}; print(*(sys.modules.keys() & {set(HEAVY)!r}))"
    return sorted(fresh.run(program).split())


def tables() -> Iterator[str]:
    """Give the lines of a Markdown table."""
    times = fresh.best(PROGRAMS)
    bare = times["bare interpreter"]
    attrs = times["import attrs"] - bare
    yield "| fresh process | CPU ms above bare | ratio to attrs | gate |"
    yield "|---|---|---|---|"
    gates = {"import casualtyparse": "2 times attrs", "first sentence": "300 ms"}
    for name, spent in times.items():
        above = spent - bare
        ratio = f"{above / attrs:.2f}" if name != "bare interpreter" else ""
        yield f"| {name} | {1000 * above:.0f} | {ratio} | {gates.get(name, '')} |"
    yield ""
    found = ", ".join(loaded()) or "none"
    yield f"Heavy modules loaded by the import ({', '.join(HEAVY)}): {found}."


if __name__ == "__main__":
    print("\n".join(tables()))
