"""A Word paragraph as text: its runs, its automatic number, whether it is a heading or bold."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final, NamedTuple
from xml.etree.ElementTree import Element

from protokoll_parser.reading.cells import row_text, without_double_mark
from protokoll_parser.reading.characters import clean
from protokoll_parser.reading.docx.markup import child, is_on, local, number, value
from protokoll_parser.reading.docx.numbers import Numbers
from protokoll_parser.reading.docx.styles import Style, Styles, outline_level

TRANSPARENT: Final = frozenset(
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
"""Elements that only wrap others. Deletions (w:del, w:moveFrom) are not among them."""

_PAGE_FIELDS: Final = ("PAGE", "NUMPAGES", "SECTIONPAGES")


class Paragraph(NamedTuple):
    """What one w:p prints."""

    lines: list[str]
    heading: int
    bold: bool


@dataclass(slots=True)
class _Text:
    """A paragraph's text so far."""

    parts: list[str]
    bold: int = 0
    plain: int = 0


class Paragraphs:
    """Reads paragraphs in document order: their numbers count on."""

    def __init__(self, styles: Styles, numbers: Numbers, check_depth: Callable[[int], None]) -> None:
        self._styles = styles
        self._numbers = numbers
        self._check = check_depth
        self._field_depth = 0
        self._hidden_field = 0

    def read(self, element: Element, depth: int) -> Paragraph:
        """One paragraph; a line break within it begins a new line."""
        properties = child(element, "pPr")
        style = self._styles.get(value(child(properties, "pStyle")))
        text = _Text([])
        self._field_depth = self._hidden_field = 0
        self._runs(element, style, text, depth)
        joined = clean("".join(text.parts)).replace("\f", "")
        mark = self._mark(properties, style)
        lines = [row_text(line.split("\t")) for line in joined.split("\n")]
        if mark and (lines[0] or "§" in mark):
            lines[0] = without_double_mark(f"{mark} {lines[0]}".rstrip())
        heading = outline_level(properties) or style.heading
        return Paragraph(lines, heading, text.bold > 0 and not text.plain)

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
        return clean(self._numbers.next(identity, level))

    def _runs(self, parent: Element, style: Style, text: _Text, depth: int) -> None:
        self._check(depth)
        for element in parent:
            kind = local(element)
            if kind == "r":
                self._run(element, style, text)
            elif (
                kind in TRANSPARENT
                and not is_placeholder(element)
                and not _is_page_field(value(element, "instr"))
            ):
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
                if _is_page_field(piece.text):
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


def is_placeholder(element: Element) -> bool:
    """A content control that still shows its prompt ("Klicka här för att ange text")."""
    return local(element) == "sdt" and child(child(element, "sdtPr"), "showingPlcHdr") is not None


def _is_page_field(instruction: str | None) -> bool:
    return (instruction or "").split()[:1] in ([name] for name in _PAGE_FIELDS)


def _symbol(code: str | None) -> str:
    try:
        return chr(int(code or "", 16))
    except (ValueError, OverflowError):
        return ""
