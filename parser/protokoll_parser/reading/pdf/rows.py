"""Pieces of a PDF page as rows from top to bottom: its columns, its gaps, its larger letters."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median
from typing import Final

from protokoll_parser.reading.cells import LIST_MARK
from protokoll_parser.reading.columns import Columns
from protokoll_parser.reading.pdf.baselines import ALIGNED, Row, by_baseline, cells_of, parts_votes, row_of
from protokoll_parser.reading.pdf.cells import set_at_top
from protokoll_parser.reading.pdf.margin import is_label, margin_of, rows_with_margin
from protokoll_parser.reading.pdf.newspaper import blocks_of
from protokoll_parser.reading.pdf.segments import Segment, Sheet
from protokoll_parser.voting_sides import read_side

_BLANK_ROW: Final = 1.25
"""Of the page's usual pitch: rows further apart have a blank line between."""
_TABLE_ROW: Final = 2.0
"""Rows of a table stand further apart, by the padding of their cells."""
_LEAST_PITCH: Final = 0.8
_USUAL_PITCH: Final = 1.2
_SINGLE_SPACED: Final = 1.5
_DOUBLE_SPACED: Final = 2.4
"""Of the height: baselines of one paragraph lie no further apart."""
_COLUMN_LEAST: Final = 3
_TABLE_END: Final = 3.0
_LARGE: Final = 1.18
"""Of the usual height: larger letters are a heading's."""
_LONGEST_HEADS: Final = 40
"""Letters of a row with a side of a vote over each column."""
_PARTS: Final = 4
"""Of a point, by which heights of letters are told apart."""


class Shown:
    """What a document's pages have shown so far: how high its letters are, where its margin ends."""

    def __init__(self) -> None:
        self._heights: Counter[int] = Counter()
        self.margin: float | None = None
        """The left edge of the text beside the last margin."""

    def usual_height(self, segments: Sequence[Segment]) -> float:
        """The height of most letters on this page and those before it."""
        for segment in segments:
            self._heights[round(segment.height * _PARTS)] += len(segment.text)
        place = self._heights.total() / 2
        for height, count in sorted(self._heights.items()):
            place -= count
            if place <= 0:
                return height / _PARTS
        return 0.0


def new_columns() -> Columns:
    """What `rows_of` needs for a document's first page."""
    return Columns(tolerance=ALIGNED)


def rows_of(sheet: Sheet, columns: Columns, shown: Shown) -> list[Row]:
    """The rows of a page from top to bottom; an empty one where paragraphs are set apart.

    `columns` are those of the pages before, where a table may go on, and `shown` is what these have shown: a page may
    be all small, or have too few rows to show a margin.
    """
    set_at_top(sheet)
    grouped = by_baseline(sheet.segments)
    if not grouped:
        columns.reset()
        return []
    height = median(segment.height for segments in grouped for segment in segments)
    large = _LARGE * max(height, shown.usual_height(sheet.segments))
    for segment in sheet.segments:
        segment.bold = segment.bold or segment.height > large
    blocks = blocks_of(grouped, sheet.width)
    edges = (
        min(segment.x0 for segment in sheet.segments),
        max(segment.x1 for segment in sheet.segments),
    )
    rows: list[Row] = []
    for block in blocks:
        found = _rows_of_block(block.rows, columns, sheet.width, height, shown)
        if block.is_column:
            _widen(found, *edges)
        if rows and not (block.is_column and _goes_on_in_column(rows[-1], found[0])):
            rows.append(Row("", 0, 0, found[0].baseline, height, False))
        rows += found
    return rows


def _rows_of_block(
    grouped: list[list[Segment]], columns: Columns, width: float, height: float, shown: Shown
) -> list[Row]:
    columns.reset()
    pitch = _pitch(grouped, height)
    margin = margin_of(grouped, width, shown.margin)
    shown.margin = margin or shown.margin
    _split(grouped, _columns(grouped, margin))
    if margin is None:
        rows = iter(_rows(grouped, columns, pitch))
    else:
        rows = rows_with_margin(grouped, columns, margin, height, pitch)
    return list(_set_apart(rows, pitch, height))


def _widen(rows: list[Row], left: float, right: float) -> None:
    """Give a column's rows the places that they had if the column were as wide as the page."""
    filled = [row for row in rows if row.text]
    x0 = min(row.x0 for row in filled)
    scale = (right - left) / max(1.0, max(row.x1 for row in filled) - x0)
    for row in filled:
        row.x0, row.x1 = left + (row.x0 - x0) * scale, left + (row.x1 - x0) * scale


def _goes_on_in_column(before: Row, after: Row) -> bool:
    """Whether a sentence goes on from the foot of one column to the head of the next."""
    return before.text[-1:] not in (".", ":", "!", "?") and after.text[:1].islower()


def _columns(rows: list[list[Segment]], margin: float | None) -> set[int]:
    """Where, in steps of alignment, columns begin: the margin, and edges that several later cells share."""
    starts: Counter[int] = Counter()
    for row in rows:
        beside = row if margin is None else [segment for segment in row if not is_label(segment, margin)]
        for before, segment in pairwise(beside):
            if not LIST_MARK.fullmatch(before.text):
                starts[round(segment.x0 / ALIGNED)] += 1
    columns = {place for place, count in starts.items() if count >= _COLUMN_LEAST}
    return columns if margin is None else columns | {round((margin + ALIGNED / 2) / ALIGNED)}


def _split(rows: list[list[Segment]], columns: set[int]) -> None:
    """Cut segments that run over into the next column, or from one side of a vote to the next, by a narrow blank."""
    for row in rows:
        for place in range(len(row) - 1, -1, -1):
            segment = row[place]
            heads = _heads_votes(segment)
            for gap in reversed(segment.gaps):
                text = segment.text
                at_vote = heads or (
                    len(text) == gap.place + 1
                    and parts_votes(text[: gap.place].rstrip(), text[gap.place :], apart=True)
                )
                if not at_vote and columns.isdisjoint(
                    range(round(gap.start / ALIGNED) - 1, round(gap.start / ALIGNED) + 2)
                ):
                    continue
                rest = Segment(
                    gap.start,
                    segment.x1,
                    segment.baseline,
                    segment.height,
                    text[gap.place :],
                    segment.bold,
                    [],
                )
                row.insert(place + 1, rest)
                segment.text, segment.x1 = text[: gap.place].rstrip(), gap.end


def _heads_votes(segment: Segment) -> bool:
    """Whether a segment holds the heads of narrow columns for a vote: "Ja  Nej  Avstår"."""
    if not segment.gaps or len(segment.text) > _LONGEST_HEADS:
        return False
    edges = [0, *(gap.place for gap in segment.gaps), len(segment.text)]
    sides = {read_side(segment.text[start:end]) for start, end in pairwise(edges)}
    return {"yes", "no"} <= sides


def _pitch(rows: list[list[Segment]], height: float) -> float:
    """The usual distance of baselines within a paragraph."""
    distances = [above[0].baseline - below[0].baseline for above, below in pairwise(rows)]
    for most in (_SINGLE_SPACED, _DOUBLE_SPACED):
        near = [distance for distance in distances if _LEAST_PITCH * height <= distance <= most * height]
        if near:
            return median(near)
    return _USUAL_PITCH * height


def _rows(grouped: list[list[Segment]], columns: Columns, pitch: float) -> list[Row]:
    rows: list[Row] = []
    above = grouped[0][0].baseline
    for segments in grouped:
        if above - segments[0].baseline > _TABLE_END * pitch:
            columns.reset()
        above = segments[0].baseline
        text = columns.row(cells_of(segments))
        heads = columns.heads
        for row, head in zip(rows[len(rows) - len(heads) :], heads, strict=True):
            row.text = head
        rows.append(row_of(text, segments))
    return rows


def _set_apart(rows: Iterator[Row], pitch: float, height: float) -> Iterator[Row]:
    """The rows with an empty one in each wider gap; larger letters have wider gaps within their paragraph too."""
    above: Row | None = None
    for row in rows:
        apart = (
            _TABLE_ROW
            if above is not None and "\t" in above.text.strip() and "\t" in row.text.strip()
            else _BLANK_ROW
        )
        if above is not None and above.baseline - row.baseline > apart * pitch * max(
            1, min(above.height, row.height) / height
        ):
            yield Row("", 0, 0, row.baseline, row.height, False)
        yield row
        above = row
