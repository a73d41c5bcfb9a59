"""Accuracy of every family on annotated texts."""
