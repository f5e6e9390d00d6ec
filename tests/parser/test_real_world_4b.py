"""Fronts as a fourth reading of real minutes had them; the municipalities and the names are invented."""

from __future__ import annotations

from pathlib import Path

import pytest

from protokoll_parser import case_numbers, parse_file
from protokoll_parser.front.times import read_occasion
from protokoll_parser.model import Protocol
from protokoll_parser.municipalities import find_place

FRONT = """Norrhults kommun
Socialnämnden
Sammanträdesdatum 2014-03-12

Plats och tid\tKommunhuset, kl 9.00-11.00
{lists}
Utses att justera\tBo Al
Paragrafer\t19-32
Sekreterare\tEva Fors
Ordförande\tAda Ek
Justerare\tBo Al
"""


def _front(tmp_path: Path, lists: str) -> Protocol:
    file = tmp_path / "protokoll.txt"
    file.write_text(FRONT.format(lists=lists), encoding="utf-8")
    return parse_file(file)


def _parsed(tmp_path: Path, text: str) -> Protocol:
    file = tmp_path / "protokoll.txt"
    file.write_text(text, encoding="utf-8")
    return parse_file(file)


def _told(protocol: Protocol) -> list[tuple[str, str | None, str, str | None]]:
    return [(one.name, one.party, one.role, one.replaces) for one in protocol.attendance]


def test_parties_without_brackets_stand_between_a_name_and_its_mark(tmp_path: Path) -> None:
    protocol = _front(
        tmp_path,
        """
NÄRVAROLISTA

NAMN PARTI NÄRVARO TID VOTERING
Ja Nej Ja Nej

LEDAMÖTER

Ada Ek m x
Bo Al-Dahl c x
Cia af Sillén kd -
Dan Hed s x

ERSÄTTARE

Eva Fors m x
Gun Ås c x Tjg § 19-26
Håkan Ny sd x

Närvaro totalt N F Votering totalt Ja
Nej
""",
    )
    assert _told(protocol) == [
        ("Ada Ek", "M", "chair", None),
        ("Bo Al-Dahl", "C", "member", None),
        ("Dan Hed", "S", "member", None),
        ("Eva Fors", "M", "substitute", None),
        ("Gun Ås", "C", "serving_substitute", None),
        ("Håkan Ny", "SD", "substitute", None),
    ]
    assert protocol.attendance[4].items == tuple(range(19, 27))


def test_one_sentence_tells_who_of_the_list_was_recused(tmp_path: Path) -> None:
    protocol = _front(
        tmp_path,
        """Beslutande\tAda Ek (S) Bo Al (M) Cia Dahl (C) Dan Hed (V)
\tBo Al, Cia Dahl och Dan Hed deltar inte i § 28 p.g.a. jäv""",
    )
    assert [one.name for one in protocol.attendance] == ["Ada Ek", "Bo Al", "Cia Dahl", "Dan Hed"]
    for one in protocol.attendance[1:]:
        assert (one.reason, one.items) == ("jäv", tuple(n for n in range(19, 33) if n != 28))


def test_a_bracket_behind_a_name_says_whom_that_one_serves_for(tmp_path: Path) -> None:
    protocol = _front(
        tmp_path,
        """Beslutande
Ada Ek, S, ordförande
Bo Al, S (ersättare Cia Dahl, MP)
Dan Hed, M (ersättare Eva Fors §§ 20-24)""",
    )
    assert _told(protocol) == [
        ("Ada Ek", "S", "chair", None),
        ("Bo Al", "S", "serving_substitute", "Cia Dahl"),
        ("Dan Hed", "M", "serving_substitute", "Eva Fors"),
    ]
    assert protocol.attendance[2].items == (20, 21, 22, 23, 24)


def test_two_roles_for_different_paragraphs_are_two_entries(tmp_path: Path) -> None:
    protocol = _front(
        tmp_path,
        "Beslutande\tAda Ek (S), ordförande\n"
        "Ersättare\tBo Al (M), tjänstgörande ers §§ 20-21, 24, ers. §§ 19, 22-23",
    )
    assert [(one.role, one.items) for one in protocol.attendance[1:]] == [
        ("serving_substitute", (20, 21, 24)),
        ("substitute", (19, 22, 23)),
    ]


@pytest.mark.parametrize(
    ("title", "role"),
    [
        ("överförmyndare", "official"),
        ("byggnadskonservator", "official"),
        ("journalist", "other"),
        ("revisionskonsult", "other"),
        ("hembygdsföreningen", "other"),
        ("näringslivsrådet", "other"),
    ],
)
def test_a_noun_beside_a_guest_is_an_office(tmp_path: Path, title: str, role: str) -> None:
    protocol = _front(tmp_path, f"Beslutande\tAda Ek (S)\nÖvriga deltagare\tEva Fors, {title}")
    assert (protocol.attendance[1].title, protocol.attendance[1].role) == (title, role)


def test_a_list_may_have_heads_of_its_own_below_another(tmp_path: Path) -> None:
    protocol = _front(
        tmp_path,
        """Närvarolista

Parti\tLedamöter\tNärvarande
S\tAda Ek, ordförande\tX
M\tBo Al\tX

\tErsättare\tTjänstgörande
C\tCia Dahl\t-
V\tDan Hed\tX

Övriga närvarande\tFunktion
Eva Fors\tKommundirektör
Gun Ås\tPlanarkitekt
""",
    )
    assert _told(protocol) == [
        ("Ada Ek", "S", "chair", None),
        ("Bo Al", "M", "member", None),
        ("Dan Hed", "V", "serving_substitute", None),
        ("Eva Fors", None, "official", None),
        ("Gun Ås", None, "official", None),
    ]


def test_a_label_may_go_on_up_to_its_colon(tmp_path: Path) -> None:
    protocol = _front(tmp_path, "Beslutande\tAda Ek (S)\nÖvriga deltagare, delvis: Bo Al, Eva Fors")
    assert [(one.name, one.title) for one in protocol.attendance[1:]] == [("Bo Al", None), ("Eva Fors", None)]


def test_a_label_in_two_rows_has_its_value_in_both(tmp_path: Path) -> None:
    file = tmp_path / "protokoll.txt"
    file.write_text(
        """Norrhults kommun
Socialnämnden
2014-03-12
Plats och tid Kommunhuset kl 9-11
Justeringens Socialförvaltningens kontor
plats och tid 2014-03-19, kl 15.00
Sekreterare Eva Fors Paragrafer 19-32
Datum för 2014-03-20 Datum för 2014-04-11
anslags uppsättande anslags nedtagande
Förvaringsplats Socialförvaltningens arkiv
för protokollet
""",
        encoding="utf-8",
    )
    meeting = parse_file(file).meeting
    assert meeting.adjustment.place == "Socialförvaltningens kontor"
    assert (meeting.adjustment.date, meeting.adjustment.time) == ("2014-03-19", "15:00")
    assert (meeting.notice.posted, meeting.notice.removed) == ("2014-03-20", "2014-04-11")
    assert meeting.notice.storage == "Socialförvaltningens arkiv"


def test_times_in_four_figures_may_be_spaced() -> None:
    assert read_occasion("Lillsalen, Stadshuset 08 30 - 17 00")[:4] == (
        "Lillsalen, Stadshuset",
        None,
        "08:30",
        "17:00",
    )


def test_two_years_are_no_case_number() -> None:
    assert case_numbers.trailing("Åtgärder för budget i balans 2018/2019") is None
    assert case_numbers.trailing("Åtgärder för budget i balans 2018/19") is not None


@pytest.mark.parametrize(
    ("rows", "body", "name"),
    [
        (["Plats\tRegionens hus, Södra gatan 9, Halmstad"], "Regionstyrelsen", "Region Halland"),
        (["Plats\tSjukhuset, Skövde"], "Hälso- och sjukvårdsnämnden", "Västra Götalandsregionen"),
        (["Plats\tFolkets hus, Sala", "Sala kommun har svarat."], "Regionstyrelsen", None),
        (["Organ\tKommunfullmäktige, Sala"], "Kommunfullmäktige", "Sala"),
        (["Plats och tid\tKommunhuset i Järpen kl 9"], "Kommunstyrelsen", "Åre"),
        (["Plats\tStorgatan 18, Sala", "Förvaras\tStorgatan 18, Sala"], "Skolnämnden", "Sala"),
        (["Sala\t2020-05-06\t2", "Skolnämnden", "Sala\t2020-05-06\t3"], "Skolnämnden", "Sala"),
    ],
)
def test_where_a_body_meets_tells_whose_it_is(rows: list[str], body: str, name: str | None) -> None:
    place = find_place(rows, body)
    assert (place.name if place else None) == name


def test_names_by_surname_are_turned(tmp_path: Path) -> None:
    protocol = _front(
        tmp_path,
        """Ordinarie ledamöter\tNärvaro
Ek Ada, S\tN
Holmström Al Bo, SD\tt
Dahl Lars Göran, M\tN
Hed Anna, C\tF
Fors Eva, KD\tN

N = ordinarie ledamot, t = tjänstgörande ersättare, F = frånvarande""",
    )
    assert _told(protocol) == [
        ("Ada Ek", "S", "chair", None),
        ("Bo Holmström Al", "SD", "serving_substitute", None),
        ("Lars Göran Dahl", "M", "member", None),
        ("Eva Fors", "KD", "member", None),
    ]


def test_groups_of_a_contents_list_do_not_end_it(tmp_path: Path) -> None:
    file = tmp_path / "protokoll.txt"
    file.write_text(
        """Norrhults kommun
Socialnämnden 2014-03-12

Innehållsförteckning

§ 63/14 Fastställande av dagordning

Beslutsärenden

§ 64/14 Riktlinjer för färdtjänst

§ 65/14 Remissvar om boenden

§ 63/14 Fastställande av dagordning

Socialnämnden tar bort en punkt på dagordningen.
""",
        encoding="utf-8",
    )
    items = parse_file(file).items
    assert [(one.number, one.title) for one in items] == [(63, "Fastställande av dagordning")]


def test_the_title_of_a_paragraph_is_no_other_paragraphs(tmp_path: Path) -> None:
    file = tmp_path / "protokoll.txt"
    file.write_text(
        """Norrhults kommun
Socialnämnden 2014-03-12

Innehållsförteckning
§ 103\tFörändring av ärendelistan
§ 104\tEkonomirapport till och med september
§ 105\tÅtgärder för budget i balans 2018/2019

§ 103

Förändring av ärendelistan

Beslut

Socialnämnden lägger punkt 10 till handlingarna.
""",
        encoding="utf-8",
    )
    (item,) = parse_file(file).items
    assert (item.number, item.case_number, len(item.decisions)) == (103, None, 1)


def test_a_stack_of_earlier_paragraphs_may_name_appendices(tmp_path: Path) -> None:
    file = tmp_path / "protokoll.txt"
    file.write_text(
        """Norrhults kommun
Kommunstyrelsen 2012-03-28
Paragrafer 39-40

Ks § 39 Au § 37 Au § 489 Särsk.bilaga
Kfm § 124

Dnr 11/Ks 0288

Säkerhetsprogram för perioden 2011-2014

Kommunstyrelsen beslutar

att anta programmet.

Ks § 40 Au § 12

Dnr 11/Ks 0290

Gatubelysning

Kommunstyrelsen beslutar

att anta förslaget.
""",
        encoding="utf-8",
    )
    assert [(one.number, one.title) for one in parse_file(file).items] == [
        (39, "Säkerhetsprogram för perioden 2011-2014"),
        (40, "Gatubelysning"),
    ]


def test_a_day_beside_the_place_and_the_head_with_a_sheets_number(tmp_path: Path) -> None:
    file = tmp_path / "protokoll.txt"
    file.write_text(
        """NORRHULTS KOMMUN\tSAMMANTRÄDESPROTOKOLL
Nämnd e d\tSammanträdesdatum\tBladnr
KOMMUNFULLMÄKTIGE\t2005-12-19\t1
Plats och tid\tFolkets hus, klockan 13.00-20.10
Utses att justera\tBo Al
Justering
Kommunkansliet, Norrhult
Onsdagen den 28 december 2005 kl 10.00
""",
        encoding="utf-8",
    )
    meeting = parse_file(file).meeting
    assert (meeting.body, meeting.date) == ("Kommunfullmäktige", "2005-12-19")
    adjustment = meeting.adjustment
    assert (adjustment.place, adjustment.date) == ("Kommunkansliet, Norrhult", "2005-12-28")
    file.write_text(
        "Norrhults kommun\nSocialnämnden\nProtokoll\n"
        "Plats:\tFolkhögskolan i samband med utbildning 6-7 maj 2020\nParagrafer 1-4\n",
        encoding="utf-8",
    )
    assert parse_file(file).meeting.date == "2020-05-06"


@pytest.mark.parametrize(
    "members",
    [
        "Ada Ek, ordförande M\nBo Al-Dahl MP\nCia G-son Hed V §§ 20-21\nÅsa K Ny S",
        "Ada Ek, ordförande M Bo Al-Dahl MP Cia G-son Hed V §§ 20-21 Åsa K Ny S",
    ],
)
def test_parties_without_brackets_stand_behind_names(tmp_path: Path, members: str) -> None:
    protocol = _front(tmp_path, f"Beslutande\nLedamöter\n{members}\nTjänstemän\nEva Fors, kanslichef")
    assert _told(protocol) == [
        ("Ada Ek", "M", "chair", None),
        ("Bo Al-Dahl", "MP", "member", None),
        ("Cia G-son Hed", "V", "member", None),
        ("Åsa K Ny", "S", "member", None),
        ("Eva Fors", None, "official", None),
    ]
    assert protocol.attendance[2].items == (20, 21)


def test_those_who_decided_may_be_beslutare_and_the_body_may_be_its_countys(tmp_path: Path) -> None:
    protocol = _front(
        tmp_path,
        "Beslutare\tAda Ek (S)\n\tBo Al (M)\nDatum för anslagsuppsättning\t2014-03-20\n"
        "Datum för anslagsnedtagning\t2014-04-11",
    )
    assert [one.name for one in protocol.attendance] == ["Ada Ek", "Bo Al"]
    assert (protocol.meeting.notice.posted, protocol.meeting.notice.removed) == ("2014-03-20", "2014-04-11")
    file = tmp_path / "region.txt"
    file.write_text(
        "Sammanträdesprotokoll\n2001-06-07\nPlats och tid\tStora salen kl 9-15\nBEVIS\n"
        "Organ\tNorrhults läns landstingsstyrelse\n",
        encoding="utf-8",
    )
    assert parse_file(file).meeting.body == "Landstingsstyrelsen"


def test_capitals_over_points_are_no_point_and_a_plan_code_is_no_title(tmp_path: Path) -> None:
    file = tmp_path / "protokoll.txt"
    file.write_text(
        """Norrhults kommun
Kommunfullmäktige 2014-03-12
Paragrafer 74-75

KF § 74\tDnr 49/2014\tKod 016

Angående höga vattenflöden

Kommunfullmäktiges beslut

Brevet överlämnas till tekniska nämnden.

KF § 75\tDnr LS 1501-0047

Budget 2015

Yrkande

Ada Ek, fp: Förslaget bifalls.

Beslut

DRIFTBUDGET

Kommunfullmäktige beslutar:

att bevilja kommunstyrelsen 140 tkr,

att bevilja byggnadsnämnden 58 tkr.
""",
        encoding="utf-8",
    )
    first, second = parse_file(file).items
    assert (first.title, first.case_number) == ("Angående höga vattenflöden", "49/2014")
    assert second.case_number == "LS 1501-0047"
    assert [(one.name, one.party, one.action) for one in second.people] == [("Ada Ek", "FP", "moved")]
    assert [len(decision.points) for decision in second.decisions] == [2]


def test_rows_of_guests_for_some_paragraphs_are_no_running_text(tmp_path: Path) -> None:
    protocol = _front(
        tmp_path,
        """Beslutande\tAda Ek (S)
Övriga deltagare\tBo Al, kommunchef Cia Dahl, tf ekonomichef Dan Hed, kanslichef
\t§ 20: Eva Fors, ekonom, Gun Ås, rektor, Håkan Ny, räddningschef
\t§ 21: Ida Lo, lärare, Jan Ros, lärare och Kim Sten, elev""",
    )
    assert [(one.name, one.title, one.items) for one in protocol.attendance[1:5]] == [
        ("Bo Al", "kommunchef", None),
        ("Cia Dahl", "tf ekonomichef", None),
        ("Dan Hed", "kanslichef", None),
        ("Eva Fors", "ekonom", (20,)),
    ]


def test_a_secretary_first_among_the_guests_is_no_label(tmp_path: Path) -> None:
    protocol = _parsed(
        tmp_path,
        "Kommunstyrelsen          2017-03-14                                1 (44)\n\n"
        "Plats och tid            Kommunkontoret. Tisdag 14 mars 2017 kl. 09:00-16:15.\n\n"
        "Beslutande               Se närvarolista.\n\n"
        "Övriga deltagande        Ada Ek                    Sekreterare\n"
        "                         Bo Dahl                   Kommunchef\n"
        "                         Cia Fors                  Nämndsekreterare\n"
        "                         Dan Gren (S)              Kf 2:e vice ordförande\n\n"
        "Utses att justera        Eva Holm (C)\n\n"
        "Underskrifter   Sekreterare   .......................................   Paragrafer   37-68\n"
        "                              Ada Ek\n\n"
        "                Ordförande    .......................................\n"
        "                              Lars Mård\n\n"
        "§ 37\n\nGodkännande av dagordning.\n\n"
        "Kommunstyrelsen godkänner dagordningen.\n\n"
        "Yrkanden\nHans Iwar (M) yrkar att ärende 8 utgår från dagordningen.\n\n"
        "Propositionsordning\nOrdföranden ställer proposition på yrkandet och finner det avslaget.\n\n"
        "Omröstning begärs.\n\n"
        "Kommunstyrelsen godkänner följande propositionsordning:\n"
        "Den som vill avslå Hans Iwars yrkande röstar Ja.\n"
        "Den som vill bifalla Hans Iwars yrkande röstar Nej.\n\n"
        "Omröstningsresultat\nMed sju Ja-röster för avslag mot fem Nej-röster för bifall avslås yrkandet.\n",
    )
    assert protocol.meeting.secretary == "Ada Ek"
    assert [(one.name, one.role, one.title) for one in protocol.attendance] == [
        ("Ada Ek", "official", "Sekreterare"),
        ("Bo Dahl", "official", "Kommunchef"),
        ("Cia Fors", "official", "Nämndsekreterare"),
        ("Dan Gren", "other", "Kf 2:e vice ordförande"),
    ]
    (decision,) = protocol.items[0].decisions
    assert decision.points == ("Kommunstyrelsen godkänner dagordningen.",)
    assert [(vote.yes, vote.no) for vote in protocol.items[0].votes] == [(7, 5)]


def test_marks_at_the_edge_of_a_list(tmp_path: Path) -> None:
    protocol = _parsed(
        tmp_path,
        "Kommunfullmäktige          2020-10-22\n\n"
        "Plats och tid       Folkets Hus, kl 18.00-20.45\n\n"
        "Beslutande          Ada Ek (S), ordf\n"
        "                    Bo Dahl ( C)\n"
        "                    Cia Fors (KD\n"
        "                    Dan Gren (V), tjg ers §§ 95-97\n\n"
        "Ej tjänstgörande ersättare\n"
        "                    Dan Gren (V), delvis tjg\n"
        "                    Eva Holm (M)\n\n"
        "Tjänstemän          Lars Mård VA/Renhållningschef\n"
        "                    Nämndens ordförande Olof Pihl\n"
        "                    Vård- och omsorgsnämndens ordförande Pia Qvist\n"
        "                    Bo Dahl, § 96, jäv\n\n"
        "Paragrafer          §§ 92-97\n\n"
        "Sista besvärsdatum  2020-11-18\n\n"
        "§ 92 Motion om badplats\n\n"
        "Ada Ek och Rut Sand (båda S) överlämnade rubricerad motion.\n\n"
        "Kommunfullmäktige beslutar\n\natt överlämna motionen till kommunstyrelsen.\n",
    )
    told = [(one.name, one.party, one.role, one.items) for one in protocol.attendance]
    assert ("Bo Dahl", "C", "member", (92, 93, 94, 95, 97)) in told
    assert ("Cia Fors", "KD", "member", None) in told
    assert ("Dan Gren", "V", "serving_substitute", (95, 96, 97)) in told
    assert ("Dan Gren", "V", "substitute", None) in told
    assert ("Lars Mård", None, "official", None) in told
    assert ("Pia Qvist", None, "other", None) in told
    assert protocol.meeting.notice.appeal_by is not None
    assert [(one.name, one.party, one.action) for one in protocol.items[0].people][:2] == [
        ("Ada Ek", "S", "submitted"),
        ("Rut Sand", "S", "submitted"),
    ]


def test_seats_with_whoever_sits_in_a_members_place(tmp_path: Path) -> None:
    protocol = _parsed(
        tmp_path,
        "Kommunfullmäktige               2013-06-24                              1\n\n"
        "Plats och tid         Bygdegården, kl 18.00-20.40\n\n"
        "Beslutande            Se bifogat närvaroprotokoll\n\n"
        "Justerare             Bo Dahl och Cia Fors             Paragrafer   42-58\n\n"
        "Ersättare             Dan Gren och Eva Holm\n\n"
        "Underskrifter\n\n"
        "Sekreterare           .........................................\n"
        "                      Pia Qvist\n\n"
        "Ordförande            .........................................\n"
        "                      Ada Ek\n\n"
        "                                NÄRVAROPROTOKOLL\n\n"
        "      Ledamöter                  Avvikande §/tid    Ersättare              Avvikande §/tid   Närvaro\n"
        "C     Ada Ek                                                                                 1\n"
        "M     Bo Dahl                                                                                1\n"
        "S     Lars Mård                                     Olof Pihl                                1\n"
        "KD    Cia Fors                                                                               1\n"
        "SD    Rut Sand\n",
    )
    assert _told(protocol) == [
        ("Ada Ek", "C", "chair", None),
        ("Bo Dahl", "M", "member", None),
        ("Olof Pihl", "S", "serving_substitute", "Lars Mård"),
        ("Cia Fors", "KD", "member", None),
    ]


def test_ranges_under_attendance_begin_with_their_first_number(tmp_path: Path) -> None:
    protocol = _front(
        tmp_path,
        """
Parti\tNamn\tNärvaro\tFrånvaro
S\tCia Dahl\tX\t
M\tDan Gren\t19-21 och 24-32\t
M\tErs. Olof Pihl\t22-23\t
V\tRut Sand\t\tX
""",
    )
    items = {one.name: one.items for one in protocol.attendance}
    assert items["Dan Gren"] == (19, 20, 21, *range(24, 33))
    assert items["Olof Pihl"] == (22, 23)
    assert "Rut Sand" not in items


def test_what_movers_wish_for_is_not_decided(tmp_path: Path) -> None:
    protocol = _parsed(
        tmp_path,
        "Norrhults kommun\n\nKommunfullmäktige 2000-06-26\n\n"
        "Kf § 47\n\nLaga ordning\n\nKommunfullmäktige vitsordade sig vara i laga ordning sammankallade.\n\n"
        "Kf § 48\n\nSvar på motion om tomter\n\n"
        "Ada Ek (S) har inkommit med motion om tomter. Motionen bilaga.\n\n"
        "Motionärerna föreslår att kommunstyrelsen får i uppdrag att anlägga gator.\n\n"
        "Tidigare beslut\n\nKommunfullmäktige beslutade den 25 oktober 1999, § 79,\n\n"
        "att överlämna motionen till kommunstyrelsen för beredning.\n",
    )
    assert protocol.items[1].decisions == ()


def test_two_columns_of_members_below_a_centred_label(tmp_path: Path) -> None:
    protocol = _parsed(
        tmp_path,
        "        Landstingsstyrelsens\n        protokoll\n     Sammanträdet den 29 april 2004\n"
        "                   § 54–75\n\n"
        "                   Beslutande\n"
        "Ada Ek (s), ordförande            Bo Dahl (s)\n"
        "Cia Fors (ns)                  Dan Gren (ns)\n"
        "Eva Holm (s), vice ordförande             Lars Mård (s), § 54–59\n"
        "Olof Pihl (ns)                Pia Qvist (c)\n"
        "Rut Sand (s)\n\n"
        "                     Sekreterare\n                     Gun Ivarsson\n",
    )
    assert sorted(_told(protocol)) == [
        ("Ada Ek", "S", "chair", None),
        ("Bo Dahl", "S", "member", None),
        ("Cia Fors", "NS", "member", None),
        ("Dan Gren", "NS", "member", None),
        ("Eva Holm", "S", "vice_chair", None),
        ("Lars Mård", "S", "member", None),
        ("Olof Pihl", "NS", "member", None),
        ("Pia Qvist", "C", "member", None),
        ("Rut Sand", "S", "member", None),
    ]


def test_captions_of_signers_below_their_names(tmp_path: Path) -> None:
    protocol = _parsed(
        tmp_path,
        "Tid: kl 09:00 - 11:00\n\nPlats: Kommunförvaltningen, Norrhult\n\n"
        "Ledamöter: Ada Ek, s, ordförande\n\nBo Dahl, s vice ordförande Cia Fors, v\n\nDan Gren, fp\n\n"
        "Övriga: Kanslichef Ida Rådman\n\nRevisor Olof Pihl\n\nI övrigt se deltagarförteckning på sidan 2\n\n"
        "Paragrafer: § 19 - 25\n\nJusterare: Cia Fors\n\n"
        "Eva Holm Ada Ek Cia Fors\n\nsekreterare ordförande justerare\n\n"
        "MYN § 19 Delgivningar\n\nMyndighetsnämndens beslut\n\nGodkänna redovisningen.\n",
    )
    meeting = protocol.meeting
    assert (meeting.secretary, meeting.chair, meeting.adjusters) == ("Eva Holm", "Ada Ek", ("Cia Fors",))
    assert [(one.name, one.party, one.role, one.title) for one in protocol.attendance] == [
        ("Ada Ek", "S", "chair", None),
        ("Bo Dahl", "S", "vice_chair", None),
        ("Cia Fors", "V", "member", None),
        ("Dan Gren", "FP", "member", None),
        ("Ida Rådman", None, "official", "Kanslichef"),
        ("Olof Pihl", None, "other", "Revisor"),
    ]


def test_substitutes_beside_the_members_who_are_away_sit_in_their_seats(tmp_path: Path) -> None:
    protocol = _front(
        tmp_path,
        """
N Ä R V A R O L I S T A   KF

Ordinarie ledamot\tNärv\tErsättare\tNärv
Cia Dahl (C)\tx\t\t
Dan Gren (M)\t\tEva Holm (M)\tx
Lars Mård (S)\t\t\t
Olof Pihl (-)\tx\t\t
Pia Qvist (MP)\t\tRut Sand (MP)\tx
""",
    )
    told = [one for one in _told(protocol) if one[0] not in ("Ada Ek", "Bo Al")]
    assert sorted(told) == [
        ("Cia Dahl", "C", "member", None),
        ("Eva Holm", "M", "serving_substitute", "Dan Gren"),
        ("Olof Pihl", None, "member", None),
        ("Rut Sand", "MP", "serving_substitute", "Pia Qvist"),
    ]


def test_labels_begun_behind_the_value_above(tmp_path: Path) -> None:
    protocol = _parsed(
        tmp_path,
        "Plats och tid Kommunförvaltningen, 2017-11-27, kl 0900 – 17.10 Beslutande Ada Ek, S\n\n"
        "Bo Dahl, V\n\n"
        "Utses att justera Bo Dahl, V Justeringens\n\n"
        "plats och tid Kommunhuset, 2017-11-29\n\n"
        "Underskrifter Sekreterare ... Paragrafer 126 – 156 Cia Fors\n\n"
        "Ordförande ...\n\nAda Ek\n\nJusterare ...\n\nBo Dahl\n\n"
        "ANSLAG/BEVIS\n\nProtokollet är justerat. Justeringen har tillkännagivits genom anslag\n\n"
        "Organ Allmänna utskottet\n\n"
        "Sammanträdesdatum 2017-11-27 Datum för anslags\n\n"
        "uppsättande 2017-11-29 Datum för anslags nedtagande 2017-12-21 Förvaringsplats\n\n"
        "för protokollet Kommunkansliet\n\nUnderskrift ...\n\nCia Fors\n",
    )
    meeting = protocol.meeting
    assert (meeting.start, meeting.end) == ("09:00", "17:10")
    assert (meeting.adjustment.place, meeting.adjustment.date) == ("Kommunhuset", "2017-11-29")
    notice = meeting.notice
    assert (notice.posted, notice.removed, notice.storage) == ("2017-11-29", "2017-12-21", "Kommunkansliet")


def test_a_chair_who_presided_over_all_but_one(tmp_path: Path) -> None:
    protocol = _front(
        tmp_path,
        """
Beslutande\tCia Dahl (S), ordförande (dock ej tjg ordf § 24)
\tDan Gren (M), förste vice ordf (tjg ordförande § 24)
\tOlof Pihl (V)
""",
    )
    told = [(one.name, one.role, one.items) for one in protocol.attendance if one.name != "Olof Pihl"]
    assert told == [
        ("Cia Dahl", "chair", None),
        ("Dan Gren", "vice_chair", None),
        ("Dan Gren", "chair", (24,)),
    ]
