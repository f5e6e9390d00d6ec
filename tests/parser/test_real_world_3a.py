"""Front pages in forms that real minutes have, each with what a careful reader finds in it. All of it is invented."""

from __future__ import annotations

from pathlib import Path

import pytest

from protokoll_parser import parse_file
from protokoll_parser.model import Attendee, Protocol


@pytest.fixture
def read(tmp_path: Path) -> Protocol:
    """What is read from a page that has most of the forms below."""
    path = tmp_path / "sida.md"
    path.write_text(PAGE, encoding="utf-8")
    return parse_file(path)


PAGE = """
Protokoll

Beslutande organ	Kultur- och fritidsnämnden
Plats och tid	Ekens skola, tisdagen den 14 februari 2023, klockan 13.00-17.15 (ajournering 14.10-14.25 och 15.30-15.40)
Beslutande	Ada Lind, Ordförande (M) Bo Ekman, 1:e vice ordförande (C) Cia Berg, 2:e vice ordförande (S), §§ 1-14, 16-20 Dag Alm (V) ersättare för Eva Ström (V), 2:e vice ordförande Fia Holm (S) ersättare på vakant plats Gun Kraft (L)
	Ersättare Hans Ros (KD) ej tjänstgörande Ida Nord (MP) ej tjänstgörande
Övriga deltagare	Se sida 2 Jan Dahl, förvaltningschef, KOF Kim Sten, nämndsekreterare, KOF Lea Mark, planarkitekt, till och med paragraf 4 Max Roos, controller, paragraf 8 Nina Falk, budgetchef, paragraf 12-13 Olle Vik, handläggare § 16 d
	§ 18: Pia Sand, ekonom, Rut Blom, strateg
	Sam Grip (KOFF), bibliotekarie
	Växel 0123-450 00  E-post kof@norrhult.example  Storgatan 1  123 45 Norrhult  Telefon 0123-450 01
	Tea Moberg, kommunikatör
Utses att justera	Gun Kraft	Ada Lind (M)
Avser paragrafer	1-20
Sekreterare
	Kim Sten
Ordförande
	Cia Berg § 15	Ada Lind
Justerande
	Gun Kraft

Protokoll

§ 1

Val av justerare

Beslut

Gun Kraft (L) utses att justera.
"""


def person(read: Protocol, name: str) -> Attendee:
    """The one with the name, who is listed once."""
    (found,) = [attendee for attendee in read.attendance if attendee.name == name]
    return found


def test_breaks_in_one_bracket_are_no_sittings(read: Protocol) -> None:
    assert (read.meeting.start, read.meeting.end) == ("13:00", "17:15")


def test_the_chair_is_who_signs_for_no_paragraphs_apart(read: Protocol) -> None:
    assert read.meeting.chair == "Ada Lind"


def test_a_surname_that_is_a_word_of_companies(read: Protocol) -> None:
    assert read.meeting.adjusters[0] == "Gun Kraft"
    assert person(read, "Gun Kraft").party == "L"


@pytest.mark.parametrize(
    ("name", "role", "party"),
    [
        ("Ada Lind", "chair", "M"),
        ("Bo Ekman", "vice_chair", "C"),
        ("Cia Berg", "vice_chair", "S"),
        ("Fia Holm", "serving_substitute", "S"),
        ("Hans Ros", "substitute", "KD"),
        ("Ida Nord", "substitute", "MP"),
    ],
)
def test_roles_between_a_name_and_its_party(read: Protocol, name: str, role: str, party: str) -> None:
    assert (person(read, name).role, person(read, name).party) == (role, party)


def test_the_office_of_the_one_stood_in_for_is_not_the_stand_ins(read: Protocol) -> None:
    assert (person(read, "Dag Alm").role, person(read, "Dag Alm").replaces) == (
        "serving_substitute",
        "Eva Ström",
    )


@pytest.mark.parametrize(
    ("name", "title", "items"),
    [
        ("Jan Dahl", "förvaltningschef, KOF", None),
        ("Kim Sten", "nämndsekreterare, KOF", None),
        ("Lea Mark", "planarkitekt", (1, 2, 3, 4)),
        ("Max Roos", "controller", (8,)),
        ("Nina Falk", "budgetchef", (12, 13)),
        ("Olle Vik", "handläggare", (16,)),
        ("Pia Sand", "ekonom", (18,)),
        ("Rut Blom", "strateg", (18,)),
        ("Sam Grip", "bibliotekarie", None),
        ("Tea Moberg", "kommunikatör", None),
    ],
)
def test_titles_and_paragraphs_of_officials_in_one_cell(
    read: Protocol, name: str, title: str, items: tuple[int, ...] | None
) -> None:
    found = person(read, name)
    assert (found.role, found.party, found.title, found.items) == ("official", None, title, items)


def test_a_foot_of_addresses_in_a_list_is_nobody(read: Protocol) -> None:
    assert len(read.attendance) == 18


def parsed(folder: Path, text: str) -> Protocol:
    path = folder / "sida.txt"
    path.write_text(text, encoding="utf-8")
    return parse_file(path)


SEMICOLONS = """
NORRHULTS KOMMUN                 SAMMANTRÄDESPROTOKOLL                         Blad
KOMMUNSTYRELSEN                  2014-04-22                                    1 (8)

Plats och tid;            Sessionssalen, Stadshuset, 2014-04-22, kl 09.00-11.30
Beslutande;               Ada Lind (S), ordförande, Bo Ekman, Cia Berg (M), Dag
                          Alm §§ 60-62, Lena N
                          Andersson, Eva Ström
Övriga deltagande;        Fia Holm, verksamhetschef stöd och omsorg K G Enlund, teknisk chef
Utses att justera;        Bo Ekman
Justeringens plats
och tid;                  Omedelbar justering
Sekreterare               ..............................   Paragrafer; 60-63
                          Gun Kraft
Ordförande                ..............................
                          Ada Lind

KS § 60    KS 2014/1

Val av justerare

Kommunstyrelsens beslut

Bo Ekman utses att justera protokollet.
"""


def test_labels_with_semicolons_and_names_broken_over_rows(tmp_path: Path) -> None:
    read = parsed(tmp_path, SEMICOLONS)
    assert [(span.first, span.last) for span in read.meeting.paragraphs] == [(60, 63)]
    assert (read.meeting.adjustment.place, read.meeting.secretary) == (None, "Gun Kraft")
    assert [(one.name, one.items) for one in read.attendance if one.role in ("chair", "member")] == [
        ("Ada Lind", None),
        ("Bo Ekman", None),
        ("Cia Berg", None),
        ("Dag Alm", (60, 61, 62)),
        ("Lena N Andersson", None),
        ("Eva Ström", None),
    ]
    assert [(one.name, one.title) for one in read.attendance if one.role == "official"] == [
        ("Fia Holm", "verksamhetschef stöd och omsorg"),
        ("K G Enlund", "teknisk chef"),
    ]


ROLES_AS_LABELS = """
Skolnämnden	Sammanträdesprotokoll
2013-09-25

Plats och tid:	Ekskolans matsal, kl 18:30-21:10
Ordförande:	Ada Lind (L)
2:e vice ordförande:	Bo Ekman (S)
Ledamöter:	Cia Berg (M)
	Dag Alm (V)
Övriga deltagande	Se § 98
Justering
Justerare	Bo Ekman
Plats och tid	Skolkontoret måndagen den 30 september 2013
Justerade paragrafer	§§ 98-99

Innehållsförteckning

Godkännande av föredragningslistan.............3
Verksamhetsrapporter...........................4

SN § 98	36/2013 049

Godkännande av föredragningslistan

Nämndens beslut

Föredragningslistan godkänns.

SN § 99	2013.411 KS

Verksamhetsrapporter

Rektorn informerar.

Nämndens beslut

Informationen noteras.
"""


def test_roles_as_labels_and_a_heading_over_the_adjustment(tmp_path: Path) -> None:
    read = parsed(tmp_path, ROLES_AS_LABELS)
    assert [(one.name, one.role) for one in read.attendance] == [
        ("Ada Lind", "chair"),
        ("Bo Ekman", "vice_chair"),
        ("Cia Berg", "member"),
        ("Dag Alm", "member"),
    ]
    assert read.meeting.place == "Ekskolans matsal"
    assert (read.meeting.adjustment.place, read.meeting.adjustment.date) == ("Skolkontoret", "2013-09-30")


def test_a_contents_list_without_numbers_ends_at_the_first_paragraph(tmp_path: Path) -> None:
    read = parsed(tmp_path, ROLES_AS_LABELS)
    assert [(item.number, item.title, item.case_number) for item in read.items] == [
        (98, "Godkännande av föredragningslistan", "36/2013 049"),
        (99, "Verksamhetsrapporter", "2013.411"),
    ]


ADJUSTMENT_IN_A_PARAGRAPH = """
Protokoll
Tekniska nämnden 2013-08-29

Tid och plats	Kl 15.00-19.30, Sessionssalen
Ledamöter	Ada Lind (M), ordförande Bo Ekman (S)

§ 74
Upprop och val av justerare

Att jämte ordföranden justera protokollet utsågs Bo Ekman (S). Justeringen äger rum torsdagen den 5 september 2013, kl 16.00 på Tekniska förvaltningen.

§ 75
Information

Tekniska nämnden beslutar att informationen läggs till handlingarna.
"""


def test_an_adjustment_told_where_the_adjuster_is_elected(tmp_path: Path) -> None:
    adjustment = parsed(tmp_path, ADJUSTMENT_IN_A_PARAGRAPH).meeting.adjustment
    assert (adjustment.place, adjustment.date, adjustment.time) == (
        "Tekniska förvaltningen",
        "2013-09-05",
        "16:00",
    )


def test_an_agenda_approved_with_changes_and_a_citizens_street(tmp_path: Path) -> None:
    read = parsed(
        tmp_path,
        ADJUSTMENT_IN_A_PARAGRAPH.replace(
            "§ 75\nInformation\n",
            "§ 75\nFöredragningslista\n\nFöredragningslistan godkänns med följande tillägg:\nBo Ekman (S) frågar om hallen.\n\n"
            "§ 76\nMedborgarförslag om bad\n\nAda Ros, Norra Strandgatan 11, Norrhult, föreslår i medborgarförslag ett bad.\n",
        ),
    )
    agenda, bath = (item for item in read.items if item.number in (75, 76))
    assert agenda.decisions[0].outcomes == ("approved",)
    assert [one.name for one in bath.people] == ["Ada Ros"]


ROLL_CALL_IN_A_PARAGRAPH = """
SAMMANTRÄDESPROTOKOLL
Kommunfullmäktige
2008-11-26	1 (4)

Plats och tid	Sessionssalen, Folkets hus, kl 18.00-21.10, öppet för allmänheten 18.00-19.00
Beslutande	Se § 288
Övriga deltagande	Ada Lind, kommunsekreterare SBF Bo Ekman, Nya Vägar i Norrhult AB
Organ	Granåkers kommun: Kommunfullmäktige	Anslaget under tiden 2008-12-04 -- 2008-12-29
Justerare:
	Cia Berg
Justerare:
	Dag Alm

Kf § 287
Kommunfullmäktiges öppnande

Ordföranden öppnar sammanträdet.

Kf § 288
Upprop

Vid upprop är följande närvarande.

Tjänstgörande
Eva Ström (m), ordförande
Cia Berg (v)
Dag Alm (m) tjänstgör istället för Fia Holm (m)

Kf § 289
Ks § 17
Au § 5

Vägar

Kommunfullmäktiges beslut

Ärendet återremitteras.

Ks § 17

Kommunstyrelsens beslut

Ärendet bordläggs.
"""


def test_a_roll_call_taken_in_a_paragraph(tmp_path: Path) -> None:
    read = parsed(tmp_path, ROLL_CALL_IN_A_PARAGRAPH)
    assert [(one.name, one.party, one.role, one.replaces) for one in read.attendance] == [
        ("Ada Lind", None, "official", None),
        ("Bo Ekman", None, "other", None),
        ("Eva Ström", "M", "chair", None),
        ("Cia Berg", "V", "member", None),
        ("Dag Alm", "M", "serving_substitute", "Fia Holm"),
    ]
    assert [one.title for one in read.attendance[:2]] == [
        "kommunsekreterare SBF",
        "Nya Vägar i Norrhult AB",
    ]
    assert (read.meeting.start, read.meeting.end) == ("18:00", "21:10")
    assert read.meeting.adjusters == ("Cia Berg", "Dag Alm")
    assert (read.meeting.notice.posted, read.meeting.notice.removed) == ("2008-12-04", "2008-12-29")


def test_what_an_earlier_paragraph_decided_below_is_history(tmp_path: Path) -> None:
    roads = parsed(tmp_path, ROLL_CALL_IN_A_PARAGRAPH).items[-1]
    assert [decision.points for decision in roads.decisions] == [("Ärendet återremitteras.",)]


TWO_TABLES = """
Norrhults kommun
Kommunfullmäktige
2015-04-29

Plats och tid	Stadshuset kl 18.00-20.00
Beslutande	Se nedan
Paragrafer	§§ 66-90

Närvarolista

	Ledamöter		Nv	Fv	Ersättare		Nv	Fv
1	Ada Lind	S		X	Bo Ekman	M	X
2	Cia Berg, ej del av § 70	S	X		Dag Alm	S	X Tjg
3	Eva Ström	C	X		Fia Holm	C		X
4	Gun Kraft §§ 66-69	L	X
"""


def test_tables_of_members_and_substitutes_side_by_side(tmp_path: Path) -> None:
    read = parsed(tmp_path, TWO_TABLES)
    assert [(one.name, one.party, one.role, one.replaces) for one in read.attendance] == [
        ("Cia Berg", "S", "member", None),
        ("Eva Ström", "C", "member", None),
        ("Gun Kraft", "L", "member", None),
        ("Bo Ekman", "M", "substitute", None),
        ("Dag Alm", "S", "serving_substitute", None),
    ]
    assert person(read, "Gun Kraft").items == (66, 67, 68, 69)


SIGNED_BELOW = """
Norrhults kommun
Kulturnämnden 2019-10-16

Plats och tid	Biblioteket kl. 10:00-14:35
Ledamöter	Ada Lind (S) (vice ordförande) ---- (C) 2:e vice ordf Jim Svensk Roos (S) §§ 4-5 Bo Ekman (MP) ersätter Cia Berg (V) (ordförande)
Övriga	Dag Alm, revisor, del av mötet Eva Ström, näringslivsstrateg, del av mötet Fia Holm, chef Kultur - och fritidsavdelningen Gun Kraft, bibliotekarie
Paragrafer	§§ 3-5

§ 3
Dagordning

Beslut
Dagordningen fastställs.

Vid protokollet

Gun Kraft

Justeras

Ada Lind	Bo Ekman
Ordförande
"""


def test_offices_of_those_who_are_not_there_and_a_chair_named_above_the_title(tmp_path: Path) -> None:
    read = parsed(tmp_path, SIGNED_BELOW)
    assert [(one.name, one.role, one.replaces, one.items) for one in read.attendance[:3]] == [
        ("Ada Lind", "chair", None, None),
        ("Jim Svensk Roos", "member", None, (4, 5)),
        ("Bo Ekman", "serving_substitute", "Cia Berg", None),
    ]
    assert [(one.name, one.title) for one in read.attendance[3:]] == [
        ("Dag Alm", "revisor"),
        ("Eva Ström", "näringslivsstrateg"),
        ("Fia Holm", "chef Kultur- och fritidsavdelningen"),
        ("Gun Kraft", "bibliotekarie"),
    ]
    assert (read.meeting.chair, read.meeting.adjusters) == ("Ada Lind", ("Bo Ekman",))


TABLE_OF_MARKS = """
Norrhults kommun
Kommunstyrelsen 2012-10-09

Tid	kl 08:15-11:00
Närvarande	Se nedan
Justerade paragrafer	139-160

Ledamot	Närvaro	Ja	Nej	Kommentarer
1. Ada Lind, ordf (S)	X
2. Bo Ekman (S)
3. Cia Berg (S)	X			Ej § 145, Jäv
Ersättare	Närvaro	Ja	Nej	Ersätter ledamot
Dag Alm (S)	X			Nr 2
Eva Ström (S)	X
Övriga närvarande	Uppdrag/Ansvar
Fia Holm	Sekreterare
Gun Kraft	Kommunchef
"""


def test_titles_below_a_table_of_marks_are_no_marks(tmp_path: Path) -> None:
    read = parsed(tmp_path, TABLE_OF_MARKS)
    assert [(one.name, one.role, one.title) for one in read.attendance] == [
        ("Ada Lind", "chair", None),
        ("Cia Berg", "member", None),
        ("Dag Alm", "serving_substitute", None),
        ("Eva Ström", "substitute", None),
        ("Fia Holm", "official", "Sekreterare"),
        ("Gun Kraft", "official", "Kommunchef"),
    ]
