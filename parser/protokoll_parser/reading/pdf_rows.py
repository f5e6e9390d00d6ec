"""Pieces of a PDF page as rows: what stands beside each other, in columns, with margin labels before their text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import Final

from protokoll_parser.reading.cells import LIST_MARK
from protokoll_parser.reading.columns import Cell, Columns
from protokoll_parser.reading.pdf_cells import set_at_top
from protokoll_parser.reading.pdf_newspaper import blocks_of
from protokoll_parser.reading.pdf_segments import Segment, Sheet

_SAME_ROW: Final = 0.4
"""Of the smaller height: how far baselines of one row lie apart."""
_WORD_GAP: Final = 0.12
_CELL_GAP: Final = 1.0
"""Of the height: a wider gap parts cells, one narrower than a word's gap parts nothing."""
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
_HEADS: Final = 3
"""A row with more cells, its label among them, is a table's and no margin's."""
_TABLE_END: Final = 3.0
_LABEL_PITCH: Final = 1.45
"""Of the height: lines of one margin label lie no further apart."""
_MARGIN_LEAST: Final = 0.2
"""Of the page's width: how far in text beside a margin column begins."""
_MOST_ACROSS: Final = 0.25
"""Of the pieces left of that edge: so many may reach across it."""
_ALIGNED: Final = 3.0
"""Points by which left edges of a column differ."""
_LARGE: Final = 1.18
"""Of the usual height: larger letters are a heading's."""
_PARTS: Final = 4
"""Of a point, by which heights of letters are told apart."""

_LABEL_GOES_ON = re.compile(r"[a-zåäö]")
_LABEL_OPEN = re.compile(r"(?:-|\b(?:och|till|för|av|med|i|på))$", re.IGNORECASE)


@dataclass(slots=True)
class Row:
    """One line of a page: its cells by place, or an empty row for a wider gap."""

    text: str
    x0: float
    x1: float
    baseline: float
    height: float
    bold: bool


class Letters:
    """How high a document's letters are, page by page."""

    def __init__(self) -> None:
        self._heights: Counter[int] = Counter()

    def usual(self, segments: Sequence[Segment]) -> float:
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
    return Columns(tolerance=_ALIGNED)


def rows_of(sheet: Sheet, columns: Columns, letters: Letters) -> list[Row]:
    """The rows of a page from top to bottom; an empty one where paragraphs are set apart.

    `columns` are those of the pages before, where a table may go on, and `letters` theirs: a page may be all small.
    """
    set_at_top(sheet)
    grouped = _group(sheet.segments)
    if not grouped:
        columns.reset()
        return []
    height = median(segment.height for segments in grouped for segment in segments)
    large = _LARGE * max(height, letters.usual(sheet.segments))
    for segment in sheet.segments:
        segment.bold = segment.bold or segment.height > large
    blocks = blocks_of(grouped, sheet.width)
    edges = (
        min(segment.x0 for segment in sheet.segments),
        max(segment.x1 for segment in sheet.segments),
    )
    rows: list[Row] = []
    for block in blocks:
        found = _rows_of_block(block.rows, columns, sheet.width, height)
        if block.is_column:
            _widen(found, *edges)
        if rows and not (block.is_column and _goes_on_in_column(rows[-1], found[0])):
            rows.append(Row("", 0, 0, found[0].baseline, height, False))
        rows += found
    return rows


def _rows_of_block(grouped: list[list[Segment]], columns: Columns, width: float, height: float) -> list[Row]:
    columns.reset()
    pitch = _pitch(grouped, height)
    margin = _margin(grouped, width)
    _split(grouped, _columns(grouped, margin))
    if margin is None:
        rows = iter(_rows(grouped, columns, height, pitch))
    else:
        rows = _rows_with_margin(grouped, columns, margin, height, pitch)
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


def _group(segments: list[Segment]) -> list[list[Segment]]:
    """Segments of one baseline together, each row from left to right."""
    rows: list[list[Segment]] = []
    for segment in sorted(segments, key=lambda segment: -segment.baseline):
        if rows:
            first = rows[-1][0]
            if first.baseline - segment.baseline < _SAME_ROW * min(first.height, segment.height):
                rows[-1].append(segment)
                continue
        rows.append([segment])
    for row in rows:
        row.sort(key=lambda segment: segment.x0)
    return rows


def _cells(segments: list[Segment]) -> list[Cell]:
    """The cells of a row: neighbouring segments joined."""
    cells: list[Cell] = []
    height = 0.0
    for segment in segments:
        if cells:
            gap = segment.x0 - cells[-1].end
            tall = min(height, segment.height)
            if gap <= _CELL_GAP * tall:
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


def _margin(rows: list[list[Segment]], width: float) -> float | None:
    """The left edge of the text where labels stand in a column of their own beside it."""
    starts = Counter(round(segment.x0 / _ALIGNED) for row in rows for segment in row)
    least = max(4, len(rows) // 4)
    best: tuple[int, float] | None = None
    for place, count in starts.items():
        count += starts.get(place + 1, 0)
        edge = (place - 0.5) * _ALIGNED
        if count < least or edge < _MARGIN_LEAST * width or (best and count <= best[0]):
            continue
        left = [segment for row in rows for segment in row if segment.x0 < edge]
        across = sum(segment.x1 > edge + _ALIGNED and not _has_gap_at(segment, edge) for segment in left)
        if left and across <= max(2, _MOST_ACROSS * len(left)):
            best = (count, edge)
    return best[1] if best else None


def _has_gap_at(segment: Segment, edge: float) -> bool:
    return any(0 <= gap.start - edge <= 2 * _ALIGNED for gap in segment.gaps)


def _columns(rows: list[list[Segment]], margin: float | None) -> set[int]:
    """Where, in steps of alignment, columns begin: the margin, and edges that several later cells share."""
    starts: Counter[int] = Counter()
    for row in rows:
        beside = row if margin is None else [segment for segment in row if not _is_label(segment, margin)]
        for before, segment in pairwise(beside):
            if not LIST_MARK.fullmatch(before.text):
                starts[round(segment.x0 / _ALIGNED)] += 1
    columns = {place for place, count in starts.items() if count >= _COLUMN_LEAST}
    return columns if margin is None else columns | {round((margin + _ALIGNED / 2) / _ALIGNED)}


def _split(rows: list[list[Segment]], columns: set[int]) -> None:
    """Cut segments that run over into the next column, where the blank between is narrow."""
    for row in rows:
        for place in range(len(row) - 1, -1, -1):
            segment = row[place]
            for gap in reversed(segment.gaps):
                if columns.isdisjoint(
                    range(round(gap.start / _ALIGNED) - 1, round(gap.start / _ALIGNED) + 2)
                ):
                    continue
                text = segment.text
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


def _pitch(rows: list[list[Segment]], height: float) -> float:
    """The usual distance of baselines within a paragraph."""
    distances = [above[0].baseline - below[0].baseline for above, below in pairwise(rows)]
    for most in (_SINGLE_SPACED, _DOUBLE_SPACED):
        near = [distance for distance in distances if _LEAST_PITCH * height <= distance <= most * height]
        if near:
            return median(near)
    return _USUAL_PITCH * height


def _rows(grouped: list[list[Segment]], columns: Columns, height: float, pitch: float) -> list[Row]:
    rows: list[Row] = []
    above = grouped[0][0].baseline
    for segments in grouped:
        if above - segments[0].baseline > _TABLE_END * pitch:
            columns.reset()
        above = segments[0].baseline
        text = columns.row(_cells(segments))
        for row, head in (
            zip(rows[-len(columns.heads) :], columns.heads, strict=True) if columns.heads else ()
        ):
            row.text = head
        rows.append(_row(text, segments))
    return rows


def _rows_with_margin(
    grouped: list[list[Segment]], columns: Columns, margin: float, height: float, pitch: float
) -> Iterator[Row]:
    """Rows whose label, if any, is their first cell; a row without one begins with an empty cell."""
    labels = _labels(grouped, margin, height)
    for segments in grouped:
        beside = [segment for segment in segments if not _is_label(segment, margin)]
        if not beside:
            continue
        label: Row | None = None
        while labels and labels[0].baseline >= beside[0].baseline - _SAME_ROW * height:
            if label is not None:
                yield label
            label = labels.pop(0)
        if beside[0].x0 < margin:
            columns.reset()
            if label is not None and LIST_MARK.fullmatch(label.text) and len(beside) < len(segments):
                yield _row(columns.row(_cells(segments)), segments)
                continue
            if label is not None:
                yield label
            yield _row("\t".join(cell.text for cell in _cells(beside)), beside)
            continue
        whole = _cells(segments)
        beside_label = label is not None and label.text == whole[0].text
        if beside_label and (len(whole) > _HEADS or columns.goes_on(whole)):
            yield _row(columns.row(whole), segments)
            continue
        row = _row("\t" + columns.row(_cells(beside)), beside)
        if label is not None and label.baseline - row.baseline > pitch:
            yield label
        elif label is not None:
            row.text, row.x0, row.bold = label.text + row.text, label.x0, label.bold and row.bold
        yield row
    yield from labels


def _is_label(segment: Segment, margin: float) -> bool:
    return segment.x0 < margin and segment.x1 <= margin + _ALIGNED


def _labels(grouped: list[list[Segment]], margin: float, height: float) -> list[Row]:
    """The labels of the margin from top to bottom, those of several lines made one where text stands beside them."""
    labels: list[Row] = []
    lowest = 0.0
    texts = [segments[0].baseline for segments in grouped if not _is_label(segments[-1], margin)]
    for segments in grouped:
        beside = [segment for segment in segments if _is_label(segment, margin)]
        if not beside:
            continue
        label = _row("\t".join(cell.text for cell in _cells(beside)), beside)
        above = labels[-1] if labels else None
        if (
            above
            and lowest - label.baseline < _LABEL_PITCH * height
            and _goes_on(above.text, label.text)
            and any(abs(text - above.baseline) < height for text in texts)
        ):
            joint = "" if above.text.endswith("-") else " "
            above.text = above.text.removesuffix("-") + joint + label.text
        else:
            labels.append(label)
        lowest = label.baseline
    return labels


def _goes_on(label: str, text: str) -> bool:
    return not label.endswith(":") and bool(_LABEL_GOES_ON.match(text) or _LABEL_OPEN.search(label))


def _row(text: str, segments: list[Segment]) -> Row:
    bold = all(segment.bold for segment in segments)
    edge = max(segment.x1 for segment in segments)
    return Row(text, segments[0].x0, edge, segments[0].baseline, segments[0].height, bold)


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
