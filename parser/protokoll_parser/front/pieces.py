"""A front page's labels with the pieces of text that are their values."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple


class Piece(NamedTuple):
    """A cell's text, or the part of it that belongs to one label."""

    text: str
    row: int
    """Counted over the lines given."""
    column: int
    heading: bool = False
    after_gap: bool = False
    """A blank line stands above."""


@dataclass(slots=True)
class Field:
    """A label with the pieces of text that are its value, in reading order."""

    kind: str
    """"" for what stands before the first label."""
    words: str
    """The label as printed."""
    row: int
    column: int
    pieces: list[Piece] = field(default_factory=list)
    table: Mapping[int, str] | None = None
    """What the columns mean, where the value is a table with heads (see table.py)."""

    @property
    def text(self) -> str:
        """The value as one text, its pieces parted by blanks."""
        return " ".join(piece.text for piece in self.pieces)


def of_kind(fields: Iterable[Field], *kinds: str) -> list[Field]:
    """The fields of these kinds, in document order."""
    return [one for one in fields if one.kind in kinds]
