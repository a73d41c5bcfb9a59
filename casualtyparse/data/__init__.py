"""The word lists, and the tables compiled from them; sources and licences in README.md."""
