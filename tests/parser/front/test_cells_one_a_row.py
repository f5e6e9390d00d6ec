"""Attendance tables of which a converter put each cell on a row of its own."""

from __future__ import annotations

import pytest

from protokoll_parser import parse_document
from protokoll_parser.model import Attendee
from protokoll_parser.reading import read_bytes

HEAD = """GRANÅKERS KOMMUN
SAMMANTRÄDESPROTOKOLL
Nämnden för Kultur & Fritid
2021-10-06
Plats och tid
Rådhuset, sal Linden, kl. 13.00–15.20
Paragrafer
40–44
"""
TAIL = """
Utses att justera
Olof Berg
Sekreterare
Rut Sand
Ordförande
Karin Dahl
Justerare
Olof Berg

§ 40 Information

Beslut
Nämnden noterar informationen.
"""
WORDS = """Beslutande
Namn
Parti
Närvaro
Anmärkning
Karin Dahl
S
På plats
Ordförande
Olof Berg Nord
KD
På distans

Maj Lund
(NHP)
På distans
Tjänstgörande ersättare för Bo Ek (NHP)
Siv Holm
C
På plats
§§ 40–42
Närvarande ersättare
Inger Fors
V
På distans
Övriga närvarande
Rut Sand
nämndsekreterare
På plats
Ann Boman
ekonom
På distans § 41
"""
WORDED = [
    Attendee("Karin Dahl", "S", "chair", mode="in_person"),
    Attendee("Olof Berg Nord", "KD", "member", mode="remote"),
    Attendee("Maj Lund", "NHP", "serving_substitute", replaces="Bo Ek", mode="remote"),
    Attendee("Siv Holm", "C", "member", items=(40, 41, 42), mode="in_person"),
    Attendee("Inger Fors", "V", "substitute", mode="remote"),
    Attendee("Rut Sand", None, "official", title="nämndsekreterare", mode="in_person"),
    Attendee("Ann Boman", None, "official", title="ekonom", items=(41,), mode="remote"),
]
MARKS = """Närvarolista
Ledamöter
Parti Närvarande
Ersättare
Parti Anmärkning
Karin Dahl, ordförande
S
X
Olof Berg, 1:e vice ordförande
KD
X
t.o.m. § 42
Lena Ståhl
V
-
Maj Lund V
Ej tjänstgörande ersättare
Parti
Anmärkning
Inger Fors
V
ej § 41
Ola Ek
M

"""
MARKED = [
    Attendee("Karin Dahl", "S", "chair"),
    Attendee("Olof Berg", "KD", "vice_chair", items=(40, 41, 42)),
    Attendee("Maj Lund", "V", "serving_substitute", replaces="Lena Ståhl"),
    Attendee("Inger Fors", "V", "substitute", items=(40, 42, 43, 44)),
    Attendee("Ola Ek", "M", "substitute"),
]


def read(front: str) -> list[Attendee]:
    protocol = parse_document(read_bytes((HEAD + front + TAIL).encode(), "a.txt"))
    assert protocol.meeting.body == "Nämnden för Kultur & Fritid"
    assert [item.number for item in protocol.items] == [40]
    return list(protocol.attendance)


@pytest.mark.parametrize("between", ["\n", "\n\n"], ids=["a-row-each", "blank-rows-between"])
def test_cells_of_words(between: str) -> None:
    if between == "\n":
        assert read(WORDS) == WORDED
    else:
        rows = [row for row in WORDS.split("\n") if row]
        assert read("\n\n".join(rows).replace("Parti\n\nNärvaro", "Parti Närvaro")) == WORDED


def test_two_cells_on_a_row_and_marks() -> None:
    assert read(MARKS) == MARKED


def test_a_list_with_votes_keeps_them() -> None:
    heads = ["Ledamot", "Parti", "Närv.", "Tjänstgörande ersättare", "§ 41 Ja", "§ 41 Nej"]
    records = [
        ["Karin Dahl, ordf.", "S", "X", "", "X", ""],
        ["Olof Berg", "M", "X", "", "", "X"],
        ["Lena Ståhl", "V", "-", "Maj Lund (V)", "X", ""],
        ["Siv Holm", "C", "X", "", "X", ""],
        ["Summa", "", "", "", "3", "1"],
    ]
    front = "Närvaro- och omröstningslista\n" + "\n".join("\n".join(row) for row in [heads, *records]) + "\n"
    section = """
§ 41 Ny simhall

Beslut
Nämnden antar förslaget.

Omröstning
Ja-röst för förslaget. Nej-röst för avslag. Omröstningen utfaller med 3 ja-röster och 1 nej-röst.
"""
    protocol = parse_document(read_bytes((HEAD + front + TAIL + section).encode(), "a.txt"))
    assert [(one.name, one.party, one.role) for one in protocol.attendance] == [
        ("Karin Dahl", "S", "chair"),
        ("Olof Berg", "M", "member"),
        ("Maj Lund", "V", "serving_substitute"),
        ("Siv Holm", "C", "member"),
    ]
    ballots = protocol.items[-1].votes[0].ballots
    assert {(one.name, one.vote) for one in ballots} == {
        ("Karin Dahl", "yes"),
        ("Olof Berg", "no"),
        ("Maj Lund", "yes"),
        ("Siv Holm", "yes"),
    }


def test_labels_before_their_values_are_no_table() -> None:
    front = """Beslutande
Ledamöter
Parti
Karin Dahl
Olof Berg
S
M
"""
    assert {(one.name, one.party) for one in read(front)} == {("Karin Dahl", "S"), ("Olof Berg", "M")}
