"""Persons in lists, one form a row: the name, and what stands around it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from protokoll_parser.attendance import read_attendance
from protokoll_parser.document import Line
from protokoll_parser.model import Attendee, Meeting, Role, Span

MEETING = Meeting(paragraphs=(Span(10, 20),))
ALL = tuple(range(10, 21))


def attend(*rows: str) -> list[Attendee]:
    return list(read_attendance([Line(row, number) for number, row in enumerate(rows, 1)], MEETING))


def without(*numbers: int) -> tuple[int, ...]:
    return tuple(number for number in ALL if number not in numbers)


MEMBERS = [
    # the party: in brackets, after a comma, before the name, broken, local, none
    ("Ada Ekdal (S)", Attendee("Ada Ekdal", "S")),
    ("Ada Ekdal, C", Attendee("Ada Ekdal", "C")),
    ("Ada Ekdal, (S), Norrhult", Attendee("Ada Ekdal", "S")),
    ("S Ada Ekdal", Attendee("Ada Ekdal", "S")),
    ("Ada Ekdal ((SD)", Attendee("Ada Ekdal", "SD")),
    ("Ada Ekdal (M),)", Attendee("Ada Ekdal", "M")),
    ("Ada Ekdal M)", Attendee("Ada Ekdal", "M")),
    ("Ada Ekdal ( C)", Attendee("Ada Ekdal", "C")),
    ("Ada Ekdal (fp)", Attendee("Ada Ekdal", "FP")),
    ("Ada Ekdal (DiN)", Attendee("Ada Ekdal", "DiN")),
    ("Ada Ekdal (-)", Attendee("Ada Ekdal")),
    ("Ada Ekdal (oberoende, tidigare KD)", Attendee("Ada Ekdal")),
    ("Ada Ekdal", Attendee("Ada Ekdal")),
    # names
    ("Ann-Marie S. Ek (S)", Attendee("Ann-Marie S. Ek", "S")),
    ("Sten G Ek (S)", Attendee("Sten G Ek", "S")),
    ("HåGe Ek (S)", Attendee("HåGe Ek", "S")),
    ("Karin af Mo (S)", Attendee("Karin af Mo", "S")),
    ("Kim van den Berg (S)", Attendee("Kim van den Berg", "S")),
    # roles
    ("Ada Ekdal (S), ordf.", Attendee("Ada Ekdal", "S", "chair")),
    ("Ada Ekdal (S) (ordförande)", Attendee("Ada Ekdal", "S", "chair")),
    ("Ada Ekdal (S), tjg ordförande", Attendee("Ada Ekdal", "S", "chair")),
    ("Ada Ekdal (S), 1:e v ordf", Attendee("Ada Ekdal", "S", "vice_chair")),
    ("Ada Ekdal (S), andre vice ordförande", Attendee("Ada Ekdal", "S", "vice_chair")),
    ("Ada Ekdal (S), 1:a vice ordförande (ordförande vid sammanträdet)", Attendee("Ada Ekdal", "S", "chair")),
    ("Ada Ekdal (S), tjänstgörande ersättare", Attendee("Ada Ekdal", "S", "serving_substitute")),
    ("Ada Ekdal (S) tjg. ers.", Attendee("Ada Ekdal", "S", "serving_substitute")),
    ("Ada Ekdal (S), justerar", Attendee("Ada Ekdal", "S")),
    ("Ada Ekdal (S), tjg ordförande §§ 10-20", Attendee("Ada Ekdal", "S", "chair", items=ALL)),
    # for a seat that nobody holds
    ("Ada Ekdal (S) tjg ers för Vakant", Attendee("Ada Ekdal", "S", "serving_substitute")),
    ("Ada Ekdal (S), ersätter vakant plats", Attendee("Ada Ekdal", "S", "serving_substitute")),
    # §§
    ("Ada Ekdal (S), §§ 12-14, 16", Attendee("Ada Ekdal", "S", items=(12, 13, 14, 16))),
    ("Ada Ekdal (S) ej § 12 pga jäv", Attendee("Ada Ekdal", "S", items=without(12), reason="jäv")),
    ("Ada Ekdal (S) (12-14)", Attendee("Ada Ekdal", "S", items=(12, 13, 14))),
    ("Ada Ekdal (S), kl. 13.00-14.20", Attendee("Ada Ekdal", "S")),
    # how
    ("Ada Ekdal (S), på distans", Attendee("Ada Ekdal", "S", mode="remote")),
    ("Ada Ekdal (S) (via Teams)", Attendee("Ada Ekdal", "S", mode="remote")),
    ("Ada Ekdal (S), kommunalråd", Attendee("Ada Ekdal", "S", title="kommunalråd")),
]


@pytest.mark.parametrize(
    ("row", "role", "items", "presided"),
    [
        ("tjänstgörande ordförande § 14", "member", None, (14,)),
        ("agerande ordförande § 14", "member", None, (14,)),
        ("10-13, 15-20, ordförande 14", "member", without(14), (14,)),
        ("2:e vice ordf., ordförande §§ 13-15", "vice_chair", None, (13, 14, 15)),
        ("2:e vice ordf., ordf. § 13", "vice_chair", None, (13,)),
        ("1:e vice ordförande (tjg ordf §§ 13 och 15)", "vice_chair", None, (13, 15)),
        ("1:a vice ordförande, §§ 13–14 ordförande", "vice_chair", None, (13, 14)),
        ("vice ordförande §§ 10-19, ordförande § 14", "vice_chair", without(20), (14,)),
    ],
)
def test_who_presided_for_some_paragraphs_was_there_for_others(
    row: str, role: Role, items: tuple[int, ...] | None, presided: tuple[int, ...]
) -> None:
    assert attend("Beslutande", f"Ada Ekdal (S), {row}") == [
        Attendee("Ada Ekdal", "S", role, items=items),
        Attendee("Ada Ekdal", "S", "chair", items=presided),
    ]


@pytest.mark.parametrize(
    "row", ["ordförande §§ 13-15", "§§ 13-15 ordförande", "ordf. §§ 13-15", "§§ 13-15, ordförande"]
)
def test_who_does_nothing_else_is_the_chair_for_those_paragraphs(row: str) -> None:
    assert attend("Beslutande", f"Ada Ekdal (S), {row}") == [
        Attendee("Ada Ekdal", "S", "chair", items=(13, 14, 15))
    ]


def test_the_one_who_signed_is_chair_beside_one_who_was_so_for_a_paragraph() -> None:
    rows = ("Beslutande", "Bo Alm (M)", "Ada Ekdal (S), tjg ordförande § 14")
    found = read_attendance(
        [Line(row, number) for number, row in enumerate(rows, 1)], replace(MEETING, chair="Bo Alm")
    )
    assert [(one.name, one.role, one.items) for one in found] == [
        ("Bo Alm", "chair", None),
        ("Ada Ekdal", "member", None),
        ("Ada Ekdal", "chair", (14,)),
    ]


@pytest.mark.parametrize(("row", "attendee"), MEMBERS, ids=[row for row, _ in MEMBERS])
def test_a_row_of_members(row: str, attendee: Attendee) -> None:
    assert attend("Beslutande", row) == [attendee]


@pytest.mark.parametrize(
    "words",
    [
        "tjänstgörande ersättare för", "tjänstgör för", "tjänstgör istället för", "tjänstgörande för", "ersätter",
        "ersättare för", "för", "tjg ers för", "tgj ers för", "tjg. för", "tj ers för", "ers. för", "i st f", "ers:",
    ],
)  # fmt: skip
def test_who_serves_for_whom(words: str) -> None:
    served = Attendee("Ada Ekdal", "S", "serving_substitute", replaces="Bo Almgren")
    assert attend("Beslutande", f"Ada Ekdal (S) {words} Bo Almgren (M)") == [served]
    assert attend("Beslutande", f"Ada Ekdal (S), {words} Bo Almgren") == [served]


def test_only_a_surname_of_the_one_stood_in_for() -> None:
    assert attend("Beslutande", "Ada Ekdal (S) tj ers B Almgren")[0].replaces == "B Almgren"
    assert attend("Beslutande", "Ada Ekdal (S) tjg ers för Almgren")[0].replaces == "Almgren"


def test_a_mark_between_two_names() -> None:
    served = Attendee("Ada Ekdal", "S", "serving_substitute", replaces="Bo Almgren")
    assert attend("Beslutande", "Ada Ekdal (S) ers. Bo Almgren (M)") == [served]
    assert (
        attend("Beslutande", "Cia Dahl (C), Ada Ekdal (S) tjg ers Bo Almgren (M), Dan Frid (V)")[1] == served
    )


def test_a_stand_in_for_one_who_is_recused() -> None:
    (attendee,) = attend("Beslutande", "Ada Ekdal (S) för Bo Almgren (M) (pga jäv) § 12")
    assert (attendee.replaces, attendee.items, attendee.reason) == ("Bo Almgren", (12,), "jäv")


OTHERS = [
    ("Ada Ekdal, kommunchef", Attendee("Ada Ekdal", role="official", title="kommunchef")),
    ("kommunchef Ada Ekdal", Attendee("Ada Ekdal", role="official", title="kommunchef")),
    ("Kommunchef Ada Ekdal", Attendee("Ada Ekdal", role="official", title="Kommunchef")),
    ("Ada Ekdal (kommunchef)", Attendee("Ada Ekdal", role="official", title="kommunchef")),
    ("Ada Ekdal - IT-chef", Attendee("Ada Ekdal", role="official", title="IT-chef")),
    (
        "Ada Ekdal, ekonomichef vid Norra Älvens ekonomiförvaltning, §§ 10-12",
        Attendee(
            "Ada Ekdal",
            None,
            "official",
            "ekonomichef vid Norra Älvens ekonomiförvaltning",
            None,
            (10, 11, 12),
        ),
    ),
    ("Ada Ekdal, ekonom, § 12 och 14", Attendee("Ada Ekdal", None, "official", "ekonom", None, (12, 14))),
    ("Ada Ekdal, ekonom (via länk)", Attendee("Ada Ekdal", None, "official", "ekonom", mode="remote")),
    ("Ada Ekdal, stabschef, kansliet", Attendee("Ada Ekdal", role="official", title="stabschef, kansliet")),
    ("Ada Ekdal, Norrhults Energi AB", Attendee("Ada Ekdal", role="other", title="Norrhults Energi AB")),
    ("Ada Ekdal (S), insynsplats", Attendee("Ada Ekdal", "S", "other", "insynsplats")),
    ("Ada Ekdal (S)", Attendee("Ada Ekdal", "S", "other")),
]


@pytest.mark.parametrize(("row", "attendee"), OTHERS, ids=[row for row, _ in OTHERS])
def test_a_row_of_others(row: str, attendee: Attendee) -> None:
    assert attend("Övriga närvarande", row) == [attendee]


@pytest.mark.parametrize(
    "row",
    ["Vakant (M)", "Vakant", "---", "Samtliga ledamöter med undantag av Ada Ekdal (S) och Bo Almgren (M)", "Se närvarolista sidan 2", "Enligt bilagd förteckning", "samt 32 ordinarie ledamöter",
     "Åhörare 3 st", "Ersättare saknas", "Kommunstyrelsen 2021-03-02", "2 (14)", "Ada Ekdal (S), frånvarande"],
)  # fmt: skip
def test_what_names_nobody(row: str) -> None:
    assert attend("Beslutande", row) == []


@pytest.mark.parametrize(
    ("heading", "role"),
    [
        ("Beslutande ledamöter", "member"),
        ("Närvarande ledamöter:", "member"),
        ("BESLUTANDE", "member"),
        ("Tjänstgörande ersättare", "serving_substitute"),
        ("Ersättare", "substitute"),
        ("Ej tjänstgörande", "substitute"),
        ("Närvarande ersättare", "substitute"),
        ("Ersättare inte tjänstgörande", "substitute"),
        ("Övriga deltagare", "other"),
        ("Övriga", "other"),
        ("Adjungerade", "other"),
    ],
)
def test_headings_of_lists(heading: str, role: str) -> None:
    assert [one.role for one in attend(heading, "Ada Ekdal (S)", "Bo Almgren (M)")] == [role, role]


@pytest.mark.parametrize("heading", ["Tjänstemän", "Tjänstepersoner", "Närvarande tjänstemän"])
def test_officials_without_a_title(heading: str) -> None:
    assert attend(heading, "Ada Ekdal") == [Attendee("Ada Ekdal", role="official")]


def test_those_absent_were_not_there() -> None:
    rows = attend(
        "Beslutande",
        "Ada Ekdal (S)",
        "Ej närvarande",
        "Bo Almgren (M)",
        "Övriga närvarande",
        "Cia Dahlin, ekonom",
    )
    assert [one.name for one in rows] == ["Ada Ekdal", "Cia Dahlin"]


def test_a_voting_list_is_no_attendance() -> None:
    assert attend("Omröstningslista § 12", "Ledamöter", "Ada Ekdal (S)\tJa", "Bo Almgren (M)\tNej") == []


def test_a_list_repeated_adds_nobody() -> None:
    rows = ("Beslutande", "Ada Ekdal (S), ordförande", "Bo Almgren (M)")
    assert len(attend(*rows, "", *rows)) == 2


def test_a_person_who_serves_for_some_stands_twice() -> None:
    rows = attend("Beslutande", "Ada Ekdal (S) 10-12", "Ersättare", "Ada Ekdal (S), ej 10-12")
    assert [(one.role, one.items) for one in rows] == [
        ("serving_substitute", (10, 11, 12)),
        ("substitute", without(10, 11, 12)),
    ]


def test_the_signing_chair_is_the_chair_of_a_list_that_names_none() -> None:
    lines = [
        Line(row, number) for number, row in enumerate(("Beslutande", "Ada Ekdal (S)", "Bo Almgren (M)"), 1)
    ]
    assert [one.role for one in read_attendance(lines, Meeting(chair="Bo Almgren"))] == ["member", "chair"]


def test_who_takes_over_for_the_other_paragraphs() -> None:
    assert attend(
        "Beslutande", "Ada Ekdal (C) §§ 10–14, ers. Bo Alm (C) §§ 15–20", "Cia Dahl, m  tjg §§ 10-11"
    ) == [
        Attendee("Ada Ekdal", "C", items=tuple(range(10, 15))),
        Attendee("Bo Alm", "C", "serving_substitute", replaces="Ada Ekdal", items=tuple(range(15, 21))),
        Attendee("Cia Dahl", "M", "serving_substitute", items=(10, 11)),
    ]
