"""The people that a phrase mentions: how many its noun is, of what kind, whether two are one."""
