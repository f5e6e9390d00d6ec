"""Bounds on memory and processor time around the reading of one file, for a worker process of its own."""

from __future__ import annotations

import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType

from protokoll_parser.reading import refusals
from protokoll_parser.reading.limits import DEFAULT, Limits


class _OutOfTimeError(Exception):
    """The processor time of one file is used up."""


@contextmanager
def bounded(path: str, limits: Limits = DEFAULT) -> Iterator[None]:
    """Read one file within the limits on memory and processor time, where the platform has such limits.

    For the main thread of a worker process: the limits are the process's own. Native code that takes
    more memory than there is ends the process, and while it does not return, time cannot end it: the parent watches.

    Raises:
        UnreadableFileError: `too_large` where memory ran out, `too_slow` where time did.
    """
    if sys.platform == "win32" or threading.current_thread() is not threading.main_thread():
        yield
        return
    import resource

    memory = resource.getrlimit(resource.RLIMIT_AS)
    time = resource.getrlimit(resource.RLIMIT_CPU)
    previous = signal.signal(signal.SIGXCPU, _stop)
    used = resource.getrusage(resource.RUSAGE_SELF)
    seconds = int(used.ru_utime + used.ru_stime) + limits.cpu_seconds
    _lower(resource.RLIMIT_CPU, seconds)
    _lower(resource.RLIMIT_AS, _address_space() + limits.memory_bytes)
    try:
        yield
    except MemoryError as error:
        bound = f"{limits.memory_bytes // 2**20} MB"
        raise refusals.too_large(path, "Filen kräver för mycket minne", bound) from error
    except _OutOfTimeError as error:
        reason = f"Filen tog mer än {limits.cpu_seconds} sekunder att läsa."
        raise refusals.refuse(path, "too_slow", reason, "Dela filen, ett protokoll i varje.") from error
    finally:
        _restore(resource.RLIMIT_AS, memory)
        _restore(resource.RLIMIT_CPU, time)
        signal.signal(signal.SIGXCPU, previous)


def _stop(_number: int, _frame: FrameType | None) -> None:
    raise _OutOfTimeError


def _lower(kind: int, soft: int) -> None:
    """Set a soft limit, the hard one as it is: a process that has lowered that cannot raise it for the next file."""
    import resource

    _, ceiling = resource.getrlimit(kind)
    _restore(kind, (soft if ceiling == resource.RLIM_INFINITY else min(soft, ceiling), ceiling))


def _restore(kind: int, bounds: tuple[int, int]) -> None:
    import resource

    try:
        resource.setrlimit(kind, bounds)
    except (ValueError, OSError):
        # Some systems (macOS) state an address space that they do not let anybody set.
        return


def _address_space() -> int:
    """Bytes that the process has mapped already."""
    try:
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
    except (OSError, ValueError, IndexError):
        return 0
    import resource

    return pages * resource.getpagesize()
