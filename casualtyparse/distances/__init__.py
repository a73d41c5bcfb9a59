"""The distances family: values, grammar, and what the wordings mean."""

from casualtyparse.distances.grammar import RULES, read
from casualtyparse.distances.normalise import normalise

__all__ = ["RULES", "normalise", "read"]
