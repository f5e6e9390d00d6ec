"""The folder is read while the app is used: in a thread that drives the worker processes, told of by messages."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.message import Message
from textual.worker import get_current_worker

from protokoll_tui.errors import ProgramError
from protokoll_tui.ingest.progress import Progress, UpdateSummary
from protokoll_tui.views.session import Session

if TYPE_CHECKING:
    from protokoll_tui.ingest.pool import ReaderPool


@dataclass
class ReadingProgressed(Message):
    """Some more has been read."""

    progress: Progress

    def can_replace(self, message: Message) -> bool:
        """Only the newest counts."""
        return isinstance(message, ReadingProgressed)


@dataclass
class ReadingEnded(Message):
    """The folder has been read, or cannot be."""

    summary: UpdateSummary | None = None
    error: ProgramError | None = None


def read_folder(session: Session, pool: ReaderPool | None, post: Callable[[Message], object]) -> None:
    """Bring the archive up to date; called in a worker's thread, ends soon after that worker is cancelled."""
    from protokoll_tui.ingest.update import update_archive  # the first list is painted without it

    worker = get_current_worker()

    def report(progress: Progress) -> None:
        post(ReadingProgressed(progress))

    try:
        summary = update_archive(
            session.folder,
            session.database,
            pool=pool,
            on_progress=report,
            cancelled=lambda: worker.is_cancelled,
        )
    except ProgramError as error:
        post(ReadingEnded(error=error))
    else:
        post(ReadingEnded(summary))
