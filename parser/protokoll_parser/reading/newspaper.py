"""Running text set in two columns side by side, as a layout-keeping extractor gives it: one after the other.

A table and a column of labels stand side by side too; what tells columns of text is that sentences go on from row
to row on both sides of one gutter.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median
from typing import Final

Row = tuple[int, str]
"""A row's number and its text."""

GUTTER: Final = "   "
"""The least between two columns: a page without it has none."""
_GAP = re.compile(r"(?<=\S) {3,}(?=\S)")
_INDENT = re.compile(r" {30,}(?=\S)")
_LEAST_LEFT: Final = 28
"""Characters; a narrower left column holds labels."""
_LEAST_ROWS: Final = 8
_LEAST_SENTENCES: Final = 3
"""Rows on each side that go on with the row above."""
_LEAST_WIDTH: Final = 30
"""Median characters of the longer half of the rows on each side."""
_GUTTER: Final = 2


def in_reading_order(rows: Sequence[Row]) -> list[Row]:
    """The rows of a page, with columns of text one after the other."""
    result: list[Row] = []
    start = 0
    for first, stop, gutter in _columns(rows):
        result += rows[start:first]
        result += [(number, row[:gutter].rstrip()) for number, row in rows[first:stop]]
        result.append((rows[stop - 1][0], ""))
        result += [(number, row[gutter:]) for number, row in rows[first:stop]]
        start = stop
    return [*result, *rows[start:]] if start else list(rows)


def _columns(rows: Sequence[Row]) -> Iterator[tuple[int, int, int]]:
    """(first row, one past the last, where the right column begins) of each stretch in two columns."""
    starts: Counter[int] = Counter()
    for _, row in rows:
        found = (_GAP.search(row, _LEAST_LEFT - 1) or _INDENT.match(row)) if GUTTER in row else None
        if found is not None and found.end() >= _LEAST_LEFT:
            starts[found.end()] += 1
    if not starts or starts.most_common(1)[0][1] < _LEAST_ROWS:
        return
    gutter = starts.most_common(1)[0][0]
    for first, stop in _stretches(rows, gutter):
        left = [row[:gutter].rstrip() for _, row in rows[first:stop]]
        right = [row[gutter:].rstrip() for _, row in rows[first:stop]]
        if _is_running(left) and _is_running(right):
            yield first, stop, gutter


def _stretches(rows: Sequence[Row], gutter: int) -> Iterator[tuple[int, int]]:
    """Runs of rows that leave the gutter free, from the first to the last with text to its right."""
    first: int | None = None
    last = 0
    for place, (_, row) in enumerate(rows):
        if row[gutter - _GUTTER : gutter].strip() or "\t" in row:
            if first is not None:
                yield first, _end(rows, last, place)
            first = None
        elif row[gutter:].strip():
            first = place if first is None else first
            last = place + 1
    if first is not None:
        yield first, len(rows)


def _end(rows: Sequence[Row], last: int, stop: int) -> int:
    """Where a stretch ends: the left column may go on below the right one, up to a blank row."""
    while last < stop and rows[last][1].strip():
        last += 1
    return last


def _is_running(column: Sequence[str]) -> bool:
    filled = [text for text in column if text.strip()]
    longer = sorted(len(text.strip()) for text in filled)[len(filled) // 2 :]
    if len(filled) < _LEAST_ROWS or median(longer) < _LEAST_WIDTH:
        return False
    going_on = sum(
        bool(above) and bool(below) and below[0].islower() and above.rstrip()[-1] not in ".:;!?"
        for above, below in pairwise(column)
    )
    return going_on >= _LEAST_SENTENCES and not any(_GAP.search(text) for text in filled)
