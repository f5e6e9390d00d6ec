"""An archive with search's tables, filled from the corpus: worker processes prepare, one writes."""

from __future__ import annotations

import multiprocessing
import sqlite3
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from benchmarks.corpus import ITEMS_A_MEETING, as_text, meeting
from benchmarks.questions import planted

from protokoll_parser.model import Protocol
from protokoll_tui.archive.batch import Batch
from protokoll_tui.archive.database import open_archive
from protokoll_tui.archive.files import FileStamp
from protokoll_tui.archive.prepare import PreparedDocument, prepare
from protokoll_tui.archive.writer import ArchiveWriter
from protokoll_tui.search import index
from protokoll_tui.search.bulk import BulkIndex

Prepared = tuple[PreparedDocument, list[index.PreparedRow]]


@dataclass(slots=True)
class Built:
    """How the building went."""

    items: int = 0
    text_bytes: int = 0
    seconds: float = 0.0
    """The whole of it: making, preparing and writing."""
    writer_seconds: float = 0.0
    """Processor time of the one writer: what more workers cannot take over."""
    index_seconds: float = 0.0
    """Of which search's own writing."""
    maintenance_seconds: float = 0.0


def build(database: Path, items: int, processes: int = 2) -> Built:
    """Fill a new archive with the first meetings of the corpus and the planted ones."""
    connection = open_archive(database, database.parent, create_search=index.create_tables).connection
    bulk = BulkIndex()
    writer = ArchiveWriter(connection, bulk.remove)
    built = Built()
    started = time.perf_counter()
    with Batch(connection, partial(_index, bulk, built)) as batch:
        for number, (text_bytes, (document, rows)) in enumerate(_prepared(items, processes)):
            batch.join()
            written = time.thread_time()
            built.items += len(document.items)
            built.text_bytes += text_bytes
            writer.write_document(FileStamp(f"{number}.txt", 1, 1), document, partial(_add, bulk, rows))
            if bulk.is_full:
                batch.commit()
            built.writer_seconds += time.thread_time() - written
    built.seconds = time.perf_counter() - started
    started = time.perf_counter()
    index.finish(connection)
    built.maintenance_seconds = time.perf_counter() - started
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()
    return built


def write_texts(directory: Path, items: int) -> Path:
    """The same §§ as text: a file a meeting for rg, and one file with a line a § for fzf (returned)."""
    directory.mkdir(parents=True, exist_ok=True)
    lines = directory.with_suffix(".txt")
    with lines.open("w", encoding="utf-8") as all_lines:
        for number, protocol in enumerate(_protocols(items)):
            text = "".join(f"{item.id} {as_text(item)}\n" for item in protocol.items)
            all_lines.write(text)
            folder = directory / f"{number // 1000:03}"
            folder.mkdir(exist_ok=True)
            (folder / f"{number}.txt").write_text(text, encoding="utf-8")
    return lines


def _protocols(items: int) -> Iterator[Protocol]:
    yield from planted()
    for number in range(items // ITEMS_A_MEETING):
        yield meeting(number)


def _prepared(items: int, processes: int) -> Iterator[tuple[int, Prepared]]:
    for protocol in planted():
        yield _prepare(protocol)
    if processes == 1:
        yield from map(_prepare_nth, range(items // ITEMS_A_MEETING))
        return
    with multiprocessing.get_context("spawn").Pool(processes) as pool:
        yield from pool.imap(_prepare_nth, range(items // ITEMS_A_MEETING), chunksize=16)


def _prepare_nth(number: int) -> tuple[int, Prepared]:
    return _prepare(meeting(number))


def _prepare(protocol: Protocol) -> tuple[int, Prepared]:
    document = prepare(protocol)
    rows = index.prepare(
        index.index_row(0, prepared.item, document.meeting, document.body_short)
        for prepared in document.items
    )
    return sum(len(as_text(item).encode()) for item in protocol.items), (document, rows)


def _add(
    bulk: BulkIndex,
    rows: Sequence[index.PreparedRow],
    _connection: sqlite3.Connection,
    added: Sequence[tuple[int, int]],
) -> None:
    bulk.add(rows[place].with_id(item_id) for item_id, place in added)


def _index(bulk: BulkIndex, built: Built, connection: sqlite3.Connection) -> None:
    started = time.thread_time()
    bulk.write(connection)
    built.index_seconds += time.thread_time() - started
