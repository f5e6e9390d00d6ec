"""One writer an archive: a lock that the system lets go of when its holder ends, however it ends."""

from __future__ import annotations

import contextlib
import os
import sys
from pathlib import Path
from types import TracebackType
from typing import Self

from protokoll_tui.errors import ArchiveBusyError, ArchiveError


class WriterLock:
    """Held while an archive is written. A context manager.

    Raises:
        ArchiveBusyError: on entering, when another session holds it.
    """

    def __init__(self, database: Path) -> None:
        self._path = database.with_name(database.name + ".lock")
        self._database = database
        self._file: int | None = None

    def __enter__(self) -> Self:
        while self._file is None:
            file = self._open()
            if not _try_lock(file):
                os.close(file)
                raise ArchiveBusyError(path=str(self._database))
            if self._is_in_place(file):
                self._file = file
            else:  # removed between the two, by a session that cleared the cache
                os.close(file)
        return self

    def remove(self) -> None:
        """Delete the lock's own file, while it is held."""
        with contextlib.suppress(OSError):
            self._path.unlink()

    def _open(self) -> int:
        try:
            self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            return os.open(self._path, os.O_CREAT | os.O_RDWR, 0o600)
        except OSError as error:
            raise ArchiveError(path=str(self._database), reason=error.strerror or str(error)) from error

    def _is_in_place(self, file: int) -> bool:
        try:
            return os.path.samestat(os.fstat(file), self._path.stat())
        except FileNotFoundError:
            return False

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._file is not None:
            os.close(self._file)
            self._file = None


if sys.platform == "win32":
    import msvcrt

    def _try_lock(file: int) -> bool:
        try:
            msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _try_lock(file: int) -> bool:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True
