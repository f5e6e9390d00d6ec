"""A folder read into its archive: what is new, changed and gone, what breaks, and what a kill leaves."""

from __future__ import annotations

import os
import random
import signal
import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from protokoll_tui.archive.reader import ArchiveReader
from protokoll_tui.archive.records import FileRow
from protokoll_tui.errors import ArchiveBusyError, FolderIsFileError, FolderMissingError
from protokoll_tui.ingest.lock import WriterLock
from protokoll_tui.ingest.pool import ReaderPool
from protokoll_tui.ingest.progress import Progress, UpdateSummary
from protokoll_tui.ingest.update import update_archive

STUB = (sys.executable, str(Path(__file__).with_name("stub_worker.py")))


class Folder:
    """A folder of files in the stub's language, with its archive and the worker processes."""

    def __init__(self, directory: Path) -> None:
        self.path = directory / "protokoll"
        self.path.mkdir()
        self.database = directory / "cache" / "a.db"
        self.pool = ReaderPool(workers=2, command=STUB)

    def write(self, name: str, text: str, *, mtime: int | None = None) -> Path:
        path = self.path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        if mtime is not None:
            os.utime(path, ns=(mtime * 10**9, mtime * 10**9))
        return path

    def minutes(self, name: str, number: int = 1, *, day: int = 1, mtime: int | None = None) -> Path:
        return self.write(
            name, f"Kommunstyrelsen 2024-03-{day:02}\n§ {number} Ärende {number} i {day}", mtime=mtime
        )

    def update(self) -> UpdateSummary:
        return update_archive(self.path, self.database, pool=self.pool)

    def files(self) -> dict[str, FileRow]:
        with ArchiveReader(self.database) as reader:
            return {row.path: row for row in reader.files()}

    def titles(self) -> list[str | None]:
        with ArchiveReader(self.database) as reader:
            ids = [item for meeting in reader.meeting_ids() for item in reader.item_ids(meeting)]
            return [row.title for row in reader.items(ids)]


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Folder]:
    made = Folder(tmp_path)
    yield made
    made.pool.close()


def test_new_changed_and_gone(folder: Folder) -> None:
    folder.minutes("a.txt", day=1)
    folder.minutes("underkatalog/b.txt", day=2)
    summary = folder.update()
    assert (summary.new, summary.changed, summary.gone, summary.unchanged) == (2, 0, 0, 0)
    folder.minutes("a.txt", 7, day=1)
    (folder.path / "underkatalog" / "b.txt").unlink()
    folder.minutes("c.txt", day=3)
    summary = folder.update()
    assert (summary.new, summary.changed, summary.gone, summary.unchanged) == (1, 1, 1, 0)
    assert folder.titles() == ["Ärende 1 i 3", "Ärende 7 i 1"]


def test_unchanged_files_are_not_opened(folder: Folder) -> None:
    path = folder.minutes("a.txt", mtime=1000)
    folder.update()
    with ArchiveReader(folder.database) as reader:
        version = reader.version()
        # Other bytes behind the same size and time: who opened the file would see them.
        folder.write(
            "a.txt", path.read_text().replace("Ärende", "Ändring")[: len(path.read_text())], mtime=1000
        )
        os.truncate(path, 0)
        folder.minutes("a.txt", 2, mtime=1000)
        summary = folder.update()
        assert (summary.unchanged, summary.changed) == (1, 0)
        assert folder.titles() == ["Ärende 1 i 1"]
        assert reader.version() == version


def test_a_touched_file_is_not_parsed_again(folder: Folder) -> None:
    folder.minutes("a.txt", mtime=1000)
    folder.update()
    folder.minutes("a.txt", mtime=2000)
    assert folder.update().changed == 0
    assert folder.update().unchanged == 1


@pytest.mark.parametrize(
    ("word", "kind"), [("CRASH", "crashed"), ("RAISE", "crashed"), ("EAT", "too_large"), ("SCAN", "scan")]
)
def test_a_file_that_breaks_its_reader_is_its_own_error(folder: Folder, word: str, kind: str) -> None:
    for day in range(1, 6):
        folder.minutes(f"{day}.txt", day=day)
    folder.write("trasig.txt", word)
    summary = folder.update()
    assert (summary.new, summary.failed) == (6, 1)
    row = folder.files()["trasig.txt"]
    assert (row.state, row.kind) == ("failed", kind)
    assert row.reason
    assert row.advice
    assert len(folder.titles()) == 5
    assert folder.update().unchanged == 6


def test_a_file_that_hangs_is_given_up(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    folder.pool = ReaderPool(workers=1, command=STUB, file_seconds=0.5)
    folder.write("1.txt", "HANG", mtime=9)
    folder.minutes("2.txt", mtime=1)
    assert folder.update().failed == 1
    assert folder.files()["1.txt"].kind == "too_slow"
    assert folder.titles() == ["Ärende 1 i 1"]
    folder.pool.close()


def test_what_is_no_minutes_is_named_as_what_it_is(folder: Folder) -> None:
    folder.write("brev.txt", "LETTER")
    assert folder.update().skipped == 1
    row = folder.files()["brev.txt"]
    assert (row.state, row.kind, row.reason) == ("skipped", "other", "Ett brev.")


def test_copies_are_read_once_and_take_over(folder: Folder) -> None:
    for name in ("a.txt", "b.txt", "c.txt"):
        folder.minutes(name)
    folder.update()
    files = folder.files()
    (original,) = {row.path for row in files.values() if row.duplicate_of is None}
    assert {row.duplicate_of for row in files.values()} == {None, original}
    (folder.path / original).unlink()
    assert folder.update().gone == 1
    files = folder.files()
    assert sorted(row.duplicate_of is None for row in files.values()) == [False, True]
    assert folder.titles() == ["Ärende 1 i 1"]


def test_copies_of_what_cannot_be_read_fail_alike(folder: Folder) -> None:
    for name in ("a.txt", "b.txt", "c.txt"):
        folder.write(name, "SCAN")
    assert folder.update().failed == 3
    assert {row.reason for row in folder.files().values()} == {"Inskannad."}


def test_when_the_rectified_file_goes_the_first_one_stands_again(folder: Folder) -> None:
    folder.write("KS.txt", "Kommunstyrelsen 2024-03-05\n§ 1 Detaljplan för Kvarnbacken")
    folder.write("KS rättad.txt", "Kommunstyrelsen 2024-03-05\n§ 1 Detaljplan för Kvarnbacken 2")
    folder.update()
    assert folder.titles() == ["Detaljplan för Kvarnbacken 2"]
    (folder.path / "KS rättad.txt").unlink()
    folder.update()
    assert folder.titles() == ["Detaljplan för Kvarnbacken"]


def test_hidden_files_loops_and_odd_names(folder: Folder) -> None:
    folder.minutes(".dold.txt", day=1)
    folder.minutes(".git/x.txt", day=2)
    folder.minutes("~$lås.docx", day=3)
    folder.minutes("[bold]\x1b]52;c;x\x07 '; DROP TABLE file; --\n.txt", day=4)
    (folder.path / "slinga").symlink_to(folder.path)
    (folder.path / "ingenstans").symlink_to(folder.path / "finns-inte")
    os.mkfifo(folder.path / "rör")
    (folder.path / os.fsdecode(b"latin-\xe5.txt")).write_text("Kommunstyrelsen 2024-03-09\n§ 1 Ärende")
    summary = folder.update()
    assert summary.new == 2
    assert len(folder.titles()) == 2
    assert folder.update().unchanged == 2


@pytest.mark.skipif(os.geteuid() == 0 if hasattr(os, "geteuid") else True, reason="root may read everything")
def test_a_directory_that_may_not_be_read_is_said_and_keeps_its_files(folder: Folder) -> None:
    folder.minutes("låst/a.txt")
    folder.update()
    (folder.path / "låst").chmod(0)
    try:
        summary = folder.update()
        assert summary.gone == 0
        assert folder.files()["låst/"].state == "failed"
        assert folder.titles() == ["Ärende 1 i 1"]
    finally:
        (folder.path / "låst").chmod(0o700)
    folder.update()
    assert set(folder.files()) == {"låst/a.txt"}


def test_an_archive_within_its_folder_is_not_read(folder: Folder) -> None:
    folder.database = folder.path / "cache" / "a.db"
    folder.minutes("a.txt")
    assert folder.update().new == 1
    assert folder.update() == UpdateSummary(unchanged=1)


def test_an_empty_folder_is_an_empty_archive(folder: Folder) -> None:
    assert folder.update() == UpdateSummary()
    assert folder.titles() == []


def test_no_folder_and_a_file_for_a_folder(tmp_path: Path) -> None:
    with pytest.raises(FolderMissingError):
        update_archive(tmp_path / "ingen", tmp_path / "a.db")
    (tmp_path / "fil").write_text("x")
    with pytest.raises(FolderIsFileError):
        update_archive(tmp_path / "fil", tmp_path / "a.db")
    assert not (tmp_path / "a.db").exists()


def test_progress_counts_up_to_all(folder: Folder) -> None:
    for day in range(1, 9):
        folder.minutes(f"{day}.txt", day=day)
    reports: list[Progress] = []
    update_archive(folder.path, folder.database, pool=folder.pool, on_progress=reports.append)
    assert next(report.phase for report in reports) == "scanning"
    reading = [report for report in reports if report.phase == "reading"]
    assert (reading[-1].done, reading[-1].total) == (8, 8)
    assert [report.done for report in reading] == sorted(report.done for report in reading)


def test_cancelling_keeps_what_is_done(folder: Folder) -> None:
    for day in range(1, 30):
        folder.minutes(f"{day}.txt", day=day)
    enough = threading.Event()
    summary = update_archive(
        folder.path,
        folder.database,
        pool=folder.pool,
        on_progress=lambda report: enough.set() if report.done else None,
        cancelled=enough.is_set,
    )
    assert summary.stopped
    assert 0 < len(folder.titles()) < 29
    folder.update()
    assert len(folder.titles()) == 29


def test_another_program_version_reads_everything_again(
    folder: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder.minutes("a.txt")
    folder.update()
    folder.minutes("a.txt")
    monkeypatch.setattr("protokoll_tui.ingest.update.__version__", "99")
    with ArchiveReader(folder.database) as reader:
        before = reader.item_ids(reader.meeting_ids()[0])
        assert folder.update().changed == 0
        assert reader.item_ids(reader.meeting_ids()[0]) != before


def test_a_damaged_archive_is_read_anew(folder: Folder) -> None:
    from tests.archive.test_database import spoil_table

    folder.minutes("a.txt")
    folder.update()
    folder.minutes("b.txt", day=2)
    spoil_table(folder.database, "item")
    summary = folder.update()
    assert summary.set_aside == "damaged"
    assert len(folder.titles()) == 2


def test_one_session_writes_while_the_other_reads_and_notices(folder: Folder) -> None:
    folder.minutes("a.txt")
    folder.update()
    with ArchiveReader(folder.database) as reader:
        version = reader.version()
        holder = subprocess.Popen(
            [sys.executable, "-c", _HOLD, str(folder.database)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )
        assert holder.stdout is not None
        assert holder.stdout.readline() == b"held\n"
        with pytest.raises(ArchiveBusyError):
            folder.update()
        assert reader.version() == version
        holder.kill()
        holder.communicate()
        folder.minutes("b.txt", day=2)
        folder.update()
        assert reader.version() > version
        assert reader.summary().meetings == 2


_HOLD = """
import sys
from pathlib import Path
from protokoll_tui.ingest.lock import WriterLock
with WriterLock(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""

_INDEX = """
import sys
from pathlib import Path
from protokoll_tui.ingest.pool import ReaderPool
from protokoll_tui.ingest.update import update_archive
pool = ReaderPool(workers=2, command=(sys.executable, sys.argv[3]))
update_archive(Path(sys.argv[1]), Path(sys.argv[2]), pool=pool)
pool.close()
"""


def test_kills_at_any_moment_leave_it_whole(folder: Folder) -> None:
    count = 40
    for number in range(1, count + 1):
        lines = "\n".join(f"§ {item} Ärende {number}:{item}" for item in range(1, 12))
        folder.write(f"{number}.txt", f"Nämnd {number} 2024-03-{number % 28 + 1:02}\n{lines}")
    chance = random.Random(4)
    killed = 0
    for _ in range(60):
        process = subprocess.Popen([sys.executable, "-c", _INDEX, folder.path, folder.database, STUB[1]])
        try:
            process.wait(timeout=0.25 + chance.random() * 0.5)
        except subprocess.TimeoutExpired:
            process.send_signal(signal.SIGKILL)
            process.wait()
            killed += 1
        done = _check_whole(folder.database)
        if done == count:
            break
    assert killed > 0
    folder.update()
    assert _check_whole(folder.database) == count


def _check_whole(database: Path) -> int:
    """Every file's §§ are all there or none is, findable and counted; returns how many files there are."""
    if not database.exists():
        return 0
    with sqlite3.connect(database, timeout=10) as connection:
        if connection.execute("PRAGMA user_version").fetchone()[0] == 0:
            return 0
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        counts = connection.execute(
            "SELECT f.found, count(i.id), m.item_count FROM file f JOIN meeting m ON m.id = f.meeting_id"
            " LEFT JOIN item i ON i.file_id = f.id GROUP BY f.id"
        ).fetchall()
        assert set(counts) <= {(11, 11, 11)}
        assert connection.execute("SELECT id FROM item ORDER BY id").fetchall() == (
            connection.execute("SELECT item_id FROM word_text ORDER BY item_id").fetchall()
        )
        return len(counts)


def test_the_lock_is_let_go_of(tmp_path: Path) -> None:
    database = tmp_path / "a.db"
    with WriterLock(database), pytest.raises(ArchiveBusyError), WriterLock(database):
        pass
    with WriterLock(database):
        pass


def test_a_lock_whose_file_was_removed_is_none(tmp_path: Path) -> None:
    database = tmp_path / "a.db"
    with WriterLock(database) as cleared:
        cleared.remove()
        with WriterLock(database), pytest.raises(ArchiveBusyError), WriterLock(database):
            pass
    assert (tmp_path / "a.db.lock").exists()


def test_a_pool_ends_its_workers(folder: Folder) -> None:
    folder.minutes("a.txt")
    folder.update()
    folder.pool.close()
    deadline = time.monotonic() + 5
    while _children() and time.monotonic() < deadline:
        time.sleep(0.01)
    assert _children() == []


def _children() -> list[str]:
    try:
        return Path(f"/proc/self/task/{os.getpid()}/children").read_text().split()
    except FileNotFoundError:
        return []
