"""References to other paragraphs in every form, and what looks like one and is none."""

from __future__ import annotations

from tests.minutes.tricks.frame import Trick, background, ref, section

KS, KF, AU = "Kommunstyrelsen", "Kommunfullmäktige", "Arbetsutskottet"

TRICKS: tuple[Trick, ...] = (
    background(
        "reference_long_date",
        "Ärendet behandlades senast av kommunstyrelsen den 7 mars 2023 § 31.",
        references=[ref(KS, "2023-03-07", 31)],
    ),
    background(
        "reference_without_year",
        "Arbetsutskottet den 18 april § 48 beslutade att inhämta yttranden.",
        references=[ref(AU, "2023-04-18", 48)],
    ),
    background(
        "reference_without_year_last_autumn",
        "Frågan väcktes i kommunfullmäktige den 24 oktober § 118.",
        references=[ref(KF, "2022-10-24", 118)],
    ),
    background(
        "reference_number_before_date",
        "Beslut om förstudie: KS § 187, 2022-12-06, och KF § 14, 2023-01-30.",
        references=[ref("KS", "2022-12-06", 187), ref("KF", "2023-01-30", 14)],
    ),
    background(
        "reference_tabled_without_body",
        "Bordlagd den 26 januari 2023, § 29. Återupptas i dag.",
        references=[ref(None, "2023-01-26", 29)],
    ),
    background(
        "reference_iso_assignment",
        "Svar på uppdrag 2023-01-31 § 12 om samlade lokaler.",
        references=[ref(None, "2023-01-31", 12)],
    ),
    background(
        "reference_excerpt",
        "Utdrag ur arbetsutskottets protokoll den 11 april 2023, § 129, föreligger.",
        references=[ref(AU, "2023-04-11", 129)],
    ),
    background(
        "reference_number_between_day_and_year",
        "Fullmäktige den 16-17 juni § 191, 2020, antog lokalplanen.",
        references=[ref("Fullmäktige", "2020-06-16", 191)],
    ),
    background(
        "reference_two_days",
        "Budgetramen fastställdes av kommunfullmäktige den 21 och 22 november 2022, paragraf 140.",
        references=[ref(KF, "2022-11-21", 140)],
    ),
    background(
        "reference_body_and_date_only",
        "Tidplanen togs i Ks 2023-02-07 och redovisades därefter.",
        references=[ref("Ks", "2023-02-07", None)],
    ),
    background(
        "reference_abbreviation_only",
        "Se även KSAU § 14 och tidigare beslut, paragraf 254.",
        references=[ref("KSAU", None, 14), ref(None, None, 254)],
    ),
    background(
        "reference_over_a_clause",
        "Kommunstyrelsens arbetsutskott yttrade sig över förslaget till lokalprogram\nden 10 januari 2023 § 6.",
        references=[ref("Kommunstyrelsens arbetsutskott", "2023-01-10", 6)],
    ),
    background(
        "reference_three_bodies_in_a_row",
        "Yttranden har lämnats av omsorgsnämnden den 16 februari 2023, § 27, kultur- och\nfritidsnämnden den "
        "9 februari 2023, § 16 samt samhällsbyggnadsnämnden den 14 februari, § 19.",
        references=[
            ref("Omsorgsnämnden", "2023-02-16", 27),
            ref("Kultur- och fritidsnämnden", "2023-02-09", 16),
            ref("Samhällsbyggnadsnämnden", "2023-02-14", 19),
        ],
    ),
    background(
        "reference_range_is_its_first",
        "Arbetsutskottets protokoll 2023-04-18, §§ 44–50, anmäls.",
        references=[ref(AU, "2023-04-18", 44)],
    ),
    background(
        "reference_to_come",
        "Ärendet ska behandlas av kommunfullmäktige den 12 juni.",
        references=[ref(KF, "2023-06-12", None)],
        note="no year, and about what is to come",
    ),
    background(
        "reference_own_paragraph",
        "Finansieringen behandlas under § 13 vid dagens sammanträde.",
        references=[ref(None, None, 13)],
    ),
    background(
        "reference_wrapped_over_lines",
        "Frågan återremitterades av kommunstyrelsens arbetsutskott den 21 mars\n2023, § 30, för att kostnaden "
        "skulle räknas om.",
        references=[ref("Kommunstyrelsens arbetsutskott", "2023-03-21", 30)],
    ),
    section(
        "reference_in_basis_without_number",
        "Beslutsunderlag\n\nArbetsutskottet den 18 april 2023 §\nTjänsteskrivelse den 3 april 2023\n\nBeslut\n\nLokalerna hyrs.",
        references=[ref(AU, "2023-04-18", None)],
        basis=["Arbetsutskottet den 18 april 2023 §", "Tjänsteskrivelse den 3 april 2023"],
    ),
    background(
        "no_reference_law_chapters",
        "Enligt 5 kap. 23 § kommunallagen och 11 kap. 21 § plan- och bygglagen (2010:900) gäller annat.\nSkollagen "
        "5 kap 17 §, KL 5 kap 1-3 §§ och 4 kap. 13 § skollagen tillämpas.",
        references=[],
    ),
    background(
        "no_reference_law_begins_the_line",
        "Förbudet följer av 26 kap.\n§ 9 miljöbalken. Avgift tas ut enligt taxan och\n§ 4 i föreskrifterna. Jfr även\n"
        "9 § 9 LSS och 14 § LVU.",
        references=[],
        sections=[{"kind": "background"}, {"kind": "decision"}],
    ),
    background(
        "no_reference_union_paragraphs",
        "Förhandling enligt MBL § 11 den 3 april 2023 och information enligt § 19 MBL samt MBL § 38.",
        references=[],
    ),
    background(
        "no_reference_rules_of_procedure",
        "Enligt § 10 i nämndens reglemente ska ersättare kallas. Avgiften följer § 7 arrendeavtalet.",
        references=[],
    ),
    background(
        "no_reference_property_and_plan",
        "Fastigheten Kvarnen 3:274 omfattas av plan nr 1421-P96/3, kod 214, och förordning (2017:725).",
        references=[],
    ),
    background(
        "no_reference_delegation_series",
        "Delegationsbeslut nr KSF 82/22-KSF 887/22 samt BL 14/23–BL 52/23 redovisas.",
        references=[],
    ),
    background(
        "no_reference_letters_and_minutes_received",
        "Tjänsteskrivelse den 20 mars 2023.\n\n- Samordningsförbundet, protokoll 2023-03-27\n- Trafikrådet, protokoll 2023-04-03",
        references=[],
    ),
    background(
        "no_reference_month_only",
        "KF i juni avser att besluta om budgeten, och KS återkommer i höst.",
        references=[],
    ),
    background(
        "no_reference_to_this_meeting",
        "Handlingarna lades fram vid kommunstyrelsens sammanträde den 9 maj 2023.",
        references=[],
    ),
)
