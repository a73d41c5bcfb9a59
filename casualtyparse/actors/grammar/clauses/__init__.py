"""Clauses around a verb: its subject, its object, who speaks in it."""
