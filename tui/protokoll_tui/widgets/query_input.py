"""The line in which a search or a filter is typed."""

from __future__ import annotations

from textual.widgets import Input

from protokoll_tui.commands import bindings
from protokoll_tui.widgets.untrusted import one_line

LONGEST = 400
"""Characters; the query language reads no more."""


class QueryInput(Input):
    """One line without a frame. Its keys for leaving it are in the registry, under "query"."""

    BINDINGS = bindings("query")

    def __init__(self, placeholder: str = "", *, id: str | None = None) -> None:
        super().__init__(placeholder=placeholder, compact=True, select_on_focus=False, id=id)
        self.cursor_blink = False  # each blink is a repaint, also over a slow line

    def validate_value(self, value: str) -> str:
        """What is pasted may hold anything; the line takes harmless text only."""
        return one_line(value)[:LONGEST]

    @property
    def at_end(self) -> bool:
        """The cursor stands after the last character, and nothing is marked."""
        return self.selection.is_empty and self.cursor_position == len(self.value)

    def put(self, value: str) -> None:
        """Write a text, with the cursor after it."""
        self.value = value
        self.cursor_position = len(self.value)

    def invite(self) -> None:
        """Take the focus; what stands there is marked, so that typing replaces it."""
        self.focus()
        self.select_all()
