"""Other tools that read numbers, quantities, dates or names, on the same text."""
