"""Heads, rosters and labels as real minutes print them; the municipalities and the names are invented."""

from __future__ import annotations

from pathlib import Path

import pytest

from protokoll_parser import case_numbers, parse_file
from protokoll_parser.model import Item, Protocol
from protokoll_parser.points.outcomes import read_outcome


def _read(tmp_path: Path, text: str, name: str = "protokoll.txt") -> Protocol:
    file = tmp_path / name
    file.write_text(text, encoding="utf-8")
    return parse_file(file)


def _item(protocol: Protocol, number: int) -> Item:
    return next(item for item in protocol.items if item.number == number)


def _served(protocol: Protocol) -> dict[str, tuple[str | None, str, str | None]]:
    """Name → (party, role, whom the person stood in for)."""
    return {one.name: (one.party, one.role, one.replaces) for one in protocol.attendance}


@pytest.mark.parametrize(
    "number",
    [
        "KS/2017/0221/003-1",
        "8/2014.109",
        "KS-19-00145",
        "RS/123/2020",
        "BmN 2020-42",
        "99.627-232 Ks",
        "KS13-112",
    ],
)
def test_a_case_number_needs_no_label(number: str) -> None:
    assert case_numbers.alone(number) == number


@pytest.mark.parametrize(
    "number", ["0123/19-231", "2019/145-KS", "2013/KS0123-6", "2019-000122-NF", "0093/11 - 006"]
)
def test_a_labelled_case_number_keeps_the_code_glued_to_it(number: str) -> None:
    assert case_numbers.labelled(f"Dnr {number}") == (number, "", "")


HEADS = """Norrhults kommun
Kommunfullmäktige
2014-06-16

Paragrafer 33-36

Kf § 33\t\tDnr 2014.189\t810

Bidrag till Björkö bystuga

Kommunfullmäktiges beslut

Bidraget beviljas.

Kf § 34\t\tDnr 8/2014.109
Ks § 61
Au § 50

Budget 2015 och plan för 2016-2017

Kommunfullmäktiges beslut

Budgeten antas.

§ 35\tKS/2014/0221/003-1

Taxa för sotning

Kommunfullmäktiges beslut

Taxan antas.
"""


def test_a_code_beside_the_case_number_is_no_title(tmp_path: Path) -> None:
    item = _item(_read(tmp_path, HEADS), 33)
    assert (item.title, item.case_number) == ("Bidrag till Björkö bystuga", "2014.189 810")


def test_earlier_paragraphs_stand_below_one_with_a_case_number(tmp_path: Path) -> None:
    protocol = _read(tmp_path, HEADS)
    assert [item.number for item in protocol.items] == [33, 34, 35]
    item = _item(protocol, 34)
    assert (item.title, item.case_number) == ("Budget 2015 och plan för 2016-2017", "8/2014.109")


def test_a_case_number_without_its_label_is_no_title(tmp_path: Path) -> None:
    item = _item(_read(tmp_path, HEADS), 35)
    assert (item.title, item.case_number) == ("Taxa för sotning", "KS/2014/0221/003-1")


def test_a_contents_list_has_a_long_title(tmp_path: Path) -> None:
    protocol = _read(
        tmp_path,
        "Älvsunda kommun\nKultur- och fritidsnämnden\n\n"
        "Förteckning över kultur- och fritidsnämndens ärenden den 25 april 2019\n\nDnr\n"
        "§ 60\t2019-00002\tVal av justeringsperson\n§ 61\t2019-00005\tAllmänhetens frågestund\n\n"
        "§ 60\tDnr 2019-00002\n\nVal av justeringsperson\n\nKultur- och fritidsnämndens beslut\n\n"
        "Kultur- och fritidsnämnden utser Ada Ek (S).\n\n§ 61\tDnr 2019-00005\n\nAllmänhetens frågestund\n\n"
        "Inga frågor.\n",
    )
    assert [len(item.decisions) for item in protocol.items] == [1, 0]


ROSTER_BY_PARTY = """Norrhults kommun\tPROTOKOLL
Kommunfullmäktige\t2011-09-26

Plats och tid\tFolkets hus, kl 13.00-17.10
Beslutande\tEnligt närvaro-/tjänstgöringslista
Ordförande ..............................\t§§ 90-112
\tBo Al

Närvaro- och omröstningslista

PARTI\tNär-\tTjg.\tRESERVATION\tOMRÖSTNING\t\tANTECKNING
Namn\tvaro\ters.\t\tJa\tNej\t
SOCIALDEMOKRATERNA\t\t\t\t\t\t
- Ordinarie (21)\t\t\t\t\t\t
Ada Ek\t1\t\t\t\t\tJusterare
Cia Dal\t-\t\t\t\t\t
Bo Al\t1\t\t\t\t\tOrdförande
- Ersättare (11)\t\t\t\t\t\t
Eva Fors\t1\tX\t\t\t\t
Gun Holm\t-\t\t\t\t\t
Ida Jung\t1\t\t\t\t\t
VÄNSTERPARTIET\t\t\t\t\t\t
- Ordinarie (3)\t\t\t\t\t\t
Karl Lund\t1\t\t\t\t\t
- Ersättare (2)\t\t\t\t\t\t
Mia Nord\t1\tX\t\t\t\t

§ 90

Upprop

Upprop förrättas.
"""


def test_a_roster_goes_party_by_party(tmp_path: Path) -> None:
    assert _served(_read(tmp_path, ROSTER_BY_PARTY)) == {
        "Ada Ek": ("S", "member", None),
        "Bo Al": ("S", "chair", None),
        "Eva Fors": ("S", "serving_substitute", None),
        "Ida Jung": ("S", "substitute", None),
        "Karl Lund": ("V", "member", None),
        "Mia Nord": ("V", "serving_substitute", None),
    }


def test_a_list_of_votes_with_a_column_for_presence_names_those_present(tmp_path: Path) -> None:
    protocol = _read(
        tmp_path,
        "Björkö kommun\nKommunfullmäktige 2018-05-09\n\nPlats och tid\tFolkets hus kl 18:00-20:45\n"
        "Beslutande\tSe deltagarförteckning\nParagraf 50-70\n\nDeltagarförteckning\tOmröstningsprotokoll\n\n"
        "Nr\tLedamot\tNärv\tKF § 53 Ja\tNej\tAvst\tAnmärkning\n"
        "1\tAda Ek (S)\tx\tx\t\t\t\n2\tBo Al (S)\t\t\t\t\t\n\tCia Dal (S)\tx\t\tx\t\tFör Bo Al\n"
        "3\tEva Fors (M)\tx\t\tx\t\t\n\nKF § 53\n\nMotion om bussar\n\nKommunfullmäktiges beslut\n"
        "Kommunfullmäktige avslår motionen.\n",
    )
    assert _served(protocol) == {
        "Ada Ek": ("S", "member", None),
        "Cia Dal": ("S", "serving_substitute", "Bo Al"),
        "Eva Fors": ("M", "member", None),
    }


def test_lists_have_labels_of_their_own(tmp_path: Path) -> None:
    protocol = _read(
        tmp_path,
        "Granåkers kommun\nSocialnämnden 2012-01-25\n\nPlats och tid\tStadshuset, kl 13.30-16.45\n\n"
        "Beslutat\tAda Ek, (S)\tOrdförande\n\tBo Al, (MP)\tLedamot\n\n"
        "Passiva ersättare\tCia Dal, (KD)\tErsättare\n\n"
        "Yttranderätt:\nOrdföranden i revisionen\tEva Fors (s)\n\nJusterare\tBo Al\n"
        "Datum för när anslaget ska sättas upp\t2012-02-02\nDatum för när anslaget ska tas ner\t2012-02-24\n\n"
        "§ 1\n\nÖppnande\n",
    )
    assert {name: role for name, (_, role, _) in _served(protocol).items()} == {
        "Ada Ek": "chair",
        "Bo Al": "member",
        "Cia Dal": "substitute",
        "Eva Fors": "other",
    }
    assert (protocol.meeting.notice.posted, protocol.meeting.notice.removed) == ("2012-02-02", "2012-02-24")


def test_a_list_says_for_which_paragraphs_it_holds(tmp_path: Path) -> None:
    protocol = _read(
        tmp_path,
        "Älvsunda kommun\nKommunfullmäktige\t2017-09-20\n\nPlats och tid\tFolkets Hus kl 18.00-21.52\n"
        "Beslutande\tEnligt förteckning\nParagrafer 160-190\n\n"
        "Beslutande, gäller både för § 160 (direktjusterad) och §§ 161-190\n\n"
        "Ada Ek (S)\nBo Al (M)\nCia Dal (S) tjänstgör istället för Eva Fors (S)\n\n§ 160\n\nVal\n",
    )
    assert _served(protocol) == {
        "Ada Ek": ("S", "member", None),
        "Bo Al": ("M", "member", None),
        "Cia Dal": ("S", "serving_substitute", "Eva Fors"),
    }


def test_those_named_after_all_but_were_not_there(tmp_path: Path) -> None:
    protocol = _read(
        tmp_path,
        "Den 22 september 2011\n\nKommunfullmäktige\n\n"
        "Närvarande vid uppropet: ordföranden, förste och andre vice ordförandena samt övriga\n"
        "ledamöter utom Ada Ek, Bo Al, Cia Dal, Eva Fors och Gun\nHolm.\n\n"
        "Som ersättare för de frånvarande ledamöterna inträder: Ida Berg Jung för\n"
        "Ada Ek, Karl Lund för Bo Al, Mia Nord för Cia Dal och Ola\nPalm för Eva Fors. För Gun Holm saknas ersättare.\n\n"
        "Gun Holm infinner sig efter ärendet § 142 och ersätter ingen.\n\n"
        "§ 141 Protokollsjustering\n\nKommunfullmäktige utser Rut Sand och Siv Tell att jämte ordföranden justera\n"
        "protokollet.\n",
    )
    assert _served(protocol) == {
        "Ida Berg Jung": (None, "serving_substitute", "Ada Ek"),
        "Karl Lund": (None, "serving_substitute", "Bo Al"),
        "Mia Nord": (None, "serving_substitute", "Cia Dal"),
        "Ola Palm": (None, "serving_substitute", "Eva Fors"),
    }


def test_one_sentence_names_members_and_substitutes(tmp_path: Path) -> None:
    protocol = _read(
        tmp_path,
        "Protokoll fört vid sammanträde med Norrhults kommunstyrelse den 15 januari 2014\n\n"
        "Närvarande: ledamöter: Ada Ek (S) (ordförande), Bo Al (S) (1:e vice ordf.), Cia Dal (MP) (tjänstgör för Eva Fors "
        "(MP)) och Gun Holm (SD), ersättare: Ida Jung (S), Karl Lund (V) och Mia Nord (SD).\n\n"
        "Tjänstemän: Stadsdirektör Ola Palm\nSekreterare Pia Rask\nStadsjurist Rut Sand\n\n§ 1\n\nProtokollsjustering\n\n"
        "Utses Bo Al att jämte ordföranden justera protokollet.\n",
    )
    assert protocol.meeting.body == "Kommunstyrelsen"
    assert protocol.meeting.adjusters == ("Bo Al",)
    assert _served(protocol) == {
        "Ada Ek": ("S", "chair", None),
        "Bo Al": ("S", "vice_chair", None),
        "Cia Dal": ("MP", "serving_substitute", "Eva Fors"),
        "Gun Holm": ("SD", "member", None),
        "Ida Jung": ("S", "substitute", None),
        "Karl Lund": ("V", "substitute", None),
        "Mia Nord": ("SD", "substitute", None),
        "Ola Palm": (None, "official", None),
        "Pia Rask": (None, "official", None),
        "Rut Sand": (None, "official", None),
    }


def test_signatures_of_all_below_the_adjusters_label(tmp_path: Path) -> None:
    protocol = _read(
        tmp_path,
        "BJÖRKÖ KOMMUN\nKommunfullmäktige\t2010-02-08\n\nTid:\tKl. 18:30-20:30\nLedamöter:\tSe bilaga\n"
        "Paragrafer:\t1-27\nJusterare:\tAda Ek (fp) och Bo Al (s)\n\n"
        "_______________\t_______________\t_______________\t_______________\n"
        "Cia Dal\tEva Fors\tAda Ek (fp)\tBo Al (s)\nsekreterare\tordförande\tjusterare\tjusterare\n\n"
        "Parti\tNamn\tNärvaro\tFrånvaro\nFp\tEva Fors, Ordförande\tX\t\nM\tIda Jung\t\tX\nM\tErs. Karl Lund\tX\t\n\n"
        "§ 1\n\nVal av justerare\n",
    )
    assert protocol.meeting.adjusters == ("Ada Ek", "Bo Al")
    assert _served(protocol) == {
        "Eva Fors": ("Fp", "chair", None),
        "Karl Lund": ("M", "serving_substitute", None),
    }


def test_a_party_stands_before_what_somebody_is(tmp_path: Path) -> None:
    protocol = _read(
        tmp_path,
        "Granåkers kommun\nKulturnämnden 2007-01-16\n\nPlats och tid\tStadshuset kl 18.30-20.45\n\n"
        "Beslutande\tAda Ek, fp ordf\n\tBo Al, s\n\tCia Dal, (L) vice ordförande\n\nParagrafer\t1-16\n\n§ 1\n\nVal\n",
    )
    assert _served(protocol) == {
        "Ada Ek": ("FP", "chair", None),
        "Bo Al": ("S", "member", None),
        "Cia Dal": ("L", "vice_chair", None),
    }


PASTED = (
    "1 Tid och plats Beslutande Ledamöter Folkets hus, Kungsgatan 29, klockan 14:00 15:41 Ada Ek (C), Ordförande Bo Al (S), "
    "vice ordförande Cia Dal (M), 2:e vice ordförande Eva Fors (KD) Övriga närvarande Ersättare Gun Holm (S) Ida Jung (M) "
    "Utses att justera Justeringens tid och plats Bo Al och Cia Dal klockan 14.00, Kommunhuset Underskrifter Sekreterare "
    "Paragrafer Karl Lund Ordförande Justerare Ada Ek Bo Al Cia Dal ANSLAG/BEVIS Protokollet är justerat. Justeringen har "
    "tillkännagivits genom anslag Organ Socialnämnden Förvaringsplats för protokollet Kommunhuset Underskrift\n\n"
    "2 Socialnämnden SN 12 Val av justerare Socialnämnden utser Bo Al och Cia Dal att justera protokollet. Justeringen sker "
    "på kommunhuset. Nämnden tackar för informationen om detta och lägger den till handlingarna.\n\n"
    "3 Socialnämnden SN 13 Budget Socialnämnden godkänner rapporten. Förvaltningen har tagit fram en rapport om läget efter "
    "tio månader. Den visar ett underskott som beror på högre kostnader för placeringar och för försörjningsstöd.\n\n"
    "4 Socialnämnden SN 14 Bokslut Socialnämnden godkänner bokslutet. Förvaltningen har tagit fram ett bokslut för året som "
    "gått. Det visar ett underskott som beror på högre kostnader för placeringar och för försörjningsstöd.\n"
)


def test_a_page_pasted_as_one_line_gives_names_to_all_who_sign(tmp_path: Path) -> None:
    meeting = _read(tmp_path, PASTED).meeting
    assert (meeting.secretary, meeting.chair, meeting.adjusters) == (
        "Karl Lund",
        "Ada Ek",
        ("Bo Al", "Cia Dal"),
    )
    assert (meeting.adjustment.place, meeting.adjustment.time) == ("Kommunhuset", "14:00")


def test_a_page_pasted_as_one_line_has_its_place_before_the_names(tmp_path: Path) -> None:
    protocol = _read(tmp_path, PASTED)
    meeting = protocol.meeting
    assert (meeting.place, meeting.start, meeting.end) == ("Folkets hus, Kungsgatan 29", "14:00", "15:41")
    assert _served(protocol) == {
        "Ada Ek": ("C", "chair", None),
        "Bo Al": ("S", "vice_chair", None),
        "Cia Dal": ("M", "vice_chair", None),
        "Eva Fors": ("KD", "member", None),
        "Gun Holm": ("S", "substitute", None),
        "Ida Jung": ("M", "substitute", None),
    }


def test_guests_stand_below_the_adjusters_label(tmp_path: Path) -> None:
    protocol = _read(
        tmp_path,
        "Norrhults kommun\nSocialnämnden 2019-05-14\n\nPlats och tid Stadshuset kl 13.00-15.00\n"
        "Beslutande 2(53) Ada Ek (S), ordförande Bo Al (M)\nÖvriga närvarande\n"
        "Utses att justera Förvaltningschef Cia Dal Stadsarkitekt Eva Fors, 133 Gun Holm, sekreterare Bo Al (M)\n"
        "Justeringens plats och tid Kansliet 2019-05-20\n\nUnderskrifter\n"
        "Ada Ek, ordförande Gun Holm, sekreterare Bo Al, justerare\n\nParagrafer 120-140\n\n§ 120\n\nÖppnande\n",
    )
    meeting = protocol.meeting
    assert (meeting.chair, meeting.secretary, meeting.adjusters) == ("Ada Ek", "Gun Holm", ("Bo Al",))
    assert {one.name: (one.role, one.title) for one in protocol.attendance} == {
        "Ada Ek": ("chair", None),
        "Bo Al": ("member", None),
        "Cia Dal": ("official", "Förvaltningschef"),
        "Eva Fors": ("official", "Stadsarkitekt"),
        "Gun Holm": ("official", "sekreterare"),
    }


def test_columns_of_marks_for_members_and_for_those_who_stand_in(tmp_path: Path) -> None:
    protocol = _read(
        tmp_path,
        "GRANÅKERS KOMMUN\tSammanträdesprotokoll\nKommunfullmäktige\t2008-03-31\n\nPlats och tid\tStadshuset, kl 13-18\n"
        "Beslutande\tSe särskild närvarolista.\nParagrafer 20-49\n\nNÄRVAROFÖRTECKNING\n\n"
        "\tLEDAMÖTER\tN\tF\tTjänstgörande ersättare\tN\nS\tAda Ek\tX\t\t\t\nS\tBo Al\t\tX\tCia Dal\tX\nM\tEva Fors\t\tX\t\t\n"
        "C\tGun Holm\tX\t\t\t\n\nKF § 20\n\nJustering\n\nBo Al utses.\n",
    )
    assert _served(protocol) == {
        "Ada Ek": ("S", "member", None),
        "Cia Dal": (None, "serving_substitute", "Bo Al"),
        "Gun Holm": ("C", "member", None),
    }
    assert _item(protocol, 20).title == "Justering"


def test_two_column_heads_on_one_line_are_no_list_of_stand_ins(tmp_path: Path) -> None:
    protocol = _read(
        tmp_path,
        "Björkö kommun\nKommunstyrelsen 2015-06-01\n\nPlats och tid Kommunhuset kl 15.00-17.00\n"
        "Beslutande Ersättare Ada Ek (S), ordf. Bo Al (S), tjg ers. Cia Dal (M) Eva Fors (V) Ida Jung (M) Karl Lund (C)\n"
        "Övriga närvarande Gun Holm, kommundirektör\nParagrafer 1-4\n\n§ 1\n\nVal\n",
    )
    assert {name: role for name, (_, role, _) in _served(protocol).items()} == {
        "Ada Ek": "chair",
        "Bo Al": "serving_substitute",
        "Cia Dal": "member",
        "Eva Fors": "member",
        "Ida Jung": "member",
        "Karl Lund": "member",
        "Gun Holm": "official",
    }


def test_members_and_guests_behind_one_label(tmp_path: Path) -> None:
    protocol = _read(
        tmp_path,
        "Älvsunda kommun\nKommunstyrelsen 2010-08-30\n\nPlats och tid Kommunhuset kl 18.30-20.15\nBeslutande\n"
        "Övriga deltagare Ada Ek (S), ordf Bo Al (M), 1:e vice ordf Cia Dal (S) Eva Fors (FP) Kommunchef Gun Holm "
        "Ekonomichef Ida Jung\nUtses att justera Bo Al\nParagrafer 1-4\nAnslaget under tiden 2010-09-07 – 2010-09-29\n\n"
        "§ 1\n\nVal\n",
    )
    assert {one.name: (one.role, one.title) for one in protocol.attendance} == {
        "Ada Ek": ("chair", None),
        "Bo Al": ("vice_chair", None),
        "Cia Dal": ("member", None),
        "Eva Fors": ("member", None),
        "Gun Holm": ("official", "Kommunchef"),
        "Ida Jung": ("official", "Ekonomichef"),
    }
    assert (protocol.meeting.notice.posted, protocol.meeting.notice.removed) == ("2010-09-07", "2010-09-29")


def test_two_substitutes_share_the_word_behind_them(tmp_path: Path) -> None:
    protocol = _read(
        tmp_path,
        "Norrhults kommun\nKommunfullmäktige 2011-03-28\n\nPlats och tid\tKommunhuset kl 18.00-21.30\n"
        "Beslutande\tAda Ek (S), Bo Al, M §§ 31-35\n"
        "Övriga närvarande\tCia Dal (S) och Eva Fors (S), ersättare, Gun Holm, bibliotekschef, § 31\nParagrafer 30-35\n\n"
        "Kf § 30\n\nVal\n",
    )
    assert {name: (party, role) for name, (party, role, _) in _served(protocol).items()} == {
        "Ada Ek": ("S", "member"),
        "Bo Al": ("M", "member"),
        "Cia Dal": ("S", "substitute"),
        "Eva Fors": ("S", "substitute"),
        "Gun Holm": (None, "official"),
    }


def test_list_rows_under_an_empty_first_column(tmp_path: Path) -> None:
    protocol = _read(
        tmp_path,
        "Norrhults kommun\nKommunstyrelsen 2012-02-06\n\nPlats och tid\tKommunhuset kl 13.15-16.00\n"
        "Beslutande\tAda Ek, (S)\tOrdförande\n\tBo Al, (M)\t1:e vice ordförande\n\tCia Dal, (C)\tLedamot\n"
        "\tEva Fors, (V)\tTjänstgörande ersättare\n"
        "Övriga närvarande\tGun Holm\tKommunchef\n\tIda Jung\tSekreterare\n\tKarl Lund, (S)\tErsättare\n"
        "Justerare\tBo Al\nParagrafer\t1-4\n\n§ 1\n\nVal\n",
    )
    assert {one.name: (one.role, one.title) for one in protocol.attendance} == {
        "Ada Ek": ("chair", None),
        "Bo Al": ("vice_chair", None),
        "Cia Dal": ("member", None),
        "Eva Fors": ("serving_substitute", None),
        "Gun Holm": ("official", "Kommunchef"),
        "Ida Jung": ("official", "Sekreterare"),
        "Karl Lund": ("substitute", None),
    }


def test_adjustment_told_in_the_first_section(tmp_path: Path) -> None:
    front = "Björkö kommun\nKommunfullmäktige\n\nDen 22 september 2011\n\n"
    protocol = _read(
        tmp_path,
        f"{front}§ 141 Protokollsjustering\n\nOrdföranden meddelar att protokollet skall justeras onsdagen den "
        "5 oktober 2011, kl 15.00,\npå stadskontoret.\n\nKommunfullmäktige utser Ada Ek och Bo Al att jämte "
        "ordföranden justera\nprotokollet.\n\n§ 142 Delårsrapport\n\nKommunfullmäktige beslutar\n\natt godkänna "
        "rapporten.\n",
    )
    held = protocol.meeting.adjustment
    assert (held.place, held.date, held.time) == ("stadskontoret", "2011-10-05", "15:00")


def test_numbered_seats_with_those_who_serve_beside_them(tmp_path: Path) -> None:
    names = ["Ada Ek (S)", "Bo Al (C)", "Cia Dal (S)", "Eva Fors (M)", "Gun Holm (C)", "Ida Jung (KD)"]
    beside = ["", "", "Karl Lund", "", "Mia Näs", ""]
    rows = "\n".join(
        f"{at}\t{one}\t{two}" for at, (one, two) in enumerate(zip(names, beside, strict=True), 1)
    )
    protocol = _read(
        tmp_path,
        "Norrhults kommun\nKommunfullmäktige 2013-12-09\n\nPlats och tid\tParken, kl 18:30-20:50\n"
        "Ordförande\tAda Ek\nSekreterare\tOve Palm\nParagrafer\t116-131\n\nNärvaroförteckning kommunfullmäktige\n\n"
        f"\tOrdinarie\tErsättare\n{rows}\n\nKf § 116\n\nAllmänhetens frågestund\n\nInga frågor ställdes.\n",
    )
    served = _served(protocol)
    assert served["Karl Lund"][1:] == ("serving_substitute", "Cia Dal")
    assert served["Mia Näs"][1:] == ("serving_substitute", "Gun Holm")
    assert not {"Cia Dal", "Gun Holm"} & set(served)


def test_adjusters_elected_but_for_the_section_they_are_recused_from(tmp_path: Path) -> None:
    protocol = _read(
        tmp_path,
        "Norrhults kommun\nKommunfullmäktige 2011-03-28\n\nKf § 30\n\nJustering\n\nTill att jämte ordföranden justera "
        "dagens protokoll utses Ada Ek (S), med undantag av § 32 på grund av jäv och Bo Al (SD). Cia Dal (C) utses "
        "att justera § 32.\n\nKf § 31\n\nInformation\n\nNämndens arbete presenteras.\n",
    )
    item = _item(protocol, 30)
    assert len(item.decisions) == 1
    assert [one.name for one in item.people if one.action == "elected"] == ["Ada Ek", "Bo Al", "Cia Dal"]


def test_those_who_could_not_stay_served_until_their_substitutes_did(tmp_path: Path) -> None:
    protocol = _read(
        tmp_path,
        "NORRHULTS KOMMUN\tPROTOKOLL\t1 (32)\nKommunfullmäktige\t2010-04-20\n\nPlats och tid\tAulan, kl 13.00-19.40\n"
        "Beslutande\tSe sid 2\nJusterare\tAda Ek\tParagrafer\t80-84\n\nNORRHULTS KOMMUN\tPROTOKOLL\t2 (32)\n\n"
        "Beslutande\n\nSamtliga ledamöter med undantag av:\n\nFörhindrad ledamot\tInkallad ersättare\n"
        "Bo Al (FP), närv t o m kl 17.45, § 82\tSaknar ersättare\n"
        "Cia Dal (S), närv t o m kl 19.15, § 83\tEva Fors (S), närv kl 13.00-19.40, tjg fr o m kl 19.15, § 84\n"
        "Gun Holm (S)\tIda Jung (S)\n\n§ 80\n\nUpprop\n\nUpprop förrättas.\n\n§ 84\n\nVal\n",
    )
    served = {one.name: (one.role, one.replaces, one.items) for one in protocol.attendance}
    assert served == {
        "Bo Al": ("member", None, (80, 81, 82)),
        "Cia Dal": ("member", None, (80, 81, 82, 83)),
        "Eva Fors": ("serving_substitute", "Cia Dal", (84,)),
        "Ida Jung": ("serving_substitute", "Gun Holm", None),
    }


@pytest.mark.parametrize(
    "served",
    [
        "ersätter Cia Dal (S) §§ 56-59 och Eva Fors (S) §§ 60-65",
        "§§ 56-59 ersätter Cia Dal (S), §§ 60-65 ersätter Eva Fors (S)",
        "§§56-59 ersätter Cia Dal (S) (2:e vice ordförande), §§60-65 ersätter Eva Fors (S)",
        "ersätter Cia Dal (S) §§ 56-59, ersätter Eva Fors (S) §§ 60-65",
    ],
)
def test_a_substitute_serves_for_one_and_then_for_another(tmp_path: Path, served: str) -> None:
    protocol = _read(
        tmp_path,
        "Björkö kommun\nKommunfullmäktige 2026-03-23\n\nPlats och tid\tAulan, kl 17.00-22.10\n"
        f"Beslutande\tAda Ek (S), ordförande\n\tBo Al (S) {served}\n\tGun Holm (M)\nJusterare\tGun Holm\n"
        "Paragrafer\t56-65\n\n§ 56 Upprop\n\nUpprop förrättas.\n",
    )
    assert [(one.name, one.replaces, one.items) for one in protocol.attendance] == [
        ("Ada Ek", None, None),
        ("Bo Al", "Cia Dal", (56, 57, 58, 59)),
        ("Bo Al", "Eva Fors", (60, 61, 62, 63, 64, 65)),
        ("Gun Holm", None, None),
    ]


def test_date_below_the_page_number_s_head(tmp_path: Path) -> None:
    protocol = _read(
        tmp_path,
        "                                              PROTOKOLL\n"
        "                                              Sammanträdesdatum           Sida\n"
        "Kommunfullmäktige                             2025-08-27                  1(22)\n\n"
        "Plats och tid           Kommunhuset, kl. 18:30-21:45\n\nBeslutande              Se sidan 2\n\n"
        "Paragrafer              99-101\n\n                        § 99   Taxa\n\n"
        "                        Kommunfullmäktiges beslut\n                        Taxan antas.\n",
    )
    assert protocol.meeting.date == "2025-08-27"


def test_second_row_of_a_title_above_the_case_number(tmp_path: Path) -> None:
    protocol = _read(
        tmp_path,
        "Björkö kommun\nKommunstyrelsen 2025-02-11\n\n§ 21 Avgifter för båtplatser\noch marinor\n"
        "Ärendenummer: Ks 123/2025\nHandläggare: Ada Ek\n\nBeslut\nKommunstyrelsen beslutar:\n1. Avgifterna höjs.\n",
    )
    item = _item(protocol, 21)
    assert (item.title, item.case_number) == ("Avgifter för båtplatser och marinor", "Ks 123/2025")


def test_proposal_that_follows_what_is_endorsed(tmp_path: Path) -> None:
    protocol = _read(
        tmp_path,
        "Malmö stad kommunstyrelsen protokoll\n\nSammanträdesdatum: 2025-03-12\n\n§ 201\nÄrendenummer SLK-2025-00123\n\n"
        "Yttrande över motion om spårvagnar\n\nBeslut\nKommunstyrelsen tillstyrker kontorets förslag och föreslår att\n"
        "kommunfullmäktige beslutar:\nMotionen avslås.\n",
    )
    decision = _item(protocol, 201).decisions[0]
    assert (decision.kind, decision.to, decision.points) == (
        "proposal",
        ("Kommunfullmäktige",),
        ("Motionen avslås.",),
    )
    assert protocol.meeting.municipality == "Malmö"


def test_voting_list_over_two_pages_with_its_number_and_section_on_rows_of_their_own(tmp_path: Path) -> None:
    head = "Omröstningslista nr. 1\n§ 162. Taxa\nLedamot\tParti\tValkrets\tErsättare\tJa\tNej\tAvst\tFrånv\n"
    protocol = _read(
        tmp_path,
        "Björkö kommun\nKommunfullmäktige 2026-06-17\n\nBeslutande\tAda Ek (S), ordförande\n\n§ 162\tTaxa\n\nBeslut\n"
        "Taxan antas.\n\nOmröstningsresultat\n3 ja-röster, 2 nej-röster, 1 avstår och 0 frånvarande.\n\n§ 164\tVal\n\n"
        f"Beslut\nOve Palm utses till nämndeman.\n\n{head}Ada Ek\t(S)\tAlla\t\t\tX\nBo Al\t(M)\tAlla\t\tX\n"
        f"Cia Dal\t(C)\tAlla\t\tX\nTransport:\t\t\t\t2\t1\t0\t0\n\n{head}Transport:\t\t\t\t2\t1\t0\t0\n"
        "Gun Holm\t(S)\tAlla\tEva Fors\t\tX\nKarl Lund\t(M)\tAlla\t\tX\nMia Näs\t(V)\tAlla\t\t\t\tX\n"
        "Summa:\t\t\t\t3\t2\t1\t0\n",
    )
    (vote,) = _item(protocol, 162).votes
    assert (vote.yes, vote.no, vote.abstain) == (3, 2, 1)
    assert [(one.name, one.vote) for one in vote.ballots] == [
        ("Ada Ek", "no"),
        ("Bo Al", "yes"),
        ("Cia Dal", "yes"),
        ("Eva Fors", "no"),
        ("Karl Lund", "yes"),
        ("Mia Näs", "abstain"),
    ]


@pytest.mark.parametrize(
    ("point", "outcome"),
    [
        ("Avsägelsen har bifallits.", "approved"),
        ("Motionen har avslagits.", "rejected"),
        ("Ärendet har bordlagts.", "tabled"),
        ("Ärendet har återremitterats.", "referred_back"),
        ("Motionen har remitterats.", "forwarded"),
        ("att notera att planen har antagits.", "noted"),
    ],
)
def test_what_has_been_done_with_the_matter(point: str, outcome: str) -> None:
    assert read_outcome(point) == outcome


def test_council_of_a_stad_in_lower_case_and_a_vote_below_its_decision(tmp_path: Path) -> None:
    protocol = _read(
        tmp_path,
        "Göteborgs Stad kommunfullmäktige protokoll\n\n§ 16 1379/22\nAntagande av detaljplan\nBeslut\n"
        "Kommunfullmäktige beslutar om ärendets återremiss.\nOmröstningen utfaller med 65 Ja mot 9 Nej.\n\n"
        "§ 17 1317/22\nMotion av Ada Ek (V) om skolor\nBeslut\nMotionen har avslagits.\n",
    )
    item = _item(protocol, 16)
    assert protocol.meeting.body == "Kommunfullmäktige"
    assert item.decisions[0].points == ("Kommunfullmäktige beslutar om ärendets återremiss.",)
    assert [(vote.yes, vote.no) for vote in item.votes] == [(65, 9)]


def test_recipients_on_one_row_below_a_second_label(tmp_path: Path) -> None:
    protocol = _read(
        tmp_path,
        "Björkö kommun\nBygg- och miljönämnden 2024-05-14\n\n§ 53\n\nNyby 1:14 - bygglov\n\nBeslut\n\nBygglov beviljas.\n\n"
        "Beslutet delges\nSökanden\n\nBeslutet skickas till\n"
        "Sökanden, fastighetsägare till Nyby 1:15 och 1:16 (mottagningsbevis), Lantmäteriet\n",
    )
    assert _item(protocol, 53).recipients == (
        "Sökanden",
        "Sökanden",
        "fastighetsägare till Nyby 1:15 och 1:16 (mottagningsbevis)",
        "Lantmäteriet",
    )


def test_a_matter_passed_over_without_a_heading(tmp_path: Path) -> None:
    protocol = _read(
        tmp_path,
        "Björkö kommun\nKommunfullmäktige 2025-12-09\n\n§ 189\n\nAllmänhetens frågestund\n\nÄrendet frångicks.\n",
    )
    assert _item(protocol, 189).decisions[0].outcomes == ("withdrawn",)


def test_an_adjournment_below_a_decision_is_no_point_of_it(tmp_path: Path) -> None:
    protocol = _read(
        tmp_path,
        "Björkö kommun\nSocialnämnden 2023-10-24\n\n§ 94 Rapport kvartal 3\n\nSocialnämnden beslutar\n"
        "Rapporten godkänns.\n\nMötet ajourneras kl. 14.30–14.45.\n\nExpediering\nRevisorerna\n",
    )
    assert _item(protocol, 94).decisions[0].points == ("Rapporten godkänns.",)


def test_short_front_page_with_the_other_members_below_the_chair(tmp_path: Path) -> None:
    protocol = _read(
        tmp_path,
        "Kommunstyrelsen                     Protokoll                       2022-03-08                1 (40)\n\n"
        "Plats         Kommunhuset\nTid           08.30 – 12.10, lunch 11.30 – 12.00\nOrdförande    Ada Ek (C)\n"
        "Övriga        Bo Al (S)\nledamöter     Cia Dal (M)\nErsättare     Gun Holm (C) tjänstgörande för Ida Jung (C)\n"
        "              Karl Lund (L), ej tjänstgörande\n\nTjänstemän    Mia Näs, kommunchef\nSekreterare   Per Quist\n"
        "Justerare     Bo Al (S)\nJustering     Digital signering, 2022-03-11\n§§            45–60\n\n"
        "Ks § 46       KS22/98       Au § 31\n\nNorrby Energi AB – ägardirektiv\n\nKommunstyrelsens beslut:\n"
        "Ägardirektivet antas.\n\nKopia till:\nNorrby Energi AB, kommunchefen\n",
    )
    assert {name: role for name, (_, role, _) in _served(protocol).items()} == {
        "Ada Ek": "chair",
        "Bo Al": "member",
        "Cia Dal": "member",
        "Gun Holm": "serving_substitute",
        "Karl Lund": "substitute",
        "Mia Näs": "official",
    }
    held = protocol.meeting.adjustment
    assert (held.place, held.date) == ("Digital signering", "2022-03-11")
    item = _item(protocol, 46)
    assert (item.title, item.case_number) == ("Norrby Energi AB – ägardirektiv", "KS22/98")
    assert item.recipients == ("Norrby Energi AB", "kommunchefen")
