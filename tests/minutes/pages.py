"""Pages of placed lines: wrapped, hyphenated, with head, foot and continuation marks.

One composition serves `pdftotext -layout` text, plain `pdftotext` text and PDF, so that they say the same.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from tests.minutes.compose import Minutes
from tests.minutes.house import House
from tests.minutes.script import Begin, Break, Entry, Heading, Lines, Paragraph, Piece, Right, Row, Rule
from tests.minutes.story import Story
from tests.minutes.swedish import break_word


@dataclass(frozen=True, slots=True)
class Placed:
    """Text at a column of a line."""

    column: int
    text: str
    bold: bool = False
    row: bool = False
    """Part of a table row: plain text extraction sets it apart."""


@dataclass(slots=True)
class Page:
    """The lines of one page, head and foot among them; an empty list is a blank line."""

    lines: list[list[Placed]] = field(default_factory=list)


def wrap(text: str, width: int, hyphenates: bool) -> list[str]:
    """Lines of at most `width` characters, long words broken where the house hyphenates."""
    lines, line = [], ""
    words = text.split()
    while words:
        word = words.pop(0)
        room = width - len(line) - (1 if line else 0)
        if len(word) <= room:
            line = f"{line} {word}" if line else word
            continue
        cut = break_word(word, room - 1) if hyphenates and room > 5 else None
        if cut:
            lines.append((f"{line} " if line else "") + cut[0] + "-")
            line = ""
            words.insert(0, cut[1])
        elif line:
            lines.append(line)
            line = ""
            words.insert(0, word)
        else:
            lines.append(word)
    return [*lines, line] if line else lines


def paginate(minutes: Minutes) -> list[Page]:
    """Compose twice: the head may print how many pages there are."""
    first = _Composer(minutes, 0).compose()
    return _Composer(minutes, len(first)).compose()


def head_lines(story: Story, house: House, page: int, pages: int) -> list[tuple[str, str]]:
    """The page head, filled."""
    rows = house.first_head if page == 1 and house.first_head is not None else house.head
    values = {
        "place": story.place.title,
        "title": house.title_word,
        "body": story.body.name,
        "date": story.date,
        "page": page,
        "pages": pages,
    }
    return [(left.format(**values), right.format(**values)) for left, right in rows]


class _Composer:
    """Fills pages."""

    def __init__(self, minutes: Minutes, pages: int) -> None:
        self.story, self.house, self.pieces = minutes.story, minutes.house, minutes.pieces
        self.total = pages
        self.pages: list[Page] = []
        self.label: str | None = None
        self.begun = True
        self.page = Page()
        self._open()

    def compose(self) -> list[Page]:
        for piece, following in zip(self.pieces, [*self.pieces[1:], None], strict=True):
            self._piece(piece, following)
        self._close(last=True)
        return self.pages

    # ---- pages

    def _open(self) -> None:
        self.page = Page()
        for left, right in head_lines(self.story, self.house, len(self.pages) + 1, self.total):
            self._raw(_spread(left, right, self.house.width))
        self._raw([])
        if self.label and self.house.continuation and not self.begun:
            number = self.label.removeprefix("§ ")
            self._raw([Placed(0, self.house.continuation.format(number=number))])
            self._raw([])

    def _close(self, last: bool = False) -> None:
        if self.label and self.house.arrow and not last and not self.begun:
            self._raw([Placed(self.house.width - 2, self.house.arrow)])
        height = self.house.page_lines + len(self.house.foot)
        while len(self.page.lines) < height - len(self.house.foot):
            self._raw([])
        self._raw([])
        for foot in self.house.foot:
            filled = foot.format(page=len(self.pages) + 1, pages=self.total, title=self.house.title_word)
            self._raw(_spread(*_halves(filled), self.house.width))
        self.pages.append(self.page)

    def _raw(self, line: list[Placed]) -> None:
        self.page.lines.append(line)

    def _turn(self) -> None:
        self._close()
        self._open()

    def _room(self) -> int:
        return self.house.page_lines - len(self.page.lines)

    def _put(self, lines: list[list[Placed]], before: int, keep: int = 0) -> None:
        """Set lines, a new page where they do not fit; `keep` lines must follow on the same page."""
        if self._room() < before + min(len(lines), 2) + keep:
            self._turn()
            before = 0
        for _ in range(before):
            if self.page.lines and self.page.lines[-1]:
                self._raw([])
        for line in lines:
            if self._room() < 1:
                self._turn()
            self._raw(line)
            self.begun = False

    # ---- pieces

    def _piece(self, piece: Piece, following: Piece | None) -> None:
        width = self.house.width
        match piece:
            case Begin(label):
                self.label, self.begun = label, True
            case Break():
                if any(self.page.lines[len(self.house.head) + 1 :]):
                    self.begun = True
                    self._turn()
            case Rule():
                self._put([[Placed(0, "_" * 40)]], 1)
            case Heading(text, role, inline):
                lines = [[Placed(0, line, not inline)] for line in wrap(text, width, False)]
                self._put(lines, 0 if role == "title" and inline else 1, keep=4)
            case Right(left, right, _):
                self._put(_right(left, right, width), 1, keep=4)
            case Paragraph(text, indent):
                hyphenates = self.house.hyphenates
                wrapped = wrap(text, width - indent, hyphenates)
                self._put([[Placed(indent, line)] for line in wrapped], 1)
            case Lines(lines_, indent):
                long = [
                    [Placed(indent, line)]
                    for entry in lines_
                    for line in wrap(entry, width - indent, False) or [""]
                ]
                self._put(long, 1)
            case Entry(mark, text, indent):
                gap = indent + max(4, len(mark) + 1)
                wrapped = wrap(text, width - gap, self.house.hyphenates)
                rows = [[Placed(gap, line)] for line in wrapped]
                rows[0] = [Placed(indent, f"{mark:<{gap - indent}}{wrapped[0]}")]
                self._put(rows, 1 if not isinstance(following, Entry) else 0)
            case Row():
                self._put(_row(piece, self.house), 0 if piece.columns else 1)


def _halves(text: str) -> tuple[str, str]:
    left, gap, right = text.partition("    ")
    return (left, right.strip()) if gap else (text, "")


def _spread(left: str, right: str, width: int) -> list[Placed]:
    line = [Placed(0, left)] if left else []
    if right:
        line.append(Placed(max(len(left) + 3, width - len(right)), right))
    return line


def _right(left: str, right: str, width: int) -> list[list[Placed]]:
    room = width - len(right) - 4
    wrapped = wrap(left, room, False)
    lines = [[Placed(0, line, bold=True)] for line in wrapped]
    lines[0].append(Placed(width - len(right), right))
    return lines


def _row(row: Row, house: House) -> list[list[Placed]]:
    columns = row.columns or (0, house.column)
    ends = [*columns[1:], max(house.width + 2, columns[-1] + 12)]
    cells = []
    for cell, start, end in zip(row.cells, columns, ends, strict=False):
        room = max(6, end - start - 2)
        cells.append((start, [line for text in cell for line in wrap(text, room, False) or [""]]))
    height = max(len(lines) for _, lines in cells)
    return [
        [
            Placed(start, lines[index], row=True)
            for start, lines in cells
            if index < len(lines) and lines[index]
        ]
        for index in range(height)
    ]
