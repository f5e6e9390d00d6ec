"""Whose motion a § answers, and what that makes of their yrkande."""

from __future__ import annotations

import pytest

from protokoll_parser.model import Attendee, Meeting, Section
from protokoll_parser.people import read_people

MEETING = Meeting(body="Kommunstyrelsen", date="2023-05-02", chair="Ada Ekman")
ATTENDANCE = (
    Attendee("Ada Ekman", "S", "chair"),
    Attendee("Bo Alm", "M", "member"),
    Attendee("Cia Dahl", "V", "member"),
)


def done(sections: list[Section], title: str | None = None) -> list[tuple[str, str]]:
    return [
        (one.name, one.action) for one in read_people(sections, MEETING, ATTENDANCE, number=5, title=title)
    ]


@pytest.mark.parametrize("verb", ["har föreslagit", "föreslår", "har begärt"])
@pytest.mark.parametrize(
    "title", ["Svar på motion om badhus", "Motion – ett nytt badhus", "Medborgarförslag om badhus"]
)
def test_who_has_proposed_what_is_answered_has_submitted_it(verb: str, title: str) -> None:
    history = Section("background", "Bakgrund", f"Bo Alm (M) {verb} att kommunen bygger ett badhus.")
    assert done([history], title) == [("Bo Alm", "submitted")]


def test_under_another_title_nobody_has() -> None:
    history = Section("background", "Bakgrund", "Bo Alm (M) har föreslagit att kommunen bygger ett badhus.")
    assert ("Bo Alm", "submitted") not in done([history], "Budget 2024")


def test_bifall_to_an_own_motion_is_moved_wherever_the_motion_is_told_of() -> None:
    sections = [
        Section("motions", "Yrkanden", "Cia Dahl (V) yrkar bifall till motionen."),
        Section("background", "Bakgrund", "Cia Dahl (V) har i en motion föreslagit att läxhjälp ordnas."),
    ]
    assert done(sections) == [("Cia Dahl", "moved"), ("Cia Dahl", "submitted")]


def test_one_motion_has_come_in() -> None:
    text = "Följande motion har inkommit:\n\n- Cia Dahl (V): Inrätta en läxhjälp"
    assert done([Section("other", None, text)]) == [("Cia Dahl", "submitted")]


def test_the_chair_whose_proposal_it_is_is_not_elected() -> None:
    text = "Enligt ordförandens förslag:\n1. Bo Alm (M) utses att justera protokollet."
    assert done([Section("decision", "Beslut", text)], "Val av justerare") == [("Bo Alm", "elected")]


def test_both_who_present() -> None:
    text = "Rektor Dag Frisk och skolsköterska Eva Gran redovisar elevhälsans arbete."
    assert done([Section("summary", "Sammanfattning", text)]) == [
        ("Dag Frisk", "presented"),
        ("Eva Gran", "presented"),
    ]
