"""Minutes as sites that republish PDF text show them: pages numbered in brackets, lines run together. All invented."""

from __future__ import annotations

from pathlib import Path

import pytest

from protokoll_parser import parse_file
from protokoll_parser.model import Protocol
from protokoll_parser.reading.pasted.transcripts import pages_of

COMMITTEE = """
(1)

Protokoll från Omsorgsutskottets sammanträde 2012-03-14 Innehållsförteckning

Närvarande... 2

Kvartalsrapport 2012-02-29 med prognos... 3

Rapporter ... 6

(2)

Plats och tid Förvaltningshuset, plan 6, kl 09.00-12.00

Beslutande Berit Lantz (C), ordförande

Ove Hed (M) Lisa Strid (5)

Övriga deltagande Helena Borg (KD), ej tjg ers, del av § 31 Ulla Ros, socialchef

Utses att justera Ove Hed

Justeringens plats Förvaltningshuset, plan 6, den 5 april 2012, kl 16.00 Paragrafer 31-32

och tid

Underskrifter Sekreterare ………..

Ann Bro

Ordförande ……….

Berit Lantz

ANSLAG/BEVIS

Protokollet är justerat. Justeringen har tillkännagivits genom anslag.

Organ Omsorgsutskottet

Förvaringsplats för protokollet Omsorgskontoret Underskrift ………

(3)

OU § 31 DNR: OU.2012.3

Godkännande av dagordning Omsorgsutskottets beslut Dagordningen godkännes.

(4)

OU § 32 DNR: OU.2012.9

Fråga om tillämpning av kommunstyrelsens beslut om resor

Frågan besvaras.

Omsorgsutskottets beslut

Svaret läggs till handlingarna.
"""

VALUES_GLUED = """
SAMMANTRÄDESPROTOKOLL
Granåkers kommun

Plats och tid
Kulturhuset, 09:00 - 11:55
Paragrafer12 - 13
Justeringsdag Den 17 februari Underskrifter
ANSLAG/BEVIS
Nämnd/StyrelseKulturnämnden
Sammanträdesdatum2019-01-28
Tid för anslag2019-02-05 - 2019-02-27

§ 12
Rapport
Beslut
Kulturnämnden godkänner rapporten.

§ 13
Ekonomi
Beslut
Kulturnämnden noterar informationen.
"""

PAGE_ON_THE_WEB = """
Din position: Hem > Tyresö kommun > Kulturnämnden > Sammanträde 2013-05-16

Sammanträde 2013-05-16

Datum
Klockan
18:30
Plats
Sjösalen

§14 Anmälan av skrivelser

Dnr. 2013/KUN 0031

Kulturnämndens beslut

- Skrivelserna noteras.

___________

§15 Bidrag till hembygdsföreningen

Kulturnämndens beslut

- Bidrag beviljas med 12 000 kronor.
"""

BOARD_ON_THE_WEB = """
Direktionens protokoll 31 maj 2024

Närvarande

Direktionens ledamöter
Asta Ulander, ordförande (S)
Björn Hällqvist (T)
Pia Jonson, vice ordförande (S) §33

Direktionens ersättare
Nils Burman (S) tjänstgörande
Klara Hedin (v)

Tjänstepersoner
Cia Andersson, administratör

Fackliga organisationer
Sven Åker, Vision

Justering och sekreterare
Att jämte ordförande Asta Ulander justera dagens protokoll valdes Björn Hällqvist. Sekreterare är Cia Andersson.

33 § Sammanträdets öppnande

Ordförande öppnade mötet.

34 § Årsredovisning

Direktionen beslutar

att godkänna årsredovisningen.
"""

MADE_KNOWN_IN_A_SENTENCE = """
Protokoll
Miljönämnden

Datum: 2014-11-11
Klockan: 09:00-12:10

Närvarande ledamöter
Per Ander (S)
Lena Alk (KD)

Johan Utter, sekreterare

Per Ander (S), ordförande

Justeringen tillkännagiven på kommunens anslagstavla den 20 november 2014.

§ 169 Val av protokollsjusterare

Miljönämnden utser Lena Alk (KD) att justera protokollet. Justeringen sker den 18 november.

§ 170 Rapport

Miljönämnden beslutar att godkänna rapporten.
"""

ROW_FOR_EACH_PAGE = """
1 GRANÅKERS KOMMUN PROTOKOLL 1(4) Plats och tid Folkets hus, tisdagen den 11 mars 2014, kl Beslutande Asta Lind (S), ordförande Ulf Orre (M) Berit Alm (C), ej 21 Övriga närvarande Cia Ek, sekreterare Utses att justera Ulf Orre (M) Underskrifter Sekreterare Cia Ek Ordförande Asta Lind Justerande Ulf Orre ANSLAG/BEVIS Protokollet är justerat. Justeringen har tillkännagivits genom anslag. Organ Kulturnämnden Datum för anslags uppsättande Datum för anslags nedtagande Förvaringsplats för protokollet Kulturkontoret Underskrift

2 GRANÅKERS KOMMUN PROTOKOLL 2(4) KN 19/2014 Val av protokolljusterare Ulf Orre (M) utses att justera protokollet jämte ordföranden. KN 20/2014 Dnr 2014/ Information från förvaltningen Kulturchefen informerar om läget. Kulturnämnden beslutar att lägga informationen till handlingarna.

3 GRANÅKERS KOMMUN PROTOKOLL 3(4) KN 21/2014 Stöd till studieförbunden Ärendebeskrivning Studieförbunden har sökt stöd för året. Stödet fördelas efter antalet cirklar, som året innan. Kulturnämndens beslut Kulturnämnden beslutar att bevilja 40 000 kronor till studieförbunden. Beslutet skickas till Studieförbunden

4 GRANÅKERS KOMMUN PROTOKOLL 4(4) KN 22/2014 Nästa sammanträde Ordföranden meddelar att nämnden träffas i april, och att det mötet pågår hela förmiddagen med en kort paus. Kulturnämnden beslutar att notera informationen.
"""

SIGNED_IN_COLUMNS = """
Kulturnämnden
Sammanträdesprotokoll                              Sida 1 (9)

Tidpunkt:      Torsdag den 22 november 2018, kl. 16.00-17.35
Plats:         Hantverkshuset, plan 2
Närvarande:    Se bilaga
Justerat:      §§ 1-2, den 29 november 2018



Lotta Ekholm                  Ove Anderberg
Ordförande                    Tjänstgörande ersättare



Sara Öman
Nämndsekreterare
                                                   Sida 2 (9)

§ 1 Val av justerare

Ordförande Lotta Ekholm (L) och tjänstgörande ersättare Ove Anderberg (S) utsågs att justera protokollet.

§ 2 Ny teater
Dnr 3.1.1-2218/2018

Beslut

Kulturnämnden godkänner förslaget till ny teater.

Handlingar i ärendet
Tjänsteutlåtande från kulturförvaltningen den 22 oktober 2018.

Framlagda förslag
1) Ordföranden Lotta Ekholm m.fl. (L) och vice ordföranden Cia Brink m.fl. (M) föreslår bifall till förvaltningens förslag.

Reservation
Emil Bjur m.fl. (S) reserverar sig mot beslutet.

Särskilt uttalande
Ledamoten Moa Watt (V) lämnar ett särskilt uttalande.
"""

NUMBERS_ALONE = """
Granåkers kommun
SAMMANTRÄDESPROTOKOLL
Kulturnämnden

Plats och tid: Kulturhuset, kl. 9.00-10.15
Sammanträdesdatum 2015-03-10
Paragrafer 12-15

Innehållsförteckning
12 Val av justerare ........ 2
13 Ekonomisk rapport ....... 2
14 Biblioteksplan .......... 3
15 Rapporter ............... 3

12 Val av justerare

Kulturnämnden utser Ada Ek (S) att justera protokollet.

13 Dnr 2015/12
Ekonomisk rapport

Kulturnämnden beslutar
1. Rapporten godkänns.
2. En ny rapport lämnas i juni.

14 Biblioteksplan
Dnr 2015/31

Kulturnämnden beslutar att anta planen.

15 Rapporter

Inga rapporter lämnades.
"""


def read(folder: Path, text: str) -> Protocol:
    path = folder / "republished.txt"
    path.write_text(text, encoding="utf-8")
    return parse_file(path)


def test_the_meetings_day_is_the_titles_and_not_a_contents_lines(tmp_path: Path) -> None:
    assert read(tmp_path, COMMITTEE).meeting.date == "2012-03-14"


def test_a_floors_number_before_a_date_is_no_day(tmp_path: Path) -> None:
    adjustment = read(tmp_path, COMMITTEE).meeting.adjustment
    assert (adjustment.place, adjustment.date, adjustment.time) == (
        "Förvaltningshuset, plan 6",
        "2012-04-05",
        "16:00",
    )


def test_a_label_at_the_end_of_the_storage_is_no_part_of_it(tmp_path: Path) -> None:
    assert read(tmp_path, COMMITTEE).meeting.notice.storage == "Omsorgskontoret"


def test_a_five_in_brackets_after_a_name_is_the_letter_misread(tmp_path: Path) -> None:
    parties = {one.name: one.party for one in read(tmp_path, COMMITTEE).attendance}
    assert parties["Lisa Strid"] == "S"


def test_a_part_of_a_paragraph_is_said_of_the_one_before(tmp_path: Path) -> None:
    served = {one.name: (one.role, one.items) for one in read(tmp_path, COMMITTEE).attendance}
    assert served["Helena Borg"] == ("substitute", (31,))
    assert served["Ulla Ros"] == ("official", None)


def test_a_decision_run_together_with_the_title_is_found(tmp_path: Path) -> None:
    agenda, question = read(tmp_path, COMMITTEE).items
    assert agenda.title == "Godkännande av dagordning"
    assert [decision.points for decision in agenda.decisions] == [("Dagordningen godkännes.",)]
    assert question.title == "Fråga om tillämpning av kommunstyrelsens beslut om resor"


def test_the_path_at_the_top_of_a_page_names_the_municipality(tmp_path: Path) -> None:
    protocol = read(tmp_path, PAGE_ON_THE_WEB)
    meeting = protocol.meeting
    assert (meeting.municipality, meeting.body, meeting.date) == ("Tyresö", "Kulturnämnden", "2013-05-16")
    assert [(item.number, item.case_number) for item in protocol.items] == [(14, "2013/KUN 0031"), (15, None)]


def test_headings_of_a_bodys_members_and_substitutes(tmp_path: Path) -> None:
    roles = {one.name: one.role for one in read(tmp_path, BOARD_ON_THE_WEB).attendance}
    assert roles == {
        "Asta Ulander": "chair",
        "Björn Hällqvist": "member",
        "Pia Jonson": "vice_chair",
        "Nils Burman": "serving_substitute",
        "Klara Hedin": "substitute",
        "Cia Andersson": "official",
        "Sven Åker": "other",
    }


def test_a_party_may_stand_after_the_role(tmp_path: Path) -> None:
    chairs = [
        (one.party, one.items) for one in read(tmp_path, BOARD_ON_THE_WEB).attendance if "chair" in one.role
    ]
    assert chairs == [("S", None), ("S", (33,))]


def test_a_sentence_elects_the_adjuster_and_names_the_secretary(tmp_path: Path) -> None:
    meeting = read(tmp_path, BOARD_ON_THE_WEB).meeting
    assert (meeting.chair, meeting.secretary, meeting.adjusters) == (
        "Asta Ulander",
        "Cia Andersson",
        ("Björn Hällqvist",),
    )


def test_a_sentence_tells_when_the_minutes_were_made_known(tmp_path: Path) -> None:
    meeting = read(tmp_path, MADE_KNOWN_IN_A_SENTENCE).meeting
    assert (meeting.notice.posted, meeting.adjusters) == ("2014-11-20", ("Lena Alk",))


def test_a_row_for_each_page_is_set_apart_again(tmp_path: Path) -> None:
    protocol = read(tmp_path, ROW_FOR_EACH_PAGE)
    assert (protocol.meeting.body, protocol.meeting.date) == ("Kulturnämnden", "2014-03-11")
    assert [(item.number, item.title, item.pages and item.pages.first) for item in protocol.items] == [
        (19, "Val av protokolljusterare", 2),
        (20, "Information från förvaltningen", 2),
        (21, "Stöd till studieförbunden", 3),
        (22, "Nästa sammanträde", 4),
    ]
    assert [[decision.outcomes for decision in item.decisions] for item in protocol.items] == [
        [("elected",)],
        [("noted",)],
        [("approved",)],
        [("noted",)],
    ]
    assert protocol.items[2].recipients == ("Studieförbunden",)


def test_a_numbered_list_is_no_transcript() -> None:
    assert pages_of("\n".join(f"{number} En punkt i en lista" for number in range(1, 9))) is None
    assert pages_of("\n".join(f"{number} {'x ' * 300}" for number in (1, 3, 4))) is None


def test_values_glued_to_their_labels(tmp_path: Path) -> None:
    meeting = read(tmp_path, VALUES_GLUED).meeting
    assert (meeting.date, meeting.notice.posted, meeting.notice.removed) == (
        "2019-01-28",
        "2019-02-05",
        "2019-02-27",
    )
    assert meeting.adjustment.date == "2019-02-17"
    assert [(span.first, span.last) for span in meeting.paragraphs] == [(12, 13)]


def test_signatures_in_columns_with_the_roles_below(tmp_path: Path) -> None:
    protocol = read(tmp_path, SIGNED_IN_COLUMNS)
    meeting = protocol.meeting
    assert (meeting.chair, meeting.secretary, meeting.adjusters) == (
        "Lotta Ekholm",
        "Sara Öman",
        ("Ove Anderberg",),
    )
    assert protocol.attendance == ()


def test_a_party_follows_the_words_and_others(tmp_path: Path) -> None:
    item = read(tmp_path, SIGNED_IN_COLUMNS).items[1]
    assert [(one.name, one.party, one.action) for one in item.people] == [
        ("Lotta Ekholm", "L", "seconded"),
        ("Cia Brink", "M", "seconded"),
        ("Emil Bjur", "S", "reserved"),
        ("Moa Watt", "V", "statement"),
    ]
    assert item.basis == ("Tjänsteutlåtande från kulturförvaltningen den 22 oktober 2018.",)


def test_declared_numbers_stand_for_paragraphs_where_every_sign_is_lost(tmp_path: Path) -> None:
    items = read(tmp_path, NUMBERS_ALONE).items
    assert [(item.number, item.title, item.case_number) for item in items] == [
        (12, "Val av justerare", None),
        (13, "Ekonomisk rapport", "2015/12"),
        (14, "Biblioteksplan", "2015/31"),
        (15, "Rapporter", None),
    ]
    assert [len(decision.points) for item in items for decision in item.decisions] == [1, 2, 1]


def test_a_by_election_elects(tmp_path: Path) -> None:
    text = PAGE_ON_THE_WEB.replace(
        "- Skrivelserna noteras.", "Fyllnadsval av ledamot i rådet efter Bo Al (M): Ada Ek (M)."
    )
    people = [(one.name, one.action) for one in read(tmp_path, text).items[0].people]
    assert people == [("Bo Al", "replaced"), ("Ada Ek", "elected")]


@pytest.mark.parametrize(
    ("printed", "told"),
    [
        (
            "Revisorerna, ekonomienheten, samtliga nämnder",
            ("Revisorerna", "ekonomienheten", "samtliga nämnder"),
        ),
        (
            "Förslagsställaren, kultur- och fritidsnämnden",
            ("Förslagsställaren", "kultur- och fritidsnämnden"),
        ),
        ("Förvaltningschefen, för verkställighet", ("Förvaltningschefen, för verkställighet",)),
    ],
)
def test_recipients_on_one_line(tmp_path: Path, printed: str, told: tuple[str, ...]) -> None:
    text = PAGE_ON_THE_WEB + f"\nBeslutet skickas till\n{printed}\n"
    assert read(tmp_path, text).items[1].recipients == told
