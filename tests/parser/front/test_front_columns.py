"""Lists beside each other, marks in columns, and columns that came out one after the other."""

from __future__ import annotations

import pytest

from protokoll_parser.attendance import read_attendance
from protokoll_parser.document import Line
from protokoll_parser.model import Attendee, Meeting, Span

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


def test_roles_extracted_after_the_names() -> None:
    assert attend(
        *("Beslutande:", "Ada Ekdal (S)", "Bo Alm (M)", "Cia Dahl (C)", ""),
        *("ordförande", "ledamot", "tjg. ers. för Dan Frid (C)"),
        *("Övriga deltagare:", "Eva Gran", "Finn Holm", "", "teknisk chef", "sekreterare"),
    ) == [
        Attendee("Ada Ekdal", "S", "chair"),
        Attendee("Bo Alm", "M"),
        Attendee("Cia Dahl", "C", "serving_substitute", replaces="Dan Frid"),
        Attendee("Eva Gran", None, "official", "teknisk chef"),
        Attendee("Finn Holm", None, "official", "sekreterare"),
    ]


def test_parties_extracted_after_the_names() -> None:
    assert attend(
        *("Ledamöter", "Ada Ekdal", "Bo Alm", "Cia Dahl", "", "(S)", "(M)", "(-)"),
        *("Tjänstgörande ersättare", "Dan Frid", "(V)", "Eva Gran", "(C)", "", "för Finn Holm (V)"),
        "för Gun Ivarsson (C)",
    ) == [
        Attendee("Ada Ekdal", "S"),
        Attendee("Bo Alm", "M"),
        Attendee("Cia Dahl"),
        Attendee("Dan Frid", "V", "serving_substitute", replaces="Finn Holm"),
        Attendee("Eva Gran", "C", "serving_substitute", replaces="Gun Ivarsson"),
    ]


def test_a_column_with_fewer_rows_than_names_belongs_to_nobody() -> None:
    assert attend(
        *(
            "Ledamöter",
            "Ada Ekdal (S)",
            "Bo Alm (M)",
            "Cia Dahl (C)",
            "",
            "ordförande",
            "2:e vice ordförande",
        ),
        *("Tjänstgörande ersättare", "Dan Frid (V)", "Eva Gran (C)", "Finn Holm (S)", ""),
        *("för Gun Ivarsson (V)", "för Hans Jonsson (C)"),
    ) == [
        Attendee("Ada Ekdal", "S"),
        Attendee("Bo Alm", "M"),
        Attendee("Cia Dahl", "C"),
        Attendee("Dan Frid", "V", "serving_substitute"),
        Attendee("Eva Gran", "C", "serving_substitute"),
        Attendee("Finn Holm", "S", "serving_substitute"),
    ]


@pytest.mark.parametrize("legend", ["* = deltar på distans", "* Deltog digitalt", "*) via Teams"])
def test_stars_and_what_they_mean(legend: str) -> None:
    assert attend(
        *("Beslutande", "Ada Ekdal (S), ordförande", "* Bo Alm (M)", "Cia Dahl (C)*"),
        *("Övriga", "Dan Frid, sekreterare", "", legend),
    ) == [
        Attendee("Ada Ekdal", "S", "chair"),
        Attendee("Bo Alm", "M", mode="remote"),
        Attendee("Cia Dahl", "C", mode="remote"),
        Attendee("Dan Frid", None, "official", "sekreterare"),
    ]


def test_marks_whose_names_have_no_head() -> None:
    assert attend(
        *(
            "Närvaro- och omröstningslista",
            "X = närvarande\t- = frånvarande\tT = tjänstgör\tN = ej tjänstgörande",
        ),
        *("\t\tNärv\t§ 12", "\t\t\tJa\tNej\tAvst"),
        *("Ada Ekdal\t(s)\tX\tX", "Bo Alm\t(m)\tX\t\tX", "Cia Dahl\t(m)\t-"),
        *("Dan Frid\t(m)\tT\t\t\tX", "Eva Gran\t(kd)\tN"),
    ) == [
        Attendee("Ada Ekdal", "S"),
        Attendee("Bo Alm", "M"),
        Attendee("Dan Frid", "M", "serving_substitute"),
        Attendee("Eva Gran", "KD", "substitute"),
    ]


def test_a_column_of_those_who_serve() -> None:
    assert attend(
        *("Närvarolista", "Ledamöter\tParti\tNärvarande\tErsättare som tjänstgör"),
        *(
            "Ada Ekdal, ordförande\tV\tX",
            "Bo Alm\tS\tX",
            "Cia af Dahl\tV\t-\tDan Frid (V)",
            "Eva Gran\tSD\t-\t-",
        ),
    ) == [
        Attendee("Ada Ekdal", "V", "chair"),
        Attendee("Bo Alm", "S"),
        Attendee("Dan Frid", "V", "serving_substitute", replaces="Cia af Dahl"),
    ]


def test_a_mark_for_those_who_serve() -> None:
    """Most have it where members are marked as well; few where it is of substitutes."""
    heads = ("Närvarolista", "\tNärvarande\tTjänstgör")
    few = attend(*heads, "Ada Ekdal (S)\tX", "Bo Alm (M)\tX", "Cia Dahl (C)\tX\tX", "Dan Frid (V)\t-")
    assert [attendee.role for attendee in few] == ["member", "member", "serving_substitute"]
    most = attend(*heads, "Ada Ekdal (S)\tX\tX", "Bo Alm (M)\tX\tX", "Cia Dahl (C)\tX", "Dan Frid (V)\t-")
    assert [attendee.role for attendee in most] == ["member", "member", "substitute"]
    beside = attend("Ersättare", heads[1], "Ada Ekdal (S)\tX\tX", "Bo Alm (M)\tX\tX", "Cia Dahl (C)\tX")
    assert [attendee.role for attendee in beside] == [
        "serving_substitute",
        "serving_substitute",
        "substitute",
    ]


def test_initials_before_surnames_with_a_party() -> None:
    assert attend(
        "Ledamöter\tTjänstgörande ersättare",
        *(
            "Ada Ekdal (C), ordf",
            "Bo Alm (S)\tTj ers Cia Dahl (S)",
            "Dan Frid (FP)\tTj ers J Olsén (FP) §§ 11-13",
        ),
        "Eva Gran (S) tj ers A Ek (S)",
    ) == [
        Attendee("Ada Ekdal", "C", "chair"),
        Attendee("Eva Gran", "S", "serving_substitute", replaces="A Ek"),
        Attendee("Cia Dahl", "S", "serving_substitute", replaces="Bo Alm"),
        Attendee("J Olsén", "FP", "serving_substitute", replaces="Dan Frid", items=(11, 12, 13)),
    ]


@pytest.mark.parametrize("label", ["Närvarande", "Närvarande ledamöter", "Beslutande ledamöter", "Ledamöter"])
def test_a_list_label_is_the_head_over_its_names(label: str) -> None:
    rows = (
        f"{label}\tParti\tUppdrag\tAnmärkning",
        "Ada Ek\t(S)\tOrdförande\t§§ 10-13",
        "Bo Al\t(M)\tLedamot",
        "Närvarande ersättare\tParti\tAnmärkning",
        "Eva Ahl\t(L)\t§ 12",
        "Karl Ros\t(SD)",
    )
    assert [(one.name, one.party, one.role, one.items) for one in attend(*rows)] == [
        ("Ada Ek", "S", "chair", (10, 11, 12, 13)),
        ("Bo Al", "M", "member", None),
        ("Eva Ahl", "L", "substitute", (12,)),
        ("Karl Ros", "SD", "substitute", None),
    ]


def test_words_under_the_head_for_presence_mark_nobody() -> None:
    rows = (
        "Namn\tParti\tUppdrag\tNärvaro",
        "Ada Ek\tS\tOrdförande",
        "Bo Al\tM\tLedamot\t§§ 10-12",
        "Cia Dal\tC\tTjänstgörande ersättare\tersätter Eva Ahl (C)",
        "Dan Ros\tV\tLedamot",
    )
    assert [(one.name, one.role, one.items) for one in attend(*rows)] == [
        ("Ada Ek", "chair", None),
        ("Bo Al", "member", (10, 11, 12)),
        ("Cia Dal", "serving_substitute", None),
        ("Dan Ros", "member", None),
    ]
    marked = ("Namn\tParti\tNärvaro", "Ada Ek\tS\tX", "Bo Al\tM", "Cia Dal\tC\tX, §§ 10-12")
    assert [one.name for one in attend(*marked)] == ["Ada Ek", "Cia Dal"]
