"""Harm told by nouns and states: "the murder of two clerks", "12 dead", "a toll of nine"."""
