"""Plain text as lines: pages at form feeds, rows set with blanks or tabs as cells."""

from __future__ import annotations

import re
from dataclasses import replace

from protokoll_parser.document import Line
from protokoll_parser.reading.cells import BREAK, row_text, without_double_mark
from protokoll_parser.reading.centred import lines_set_at_top
from protokoll_parser.reading.columns import Cell, Columns
from protokoll_parser.reading.fragments import strip_fragments
from protokoll_parser.reading.grids import without_grids
from protokoll_parser.reading.newspaper import GUTTER, Row, in_reading_order
from protokoll_parser.reading.one_cell_rows import with_rows_of_cells
from protokoll_parser.reading.table_heads import find_row_of_heads
from protokoll_parser.reading.text_cells import cells_of_text

_LETTER_SPACED = re.compile(r"[A-Za-zÅÄÖåäö](?: {1,4}[^\W_]){5,80}")
_HEADS = re.compile(r"(?:Ja|JA) {1,20}(?:Nej|NEJ)\b")
"""Heads of a voting list's columns."""
_WIDER = re.compile(r" {2,}")
_TABLE_ENDS_AFTER = 3
"""Blank lines that end a table set with blanks."""


def plain_lines(text: str) -> tuple[list[Line], int | None]:
    """The lines of a cleaned text and its number of pages, None where no form feed parts them.

    A run of blank rows is one blank line.
    """
    if "<" in text or "&" in text:
        text = strip_fragments(text)
    if "--+" in text or "-- --" in text:
        text = without_grids(text)
    if "\nParti" in text:
        text = with_rows_of_cells(text)
    if _HEADS.search(text):
        from protokoll_parser.reading.crosses import with_crosses_set  # few texts hold a list of votes

        text = with_crosses_set(text)
    pages = text.split("\f")
    paged = len(pages) > 1
    if paged and not pages[-1].strip():
        pages.pop()
    lines: list[Line] = []
    number = 1
    columns = Columns(tolerance=2.0)
    for page_number, page in enumerate(pages, 1):
        rows = page.split("\n")
        ordered = list(enumerate(rows, number))
        if GUTTER in page:
            ordered = in_reading_order(ordered)
        _read_rows(ordered, page_number if paged else None, columns, lines)
        number += len(rows) - 1
    return lines_set_at_top(lines), len(pages) if paged else None


def _read_rows(rows: list[Row], page: int | None, columns: Columns, lines: list[Line]) -> None:
    """Append the lines of one page."""
    columns.reset()
    append = lines.append
    blanks = 0
    for number, row in rows:
        text = row.strip()
        if not text:
            blanks += 1
            if blanks == 1:
                append(Line("", number, 0, page))
            elif blanks == _TABLE_ENDS_AFTER:
                columns.reset()
            continue
        blanks = 0
        if BREAK in text:
            lines += _broken(text, number, page)
            continue
        if text[1:2] == " " == text[3:4] and (spaced := _LETTER_SPACED.fullmatch(text)):
            text = row = _without_spacing(spaced.group())
        width = len(text)
        indent = 0 if row[0] == text[0] else len(row) - len(row.lstrip())
        if "\t" in row:
            columns.reset()
            text = row_text(row.rstrip().split("\t"))
        elif "Parti " in text and (heads := find_row_of_heads(row)):
            text = columns.row([Cell(start, end, " ".join(row[start:end].split())) for start, end in heads])
        elif indent > 3 or "   " in text or ("  " in text and columns.parts(row)):
            text = columns.row(cells_of_text(row, columns.starts))
            if columns.heads:
                _set_heads(lines, columns.heads)
        elif "  " in text:
            text = " ".join(text.split())
        if text[0] == "-":
            text = without_double_mark(text)
        append(Line(text, number, 0, page, 0, False, indent, indent + width))


def _without_spacing(text: str) -> str:
    """ "B u d g e t   2 0 2 3": the letters of each word together."""
    return " ".join(word.replace(" ", "") for word in _WIDER.split(text))


def _set_heads(lines: list[Line], heads: tuple[str, ...]) -> None:
    """Give the last rows, which are a table's heads, their new texts."""
    texts = list(heads)
    for place in range(len(lines) - 1, -1, -1):
        if not texts or (lines[place].text and not lines[place].indent):
            return
        if lines[place].text:
            lines[place] = replace(lines[place], text=texts.pop())


def _broken(text: str, number: int, page: int | None) -> list[Line]:
    """A row that holds line breaks of its own, as lines of one number."""
    parts = (row_text(part.rstrip().split("\t")) for part in text.split(BREAK))
    return [Line(part, number, 0, page) for part in parts if part]
