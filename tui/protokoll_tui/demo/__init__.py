"""Fictional minutes that the package carries, for `protokoll-tui demo`."""

from __future__ import annotations

from contextlib import AbstractContextManager
from importlib.resources import as_file, files
from pathlib import Path


def minutes_folder() -> AbstractContextManager[Path]:
    """The folder of the demo's minutes, for as long as the context lasts."""
    return as_file(files(__name__) / "minutes")
