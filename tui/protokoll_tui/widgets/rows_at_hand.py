"""A long list whose rows are all at hand: nothing is fetched, keys are the rows' places."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Generic, TypeVar

from protokoll_tui.widgets.glyphs import UNICODE, Glyphs
from protokoll_tui.widgets.long_list import LongList

Row = TypeVar("Row")


class RowsAtHand(LongList[Row], Generic[Row]):
    """A list of rows that came whole, as an answer does."""

    def __init__(
        self, *, glyphs: Glyphs = UNICODE, id: str | None = None, classes: str | None = None
    ) -> None:
        super().__init__(_nothing, glyphs=glyphs, id=id, classes=classes)
        self.rows: Sequence[Row] = ()

    def show_rows(self, rows: Sequence[Row], cursor: int = 0) -> None:
        """Show other rows, with the cursor on one of them. Tells nobody that the cursor moved."""
        self.rows = rows
        with self.prevent(LongList.Moved):
            if not self.first_seen_with(cursor):
                self.scroll_to(y=0, animate=False, force=True)
            self.set_keys(range(len(rows)), cursor_key=max(0, min(cursor, len(rows) - 1)))

    def local_row(self, key: int) -> Row | None:
        """Every row."""
        return self.rows[key] if 0 <= key < len(self.rows) else None

    def _load(self) -> None:
        """Nothing is to be fetched."""


async def _nothing(_keys: Sequence[int]) -> Mapping[int, Row]:
    return {}
