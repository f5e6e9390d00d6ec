"""Text without blank lines, as `pdftotext -raw` leaves it: headings, points and entries by their words. Invented."""

from __future__ import annotations

from protokoll_parser import parse_document
from protokoll_parser.model import Item
from protokoll_parser.reading import read_bytes

FRONT = (
    "Norrhults kommun\nKommunstyrelsen\n2021-04-12\nPlats och tid Kommunhuset, kl. 13.00–15.00\n"
    "Beslutande Ada Ek (S), ordförande\nBo Al (M)\nParagrafer §§ 7–9\n"
)
STORY = (
    "Ärendebeskrivning\n"
    "Kommunen har sedan flera år ett avtal om lagring av handlingar som löper ut vid\n"
    "årsskiftet, och tre olika sätt att ordna lagringen därefter har jämförts i\n"
    "utredningen. Kostnaden ryms inom ramen.\n"
)


def _item(body: str) -> Item:
    text = f"{FRONT}§ 7\nAvtal om lagring\n{STORY}{body}\n§ 8\nMeddelanden\n{STORY}Beslut\nNoteras.\n"
    return parse_document(read_bytes(text.encode(), "x.txt")).items[0]


def test_a_rule_below_the_decision_makes_no_spaced_text() -> None:
    item = _item(
        "Underlag\n- Utredning\n- Förslag till avtal\nBeslut\nAvtalet godkänns.\n"
        "________________________________________\nSkickas till\n- Akten"
    )
    assert item.basis == ("Utredning", "Förslag till avtal")
    assert item.decisions[0].points == ("Avtalet godkänns.",)
    assert item.recipients == ("Akten",)


def test_those_who_are_told_and_what_is_attached_below_points() -> None:
    item = _item(
        "Beslut\n- Avtalet godkänns.\n- Kanslichefen får i uppdrag att leda arbetet\nBilaga\nKarta\n"
        "Justering\nParagrafen förklaras omedelbart justerad.\nDelges\nKansliet\nArkivet"
    )
    assert item.decisions[0].points == ("Avtalet godkänns.", "Kanslichefen får i uppdrag att leda arbetet")
    assert [part.kind for part in item.sections][-3:] == ["attachment", "other", "recipients"]
    assert item.recipients == ("Kansliet", "Arkivet")
    assert item.immediate


def test_points_without_marks_end_where_the_next_would_have_had_room() -> None:
    item = _item(
        "Beslut\nKommunstyrelsen tecknar avtal om lagring av handlingar från årsskiftet.\n"
        "Kommunstyrelsen uppdrar åt kanslichefen att leda arbetet.\n"
        "Förvaltningen ska redovisa kostnaderna vid sammanträdet i juni.\n"
        "Ada Ek (S) reserverar sig mot beslutet.\nDelges\nKansliet"
    )
    assert item.decisions[0].points == (
        "Kommunstyrelsen tecknar avtal om lagring av handlingar från årsskiftet.",
        "Kommunstyrelsen uppdrar åt kanslichefen att leda arbetet.",
        "Förvaltningen ska redovisa kostnaderna vid sammanträdet i juni.",
    )


def test_a_clause_that_ends_with_and_is_one_of_several() -> None:
    item = _item(
        "Beslut\nKommunstyrelsen beslutar\natt godkänna avtalet om lagring av handlingar från årsskiftet och\n"
        "att uppdra åt kanslichefen att leda arbetet\nDelges\nKansliet"
    )
    assert item.decisions[0].points == (
        "att godkänna avtalet om lagring av handlingar från årsskiftet",
        "att uppdra åt kanslichefen att leda arbetet",
    )


def test_years_and_a_party_alone_on_their_row() -> None:
    item = _item(
        "Beslut\n1. Kommunstyrelsen begär investeringsmedel om 20,3 mnkr för perioden\n2022–2024.\n"
        "2. Kommunstyrelsen utser till sin kontaktperson under arbetet Ada Lind\n(v) att svara för samråd."
    )
    assert item.decisions[0].points == (
        "Kommunstyrelsen begär investeringsmedel om 20,3 mnkr för perioden 2022–2024.",
        "Kommunstyrelsen utser till sin kontaktperson under arbetet Ada Lind (v) att svara för samråd.",
    )
