"""Lists beside each other, marks in columns, and columns that came out one after the other."""

from __future__ import annotations

from protokoll_parser.attendance import read_attendance
from protokoll_parser.model import Attendee, Meeting, Span
from protokoll_parser.reading.document import Line

MEETING = Meeting(paragraphs=(Span(10, 20),))


def attend(*rows: str) -> list[Attendee]:
    return list(read_attendance([Line(row, number) for number, row in enumerate(rows, 1)], MEETING))


def test_members_and_substitutes_beside_each_other() -> None:
    assert attend(
        "Närvarande ledamöter\tNärvarande ersättare",
        "Ada Ekdal (S), ordförande\tBo Alm (S)",
        "Cia Dahl (M)\tDan Frid (V), tjänstgör för Eva Gran (V)",
    ) == [
        Attendee("Ada Ekdal", "S", "chair"),
        Attendee("Cia Dahl", "M"),
        Attendee("Bo Alm", "S", "substitute"),
        Attendee("Dan Frid", "V", "serving_substitute", replaces="Eva Gran"),
    ]
