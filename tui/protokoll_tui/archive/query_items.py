"""Questions about §§."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence

from protokoll_tui.archive.packing import unpack_item, unpack_meeting
from protokoll_tui.archive.query_threads import thread_ids
from protokoll_tui.archive.records import ItemContent, ItemDetail, ItemRow
from protokoll_tui.archive.rows import file_rows, item_rows, warnings_of


def item_ids(connection: sqlite3.Connection, meeting_id: int) -> list[int]:
    """The §§ of a meeting, in § order."""
    rows = connection.execute("SELECT id FROM item WHERE meeting_id = ? ORDER BY position, id", (meeting_id,))
    return [row[0] for row in rows]


def item(connection: sqlite3.Connection, item_id: int) -> ItemDetail | None:
    """A § whole."""
    found = item_rows(connection, [item_id])
    if not found:
        return None
    row = found[0]
    content, meeting_content, file_id = connection.execute(
        "SELECT i.content, m.content, i.file_id FROM item i JOIN meeting m ON m.id = i.meeting_id WHERE i.id = ?",
        (item_id,),
    ).fetchone()
    siblings = item_ids(connection, row.meeting_id)
    warnings = warnings_of(connection, "item_id = ?", (item_id,))
    return ItemDetail(
        row=row,
        item=unpack_item(content),
        meeting=unpack_meeting(meeting_content)[0],
        file=file_rows(connection, "id = ?", (file_id,))[0],
        warnings=tuple(warning for _, warning in warnings),
        thread_size=len(thread_ids(connection, item_id)),
        position=siblings.index(item_id) + 1,
        siblings=len(siblings),
        links=tuple(
            connection.execute(
                "SELECT text, target_id FROM reference WHERE item_id = ? AND target_id IS NOT NULL ORDER BY rowid",
                (item_id,),
            )
        ),
    )


def contents(connection: sqlite3.Connection, ids: Sequence[int]) -> list[ItemContent]:
    """§§ with all their words, in the order of the ids; those that are gone are left out."""
    stored = {
        item_id: (content, path)
        for item_id, content, path in connection.execute(
            "SELECT i.id, i.content, f.path FROM item i JOIN file f ON f.id = i.file_id"
            " WHERE i.id IN (SELECT value FROM json_each(?))",
            (json.dumps(list(ids)),),
        )
    }
    return [
        ItemContent(row, unpack_item(stored[row.id][0]), stored[row.id][1])
        for row in item_rows(connection, ids)
    ]


def find_item(connection: sqlite3.Connection, number: int, suffix: str | None, meeting_id: int) -> int | None:
    """The § of that number in a meeting."""
    row = connection.execute(
        "SELECT id FROM item WHERE meeting_id = ? AND number = ? AND suffix IS ? ORDER BY id LIMIT 1",
        (meeting_id, number, suffix),
    ).fetchone()
    return None if row is None else int(row[0])


def item_by_uid(connection: sqlite3.Connection, uid: str) -> int | None:
    """The § with the contract's id."""
    row = connection.execute("SELECT id FROM item WHERE uid = ?", (uid,)).fetchone()
    return None if row is None else int(row[0])


def cited_by(connection: sqlite3.Connection, item_id: int) -> list[ItemRow]:
    """The §§ that refer to this one, newest first: ids rise with the date."""
    rows = connection.execute(
        "SELECT DISTINCT item_id FROM reference WHERE target_id = ? ORDER BY item_id DESC", (item_id,)
    ).fetchall()
    return item_rows(connection, [row[0] for row in rows])
