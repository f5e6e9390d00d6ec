"""More forms that real front pages have: labels of other words, sentences about guests, towns. All of it is invented."""

from __future__ import annotations

from pathlib import Path

import pytest

from protokoll_parser import parse_file
from protokoll_parser.front.labels import find_labels
from protokoll_parser.model import Attendee, Protocol


def parsed(folder: Path, text: str) -> Protocol:
    path = folder / "sida.md"
    path.write_text(text, encoding="utf-8")
    return parse_file(path)


def person(read: Protocol, name: str) -> Attendee:
    """The one with the name, who is listed once."""
    (found,) = [attendee for attendee in read.attendance if attendee.name == name]
    return found


@pytest.mark.parametrize(
    ("label", "kind"),
    [
        ("Förtroendevalda beslutande", "members"),
        ("Beslutande politiker", "members"),
        ("Ledamöter, närvarande", "members"),
        ("Närvarande (beslutande)", "members"),
        ("Röstberättigade ledamöter", "members"),
        ("Ersättare, tjänstgörande", "serving"),
        ("Ersättare (beslutande)", "serving"),
        ("Tj. ersättare", "serving"),
        ("Förtroendevalda ej beslutande", "substitutes"),
        ("Närvarande, ej beslutande", "substitutes"),
        ("Närvarande icke tjänstgörande", "substitutes"),
        ("Ersättare inte beslutande", "substitutes"),
        ("Ej tjg. ers.", "substitutes"),
        ("Ytterligare närvarande", "others"),
        ("Förvaltningens tjänstepersoner", "officials"),
        ("Har anmält förhinder", "absent"),
        ("Valda justerare", "adjusters"),
        ("Protokollet justeras av", "adjusters"),
        ("Justerare, ersättare", "remarks"),
        ("Tid/plats för justering", "adjustment"),
        ("Anslås fr o m", "posted"),
        ("Datum då anslaget tas bort", "removed"),
        ("Anslaget tidigast tas ned", "removed"),
        ("Sista dagen för överklagande", "appeal_by"),
        ("Protokollet finns att tillgå", "storage"),
        ("Plats och tidpunkt", "place_time"),
        ("Mötets plats", "place"),
        ("Protokollet fört av", "secretary"),
    ],
)
def test_labels_are_known_in_the_words_that_they_have(label: str, kind: str) -> None:
    assert [found.kind for found in find_labels(f"{label}:")] == [kind]


NARROW = """
1 (31)
Protokoll
Sammanträdesdatum
2015-10-26
Kommunfullmäktige
Plats och tid:
Stora salen, Folkets hus Eken, Alingsås 17.30-20.30
Förtroendevalda beslutande:
Ada Lind (S) ordf
Majken Norberg Ekman
(S)
Bo Ek (S) v
ordf
Cia Berg (M) § 162-
181
Dag Alm (M) §
160-161
Eva Ström (C) 2:e v
ordf
Förtroendevalda ej beslutande:
Fia Holm (S)
Gun Kraft (V)
Övriga deltagare:
Administrativ chef Hans Ros
Utses att justera:
Cia Berg och Dag Alm
Justeringens plats
och tid:
Kansliet måndag den 2 november 2015 Klockan
15.00
"""


def test_elected_members_are_listed_in_a_narrow_column(tmp_path: Path) -> None:
    read = parsed(tmp_path, NARROW)
    assert [(one.name, one.party, one.role) for one in read.attendance] == [
        ("Ada Lind", "S", "chair"),
        ("Majken Norberg Ekman", "S", "member"),
        ("Bo Ek", "S", "vice_chair"),
        ("Cia Berg", "M", "member"),
        ("Dag Alm", "M", "member"),
        ("Eva Ström", "C", "vice_chair"),
        ("Fia Holm", "S", "substitute"),
        ("Gun Kraft", "V", "substitute"),
        ("Hans Ros", None, "official"),
    ]
    assert person(read, "Dag Alm").items == (160, 161)


def test_the_town_where_the_place_ends_is_whose_minutes_these_are(tmp_path: Path) -> None:
    assert parsed(tmp_path, NARROW).meeting.municipality == "Alingsås"


def test_klockan_after_a_date_is_no_label(tmp_path: Path) -> None:
    adjustment = parsed(tmp_path, NARROW).meeting.adjustment
    assert (adjustment.place, adjustment.date, adjustment.time) == ("Kansliet", "2015-11-02", "15:00")


GUESTS = """
Norrhults kommun
Byggnadsnämnden 2018-10-24

Plats och tid	Ekrummet, kl 08.00-15.30
Beslutande
Ledamöter	Ada Lind, C, ordförande
	Bo Ek, KD ej § 133
	Cia Berg, S
	Dag Alm, S § 135
Tjänstgörande ersättare	Eva Ström (M) för Fia Holm (M)
Ersättare	Dag Alm (S), Gunilla kvist (V), Hans Ros (L)
Övriga närvarande	Förvaltningschef Ida Nord § 131, projektledare för Norrhamnen Jan Dahl § 132 och ekonom Kim Sten
	Under § 134 deltog Lena Mark, planchef på Ekfors stad och Max Roos, rektor på Ekskolan.
Utses att justera
Justerare	Cia Berg (S)
Ersättare	Hans Ros (L)
Justeringens plats och tid	§ 133 justeras omedelbart. Övriga paragrafer justeras på Norrhults kommunkontor den 30 oktober 2018, klockan 16.00
Justerade paragrafer	130-136
Sekreterare
	Kim Sten
Ordförande
	Ada Lind
Justerande
	Cia Berg
"""


@pytest.fixture
def guests(tmp_path: Path) -> Protocol:
    return parsed(tmp_path, GUESTS)


def test_a_party_without_brackets_stands_before_a_gap(guests: Protocol) -> None:
    bo = person(guests, "Bo Ek")
    assert (bo.party, bo.items) == ("KD", (130, 131, 132, 134, 135, 136))


def test_a_substitute_who_is_a_member_for_some_items_served_for_them(guests: Protocol) -> None:
    assert [(one.role, one.items) for one in guests.attendance if one.name == "Dag Alm"] == [
        ("serving_substitute", (135,)),
        ("substitute", None),
    ]


def test_a_surname_may_lack_its_capital_before_a_party(guests: Protocol) -> None:
    assert person(guests, "Gunilla kvist").party == "V"


def test_a_place_in_a_title_is_no_part_of_the_name_after_it(guests: Protocol) -> None:
    jan = person(guests, "Jan Dahl")
    assert (jan.title, jan.items) == ("projektledare för Norrhamnen", (132,))


def test_a_sentence_tells_who_attended_an_item(guests: Protocol) -> None:
    assert [(one.name, one.title, one.items) for one in guests.attendance if one.items == (134,)] == [
        ("Lena Mark", "planchef på Ekfors stad", (134,)),
        ("Max Roos", "rektor på Ekskolan", (134,)),
    ]


def test_the_adjusters_substitute_is_none_of_the_boards(guests: Protocol) -> None:
    assert person(guests, "Hans Ros").role == "substitute"
    assert guests.meeting.adjusters == ("Cia Berg",)
    assert guests.meeting.adjustment.place == "Norrhults kommunkontor"


ODD_HEADINGS = """
Norrhults kommun
Protokoll
Kommunstyrelsen
2015-10-26

Plats och tid	Kommunhuset, Norrhult, kl 17.30-20.30
De som fattar beslut	Ada Lind (S) ordf
	Bo Ek (S)
	Cia Berg (M)
	Dag Alm (M)
Reserver som var med	Fia Holm (S)
	Gun Kraft (V)
Tjänstefolk	Hans Ros, kommunchef
Justerare	Cia Berg
"""
SENTENCE = """
Protokoll från Kommunstyrelsen den 26 oktober 2015

Närvoro: Ada Lind (S), ordförande, Bo Ek (S), Cia Berg (M)

§ 1 Val av justerare
Beslut
Cia Berg (M) utses.
"""
KNOWN_THEN_ODD = """
Norrhults kommun
Kommunstyrelsen 2015-10-26
Beslutande
Ada Lind (S) ordf
Bo Ek (S)
Reserver
Fia Holm (S)
Gun Kraft (V)
Justerare: Bo Ek
"""


def roles(read: Protocol) -> list[tuple[str, str]]:
    return [(one.name, one.role) for one in read.attendance]


def test_lists_below_unknown_headings_are_told_by_names_with_parties(tmp_path: Path) -> None:
    assert roles(parsed(tmp_path, ODD_HEADINGS)) == [
        ("Ada Lind", "chair"),
        ("Bo Ek", "member"),
        ("Cia Berg", "member"),
        ("Dag Alm", "member"),
        ("Fia Holm", "substitute"),
        ("Gun Kraft", "substitute"),
        ("Hans Ros", "official"),
    ]


def test_so_is_a_list_on_one_line_after_an_unknown_word(tmp_path: Path) -> None:
    assert roles(parsed(tmp_path, SENTENCE)) == [
        ("Ada Lind", "chair"),
        ("Bo Ek", "member"),
        ("Cia Berg", "member"),
    ]


def test_substitutes_under_an_unknown_heading_are_no_members(tmp_path: Path) -> None:
    assert roles(parsed(tmp_path, KNOWN_THEN_ODD)) == [
        ("Ada Lind", "chair"),
        ("Bo Ek", "member"),
        ("Fia Holm", "substitute"),
        ("Gun Kraft", "substitute"),
    ]


def test_those_below_absent_in_unknown_words_were_not_there(tmp_path: Path) -> None:
    text = ODD_HEADINGS.replace("Reserver som var med", "Förhindrade att komma")
    assert [name for name, _ in roles(parsed(tmp_path, text))] == [
        "Ada Lind",
        "Bo Ek",
        "Cia Berg",
        "Dag Alm",
        "Hans Ros",
    ]


NEXT_PAGE = """
Norrhults kommun
Kommunstyrelsen 2015-10-26

Beslutande	Se sidan 2
Utses att justera	Cia Berg
Sekreterare	Ida Nord
Ordförande	Ada Lind
Justerare	Cia Berg

De som var på mötet
Ada Lind (S), ordförande
Bo Ek (S)
Cia Berg (M)

Lista över ärenden
§ 1 Val av justerare

§ 1 Val av justerare
Beslut
Cia Berg (M) utses.
"""


def test_a_list_under_an_unknown_heading_may_stand_below_the_signatures(tmp_path: Path) -> None:
    assert roles(parsed(tmp_path, NEXT_PAGE)) == [
        ("Ada Lind", "chair"),
        ("Bo Ek", "member"),
        ("Cia Berg", "member"),
    ]


COLUMNS = """
Norrhults kommun
Kommunfullmäktige 2017-04-20

Beslutande	Ada Lind (s), ordf	Bo Ek (s)
	Cia Berg (kd), 1:e vo	Dag Alm (m)
	Eva Ström (s), 2:e vo	Fia Holm (fp)
Övriga deltagande	Gun Kraft	Hans T. Ros
	Ida Nord	Jan B. Dahl
	Tf Chef Nämndservice Kim Sten
	Lena Mark, vårdcentralchef, Närhälsan Norrhult
Paragrafer	45-68
Sekreterare	.........................
	Kim Sten
Ordförande	.........................
	Ada Lind
	.........................
	Dag Alm
	.........................
	Fia Holm
"""


@pytest.fixture
def columns(tmp_path: Path) -> Protocol:
    return parsed(tmp_path, COLUMNS)


def test_vice_chairs_may_be_two_letters(columns: Protocol) -> None:
    assert [one.name for one in columns.attendance if one.role == "vice_chair"] == ["Cia Berg", "Eva Ström"]


def test_guests_without_titles_may_stand_in_two_columns(columns: Protocol) -> None:
    names = [one.name for one in columns.attendance if one.role in ("other", "official")]
    assert names == ["Gun Kraft", "Hans T. Ros", "Ida Nord", "Jan B. Dahl", "Kim Sten", "Lena Mark"]
    assert person(columns, "Kim Sten").title == "Tf Chef Nämndservice"
    assert person(columns, "Lena Mark").title == "vårdcentralchef, Närhälsan Norrhult"


def test_those_who_sign_below_the_chair_are_the_adjusters(columns: Protocol) -> None:
    assert (columns.meeting.chair, columns.meeting.adjusters) == ("Ada Lind", ("Dag Alm", "Fia Holm"))
