"""A folder's archive made ready for a command: brought up to date, with what cannot be read named on stderr."""

from __future__ import annotations

import sys
import time
from pathlib import Path

from protokoll_tui.archive.location import archive_path
from protokoll_tui.archive.reader import ArchiveReader
from protokoll_tui.archive.records import FileRow
from protokoll_tui.clean import clean_line
from protokoll_tui.cli.console import Console
from protokoll_tui.cli.exit_codes import ExitCode
from protokoll_tui.errors import ArchiveBusyError
from protokoll_tui.ingest.progress import Progress, UpdateSummary
from protokoll_tui.ingest.scan import check_folder
from protokoll_tui.ingest.update import update_archive
from protokoll_tui.locale.refusals import told

_LOOK_AGAIN = 0.5


def update(folder: Path, console: Console, *, wait: bool) -> UpdateSummary | None:
    """Bring a folder's archive up to date, with a progress line where there is a terminal.

    Args:
        folder: the folder of minutes.
        console: where to say what happens.
        wait: when another session is reading the folder, wait for it and then look again; otherwise, take what is
            there and return None.

    Raises:
        ProgramError: the folder cannot be listed, or the archive cannot be written.
    """
    database = archive_path(folder)
    check_folder(folder)
    line = _ProgressLine(console)
    has_said = False
    while True:
        try:
            summary = update_archive(folder, database, on_progress=line.show)
        except ArchiveBusyError:
            if not has_said:
                console.say("files.archive-busy")
                has_said = True
            if not wait and database.exists():
                return None
            time.sleep(_LOOK_AGAIN)
            continue
        finally:
            line.clear()
        if summary.set_aside is not None:
            console.say(f"ingest.set-aside.{summary.set_aside.replace('_', '-')}")
        return summary


def open_folder(folder: Path, console: Console, *, update_first: bool) -> ArchiveReader:
    """A reader of a folder's archive, which is made where there is none."""
    database = archive_path(folder)
    if update_first or not database.exists():
        update(folder, console, wait=False)
    return ArchiveReader(database)


def name_unread(reader: ArchiveReader, console: Console) -> ExitCode:
    """Name every file that could not be read, with its reason; a folder without minutes is said too."""
    failed = [file for file in reader.files() if file.state == "failed"]
    for file in failed:
        console.note(unread_line(file, console))
    summary = reader.summary()
    if not summary.files:
        console.say("files.folder-empty")
    elif not summary.meetings:
        console.say("files.no-minutes")
    return ExitCode.SOME_UNREAD if failed else ExitCode.DONE


def unread_line(file: FileRow, console: Console) -> str:
    """One file that was not read: its path, the reason, and what can be done."""
    return f"{file.path}: {told(console.text, file.kind, file.reason, file.advice)}"


class _ProgressLine:
    """One line on a terminal's stderr, written over and over."""

    def __init__(self, console: Console) -> None:
        self._console = console
        self._is_shown = console.err is sys.stderr and console.err.isatty()
        self._is_dirty = False

    def show(self, progress: Progress) -> None:
        if not self._is_shown:
            return
        key = f"ingest.{progress.phase}"
        words = self._console.sentence(
            key, done=progress.done, total=progress.total, path=clean_line(progress.path or "")
        )
        line = words[: self._console.width - 1]
        self._console.err.write(f"\r\x1b[K{line}")
        self._console.err.flush()
        self._is_dirty = True

    def clear(self) -> None:
        if self._is_dirty:
            self._console.err.write("\r\x1b[K")
            self._console.err.flush()
            self._is_dirty = False
