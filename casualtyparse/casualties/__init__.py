"""The casualties family: values, grammar, and what the wordings mean."""

from casualtyparse.casualties.grammar import RULES, read
from casualtyparse.casualties.normalise import normalise

__all__ = ["RULES", "normalise", "read"]
