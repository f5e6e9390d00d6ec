"""Lists of members that run on in one row, and the same in a protocol pasted as one long line."""

from __future__ import annotations

import pytest

from protokoll_parser import parse_document
from protokoll_parser.list_roles import with_roles_behind
from protokoll_parser.model import Attendee
from protokoll_parser.reading import read_bytes

SECTION = (
    "§ {number} Redovisning {number} Beslut Kommunstyrelsen beslutar att godkänna redovisningen. Sammanfattning "
    "Förvaltningen har lämnat en redovisning av läget i verksamheten under året och beskriver de åtgärder som "
    "vidtagits. Beslutsunderlag Tjänsteskrivelse 2016-03-0{day} Skickas till Ekonomiavdelningen"
)
PASTED = (
    "NORRHULTS KOMMUN SAMMANTRÄDESPROTOKOLL Kommunstyrelsen 2016-03-15 Plats och tid Kommunhuset kl 09.00-11.30 {listed}"
    " Utses att justera Olof Berg Justeringens plats och tid Kommunhuset 2016-03-18 Sekreterare Rut Sand Paragrafer"
    " 31-36 Ordförande Karin Dahl Justerande Olof Berg ANSLAG/BEVIS Protokollet är justerat. Organ Kommunstyrelsen"
    " Datum då anslaget sätts upp 2016-03-21 Datum då anslaget tas ned 2016-04-12 "
) + " ".join(SECTION.format(number=number, day=number - 30) for number in range(31, 37))
MEMBERS = [
    ("Karin Dahl", "S", "chair", None),
    ("Olof Berg", "M", "vice_chair", None),
    ("Lena Ståhl", "V", "member", None),
    ("Maj Lund", "S", "serving_substitute", "Ola Fors"),
    ("Bo Ek", "SD", "member", None),
]
FORMS = {
    "party-first-in-brackets": "Beslutande (S) Karin Dahl, ordförande (M) Olof Berg, vice ordförande (V) Lena Ståhl (S) "
    "Maj Lund, ersätter Ola Fors (SD) Bo Ek",
    "no-brackets": "Beslutande Karin Dahl S, ordförande Olof Berg M, vice ordförande Lena Ståhl V Maj Lund S, "
    "tjänstgör för Ola Fors S Bo Ek SD",
    "roles-with-capitals-behind": "Närvarande ledamöter Karin Dahl (S) Ordförande Olof Berg (M) Vice ordförande "
    "Lena Ståhl (V) Ledamot Maj Lund (S) Tjänstgörande ersättare för Ola Fors (S) Bo Ek (SD) Ledamot",
    "roles-in-brackets": "Beslutande Karin Dahl (S) (ordförande) Olof Berg (M) (1:e vice ordförande) Lena Ståhl (V) "
    "Maj Lund (S) (ersättare för Ola Fors (S)) Bo Ek (SD)",
    "the-chair-and-vice-chair-first": "Beslutande Karin Dahl (S) Ordförande Olof Berg (M) Vice ordförande "
    "Lena Ståhl (V) Maj Lund (S) tjg ers för Ola Fors (S) Bo Ek (SD)",
    "roles-before": "Beslutande Ordförande Karin Dahl (S) Vice ordförande Olof Berg (M) Ledamöter Lena Ståhl (V) "
    "Maj Lund (S) ersätter Ola Fors (S) Bo Ek (SD)",
}
GUESTS = " Övriga deltagande Ann Boman, kommunchef Rut Sand, sekreterare"


def listed(text: str) -> tuple[Attendee, ...]:
    return parse_document(read_bytes(text.encode(), "protokoll.txt")).attendance


def politicians(text: str) -> list[tuple[str, str | None, str, str | None]]:
    return [(one.name, one.party, one.role, one.replaces) for one in listed(text) if one.role != "official"]


@pytest.mark.parametrize("members", FORMS.values(), ids=FORMS.keys())
def test_a_list_in_a_page_pasted_as_one_line(members: str) -> None:
    assert politicians(PASTED.format(listed=members + GUESTS)) == MEMBERS


@pytest.mark.parametrize("members", FORMS.values(), ids=FORMS.keys())
def test_a_list_that_runs_on_in_its_row(members: str) -> None:
    text = f"Norrhults kommun\nKommunstyrelsen\nSammanträdesprotokoll 2016-03-15\n\n{members}\n{GUESTS.strip()}\n\n"
    assert (
        politicians(f"{text}Utses att justera Olof Berg\n\n§ 31 Information\n\nBeslut\n\nNoteras.\n")
        == MEMBERS
    )


def test_sections_behind_a_role_are_the_one_befores() -> None:
    text = PASTED.format(
        listed="Beslutande Karin Dahl (S) ordförande ej § 33 Olof Berg (M) vice ordförande, ordförande § 33 "
        "Lena Ståhl (V) jäv § 35 Bo Ek (SD) fr.o.m. § 32"
    )
    assert [(one.name, one.role, one.items) for one in listed(text)] == [
        ("Karin Dahl", "chair", (31, 32, 34, 35, 36)),
        ("Olof Berg", "vice_chair", None),
        ("Olof Berg", "chair", (33,)),
        ("Lena Ståhl", "member", (31, 32, 33, 34, 36)),
        ("Bo Ek", "member", (32, 33, 34, 35, 36)),
    ]


def test_the_last_guest_is_the_secretary() -> None:
    text = PASTED.format(
        listed="Beslutande Karin Dahl (S) Olof Berg (M) Övriga Ann Boman Kommunchef Rut Sand Sekreterare"
    )
    assert [(one.name, one.title) for one in listed(text) if one.role == "official"] == [
        ("Ann Boman", "Kommunchef"),
        ("Rut Sand", "Sekreterare"),
    ]


def test_a_long_list_that_breaks_off_is_read_in_linear_time() -> None:
    text = "Ada Ek (S) Ordförande Bo " * 20_000 + "Cia Dal (V)"
    assert with_roles_behind(text) == text
