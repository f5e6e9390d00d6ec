"""A body set in from a margin reads as any other, whatever stands in the margin."""

from __future__ import annotations

from tests.parser.reading.helpers import read_text, tidied

from protokoll_parser.layout import tidy
from protokoll_parser.outline import read_outline

TEXT = """\
                      GRANÅKERS KOMMUN                 SAMMANTRÄDESPROTOKOLL
                      Socialnämnden                    2018-04-12

Plats och tid         Kommunhuset, kl 13:30-15:05
Beslutande            Ada Ek (S), ordförande
                      Bo Al (M)
Utses att justera     Bo Al (M)                        Paragrafer 30-32

Akten                 Sn § 30                          Dnr SN 2018/12
Ekonomi-
kontoret
                      Bokslut

                      Förvaltningen har upprättat ett bokslut för verksamheten under
                      det gångna året. Det visar ett överskott som till största delen
                      beror på lägre kostnader för placeringar än vad som hade beräknats
                      i budgeten.

                      Nämndens beslut

                      Bokslutet godkänns.


                      Sn § 31                          Dnr SN 2018/15

                      Ansökan om föreningsbidrag

                      Nämndens beslut

                      1. Medlen tas ur anslaget för föreningar och
                         organisationer.


IFO-chefen            Sn § 32
Sökanden
                      Serveringstillstånd

                      Nämndens beslut

                      Tillstånd beviljas.
"""


def test_heads_and_margins_of_a_body_set_in() -> None:
    found = read_outline(tidy(read_text(TEXT)).lines)
    assert [(item.number, item.title, item.case_number, item.margin) for item in found.items] == [
        (30, "Bokslut", "SN 2018/12", ("Akten", "Ekonomikontoret")),
        (31, "Ansökan om föreningsbidrag", "SN 2018/15", ()),
        (32, "Serveringstillstånd", None, ("IFO-chefen", "Sökanden")),
    ]


def test_paragraphs_and_points_of_a_body_set_in_are_whole() -> None:
    lines = tidied(TEXT)
    assert any(
        line.startswith("Förvaltningen har upprättat") and line.endswith("budgeten.") for line in lines
    )
    assert "1. Medlen tas ur anslaget för föreningar och organisationer." in lines


def test_a_front_pages_column_stays_beside_its_labels() -> None:
    assert "\tBo Al (M)" in tidied(TEXT)
