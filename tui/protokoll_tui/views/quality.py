"""Avstämning: what each protocol declares against what was found in it, and the files that could not be read."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import ClassVar

from textual import on, work
from textual.containers import Container, Horizontal
from textual.content import Content
from textual.getters import query_one
from textual.widget import Widget

from protokoll_tui.archive.records import QualityRow
from protokoll_tui.commands import Scope, bindings
from protokoll_tui.views.main_screen import MainScreen
from protokoll_tui.views.places import Place
from protokoll_tui.views.session import Session
from protokoll_tui.widgets.long_list import LongList
from protokoll_tui.widgets.quality_content import quality_lines
from protokoll_tui.widgets.quality_list import QualityList, is_problem
from protokoll_tui.widgets.state_panel import StatePanel
from protokoll_tui.widgets.text_pane import TextPane


class QualityScreen(MainScreen):
    """Every file against its own words, the worst first."""

    BINDINGS = bindings("quality")
    SCOPES: ClassVar[tuple[Scope, ...]] = ("quality", "list", "text", "away")

    files = query_one("#files", QualityList)
    detail = query_one("#file-detail", TextPane)

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._rows: dict[int, QualityRow] = {}
        self._only_problems = False

    def compose_body(self) -> Iterable[Widget]:
        """The list beside what there is to say of one file."""

        async def fetch(ids: Sequence[int]) -> Mapping[int, QualityRow]:
            return {file_id: self._rows[file_id] for file_id in ids if file_id in self._rows}

        with Horizontal(classes="list-and-text"):
            with Container(id="files-pane", classes="pane"):
                yield QualityList(fetch, self.text, glyphs=self.session.glyphs, id="files")
            with Container(classes="pane"):
                yield TextPane(glyphs=self.session.glyphs, id="file-detail")
        yield StatePanel()

    @property
    def place(self) -> Place:
        """The list as it is."""
        return Place("quality")

    async def arrive(self, place: Place) -> None:
        """Show the list."""
        self.files.focus()

    def contents_changed(self) -> None:
        """Ask for all files again."""
        self._load()

    @work(exclusive=True, group="files", exit_on_error=False)
    async def _load(self) -> None:
        rows = await self.session.desk.ask(lambda archive: archive.quality())
        self._rows = {row.file.id: row for row in rows}
        self._list()

    def _list(self) -> None:
        rows = list(self._rows.values())
        problems = [row for row in rows if is_problem(row)]
        shown = problems if self._only_problems else rows
        key = "quality.title-problems" if self._only_problems else "quality.title"
        title = self.text(key, problems=self.text.number(len(problems)), files=self.text.number(len(rows)))
        self.query_one("#files-pane").border_title = Content(title)
        self.set_class(not shown, "-state")
        if not shown:
            said = "quality.no-problems" if rows else "quality.no-files"
            self.query_one(StatePanel).say(self.text(said), [self.text(f"{said}-advice")])
        self.files.set_keys([row.file.id for row in shown])
        self._show_detail()

    @on(LongList.Moved, "#files")
    def _show_detail(self) -> None:
        row = self._rows.get(self.files.cursor_key or -1)
        self.detail.show(quality_lines(row, self.text, self.session.glyphs) if row else [])

    def action_toggle_problems(self) -> None:
        """Only files that a user should look at, or all."""
        self._only_problems = not self._only_problems
        self._list()

    @on(LongList.Opened, "#files")
    def go_to_meeting(self, event: LongList.Opened) -> None:
        """Show the meeting of a file; one that gave none is read about beside the list."""
        row = self._rows.get(event.key)
        if row and row.meeting:
            self.post_message(self.Visit(Place("browse", meeting=row.meeting.id, pane="meetings")))
        else:
            self.detail.focus()
