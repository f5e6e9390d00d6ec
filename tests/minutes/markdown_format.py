"""Markdown as converters make it: headings marked, tables by tabs or pipes, furniture between the pages."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from tests.minutes.compose import Minutes
from tests.minutes.pages import head_lines
from tests.minutes.script import Begin, Break, Entry, Heading, Lines, Paragraph, Piece, Right, Row, Rule

Tables = Literal["tabs", "pipes", "breaks"]


def markdown(minutes: Minutes, tables: Tables = "tabs", furniture: bool = True) -> str:
    """The document; drawn twice, as the page head may print how many pages there are."""
    first = _Drawing(minutes, tables, furniture, 0)
    list(first.lines())
    second = _Drawing(minutes, tables, furniture, first.page)
    return "\n".join(_tidy(second.lines())) + "\n"


def _tidy(lines: Iterator[str]) -> Iterator[str]:
    blank = True
    for line in lines:
        if line or not blank:
            yield line
        blank = not line


class _Drawing:
    """One pass over the pieces."""

    def __init__(self, minutes: Minutes, tables: Tables, furniture: bool, pages: int) -> None:
        self.minutes, self.tables, self.furniture, self.pages = minutes, tables, furniture, pages
        self.page = 1
        self.label: str | None = None

    def lines(self) -> Iterator[str]:
        house, used, pipe_head = self.minutes.house, 0, True
        yield from self._head()
        for piece in self.minutes.pieces:
            lines = list(_markdown_piece(piece, self.tables, pipe_head))
            pipe_head = not (self.tables == "pipes" and isinstance(piece, Row))
            size = sum(1 + len(line) // house.width for line in lines)
            full = used + size > house.page_lines and used > 12 and not isinstance(piece, Begin)
            if full or (isinstance(piece, Break) and used):
                yield from self._turn(goes_on=not isinstance(piece, Break))
                used = 0
            if isinstance(piece, Begin):
                self.label = piece.label
            yield from lines
            used += size
        yield from self._foot()

    def _turn(self, goes_on: bool) -> Iterator[str]:
        house = self.minutes.house
        label = self.label if goes_on and self.furniture else None
        yield ""
        if label and house.arrow:
            yield from (house.arrow, "")
        yield from self._foot()
        self.page += 1
        if self.furniture:
            yield from self._head()
        if label and house.continuation:
            yield from (house.continuation.format(number=label.removeprefix("§ ")), "")

    def _head(self) -> Iterator[str]:
        for left, right in head_lines(self.minutes.story, self.minutes.house, self.page, self.pages):
            yield from ("  ".join(part for part in (left, right) if part), "")

    def _foot(self) -> Iterator[str]:
        house = self.minutes.house
        for foot in house.foot if self.furniture else ():
            filled = foot.format(page=self.page, pages=self.pages, title=house.title_word)
            yield from ("", " ".join(filled.split()), "")


def _markdown_piece(piece: Piece, tables: Tables, pipe_head: bool) -> Iterator[str]:
    levels = {"front": "##", "contents": "##", "title": "##", "part": "###", "attachment": "#"}
    match piece:
        case Heading(text, "section", _):
            yield from ("", text, "")
        case Heading(text, _, True):
            yield from ("", text, "")
        case Heading(text, role, _):
            yield from ("", f"{levels[role]} {text}", "")
        case Paragraph(text):
            yield from (text, "")
        case Right(left, right):
            yield from ("", f"{left}   {right}", "")
        case Lines(lines):
            yield from (*(line + "  " for line in lines[:-1]), lines[-1], "")
        case Entry(mark, text):
            yield f"{mark} {text}" if mark in ("-", "*") or mark[:-1].isdigit() else f"- {mark} {text}"
        case Row(cells):
            yield from _markdown_row(cells, tables, pipe_head)
        case Rule():
            yield from ("", "---", "")
        case _:
            return


def _markdown_row(cells: tuple[tuple[str, ...], ...], tables: Tables, pipe_head: bool) -> Iterator[str]:
    shown = [" ".join(line for line in cell if line) for cell in cells]
    if tables == "pipes":
        yield "| " + " | ".join(" <br> ".join(line for line in cell if line) for cell in cells) + " |"
        if pipe_head:
            yield "|" + "---|" * len(cells)
    elif tables == "breaks" and len(cells) == 2:
        label, lines = shown[0], [line for line in cells[1] if line]
        yield f"**{label}** {lines[0] if lines else ''}".strip() + ("  " if len(lines) > 1 else "")
        yield from (*(line + "  " for line in lines[1:]), "")
    else:
        yield "\t".join(shown)
