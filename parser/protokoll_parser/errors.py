"""What can go wrong when a file is read, as one small family.

Each error says what happened, to which file, and what the user can do.
"""

from __future__ import annotations

from protokoll_parser.model import RefusalKind


class ParserError(Exception):
    """The base of every error that this library raises on purpose."""


class UnreadableFileError(ParserError):
    """A file that no minutes can be read from: missing, damaged, scanned, encrypted, too large …

    `kind` is for programs; `reason` and `advice` are sentences for a user, in Swedish.
    """

    def __init__(self, path: str, kind: RefusalKind, reason: str, advice: str | None = None) -> None:
        self.path = path
        self.kind = kind
        self.reason = reason
        self.advice = advice
        super().__init__(path, kind, reason, advice)

    def __str__(self) -> str:
        return f"{self.path}: {self.reason}" + (f" {self.advice}" if self.advice else "")
