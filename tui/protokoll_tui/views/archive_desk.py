"""Where the screens put their questions to the archive: answered in threads, so that no key ever waits.

Each thread has a reader of its own. A question that nobody waits for any more, because a newer one of the same worker
group has been asked, is not begun.
"""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from protokoll_tui.archive.reader import ArchiveReader
from protokoll_tui.archive.records import ArchiveSummary, MeetingGroup
from protokoll_tui.errors import ArchiveError

Answer = TypeVar("Answer")

THREADS = 2
"""More would only take the processor from the keys."""


@dataclass(frozen=True, slots=True)
class FirstLook:
    """What the first screen shows of an archive."""

    version: int
    summary: ArchiveSummary
    groups: Sequence[MeetingGroup]
    ids: Sequence[int]


class ArchiveDesk:
    """Asks the archive."""

    def __init__(self, database: Path, make_reader: Callable[[Path], ArchiveReader] = ArchiveReader) -> None:
        self._database = database
        self._make_reader = make_reader
        self._threads = ThreadPoolExecutor(THREADS, thread_name_prefix="archive")
        self._local = threading.local()
        self._readers: list[ArchiveReader] = []
        self._first: Future[FirstLook] | None = None

    def look_ahead(self) -> None:
        """Begin to ask for what the first screen shows, while everything else is still being imported."""
        self._first = self._threads.submit(self._answer, _look)

    async def first_look(self, version: int | None = None) -> FirstLook | None:
        """What looking ahead found, once for each that asks; None where that was not done, failed, or is of the past.

        Args:
            version: the archive's version that is wanted; who gives one is the last to ask.
        """
        if self._first is None:
            return None
        try:
            look = await asyncio.wrap_future(self._first)
        except ArchiveError:
            look = None  # whoever asks the archive itself will say why
        if version is not None or look is None:
            self._first = None
        return look if look is not None and version in (None, look.version) else None

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


def _look(archive: ArchiveReader) -> FirstLook:
    return FirstLook(archive.version(), archive.summary(), archive.meeting_groups(), archive.meeting_ids())
