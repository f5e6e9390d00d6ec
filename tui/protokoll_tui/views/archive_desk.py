"""Where the screens put their questions to the archive: answered in threads, so that no key ever waits.

Each thread has a reader of its own. A question that nobody waits for any more, because a newer one of the same worker
group has been asked, is not begun.
"""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TypeVar

from protokoll_tui.archive.reader import ArchiveReader

Answer = TypeVar("Answer")

THREADS = 2
"""More would only take the processor from the keys."""


class ArchiveDesk:
    """Asks the archive."""

    def __init__(self, database: Path, make_reader: Callable[[Path], ArchiveReader] = ArchiveReader) -> None:
        self._database = database
        self._make_reader = make_reader
        self._threads = ThreadPoolExecutor(THREADS, thread_name_prefix="archive")
        self._local = threading.local()
        self._readers: list[ArchiveReader] = []

    async def ask(self, question: Callable[[ArchiveReader], Answer]) -> Answer:
        """What the question gets for an answer; it is called in a thread with that thread's reader.

        Raises what the archive raises, sqlite3.Error among it.
        """
        return await asyncio.wrap_future(self._threads.submit(self._answer, question))

    def _answer(self, question: Callable[[ArchiveReader], Answer]) -> Answer:
        reader: ArchiveReader | None = getattr(self._local, "reader", None)
        if reader is None:
            reader = self._local.reader = self._make_reader(self._database)
            self._readers.append(reader)
        return question(reader)

    def close(self) -> None:
        """Answer nothing more."""
        self._threads.shutdown(wait=True, cancel_futures=True)
        for reader in self._readers:
            reader.close()
