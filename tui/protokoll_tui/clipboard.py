"""Copying that tells the truth.

OSC 52 asks the terminal to take a text to the user's own clipboard, also over SSH; no terminal answers whether it did.
tmux with its default settings lets no such request through from a program, but sends its own when it is given the text
by `tmux load-buffer -w -`.
"""

from __future__ import annotations

import os
import subprocess
from collections.abc import Mapping
from typing import Literal

Way = Literal["terminal", "tmux", "tmux-buffer", "too-long"]
"""terminal: only the terminal can be asked; tmux: tmux took it and was asked to pass it on; tmux-buffer: only tmux has
it (an older tmux); too-long: nothing was sent."""

LONGEST = 1_000_000
"""Characters; terminals cut or drop longer requests without a word."""


def through_tmux(text: str, environ: Mapping[str, str] = os.environ) -> Way:
    """Hand a text to tmux where the app runs in it; on "terminal" the caller has yet to ask the terminal itself.

    Waits for tmux, some seconds at most: call it in a thread.
    """
    if len(text) > LONGEST:
        return "too-long"
    if environ.get("TMUX"):
        if _to_tmux(text, "-w", "-"):
            return "tmux"
        if _to_tmux(text, "-"):
            return "tmux-buffer"
    return "terminal"


def _to_tmux(text: str, *arguments: str) -> bool:
    command = ["tmux", "load-buffer", *arguments]
    try:
        done = subprocess.run(  # noqa: S603
            command, input=text.encode("utf-8", "replace"), capture_output=True, timeout=3, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0
