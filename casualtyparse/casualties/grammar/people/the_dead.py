"""What people are called by their harm: "the dead", "the hostages"."""

from collections.abc import Mapping
from typing import Final

from casualtyparse.lexicon.harms import harms_of_called
from casualtyparse.terms import Harm

#: What those called so have suffered, the likeliest first.
THE_DEAD: Final[Mapping[str, tuple[Harm, ...]]] = harms_of_called()
