"""Assignments in decision points: who, and until when. All text is invented."""

from __future__ import annotations

import pytest

from protokoll_parser.assignments import read_assignments
from protokoll_parser.model import Assignment, Decision, Meeting

MEETING = Meeting(body="Kommunstyrelsen", date="2019-09-03")

CASES: list[tuple[str, str, list[tuple[str | None, str | None, str | None]]]] = [
    (
        "får i uppdrag",
        "Förvaltningen får i uppdrag att komplettera årsredovisningen enligt förslag.",
        [("Förvaltningen", None, None)],
    ),
    ("uppdras att", "Ledningskontoret uppdras att se över omfattningen.", [("Ledningskontoret", None, None)]),
    ("uppdra åt", "att uppdra åt kommundirektören att teckna avtalet.", [("Kommundirektören", None, None)]),
    (
        "uppdra till",
        "Kommunstyrelsen beslutar att uppdra till samhällsbyggnadschefen att ta fram ett förslag.",
        [("Samhällsbyggnadschefen", None, None)],
    ),
    ("uppdrar åt", "Nämnden uppdrar åt förvaltningen att återkomma.", [("Förvaltningen", None, None)]),
    (
        "ger i uppdrag",
        "Kommunstyrelsen ger kommunchefen i uppdrag att planera flytten.",
        [("Kommunchefen", None, None)],
    ),
    (
        "ge i uppdrag",
        "att ge tekniska nämnden i uppdrag att utreda frågan",
        [("Tekniska nämnden", None, None)],
    ),
    (
        "ges i uppdrag",
        "Bildningsnämnden ges i uppdrag att redovisa läget.",
        [("Bildningsnämnden", None, None)],
    ),
    ("åläggs", "Socialnämnden åläggs att hålla budgetramen.", [("Socialnämnden", None, None)]),
    ("uppmanas", "Nämnderna uppmanas att vara restriktiva.", [("Nämnderna", None, None)]),
    (
        "long name",
        "Kommunstyrelsens ordförande och kommundirektören får i uppdrag att föra samtal.",
        [("Kommunstyrelsens ordförande och kommundirektören", None, None)],
    ),
    (
        "uppdrag ges till",
        "Uppdrag ges till förvaltningschefen att se över taxan.",
        [("Förvaltningschefen", None, None)],
    ),
    (
        "date",
        "Förvaltningen får i uppdrag att redovisa arbetet senast den 30 oktober 2019.",
        [("Förvaltningen", "2019-10-30", "senast den 30 oktober 2019")],
    ),
    (
        "iso date",
        "Ekonomichefen uppdras att lämna en rapport senast 2019-12-31.",
        [("Ekonomichefen", "2019-12-31", "senast 2019-12-31")],
    ),
    (
        "meeting's date",
        "Kommunchefen får i uppdrag att återkomma till kommunstyrelsens sammanträde den 3 december 2019.",
        [("Kommunchefen", "2019-12-03", "till kommunstyrelsens sammanträde den 3 december 2019")],
    ),
    (
        "date without year",
        "Förvaltningen får i uppdrag att återkomma senast den 15 mars.",
        [("Förvaltningen", "2020-03-15", "senast den 15 mars")],
    ),
    (
        "quarter",
        "Förvaltningen får i uppdrag att återrapportera under första kvartalet 2020.",
        [("Förvaltningen", None, "under första kvartalet 2020")],
    ),
    (
        "next meeting",
        "Förvaltningen får i uppdrag att återkomma till nästa sammanträde.",
        [("Förvaltningen", None, "till nästa sammanträde")],
    ),
    (
        "at the turn of the year",
        "Förvaltningen får i uppdrag att ta fram en plan senast vid årsskiftet.",
        [("Förvaltningen", None, "senast vid årsskiftet")],
    ),
    (
        "plan dated",
        "Förvaltningen får i uppdrag att följa planen daterad den 3 maj 2019.",
        [("Förvaltningen", None, None)],
    ),
    ("no assignment", "Kommunstyrelsen godkänner rapporten om uppdraget.", []),
    ("assignment answered", "Uppdraget anses slutfört.", []),
    ("grants are no assignment", "Kommunstyrelsen ger bidrag till föreningen.", []),
    (
        "two assignments in one point",
        "Förvaltningen får i uppdrag att utreda frågan och socialnämnden får i uppdrag att yttra sig.",
        [("Förvaltningen", None, None), ("Socialnämnden", None, None)],
    ),
    (
        "with a body before",
        "Kommunstyrelsen beslutar att förvaltningen får i uppdrag att utreda frågan.",
        [("Förvaltningen", None, None)],
    ),
    ("also", "Förvaltningen får även i uppdrag att se över taxan.", [("Förvaltningen", None, None)]),
    (
        "passive without who",
        "Uppdras åt förvaltningen att verkställa beslutet.",
        [("Förvaltningen", None, None)],
    ),
    (
        "who with a comma",
        "Kommundirektören, tillsammans med ekonomichefen, får i uppdrag att ta fram en plan.",
        [("Kommundirektören, tillsammans med ekonomichefen", None, None)],
    ),
]


@pytest.mark.parametrize("case", CASES, ids=[case[0] for case in CASES])
def test_an_assignment_is_read(
    case: tuple[str, str, list[tuple[str | None, str | None, str | None]]],
) -> None:
    _, point, expected = case
    found = read_assignments([Decision("decision", "Kommunstyrelsen", (), (point,), ("assigned",))], MEETING)
    assert [(each.assignee, each.due, each.due_text) for each in found] == expected


def test_points_are_counted_over_all_decisions_and_proposals_assign_nothing() -> None:
    decisions = [
        Decision(
            "proposal",
            "Kommunstyrelsen",
            ("Kommunfullmäktige",),
            ("Förvaltningen får i uppdrag att vänta.",),
            ("assigned",),
        ),
        Decision(
            "decision",
            "Kommunstyrelsen",
            (),
            ("Planen antas.", "Ekonomichefen uppdras att se över taxan."),
            ("approved", "assigned"),
        ),
    ]
    assert read_assignments(decisions, MEETING) == (Assignment(3, "Ekonomichefen"),)
