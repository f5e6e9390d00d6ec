"""Names with nothing between them, as a table's cell comes out of a converter. All is invented."""

from __future__ import annotations

import pytest

from protokoll_parser.front.lists.entries import read_rows
from protokoll_parser.front.lists.rows import list_rows
from protokoll_parser.front.pieces import Piece

RUNS: list[tuple[str, list[tuple[str, str | None]]]] = [
    (
        "S Ada Ek Bo Al ordförande Cia Dahl M Dan Boström Eva Fors",
        [("Ada Ek", "S"), ("Bo Al", "S"), ("Cia Dahl", "S"), ("Dan Boström", "M"), ("Eva Fors", "M")],
    ),
    (
        "S Ada Ek M Bo Al C Cia Dahl Dan Ros",
        [("Ada Ek", "S"), ("Bo Al", "M"), ("Cia Dahl", "C"), ("Dan Ros", None)],
    ),
    ("Ada Ek Kerstin af Ugglesjö Bo Al", [("Ada Ek", None), ("Kerstin af Ugglesjö", None), ("Bo Al", None)]),
    (
        "Petra Ekvall Xerdin Almér Bo Dahl",
        [("Petra Ekvall", None), ("Xerdin Almér", None), ("Bo Dahl", None)],
    ),
    ("Anna Maria Svensson Ek", [("Anna Maria Svensson Ek", None)]),
]


@pytest.mark.parametrize(("text", "expected"), RUNS)
def test_names_in_a_run(text: str, expected: list[tuple[str, str | None]]) -> None:
    entries = read_rows([(0, text)], officials=False)
    assert [(entry.name, entry.party) for entry in entries] == expected


def test_titles_before_names_in_a_run() -> None:
    text = (
        "Ekonomidirektör Ada Ek, §§ 180-182 HR-direktör Bo Al Regional utvecklingsdirektör Cia Dal "
        "Chefläkare Eva Fors § 177, 178 Sekreterare Dan Ros"
    )
    entries = read_rows([(0, text)], officials=True)
    assert [(entry.name, entry.notes[0]) for entry in entries] == [
        ("Ada Ek", "Ekonomidirektör"),
        ("Bo Al", "HR-direktör"),
        ("Cia Dal", "Regional utvecklingsdirektör"),
        ("Eva Fors", "Chefläkare"),
        ("Dan Ros", "Sekreterare"),
    ]
    assert any("180" in note for note in entries[0].notes)


def test_party_headings_above_members_with_the_party_after_a_comma() -> None:
    rows = [
        "Sverigedemokraterna (SD)",
        "Ada Ek, SD",
        "Liberalerna (L)",
        "Bo Al, L",
        "Centerpartiet (C)",
        "Cia Dal, C",
    ]
    pieces = [Piece(text, row, 0) for row, text in enumerate(rows)]
    entries = read_rows(list_rows(pieces), officials=False)
    assert [(entry.name, entry.party) for entry in entries] == [
        ("Ada Ek", "SD"),
        ("Bo Al", "L"),
        ("Cia Dal", "C"),
    ]


def test_initials_and_local_parties_where_the_party_stands_first() -> None:
    rows = ["S Ida G Öman", "ÖrP Ada Ek", "C Anna M Öman, vice ordförande", "DiN Bo S Al"]
    entries = read_rows(list(enumerate(rows)), officials=False)
    assert [(entry.name, entry.party) for entry in entries] == [
        ("Ida G Öman", "S"),
        ("Ada Ek", "ÖrP"),
        ("Anna M Öman", "C"),
        ("Bo S Al", "DiN"),
    ]


def test_an_office_in_brackets_is_no_party() -> None:
    entries = read_rows([(0, "Ada Ek (IT-chef)"), (1, "Bo Al (HR-chef)")], officials=True)
    assert [(entry.party, entry.notes) for entry in entries] == [(None, ["(IT-chef)"]), (None, ["(HR-chef)"])]


@pytest.mark.parametrize(
    ("text", "name", "party", "replaces"),
    [
        ("Ada Ek, C (ordförande)", "Ada Ek", "C", None),
        ("Ada Ek, SD ersättare för Bo Al, KD § 87", "Ada Ek", "SD", "Bo Al"),
        ("Ada Ek, M tjg ers för Bo Al, M", "Ada Ek", "M", "Bo Al"),
        ("Ada K. Ek Nyström (KD)", "Ada K. Ek Nyström", "KD", None),
    ],
)
def test_a_party_behind_a_comma_with_more_behind_it(
    text: str, name: str, party: str, replaces: str | None
) -> None:
    entries = read_rows([(0, text)], officials=False)
    assert [(entry.name, entry.party, entry.replaces) for entry in entries] == [(name, party, replaces)]
