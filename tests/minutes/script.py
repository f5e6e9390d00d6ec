"""The logical document between a house and a format: what stands there, not yet where on the page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

HeadingRole = Literal["front", "contents", "section", "title", "part", "attachment"]


@dataclass(frozen=True, slots=True)
class Heading:
    """A line set apart. Role "section" is the § line, "title" the matter's title, "part" a heading inside the §."""

    text: str
    role: HeadingRole
    inline: bool = False
    """Set as ordinary text: the template does not mark it."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text, wrapped by the page."""

    text: str
    indent: int = 0


@dataclass(frozen=True, slots=True)
class Lines:
    """Lines that each stand alone, close together."""

    lines: tuple[str, ...]
    indent: int = 0


@dataclass(frozen=True, slots=True)
class Entry:
    """A list entry with its mark."""

    mark: str
    text: str
    indent: int = 0


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table, a cell being one or more lines. The front page's are label and value."""

    cells: tuple[tuple[str, ...], ...]
    columns: tuple[int, ...] = ()
    """Where each cell begins, in characters; empty for the house's label column."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A ruled line."""


@dataclass(frozen=True, slots=True)
class Break:
    """A new page."""


@dataclass(frozen=True, slots=True)
class Begin:
    """From here on the text belongs to this § (for the head of continued pages); None ends the last one."""

    label: str | None


@dataclass(frozen=True, slots=True)
class Right:
    """A line of two parts, the second at the right edge."""

    left: str
    right: str
    role: HeadingRole | None = None


Piece: TypeAlias = Heading | Paragraph | Lines | Entry | Row | Rule | Break | Begin | Right
