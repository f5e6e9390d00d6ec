"""`protokoll-tui FOLDER`: the app."""

from __future__ import annotations

import argparse
import gc
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from protokoll_tui.archive.location import archive_path
from protokoll_tui.cli.arguments import ArgumentParser
from protokoll_tui.cli.console import Console
from protokoll_tui.cli.exit_codes import ExitCode
from protokoll_tui.cli.registry import NAMES

if TYPE_CHECKING:
    import sqlite3


def add_arguments(parser: ArgumentParser) -> None:
    """The folder, and how the app looks."""
    parser.usage = parser.text("cli.browse-usage", program=parser.prog)
    parser.add_folder()
    parser.options.add_argument("--version", action="store_true", help=parser.text("cli.option.version"))
    add_app_options(parser)
    parser.add_argument_group(parser.text("cli.commands"), _command_list(parser))


def add_app_options(parser: ArgumentParser) -> None:
    """What the app takes, whichever folder it opens."""
    parser.options.add_argument(
        "--theme", metavar=parser.text("cli.name"), help=parser.text("cli.option.theme")
    )
    parser.options.add_argument("--no-mouse", action="store_true", help=parser.text("cli.option.no-mouse"))


def run(arguments: argparse.Namespace, console: Console) -> ExitCode:
    """Open the app on the folder."""
    return open_app(Path(arguments.folder), arguments, console)


def open_app(folder: Path, arguments: argparse.Namespace, console: Console) -> ExitCode:
    """Open the app on a folder, if there is a terminal to open it in."""
    from protokoll_tui.ingest.scan import check_folder

    check_folder(folder)
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        console.say("cli.no-terminal")
        return ExitCode.WRONG_USAGE
    database = archive_path(folder)
    _make_ready(folder, database, console)
    gc.disable()  # until the first list stands: nothing that is imported becomes garbage
    from protokoll_tui.views.archive_desk import ArchiveDesk

    desk = ArchiveDesk(database)
    desk.look_ahead()
    from protokoll_tui.views.app import run_app

    code = run_app(
        folder,
        database,
        lang=console.text.language,
        mouse=not arguments.no_mouse,
        theme=arguments.theme,
        desk=desk,
    )
    return ExitCode(code) if code in set(ExitCode) else ExitCode.NOT_DONE


def _make_ready(folder: Path, database: Path, console: Console) -> None:
    """Make sure that there is an archive to read from, empty as it may be; the app reads the folder itself."""
    from protokoll_tui.archive.database import open_archive
    from protokoll_tui.errors import ArchiveBusyError
    from protokoll_tui.ingest.lock import WriterLock

    try:
        with WriterLock(database):
            opened = open_archive(database, folder, create_search=_create_search)
            opened.connection.close()
    except ArchiveBusyError:
        if not database.exists():
            raise
        return
    if opened.set_aside is not None:
        console.say(f"ingest.set-aside.{opened.set_aside.replace('_', '-')}")


def _create_search(connection: sqlite3.Connection) -> None:
    """Make search's tables; what that takes is imported for a new archive alone."""
    from protokoll_tui.search.index import create_tables

    create_tables(connection)


def _command_list(parser: ArgumentParser) -> str:
    return "\n".join(f"{name:<12}{parser.text(f'cli.summary.{name}')}" for name in NAMES)
