"""The source: the file as it was written, with the lines of the § marked, so that anyone can check what was read."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from typing import ClassVar

from textual import work
from textual.containers import Container
from textual.content import Content
from textual.getters import query_one
from textual.widget import Widget

from protokoll_tui.archive.records import ItemDetail
from protokoll_tui.citing import citation
from protokoll_tui.commands import Scope, bindings
from protokoll_tui.views.item_screen import ItemScreen
from protokoll_tui.views.places import Place
from protokoll_tui.views.session import Session
from protokoll_tui.views.source_process import SourceText, read_source
from protokoll_tui.widgets.glyphs import Glyphs
from protokoll_tui.widgets.text_lines import TextLine, hang_of, line
from protokoll_tui.widgets.text_pane import TextPane
from protokoll_tui.widgets.untrusted import one_line


class SourceScreen(ItemScreen):
    """One file's text, scrolled to a §."""

    BINDINGS = bindings("step")
    SCOPES: ClassVar[tuple[Scope, ...]] = ("item", "step", "text", "away")

    source_text = query_one("#source", TextPane)

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._item: int | None = None
        self._path: str | None = None
        self._read: SourceText | None = None

    def compose_body(self) -> Iterable[Widget]:
        """One pane with the file's text."""
        with Container(id="source-pane", classes="pane"):
            yield TextPane(glyphs=self.session.glyphs, id="source")

    @property
    def current_item(self) -> int | None:
        """The § whose lines are marked."""
        return self._item

    @property
    def place(self) -> Place:
        """The § in its file."""
        return Place("source", item=self._item)

    async def arrive(self, place: Place) -> None:
        """Show the § of the place in its file."""
        self.source_text.focus()
        if place.item is not None:
            self._item = place.item
            self._show()

    def contents_changed(self) -> None:
        """The file may be another now."""
        if self._item is not None:
            self._path = None
            self._show()

    @work(exclusive=True, group="source", exit_on_error=False)
    async def _show(self) -> None:
        item_id = self._item
        detail = await self.session.desk.ask(lambda archive: archive.item(item_id or 0))
        if detail is None:
            self._say(self.text("browse.gone"))
            return
        pane = self.query_one("#source-pane")
        pane.border_title = Content(
            one_line(f"{citation(detail)}  {self.session.glyphs.separator}  {detail.file.path}")
        )
        if self._read is None or self._path != detail.file.path:
            self._say(self.text("source.reading"))
            self._path, self._read = None, await read_source(self.session.folder / detail.file.path)
            self._path = detail.file.path
        if not self._read.lines:
            self._say(self._read.reason or self.text("source.failed"))
            return
        lines, first = await asyncio.to_thread(source_lines, self._read, detail, self.session.glyphs)
        if first is None:
            lines.insert(0, line((self.text("source.unmarked"), "warning"), gutter="warning"))
        self.source_text.show(lines)
        self.source_text.show_line(first or 0)

    def _say(self, words: str) -> None:
        self.source_text.show([line((words, "muted"))])

    def action_source(self) -> None:
        """The same key leads back."""
        self.app.call_later(self.app.run_action, "back")

    @work(exclusive=True, group="step", exit_on_error=False)
    async def action_step(self, direction: int) -> None:
        """The previous or the next § of the meeting, in its file."""
        item_id = self._item
        if item_id is None:
            return
        row = (await self.session.desk.ask(lambda archive: archive.items([item_id])))[:1]
        ids = await self.session.desk.ask(lambda archive: archive.item_ids(row[0].meeting_id)) if row else []
        index = ids.index(item_id) + direction if item_id in ids else -1
        if 0 <= index < len(ids):
            self._item = ids[index]
            self._show()


def source_lines(source: SourceText, detail: ItemDetail, glyphs: Glyphs) -> tuple[list[TextLine], int | None]:
    """The file's rows for the screen, the § marked, and which is its first; None where its place is not known."""
    span, pages = detail.item.lines, detail.item.pages
    shown: list[TextLine] = []
    first = None
    page = None
    for row in source.lines:
        if row.page is not None and row.page != page:
            page = row.page
            shown.append(line((f"{glyphs.rule * 3} {page} {glyphs.rule * 3}", "muted")))
        is_own = span is not None and span.first <= row.number <= span.last
        if first is None and (is_own or (span is None and pages is not None and row.page == pages.first)):
            first = len(shown)
        text = row.text.replace("\t", "   ")
        shown.append(
            line(text if is_own else (text, "muted"), gutter="decision" if is_own else "", hang=hang_of(text))
        )
    return shown, first
