"""The case of a §: its way through the bodies, and the § under the cursor whole."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import ClassVar

from textual import on, work
from textual.containers import Container
from textual.content import Content
from textual.getters import query_one
from textual.widget import Widget

from protokoll_tui.archive.records import ItemRow, ThreadEntry
from protokoll_tui.clean import clean
from protokoll_tui.commands import Scope
from protokoll_tui.views.item_screen import ItemScreen
from protokoll_tui.views.places import Place
from protokoll_tui.views.session import Session
from protokoll_tui.widgets.item_content import item_lines
from protokoll_tui.widgets.item_list import paragraph_number
from protokoll_tui.widgets.long_list import LongList
from protokoll_tui.widgets.state_panel import StatePanel
from protokoll_tui.widgets.text_lines import TextLine, line
from protokoll_tui.widgets.text_pane import TextPane
from protokoll_tui.widgets.thread_list import ThreadList, entry_name
from protokoll_tui.widgets.untrusted import one_line

_ORIGIN = -1


class ThreadScreen(ItemScreen):
    """The stops of one case on a time line."""

    HORIZONTAL_BREAKPOINTS = [(0, "-tiny"), (40, "-narrow"), (80, "-medium"), (100, "-wide")]  # noqa: RUF012
    SCOPES: ClassVar[tuple[Scope, ...]] = ("item", "list", "text", "away")

    stops = query_one("#thread", ThreadList)
    detail = query_one("#thread-detail", TextPane)

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._item: int | None = None
        """The § whose case it is."""
        self._aim: int | None = None
        """The row that the cursor is to stand on when the case has come; None: where it stands, _ORIGIN: on the §."""

    def compose_body(self) -> Iterable[Widget]:
        """The time line, and the paragraph beside or below it."""
        with Container(id="thread-panes", classes="list-and-text"):
            with Container(id="thread-pane", classes="pane"):
                yield ThreadList(self.text, glyphs=self.session.glyphs, id="thread")
            with Container(id="thread-detail-pane", classes="pane"):
                yield TextPane(glyphs=self.session.glyphs, id="thread-detail")
        yield StatePanel()

    @property
    def current_item(self) -> int | None:
        """The § under the cursor; None on what is not in the folder."""
        stop = self.stops.cursor_row
        return stop.item.id if stop is not None and stop.item is not None else None

    @property
    def place(self) -> Place:
        """The § whose case it is, and the row of the cursor."""
        return Place("thread", item=self._item, row=self.stops.cursor)

    async def arrive(self, place: Place) -> None:
        """Show the case of the place's §."""
        if place.item is not None:
            self._item = place.item
        self._aim = _ORIGIN if place.row is None else place.row
        self.stops.focus()
        self._show()

    def contents_changed(self) -> None:
        """The case may have grown."""
        self._show()

    @work(exclusive=True, group="thread", exit_on_error=False)
    async def _show(self) -> None:
        item_id = self._item
        if item_id is None:
            key = self.session.keys.shown("thread")
            self._say(self.text("thread.none"), self.text("thread.none-advice", key=key))
            return
        entries, rows = await self.session.desk.ask(
            lambda archive: (archive.thread(item_id), archive.items([item_id]))
        )
        if not rows:
            self._say(self.text("thread.gone"))
            return
        self.remove_class("-state")
        if self._aim is None or self._aim == _ORIGIN:
            known = self.current_item if self._aim is None else None
            self._aim = _index_of(entries, item_id if known is None else known)
        self.stops.show_thread(entries, item_id, self._aim)
        self._aim = None
        pane = self.query_one("#thread-pane")
        pane.border_title = Content(one_line(self._title(rows[0])))
        pane.border_subtitle = Content(one_line(self._summary(entries)))
        self._show_detail()

    def _say(self, headline: str, *advice: str) -> None:
        self.query_one(StatePanel).say(headline, advice)
        self.add_class("-state")
        self.stops.show_thread((), None)

    def _title(self, item: ItemRow) -> str:
        if item.case_number:
            return self.text("thread.title", case=item.case_number)
        return self.text("thread.title-no-case")

    def _summary(self, entries: Sequence[ThreadEntry]) -> str:
        here = [entry for entry in entries if entry.item is not None]
        missing = len(entries) - len(here)
        if len(entries) == 1:
            return self.text("thread.alone")
        pieces = [self.text.count("thread.stops", len(here))]
        if missing:
            pieces.append(self.text.count("thread.missing", missing))
        return f" {self.session.glyphs.separator} ".join(pieces)

    @on(LongList.Moved, "#thread")
    @work(exclusive=True, group="detail", exit_on_error=False)
    async def _show_detail(self) -> None:
        stop, item_id = self.stops.cursor_row, self.current_item
        text, glyphs = self.text, self.session.glyphs
        title = entry_name(stop) if stop is not None else ""
        lines: list[TextLine] = []
        if item_id is not None:
            detail = await self.session.desk.ask(lambda archive: archive.item(item_id))
            if detail is not None:
                title = f"§ {paragraph_number(detail.row)}"
                lines = item_lines(detail, text, glyphs)
        elif stop is not None:
            lines = [line((self._about_missing(stop), "warning"))]
        self.query_one("#thread-detail-pane").border_title = Content(one_line(title))
        self.detail.show(lines)

    def _about_missing(self, stop: ThreadEntry) -> str:
        key = self.session.keys.shown("reread")
        return self.text("thread.open-missing", place=entry_name(stop), key=key)

    @on(LongList.Opened, "#thread")
    def open_stop(self) -> None:
        """Show the § among the others of its meeting, or say that it is not here."""
        stop = self.stops.cursor_row
        if self.current_item is not None:
            self.post_message(self.Visit(Place("browse", item=self.current_item)))
        elif stop is not None:
            self.notify(clean(self._about_missing(stop)), severity="warning", markup=False)

    @on(TextPane.Followed)
    def follow(self, event: TextPane.Followed) -> None:
        """Go where a reference leads."""
        self.post_message(self.Visit(Place("browse", item=event.target)))


def _index_of(entries: Sequence[ThreadEntry], item_id: int) -> int:
    return next(
        (index for index, entry in enumerate(entries) if entry.item is not None and entry.item.id == item_id),
        0,
    )
