"""Tables drawn with plus signs, bars and dashes, as converters to plain text write them, as rows of cells.

The forms are reStructuredText's grid table (docutils, "Grid Tables"), which pandoc and tabulate write as well, and
pandoc's multiline table, whose columns stand below runs of dashes.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import cached_property
from itertools import groupby, pairwise
from typing import Final

from protokoll_parser.reading.cells import BREAK, row_text
from protokoll_parser.reading.tables import spread

_BORDER: Final = re.compile(r"\+(?:[-=:]{2,}\+)+")
_DASHES: Final = re.compile(r"-{2,}(?: +-{2,})+")
_RUN: Final = re.compile(r"-+")
_HARD_BREAK: Final = re.compile(r"\\(?: +|$)")
"""A backslash that ends a row in pandoc's tables: what follows is a row of its own."""
_LONGEST: Final = 2_000
"""Rows of a table."""


def without_grids(text: str) -> str:
    """The text with each such table as rows with tabs between cells; the number of rows stays the same."""
    rows = text.split("\n")
    columns = _Columns(rows)
    place = 0
    while place < len(rows):
        row = rows[place].strip()
        if row[:2] == "+-" and _BORDER.fullmatch(row):
            end = place + 1
            while end < len(rows) and rows[end].strip()[:1] in ("|", "+") and rows[end].strip():
                end += 1
            rows[place:end] = _fitted(_read(rows[place:end]), end - place)
            place = end
        elif row[:2] == "--" and _DASHES.fullmatch(row) and (end := columns.end(place)):
            rows[place:end] = _fitted(_read_columns(rows[place:end]), end - place)
            place = end
        place += 1
    return "\n".join(rows)


def _fitted(read: list[str], count: int) -> list[str]:
    """A table's rows below an empty one, made to be so many."""
    room = count - 1
    if len(read) > room:
        read = [*read[: room - 1], BREAK.join(read[room - 1 :])]
    return ["", *read, *[""] * (room - len(read))]


class _Columns:
    """Where the multiline tables of a text end, found in linear time: what was once looked for is remembered."""

    def __init__(self, rows: Sequence[str]) -> None:
        self._rows = rows
        self._crossed: dict[str, int] = {}
        """Where a word stands across the columns of some dashes, which end nowhere above it."""

    @cached_property
    def _ends(self) -> dict[int, list[int]]:
        """The rows of nothing but dashes with a blank row below, by their length."""
        ends: dict[int, list[int]] = {}
        for place, (row, below) in enumerate(pairwise([*self._rows, ""])):
            if (dashes := row.rstrip()) and not dashes.strip("- ") and not below.strip():
                ends.setdefault(len(dashes), []).append(place)
        return ends

    def end(self, start: int) -> int:
        """Past the dashes that end a multiline table; 0 where none do, or where a word stands across its columns."""
        head = self._rows[start].rstrip()
        ends = self._ends.get(len(head), [])
        at = bisect_right(ends, start)
        if at == len(ends) or ends[at] >= start + _LONGEST or self._crossed.get(head, 0) > start:
            return 0
        gaps = [match.start() - 1 for match in _RUN.finditer(head)][1:]
        for place in range(start + 1, ends[at]):
            row = self._rows[place].rstrip()
            if row.strip("- ") and any(row[gap : gap + 1].strip() for gap in gaps):
                self._crossed[head] = place
                return 0
        return ends[at] + 1


def _read_columns(rows: Sequence[str]) -> list[str]:
    """The rows of a multiline table: lines between blank ones are one row, unless none are blank."""
    runs = [match.start() for match in _RUN.finditer(rows[0])]
    inner = [row for row in rows[1:-1] if row.strip()[:2] != "--"]
    groups = [list(group) for filled, group in groupby(inner, key=lambda row: bool(row.strip())) if filled]
    if len(groups) == 1:
        groups = [[row] for row in groups[0]]
    stops = [*runs, None]
    read: list[str] = []
    for group in groups:
        cells = [
            " ".join(row[left:right].strip() for row in group).strip() for left, right in pairwise(stops)
        ]
        read += [row_text(row) for row in spread([_HARD_BREAK.split(cell) for cell in cells])]
    return read


def _read(rows: Sequence[str]) -> list[str]:
    """The rows of a grid."""
    bars = [place for place, letter in enumerate(rows[0]) if letter == "+"]
    read: list[str] = []
    begun = 1
    for place in range(1, len(rows)):
        if _BORDER.fullmatch(rows[place].strip()):
            read += _spread(rows[begun:place], bars)
            bars = [at for at, letter in enumerate(rows[place]) if letter == "+"]
            begun = place + 1
    read += _spread(rows[begun:], bars)
    return read


def _spread(rows: Sequence[str], bars: Sequence[int]) -> list[str]:
    """One row of the table as the rows that stand beside each other in its cells."""
    if not rows:
        return []
    stops = [at for at in bars if all(row[at : at + 1] in ("|", "+") for row in rows)]
    cells = [
        _paragraphs([row[left + 1 : right].strip() for row in rows], right - left - 3)
        for left, right in pairwise(stops)
    ]
    return [row_text(cells) for cells in spread(cells)] if cells else list(rows)


def _paragraphs(rows: Sequence[str], width: int) -> list[str]:
    """A cell's paragraphs, each on one row; a word too long for the cell was broken without a hyphen."""
    found = [""]
    for row in rows:
        hard = _HARD_BREAK.search(row)
        row = row[: hard.start()] if hard else row
        if not row:
            found.append("")
        elif found[-1] and row[0].islower() and len(row.split(None, 1)[0]) >= width:
            found[-1] += row
        else:
            found[-1] = f"{found[-1]} {row}".strip()
        if hard:
            found.append("")
    return [paragraph for paragraph in found if paragraph] or [""]
