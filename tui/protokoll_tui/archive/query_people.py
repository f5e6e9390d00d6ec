"""Questions about people."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence

from protokoll_tui.archive.records import PersonAct, PersonRow
from protokoll_tui.archive.rows import item_rows, meeting_rows


def person_ids(connection: sqlite3.Connection) -> list[int]:
    """All people, by surname."""
    return [row[0] for row in connection.execute("SELECT id FROM person ORDER BY sort_key, id")]


def people(connection: sqlite3.Connection, ids: Sequence[int]) -> list[PersonRow]:
    """People in the order of the ids; those who are gone are left out."""
    rows = connection.execute(
        "SELECT p.id, p.uid, p.name, p.party, p.title, p.municipality, count(DISTINCT a.meeting_id),"
        " count(a.item_id), min(m.date), max(m.date),"
        " coalesce(group_concat(DISTINCT CASE WHEN a.item_id IS NULL THEN a.act END), '')"
        " FROM person p LEFT JOIN act a ON a.person_id = p.id LEFT JOIN meeting m ON m.id = a.meeting_id"
        " WHERE p.id IN (SELECT value FROM json_each(?)) GROUP BY p.id",
        (json.dumps(list(ids)),),
    )
    by_id = {row[0]: PersonRow(*(*row[:-1], tuple(filter(None, row[-1].split(","))))) for row in rows}
    return [by_id[wanted] for wanted in ids if wanted in by_id]


def person_acts(connection: sqlite3.Connection, person_id: int) -> list[PersonAct]:
    """What a person did, newest first; what belongs to the meeting before what belongs to its §§."""
    rows = connection.execute(
        "SELECT a.meeting_id, a.item_id, a.act FROM act a JOIN meeting m ON m.id = a.meeting_id"
        " LEFT JOIN item i ON i.id = a.item_id WHERE a.person_id = ?"
        " ORDER BY m.date DESC, m.id DESC, i.position, a.rowid",
        (person_id,),
    ).fetchall()
    meetings = {row.id: row for row in meeting_rows(connection, list({meeting for meeting, _, _ in rows}))}
    items = {row.id: row for row in item_rows(connection, [item for _, item, _ in rows if item is not None])}
    return [
        PersonAct(meetings[meeting], None if item is None else items[item], act)
        for meeting, item, act in rows
        if meeting in meetings and (item is None or item in items)
    ]
