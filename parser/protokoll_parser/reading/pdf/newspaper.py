"""Running text set in two columns on a PDF page: each column as a block of its own, read down before the next.

A table and a column of labels stand side by side too; what tells columns of text is that sentences go on from row to
row on both sides of one gutter, and that paragraphs do not begin beside each other as a table's cells do.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median
from typing import Final, NamedTuple

from protokoll_parser.reading.pdf.segments import Segment

Rows = list[list[Segment]]

_EARLIEST: Final = 0.4
_LATEST: Final = 0.65
"""Of the page's width: where a right column may begin."""
_STEP: Final = 3.0
_GUTTER: Final = 4.0
"""Points before the right column that stay free."""
_INDENT: Final = 45.0
"""Points by which a list in the right column may be set in."""
_LEAST_ROWS: Final = 6
_LEAST_SENTENCES: Final = 3
"""Rows on each side that go on with the row above."""
_LEAST_WIDTH: Final = 0.25
"""Of the page's width: the longer half of the rows on each side."""
_APART: Final = 3.0
_PARAGRAPH: Final = 1.35
"""Of the usual pitch: rows further apart belong to different parts of the page, and to different paragraphs."""
_MOST_BESIDE: Final = 0.6
"""Of the paragraphs of one side: if more begin beside one of the other side's, they are a table's cells."""


class Block(NamedTuple):
    """Rows that are read together, from top to bottom."""

    rows: Rows
    is_column: bool


def blocks_of(rows: Rows, width: float) -> list[Block]:
    """The rows of a page in blocks: one where nothing is set in columns."""
    starts = Counter(
        round(segment.x0 / _STEP)
        for row in rows
        for segment in row
        if _EARLIEST * width < segment.x0 < _LATEST * width
    )
    place, count = max(
        ((place, count + starts.get(place + 1, 0)) for place, count in starts.items()),
        key=lambda entry: entry[1],
        default=(0, 0),
    )
    if count < _LEAST_ROWS:
        return [Block(rows, False)]
    edge = (place - 0.5) * _STEP
    blocks: list[Block] = []
    done = 0
    for first, stop in _stretches(rows, edge):
        left, right = _halves(rows[first:stop], edge)
        if _are_columns(left, right, width):
            blocks += [Block(rows[done:first], False), Block(left, True), Block(right, True)]
            done = stop
    return [block for block in (*blocks, Block(rows[done:], False)) if block.rows]


def _halves(rows: Rows, edge: float) -> tuple[Rows, Rows]:
    left = [[segment for segment in row if segment.x0 < edge] for row in rows]
    right = [[segment for segment in row if segment.x0 >= edge] for row in rows]
    return [row for row in left if row], [row for row in right if row]


def _stretches(rows: Rows, edge: float) -> Iterator[tuple[int, int]]:
    """Runs of rows that leave the gutter free, from the first to the last with text at the right column's edge."""
    pitch = _pitch(rows)
    first: int | None = None
    last = 0
    for place, row in enumerate(rows):
        is_apart = place > 0 and rows[place - 1][0].baseline - row[0].baseline > _APART * pitch
        if first is not None and (is_apart or not _leaves_gutter(row, edge)):
            yield first, _end(rows, last, place, pitch)
            first = None
        if _leaves_gutter(row, edge) and any(segment.x0 >= edge for segment in row):
            first = place if first is None else first
            last = place + 1
    if first is not None:
        yield first, _end(rows, last, len(rows), pitch)


def _end(rows: Rows, last: int, stop: int, pitch: float) -> int:
    """Where a stretch ends: the left column may go on below the right one."""
    while last < stop and rows[last - 1][0].baseline - rows[last][0].baseline < _APART * pitch:
        last += 1
    return last


def _leaves_gutter(row: Sequence[Segment], edge: float) -> bool:
    """Whether nothing crosses into the right column, and what stands there begins at its edge."""
    right = [segment.x0 for segment in row if segment.x0 >= edge]
    return all(segment.x1 < edge - _GUTTER for segment in row if segment.x0 < edge) and (
        not right or min(right) < edge + _INDENT
    )


def _are_columns(left: Rows, right: Rows, width: float) -> bool:
    if not (_is_running(left, width) and _is_running(right, width)):
        return False
    begun = [_beginnings(side) for side in (left, right)]
    beside = sum(any(abs(place - other) < _STEP for other in begun[1]) for place in begun[0])
    return beside < 2 or beside < _MOST_BESIDE * min(map(len, begun))


def _is_running(rows: Rows, width: float) -> bool:
    """Whether rows are sentences that go on from row to row."""
    if len(rows) < _LEAST_ROWS:
        return False
    widths = sorted(row[-1].x1 - row[0].x0 for row in rows)
    if median(widths[len(widths) // 2 :]) < _LEAST_WIDTH * width:
        return False
    going_on = sum(
        below[0].text[0].islower() and above[-1].text[-1] not in ".:;!?" for above, below in pairwise(rows)
    )
    return going_on >= _LEAST_SENTENCES


def _beginnings(rows: Rows) -> list[float]:
    """The baselines of the rows that begin a paragraph, by the blank above them."""
    pitch = _pitch(rows)
    return [
        below[0].baseline
        for above, below in pairwise(rows)
        if above[0].baseline - below[0].baseline > _PARAGRAPH * pitch
    ]


def _pitch(rows: Rows) -> float:
    """The usual distance of two rows' baselines."""
    return median([above[0].baseline - below[0].baseline for above, below in pairwise(rows)] or [0.0])
