"""Front pages whose labels stand at the middle of their cells: each value keeps its label."""

from __future__ import annotations

from pathlib import Path

import pytest
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from protokoll_parser import parse_file
from protokoll_parser.model import Attendee
from protokoll_parser.reading import read_bytes
from protokoll_parser.reading.centred import centred_rows

HEAD = "Norrhults kommun\nSAMMANTRÄDESPROTOKOLL\nKommunstyrelsen\n2021-05-19\n\n"
CLOSE = """                    Kommunhuset, Tallsalen, onsdagen den 19 maj 2021, kl. 13:00–
Plats och tid
                    15:40
                    Ada Ekman (S), ordförande
                    Bo Alm (M)
Beslutande
                    Cia Dahl (V)
                    Dag Frisk (C)
Tjänstgörande       Eva Gran (L) ersätter Ivar Noren (L)
ersättare           Erik Holm (S) ersätter Siv Lund (S)
                    Ida Jarl (M)
Ersättare           Jon Kvist (V)
                    Kim Lund (KD)
Övriga närvarande   Lea Malm, kommunchef
Justerare           Bo Alm
Paragrafer          §§ 61-62
"""
APART = """Plats och tid       Kommunhuset, Tallsalen, den 19 maj 2021 kl. 13:00–15:40

                    Ada Ekman (S), ordförande
                    Bo Alm (M)
Beslutande
                    Cia Dahl (V)
                    Dag Frisk (C)

                    Eva Gran (L) ersätter Ivar Noren (L)
Tjänstgörande ersättare
                    Erik Holm (S) ersätter Siv Lund (S)

                    Ida Jarl (M)
Ersättare           Jon Kvist (V)
                    Kim Lund (KD)

Övriga närvarande   Lea Malm, kommunchef

Justerare           Bo Alm

Paragrafer          §§ 61-62
"""
ITEM = "\n\n§ 61\nTaxa för torghandel\n\nBeslut\nTaxan antas.\n"
ROLES = [
    ("Ada Ekman", "chair"),
    ("Bo Alm", "member"),
    ("Cia Dahl", "member"),
    ("Dag Frisk", "member"),
    ("Eva Gran", "serving_substitute"),
    ("Erik Holm", "serving_substitute"),
    ("Ida Jarl", "substitute"),
    ("Jon Kvist", "substitute"),
    ("Kim Lund", "substitute"),
    ("Lea Malm", "official"),
]


def roles(attendance: tuple[Attendee, ...]) -> list[tuple[str, str]]:
    return [(one.name, one.role) for one in attendance]


@pytest.mark.parametrize("page", [CLOSE, APART], ids=["close", "apart"])
def test_labels_at_the_middle_of_a_text_s_rows(page: str, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(HEAD + page + ITEM, encoding="utf-8")
    protocol = parse_file(path)
    assert roles(protocol.attendance) == ROLES
    meeting = protocol.meeting
    assert (meeting.place, meeting.start, meeting.end) == ("Kommunhuset, Tallsalen", "13:00", "15:40")


def test_labels_at_the_middle_of_a_page_s_rows(tmp_path: Path) -> None:
    """The rows stand no further apart than the lines in them."""
    cells = (
        (("Plats och tid",), ("Kommunhuset, Tallsalen, onsdagen den 19 maj 2021,", "kl. 13.00–15.40")),
        (("Beslutande",), ("Ada Ekman (S), ordförande", "Bo Alm (M)", "Cia Dahl (V)", "Dag Frisk (C)")),
        (
            ("Tjänstgörande", "ersättare"),
            ("Eva Gran (L) ersätter Ivar Noren (L)", "Erik Holm (S) ersätter Siv Lund (S)"),
        ),
        (("Ersättare",), ("Ida Jarl (M)", "Jon Kvist (V)", "Kim Lund (KD)")),
        (("Övriga närvarande",), ("Lea Malm, kommunchef",)),
        (("Justerare",), ("Bo Alm",)),
        (("Paragrafer",), ("§§ 61–62",)),
    )
    canvas = Canvas(str(tmp_path / "a.pdf"), pagesize=A4)
    canvas.setFont("Helvetica", 10)
    top = 790.0
    for text in ("Norrhults kommun", "SAMMANTRÄDESPROTOKOLL", "Kommunstyrelsen", "2021-05-19"):
        canvas.drawString(60, top, text)
        top -= 13
    top -= 20
    for label, value in cells:
        height = max(len(label), len(value))
        for x, lines in ((60, label), (190, value)):
            first = top - 13 * (height - len(lines)) / 2
            for at, line in enumerate(lines):
                canvas.drawString(x, first - 13 * at, line)
        top -= 13 * height
    top -= 40
    for text in ("§ 61 Taxa för torghandel", "", "Beslut", "Taxan antas."):
        canvas.drawString(60, top, text)
        top -= 16
    canvas.save()
    protocol = parse_file(tmp_path / "a.pdf")
    assert roles(protocol.attendance) == ROLES
    assert (protocol.meeting.place, protocol.meeting.start) == ("Kommunhuset, Tallsalen", "13:00")


def test_labels_at_the_top_stay_there() -> None:
    text = """Norrhults kommun

Beslutande          Ada Ekman (S)
                    Bo Alm (M)
Ersättare           Cia Dahl (V)
                    Dag Frisk (C)
"""
    assert [line.text for line in read_bytes(text.encode(), "a.txt").lines if line.text][1:] == [
        "Beslutande\tAda Ekman (S)",
        "\tBo Alm (M)",
        "Ersättare\tCia Dahl (V)",
        "\tDag Frisk (C)",
    ]


@pytest.mark.parametrize(
    ("labels", "values"),
    [
        ((1.0,), (1.0, 2.0)),
        ((1.0, 3.0), (1.0, 2.0, 3.0, 4.0)),
        ((2.0,), (1.0, 2.0, 3.0, 4.0)),
        ((), (1.0,)),
        ((1.0,), ()),
    ],
)
def test_rows_that_may_be_others_are_none(labels: tuple[float, ...], values: tuple[float, ...]) -> None:
    assert centred_rows(labels, values, 0.25, 1.2) is None
