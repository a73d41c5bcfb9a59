"""How much memory a fresh process holds at its peak while it reads a long text, result kept.

The gate is 60 MB and three times the size of the string.
"""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from benchmarks import fresh, texts

SIZES: Final = (1_000_000, 10_000_000)

#: Characters in the file that a child reads; a longer text repeats them, so that reading the
#: file does not add to the peak.
PIECE: Final = 1_000_000

#: Reads a file, extracts, and prints string size, peak memory and number of values.
_PROGRAM: Final = """
import json, resource, sys
from pathlib import Path
from casualtyparse import extract
def peak():
    # Linux: ru_maxrss would start from the peak of the parent process.
    status = Path("/proc/self/status")
    if status.exists():
        for line in status.read_text().splitlines():
            if line.startswith("VmHWM"):
                return int(line.split()[1]) * 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
with open({path!r}, encoding="utf-8") as handle:
    text = handle.read() * {repeats}
document = extract(text, reference="2019-11-07") if {read} else None
most = peak()
found = sum(map(len, document.families().values())) if document else 0
print(json.dumps([sys.getsizeof(text), most, found]))
"""


def peak(text: str, repeats: int = 1, *, read: bool = True) -> tuple[int, int, int]:
    """Return size of the string, peak memory of the process in bytes, and values found."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "text.txt"
        path.write_text(text, encoding="utf-8")
        size, memory, found = json.loads(
            fresh.run(_PROGRAM.format(path=str(path), repeats=repeats, read=read))
        )
    return size, memory, found


def tables() -> Iterator[str]:
    """Give the lines of a Markdown table."""
    yield "| text | string MB | values | peak MB | without reading MB | gate MB |"
    yield "|---|---|---|---|---|---|"
    for size in SIZES:
        for name, text in (
            ("ordinary news", texts.news(PIECE)),
            ("the same with curly quotes", "\u2019" + texts.news(PIECE)[1:]),
        ):
            held, memory, found = peak(text, size // PIECE)
            _, idle, _ = peak(text, size // PIECE, read=False)
            cells = (held / 1e6, found, memory / 1e6, idle / 1e6, 60 + 3 * held / 1e6)
            row = " | ".join(f"{cell:,.0f}" for cell in cells)
            yield f"| {name}, {size:,} characters | {row} |"


if __name__ == "__main__":
    print("\n".join(tables()))
