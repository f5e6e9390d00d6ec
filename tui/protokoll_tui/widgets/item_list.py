"""The §§ of a meeting: number, title, case number, and how each went."""

from __future__ import annotations

from collections.abc import Sequence

from protokoll_tui.archive.records import ItemRow
from protokoll_tui.locale import Catalogue
from protokoll_tui.widgets.cells import Cell
from protokoll_tui.widgets.glyphs import Glyphs
from protokoll_tui.widgets.long_list import Fetch, LongList
from protokoll_tui.widgets.outcome_marks import marks

MARKS_SHOWN = 3


class ItemList(LongList[ItemRow]):
    """The §§ in their order."""

    def __init__(
        self, fetch: Fetch[ItemRow], text: Catalogue, *, glyphs: Glyphs, id: str | None = None
    ) -> None:
        super().__init__(fetch, glyphs=glyphs, id=id)
        self._text = text

    def draw(self, row: ItemRow, key: int, width: int) -> Sequence[Sequence[Cell]]:
        """One line; the case number only where there is room for it."""
        cells = [
            Cell(paragraph_number(row), "number", 4, "right"),
            Cell("", width=2),
            Cell(row.title or self._text("item.no-title"), "" if row.title else "muted"),
        ]
        if width >= 70:
            cells.append(Cell(row.case_number or "", "muted", 18, "right"))
        return [[*cells, *mark_cells(row, self.glyphs), Cell("", width=1)]]


def paragraph_number(row: ItemRow) -> str:
    """The number of a § with its letter: "12 a"."""
    return f"{row.number} {row.suffix}" if row.suffix else str(row.number)


def mark_cells(row: ItemRow, glyphs: Glyphs) -> list[Cell]:
    """The outcome marks of a § in cells of a fixed width."""
    shown = marks(row.kinds, row.outcomes, glyphs)[:MARKS_SHOWN]
    blank = Cell("", width=1 + MARKS_SHOWN - len(shown))
    return [blank, *(Cell(each.sign, each.part, 1) for each in shown)]
