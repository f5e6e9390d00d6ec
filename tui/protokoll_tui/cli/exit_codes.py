"""How the program ends, for scripts."""

from __future__ import annotations

from enum import IntEnum


class ExitCode(IntEnum):
    """The program's exit codes; part of its interface."""

    DONE = 0
    SOME_UNREAD = 1
    """Done, but some files could not be read; each is named on stderr with its reason."""
    WRONG_USAGE = 2
    """The arguments make no sense, or there is no such folder."""
    NOT_DONE = 3
    """The archive cannot be made or written, or another session has it."""
    INTERRUPTED = 130
    """Ctrl+C."""
    PIPE_CLOSED = 141
    """Whoever read the output has stopped reading."""
