"""Rows of the database as records, a page at a time."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, TypeVar

from protokoll_tui.archive.records import (
    FLAG_IMMEDIATE,
    FLAG_RECUSAL,
    FLAG_RESERVATION,
    FLAG_VOTE,
    FileRow,
    ItemRow,
    MeetingRow,
)

if TYPE_CHECKING:
    from protokoll_parser.model import Outcome, Severity, Warning

_T = TypeVar("_T")

_MEETING = "id, municipality, body, body_short, date, start, ranges, item_count, declared, missing, warnings"
_ITEM = (
    "i.id, i.uid, i.meeting_id, i.number, i.suffix, i.title, i.case_number, i.kinds, i.outcomes,"
    " m.municipality, m.body, m.body_short, m.date, i.flags"
)
_FILE = "id, path, state, kind, reason, advice, format, pages, size, meeting_id, duplicate_of"


def meeting_rows(connection: sqlite3.Connection, ids: Sequence[int]) -> list[MeetingRow]:
    """Meetings in the order of the ids; those that are gone are left out."""
    select = f"SELECT {_MEETING} FROM meeting WHERE id IN (SELECT value FROM json_each(?))"  # noqa: S608
    return _in_order(
        ids, (MeetingRow(*row) for row in connection.execute(select, (_list(ids),))), _meeting_id
    )


def item_rows(connection: sqlite3.Connection, ids: Sequence[int]) -> list[ItemRow]:
    """§§ in the order of the ids; those that are gone are left out."""
    select = (
        f"SELECT {_ITEM} FROM item i JOIN meeting m ON m.id = i.meeting_id"  # noqa: S608
        " WHERE i.id IN (SELECT value FROM json_each(?))"
    )
    return _in_order(ids, (_item_row(*row) for row in connection.execute(select, (_list(ids),))), _item_id)


def file_rows(
    connection: sqlite3.Connection, where: str = "TRUE", parameters: Sequence[int | str] = ()
) -> list[FileRow]:
    """Files by path. `where` is our own SQL, never anybody else's text."""
    select = f"SELECT {_FILE} FROM file WHERE {where} ORDER BY path"  # noqa: S608
    return [FileRow(*row) for row in connection.execute(select, parameters)]


def warnings_of(
    connection: sqlite3.Connection, where: str, parameters: Sequence[int | str]
) -> list[tuple[int, Warning]]:
    """Warnings with the file they are about, as the parser gave them. `where` is our own SQL."""
    from protokoll_parser.model import Warning  # not for the first list

    select = f"SELECT file_id, code, message, number, severity FROM warning WHERE {where} ORDER BY rowid"  # noqa: S608
    return [
        (file_id, Warning(code, message, number, severity))
        for file_id, code, message, number, severity in connection.execute(select, parameters)
    ]


def worst_of(warnings: Sequence[Warning]) -> Severity | None:
    """The gravest severity among warnings."""
    grades = {warning.severity for warning in warnings}
    order: tuple[Severity, ...] = ("error", "warning", "info")
    return next((severity for severity in order if severity in grades), None)


def _item_row(
    row_id: int,
    uid: str,
    meeting_id: int,
    number: int,
    suffix: str | None,
    title: str | None,
    case_number: str | None,
    kinds: str,
    outcomes: str,
    municipality: str | None,
    body: str | None,
    body_short: str | None,
    date: str | None,
    flags: int,
) -> ItemRow:
    words: list[Outcome] = outcomes.split()  # type: ignore[assignment]
    return ItemRow(
        id=row_id,
        uid=uid,
        meeting_id=meeting_id,
        number=number,
        suffix=suffix,
        title=title,
        case_number=case_number,
        kinds=tuple(kinds.split()),
        outcomes=tuple(words),
        municipality=municipality,
        body=body,
        body_short=body_short,
        date=date,
        has_vote=bool(flags & FLAG_VOTE),
        has_reservation=bool(flags & FLAG_RESERVATION),
        has_recusal=bool(flags & FLAG_RECUSAL),
        immediate=bool(flags & FLAG_IMMEDIATE),
    )


def _in_order(ids: Sequence[int], rows: Iterable[_T], row_id: Callable[[_T], int]) -> list[_T]:
    by_id = {row_id(row): row for row in rows}
    return [by_id[wanted] for wanted in ids if wanted in by_id]


def _meeting_id(row: MeetingRow) -> int:
    return row.id


def _item_id(row: ItemRow) -> int:
    return row.id


def _list(ids: Sequence[int]) -> str:
    return json.dumps(list(ids))
