"""What stands beside a name among the members, in the wordings that minutes have. All is invented."""

from __future__ import annotations

import pytest

from protokoll_parser.attendance import read_attendance
from protokoll_parser.layout import tidy
from protokoll_parser.meeting import read_meeting
from protokoll_parser.model import Attendee
from protokoll_parser.outline import read_outline
from protokoll_parser.reading import read_bytes

PAGE = (
    "Älvsunda kommun\nTekniska nämnden\nSammanträdesprotokoll 2020-03-10\n\nPlats och tid: Stadshuset, kl. 13.00-15.00\n\n"
    "Beslutande\nAda Ek (S)\n{row}\nEva Wik (C)\n\nErsättare\nUlf Tor (S)\n\n"
    "Justerare: Eva Wik\nParagrafer: 1-8\nSekreterare: Fia Gul\n\n"
    "§ 1\n\nDagordning\n\nBeslut\n\nDagordningen godkänns.\n\n§ 2\n\nInformation\n\nBeslut\n\nInformationen noteras.\n"
)

ROWS: list[tuple[str, Attendee | None]] = [
    ("Bo Al (M), ej §§ 3-4", Attendee("Bo Al", "M", "member", items=(1, 2, 5, 6, 7, 8))),
    (
        "Bo Al (M) deltog inte i beslut § 3 p.g.a. jäv",
        Attendee("Bo Al", "M", "member", items=(1, 2, 4, 5, 6, 7, 8), reason="jäv"),
    ),
    (
        "Bo Al (M), anmält jäv § 5",
        Attendee("Bo Al", "M", "member", items=(1, 2, 3, 4, 6, 7, 8), reason="jäv"),
    ),
    ("Bo Al (M) närvarande §§ 1-5", Attendee("Bo Al", "M", "member", items=(1, 2, 3, 4, 5))),
    ("Bo Al (M), anlände kl 13.40 under § 3", Attendee("Bo Al", "M", "member", items=(3, 4, 5, 6, 7, 8))),
    ("Bo Al (M), lämnade sammanträdet efter § 6", Attendee("Bo Al", "M", "member", items=(1, 2, 3, 4, 5, 6))),
    ("Bo Al (M), lämnar mötet kl. 15.10", Attendee("Bo Al", "M", "member")),
    ("Bo Al (M) from § 4", Attendee("Bo Al", "M", "member", items=(4, 5, 6, 7, 8))),
    ("Bo Al (M) tom § 4", Attendee("Bo Al", "M", "member", items=(1, 2, 3, 4))),
    ("Bo Al (M), frånvarande från och med § 7", Attendee("Bo Al", "M", "member", items=(1, 2, 3, 4, 5, 6))),
    (
        "Bo Al (M) tjg. ers. för Cia Dal (M) §§ 1-3",
        Attendee("Bo Al", "M", "serving_substitute", replaces="Cia Dal", items=(1, 2, 3)),
    ),
    (
        "Bo Al (M) ersätter Cia Dal (KD), på distans",
        Attendee("Bo Al", "M", "serving_substitute", replaces="Cia Dal", mode="remote"),
    ),
    ("Bo Al (M) istället för Cia Dal (M)", Attendee("Bo Al", "M", "serving_substitute", replaces="Cia Dal")),
    (
        "Bo Al (M) tjänstgörande ersättare (för Cia Dal)",
        Attendee("Bo Al", "M", "serving_substitute", replaces="Cia Dal"),
    ),
    ("Bo Al (M), tjänstgör för vakant plats (M)", Attendee("Bo Al", "M", "serving_substitute")),
    (
        "Bo Al (M), 2:e vice ordförande, digitalt via Teams",
        Attendee("Bo Al", "M", "vice_chair", mode="remote"),
    ),
    ("Bo Al, M, kommunalråd", Attendee("Bo Al", "M", "member", title="kommunalråd")),
    ("Kommunalråd Bo Al (M)", Attendee("Bo Al", "M", "member", title="Kommunalråd")),
    ("Bo Al (M) § 1, 3–4 och 8", Attendee("Bo Al", "M", "member", items=(1, 3, 4, 8))),
    (
        "Bo Al (M), utom § 2 (jäv)",
        Attendee("Bo Al", "M", "member", items=(1, 3, 4, 5, 6, 7, 8), reason="jäv"),
    ),
    ("Bo Al (M), ej del av § 3", Attendee("Bo Al", "M", "member")),
    (
        "Bo Al (M) ledamot, deltar på distans t.o.m. § 6",
        Attendee("Bo Al", "M", "member", items=(1, 2, 3, 4, 5, 6), mode="remote"),
    ),
    ("Bo Al (partilös)", Attendee("Bo Al", None, "member")),
    ("Bo Al (M) ordförande för mötet", Attendee("Bo Al", "M", "chair")),
    ("Bo Al (M) kl. 13.00–14.30, §§ 1–5", Attendee("Bo Al", "M", "member", items=(1, 2, 3, 4, 5))),
    ("Bo Al (M) - frånvarande", None),
    ("Bo Al (M), ej närvarande", None),
    ("Vakant (M)", None),
]
"""A row of the list, and what it says; None where nobody was there."""


@pytest.mark.parametrize(("row", "expected"), ROWS, ids=[row for row, _ in ROWS])
def test_a_row_of_the_members(row: str, expected: Attendee | None) -> None:
    document = read_bytes(PAGE.format(row=row).encode(), "protokoll.txt")
    outline = read_outline(tidy(document).lines)
    listed = read_attendance((*outline.front, *outline.back), read_meeting(outline, document), [1, 2])
    others = ("Ada Ek", "Eva Wik", "Ulf Tor")
    assert [one for one in listed if one.name not in others] == ([expected] if expected else [])
    assert [one.name for one in listed if one.name in others] == list(others)
