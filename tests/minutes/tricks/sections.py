"""Where a § begins and ends."""

from __future__ import annotations

from tests.minutes.tricks.frame import AFTER, BEFORE, FRONT, Trick, section

HEAD = "Älvsunda kommun                                        SAMMANTRÄDESPROTOKOLL\nKommunstyrelsen                                        2023-05-09"
FOOT = "Justerandes sign                                       Utdragsbestyrkande"
TITLE = "Lokaler för kulturskolan"
LONG = "Kulturskolan har i dag verksamhet på fyra platser.\n\nHyresavtalet för Folkets park löper ut den 30 juni 2024."


def _page(text: str) -> str:
    return f"\n\n{FOOT}\n\f{HEAD}\n\n{text}\n\n"


TRICKS: tuple[Trick, ...] = (
    section(
        "section_forts",
        f"Bakgrund\n\nKulturskolan har i dag verksamhet på fyra platser.{_page('Forts. § 12')}Hyresavtalet löper ut 2024.\n\nBeslut\n\nLokalerna hyrs.",
        title=TITLE,
        sections=[
            {
                "kind": "background",
                "text": "Kulturskolan har i dag verksamhet på fyra platser. Hyresavtalet löper ut 2024.",
            },
            {"kind": "decision", "text": "Lokalerna hyrs."},
        ],
    ),
    section(
        "section_forts_with_number_and_case",
        f"Bakgrund\n\nKulturskolan har fyra lokaler.{_page('§ 12 KS 2023/77 forts.')}Avtalet löper ut 2024.\n\nBeslut\n\nLokalerna hyrs.",
        title=TITLE,
        sections=[
            {"kind": "background", "text": "Kulturskolan har fyra lokaler. Avtalet löper ut 2024."},
            {"kind": "decision", "text": "Lokalerna hyrs."},
        ],
    ),
    section(
        "section_heading_repeated_unmarked",
        f"Bakgrund\n\nKulturskolan har fyra lokaler.{_page('§ 12' + chr(10) + chr(10) + TITLE)}Avtalet löper ut 2024.\n\nBeslut\n\nLokalerna hyrs.",
        title=TITLE,
        decisions=[
            {
                "kind": "decision",
                "body": "Kommunstyrelsen",
                "to": [],
                "points": ["Lokalerna hyrs."],
                "outcomes": ["other"],
            }
        ],
    ),
    section(
        "section_fortsattning_word",
        f"Bakgrund\n\nKulturskolan har fyra lokaler.\n\n→{_page('§ 12, fortsättning')}Avtalet löper ut 2024.\n\nBeslut\n\nLokalerna hyrs.",
        title=TITLE,
        sections=[
            {"kind": "background", "text": "Kulturskolan har fyra lokaler. Avtalet löper ut 2024."},
            {"kind": "decision", "text": "Lokalerna hyrs."},
        ],
    ),
    section(
        "section_no_space",
        f"Bakgrund\n\n{LONG}\n\nBeslut\n\nLokalerna hyrs.",
        head=f"§12 {TITLE}",
        title=TITLE,
    ),
    section(
        "section_one_line",
        f"Bakgrund\n\n{LONG}\n\nBeslut\n\nLokalerna hyrs.",
        head=f"§ 12  {TITLE}                    Dnr KS 2023/77",
        title=TITLE,
        case_number="KS 2023/77",
    ),
    section(
        "section_prefix_ks",
        f"Bakgrund\n\n{LONG}\n\nBeslut\n\nLokalerna hyrs.",
        head=f"Ks § 12\n\n{TITLE}",
        title=TITLE,
    ),
    section(
        "section_prefix_without_space",
        f"Bakgrund\n\n{LONG}\n\nBeslut\n\nLokalerna hyrs.",
        head=f"Ks §12\n\n{TITLE}",
        title=TITLE,
    ),
    section(
        "section_paragraf_word",
        f"Bakgrund\n\n{LONG}\n\nBeslut\n\nLokalerna hyrs.",
        head=f"Paragraf 12\n\n{TITLE}",
        title=TITLE,
    ),
    section(
        "section_year",
        f"Bakgrund\n\n{LONG}\n\nBeslut\n\nLokalerna hyrs.",
        head=f"§ 12/2023   Dnr 2023/0077 KS - 1   Diariekod: 291\n\n{TITLE}",
        title=TITLE,
        case_number="2023/0077 KS - 1",
    ),
    section(
        "section_title_wraps",
        f"Bakgrund\n\n{LONG}\n\nBeslut\n\nLokalerna hyrs.",
        head="§ 12\n\nLokaler för kulturskolan samt förslag till ändrad\ninvesteringsbudget för kultur- och fritidsnämnden\noch barn- och utbildningsnämnden",
        title="Lokaler för kulturskolan samt förslag till ändrad investeringsbudget för kultur- och fritidsnämnden och barn- och utbildningsnämnden",
    ),
    section(
        "section_suffix_letters",
        f"Bakgrund\n\n{LONG}\n\nBeslut\n\nLokalerna hyrs.\n\n§ 12 a\n\nLokaler för musikskolan\n\nBeslut\n\nÄrendet bordläggs.",
        items=[
            {"number": 12, "suffix": None, "title": TITLE},
            {"number": 12, "suffix": "a", "title": "Lokaler för musikskolan"},
        ],
    ),
    section(
        "section_lone_reference_line",
        "Bakgrund\n\nKommunstyrelsen behandlade ärendet den 7 mars 2023,\n§ 31.\n\nKulturskolan har fyra lokaler.\n\nBeslut\n\nLokalerna hyrs.",
        title=TITLE,
        references=[{"body": "Kommunstyrelsen", "date": "2023-03-07", "number": 31}],
    ),
    section(
        "section_law_at_line_start",
        "Bakgrund\n\nHyran regleras i jordabalken, se 12 kap.\n§ 14 Hyresgästen får säga upp avtalet.\n\nBeslut\n\nLokalerna hyrs.",
        title=TITLE,
        references=[],
    ),
    section(
        "section_withdrawn",
        "Ärendet utgår.",
        title=TITLE,
        decisions=[
            {
                "kind": "decision",
                "body": "Kommunstyrelsen",
                "to": [],
                "points": ["Ärendet utgår."],
                "outcomes": ["withdrawn"],
            }
        ],
    ),
    section(
        "section_two_in_one_heading",
        "Beslut\n\nMeddelandena läggs till handlingarna.",
        head="§ 12 - Meddelanden och delgivningar",
        title="Meddelanden och delgivningar",
    ),
    section(
        "section_number_and_title_with_a_dot",
        f"Bakgrund\n\n{LONG}\n\nBeslut\n\nLokalerna hyrs.",
        head=f"§ 12. {TITLE}",
        title=TITLE,
    ),
    section(
        "section_bold_markdown",
        f"**Bakgrund**\n\n{LONG}\n\n**Beslut**\n\n1. *Lokalerna* hyrs.",
        head=f"**§ 12**\n\n**{TITLE}**",
        title=TITLE,
        decisions=[
            {
                "kind": "decision",
                "body": "Kommunstyrelsen",
                "to": [],
                "points": ["Lokalerna hyrs."],
                "outcomes": ["other"],
            }
        ],
    ),
    section(
        "section_quoted_paragraphs_of_rules",
        "Bakgrund\n\nI reglementet föreslås följande lydelse:\n\n§ 4 Kommunstyrelsens uppgifter\n\nStyrelsen leder förvaltningen.\n\n§ 5 Nämndernas uppgifter\n\nNämnderna bereder ärenden.\n\nBeslut\n\nReglementet antas.",
        title=TITLE,
        decisions=[
            {
                "kind": "decision",
                "body": "Kommunstyrelsen",
                "to": [],
                "points": ["Reglementet antas."],
                "outcomes": ["approved"],
            }
        ],
        note="§§ of a quoted text do not follow the series",
    ),
    section(
        "section_quoted_paragraph_of_the_next_number",
        "Bakgrund\n\nEnligt reglementet gäller:\n\n§ 13 Jäv\n\nDen som är jävig lämnar rummet.\n\nBeslut\n\nReglementet antas.",
        title=TITLE,
        note="a quoted § may even be the next number",
    ),
    section(
        "section_stack_of_earlier",
        "Beslut\n\nLokalerna hyrs.",
        head="Ks § 12 Au § 84 Ks § 3 Au § 57\n\nLokaler för kulturskolan",
        title=TITLE,
        references=[
            {"body": "Au", "date": None, "number": 84},
            {"body": "Ks", "date": None, "number": 3},
            {"body": "Au", "date": None, "number": 57},
        ],
    ),
    section(
        "section_points_are_no_sections",
        "Beslut\n\n1. Lokalerna hyrs.\n2. § 12 i hyresavtalet stryks.\n3. Punkt 8.2 ändras.",
        decisions=[
            {
                "kind": "decision",
                "body": "Kommunstyrelsen",
                "to": [],
                "points": ["Lokalerna hyrs.", "§ 12 i hyresavtalet stryks.", "Punkt 8.2 ändras."],
                "outcomes": ["other", "other", "other"],
            }
        ],
        references=[],
    ),
    section(
        "section_points_broken_over_pages",
        f"Beslut\n\n1. Lokalerna i Folkets park hyrs i tio år.\n2. Kommundirektören får i uppdrag att teckna avtal och att{_page('Forts. § 12')}   redovisa det för kommunstyrelsen senast den 30 september 2023.\n3. Paragrafen justeras omedelbart.",
        decisions=[
            {
                "kind": "decision",
                "body": "Kommunstyrelsen",
                "to": [],
                "points": [
                    "Lokalerna i Folkets park hyrs i tio år.",
                    "Kommundirektören får i uppdrag att teckna avtal och att redovisa det för kommunstyrelsen senast den 30 september 2023.",
                    "Paragrafen justeras omedelbart.",
                ],
                "outcomes": ["other", "assigned", "other"],
            }
        ],
        immediate=True,
    ),
    section(
        "section_hyphen_at_line_end",
        "Bakgrund\n\nKulturskolan delar i dag lokal med barn- och ung-\ndomsavdelningen. Miljö- och bygg-\nnadsnämnden har yttrat sig. E-\ntjänsten är klar.\n\nBeslut\n\nLokalerna hyrs.",
        sections=[
            {
                "kind": "background",
                "text": "Kulturskolan delar i dag lokal med barn- och ungdomsavdelningen. Miljö- och byggnadsnämnden har yttrat sig. E-tjänsten är klar.",
            },
            {"kind": "decision", "text": "Lokalerna hyrs."},
        ],
    ),
    section(
        "section_own_headings_in_capitals",
        "BAKGRUND\n\nKulturskolan har fyra lokaler.\n\nEKONOMISKA KONSEKVENSER\n\nHyran är 1,2 mkr.\n\nKOMMUNSTYRELSENS BESLUT\n\nLokalerna hyrs.\n\nBESLUTET SKICKAS TILL\n\nAkten",
        sections=[
            {"kind": "background", "text": "Kulturskolan har fyra lokaler."},
            {"kind": "finance", "text": "Hyran är 1,2 mkr."},
            {"kind": "decision", "text": "Lokalerna hyrs."},
            {"kind": "recipients", "text": "Akten"},
        ],
        recipients=["Akten"],
    ),
    section(
        "section_body_name_begins_the_decision",
        f"Beslut{_page('')}Kommunstyrelsen\nantar lokalprogrammet för kulturskolan.",
        decisions=[
            {
                "kind": "decision",
                "body": "Kommunstyrelsen",
                "to": [],
                "points": ["Kommunstyrelsen antar lokalprogrammet för kulturskolan."],
                "outcomes": ["approved"],
            }
        ],
        note="a line equal to the page head's body name is the decision's first word",
    ),
    Trick(
        "section_heading_only_in_contents",
        f"{FRONT}\nÄrendelista\n\n§ 11 Fastställande av dagordning\n§ 12 Lokaler för kulturskolan KS 2023/77\n§ 13 Meddelanden\n\n{BEFORE}\n{TITLE}\n\nBeslut\n\nLokalerna hyrs.\n\n{AFTER}",
        {
            "items": [
                {"number": 11},
                {"number": 12, "title": TITLE, "case_number": "KS 2023/77"},
                {"number": 13},
            ]
        },
    ),
    Trick(
        "section_contents_with_dots",
        f"{FRONT}\n\fInnehåll\n\n§ 11 Fastställande av dagordning ............................ 3\n§ 12 Lokaler för kulturskolan ............................... 4\n§ 13 Meddelanden ............................................ 5\n\n\f{BEFORE}\n\f§ 12 {TITLE}\n\nBeslut\n\nLokalerna hyrs.\n\n\f{AFTER}",
        {"items": [{"number": 11}, {"number": 12, "title": TITLE}, {"number": 13}]},
    ),
    Trick(
        "section_contents_without_dots",
        f"{FRONT}\nInnehållsförteckning\n\nFastställande av dagordning 11\nLokaler för kulturskolan 12\nMeddelanden 13\n\n{BEFORE}\n§ 12\n\n{TITLE}\n\nBeslut\n\nLokalerna hyrs.\n\n{AFTER}",
        {"items": [{"number": 11}, {"number": 12, "title": TITLE}, {"number": 13}]},
    ),
    Trick(
        "section_ends_at_the_appendix",
        f"{FRONT}\n{BEFORE}\n§ 12\n\n{TITLE}\n\nBeslut\n\nLokalerna hyrs.\n\n{AFTER}\n\fBILAGA 1\n\nReservation\n\nVi reserverar oss mot beslutet. § 4 i avtalet är otydlig.\n\nFör Vänsterpartiet\nDan Frosterud\n\n\fOmröstningslista\n\n1. Ada Ekgren   S   X\n2. Bo Almstedt  M       X\n",
        {
            "items": [
                {"number": 11},
                {"number": 12},
                {
                    "number": 13,
                    "sections": [{"kind": "decision", "text": "Meddelandena läggs till handlingarna."}],
                },
            ]
        },
        "what an appendix holds is not the last §'s",
    ),
)
