"""The dates family: values, grammar, and what the wordings mean."""

from casualtyparse.dates.grammar import RULES, read
from casualtyparse.dates.normalise import normalise

__all__ = ["RULES", "normalise", "read"]
