"""Running text for the screen: lines with styled spans, wrapped to a width when they are shown."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from rich.cells import cell_len, get_character_cell_size
from textual.content import Content, Span

from protokoll_tui.widgets.untrusted import one_line, text_of

# "§ 12" stays on one row.
_WORD = re.compile(r"\s*(?:§{1,2} )?\S+\s*|\s+")


@dataclass(frozen=True, slots=True)
class Link:
    """Characters of a line that lead to a §."""

    first: int
    last: int
    target: int
    """The archive's id of the §."""


@dataclass(frozen=True, slots=True)
class TextLine:
    """One paragraph's worth of text, without newlines."""

    content: Content
    """Its spans' styles are names of `parts.PARTS`."""
    gutter: str = ""
    """The part in whose style a bar stands at the left; empty: no bar."""
    hang: int = 0
    """Cells by which wrapped rows are set in."""
    links: tuple[Link, ...] = ()
    """Words in it that lead to a §."""

    def with_links(self, links: Mapping[str, int]) -> TextLine:
        """The line with the words that lead to a § drawn as links; `links` has the § for each wording."""
        text = self.content.plain
        found = [
            Link(at, at + len(words), target)
            for words, target in links.items()
            if words and (at := text.find(words)) >= 0
        ]
        if not found:
            return self
        apart: list[Link] = []
        for link in sorted(found, key=lambda link: (link.first, -link.last)):
            if not apart or link.first >= apart[-1].last:
                apart.append(link)
        spans = [Span(link.first, link.last, "link") for link in apart]
        return replace(self, content=self.content.add_spans(spans), links=tuple(apart))

    def with_marks(self, ranges: Iterable[tuple[int, int]]) -> TextLine:
        """The line with some character ranges drawn as matches."""
        spans = [Span(first, last, "match") for first, last in ranges]
        return replace(self, content=self.content.add_spans(spans)) if spans else self


MARGIN = 3
"""Cells of a row that are not text: the gutter's bar, a blank, and a blank at the right."""

BLANK = TextLine(Content(""))


def line(*pieces: str | tuple[str, str], gutter: str = "", hang: int = 0) -> TextLine:
    """A line of harmless text from pieces, each a text or a text with its part."""
    text = ""
    spans = []
    for piece in pieces:
        words, part = (piece, "") if isinstance(piece, str) else piece
        words = one_line(words)
        if part and words:
            spans.append(Span(len(text), len(text) + len(words), part))
        text += words
    return TextLine(Content(text, spans), gutter, hang)


def paragraphs(text: str, *, part: str = "", gutter: str = "") -> Iterator[TextLine]:
    """The lines of a document's text; a tab between cells becomes a gap, list marks hang."""
    for row in text_of(text).split("\n"):
        shown = row.replace("\t", "   ").rstrip()
        yield line((shown, part) if part else shown, gutter=gutter, hang=hang_of(shown))


_MARK = re.compile(r"\s{0,8}(?:[-–—•*·o]|\d{1,3}[.)]|[a-zåäö][.)])\s{1,4}")


def hang_of(text: str) -> int:
    """How far the rows after the first are set in: past a list mark."""
    mark = _MARK.match(text)
    return min(len(mark[0]), 12) if mark else 0


@dataclass(frozen=True, slots=True)
class WrappedRow:
    """One row of the screen: characters `first` to `last` of a line."""

    line: int
    first: int
    last: int
    indent: int


def wrap(text: str, width: int, hang: int = 0) -> list[tuple[int, int]]:
    """Where a text breaks into rows of at most `width` cells: at blanks where it can, else within the word."""
    width = max(2, width)
    if len(text) <= width and (text.isascii() or cell_len(text) <= width):
        return [(0, len(text))]
    hang = indent_of(hang, width)
    rows: list[tuple[int, int]] = []
    start = at = used = 0
    room = width
    for word in _WORD.finditer(text):
        bare = cell_len(word[0].rstrip())
        if used and used + bare > room:
            rows.append((start, at))
            start, used, room = at, 0, width - hang
        while bare > room:
            cut = _fitting(text, start if used == 0 else at, room - used)
            rows.append((start, cut))
            bare = cell_len(text[cut : word.end()].rstrip())
            start, at, used, room = cut, cut, 0, width - hang
        used += cell_len(text[at : word.end()])
        at = word.end()
    rows.append((start, len(text)))
    return rows


def indent_of(hang: int, width: int) -> int:
    """How far rows are set in: half of the room at most, with room left for a wide sign."""
    return max(0, min(hang, width // 2, width - 2))


def _fitting(text: str, start: int, room: int) -> int:
    used = 0
    for index in range(start, len(text)):
        used += get_character_cell_size(text[index])
        if used > room:
            return max(index, start + 1)
    return len(text)


def wrap_lines(lines: Iterable[TextLine], width: int) -> list[WrappedRow]:
    """All rows of some lines in a width."""
    rows: list[WrappedRow] = []
    for number, each in enumerate(lines):
        room = width - MARGIN
        breaks = wrap(each.content.plain, room, each.hang)
        indent = indent_of(each.hang, room)
        rows += [WrappedRow(number, first, last, indent if first else 0) for first, last in breaks]
    return rows
