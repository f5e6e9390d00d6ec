"""Roles after commas, signatures in columns, and names in the genitive, in whole small protocols."""

import pytest

from protokoll_parser import parse_document
from protokoll_parser.model import Protocol
from protokoll_parser.reading import read_bytes

RUN_TOGETHER = """LILLBERGA KOMMUN\tSAMMANTRÄDESPROTOKOLL\tSida 1 (2)

Socialnämnden\tSammanträdesdatum
\t2017-05-16

Plats och tid\tTingssalen, kommunhuset, kl 08.30–11.45
Beslutande\tMaria Ek, ordförande Berit Al, {vice} Gun Dal, ej § 50 p.g.a. jäv Tomas Sjö
Utses att justera\tBerit Al
Underskrifter\tSekreterare _____ Pia Ås\tParagrafer 49 - 50
\tOrdförande _____ Maria Ek
\tJusterande _____ Berit Al

Sn § 49

## Budget

**SOCIALNÄMNDEN BESLUTAR**

att godkänna budgeten.

Sn § 50

## Bidrag

**SOCIALNÄMNDEN BESLUTAR**

att bevilja bidraget.
"""

IN_COLUMNS = """LILLBERGA KOMMUN
SAMMANTRÄDESPROTOKOLL
Kommunfullmäktige 2009-12-14 1(9)
Plats och tid
Hotellet, Lillberga, måndagen den 14 december 2009 kl 17.00-20.35
Beslutande
Elisabeth Berg (m), ordförande
Bino Dal (m)
Ulrika Falk (s)
Underskrifter
{labels}
Paragrafer 264-265
Lena Fors
Elisabeth Berg
{adjusters}
ANSLAG/BEVIS
Protokollet är justerat. Justeringen har tillkännagivits genom anslag.
Organ Kommunfullmäktige
KF § 264 Dnr KS 09-12 101
Upprop
Beslut
Kommunfullmäktige beslutar:
att godkänna uppropet.
KF § 265 Dnr KS 09-12 102
Skattesats
Beslut
Kommunfullmäktige beslutar:
att fastställa skattesatsen.
"""

BESIDE = """LILLBERGA KOMMUN\tPROTOKOLL
Kommunfullmäktige\t2021-04-28

Plats och tid\tKulturhuset, onsdagen den 28 april 2021 klockan 19:00-21:25
Beslutande\tSe närvarolista på sidan 2

Ledamot\tParti\tTjänstgörande ersättare\tParti
Ada Ek, ordförande\tM
Anna Palm\tC\tLena Vide\tMP
Stefan Liljeberg\tMED
Katri Lif Öberg\tS\tSaknar ersättare
Bo Al\tV\tErsättare saknas
Erik Mården\tS

§ 31 Val av justerare

Beslut
Kommunfullmäktige godkänner valet.
"""

ACTING = """Sammanträdesprotokoll
Miljönämnden i Lillberga kommun
2014-09-11

Beslutande
Ada Ek (MP), ordförande
Magnus Karlsson (KD)

§ 1 Ärende
{text}
"""


def _parse(text: str) -> Protocol:
    return parse_document(read_bytes(text.encode(), "x.txt"))


@pytest.mark.parametrize("vice", ["1:e vice ordförande", "vice ordf.", "2:e vice ordf"])
def test_a_role_after_a_comma_is_of_the_name_before_it(vice: str) -> None:
    attendance = _parse(RUN_TOGETHER.format(vice=vice)).attendance
    assert [(each.name, each.role) for each in attendance] == [
        ("Maria Ek", "chair"),
        ("Berit Al", "vice_chair"),
        ("Gun Dal", "member"),
        ("Tomas Sjö", "member"),
    ]


@pytest.mark.parametrize(
    "labels", ["Sekreterare\nOrdförande\nJusterande", "Sekreterare\tOrdförande\tJusterande"]
)
@pytest.mark.parametrize("adjusters", ["Ulrika Falk Bino Dal", "Ulrika Falk\nBino Dal"])
def test_signatures_by_columns_go_to_their_labels(labels: str, adjusters: str) -> None:
    meeting = _parse(IN_COLUMNS.format(labels=labels, adjusters=adjusters)).meeting
    assert (meeting.chair, meeting.secretary) == ("Elisabeth Berg", "Lena Fors")
    assert meeting.adjusters == ("Ulrika Falk", "Bino Dal")


def test_whoever_serves_has_the_second_party_and_an_empty_seat_nobody() -> None:
    attendance = _parse(BESIDE).attendance
    assert [(each.name, each.party, each.role, each.replaces) for each in attendance] == [
        ("Ada Ek", "M", "chair", None),
        ("Lena Vide", "MP", "serving_substitute", "Anna Palm"),
        ("Stefan Liljeberg", "MED", "member", None),
        ("Erik Mården", "S", "member", None),
    ]


def test_whoever_serves_acts_and_not_the_member_in_the_genitive() -> None:
    text = "Särskilt yttrande\nMagnus Karlssons ersättare Fatima Dal (V) lämnar ett särskilt yttrande."
    people = _parse(ACTING.format(text=text)).items[0].people
    assert [(each.name, each.action) for each in people] == [("Fatima Dal", "statement")]


@pytest.mark.parametrize(("printed", "name"), [("Rut Modigs", "Rut Modig"), ("Rut Lindfors", "Rut Lindfors")])
def test_a_genitive_before_the_bracket_of_a_party(printed: str, name: str) -> None:
    text = f"Beslut\nMiljönämnden godkänner {printed} (L) avsägelse."
    people = _parse(ACTING.format(text=text)).items[0].people
    assert [(each.name, each.party, each.action) for each in people] == [(name, "L", "replaced")]
