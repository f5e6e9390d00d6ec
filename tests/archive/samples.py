"""Protocols of fictional municipalities built by hand, for tests of the archive."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from protokoll_parser.model import (
    Attendee,
    Decision,
    DocumentKind,
    Item,
    Meeting,
    PersonAction,
    Protocol,
    Reference,
    Section,
    Source,
    Span,
    Vote,
    Warning,
)
from protokoll_tui.archive.database import open_archive
from protokoll_tui.archive.files import FileStamp
from protokoll_tui.archive.prepare import prepare
from protokoll_tui.archive.reader import ArchiveReader
from protokoll_tui.archive.writer import ArchiveWriter, Removal


def item(
    number: int,
    title: str = "Detaljplan för Kvarnbacken",
    *,
    case: str | None = None,
    suffix: str | None = None,
    references: Iterable[Reference] = (),
    people: Iterable[PersonAction] = (),
    decision: str = "Planen antas.",
    votes: tuple[Vote, ...] = (),
) -> Item:
    """One § with one decision."""
    return Item(
        id=f"{number}{suffix or ''}",
        number=number,
        suffix=suffix,
        title=title,
        case_number=case,
        pages=Span(number, number),
        decisions=(Decision("decision", None, (), (decision,), ("approved",)),),
        sections=(Section("decision", "Beslut", decision),),
        references=tuple(references),
        people=tuple(people),
        votes=votes,
    )


def protocol(
    *items: Item,
    body: str | None = "Kommunstyrelsen",
    date: str | None = "2024-03-05",
    municipality: str | None = "Älvsunda",
    declared: tuple[int, int] | None = None,
    attendance: Iterable[Attendee] = (),
    warnings: Iterable[Warning] = (),
    kind: DocumentKind = "protocol",
    start: str | None = None,
    chair: str | None = None,
    adjusters: tuple[str, ...] = (),
) -> Protocol:
    """One file of minutes; the ids of its §§ are made as the contract says."""
    place = "-".join((municipality or "-").lower().split())
    stem = f"{place}/{'-'.join((body or '-').lower().split())}/{date or '-'}"
    numbered = tuple(replace(entry, id=f"{stem}/{entry.id}") for entry in items)
    digest = hashlib.sha256(repr((stem, items, warnings, kind)).encode()).hexdigest()
    return Protocol(
        source=Source("x.txt", "text", digest, None, kind),
        meeting=Meeting(
            municipality=municipality,
            body=body,
            date=date,
            start=start,
            paragraphs=(Span(*declared),) if declared else (),
            chair=chair,
            adjusters=adjusters,
        ),
        attendance=tuple(attendance),
        items=numbered,
        warnings=tuple(warnings),
    )


class Archive:
    """An archive in a directory of the test's own, with its writer and a reader."""

    def __init__(self, directory: Path, on_removal: Removal | None = None) -> None:
        self.database = directory / "archive.db"
        self.opened = open_archive(self.database, directory)
        self.writer = ArchiveWriter(self.opened.connection, on_removal)
        self.reader = ArchiveReader(self.database)

    def put(self, path: str, document: Protocol, *, mtime: int = 1000) -> None:
        """Write minutes as the contents of a file."""
        self.writer.write_document(FileStamp(path, 100, mtime), prepare(document))

    def numbers(self, meeting: int = 0) -> list[int]:
        """The §§ of the meeting at that place of the list."""
        rows = self.reader.items(self.reader.item_ids(self.reader.meeting_ids()[meeting]))
        return [row.number for row in rows]

    def find(self, title: str) -> int:
        """The id of the § with that title."""
        for meeting in self.reader.meeting_ids():
            for row in self.reader.items(self.reader.item_ids(meeting)):
                if row.title == title:
                    return row.id
        raise AssertionError(title)

    def paths(self) -> dict[int, str]:
        """Which file each § number of the first meeting comes from."""
        ids = self.reader.item_ids(self.reader.meeting_ids()[0])
        details = [self.reader.item(item_id) for item_id in ids]
        return {detail.row.number: detail.file.path for detail in details if detail is not None}

    def close(self) -> None:
        self.reader.close()
        self.opened.connection.close()
