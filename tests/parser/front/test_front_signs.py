"""Marks beside names in lists without heads: who was there, where a legend or a total tells what they mean."""

from __future__ import annotations

import pytest

from protokoll_parser.attendance import read_attendance
from protokoll_parser.document import Line
from protokoll_parser.model import Meeting, Span

MEETING = Meeting(paragraphs=(Span(1, 20),))
AFTER = ("Ada Ekdal (S), ordförande\tX", "Bo Alm (M)\tX", "Cia Dahl (V)\t-", "Dan Frid (C)\tX")
BEFORE = ("X Ada Ekdal (S), ordförande", "X Bo Alm (M)", "- Cia Dahl (V)", "X Dan Frid (C)")
CLOSE = ("Ada Ekdal (S) X", "Bo Alm (M) X", "Cia Dahl (V) –", "Dan Frid (C) X")
EVERYBODY, PRESENT = ["Ada Ekdal", "Bo Alm", "Cia Dahl", "Dan Frid"], ["Ada Ekdal", "Bo Alm", "Dan Frid"]


def present(*rows: str) -> list[str]:
    lines = [Line(row, number) for number, row in enumerate(rows, 1)]
    return [one.name for one in read_attendance(lines, MEETING)]


@pytest.mark.parametrize("rows", [AFTER, BEFORE, CLOSE])
@pytest.mark.parametrize(
    "told",
    [
        "X = närvarande, - = frånvarande",
        "X=närvarande  –=frånvarande",
        "x: närvarande; -: ej närvarande",
        "X = närvarande",
        "Summa\t3",
        "Antal närvarande: 3",
    ],
)
def test_a_legend_or_a_total_tells_who_was_absent(rows: tuple[str, ...], told: str) -> None:
    assert present("Ledamöter", *rows, "", told) == PRESENT


@pytest.mark.parametrize("rows", [AFTER, BEFORE, CLOSE])
@pytest.mark.parametrize("told", ["", "Summa\t4", "* = deltar på distans"])
def test_without_them_nobody_is_absent(rows: tuple[str, ...], told: str) -> None:
    assert present("Ledamöter", *rows, "", told) == EVERYBODY


def test_substitutes_who_served_and_who_did_not() -> None:
    rows = (
        *("Ledamöter", "Ada Ekdal (S)\tX", "Bo Alm (M)\tX", "Cia Dahl (V)\t-", ""),
        *("Ersättare", "Dan Frid (C)\tT", "Eva Gran (SD)\tN", "Finn Holm (KD)\t-", ""),
        "X = närvarande, T = tjänstgörande, N = närvarande ej tjänstgörande, - = frånvarande",
    )
    lines = [Line(row, number) for number, row in enumerate(rows, 1)]
    assert [(one.name, one.role) for one in read_attendance(lines, MEETING)] == [
        ("Ada Ekdal", "member"),
        ("Bo Alm", "member"),
        ("Dan Frid", "serving_substitute"),
        ("Eva Gran", "substitute"),
    ]


def test_a_substitute_among_the_members_by_the_legend() -> None:
    rows = ("Närvarande", "X Ada Ekdal (S)", "- Bo Alm (M)", "T Cia Dahl (M)", "")
    legend = "X = närvarande ledamot, - = frånvarande, T = tjänstgörande ersättare"
    lines = [Line(row, number) for number, row in enumerate((*rows, legend), 1)]
    assert [(one.name, one.role) for one in read_attendance(lines, MEETING)] == [
        ("Ada Ekdal", "member"),
        ("Cia Dahl", "serving_substitute"),
    ]


def test_what_follows_the_mark_is_said_of_who_has_it() -> None:
    rows = (
        *("Ledamöter", "Moderaterna", "Ada Ekdal\tX", "Bo Alm\t-", "Socialdemokraterna", "Cia Dahl\t-", ""),
        *("Ersättare", "Moderaterna", "Dan Frid\tT\tför Bo Alm", "Eva Gran\tN"),
        *("Socialdemokraterna", "Finn Holm\tT\tför Cia Dahl", ""),
        "X = närvarande, T = tjänstgörande ersättare, N = närvarande ej tjänstgörande, - = frånvarande",
    )
    lines = [Line(row, number) for number, row in enumerate(rows, 1)]
    found = read_attendance(lines, MEETING)
    assert [(one.name, one.party, one.role, one.replaces) for one in found] == [
        ("Ada Ekdal", "M", "member", None),
        ("Dan Frid", "M", "serving_substitute", "Bo Alm"),
        ("Eva Gran", "M", "substitute", None),
        ("Finn Holm", "S", "serving_substitute", "Cia Dahl"),
    ]


def test_points_of_a_list_are_no_marks() -> None:
    assert present("Ledamöter", *(f"- {name}" for name in EVERYBODY)) == EVERYBODY
    assert present("Ledamöter", "S Ada Ekdal", "M Bo Alm", "V Cia Dahl", "C Dan Frid") == EVERYBODY
