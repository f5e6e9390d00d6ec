"""How long until the first list stands over a large archive, and how long its folder takes to scan.

    python -m benchmarks.start_up_large /tmp/scale/1000000.db

The archive is one that `benchmarks.search_scale` has built. Its files never were: stand-ins are made, a byte each, that
look unchanged by size and time, so that the app finds nothing to read. Two facts are noted in the archive.
"""

from __future__ import annotations

import contextlib
import os
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.start_up import COMMAND, ROUNDS, seconds, until_shown

from protokoll_tui import __version__
from protokoll_tui.archive.database import connect
from protokoll_tui.archive.location import CACHE_VARIABLE, archive_path


def main(arguments: list[str]) -> None:
    """Measure over the archives asked for."""
    for database in map(Path, arguments):
        with tempfile.TemporaryDirectory() as scratch:
            measure(database, Path(scratch))


def measure(database: Path, scratch: Path) -> None:
    """Print an archive's figures."""
    folder = scratch / "protokoll"
    os.environ[CACHE_VARIABLE] = str(scratch / "cache")
    first_date, meetings = _prepare(database, folder)
    environment = {
        **os.environ,
        "TERM": "xterm-256color",
        "LANG": "sv_SE.UTF-8",
        "COLUMNS": "120",
        "LINES": "40",
    }
    bare = statistics.median(
        seconds([sys.executable, "-c", "import textual.app"], environment) for _ in range(ROUNDS)
    )
    command = [*COMMAND, str(folder)]
    warm = statistics.median(until_shown(command, first_date, environment) for _ in range(ROUNDS))
    colds: list[float] = []
    for _ in range(ROUNDS):
        evict(database)
        colds.append(until_shown(command, first_date, environment))
    evicted = statistics.median(colds)
    scanned = statistics.median(seconds([*COMMAND, "index", str(folder)], environment) for _ in range(3))
    print(f"{meetings:,} meetings: first list {warm * 1000:.0f} ms warm, {evicted * 1000:.0f} ms evicted; ")
    print(f"a bare `import textual.app` {bare * 1000:.0f} ms; `index`, nothing changed {scanned:.1f} s")


def _prepare(database: Path, folder: Path) -> tuple[bytes, int]:
    """Make the folder and let it have the archive; the first row's date, and how many meetings there are."""
    with contextlib.closing(connect(database)) as connection:
        files = connection.execute("SELECT path, size, mtime_ns FROM file").fetchall()
        date = connection.execute(
            "SELECT date FROM meeting ORDER BY sort_key, date DESC, id DESC LIMIT 1"
        ).fetchone()[0]
        meetings = connection.execute("SELECT count(*) FROM meeting").fetchone()[0]
        _note_facts(connection)
    for path, size, mtime in files:
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(b"x" * size)
        os.utime(file, ns=(mtime, mtime))
    place = archive_path(folder)
    place.parent.mkdir(parents=True)
    place.symlink_to(database.absolute())
    return str(date).encode(), int(meetings)


def _note_facts(connection: sqlite3.Connection) -> None:
    """What a reading of the folder notes at its end: which program has read, and that upkeep is done."""
    connection.execute("INSERT OR REPLACE INTO fact VALUES ('program', ?)", (__version__,))
    connection.execute(
        "INSERT OR REPLACE INTO fact SELECT 'maintained', value FROM fact WHERE name = 'generation'"
    )


def evict(path: Path) -> None:
    """Ask the system to forget the file, so that it must be read from the disk."""
    subprocess.run(["sync"], check=True)
    handle = os.open(path, os.O_RDONLY)
    os.posix_fadvise(handle, 0, 0, os.POSIX_FADV_DONTNEED)
    os.close(handle)


if __name__ == "__main__":
    started = time.perf_counter()
    main(sys.argv[1:])
