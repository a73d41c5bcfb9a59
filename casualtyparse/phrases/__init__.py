"""Phrases that several families share, and what has been read of a text so far."""
