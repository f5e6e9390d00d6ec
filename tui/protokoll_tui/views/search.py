"""The search: results as one types, the paragraph beside them, ways to narrow them, searches to keep."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import ClassVar

from textual import on, work
from textual.containers import Container, Horizontal
from textual.content import Content
from textual.getters import query_one
from textual.widget import Widget
from textual.widgets import Input, Static

from protokoll_tui.commands import Scope as KeyScope
from protokoll_tui.commands import bindings
from protokoll_tui.errors import ProgramError
from protokoll_tui.search.results import Completion, Facet, Hit, Results, Scope
from protokoll_tui.views import narrowing
from protokoll_tui.views.beside_hits import text_beside, title_beside
from protokoll_tui.views.places import Place
from protokoll_tui.views.saved_searching import SavedSearching
from protokoll_tui.views.search_bars import SCOPES, SearchBars
from protokoll_tui.views.search_desk import Answer
from protokoll_tui.views.session import Session
from protokoll_tui.widgets.choice_bar import ChoiceBar
from protokoll_tui.widgets.hit_list import HitList
from protokoll_tui.widgets.long_list import LongList
from protokoll_tui.widgets.query_input import QueryInput
from protokoll_tui.widgets.search_help import how_lines
from protokoll_tui.widgets.search_home import SearchHome
from protokoll_tui.widgets.state_panel import StatePanel
from protokoll_tui.widgets.text_lines import TextLine
from protokoll_tui.widgets.text_pane import TextPane
from protokoll_tui.widgets.untrusted import one_line, plain

MOST = 200
"""Hits that are shown."""


class SearchScreen(SavedSearching):
    """All minutes, searched while one types."""

    BINDINGS = bindings("search")
    SCOPES: ClassVar[tuple[KeyScope, ...]] = ("query", "found", "search", "narrow", "item", "list", "text")

    panes = query_one("#search-panes", Container)
    hits = query_one("#hits", HitList)
    text_pane = query_one("#found-text", TextPane)
    bars = query_one("#bars", SearchBars)

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._scope: Scope = "all"
        self._asked: tuple[str, Scope] = ("", "all")
        self._results: Results | None = None
        """The answer that shows; None below an empty line."""
        self._completions: Sequence[Completion] = ()
        self._applied: list[Facet] = []
        self._aim: int | None = None
        """The row for the cursor when the answer has come."""
        self._enters = False
        """The user has pressed Enter before the answer came."""

    def compose_body(self) -> Iterable[Widget]:
        """The line, what could be typed, the scopes, the ways to narrow; below, the hits and the paragraph."""
        text, glyphs = self.text, self.session.glyphs
        with Horizontal(id="query-row"):
            yield Static(plain(f" {text('search.query')} "), id="query-label")
            yield QueryInput(text("search.placeholder"), id="query")
        yield SearchBars(self.session, id="bars")
        with Container(id="search-panes"):
            with Container(id="hits-pane", classes="pane"):
                yield HitList(text, glyphs=glyphs, id="hits")
                yield SearchHome(text, glyphs=glyphs, id="home")
            with Container(id="found-text-pane", classes="pane"):
                yield TextPane(glyphs=glyphs, id="found-text")
        yield StatePanel()

    # where the user is

    @property
    def found(self) -> Widget:
        """The hits, or the searches below an empty line."""
        return self.home if self._results is None else self.hits

    @property
    def beside(self) -> Widget:
        """The paragraph."""
        return self.text_pane

    @property
    def current_hit(self) -> Hit | None:
        """The hit under the cursor."""
        return None if self._results is None else self.hits.cursor_row

    @property
    def current_item(self) -> int | None:
        """The § of the hit under the cursor; a person is none."""
        hit = self.current_hit
        return None if hit is None or hit.kind == "person" else hit.id

    @property
    def place(self) -> Place:
        """The query with its scope, and the row of the cursor."""
        return Place("search", query=self.line.value, scope=self._scope, row=self.hits.cursor, pane=self.pane)

    async def arrive(self, place: Place) -> None:
        """The line, ready for another query; or the search that was left, its cursor where it was."""
        if place.query is not None and (place.query, place.scope) != (self.line.value, self._scope):
            self._scope = next((scope for scope in SCOPES if scope == place.scope), "all")
            self._aim = place.row
            self.line.put(place.query)
            self._ask()
        elif self._results is None:
            self._ask()
        self.focus_pane(place.pane)
        self._enters = place.pane in ("list", "beside") and not self.found_any
        if place.query and place.pane is None:
            self.open_saved(place.query)
            self._enters = True

    def contents_changed(self) -> None:
        """There may be more to find now."""
        self._ask(again=True)

    def help_lines(self) -> Sequence[TextLine]:
        """What can be typed."""
        return how_lines(self.text)

    # asking and answering

    @on(Input.Changed, "#query")
    def ask_as_typed(self) -> None:
        """Each letter asks anew."""
        if (self.line.value, self._scope) != self._asked:
            self._enters = False
            self._ask()

    def _ask(self, *, again: bool = False) -> None:
        """Search for what stands in the line. `again`: for the same as before, so that the cursor stays."""
        self._asked = (self.line.value, self._scope)
        if self.line.value.strip():
            self._search(*self._asked, again=again)
        else:
            self._go_home()

    def search_for(self, query: str) -> None:
        """Do a search again."""
        self.line.put(query)
        self._ask()
        self._enters = True

    @work(exclusive=True, group="search", exit_on_error=False)
    async def _go_home(self) -> None:
        self._results, self._completions, self._applied = None, (), []
        self._show_bars()
        any_searches = await self.show_home()
        self.panes.set_class(True, "-home")
        self.panes.set_class(not any_searches, "-bare")
        self.remove_class("-state")
        self._title_hits(self.text("search.home"))
        self._show_beside()

    @work(exclusive=True, group="search", exit_on_error=False)
    async def _search(self, query: str, scope: Scope, *, again: bool) -> None:
        cursor = self.line.cursor_position
        try:
            answer = await self.session.search.search(query, scope=scope, limit=MOST, cursor=cursor)
        except ProgramError as error:
            self._say(self.text("search.failed"), self.text(error.message, **error.values))
            return
        if answer is not None:
            self._show_answer(answer, again=again)

    def _show_answer(self, answer: Answer, *, again: bool) -> None:
        results = answer.results
        row = self._aim
        if row is None:
            row = _same_row(self.current_hit, results.hits) if again else 0
        self._aim = None
        self._results, self._completions = results, answer.completions
        self.panes.remove_class("-home", "-bare")
        self.hits.show_hits(results.hits, row, self.new_items(results.query))
        self._show_bars()
        self._title_hits(self.text("search.hits"))
        if results.hits:
            self.remove_class("-state")
        else:
            self._say_nothing(results)
        if self._enters and results.hits:
            self.hits.focus()
        self._enters = False
        self._show_beside()

    # showing

    def _title_hits(self, title: str) -> None:
        self.query_one("#hits-pane").border_title = Content(one_line(title))

    def _show_bars(self) -> None:
        self.bars.show(self.line.value, self._scope, self._results, self._applied)
        self._show_hint()

    def _show_hint(self) -> None:
        """Nothing is completed but while one types."""
        self.bars.show_hint(self._completions if self.line.has_focus else (), self._results)

    def show_keys(self) -> None:
        """In another pane other keys hold, and nothing is completed."""
        super().show_keys()
        self._show_hint()

    def _say_nothing(self, results: Results) -> None:
        text = self.text
        if self._scope == "all":
            headline = text("search.nothing", query=results.query.strip())
            advice = [text("search.nothing-advice")]
        else:
            name = text(f"search.{self._scope}").lower()
            headline = text("search.nothing-scope", query=results.query.strip(), scope=name)
            advice = [text("search.nothing-scope-advice", key=self.session.keys.shown("next-scope"))]
        if ":" in results.query:
            advice.append(text("search.nothing-filter-advice"))
        self._say(headline, *advice)

    def _say(self, headline: str, *advice: str) -> None:
        self.query_one(StatePanel).say(headline, advice)
        self.add_class("-state")
        if not self.line.has_focus:
            self.line.focus()

    @on(LongList.Moved, "#hits")
    @work(exclusive=True, group="detail", exit_on_error=False)
    async def _show_beside(self) -> None:
        hit, text, glyphs = self.current_hit, self.text, self.session.glyphs
        if hit is None or self._results is None:
            lines, title = how_lines(text), ""
        else:
            words, chosen = self._results.words, hit
            lines = await self.session.desk.ask(
                lambda archive: text_beside(archive, chosen, words, text, glyphs)
            )
            title = title_beside(hit)
        self.query_one("#found-text-pane").border_title = Content(one_line(title))
        self.text_pane.show(lines)
        self.text_pane.show_match()

    # what the user does

    @on(LongList.Opened, "#hits")
    def open_hit(self) -> None:
        """Go into a hit: a § among the others of its meeting, a person, a case."""
        hit, results = self.current_hit, self._results
        if hit is None or results is None:
            return
        self.remember(results.query)
        if hit.kind == "person":
            place = Place("people", person=hit.id)
        elif hit.kind == "case":
            place = Place("thread", item=hit.id)
        else:
            place = Place("browse", item=hit.id, words=results.words, pane="detail")
        self.post_message(self.Visit(place))

    @on(TextPane.Followed)
    def follow(self, event: TextPane.Followed) -> None:
        """Go where a reference leads."""
        self.post_message(self.Visit(Place("browse", item=event.target)))

    def action_take_first(self) -> None:
        """Enter in the line: down to the hits, also to those that are still on their way."""
        self.ask_as_typed()
        if self._results is not None and self._results.query == self.line.value:
            self.remember(self._results.query)
            self.open_saved(self._results.query)
            self.action_to_found()
        elif self.line.value.strip():
            self._enters = True
        else:
            self.action_to_found()

    async def action_complete(self) -> None:
        """Take the first of what could come next; within the line, a character to the right."""
        if self.line.at_end and self._completions:
            self._complete(0)
        else:
            self.line.action_cursor_right()

    @on(ChoiceBar.Chosen, "#hint")
    def complete_by_click(self, event: ChoiceBar.Chosen) -> None:
        """Take what was clicked."""
        self._complete(event.index)

    def _complete(self, index: int) -> None:
        self.line.put(self._completions[index].text)
        self.line.focus()

    def action_turn_scope(self, direction: int) -> None:
        """The next scope, or the one before."""
        self._turn_to(SCOPES[(SCOPES.index(self._scope) + direction) % len(SCOPES)])

    @on(ChoiceBar.Chosen, "#scopes")
    def turn_by_click(self, event: ChoiceBar.Chosen) -> None:
        """The scope that was clicked."""
        self._turn_to(SCOPES[event.index])

    def _turn_to(self, scope: Scope) -> None:
        self._scope = scope
        self._ask()
        self._show_bars()

    def action_narrow(self, place: int) -> None:
        """Put a filter into the query, or take it out again."""
        if place <= len(self.bars.offered):
            facet = self.bars.offered[place - 1]
            self._applied = [*(each for each in self._applied if each != facet), facet]
            self.line.put(narrowing.toggled(self.line.value, facet))

    def action_widen(self) -> None:
        """Take out all filters that were put in by their numbers."""
        self.line.put(narrowing.widened(self.line.value, self._applied))

    @on(ChoiceBar.Chosen, "#facets")
    def narrow_by_click(self, event: ChoiceBar.Chosen) -> None:
        """By the value that was clicked."""
        self.action_narrow(event.index + 1)

    def on_resize(self) -> None:
        """More or fewer values fit."""
        self._show_bars()


def _same_row(hit: Hit | None, hits: Sequence[Hit]) -> int:
    """Where a hit stands in another answer; at the top if it is not there."""
    if hit is None:
        return 0
    return next((row for row, each in enumerate(hits) if (each.kind, each.id) == (hit.kind, hit.id)), 0)
