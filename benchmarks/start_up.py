"""How long until the first list stands, how fast a folder is indexed: ratios to something that a reader can rerun.

Run: python -m benchmarks.start_up [FOLDER]     (the demo's minutes by default)

The yardsticks are a bare Python with Textual imported, and a plain read of the same files.
"""

from __future__ import annotations

import os
import pty
import select
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from protokoll_tui.demo import minutes_folder

ROUNDS = 5
COMMAND = [sys.executable, "-m", "protokoll_tui"]


def until_shown(command: list[str], words: bytes, environment: dict[str, str]) -> float:
    """Seconds from the start of a program to the first moment its terminal has shown some words."""
    start = time.perf_counter()
    process, terminal = pty.fork()
    if process == 0:
        os.execvpe(command[0], command, environment)
    shown = b""
    try:
        while words not in shown and time.perf_counter() - start < 30:
            if select.select([terminal], [], [], 0.01)[0]:
                shown += os.read(terminal, 65536)
        return time.perf_counter() - start
    finally:
        os.kill(process, signal.SIGKILL)
        os.waitpid(process, 0)
        os.close(terminal)


def seconds(command: list[str], environment: dict[str, str]) -> float:
    """Seconds that a program takes to its end."""
    start = time.perf_counter()
    subprocess.run(command, env=environment, check=False, capture_output=True)
    return time.perf_counter() - start


def main(arguments: list[str]) -> None:
    """Measure the folder asked for, or the demo's."""
    with minutes_folder() as demo:
        measure(Path(arguments[0]) if arguments else demo)


def measure(folder: Path) -> None:
    """Print a folder's figures."""
    size = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()) / 1e6
    with tempfile.TemporaryDirectory() as scratch:
        environment = {
            **os.environ,
            "PROTOKOLL_TUI_CACHE": scratch,
            "TERM": "xterm-256color",
            "LANG": "sv_SE.UTF-8",
        }
        environment |= {"COLUMNS": "120", "LINES": "40"}
        cold = seconds([*COMMAND, "index", str(folder)], environment)
        again = seconds([*COMMAND, "index", str(folder)], environment)
        rounds = range(ROUNDS)
        bare = statistics.median(
            seconds([sys.executable, "-c", "import textual.app"], environment) for _ in rounds
        )
        painted = statistics.median(
            until_shown([*COMMAND, str(folder)], "§§".encode(), environment) for _ in rounds
        )
        searched = statistics.median(
            seconds([*COMMAND, "search", str(folder), "bolag", "--json", "--no-update"], environment)
            for _ in rounds
        )
    print(
        f"{'first list on a warm archive':<44}{painted / bare:6.1f} × a bare `import textual.app` ({bare:.2f} s)"
    )
    print(f"{'`search --json` from start to end':<44}{searched / bare:6.1f} × the same")
    print(f"{'index of a new folder':<44}{size / cold:6.2f} MB/s with {os.cpu_count()} cores, start included")
    print(f"{'index again, nothing changed':<44}{again / cold:6.2f} × the first time")


if __name__ == "__main__":
    main(sys.argv[1:])
