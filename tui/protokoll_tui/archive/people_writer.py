"""Who took part and who did what, written: one person a name, party and municipality."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping

from protokoll_parser.model import Attendee, Meeting
from protokoll_tui.archive.names import fold, person_uid, surname_order
from protokoll_tui.archive.prepare import PreparedDocument


class PeopleWriter:
    """Finds or makes the people of one document."""

    def __init__(self, connection: sqlite3.Connection, document: PreparedDocument) -> None:
        self._connection = connection
        self._municipality = document.meeting.municipality
        self._parties = _parties(document)
        self._ids: dict[tuple[str, str | None], int] = {}

    def add_attendance(
        self, meeting_id: int, file_id: int, meeting: Meeting, attendance: Iterable[Attendee]
    ) -> None:
        """Who was there and as what, and who signed."""
        acts: dict[tuple[int, str], None] = {}
        for attendee in attendance:
            acts[self._id(attendee.name, attendee.party, attendee.title), attendee.role] = None
        if meeting.chair:
            acts[self._id(meeting.chair, None), "chair"] = None
        if meeting.secretary:
            acts[self._id(meeting.secretary, None), "secretary"] = None
        for adjuster in meeting.adjusters:
            acts[self._id(adjuster, None), "adjuster"] = None
        self._connection.executemany(
            "INSERT INTO act (person_id, meeting_id, item_id, file_id, act) VALUES (?, ?, NULL, ?, ?)",
            [(person, meeting_id, file_id, act) for person, act in acts],
        )

    def add_actions(
        self, meeting_id: int, file_id: int, item_id: int, actions: Iterable[tuple[str, str | None, str]]
    ) -> None:
        """Who did what under a §: name, party and action."""
        acts = {(self._id(name, party), action): None for name, party, action in actions}
        self._connection.executemany(
            "INSERT INTO act (person_id, meeting_id, item_id, file_id, act) VALUES (?, ?, ?, ?, ?)",
            [(person, meeting_id, item_id, file_id, act) for person, act in acts],
        )

    def _id(self, name: str, party: str | None, title: str | None = None) -> int:
        folded = fold(name)
        party = party or self._parties.get(folded)
        known = self._ids.get((folded, party))
        if known is None:
            known = self._find_or_add(name, folded, party)
            self._ids[folded, party] = known
        if title:
            self._connection.execute("UPDATE person SET title = ? WHERE id = ?", (title, known))
        return known

    def _find_or_add(self, name: str, folded: str, party: str | None) -> int:
        row = self._connection.execute(
            "SELECT id FROM person WHERE fold = ? AND party IS ? AND municipality IS ?",
            (folded, party, self._municipality),
        ).fetchone()
        if row is not None:
            return int(row[0])
        cursor = self._connection.execute(
            "INSERT INTO person (uid, name, party, municipality, fold, sort_key) VALUES (?, ?, ?, ?, ?, ?)",
            (person_uid(name, party), name, party, self._municipality, folded, surname_order(name)),
        )
        return int(cursor.lastrowid or 0)


def forget_idle(connection: sqlite3.Connection, person_ids: Iterable[int]) -> None:
    """Drop those of the people who no longer stand in any minutes."""
    connection.executemany(
        "DELETE FROM person WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM act WHERE person_id = ?1)",
        [(person_id,) for person_id in person_ids],
    )


def _parties(document: PreparedDocument) -> Mapping[str, str | None]:
    """The party of each name in these minutes, for where it stands without one; None where two share the name."""
    parties: dict[str, str | None] = {}
    named = [(row.name, row.party) for row in document.attendance]
    named += [(person.name, person.party) for item in document.items for person in item.item.people]
    for name, party in named:
        folded = fold(name)
        if party and parties.setdefault(folded, party) != party:
            parties[folded] = None
    return parties
