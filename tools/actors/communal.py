"""Communal groups of UCDP ("Lou Nuer", "Abgal clan"): a table of its own, loaded on request.

Their names are those of peoples and clans, which in most texts are no actors at all.
"""

import json
from collections.abc import Collection
from pathlib import Path
from typing import Final

from actors.words import slug, tokens
from actors.write import toml_block

HERE: Final = Path(__file__).parent
_COMMUNAL: Final = 3  # organisational level, UCDP Actor codebook

_HEADER: Final = """\
# Communal groups of the UCDP Actor Dataset v22.1 (CC BY 4.0), for those who code communal violence.
# Compiled by tools/build_actors.py. In the form of users' own actors: see
# casualtyparse.lexicon.own_actors, which adds them to the table on request.

"""


def text(taken: Collection[str]) -> str:
    """Return the table, names that other actors bear left out."""
    blocks = {}
    for line in (HERE / "actors_facts.jsonl").read_text("utf-8").splitlines():
        row = json.loads(line)
        name = row["canonical"]
        if row.get("ucdp_org") != _COMMUNAL or " ".join(tokens(name)) in taken:
            continue
        homes = row["country"]
        key = f"communal-{slug(name)}"
        blocks[key] = toml_block(
            key,
            [
                ("name", f"?{name}"),
                ("kind", "militia"),
                ("country", homes[0] if len(homes) == 1 else ""),
                ("places", tuple(homes)),
                ("ucdp", str(row["ucdp_actor_id"])),
            ],
        )
    return _HEADER + "\n".join(block for _, block in sorted(blocks.items()))
