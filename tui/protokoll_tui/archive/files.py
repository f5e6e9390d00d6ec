"""Files as the folder and the archive know them, and why one gave no minutes."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

from protokoll_tui.archive.records import FileState


@dataclass(frozen=True, slots=True)
class FileStamp:
    """A file as the scan sees it."""

    path: str
    """Relative to the folder, with / between the parts; `paths.text_to_path` gives what to open."""
    size: int
    mtime_ns: int


@dataclass(frozen=True, slots=True)
class KnownFile:
    """A file as the archive remembers it."""

    size: int
    mtime_ns: int
    sha256: str | None
    is_read: bool
    """It is minutes, and in the archive."""
    stale: bool
    """It has to be read again, whatever its size and times say."""


@dataclass(frozen=True, slots=True)
class UnreadFile:
    """Why a file gave no minutes."""

    state: FileState
    kind: str
    reason: str | None
    advice: str | None = None
    sha256: str | None = None
    format: str | None = None
    pages: int | None = None


def hash_of(path: Path) -> str:
    """The file's SHA-256, "" where it cannot be read: reading it says why."""
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return ""
