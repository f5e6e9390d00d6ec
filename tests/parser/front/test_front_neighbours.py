"""What stands between two persons of a list belongs to one of them. All is invented."""

from __future__ import annotations

import pytest

from protokoll_parser.attendance import read_attendance
from protokoll_parser.document import Line
from protokoll_parser.layout import tidy
from protokoll_parser.meeting import read_meeting
from protokoll_parser.model import Attendee, Meeting, Span
from protokoll_parser.outline import read_outline
from protokoll_parser.people import read_people
from protokoll_parser.reading import read_bytes

MEETING = Meeting(paragraphs=(Span(10, 13),))
ADA = Attendee("Ada Ekdal", "S", "chair")


def attend(*rows: str) -> list[Attendee]:
    return list(read_attendance([Line(row, number) for number, row in enumerate(rows, 1)], MEETING))


def test_how_somebody_took_part_belongs_to_the_name_before() -> None:
    assert attend(
        "Beslutande\tAda Ekdal (S), ordförande, via Teams Bo Alm (M), ledamot, digitalt §§ 10-11 Cia Dahl (C) "
        "Dan Frid (V), på distans § 12 Eva Gran (L)",
        "Övriga\tFinn Holm, miljöinspektör, via Teams §§ 12-13 Gun Ivarsson, nämndsekreterare",
    ) == [
        Attendee("Ada Ekdal", "S", "chair", mode="remote"),
        Attendee("Bo Alm", "M", items=(10, 11), mode="remote"),
        Attendee("Cia Dahl", "C"),
        Attendee("Dan Frid", "V", items=(12,), mode="remote"),
        Attendee("Eva Gran", "L"),
        Attendee("Finn Holm", None, "official", "miljöinspektör", items=(12, 13), mode="remote"),
        Attendee("Gun Ivarsson", None, "official", "nämndsekreterare"),
    ]


def test_a_mode_at_the_end_of_a_row_is_no_heading_of_the_rows_below() -> None:
    assert attend(
        "Beslutande\tAda Ekdal (S), ordförande, via Teams",
        "\tBo Alm (M), via Teams §§ 10-11",
        "\tCia Dahl (C)",
        "Via Teams",
        "\tDan Frid (V)",
    ) == [
        Attendee("Ada Ekdal", "S", "chair", mode="remote"),
        Attendee("Bo Alm", "M", items=(10, 11), mode="remote"),
        Attendee("Cia Dahl", "C"),
        Attendee("Dan Frid", "V", mode="remote"),
    ]


def test_a_title_is_no_mode() -> None:
    assert attend("Övriga\tFinn Holm, ekonom, digital samordnare Gun Ivarsson") == [
        Attendee("Finn Holm", None, "official", "ekonom"),
        Attendee("Gun Ivarsson", None, "official", "digital samordnare"),
    ]


def test_a_mark_before_a_rows_first_name_is_not_the_row_aboves() -> None:
    listed = attend(
        "Beslutande", "Ada Ekdal (S), ordförande", "Tjg ers Bo Alm (M), Cia Dahl (C)", "Dan Frid (V)"
    )
    assert [(one.name, one.replaces) for one in listed] == [
        ("Ada Ekdal", None),
        ("Bo Alm", None),
        ("Cia Dahl", None),
        ("Dan Frid", None),
    ]


def test_an_empty_seat_between_two_members() -> None:
    assert attend(
        "Beslutande\tAda Ekdal (S), ordförande Vakant (M) Bo Alm (KD), ej § 12",
    ) == [ADA, Attendee("Bo Alm", "KD", items=(10, 11, 13))]


def test_a_union_between_two_names_is_the_first_ones() -> None:
    assert attend(
        "Övriga\tFinn Holm, personalföreträdare Kommunal Gun Ivarsson, nämndsekreterare",
    ) == [
        Attendee("Finn Holm", None, "other", "personalföreträdare Kommunal"),
        Attendee("Gun Ivarsson", None, "official", "nämndsekreterare"),
    ]


@pytest.mark.parametrize(
    ("row", "title", "items"),
    [
        ("Finn Holm, ekonomichef, KS §§ 11-12", "ekonomichef", (11, 12)),
        ("Finn Holm, revisionens ordförande, Kf § 11", "revisionens ordförande", (11,)),
        ("Finn Holm, Vision § 11", "Vision", (11,)),
    ],
)
def test_the_short_name_of_a_body_before_the_sign(row: str, title: str, items: tuple[int, ...]) -> None:
    (found,) = attend("Övriga närvarande", row)
    assert (found.title, found.items) == (title, items)


STAND_IN = "Älvsunda kommun\nKommunstyrelsen\nSammanträdesprotokoll 2020-03-10\n\nBeslutande\tAda Ekdal (S), ordf §§ 10, 12\n\tBo Alm (M), ordf § 11\n\tCia Dahl (S), ers Ada Ekdal (S) {items} p.g.a. jäv\n\tDan Frid (V), ers Eva Gran (V)\n\n§ 10\n\nDagordning\n\n§ 11\n\nTaxa\n\n§ 12\n\nInformation\n"


@pytest.mark.parametrize("items", ["§ 11", "KS § 11"])
def test_a_stand_in_for_one_who_is_recused(items: str) -> None:
    document = read_bytes(STAND_IN.format(items=items).encode(), "protokoll.txt")
    outline = read_outline(tidy(document).lines)
    meeting = read_meeting(outline, document)
    listed = read_attendance(outline.front, meeting, [10, 11, 12])
    assert listed == (
        Attendee("Ada Ekdal", "S", "chair", items=(10, 12)),
        Attendee("Bo Alm", "M", "chair", items=(11,)),
        Attendee("Cia Dahl", "S", "serving_substitute", None, "Ada Ekdal", (11,), reason="jäv"),
        Attendee("Dan Frid", "V", "serving_substitute", replaces="Eva Gran"),
    )
    recused = {
        number: [(one.name, one.party, one.action) for one in read_people((), meeting, listed, number=number)]
        for number in (10, 11, 12)
    }
    assert recused == {10: [], 11: [("Ada Ekdal", "S", "recused")], 12: []}


@pytest.mark.parametrize(
    ("head", "there", "away"),
    [
        ("Namn\tParti\tNärvarande\tErsättare", "S\tX", "M\t-"),
        ("Ledamöter\tParti\tTjg\tTjänstgörande ersättare", "S\tX", "M\t"),
        ("Ledamot\tParti\tNärvarande\tErsättare", "S\t1", "M\t0"),
    ],
)
def test_a_column_of_those_who_serve_for_absent_members(head: str, there: str, away: str) -> None:
    assert attend(
        *("Tjänstgöringslista", head, f"Ada Ekdal, ordförande\t{there}", f"Bo Alm\t{away}\tCia Dahl § 11-12"),
        *(f"Dan Frid\t{away}\tVakant", f"Eva Gran\t{there}"),
    ) == [
        ADA,
        Attendee("Cia Dahl", None, "serving_substitute", replaces="Bo Alm", items=(11, 12)),
        Attendee("Eva Gran", "S"),
    ]


def test_a_column_of_all_substitutes_says_nothing_of_who_serves() -> None:
    found = attend(
        *("Tjänstgöringslista", "Namn\tParti\tNärvarande\tErsättare"),
        *("Ada Ekdal, ordförande\tS\tX\tFinn Holm", "Bo Alm\tM\t-\tCia Dahl", "Eva Gran\tS\tX\tGun Ivarsson"),
    )
    assert {"Ada Ekdal", "Eva Gran"} <= {one.name for one in found}
    assert not {"Bo Alm", "Cia Dahl"} & {one.name for one in found}
