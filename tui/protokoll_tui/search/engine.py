"""The search of a folder: one object, one connection, one thread.

`SearchEngine.search` is called on each keystroke from a worker thread; a newer call makes an older answer worthless, so
it may be interrupted.
"""

from __future__ import annotations

from pathlib import Path

from protokoll_tui.search.results import Completion, Marks, Results, Scope


class SearchEngine:
    """Finds §§, people and cases in a folder's archive."""

    def __init__(self, database: Path) -> None:
        raise NotImplementedError

    def close(self) -> None:
        """Let go of the file."""
        raise NotImplementedError

    def search(self, query: str, *, scope: Scope = "all", limit: int = 100, typing: bool = False) -> Results:
        """The best hits first. `typing`: the last word may be unfinished."""
        raise NotImplementedError

    def interrupt(self) -> None:
        """Make a search that runs in another thread end at once with what it has; safe from any thread."""
        raise NotImplementedError

    def complete(self, query: str, cursor: int | None = None) -> list[Completion]:
        """Filters and their values that could come next."""
        raise NotImplementedError

    def mark(self, text: str, words: tuple[str, ...]) -> Marks:
        """Where the matched words of a result stand in another text (the paragraph beside the list)."""
        raise NotImplementedError
