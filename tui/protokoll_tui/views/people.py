"""The people: everybody who stands in the folder's minutes, and what each of them did, where."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import ClassVar

from textual import on, work
from textual.containers import Container, Horizontal
from textual.content import Content
from textual.getters import query_one
from textual.widget import Widget
from textual.widgets import Input, Static

from protokoll_tui.archive.records import PersonAct, PersonRow
from protokoll_tui.commands import Scope
from protokoll_tui.errors import ProgramError
from protokoll_tui.views.places import Place
from protokoll_tui.views.query_screen import QueryScreen
from protokoll_tui.views.session import Session
from protokoll_tui.widgets.choice_bar import Choice, ChoiceBar, place
from protokoll_tui.widgets.deed_list import Deed, DeedList, deeds
from protokoll_tui.widgets.long_list import LongList
from protokoll_tui.widgets.person_content import act_word, named
from protokoll_tui.widgets.person_list import PersonList, Spans
from protokoll_tui.widgets.query_input import QueryInput
from protokoll_tui.widgets.state_panel import StatePanel
from protokoll_tui.widgets.untrusted import one_line, plain

MOST = 200
"""People that a filter finds at most."""
_NUMBERED = 9


class PeopleScreen(QueryScreen):
    """People beside what the one under the cursor did."""

    SCOPES: ClassVar[tuple[Scope, ...]] = ("query", "found", "people", "narrow", "item", "list")

    people = query_one("#people", PersonList)
    deeds = query_one("#deeds", DeedList)
    kinds = query_one("#kinds", ChoiceBar)

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._asked = ""
        self._person: PersonRow | None = None
        """Whose acts show."""
        self._acts: Sequence[PersonAct] = ()
        self._kind: str | None = None
        """The kind of act that the list is narrowed to."""
        self._aim: int | None = None
        """The person for the cursor when the list has come."""
        self._aim_row: int | None = None
        """The row for the cursor when the acts have come."""
        self._wants: str | None = None
        """The pane for the focus when there is something in it."""

    def compose_body(self) -> Iterable[Widget]:
        """The line, the kinds of acts; below, the people and what they did."""
        text, glyphs, desk = self.text, self.session.glyphs, self.session.desk

        async def fetch(ids: Sequence[int]) -> Mapping[int, PersonRow]:
            return {row.id: row for row in await desk.ask(lambda archive: archive.people(ids))}

        with Horizontal(id="query-row"):
            yield Static(plain(f" {text('people.filter')} "), id="query-label")
            yield QueryInput(text("people.placeholder"), id="query")
        yield ChoiceBar(glyphs=glyphs, id="kinds")
        with Container(id="people-panes"):
            with Container(id="people-pane", classes="pane"):
                yield PersonList(fetch, text, glyphs=glyphs, id="people")
            with Container(id="deeds-pane", classes="pane"):
                yield DeedList(text, glyphs=glyphs, id="deeds")
        yield StatePanel()

    # where the user is

    @property
    def found(self) -> Widget:
        """The people."""
        return self.people

    @property
    def beside(self) -> Widget:
        """What the one under the cursor did."""
        return self.deeds

    @property
    def current_item(self) -> int | None:
        """The § of the act under the cursor, for one who is among the acts."""
        deed = self.deeds.cursor_row
        return deed.item.id if self.deeds.has_focus and deed is not None and deed.item is not None else None

    @property
    def key_scopes(self) -> tuple[Scope, ...]:
        """What can be done with a § only where one is current."""
        scopes = super().key_scopes
        return (
            scopes
            if self.is_mounted and self.beside.has_focus
            else tuple(each for each in scopes if each != "item")
        )

    @property
    def place(self) -> Place:
        """The person under the cursor, and the act."""
        return Place(
            "people",
            person=self.people.cursor_key,
            query=self.line.value,
            scope=self._kind,
            row=self.deeds.cursor,
            pane=self.pane,
        )

    async def arrive(self, place: Place) -> None:
        """Everybody; or a person with what the person did."""
        self._aim, self._aim_row = place.person, place.row
        self._wants = place.pane or ("beside" if place.person is not None else "query")
        if place.person is not None:
            self._kind = place.scope
            self.line.put(place.query or "")
        if self._wants == "query":
            self.line.invite()
        self._ask()

    def contents_changed(self) -> None:
        """There may be more people now, and more that they did."""
        self._aim = self.people.cursor_key if self._aim is None else self._aim
        self._aim_row = self.deeds.cursor if self._aim_row is None else self._aim_row
        self._ask()

    # asking and answering

    @on(Input.Changed, "#query")
    def ask_as_typed(self) -> None:
        """Each letter asks anew."""
        if self.line.value != self._asked:
            self._wants = None
            self._ask()

    @work(exclusive=True, group="people", exit_on_error=False)
    async def _ask(self) -> None:
        query = self._asked = self.line.value
        try:
            ids, spans = await self._find(query)
        except ProgramError as error:
            self.say(self.text("search.failed"), self.text(error.message, **error.values))
            return
        if ids is None:
            return
        cursor = self._aim if self._aim in ids else next(iter(ids), None)
        self._aim = None
        self.people.show_people(ids, spans, cursor)
        title = self.text.count("people.count", len(ids)) if ids else self.text("people.people")
        self.query_one("#people-pane").border_title = Content(title)
        if ids:
            self.remove_class("-state")
        elif query.strip():
            self.say(self.text("people.nobody", query=query.strip()), self.text("people.nobody-advice"))
        else:
            key = self.session.keys.shown("quality")
            self.say(self.text("people.empty"), self.text("people.empty-advice", key=key))
        self._show_deeds()

    async def _find(self, query: str) -> tuple[Sequence[int] | None, Spans]:
        """People by id, and what of their names was typed; None where something newer has been typed meanwhile."""
        if not query.strip():
            return await self.session.desk.ask(lambda archive: archive.person_ids()), {}
        answer = await self.session.search.search(query, scope="people", limit=MOST)
        if answer is None:
            return None, {}
        hits = answer.results.hits
        return [hit.id for hit in hits], {hit.id: hit.title.spans for hit in hits}

    @on(LongList.Moved, "#people")
    @work(exclusive=True, group="deeds", exit_on_error=False)
    async def _show_deeds(self) -> None:
        person_id = self.people.cursor_key
        if person_id is None:
            self._person, self._acts = None, ()
        else:
            rows, self._acts = await self.session.desk.ask(
                lambda archive: (archive.people([person_id]), archive.person_acts(person_id))
            )
            self._person = rows[0] if rows else None
        if self._kind not in self._counts():
            self._kind = None
        self._draw_deeds(self._aim_row or 0)
        self._aim_row = None
        if self._wants in ("list", "beside") and self.found_any:
            self.focus_pane(self._wants)
        self._wants = None

    def _draw_deeds(self, row: int = 0) -> None:
        self.deeds.show_deeds(deeds(self._acts, self._kind), row)
        title = named(self._person) if self._person is not None else ""
        self.query_one("#deeds-pane").border_title = Content(one_line(title))
        self._show_kinds()

    def _counts(self) -> Counter[str]:
        """In how many places the person did what."""
        return Counter(kind for deed in deeds(self._acts) for kind in deed.kinds)

    def _offered(self) -> list[tuple[str, Choice]]:
        """The kinds of acts that there are, numbered, as many as fit in the line."""
        offered = [
            (
                kind,
                Choice(
                    act_word(kind, self.text), self.text.number(count), str(number), "", kind == self._kind
                ),
            )
            for number, (kind, count) in enumerate(self._counts().most_common(_NUMBERED), 1)
        ]
        fitting = len(list(place([choice for _, choice in offered], self.app.size.width, 2)))
        return offered[:fitting]

    def _show_kinds(self) -> None:
        self.kinds.choices = [choice for _, choice in self._offered()]

    def on_resize(self) -> None:
        """More or fewer kinds fit."""
        self._show_kinds()

    # what the user does

    @on(LongList.Opened, "#people")
    def open_person(self) -> None:
        """From a person to what the person did."""
        self.action_to_text()

    @on(LongList.Opened, "#deeds")
    def open_deed(self) -> None:
        """Show the § among the others of its meeting, or the meeting's front page."""
        deed: Deed | None = self.deeds.cursor_row
        if deed is None:
            return
        if deed.item is not None:
            self.post_message(self.Visit(Place("browse", item=deed.item.id, pane="detail")))
        else:
            self.post_message(self.Visit(Place("browse", meeting=deed.meeting.id, pane="meetings")))

    def action_take_first(self) -> None:
        """Enter in the line: to what the first person did, also when the answer is still on its way."""
        self._wants = "beside"
        self._show_deeds()

    def action_narrow(self, number: int) -> None:
        """Only one kind of acts, or all again."""
        offered = self._offered()
        if number <= len(offered):
            kind = offered[number - 1][0]
            self._kind = None if kind == self._kind else kind
            self._draw_deeds()

    def action_widen(self) -> None:
        """All kinds of acts."""
        self._kind = None
        self._draw_deeds()

    @on(ChoiceBar.Chosen, "#kinds")
    def narrow_by_click(self, event: ChoiceBar.Chosen) -> None:
        """By the kind that was clicked."""
        self.action_narrow(event.index + 1)

    async def action_complete(self) -> None:
        """Nothing is completed here: a character to the right."""
        self.line.action_cursor_right()
