"""A screen with a line to type in, a list of what that finds, and what the list's row says beside it."""

from __future__ import annotations

from abc import abstractmethod

from textual import on
from textual.events import DescendantFocus
from textual.getters import query_one
from textual.widget import Widget

from protokoll_tui.commands import Scope, bindings
from protokoll_tui.views.item_screen import ItemScreen
from protokoll_tui.widgets.long_list import LongList
from protokoll_tui.widgets.query_input import QueryInput
from protokoll_tui.widgets.state_panel import StatePanel


class QueryScreen(ItemScreen):
    """Where search and people are alike: the ways between line, list and what stands beside it."""

    HORIZONTAL_BREAKPOINTS = [(0, "-tiny"), (40, "-narrow"), (80, "-medium"), (100, "-wide")]  # noqa: RUF012
    BINDINGS = [*bindings("found"), *bindings("narrow")]  # noqa: RUF012

    line = query_one("#query", QueryInput)

    @property
    @abstractmethod
    def found(self) -> Widget:
        """The list that shows now, a `LongList`."""
        raise NotImplementedError

    @property
    @abstractmethod
    def beside(self) -> Widget:
        """What stands beside it."""
        raise NotImplementedError

    @property
    def pane(self) -> str:
        """Which of the three has the focus: "query", "list" or "beside"."""
        if self.beside.has_focus:
            return "beside"
        return "list" if self.found.has_focus else "query"

    @property
    def key_scopes(self) -> tuple[Scope, ...]:
        """While one types, the keys of the line; else those of the list."""
        typing = self.is_mounted and self.line.has_focus
        own: tuple[Scope, ...] = tuple(scope for scope in self.SCOPES if scope in ("search", "people"))
        return ("query", *own) if typing else ("item", "narrow", *own, "app")

    def say(self, headline: str, *advice: str) -> None:
        """Words in place of a list that is empty."""
        self.query_one(StatePanel).say(headline, advice)
        self.add_class("-state")
        if not self.line.has_focus:
            self.line.focus()

    @on(DescendantFocus)
    def _show_keys(self) -> None:
        self.show_keys()

    def show_keys(self) -> None:
        """Other keys hold in another pane; in a narrow terminal only one of the two below the line shows."""
        self.set_class(self.beside.has_focus, "-at-text")
        self.refresh_keys()

    def focus_pane(self, pane: str | None) -> None:
        """Put the focus where it was; the line where there is no such place any more."""
        if pane == "beside" and self.found_any:
            self.add_class("-at-text")  # what does not show takes no focus
            self.beside.focus()
        elif pane in ("list", "beside") and self.found_any:
            self.remove_class("-at-text")
            self.found.focus()
        else:
            self.line.invite()

    @property
    def found_any(self) -> bool:
        """Whether there is anything in the list."""
        return isinstance(self.found, LongList) and bool(self.found.keys)

    # what the user does

    def action_to_found(self) -> None:
        """From the line to the list."""
        if self.found_any:
            self.found.focus()

    def action_to_query(self) -> None:
        """A pane to the left, then up to the line."""
        if self.beside.has_focus:
            self.action_to_list()
        else:
            self.line.invite()

    def action_to_list(self) -> None:
        """From beside the list back to it."""
        self.focus_pane("list")

    def action_to_text(self) -> None:
        """From the list to what stands beside it."""
        self.focus_pane("beside")

    async def action_page_text(self) -> None:
        """Page through what stands beside the list, and stay in the list."""
        await self.beside.run_action("page(1)")

    async def action_clear_query(self) -> None:
        """Empty the line; an empty one is left, and the screen with it."""
        if self.line.value:
            self.line.put("")
        else:
            await self.run_action("app.back")
