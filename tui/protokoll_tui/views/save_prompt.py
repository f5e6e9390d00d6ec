"""A small dialog that asks for the name of a search to save."""

from __future__ import annotations

from textual import on
from textual.app import ComposeResult
from textual.containers import Container
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from protokoll_tui.locale import Catalogue
from protokoll_tui.widgets.untrusted import one_line, plain

_LONGEST_NAME = 80


class SavePrompt(ModalScreen[str | None]):
    """Dismissed with the name, or None."""

    BINDINGS = [("escape", "dismiss(None)", "")]  # noqa: RUF012

    def __init__(self, text: Catalogue, query: str, name: str = "") -> None:
        super().__init__()
        self._text = text
        self._query = query
        self._name = name

    def compose(self) -> ComposeResult:
        """One field, and what the name is for."""
        with Container(classes="dialog pane", id="save-dialog") as dialog:
            dialog.border_title = Content(one_line(self._text("search.save-title", query=self._query)))
            yield Input(
                self._name, placeholder=self._text("search.save-name"), id="save-name",
                max_length=_LONGEST_NAME, select_on_focus=True,
            )  # fmt: skip
            yield Static(plain(self._text("search.save-advice"), "muted"))

    @on(Input.Submitted)
    def answer(self, event: Input.Submitted) -> None:
        """Enter takes the name; without one nothing is saved."""
        self.dismiss(" ".join(one_line(event.value).replace('"', "").split()) or None)
