"""What is said beside persons and is not done by them, and deeds in unusual order. All names and texts are invented."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from protokoll_parser.model import Attendee, Meeting, Section, SectionKind
from protokoll_parser.people import read_people

MEETING = Meeting(body="Kommunstyrelsen", date="2023-09-26", chair="Ada Ek", secretary="Rut Sand")
ATTENDANCE = (
    Attendee("Ada Ek", "S", "chair"),
    Attendee("Bo Al", "M", "vice_chair"),
    Attendee("Cia Dal", "V"),
    Attendee("Dan Hed", "SD"),
)


class Case(NamedTuple):
    trick: str
    kind: SectionKind
    text: str
    expected: list[str]
    """As "name: action", in order."""


CASES = [
    Case(
        "proposition on a motion",
        "proceedings",
        "Ordföranden ställer proposition på framställda yrkanden och finner att motionen avslås.",
        [],
    ),
    Case(
        "the chair puts a motion",
        "proceedings",
        "Ordföranden ställer motionen under proposition och finner att den avslås.",
        [],
    ),
    Case(
        "the named chair puts a motion",
        "proceedings",
        "Bo Al (M) ställer medborgarförslaget under proposition och finner att det bifalls.",
        [],
    ),
    Case(
        "question about a motion",
        "proceedings",
        "Ordföranden ställer frågan om motionen ska anses besvarad och finner att så är fallet.",
        [],
    ),
    Case(
        "behind another's motion",
        "proceedings",
        "Bo Al (M) ställer sig bakom motionen.",
        ["Bo Al: seconded"],
    ),
    Case(
        "hands in a motion",
        "background",
        "Cia Dal (V) har den 3 maj lämnat in en motion om skolmat.",
        ["Cia Dal: submitted"],
    ),
    Case(
        "agreement before the verb",
        "motions",
        "Med instämmande av Bo Al (M) föreslår Cia Dal (V) att ärendet bordläggs.",
        ["Bo Al: seconded", "Cia Dal: moved"],
    ),
    Case(
        "agreement before the verb, without parties",
        "motions",
        "Med instämmande av Bo Al föreslår Cia Dal att ärendet bordläggs.",
        ["Bo Al: seconded", "Cia Dal: moved"],
    ),
    Case(
        "pleas below an unknown heading",
        "summary",
        "I en motion föreslår Dan Hed (SD) ett bad.\nBeslutets antagande\nBo Al (M) yrkar avslag på motionen.",
        ["Dan Hed: submitted", "Bo Al: moved"],
    ),
    Case(
        "what a motion pleads",
        "summary",
        "I motionen yrkar Dan Hed (SD) avslag på taxan.",
        ["Dan Hed: submitted"],
    ),
    Case(
        "party before the name",
        "motions",
        "M Bo Al och V Cia Dal yrkar att dispens medges.",
        ["Bo Al: moved", "Cia Dal: moved"],
    ),
    Case(
        "party behind a comma",
        "other",
        "Nils Nymo, C, yrkade avslag på planen. Eva Forsby, L, yrkade bifall.",
        ["Nils Nymo: moved", "Eva Forsby: seconded"],
    ),
    Case(
        "own party's budget",
        "motions",
        "Ada Ek (S) yrkar bifall till Socialdemokraternas budget.",
        ["Ada Ek: moved"],
    ),
    Case(
        "each in a way of one's own",
        "reservation",
        "Mot beslutet reserverar sig Dan Hed (SD) skriftligt (bilaga 1) och Bo Al (M) muntligt.",
        ["Dan Hed: reserved", "Bo Al: reserved"],
    ),
    Case(
        "in favour of what, then who",
        "reservation",
        "Till förmån för eget yrkande: Dan Hed (SD).",
        ["Dan Hed: reserved"],
    ),
    Case(
        "list of motions",
        "other",
        "Följande motioner har inkommit och hänskjuts till kommunstyrelsen för beredning:\n– från Bo Al (M) om "
        "skolmat\n– från Cia Dal (V) om grus\nDan Hed (SD) – Vägbelysning\n\nRådet tackar.\nAda Ek (S) om sommaren.",
        ["Bo Al: submitted", "Cia Dal: submitted", "Dan Hed: submitted"],
    ),
    Case(
        "short list of motions",
        "other",
        "Inkomna motioner:\nNils Nymo (C) – Fler bänkar",
        ["Nils Nymo: submitted"],
    ),
    Case(
        "list of interpellations with whom they ask",
        "other",
        "Följande interpellationer har ställts:\n1. Bo Al (M) till Ada Ek (S) om skolan\n2. Cia Dal (V), om bussar",
        ["Bo Al: submitted", "Cia Dal: submitted"],
    ),
    Case("had noted", "statement", "Cia Dal (V) lät anteckna följande.", ["Cia Dal: statement"]),
    Case(
        "elects, verb first",
        "decision",
        "- Utser Lo Berg (L) till ersättare i kommunstyrelsen.\n- Väljer Eva Ask (S) till ledamot.",
        ["Lo Berg: elected", "Eva Ask: elected"],
    ),
]


@pytest.mark.parametrize("case", CASES, ids=[case.trick for case in CASES])
def test_people_are_read(case: Case) -> None:
    found = read_people([Section(case.kind, None, case.text)], MEETING, ATTENDANCE)
    assert [f"{each.name}: {each.action}" for each in found] == case.expected


CHANGE = (
    Attendee("Ada Ek", "S", "chair", items=(1, 2, 4)),
    Attendee("Bo Al", "M", "vice_chair"),
    Attendee("Cia Dal", "V"),
)
CASTING = Section("vote", "Omröstning", "Ordförandens utslagsröst avgör.")


@pytest.mark.parametrize(("number", "name"), [(2, "Ada Ek"), (3, "Bo Al")])
def test_the_chair_is_who_presides_over_the_paragraph(number: int, name: str) -> None:
    found = read_people([CASTING], MEETING, CHANGE, number=number)
    assert [(each.name, each.action) for each in found] == [(name, "casting_vote")]


def test_one_of_two_chairs_presides() -> None:
    chairs = (Attendee("Ada Ek", "S", "chair", items=(1, 2)), Attendee("Bo Al", "M", "chair", items=(3,)))
    found = read_people([CASTING], MEETING, chairs, number=3)
    assert [each.name for each in found] == ["Bo Al"]


def test_the_chair_who_is_recused_is_not_who_presides_instead() -> None:
    recusal = Section("recusal", "Jäv", "På grund av jäv deltar inte ordföranden i ärendet.")
    found = read_people([recusal], MEETING, CHANGE, number=3)
    assert [(each.name, each.action) for each in found] == [("Ada Ek", "recused")]


@pytest.mark.parametrize("head", ["Väljs", "Nyvald", "Tillträdande"])
def test_a_table_of_seats_tells_who_leaves_and_who_comes(head: str) -> None:
    table = f"Uppdrag\tAvgående\t{head}\nErsättare i nämnden\tLo Berg (M)\tStefan Dal (M)\nNämndeman\tBo Hed (S)\tEva Ask (S)"
    decision = Section("decision", "Beslut", f"Följande val förrättas:\n{table}")
    found = read_people([decision], MEETING, ATTENDANCE, title="Valärenden")
    assert [f"{each.name}: {each.action}" for each in found] == [
        "Lo Berg: replaced", "Stefan Dal: elected", "Bo Hed: replaced", "Eva Ask: elected",
    ]  # fmt: skip


def test_who_stays_is_not_elected() -> None:
    decision = Section(
        "decision", "Beslut", "Valet bordläggs till nästa möte. Eva Ask (V) kvarstår som ersättare."
    )
    assert not read_people([decision], MEETING, ATTENDANCE, title="Val av ersättare i kulturrådet")


@pytest.mark.parametrize("told", [", båda SD,", " (båda SD)", ", båda (SD),"])
def test_a_party_told_of_two_at_once(told: str) -> None:
    background = Section(
        "background", "Ärendet", f"Lo Berg och Eva Ask{told} föreslår i en motion att bron byggs."
    )
    found = read_people([background], MEETING, ATTENDANCE)
    assert [(each.name, each.party, each.action) for each in found] == [
        ("Lo Berg", "SD", "submitted"),
        ("Eva Ask", "SD", "submitted"),
    ]
