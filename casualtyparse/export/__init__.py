"""Documents in the formats that other programs read; each module has `dump(document) -> str`."""
