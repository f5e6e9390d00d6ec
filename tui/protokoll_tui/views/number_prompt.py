"""A small dialog that asks for a § number."""

from __future__ import annotations

import re

from textual import on
from textual.app import ComposeResult
from textual.containers import Container
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input

from protokoll_tui.locale import Catalogue

_NUMBER = re.compile(r"\s*§?\s*(\d{1,6})\s*([a-zåäö])?\s*", re.IGNORECASE)


class NumberPrompt(ModalScreen[tuple[int, str | None] | None]):
    """Dismissed with the number and its letter, or None."""

    BINDINGS = [("escape", "dismiss(None)", "")]  # noqa: RUF012

    def __init__(self, text: Catalogue) -> None:
        super().__init__()
        self._text = text

    def compose(self) -> ComposeResult:
        """One field."""
        with Container(classes="dialog pane -small") as dialog:
            dialog.border_title = Content(self._text("number.title"))
            yield Input(placeholder=self._text("number.example"), id="number", select_on_focus=True)

    @on(Input.Submitted)
    def answer(self, event: Input.Submitted) -> None:
        """Enter: a number ends the dialog, anything else is said."""
        found = _NUMBER.fullmatch(event.value)
        if found:
            self.dismiss((int(found[1]), found[2].lower() if found[2] else None))
        elif event.value.strip():
            self.notify(self._text("number.unread"), severity="warning", markup=False)
        else:
            self.dismiss(None)
