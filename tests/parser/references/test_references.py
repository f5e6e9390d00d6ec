from __future__ import annotations

import pytest
from tests.parser.references.tricks import NEGATIVE, POSITIVE, type_of_row

from protokoll_parser.model import Meeting
from protokoll_parser.references import find_references

MEETING = Meeting(body="Kommunstyrelsen", date="2023-09-26")


@pytest.mark.parametrize("row", POSITIVE, ids=[row[0] for row in POSITIVE])
def test_a_reference_is_read(row: type_of_row) -> None:
    _, text, expected = row
    found = find_references(text, MEETING, own_number=120)
    assert [(each.body, each.date, each.number) for each in found] == expected


@pytest.mark.parametrize("row", NEGATIVE, ids=[row[0] for row in NEGATIVE])
def test_what_only_looks_like_a_reference_is_none(row: tuple[str, str]) -> None:
    assert find_references(row[1], MEETING, own_number=120) == ()


def test_a_clause_of_what_is_decided_is_no_part_of_the_references_text() -> None:
    (found,) = find_references("Miljönämnden beslutar att paragraf 75 upphävs.", MEETING, own_number=120)
    assert (found.body, found.number, found.text) == ("Miljönämnden", 75, "paragraf 75")
    (found,) = find_references("Miljönämnden beslutade den 3 maj 2023, § 75.", MEETING, own_number=120)
    assert found.text == "Miljönämnden beslutade den 3 maj 2023, § 75"


def test_the_meeting_itself_is_no_reference_where_a_committees_figure_is_left_out() -> None:
    meeting = Meeting(body="Socialnämndens arbetsutskott 2", date="2021-02-09")
    assert find_references("Tjänsteskrivelse SNAU 2021-02-09", meeting, own_number=85) == ()
