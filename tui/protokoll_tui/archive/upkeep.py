"""What is done for an archive once a reading is over: search's upkeep, statistics, the log written back."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator

from protokoll_tui.archive.database import guarded

_LEAST_CHANGES = 20
_PART = 20
"""Upkeep is worth its while when one file in so many has changed."""


def keep_up(
    connection: sqlite3.Connection,
    search_steps: Iterator[str],
    cancelled: Callable[[], bool],
    on_step: Callable[[], None],
) -> None:
    """Do what is due, step by step; what is left when it is cancelled or killed is done the next time."""
    with guarded(connection):
        generation, maintained, files = connection.execute(
            "SELECT (SELECT value FROM fact WHERE name = 'generation'),"
            " coalesce((SELECT value FROM fact WHERE name = 'maintained'), 0), (SELECT count(*) FROM file)"
        ).fetchone()
        if generation - maintained < max(_LEAST_CHANGES, files // _PART):
            return
        on_step()
        for _ in search_steps:
            on_step()
            if cancelled():
                return
        connection.execute("PRAGMA analysis_limit = 1000")
        connection.execute("ANALYZE")
        connection.execute("INSERT OR REPLACE INTO fact VALUES ('maintained', ?)", (generation,))
        connection.execute("PRAGMA wal_checkpoint(PASSIVE)")
