"""Pieces of a PDF page on one baseline: grouped, joined into cells, made a row."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from protokoll_parser.reading.columns import Cell
from protokoll_parser.reading.pdf.segments import Segment
from protokoll_parser.voting_sides import read_side

SAME_ROW: Final = 0.4
"""Of the smaller height: how far baselines of one row lie apart."""
_WORD_GAP: Final = 0.12
_CROSSES: Final = frozenset("Xx")
_CROSS_GAP: Final = 0.5
"""Of the height: a word stands closer to the one before."""
_CELL_GAP: Final = 1.0
"""Of the height: a wider gap parts cells, one narrower than a word's gap parts nothing."""
ALIGNED: Final = 3.0
"""Points by which left edges of a column differ."""


@dataclass(slots=True)
class Row:
    """One line of a page: its cells by place, or an empty row for a wider gap."""

    text: str
    x0: float
    x1: float
    baseline: float
    height: float
    bold: bool


def by_baseline(segments: list[Segment]) -> list[list[Segment]]:
    """Segments of one baseline together, each row from left to right."""
    rows: list[list[Segment]] = []
    for segment in sorted(segments, key=lambda segment: -segment.baseline):
        if rows:
            first = rows[-1][0]
            if first.baseline - segment.baseline < SAME_ROW * min(first.height, segment.height):
                rows[-1].append(segment)
                continue
        rows.append([segment])
    for row in rows:
        row.sort(key=lambda segment: segment.x0)
    return rows


def cells_of(segments: list[Segment]) -> list[Cell]:
    """The cells of a row: neighbouring segments joined, but for the columns of a vote."""
    cells: list[Cell] = []
    height = 0.0
    for segment in segments:
        if cells:
            gap = segment.x0 - cells[-1].end
            tall = min(height, segment.height)
            if gap <= _CELL_GAP * tall and not parts_votes(
                cells[-1].text, segment.text, apart=gap > _CROSS_GAP * tall
            ):
                blank = " " if gap > _WORD_GAP * tall else ""
                before = cells[-1]
                cells[-1] = Cell(
                    before.start, max(before.end, segment.x1), f"{before.text}{blank}{segment.text}"
                )
                height = segment.height
                continue
        cells.append(Cell(segment.x0, segment.x1, segment.text))
        height = segment.height
    return cells


def parts_votes(before: str, after: str, *, apart: bool) -> bool:
    """Whether narrow columns of a vote stand beside each other: "Ja  Nej", or a voter and a cross set apart."""
    if after in _CROSSES:
        return apart and before.endswith(")")
    return read_side(after) is not None and read_side(before) is not None


def row_of(text: str, segments: list[Segment]) -> Row:
    """The row of these segments, bold where all of them are."""
    bold = all(segment.bold for segment in segments)
    edge = max(segment.x1 for segment in segments)
    return Row(text, segments[0].x0, edge, segments[0].baseline, segments[0].height, bold)
