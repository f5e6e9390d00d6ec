"""`protokoll-tui cache info|clear`: where archives are kept, and a clean start."""

from __future__ import annotations

import argparse
import contextlib
import os
import sqlite3
from pathlib import Path

from protokoll_parser.serialise import JsonObject
from protokoll_tui.archive import database as db
from protokoll_tui.archive.location import archive_path, cache_directory
from protokoll_tui.archive.paths import path_to_text
from protokoll_tui.clean import clean_line
from protokoll_tui.cli.arguments import ArgumentParser
from protokoll_tui.cli.console import Console
from protokoll_tui.cli.exit_codes import ExitCode
from protokoll_tui.ingest.lock import WriterLock


def add_arguments(parser: ArgumentParser) -> None:
    """What to do, and for which folder."""
    text = parser.text
    parser.wanted.add_argument("action", choices=("info", "clear"), help=text("cli.argument.cache-action"))
    parser.wanted.add_argument(
        "folder", nargs="?", metavar=text("cli.folder"), help=text("cli.argument.cache-folder")
    )
    parser.add_json()


def run(arguments: argparse.Namespace, console: Console) -> ExitCode:
    """Tell about the archive of a folder, or of all, or delete one."""
    folder = None if arguments.folder is None else Path(arguments.folder)
    if arguments.action == "clear":
        return _clear(folder, console)
    archives = _all_archives() if folder is None else [archive_path(folder)]
    if not arguments.json:
        console.data(console.sentence("cli.cache.directory", path=path_to_text(str(cache_directory()))))
    for database in archives:
        info = _info(database, folder)
        if arguments.json:
            console.json_line(info)
        else:
            _show(info, console)
    return ExitCode.DONE


def _clear(folder: Path | None, console: Console) -> ExitCode:
    if folder is None:
        console.say("cli.cache.which")
        return ExitCode.WRONG_USAGE
    database = archive_path(folder)
    with WriterLock(database) as lock:
        freed = db.remove(database)
        lock.remove()
    key = "cli.cache.cleared" if freed else "cli.cache.nothing"
    console.say(key, folder=path_to_text(str(folder)), size=_size(freed))
    return ExitCode.DONE


def _all_archives() -> list[Path]:
    directory = cache_directory()
    return sorted(directory.glob("*.db")) if directory.is_dir() else []


def _info(database: Path, folder: Path | None) -> JsonObject:
    """Where an archive is, how large, whose, and how much it holds; nulls where there is none that can be read."""
    size = 0
    for path in db.files_of(database):
        with contextlib.suppress(OSError):
            size += path.stat().st_size
    whose = None if folder is None else str(folder.resolve())
    files = items = None
    with contextlib.suppress(sqlite3.Error):
        if database.exists():
            with contextlib.closing(
                sqlite3.connect(f"{database.absolute().as_uri()}?mode=ro", uri=True)
            ) as connection:
                stored = connection.execute("SELECT value FROM fact WHERE name = 'folder'").fetchone()[0]
                whose = os.fsdecode(stored)
                files = int(connection.execute("SELECT count(*) FROM file").fetchone()[0])
                items = int(connection.execute("SELECT count(*) FROM item").fetchone()[0])
    return {
        "folder": None if whose is None else path_to_text(whose),
        "archive": path_to_text(str(database)),
        "bytes": size,
        "files": files,
        "items": items,
    }


def _show(info: JsonObject, console: Console) -> None:
    size = info["bytes"]
    console.data("")
    console.data(clean_line(str(info["folder"] or "?")))
    console.data(f"    {clean_line(str(info['archive']))}")
    if info["files"] is None:
        console.data("    " + console.text("cli.cache.none"))
    else:
        console.data(
            "    "
            + console.text(
                "cli.cache.holds",
                size=_size(size if isinstance(size, int) else 0),
                files=info["files"],
                items=info["items"],
            )
        )


def _size(count: int) -> str:
    return f"{count / 2**20:.1f} MB"
