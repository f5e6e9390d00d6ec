"""A town whose archive can be searched, as the reading of a folder leaves it."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from tests.tui.town import Town, build

from protokoll_parser.model import Protocol
from protokoll_tui.archive.database import open_archive
from protokoll_tui.archive.files import FileStamp
from protokoll_tui.archive.prepare import prepare
from protokoll_tui.archive.reader import ArchiveReader
from protokoll_tui.archive.writer import ArchiveWriter
from protokoll_tui.search.index import create_tables, finish, index_items
from protokoll_tui.search.rows import index_row


def searchable(folder: Path, database: Path, documents: Iterable[tuple[str, Protocol]] | None = None) -> Town:
    """The town's files, its archive and the index."""
    town = build(folder, database, documents)
    index_all(town)
    return town


def put(town: Town, document: tuple[str, Protocol]) -> None:
    """One more file in the folder and its archive."""
    text, protocol = document
    path = town.folder / protocol.source.path
    path.write_text(text, encoding="utf-8")
    connection = open_archive(town.database, town.folder).connection
    status = path.stat()
    stamp = FileStamp(protocol.source.path, status.st_size, status.st_mtime_ns)
    ArchiveWriter(connection).write_document(stamp, prepare(protocol))
    connection.close()


def index_all(town: Town) -> None:
    """Index every § that is in the archive."""
    with ArchiveReader(town.database) as reader:
        ids = [item for meeting in reader.meeting_ids() for item in reader.item_ids(meeting)]
        details = [detail for item in sorted(ids) if (detail := reader.item(item)) is not None]
    connection = open_archive(town.database, town.folder).connection
    with connection:
        if not connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'lex'").fetchone():
            create_tables(connection)
        index_items(
            connection,
            [index_row(each.row.id, each.item, each.meeting, each.row.body_short) for each in details],
        )
    finish(connection)
    connection.close()
