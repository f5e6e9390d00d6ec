"""The help: every key that does something on the screen one is on, from the registry, and what the marks mean."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.cells import cell_len
from textual.app import ComposeResult
from textual.containers import Container
from textual.content import Content
from textual.screen import ModalScreen

from protokoll_tui.commands import Scope, commands_in
from protokoll_tui.views.session import Session
from protokoll_tui.widgets.outcome_marks import mark
from protokoll_tui.widgets.text_lines import BLANK, TextLine, line
from protokoll_tui.widgets.text_pane import TextPane

_KEYS = 14
"""Cells of the column of keys."""
_OUTCOMES = (
    "approved", "rejected", "referred_back", "tabled", "noted", "elected", "assigned", "answered", "withdrawn",
    "left_open", "forwarded", "proposal", "other",
)  # fmt: skip


class HelpScreen(ModalScreen[None]):
    """Dismissed by Escape, `?` or `q`."""

    BINDINGS = [("escape,question_mark,q,f1", "dismiss(None)", "")]  # noqa: RUF012

    def __init__(self, session: Session, scopes: Sequence[Scope], extra: Sequence[TextLine] = ()) -> None:
        super().__init__()
        self._session = session
        self._scopes = scopes
        self._extra = extra

    def compose(self) -> ComposeResult:
        """One text to scroll."""
        with Container(classes="dialog pane") as dialog:
            dialog.border_title = Content(self._session.text("help.title"))
            dialog.border_subtitle = Content(self._session.text("help.leave"))
            yield TextPane(glyphs=self._session.glyphs, id="help")

    def on_mount(self) -> None:
        """Write it."""
        pane = self.query_one(TextPane)
        pane.show([*self._keys(), *self._extra, *self._marks()])
        pane.focus()

    def _keys(self) -> Iterator[TextLine]:
        text, keys = self._session.text, self._session.keys
        room = min(96, self.app.size.width * 9 // 10) - 6
        for scope in (*self._scopes, "app"):
            commands = commands_in((scope,))
            if not commands:
                continue
            yield line((text(f"scope.{scope}"), "heading"))
            for command in commands:
                shown, words = keys.all_shown(command.id), text(f"command.{command.id}")
                name = f"  {command.id}"
                fits = _KEYS + cell_len(words) + len(name) <= room
                cell = shown + " " * (_KEYS - cell_len(shown))
                yield line((cell, "link"), words, (name if fits else "", "muted"), hang=_KEYS)
            yield BLANK

    def _marks(self) -> Iterator[TextLine]:
        text = self._session.text
        yield line((text("help.marks"), "heading"))
        for outcome in _OUTCOMES:
            sign = mark(outcome, self._session.glyphs)
            yield line((sign.sign.ljust(_KEYS), sign.part), text(sign.word), hang=_KEYS)
