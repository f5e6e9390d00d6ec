"""The program as a user starts it, in a real terminal, from start to quit."""

from __future__ import annotations

import os
import re
import select
import shutil
import signal
import sys
import time
from pathlib import Path

import pytest
from tests.tui.test_reading import some_minutes

pty = pytest.importorskip("pty")

PATIENCE = 60
"""Seconds after which a word that has not come will not come."""


class Terminal:
    """A child process on a terminal of 80×24, and everything it has written."""

    def __init__(self, *command: str, home: Path) -> None:
        environ = {
            **os.environ, "TERM": "xterm-256color", "COLUMNS": "80", "LINES": "24", "LANG": "sv_SE.UTF-8",
            "XDG_CACHE_HOME": str(home), "PYTHONPATH": os.pathsep.join(sys.path),
        }  # fmt: skip
        self.child, self.terminal = pty.fork()
        if self.child == 0:
            os.execvpe(command[0], command, environ)
        self.written = b""

    def wait_for(self, words: str) -> None:
        """Read until the words have been written."""
        end = time.monotonic() + PATIENCE
        start = len(self.written)
        while words not in self.text(start):
            assert time.monotonic() < end, f"{words!r} has not come: {self.text(start)[-2000:]}"
            self._read()

    def text(self, start: int = 0) -> str:
        """What has been written, without control sequences."""
        return re.sub(
            r"\x1b\[[0-9;?<>=]*[a-zA-Z]|\x1b[=>]", "", self.written[start:].decode("utf-8", "replace")
        )

    def _read(self) -> None:
        ready, _, _ = select.select([self.terminal], [], [], 0.1)
        if ready:
            try:
                self.written += os.read(self.terminal, 65536)
            except OSError:  # the other end is closed
                time.sleep(0.01)

    def press(self, keys: str) -> None:
        """Send keys."""
        os.write(self.terminal, keys.encode())

    def exit_code(self) -> int:
        """Wait for the end."""
        end = time.monotonic() + PATIENCE
        while True:
            self._read()
            done, status = os.waitpid(self.child, os.WNOHANG)
            if done:
                return os.waitstatus_to_exitcode(status)
            if time.monotonic() > end:
                os.kill(self.child, signal.SIGKILL)
                os.waitpid(self.child, 0)
                raise AssertionError("the program has not ended")


def test_from_start_to_quit(tmp_path: Path) -> None:
    folder = tmp_path / "protokoll"
    folder.mkdir()
    shutil.copy(some_minutes()[-1], folder)
    command = "import sys; from protokoll_tui.cli import main; sys.exit(main())"
    terminal = Terminal(sys.executable, "-c", command, str(folder), home=tmp_path)
    terminal.wait_for("1 möte")
    terminal.press("\r")
    terminal.press("\r")
    terminal.press("?")
    terminal.wait_for("Kopiera beslutet")
    terminal.press("q")  # closes the help: Escape and a letter in one breath would be Alt and the letter
    terminal.press("c")
    terminal.wait_for("Hänvisningen")
    assert b"\x1b]52;c;" in terminal.written
    terminal.press("q")
    assert terminal.exit_code() == 0
    assert terminal.written.rstrip().count(b"\x1b[?1049h") == terminal.written.count(b"\x1b[?1049l") == 1
    assert "Traceback" not in terminal.text()
