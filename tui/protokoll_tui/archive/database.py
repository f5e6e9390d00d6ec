"""The archive's file: made, opened, checked, and set aside when it is damaged or of another version."""

from __future__ import annotations

import contextlib
import os
import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from protokoll_tui.errors import ArchiveDamagedError, ArchiveError

SCHEMA_VERSION = 2
"""Rises with every change of schema.sql, of search's tables or of what is stored in them."""

_APPLICATION_ID = 0x50524F54
_WAIT_SECONDS = 10.0
_SIDE_FILES = ("-wal", "-shm", "-journal")

SetAside = Literal["damaged", "other_version"]


@dataclass(frozen=True, slots=True)
class OpenedArchive:
    """A connection that may write."""

    connection: sqlite3.Connection
    set_aside: SetAside | None
    """Why the archive that was there was set aside, if it was: the user is told, and everything is read anew."""


def open_archive(
    database: Path, folder: Path, *, create_search: Callable[[sqlite3.Connection], None] | None = None
) -> OpenedArchive:
    """Open a folder's archive for writing; make it when there is none that can be used.

    Args:
        database: the archive's file (`location.archive_path`).
        folder: whose minutes it holds; kept in it, for a user who looks into the cache.
        create_search: makes the tables of search in a new archive.

    Raises:
        ArchiveError: the file cannot be made or written.
    """
    try:
        _make_directory(database.parent)
        state = _inspect(database)
        set_aside = state if state in ("damaged", "other_version") else None
        if set_aside is not None:
            put_aside(database)
        if state != "usable":
            _create(database, folder, create_search)
        return OpenedArchive(connect(database), set_aside)
    except (OSError, sqlite3.OperationalError) as error:
        raise ArchiveError(path=str(database), reason=str(error)) from error


def connect(database: Path) -> sqlite3.Connection:
    """A connection that may write, with transactions begun and ended by hand."""
    connection = sqlite3.connect(
        database, timeout=_WAIT_SECONDS, isolation_level=None, check_same_thread=False, cached_statements=256
    )
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA synchronous = NORMAL")
    # Many documents change the same pages: written back seldom, these are written once for all of them.
    connection.execute("PRAGMA wal_autocheckpoint = 8000")
    connection.execute("PRAGMA journal_size_limit = 67108864")
    connection.execute("PRAGMA cache_size = -65536")
    connection.execute("PRAGMA temp_store = MEMORY")
    return connection


def connect_read_only(database: Path) -> sqlite3.Connection:
    """A connection that only reads.

    Raises:
        ArchiveError: there is no archive that this version can read.
    """
    uri = f"{database.absolute().as_uri()}?mode=ro"
    try:
        connection = sqlite3.connect(
            uri, uri=True, timeout=_WAIT_SECONDS, isolation_level=None, check_same_thread=False
        )
        connection.execute("PRAGMA query_only = ON")
        connection.execute("PRAGMA temp_store = MEMORY")
        version = connection.execute("PRAGMA user_version").fetchone()[0]
    except sqlite3.DatabaseError as error:
        raise ArchiveDamagedError(path=str(database), reason=str(error)) from error
    if version != SCHEMA_VERSION:
        connection.close()
        raise ArchiveError(path=str(database), reason=f"user_version {version}")
    return connection


@contextlib.contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """Everything within is stored together or not at all; the archive's generation rises by one.

    Within a transaction that is open already (`batch.Batch`), whoever opened it commits, or rolls back on an error.

    Raises:
        ArchiveDamagedError: the file turned out not to be whole.
        ArchiveError: the file could not be written (no room, locked for too long).
    """
    with guarded(connection):
        if connection.in_transaction:
            yield
            _raise_generation(connection)
            return
        try:
            begin(connection)
            yield
            _raise_generation(connection)
            connection.execute("COMMIT")
        except BaseException:
            roll_back(connection)
            raise


def begin(connection: sqlite3.Connection) -> None:
    """Open a transaction that will write."""
    connection.execute("BEGIN IMMEDIATE")


def roll_back(connection: sqlite3.Connection) -> None:
    """Undo what has not been committed, if anything."""
    if connection.in_transaction:
        with contextlib.suppress(sqlite3.Error):
            connection.execute("ROLLBACK")


def _raise_generation(connection: sqlite3.Connection) -> None:
    connection.execute("UPDATE fact SET value = value + 1 WHERE name = 'generation'")


@contextlib.contextmanager
def guarded(connection: sqlite3.Connection) -> Iterator[None]:
    """SQLite's errors within as errors of the archive: damaged, or otherwise unusable.

    Errors that a mistake in the program makes (a constraint, a wrong statement) stay what they are.
    """
    try:
        yield
    except (sqlite3.IntegrityError, sqlite3.ProgrammingError):
        raise
    except sqlite3.OperationalError as error:
        raise ArchiveError(path=_file_of(connection), reason=str(error)) from error
    except sqlite3.DatabaseError as error:
        raise ArchiveDamagedError(path=_file_of(connection), reason=str(error)) from error


def put_aside(database: Path) -> Path:
    """Rename an archive that cannot be used, in place of one set aside before; returns its new name."""
    aside = database.with_name(database.name + ".old")
    with contextlib.suppress(FileNotFoundError):
        database.replace(aside)
    _remove_side_files(database)
    return aside


def remove(database: Path) -> int:
    """Delete an archive and everything beside it; returns the bytes that this gave back."""
    freed = 0
    for path in files_of(database):
        with contextlib.suppress(FileNotFoundError):
            size = path.stat().st_size
            path.unlink()
            freed += size
    return freed


def files_of(database: Path) -> list[Path]:
    """The archive's file with what SQLite and we may have put beside it."""
    names = [database.name, *(database.name + side for side in _SIDE_FILES), database.name + ".old"]
    return [database.with_name(name) for name in names]


def _remove_side_files(database: Path) -> None:
    for side in _SIDE_FILES:
        with contextlib.suppress(FileNotFoundError):
            database.with_name(database.name + side).unlink()


def _make_directory(directory: Path) -> None:
    if not directory.is_dir():
        directory.mkdir(mode=0o700, parents=True, exist_ok=True)


def _inspect(database: Path) -> Literal["missing", "usable"] | SetAside:
    """What the file is, by its header and its schema; its other pages are checked as they are used."""
    if not database.exists():
        return "missing"
    try:
        with contextlib.closing(sqlite3.connect(database, timeout=_WAIT_SECONDS)) as connection:
            version = connection.execute("PRAGMA user_version").fetchone()[0]
            ours = connection.execute("PRAGMA application_id").fetchone()[0] == _APPLICATION_ID
            if version != SCHEMA_VERSION or not ours:
                empty = connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0] == 0
                return "missing" if empty else "other_version"
            connection.execute("SELECT value FROM fact WHERE name = 'generation'").fetchone()
    except sqlite3.OperationalError as error:
        if "locked" in str(error) or "unable to open" in str(error):
            raise
        return "damaged"
    except sqlite3.DatabaseError:
        return "damaged"
    return "usable"


def _create(database: Path, folder: Path, create_search: Callable[[sqlite3.Connection], None] | None) -> None:
    """Make the tables in one transaction, so that a kill leaves an empty file or a whole archive."""
    with contextlib.suppress(FileExistsError):
        os.close(os.open(database, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    with contextlib.closing(connect(database)) as connection:
        connection.execute("PRAGMA page_size = 4096")
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("BEGIN IMMEDIATE")
        if connection.execute("PRAGMA user_version").fetchone()[0] == SCHEMA_VERSION:
            connection.execute("ROLLBACK")
            return
        for statement in _statements():
            connection.execute(statement)
        connection.execute("INSERT INTO fact VALUES ('generation', 1)")
        connection.execute("INSERT INTO fact VALUES ('folder', ?)", (os.fsencode(folder.resolve()),))
        if create_search is not None:
            create_search(connection)
        connection.execute(f"PRAGMA application_id = {_APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")
        connection.execute("COMMIT")


def _statements() -> Iterator[str]:
    """The statements of schema.sql one by one: `executescript` would commit between them."""
    script = Path(__file__).with_name("schema.sql").read_text(encoding="utf-8")
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""


def _file_of(connection: sqlite3.Connection) -> str:
    try:
        return str(connection.execute("PRAGMA database_list").fetchone()[2])
    except sqlite3.Error:
        return "?"
