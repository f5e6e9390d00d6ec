"""Cells of rows brought into columns by their place, so that an X stands under its heading.

Works on any unit of length: characters of a text set with blanks, points of a PDF page.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from protokoll_parser.reading.cells import LIST_MARK

_WIDE: Final = 3
"""Columns, and rows, of a table that is remembered."""
_MARK: Final = 2
"""Characters of a cross or a letter in a list of marks."""
_HEAD_ROWS: Final = 3
"""As many rows of heads may stand over a list of marks."""
_REMEMBERED: Final = 14
"""Rows: a page's foot and the next one's head."""


class Cell(NamedTuple):
    """A piece of a row and where it stands."""

    start: float
    end: float
    text: str


_Places = list[int]
_Table = list[list[float]]


@dataclass(slots=True)
class Columns:
    """The columns of the table that the rows above have shown, row by row.

    A row that does not fit begins a table of its own, unless it fits the one before: a page's end, with the next
    page's head, may stand within a table.
    """

    tolerance: float
    """How far a cell's edge may stand from its column's."""
    _columns: _Table = field(default_factory=list)
    _earlier: _Table = field(default_factory=list)
    _rows: int = 0
    """Rows of the current table so far."""
    _age: int = 0
    """Rows since the earlier table was left."""
    heads: tuple[str, ...] = ()
    """The rows above the one read last, anew: its heads, which left out its first columns. Seldom any."""
    _above: list[list[Cell]] = field(default_factory=list)
    """The rows above that may be such heads."""

    def reset(self) -> None:
        """The table has ended, or a page has."""
        self._leave([])
        self._above, self.heads = [], ()

    def row(self, cells: list[Cell]) -> str:
        """The row's text: cells separated by one tab each, an empty cell for a column that it skips."""
        cells = _join_list_mark(cells)
        self._age += 1
        self._take_heads(cells)
        if _heads_votes(cells):
            self._leave([[cell.start, cell.end] for cell in cells])
            self._earlier = []
            return "\t".join(cell.text for cell in cells)
        places = self._places(cells, self._columns)
        if self._earlier and self._age <= _REMEMBERED and _is_table_row(cells):
            places = self._places_in_earlier(cells, places)
        if places is not None and self._begins_table(cells, places):
            places = None
        if places is None and (kept := self._heads_above(cells)):
            self._columns = [*self._columns[:kept], *([cell.start, cell.end] for cell in cells)]
            return "\t" * kept + "\t".join(cell.text for cell in cells)
        if places is None and (joined := self._with_stand_in(cells)):
            cells, places = joined
        if places is None:
            self._leave([[cell.start, cell.end] for cell in cells] if len(cells) > 1 else [])
            return "\t".join(cell.text for cell in cells)
        self._rows += 1
        for cell, place in zip(cells, places, strict=True):
            self._widen(place, cell)
        return _text(cells, places)

    @property
    def starts(self) -> Collection[float]:
        """Where the columns of a wide table begin, the first left out."""
        return [start for start, _ in self._columns[1:]] if len(self._columns) >= _WIDE else ()

    @property
    def left(self) -> float:
        """Where the first column begins."""
        return self._columns[0][0] if self._columns else 0.0

    def parts(self, row: str) -> bool:
        """Whether two blanks part a row where a column of the table above begins."""
        places = map(int, self.starts)
        return any(row[at - 2 : at] == "  " and row[at : at + 1].strip() for at in places)

    def goes_on(self, cells: list[Cell]) -> bool:
        """Whether a row stands in the wide table above, from its first column on."""
        wide = len(self._columns) > _WIDE or (len(self._columns) == _WIDE and self._rows >= _WIDE)
        table = self._columns if wide else self._earlier
        if not table or not _is_table_row(cells):
            return False
        places = self._places(cells, table)
        return places is not None and places[0] == 0 and places[-1] < len(table)

    def _begins_table(self, cells: list[Cell], places: _Places) -> bool:
        """Whether a row that adds columns does not stand in those there are: the head of another table."""
        if places[-1] <= len(self._columns):
            return False
        return any(
            place < len(self._columns) and abs(cell.start - self._columns[place][0]) > self.tolerance
            for cell, place in zip(cells, places, strict=True)
        )

    def _take_heads(self, cells: list[Cell]) -> None:
        """Set heads that leave out the columns of names over those of the marks below them.

        "Ja  Nej  Avst" over "Ada Ek  (S)        X".
        """
        above, self.heads = self._above, ()
        if len(cells) < 2 or not above or len(cells[-1].text) > _MARK:
            self._above = [*above, cells][-_HEAD_ROWS:] if len(cells) > 1 else []
            return
        self._above = []
        if (places := self._places(cells, self._columns)) and places[-1] < len(self._columns):
            return  # the heads name these columns too
        for first in range(len(above)):
            rows = above[first:]
            edge = min(row[0].start for row in rows) - self.tolerance
            names = sum(1 for cell in cells if cell.end <= edge)
            table = _merged(rows, self.tolerance)
            places = self._places(cells[names:], table) if names else None
            if (
                not places
                or places[-1] >= len(table)
                or any(len(cell.text) > _MARK for cell in cells[names:])
            ):
                continue
            placed = [(row, found) for row in rows if (found := self._places(row, table))]
            if len(placed) == len(rows):
                self.heads = tuple("\t" * names + _text(row, found) for row, found in placed)
                self._columns = [*([cell.start, cell.end] for cell in cells[:names]), *table]
                self._rows = len(rows)
                return

    def _heads_above(self, cells: list[Cell]) -> int:
        """How many of the columns stay where a second row of heads parts those to the right of them; 0 for none.

        "Ledamot  Ersättare  § 152  § 153" over "Ja  Nej  Ja  Nej".
        """
        if self._rows != 1 or len(cells) < _WIDE:
            return 0
        kept = sum(1 for _, end in self._columns if end + self.tolerance < cells[0].start)
        above = self._above[-2] if len(self._above) > 1 else []
        kept = next((at for at, cell in enumerate(above[:kept]) if cell.text.startswith("§")), kept)
        parted = len(self._columns) - kept
        return kept if kept and 0 < parted < len(cells) else 0

    def _with_stand_in(self, cells: list[Cell]) -> tuple[list[Cell], _Places] | None:
        """A row's cells and places, a second name that has no column of its own in the first's cell.

        "Ada Ek (S)   ers. Bo Al (S)      X" in a list that heads no column for stand-ins.
        """
        if len(cells) < _WIDE or len(self._columns) < _WIDE or len(cells[1].text) <= _MARK:
            return None
        if any(len(cell.text) > _MARK for cell in cells[2:]):
            return None
        first, second = cells[:2]
        if " " not in first.text or " " not in second.text:
            return None
        if second.start < self._columns[0][1] or second.end > self._columns[1][0]:
            return None
        joined = [Cell(first.start, first.end, f"{first.text} {second.text}"), *cells[2:]]
        places = self._places(joined, self._columns)
        return (joined, places) if places and places[-1] < len(self._columns) else None

    def _leave(self, columns: _Table) -> None:
        """Go over to other columns; those of a wide table are remembered for a while."""
        if len(self._columns) >= _WIDE and self._rows >= _WIDE:
            self._earlier, self._age = self._columns, 0
        self._columns, self._rows = columns, 1

    def _places_in_earlier(self, cells: list[Cell], places: _Places | None) -> _Places | None:
        """The places in the table before, which is then the current one again, where they are better."""
        earlier = self._places(cells, self._earlier)
        if earlier is None or earlier[-1] >= len(self._earlier):
            return places
        if (
            places is not None
            and places[-1] < len(self._columns)
            and len(self._columns) >= len(self._earlier)
        ):
            return places
        self._columns, self._earlier, self._rows = self._earlier, [], _WIDE
        return earlier

    def _widen(self, place: int, cell: Cell) -> None:
        columns = self._columns
        if place == len(columns):
            columns[-1][1] = min(columns[-1][1], cell.start)
            columns.append([cell.start, cell.end])
        elif not _reaches_next(cell, place, columns, self.tolerance):
            columns[place] = [min(columns[place][0], cell.start), max(columns[place][1], cell.end)]

    def _places(self, cells: list[Cell], columns: _Table) -> _Places | None:
        """The column of each cell, or None where one has none of its own."""
        if not columns:
            return None
        places: _Places = []
        for cell in cells:
            first = places[-1] + 1 if places else 0
            place = self._place(cell, first, columns)
            if place is None:
                if len(cells) == 1 or (first < len(columns) and cell.start < columns[-1][1]):
                    return None
                place = max(first, len(columns))
            elif _reaches_next(cell, place, columns, self.tolerance) and not (place and cell is cells[-1]):
                return None
            places.append(place)
        return places

    def _place(self, cell: Cell, first: int, columns: _Table) -> int | None:
        """The column that a cell begins with, or else lies in most."""
        best, most = None, -self.tolerance / 2
        for place in range(first, len(columns)):
            start, end = columns[place]
            if abs(cell.start - start) <= self.tolerance:
                within = best is not None and most >= cell.end - cell.start and len(cell.text) <= _MARK
                return best if within else place  # a mark below the last letters of the head before
            overlap = min(cell.end, end) - max(cell.start, start)
            if overlap > most:
                best, most = place, overlap
        if best is None and len(cell.text) <= _MARK and len(columns) > _WIDE:
            return _nearest(cell, first, columns)
        return best


def _nearest(cell: Cell, first: int, columns: _Table) -> int | None:
    """The column of a cross in the middle of a cell whose head stands aside: nearest, or the last."""
    for place in range(first, len(columns) - 1):
        before, after = cell.start - columns[place][1], columns[place + 1][0] - cell.end
        if before > 0 and after > 0:
            return place if before <= after else place + 1
    last, width = len(columns) - 1, columns[-1][0] - columns[-2][0]
    return last if first <= last and columns[-1][1] < cell.start < columns[-1][0] + width else None


def _text(cells: list[Cell], places: _Places) -> str:
    """A row's cells in their columns: an empty one for each that it skips."""
    parts: list[str] = []
    for cell, place in zip(cells, places, strict=True):
        parts += [""] * (place - len(parts))
        parts.append(cell.text)
    return "\t".join(parts)


def _merged(rows: list[list[Cell]], tolerance: float) -> _Table:
    """The columns of rows of heads: those of the last, and those above that stand over none of them."""
    table = [[cell.start, cell.end] for cell in rows[-1]] if rows else []
    for row in rows[:-1]:
        for cell in row:
            if not any(
                start <= cell.end + tolerance and cell.start <= end + tolerance for start, end in table
            ):
                table.append([cell.start, cell.end])
    return sorted(table)


def _is_table_row(cells: list[Cell]) -> bool:
    """Whether a row is surely a table's: three cells, or a name and a cross."""
    return len(cells) > 2 or (len(cells) == 2 and len(cells[1].text) <= _MARK)


def _heads_votes(cells: list[Cell]) -> bool:
    """Whether a row holds the heads of a voting list, which begins a table of its own: "Ledamot  Ja  Nej"."""
    if len(cells) < _WIDE:
        return False
    texts = [cell.text.lower() for cell in cells]
    return "nej" in texts and "ja" in texts[1:] and texts[0] != "ja"


def _reaches_next(cell: Cell, place: int, columns: _Table, tolerance: float) -> bool:
    return place + 1 < len(columns) and cell.end > columns[place + 1][0] + tolerance


def _join_list_mark(cells: list[Cell]) -> list[Cell]:
    """ "1." and its text are one cell however wide the gap between them."""
    if len(cells) > 1 and LIST_MARK.fullmatch(cells[0].text):
        first, second = cells[:2]
        return [Cell(first.start, second.end, f"{first.text} {second.text}"), *cells[2:]]
    return cells
