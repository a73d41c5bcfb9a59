"""Who stands around a word of harm: the walks left and right of it, and what lies between."""
