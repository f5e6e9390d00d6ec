"""Who refers to a §: the later §§, newest first, and the one under the cursor whole."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import ClassVar

from textual import on, work
from textual.containers import Container, Horizontal
from textual.content import Content
from textual.getters import query_one
from textual.widget import Widget

from protokoll_tui.archive.records import ItemRow
from protokoll_tui.citing import citation
from protokoll_tui.commands import Scope
from protokoll_tui.views.item_screen import ItemScreen
from protokoll_tui.views.places import Place
from protokoll_tui.views.session import Session
from protokoll_tui.widgets.dated_item_list import DatedItemList
from protokoll_tui.widgets.item_content import item_lines
from protokoll_tui.widgets.long_list import LongList
from protokoll_tui.widgets.state_panel import StatePanel
from protokoll_tui.widgets.text_pane import TextPane
from protokoll_tui.widgets.untrusted import one_line


class CitedScreen(ItemScreen):
    """The §§ that refer to one §."""

    SCOPES: ClassVar[tuple[Scope, ...]] = ("item", "list", "text", "away")

    citing = query_one("#citing", DatedItemList)
    detail = query_one("#citing-detail", TextPane)

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._item: int | None = None
        self._rows: dict[int, ItemRow] = {}

    def compose_body(self) -> Iterable[Widget]:
        """The list beside the paragraph."""

        async def fetch(ids: Sequence[int]) -> Mapping[int, ItemRow]:
            return {item_id: self._rows[item_id] for item_id in ids}

        with Horizontal(classes="list-and-text"):
            with Container(id="citing-pane", classes="pane"):
                yield DatedItemList(fetch, self.text, glyphs=self.session.glyphs, id="citing")
            with Container(classes="pane"):
                yield TextPane(glyphs=self.session.glyphs, id="citing-detail")
        yield StatePanel()

    @property
    def current_item(self) -> int | None:
        """The § under the cursor."""
        return self.citing.cursor_key

    @property
    def place(self) -> Place:
        """The § that is referred to."""
        return Place("cited", item=self._item)

    async def arrive(self, place: Place) -> None:
        """Show who refers to the § of the place."""
        if place.item is not None:
            self._item = place.item
        self.citing.focus()
        self._show()

    def contents_changed(self) -> None:
        """There may be more now."""
        if self._item is not None:
            self._show()

    @work(exclusive=True, group="citing", exit_on_error=False)
    async def _show(self) -> None:
        item_id = self._item or 0
        detail, rows = await self.session.desk.ask(
            lambda archive: (archive.item(item_id), archive.cited_by(item_id))
        )
        name = citation(detail) if detail else ""
        self.query_one("#citing-pane").border_title = Content(one_line(self.text("cited.title", name=name)))
        self._rows = {row.id: row for row in rows}
        self.set_class(not rows, "-state")
        if not rows:
            self.query_one(StatePanel).say(self.text("cited.none", name=name), [self.text("cited.advice")])
        self.citing.set_keys([row.id for row in rows])
        self._show_detail()

    @on(LongList.Moved, "#citing")
    @work(exclusive=True, group="detail", exit_on_error=False)
    async def _show_detail(self) -> None:
        item_id = self.current_item
        detail = await self.session.desk.ask(lambda archive: archive.item(item_id or 0))
        self.detail.show(item_lines(detail, self.text, self.session.glyphs) if detail else [])

    @on(LongList.Opened, "#citing")
    def go_to_item(self, event: LongList.Opened) -> None:
        """Show the § among the others of its meeting."""
        self.post_message(self.Visit(Place("browse", item=event.key)))

    @on(TextPane.Followed)
    def follow(self, event: TextPane.Followed) -> None:
        """Go where a reference leads."""
        self.post_message(self.Visit(Place("browse", item=event.target)))
