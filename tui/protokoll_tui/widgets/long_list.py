"""A list of any length: drawn line by line over an array of ids, its rows fetched a page at a time for what shows.

A screen gives it ids (`set_keys`) and a way to fetch rows; a subclass says how one row is drawn (`draw`). The list
tells of `Moved` when its cursor stands on another row and of `Opened` when the user wants to go into it.
"""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import ClassVar, Generic, TypeVar

from rich.segment import Segment
from textual import events, work
from textual.cache import LRUCache
from textual.geometry import Size
from textual.message import Message
from textual.reactive import reactive
from textual.selection import Selection
from textual.strip import Strip
from textual.widget import Widget

from protokoll_tui.commands import bindings
from protokoll_tui.widgets.cells import Cell, lay_out
from protokoll_tui.widgets.glyphs import UNICODE, Glyphs
from protokoll_tui.widgets.line_view import LineView
from protokoll_tui.widgets.row_pages import PAGE, RowPages, page_keys
from protokoll_tui.widgets.selecting import selected_part, selected_text

Row = TypeVar("Row")
Key = TypeVar("Key")
Fetch = Callable[[Sequence[int]], Awaitable[Mapping[int, Row]]]
"""Rows by their keys; keys that are gone are left out."""


class _OfRow(Message, Generic[Key]):
    """What has happened to a list's row."""

    def __init__(self, sender: Widget, key: Key) -> None:
        self.list = sender
        self.key = key
        super().__init__()

    @property
    def control(self) -> Widget:
        """The list, for `@on` with a selector."""
        return self.list


class LongList(LineView, Generic[Row]):
    """The one list widget for what grows with the folder."""

    BINDINGS = bindings("list")
    ROW_HEIGHT: ClassVar[int] = 1
    """Lines of one row."""

    cursor: reactive[int] = reactive(0, repaint=False)
    """The index of the current row; 0 in an empty list."""

    class Moved(_OfRow[int | None]):
        """The cursor stands on another row."""

        def can_replace(self, message: Message) -> bool:
            """Only the newest place counts."""
            return isinstance(message, type(self)) and message.list is self.list

    class Opened(_OfRow[int]):
        """The user goes into a row: Enter, or a click on the current row."""

    def __init__(
        self,
        fetch: Fetch[Row],
        *,
        glyphs: Glyphs = UNICODE,
        id: str | None = None,
        classes: str | None = None,
    ) -> None:
        super().__init__(glyphs, id=id, classes=classes)
        self.keys: Sequence[int] = ()
        self._fetch = fetch
        self._rows: RowPages[Row] = RowPages()
        self._strips: LRUCache[tuple[int, int, str], list[Strip]] = LRUCache(512)

    # what a subclass says

    @abstractmethod
    def draw(self, row: Row, key: int, width: int) -> Sequence[Sequence[Cell]]:
        """The lines of a row, `ROW_HEIGHT` of them."""
        raise NotImplementedError

    def local_row(self, key: int) -> Row | None:
        """A row that needs no fetching, such as a group's head; None for those that are fetched."""
        return None

    def first_seen_with(self, index: int) -> int:
        """The row from which on rows are seen when the cursor stands on one, such as the head above it."""
        return index

    # what is in it

    def set_keys(self, keys: Sequence[int], *, cursor_key: int | None = None, stale: bool = True) -> None:
        """Show other rows. The cursor stays on `cursor_key`, or else on its row if that is still there.

        `stale`: rows at hand may have changed and are fetched again; what shows stays until they come.
        """
        wanted = self.cursor_key if cursor_key is None else cursor_key
        above = self.cursor * self.ROW_HEIGHT - round(self.scroll_y)
        had = self.cursor_key
        self.keys = keys
        if stale:
            self._rows = RowPages(self._rows)
        self._strips.clear()
        self._measure()
        index = self.index_of(wanted)
        self.set_reactive(
            LongList.cursor, index if index is not None else max(0, min(self.cursor, len(keys) - 1))
        )
        at_top = not round(self.scroll_y) and (self.cursor + 1) * self.ROW_HEIGHT <= self.size.height
        if index is not None and wanted == had and not at_top:
            # Rows have come above or gone: what is around the cursor stays where the eye is.
            self.scroll_to(y=self.cursor * self.ROW_HEIGHT - above, animate=False, force=True)
        else:
            self.show_cursor()
        self.refresh()
        self._load()
        if self.cursor_key != had:
            self.post_message(self.Moved(self, self.cursor_key))

    @property
    def cursor_key(self) -> int | None:
        """The key of the current row; None in an empty list."""
        return self.keys[self.cursor] if 0 <= self.cursor < len(self.keys) else None

    @property
    def cursor_row(self) -> Row | None:
        """The current row, if it has come."""
        key = self.cursor_key
        return None if key is None else self.row(self.cursor, key)

    def row(self, index: int, key: int) -> Row | None:
        """The row at an index, if it has come."""
        local = self.local_row(key)
        return self._rows.get(index, key) if local is None else local

    def index_of(self, key: int | None) -> int | None:
        """Where a key stands."""
        if key is None:
            return None
        try:
            return self.keys.index(key)
        except ValueError:
            return None

    def go_to(self, key: int) -> bool:
        """Put the cursor on a key; False if it is not in the list."""
        index = self.index_of(key)
        if index is None:
            return False
        self.cursor = index
        return True

    # fetching

    def _load(self) -> None:
        first = round(self.scroll_y) // self.ROW_HEIGHT
        last = first + self.size.height // self.ROW_HEIGHT + 1
        if pages := self._rows.lacking(first, last, len(self.keys)):
            self._fetch_pages(pages, self.keys, self._rows)

    @work(exclusive=True, group="rows", exit_on_error=False)
    async def _fetch_pages(self, pages: list[int], keys: Sequence[int], rows: RowPages[Row]) -> None:
        # The store is of the list as it was when asked: rows for keys that have been replaced go nowhere.
        for page in pages:
            rows.put(
                page, await self._fetch([key for key in page_keys(page, keys) if self.local_row(key) is None])
            )
            if rows is self._rows:
                self._strips.clear()
                self.refresh()
        self.post_message(self.RowsCame())

    class RowsCame(Message):
        """Rows that were waited for show now."""

    # moving

    def validate_cursor(self, cursor: int) -> int:
        """The cursor stays within the list."""
        return max(0, min(cursor, len(self.keys) - 1))

    def watch_cursor(self, old: int, new: int) -> None:
        """Show where the cursor is and tell."""
        if old != new:
            self.show_cursor()
            for index in (old, new):
                self.refresh_lines(index * self.ROW_HEIGHT, self.ROW_HEIGHT)
            self.post_message(self.Moved(self, self.cursor_key))

    def show_cursor(self) -> None:
        """Scroll as little as needed for the current row to be seen, where anything is."""
        if not self.size.height:
            return
        height = self.ROW_HEIGHT
        top, bottom = self.first_seen_with(self.cursor) * height, (self.cursor + 1) * height
        y = round(self.scroll_y)
        if top < y:
            self.scroll_to(y=top, animate=False, force=True)
        elif bottom > y + self.size.height:
            # Whole rows from the top: what is left over below is less than a row.
            whole = max(1, self.size.height // height) * height
            self.scroll_to(y=bottom - whole, animate=False, force=True)

    def _measure(self) -> None:
        spare = self.size.height % self.ROW_HEIGHT
        self.virtual_size = Size(self.room, len(self.keys) * self.ROW_HEIGHT + spare)

    def action_move(self, rows: int) -> None:
        """Some rows up or down."""
        self.cursor += rows

    def action_page(self, pages: int) -> None:
        """A page up or down; a line of the old one stays in view."""
        self.cursor += pages * max(1, self.size.height // self.ROW_HEIGHT - 1)

    def action_edge(self, direction: int) -> None:
        """To the first row or the last."""
        self.cursor = 0 if direction < 0 else len(self.keys) - 1

    def action_open(self) -> None:
        """Go into the current row."""
        if (key := self.cursor_key) is not None:
            self.post_message(self.Opened(self, key))

    def on_click(self, event: events.Click) -> None:
        """A click goes to a row, a click on the current row opens it."""
        index = (round(self.scroll_y) + event.y) // self.ROW_HEIGHT
        if not 0 <= index < len(self.keys) or self.screen.get_selected_text():
            return
        if index == self.cursor:
            self.action_open()
        else:
            self.cursor = index

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Fetch what comes into view."""
        super().watch_scroll_y(old_value, new_value)
        self._load()

    def on_resize(self) -> None:
        """Another width draws other lines, another height shows other rows."""
        self._measure()
        self.show_cursor()
        self._load()

    def forget_lines(self) -> None:
        """Lines that have been drawn are drawn anew."""
        self._strips.clear()

    # drawing

    def render_line(self, y: int) -> Strip:
        """One line of what shows."""
        width = self.room
        line = round(self.scroll_y) + y
        index, part = divmod(line, self.ROW_HEIGHT)
        if index >= len(self.keys):
            return Strip.blank(width, self.part_styles.base)
        strip = self._row_strips(index, width)[part]
        strip = selected_part(strip, self, line)
        return strip.apply_offsets(0, line)

    def _row_strips(self, index: int, width: int) -> list[Strip]:
        key = self.keys[index]
        look = "" if index != self.cursor else "cursor" if self.has_focus else "cursor-idle"
        cached = self._strips.get((key, width, look))
        if cached is not None:
            return cached
        row = self.row(index, key)
        base = self.part_styles.base + self.part_styles[look] if look else self.part_styles.base
        lines = self.draw(row, key, width - 1) if row is not None else [[Cell("")]] * self.ROW_HEIGHT
        bar = {"cursor": self.glyphs.bar, "cursor-idle": self.glyphs.bar_idle}.get(look, " ")
        strips = [
            Strip(
                [
                    Segment(bar, base),
                    *lay_out(cells, width - 1, base, self.part_styles.__getitem__, self.glyphs.ellipsis),
                ]
            )
            for cells in lines
        ]
        if row is not None:
            self._strips[(key, width, look)] = strips
        return strips

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """The text that the mouse has marked, of the rows at hand."""
        last = len(self.keys) * self.ROW_HEIGHT - 1
        return selected_text(selection, last, self._line_text), "\n"

    def _line_text(self, line: int) -> str:
        index, part = divmod(line, self.ROW_HEIGHT)
        return self._row_strips(index, self.room)[part].text.rstrip()


__all__ = ["PAGE", "Fetch", "LongList"]
