"""Why a file could not be read, where the parser never came to say it; in Swedish, as the parser's own reasons are."""

from __future__ import annotations

from protokoll_parser.reading.limits import DEFAULT
from protokoll_tui.archive.files import UnreadFile
from protokoll_tui.locale import catalogue


def crashed(how: str = "") -> UnreadFile:
    """The reader broke on the file; `how` names the error, for whoever mends it."""
    reason = _say("ingest.crashed-how", how=how) if how else _say("ingest.crashed")
    return UnreadFile("failed", "crashed", reason, _say("ingest.crashed-advice"))


def too_slow(seconds: float) -> UnreadFile:
    """The file was not done in its time."""
    return UnreadFile(
        "failed", "too_slow", _say("ingest.too-slow", seconds=round(seconds)), _say("ingest.split")
    )


def too_large(size: int | None = None) -> UnreadFile:
    """The file, or what is packed in it, takes more memory than it may."""
    if size is None:
        return UnreadFile("failed", "too_large", _say("ingest.too-much-memory"), _say("ingest.split"))
    megabyte = 2**20
    reason = _say("ingest.too-large", size=size // megabyte, most=DEFAULT.file_bytes // megabyte)
    return UnreadFile("failed", "too_large", reason, _say("ingest.split"))


def unreadable_directory(system_reason: str) -> UnreadFile:
    """A directory in the folder may not be listed."""
    reason = _say("ingest.unreadable-directory", reason=system_reason)
    return UnreadFile("failed", "unreadable", reason, _say("ingest.unreadable-advice"))


def _say(key: str, **values: object) -> str:
    return catalogue("sv")(key, **values)
