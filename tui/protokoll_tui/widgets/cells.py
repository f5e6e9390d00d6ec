"""One drawn line of a list: cells of given or remaining width, cut with an ellipsis, in terminal cells."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from rich.style import Style

from protokoll_tui.widgets.untrusted import one_line, one_line_kept


@dataclass(frozen=True, slots=True)
class Cell:
    """A piece of a line."""

    text: str
    part: str = ""
    """A name of `parts.PARTS`, or several apart by blanks."""
    width: int | None = None
    """Terminal cells; None takes what the others leave (one such cell a line)."""
    align: Literal["left", "right"] = "left"
    marks: tuple[tuple[int, int], ...] = ()
    """Character ranges of `text` drawn as matches, in order and apart."""


def lay_out(
    cells: Sequence[Cell], width: int, base: Style, style_of: Callable[[str], Style], ellipsis: str = "…"
) -> list[Segment]:
    """The cells as segments of exactly `width` terminal cells."""
    fixed = sum(cell.width for cell in cells if cell.width is not None)
    segments: list[Segment] = []
    left = width
    for cell in cells:
        room = min(left, cell.width if cell.width is not None else max(0, width - fixed))
        left -= room
        if room > 0:
            segments += _fit(cell, room, base, style_of, ellipsis)
    if left > 0:
        segments.append(Segment(" " * left, base))
    return segments


def shorten(text: str, width: int, ellipsis: str = "…") -> str:
    """The text in at most `width` cells, its end replaced by an ellipsis where it does not fit."""
    if cell_len(text) <= width:
        return text
    if width <= 0:
        return ""
    return set_cell_size(text, width - 1).rstrip() + ellipsis


def _fit(
    cell: Cell, width: int, base: Style, style_of: Callable[[str], Style], ellipsis: str
) -> list[Segment]:
    style = base + style_of(cell.part) if cell.part else base
    text = one_line_kept(cell.text) if cell.marks else one_line(cell.text)
    shown = shorten(text, width, ellipsis)
    padding = width - cell_len(shown)
    pieces = (
        _marked(shown, cell.marks, style, style + style_of("match"))
        if cell.marks
        else [Segment(shown, style)]
    )
    if padding <= 0:
        return pieces
    blank = Segment(" " * padding, style)
    return [blank, *pieces] if cell.align == "right" else [*pieces, blank]


def _marked(text: str, marks: Sequence[tuple[int, int]], style: Style, matched: Style) -> list[Segment]:
    pieces: list[Segment] = []
    at = 0
    for first, last in marks:
        if first >= len(text):
            break
        if first > at:
            pieces.append(Segment(text[at:first], style))
        pieces.append(Segment(text[max(first, at) : last], matched))
        at = max(at, last)
    if at < len(text):
        pieces.append(Segment(text[at:], style))
    return pieces
