"""Headings in the left margin beside their text, as `pdftotext -layout` leaves them. All of it is invented."""

from __future__ import annotations

from protokoll_parser import parse_document
from protokoll_parser.model import Protocol
from protokoll_parser.reading import read_bytes

FRONT = (
    "Älvsunda kommun            Sammanträdesprotokoll             1 (3)\nMiljö- och byggnadsnämnden  2021-04-12\n\n"
    "Plats och tid              Kommunhuset, kl. 13.00–15.00\n\nBeslutande                 Ada Ek (S), ordförande\n"
    "                           Bo Al (M)\n\nParagrafer                 §§ 7–9\n\f"
)
PAGE = """\
§ 7

Köp av Norra Torp 2:4

Sammanfattning             Ägaren till Norra Torp 2:4 har erbjudit kommunen att köpa gården,
av ärendet                 som gränsar till kommunens mark vid södra infarten.

Beslutsunderlag              *   Köpekontrakt
                             *   Tjänsteskrivelse den 2 april 2021

Förslag till                 1)  Kommunfullmäktige godkänner köpekontraktet avseende Norra
kommunstyrelsen och              Torp 2:4.
kommunfullmäktige            2)  Kommunfullmäktige beviljar en tilläggsbudget om 7 679 000
                                 kronor.

Skickas till                 -   Akten
                             -   Mark- och exploateringsenheten

§ 8

Taxa för tillsyn

Beslutsunderlag              -   Förslag till taxa

Miljö- och                 Miljö- och byggnadsnämnden beslutar
byggnadsnämndens
beslut

                                 att anta taxan att gälla från och med nästa år
                                 att upphäva den tidigare taxan

§ 9

Val av justerare

MILJÖ- OCH                 Miljö- och byggnadsnämnden beslutar att utse Bo Al (M)
BYGGNADSNÄMNDENS           att tillsammans med ordföranden justera dagens protokoll.
BESLUT
"""


def _parsed() -> Protocol:
    return parse_document(read_bytes((FRONT + PAGE).encode(), "x.txt"))


def test_a_heading_of_several_rows_is_kept_out_of_the_points_beside_it() -> None:
    item = _parsed().items[0]
    assert [part.heading for part in item.sections] == [
        "Sammanfattning av ärendet",
        "Beslutsunderlag",
        "Förslag till kommunstyrelsen och kommunfullmäktige",
        "Skickas till",
    ]
    assert item.basis == ("Köpekontrakt", "Tjänsteskrivelse den 2 april 2021")
    assert item.decisions[0].to == ("Kommunstyrelsen", "Kommunfullmäktige")
    assert item.decisions[0].points == (
        "Kommunfullmäktige godkänner köpekontraktet avseende Norra Torp 2:4.",
        "Kommunfullmäktige beviljar en tilläggsbudget om 7 679 000 kronor.",
    )
    assert item.recipients == ("Akten", "Mark- och exploateringsenheten")


def test_a_heading_longer_than_its_text_and_the_points_apart_below() -> None:
    item = _parsed().items[1]
    assert item.basis == ("Förslag till taxa",)
    assert [decision.points for decision in item.decisions] == [
        ("att anta taxan att gälla från och med nästa år", "att upphäva den tidigare taxan")
    ]


def test_a_heading_in_capitals_beside_an_election() -> None:
    (decision,) = _parsed().items[2].decisions
    assert decision.points[0].endswith("Bo Al (M) att tillsammans med ordföranden justera dagens protokoll.")
    assert decision.outcomes == ("elected",)
