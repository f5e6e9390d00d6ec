"""A file as lines of text: what every reader gives, whatever the format."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from protokoll_parser.model import Format

Dropped = Literal["rule", "furniture"]


@dataclass(slots=True, unsafe_hash=True)
class Line:
    """One line as a person reads it. A value: nobody changes one, `dataclasses.replace` makes another.

    (Not frozen, since a frozen one takes five times as long to make, and a year of minutes has millions.)

    After reading, a line is a row of the page. After `layout.tidy`, it is one logical line: a heading, a paragraph, a
    list point or a table row, with page furniture gone and words and sentences whole again.
    """

    text: str
    """Without control characters, markup and outer blanks; cells of a row are separated by one tab each."""
    number: int
    """1-based place among the lines as read; stays the same when other lines are dropped or joined."""
    last: int = 0
    """Number of the last line joined into this one (0: only itself)."""
    page: int | None = None
    """1-based page, None where the format has none."""
    heading: int = 0
    """1-6 where the source marks the line as a heading (# in markdown, h1-h6, a Word style); 0 elsewhere."""
    bold: bool = False
    """The whole line is set in bold and is not a marked heading."""
    indent: int = 0
    """Left edge, in characters (text) or in hundredths of the page's width (PDF)."""
    right: int = 0
    """Right edge, in the same unit; 0 where it is indent + the text's length."""
    top: int = 0
    """Distance from the upper edge of the page, in thousandths of its height; 0 where the format has no places."""
    dropped: Dropped | None = None
    """Of a blank line, after tidying: what stood there; None where the source has nothing but a blank line."""

    @property
    def is_blank(self) -> bool:
        """Whether nothing stands on the line: a border between paragraphs."""
        return not self.text


@dataclass(frozen=True, slots=True)
class Document:
    """A file that has been read."""

    path: str
    format: Format
    sha256: str
    pages: int | None
    lines: tuple[Line, ...]


def trimmed(lines: Sequence[Line]) -> tuple[Line, ...]:
    """The lines without blank ones at either end."""
    filled = [index for index, line in enumerate(lines) if line.text]
    return tuple(lines[filled[0] : filled[-1] + 1]) if filled else ()
