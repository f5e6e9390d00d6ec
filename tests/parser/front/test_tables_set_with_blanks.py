"""Attendance tables in text set with blanks: heads a blank apart, cells that touch, cells of two rows."""

from __future__ import annotations

import pytest

from protokoll_parser import Protocol, parse_document
from protokoll_parser.model import Attendee
from protokoll_parser.reading import read_bytes

HEAD = """GRANÅKERS KOMMUN                                          PROTOKOLL
Skolnämnden                                               2018-03-21

Plats och tid           Kommunhuset, kl 18.00-20.15
Paragrafer              §§ 31-38

"""
TAIL = """
§ 33 Lokalprogram

Beslut

Lokalprogrammet godkänns.

Omröstning
Ja-röst för förslaget. Nej-röst för avslag. Omröstningen utfaller med 3 ja-röster och 1 nej-röst.
"""
CLOSE = """Närvaro- och omröstningslista

Ledamot                         Parti Närv. Tjänstgörande ersättare       § 33 Ja § 33 Nej

Karin Dahl Ek, ordf.            M         X                               X

Olof Berg, 1:e v. ordf.         V         X                                      X

Lena Ståhl                      S         X   Maj Lund (S) § 35           X

Siv Holm                        S         -   Bo Ek (S)                   X

Ersättare, ej tjänstgörande Parti Närv.

Maj Lund, ej § 35 S            X

Ola Fors                   C   X

Pia Alm                    M   -
"""
WRAPPED = """Närvarolista
 Ledamöter                        Parti Närvarande Ersättare       Parti Anmärkning
 Karin Dahl Ek, ordförande        M     X
 Olof Berg, 1:e vice              V     X
 ordförande
 Lena Ståhl                       S     X          Maj Lund §      S     Jäv § 35
                                                   35
 Siv Holm                         S     -          Bo              S
                                                   Ek
"""


def parsed(front: str) -> Protocol:
    return parse_document(read_bytes((HEAD + front + TAIL).encode(), "a.txt"))


def test_heads_a_blank_apart() -> None:
    protocol = parsed(CLOSE)
    every = tuple(range(31, 39))
    assert list(protocol.attendance) == [
        Attendee("Karin Dahl Ek", "M", "chair"),
        Attendee("Olof Berg", "V", "vice_chair"),
        Attendee("Lena Ståhl", "S", "member", items=tuple(one for one in every if one != 35)),
        Attendee("Maj Lund", "S", "serving_substitute", replaces="Lena Ståhl", items=(35,)),
        Attendee("Bo Ek", "S", "serving_substitute", replaces="Siv Holm"),
        Attendee("Maj Lund", "S", "substitute", items=tuple(one for one in every if one != 35)),
        Attendee("Ola Fors", "C", "substitute"),
    ]
    (vote,) = protocol.items[0].votes
    assert [(one.name, one.vote) for one in vote.ballots] == [
        ("Karin Dahl Ek", "yes"),
        ("Olof Berg", "no"),
        ("Lena Ståhl", "yes"),
        ("Bo Ek", "yes"),
    ]


def test_cells_of_two_rows() -> None:
    assert [
        (one.name, one.party, one.role, one.replaces, one.items) for one in parsed(WRAPPED).attendance
    ] == [
        ("Karin Dahl Ek", "M", "chair", None, None),
        ("Olof Berg", "V", "vice_chair", None, None),
        ("Lena Ståhl", "S", "member", None, (31, 32, 33, 34, 36, 37, 38)),
        ("Maj Lund", "S", "serving_substitute", "Lena Ståhl", (35,)),
        ("Bo Ek", "S", "serving_substitute", "Siv Holm", None),
    ]


@pytest.mark.parametrize("row", ["Parti", "Ledamot Parti", "Partiet Norrhult Parti röstar nej"])
def test_a_row_with_the_word_is_not_always_one_of_heads(row: str) -> None:
    assert parsed(f"Anmärkning              {row}\n").meeting.end == "20:15"
