"""protokoll-tui: a terminal app over a folder of Swedish municipal minutes."""

__version__ = "0.2.0"
