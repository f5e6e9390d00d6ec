"""Worker processes that read files: as many as there are cores, made when first needed, each replaced when it dies.

They are started directly, not by `multiprocessing`: a process pool cannot say which file killed a worker, gives up
altogether when one dies, and cannot be made while the app has the terminal.
"""

from __future__ import annotations

import os
import queue
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Generator, Iterable
from contextlib import suppress
from pathlib import Path
from typing import IO

from protokoll_parser.reading.limits import DEFAULT
from protokoll_tui.archive.files import UnreadFile
from protokoll_tui.archive.paths import text_to_path
from protokoll_tui.ingest import reasons
from protokoll_tui.ingest.readings import FileRead, Gone, Reading, Same
from protokoll_tui.ingest.wire import Message, receive, send

FILE_SECONDS = float(DEFAULT.cpu_seconds)
"""How long one file may take, by the clock."""
_QUEUED_PER_WORKER = 4
_OUT_OF_PROCESSOR_TIME = getattr(signal, "SIGXCPU", 0x7FFF)


class ReaderPool:
    """Reads files in worker processes; one iteration at a time."""

    def __init__(
        self,
        *,
        workers: int | None = None,
        file_seconds: float = FILE_SECONDS,
        command: tuple[str, ...] = (sys.executable, "-P", "-m", "protokoll_tui.ingest.worker"),
    ) -> None:
        self._size = workers or _cores()
        self._file_seconds = file_seconds
        self._command = command
        self._idle: list[_Worker] = []
        self._closed = False

    def read(
        self,
        folder: Path,
        paths: Iterable[str],
        *,
        wanted: Callable[[str, str], bool] = lambda path, sha256: True,
        cancelled: Callable[[], bool] = lambda: False,
        on_wait: Callable[[], None] = lambda: None,
    ) -> Generator[FileRead, None, None]:
        """Read files, in any order, as they get done.

        Args:
            folder: where the paths begin.
            paths: relative to the folder, with / between the parts; those first given are begun first.
            wanted: asked with path and hash before a file is parsed; false answers give `Same`. Called from threads.
            cancelled: looked at several times a second; files that have been begun are then dropped.
            on_wait: called several times a second while nothing is done.
        """
        waiting: queue.SimpleQueue[str | None] = queue.SimpleQueue()
        count = 0
        for path in paths:
            waiting.put(path)
            count += 1
        size = min(self._size, count)
        done: queue.Queue[FileRead] = queue.Queue(maxsize=size * _QUEUED_PER_WORKER or 1)
        job = _Job(folder, waiting, done, wanted)
        workers = [
            self._idle.pop() if self._idle else _Worker(self._command, self._file_seconds)
            for _ in range(size)
        ]
        threads = [threading.Thread(target=job.run, args=(worker,), daemon=True) for worker in workers]
        for thread in threads:
            waiting.put(None)
            thread.start()
        try:
            while count and not cancelled():
                self._stop_slow(workers)
                try:
                    read = done.get(timeout=0.05)
                except queue.Empty:
                    on_wait()
                else:
                    yield read
                    count -= 1
        finally:
            job.stop(workers if count else [])
            for thread in threads:
                thread.join()
            self._keep(workers)

    def close(self) -> None:
        """End all workers."""
        self._closed = True
        for worker in self._idle:
            worker.end()
        self._idle.clear()

    def _keep(self, workers: list[_Worker]) -> None:
        if self._closed:
            for worker in workers:
                worker.end()
        else:
            self._idle.extend(workers)

    def _stop_slow(self, workers: list[_Worker]) -> None:
        for worker in workers:
            if worker.seconds_busy() > self._file_seconds:
                worker.kill(too_slow=True)


class _Job:
    """One iteration's work, shared by the threads that each drive a worker."""

    def __init__(
        self,
        folder: Path,
        waiting: queue.SimpleQueue[str | None],
        done: queue.Queue[FileRead],
        wanted: Callable[[str, str], bool],
    ) -> None:
        self._folder = folder
        self._waiting = waiting
        self._done = done
        self._wanted = wanted
        self._stopped = threading.Event()

    def run(self, worker: _Worker) -> None:
        while not self._stopped.is_set():
            path = self._waiting.get()
            if path is None:
                return
            read = worker.read(self._folder, path, self._wanted)
            while not self._stopped.is_set():
                with suppress(queue.Full):
                    self._done.put(read, timeout=0.1)
                    break

    def stop(self, unfinished: list[_Worker]) -> None:
        """Begin nothing more, and end what has been begun."""
        self._stopped.set()
        for worker in unfinished:
            worker.kill()


class _Worker:
    """One process, started when first asked and again after it has died."""

    def __init__(self, command: tuple[str, ...], seconds: float) -> None:
        self._command = command
        self._seconds = seconds
        self._process: subprocess.Popen[bytes] | None = None
        self._busy_since: float | None = None
        self._too_slow = False
        self._lock = threading.Lock()

    def read(self, folder: Path, path: str, wanted: Callable[[str, str], bool]) -> FileRead:
        """Read one file; a worker that dies on it gives that as its answer."""
        self._too_slow = False
        file = folder / text_to_path(path)
        sha256 = ""
        try:
            requests, answers = self._pipes()
            self._busy_since = time.monotonic()
            send(requests, os.fspath(file))
            answer = receive(answers)
            sha256 = answer if isinstance(answer, str) else ""
            is_wanted = not sha256 or wanted(path, sha256)
            send(requests, is_wanted)
            reading: Message | Reading = receive(answers) if is_wanted else Same()
        except (EOFError, OSError):
            reading = self._death()
        finally:
            self._busy_since = None
        if isinstance(reading, str | bool):
            raise TypeError(reading)
        if isinstance(reading, UnreadFile) and reading.kind == "missing" and not os.path.lexists(file):
            reading = Gone()
        return FileRead(path, sha256, reading)

    def seconds_busy(self) -> float:
        """How long it has been at its file."""
        since = self._busy_since
        return 0.0 if since is None else time.monotonic() - since

    def kill(self, *, too_slow: bool = False) -> None:
        """End the process at once if it is at a file; safe from any thread."""
        with self._lock:
            if self._busy_since is not None and self._process is not None:
                self._too_slow = too_slow
                self._process.kill()

    def end(self) -> None:
        """Let an idle process end."""
        process, self._process = self._process, None
        if process is None:
            return
        for stream in (process.stdin, process.stdout):
            if stream is not None:
                with suppress(OSError):
                    stream.close()
        with suppress(subprocess.TimeoutExpired):
            process.wait(timeout=2)
            return
        process.kill()
        process.wait()

    def _pipes(self) -> tuple[IO[bytes], IO[bytes]]:
        with self._lock:
            if self._process is None or self._process.poll() is not None:
                self._process = subprocess.Popen(  # noqa: S603 - this program
                    self._command,
                    stdin=subprocess.PIPE,
                    stdout=subprocess.PIPE,
                    stderr=subprocess.DEVNULL,
                    start_new_session=True,
                )
            process = self._process
        assert process.stdin is not None
        assert process.stdout is not None
        return process.stdin, process.stdout

    def _death(self) -> UnreadFile:
        code = None
        process = self._process
        if process is not None:
            process.kill()
            code = process.wait()
            self.end()
        if self._too_slow or code == -_OUT_OF_PROCESSOR_TIME:
            return reasons.too_slow(self._seconds)
        return reasons.crashed()


def _cores() -> int:
    if hasattr(os, "sched_getaffinity"):
        return max(1, len(os.sched_getaffinity(0)))
    return os.cpu_count() or 1
