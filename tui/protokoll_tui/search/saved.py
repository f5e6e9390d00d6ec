"""Recent and saved searches, kept in the user's data directory.

One small JSON file for all folders; it is written aside and renamed, so that it is whole at any moment. A saved search
remembers, for each folder, how far the archive had come when it was last opened (`item.added`): what has come since is
new.
"""

from __future__ import annotations

import contextlib
import json
import os
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from protokoll_tui.search.filters import folded

DATA_VARIABLE = "PROTOKOLL_TUI_DATA"
"""Environment variable with another directory for the user's data."""

_FILE = "searches.json"
_MOST_RECENT = 30
_MOST_SAVED = 500
_LONGEST = 1_000
_VERSION = 1
_NO_QUOTES = dict.fromkeys(map(ord, '"”“„»«″'))
"""A name stands in quotes in a query, so it holds none itself."""


@dataclass(frozen=True, slots=True)
class SavedSearch:
    """A query with a name."""

    name: str
    query: str
    opened: Mapping[str, int] = field(default_factory=dict)
    """For each folder, the archive's watermark when the search was last opened there."""

    def watermark(self, folder: str) -> int | None:
        """How far the folder's archive had come when this was last opened; None if it never was."""
        return self.opened.get(folder)


def data_directory() -> Path:
    """The directory of the user's own data; it need not exist."""
    chosen = os.environ.get(DATA_VARIABLE)
    if chosen:
        return Path(chosen).expanduser()
    import platformdirs

    return Path(platformdirs.user_data_dir("protokoll-tui", appauthor=False))


class SavedSearches:
    """The user's searches. Each change is stored at once, on top of what other sessions have stored meanwhile."""

    def __init__(self, directory: Path | None = None) -> None:
        self._path = (directory or data_directory()) / _FILE
        self._recent: list[str] = []
        self._saved: dict[str, SavedSearch] = {}
        self._read()

    @property
    def recent(self) -> tuple[str, ...]:
        """The latest queries, newest first."""
        return tuple(self._recent)

    @property
    def saved(self) -> tuple[SavedSearch, ...]:
        """The saved searches by name."""
        return tuple(sorted(self._saved.values(), key=lambda search: folded(search.name)))

    def query(self, name: str) -> str | None:
        """The query saved under a name, whatever its case; None where there is none."""
        found = self._saved.get(folded(name))
        return found.query if found else None

    def get(self, name: str) -> SavedSearch | None:
        """The search saved under a name, whatever its case."""
        return self._saved.get(folded(name))

    def remember(self, query: str) -> None:
        """Note a query that was used (a hit opened, or searched for with Enter)."""
        query = " ".join(query.split())[:_LONGEST]
        if query:
            self._read()
            self._recent = [query, *(each for each in self._recent if each != query)][:_MOST_RECENT]
            self._write()

    def save(self, name: str, query: str, folder: str | None = None, watermark: int = 0) -> SavedSearch:
        """Save a query under a name, in place of one of that name; with a folder it counts as opened there now."""
        name = " ".join(name.translate(_NO_QUOTES).split())[:80]
        if not folded(name):
            raise ValueError("a saved search needs a name")
        self._read()
        known = self._saved.get(folded(name))
        opened = dict(known.opened) if known and known.query == query else {}
        if folder is not None:
            opened[folder] = watermark
        search = SavedSearch(name, query.strip()[:_LONGEST], opened)
        self._saved[folded(name)] = search
        self._write()
        return search

    def delete(self, name: str) -> None:
        """Forget a saved search; one that is not there is no matter."""
        self._read()
        if self._saved.pop(folded(name), None) is not None:
            self._write()

    def forget(self, query: str) -> None:
        """Take a query out of the recent ones."""
        self._read()
        if query in self._recent:
            self._recent.remove(query)
            self._write()

    def mark_opened(self, name: str, folder: str, watermark: int) -> None:
        """Note that a saved search has been opened in a folder: nothing that the archive holds now is new any more."""
        self._read()
        known = self._saved.get(folded(name))
        if known is not None:
            self._saved[folded(name)] = replace(known, opened={**known.opened, folder: watermark})
            self._write()

    def _read(self) -> None:
        """Take what is stored; a file that is missing or no longer understood is as an empty one."""
        try:
            stored = json.loads(self._path.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return
        if not isinstance(stored, dict):
            return
        recent, saved = stored.get("recent"), stored.get("saved")
        self._recent = [each for each in _list(recent) if isinstance(each, str)][:_MOST_RECENT]
        searches = [search for each in _list(saved)[:_MOST_SAVED] if (search := _search(each))]
        self._saved = {folded(search.name): search for search in searches}

    def _write(self) -> None:
        """Store everything: beside the file, then in its place."""
        content = {
            "version": _VERSION,
            "recent": self._recent,
            "saved": [
                {"name": search.name, "query": search.query, "opened": dict(search.opened)}
                for search in self.saved
            ],
        }
        self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        handle, aside = tempfile.mkstemp(dir=self._path.parent, prefix=_FILE, suffix=".new")
        try:
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                json.dump(content, file, ensure_ascii=False, indent=1)
                file.flush()
                os.fsync(file.fileno())
            Path(aside).replace(self._path)
        except BaseException:
            with contextlib.suppress(OSError):
                Path(aside).unlink()
            raise


def _list(value: object) -> list[object]:
    return value if isinstance(value, list) else []


def _search(value: object) -> SavedSearch | None:
    if not isinstance(value, dict):
        return None
    name, query, opened = value.get("name"), value.get("query"), value.get("opened", {})
    if (
        not isinstance(name, str)
        or not isinstance(query, str)
        or not folded(name)
        or not isinstance(opened, dict)
    ):
        return None
    marks = {str(key): mark for key, mark in opened.items() if isinstance(mark, int)}
    return SavedSearch(name, query[:_LONGEST], marks)
