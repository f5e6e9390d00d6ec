"""Opening an original in the program that the system has for it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Literal

Opening = Literal["opened", "remote", "no-opener", "missing"]
"""opened: a program was started; remote: the user sits at another machine; no-opener: nothing here can; missing: no
such file."""

# Viewers that open a PDF at a page; the platform's own opener takes no page.
_AT_PAGE: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("zathura", ("-P", "{page}")),
    ("evince", ("-i", "{page}")),
    ("okular", ("-p", "{page}")),
    ("xreader", ("-i", "{page}")),
    ("atril", ("-i", "{page}")),
)


def open_file(path: Path, page: int | None = None, environ: Mapping[str, str] = os.environ) -> Opening:
    """Open a file, at a page where a viewer for that is installed. Does not wait for the program to end."""
    if not path.is_file():
        return "missing"
    if environ.get("SSH_CONNECTION") or environ.get("SSH_TTY"):
        return "remote"
    try:
        if sys.platform == "win32":
            os.startfile(path.resolve())  # noqa: S606
            return "opened"
        command = opener(path.resolve(), page, environ)
        if command is None:
            return "no-opener"
        subprocess.Popen(  # noqa: S603
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
    except OSError:
        return "no-opener"
    return "opened"


def opener(path: Path, page: int | None, environ: Mapping[str, str] = os.environ) -> list[str] | None:
    """The command that opens an absolute path; None where there is no screen or no program."""
    if sys.platform == "darwin":
        return ["open", str(path)]
    if not (environ.get("DISPLAY") or environ.get("WAYLAND_DISPLAY")):
        return None
    search = environ.get("PATH")
    if page is not None and path.suffix.lower() == ".pdf":
        for program, arguments in _AT_PAGE:
            if found := shutil.which(program, path=search):
                return [found, *(each.format(page=page) for each in arguments), str(path)]
    found = shutil.which("xdg-open", path=search)
    return [found, str(path)] if found else None
