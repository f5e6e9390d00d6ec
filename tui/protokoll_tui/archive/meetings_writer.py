"""A meeting's figures and the standing of its files, worked out anew after each change."""

from __future__ import annotations

import json
import sqlite3

from protokoll_tui.archive.prepare import compare_with_declared, ranges


def refresh_meeting(connection: sqlite3.Connection, meeting_id: int) -> None:
    """Bring a meeting up to date with its files and §§; a meeting that no file is about any more goes.

    A meeting whose front page went with its file asks for its other files to be read again.
    """
    files = connection.execute(
        "SELECT id, path, found, content FROM file WHERE meeting_id = ? ORDER BY path", (meeting_id,)
    ).fetchall()
    if not files:
        connection.execute("DELETE FROM meeting WHERE id = ?", (meeting_id,))
        return
    connection.execute(
        "UPDATE file SET stale = 1 WHERE meeting_id = ?1 AND (SELECT file_id FROM meeting WHERE id = ?1) IS NULL",
        (meeting_id,),
    )
    _mark_replaced(connection, meeting_id)
    slots = connection.execute(
        "SELECT number, suffix FROM item WHERE meeting_id = ? ORDER BY position", (meeting_id,)
    ).fetchall()
    spans = sorted({(first, last) for *_, content in files for first, last in _declared(content)})
    declared = len({number for first, last in spans for number in range(first, last + 1)}) if spans else None
    missing, _ = compare_with_declared(spans, slots)
    warnings = connection.execute(
        "SELECT count(*) FROM warning w JOIN file f ON f.id = w.file_id"
        " WHERE f.meeting_id = ? AND f.duplicate_of IS NULL AND w.severity <> 'info'",
        (meeting_id,),
    ).fetchone()[0]
    connection.execute(
        "UPDATE meeting SET ranges = ?, item_count = ?, declared = ?, missing = ?, warnings = ? WHERE id = ?",
        (ranges(slots), len(slots), declared, len(missing), warnings, meeting_id),
    )


def _mark_replaced(connection: sqlite3.Connection, meeting_id: int) -> None:
    """Say of each file none of whose §§ stand in the archive which file stands for it."""
    held = dict(
        connection.execute(
            "SELECT f.path, count(*) FROM item i JOIN file f ON f.id = i.file_id WHERE i.meeting_id = ?"
            " GROUP BY f.id ORDER BY count(*) DESC, f.path",
            (meeting_id,),
        ).fetchall()
    )
    standing = next(iter(held), None)
    for file_id, path, found, sha256 in connection.execute(
        "SELECT id, path, found, sha256 FROM file WHERE meeting_id = ?", (meeting_id,)
    ).fetchall():
        replaced = found > 0 and path not in held
        connection.execute(
            "UPDATE file SET duplicate_of = ? WHERE id = ?",
            ((_twin(connection, file_id, sha256) or standing) if replaced else None, file_id),
        )


def _twin(connection: sqlite3.Connection, file_id: int, sha256: str | None) -> str | None:
    """The file with the same bytes whose §§ stand in the archive."""
    row = connection.execute(
        "SELECT path FROM file WHERE sha256 = ?1 AND id <> ?2"
        " AND EXISTS (SELECT 1 FROM item WHERE file_id = file.id) LIMIT 1",
        (sha256, file_id),
    ).fetchone()
    return None if row is None else str(row[0])


def _declared(content: bytes | None) -> list[tuple[int, int]]:
    if content is None:
        return []
    return [(first, last) for first, last in json.loads(content)["declared"]]
