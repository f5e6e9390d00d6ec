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


def test_a_lead_in_says_whose_its_points_are() -> None:
    points = ("att till nästa sammanträde redovisa läget", "att uppdra åt kansliet att skriva")
    found = read_assignments(
        [Decision("decision", "Kommunstyrelsen", (), points, ("assigned", "assigned"))],
        MEETING,
        dict.fromkeys(points, " att uppdra till kommunchefen"),
    )
    assert found == (Assignment(1, "Kommunchefen", None, "till nästa sammanträde"), Assignment(2, "Kansliet"))


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


WORDINGS: list[tuple[str, list[tuple[str, str | None, str | None]]]] = [
    (
        "uppdra till plan- och byggnadsnämnden att ta fram en ny detaljplan",
        [("Plan- och byggnadsnämnden", None, None)],
    ),
    (
        "Kommunstyrelsen uppdrar till barn-, utbildnings- och kulturnämnden att redovisa effekterna senast i december 2019.",
        [("Barn-, utbildnings- och kulturnämnden", None, "senast i december 2019")],
    ),
    (
        "Samtliga nämnder uppmanas att redovisa åtgärder till kommunstyrelsen senast 2023-08-31.",
        [("Samtliga nämnder", "2023-08-31", "senast 2023-08-31")],
    ),
    (
        "uppdra åt nämnder med prognosticerat underskott att till nästa sammanträde redovisa åtgärder",
        [("Nämnder med prognosticerat underskott", None, "till nästa sammanträde")],
    ),
    (
        "Uppdra åt förvaltningen att med utgångspunkt i utredningen återkomma med förslag före sommaren 2020",
        [("Förvaltningen", None, "före sommaren 2020")],
    ),
    (
        "Förvaltningen får i uppdrag att i samråd med tekniska nämnden se över belysningen.",
        [("Förvaltningen", None, None)],
    ),
    (
        "Kommundirektören får, tillsammans med ekonomichefen, i uppdrag att se över lokalerna.",
        [("Kommundirektören, tillsammans med ekonomichefen", None, None)],
    ),
    ("att ge i uppdrag åt kommunchefen att teckna avtal med Björkö kommun", [("Kommunchefen", None, None)]),
    (
        "att ge kommunchefen i uppdrag att, i samverkan med bostadsbolaget, ta fram en lokalförsörjningsplan till budgetberedningen i mars 2020",
        [("Kommunchefen", None, "till budgetberedningen i mars 2020")],
    ),
    (
        "Ge socialchefen uppdraget att redovisa en handlingsplan vid nämndens sammanträde i november.",
        [("Socialchefen", None, "vid nämndens sammanträde i november")],
    ),
    (
        "Kommunfullmäktige uppdrar åt kommunstyrelsen att bevaka frågan samt åt socialnämnden att återkomma senast den 1 mars 2020.",
        [("Kommunstyrelsen", None, None), ("Socialnämnden", "2020-03-01", "senast den 1 mars 2020")],
    ),
    ("att uppdra åt förvaltningen att ta fram förslag till riktlinjer", [("Förvaltningen", None, None)]),
    (
        "Nämnden beslutar att ge förvaltningen i uppdrag att senast 31/12 2019 inkomma med en rapport",
        [("Förvaltningen", "2019-12-31", "senast 31/12 2019")],
    ),
    (
        "Kommunstyrelsens ordförande får i uppdrag att kalla till möte.",
        [("Kommunstyrelsens ordförande", None, None)],
    ),
    (
        "Lena Ek (S) och Bo Alm (M) får i uppdrag att representera nämnden.",
        [("Lena Ek (S) och Bo Alm (M)", None, None)],
    ),
    ("uppdra åt presidiet att besluta om datum", [("Presidiet", None, None)]),
    (
        "Ekonomienheten får i uppdrag att till sammanträdet i oktober 2019 redovisa avvikelserna.",
        [("Ekonomienheten", None, "till sammanträdet i oktober 2019")],
    ),
    (
        "Föreläggandet ska delges. Miljöenheten uppdras att följa upp ärendet inom sex månader.",
        [("Miljöenheten", None, "inom sex månader")],
    ),
    (
        "Motionen bifalls på så sätt att gatukontoret får i uppdrag att utreda cykelvägen.",
        [("Gatukontoret", None, None)],
    ),
    (
        "Med bifall till motionen uppdra åt kultur- och fritidsnämnden att utreda möjligheten till utegym.",
        [("Kultur- och fritidsnämnden", None, None)],
    ),
    ("Motionen anses besvarad med att förvaltningen redan har i uppdrag att se över taxan.", []),
    ("Kommunstyrelsen noterar att förvaltningen tidigare fått i uppdrag att utreda frågan.", []),
    ("Uppdraget till förvaltningen från den 3 maj 2018 § 45 anses slutfört.", []),
    (
        "Ärendet återremitteras till förvaltningen med uppdrag att komplettera underlaget.",
        [("Förvaltningen", None, None)],
    ),
    (
        "Ärendet återremitteras för komplettering. Förvaltningen får i uppdrag att återkomma i oktober.",
        [("Förvaltningen", None, "i oktober")],
    ),
    (
        "Ge kommunförvaltningen i uppdrag att ansöka om statsbidrag senast den 15 november.",
        [("Kommunförvaltningen", "2019-11-15", "senast den 15 november")],
    ),
    ("Kommunchef Ada Ek får i uppdrag att underteckna avtalet.", [("Kommunchef Ada Ek", None, None)]),
    (
        "Nämnderna får i uppdrag att vidta åtgärder för en budget i balans och att månadsvis rapportera till kommunstyrelsen.",
        [("Nämnderna", None, None)],
    ),
    (
        "Förvaltningen får i uppdrag att ta fram en plan. Uppdraget ska redovisas senast i maj 2020.",
        [("Förvaltningen", None, "senast i maj 2020")],
    ),
    ("Tekniska förvaltningen ska utreda frågan och återkomma till nämnden.", []),
    ("Förvaltningen tilldelas uppdraget att samordna arbetet.", [("Förvaltningen", None, None)]),
    (
        "att uppdra åt kommunledningskontoret att, senast under kvartal 2 2020, återkomma med en slutrapport",
        [("Kommunledningskontoret", None, "senast under kvartal 2 2020")],
    ),
    (
        "Socialnämnden åläggs att senast vid kommunstyrelsens sammanträde den 4 november 2019 redovisa en åtgärdsplan.",
        [("Socialnämnden", "2019-11-04", "senast vid kommunstyrelsens sammanträde den 4 november 2019")],
    ),
    (
        "Kommunstyrelsen uppmanar Björkö Bostäder AB att se över hyrorna.",
        [("Björkö Bostäder AB", None, None)],
    ),
    (
        "uppmana socialnämnden och omsorgsnämnden att samverka",
        [("Socialnämnden och omsorgsnämnden", None, None)],
    ),
    (
        "Kommunstyrelsen ger ekonomiavdelningen, HR-avdelningen och kommunikationsenheten i uppdrag att ta fram en gemensam plan.",
        [("Ekonomiavdelningen, HR-avdelningen och kommunikationsenheten", None, None)],
    ),
    (
        "Uppdra åt VD för Älvsunda Energi AB att redovisa ärendet.",
        [("VD för Älvsunda Energi AB", None, None)],
    ),
    (
        "uppdra åt kommundirektören att för verkställighet fördela uppdragen",
        [("Kommundirektören", None, None)],
    ),
    (
        "Kommundirektören får i uppdrag att för kommunstyrelsen redovisa uppföljning två gånger per år.",
        [("Kommundirektören", None, None)],
    ),
    (
        "att till kommunstyrelsens förvaltning lämna i uppdrag att utreda frågan vidare",
        [("Kommunstyrelsens förvaltning", None, None)],
    ),
    ("att delegera till samhällsbyggnadschefen att teckna avtalet", []),
    ("Kommunchefen bemyndigas att underteckna avtalet.", []),
    (
        "Förvaltningen får i uppdrag att senast till nämndens möte i februari 2020, presentera förslag på besparingar.",
        [("Förvaltningen", None, "senast till nämndens möte i februari 2020")],
    ),
    (
        "uppdra till förvaltningschefen att \n- anställa en projektledare \n- återrapportera kvartalsvis",
        [("Förvaltningschefen", None, None)],
    ),
    (
        "Kommunstyrelsens arbetsutskott uppdrar åt samhällsbyggnadschef Bo Al att kontakta Trafikverket.",
        [("Samhällsbyggnadschef Bo Al", None, None)],
    ),
    (
        "Förvaltningen uppdras att utreda kostnaderna, och att lägga fram förslaget vid budgetberedningen 2020.",
        [("Förvaltningen", None, "vid budgetberedningen 2020")],
    ),
    ("Uppdraga åt kanslichefen att revidera arkivreglementet.", [("Kanslichefen", None, None)]),
    ("att uppdraga åt kanslichefen att revidera arkivreglementet", [("Kanslichefen", None, None)]),
    (
        "Beslutet ska delges sökanden. Uppdras åt nämndsekreteraren att expediera beslutet.",
        [("Nämndsekreteraren", None, None)],
    ),
    (
        "Kommunstyrelsen beslutar ge upphandlingsenheten i uppdrag att påbörja upphandlingen.",
        [("Upphandlingsenheten", None, None)],
    ),
    (
        "Godkänna rapporten samt att ge förvaltningen i uppdrag att fortsätta arbetet",
        [("Förvaltningen", None, None)],
    ),
    (
        "Arbetsutskottet ger förvaltningen följande uppdrag: att se över taxan och att redovisa kostnaden.",
        [("Förvaltningen", None, None)],
    ),
    ("Förvaltningen ombeds att återkomma med en tidplan.", [("Förvaltningen", None, None)]),
    (
        "Planutskottet lämnar uppdrag åt stadsarkitekten att pröva ny detaljplan för Kvarnen 3.",
        [("Stadsarkitekten", None, None)],
    ),
    (
        "Positivt planbesked lämnas och stadsarkitekten får i uppdrag att upprätta planprogram, beräknad antagandetid kvartal 4 2021.",
        [("Stadsarkitekten", None, None)],
    ),
    (
        "Till nästa sammanträde uppdras åt förvaltningen att redovisa kostnaderna.",
        [("Förvaltningen", None, "Till nästa sammanträde")],
    ),
    ("Det uppdras åt kommunchefen att meddela beslutet.", [("Kommunchefen", None, None)]),
    (
        "Kommunfullmäktige ger kommunstyrelsen i uppdrag att senast i samband med budget 2021 återkomma.",
        [("Kommunstyrelsen", None, "senast i samband med budget 2021")],
    ),
    (
        "Kommunstyrelsen beslutar att förvaltningen i samarbete med räddningstjänsten får i uppdrag att uppdatera planen.",
        [("Förvaltningen i samarbete med räddningstjänsten", None, None)],
    ),
    (
        "Frågan om cykelparkering överlämnas till tekniska nämnden med uppdrag att utreda lämplig plats.",
        [("Tekniska nämnden", None, None)],
    ),
]


@pytest.mark.parametrize(("point", "expected"), WORDINGS, ids=[point[:40] for point, _ in WORDINGS])
def test_an_assignment_is_read_in_all_its_wordings(
    point: str, expected: list[tuple[str, str | None, str | None]]
) -> None:
    found = read_assignments([Decision("decision", "Kommunstyrelsen", (), (point,), ("assigned",))], MEETING)
    assert [(each.assignee, each.due, each.due_text) for each in found] == expected
