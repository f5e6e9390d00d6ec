"""The app's part that reads the folder: when it begins, how far it has come, what came of it."""

from __future__ import annotations

from abc import abstractmethod
from typing import TYPE_CHECKING

from textual import on
from textual.app import App
from textual.reactive import var

from protokoll_tui.errors import ProgramError
from protokoll_tui.ingest.progress import Progress
from protokoll_tui.views.folder_reading import ReadingEnded, ReadingProgressed, read_folder
from protokoll_tui.views.main_screen import FolderStatus
from protokoll_tui.views.session import Session
from protokoll_tui.widgets.long_list import LongList

if TYPE_CHECKING:
    from protokoll_tui.ingest.pool import ReaderPool

LONGEST_WAIT = 1.0
"""Seconds after which the folder is read whether the first list stands or not."""


class FolderReadingApp(App[int]):
    """An app over one folder that is read in the background."""

    status: var[FolderStatus] = var(FolderStatus())

    session: Session
    _pool: ReaderPool | None = None
    _reads_at_start = True
    _reread_by_user = False

    @abstractmethod
    def look_at_archive(self) -> object:
        """Ask whether anything has changed."""
        raise NotImplementedError

    def _tell(self, **changes: object) -> None:
        self.status = self.status.with_changes(**changes)

    def _sentence(self, error: ProgramError) -> str:
        return self.session.text(error.message, **error.values)

    @on(LongList.RowsCame)
    def read_behind_the_first_list(self) -> None:
        """The list stands; reading would have taken the processor from painting it."""
        self.call_after_refresh(self._read_first)

    def _read_first(self) -> None:
        if self._reads_at_start:
            self._reads_at_start = False
            self._read()

    def _read(self) -> None:
        self._tell(progress=Progress("scanning"), failed=None)
        self.run_worker(
            lambda: read_folder(self.session, self._pool, self.post_message),
            thread=True,
            group="reading",
            exit_on_error=False,
        )

    @on(ReadingProgressed)
    def show_progress(self, event: ReadingProgressed) -> None:
        """Bring the title bar up to date."""
        self._tell(progress=event.progress)

    @on(ReadingEnded)
    def end_reading(self, event: ReadingEnded) -> None:
        """Say what came of it, where that is not plain from the lists."""
        text, summary = self.session.text, event.summary
        if event.error is not None:
            self._tell(progress=None, failed=self._sentence(event.error))
            self.notify(self._sentence(event.error), severity="warning", markup=False, timeout=10)
        else:
            self._tell(progress=None)
        if summary is not None and summary.set_aside:
            self.notify(text(f"app.aside-{summary.set_aside}"), severity="warning", markup=False, timeout=15)
        if summary is not None and self._reread_by_user:
            counts = {
                name: text.number(getattr(summary, name)) for name in ("new", "changed", "gone", "failed")
            }
            self.notify(text("app.reread", **counts), markup=False)
        self._reread_by_user = False
        self.look_at_archive()

    def action_reread(self) -> None:
        """Look for what is new and changed in the folder."""
        if self.status.progress is None:
            self._reread_by_user = True
            self._read()
        else:
            self.notify(self.session.text("app.reads-already"), markup=False)
