"""Tables of a web page that hold the page itself: older platforms set menu and minutes beside each other so."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import Final

_LINE_ENDS: Final = frozenset(("br", "p", "div", "li", "tr", "dt", "dd"))
_PAGE_PARTS: Final = frozenset(("hr", "h1", "h2", "h3", "article", "main", "nav"))
_PARAGRAPH: Final = re.compile(r"§\s{0,3}\d{1,4}[a-z]?[.:]?\s{1,3}\w")
_LINES_A_PARAGRAPH: Final = 3
"""A § of minutes has at least its own line, a heading and a sentence; a list of who served for which § has one line."""


class _Cell:
    """What a cell being read holds: its lines, and how many of them begin with a § and its title."""

    def __init__(self) -> None:
        self.lines = self.paragraphs = 0
        self._text = ""

    def add(self, data: str) -> None:
        if len(self._text) < 40:
            self._text += data.lstrip() if not self._text else data

    def end_line(self) -> None:
        if self._text:
            self.lines += 1
            self.paragraphs += _PARAGRAPH.match(self._text) is not None
        self._text = ""

    def holds_minutes(self) -> bool:
        return self.paragraphs > 1 and self.lines >= _LINES_A_PARAGRAPH * self.paragraphs


class _Table:
    """A table being read: its number, the rows so far, and the cell that is open."""

    def __init__(self, number: int) -> None:
        self.number = number
        self.rows = 0
        self.cell = _Cell()


class _Frames(HTMLParser):
    """Finds them while it is fed; tables are counted as they begin."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.frames: set[int] = set()
        self._count = 0
        self._open: list[_Table] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "table":
            self._open.append(_Table(self._count))
            self._count += 1
        elif not self._open:
            return
        elif tag in ("td", "th"):
            self._end_cell()
        elif tag in _PAGE_PARTS:
            self.frames.add(self._open[-1].number)
        elif tag in _LINE_ENDS:
            self._open[-1].cell.end_line()
            self._open[-1].rows += tag == "tr"

    def handle_endtag(self, tag: str) -> None:
        if not self._open:
            return
        if tag in ("td", "th", "table"):
            self._end_cell()
        elif tag in _LINE_ENDS:
            self._open[-1].cell.end_line()
        if tag == "table":
            inner = self._open.pop()
            if self._open and inner.rows > 1:
                self.frames.add(self._open[-1].number)

    def handle_data(self, data: str) -> None:
        if self._open:
            self._open[-1].cell.add(data)

    def _end_cell(self) -> None:
        table = self._open[-1]
        table.cell.end_line()
        if table.cell.holds_minutes():
            self.frames.add(table.number)
        table.cell = _Cell()


def frame_tables(text: str) -> frozenset[int]:
    """Which tables of the page, counted from 0 as they begin, are its frame: their cells are read as parts of the page.

    Such a table holds another of several rows, a rule, headings, or in one cell several §§ with their texts.
    """
    if "<table" not in text.lower():
        return frozenset()
    reader = _Frames()
    reader.feed(text)
    reader.close()
    return frozenset(reader.frames)
