"""PDF as lines, by pypdfium2: rows rebuilt from where the characters stand."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import pypdfium2
import pypdfium2.raw as pdfium

from protokoll_parser.document import Line
from protokoll_parser.reading import refusals
from protokoll_parser.reading.cells import row_text, without_double_mark
from protokoll_parser.reading.characters import clean
from protokoll_parser.reading.limits import Limits
from protokoll_parser.reading.pdf.baselines import Row
from protokoll_parser.reading.pdf.rows import Shown, new_columns, rows_of
from protokoll_parser.reading.pdf.segments import Fonts, Sheet, read_sheet

_PASSWORD: Final = 4
_BLANK_LETTERS: Final = 30
"""A page with fewer letters holds no text of its own."""
_WHOLE_PAGE: Final = 0.6
"""Of the page's area: an image that covers more is a scan."""
_MANY_SHAPES: Final = 1000
_MOST_OBJECTS: Final = 20_000
_PAGES_LOOKED_AT: Final = 40


def pdf_lines(data: bytes, name: str, limits: Limits) -> tuple[list[Line], int]:
    """The lines of a PDF and its number of pages.

    Raises:
        UnreadableFileError: damaged, encrypted, a scan, a garbled text layer, or too large.
    """
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if error.err_code == _PASSWORD:
            raise refusals.encrypted(name) from error
        raise refusals.damaged(name, "PDF-filen") from error
    try:
        return _read(document, name, limits)
    except pypdfium2.PdfiumError as error:
        raise refusals.damaged(name, "PDF-filen") from error
    finally:
        document.close()


def _read(document: pypdfium2.PdfDocument, name: str, limits: Limits) -> tuple[list[Line], int]:
    count = len(document)
    if count > limits.pages:
        raise refusals.too_large(name, f"Filen har {count} sidor", f"{limits.pages} sidor")
    if not count:
        raise refusals.damaged(name, "PDF-filen")
    lines: list[Line] = []
    empty: list[int] = []
    letters = 0
    fonts = Fonts()
    columns, shown = new_columns(), Shown()
    for index in range(count):
        page = document[index]
        try:
            sheet = read_sheet(page, fonts, limits.characters - letters)
        finally:
            page.close()
        if sheet is None:
            raise refusals.too_large(name, "Filens text är för lång", f"{limits.characters} tecken")
        found = sum(len(segment.text) for segment in sheet.segments)
        letters += found
        if found < _BLANK_LETTERS:
            empty.append(index)
        lines += _lines(rows_of(sheet, columns, shown), sheet, index + 1, len(lines))
    _refuse_without_text(document, name, lines, empty, count)
    return lines, count


def _lines(rows: list[Row], sheet: Sheet, page: int, before: int) -> Iterator[Line]:
    wide, tall = max(1.0, sheet.width), max(1.0, sheet.height)
    for number, row in enumerate(rows, before + 1):
        text = row_text(clean(row.text).replace("\n", " ").split("\t"))
        yield Line(
            without_double_mark(text) if text[:1] == "-" else text,
            number,
            0,
            page,
            0,
            row.bold,
            _part(row.x0, wide, 100),
            _part(row.x1, wide, 100),
            _part(tall - row.baseline, tall, 1000),
        )


def _part(length: float, whole: float, parts: int) -> int:
    return max(0, min(parts, round(length / whole * parts)))


def _refuse_without_text(
    document: pypdfium2.PdfDocument, name: str, lines: list[Line], empty: list[int], count: int
) -> None:
    """Refuse what has no usable text: pictures, shapes, a shuffled encoding."""
    text = "\n".join(line.text for line in lines)
    if empty and (len(empty) == count or (2 * len(empty) > count and not _says_minutes(text))):
        looked_at = empty[:_PAGES_LOOKED_AT]
        kinds = [_page_without_text(document, index) for index in looked_at]
        if kinds.count("image") * 2 >= len(kinds):
            raise refusals.scan(name)
        if kinds.count("shapes") * 2 >= len(kinds):
            raise refusals.outlines(name)
        if not text.strip():
            raise refusals.refuse(name, "empty", "PDF-filen har inga sidor med text.")
    if refusals.is_garbled(text):
        raise refusals.garbled(name)


def _says_minutes(text: str) -> bool:
    """Whether the pages that do have text are minutes, and not a signing service's last page."""
    return "§" in text


def _page_without_text(document: pypdfium2.PdfDocument, index: int) -> str:
    """ "image", "shapes" or "blank": what a page without letters shows."""
    page = document[index]
    try:
        width, height = page.get_size()
        covered, shapes = 0.0, 0
        for seen, item in enumerate(page.get_objects()):
            if item.type == pdfium.FPDF_PAGEOBJ_IMAGE:
                left, bottom, right, top = item.get_bounds()
                covered += max(0.0, right - left) * max(0.0, top - bottom)
            elif item.type == pdfium.FPDF_PAGEOBJ_PATH:
                shapes += 1
            if seen > _MOST_OBJECTS:
                break
        if covered > _WHOLE_PAGE * width * height:
            return "image"
        return "shapes" if shapes > _MANY_SHAPES else "blank"
    finally:
        page.close()
