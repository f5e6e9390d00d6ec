from __future__ import annotations

import pytest
from tests.parser.reading.helpers import texts
from tests.parser.reading.word import docx, paragraph, run_of, table

from protokoll_parser.errors import UnreadableFileError
from protokoll_parser.reading import read_bytes
from protokoll_parser.reading.limits import Limits

FIELD = (
    "<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText> {0} </w:instrText></w:r>"
    "<w:r><w:fldChar w:fldCharType='separate'/></w:r><w:r><w:t>{1}</w:t></w:r>"
    "<w:r><w:fldChar w:fldCharType='end'/></w:r>"
)


def lines_of(*blocks: str, header: str = "") -> list[str]:
    return texts(read_bytes(docx(*blocks, header=header), "p.docx"))


def test_automatic_numbers_are_printed() -> None:
    assert lines_of(
        paragraph("Budget", style="Arende"),
        paragraph("Godkänns", number=(2, 0)),
        paragraph("helt", number=(2, 1)),
        paragraph("delvis", number=(2, 1)),
        paragraph("Avslås", number=(2, 0)),
        paragraph("Bokslut", style="Arende"),
        paragraph("Godkänns", number=(3, 0)),
        paragraph("punkt", number=(4, 0)),
    ) == [
        "§ 12 Budget",
        "1. Godkänns",
        "a) helt",
        "b) delvis",
        "2. Avslås",
        "§ 13 Bokslut",
        "1. Godkänns",
        "- punkt",
    ]


def test_styles_make_headings_and_bold_runs_make_bold_lines() -> None:
    document = read_bytes(
        docx(
            paragraph("Rubrik", style="Rubrik2"),
            paragraph("Ärende", style="Arende"),
            paragraph("Mellan", style="Mellan"),
            paragraph("Beslut", bold=True),
            f"<w:p>{run_of('Halvt', bold=True)}{run_of(' om halvt')}</w:p>",
        ),
        "p",
    )
    assert [(line.heading, line.bold, line.text) for line in document.lines if line.text] == [
        (2, False, "Rubrik"),
        (2, False, "§ 12 Ärende"),
        (0, True, "Mellan"),
        (0, True, "Beslut"),
        (0, False, "Halvt om halvt"),
    ]


def test_tables_are_rows_and_paragraphs_of_a_cell_rows_of_their_own() -> None:
    assert lines_of(table(["Plats och tid", "Kommunhuset"], ["Beslutande", ["Ada Ek (S)", "Bo Al (M)"]])) == [
        "Plats och tid\tKommunhuset",
        "Beslutande\tAda Ek (S)",
        "\tBo Al (M)",
    ]


def test_a_merged_cell_keeps_its_columns() -> None:
    row = "<w:tr><w:tc><w:tcPr><w:gridSpan w:val='2'/></w:tcPr>{}</w:tc><w:tc>{}</w:tc></w:tr>"
    assert lines_of(f"<w:tbl>{row.format(paragraph('Utfall'), paragraph('Helår'))}</w:tbl>") == [
        "Utfall\t\tHelår"
    ]


def test_content_controls_insertions_and_text_boxes_are_read_and_deletions_are_not() -> None:
    box = f"<w:p><w:r><w:pict><w:txbxContent>{paragraph('I en ruta')}</w:txbxContent></w:pict></w:r></w:p>"
    click = paragraph("Klicka här")
    prompt = f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{click}</w:sdtContent></w:sdt>"
    assert lines_of(
        f"<w:sdt><w:sdtContent>{paragraph('I en kontroll')}</w:sdtContent></w:sdt>",
        f"<w:p><w:ins>{run_of('kvar')}</w:ins><w:del><w:r><w:delText>bort</w:delText></w:r></w:del></w:p>",
        f"<w:p><w:sdt><w:sdtContent>{run_of('i raden')}</w:sdtContent></w:sdt></w:p>",
        "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>dold</w:t></w:r></w:p>",
        box,
        prompt,
    ) == ["I en kontroll", "kvar", "i raden", "I en ruta"]


def test_tabs_and_breaks() -> None:
    assert lines_of(paragraph("Ordförande\tAda Ek\nJusterare\tBo Al")) == [
        "Ordförande\tAda Ek",
        "Justerare\tBo Al",
    ]


def test_the_header_stands_first_without_its_page_number() -> None:
    header = f"<w:p>{run_of('Sammanträdesprotokoll')}</w:p><w:p>{FIELD.format('PAGE', '7')}</w:p>"
    assert lines_of(paragraph("Text"), header=header) == ["Sammanträdesprotokoll", "Text"]


def test_other_fields_keep_their_result() -> None:
    assert lines_of(f"<w:p>{FIELD.format('DATE', '3 maj 2023')}</w:p>") == ["3 maj 2023"]


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (docx(paragraph("x"), parts={"word/document.xml": "<!DOCTYPE a [<!ENTITY b 'c'>]><a/>"}), "damaged"),
        (docx(paragraph("x"), parts={"word/document.xml": "<w:document"}), "damaged"),
        (docx(paragraph("x"), parts={"word/document.xml": "<a" + ">" * 3}), "damaged"),
        (docx(paragraph("x"))[:200], "damaged"),
        (docx(paragraph("")), "empty"),
    ],
)
def test_what_cannot_be_read_is_refused(data: bytes, kind: str) -> None:
    with pytest.raises(UnreadableFileError) as refused:
        read_bytes(data, "p.docx")
    assert refused.value.kind == kind


def test_a_bomb_is_refused_by_its_stated_size() -> None:
    bomb = docx(paragraph("x"), parts={"word/document.xml": " " * 30_000_000})
    assert len(bomb) < 100_000
    with pytest.raises(UnreadableFileError) as refused:
        read_bytes(bomb, "p.docx")
    assert refused.value.kind == "too_large"


def test_nesting_is_bounded() -> None:
    deep = "<w:sdt><w:sdtContent>" * 400 + paragraph("djupt") + "</w:sdtContent></w:sdt>" * 400
    with pytest.raises(UnreadableFileError) as refused:
        read_bytes(docx(deep), "p.docx")
    assert refused.value.kind == "too_large"


def test_length_is_bounded() -> None:
    with pytest.raises(UnreadableFileError) as refused:
        read_bytes(docx(*[paragraph("x" * 100)] * 20), "p.docx", Limits(characters=1000))
    assert refused.value.kind == "too_large"
