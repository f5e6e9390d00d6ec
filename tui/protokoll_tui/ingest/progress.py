"""How far the reading of a folder has come, and what came of it."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from protokoll_tui.archive.database import SetAside

Phase = Literal["scanning", "reading", "finishing"]

SECONDS_BETWEEN = 0.1


@dataclass(frozen=True, slots=True)
class Progress:
    """One report."""

    phase: Phase
    done: int = 0
    total: int = 0
    """Files to read; unchanged ones are not counted."""
    path: str | None = None
    """The file that was done last, relative to the folder."""


@dataclass(slots=True)
class UpdateSummary:
    """What bringing an archive up to date has done."""

    new: int = 0
    changed: int = 0
    gone: int = 0
    unchanged: int = 0
    failed: int = 0
    """Of the new and changed: those that could not be read."""
    skipped: int = 0
    """Of the new and changed: those that are no minutes."""
    stopped: bool = False
    """It was cancelled; what had been read by then is kept."""
    set_aside: SetAside | None = None
    """Why the archive that was there could not be used, if so: everything was read anew."""


class ProgressReporter:
    """Passes reports on, one every tenth of a second at most; the first of each phase and the last always."""

    def __init__(self, on_progress: Callable[[Progress], None] | None) -> None:
        self._on_progress = on_progress
        self._last_time = 0.0
        self._last_phase: Phase | None = None

    def report(self, progress: Progress, *, always: bool = False) -> None:
        """Pass a report on, if it is time."""
        if self._on_progress is None:
            return
        now = time.monotonic()
        due = now - self._last_time >= SECONDS_BETWEEN
        if due or always or progress.phase != self._last_phase:
            self._last_time, self._last_phase = now, progress.phase
            self._on_progress(progress)
