"""Many files in one transaction, for a bulk load.

What is committed is whole, as ever; a kill loses what has been read since the last commit, at most a second's work.
"""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable
from types import TracebackType

from protokoll_tui.archive.database import begin, guarded, roll_back

SECONDS = 0.5
"""How long a transaction is kept open: readers see the archive grow about as often as they look."""


class Batch:
    """Opens a transaction that `ArchiveWriter` then works in, and commits it when it is due.

    Used with `with`: leaving commits, an error on the way out rolls back what has not been committed.
    """

    def __init__(
        self,
        connection: sqlite3.Connection,
        before_commit: Callable[[sqlite3.Connection], None],
        *,
        seconds: float = SECONDS,
    ) -> None:
        self._connection = connection
        self._before_commit = before_commit
        self._seconds = seconds
        self._since = 0.0

    def join(self) -> None:
        """Make sure that a transaction is open."""
        if not self._connection.in_transaction:
            with guarded(self._connection):
                begin(self._connection)
            self._since = time.monotonic()

    def commit_if_due(self) -> None:
        """Commit what has been gathered for long enough."""
        if time.monotonic() - self._since >= self._seconds:
            self.commit()

    def commit(self) -> None:
        """Commit, if anything is open."""
        if self._connection.in_transaction:
            with guarded(self._connection):
                self._before_commit(self._connection)
                self._connection.execute("COMMIT")

    def __enter__(self) -> Batch:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            if kind is None:
                self.commit()
        finally:
            roll_back(self._connection)
