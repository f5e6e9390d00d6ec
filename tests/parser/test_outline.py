"""Where the §§ of a protocol begin and end: one document a trick, named after it."""

from __future__ import annotations

import pytest
from tests.parser.reading.helpers import read_text

from protokoll_parser import parse_document
from protokoll_parser.case_numbers import trailing
from protokoll_parser.document import Line
from protokoll_parser.items import Gathering, read_item
from protokoll_parser.layout import tidy
from protokoll_parser.model import Meeting
from protokoll_parser.outline import ItemBlock, Outline, read_outline
from protokoll_parser.reading import read_bytes

FRONT = "Norrhults kommun\nKommunstyrelsen\nPlats och tid: Stadshuset, den 3 maj 2022 kl. 9.00-11.30\n\n"
BODY = "\n\nBeslut\n\nKommunstyrelsen godkänner rapporten.\n\n"


def outline(text: str, strip: str | None = None) -> Outline:
    lines = []
    for number, row in enumerate(text.split("\n"), 1):
        bare = row.strip(strip)
        level = len(bare) - len(bare.lstrip("#"))
        lines.append(Line(bare.lstrip("# "), number, heading=level))
    return read_outline(lines)


def heads(text: str) -> list[tuple[int, str | None, str | None, str | None]]:
    return [(item.number, item.suffix, item.title, item.case_number) for item in outline(text).items]


HEADS = {
    "number, case number, title on lines of their own": (
        f"§ 12\n\nDnr KS 2022/14\n\nÅrsredovisning{BODY}",
        [(12, None, "Årsredovisning", "KS 2022/14")],
    ),
    "one line": (f"§ 12 Årsredovisning{BODY}", [(12, None, "Årsredovisning", None)]),
    "no space after the sign": (f"§63 Årsredovisning{BODY}", [(63, None, "Årsredovisning", None)]),
    "case number far to the right": (
        f"§ 162 Årsredovisning\tDiarienummer 00322/2022{BODY}",
        [(162, None, "Årsredovisning", "00322/2022")],
    ),
    "ärendenummer beside the number": (
        f"§ 169\tÄrendenummer SLK-2026-00015\n\nÅrsredovisning{BODY}",
        [(169, None, "Årsredovisning", "SLK-2026-00015")],
    ),
    "serial and year beside the number": (
        f"§ 15 1435/22\n\nÅrsredovisning{BODY}",
        [(15, None, "Årsredovisning", "1435/22")],
    ),
    "year in the number": (
        f"§ 40/2019 Dnr 2019/0041 NTN - 1 Diariekod: 031\nÅrsredovisning{BODY}",
        [(40, None, "Årsredovisning", "2019/0041 NTN - 1")],
    ),
    "letter before the year in the number": (
        f"§ 40 a/2019 Årsredovisning{BODY}§ 40b/19 Budget{BODY}",
        [(40, "a", "Årsredovisning", None), (40, "b", "Budget", None)],
    ),
    "body prefix": (f"KF § 266 Årsredovisning{BODY}", [(266, None, "Årsredovisning", None)]),
    "body prefix without a space": (f"Kf §30 Årsredovisning{BODY}", [(30, None, "Årsredovisning", None)]),
    "body prefix with a slash": (
        f"Ks/au § 41\tDnr KS 2022/14\n\nÅrsredovisning{BODY}Ks/au § 42\n\nTaxa{BODY}",
        [(41, None, "Årsredovisning", "KS 2022/14"), (42, None, "Taxa", None)],
    ),
    "body prefix with a hyphen": (
        f"KS-AU § 41 Årsredovisning{BODY}KS-AU § 42 Taxa{BODY}",
        [(41, None, "Årsredovisning", None), (42, None, "Taxa", None)],
    ),
    "letter": (f"§ 12 a Årsredovisning{BODY}", [(12, "a", "Årsredovisning", None)]),
    "letter without a space": (f"§ 116b\n\nÅrsredovisning{BODY}", [(116, "b", "Årsredovisning", None)]),
    "the word": (f"Paragraf 45\n\nÅrsredovisning{BODY}", [(45, None, "Årsredovisning", None)]),
    "a bare case number label": (f"§ 7\nDnr\nÅrsredovisning{BODY}", [(7, None, "Årsredovisning", None)]),
    "case number after the title in brackets": (
        f"§ 7\nÅrsredovisning (KS 2022/14){BODY}",
        [(7, None, "Årsredovisning", "KS 2022/14")],
    ),
    "dnr after the title in brackets": (
        f"§ 7\nÅrsredovisning (dnr KS 2022/14){BODY}",
        [(7, None, "Årsredovisning", "KS 2022/14")],
    ),
    "handler beside the case number": (
        f"§ 7 Årsredovisning\nÄrendenummer: Sk 123/2024\tHandläggare: Anna Ek{BODY}",
        [(7, None, "Årsredovisning", "Sk 123/2024")],
    ),
    "unit, serial and plan code": (
        f"§ 7\n\nDnr KS116-23 005\n\n## Årsredovisning{BODY}",
        [(7, None, "Årsredovisning", "KS116-23 005")],
    ),
    "a stack of earlier §§": (
        f"Sn § 50\nAu § 84\nSn § 34\n\nÅrsredovisning{BODY}",
        [(50, None, "Årsredovisning", None)],
    ),
    "immediate adjustment after the title": (
        f"§ 7\nÅrsredovisning\nParagrafen är omedelbart justerad{BODY}",
        [(7, None, "Årsredovisning", None)],
    ),
    "a case number's label that begins with a letter alone": (
        f"§ 41 D nr SN 2021/88\n\nÅrsredovisning{BODY}",
        [(41, None, "Årsredovisning", "SN 2021/88")],
    ),
    "a unit's code after the case number": (
        f"Ks § 34 Dnr 2006/0388 Kstk\n\nÅrsredovisning{BODY}",
        [(34, None, "Årsredovisning", "2006/0388")],
    ),
    "a title that ends its row in a preposition": (
        f"§ 34\n\nAnsökan om bidrag från\nTallbacka Ryttarförening{BODY}",
        [(34, None, "Ansökan om bidrag från Tallbacka Ryttarförening", None)],
    ),
    "the rest of a title beside its case number": (
        f"Innehåll\n§ 7 Yttrande över vattentjänstplan för Norrhults kommun\n§ 8 Budget\n\n"
        f"§ 7 Yttrande över vattentjänstplan för Norrhults\nkommun\tDnr KS/2022:401{BODY}§ 8 Budget{BODY}",
        [
            (7, None, "Yttrande över vattentjänstplan för Norrhults kommun", "KS/2022:401"),
            (8, None, "Budget", None),
        ],
    ),
    "a contents list of one § only": (
        f"Paragrafer\n\n§ 131\n\nÄrendelista\n\n§ 131 Ansökan om statsbidrag\n\n§ 131 Ansökan om statsbidrag{BODY}",
        [(131, None, "Ansökan om statsbidrag", None)],
    ),
    "a contents list of one § whose number the body lacks": (
        f"Ärendelista\n\n§ 131 Ansökan om statsbidrag KS 23-288\n\nAnsökan om statsbidrag{BODY}",
        [(131, None, "Ansökan om statsbidrag", "KS 23-288")],
    ),
    "the title of a part between two §§": (
        "§ 1 Läget\n\nChefen informerar.\n\nBESLUTSÄRENDEN\n\n§ 2 Budget\n\nBeslut\n\nBudgeten antas.",
        [(1, None, "Läget", None), (2, None, "Budget", None)],
    ),
    "a heading of several §§ that fills the series' gap": (
        f"§ 1 Läget{BODY}§§ 2-4\n\nUtgår\n\n§ 5 Budget{BODY}",
        [(1, None, "Läget", None), (2, None, "Utgår", None), (5, None, "Budget", None)],
    ),
    "a decision on the list of matters is no contents list": (
        "§ 1 Ärendelista\n\nBeslut\n\nÄrendelistan fastställs.\n\n§ 2 Budget\n\nBeslut\n\nBudgeten antas.",
        [(1, None, "Ärendelista", None), (2, None, "Budget", None)],
    ),
    "a wrapped title": (
        "§ 7\n\nYttrande över remiss om ny strategi för fler och bättre cykelvägar i hela\nlänet 2022–2030"
        + BODY,
        [
            (
                7,
                None,
                "Yttrande över remiss om ny strategi för fler och bättre cykelvägar i hela länet 2022–2030",
                None,
            )
        ],
    ),
    "a plan code after the case number": (
        f"§ 7\tSN2023/0044\t1.2.3\n\nÅrsredovisning{BODY}",
        [(7, None, "Årsredovisning", "SN2023/0044")],
    ),
    "a plan code glued to the case number": (
        f"§ 7\tDiarienummer 00123/20212.6.\n\nÅrsredovisning{BODY}",
        [(7, None, "Årsredovisning", "00123/2021")],
    ),
    "a short title before a bracket with two case numbers": (
        f"§ 7 Remiss (KS 2022/14 och KS 2022/15){BODY}",
        [(7, None, "Remiss", "KS 2022/14 och KS 2022/15")],
    ),
    "two case numbers in one bracket": (
        f"§ 7\nÅrsredovisning\n(dnr KS 2009/0187, KS 2009/0188){BODY}",
        [(7, None, "Årsredovisning", "KS 2009/0187, KS 2009/0188")],
    ),
    "a sentence that decides is no title, whatever the contents say": (
        "Ärenden\n§ 6 Upprop ...... 2\n§ 7 Enkel fråga – Ärendet utgår ...... 3\n§ 8 Val ...... 4\n\n"
        f"§ 6\n\nUpprop{BODY}§ 7\n\nEnkel fråga\n\nÄrendet utgår.\n\n§ 8\n\nVal{BODY}",
        [(6, None, "Upprop", None), (7, None, "Enkel fråga", None), (8, None, "Val", None)],
    ),
    **{
        f"a heading's word is the §'s title: {word}": (
            f"§ 7\n\n{word}\n\nDnr KS/2022:4{BODY}",
            [(7, None, word, "KS/2022:4")],
        )
        for word in ("Avgift", "Ekonomi", "Jäv", "Delgivning", "Reservationer", "Handlingar")
    },
    "a heading with text below is no title": (
        f"§ 7\n\nÄrendebeskrivning\n\nRapporten har sänts ut.{BODY}",
        [(7, None, None, None)],
    ),
    "an adjournment is the §'s title": (
        "§ 7\n\nAjournering\n\nMötet ajourneras 18.10-18.20.\n\n",
        [(7, None, "Ajournering", None)],
    ),
    "a title that speaks of decisions": (
        f"§ 7\n\nFörslag till detaljplan för Kvarnen 3:274{BODY}",
        [(7, None, "Förslag till detaljplan för Kvarnen 3:274", None)],
    ),
}


@pytest.mark.parametrize("name", HEADS)
def test_head(name: str) -> None:
    text, expected = HEADS[name]
    assert heads(FRONT + text) == expected


SERIES = {
    "a reference alone on its line": (
        f"§ 7 Budget\n\nSe även\n\n§ 121.\n\noch tidigare ärenden.{BODY}§ 8 Bokslut{BODY}",
        [7, 8],
    ),
    "a law's paragraph first on a line": (
        f"§ 7 Budget\n\nEnligt kommunallagen\n§ 5 kommunallagen ska budgeten antas.{BODY}§ 8 Bokslut{BODY}",
        [7, 8],
    ),
    "forts. and a repeated head": (
        f"§ 7 Budget\n\nForts. § 7\n\n§ 7 Budget{BODY}§ 8 Bokslut{BODY}",
        [7, 8],
    ),
    "fortsättning after the number": (
        f"§ 7 Budget\n\nText.\n\n§ 7, fortsättning\n\nMer text.{BODY}§ 8 Bokslut{BODY}",
        [7, 8],
    ),
    "forts. after the case number": (
        f"§ 7 Dnr KS 2022/14\n\nBudget{BODY}§ 7 Dnr KS 2022/14 forts.\n\nYrkanden\n\nAnna Ek (S) yrkar bifall.\n\n"
        f"§ 8 Bokslut{BODY}",
        [7, 8],
    ),
    "a title that ends in forts.": (
        f"§ 7 Budget{BODY}§ 8 Information om skolan, forts.{BODY}§ 9 Bokslut{BODY}",
        [7, 8, 9],
    ),
    "several §§ under one heading after the body's short name": (
        f"KF § 7 Budget{BODY}KF §§ 8-9\n\nNya motioner{BODY}KF § 10 Bokslut{BODY}",
        [7, 8, 10],
    ),
    "a hole where another file has the §": (f"§ 7 Budget{BODY}§ 9 Bokslut{BODY}", [7, 9]),
    "an earlier body's § in a quotation": (
        f"§ 7 Budget\n\nArbetsutskottet beslutade:\n\nAU § 3 Budget\n\nFörslaget antas.{BODY}§ 8 Bokslut{BODY}",
        [7, 8],
    ),
    "the sign is lost": (f"Kf 113 Fastställande av dagordning{BODY}Kf 114 Budget{BODY}", [113, 114]),
    "a single §": (f"§ 91 Misstroende{BODY}", [91]),
    "a letter between": (f"§ 12 Budget{BODY}§ 12 a Tillägg{BODY}§ 13 Bokslut{BODY}", [12, 12, 13]),
}


@pytest.mark.parametrize("name", SERIES)
def test_series(name: str) -> None:
    text, expected = SERIES[name]
    assert [item.number for item in outline(FRONT + text).items] == expected


CONTENTS = {
    "dots and page numbers": "Innehållsförteckning\n§ 7 Budget 2023 ........ 3\n§ 8 Årsredovisning .... 4\n§ 9 Delgivningar ..... 5\n",
    "title, then §": "Ärendelista\nBudget 2023\t§ 7\nÅrsredovisning\t§ 8\nDelgivningar\t§ 9\n",
    "title, comma, §": "Ärenden\nBudget 2023, § 7\nÅrsredovisning, § 8\nDelgivningar, § 9\n",
    "page ranges": "Innehåll\n§ 7\tBudget 2023\t3 - 4\n§ 8\tÅrsredovisning\t5 - 7\n§ 9\tDelgivningar\t8 - 8\n",
    "case numbers last": "## Ärendelista\n- § 7 Budget 2023 2022/6\n- § 8 Årsredovisning 2022/7\n- § 9 Delgivningar\n",
    "no title": "§ 7\tBudget 2023\t3\n§ 8\tÅrsredovisning\t4\n§ 9\tDelgivningar\t5\n",
    "a wrapped title": "Innehållsförteckning\n§ 7 Budget\n2023 ..... 3\n§ 8 Årsredovisning ...... 4\n§ 9 Delgivningar .... 5\n",
}


@pytest.mark.parametrize("name", CONTENTS)
def test_contents_is_no_series(name: str) -> None:
    body = f"§ 7\n\nBudget 2023{BODY}§ 8\n\nÅrsredovisning{BODY}§ 9\n\nDelgivningar{BODY}"
    found = outline(FRONT + CONTENTS[name] + "\n" + body)
    assert [(entry.number, entry.title) for entry in found.contents] == [
        (7, "Budget 2023"),
        (8, "Årsredovisning"),
        (9, "Delgivningar"),
    ]
    assert [(item.number, item.title, len([x for x in item.body if x.text])) for item in found.items] == [
        (7, "Budget 2023", 2),
        (8, "Årsredovisning", 2),
        (9, "Delgivningar", 2),
    ]


def test_headings_without_numbers_are_found_by_the_contents_list() -> None:
    contents = "Ärendelista\n§ 21 Val av justerare\n§ 22 Omorganisation av förvaltningen 2022/31\n§ 23 Policy för inköp 2022/6\n\n"
    body = (
        "§ 21\n\n## Val av justerare\n\n### Beslut\n\nAnna Ek utses.\n\n## Fastställande av ny organisation för förvaltningen"
        "\n\n### Beslut\n\nOrganisationen fastställs.\n\n## Inköpspolicy\n\n### Beslut\n\nPolicyn antas.\n"
    )
    found = outline(FRONT + contents + body)
    assert [(item.number, item.title, item.case_number, item.heading_found) for item in found.items] == [
        (21, "Val av justerare", None, True),
        (22, "Fastställande av ny organisation för förvaltningen", "2022/31", False),
        (23, "Inköpspolicy", "2022/6", False),
    ]


def texts(block: ItemBlock) -> list[str]:
    return [line.text for line in block.body if line.text]


def test_a_list_of_appendices_above_the_recipients_ends_no_paragraph() -> None:
    rows = ["Bilagor", "Karta över vattnet", "Beslutet skickas till", "Tekniska nämnden"]
    found = outline(
        f"{FRONT}§ 7 Budget{BODY}\n{rows[0]}\n\n{rows[1]}\n\n{rows[2]}\n\n{rows[3]}\n\nANSLAG/BEVIS\n"
    )
    assert texts(found.items[-1])[2:] == rows
    assert [line.text for line in found.back if line.text] == ["ANSLAG/BEVIS"]


@pytest.mark.parametrize(
    "appendix",
    ["Närvarolista", "Voteringslista", "Bilaga till protokoll", "ANSLAG/BEVIS", "Omröstningsbilaga 1"],
)
def test_the_last_paragraph_ends_at_an_appendix(appendix: str) -> None:
    found = outline(f"{FRONT}§ 7 Budget{BODY}\n{appendix}\n\nAnna Ek (S)\tJa\n")
    assert texts(found.items[-1]) == ["Beslut", "Kommunstyrelsen godkänner rapporten."]
    assert [line.text for line in found.back if line.text] == [appendix, "Anna Ek (S)\tJa"]


def test_a_sentence_in_the_column_of_the_title() -> None:
    sentence = "Anna Ek (S) utses att jämte ordföranden justera protokollet."
    found = outline(f"{FRONT}§ 7\tVal av justerare\n\t{sentence}\n\n§ 8\tBokslut{BODY}", strip=" ")
    assert texts(found.items[0]) == [sentence]


def test_a_second_front_page_is_no_part_of_a_paragraph() -> None:
    second = "Sammanträdesdatum: 2022-05-03\nPlats och tid: Stadshuset\nBeslutande: Anna Ek (S)\nJusterare: Bo Al (M)\n\n"
    found = outline(f"{FRONT}§ 7 Budget{BODY}{second}§ 8 Bokslut{BODY}")
    assert texts(found.items[0]) == ["Beslut", "Kommunstyrelsen godkänner rapporten."]
    assert "Beslutande: Anna Ek (S)" in [line.text for line in found.front]


def test_recipients_in_the_margin() -> None:
    rows = f"Revisorerna\t§ 7\nAkten\tDnr KS 2022/14\n\nBudget{BODY}§ 8\n\nBokslut{BODY}"
    found = outline(FRONT + rows)
    assert [(item.number, item.title, item.case_number, item.margin) for item in found.items] == [
        (7, "Budget", "KS 2022/14", ("Revisorerna", "Akten")),
        (8, "Bokslut", None, ()),
    ]


def test_recipients_in_the_margin_beside_a_case_number_and_on_rows_of_their_own() -> None:
    text = (
        "                    § 7                     Dnr 2022/12\n\n                    Dagordning\n\n"
        "                    Nämndens beslut\n\n                    Dagordningen fastställs som den är utsänd.\n\n\n"
        "Sökanden            § 8                     BN 2022-113\nInspektören\n"
        "Akten               Bygglov för garage\n\n                    Sökanden vill bygga ett garage på sin tomt.\n\n"
        "                    Nämndens beslut\n\n                    Bygglov beviljas.\n\n\n"
        "Revisorerna         § 9                     BN 2022-115\n\n                    Tillsynsplan\n\n"
        "                    Nämndens beslut\n\n                    Tillsynsplanen antas.\n"
    )
    found = read_outline(tidy(read_text(FRONT + text)).lines)
    assert [(item.number, item.title, item.case_number, item.margin) for item in found.items] == [
        (7, "Dagordning", "2022/12", ()),
        (8, "Bygglov för garage", "BN 2022-113", ("Sökanden", "Inspektören", "Akten")),
        (9, "Tillsynsplan", "BN 2022-115", ("Revisorerna",)),
    ]


SET_IN = " " * 20
HEAD = f"""
{SET_IN}SAMMANTRÄDESPROTOKOLL{SET_IN}{SET_IN}Sida
NORRHULTS KOMMUN    Sammanträdesdatum{SET_IN}    {SET_IN}{{}}(3)
{SET_IN}2022-05-03
Miljönämnden

"""
NOTICE = """\
Datum för anslags                               Datum för anslags
uppsättande         2022-05-06                  nedtagande        2022-05-28
"""
COLUMNS = """
                    MBN § 7
                    Val av justerare

                    Nämnden beslutar

                    att utse Bo Al.


{first}
                    Bygglov för garage

                    Sökanden vill bygga ett garage på sin tomt vid sjön.

                    Nämnden beslutar

                    att bevilja bygglov.


{second}
                    Tillsynsplan

                    Nämnden beslutar

                    att anta planen.


                    MBN § 10
                    Meddelanden

                    Nämnden beslutar

                    att lägga meddelandet till handlingarna.
"""
"""§§ without headings, set in from a margin for recipients; the third and the last are as like as heads of pages are."""
ABOVE = (
    f"Sökanden\nAkten\n{SET_IN}MBN § 8                                  BBM 2022-113",
    f"Länsstyrelsen\n{SET_IN}MBN § 9                                  MB 2022-115",
)


def test_recipients_in_the_margin_above_the_head() -> None:
    text = COLUMNS.format(first=ABOVE[0], second=ABOVE[1])
    found = read_outline(tidy(read_text(FRONT + text)).lines)
    assert [(item.number, item.title, item.case_number, item.margin) for item in found.items] == [
        (7, "Val av justerare", None, ()),
        (8, "Bygglov för garage", "BBM 2022-113", ("Sökanden", "Akten")),
        (9, "Tillsynsplan", "MB 2022-115", ("Länsstyrelsen",)),
        (10, "Meddelanden", None, ()),
    ]
    assert not any(line.text == "Sökanden" for item in found.items for line in item.body)


def test_recipients_in_the_margin_beside_the_head_of_a_body_of_clauses() -> None:
    wide = " " * 35
    first = f"Sökanden            MBN § 8{wide}BBM 2022-113"
    second = f"Justerandes sign    Utdragsbestyrkande\n{HEAD.format(2)}\nLänsstyrelsen       MBN § 9{wide}MB 2022-115"
    text = HEAD.format(1) + FRONT + NOTICE + COLUMNS.format(first=first, second=second)
    found = read_outline(tidy(read_text(text)).lines)
    assert [(item.number, item.case_number, item.margin) for item in found.items] == [
        (7, None, ()),
        (8, "BBM 2022-113", ("Sökanden",)),
        (9, "MB 2022-115", ("Länsstyrelsen",)),
        (10, None, ()),
    ]
    assert not any("PROTOKOLL" in line.text for item in found.items for line in item.body)


@pytest.mark.parametrize(
    "above", ["Expedieras till\n\nSökanden\nAkten\n", "Anna Ek (S)\n\nKOMMUNSTYRELSEN\n"]
)
def test_names_above_a_head_that_are_not_its_recipients(above: str) -> None:
    text = COLUMNS.format(first=f"{SET_IN}MBN § 8", second=f"{above}{SET_IN}MBN § 9")
    found = read_outline(tidy(read_text("KOMMUNSTYRELSEN\n" + FRONT + text)).lines)
    assert [(item.number, item.margin) for item in found.items] == [(7, ()), (8, ()), (9, ()), (10, ())]


HISTORIES = {
    "beside each other": "Sn § 10\tAu § 84\tSn § 4\n\nDnr 2021/12\n\nRiktlinjer\n\nEtt förslag finns.\n",
    "below each other": "Sn § 10\nAu § 84\nSn § 4\n\nRiktlinjer\n",
}


@pytest.mark.parametrize("name", HISTORIES)
def test_the_own_number_below_a_stacks_history(name: str) -> None:
    told = "\nAu § 84\n\nARBETSUTSKOTTET BESLUTAR\n\natt avslå.\n\nSn § 4\n\nSOCIALNÄMNDEN BESLUTAR\n\natt vänta.\n"
    own = "\nSn § 10\n\nSOCIALNÄMNDEN BESLUTAR\n\natt anta riktlinjerna.\n\n"
    found = outline(f"{FRONT}Sn § 9\n\nDagordning{BODY}{HISTORIES[name]}{told}{own}Sn § 11\n\nBokslut{BODY}")
    assert [(item.number, item.title) for item in found.items] == [
        (9, "Dagordning"),
        (10, "Riktlinjer"),
        (11, "Bokslut"),
    ]
    item = found.items[1]
    assert item.history is not None
    assert [item.body[place].text for place in item.history.places] == ["Au § 84", "Sn § 4"]
    assert [line.text for line in item.body[item.history.stop :] if line.text][1:] == [
        "SOCIALNÄMNDEN BESLUTAR",
        "att anta riktlinjerna.",
    ]


def test_a_stacks_history_decides_nothing() -> None:
    text = (
        "Sn § 10\tAu § 84\n\nRiktlinjer\n\nAu § 84\n\nARBETSUTSKOTTET BESLUTAR\n\natt avslå förslaget.\n\nSn § 10\n\n"
        "Anna Ek yrkar bifall.\n\nSOCIALNÄMNDEN BESLUTAR\n\natt anta riktlinjerna.\n"
    )
    meeting = Meeting(body="Socialnämnden", date="2022-05-03")
    item = read_item(outline(FRONT + text).items[0], Gathering(meeting, ()))
    assert [decision.points for decision in item.decisions] == [("att anta riktlinjerna.",)]
    assert [section.heading for section in item.sections if section.kind == "background"] == ["Au § 84"]


def test_no_paragraphs_at_all() -> None:
    assert outline(FRONT).items == ()


def _numbers(text: str) -> list[tuple[int, str | None]]:
    return [(item.number, item.title) for item in parse_document(read_bytes(text.encode(), "x.txt")).items]


@pytest.mark.parametrize("sign", ["S", "$"])
def test_signs_read_as_another_letter(sign: str) -> None:
    read = parse_document(
        read_bytes(
            f"Tekniska nämnden\n2020-03-10\nParagrafer\n{sign}{sign} 7-9\n\n{sign} 7 Upprop\n\nBeslut\n\nUpprop förrättas.\n\n"
            f"{sign} 8 Taxa\n\nUnderlag\n\nTekniska nämnden 2020-02-11, {sign} 3\n\nBeslut\n\nTaxan antas enligt 30 § lagen.\n\n"
            f"{sign} 9 Skyltning\n\nBeslut\n\nPlanen antas. Kostnaden är 12 000 $ och 3 S-märkta skyltar.\n".encode(),
            "x.txt",
        )
    )
    assert [(item.number, item.title) for item in read.items] == [
        (7, "Upprop"),
        (8, "Taxa"),
        (9, "Skyltning"),
    ]
    assert [(one.date, one.number) for one in read.items[1].references] == [("2020-02-11", 3)]
    assert read.items[2].decisions[0].points == (
        "Planen antas. Kostnaden är 12 000 $ och 3 S-märkta skyltar.",
    )


def test_lost_signs_beside_a_contents_list_with_pages() -> None:
    text = "Direktionen\n2020-03-10\nParagrafer: 7-9\n\nÄrendelista\n\nDir 7\tUpprop\t3\nDir 8\tTaxa\t4\nDir 9\tSkyltning\t5\n\n"
    text += "".join(
        f"Dir {number} {title}\n\nBeslut\n\nÄrendet läggs till handlingarna.\n\n"
        for number, title in ((7, "Upprop"), (8, "Taxa"), (9, "Skyltning"))
    )
    assert _numbers(text) == [(7, "Upprop"), (8, "Taxa"), (9, "Skyltning")]


def test_bare_numbers_below_a_range_on_a_row_of_its_own() -> None:
    text = "Tekniska nämnden\n2020-03-10\n" + "Ada Ek (S)\n" * 90 + "Omfattning\n7–9\nOrdförande\nAda Ek\n\n"
    text += "7 Upprop\nBeslut\nUpprop förrättas.\n8 Taxa\nBeslut\n1. Taxan antas.\n2. Den gäller 2020.\n9 Skyltning\nBeslut\nPlanen antas.\n"
    assert _numbers(text) == [(7, "Upprop"), (8, "Taxa"), (9, "Skyltning")]


def test_a_title_word_for_word_goes_before_one_whose_surroundings_look_like_a_title() -> None:
    text = (
        "Tekniska nämnden\n2020-03-10\n\nParagrafer: 7-8\n\nÄrendelista\n\n§ 7 Fastställande av dagordning\n§ 8 Taxa för skyltar\n\n"
        "Fastställande av dagordning\n\nBeslutsgång\n\nOrdföranden föreslår en ändring.\n\nNämndens beslut\n\n"
        "Dagordningen fastställs med ändringen.\n\nTaxa för skyltar\n\nÄrendebeskrivning\n\nTaxan är gammal.\n\n"
        "Nämndens beslut\n\nTaxan antas.\n"
    )
    read = parse_document(read_bytes(text.encode(), "x.txt"))
    assert [item.title for item in read.items] == ["Fastställande av dagordning", "Taxa för skyltar"]
    assert read.items[0].decisions[0].points == ("Dagordningen fastställs med ändringen.",)


@pytest.mark.parametrize(
    "head",
    [
        "Paragraf 7\nDiarienr 20/KS 0550\n\nBudget",
        "§ 7 Budget\nDnr KS 2020/55",
        "§ 7 Dnr KS 2020/55\nBudget\nHandläggare: Ada Ek",
    ],
)
def test_a_head_printed_again_on_the_next_page_is_no_text(head: str) -> None:
    text = f"{head}\n\nHandlingar\n\n- Avtal\n- Budget 2031\n\n{head}\n\nBeslut\n\nBudgeten antas.\n\n§ 8 Taxa{BODY}"
    first, second = outline(FRONT + text).items
    assert (first.title, second.title) == ("Budget", "Taxa")
    assert [line.text for line in first.body if line.text] == [
        "Handlingar",
        "- Avtal",
        "- Budget 2031",
        "Beslut",
        "Budgeten antas.",
    ]


def test_a_head_right_below_a_row_of_contents_is_the_head() -> None:
    items = outline(f"{FRONT}§ 7\n\nParagraf 7\n\nBudget\n\nDnr KS 2020/55{BODY}§ 8 Taxa{BODY}").items
    assert [(item.number, item.title, item.case_number) for item in items] == [
        (7, "Budget", "KS 2020/55"),
        (8, "Taxa", None),
    ]


def test_one_case_printed_again_with_another_code_is_one_paragraph() -> None:
    again = "§ 7 Dnr KS 2020/55 Diariekod: 375\n\nBudget\n\nSkickas till\n\nAkten\n\n"
    items = outline(f"{FRONT}§ 7 Dnr KS 2020/55 Diariekod: 374\n\nBudget{BODY}{again}§ 8 Taxa{BODY}").items
    assert [item.number for item in items] == [7, 8]
    assert [line.text for line in items[0].body if line.text] == [
        "Beslut",
        "Kommunstyrelsen godkänner rapporten.",
        "Skickas till",
        "Akten",
    ]


def test_figures_alone_between_page_heads_are_paragraphs_where_no_sign_is_left() -> None:
    head = "Granåkers kommun\n\nTekniska nämnden\n\n2020-03-10\n\n---\n\n"
    text = f"{head}Paragrafer 147 - 151\n\nJusterandes sign\n\n" + "".join(
        f"{head}{number}\n\nÄrende {number} om skyltar\n\nBeslut\n\nPlanen antas.\n\nJusterandes sign\n\n"
        for number in range(147, 152)
    )
    assert [number for number, _ in _numbers(text)] == [147, 148, 149, 150, 151]


@pytest.mark.parametrize("report", ["SOU 2023:62", "Ds 2021:3"])
def test_a_report_of_the_states_behind_a_title_is_no_case_number(report: str) -> None:
    assert trailing(f"Yttrande över God vård ({report})") is None
    assert trailing("Taxa (2022:62)") == ("Taxa", "2022:62")


def test_the_front_pages_label_is_no_paragraph_where_there_is_but_one() -> None:
    text = (
        "# Protokoll\n\nTekniska nämnden 2020-03-10\n\n| Plats | Kommunhuset |\n| --- | --- |\n| Paragraf | §§ 131 |\n\n"
        "§ 131 Skyltning (Diarienummer: TN.2020.28)\n\n### Beslut\n\nPlanen antas.\n"
    )
    read = parse_document(read_bytes(text.encode(), "x.md"))
    assert [(item.number, item.title, item.case_number) for item in read.items] == [
        (131, "Skyltning", "TN.2020.28")
    ]


def test_a_contents_list_without_signs_finds_its_items_by_their_titles() -> None:
    text = (
        "Norrhults kommun\nKommunstyrelsen\n\nParagrafer\n\n38-41\n\n## Ärendelista\n\n- Val av justerare\n"
        "- 38 Bokslut 2022/7\n- 39 Avtal om kulturskolan\n- 40 Verksamhetsplan 2023\n- 41 Ordförandens information\n\n"
        "## Bokslut\n\n### Beslut\n\nBokslutet godkänns.\n\n## Avtal om kulturskolan\n\n### Beslut\n\nAvtalet godkänns.\n\n"
        "40\n\nDnr 2023/11\n\n## Verksamhetsplan 2023\n\n### Beslut\n\nPlanen antas.\n\n"
        "## Ordförandens information\n\n### Beslut\n\nInformationen noteras.\n"
    )
    assert heads(text) == [
        (38, None, "Bokslut", "2022/7"),
        (39, None, "Avtal om kulturskolan", None),
        (40, None, "Verksamhetsplan 2023", "2023/11"),
        (41, None, "Ordförandens information", None),
    ]


def test_an_agenda_numbered_by_itself_is_no_list_of_items() -> None:
    text = (
        "Norrhults kommun\nKommunstyrelsen\n\nParagrafer\n\n38-41\n\n## Ärendelista\n\n1 Bokslut\n2 Avtal\n3 Plan\n\n"
        "## Bokslut\n\n### Beslut\n\nBokslutet godkänns.\n"
    )
    assert heads(text) == []
