"""Decisions of a protocol pasted as one long line: those elected, and amounts below a point."""

from __future__ import annotations

from protokoll_parser import parse_document
from protokoll_parser.model import Item
from protokoll_parser.reading import read_bytes

FRONT = """GRANÅKERS KOMMUN
SAMMANTRÄDESPROTOKOLL
Kommunfullmäktige
2018-11-12
Plats och tid
Folkets hus, Granåker, kl 18.00-20.15
Beslutande
Karin Dahl (S), ordförande
Olof Berg (M)
Per Nord (C)
Övriga deltagande
Rut Sand, sekreterare
Utses att justera
Olof Berg
Justeringens plats och tid
Kommunkontoret 2018-11-16
Sekreterare
Rut Sand
Paragrafer 80-83
Ordförande
Karin Dahl
Justerande
Olof Berg
ANSLAG/BEVIS
Protokollet är justerat. Justeringen har tillkännagivits genom anslag.
Organ
Kommunfullmäktige
Datum då anslaget sätts upp
2018-11-19
Datum då anslaget tas ned
2018-12-11
"""
SECTIONS = """§ 80
Val till socialnämnden
Dnr KS 2018/101
Beslut
Till ledamöter i socialnämnden utses Karin Dahl (S), Olof Berg (M) och Per Nord (C).
Till ersättare utses Maj Lund (S) och Stig Hed (M).
Till vice ordförande utses Olof Berg (M).
Bakgrund
Mandatperioden för nuvarande ledamöter och ersättare i nämnden går ut vid årsskiftet. Valberedningen har lämnat förslag.
Skickas till
De valda
§ 81
Val av ombud
Dnr KS 2018/105
Beslut
Kommunfullmäktige utser följande ombud till årsstämmor:
Granåkers Bostäder AB Ordinarie: Karin Dahl (S) Ersättare: Olof Berg (M)
Granåkers Energi AB Ordinarie: Per Nord (C) Ersättare: Maj Lund (S)
Kommunfullmäktige väljer Anna Vik (S) till revisor.
§ 82
Budget 2019
Dnr KS 2018/55
Beslut
1. Skattesatsen för 2019 fastställs till 22:10 kronor.
2. Driftbudgeten för 2019 fastställs enligt följande:
Socialnämnden 198 750 tkr
Tekniska nämnden 41 100 tkr
3. Investeringsbudgeten för 2019 fastställs till 32 500 tkr.
Skickas till
Ekonomiavdelningen
§ 83
Fyllnadsval
Dnr KS 2018/107
Beslut
Ny ledamot i kulturnämnden efter Bo Ek (SD): Stig Hed (SD)
Ny ersättare i kulturnämnden efter Stig Hed (SD): vakant
Valet av nämndeman bordläggs.
"""
AMOUNTS = (
    "Driftbudgeten för 2019 fastställs enligt följande: Socialnämnden 198 750 tkr Tekniska nämnden 41 100 tkr"
)


def items(text: str) -> tuple[Item, ...]:
    return parse_document(read_bytes(text.encode(), "protokoll.txt")).items


def points(item: Item) -> list[str]:
    return [" ".join(point.split()) for decision in item.decisions for point in decision.points]


def test_pasted_decisions_have_the_points_of_the_lines() -> None:
    text = FRONT + SECTIONS
    lines, pasted = items(text), items(" ".join(text.split()))
    assert [points(item) for item in pasted] == [points(item) for item in lines]
    assert [item.title for item in pasted] == [item.title for item in lines]
    assert [len(points(item)) for item in pasted] == [3, 2, 3, 3]
    assert points(pasted[2])[1] == AMOUNTS


def test_pasted_elections_have_the_people_of_the_lines() -> None:
    pasted = items(" ".join((FRONT + SECTIONS).split()))
    elected = {one.name for one in pasted[1].people if one.action == "elected"}
    assert elected == {"Karin Dahl", "Olof Berg", "Per Nord", "Maj Lund", "Anna Vik"}
    assert {one.name for one in pasted[3].people if one.action == "replaced"} == {"Bo Ek", "Stig Hed"}
