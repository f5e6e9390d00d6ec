"""The archive's file: made for its owner alone, whole after anything, set aside when it cannot be used."""

from __future__ import annotations

import os
import sqlite3
import stat
from pathlib import Path

import pytest
from tests.archive.samples import Archive, item, protocol

from protokoll_tui.archive import database as db
from protokoll_tui.archive.files import FileStamp
from protokoll_tui.archive.location import CACHE_VARIABLE, archive_path
from protokoll_tui.archive.prepare import prepare
from protokoll_tui.archive.reader import ArchiveReader
from protokoll_tui.archive.writer import ArchiveWriter
from protokoll_tui.errors import ArchiveDamagedError, ArchiveError


def write_one(path: Path, folder: Path) -> db.OpenedArchive:
    opened = db.open_archive(path, folder)
    ArchiveWriter(opened.connection).write_document(FileStamp("a.txt", 1, 1), prepare(protocol(item(1))))
    opened.connection.close()
    return opened


def spoil_table(path: Path, table: str) -> None:
    """Overwrite the root page of a table."""
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        page = connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = ?", (table,)).fetchone()[0]
    connection.close()
    with path.open("r+b") as file:
        file.seek((page - 1) * 4096)
        file.write(b"\x5a" * 4096)


@pytest.mark.skipif(os.name != "posix", reason="modes are POSIX")
def test_only_its_owner_may_read_it(tmp_path: Path) -> None:
    path = tmp_path / "cache" / "a.db"
    opened = db.open_archive(path, tmp_path)
    ArchiveWriter(opened.connection).write_document(FileStamp("a.txt", 1, 1), prepare(protocol(item(1))))
    modes = {entry.name: stat.S_IMODE(entry.stat().st_mode) for entry in path.parent.iterdir()}
    assert modes == dict.fromkeys(["a.db", "a.db-wal", "a.db-shm"], 0o600)
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    opened.connection.close()


def test_readers_go_on_while_a_writer_writes(tmp_path: Path) -> None:
    archive = Archive(tmp_path)
    with db.transaction(archive.opened.connection):
        archive.opened.connection.execute("UPDATE fact SET value = 5 WHERE name = 'generation'")
        assert archive.reader.summary().items == 0
    archive.close()


def test_an_archive_is_kept_over_sessions(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    write_one(path, tmp_path)
    again = db.open_archive(path, tmp_path)
    assert again.set_aside is None
    assert again.connection.execute("SELECT count(*) FROM item").fetchone() == (1,)
    folder = again.connection.execute("SELECT value FROM fact WHERE name = 'folder'").fetchone()[0]
    assert os.fsdecode(folder) == str(tmp_path.resolve())
    again.connection.close()


@pytest.mark.parametrize(
    "damage", [b"", b"SQLite format 3\x00" + b"\xff" * 4000, b"not a database at all " * 300]
)
def test_a_damaged_file_is_set_aside_and_made_anew(tmp_path: Path, damage: bytes) -> None:
    path = tmp_path / "a.db"
    path.write_bytes(damage)
    opened = db.open_archive(path, tmp_path)
    assert opened.set_aside == ("damaged" if damage else None)
    assert (tmp_path / "a.db.old").exists() == bool(damage)
    assert ArchiveReader(path).summary().items == 0
    opened.connection.close()


def test_a_hole_in_the_middle_is_said_when_it_is_met(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    write_one(path, tmp_path)
    spoil_table(path, "item")
    with ArchiveReader(path) as reader:
        assert reader.summary().meetings == 1
        with pytest.raises(ArchiveDamagedError):
            reader.item_by_uid("x")
            reader.items([reader.find_item(1, meeting_id=1) or 0])


@pytest.mark.parametrize("version", [0, db.SCHEMA_VERSION - 1, db.SCHEMA_VERSION + 1])
def test_another_version_is_set_aside(tmp_path: Path, version: int) -> None:
    path = tmp_path / "a.db"
    write_one(path, tmp_path)
    with sqlite3.connect(path) as connection:
        connection.execute(f"PRAGMA user_version = {version}")
    connection.close()
    opened = db.open_archive(path, tmp_path)
    assert opened.set_aside == "other_version"
    assert opened.connection.execute("SELECT count(*) FROM item").fetchone() == (0,)
    opened.connection.close()


def test_somebody_elses_database_is_not_written_into(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE theirs (x)")
    connection.close()
    assert db.open_archive(path, tmp_path).set_aside == "other_version"
    with sqlite3.connect(tmp_path / "a.db.old") as aside:
        assert aside.execute("SELECT name FROM sqlite_schema").fetchall() == [("theirs",)]


def test_a_reader_goes_over_to_a_new_archive(tmp_path: Path) -> None:
    archive = Archive(tmp_path)
    archive.put("a.txt", protocol(item(1)))
    before = archive.reader.version()
    archive.opened.connection.close()
    db.put_aside(archive.database)
    opened = db.open_archive(archive.database, tmp_path)
    assert archive.reader.version() > before
    assert archive.reader.summary().items == 0
    opened.connection.close()
    archive.reader.close()


def test_a_reader_needs_an_archive(tmp_path: Path) -> None:
    with pytest.raises(ArchiveError):
        ArchiveReader(tmp_path / "none.db")
    assert not (tmp_path / "none.db").exists()


def test_a_place_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(ArchiveError) as raised:
        db.open_archive(tmp_path / "file" / "a.db", tmp_path)
    assert raised.value.values["path"].endswith("a.db")


def test_a_failed_transaction_leaves_nothing(archive: Archive) -> None:
    document = prepare(protocol(item(1)))

    def fail(connection: object, places: object) -> None:
        raise KeyError("search")

    with pytest.raises(KeyError):
        archive.writer.write_document(FileStamp("a.txt", 1, 1), document, fail)
    assert archive.reader.summary().files == 0
    archive.put("a.txt", protocol(item(1)))
    assert archive.reader.summary().items == 1


def test_removing_gives_back_everything(tmp_path: Path) -> None:
    path = tmp_path / "cache" / "a.db"
    write_one(path, tmp_path)
    assert db.remove(path) > 0
    assert list(path.parent.iterdir()) == []
    assert db.remove(path) == 0


def test_each_folder_has_its_own_archive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(CACHE_VARIABLE, str(tmp_path / "cache"))
    one, other = tmp_path / "ett", tmp_path / "två"
    one.mkdir()
    assert archive_path(one).parent == tmp_path / "cache"
    assert archive_path(one) != archive_path(other)
    assert archive_path(one) == archive_path(tmp_path / "två" / ".." / "ett")
