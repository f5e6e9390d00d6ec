"""Which §§ are adjusted at once."""

from __future__ import annotations

import pytest

from protokoll_parser.document import Line
from protokoll_parser.immediate import immediate_elsewhere, is_immediate


@pytest.mark.parametrize(
    "text",
    [
        "Paragrafen justeras omedelbart.",
        "Paragrafen förklaras omedelbart justerad.",
        "Beslutet justeras därmed omedelbart.",
        "Omedelbar justering",
        "OMEDELBAR JUSTERING",
        "att direktjustera paragrafen",
        "Paragrafen är direkt justerad.",
        "Ärendet justeras omgående.",
    ],
)
def test_said_of_the_paragraph_itself(text: str) -> None:
    assert is_immediate([Line(text, 1)])


@pytest.mark.parametrize(
    "text",
    [
        "Protokollet justeras omedelbart efter sammanträdet.",
        "Ada Ek (S) yrkar att paragrafen justeras omedelbart.",
        "Paragraf 6 förklaras omedelbart justerad.",
        "Justeringen sker direkt i anslutning till mötet.",
        "Taxan justeras årligen med index.",
    ],
)
def test_not_said_of_the_paragraph(text: str) -> None:
    assert not is_immediate([Line(text, 1)])


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Paragraf 6 förklaras omedelbart justerad.", {6}),
        ("§§ 20–25, varav §§ 22 och 24 justeras omedelbart", {22, 24}),
        ("Paragrafer §§ 128-130, 132-134. § 131 är omedelbart justerad.", {131}),
        ("Omedelbart justerade paragrafer: 5, 7", {5, 7}),
        ("Paragraferna 12–14 förklaras för omedelbart justerade.", {12, 13, 14}),
        ("Protokollet omfattar §§ 1–9.", set()),
    ],
)
def test_said_elsewhere_of_numbers(text: str, numbers: set[int]) -> None:
    assert immediate_elsewhere([Line(text, 1)]) == numbers
