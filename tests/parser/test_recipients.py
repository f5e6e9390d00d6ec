"""Whom a decision is sent to, in the forms that minutes have. All texts are invented."""

from __future__ import annotations

import pytest
from tests.parser.reading.helpers import read_text

from protokoll_parser.model import Item
from protokoll_parser.parse import parse_document

FRONT = (
    "Älvsunda kommun\nBygg- och miljönämnden\nSammanträdesprotokoll\n2023-05-16\n\nBeslutande  Ada Ek (S), ordförande\n"
    "Sekreterare  Cia Dal\nParagrafer  § 41\n\n§ 41  Bygglov för garage\n\nBeslut\nNämnden beviljar bygglov.\n\n"
    "Beskrivning av ärendet\nSökanden har ansökt om bygglov för ett garage på fastigheten.\n\n"
)
OWNER = "fastighetsägaren till Berga 3:12"


def item(end: str) -> Item:
    (found,) = parse_document(read_text(FRONT + end + "\n")).items
    return found


@pytest.mark.parametrize(
    ("end", "expected"),
    [
        (f"Skickas till: Sökanden med mottagningsbevis, kontrollansvarig, {OWNER}", 3),
        (f"Skickas till:\nSökanden med mottagningsbevis, kontrollansvarig,\n{OWNER}", 3),
        ("Beslutet skickas till Kommunstyrelsen, ekonomiavdelningen och akten.", 3),
        ("Expedieras till: Kommunfullmäktige / Ekonomikontoret / Akten", 3),
        ("Beslutet ska skickas till Sökanden", 1),
        ("Beslutet delges Ada Ek, Storgatan 4", 1),
        ("Beslutet skickas till: Ada Ek, kommunchef", 1),
        ("Beslutet delges sökanden.", 1),
        ("Delges med mottagningsbevis: Sökanden", 1),
        ("Delgivning:\nSökanden (delgivningskvitto)\nKontrollansvarig", 2),
        ("Beslut med besvärshänvisning delges\nSökanden\nGrannar", 2),
        ("Meddelande om beslutet skickas till\nGrannar", 1),
        ("Utdrag ur protokollet skickas till: Socialnämnden, revisorerna", 2),
        ("Protokollsutdrag ska sändas till kommunstyrelsen.", 1),
        (
            "Beslutet expedieras till:\nAda Ek, Storgatan 4, 123 45 Älvsunda\nBo Al, Lillgatan 3, 123 45 Älvsunda",
            2,
        ),
        ("Expedieras: Tekniska nämnden, mark- och exploateringsenheten, ekonomiavdelningen", 3),
        ("Kopia:\nEkonomikontoret, revision", 2),
        ("Exp. Sökanden, ekonomikontoret", 2),
        ("Kopior:\nEkonomikontoret\nAkten", 2),
        ("Sändlista för beslutet\nSökanden\nAkten", 2),
        ("Mottagare av beslutet: Sökanden, akten", 2),
        ("Protokollsutdrag skickas till Tekniska kontoret och Miljönämnden.", 2),
        ("Skickas till: Ingen", 0),
        ("Skickas till: -", 0),
    ],
)
def test_recipients(end: str, expected: int) -> None:
    found = item(end)
    assert len(found.recipients) == expected
    assert [decision.outcomes for decision in found.decisions] == [("approved",)]
    if expected:
        assert found.sections[-1].kind == "recipients"
        said = end.rstrip(".").replace(",\n", ", ")
        assert all(recipient in said for recipient in found.recipients)


def test_attachments_below_the_recipients_are_none_of_them() -> None:
    found = item("Skickas till\nSökanden\nAkten\n\nBilagor\nBilaga 1 Ritning")
    assert found.recipients == ("Sökanden", "Akten")


def test_a_basis_that_says_there_is_none_has_no_entry() -> None:
    assert item("Beslutsunderlag\nInga").basis == ()


def test_a_decision_that_sends_something_is_no_list_of_recipients() -> None:
    text = FRONT.replace(
        "beviljar bygglov.", "antar yttrandet.\nBeslutet skickas till Region Mitt för kännedom."
    )
    (found,) = parse_document(read_text(f"{text}Skickas till\nAkten\n")).items
    assert found.recipients == ("Akten",)
    assert len(found.decisions[0].points) == 2


def test_a_sentence_in_the_middle_is_no_heading() -> None:
    found = item("Beslutet skickas till länsstyrelsen varje år.\n\nNämnden har tagit del av detta.")
    assert found.recipients == ()
