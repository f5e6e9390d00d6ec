"""The line at the bottom: the keys that matter most on this screen, as many as fit."""

from __future__ import annotations

from collections.abc import Sequence

from rich.cells import cell_len
from textual import events
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

from protokoll_tui.widgets.cells import Cell, lay_out
from protokoll_tui.widgets.parts import PartStyles, component_classes

GAP = 3
"""Cells between entries."""


class KeyBar(Widget):
    """Keys and what they do; a click does it."""

    COMPONENT_CLASSES = component_classes("link", "muted")
    DEFAULT_CSS = "KeyBar { height: 1; }"

    entries: reactive[Sequence[tuple[str, str, str]]] = reactive(())
    """(key as shown, words, action), the most important first."""

    class Pressed(Message):
        """An entry was clicked."""

        def __init__(self, action: str) -> None:
            self.action = action
            super().__init__()

    def __init__(self) -> None:
        super().__init__(id="key-bar")
        self._styles = PartStyles(self)

    def notify_style_update(self) -> None:
        """Another theme."""
        super().notify_style_update()
        self._styles.forget()

    def _fitting(self) -> list[tuple[int, int, tuple[str, str, str]]]:
        """First and last cell of each entry that fits; the last of all, the help, always does."""
        entries = list(self.entries)
        while (
            len(entries) > 1 and sum(map(_length, entries)) + GAP * (len(entries) - 1) > self.size.width - 2
        ):
            del entries[-2]
        shown = []
        at = 1
        for entry in entries:
            shown.append((at, at + _length(entry), entry))
            at += _length(entry) + GAP
        return shown

    def render_line(self, y: int) -> Strip:
        """The line."""
        cells = [Cell("", width=1)]
        for _first, _last, (key, words, _action) in self._fitting():
            cells += [Cell(key, "link", cell_len(key)), Cell(" " + words, "muted", cell_len(words) + 1 + GAP)]
        width = self.size.width
        return Strip(lay_out(cells, width, self._styles.base, self._styles.__getitem__), width)

    def on_click(self, event: events.Click) -> None:
        """Do what was clicked."""
        for first, last, (_key, _words, action) in self._fitting():
            if first <= event.x < last:
                self.post_message(self.Pressed(action))


def _length(entry: tuple[str, str, str]) -> int:
    key, words, _action = entry
    return cell_len(key) + 1 + cell_len(words)
