"""What lies in a folder: every file that may be minutes, by name, size and time, none of them opened."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from protokoll_tui.archive.files import FileStamp
from protokoll_tui.archive.paths import path_to_text
from protokoll_tui.errors import FolderIsFileError, FolderMissingError, FolderUnreadableError

_DEEPEST = 64
_NEVER_MINUTES = frozenset({"thumbs.db", "desktop.ini"})


@dataclass(slots=True)
class FolderScan:
    """The files of a folder, and the directories in it that may not be listed."""

    files: dict[str, FileStamp] = field(default_factory=dict)
    unreadable: dict[str, str] = field(default_factory=dict)
    """Directory, relative with / between the parts → why, in the system's words."""

    def covers(self, path: str) -> bool:
        """Whether a file at that path would have been seen: not below a directory that may not be listed."""
        return not any(path.startswith(f"{directory}/") for directory in self.unreadable)


def check_folder(folder: Path) -> None:
    """Make sure that a folder is there and may be listed.

    Raises:
        FolderMissingError, FolderIsFileError, FolderUnreadableError: it is not, with the folder's name.
    """
    try:
        with os.scandir(folder):
            pass
    except FileNotFoundError as error:
        raise FolderMissingError(folder=str(folder)) from error
    except NotADirectoryError as error:
        raise FolderIsFileError(folder=str(folder)) from error
    except OSError as error:
        raise FolderUnreadableError(folder=str(folder), reason=error.strerror or str(error)) from error


def scan_folder(
    folder: Path, *, but: Path | None = None, cancelled: Callable[[], bool] = lambda: False
) -> FolderScan:
    """Walk a folder and all below it, except for the directory `but`: the archive may lie within its own folder.

    Hidden names are passed over; a directory that links lead to several times is walked once.

    Raises:
        FolderMissingError, FolderIsFileError, FolderUnreadableError: the folder itself cannot be listed.
    """
    check_folder(folder)
    found = FolderScan()
    walked: set[tuple[int, int]] = set()
    if but is not None and but.is_dir() and not but.samefile(folder):
        walked.add(_identity(but))
    waiting: list[tuple[str, int]] = [("", 0)]
    while waiting and not cancelled():
        directory, depth = waiting.pop()
        try:
            identity = _identity(folder / directory)
            if identity in walked:
                continue
            walked.add(identity)
            for name, entry_status in _entries(folder / directory):
                path = f"{directory}/{name}" if directory else name
                if stat.S_ISREG(entry_status.st_mode):
                    stored = path_to_text(path)
                    found.files[stored] = FileStamp(stored, entry_status.st_size, entry_status.st_mtime_ns)
                elif stat.S_ISDIR(entry_status.st_mode) and depth < _DEEPEST:
                    waiting.append((path, depth + 1))
        except OSError as error:
            if not directory:
                raise FolderUnreadableError(
                    folder=str(folder), reason=error.strerror or str(error)
                ) from error
            found.unreadable[path_to_text(directory)] = error.strerror or str(error)
    return found


def _entries(directory: Path) -> Iterator[tuple[str, os.stat_result]]:
    """Files and directories with their status; links that lead nowhere and files just removed are left out."""
    with os.scandir(directory) as entries:
        for entry in entries:
            if entry.name.startswith((".", "~$")) or entry.name.lower() in _NEVER_MINUTES:
                continue
            try:
                yield entry.name, entry.stat()
            except OSError:
                continue


def _identity(directory: Path) -> tuple[int, int]:
    status = directory.stat()
    return status.st_dev, status.st_ino
