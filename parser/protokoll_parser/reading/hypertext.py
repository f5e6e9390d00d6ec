"""HTML as lines: headings, paragraphs, lists and tables of a web page; navigation and scripts left out."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import Final

from protokoll_parser.document import Line
from protokoll_parser.reading.cells import BREAK, row_text, without_double_mark
from protokoll_parser.reading.html_frames import frame_tables
from protokoll_parser.reading.html_parts import (
    BLOCKS,
    BOLD,
    HEADINGS,
    SKIPPED,
    SPACED,
    TABLE_PARTS,
    VOID,
    List,
    Row,
    is_hidden,
)
from protokoll_parser.reading.limits import Limits
from protokoll_parser.reading.tables import spread

_CELL_DEPTH: Final = 3
"""As deep as a cross may stand in its cell."""
_UNCLOSED: Final = re.compile("<(?![^<>]{1,4000}>)")
"""The standard library's parser looks for the end of a tag from each one that has none, to the end of the file."""


class TooDeepError(Exception):
    """Elements lie in each other deeper than allowed."""


class HtmlReader(HTMLParser):
    """Collects lines while it is fed. `frames`: the tables that hold the page (see `html_frames`)."""

    def __init__(self, limits: Limits, frames: frozenset[int] = frozenset()) -> None:
        super().__init__(convert_charrefs=True)
        self.lines: list[Line] = []
        self._limits = limits
        self._frames = frames
        self._tables_seen = 0
        self._tables: list[bool] = []
        self._open: list[str] = []
        self._skip_from: int | None = None
        self._text: list[str] = []
        self._plain = self._strong = 0
        self._rows: list[Row] = []
        self._lists: list[List] = []
        self._title = self._mark = ""
        self._preformatted = 0

    # The parser's events

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An element begins."""
        if tag in VOID:
            self._void(tag)
            return
        if len(self._open) >= self._limits.nesting:
            raise TooDeepError
        if tag in ("p", "li", "tr", "td", "th", "dt", "dd"):
            self._close_implied(tag)
        self._open.append(tag)
        if tag == "table":
            self._tables.append(self._tables_seen in self._frames)
            self._tables_seen += 1
        if self._skip_from is not None:
            return
        if tag in SKIPPED or is_hidden(dict(attrs), within_cell="td" in self._open[-_CELL_DEPTH:]):
            self._skip_from = len(self._open)
            return
        self._begin(tag, dict(attrs))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An element without contents."""
        if tag in VOID:
            self._void(tag)

    def handle_endtag(self, tag: str) -> None:
        """An element ends; those left open within it end too."""
        if tag not in self._open:
            return
        if tag == "title" and not self.lines:
            self._end_title()
        while self._open:
            ended = self._open.pop()
            if self._skip_from is not None:
                if len(self._open) < self._skip_from:
                    self._skip_from = None
            else:
                self._end(ended)
            if ended == "table":
                self._tables.pop()
            if ended == tag:
                break

    def handle_data(self, data: str) -> None:
        """Text."""
        if self._open and self._open[-1] == "title" and not self.lines:
            self._title += data
        if self._skip_from is not None or not data:
            return
        if self._preformatted and "\n" in data:
            for number, row in enumerate(data.split("\n")):
                if number:
                    self._flush()
                self._text.append(row)
            return
        self._text.append(data)
        if data.strip():
            if any(tag in BOLD for tag in self._open[-4:]):
                self._strong += 1
            else:
                self._plain += 1

    def close(self) -> None:
        """The file has ended."""
        super().close()
        self._flush()

    # What they mean

    def _end_title(self) -> None:
        """The page's title stands first: it may tell body, date and municipality, which the page itself leaves out."""
        text = " ".join(self._title.split())
        if text:
            self.lines += [Line(text, 1), Line("", 2)]

    def _void(self, tag: str) -> None:
        if self._skip_from is not None:
            return
        if tag == "br":
            if self._rows:
                self._text.append(BREAK)
            elif "".join(self._text).strip():
                self._flush()
            else:
                self._blank()
        elif tag == "hr":
            self._flush()
            self._blank()

    def _close_implied(self, tag: str) -> None:
        """A new <li> ends the one before it, and so on, where its end tag was left out."""
        within = {"li": ("ul", "ol"), "tr": ("table",), "td": ("tr", "table"), "th": ("tr", "table")}.get(
            tag, ()
        )
        ends = ("td", "th") if tag in ("td", "th") else (tag,)
        for place in range(len(self._open) - 1, max(-1, len(self._open) - 8), -1):
            if self._open[place] in within or (tag == "p" and self._open[place] != "p"):
                return
            if self._open[place] in ends:
                self.handle_endtag(self._open[place])
                return

    def _meaning(self, tag: str) -> str:
        """What a tag stands for: the rows and cells of a table that frames the page are parts of the page."""
        return "div" if tag in TABLE_PARTS and self._tables and self._tables[-1] else tag

    def _begin(self, tag: str, attributes: dict[str, str | None]) -> None:
        tag = self._meaning(tag)
        if self._rows and tag not in ("tr", "table"):
            self._begin_in_row(tag)
            return
        if tag in BLOCKS:
            self._flush()
        if tag in SPACED:
            self._blank()
        if tag in ("ul", "ol"):
            self._lists.append(List(tag == "ol", attributes))
        elif tag == "li":
            self._mark = self._lists[-1].next_mark() if self._lists else "- "
        elif tag == "tr":
            self._rows.append(Row())
        elif tag == "pre":
            self._preformatted += 1

    def _begin_in_row(self, tag: str) -> None:
        if tag in ("td", "th"):
            self._text.clear()
        elif tag in BLOCKS:
            self._text.append(BREAK)
            if tag == "li":
                self._text.append("- ")

    def _end(self, tag: str) -> None:
        tag = self._meaning(tag)
        if self._rows:
            if tag in ("td", "th"):
                self._end_cell(tag)
            elif tag == "tr":
                self._end_row()
            elif tag in BLOCKS:
                self._text.append(BREAK)
            return
        if tag in BLOCKS:
            self._flush(HEADINGS.get(tag, 0))
        if tag in SPACED:
            self._blank()
        if tag in ("ul", "ol") and self._lists:
            self._lists.pop()
        elif tag == "pre":
            self._preformatted = max(0, self._preformatted - 1)

    def _end_cell(self, tag: str) -> None:
        lines = [" ".join(part.split()) for part in "".join(self._text).split(BREAK)]
        row = self._rows[-1]
        row.bold = row.bold and (tag == "th" or (self._strong > 0 and not self._plain))
        row.cells.append([line for line in lines if line] or [""])
        self._text.clear()
        self._plain = self._strong = 0

    def _end_row(self) -> None:
        row = self._rows.pop()
        if self._text and "".join(self._text).strip():
            self._rows.append(row)
            self._end_cell("td")
            self._rows.pop()
        if self._rows:
            self._text.append(BREAK + " ".join(line for cell in row.cells for line in cell) + BREAK)
            return
        for cells in spread(row.cells):
            text = row_text(cells)
            if text:
                self.lines.append(Line(text, len(self.lines) + 1))

    def _flush(self, heading: int = 0) -> None:
        """The text so far is a line."""
        text = " ".join("".join(self._text).split())
        bold = self._strong > 0 and not self._plain
        self._text.clear()
        self._plain = self._strong = 0
        if not text:
            return
        mark, self._mark = self._mark, ""
        if mark:
            text = without_double_mark(mark + text)
        self.lines.append(Line(text, len(self.lines) + 1, 0, None, heading, bold and not heading))

    def _blank(self) -> None:
        if self.lines and self.lines[-1].text and "li" not in self._open:
            self.lines.append(Line("", len(self.lines) + 1))


def html_lines(text: str, limits: Limits) -> list[Line]:
    """The lines of a web page.

    Raises:
        TooDeepError: elements lie in each other deeper than the limit.
    """
    source = _UNCLOSED.sub("&lt;", without_comments(text))
    reader = HtmlReader(limits, frame_tables(source))
    reader.feed(source)
    reader.close()
    return reader.lines


def without_comments(text: str) -> str:
    """The text without <!-- comments -->; its line breaks stay."""
    parts: list[str] = []
    place = 0
    while (start := text.find("<!--", place)) >= 0:
        end = text.find("-->", start + 4)
        if end < 0:
            break
        parts += [text[place:start], "\n" * text.count("\n", start, end)]
        place = end + 3
    parts.append(text[place:])
    return "".join(parts)
