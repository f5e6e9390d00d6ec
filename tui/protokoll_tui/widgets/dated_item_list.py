"""A list of §§ from several meetings: date, body, number, title, and how each went."""

from __future__ import annotations

from collections.abc import Sequence

from protokoll_tui.archive.records import ItemRow
from protokoll_tui.widgets.cells import Cell
from protokoll_tui.widgets.item_list import ItemList, mark_cells, paragraph_number


class DatedItemList(ItemList):
    """§§ with the meeting that each belongs to."""

    def draw(self, row: ItemRow, key: int, width: int) -> Sequence[Sequence[Cell]]:
        """One line."""
        body = row.body_short or row.body or self._text("browse.no-body")
        return [
            [
                Cell(row.date or self._text("browse.no-date"), "date", 12),
                Cell(body, "muted", 6 if width < 50 else 10 if width < 70 else 18),
                Cell(f"§ {paragraph_number(row)}", "number", 7),
                Cell(row.title or self._text("item.no-title"), "" if row.title else "muted"),
                *mark_cells(row, self.glyphs),
                Cell("", width=1),
            ]
        ]
