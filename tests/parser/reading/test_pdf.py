from __future__ import annotations

from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas
from tests.parser.reading.helpers import texts
from tests.parser.reading.paper import HEIGHT, LEADING, frame, pdf, picture, row, write

from protokoll_parser.errors import UnreadableFileError
from protokoll_parser.layout import tidy
from protokoll_parser.reading import read, read_bytes
from protokoll_parser.reading.limits import Limits

TEXT = 180.0
"""Where text stands beside a margin of labels."""


def front(canvas: Canvas) -> None:
    frame(canvas, 1, 3)
    row(canvas, 730, {70: "Plats och tid", 220: "Kommunhuset i Älvsunda, kl. 13.00-15.10"})
    row(canvas, 700, {70: "Beslutande", 220: "Ada Ek (S), ordförande", 400: "Eva Rask (V)"})
    row(canvas, 686, {220: "Bo Al (M)", 400: "Fia Gran (L)"})
    row(canvas, 672, {220: "Cia Dal (C), tjänstgörande ersättare för Dan Berg (C)"})
    row(canvas, 642, {70: "Justeringens", 220: "Kommunhuset den 5 maj 2023"})
    row(canvas, 628, {70: "plats och tid"})
    row(canvas, 600, {70: "Underskrifter", 220: "Sekreterare", 300: "Eva Lind", 400: "Paragrafer 12-14"})


def body(canvas: Canvas) -> None:
    """Text first, then its labels in the margin, as programs draw them."""
    frame(canvas, 2, 3)
    row(canvas, 730, {70: "§ 12", TEXT: "Budget 2024 för Älvsunda"}, bold=True)
    below = write(
        canvas,
        TEXT,
        690,
        [
            "Budgeten för år 2024 godkänns med de ändringar som har redovisats",
            "under sammanträdet.",
        ],
    )
    write(
        canvas,
        TEXT,
        below - 14,
        [
            "Förvaltningen har tagit fram ett förslag till budget som innebär att verk-",
            "samheten får ett tillskott. Ärendet har beretts av miljö- och bygg-",
            "nadsnämnden.",
            "",
            "Förslaget omfattar även investeringar i skolan i Norrhult och på sikt i",
        ],
    )
    write(canvas, 70, 690, ["Utskottets", "beslut"], bold=True)
    write(canvas, 70, below - 14, ["Sammanfattning", "av ärendet"], bold=True)


def votes(canvas: Canvas) -> None:
    frame(canvas, 3, 3)
    write(canvas, TEXT, 730, ["simhallen i Granåker."])
    write(canvas, 70, 690, ["Omröstning"], bold=True)
    row(canvas, 670, {70: "Ledamot", 270: "Parti", 330: "Ja", 380: "Nej", 430: "Avstår"}, bold=True)
    row(canvas, 656, {70: "Ada Ek", 270: "S", 332: "X"})
    row(canvas, 642, {70: "Bo Al", 270: "M", 384: "X"})
    row(canvas, 628, {70: "Cia Dal", 270: "C", 444: "X"})


@pytest.fixture(scope="module")
def lines() -> list[str]:
    return texts(tidy(read_bytes(pdf(front, body, votes), "p.pdf")))


def test_labels_stand_before_their_text(lines: list[str]) -> None:
    assert "Plats och tid\tKommunhuset i Älvsunda, kl. 13.00-15.10" in lines
    assert "Justeringens plats och tid\tKommunhuset den 5 maj 2023" in lines
    assert "Underskrifter\tSekreterare\tEva Lind\tParagrafer 12-14" in lines


def test_columns_of_names_stay_columns(lines: list[str]) -> None:
    start = lines.index("Beslutande\tAda Ek (S), ordförande\tEva Rask (V)")
    assert lines[start + 1 : start + 3] == [
        "\tBo Al (M)\tFia Gran (L)",
        "\tCia Dal (C), tjänstgörande ersättare för Dan Berg (C)",
    ]


def test_margin_headings_come_directly_before_their_own_text(lines: list[str]) -> None:
    start = lines.index("Utskottets beslut")
    assert lines[start : start + 4] == [
        "Utskottets beslut",
        "Budgeten för år 2024 godkänns med de ändringar som har redovisats under sammanträdet.",
        "Sammanfattning av ärendet",
        "Förvaltningen har tagit fram ett förslag till budget som innebär att verksamheten får ett tillskott. Ärendet "
        "har beretts av miljö- och byggnadsnämnden.",
    ]


def test_a_paragraph_goes_on_over_the_page(lines: list[str]) -> None:
    assert (
        "Förslaget omfattar även investeringar i skolan i Norrhult och på sikt i simhallen i Granåker."
        in lines
    )


def test_crosses_stand_under_their_headings(lines: list[str]) -> None:
    start = lines.index("Ledamot\tParti\tJa\tNej\tAvstår")
    assert lines[start + 1 : start + 4] == ["Ada Ek\tS\tX", "Bo Al\tM\t\tX", "Cia Dal\tC\t\t\tX"]


def test_running_heads_and_feet_are_gone_and_the_first_head_stays(lines: list[str]) -> None:
    assert lines[:2] == ["SAMMANTRÄDESPROTOKOLL", "Kommunstyrelsen\t2023-05-03"]
    rest = "\n".join(lines[2:])
    assert "SAMMANTRÄDESPROTOKOLL" not in rest
    assert "Justerandes" not in rest
    assert "(3)" not in rest


def test_lines_know_their_page_bold_and_place() -> None:
    document = read_bytes(pdf(front, body, votes), "p.pdf")
    assert document.format == "pdf"
    assert document.pages == 3
    vote = next(line for line in document.lines if line.text == "Omröstning")
    assert (vote.page, vote.bold, vote.indent) == (3, True, 12)
    assert 0 < vote.top < 1000


def test_the_rotated_page_reads_as_it_is_shown() -> None:
    def landscape(canvas: Canvas) -> None:
        canvas.setPageRotation(90)
        canvas.translate(595, 0)
        canvas.rotate(90)
        row(canvas, 500, {70: "Ledamot", 270: "Ja"})
        row(canvas, 480, {70: "Ada Ek", 270: "X"})

    assert texts(read_bytes(pdf(landscape), "p.pdf")) == ["Ledamot\tJa", "Ada Ek\tX"]


def test_a_watermark_across_the_page_is_no_text() -> None:
    def marked(canvas: Canvas) -> None:
        write(canvas, 70, 700, ["Kommunstyrelsen godkänner rapporten."])
        canvas.translate(100, 300)
        canvas.rotate(45)
        write(canvas, 0, 0, ["UTKAST"], size=60)

    assert texts(read_bytes(pdf(marked), "p.pdf")) == ["Kommunstyrelsen godkänner rapporten."]


def test_paragraphs_set_apart_have_a_blank_line_between() -> None:
    def paragraphs(canvas: Canvas) -> None:
        below = write(canvas, 70, 700, ["Ett stycke på", "två rader."])
        write(canvas, 70, below - 8, ["Ett annat", "stycke."])

    document = read_bytes(pdf(paragraphs), "p.pdf")
    assert [line.text for line in document.lines] == [
        "Ett stycke på",
        "två rader.",
        "",
        "Ett annat",
        "stycke.",
    ]


def refusal(data: bytes, name: str = "p.pdf", limits: Limits | None = None) -> UnreadableFileError:
    with pytest.raises(UnreadableFileError) as refused:
        read_bytes(data, name, limits or Limits())
    return refused.value


def test_a_scan_is_refused_with_the_line_to_run() -> None:
    error = refusal(pdf(picture, picture), "möte 3 (sign).pdf")
    assert error.kind == "scan"
    assert error.advice is not None
    assert "ocrmypdf -l swe 'möte 3 (sign).pdf' 'möte 3 (sign)-text.pdf'" in error.advice


def test_a_scan_with_a_signing_page_is_a_scan() -> None:
    def signatures(canvas: Canvas) -> None:
        write(canvas, 70, 700, ["Dokumentet är undertecknat med e-legitimation av Ada Ek och Bo Al"] * 4)

    assert refusal(pdf(picture, picture, picture, signatures)).kind == "scan"


def test_text_with_a_picture_for_an_appendix_is_read() -> None:
    document = read_bytes(pdf(front, body, votes, picture), "p.pdf")
    assert document.pages == 4
    assert any(line.text.startswith("§ 12") for line in document.lines)


def test_an_invisible_text_layer_over_a_scan_is_read() -> None:
    def recognised(canvas: Canvas) -> None:
        picture(canvas)
        for place, line in enumerate(
            ["§ 12 Skolhuset i Granåker", "Beslut", "Kommunstyrelsen godkänner rapporten."]
        ):
            x = 70.0
            for word in line.split():
                text = canvas.beginText(x, 700 - place * 20)
                text.setFont("Helvetica", 11)
                text.setTextRenderMode(3)
                text.textOut(word)
                canvas.drawText(text)
                x += canvas.stringWidth(word, "Helvetica", 11) + 4

    assert texts(read_bytes(pdf(recognised), "p.pdf")) == [
        "§ 12 Skolhuset i Granåker",
        "Beslut",
        "Kommunstyrelsen godkänner rapporten.",
    ]


def test_text_drawn_as_shapes_is_refused() -> None:
    def outlines(canvas: Canvas) -> None:
        for place in range(1200):
            canvas.line(
                70 + place % 60 * 7, 700 - place // 60 * 9, 74 + place % 60 * 7, 704 - place // 60 * 9
            )

    error = refusal(pdf(outlines))
    assert error.kind == "scan"
    assert error.advice is not None
    assert "--force-ocr" in error.advice


def test_a_shuffled_text_layer_is_refused() -> None:
    plain = (
        "kommunstyrelsen beslutar att godkänna rapporten och att överlämna ärendet till den som förvaltar det"
    )
    shuffled = plain.translate(str.maketrans("adeimnorst", "qzwxvkbjhp"))

    def garbled(canvas: Canvas) -> None:
        write(canvas, 70, 750, [shuffled] * 40, size=9)

    error = refusal(pdf(garbled))
    assert error.kind == "garbled"
    assert error.advice is not None
    assert "--force-ocr" in error.advice


def test_a_password_is_asked_for() -> None:
    assert refusal(pdf(front, password="hemligt")).kind == "encrypted"


def test_what_is_cut_or_blank_is_refused() -> None:
    data = pdf(front, body)
    assert refusal(data[: len(data) // 2]).kind == "damaged"
    assert refusal(b"%PDF-1.7\n" + b"x" * 500).kind == "damaged"
    assert refusal(pdf(lambda canvas: None)).kind == "empty"


def test_pages_and_characters_are_bounded() -> None:
    data = pdf(front, body, votes)
    assert refusal(data, limits=Limits(pages=2)).kind == "too_large"
    assert refusal(data, limits=Limits(characters=300)).kind == "too_large"


def test_rows_keep_their_order_whatever_order_they_are_drawn_in() -> None:
    def upwards(canvas: Canvas) -> None:
        for place in reversed(range(5)):
            write(canvas, 70, HEIGHT - 100 - place * LEADING, [f"Rad {place}"])

    assert texts(read_bytes(pdf(upwards), "p.pdf")) == [f"Rad {place}" for place in range(5)]


COLUMN = [
    "Nämnden har under året följt arbetet med",
    "att bygga ut nätet av gång- och cykelvägar",
    "i kommunens norra delar. Arbetet har gått",
    "fortare än väntat och en del av medlen",
    "kan föras över till nästa år.",
    "Förvaltningen bedömer att det är rimligt",
    "att avsluta uppdraget.",
]


def columns_page(right: list[str], shift: float = 0.0) -> list[str]:
    """The rows of a page with a line across, two columns, and another line across."""

    def draw(canvas: Canvas) -> None:
        write(
            canvas,
            70,
            HEIGHT - 80,
            ["§ 12 Redovisning av arbetet med nätet av gång- och cykelvägar i kommunen i år"],
        )
        write(canvas, 70, HEIGHT - 120, COLUMN)
        write(canvas, 320, HEIGHT - 120 - shift, right)
        write(
            canvas,
            70,
            HEIGHT - 260,
            ["§ 13 Rapport om vad som har gjorts med de medel som nämnden fick förra året"],
        )

    return [line.text for line in read_bytes(pdf(draw), "protokoll.pdf").lines if line.text]


def test_heads_of_votes_over_narrow_columns_are_cells_each() -> None:
    marks = {
        "Ada Ekdal (S)": 214,
        "Bo Alm (M)": 238,
        "Cia Dahl (V)": 262,
        "Dan Fridolfsson Bergdal (C)": 214,
        "Eva Gran (L)": 238,
    }

    def draw(canvas: Canvas) -> None:
        write(canvas, 70, 740, ["§ 4 Lekplats i Granåker", "", "Omröstning"])
        row(canvas, 690, {70: "Ledamot", 214: "Ja", 238: "Nej", 262: "Avstår"})
        for place, (name, x) in enumerate(marks.items()):
            row(canvas, 670 - 20 * place, {70: name, x: "X"})

    lines = [line.text for line in read_bytes(pdf(draw), "protokoll.pdf").lines if line.text]
    assert lines[2:] == [
        "Ledamot\tJa\tNej\tAvstår",
        "Ada Ekdal (S)\tX",
        "Bo Alm (M)\t\tX",
        "Cia Dahl (V)\t\t\tX",
        "Dan Fridolfsson Bergdal (C)\tX",
        "Eva Gran (L)\t\tX",
    ]


def test_columns_of_running_text_are_read_one_after_the_other() -> None:
    right = [line.replace("Nämnden", "Styrelsen") for line in COLUMN]
    for shift in (0.0, 5.0):
        rows = columns_page(right, shift)
        assert rows[0].startswith("§ 12") and rows[-1].startswith("§ 13")
        assert rows[1:-1] == [*COLUMN, *right]


def test_names_and_values_beside_each_other_stay_rows() -> None:
    names = ["Ada Ek", "Bo Al", "Cia Dal", "Dan Ek", "Eva Al", "Finn Dal", "Gun Ek"]
    rows = columns_page(names)
    assert rows[1].startswith(COLUMN[0])
    assert rows[1].endswith(f"\t{names[0]}")


def test_cells_of_prose_that_begin_beside_each_other_stay_rows() -> None:
    cells = [COLUMN[:3], COLUMN[:3], COLUMN[:3]]

    def draw(canvas: Canvas) -> None:
        for place, cell in enumerate(cells):
            for x in (70, 320):
                write(canvas, x, HEIGHT - 120 - 70 * place, cell)

    lines = [line.text for line in read_bytes(pdf(draw), "protokoll.pdf").lines if line.text]
    assert [line for line in lines if line.endswith(f"\t{COLUMN[0]}")] == [lines[0], lines[3], lines[6]]


@pytest.mark.parametrize("place", ["top", "middle", "bottom"])
def test_cells_stand_beside_the_first_line_of_their_row(place: str) -> None:
    """However a table's cells are set: "Beslutande" beside the first of the names, a cross beside the voter."""
    table = [
        (["Plats och tid"], ["Stadshuset, sal A", "kl. 13.00-15.30"]),
        (["Beslutande"], ["Ada Ek (S), ordförande", "Bo Al (M)", "Cia Dal (C)", "Dan Ek (V)"]),
        (["Justeringens", "plats och tid"], ["Stadshuset 2023-05-20"]),
        (["Övriga"], ["Eva Fors, sekreterare", "Finn Gran, byggchef", "Gun Holm, ekonom"]),
        (["Justerare"], ["Bo Al"]),
    ]

    def draw(canvas: Canvas) -> None:
        y = HEIGHT - 100
        for cells in table:
            tall = max(map(len, cells))
            for x, cell in zip((70, 200), cells, strict=True):
                free = (tall - len(cell)) * LEADING
                write(canvas, x, y - {"top": 0.0, "middle": free / 2, "bottom": free}[place], cell)
            y -= tall * LEADING + 10

    lines = [line.text for line in read_bytes(pdf(draw), "protokoll.pdf").lines if line.text]
    assert lines == [
        "Plats och tid\tStadshuset, sal A",
        "\tkl. 13.00-15.30",
        "Beslutande\tAda Ek (S), ordförande",
        "\tBo Al (M)",
        "\tCia Dal (C)",
        "\tDan Ek (V)",
        "Justeringens plats och tid\tStadshuset 2023-05-20",
        "Övriga\tEva Fors, sekreterare",
        "\tFinn Gran, byggchef",
        "\tGun Holm, ekonom",
        "Justerare\tBo Al",
    ]


def test_a_lone_word_beside_the_middle_of_a_list_stays_there() -> None:
    def draw(canvas: Canvas) -> None:
        write(canvas, 200, HEIGHT - 100, ["Ada Ek (S)", "Bo Al (M)", "Cia Dal (C)"])
        write(canvas, 70, HEIGHT - 100 - LEADING, ["Ersättare"])

    lines = [line.text for line in read_bytes(pdf(draw), "protokoll.pdf").lines if line.text]
    assert [line.strip("\t") for line in lines] == ["Ada Ek (S)", "Ersättare\tBo Al (M)", "Cia Dal (C)"]


def test_a_font_without_a_height_of_its_own_makes_no_row_large() -> None:
    """An office program's file whose fonts say ascent 0, so that boxes are the letters' shapes: § lines are in bold."""
    page = Path(__file__).parents[2] / "fixtures" / "office" / "ks_may.pdf"
    bold = [line.text for line in read(page).lines if line.bold]
    assert bold == ["Innehållsförteckning", *(f"§ {number}" for number in range(59, 68))]


def test_a_points_number_stays_with_it_on_a_page_with_a_margin() -> None:
    """A column further in takes the number for a label; the point beside it begins left of that column."""

    def draw(canvas: Canvas) -> None:
        for place in range(6):
            row(canvas, HEIGHT - 100 - 20 * place, {70: "Ada Ek", 220: "ordförande i nämnden"})
        for place, text in enumerate(
            ("Motionerna remitteras till kommunstyrelsen.", "Förslaget överlämnas.")
        ):
            row(canvas, HEIGHT - 300 - 30 * place, {70: f"{place + 1}.", 95: text})

    lines = [line.text for line in read_bytes(pdf(draw), "protokoll.pdf").lines if line.text]
    assert lines[-2:] == ["1. Motionerna remitteras till kommunstyrelsen.", "2. Förslaget överlämnas."]


def test_text_beside_a_table_in_small_letters_is_not_set_large() -> None:
    def text(canvas: Canvas) -> None:
        frame(canvas, 1, 2)
        write(
            canvas, 70, 720, ["Kommunstyrelsen har berett ärendet och lämnar sitt förslag till beslut."] * 20
        )

    def table(canvas: Canvas) -> None:
        frame(canvas, 2, 2)
        for place in range(20):
            for x, cell in ((70, f"Ada Ek {place}"), (200, "S"), (260, "X")):
                write(canvas, x, 720 - 14 * place, [cell], size=9)
        write(canvas, 70, 400, ["Sökanden", "Akten"])

    lines = read_bytes(pdf(text, table), "p.pdf").lines
    assert [line.bold for line in lines if line.text in ("Sökanden", "Akten")] == [False, False]


def test_names_below_a_table_that_begin_with_small_letters_are_no_margin() -> None:
    officials = ["miljöinspektör Ada Ek, § 6", "kanslichef Bo Al, § 9", "nämndsekreterare Cia Dal"]

    def page(canvas: Canvas) -> None:
        frame(canvas, 1, 1)
        for place in range(12):
            row(canvas, 720 - 18 * place, {70: "Eva Rask", 330: "S", 430: "Ledamot"})
        write(canvas, 70, 460, ["Övriga"], bold=True)
        write(canvas, 70, 430, officials)

    read = [line.text for line in read_bytes(pdf(page), "p.pdf").lines]
    assert [text for text in read if "§" in text or "sekreterare" in text] == officials
