"""What is said beside persons and is not done by them, and deeds in unusual order. All names and texts are invented."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from protokoll_parser.model import Attendee, Meeting, Section, SectionKind
from protokoll_parser.people import read_people

MEETING = Meeting(body="Kommunstyrelsen", date="2023-09-26", chair="Ada Ek", secretary="Rut Sand")
ATTENDANCE = (
    Attendee("Ada Ek", "S", "chair"),
    Attendee("Bo Al", "M", "vice_chair"),
    Attendee("Cia Dal", "V"),
    Attendee("Dan Hed", "SD"),
)


class Case(NamedTuple):
    trick: str
    kind: SectionKind
    text: str
    expected: list[str]
    """As "name: action", in order."""


CASES = [
    Case(
        "proposition on a motion",
        "proceedings",
        "Ordföranden ställer proposition på framställda yrkanden och finner att motionen avslås.",
        [],
    ),
    Case(
        "question about a motion",
        "proceedings",
        "Ordföranden ställer frågan om motionen ska anses besvarad och finner att så är fallet.",
        [],
    ),
    Case(
        "behind another's motion",
        "proceedings",
        "Bo Al (M) ställer sig bakom motionen.",
        ["Bo Al: seconded"],
    ),
    Case(
        "hands in a motion",
        "background",
        "Cia Dal (V) har den 3 maj lämnat in en motion om skolmat.",
        ["Cia Dal: submitted"],
    ),
]


@pytest.mark.parametrize("case", CASES, ids=[case.trick for case in CASES])
def test_people_are_read(case: Case) -> None:
    found = read_people([Section(case.kind, None, case.text)], MEETING, ATTENDANCE)
    assert [f"{each.name}: {each.action}" for each in found] == case.expected
