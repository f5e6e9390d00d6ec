"""PDFs whose §§ stand in from the left edge, beside a margin of headings or beside nothing. All of it is invented."""

from __future__ import annotations

import pytest
from reportlab.pdfgen.canvas import Canvas
from tests.parser.reading.paper import HEIGHT, LEADING, frame, pdf, row, write

from protokoll_parser import parse_document
from protokoll_parser.model import Protocol
from protokoll_parser.reading import read_bytes

MARGIN, COLUMN = 70.0, 210.0


def front(canvas: Canvas) -> None:
    frame(canvas, 1, 2)
    y = HEIGHT - 110
    for label, values in (
        ("Plats och tid", ["Kommunhuset, kl. 09.00–10.15"]),
        ("Beslutande", ["Ada Ek (S), ordförande", "Bo Al (M)"]),
        ("Utsedd att justera", ["Bo Al"]),
        ("Paragrafer", ["§§ 41–43"]),
    ):
        row(canvas, y, {MARGIN: label, COLUMN: values[0]}, bold=False)
        for value in values[1:]:
            y -= LEADING
            row(canvas, y, {COLUMN: value})
        y -= 2 * LEADING


def in_column(canvas: Canvas) -> None:
    """Every line of the §§ in the column, headings too; the left one empty."""
    frame(canvas, 2, 2)
    y = HEIGHT - 120
    for text, is_bold in (
        ("§ 41", True),
        ("Dnr KS 2023/14", False),
        ("", False),
        ("Taxa för tillsyn enligt lagen om livsmedel vid", True),
        ("Norra torget", True),
        ("", False),
        ("Kommunstyrelsen beslutar", True),
        ("att anta taxan att gälla från och med nästa år.", False),
        ("", False),
        ("Beslutsunderlag", True),
        ("Förslag till taxa den 2 april 2023", False),
        ("", False),
        ("§ 42", True),
        ("Dnr KS 2023/15", False),
        ("", False),
        ("Ny väg till Björkö", True),
        ("", False),
        ("Kommunstyrelsen beslutar", True),
        ("att avslå motionen.", False),
        ("", False),
        ("Skickas till", True),
        ("Vägenheten", False),
    ):
        if text:
            row(canvas, y, {COLUMN: text}, bold=is_bold)
        y -= LEADING


def beside(canvas: Canvas, y: float, label: str, text: str, *, bold: bool = False) -> float:
    """A row with what stands in the margin and in the column; gives the height of the next."""
    row(canvas, y, {x: cell for x, cell in ((MARGIN, label), (COLUMN, text)) if cell}, bold=bold)
    return y - LEADING


def beside_headings(canvas: Canvas) -> None:
    """The § line, title and case number in the column, the headings in the margin."""
    frame(canvas, 2, 2)
    y = HEIGHT - 120
    for label, text in (
        ("", "§ 41"),
        ("", "Taxa för tillsyn enligt lagen om livsmedel vid"),
        ("", "Norra torget"),
        ("", "Dnr KS 2023/14"),
        ("", ""),
        ("Beslutsunderlag", "Förslag till taxa den 2 april 2023"),
        ("", ""),
        ("Beslut", "1. Taxan antas att gälla från och med nästa år."),
        ("", "2. Den tidigare taxan upphävs."),
        ("", ""),
        ("Skickas till", "Miljöenheten"),
        ("", ""),
        ("", "§ 42"),
        ("", "Ny väg till Björkö"),
        ("", "Dnr KS 2023/15"),
        ("", ""),
        ("Beslut", "1. Motionen avslås."),
        ("", ""),
        ("Skickas till", "Vägenheten"),
    ):
        y = beside(canvas, y, label, text)


def beside_signs(canvas: Canvas) -> None:
    """The § signs and the headings in the margin, titles beside the signs."""
    frame(canvas, 2, 2)
    y = HEIGHT - 120
    for label, text in (
        ("§ 41", "Taxa för tillsyn enligt lagen om livsmedel vid"),
        ("", "Norra torget"),
        ("", "Dnr KS 2023/14"),
        ("", ""),
        ("Beslutsunderlag", "Förslag till taxa den 2 april 2023"),
        ("", ""),
        ("Beslut", "1. Taxan antas att gälla från och med nästa år."),
        ("", "2. Den tidigare taxan upphävs."),
        ("", ""),
        ("§ 42", "Ny väg till Björkö"),
        ("", "Dnr KS 2023/15"),
        ("", ""),
        ("Beslut", "1. Motionen avslås."),
        ("", ""),
        ("Skickas till", "Vägenheten"),
    ):
        y = beside(canvas, y, label, text, bold=label.startswith("§"))


def beside_signs_and_cases(canvas: Canvas) -> None:
    """§ signs at the left edge, case numbers at the right one, a title's second row below its first."""
    frame(canvas, 2, 2)
    y = HEIGHT - 120
    for label, text, case in (
        ("§ 41", "Taxa för tillsyn enligt lagen om", "KS 2023/14"),
        ("", "livsmedel vid Norra torget", ""),
        ("", "", ""),
        ("Beslutsunderlag", "Förslag till taxa den 2 april 2023", ""),
        ("", "", ""),
        ("Beslut", "1. Taxan antas att gälla från och med nästa år.", ""),
        ("", "2. Den tidigare taxan upphävs.", ""),
        ("", "", ""),
        ("§ 42", "Ny väg till Björkö", "Dnr"),
        ("", "", "KS 2023/15"),
        ("", "", ""),
        ("Beslut", "1. Motionen avslås.", ""),
        ("", "", ""),
        ("Skickas till", "Vägenheten", ""),
    ):
        y = beside(canvas, y, label, text, bold=label.startswith("§"))
        if case:
            canvas.drawRightString(540, y + LEADING, case)


@pytest.fixture(params=[in_column, beside_headings, beside_signs, beside_signs_and_cases])
def protocol(request: pytest.FixtureRequest) -> Protocol:
    return parse_document(read_bytes(pdf(front, request.param), "p.pdf"))


def test_each_item_has_its_number_title_and_case(protocol: Protocol) -> None:
    assert [(item.number, item.title, item.case_number) for item in protocol.items] == [
        (41, "Taxa för tillsyn enligt lagen om livsmedel vid Norra torget", "KS 2023/14"),
        (42, "Ny väg till Björkö", "KS 2023/15"),
    ]


def test_headings_begin_their_sections_wherever_they_stand(protocol: Protocol) -> None:
    first, second = protocol.items
    assert first.basis == ("Förslag till taxa den 2 april 2023",)
    assert second.recipients == ("Vägenheten",)
    assert [len(item.decisions) for item in protocol.items] == [1, 1]
    assert second.decisions[0].outcomes == ("rejected",)


def test_numbered_points_beside_a_heading_stay_apart() -> None:
    protocol = parse_document(read_bytes(pdf(front, beside_headings), "p.pdf"))
    assert protocol.items[0].decisions[0].points == (
        "Taxan antas att gälla från och med nästa år.",
        "Den tidigare taxan upphävs.",
    )


def test_the_front_page_keeps_its_columns(protocol: Protocol) -> None:
    assert [(person.name, person.role) for person in protocol.attendance] == [
        ("Ada Ek", "chair"),
        ("Bo Al", "member"),
    ]
    assert protocol.meeting.adjusters == ("Bo Al",)


def test_the_contents_list_is_no_beginning_of_the_items() -> None:
    def contents(canvas: Canvas) -> None:
        frame(canvas, 2, 3)
        row(canvas, HEIGHT - 120, {MARGIN: "Innehåll"}, bold=True)
        for place, title in enumerate(("Taxa för tillsyn", "Ny väg till Björkö")):
            row(canvas, HEIGHT - 150 - place * LEADING, {MARGIN: f"§ {41 + place}", COLUMN: title, 520: "3"})
        row(canvas, HEIGHT - 150 - 2 * LEADING, {COLUMN: "samt en bro"})

    protocol = parse_document(read_bytes(pdf(front, contents, beside_headings), "p.pdf"))
    assert [item.case_number for item in protocol.items] == ["KS 2023/14", "KS 2023/15"]
    assert [item.recipients for item in protocol.items] == [("Miljöenheten",), ("Vägenheten",)]


def roll(canvas: Canvas) -> None:
    """A table of five columns before the §§, whose places the reader carries on to the next page."""
    frame(canvas, 2, 3)
    y = HEIGHT - 110
    cells = [
        ("Namn", "Parti", "Funktion", "Tjänstgör för", "Anmärkning"),
        ("Ada Ek", "S", "Ordförande", "", ""),
        ("Bo Al", "M", "Ledamot", "", "ej § 42"),
        ("Cia Dal", "C", "Tjg ersättare", "Eva Wik (C)", ""),
    ]
    for values in cells:
        row(canvas, y, dict(zip((MARGIN, 165.0, COLUMN, 330.0, 450.0), values, strict=True)))
        y -= LEADING


def in_column_below_a_head(canvas: Canvas) -> None:
    """The same §§ below a head whose cells stand where the table's did."""
    in_column(canvas)
    row(canvas, HEIGHT - 88, {MARGIN: "Älvsunda kommun", COLUMN: "Protokoll", 450.0: "3 (3)"})


def test_a_table_before_the_paragraphs_does_not_hide_them() -> None:
    read = parse_document(read_bytes(pdf(front, roll, in_column_below_a_head), "x.pdf"))
    assert [item.number for item in read.items] == [41, 42]
    assert [item.decisions[0].points for item in read.items] == [
        ("att anta taxan att gälla från och med nästa år.",),
        ("att avslå motionen.",),
    ]


def short_last_page(canvas: Canvas) -> None:
    """Two rows beside their headings, too few to show by themselves where a margin ends."""
    frame(canvas, 3, 3)
    canvas.setFont("Helvetica", 9)
    for y, label, text in (
        (HEIGHT - 120, "Yrkanden", "Ada Ek (S) yrkar bifall till det liggande förslaget."),
        (HEIGHT - 145, "Kopia till", "Parkenheten"),
    ):
        canvas.drawRightString(COLUMN - 8, y, label)
        canvas.drawString(COLUMN, y, text)


def test_a_margin_goes_on_over_a_page_of_a_few_rows() -> None:
    document = read_bytes(pdf(front, beside_signs, short_last_page), "p.pdf")
    texts = [line.text for line in document.lines if line.page == 3]
    assert "Yrkanden\tAda Ek (S) yrkar bifall till det liggande förslaget." in texts
    assert "Kopia till\tParkenheten" in texts


def heading_of_two_rows(canvas: Canvas) -> None:
    """A heading of two rows in the margin, its text beside the second."""
    beside_signs(canvas)
    y = HEIGHT - 400
    write(canvas, MARGIN, y, ["Förslag till", "kommunfullmäktige"])
    row(canvas, y - LEADING, {COLUMN: "Vägen byggs om."})


def test_a_heading_of_two_rows_with_its_text_beside_the_second() -> None:
    protocol = parse_document(read_bytes(pdf(front, heading_of_two_rows), "p.pdf"))
    proposal = protocol.items[1].decisions[-1]
    assert (proposal.kind, proposal.to, proposal.points) == (
        "proposal",
        ("Kommunfullmäktige",),
        ("Vägen byggs om.",),
    )


def signs_below_recipients(canvas: Canvas) -> None:
    """The next § sign in the margin right below the label of the recipients, its title on a row of its own."""
    frame(canvas, 2, 2)
    y = HEIGHT - 120
    for label, text in (
        ("§ 41", ""),
        ("Taxa för livsmedel vid Norra torget", ""),
        ("Beslut", "1. Taxan antas att gälla från och med nästa år."),
        ("", "2. Den tidigare taxan upphävs."),
        ("Beslutsunderlag", "Förslag till taxa den 2 april 2023"),
        ("", "Tjänsteskrivelse den 3 april 2023"),
        ("Skickas till", "Miljöenheten"),
        ("§ 42", ""),
        ("Ny väg till Björkö", ""),
        ("Beslut", "1. Motionen avslås."),
        ("", "2. Vägen mäts upp."),
        ("Skickas till", "Vägenheten"),
        ("§ 43", ""),
        ("Nästa möte", ""),
        ("Beslut", "Nästa möte hålls den 3 maj."),
    ):
        y = beside(canvas, y, label, text)


def test_a_section_sign_in_the_margin_below_the_label_of_the_recipients() -> None:
    protocol = parse_document(read_bytes(pdf(front, signs_below_recipients), "p.pdf"))
    assert [(item.number, item.recipients) for item in protocol.items] == [
        (41, ("Miljöenheten",)),
        (42, ("Vägenheten",)),
        (43, ()),
    ]


def headed_recipients_beside_heads(canvas: Canvas) -> None:
    """A list of recipients with its heading in the margin, beside the head of a §."""
    frame(canvas, 2, 2)
    y = HEIGHT - 120
    for label, text in (
        ("Utdrag till", "§ 41"),
        ("Miljöenheten", "Taxa för livsmedel vid Norra torget"),
        ("", ""),
        ("Vägenheten", "Bakgrund"),
        ("", "Taxan är från 1998 och gäller bara torghandel."),
        ("", ""),
        ("", "Beslut"),
        ("", "Taxan antas att gälla från och med nästa år."),
        ("", ""),
        ("", "§ 42"),
        ("", "Ny väg till Björkö"),
        ("", ""),
        ("", "Beslut"),
        ("", "Motionen avslås."),
    ):
        y = beside(canvas, y, label, text)


def test_recipients_in_the_margin_below_a_heading() -> None:
    item = parse_document(read_bytes(pdf(front, headed_recipients_beside_heads), "p.pdf")).items[0]
    assert (item.title, item.recipients) == (
        "Taxa för livsmedel vid Norra torget",
        ("Miljöenheten", "Vägenheten"),
    )
    assert [(section.kind, section.heading) for section in item.sections] == [
        ("recipients", "Utdrag till"),
        ("background", "Bakgrund"),
        ("decision", "Beslut"),
    ]


def titles_of_three_rows(canvas: Canvas) -> None:
    """§ heads as a table's rows, the title wrapped in its narrow cell, the text below from the left edge."""
    frame(canvas, 2, 2)
    y = HEIGHT - 120
    for cells, is_bold in (
        ({MARGIN: "§ 41", COLUMN: "Taxa för livsmedel", COLUMN + 150: "Dnr KS 2023/14"}, True),
        ({COLUMN: "vid Norra torget"}, True),
        ({COLUMN: "2024"}, True),
        ({}, False),
        ({MARGIN: "Kommunstyrelsens beslut:"}, True),
        ({MARGIN: "Taxan antas att gälla från och med nästa år."}, False),
    ):
        if cells:
            row(canvas, y, cells, bold=is_bold)
        y -= LEADING


def test_a_title_of_three_rows_in_its_cell() -> None:
    (item,) = parse_document(read_bytes(pdf(front, titles_of_three_rows), "p.pdf")).items
    assert (item.title, item.case_number) == ("Taxa för livsmedel vid Norra torget 2024", "KS 2023/14")
