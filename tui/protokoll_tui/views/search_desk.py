"""Where the screens put their searches: answered one at a time in a thread of its own, so that no key ever waits.

A newer search makes an older answer worthless: the one that runs is interrupted, those that wait are not begun.
"""

from __future__ import annotations

import asyncio
import gc
import threading
from collections.abc import Callable, Collection
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from protokoll_tui.search.clock import USUAL, Patience
from protokoll_tui.search.results import Completion, Results, Scope

if TYPE_CHECKING:
    from protokoll_tui.search.engine import SearchEngine
    from protokoll_tui.search.saved import SavedSearch, SavedSearches

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Answer:
    """What one keystroke gets."""

    results: Results
    completions: tuple[Completion, ...] = ()


@dataclass(frozen=True, slots=True)
class News:
    """What has come since a saved search was last opened."""

    count: int
    more: bool
    """There are more than were counted."""


class SearchDesk:
    """Asks the search engine, and keeps the user's own searches."""

    def __init__(
        self, folder: Path, database: Path, language: str = "sv", patience: Patience = USUAL
    ) -> None:
        self._folder = str(folder.absolute())
        self._database = database
        self._language = language
        self._patience = patience
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="search")
        self._engine: SearchEngine | None = None
        self._identity: tuple[int, int] | None = None
        self._lock = threading.Lock()
        self._generation = 0
        self._searching = False
        self._settled = False

    @cached_property
    def searches(self) -> SavedSearches:
        """The user's recent and saved searches."""
        from protokoll_tui.search.saved import SavedSearches

        return SavedSearches()

    def warm(self) -> None:
        """Import what the first search and the first visit to its screens will need, in the thread that searches."""
        self._thread.submit(_import_ahead)

    async def search(
        self,
        query: str,
        *,
        scope: Scope = "all",
        limit: int = 100,
        cursor: int | None = None,
        typing: bool = True,
        beyond: Collection[int] = (),
    ) -> Answer | None:
        """What the query finds; None when a newer one has been asked meanwhile.

        `typing`: in a moment. `beyond`: §§ that have been shown, for those that come after them.

        Raises ArchiveError where there is no archive yet.
        """
        with self._lock:
            self._generation += 1
            mine = self._generation
            if self._searching and self._engine is not None:
                self._engine.interrupt()
        return await self._submit(lambda: self._search(mine, query, scope, limit, cursor, typing, beyond))

    def _search(
        self,
        mine: int,
        query: str,
        scope: Scope,
        limit: int,
        cursor: int | None,
        typing: bool,
        beyond: Collection[int],
    ) -> Answer | None:
        engine = self._open_engine()
        with self._lock:
            if mine != self._generation:
                return None
            self._searching = True
        try:
            results = engine.search(query, scope=scope, limit=limit, typing=typing, beyond=beyond)
        finally:
            with self._lock:
                self._searching = False
                newest = mine == self._generation
            self._settle_down()
        return Answer(results, tuple(engine.complete(query, cursor))) if newest else None

    def _settle_down(self) -> None:
        """After the first search: spare the garbage collector, and so the keys, the names and words now in memory."""
        if not self._settled:
            self._settled = True
            gc.freeze()

    async def news(self, search: SavedSearch) -> News | None:
        """How much of a saved search has come since it was last opened; None if it never was."""
        mark = search.watermark(self._folder)
        if mark is None:
            return None

        def ask() -> News:
            results = self._open_engine().search(search.query, added_after=mark)
            return News(results.counts.get("items", 0), results.more)

        return await self._submit(ask)

    async def new_items(self, search: SavedSearch, limit: int = 100) -> frozenset[int]:
        """The §§ of a saved search that have come since it was last opened; from now on they are not new."""
        mark = search.watermark(self._folder)

        def ask() -> frozenset[int]:
            engine = self._open_engine()
            found = engine.search(search.query, scope="items", limit=limit, added_after=mark).hits
            self.searches.mark_opened(search.name, self._folder, engine.watermark())
            return frozenset(hit.id for hit in found) if mark is not None else frozenset()

        return await self._submit(ask)

    async def save(self, name: str, query: str) -> SavedSearch:
        """Save a query under a name; what is in the folder now is not new to it. Raises OSError."""

        def ask() -> SavedSearch:
            engine = self._open_engine()
            engine.search("")
            return self.searches.save(name, query, self._folder, engine.watermark())

        return await self._submit(ask)

    async def remember(self, query: str) -> None:
        """Note a query that led somewhere. Raises OSError."""
        await self._submit(lambda: self.searches.remember(query))

    async def _submit(self, job: Callable[[], T]) -> T:
        return await asyncio.wrap_future(self._thread.submit(job))

    def _open_engine(self) -> SearchEngine:
        """The engine, on the file that stands there now: a damaged archive is set aside and made anew."""
        identity = _identity(self._database)
        if self._engine is None or identity != self._identity:
            # Imported when first needed: it costs as much as painting the first screen.
            from protokoll_tui.search.engine import SearchEngine

            self._close_engine()
            self._engine = SearchEngine(
                self._database, language=self._language, saved=self.searches, patience=self._patience
            )
            self._identity = identity
        return self._engine

    def _close_engine(self) -> None:
        engine, self._engine = self._engine, None
        if engine is not None:
            engine.close()

    def close(self) -> None:
        """Answer nothing more."""
        with self._lock:
            self._generation += 1
            if self._searching and self._engine is not None:
                self._engine.interrupt()
        self._thread.submit(self._close_engine)
        self._thread.shutdown(wait=True)


def _import_ahead() -> None:
    import protokoll_tui.search.engine
    import protokoll_tui.views.people
    import protokoll_tui.views.search
    import protokoll_tui.views.thread  # noqa: F401


def saved_query(name: str, language: str) -> str:
    """What is typed to do a saved search: `sparat:namn`."""
    bare = name.replace('"', "")
    word = "saved" if language == "en" else "sparat"
    return f'{word}:"{bare}"' if " " in bare else f"{word}:{bare}"


def _identity(database: Path) -> tuple[int, int] | None:
    try:
        status = database.stat()
    except OSError:
        return None
    return status.st_dev, status.st_ino
