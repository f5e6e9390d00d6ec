"""How much of a file is read before it is refused."""

from __future__ import annotations

from dataclasses import dataclass

_MEGABYTE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds on one file; what exceeds them is refused as `too_large`.

    The longest minutes met (a budget meeting with all its appendices) have some 1 500 pages and 5 million characters.
    """

    file_bytes: int = 256 * _MEGABYTE
    text_bytes: int = 64 * _MEGABYTE
    """For a file that is itself text: txt, markdown, HTML."""
    characters: int = 20_000_000
    lines: int = 2_000_000
    pages: int = 5_000
    nesting: int = 200
    """Elements within elements in HTML and Word."""
    archive_members: int = 10_000
    member_bytes: int = 64 * _MEGABYTE
    """One part of a Word file, unpacked."""
    archive_ratio: int = 400
    """Unpacked size over packed size of a part larger than a megabyte."""
    memory_bytes: int = 1024 * _MEGABYTE
    """Address space of a worker process on top of what it has when the limit is set."""
    cpu_seconds: int = 120
    """Processor time of a worker process for one file."""


DEFAULT = Limits()
