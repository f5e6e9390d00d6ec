"""A text to read: the paragraph, a meeting's front page, a file's source. One widget, whatever the length."""

from __future__ import annotations

import asyncio
from bisect import bisect_left
from collections.abc import Sequence

from rich.segment import Segment
from textual import events, work
from textual.cache import LRUCache
from textual.content import Span
from textual.geometry import Size
from textual.message import Message
from textual.selection import Selection
from textual.strip import Strip
from textual.style import Style

from protokoll_tui.commands import bindings
from protokoll_tui.widgets.glyphs import UNICODE, Glyphs
from protokoll_tui.widgets.line_view import LineView
from protokoll_tui.widgets.parts import PARTS
from protokoll_tui.widgets.selecting import selected_part, selected_text
from protokoll_tui.widgets.text_lines import Link, TextLine, WrappedRow, wrap_lines

AT_ONCE = 100_000
"""Characters that are wrapped while the keys wait: some 20 milliseconds."""


class TextPane(LineView):
    """Lines of text, wrapped, scrolled by key and mouse, with text that can be marked and copied."""

    BINDINGS = bindings("text")

    class Followed(Message):
        """The user follows words that lead to a §."""

        def __init__(self, target: int) -> None:
            self.target = target
            super().__init__()

    def __init__(
        self, *, glyphs: Glyphs = UNICODE, id: str | None = None, classes: str | None = None
    ) -> None:
        super().__init__(glyphs, id=id, classes=classes)
        self.lines: Sequence[TextLine] = ()
        self._rows: list[WrappedRow] = []
        self._wrapped_at = 0
        self._awaited: tuple[int, int] | None = None
        """A line to scroll to when the text has been wrapped, and how many rows to leave above it."""
        self._links: list[tuple[int, Link]] = []
        self._link: int | None = None
        self._strips: LRUCache[int, Strip] = LRUCache(400)

    def show(self, lines: Sequence[TextLine], *, keep_place: bool = False) -> None:
        """Show a text from its beginning, or where the reader was in it."""
        self.lines = lines
        self._links = [(number, link) for number, each in enumerate(lines) for link in each.links]
        self._link = None
        self._wrapped_at = 0
        self._awaited = None
        if not keep_place:
            self.scroll_to(y=0, animate=False, force=True)
        if _is_long(lines):
            self._rows = []
        self._wrap()
        self.refresh()

    def show_line(self, number: int, *, above: int = 2) -> None:
        """Scroll to a line, with some lines above it in view."""
        if not self._wrapped_at:
            self._awaited = (number, above)
            return
        row = bisect_left(self._rows, number, key=lambda row: row.line)
        self.scroll_to(y=max(0, row - above), animate=False, force=True)

    def show_match(self) -> None:
        """Scroll to the first line with a match, where none is in view."""
        for number, line in enumerate(self.lines):
            for span in line.content.spans:
                if span.style == "match":
                    self._show_place(number, span.start)
                    return

    def _show_place(self, number: int, at: int) -> None:
        """Scroll to a character of a line, where it is not in view, with some rows above it."""
        row = bisect_left(self._rows, (number, at + 1), key=lambda row: (row.line, row.last))
        top = round(self.scroll_y)
        if not top <= row < top + self.size.height:
            self.scroll_to(y=max(0, row - 2), animate=False, force=True)

    @property
    def text(self) -> str:
        """The whole text, as it would be copied."""
        return "\n".join(line.content.plain for line in self.lines)

    def _wrap(self) -> None:
        width = self.room
        if width and width != self._wrapped_at:
            if _is_long(self.lines):
                self._wrap_in_thread(self.lines, width)
            else:
                self._take(wrap_lines(self.lines, width), width)
        self._strips.clear()

    @work(exclusive=True, group="wrap")
    async def _wrap_in_thread(self, lines: Sequence[TextLine], width: int) -> None:
        rows = await asyncio.to_thread(wrap_lines, lines, width)
        if lines is self.lines and width == self.room:
            self._take(rows, width)
            self.refresh()

    def _take(self, rows: list[WrappedRow], width: int) -> None:
        self._rows, self._wrapped_at = rows, width
        self._strips.clear()
        self.virtual_size = Size(width, len(rows))
        if self._awaited is not None:
            number, above = self._awaited
            self._awaited = None
            self.show_line(number, above=above)

    def on_resize(self) -> None:
        """Wrap to the new width; the first line in view stays in view."""
        if self.room == self._wrapped_at:
            return
        top = round(self.scroll_y)
        if 0 < top < len(self._rows):
            self._wrapped_at = 0
            self.show_line(self._rows[top].line, above=0)
        self._wrap()

    def forget_lines(self) -> None:
        """Lines that have been drawn are drawn anew."""
        self._strips.clear()

    # moving

    def action_lines(self, lines: int) -> None:
        """Some rows up or down, at once."""
        self.scroll_to(y=self.scroll_y + lines, animate=False)

    def action_page(self, pages: int) -> None:
        """A page up or down; a row of the old one stays in view."""
        self.action_lines(pages * max(1, self.size.height - 1))

    def action_edge(self, direction: int) -> None:
        """To the beginning or the end."""
        self.scroll_to(y=0 if direction < 0 else self.max_scroll_y, animate=False)

    # words that lead to other §§

    def action_link(self, direction: int) -> None:
        """Choose the next of the words that lead to a §, or the one before."""
        if self._links:
            start = -1 if direction > 0 else 0
            self._link = ((start if self._link is None else self._link) + direction) % len(self._links)
            self._strips.clear()
            self._show_link()
            self.refresh()

    def action_follow(self) -> None:
        """Go where the chosen words lead."""
        if self._link is not None:
            self.post_message(self.Followed(self._links[self._link][1].target))

    def on_click(self, event: events.Click) -> None:
        """Follow the words that were clicked, if they lead anywhere."""
        index = round(self.scroll_y) + event.y
        if index >= len(self._rows) or self.screen.get_selected_text():
            return
        row = self._rows[index]
        at = row.first + event.x - 2 - row.indent
        for link in self.lines[row.line].links:
            if link.first <= at < link.last:
                self.post_message(self.Followed(link.target))

    def _show_link(self) -> None:
        number, link = self._links[self._link or 0]
        row = next(
            (n for n, r in enumerate(self._rows) if r.line == number and link.first < max(r.last, 1)), 0
        )
        top = round(self.scroll_y)
        if not top <= row < top + self.size.height:
            self.scroll_to(y=max(0, row - 2), animate=False, force=True)

    # drawing

    def render_line(self, y: int) -> Strip:
        """One row of what shows."""
        index = round(self.scroll_y) + y
        if index >= len(self._rows):
            return Strip.blank(self.room, self.part_styles.base)
        row = self._rows[index]
        strip = self._strips.get(index)
        if strip is None:
            strip = self._strips[index] = self._draw(row)
        left, words = strip.divide([2 + row.indent, strip.cell_length])
        words = selected_part(words, self, row.line, row.first).apply_offsets(row.first, row.line)
        return Strip.join([left, words])

    def _draw(self, row: WrappedRow) -> Strip:
        line = self.lines[row.line]
        base = self.part_styles.base
        bar = (
            Segment(self.glyphs.bar + " ", base + self.part_styles[line.gutter])
            if line.gutter
            else Segment("  ", base)
        )
        segments = [bar, Segment(" " * row.indent, base)] if row.indent else [bar]
        content = line.content
        if self._link is not None and self._links[self._link][0] == row.line:
            link = self._links[self._link][1]
            content = content.add_spans([Span(link.first, link.last, "chosen")])
        piece = content[row.first : row.last]
        for text, style in piece.render(self.visual_style, end="", parse_style=self._part_style):
            segments.append(Segment(text, style.rich_style))
        return Strip(segments).adjust_cell_length(self.room, base)

    def _part_style(self, part: str | Style) -> Style:
        if isinstance(part, Style):
            return part
        style = Style()
        for name in part.split():
            if name in PARTS:
                style += self.get_visual_style(f"part--{name}", partial=True)
        return style

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """The text that the mouse has marked, unwrapped."""
        text = selected_text(selection, len(self.lines) - 1, lambda number: self.lines[number].content.plain)
        return text, "\n"


def _is_long(lines: Sequence[TextLine]) -> bool:
    return sum(len(line.content.plain) for line in lines) > AT_ONCE
