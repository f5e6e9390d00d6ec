"""PDF by reportlab and DOCX by zipfile, made when asked for; byte for byte the same each time."""

from __future__ import annotations

import io
import zipfile
from xml.sax.saxutils import escape

from tests.minutes.compose import Minutes
from tests.minutes.pages import paginate
from tests.minutes.script import Begin, Break, Entry, Heading, Lines, Paragraph, Piece, Right, Row, Rule

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
LEFT, TOP, STEP, PITCH = 56.0, 800.0, 5.0, 15.0


def pdf(minutes: Minutes) -> bytes:
    """Each line at its place, proportional letters, as Word prints."""
    from reportlab.lib.pagesizes import A4
    from reportlab.pdfgen.canvas import Canvas

    out = io.BytesIO()
    canvas = Canvas(out, pagesize=A4, invariant=1)
    for page in paginate(minutes):
        for index, line in enumerate(page.lines):
            for place, part in enumerate(line):
                canvas.setFont("Helvetica-Bold" if part.bold else "Helvetica", 9.5)
                x = LEFT + part.column * STEP
                if place:
                    before = line[place - 1]
                    width = canvas.stringWidth(
                        before.text, "Helvetica-Bold" if before.bold else "Helvetica", 9.5
                    )
                    x = max(x, LEFT + before.column * STEP + width + 9)
                canvas.drawString(x, TOP - index * PITCH, part.text)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def scan_pdf(pages: int = 2) -> bytes:
    """Pages that are pictures: no letter can be read from them."""
    from reportlab.lib.pagesizes import A4
    from reportlab.lib.utils import ImageReader
    from reportlab.pdfgen.canvas import Canvas

    width, height = 124, 175
    rows = [bytes(0 if y % 7 == 0 and 12 < x < 110 else 235 for x in range(width)) for y in range(height)]
    picture = b"P5 %d %d 255\n" % (width, height) + b"".join(rows)
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=A4, invariant=1)
    for _ in range(pages):
        canvas.drawImage(ImageReader(io.BytesIO(picture)), 0, 0, A4[0], A4[1])
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def docx(minutes: Minutes, styles: bool = True) -> bytes:
    """A Word file: headings by style, or only by bold where `styles` is false."""
    house = minutes.house
    values = _values(minutes)
    opening = "".join(
        _p(f"{left}\t{right}".format(**values).strip()) for left, right in house.first_head or ()
    )
    body = opening + "".join(_word(piece, styles) for piece in _tables(minutes.pieces))
    header = "".join(
        _p(f"{left}\t{right}")
        for left, right in (
            (x.format(**_values(minutes)), y.format(**_values(minutes))) for x, y in house.head
        )
    )
    footer = "".join(_p(line.format(page=1, pages=1, title=house.title_word)) for line in house.foot)
    parts = {
        "[Content_Types].xml": _CONTENT_TYPES,
        "_rels/.rels": _RELS,
        "word/_rels/document.xml.rels": _DOCUMENT_RELS,
        "word/document.xml": f'<w:document xmlns:w="{WORD}" xmlns:r="{_R}"><w:body>{body}'
        '<w:sectPr><w:headerReference w:type="default" r:id="rId2"/>'
        '<w:footerReference w:type="default" r:id="rId3"/></w:sectPr></w:body></w:document>',
        "word/header1.xml": f'<w:hdr xmlns:w="{WORD}">{header}</w:hdr>',
        "word/footer1.xml": f'<w:ftr xmlns:w="{WORD}">{footer}</w:ftr>',
        "word/styles.xml": _STYLES,
    }
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, xml in parts.items():
            entry = zipfile.ZipInfo(name, (2020, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, '<?xml version="1.0" encoding="UTF-8"?>' + xml)
    return out.getvalue()


def _values(minutes: Minutes) -> dict[str, object]:
    story = minutes.story
    return {
        "place": story.place.title,
        "title": minutes.house.title_word,
        "body": story.body.name,
        "date": story.date,
        "page": 1,
        "pages": 1,
    }


def _tables(pieces: tuple[Piece, ...]) -> list[Piece | list[Row]]:
    """Consecutive rows as one table."""
    out: list[Piece | list[Row]] = []
    for piece in pieces:
        if isinstance(piece, Row):
            if out and isinstance(out[-1], list):
                out[-1].append(piece)
            else:
                out.append([piece])
        else:
            out.append(piece)
    return out


def _word(piece: Piece | list[Row], styles: bool) -> str:
    names = {"section": "Rubrik1", "title": "Rubrik2", "part": "Rubrik3"}
    match piece:
        case list():
            return _table(piece)
        case Heading(text, role, inline):
            style = names.get(role, "Rubrik2") if styles and not inline else None
            return _p(text, style, bold=not styles and not inline)
        case Right(left, right):
            return _p(f"{left}\t{right}", "Rubrik1" if styles else None, bold=not styles)
        case Paragraph(text):
            return _p(text)
        case Lines(lines):
            return "".join(map(_p, lines))
        case Entry(mark, text):
            return _p(f"{mark}\t{text}")
        case Break():
            return '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'
        case Begin() | Rule():
            return _p("")
        case _:
            return ""


def _table(rows: list[Row]) -> str:
    inner = "".join(
        "<w:tr>" + "".join("<w:tc>" + "".join(map(_p, cell)) + "</w:tc>" for cell in row.cells) + "</w:tr>"
        for row in rows
    )
    columns = '<w:gridCol w:w="3000"/>' * max(len(row.cells) for row in rows)
    return f"<w:tbl><w:tblPr/><w:tblGrid>{columns}</w:tblGrid>{inner}</w:tbl>" + _p("")


def _p(text: str, style: str | None = None, bold: bool = False) -> str:
    properties = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    run = "<w:rPr><w:b/></w:rPr>" if bold else ""
    parts = "<w:tab/>".join(f'<w:t xml:space="preserve">{escape(part)}</w:t>' for part in text.split("\t"))
    return f"<w:p>{properties}<w:r>{run}{parts}</w:r></w:p>"


_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_CT = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_CONTENT_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    f'<Override PartName="/word/document.xml" ContentType="{_CT}.document.main+xml"/>'
    f'<Override PartName="/word/styles.xml" ContentType="{_CT}.styles+xml"/>'
    f'<Override PartName="/word/header1.xml" ContentType="{_CT}.header+xml"/>'
    f'<Override PartName="/word/footer1.xml" ContentType="{_CT}.footer+xml"/></Types>'
)
_RELS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    f'<Relationship Id="rId1" Type="{_R}/officeDocument" Target="word/document.xml"/></Relationships>'
)
_DOCUMENT_RELS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    f'<Relationship Id="rId1" Type="{_R}/styles" Target="styles.xml"/>'
    f'<Relationship Id="rId2" Type="{_R}/header" Target="header1.xml"/>'
    f'<Relationship Id="rId3" Type="{_R}/footer" Target="footer1.xml"/></Relationships>'
)
_STYLES = (
    f'<w:styles xmlns:w="{WORD}">'
    + "".join(
        f'<w:style w:type="paragraph" w:styleId="Rubrik{n}"><w:name w:val="heading {n}"/></w:style>'
        for n in (1, 2, 3)
    )
    + "</w:styles>"
)
