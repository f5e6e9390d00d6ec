"""Word files as lines, by the standard library: paragraphs, tables, automatic numbers, content controls."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final
from xml.etree.ElementTree import Element

from protokoll_parser.reading import refusals
from protokoll_parser.reading.cells import row_text, without_double_mark
from protokoll_parser.reading.characters import clean
from protokoll_parser.reading.document import Line
from protokoll_parser.reading.docx_numbers import Numbers
from protokoll_parser.reading.docx_package import Package
from protokoll_parser.reading.docx_styles import Style, Styles, outline_level
from protokoll_parser.reading.docx_xml import child, children, is_on, local, number, value
from protokoll_parser.reading.limits import Limits
from protokoll_parser.reading.tables import spread

_TRANSPARENT: Final = frozenset(
    (
        "sdt",
        "sdtContent",
        "ins",
        "moveTo",
        "smartTag",
        "customXml",
        "hyperlink",
        "fldSimple",
        "dir",
        "bdo",
        "Choice",
    )
) | {"AlternateContent"}
_TEXT_BOX: Final = "txbxContent"
_DRAWN: Final = frozenset(("drawing", "pict", "object"))
_PAGE_FIELDS: Final = ("PAGE", "NUMPAGES", "SECTIONPAGES")
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


@dataclass(slots=True)
class _Text:
    """A paragraph's text so far."""

    parts: list[str]
    bold: int = 0
    plain: int = 0


@dataclass(slots=True)
class _Paragraph:
    lines: list[str]
    heading: int
    bold: bool


class _Writer:
    def __init__(self, styles: Styles, numbers: Numbers, name: str, limits: Limits) -> None:
        self.lines: list[Line] = []
        self._styles = styles
        self._numbers = numbers
        self._name = name
        self._limits = limits
        self._size = 0
        self._field_depth = 0
        self._hidden_field = 0

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
            elif kind in _TRANSPARENT and not _is_placeholder(block):
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

    def _write(self, paragraph: _Paragraph) -> None:
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

    def _paragraph(self, element: Element, depth: int) -> _Paragraph:
        properties = child(element, "pPr")
        style = self._styles.get(value(child(properties, "pStyle")))
        text = _Text([])
        self._field_depth = self._hidden_field = 0
        self._runs(element, style, text, depth)
        joined = clean("".join(text.parts)).replace("\f", "")
        self._size += len(joined)
        mark = self._mark(properties, style)
        lines = [row_text(line.split("\t")) for line in joined.split("\n")]
        if mark and (lines[0] or "§" in mark):
            lines[0] = without_double_mark(f"{mark} {lines[0]}".rstrip())
        heading = outline_level(properties) or style.heading
        return _Paragraph(lines, heading, text.bold > 0 and not text.plain)

    def _mark(self, properties: Element | None, style: Style) -> str:
        """The paragraph's automatic number."""
        own = child(properties, "numPr")
        identity = value(child(own, "numId")) or style.list
        if identity is None or identity == "0":
            return ""
        place = value(child(own, "ilvl"))
        if place is not None:
            level = number(place, 0)
        elif style.list_level is not None:
            level = style.list_level
        else:
            level = self._numbers.level_of_style(identity, style.list_style or "")
        return self._numbers.next(identity, level)

    def _runs(self, parent: Element, style: Style, text: _Text, depth: int) -> None:
        self._check(depth)
        for element in parent:
            kind = local(element)
            if kind == "r":
                self._run(element, style, text)
            elif kind in _TRANSPARENT and not _is_placeholder(element):
                self._runs(element, style, text, depth + 1)

    def _run(self, run: Element, style: Style, text: _Text) -> None:
        properties = child(run, "rPr")
        if is_on(child(properties, "vanish")):
            return
        printed = "".join(self._pieces(run))
        if not printed:
            return
        text.parts.append(printed)
        if printed.strip():
            bold = is_on(child(properties, "b"))
            if bold is None:
                run_style = value(child(properties, "rStyle"))
                bold = style.bold or (run_style is not None and self._styles.get(run_style).bold)
            text.bold += bold
            text.plain += not bold

    def _pieces(self, run: Element) -> Iterator[str]:
        """What the parts of a run print; the number of the page is left out."""
        for piece in run:
            kind = local(piece)
            if kind == "fldChar":
                self._field(value(piece, "fldCharType"))
            elif kind == "instrText":
                if (piece.text or "").split()[:1] and (piece.text or "").split()[0].upper() in _PAGE_FIELDS:
                    self._hidden_field = self._hidden_field or self._field_depth
            elif self._hidden_field:
                continue
            elif kind == "t":
                yield piece.text or ""
            elif kind in ("tab", "ptab"):
                yield "\t"
            elif kind in ("br", "cr"):
                yield "\n"
            elif kind == "noBreakHyphen":
                yield "-"
            elif kind == "sym":
                yield _symbol(value(piece, "char"))

    def _field(self, part: str | None) -> None:
        if part == "begin":
            self._field_depth += 1
        elif part == "end":
            if self._hidden_field == self._field_depth:
                self._hidden_field = 0
            self._field_depth = max(0, self._field_depth - 1)

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
            elif kind == "r" or kind in _TRANSPARENT:
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
            elif local(element) in _TRANSPARENT:
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


def _is_placeholder(element: Element) -> bool:
    """A content control that still shows its prompt ("Klicka här för att ange text")."""
    return local(element) == "sdt" and child(child(element, "sdtPr"), "showingPlcHdr") is not None


def _symbol(code: str | None) -> str:
    try:
        return chr(int(code or "", 16))
    except (ValueError, OverflowError):
        return ""
