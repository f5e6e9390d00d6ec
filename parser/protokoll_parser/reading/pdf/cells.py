"""Table cells set at the middle or the bottom of a row of several lines, moved up to the row's first line.

Rows are then read as those of any other table: the label beside the first name, the cross beside the voter.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import pairwise
from statistics import median
from typing import Final, NamedTuple

from protokoll_parser.reading.centred import centred_rows
from protokoll_parser.reading.pdf.segments import Segment, Sheet

_STEP: Final = 3.0
"""Points within which lines of a cell begin."""
_SAME_LINE: Final = 0.3
"""Of the pitch: how far the baselines of one line lie apart."""
_ROW_APART: Final = 1.25
"""Of the pitch: the rows of a table lie further apart than the lines of a cell."""
_LINES: Final = (0.8, 1.5)
"""Of the height: how far the lines of a cell lie apart."""
_BODY: Final = (0.08, 0.92)
"""Of the page's height: below and above stand its foot and its head."""
_MOST_OF_LABELS: Final = 0.33
"""Of the page's width: a wider column holds running text."""
_LEAST_PIECES: Final = 4
_LEAST_SET: Final = 2
"""Rows on a page that show how its cells are set."""


class _Row(NamedTuple):
    """One row of a table that has a cell of several lines."""

    top: float
    """The baseline of its first line."""
    low: list[list[Segment]]
    """Its cells of fewer lines that do not begin at the top."""
    setting: str
    """Where they stand: "middle", "bottom", or "top" where some begin there, or stand anyhow."""


def set_at_top(sheet: Sheet) -> None:
    """Move cells up where the tables of a page are set so; one cell may hang low by chance, and stays."""
    low, high = (part * sheet.height for part in _BODY)
    segments = [segment for segment in sheet.segments if low < segment.baseline < high]
    if len(segments) < _LEAST_PIECES:
        return
    pitch = _pitch(segments)
    bands = _bands(segments, pitch)
    rows = [row for band in bands if (row := _row(band, pitch)) is not None]
    _move_up(rows)
    for band in bands:
        _set_rows_at_top(band, pitch, _MOST_OF_LABELS * sheet.width)


def _move_up(rows: Sequence[_Row]) -> None:
    """Set the cells of rows that wider gaps part at their top, where most are set alike."""
    settings = Counter(row.setting for row in rows)
    setting, count = settings.most_common(1)[0] if settings else ("top", 0)
    if setting == "top" or count < max(_LEAST_SET, 2 * (len(rows) - count)):
        return
    for row in rows:
        for cell in row.low if row.setting == setting else ():
            shift = row.top - max(segment.baseline for segment in cell)
            for segment in cell:
                segment.baseline += shift


def _set_rows_at_top(band: Sequence[Segment], pitch: float, widest: float) -> None:
    """Move up the labels of a table whose rows no wider gap parts; their column is no wider than `widest`."""
    edge = min(segment.x0 for segment in band) + _STEP
    labels = [segment for segment in band if segment.x0 < edge]
    values = [segment for segment in band if segment.x0 >= edge]
    right = max(label.x1 for label in labels)
    if not values or right > edge + widest or min(value.x0 for value in values) < right:
        return
    slack = _SAME_LINE * pitch
    lines = [-value.baseline for value in values]
    lines = lines[:1] + [line for above, line in pairwise(lines) if line - above > slack]
    tops = [-label.baseline for label in labels]
    for row in centred_rows(tops, lines, slack / 2, _ROW_APART * pitch) or ():
        top = min(tops[row.labels[0]], lines[row.values[0]])
        for label in row.labels:
            labels[label].baseline -= top - tops[row.labels[0]]
        for value in values:
            if lines[row.values[0]] - slack < -value.baseline < lines[row.values[-1]] + slack:
                value.baseline -= top - lines[row.values[0]]


def _pitch(segments: Sequence[Segment]) -> float:
    """The distance of a cell's lines: of pieces right below each other that begin at one place."""
    height = median(segment.height for segment in segments)
    columns: dict[int, list[float]] = defaultdict(list)
    for segment in segments:
        columns[round(segment.x0 / _STEP)].append(segment.baseline)
    least, most = (part * height for part in _LINES)
    found = [
        above - below
        for column in columns.values()
        for above, below in pairwise(sorted(column, reverse=True))
        if least <= above - below <= most
    ]
    return median(found) if found else 1.2 * height


def _bands(segments: Sequence[Segment], pitch: float) -> list[list[Segment]]:
    """The pieces in bands with a wider gap between."""
    bands: list[list[Segment]] = []
    lowest = 0.0
    for segment in sorted(segments, key=lambda segment: -segment.baseline):
        if not bands or lowest - segment.baseline > _ROW_APART * pitch:
            bands.append([])
        bands[-1].append(segment)
        lowest = segment.baseline
    return bands


def _row(band: Sequence[Segment], pitch: float) -> _Row | None:
    """The band as a table's row; None where no cell has fewer lines than another."""
    top, bottom = band[0].baseline, band[-1].baseline
    slack = _SAME_LINE * pitch
    cells = _cells(band)
    if len(cells) < 2 or top - bottom < pitch - slack:
        return None
    low: list[list[Segment]] = []
    settings: set[str] = set()
    for cell in cells:
        first, last = max(piece.baseline for piece in cell), min(piece.baseline for piece in cell)
        if first > top - slack and last < bottom + slack:
            continue
        low.append(cell)
        if first > top - slack or (first - last) > (top - bottom) / 2:
            settings.add("top")
        elif abs((first + last) - (top + bottom)) < slack:
            settings.add("middle")
        else:
            settings.add("bottom" if last < bottom + slack else "top")
    if not settings or len(low) == len(cells):
        return None
    return _Row(top, low, settings.pop() if len(settings) == 1 else "top")


def _cells(band: Sequence[Segment]) -> list[list[Segment]]:
    """The pieces of a band by the columns in which they stand."""
    cells: list[list[Segment]] = []
    edge = 0.0
    for segment in sorted(band, key=lambda segment: segment.x0):
        if not cells or segment.x0 > edge:
            cells.append([])
            edge = segment.x1
        cells[-1].append(segment)
        edge = max(edge, segment.x1)
    return cells
