"""How long a question may take: out of time, what has been found is the answer."""

from __future__ import annotations

import math
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

_INSTRUCTIONS = 2_000
"""Steps of SQLite's machine between two looks at the clock."""


@dataclass(frozen=True, slots=True)
class Patience:
    """How long the index is asked, in seconds."""

    typing: float = 0.025
    """While the user types."""
    waiting: float = 0.5
    """Where the user has asked and waits."""
    longest: float = 1.0
    """Where nothing has been found yet: "nothing" must not be said too early."""
    reading: float = 0.03
    """How long names are read at a keystroke: of very many, some come later."""


USUAL = Patience()

BOUNDLESS = Patience(math.inf, math.inf, math.inf, math.inf)
"""For answers that must be the same on any machine."""


class Clock:
    """Stops the questions of one connection when their time is up, or when somebody interrupts."""

    def __init__(self, connection: sqlite3.Connection, has_found: Callable[[], bool]) -> None:
        """`has_found`: whether the question that is being asked has brought anything yet."""
        self._has_found = has_found
        self._interrupted = False
        self._deadline = self._last_deadline = math.inf
        connection.set_progress_handler(self._tick, _INSTRUCTIONS)

    def start(self, seconds: float, longest: float) -> None:
        """From now on a question has so long; `longest` while nothing has been found."""
        now = time.perf_counter()
        self._deadline, self._last_deadline = now + seconds, now + longest

    def release(self) -> None:
        """The rest may take as long as it likes, unless somebody interrupts."""
        self._deadline = math.inf

    def stop(self) -> None:
        """The question is answered; an interruption of it does nothing to the next."""
        self._interrupted, self._deadline = False, math.inf

    def interrupt(self) -> None:
        """End the question that is being asked at once; safe from any thread."""
        self._interrupted = True

    @property
    def is_late(self) -> bool:
        """Whether time is up, found or not."""
        return time.perf_counter() >= self._deadline

    @contextmanager
    def held(self) -> Iterator[None]:
        """What must be done whole, however long it takes."""
        deadline, self._deadline = self._deadline, math.inf
        yield
        self._deadline = deadline

    def _tick(self) -> bool:
        now = time.perf_counter()
        late = now > self._deadline and (self._has_found() or now > self._last_deadline)
        return self._interrupted or late
