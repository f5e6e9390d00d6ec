"""Every file against its own words."""

from __future__ import annotations

import json
import sqlite3
from typing import TYPE_CHECKING

from protokoll_tui.archive.records import FileRow, QualityRow
from protokoll_tui.archive.rows import file_rows, meeting_rows, warnings_of, worst_of

if TYPE_CHECKING:
    from protokoll_parser.model import Severity, Warning

_GRAVITY: dict[Severity | None, int] = {"error": 0, "warning": 1, "info": 2, None: 3}


def quality(connection: sqlite3.Connection) -> list[QualityRow]:
    """A row for each file: unreadable ones first, then by the gravest warning, then by path."""
    warnings: dict[int, list[Warning]] = {}
    for file_id, warning in warnings_of(connection, "TRUE", ()):
        warnings.setdefault(file_id, []).append(warning)
    files = file_rows(connection)
    ids = {file.meeting_id for file in files if file.meeting_id is not None}
    meetings = {row.id: row for row in meeting_rows(connection, list(ids))}
    counted = {
        file_id: (declared, found, content)
        for file_id, declared, found, content in connection.execute(
            "SELECT id, declared, found, content FROM file"
        )
    }
    rows = []
    for file in files:
        declared, found, content = counted[file.id]
        missing, extra = _differences(content)
        own = tuple(warnings.get(file.id, ()))
        rows.append(
            QualityRow(
                file=file,
                meeting=meetings.get(file.meeting_id) if file.meeting_id is not None else None,
                declared=declared,
                found=found,
                missing=missing,
                extra=extra,
                worst=_worst(file, own, missing),
                warnings=own,
            )
        )
    return sorted(rows, key=lambda row: (row.file.state != "failed", _GRAVITY[row.worst], row.file.path))


def _worst(file: FileRow, warnings: tuple[Warning, ...], missing: tuple[str, ...]) -> Severity | None:
    if file.state == "failed":
        return "error"
    worst = worst_of(warnings)
    return "warning" if missing and worst in (None, "info") else worst


def _differences(content: bytes | None) -> tuple[tuple[str, ...], tuple[str, ...]]:
    if content is None:
        return (), ()
    data = json.loads(content)
    return tuple(data["missing"]), tuple(data["extra"])
