"""The JSON objects of `index`, `check` and `search`, in the contract's words."""

from __future__ import annotations

from protokoll_parser.serialise import JsonObject, warning_to_json
from protokoll_tui.archive.records import FileRow, MeetingRow, QualityRow


def meeting_object(municipality: str | None, body: str | None, date: str | None) -> JsonObject:
    """Which meeting it is."""
    return {"municipality": municipality, "body": body, "date": date}


def file_object(file: FileRow, meeting: MeetingRow | None) -> JsonObject:
    """One file and how its reading went."""
    return {
        "path": file.path,
        "state": file.state,
        "kind": file.kind,
        "reason": file.reason,
        "advice": file.advice,
        "format": file.format,
        "pages": file.pages,
        "duplicate_of": file.duplicate_of,
        "meeting": None
        if meeting is None
        else meeting_object(meeting.municipality, meeting.body, meeting.date),
    }


def quality_object(row: QualityRow) -> JsonObject:
    """One file against its own words."""
    return {
        **file_object(row.file, row.meeting),
        "declared": row.declared,
        "found": row.found,
        "missing": list(row.missing),
        "extra": list(row.extra),
        "severity": row.worst,
        "warnings": [warning_to_json(warning) for warning in row.warnings],
    }
