"""Several files of one meeting: which meeting a file belongs to, and which file stands for each §."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping

from protokoll_tui.archive.names import slug
from protokoll_tui.archive.prepare import PreparedDocument, precedence

Slot = tuple[int, str | None]
"""A § of a meeting: number and suffix."""

_ALIKE = 60.0
"""Titles with at least this similarity, of 100, are one title read twice."""


def find_meeting(connection: sqlite3.Connection, document: PreparedDocument, path: str) -> int | None:
    """The meeting in the archive that a document is about, None for a new one.

    Same municipality, body and day is the same meeting, unless the §§ that both have differ: then the body met twice.
    Where one of them does not name its municipality, they must have §§ in common or lie in one directory.
    """
    meeting = document.meeting
    if not meeting.date or not document.body_key:
        return None
    rows = connection.execute(
        "SELECT id, municipality FROM meeting WHERE date = ? AND body_key = ? ORDER BY id",
        (meeting.date, document.body_key),
    ).fetchall()
    titles = {item.slot: item.item.title for item in document.items}
    for meeting_id, municipality in rows:
        common, alike = _compare(titles, _titles(connection, meeting_id))
        if common and alike * 2 < common:
            continue
        if municipality is not None and municipality == meeting.municipality:
            return int(meeting_id)
        if municipality is not None and meeting.municipality is not None:
            continue
        if common or _has_neighbour(connection, meeting_id, path):
            return int(meeting_id)
    return None


def meeting_key(connection: sqlite3.Connection, document: PreparedDocument) -> str:
    """A key that no meeting has yet: code or name / body / date, with the time or a number where that is taken."""
    meeting = document.meeting
    if not meeting.date or not document.body_key:
        return _free_key(connection, f"?/{document.source.sha256}")
    place = meeting.municipality_code or (slug(meeting.municipality) if meeting.municipality else "-")
    key = f"{place}/{slug(document.body_key)}/{meeting.date}"
    if meeting.start and _is_taken(connection, key):
        return _free_key(connection, f"{key}/{meeting.start}")
    return _free_key(connection, key)


def holders(connection: sqlite3.Connection, meeting_id: int) -> dict[Slot, int]:
    """Which file each § of a meeting comes from."""
    rows = connection.execute("SELECT number, suffix, file_id FROM item WHERE meeting_id = ?", (meeting_id,))
    return {(number, suffix): file_id for number, suffix, file_id in rows}


def precedences(connection: sqlite3.Connection, meeting_id: int) -> dict[int, tuple[int, bool, int, str]]:
    """How much each file of a meeting weighs against the others."""
    rows = connection.execute(
        "SELECT id, path, kind, mtime_ns FROM file WHERE meeting_id = ? AND state = 'read'", (meeting_id,)
    )
    return {file_id: precedence(path, kind, mtime) for file_id, path, kind, mtime in rows}


def front_precedence(weight: tuple[int, bool, int, str]) -> tuple[bool, int, int, str]:
    """The same for the front page, where whole minutes come before a rectified extract."""
    version, whole, mtime, path = weight
    return whole, version, mtime, path


def _titles(connection: sqlite3.Connection, meeting_id: int) -> dict[Slot, str | None]:
    rows = connection.execute("SELECT number, suffix, title FROM item WHERE meeting_id = ?", (meeting_id,))
    return {(number, suffix): title for number, suffix, title in rows}


def _compare(one: Mapping[Slot, str | None], other: Mapping[Slot, str | None]) -> tuple[int, int]:
    """How many §§ both have, and how many of those have like titles."""
    from rapidfuzz.fuzz import ratio

    common = alike = 0
    for slot, title in one.items():
        if slot not in other:
            continue
        common += 1
        second = other[slot]
        if title is None or second is None or ratio(title.lower(), second.lower()) >= _ALIKE:
            alike += 1
    return common, alike


def _has_neighbour(connection: sqlite3.Connection, meeting_id: int, path: str) -> bool:
    """Whether a file of the meeting lies in the same directory, or none is left since this one is being read again."""
    directory = path.rpartition("/")[0]
    paths = connection.execute("SELECT path FROM file WHERE meeting_id = ?", (meeting_id,)).fetchall()
    return not paths or any(other.rpartition("/")[0] == directory for (other,) in paths)


def _is_taken(connection: sqlite3.Connection, key: str) -> bool:
    return connection.execute("SELECT 1 FROM meeting WHERE key = ?", (key,)).fetchone() is not None


def _free_key(connection: sqlite3.Connection, key: str) -> str:
    candidate, number = key, 2
    while _is_taken(connection, candidate):
        candidate = f"{key}/{number}"
        number += 1
    return candidate
