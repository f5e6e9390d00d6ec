"""Front pages in forms that real minutes have, each with what a careful reader finds in it. All of it is invented."""

from __future__ import annotations

from pathlib import Path

import pytest

from protokoll_parser import parse_file
from protokoll_parser.model import Attendee, Protocol


@pytest.fixture
def read(tmp_path: Path) -> Protocol:
    """What is read from a page that has most of the forms below."""
    path = tmp_path / "sida.md"
    path.write_text(PAGE, encoding="utf-8")
    return parse_file(path)


PAGE = """
Protokoll

Beslutande organ	Kultur- och fritidsnämnden
Plats och tid	Ekens skola, tisdagen den 14 februari 2023, klockan 13.00-17.15 (ajournering 14.10-14.25 och 15.30-15.40)
Beslutande	Ada Lind, Ordförande (M) Bo Ekman, 1:e vice ordförande (C) Cia Berg, 2:e vice ordförande (S), §§ 1-14, 16-20 Dag Alm (V) ersättare för Eva Ström (V), 2:e vice ordförande Fia Holm (S) ersättare på vakant plats Gun Kraft (L)
	Ersättare Hans Ros (KD) ej tjänstgörande Ida Nord (MP) ej tjänstgörande
Övriga deltagare	Se sida 2 Jan Dahl, förvaltningschef, KOF Kim Sten, nämndsekreterare, KOF Lea Mark, planarkitekt, till och med paragraf 4 Max Roos, controller, paragraf 8 Nina Falk, budgetchef, paragraf 12-13 Olle Vik, handläggare § 16 d
	§ 18: Pia Sand, ekonom, Rut Blom, strateg
	Sam Grip (KOFF), bibliotekarie
	Växel 0123-450 00  E-post kof@norrhult.example  Storgatan 1  123 45 Norrhult  Telefon 0123-450 01
	Tea Moberg, kommunikatör
Utses att justera	Gun Kraft	Ada Lind (M)
Avser paragrafer	1-20
Sekreterare
	Kim Sten
Ordförande
	Cia Berg § 15	Ada Lind
Justerande
	Gun Kraft

Protokoll

§ 1

Val av justerare

Beslut

Gun Kraft (L) utses att justera.
"""


def person(read: Protocol, name: str) -> Attendee:
    """The one with the name, who is listed once."""
    (found,) = [attendee for attendee in read.attendance if attendee.name == name]
    return found


def test_breaks_in_one_bracket_are_no_sittings(read: Protocol) -> None:
    assert (read.meeting.start, read.meeting.end) == ("13:00", "17:15")


def test_the_chair_is_who_signs_for_no_paragraphs_apart(read: Protocol) -> None:
    assert read.meeting.chair == "Ada Lind"


def test_a_surname_that_is_a_word_of_companies(read: Protocol) -> None:
    assert read.meeting.adjusters[0] == "Gun Kraft"
    assert person(read, "Gun Kraft").party == "L"


@pytest.mark.parametrize(
    ("name", "role", "party"),
    [
        ("Ada Lind", "chair", "M"),
        ("Bo Ekman", "vice_chair", "C"),
        ("Cia Berg", "vice_chair", "S"),
        ("Fia Holm", "serving_substitute", "S"),
        ("Hans Ros", "substitute", "KD"),
        ("Ida Nord", "substitute", "MP"),
    ],
)
def test_roles_between_a_name_and_its_party(read: Protocol, name: str, role: str, party: str) -> None:
    assert (person(read, name).role, person(read, name).party) == (role, party)


def test_the_office_of_the_one_stood_in_for_is_not_the_stand_ins(read: Protocol) -> None:
    assert (person(read, "Dag Alm").role, person(read, "Dag Alm").replaces) == (
        "serving_substitute",
        "Eva Ström",
    )


@pytest.mark.parametrize(
    ("name", "title", "items"),
    [
        ("Jan Dahl", "förvaltningschef, KOF", None),
        ("Kim Sten", "nämndsekreterare, KOF", None),
        ("Lea Mark", "planarkitekt", (1, 2, 3, 4)),
        ("Max Roos", "controller", (8,)),
        ("Nina Falk", "budgetchef", (12, 13)),
        ("Olle Vik", "handläggare", (16,)),
        ("Pia Sand", "ekonom", (18,)),
        ("Rut Blom", "strateg", (18,)),
        ("Sam Grip", "bibliotekarie", None),
        ("Tea Moberg", "kommunikatör", None),
    ],
)
def test_titles_and_paragraphs_of_officials_in_one_cell(
    read: Protocol, name: str, title: str, items: tuple[int, ...] | None
) -> None:
    found = person(read, name)
    assert (found.role, found.party, found.title, found.items) == ("official", None, title, items)


def test_a_foot_of_addresses_in_a_list_is_nobody(read: Protocol) -> None:
    assert len(read.attendance) == 18
