"""The writing side of search: what ingest calls, inside its own transactions.

    create_tables(connection)               once, when the archive is made
    index_items(connection, rows)           with each document, in the document's transaction
    remove_items(connection, item_ids)      likewise, before the rows are changed or dropped
    finish(connection)                      after a bulk load, outside any transaction
    maintain(connection)                    the same in pieces: run each step while nobody waits

Nothing here begins or commits a transaction but `finish` and `maintain`, which make one a step.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator

from protokoll_tui.search.rows import IndexRow, index_row

__all__ = ["IndexRow", "create_tables", "finish", "index_items", "index_row", "maintain", "remove_items"]


def create_tables(connection: sqlite3.Connection) -> None:
    """Make search's tables in an archive that has none."""
    raise NotImplementedError


def index_items(connection: sqlite3.Connection, rows: Iterable[IndexRow]) -> None:
    """Make §§ findable. Rows of one call come quickest in the order of their ids."""
    raise NotImplementedError


def remove_items(connection: sqlite3.Connection, item_ids: Iterable[int]) -> None:
    """Make §§ unfindable; ids that are not indexed are passed over."""
    raise NotImplementedError


def maintain(connection: sqlite3.Connection) -> Iterator[str]:
    """Bring the lexicon's order and short cuts up to date, step by step; yields the name of each step done.

    Each step is a transaction of its own, so that it may be stopped between any two, or killed within one.
    """
    raise NotImplementedError


def finish(connection: sqlite3.Connection) -> None:
    """All of `maintain` at once."""
    for _ in maintain(connection):
        pass
