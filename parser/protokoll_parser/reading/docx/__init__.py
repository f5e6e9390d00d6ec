"""Word files as lines, by the standard library: paragraphs, tables, automatic numbers, content controls."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final
from xml.etree.ElementTree import Element

from protokoll_parser.document import Line
from protokoll_parser.reading import refusals
from protokoll_parser.reading.cells import row_text
from protokoll_parser.reading.docx.markup import child, children, is_on, local, number, value
from protokoll_parser.reading.docx.numbers import Numbers
from protokoll_parser.reading.docx.package import Package
from protokoll_parser.reading.docx.paragraphs import TRANSPARENT, Paragraph, Paragraphs, is_placeholder
from protokoll_parser.reading.docx.styles import Styles
from protokoll_parser.reading.limits import Limits
from protokoll_parser.reading.tables import spread

_TEXT_BOX: Final = "txbxContent"
_DRAWN: Final = frozenset(("drawing", "pict", "object"))
_WIDEST_SPAN: Final = 60


def docx_lines(data: bytes, name: str, limits: Limits) -> list[Line]:
    """The lines of a Word file; the first page's header stands first, since it can hold the body's name and date.

    Raises:
        UnreadableFileError: damaged, encrypted, too large, or no Word file.
    """
    with Package(data, name, limits) as package:
        document = package.tree(package.main)
        body = child(document, "body")
        if body is None:
            raise refusals.damaged(name, "Word-filen")
        writer = _Writer(
            Styles(package.beside("styles.xml")), Numbers(package.beside("numbering.xml")), name, limits
        )
        header = _first_header(package, body)
        if header is not None:
            writer.blocks(header)
            writer.blank()
        writer.blocks(body)
    if not any(line.text for line in writer.lines):
        raise refusals.refuse(name, "empty", "Word-filen har ingen text.")
    return writer.lines


def _first_header(package: Package, body: Element) -> Element | None:
    """The header that the first page shows."""
    section = next((found for found in body.iter() if local(found) == "sectPr"), None)
    wanted = "first" if is_on(child(section, "titlePg")) else "default"
    identity = next(
        (
            value(found, "id")
            for found in children(section, "headerReference")
            if value(found, "type") == wanted
        ),
        None,
    )
    folder, _, main = package.main.rpartition("/")
    relations = package.tree(f"{folder}/_rels/{main}.rels")
    for relation in relations if relations is not None and identity else ():
        if relation.get("Id") == identity:
            return package.beside(relation.get("Target", ""))
    return None


class _Writer:
    def __init__(self, styles: Styles, numbers: Numbers, name: str, limits: Limits) -> None:
        self.lines: list[Line] = []
        self._paragraphs = Paragraphs(styles, numbers, self._check)
        self._name = name
        self._limits = limits
        self._size = 0

    def blank(self) -> None:
        """A border between paragraphs."""
        if self.lines and self.lines[-1].text:
            self.lines.append(Line("", len(self.lines) + 1))

    def blocks(self, parent: Element, depth: int = 0) -> None:
        """Write the paragraphs and tables of a body, a header or a text box."""
        for block in self._blocks(parent, depth):
            if local(block) == "tbl":
                self._table(block, depth + 1)
            else:
                self._write(self._paragraph(block, depth))
                for box in self._text_boxes(block, depth):
                    self.blocks(box, depth + 1)

    def _blocks(self, parent: Element, depth: int) -> Iterator[Element]:
        """Paragraphs and tables in order, those in content controls among them."""
        self._check(depth)
        for block in parent:
            kind = local(block)
            if kind in ("p", "tbl"):
                yield block
            elif kind in TRANSPARENT and not is_placeholder(block):
                yield from self._blocks(block, depth + 1)

    def _check(self, depth: int) -> None:
        if depth > self._limits.nesting:
            bound = f"{self._limits.nesting} nivåer"
            raise refusals.too_large(self._name, "Word-filen är för djupt nästlad", bound)
        if self._size > self._limits.characters:
            raise refusals.too_large(
                self._name, "Word-filens text är för lång", f"{self._limits.characters} tecken"
            )

    # Paragraphs

    def _write(self, paragraph: Paragraph) -> None:
        if not any(paragraph.lines):
            self.blank()
            return
        if paragraph.heading:
            self.blank()
        for text in paragraph.lines:
            if text:
                self.lines.append(
                    Line(
                        text,
                        len(self.lines) + 1,
                        0,
                        None,
                        paragraph.heading,
                        paragraph.bold and not paragraph.heading,
                    )
                )

    def _paragraph(self, element: Element, depth: int) -> Paragraph:
        self._check(depth)
        paragraph = self._paragraphs.read(element, depth)
        self._size += sum(map(len, paragraph.lines))
        return paragraph

    def _text_boxes(self, paragraph: Element, depth: int) -> Iterator[Element]:
        """Text boxes anchored in a paragraph; of two forms of one box the first."""
        self._check(depth)
        for element in paragraph:
            kind = local(element)
            if kind == "AlternateContent":
                choice = next((found for found in element if local(found) == "Choice"), None)
                if choice is not None:
                    yield from self._text_boxes(choice, depth + 1)
            elif kind in _DRAWN:
                yield from (found for found in element.iter() if local(found) == _TEXT_BOX)
            elif kind == "r" or kind in TRANSPARENT:
                yield from self._text_boxes(element, depth + 1)

    # Tables

    def _table(self, table: Element, depth: int) -> None:
        self._check(depth)
        for row in self._parts(table, "tr", depth):
            cells = list(self._parts(row, "tc", depth))
            if len(cells) == 1:
                self.blocks(cells[0], depth + 1)
                continue
            self._row(row, cells, depth)
        self.blank()

    def _parts(self, parent: Element, name: str, depth: int) -> Iterator[Element]:
        """Rows or cells, those in content controls among them."""
        self._check(depth)
        for element in parent:
            if local(element) == name:
                yield element
            elif local(element) in TRANSPARENT:
                yield from self._parts(element, name, depth + 1)

    def _row(self, row: Element, cells: Iterable[Element], depth: int) -> None:
        before = number(value(child(child(row, "trPr"), "gridBefore")), 0)
        columns: list[list[str]] = [[""] for _ in range(min(before, _WIDEST_SPAN))]
        plain = False
        for cell in cells:
            lines, bold = self._cell(cell, depth + 1)
            plain = plain or not bold
            columns.append(lines or [""])
            span = number(value(child(child(cell, "tcPr"), "gridSpan")), 1)
            columns += [[""] for _ in range(min(span, _WIDEST_SPAN) - 1)]
        for line in spread(columns):
            text = row_text(line)
            if text:
                self.lines.append(Line(text, len(self.lines) + 1, bold=not plain))

    def _cell(self, cell: Element, depth: int) -> tuple[list[str], bool]:
        """A cell's lines, and whether all of them are bold; a table within it is read cell by cell."""
        lines: list[str] = []
        bold = True
        for block in self._blocks(cell, depth):
            if local(block) == "tbl":
                for row in self._parts(block, "tr", depth):
                    for inner in self._parts(row, "tc", depth):
                        lines += self._cell(inner, depth + 1)[0]
                continue
            paragraph = self._paragraph(block, depth)
            texts = [text.replace("\t", " ") for text in paragraph.lines if text]
            bold = bold and (paragraph.bold or not texts)
            lines += texts
            for box in self._text_boxes(block, depth):
                lines += self._cell(box, depth + 1)[0]
        return lines, bold
