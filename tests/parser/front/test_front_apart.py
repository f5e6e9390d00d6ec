"""A column of §§ that was extracted before or after the names: whose each row is, where that is certain."""

from __future__ import annotations

import pytest

from protokoll_parser.attendance import read_attendance
from protokoll_parser.document import Line
from protokoll_parser.model import Meeting, Span

MEETING = Meeting(paragraphs=(Span(1, 20),))
NAMES = ("Ada Ekdal (S), ordförande", "Bo Alm (M)", "Cia Dahl (V)")


def spans(*rows: str) -> list[str | None]:
    """The §§ of each person as "1-14"; None for the whole meeting."""
    lines = [Line(row, number) for number, row in enumerate(rows, 1)]
    return [
        f"{one.items[0]}-{one.items[-1]}" if one.items else None for one in read_attendance(lines, MEETING)
    ]


@pytest.mark.parametrize(
    "column",
    [
        ("§§ 1–18", "§§ 1–14", "§§ 3–20"),
        ("1-18", "1-14", "3-20"),
        ("t.o.m. § 18", "t o m § 14", "fr.o.m. § 3"),
        ("(§§ 1-18)", "(§§ 1-12, 13-14)", "(§§ 3-20)"),
    ],
)
def test_as_many_rows_as_names(column: tuple[str, ...]) -> None:
    told = ["1-18", "1-14", "3-20"]
    assert spans("Beslutande", *NAMES, *column) == told
    assert spans("Beslutande", *NAMES, "", *column) == told
    assert spans("Beslutande", *column, "", *NAMES) == told


def test_heads_of_columns_one_below_another() -> None:
    names, parties, items = ("Ada Ekdal", "Bo Alm", "Cia Dahl"), ("S", "M", "V"), ("1-18", "1-14", "3-20")
    told = ["1-18", "1-14", "3-20"]
    assert spans("Beslutande", "Namn", *names, "Parti", *parties, "§§", *items) == told
    assert spans("Beslutande", "Namn Parti §§", *names, *parties, *items) == told
    rows = [cell for row in zip(names, parties, items, strict=True) for cell in row]
    assert spans("Beslutande", *rows) == told


def test_those_there_throughout_have_a_row_in_the_column() -> None:
    column = ("Hela sammanträdet", "§§ 1-14", "Hela mötet")
    assert spans("Beslutande", *NAMES, *column) == [None, "1-14", None]


def test_two_runs_of_names_and_one_column() -> None:
    more = ("Dan Frid (C), tjänstgörande ersättare för Eva Gran (C)", "Finn Holm (SD)")
    column = ("§§ 1-18", "§§ 1-14", "§§ 3-20", "§ 5", "§§ 6-7")
    assert spans("Beslutande", *NAMES, "", *more, "", *column) == ["1-18", "1-14", "3-20", "5-5", "6-7"]
    assert spans("Beslutande", *NAMES, "", *more, "", *column[3:]) == [None, None, None, "5-5", "6-7"]


@pytest.mark.parametrize("column", [("§§ 1-14",), ("§§ 1-14", "§§ 3-20"), ("§ 1", "§ 2", "§ 3", "§ 4")])
def test_another_count_tells_nothing(column: tuple[str, ...]) -> None:
    assert spans("Beslutande", *NAMES, "", *column) == [None, None, None]


def test_a_row_right_below_a_name_is_that_persons() -> None:
    assert spans("Beslutande", *NAMES[:2], "§§ 1-14", NAMES[2]) == [None, "1-14", None]
    assert spans("Beslutande", *NAMES, "§§ 1-14") == [None, None, "1-14"]


def test_a_party_alone_heads_its_group() -> None:
    lines = [
        Line(row, number)
        for number, row in enumerate(
            ("Beslutande", "C", "Ada Ekdal, ordförande", "Bo Alm", "S", "Cia Dahl", "V", "Dan Frid"), 1
        )
    ]
    assert [one.party for one in read_attendance(lines, MEETING)] == ["C", "C", "S", "V"]


def test_columns_of_parties_offices_and_paragraphs() -> None:
    rows = (
        *("Beslutande", "Ada Ekdal", "Bo Alm", "Cia Dahl", "(L)", "(S)", "(V)"),
        *("Ordförande", "1:e vice ordförande", "Tjg. ers. för Dan Frid (V)"),
        *("§§ 1–18", "§§ 1–14", "§§ 3–20"),
        *("Övriga", "Eva Gran", "Finn Holm", "Kultur- och fritidschef", "Ekonom", "§§ 1-2", "§ 4"),
    )
    lines = [Line(row, number) for number, row in enumerate(rows, 1)]
    assert [
        (one.name, one.party, one.role, one.replaces, one.title, one.items and (one.items[0], one.items[-1]))
        for one in read_attendance(lines, MEETING)
    ] == [
        ("Ada Ekdal", "L", "chair", None, None, (1, 18)),
        ("Bo Alm", "S", "vice_chair", None, None, (1, 14)),
        ("Cia Dahl", "V", "serving_substitute", "Dan Frid", None, (3, 20)),
        ("Eva Gran", None, "official", None, "Kultur- och fritidschef", (1, 2)),
        ("Finn Holm", None, "official", None, "Ekonom", (4, 4)),
    ]
