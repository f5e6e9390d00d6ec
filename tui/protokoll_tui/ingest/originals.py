"""Files that are copies of others in the folder: their bytes are parsed once."""

from __future__ import annotations

import threading

from protokoll_tui.archive.files import KnownFile, UnreadFile


class Originals:
    """Which bytes are in the archive or on their way there, so that copies are not parsed. Used from threads."""

    def __init__(self) -> None:
        self._hashes: set[str] = set()
        self._unread: dict[str, UnreadFile] = {}
        self._lock = threading.Lock()

    def learn(self, known: dict[str, KnownFile], but: set[str]) -> None:
        """Take in what the archive holds, but for files that are about to be read again."""
        self._hashes = {
            file.sha256
            for path, file in known.items()
            if file.sha256 and file.is_read and path not in but and not file.stale
        }

    def claim(self, path: str, sha256: str) -> bool:
        """Whether this file is the first with these bytes and shall be parsed."""
        with self._lock:
            is_first = sha256 not in self._hashes
            self._hashes.add(sha256)
            return is_first

    def found_unread(self, sha256: str, unread: UnreadFile) -> None:
        """Bytes that are no minutes need not be parsed again either."""
        if sha256:
            self._unread[sha256] = unread

    def unread(self, sha256: str) -> UnreadFile | None:
        """Why a file with these bytes gave no minutes, if it did not."""
        return self._unread.get(sha256)

    def forget(self, sha256: str) -> None:
        """The original has gone after all."""
        with self._lock:
            self._hashes.discard(sha256)
