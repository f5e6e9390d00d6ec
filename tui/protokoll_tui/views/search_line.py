"""The line of the search and what stands below it: what could come next, the scopes, the ways to narrow."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence

from textual import on
from textual.getters import query_one

from protokoll_tui.search.results import Completion, Facet, Results, Scope
from protokoll_tui.views import narrowing
from protokoll_tui.views.saved_searching import SavedSearching
from protokoll_tui.views.search_bars import SCOPES, SearchBars
from protokoll_tui.views.session import Session
from protokoll_tui.widgets.choice_bar import ChoiceBar


class SearchLine(SavedSearching):
    """The part of the search above the hits."""

    bars = query_one("#bars", SearchBars)

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._scope: Scope = "all"
        self._results: Results | None = None
        """The answer that shows; None below an empty line."""
        self._completions: Sequence[Completion] = ()
        self._applied: list[Facet] = []

    @abstractmethod
    def _ask(self, *, again: bool = False) -> None:
        """Search for what stands in the line."""
        raise NotImplementedError

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
