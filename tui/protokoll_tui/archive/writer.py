"""The one writer of an archive: one transaction a file, whatever happens in between.

Every method leaves the archive whole: a kill at any moment loses at most the file that was being written.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Sequence

from protokoll_tui.archive import merging
from protokoll_tui.archive.bodies import body_order
from protokoll_tui.archive.database import guarded, transaction
from protokoll_tui.archive.files import FileStamp, KnownFile, UnreadFile
from protokoll_tui.archive.items_writer import add_items, remove_attendance, remove_items
from protokoll_tui.archive.meetings_writer import refresh_meeting
from protokoll_tui.archive.names import swedish_order
from protokoll_tui.archive.people_writer import PeopleWriter
from protokoll_tui.archive.prepare import PreparedDocument
from protokoll_tui.archive.references import resolve_from, resolve_to

Removal = Callable[[sqlite3.Connection, Sequence[int]], None]
"""Told the ids of §§ that are about to leave the archive, within the transaction that takes them out."""

Addition = Callable[[sqlite3.Connection, Sequence[tuple[int, int]]], None]
"""Told which of a document's §§ (by their place in it, from 0) got which id, within the transaction: (id, place)."""


class ArchiveWriter:
    """Puts files into an archive and takes them out; search hears of every § that comes or goes."""

    def __init__(self, connection: sqlite3.Connection, on_removal: Removal | None = None) -> None:
        self._connection = connection
        self._on_removal = on_removal

    def known_files(self) -> dict[str, KnownFile]:
        """Every file that the archive knows, by path."""
        with guarded(self._connection):
            rows = self._connection.execute(
                "SELECT path, size, mtime_ns, sha256, state = 'read', stale FROM file"
            ).fetchall()
        return {
            path: KnownFile(size, mtime_ns, sha256, bool(is_read), bool(stale))
            for path, size, mtime_ns, sha256, is_read, stale in rows
        }

    def note_program(self, version: str) -> None:
        """Another version of the program may read differently: where it has changed, every file becomes stale."""
        with guarded(self._connection):
            row = self._connection.execute("SELECT value FROM fact WHERE name = 'program'").fetchone()
        if row is not None and row[0] == version:
            return
        with transaction(self._connection):
            self._connection.execute("INSERT OR REPLACE INTO fact VALUES ('program', ?)", (version,))
            self._connection.execute("UPDATE file SET stale = 1")

    def stale_files(self) -> list[FileStamp]:
        """Files to be read again, since one that they stood back for is gone or has changed."""
        with guarded(self._connection):
            rows = self._connection.execute("SELECT path, size, mtime_ns FROM file WHERE stale ORDER BY path")
            return [FileStamp(*row) for row in rows]

    def write_document(
        self, file: FileStamp, document: PreparedDocument, on_addition: Addition | None = None
    ) -> None:
        """Store a file's minutes in place of what the file held before."""
        with transaction(self._connection):
            before = self._take_out(file.path)
            file_id = self._put_file(file, document)
            meeting_id = merging.find_meeting(self._connection, document, file.path)
            if meeting_id is None:
                meeting_id = self._add_meeting(document)
            self._connection.execute("UPDATE file SET meeting_id = ? WHERE id = ?", (meeting_id, file_id))
            # Before the §§, so that people are called what the attendance list calls them.
            self._put_front_page(document, meeting_id, file_id)
            added = self._put_items(document, meeting_id, file_id)
            if on_addition is not None and added:
                on_addition(self._connection, added)
            self._put_warnings(document, file_id)
            if before is not None and before != meeting_id:
                refresh_meeting(self._connection, before)
            refresh_meeting(self._connection, meeting_id)

    def write_unread(self, file: FileStamp, unread: UnreadFile) -> None:
        """Remember that a file gave no minutes, and why."""
        with transaction(self._connection):
            before = self._take_out(file.path)
            self._connection.execute(
                "INSERT INTO file (path, size, mtime_ns, sha256, state, kind, reason, advice, format, pages)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (
                    file.path,
                    file.size,
                    file.mtime_ns,
                    unread.sha256,
                    unread.state,
                    unread.kind,
                    unread.reason,
                    unread.advice,
                    unread.format,
                    unread.pages,
                ),
            )
            if before is not None:
                refresh_meeting(self._connection, before)

    def write_copy(self, file: FileStamp, sha256: str) -> bool:
        """Remember a file that is byte for byte like one that has been read; False if there is none such."""
        with transaction(self._connection):
            original = self._connection.execute(
                "SELECT path, kind, format, pages, meeting_id, declared, found, content FROM file"
                " WHERE sha256 = ? AND state = 'read' AND path <> ? AND NOT stale"
                " ORDER BY duplicate_of IS NOT NULL, path LIMIT 1",
                (sha256, file.path),
            ).fetchone()
            if original is None:
                return False
            original_path, *columns = original
            before = self._take_out(file.path)
            self._connection.execute(
                "INSERT INTO file (path, size, mtime_ns, sha256, state, duplicate_of, kind, format, pages,"
                " meeting_id, declared, found, content) VALUES (?, ?, ?, ?, 'read', ?, ?, ?, ?, ?, ?, ?, ?)",
                (file.path, file.size, file.mtime_ns, sha256, original_path, *columns),
            )
            if before is not None:
                refresh_meeting(self._connection, before)
        return True

    def touch(self, file: FileStamp) -> None:
        """Remember new times for a file whose contents are the same."""
        with transaction(self._connection):
            self._connection.execute(
                "UPDATE file SET size = ?, mtime_ns = ? WHERE path = ?", (file.size, file.mtime_ns, file.path)
            )

    def remove_file(self, path: str) -> None:
        """Take a file that is gone out of the archive; files that stood back for it become stale."""
        with transaction(self._connection):
            meeting_id = self._take_out(path)
            if meeting_id is not None:
                refresh_meeting(self._connection, meeting_id)

    def _take_out(self, path: str) -> int | None:
        """Remove a file with all that it brought; returns the meeting it belonged to, if any.

        What stood back for it becomes stale: its copies, and files of the meeting that come after it and hold §§ which
        do not stand in the archive. (Those that come before it have not stood back, so this comes to an end.)
        """
        row = self._connection.execute("SELECT id, meeting_id FROM file WHERE path = ?", (path,)).fetchone()
        if row is None:
            return None
        file_id, meeting_id = row
        self._drop_items("SELECT id FROM item WHERE file_id = ?", (file_id,))
        self._connection.execute("UPDATE file SET stale = 1 WHERE duplicate_of = ?", (path,))
        if meeting_id is not None:
            self._release_meeting(file_id, meeting_id)
        self._connection.execute("DELETE FROM file WHERE id = ?", (file_id,))
        return None if meeting_id is None else int(meeting_id)

    def _release_meeting(self, file_id: int, meeting_id: int) -> None:
        weights = merging.precedences(self._connection, meeting_id)
        own = weights.get(file_id)
        lesser = [other for other, weight in weights.items() if own is not None and weight < own]
        self._connection.executemany(
            "UPDATE file SET stale = 1 WHERE id = ?"
            " AND found > (SELECT count(*) FROM item WHERE item.file_id = file.id)",
            [(other,) for other in lesser],
        )
        if self._connection.execute(
            "UPDATE meeting SET file_id = NULL WHERE id = ? AND file_id = ?", (meeting_id, file_id)
        ).rowcount:
            remove_attendance(self._connection, meeting_id)

    def _put_file(self, file: FileStamp, document: PreparedDocument) -> int:
        source = document.source
        declared = sum(last - first + 1 for first, last in document.declared) if document.declared else None
        content = {
            "declared": document.declared,
            "missing": document.missing,
            "extra": document.extra,
        }
        cursor = self._connection.execute(
            "INSERT INTO file (path, size, mtime_ns, sha256, state, kind, reason, format, pages, declared, found,"
            " content) VALUES (?, ?, ?, ?, 'read', ?, ?, ?, ?, ?, ?, ?)",
            (
                file.path,
                file.size,
                file.mtime_ns,
                source.sha256,
                source.kind,
                source.reason,
                source.format,
                source.pages,
                declared,
                len(document.items),
                json.dumps(content).encode(),
            ),
        )
        return int(cursor.lastrowid or 0)

    def _add_meeting(self, document: PreparedDocument) -> int:
        cursor = self._connection.execute(
            "INSERT INTO meeting (key, municipality, municipality_code, body, body_short, date, start, body_key,"
            " sort_key, content) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (merging.meeting_key(self._connection, document), *_front_columns(document)),
        )
        return int(cursor.lastrowid or 0)

    def _put_items(self, document: PreparedDocument, meeting_id: int, file_id: int) -> list[tuple[int, int]]:
        """Store those §§ that this file stands for, in place of other files' where it comes before them."""
        weights = merging.precedences(self._connection, meeting_id)
        holders = merging.holders(self._connection, meeting_id)
        places = [
            place
            for place, item in enumerate(document.items)
            if item.slot not in holders or weights[file_id] > weights[holders[item.slot]]
        ]
        wins = [document.items[place] for place in places]
        for number, suffix in {item.slot for item in wins} & holders.keys():
            self._drop_items(
                "SELECT id FROM item WHERE meeting_id = ? AND number = ? AND suffix IS ?",
                (meeting_id, number, suffix),
            )
        ids = add_items(self._connection, document, wins, meeting_id=meeting_id, file_id=file_id)
        resolve_from(self._connection, ids)
        resolve_to(self._connection, document.meeting.date, {item.item.number for item in wins})
        return list(zip(ids, places, strict=True))

    def _drop_items(self, select: str, parameters: tuple[int | str | None, ...]) -> None:
        ids = [item_id for (item_id,) in self._connection.execute(select, parameters)]
        if not ids:
            return
        if self._on_removal is not None:
            self._on_removal(self._connection, ids)
        remove_items(self._connection, ids)

    def _put_front_page(self, document: PreparedDocument, meeting_id: int, file_id: int) -> None:
        """Let this file's front page stand for the meeting, unless another's comes before it."""
        weights = merging.precedences(self._connection, meeting_id)
        front = self._connection.execute(
            "SELECT file_id FROM meeting WHERE id = ?", (meeting_id,)
        ).fetchone()[0]
        if front in weights and merging.front_precedence(weights[front]) > merging.front_precedence(
            weights[file_id]
        ):
            return
        remove_attendance(self._connection, meeting_id)
        self._connection.execute(
            "UPDATE meeting SET file_id = ?, municipality = ?, municipality_code = ?, body = ?, body_short = ?,"
            " date = ?, start = ?, body_key = ?, sort_key = ?, content = ? WHERE id = ?",
            (file_id, *_front_columns(document), meeting_id),
        )
        PeopleWriter(self._connection, document).add_attendance(
            meeting_id, file_id, document.meeting, document.attendance
        )

    def _put_warnings(self, document: PreparedDocument, file_id: int) -> None:
        self._connection.executemany(
            "INSERT INTO warning (file_id, item_id, number, code, severity, message) VALUES"
            " (?1, (SELECT id FROM item WHERE file_id = ?1 AND number = ?2 ORDER BY position LIMIT 1), ?2, ?3, ?4, ?5)",
            [
                (file_id, warning.item, warning.code, warning.severity, warning.message)
                for warning in document.warnings
            ],
        )


def _front_columns(document: PreparedDocument) -> tuple[str | bytes | None, ...]:
    meeting = document.meeting
    return (
        meeting.municipality,
        meeting.municipality_code,
        meeting.body,
        document.body_short,
        meeting.date,
        meeting.start,
        document.body_key,
        f"{swedish_order(meeting.municipality) if meeting.municipality else '~~'}\x1f{body_order(meeting.body)}",
        document.content,
    )
