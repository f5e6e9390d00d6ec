"""The writing side of search: what ingest calls, inside its own transactions.

    create_tables(connection)               once, when the archive is made
    index_items(connection, rows)           with each document, in the document's transaction
    remove_items(connection, item_ids)      likewise, before the rows are changed or dropped
    finish(connection)                      after a bulk load, outside any transaction
    maintain(connection)                    the same in pieces: run each step while nobody waits

`prepare(rows)` is the costly half of `index_items` and needs no database: a worker process may do it.

Nothing here begins or commits a transaction but `finish` and `maintain`, which make one a step.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files

from protokoll_tui.search.facts import FieldWords, body_fact, municipality_fact, party_fact
from protokoll_tui.search.lexicon_writer import LexiconWriter
from protokoll_tui.search.maintenance import finish, maintain, note_changes
from protokoll_tui.search.rows import IndexRow, index_row
from protokoll_tui.search.store import pack, unpack

__all__ = [
    "IndexRow",
    "PreparedRow",
    "create_tables",
    "finish",
    "index_items",
    "index_row",
    "maintain",
    "prepare",
    "remove_items",
]

_TABLES = ("ft_head", "ft_decision", "ft_all")


@dataclass(frozen=True, slots=True)
class PreparedRow:
    """A row with its words drawn and its text packed: all that is left is to write it."""

    item_id: int
    words: tuple[str, str, str]
    """For each ft_ table its distinct words, parted by spaces."""
    head: str
    content: bytes
    cases: tuple[str, ...]
    values: tuple[tuple[str, str, str, str | None], ...]
    """Values to filter by: field, value, label, short form."""

    def with_id(self, item_id: int) -> PreparedRow:
        """The same row under the id that the archive has given it."""
        return replace(self, item_id=item_id)


def prepare(rows: Iterable[IndexRow]) -> list[PreparedRow]:
    """Draw the words of rows and pack them."""
    return [_prepared(row) for row in rows]


def create_tables(connection: sqlite3.Connection) -> None:
    """Make search's tables in an archive that has none."""
    for statement in _schema():
        connection.execute(statement)


def index_items(
    connection: sqlite3.Connection,
    rows: Iterable[IndexRow | PreparedRow],
    lexicon: LexiconWriter | None = None,
) -> None:
    """Make §§ findable. Rows of one call come quickest in the order of their ids; many at once are `bulk`'s.

    An id that is indexed already is replaced. `lexicon`: one that has been used for earlier rows of the same run.
    """
    prepared = [row if isinstance(row, PreparedRow) else _prepared(row) for row in rows]
    remove_items(connection, [row.item_id for row in prepared])
    for place, table in enumerate(_TABLES):
        connection.executemany(
            f"INSERT INTO {table} (rowid, words) VALUES (?, ?)",  # noqa: S608 - names of our own
            [(row.item_id, row.words[place]) for row in prepared],
        )
    connection.executemany(
        "INSERT INTO word_text (item_id, head, content) VALUES (?, ?, ?)",
        [(row.item_id, row.head, row.content) for row in prepared],
    )
    note_changes(connection, len(prepared))
    terms = set().union(*(row.words[2].split() for row in prepared))
    (lexicon or LexiconWriter()).add(connection, terms)
    connection.executemany(
        "INSERT OR IGNORE INTO lexcase (key) VALUES (?)", [(case,) for row in prepared for case in row.cases]
    )
    connection.executemany(
        "INSERT OR IGNORE INTO lexvalue (field, value, label, short) VALUES (?, ?, ?, ?)",
        {value for row in prepared for value in row.values},
    )


def remove_items(connection: sqlite3.Connection, item_ids: Iterable[int]) -> None:
    """Make §§ unfindable; ids that are not indexed are passed over.

    A contentless index forgets a row only when it is given the row's words again, so they are drawn from `word_text`.
    """
    for item_id in item_ids:
        kept = connection.execute(
            "SELECT head, content FROM word_text WHERE item_id = ?", (item_id,)
        ).fetchone()
        if kept is None:
            continue
        joined = _joined_words(unpack(item_id, *kept).words())
        for place, table in enumerate(_TABLES):
            connection.execute(
                f"INSERT INTO {table} ({table}, rowid, words) VALUES ('delete', ?, ?)",  # noqa: S608 - names of our own
                (item_id, joined[place]),
            )
        connection.execute("DELETE FROM word_text WHERE item_id = ?", (item_id,))


def _prepared(row: IndexRow) -> PreparedRow:
    drawn = FieldWords.of(row)
    head, content = pack(row, drawn)
    return PreparedRow(
        item_id=row.item_id,
        words=_joined_words(drawn),
        head=head,
        content=content,
        cases=tuple(fact for fact in drawn.meta if fact.startswith(("_c", "_s"))),
        values=tuple(_values(row)),
    )


def _joined_words(drawn: FieldWords) -> tuple[str, str, str]:
    """For each ft_ table its distinct words."""
    head = drawn.head()
    decision = head.union(drawn.decision)
    everything = decision | drawn.everything_else()
    return " ".join(sorted(head)), " ".join(sorted(decision)), " ".join(sorted(everything))


def _values(row: IndexRow) -> Iterable[tuple[str, str, str, str | None]]:
    if row.body:
        yield "organ", body_fact(row.body), row.body, row.body_short
    if row.municipality:
        yield "kommun", municipality_fact(row.municipality), row.municipality, None
    for party in row.parties:
        yield "parti", party_fact(party), party, None


@cache
def _schema() -> tuple[str, ...]:
    """The statements of schema.sql: `executescript` would commit the caller's transaction."""
    script = files(__package__).joinpath("schema.sql").read_text(encoding="utf-8")
    bare = "\n".join(line.split("--")[0] for line in script.splitlines())
    return tuple(statement.strip() for statement in bare.split(";") if statement.strip())
