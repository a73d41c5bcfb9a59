"""The command line; it needs the extra `cli` (click and rich)."""

import sys

_HINT = """\
The command line needs click and rich, which are not installed. Install them with

    pip install 'casualtyparse[cli]'
"""


def main() -> None:
    """Run the command line, or say what is missing for it."""
    try:
        from casualtyparse.cli.commands import commands
    except ModuleNotFoundError as error:
        if error.name not in ("click", "rich"):
            raise
        sys.stderr.write(_HINT)
        sys.exit(1)
    commands(prog_name="casualtyparse")
