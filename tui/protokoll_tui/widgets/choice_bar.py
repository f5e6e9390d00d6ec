"""A line of choices side by side: scopes with their counts, numbered values that narrow a list, suggestions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rich.cells import cell_len
from textual import events
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

from protokoll_tui.widgets.cells import Cell, lay_out, shorten
from protokoll_tui.widgets.glyphs import UNICODE, Glyphs
from protokoll_tui.widgets.parts import COMPONENT_CLASSES, PartStyles
from protokoll_tui.widgets.untrusted import one_line

_GAPS = (3, 2, 1)


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing that can be chosen."""

    words: str
    count: str = ""
    key: str = ""
    """The key that chooses it."""
    heading: str = ""
    """What stands before it: the name of the field, for the first of its values."""
    chosen: bool = False


class ChoiceBar(Widget):
    """Draws the choices that fit; a click chooses."""

    COMPONENT_CLASSES = COMPONENT_CLASSES

    choices: reactive[Sequence[Choice]] = reactive(())
    note: reactive[str] = reactive("")
    """Words after the choices, where there is room."""
    note_part: str = "muted"

    class Chosen(Message):
        """A choice was clicked."""

        def __init__(self, bar: ChoiceBar, index: int) -> None:
            self.bar = bar
            self.index = index
            super().__init__()

        @property
        def control(self) -> ChoiceBar:
            """The bar, for `@on` with a selector."""
            return self.bar

    def __init__(self, *, glyphs: Glyphs = UNICODE, id: str | None = None) -> None:
        super().__init__(id=id)
        self.glyphs = glyphs
        self._styles = PartStyles(self)

    def say(self, note: str, part: str = "muted") -> None:
        """Words in place of choices, or after them."""
        self.note_part = part
        self.note = note
        self.refresh()

    def notify_style_update(self) -> None:
        """Another theme."""
        super().notify_style_update()
        self._styles.forget()

    def render_line(self, y: int) -> Strip:
        """The line."""
        width = self.size.width
        cells = [Cell("", width=1)]
        at = 1
        for first, last, index in self._placed(width):
            cells.append(Cell("", width=first - at))
            cells += _drawn(self.choices[index])
            at = last
        note = shorten(one_line(self.note), max(0, width - at - 2), self.glyphs.ellipsis)
        if note:
            cells += [Cell("", width=2 if at > 1 else 0), Cell(note, self.note_part, cell_len(note))]
        return Strip(
            lay_out(cells, width, self.rich_style, self._styles.__getitem__, self.glyphs.ellipsis), width
        )

    def _placed(self, width: int) -> list[tuple[int, int, int]]:
        """First cell, last cell and number of each choice that fits, as wide apart as there is room for."""
        for gap in _GAPS:
            placed = list(place(self.choices, width, gap))
            if len(placed) == len(self.choices):
                break
        return placed

    def on_click(self, event: events.Click) -> None:
        """Choose what was clicked."""
        for first, last, index in self._placed(self.size.width):
            if first <= event.x < last:
                self.post_message(self.Chosen(self, index))


def place(choices: Sequence[Choice], width: int, gap: int) -> Iterator[tuple[int, int, int]]:
    """Where choices stand in a line: (first cell, cell after the last, number) of those that fit."""
    at = 1
    for index, choice in enumerate(choices):
        first = at if index == 0 else at + (gap * 2 - 1 if choice.heading else gap)
        last = first + length(choice)
        if last > width:
            return
        yield first, last, index
        at = last


def length(choice: Choice) -> int:
    """Terminal cells of a choice."""
    return sum(cell.width or 0 for cell in _drawn(choice))


def _drawn(choice: Choice) -> list[Cell]:
    pieces = []
    if choice.heading:
        pieces.append((f"{choice.heading} ", "muted"))
    if choice.key:
        pieces.append((choice.key, "link"))
    pieces.append((f" {choice.words} ", "title chosen" if choice.chosen else ""))
    if choice.count:
        pieces.append((" " * choice.chosen + choice.count, "muted"))
    return [Cell(text, part, cell_len(one_line(text))) for text, part in pieces]


__all__ = ["Choice", "ChoiceBar", "length", "place"]
