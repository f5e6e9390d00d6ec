"""What stands below an empty search line: the saved searches, with what is new to them, and the recent ones."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from rich.cells import cell_len

from protokoll_tui.locale import Catalogue
from protokoll_tui.widgets.cells import Cell
from protokoll_tui.widgets.glyphs import Glyphs
from protokoll_tui.widgets.rows_at_hand import RowsAtHand

_LONGEST_NAME = 30


@dataclass(frozen=True, slots=True)
class HomeRow:
    """One search to do again."""

    query: str
    name: str | None = None
    """Under which it is saved; None for a recent one."""


class SearchHome(RowsAtHand[HomeRow]):
    """Saved searches above recent ones."""

    def __init__(self, text: Catalogue, *, glyphs: Glyphs, id: str | None = None) -> None:
        super().__init__(glyphs=glyphs, id=id)
        self._text = text
        self._news: Mapping[str, str] = {}
        self._name_width = 0

    def show_searches(self, saved: Iterable[tuple[str, str]], recent: Iterable[str], cursor: int = 0) -> None:
        """Saved ones as (name, query)."""
        rows = [HomeRow(query, name) for name, query in saved]
        rows += [HomeRow(query) for query in recent]
        self._name_width = min(_LONGEST_NAME, max((cell_len(row.name or "") for row in rows), default=0))
        self.show_rows(rows, cursor)

    def show_news(self, news: Mapping[str, str]) -> None:
        """What is new to each saved search, by name, in words."""
        self._news = news
        self.set_keys(self.keys)

    def draw(self, row: HomeRow, key: int, width: int) -> Sequence[Sequence[Cell]]:
        """One line: what kind it is, its name, the query, what is new."""
        kind = self._text("search.saved" if row.name is not None else "search.recent")
        kinds = max(cell_len(self._text(f"search.{name}")) for name in ("saved", "recent"))
        cells = [Cell("", width=1), Cell(kind, "link" if row.name is not None else "muted", kinds + 2)]
        if row.name is not None:
            cells.append(Cell(row.name, "title", min(self._name_width, width // 3) + 2))
        cells.append(Cell(row.query, "muted" if row.name is not None else ""))
        if row.name is not None and (news := self._news.get(row.name)):
            cells.append(Cell(news, "warning", cell_len(news) + 2, "right"))
        return [[*cells, Cell("", width=1)]]
