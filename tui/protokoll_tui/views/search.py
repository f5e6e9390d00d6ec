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
from protokoll_tui.search.results import Hit, Results, Scope
from protokoll_tui.views.beside_hits import text_beside, title_beside
from protokoll_tui.views.places import Place
from protokoll_tui.views.search_bars import SCOPES, SearchBars
from protokoll_tui.views.search_desk import Answer
from protokoll_tui.views.search_hits import SearchHits, at_first
from protokoll_tui.views.session import Session
from protokoll_tui.widgets.hit_groups import is_cut
from protokoll_tui.widgets.hit_list import HitList
from protokoll_tui.widgets.long_list import LongList
from protokoll_tui.widgets.query_input import QueryInput
from protokoll_tui.widgets.search_help import how_lines
from protokoll_tui.widgets.search_home import SearchHome
from protokoll_tui.widgets.state_panel import StatePanel
from protokoll_tui.widgets.text_lines import TextLine
from protokoll_tui.widgets.text_pane import TextPane
from protokoll_tui.widgets.untrusted import one_line, plain


class SearchScreen(SearchHits):
    """All minutes, searched while one types."""

    BINDINGS = bindings("search")
    SCOPES: ClassVar[tuple[KeyScope, ...]] = (
        "query",
        "found",
        "search",
        "groups",
        "narrow",
        "item",
        "list",
        "text",
    )

    panes = query_one("#search-panes", Container)
    text_pane = query_one("#found-text", TextPane)

    def __init__(self, session: Session) -> None:
        super().__init__(session)
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
        return None if self._results is None else self.hits.cursor_hit

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

    @property
    def key_scopes(self) -> tuple[KeyScope, ...]:
        """Besides, the keys of groups where there are any."""
        in_groups = self.hits.has_focus and self.hits.has_groups
        return (*super().key_scopes, *(("groups",) if in_groups else ()))

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
        limit = self.held(scope) if again else max(at_first(scope), (self._aim or 0) + 1)
        try:
            answer = await self.session.search.search(
                query, scope=scope, limit=limit, cursor=cursor, typing=limit == at_first(scope)
            )
        except ProgramError as error:
            self.say(self.text("search.failed"), self.text(error.message, **error.values))
            return
        if answer is not None:
            self._show_answer(answer, again=again)

    def _show_answer(self, answer: Answer, *, again: bool) -> None:
        results = answer.results
        was_at = self.current_hit if again else None
        self._results, self._completions = results, answer.completions
        self._shown, self._is_cut = list(results.hits), is_cut(results)
        self.panes.remove_class("-home", "-bare")
        self._show_hits(was_at, self._aim or 0)
        self._aim = None
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
        self.say(headline, *advice)

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
