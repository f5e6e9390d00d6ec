"""Selecting text by mouse in widgets that draw their own lines."""

from __future__ import annotations

from collections.abc import Callable

from textual.selection import Selection
from textual.strip import Strip
from textual.widget import Widget

LONGEST = 5_000
"""Lines copied at most: a list may have a hundred thousand."""


def selected_part(strip: Strip, widget: Widget, line: int, start: int = 0) -> Strip:
    """A line with its selected characters shown as selected; `start` is the first character's place in its text."""
    selection = widget.text_selection
    if selection is None or (span := selection.get_span(line)) is None:
        return strip
    text = strip.text
    first = max(0, span[0] - start)
    last = len(text) if span[1] == -1 else min(len(text), span[1] - start)
    if first >= last:
        return strip
    left, right = strip.index_to_cell_position(first), strip.index_to_cell_position(last)
    style = widget.screen.get_component_rich_style("screen--selection")
    return Strip.join(
        [
            strip.crop(0, left),
            strip.crop(left, right).apply_style(style),
            strip.crop(right, strip.cell_length),
        ]
    )


def selected_text(selection: Selection, last_line: int, text_of: Callable[[int], str]) -> str:
    """The selected characters of the lines from 0 to `last_line`."""
    first = selection.start.y if selection.start is not None else 0
    last = selection.end.y if selection.end is not None else last_line
    last = min(last, last_line, first + LONGEST)
    lines = []
    for line in range(max(0, first), last + 1):
        span = selection.get_span(line)
        if span is not None:
            text = text_of(line)
            lines.append(text[span[0] : None if span[1] == -1 else span[1]])
    return "\n".join(lines)
