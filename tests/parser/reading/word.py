"""Word files made by hand, part by part."""

from __future__ import annotations

import io
import zipfile

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def paragraph(
    text: str = "", *, style: str = "", bold: bool = False, number: tuple[int, int] | None = None
) -> str:
    """A w:p of one run; `number` is (numId, level)."""
    properties = f'<w:pStyle w:val="{style}"/>' if style else ""
    if number:
        properties += f'<w:numPr><w:ilvl w:val="{number[1]}"/><w:numId w:val="{number[0]}"/></w:numPr>'
    run = run_of(text, bold=bold) if text else ""
    return f"<w:p><w:pPr>{properties}</w:pPr>{run}</w:p>"


def run_of(text: str, *, bold: bool = False) -> str:
    """A w:r; tabs and line breaks in the text become elements."""
    pieces = "".join(
        _piece(part) for part in text.replace("\t", "\0\t\0").replace("\n", "\0\n\0").split("\0") if part
    )
    return f"<w:r>{'<w:rPr><w:b/></w:rPr>' if bold else ''}{pieces}</w:r>"


def _piece(part: str) -> str:
    if part == "\t":
        return "<w:tab/>"
    if part == "\n":
        return "<w:br/>"
    return f'<w:t xml:space="preserve">{part}</w:t>'


def table(*rows: list[str | list[str]]) -> str:
    """A w:tbl; a cell is a text or several paragraphs."""
    cells = (
        "<w:tr>"
        + "".join(f"<w:tc>{''.join(map(paragraph, _lines(cell)))}</w:tc>" for cell in row)
        + "</w:tr>"
        for row in rows
    )
    return f"<w:tbl>{''.join(cells)}</w:tbl>"


def _lines(cell: str | list[str]) -> list[str]:
    return [cell] if isinstance(cell, str) else cell


STYLES = f"""<w:styles {_W}>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Rubrik2"><w:name w:val="heading 2"/><w:basedOn w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Arende"><w:name w:val="Ärenderubrik"/><w:basedOn w:val="Rubrik2"/>
 <w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Mellan"><w:name w:val="Mellanrubrik"/><w:rPr><w:b/></w:rPr></w:style>
</w:styles>"""

NUMBERING = f"""<w:numbering {_W}>
<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="12"/><w:numFmt w:val="decimal"/>
 <w:lvlText w:val="§ %1"/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="1">
 <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
 <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%2)"/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="2"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="&#xF0B7;"/></w:lvl>
</w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>
</w:num>
<w:num w:numId="4"><w:abstractNumId w:val="2"/></w:num>
</w:numbering>"""


def docx(*blocks: str, header: str = "", parts: dict[str, str] | None = None) -> bytes:
    """A Word file of the given blocks; `parts` replaces or adds parts by name."""
    section = '<w:sectPr><w:headerReference w:type="default" r:id="rId1"/></w:sectPr>' if header else ""
    document = (
        f'<w:document {_W} xmlns:r="{_OFFICE}"><w:body>{"".join(blocks)}{section}</w:body></w:document>'
    )
    relation = '<Relationship Id="rId1" Type="h" Target="header1.xml"/>'
    relations = f'<Relationships xmlns="{_RELATIONS}">{relation}</Relationships>'
    files = {
        "[Content_Types].xml": "<Types/>",
        "word/document.xml": document,
        "word/styles.xml": STYLES,
        "word/numbering.xml": NUMBERING,
    }
    if header:
        files["word/_rels/document.xml.rels"] = relations
        files["word/header1.xml"] = f"<w:hdr {_W}>{header}</w:hdr>"
    files |= parts or {}
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    return buffer.getvalue()
