"""Cells of rows brought into columns by their place, so that an X stands under its heading.

Works on any unit of length: characters of a text set with blanks, points of a PDF page.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from protokoll_parser.reading.cells import LIST_MARK


@dataclass(frozen=True, slots=True)
class Cell:
    """A piece of a row and where it stands."""

    start: float
    end: float
    text: str


@dataclass(slots=True)
class Columns:
    """The columns of the table that the rows above have shown, row by row.

    A row that does not fit begins a table of its own.
    """

    tolerance: float
    """How far a cell's edge may stand from its column's."""
    _columns: list[list[float]] = field(default_factory=list)

    def reset(self) -> None:
        """Forget the columns: the table has ended."""
        self._columns.clear()

    def row(self, cells: list[Cell]) -> str:
        """The row's text: cells separated by one tab each, an empty cell for a column that it skips."""
        cells = _join_list_mark(cells)
        places = self._places(cells)
        if places is None:
            self._columns = [[cell.start, cell.end] for cell in cells] if len(cells) > 1 else []
            return "\t".join(cell.text for cell in cells)
        parts: list[str] = []
        for cell, place in zip(cells, places, strict=True):
            parts += [""] * (place - len(parts))
            parts.append(cell.text)
            self._widen(place, cell)
        return "\t".join(parts)

    def _widen(self, place: int, cell: Cell) -> None:
        columns = self._columns
        if place == len(columns):
            columns[-1][1] = min(columns[-1][1], cell.start)
            columns.append([cell.start, cell.end])
        elif not self._reaches_next(cell, place):
            columns[place] = [min(columns[place][0], cell.start), max(columns[place][1], cell.end)]

    def _places(self, cells: list[Cell]) -> list[int] | None:
        """The column of each cell, or None where one has none of its own."""
        columns = self._columns
        if not columns:
            return None
        places: list[int] = []
        for cell in cells:
            first = places[-1] + 1 if places else 0
            place = self._place(cell, first)
            if place is None:
                if len(cells) == 1 or (first < len(columns) and cell.start < columns[-1][1]):
                    return None
                place = max(first, len(columns))
            elif self._reaches_next(cell, place) and not (place and cell is cells[-1]):
                return None
            places.append(place)
        return places

    def _place(self, cell: Cell, first: int) -> int | None:
        """The column that a cell begins with, or else lies in most."""
        best, most = None, -self.tolerance / 2
        for place in range(first, len(self._columns)):
            start, end = self._columns[place]
            if abs(cell.start - start) <= self.tolerance:
                return place
            overlap = min(cell.end, end) - max(cell.start, start)
            if overlap > most:
                best, most = place, overlap
        return best

    def _reaches_next(self, cell: Cell, place: int) -> bool:
        return place + 1 < len(self._columns) and cell.end > self._columns[place + 1][0] + self.tolerance


def _join_list_mark(cells: list[Cell]) -> list[Cell]:
    """ "1." and its text are one cell however wide the gap between them."""
    if len(cells) > 1 and LIST_MARK.fullmatch(cells[0].text):
        first, second = cells[:2]
        return [Cell(first.start, second.end, f"{first.text} {second.text}"), *cells[2:]]
    return cells


_GAP = re.compile(" {3,}|[ ]*\t[ \t]*")


def cells_of_text(row: str) -> list[Cell]:
    """The pieces of a row set with blanks, split at three or more."""
    cells: list[Cell] = []
    place = len(row) - len(row.lstrip(" "))
    for gap in _GAP.finditer(row, place):
        if gap.start() > place:
            cells.append(Cell(place, gap.start(), " ".join(row[place : gap.start()].split())))
        place = gap.end()
    rest = row[place:].rstrip()
    if rest:
        cells.append(Cell(place, place + len(rest), " ".join(rest.split())))
    return cells
