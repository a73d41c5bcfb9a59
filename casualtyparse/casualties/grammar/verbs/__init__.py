"""Harm told by verbs: "was shot dead", "killing two", "five drowned", "lost a leg"."""
