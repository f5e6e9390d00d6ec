"""§§ put in and taken out, with all that hangs on them."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence

from protokoll_tui.archive.bodies import body_key
from protokoll_tui.archive.people_writer import PeopleWriter, forget_idle
from protokoll_tui.archive.prepare import PreparedDocument, PreparedItem

_SERIAL_BITS = 24


def add_items(
    connection: sqlite3.Connection,
    document: PreparedDocument,
    items: Sequence[PreparedItem],
    *,
    meeting_id: int,
    file_id: int,
) -> list[int]:
    """Store §§ of a document; returns their row ids, in the order of the §§ given."""
    people = PeopleWriter(connection, document)
    ids = _new_ids(connection, document.day, len(items))
    for item_id, prepared in zip(ids, items, strict=True):
        _add_row(connection, item_id, prepared, meeting_id, file_id)
        item = prepared.item
        connection.executemany(
            "INSERT INTO reference (item_id, body, date, number, text, body_key) VALUES (?, ?, ?, ?, ?, ?)",
            [
                (
                    item_id,
                    mention.body,
                    mention.date,
                    mention.number,
                    mention.text,
                    body_key(mention.body) if mention.body else None,
                )
                for mention in item.references
            ],
        )
        acts: list[tuple[str, str | None, str]] = [
            (actor.name, actor.party, actor.action) for actor in item.people
        ]
        acts += [
            (ballot.name, ballot.party, f"voted_{ballot.vote}")
            for vote in item.votes
            for ballot in vote.ballots
        ]
        people.add_actions(meeting_id, file_id, item_id, acts)
    return ids


def remove_items(connection: sqlite3.Connection, item_ids: Sequence[int]) -> None:
    """Take §§ out; what referred to them waits again."""
    people: set[int] = set()
    for item_id in item_ids:
        people.update(
            row[0] for row in connection.execute("SELECT person_id FROM act WHERE item_id = ?", (item_id,))
        )
        connection.execute(
            "INSERT OR REPLACE INTO departed (uid, added) SELECT uid, added FROM item WHERE id = ?",
            (item_id,),
        )
        connection.execute("UPDATE reference SET target_id = NULL WHERE target_id = ?", (item_id,))
        connection.execute("UPDATE warning SET item_id = NULL WHERE item_id = ?", (item_id,))
        connection.execute("DELETE FROM item WHERE id = ?", (item_id,))
    forget_idle(connection, people)


def remove_attendance(connection: sqlite3.Connection, meeting_id: int) -> None:
    """Take out who was at a meeting."""
    people = {
        row[0]
        for row in connection.execute(
            "SELECT person_id FROM act WHERE meeting_id = ? AND item_id IS NULL", (meeting_id,)
        )
    }
    connection.execute("DELETE FROM act WHERE meeting_id = ? AND item_id IS NULL", (meeting_id,))
    forget_idle(connection, people)


def _new_ids(connection: sqlite3.Connection, day: int, count: int) -> list[int]:
    first = connection.execute(
        "INSERT INTO serial (day, next) VALUES (?1, ?2 + 1)"
        " ON CONFLICT (day) DO UPDATE SET next = next + ?2 RETURNING next - ?2",
        (day, count),
    ).fetchone()[0]
    base = (day << _SERIAL_BITS) + int(first)
    return list(range(base, base + count))


def _add_row(
    connection: sqlite3.Connection, item_id: int, prepared: PreparedItem, meeting_id: int, file_id: int
) -> None:
    item = prepared.item
    uid = _free_uid(connection, item.id)
    connection.execute(
        "INSERT INTO item (id, uid, meeting_id, file_id, number, suffix, position, title, case_number, case_key,"
        " kinds, outcomes, flags, added, first_page, last_page, first_line, last_line, content)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            item_id,
            uid,
            meeting_id,
            file_id,
            item.number,
            item.suffix,
            prepared.position,
            item.title,
            item.case_number,
            prepared.case_keys[0] if prepared.case_keys else None,
            prepared.kinds,
            prepared.outcomes,
            prepared.flags,
            _first_came(connection, uid),
            item.pages.first if item.pages else None,
            item.pages.last if item.pages else None,
            item.lines.first if item.lines else None,
            item.lines.last if item.lines else None,
            prepared.content,
        ),
    )
    connection.executemany(
        "INSERT INTO item_case (item_id, case_key) VALUES (?, ?)",
        [(item_id, key) for key in prepared.case_keys],
    )


def _first_came(connection: sqlite3.Connection, uid: str) -> int:
    """The generation in which a § first came: this one, unless it has been here before."""
    before = connection.execute("DELETE FROM departed WHERE uid = ? RETURNING added", (uid,)).fetchall()
    if before:
        return int(before[0][0])
    return int(connection.execute("SELECT value + 1 FROM fact WHERE name = 'generation'").fetchone()[0])


def _free_uid(connection: sqlite3.Connection, uid: str) -> str:
    """The contract's id; with a number behind where another § has it, as when a body met twice on one day."""
    candidate, number = uid, 2
    while connection.execute("SELECT 1 FROM item WHERE uid = ?", (candidate,)).fetchone():
        candidate = f"{uid}~{number}"
        number += 1
    return candidate
