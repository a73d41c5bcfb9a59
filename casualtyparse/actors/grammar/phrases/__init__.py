"""Phrases that name or describe actors, wherever they stand."""
