"""What can be typed in the search line, as text."""

from __future__ import annotations

from rich.cells import cell_len

from protokoll_tui.locale import Catalogue
from protokoll_tui.widgets.text_lines import BLANK, TextLine, line

_WAYS = ("words", "phrase", "not", "section", "case", "body", "year", "person", "party", "outcome", "saved")
_COLUMN = 18


def how_lines(text: Catalogue) -> list[TextLine]:
    """An example and its meaning, a line each."""
    lines = [line((text("search.how"), "heading")), BLANK]
    for way in _WAYS:
        example, _, meaning = text(f"search.how-{way}").partition("|")
        gap = " " * max(2, _COLUMN - cell_len(example))
        lines.append(line((example, "link"), gap + meaning, hang=_COLUMN))
    return lines
