"""What words of harm say where they stand, before a sentence is cut into phrases."""
