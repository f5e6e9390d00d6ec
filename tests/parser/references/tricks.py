"""One line a trick: its name, what is printed, and the references in it as (body, date, §).

The minutes are those of Kommunstyrelsen in Älvsunda on 26 September 2023, § 120. All text is invented.
"""

from __future__ import annotations

from typing import Final

type_of_row = tuple[str, str, list[tuple[str | None, str | None, int | None]]]

POSITIVE: Final[list[type_of_row]] = [
    ("body-date-paragraph", "Socialnämnden den 13 juni 2023 § 78", [("Socialnämnden", "2023-06-13", 78)]),
    (
        "no-year-is-the-last-such-day",
        "Socialnämnden den 18 april § 48",
        [("Socialnämnden", "2023-04-18", 48)],
    ),
    (
        "no-year-later-in-the-year-is-last-year",
        "Byggnadsnämnden den 5 december § 201",
        [("Byggnadsnämnden", "2022-12-05", 201)],
    ),
    (
        "no-year-and-to-come",
        "Ärendet ska återrapporteras till kommunstyrelsens sammanträde den 5 december.",
        [("Kommunstyrelsen", "2023-12-05", None)],
    ),
    ("iso-date", "KS 2019-10-08 § 96", [("KS", "2019-10-08", 96)]),
    ("paragraph-before-date", "KS § 187, 2016-12-06", [("KS", "2016-12-06", 187)]),
    (
        "paragraph-before-date-in-words",
        "Kommunfullmäktige § 12 den 3 maj 2021",
        [("Kommunfullmäktige", "2021-05-03", 12)],
    ),
    (
        "paragraph-word",
        "Kommunfullmäktige beslutade den 21 oktober 2019, paragraf 254, att avslå motionen.",
        [("Kommunfullmäktige", "2019-10-21", 254)],
    ),
    (
        "verb-between",
        "Barnnämnden antog den 10 december 2020 § 107 förslaget",
        [("Barnnämnden", "2020-12-10", 107)],
    ),
    (
        "many-words-between",
        "Tekniska utskottet yttrade sig över förslaget till ny taxa för vatten och avlopp den 10 november 2020 § 136.",
        [("Tekniska utskottet", "2020-11-10", 136)],
    ),
    (
        "auxiliary-between",
        "Gemensam nämnd för upphandling har den 17 november 2020 § 31 behandlat en policy.",
        [("Gemensam nämnd för upphandling", "2020-11-17", 31)],
    ),
    (
        "verb-and-date-without-paragraph",
        "Omsorgsnämnden beslutade den 13 juni 2023 att uppdra till förvaltningen.",
        [("Omsorgsnämnden", "2023-06-13", None)],
    ),
    (
        "object-between-without-paragraph",
        "Bildningsnämnden behandlade återremissen den 11 september 2023 och beslutade att anta yttrandet.",
        [("Bildningsnämnden", "2023-09-11", None)],
    ),
    (
        "date-first",
        "Den 13 juni 2023 beslutade kommunfullmäktige att återremittera ärendet.",
        [("Kommunfullmäktige", "2023-06-13", None)],
    ),
    (
        "date-and-paragraph-first",
        "Den 13 juni 2023, § 78, beslutade socialnämnden att inleda arbetet.",
        [("Socialnämnden", "2023-06-13", 78)],
    ),
    (
        "date-verb-body-paragraph",
        "Den 13 juni 2023 beslutade socialnämnden, § 78, att inleda arbetet.",
        [("Socialnämnden", "2023-06-13", 78)],
    ),
    (
        "meeting-in-genitive",
        "under socialnämndens sammanträde den 9 oktober 2019, paragraf 131, diskuterades",
        [("Socialnämnden", "2019-10-09", 131)],
    ),
    (
        "meeting-without-paragraph",
        "Vid arbetsutskottet den 16 februari uppdrogs till förvaltningen att komplettera ärendet.",
        [("Arbetsutskottet", "2023-02-16", None)],
    ),
    (
        "at-its-meeting",
        "att kommunfullmäktige vid sammanträde den 8 oktober 2019, § 96, behandlade budgeten",
        [("Kommunfullmäktige", "2019-10-08", 96)],
    ),
    (
        "treatment-to-come",
        "Inför kommunfullmäktiges behandling av ärendet den 25 november 2023 ska finansiering finnas.",
        [("Kommunfullmäktige", "2023-11-25", None)],
    ),
    (
        "general-word-for-the-body",
        "Utskottet beslutade den 7 oktober 2019, paragraf 129, att frångå regeln.",
        [("Utskottet", "2019-10-07", 129)],
    ),
    (
        "two-days",
        "Allmänna utskottet beslutade den 28 augusti och 4 september 2019, paragraf 123, att",
        [("Allmänna utskottet", "2019-08-28", 123)],
    ),
    (
        "range-of-paragraphs-is-its-first",
        "Förhandlingsutskottet 2021-01-28, § 1-7",
        [("Förhandlingsutskottet", "2021-01-28", 1)],
    ),
    (
        "enumeration-is-each",
        "Kommunfullmäktige den 3 maj 2021 §§ 12, 14 och 18",
        [
            ("Kommunfullmäktige", "2021-05-03", 12),
            ("Kommunfullmäktige", "2021-05-03", 14),
            ("Kommunfullmäktige", "2021-05-03", 18),
        ],
    ),
    (
        "list-of-bodies",
        "enligt följande: vård- och omsorgsnämnden den 16 december 2020, § 97, social- och utbildningsnämnden "
        "den 9 december 2020, § 176 samt samhällsbyggnadsnämnden den 16 december, § 119.",
        [
            ("Vård- och omsorgsnämnden", "2020-12-16", 97),
            ("Social- och utbildningsnämnden", "2020-12-09", 176),
            ("Samhällsbyggnadsnämnden", "2022-12-16", 119),
        ],
    ),
    (
        "stack",
        "Sn § 50 Au § 84 Sn § 34 Au § 57",
        [("Sn", None, 50), ("Au", None, 84), ("Sn", None, 34), ("Au", None, 57)],
    ),
    ("no-body", "Bordlagd den 26 januari 2023, § 29", [(None, "2023-01-26", 29)]),
    ("no-body-iso", "uppdrag 2022-01-31 § 12", [(None, "2022-01-31", 12)]),
    ("no-body-comma", "2014-11-26, § 244", [(None, "2014-11-26", 244)]),
    (
        "body-of-another-clause",
        "ett ärende i kommunfullmäktige om hur de riktlinjer följs som antogs 21 januari 2020, § 9.",
        [(None, "2020-01-21", 9)],
    ),
    (
        "body-of-the-sentence-before",
        "Ärendet har varit uppe i socialnämnden. Beslut fattades den 3 maj 2022 § 41.",
        [(None, "2022-05-03", 41)],
    ),
    ("year-of-the-number", "Se Ks § 12/23 om taxan.", [("Ks", None, 12)]),
    ("year-of-the-number-in-full", "KF § 77/2019", [("KF", None, 77)]),
    ("body-and-date-only", "Beslut om tidplan tagna i Kf 2019-10-08.", [("Kf", "2019-10-08", None)]),
    ("coming-meeting-short-date", "Tas upp på nästa TU 21/11", [("TU", "2023-11-21", None)]),
    ("past-meeting-short-date", "KSAU 26/4 § 55", [("KSAU", "2023-04-26", 55)]),
    (
        "extract-from-minutes",
        "Utdrag ur arbetsutskottets protokoll den 11 augusti 2009, § 129",
        [("Arbetsutskottet", "2009-08-11", 129)],
    ),
    (
        "extract-from-a-boards-meeting",
        "Protokollsutdrag från direktionen för Älvsunda utbildningsförbunds sammanträde den 10 december 2020 § 107.",
        [("Direktionen för Älvsunda utbildningsförbund", "2020-12-10", 107)],
    ),
    (
        "year-after-the-paragraph",
        "Kommunfullmäktige 16-17 juni § 191, 2020",
        [("Kommunfullmäktige", "2020-06-16", 191)],
    ),
    (
        "paragraph-in-brackets",
        "Socialnämnden har den 3 maj 2021 (§ 57) föreslagit en ny taxa.",
        [("Socialnämnden", "2021-05-03", 57)],
    ),
    ("body-and-paragraph-in-brackets", "Taxan antogs (KF § 96) och gäller nu.", [("KF", None, 96)]),
    (
        "three-in-a-row",
        "Ärendet har behandlats av KSAU 2020-02-04 § 12, KS 2020-02-18 § 30 och KF 2020-03-02 § 15.",
        [("KSAU", "2020-02-04", 12), ("KS", "2020-02-18", 30), ("KF", "2020-03-02", 15)],
    ),
    (
        "three-in-a-row-paragraph-first",
        "KSAU § 12, 2020-02-04, KS § 30, 2020-02-18, KF § 15, 2020-03-02",
        [("KSAU", "2020-02-04", 12), ("KS", "2020-02-18", 30), ("KF", "2020-03-02", 15)],
    ),
    (
        "body-carried-by-and",
        "Socialnämnden den 9 maj 2023 § 71 och den 13 juni 2023 § 78",
        [("Socialnämnden", "2023-05-09", 71), ("Socialnämnden", "2023-06-13", 78)],
    ),
    ("number-missing", "Arbetsutskottet den 16 februari 2021 §", [("Arbetsutskottet", "2021-02-16", None)]),
    ("lone-paragraph", "Beslut om detta tas under paragraf 82.", [(None, None, 82)]),
    ("lone-paragraph-above", "För bakgrund, se § 12 ovan.", [(None, None, 12)]),
    ("lone-paragraph-on-its-line", "§ 121.", [(None, None, 121)]),
    (
        "adopted-by",
        "Gällande policy, antagen av kommunfullmäktige den 7 oktober 2019 § 131.",
        [("Kommunfullmäktige", "2019-10-07", 131)],
    ),
    (
        "passive-with-by",
        "Reglementet fastställdes den 3 maj 2021 av kommunfullmäktige.",
        [("Kommunfullmäktige", "2021-05-03", None)],
    ),
    (
        "paragraph-in-the-bodys-minutes",
        "enligt § 14 i socialnämndens protokoll den 3 maj 2021",
        [("Socialnämnden", "2021-05-03", 14)],
    ),
    (
        "genitive-proposal-with-paragraph",
        "Arbetsutskottets förslag till beslut 2023-05-02, § 45",
        [("Arbetsutskottet", "2023-05-02", 45)],
    ),
    ("suffix-letter", "Kommunfullmäktige 2021-05-03 § 12 a", [("Kommunfullmäktige", "2021-05-03", 12)]),
    ("no-space", "Ks §30", [("Ks", None, 30)]),
    ("all-capitals", "KOMMUNFULLMÄKTIGE DEN 3 MAJ 2021 § 12", [("Kommunfullmäktige", "2021-05-03", 12)]),
    ("date-with-dots", "Socialnämnden 2021.05.03, § 12", [("Socialnämnden", "2021-05-03", 12)]),
    ("date-of-six-digits", "KSAU 191008 § 96", [("KSAU", "2019-10-08", 96)]),
    ("weekday", "Socialnämnden tisdagen den 13 juni 2023 § 78", [("Socialnämnden", "2023-06-13", 78)]),
    (
        "case-number-and-paragraph",
        "Socialnämnden den 13 juni 2023 § 78, dnr SN 2023/41",
        [("Socialnämnden", "2023-06-13", 78)],
    ),
    (
        "body-that-is-given-the-matter",
        "Kommunfullmäktige beslutade att återremittera ärendet till socialnämnden den 4 mars 2020 § 12.",
        [("Kommunfullmäktige", "2020-03-04", 12)],
    ),
    (
        "paragraphs-word-plural",
        "kommunfullmäktige den 4 mars 2020, paragraferna 12 och 13",
        [("Kommunfullmäktige", "2020-03-04", 12), ("Kommunfullmäktige", "2020-03-04", 13)],
    ),
    (
        "verb-before-body",
        "Av den anledningen beslutade socialnämnden den 9 oktober 2019, paragraf 146, följande:",
        [("Socialnämnden", "2019-10-09", 146)],
    ),
    (
        "via-a-body",
        "Arbetet rapporteras via socialutskottet den 12 november 2023 till förvaltningen.",
        [("Socialutskottet", "2023-11-12", None)],
    ),
    (
        "minutes-received-with-paragraph",
        "Protokoll från socialnämnden den 12 september 2023 § 4",
        [("Socialnämnden", "2023-09-12", 4)],
    ),
    (
        "hyphenated-names",
        "Kultur- och fritidsnämnden den 12 september 2023, § 4",
        [("Kultur- och fritidsnämnden", "2023-09-12", 4)],
    ),
    ("region", "Regionfullmäktige den 14 juni 2022, § 88", [("Regionfullmäktige", "2022-06-14", 88)]),
    (
        "statute-elsewhere-in-the-sentence",
        "Kommunfullmäktige den 14 juni 2022, § 88, med stöd av kommunallagen",
        [("Kommunfullmäktige", "2022-06-14", 88)],
    ),
    (
        "own-later-meeting",
        "Ärendet återkommer på kommunstyrelsens sammanträde den 7 november 2023.",
        [("Kommunstyrelsen", "2023-11-07", None)],
    ),
    (
        "at-with-paragraph-before-body",
        "Vid § 14 i kommunfullmäktige den 3 maj 2021 beslutades om ny taxa.",
        [("Kommunfullmäktige", "2021-05-03", 14)],
    ),
    (
        "under-paragraph",
        "Socialnämnden beslutade 2022-05-03 under § 41 att avslå ansökan.",
        [("Socialnämnden", "2022-05-03", 41)],
    ),
    ("no-break-space", "Socialnämnden den 13 juni 2023 §\u00a078", [("Socialnämnden", "2023-06-13", 78)]),
    ("dash-after-body", "Kommunfullmäktige – 2021-05-03 § 12", [("Kommunfullmäktige", "2021-05-03", 12)]),
    ("colon-after-body", "Kommunfullmäktige: 2021-05-03 § 12", [("Kommunfullmäktige", "2021-05-03", 12)]),
    (
        "bullet",
        "- Kommunstyrelsens arbetsutskott 2021-05-03 § 12",
        [("Kommunstyrelsens arbetsutskott", "2021-05-03", 12)],
    ),
    ("parenthesised-short-form", "Miljönämnden (MN) 2021-05-03 § 12", [("Miljönämnden", "2021-05-03", 12)]),
    ("slash-committee", "KS/AU 2021-05-03 § 12", [("KS/AU", "2021-05-03", 12)]),
]

NEGATIVE: Final[list[tuple[str, str]]] = [
    ("law-chapter-first", "enligt 5 kap. 23 § kommunallagen"),
    ("law-chapter-after", "enligt 11 kap. 21 § plan- och bygglagen (2010:900)"),
    ("law-name-first", "enligt skollagen 5 kap 17 §"),
    ("law-short-form-first", "KL 5 kap 1-3 §§"),
    ("law-short-form-and-paragraph", "Förhandlingsprotokoll enligt MBL § 11 mellan kommunen och facket"),
    ("law-enumeration", "enligt MBL § 10 och § 64 den 22 mars 2022 och den 12 april 2022"),
    ("law-after", "med stöd av § 5 kommunallagen"),
    ("law-with-its-number", "enligt skollagen (2010:800) § 5"),
    ("regulation", "i enlighet med § 10 i reglementet"),
    ("regulation-of-a-body", "enligt § 7 kommunstyrelsens reglemente"),
    ("regulation-with-a-clause", "se § 5 andra stycket i förbundsordningen"),
    ("agreement", "uppsägning enligt § 12 i avtalet"),
    ("delegation-order", "beslut enligt delegationsordningen § 5"),
    ("delegation-numbers", "Kommunstyrelsens delegationsbeslut nr: KSF 82/22-KSF 887/22."),
    ("point-number", "enligt § 3.2 i bilagan"),
    ("property", "Älvsunda 3:274 och Norrhult 12:7"),
    ("statute-year", "förordningen (2017:725)"),
    ("case-number", "KS 2021/27 och BUN 2018/41"),
    ("dated-document", "Tjänsteskrivelse den 20 mars 2023"),
    (
        "dated-document-from-administration",
        "Tjänsteskrivelse från kommunstyrelseförvaltningen den 20 mars 2023",
    ),
    ("dated-document-to-a-body", "Tjänsteskrivelse till kommunstyrelsen den 20 mars 2023"),
    ("dated-statement-of-a-body", "Yttrande från socialnämnden den 20 mars 2023"),
    ("minutes-received", "m) Protokoll från gemensamma nämnden för alkohol den 12 september 2023"),
    ("minutes-received-date-only", "Protokoll 2019-09-27"),
    ("own-meeting", "för behandling av kommunstyrelsen den 26 september 2023"),
    ("own-meeting-bare", "Kommunstyrelsen 2023-09-26"),
    ("own-paragraph", "Ärendet behandlas under § 120."),
    ("attendance", "Ada Ek (S) tjänstgör från § 45."),
    ("attendance-jäv", "På grund av jäv deltar inte Bo Al (M), § 43."),
    ("own-adjustment", "§ 43 justeras omedelbart."),
    ("date-of-effect", "Kommunfullmäktige beslutade att taxan ska gälla från den 1 januari 2023."),
    ("report-as-of", "Kommunstyrelsen godkänner delårsrapporten per den 31 augusti 2023."),
    ("document-dated", "Kommunstyrelsen antar yttrandet daterat den 22 januari 2021 som sitt eget."),
    ("administration-changed", "Den 18 februari 2019 utökades ledningskontoret med en projektledare."),
    ("body-acting-otherwise", "Den 1 januari 2020 övertog socialnämnden ansvaret för boendet."),
    ("members-of-a-body-invited", "socialnämndens ledamöter inbjuds till ett möte den 9 december 2023"),
    ("table-cells", "Socialnämnden\t85 251\t78 758\t6 493\tSN au 26/11"),
    ("body-and-month", "Handlingsplanen antas av KF i juni."),
    ("body-without-date", "Ny handlingsplan är antagen av KF."),
    ("fraction", "kommunstyrelsen får 1/2 tjänst"),
    ("meeting-without-body", "återkomma till nästa sammanträde den 3 december 2023"),
    ("state-authority", "Länsstyrelsen beslutade den 3 maj 2022 att godkänna planen."),
    ("no-such-day", "Kommunfullmäktige den 31 februari 2021"),
    ("period", "verksamheten under perioden 1 januari 2022 till 31 augusti 2022 i socialnämnden"),
    ("plan-code", "Detaljplan P 2019/12 § 2 i planbestämmelserna"),
    ("schedule", "Kommunstyrelsens ordförande beslutade den 3 maj 2022 att ordna julbord."),
]
