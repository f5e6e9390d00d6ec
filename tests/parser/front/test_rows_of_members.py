"""Rows of members as they are set by hand: parties in a column before the names, §§ far behind them, no part in a §."""

from __future__ import annotations

import pytest

from protokoll_parser import parse_document
from protokoll_parser.model import Attendee
from protokoll_parser.reading import read_bytes

FRONT = """Björkö kommun                            Sammanträdesprotokoll
Miljönämnden                             2015-09-10

Plats och tid              Kommunhuset, kl. 09:00-15:10

{members}

Övriga                     Ann Boman, miljöchef

Utses att justera          Olof Berg
Sekreterare                Rut Sand                              Paragrafer    30-34
Ordförande                 Karin Dahl
Justerande                 Olof Berg

§ 30 Information

Beslut

Nämnden noterar informationen.
"""


def members(text: str, name: str = "a.txt") -> list[Attendee]:
    protocol = parse_document(read_bytes(FRONT.format(members=text).encode(), name))
    return [one for one in protocol.attendance if one.role not in ("official", "other")]


def test_parties_in_small_letters_in_a_column_before_the_names() -> None:
    text = """Beslutande                 s       Karin Dahl, ordförande
                           c       Olof Berg
                           bjp     Lena Ståhl, ej § 33, jäv
                           m       Bo Ek, tjg ers för Lena Ståhl, § 33

Ersättare                  m       Bo Ek, ej § 33
                           v       Siv Holm"""
    assert members(text) == [
        Attendee("Karin Dahl", "S", "chair"),
        Attendee("Olof Berg", "C", "member"),
        Attendee("Lena Ståhl", "BJP", "member", items=(30, 31, 32, 34), reason="jäv"),
        Attendee("Bo Ek", "M", "serving_substitute", replaces="Lena Ståhl", items=(33,)),
        Attendee("Bo Ek", "M", "substitute", items=(30, 31, 32, 34)),
        Attendee("Siv Holm", "V", "substitute"),
    ]


def test_sections_far_behind_one_name_of_a_column() -> None:
    text = """Ledamöter                  Karin Dahl, (S), Norrhult, ordförande
                           Olof Berg, (C), Granåker
                           Lena Ståhl, (M), Älvsunda
                           Siv Holm, (BJP), Norr-Ed                      §§ 30-32
                           Bo Ek, (M), Älvsunda, ersätter Ola Fors, (M), Älvsunda"""
    assert {one.name: one.items for one in members(text)} == {
        "Karin Dahl": None,
        "Olof Berg": None,
        "Lena Ståhl": None,
        "Siv Holm": (30, 31, 32),
        "Bo Ek": None,
    }


def test_who_does_not_serve_in_a_section_is_a_member() -> None:
    text = """Beslutande                 Karin Dahl (S), ordförande
                           Olof Berg (C) tjänstgör ej § 33 på grund av jäv
                           Lena Ståhl (M), tjänstgör inte under § 31
                           Siv Holm (V) tjänstgör för Ola Fors (V)"""
    assert [(one.name, one.role, one.items) for one in members(text)] == [
        ("Karin Dahl", "chair", None),
        ("Olof Berg", "member", (30, 31, 32, 34)),
        ("Lena Ståhl", "member", (30, 32, 33, 34)),
        ("Siv Holm", "serving_substitute", None),
    ]


def test_a_chair_named_right_above_the_members_is_told_once() -> None:
    text = """| Paragrafer | 30-34 |
| Ordförande | Karin Dahl |

| Ledamöter | Parti | Uppdrag | Anmärkning |
| --- | --- | --- | --- |
| Karin Dahl | (S) | Ordförande | ej § 33, jäv |
| Olof Berg | (C) | Ledamot |  |
"""
    assert members(text, "a.md") == [
        Attendee("Karin Dahl", "S", "chair", items=(30, 31, 32, 34), reason="jäv"),
        Attendee("Olof Berg", "C", "member"),
    ]


def test_a_title_in_the_column_of_parties() -> None:
    text = """| Beslutande | Parti | Närvaro |
| --- | --- | --- |
| Karin Dahl | S | På plats |
| Olof Berg | spi | På plats |

| Tjänstepersoner | | |
| --- | --- | --- |
| Ann Boman | ekonom | På distans |
"""
    protocol = parse_document(read_bytes(FRONT.format(members=text).encode(), "a.md"))
    assert [(one.name, one.party, one.role, one.title) for one in protocol.attendance[:3]] == [
        ("Karin Dahl", "S", "chair", None),
        ("Olof Berg", "SPI", "member", None),
        ("Ann Boman", None, "official", "ekonom"),
    ]


def test_rows_that_a_backslash_ends_in_a_converters_table() -> None:
    text = r"""
  -------------------- --------------------------------------------
  Beslutande           Karin Dahl (S), ordförande\
                       Olof Berg (C) tjg ers för Bo
                       Ek (C)\
                       Lena Ståhl (M), §§ 30-32

  Övriga närvarande    Rut Sand, nämndsekreterare\
                       Bo Alm, kommunchef
  -------------------- --------------------------------------------
"""
    protocol = parse_document(read_bytes(FRONT.format(members=text).encode(), "a.md"))
    assert [(one.name, one.role, one.title) for one in protocol.attendance[:5]] == [
        ("Karin Dahl", "chair", None),
        ("Olof Berg", "serving_substitute", None),
        ("Lena Ståhl", "member", None),
        ("Rut Sand", "official", "nämndsekreterare"),
        ("Bo Alm", "official", "kommunchef"),
    ]


def test_a_sentence_below_the_adjusters_names_none() -> None:
    text = """Justerare:	Olof Berg och Lena Ståhl

Vid upprop antecknades 57 ledamöter som närvarande. Eva Kull (kd) var inte närvarande vid uppropet utan deltog
från och med § 34.

§ 31 Information

Informationen läggs till handlingarna.
"""
    head = "Norrhults kommun\nKommunfullmäktige\nProtokoll 2005-06-15\nOrdförande:	Karin Dahl\n"
    protocol = parse_document(read_bytes((head + text).encode(), "a.txt"))
    assert protocol.meeting.adjusters == ("Olof Berg", "Lena Ståhl")


@pytest.mark.parametrize(
    "front",
    [
        "Justeringens plats och tidKommunhuset i Norrhult, 2017-06-07, kl. 16.00",
        "Tid och plats för justeringKommunhuset i Norrhult, 2017-06-07, kl. 16.00",
    ],
)
def test_a_label_that_its_value_touches(front: str) -> None:
    protocol = parse_document(read_bytes(FRONT.format(members=front).encode(), "a.txt"))
    adjustment = protocol.meeting.adjustment
    assert (adjustment.place, adjustment.date, adjustment.time) == (
        "Kommunhuset i Norrhult",
        "2017-06-07",
        "16:00",
    )


def test_how_the_one_of_a_row_took_part_is_no_subhead() -> None:
    text = """Beslutande                 Karin Dahl S På plats
                           Olof Berg C På distans
                           Lena Ståhl M På distans § 33
Tjänstepersoner            Pia Alm nämndsekreterare På plats
                           Ann Boman ekonom På distans"""
    protocol = parse_document(read_bytes(FRONT.format(members=text).encode(), "a.txt"))
    assert [(one.name, one.party, one.title, one.items, one.mode) for one in protocol.attendance[:5]] == [
        ("Karin Dahl", "S", None, None, "in_person"),
        ("Olof Berg", "C", None, None, "remote"),
        ("Lena Ståhl", "M", None, (33,), "remote"),
        ("Pia Alm", None, "nämndsekreterare", None, "in_person"),
        ("Ann Boman", None, "ekonom", None, "remote"),
    ]


def test_those_where_the_meeting_was_have_a_subhead() -> None:
    text = """Beslutande                 Närvarande i Strandgården
                           Karin Dahl (S), ordförande
                           Olof Berg (C)
                           Deltar via Teams
                           Lena Ståhl (M)"""
    assert [(one.name, one.mode) for one in members(text)] == [
        ("Karin Dahl", "in_person"),
        ("Olof Berg", "in_person"),
        ("Lena Ståhl", "remote"),
    ]


def test_a_section_adjusted_at_once_is_one_of_the_meetings() -> None:
    text = """Beslutande                 Karin Dahl (S), ordförande
                           Olof Berg (C), ej § 31"""
    front = FRONT.format(members=text).replace("30-34", "30-31, 33-34")
    section = "\n§ 32 Avtal\n\nBeslut\n\nAvtalet godkänns.\n"
    protocol = parse_document(read_bytes((front + section).encode(), "a.txt"))
    assert [one.items for one in protocol.attendance[:2]] == [None, (30, 32, 33, 34)]


def test_a_place_of_two_rows_where_the_minutes_are_kept() -> None:
    text = """Anslaget sätts upp         2015-09-14
Förvaringsplats            Teknik- och
                           fastighetsförvaltningen"""
    protocol = parse_document(read_bytes(FRONT.format(members=text).encode(), "a.txt"))
    assert protocol.meeting.notice.storage == "Teknik- och fastighetsförvaltningen"
