"""A folder's archive brought up to date: what is new or changed is read, what is gone leaves."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Callable, Generator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from protokoll_tui import __version__
from protokoll_tui.archive.batch import Batch
from protokoll_tui.archive.database import SetAside, open_archive, put_aside
from protokoll_tui.archive.files import FileStamp, KnownFile, UnreadFile
from protokoll_tui.archive.upkeep import keep_up
from protokoll_tui.archive.writer import ArchiveWriter
from protokoll_tui.errors import ArchiveDamagedError
from protokoll_tui.ingest.lock import WriterLock
from protokoll_tui.ingest.originals import Originals
from protokoll_tui.ingest.progress import Progress, ProgressReporter, UpdateSummary
from protokoll_tui.ingest.readings import FileRead, Gone, Same
from protokoll_tui.ingest.scan import FolderScan, check_folder, scan_folder
from protokoll_tui.search.bulk import BulkIndex
from protokoll_tui.search.index import PreparedRow, create_tables, maintain

if TYPE_CHECKING:
    from protokoll_tui.ingest.pool import ReaderPool

_MOST_ROUNDS = 10


def update_archive(
    folder: Path,
    database: Path,
    *,
    pool: ReaderPool | None = None,
    on_progress: Callable[[Progress], None] | None = None,
    cancelled: Callable[[], bool] = lambda: False,
) -> UpdateSummary:
    """Read what has changed in a folder since its archive was last brought up to date.

    May be called from any thread. Each half second's files are a transaction, so that whoever reads the archive sees it
    grow, and a kill loses little. A damaged archive is set aside and read anew.

    Args:
        folder: the folder of minutes; its files are only ever read.
        database: its archive, made where there is none.
        pool: worker processes to use; without one, they are made and ended here.
        on_progress: called from this thread, every tenth of a second at most.
        cancelled: looked at several times a second.

    Raises:
        FolderMissingError, FolderIsFileError, FolderUnreadableError: the folder cannot be listed.
        ArchiveBusyError: another session is writing to the archive; it does the same work.
        ArchiveError: the archive cannot be written.
    """
    check_folder(folder)
    with WriterLock(database):
        reporter = ProgressReporter(on_progress)
        try:
            return _Update(folder, database, pool, reporter, cancelled).run()
        except ArchiveDamagedError:
            put_aside(database)
            return _Update(folder, database, pool, reporter, cancelled).run("damaged")


class _Update:
    """One run."""

    def __init__(
        self,
        folder: Path,
        database: Path,
        pool: ReaderPool | None,
        reporter: ProgressReporter,
        cancelled: Callable[[], bool],
    ) -> None:
        self._folder = folder
        self._database = database
        self._pool = pool
        self._reporter = reporter
        self._cancelled = cancelled
        self._summary = UpdateSummary()
        self._known: dict[str, KnownFile] = {}
        self._originals = Originals()
        self._index = BulkIndex()

    def run(self, set_aside: SetAside | None = None) -> UpdateSummary:
        opened = open_archive(self._database, self._folder, create_search=create_tables)
        with contextlib.closing(opened.connection) as connection:
            self._summary.set_aside = set_aside or opened.set_aside
            self._writer = ArchiveWriter(connection, self._index.remove)
            self._writer.note_program(__version__)
            self._reporter.report(Progress("scanning"))
            scan = scan_folder(self._folder, but=self._database.parent, cancelled=self._cancelled)
            with Batch(connection, self._index.write) as self._batch:
                if not self._cancelled():
                    self._remove_gone(scan)
                    self._known = self._writer.known_files()
                    self._note_unreadable(scan)
                    self._read_changed(scan)
            if not self._cancelled():
                keep_up(connection, maintain(connection), self._cancelled, self._report_finishing)
        self._summary.stopped = self._cancelled()
        return self._summary

    def _report_finishing(self) -> None:
        self._reporter.report(Progress("finishing"))

    def _remove_gone(self, scan: FolderScan) -> None:
        for path in self._writer.known_files():
            is_there = path in scan.files or path.removesuffix("/") in scan.unreadable
            if not is_there and scan.covers(path):
                self._batch.join()
                self._writer.remove_file(path)
                self._batch.commit_if_due()
                self._summary.gone += 1

    def _note_unreadable(self, scan: FolderScan) -> None:
        """A directory that may not be listed stands among the files, with a slash behind its name."""
        for directory, reason in scan.unreadable.items():
            if f"{directory}/" not in self._known:
                self._batch.join()
                from protokoll_tui.ingest.reasons import unreadable_directory

                self._put_unread(FileStamp(f"{directory}/", 0, 0), unreadable_directory(reason))

    def _read_changed(self, scan: FolderScan) -> None:
        todo = [file for file in scan.files.values() if self._is_changed(file)]
        self._summary.unchanged = len(scan.files) - len(todo)
        self._originals.learn(self._known, {file.path for file in todo})
        total = done = 0
        for _ in range(_MOST_ROUNDS):
            if not todo or self._cancelled():
                break
            total += len(todo)
            done, again = self._read_round(scan, todo, done, total)
            stale = (scan.files.get(file.path) for file in self._writer.stale_files())
            todo = [*again, *(file for file in stale if file is not None)]
        self._reporter.report(Progress("reading", done, total), always=True)

    def _is_changed(self, file: FileStamp) -> bool:
        known = self._known.get(file.path)
        return known is None or known.stale or (known.size, known.mtime_ns) != (file.size, file.mtime_ns)

    def _read_round(
        self, scan: FolderScan, todo: Sequence[FileStamp], done: int, total: int
    ) -> tuple[int, list[FileStamp]]:
        """Read files, newest first; returns how many are done, and copies whose originals turned out to be none."""
        copies: list[FileRead] = []
        newest_first = sorted(todo, key=lambda file: (-file.mtime_ns, file.path))
        with contextlib.closing(self._read(newest_first)) as reads:
            for read in reads:
                if isinstance(read.reading, Same) and not self._is_touched(read):
                    copies.append(read)
                    continue
                self._batch.join()
                self._put(scan.files[read.path], read)
                self._commit_if_due()
                done += 1
                self._reporter.report(Progress("reading", done, total, read.path))
        again = []
        for read in copies:
            self._batch.join()
            if self._put_copy(scan.files[read.path], read):
                done += 1
                self._reporter.report(Progress("reading", done, total, read.path))
            else:
                again.append(scan.files[read.path])
        return done, again

    def _read(self, files: Sequence[FileStamp]) -> Generator[FileRead, None, None]:
        # Imported here: most runs find nothing to read, and then need neither worker processes nor the parser.

        from protokoll_parser.reading.limits import DEFAULT
        from protokoll_tui.ingest.pool import ReaderPool
        from protokoll_tui.ingest.reasons import too_large

        readable = [file.path for file in files if file.size <= DEFAULT.file_bytes]
        for file in files:
            if file.size > DEFAULT.file_bytes:
                yield FileRead(file.path, "", too_large(file.size))
        with contextlib.ExitStack() as stack:
            pool = self._pool or stack.enter_context(contextlib.closing(ReaderPool()))
            reading = pool.read(
                self._folder,
                readable,
                wanted=self._wanted,
                cancelled=self._cancelled,
                on_wait=self._commit_if_due,
            )
            yield from stack.enter_context(contextlib.closing(reading))

    def _commit_if_due(self) -> None:
        """Let readers see what has come; also while a file takes its time."""
        if self._index.is_full:
            self._batch.commit()
        else:
            self._batch.commit_if_due()

    def _wanted(self, path: str, sha256: str) -> bool:
        known = self._known.get(path)
        if known is not None and known.sha256 == sha256 and not known.stale:
            return False
        return self._originals.claim(path, sha256)

    def _is_touched(self, read: FileRead) -> bool:
        known = self._known.get(read.path)
        return known is not None and known.sha256 == read.sha256 and not known.stale

    def _put(self, file: FileStamp, read: FileRead) -> None:
        reading = read.reading
        if isinstance(reading, Same):
            self._writer.touch(file)
            self._summary.unchanged += 1
        elif isinstance(reading, Gone):
            if file.path in self._known:
                self._writer.remove_file(file.path)
                self._summary.gone += 1
        elif isinstance(reading, UnreadFile):
            unread = replace(reading, sha256=read.sha256 or None)
            self._originals.found_unread(read.sha256, unread)
            self._put_unread(file, unread)
        else:
            document, rows = reading
            self._writer.write_document(file, document, partial(self._gather, rows))
            self._count(file.path)

    def _gather(
        self, rows: Sequence[PreparedRow], _: sqlite3.Connection, added: Sequence[tuple[int, int]]
    ) -> None:
        self._index.add(rows[place].with_id(item_id) for item_id, place in added)

    def _put_unread(self, file: FileStamp, unread: UnreadFile) -> None:
        self._writer.write_unread(file, unread)
        if self._count(file.path):
            self._summary.failed += unread.state == "failed"
            self._summary.skipped += unread.state == "skipped"

    def _put_copy(self, file: FileStamp, read: FileRead) -> bool:
        unread = self._originals.unread(read.sha256)
        if unread is not None:
            self._put_unread(file, unread)
            return True
        if self._writer.write_copy(file, read.sha256):
            self._count(file.path)
            return True
        self._originals.forget(read.sha256)
        return False

    def _count(self, path: str) -> bool:
        """Count a file as new or changed; one that is read again for another's sake is neither."""
        known = self._known.get(path)
        if known is None:
            self._summary.new += 1
        elif not known.stale:
            self._summary.changed += 1
        else:
            self._summary.unchanged += 1
            return False
        return True
