"""The first screen: meetings │ §§ │ the paragraph, or as many of the three as the terminal has room for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import ClassVar, Literal, get_args

from textual import on, work
from textual.containers import Container, Horizontal
from textual.content import Content
from textual.events import DescendantFocus
from textual.getters import query_one
from textual.widget import Widget

from protokoll_tui.archive.reader import ArchiveReader
from protokoll_tui.archive.records import ItemRow, MeetingRow
from protokoll_tui.commands import Scope, bindings
from protokoll_tui.views.folder_state import folder_state
from protokoll_tui.views.item_screen import ItemScreen
from protokoll_tui.views.places import Place
from protokoll_tui.views.session import Session
from protokoll_tui.widgets.item_content import item_lines
from protokoll_tui.widgets.item_list import ItemList, paragraph_number
from protokoll_tui.widgets.long_list import LongList
from protokoll_tui.widgets.meeting_content import meeting_lines
from protokoll_tui.widgets.meeting_list import MeetingList
from protokoll_tui.widgets.meeting_tree import GroupHead
from protokoll_tui.widgets.state_panel import StatePanel
from protokoll_tui.widgets.text_lines import TextLine
from protokoll_tui.widgets.text_pane import TextPane
from protokoll_tui.widgets.untrusted import one_line

Pane = Literal["meetings", "items", "detail"]
PANES: tuple[Pane, ...] = get_args(Pane)


class BrowseScreen(ItemScreen):
    """Meetings, their §§, and one § whole."""

    BINDINGS = [*bindings("browse"), *bindings("step")]  # noqa: RUF012
    SCOPES: ClassVar[tuple[Scope, ...]] = ("item", "step", "browse", "tree", "list", "text")

    meetings = query_one("#meetings", MeetingList)
    items = query_one("#items", ItemList)
    detail = query_one("#detail", TextPane)

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._pane: Pane = "meetings"
        self._front_page = False
        """The paragraph pane shows the meeting's front page although a § is current."""
        self.add_class("-at-meetings")
        self._sought: tuple[int | None, tuple[str, ...]] = (None, ())
        """The § that a search led to, and the words to mark in it."""

    def compose_body(self) -> Iterable[Widget]:
        """Three panes side by side, and what stands there when there is nothing to show in them."""
        text, glyphs, desk = self.text, self.session.glyphs, self.session.desk

        async def fetch_meetings(ids: Sequence[int]) -> Mapping[int, MeetingRow | GroupHead]:
            return {row.id: row for row in await desk.ask(lambda archive: archive.meetings(ids))}

        async def fetch_items(ids: Sequence[int]) -> Mapping[int, ItemRow]:
            return {row.id: row for row in await desk.ask(lambda archive: archive.items(ids))}

        with Horizontal(id="panes"):
            with Container(id="meetings-pane", classes="pane"):
                yield MeetingList(fetch_meetings, text, glyphs=glyphs, id="meetings")
            with Container(id="items-pane", classes="pane"):
                yield ItemList(fetch_items, text, glyphs=glyphs, id="items")
            with Container(id="detail-pane", classes="pane"):
                yield TextPane(glyphs=glyphs, id="detail")
        yield StatePanel(id="state")

    def on_mount(self) -> None:
        """Start at the meetings."""
        self._title("meetings", self.text("browse.meetings"))
        self._focus("meetings")

    # where the user is

    @property
    def current_item(self) -> int | None:
        """The § whose words the paragraph pane shows or is about to show."""
        return None if self._shows_front_page else self.items.cursor_key

    @property
    def place(self) -> Place:
        """The § or meeting under the cursor, and the pane."""
        return Place("browse", item=self.items.cursor_key, meeting=self.meetings.meeting_id, pane=self._pane)

    async def arrive(self, place: Place) -> None:
        """Show a § or a meeting, its meeting opened in the tree."""
        self._sought = (place.item, place.words)
        pane: Pane = next((each for each in PANES if each == place.pane), "items")
        if place.item is not None:
            found = await self.session.desk.ask(lambda archive: archive.items([place.item or 0]))
            meeting_id = found[0].meeting_id if found else None
        else:
            meeting_id = place.meeting
        if meeting_id is None:
            self.notify(self.text("browse.gone"), severity="warning", markup=False)
            return
        if not self.meetings.tree_model.ids:
            await self._load_tree()
        with self.prevent(LongList.Moved):
            self.meetings.show_meeting(meeting_id)
            await self._load_items(meeting_id, place.item)
        self._focus(pane)
        self._front_page = self._front_page and place.item is None
        self._show_detail()

    @property
    def _shows_front_page(self) -> bool:
        return self._front_page or self._pane == "meetings"

    def _focus(self, pane: Pane) -> None:
        self._now_at(pane)
        self.query_one(f"#{pane}").focus(scroll_visible=False)

    def _now_at(self, pane: Pane) -> None:
        before = self._shows_front_page
        self._front_page = before and pane == "detail"
        self._pane = pane
        # The classes decide which panes show in a narrow terminal, and a hidden one takes no focus.
        self.update_classes({f"-at-{each}": each == pane for each in PANES}, animate=False)
        if before != self._shows_front_page:
            self._show_detail()

    @on(DescendantFocus)
    def follow_focus(self, event: DescendantFocus) -> None:
        """The paragraph pane shows what the focused list's cursor is on."""
        pane = next((each for each in PANES if each == event.widget.id), None)
        if pane is not None and pane != self._pane:
            self._now_at(pane)

    # the archive's answers

    def contents_changed(self) -> None:
        """The archive has changed."""
        self._reload()

    @work(exclusive=True, group="tree", exit_on_error=False)
    async def _reload(self) -> None:
        await self._load_tree()
        if (meeting_id := self.meetings.meeting_id) is not None:
            await self._load_items(meeting_id, self.items.cursor_key)
        self._show_detail(keep_place=True)

    async def _load_tree(self) -> None:
        desk = self.session.desk
        if first := await desk.first_look(self.status.version):
            self.meetings.show_tree(first.groups, first.ids)
            return
        groups, ids = await desk.ask(lambda archive: (archive.meeting_groups(), archive.meeting_ids()))
        self.meetings.show_tree(groups, ids)

    @on(LongList.Moved, "#meetings")
    def show_meeting(self) -> None:
        """The §§ of the meeting under the cursor."""
        self._show_meeting(self.meetings.meeting_id)

    @work(exclusive=True, group="meeting", exit_on_error=False)
    async def _show_meeting(self, meeting_id: int | None) -> None:
        with self.prevent(LongList.Moved):
            await self._load_items(meeting_id, None)
        self._show_detail()

    async def _load_items(self, meeting_id: int | None, cursor: int | None) -> None:
        ids: list[int] = []
        title = self.text("browse.items")
        if meeting_id is not None:
            ids, rows = await self.session.desk.ask(
                lambda archive: (archive.item_ids(meeting_id), archive.meetings([meeting_id]))
            )
            title = " ".join([title, self.session.glyphs.separator, *(_meeting_name(row) for row in rows)])
        self._title("items", title)
        self.items.set_keys(ids, cursor_key=cursor if cursor is not None else ids[0] if ids else None)

    @on(LongList.Moved, "#items")
    def show_item(self) -> None:
        """The § under the cursor."""
        self._front_page = False
        self._show_detail()

    @work(exclusive=True, group="detail", exit_on_error=False)
    async def _show_detail(self, *, keep_place: bool = False) -> None:
        item_id, meeting_id = self.current_item, self.meetings.meeting_id
        title, lines = await self.session.desk.ask(lambda archive: self._write(archive, item_id, meeting_id))
        self._title("detail", title)
        self.detail.show(lines, keep_place=keep_place)
        if not keep_place:
            self.detail.show_match()

    def _write(
        self, archive: ArchiveReader, item_id: int | None, meeting_id: int | None
    ) -> tuple[str, Sequence[TextLine]]:
        """The title and text of the paragraph pane, written in the archive's thread, since a § can be long."""
        text, glyphs = self.text, self.session.glyphs
        if item_id is not None and (detail := archive.item(item_id)):
            return f"§ {paragraph_number(detail.row)}", self._marked(
                item_id, item_lines(detail, text, glyphs)
            )
        if item_id is None and meeting_id is not None and (meeting := archive.meeting(meeting_id)):
            return text("browse.front-page"), meeting_lines(meeting, text, glyphs)
        return "", []

    def _marked(self, item_id: int, lines: list[TextLine]) -> list[TextLine]:
        """The words of the search that led to the § marked in it, while it is the one that shows."""
        sought, words = self._sought
        if item_id != sought or not words:
            return lines
        from protokoll_tui.widgets.marked_lines import marked

        return marked(lines, words)

    def _title(self, pane: Pane, title: str) -> None:
        self.query_one(f"#{pane}-pane").border_title = Content(one_line(title))

    # states, jumps

    def show_status(self) -> None:
        """Besides the bars: panes, or what stands there when there is nothing to show in them."""
        super().show_status()
        state = folder_state(self.status, str(self.session.folder), self.text)
        self.set_class(state is not None, "-state")
        if state is not None:
            self.query_one(StatePanel).say(*state)

    @on(TextPane.Followed)
    def follow(self, event: TextPane.Followed) -> None:
        """Go where a reference leads; Backspace comes back."""
        self.post_message(self.Visit(Place("browse", item=event.target, pane=self._pane)))

    def action_ask_number(self) -> None:
        """Ask for the number of a § of this meeting."""
        from protokoll_tui.views.number_prompt import NumberPrompt

        if self.meetings.meeting_id is not None:
            self.app.push_screen(NumberPrompt(self.text), self._go_to_number)

    async def _go_to_number(self, wanted: tuple[int, str | None] | None) -> None:
        meeting_id = self.meetings.meeting_id
        if wanted is None or meeting_id is None:
            return
        number, suffix = wanted
        item_id = await self.session.desk.ask(
            lambda archive: archive.find_item(number, suffix=suffix, meeting_id=meeting_id)
        )
        if item_id is None:
            shown = f"{number} {suffix}" if suffix else str(number)
            self.notify(self.text("number.missing", number=shown), severity="warning", markup=False)
        else:
            pane = "items" if self._pane == "meetings" else self._pane
            self.post_message(self.Visit(Place("browse", item=item_id, pane=pane)))

    # what the user does

    @on(LongList.Opened, "#meetings")
    def enter_meeting(self) -> None:
        """From a meeting to its §§."""
        self._focus("items")

    @on(LongList.Opened, "#items")
    def enter_item(self) -> None:
        """From a § to its text."""
        self._focus("detail")

    def action_pane(self, direction: int) -> None:
        """The next pane, or the one before."""
        self._focus(PANES[(PANES.index(self._pane) + direction) % len(PANES)])

    def action_leave_pane(self) -> None:
        """One pane to the left."""
        self._focus(PANES[max(0, PANES.index(self._pane) - 1)])

    def action_step(self, direction: int) -> None:
        """The previous or the next § of the meeting."""
        if self._pane == "meetings":
            self._focus("items")
        else:
            self.items.action_move(direction)

    def action_front_page(self) -> None:
        """The meeting's front page in place of the §, or the § again."""
        self._front_page = not self._front_page
        self._show_detail()


def _meeting_name(row: MeetingRow) -> str:
    return " ".join(filter(None, (row.body_short or row.body, row.date)))
