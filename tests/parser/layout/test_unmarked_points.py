"""Points without marks, one a line, in a PDF: the places on the page tell where one ends. All of it is invented."""

from __future__ import annotations

from reportlab.pdfgen.canvas import Canvas
from tests.parser.reading.paper import HEIGHT, LEADING, frame, pdf, row, write

from protokoll_parser import parse_document
from protokoll_parser.reading import read_bytes

BACKGROUND = [
    "Föreningen har begärt att kommunen utser ombud till stämman. Valberedningen har",
    "enats om ett förslag. Uppdragen gäller till och med nästa stämma, om inget annat",
    "sägs, och ersättaren träder in om ombudet får förhinder. Ärendet har beretts av",
    "förvaltningen, som inte har något att erinra mot förslaget.",
]
POINTS = [
    "Ada Ek (S) utses till ombud vid stämma med Norrhults Bostads AB.",
    "Bo Al (M) utses till ersättare för ombudet.",
    "Cia Dal (C) entledigas från uppdraget som lekmannarevisor i Norrhults bolag AB.",
    "Valet av en ny lekmannarevisor i Norrhults bolag AB bordläggs till nästa sam-",
    "manträde.",
]


def _page(canvas: Canvas) -> None:
    frame(canvas, 1, 1)
    y = HEIGHT - 120
    for text, is_bold in (("§ 7", True), ("Val av ombud", True), ("", False), ("Bakgrund", True)):
        row(canvas, y, {70: text}, bold=is_bold)
        y -= LEADING
    y = write(canvas, 70, y, BACKGROUND) - LEADING
    row(canvas, y, {70: "Beslut"}, bold=True)
    write(canvas, 70, y - LEADING, POINTS)


def test_each_line_that_decides_is_a_point() -> None:
    protocol = parse_document(read_bytes(pdf(_page), "p.pdf"))
    assert protocol.items[0].decisions[0].points == (
        *POINTS[:3],
        "Valet av en ny lekmannarevisor i Norrhults bolag AB bordläggs till nästa sammanträde.",
    )


def test_a_paragraph_that_decides_nothing_stays_whole() -> None:
    protocol = parse_document(read_bytes(pdf(_page), "p.pdf"))
    background = protocol.items[0].sections[0]
    assert background.text.count("\n") == 0


def test_a_document_below_the_first_of_a_spaced_list_heads_nothing() -> None:
    text = (
        "Granåkers kommun\nTekniska nämnden 2024-02-28\nParagrafer: 1\n\n§ 1\n\nNy förskola\n\nBeslut\n\nNämnden antar planen.\n\n"
        "Beslutsunderlag\nTjänsteskrivelse den 2 februari 2024\n\nKonsekvensanalys\n\nNamnlista inkommen 2024-01-09\n\n"
        "Skickas till\n\nAkten\n"
    )
    item = parse_document(read_bytes(text.encode(), "p.txt")).items[0]
    assert item.basis == (
        "Tjänsteskrivelse den 2 februari 2024",
        "Konsekvensanalys",
        "Namnlista inkommen 2024-01-09",
    )
