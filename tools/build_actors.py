"""Compile the tables of actors and countries that ship with the package.

    python tools/build_actors.py            writes casualtyparse/data/
    python tools/build_actors.py --check    fails where a file would change

It reads `tools/actors/` alone, needs nothing but the standard library, and writes the same
bytes each time. Files to edit are the reviewed tables in `tools/actors/`, never the results.
"""

import sys
from pathlib import Path
from typing import Final

from actors import actor_files, country_files

DATA: Final = Path(__file__).parent.parent / "casualtyparse" / "data"


def compiled() -> dict[str, str]:
    """Return the name and the text of each file that is compiled."""
    return {**actor_files.texts(), **country_files.texts()}


def main() -> int:
    """Write or check the files; return the exit status."""
    stale = []
    for name, text in compiled().items():
        path = DATA / name
        old = path.read_text("utf-8") if path.exists() else None
        if old == text:
            continue
        stale.append(name)
        if "--check" not in sys.argv:
            path.write_text(text, "utf-8", newline="\n")
    if "--check" in sys.argv and stale:
        sys.stderr.write(
            f"out of date, run {Path(__file__).name}: {', '.join(stale)}\n"
        )
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
