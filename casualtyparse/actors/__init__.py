"""The actors family: values, grammar, and what the wordings mean."""

from casualtyparse.actors.grammar import RULES, read, read_names
from casualtyparse.actors.normalise import normalise

__all__ = ["RULES", "normalise", "read", "read_names"]
