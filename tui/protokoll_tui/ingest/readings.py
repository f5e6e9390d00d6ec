"""What becomes of a file that a worker is given."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from protokoll_tui.archive.files import UnreadFile
from protokoll_tui.archive.prepare import PreparedDocument

if TYPE_CHECKING:
    from protokoll_tui.search.index import PreparedRow

ReadDocument: TypeAlias = tuple[PreparedDocument, "list[PreparedRow]"]
"""A file of minutes with the rows that search needs of its §§, in their order."""


@dataclass(frozen=True, slots=True)
class Same:
    """A file that need not be read, since its bytes are known."""


@dataclass(frozen=True, slots=True)
class Gone:
    """A file that is no longer there."""


Reading: TypeAlias = ReadDocument | UnreadFile | Same | Gone


@dataclass(frozen=True, slots=True)
class FileRead:
    """What became of one file."""

    path: str
    """Relative, as it was given."""
    sha256: str
    reading: Reading
