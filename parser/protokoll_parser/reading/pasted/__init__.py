"""A protocol pasted as one long line, or a line a page, cut into lines again at the words that begin them."""

from __future__ import annotations

import re
from typing import Final

from protokoll_parser.list_roles import with_roles_behind
from protokoll_parser.reading.pasted.borders import lines_at_borders
from protokoll_parser.reading.pasted.contents import find_contents
from protokoll_parser.reading.pasted.entries import with_entries_apart
from protokoll_parser.reading.pasted.heads import PAGE, without_page_heads
from protokoll_parser.reading.pasted.stacked import with_values_at_labels
from protokoll_parser.reading.pasted.transcripts import pages_of, set_apart
from protokoll_parser.vocabulary.furniture import words

_BROKEN: Final = re.compile(r"(\b[A-ZÅÄÖa-zåäö]?[a-zåäö]+)- ([a-zåäö]+)\b")
_HEADING: Final = re.compile(r"(?<!\S)#{1,6}(?!\S)")
_MARK: Final = re.compile(r"\*\*|</?(?:hr|br|i|b|u|sup)\s?/?>")
"""Markdown's and HTML's signs that were pasted with the text."""
_LONG_LINE: Final = 1_500
_LONG_PAGE: Final = 250
_MOST_SHORT: Final = 0.1
"""Of all characters, in lines shorter than that where each line is a page."""
_LEAST_LINES: Final = 6

__all__ = ["cut"]


def cut(text: str) -> str:
    """The text with its over-long lines cut; any other line stays as it is."""
    pages = pages_of(text)
    if pages is not None:
        return "\f".join(
            "\n".join(_cut_row(row, least=1) for row in page.split("\n")) for page in set_apart(pages)
        )
    if len(text) < _LONG_LINE:
        return text
    rows = text.split("\n")
    if len(rows) > 1 and _is_a_line_a_page(rows):
        rows = [" ".join(row.strip() for row in rows)]
    if max(map(len, rows)) < _LONG_LINE:
        return text
    return "\n".join(_cut_row(row) if len(row) >= _LONG_LINE else row for row in rows)


def _joined(broken: re.Match[str]) -> str:
    """The word that a hyphen at a line's end broke, whole; "miljö- och" as it is."""
    return broken[0] if broken[2] in words().after_hyphen else broken[1] + broken[2]


def _is_a_line_a_page(rows: list[str]) -> bool:
    """Whether nearly all text stands in long lines, and few lines are short: paragraphs have headings between them."""
    lengths = [len(row) for row in rows if row]
    short = [length for length in lengths if length < _LONG_PAGE]
    return 2 * len(short) <= len(lengths) and sum(short) <= _MOST_SHORT * sum(lengths)


def _cut_row(row: str, least: int = _LEAST_LINES) -> str:
    row = _MARK.sub("", _HEADING.sub("\n", row))
    text = with_roles_behind(_BROKEN.sub(_joined, without_page_heads(row)))
    contents = find_contents(text)
    if contents is None:
        lines = lines_at_borders(text.replace(PAGE, " "), ())
    else:
        lines = lines_at_borders(text[: contents.start].replace(PAGE, "\n"), ())
        lines += contents.rows
        lines += lines_at_borders(text[contents.stop :].replace(PAGE, " "), contents.titles)
    if len(lines) < least:
        return row
    return "\n".join(with_entries_apart(with_values_at_labels(lines)))
