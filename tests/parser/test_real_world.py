"""Whole minutes as other systems print them, each with what a careful reader finds in it. All of it is invented."""

from __future__ import annotations

from pathlib import Path

import pytest

from protokoll_parser import parse_file
from protokoll_parser.model import Item, Protocol

CASE_NUMBER_BESIDE_THE_SIGN = """
                                                            PROTOKOLL            Sida
                                                            Tekniska nämnden     1(3)
                                                            2016-04-19

          Plats och tid        Stadshuset, kl. 13.00-14.45
          Beslutande           Peter Lantz (M), ordförande
                               Stig Orre (C)
          Justerare            Stig Orre
          Paragrafer           41-44
\f
                                                            PROTOKOLL            Sida
                                                            Tekniska nämnden     2(3)
                                                            2016-04-19


          § 41          TN 2016/14

          Ekonomisk rapport mars 2016

          Beslut
          Tekniska nämnden godkänner rapporten.


          § 42          TN 2016/77            KS 2016/101

          Motion om farthinder på Skolgatan, yttrande

          Beslut
          Tekniska nämnden föreslår att kommunfullmäktige beslutar
             - Motionen anses besvarad med vad som anförs i tjänsteskrivelsen.


          Justerandes signatur                                      Utdragsbestyrkande
\f
                                                            PROTOKOLL            Sida
                                                            Tekniska nämnden     3(3)
                                                            2016-04-19


          § 43          TN 2015/201

          Detaljplan för kv. Gjutaren - samråd

          Beslut
          1. Tekniska nämnden har inget att erinra mot förslaget.
          2. Tekniska chefen ges i uppdrag att
                a. bevaka frågan om dagvatten,
                b. återrapportera till nämnden i september 2016.

          Beslutet fattas med stöd av 5 kap. 11 § plan- och bygglagen.


          § 44

          Rapporter

          Inga rapporter lämnades.


          Justerandes signatur                                      Utdragsbestyrkande
"""

SIGN_LOST = """
Barn- och ungdomsnämnden
Sammanträdesprotokoll
2015-02-18

Plats och tid Kommunkontoret kl 13.15-15.30
Beslutande Lena Dahl (C), ordförande, Ulf Frid (S)
Utses att justera Ulf Frid
Paragrafer 12-14

BUN 12 Val av justerare

Barn- och ungdomsnämnden beslutar att utse Ulf Frid att justera protokollet.

BUN 13 Bokslut 2014

Skolchefen redogör för bokslutet, se § 4 i avtalet.

Barn- och ungdomsnämnden beslutar att godkänna bokslutet.

BUN 14 Information om lovskola

Information lämnas.
"""

MARGIN_IN_A_TABLE = """
# Norrhults kommun

Sammanträdesprotokoll

Socialnämnden 2014-03-26

| | |
|---|---|
| Plats och tid | Hagagården, kl. 13.30-16.00 |
| Beslutande | Ann-Sofi Berg (S), ordförande<br>Leif Wall (C) |
| Utses att justera | Leif Wall |
| Paragrafer | 28-30 |

| | |
|---|---|
| | **§ 28** |
| | **Ekonomisk rapport** |
| | Socialchefen redogör för det ekonomiska läget. |
| | Socialnämnden beslutar<br>att godkänna rapporten. |
| KS<br>Ekonomi | **§ 29 Dnr 2014/31**<br>**Tilläggsanslag för placeringar**<br>**Socialnämnden beslutar**<br>att avslå begäran. |

| Akten<br>Sökanden | **§ 30 Dnr 2014/40**<br>**Serveringstillstånd**<br>**Beslut**<br>Socialnämnden beviljar tillståndet. |
|---|---|
"""

ONE_WORD_A_LINE = """
KOMMUNFULLMÄKTIGE
SAMMANTRÄDESDATUM
8 april 2019
PARAGRAF
§§ 45-47
SIDA
1 (6)

Plats och tid
Kommunalhuset, klockan 18:00 – 21:34

Utsedda att justera
Lisa Brodd och Tommy Hild

Sekreterare
Catharina Vrede

Ordförande
Sara Högt

KOMMUNFULLMÄKTIGE
SAMMANTRÄDESDATUM
8 april 2019
PARAGRAF
§ 45
SIDA
4 (6)

Paragraf
Diarienummer

KS-2019/22.101

Upprop och val av protokollsjusterare
Kommunfullmäktiges beslut
Lisa Brodd (M) och Tommy Hild (S) utses att justera protokollet.

KOMMUNFULLMÄKTIGE
SAMMANTRÄDESDATUM
8 april 2019
PARAGRAF
§ 46
SIDA
5 (6)

Paragraf
Diarienummer

KS-2018/2211.109

Svar på motion om fler laddstolpar
Kommunfullmäktiges beslut
1. Motionen bifalls delvis.
2. Motionen anses därmed besvarad.

Beslutet delges
Kim Sten
Akten

KOMMUNFULLMÄKTIGE
SAMMANTRÄDESDATUM
8 april 2019
PARAGRAF
§ 47
SIDA
6 (6)

Paragraf
Diarienummer

KS-2019/310.119

Anmälan av nya motioner
Kommunfullmäktiges beslut
Motionerna remitteras till kommunstyrelsen för beredning.
"""

APPENDICES_BOUND_IN = """
Kommunfullmäktige

Protokoll nr 4
Sammanträdesdatum 2023-04-20

Tid: 16.00-20.15
Plats: Börssalen
Paragrafer: 1-4

Närvarande
Se bilaga 1

Underskrifter

Sekreterare
Lina Isaksson

Ordförande
Aslan Akbar

§ 1	0611/23
Förordnande av justeringspersoner
Beslut
Enligt ordförandens förslag:
Håkan Erik (S) utses att jämte ordföranden justera protokollet.

§ 2	1435/22
Yttrande över betänkandet Trygg i tid (SOU 2022:99)
Beslut
Enligt kommunstyrelsens förslag:
1. Yttrandet antas.
2. Frågan om avgifter bordläggs.

§ 3
Val av nämndemän
Beslut
Till nämndemän för tiden 2024–2027 väljs
- Anna Berg (S)
- Bengt Ceder (M)

§ 4
Interpellation om trygghet
Interpellationen ansågs besvarad.
Paragraf 2 i dagens protokoll förklaras omedelbart justerad.

Bilaga 1
Närvaro
Ledamöter
Aslan Akbar (S) ordförande
Håkan Erik (S)
Jessica Blix (M)
Daniel Ber (V)
"""

NUMBERS_IN_A_TABLE = """
ÖVERFÖRMYNDARNÄMNDEN

# SAMMANTRÄDESPROTOKOLL

Datum 2021-09-22

**Plats**: Teams
**Tid**: 10.00–10.50

**Justerare**: Bror Tall

| § | Ärende | Dnr |
|---|--------|-----|
| 30 | Fastställande av dagordning | |
| 31 | Verksamhetsrapport | ÖFN 2021/4 |
| 32 | Övrigt | |

### § 30. Fastställande av dagordning

Beslut

Dagordningen fastställdes.

### § 31. Verksamhetsrapport

Beslut

Nämnden noterade informationen.

Handläggare Tim Os redogjorde för:
- antalet ärenden
- arvoden

### § 32. Övrigt

Ärendet utgår.
"""


def read(folder: Path, text: str, name: str) -> Protocol:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return parse_file(path)


def heads(protocol: Protocol) -> list[tuple[int, str | None, str | None]]:
    return [(item.number, item.title, item.case_number) for item in protocol.items]


def decided(item: Item) -> list[tuple[str, str]]:
    return [
        (outcome, point)
        for decision in item.decisions
        for outcome, point in zip(decision.outcomes, decision.points, strict=True)
    ]


def test_a_case_number_beside_the_sign_is_no_law_and_no_running_head(tmp_path: Path) -> None:
    protocol = read(tmp_path, CASE_NUMBER_BESIDE_THE_SIGN, "tn.txt")
    assert heads(protocol) == [
        (41, "Ekonomisk rapport mars 2016", "TN 2016/14"),
        (42, "Motion om farthinder på Skolgatan, yttrande", "TN 2016/77"),
        (43, "Detaljplan för kv. Gjutaren - samråd", "TN 2015/201"),
        (44, "Rapporter", None),
    ]
    assert protocol.items[1].decisions[0].to == ("Kommunfullmäktige",)
    assert [outcome for outcome, _ in decided(protocol.items[2])] == ["other", "assigned"]


def test_paragraphs_are_found_by_the_bodys_short_name_where_the_sign_is_lost(tmp_path: Path) -> None:
    protocol = read(tmp_path, SIGN_LOST, "bun.txt")
    assert heads(protocol) == [
        (12, "Val av justerare", None),
        (13, "Bokslut 2014", None),
        (14, "Information om lovskola", None),
    ]
    assert decided(protocol.items[1]) == [
        ("approved", "Barn- och ungdomsnämnden beslutar att godkänna bokslutet.")
    ]


def test_a_table_whose_left_column_holds_the_recipients(tmp_path: Path) -> None:
    protocol = read(tmp_path, MARGIN_IN_A_TABLE, "sn.md")
    assert heads(protocol) == [
        (28, "Ekonomisk rapport", None),
        (29, "Tilläggsanslag för placeringar", "2014/31"),
        (30, "Serveringstillstånd", "2014/40"),
    ]
    assert [item.recipients for item in protocol.items] == [(), ("KS", "Ekonomi"), ("Akten", "Sökanden")]
    assert [decided(item) for item in protocol.items] == [
        [("approved", "att godkänna rapporten.")],
        [("rejected", "att avslå begäran.")],
        [("approved", "Socialnämnden beviljar tillståndet.")],
    ]


def test_a_running_head_of_one_word_a_line(tmp_path: Path) -> None:
    protocol = read(tmp_path, ONE_WORD_A_LINE, "kf.txt")
    assert heads(protocol) == [
        (45, "Upprop och val av protokollsjusterare", "KS-2019/22.101"),
        (46, "Svar på motion om fler laddstolpar", "KS-2018/2211.109"),
        (47, "Anmälan av nya motioner", "KS-2019/310.119"),
    ]
    assert protocol.items[1].recipients == ("Kim Sten", "Akten")
    assert [outcome for outcome, _ in decided(protocol.items[1])] == ["approved", "answered"]


def test_what_follows_an_appendixs_title_is_not_the_last_paragraphs(tmp_path: Path) -> None:
    protocol = read(tmp_path, APPENDICES_BOUND_IN, "kf.txt")
    assert [person.name for person in protocol.attendance] == [
        "Aslan Akbar",
        "Håkan Erik",
        "Jessica Blix",
        "Daniel Ber",
    ]
    assert all("Jessica" not in section.text for section in protocol.items[-1].sections)
    assert [item.number for item in protocol.items if item.immediate] == [2]
    assert heads(protocol)[1] == (2, "Yttrande över betänkandet Trygg i tid (SOU 2022:99)", "1435/22")
    assert [decided(item) for item in protocol.items[1:]] == [
        [("approved", "Yttrandet antas."), ("tabled", "Frågan om avgifter bordläggs.")],
        [
            (
                "elected",
                "Till nämndemän för tiden 2024–2027 väljs\n- Anna Berg (S)\n- Bengt Ceder (M)",
            )
        ],
        [("answered", "Interpellationen ansågs besvarad.")],
    ]


def test_a_contents_table_without_signs_gives_case_numbers(tmp_path: Path) -> None:
    protocol = read(tmp_path, NUMBERS_IN_A_TABLE, "ofn.md")
    assert heads(protocol) == [
        (30, "Fastställande av dagordning", None),
        (31, "Verksamhetsrapport", "ÖFN 2021/4"),
        (32, "Övrigt", None),
    ]
    assert [decided(item) for item in protocol.items] == [
        [("approved", "Dagordningen fastställdes.")],
        [("noted", "Nämnden noterade informationen.")],
        [("withdrawn", "Ärendet utgår.")],
    ]


@pytest.mark.parametrize(
    ("below", "points"),
    [
        ("1. Lovet beviljas.\n2. Avgiften fastställs.\n\nLovet gäller i två år.", 2),
        ("Lovet beviljas.\n\nBeslutet fattas med stöd av 9 kap. 30 § plan- och bygglagen.", 1),
        ("Nämnden noterar rapporten.\n\n- Cirkulär 22:31\n- Protokoll från samrådet", 1),
        ("Nämnden beslutar att bevilja lovet samt att uppdra till miljönämnden att\npåbörja arbetet.", 1),
        ("Nämnden tackar för informationen.\n\nByggchefen informerar om:\n- bemanningen\n- taxan", 1),
        ("Nämnden antar planen.\n\nNämnden upphäver planen från 2018.", 2),
    ],
)
def test_points_are_told_from_what_is_printed_below_them(tmp_path: Path, below: str, points: int) -> None:
    text = f"Byggnadsnämnden\n\n# Protokoll 2020-03-02\n\n## § 1 Lov\n\n### Beslut\n\n{below}\n"
    protocol = read(tmp_path, text, "bn.md")
    assert len(decided(protocol.items[0])) == points


def test_a_committee_with_a_figure_in_its_name(tmp_path: Path) -> None:
    protocol = read(
        tmp_path,
        "Norrhults kommun\nOmsorgsnämndens utskott 2\nSammanträdesprotokoll\n2021-02-11\n\n"
        "Paragrafer: §§ 21-22\n\n§ 21 Avtal\n\nOmsorgsnämndens utskott 2 beslutar att godkänna avtalet.\n\n"
        "§ 22 Rapport\n\nBeslut\n\nOmsorgsnämndens utskott 2 beslutar\n\n1. godkänna rapporten\n",
        "utskott.txt",
    )
    assert protocol.meeting.body == "Omsorgsnämndens utskott 2"
    assert [decided(item) for item in protocol.items] == [
        [("approved", "Omsorgsnämndens utskott 2 beslutar att godkänna avtalet.")],
        [("approved", "godkänna rapporten")],
    ]


def test_a_pages_figure_is_not_a_committees(tmp_path: Path) -> None:
    protocol = read(
        tmp_path,
        "Norrhults kommun\nOmsorgsnämndens utskott 1\nSammanträdesprotokoll\n2021-02-11\n\n"
        "Paragrafer: §§ 21-21\n\n§ 21 Avtal\n\nOmsorgsnämndens utskott beslutar att godkänna avtalet.\n",
        "utskott.txt",
    )
    assert protocol.meeting.body == "Omsorgsnämndens utskott"


def test_who_closes_the_meeting_is_no_recipient(tmp_path: Path) -> None:
    protocol = read(
        tmp_path,
        "Norrhults kommun\nOmsorgsnämnden\nSammanträdesprotokoll\n2021-02-11\n\nParagrafer: §§ 21-21\n\n"
        "§ 21 Avtal\n\nBeslut\n\nAvtalet godkänns.\n\nBeslutet skickas till\n\nBolaget\n\n"
        "Ordföranden tackar ledamöterna och avslutar sammanträdet.\n",
        "slut.txt",
    )
    assert protocol.items[0].recipients == ("Bolaget",)
