"""What is done off the typing path: how common each word is, short cuts over the words, and compact indexes."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from protokoll_tui.search.buckets import ShortCuts
from protokoll_tui.search.words import fold

_PAGES_AT_ONCE = 2_000
"""FTS5 pages that one merging step writes: some tenths of a second."""

_TERMS_AT_ONCE = 20_000

_LITTLE = 0.05
"""The share of new §§ from which maintenance is worth while."""


def note_changes(connection: sqlite3.Connection, rows: int) -> None:
    """Count §§ that have come since the last maintenance; in the transaction that brings them."""
    connection.execute(
        "INSERT INTO lexmeta (key, value) VALUES ('unmaintained', ?1) "
        "ON CONFLICT (key) DO UPDATE SET value = value + ?1",
        (rows,),
    )


def maintain(connection: sqlite3.Connection) -> Iterator[str]:
    """Bring the lexicon's order and short cuts up to date, step by step; yields the name of each step done.

    Each step is a transaction of its own, so that it may be stopped between any two, or killed within one. Where little
    has come, little is done: search reads new words into memory beside the short cuts.
    """
    new, known = _meta(connection, "unmaintained"), _meta(connection, "maintained")
    if new <= known * _LITTLE:
        return
    yield from _merge(connection, whole=new > known)
    yield from _count_words(connection)
    yield from _make_short_cuts(connection, new)


def finish(connection: sqlite3.Connection) -> None:
    """All of `maintain` at once."""
    for _ in maintain(connection):
        pass


def _meta(connection: sqlite3.Connection, key: str) -> int:
    row = connection.execute("SELECT value FROM lexmeta WHERE key = ?", (key,)).fetchone()
    return int(row[0]) if row else 0


@contextmanager
def _step(connection: sqlite3.Connection) -> Iterator[None]:
    """One transaction, whatever the connection's own way of beginning them."""
    connection.execute("BEGIN IMMEDIATE")
    with connection:
        yield


def _merge(connection: sqlite3.Connection, *, whole: bool) -> Iterator[str]:
    """Join pieces of each index; `whole`: into one, so that a word is found in one place."""
    for table in ("ft_head", "ft_decision", "ft_all", "ft_lexword"):
        pages = -_PAGES_AT_ONCE if whole else _PAGES_AT_ONCE  # negative begins to merge everything
        while True:
            before = connection.total_changes
            with _step(connection):
                connection.execute(
                    f"INSERT INTO {table} ({table}, rank) VALUES ('merge', ?)",  # noqa: S608 - names of our own
                    (pages,),
                )
            yield f"merge {table}"
            # FTS5 says "nothing left to merge" by changing nothing but the row of this very statement.
            if connection.total_changes - before < 2:
                break
            pages = _PAGES_AT_ONCE


def _count_words(connection: sqlite3.Connection) -> Iterator[str]:
    """Note in how many §§ each word stands. Facts ("_…") lie between figures and letters and are passed over."""
    for low, high in (("", "_"), ("`", chr(0x10FFFF))):
        start = low
        while counted := connection.execute(
            "SELECT term, doc FROM ft_vocabulary WHERE term > ? AND term < ? LIMIT ?",
            (start, high, _TERMS_AT_ONCE),
        ).fetchall():
            with _step(connection):
                connection.executemany(
                    "UPDATE lex SET df = ?2 WHERE fold = ?3 AND term = ?1 AND df <> ?2",
                    [(term, count, fold(term)) for term, count in counted],
                )
            start = counted[-1][0]
            yield "count words"


def _make_short_cuts(connection: sqlite3.Connection, new: int) -> Iterator[str]:
    """Write buckets and commonest words anew, in one transaction with the mark of how far they reach."""
    with _step(connection):
        reach = connection.execute("SELECT coalesce(max(id), 0) FROM lexword").fetchone()[0]
        connection.execute("DELETE FROM lexbucket")
        connection.execute("DELETE FROM lextop")
        short_cuts = ShortCuts()
        entries = connection.execute("SELECT fold, term, df FROM lex WHERE fold >= 'a' ORDER BY fold, term")
        connection.executemany("INSERT INTO lexbucket (key, words) VALUES (?, ?)", short_cuts.take(entries))
        connection.executemany("INSERT INTO lextop (prefix, terms) VALUES (?, ?)", short_cuts.noted())
        connection.execute("INSERT OR REPLACE INTO lexmeta (key, value) VALUES ('bucketed', ?)", (reach,))
        note_changes(connection, -new)
        connection.execute(
            "INSERT INTO lexmeta (key, value) VALUES ('maintained', ?1) "
            "ON CONFLICT (key) DO UPDATE SET value = value + ?1",
            (new,),
        )
    yield "short cuts"
