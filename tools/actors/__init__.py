"""Compile the tables of actors and countries from raw facts and reviewed rows."""
