"""Numbers for every family: digits, words, ranges, and what widens or blurs them."""
