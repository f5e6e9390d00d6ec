"""Folders to search: an archive with search's tables, filled from protocols."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from hashlib import sha256
from pathlib import Path

from protokoll_parser.model import Protocol
from protokoll_parser.serialise.deserialise import from_json
from protokoll_tui.archive.batch import Batch
from protokoll_tui.archive.database import open_archive
from protokoll_tui.archive.files import FileStamp
from protokoll_tui.archive.prepare import PreparedDocument, prepare
from protokoll_tui.archive.writer import ArchiveWriter
from protokoll_tui.search.bulk import BulkIndex
from protokoll_tui.search.clock import BOUNDLESS
from protokoll_tui.search.engine import SearchEngine
from protokoll_tui.search.index import create_tables, finish, index_items, index_row, remove_items
from protokoll_tui.search.index import prepare as prepare_rows
from protokoll_tui.search.saved import SavedSearches


class SearchableFolder:
    """An archive in a directory of the test's own, with its writer and an engine."""

    def __init__(self, directory: Path, saved: SavedSearches | None = None, language: str = "sv") -> None:
        self.database = directory / "archive.db"
        self.connection = open_archive(self.database, directory, create_search=create_tables).connection
        self.writer = ArchiveWriter(self.connection, remove_items)
        self.engine = SearchEngine(self.database, saved=saved, language=language, patience=BOUNDLESS)

    def put(self, path: str, protocol: Protocol) -> None:
        """Write minutes as the contents of a file, and index them in the same transaction."""
        document = prepare(protocol)

        def add(connection: sqlite3.Connection, added: Sequence[tuple[int, int]]) -> None:
            index_items(connection, rows_of(document, added))

        self.writer.write_document(FileStamp(path, 100, 1000), document, add)

    def put_together(self, protocols: Mapping[str, Protocol]) -> None:
        """Write minutes as the contents of files, all in one transaction, as a reading of a folder does."""
        bulk = BulkIndex()
        writer = ArchiveWriter(self.connection, bulk.remove)
        with Batch(self.connection, bulk.write) as batch:
            for path, protocol in protocols.items():
                document = prepare(protocol)

                def gather(
                    _: sqlite3.Connection, added: Sequence[tuple[int, int]], of: PreparedDocument = document
                ) -> None:
                    bulk.add(prepare_rows(rows_of(of, added)))

                batch.join()
                writer.write_document(FileStamp(path, 100, 1000), document, gather)

    def put_all(self, protocols: Iterable[Protocol]) -> None:
        """Write minutes as files of their own, then do the maintenance."""
        for number, protocol in enumerate(protocols):
            self.put(f"{number:04}.txt", protocol)
        finish(self.connection)

    def titles(self, query: str, **options: object) -> list[str]:
        """The titles of the answer, best first."""
        return [hit.title.text for hit in self.engine.search(query, **options).hits]  # type: ignore[arg-type]

    def close(self) -> None:
        """Let go of the file."""
        self.engine.close()
        self.connection.close()


def rows_of(document: PreparedDocument, added: Sequence[tuple[int, int]]) -> list:
    """The index's rows of a document's §§."""
    return [
        index_row(item_id, document.items[place].item, document.meeting, document.body_short)
        for item_id, place in added
    ]


def gold(directory: Path) -> list[Protocol]:
    """The protocols that careful readers have made."""
    return [_protocol(path) for path in sorted(directory.glob("*.json"))]


def _protocol(path: Path) -> Protocol:
    """A protocol; what the gold leaves out of it (where it was read from, what is wrong with it) is made up."""
    data = json.loads(path.read_text(encoding="utf-8"))
    source = {
        "path": path.name,
        "format": "text",
        "sha256": sha256(path.name.encode()).hexdigest(),
        "pages": None,
    }
    return from_json({"source": source, "warnings": [], **data})
