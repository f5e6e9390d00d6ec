"""Questions about meetings, files and how much there is."""

from __future__ import annotations

import json
import sqlite3

from protokoll_tui.archive.packing import unpack_meeting
from protokoll_tui.archive.records import ArchiveSummary, MeetingDetail, MeetingGroup
from protokoll_tui.archive.rows import file_rows, meeting_rows, warnings_of


def summary(connection: sqlite3.Connection) -> ArchiveSummary:
    """The figures of the title bar."""
    meetings, items = connection.execute("SELECT count(*), total(item_count) FROM meeting").fetchone()
    files, failed, skipped = connection.execute(
        "SELECT count(*), total(state = 'failed'), total(state = 'skipped') FROM file"
    ).fetchone()
    people = connection.execute("SELECT count(*) FROM person").fetchone()[0]
    return ArchiveSummary(meetings, int(items), files, int(failed), int(skipped), people)


def meeting_ids(connection: sqlite3.Connection) -> list[int]:
    """All meetings, body by body, newest first within each."""
    # As one value: fetched row by row, each row would wait for a thread that is busy to let go of the interpreter.
    ids: list[int] = json.loads(
        _one(
            connection,
            "SELECT json_group_array(id) FROM (SELECT id FROM meeting ORDER BY sort_key, date DESC, id DESC)",
        )
    )
    return ids


def meeting_groups(connection: sqlite3.Connection) -> list[MeetingGroup]:
    """How many meetings each body has, in the same order."""
    groups: list[tuple[str | None, str | None, str | None, int]] = json.loads(
        _one(
            connection,
            "SELECT json_group_array(json_array(municipality, body, body_short, count)) FROM"
            " (SELECT m.municipality, m.body, m.body_short, one.count"
            " FROM (SELECT sort_key, count(*) AS count, max(id) AS id FROM meeting GROUP BY sort_key) AS one"
            " JOIN meeting m ON m.id = one.id ORDER BY one.sort_key)",
        )
    )
    return [MeetingGroup(*group) for group in groups]


def _one(connection: sqlite3.Connection, select: str) -> str:
    """The one value of a question that puts its rows together as JSON."""
    return str(connection.execute(select).fetchone()[0])


def meeting(connection: sqlite3.Connection, meeting_id: int) -> MeetingDetail | None:
    """A meeting whole."""
    found = meeting_rows(connection, [meeting_id])
    if not found:
        return None
    content = connection.execute("SELECT content FROM meeting WHERE id = ?", (meeting_id,)).fetchone()[0]
    front_page, attendance = unpack_meeting(content)
    warnings = warnings_of(
        connection,
        "file_id IN (SELECT id FROM file WHERE meeting_id = ? AND duplicate_of IS NULL)",
        (meeting_id,),
    )
    return MeetingDetail(
        row=found[0],
        meeting=front_page,
        attendance=attendance,
        files=tuple(file_rows(connection, "meeting_id = ?", (meeting_id,))),
        warnings=tuple(warning for _, warning in warnings),
    )
