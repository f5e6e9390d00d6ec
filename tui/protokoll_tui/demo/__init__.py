"""Fictional minutes that the package carries, for `protokoll-tui demo`."""
