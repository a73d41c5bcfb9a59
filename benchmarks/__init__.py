"""Rates, ratios and accuracy: the figures this project states, and how to get them."""
