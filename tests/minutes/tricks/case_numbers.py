"""Case numbers in the spellings of many registries."""

from __future__ import annotations

from tests.minutes.tricks.frame import Trick, section

BODY = "Beslut\n\nLokalerna hyrs."
TITLE = "Lokaler för kulturskolan"


def _case(name: str, line: str, gold: str | None, after_title: bool = False) -> Trick:
    head = f"§ 12\n\n{TITLE}\n{line}" if after_title else f"§ 12\n{line}\n\n{TITLE}"
    return section(f"case_{name}", BODY, head=head, title=TITLE, case_number=gold)


TRICKS: tuple[Trick, ...] = (
    _case("plain", "Dnr 2023/459", "2023/459"),
    _case("zero_padded", "Dnr 2023/00135", "2023/00135"),
    _case("unit_glued_with_plan_code", "Dnr KS116-23 005", "KS116-23 005"),
    _case("unit_and_hyphens", "Dnr KS 02-820 107", "KS 02-820 107"),
    _case("year_unit_serial", "Dnr 2023/KS 0206 001", "2023/KS 0206 001"),
    _case("dots", "Dnr: KU.2023.3", "KU.2023.3"),
    _case("colon_serial", "DNR: KSKF/2023:14", "KSKF/2023:14"),
    _case("year_first_unit_in_the_middle", "Dnr 23/TN 0044", "23/TN 0044"),
    _case("arendenummer", "Ärendenummer SLK-2023-00035", "SLK-2023-00035"),
    _case("diarienummer", "Diarienummer: KS-2023/123.456", "KS-2023/123.456"),
    _case("arende_nr", "Ärende nr: KS 2023/14", "KS 2023/14"),
    _case("serial_and_year", "Dnr 1435/23", "1435/23"),
    _case("region", "Dnr: RS 912-2023", "RS 912-2023"),
    _case("four_groups", "Dnr 1.5.1-135-2023", "1.5.1-135-2023"),
    _case("d_nr", "D nr KS 2023/41", "KS 2023/41"),
    _case("after_title", "Dnr KS 2023/77", "KS 2023/77", after_title=True),
    _case("bare_label", "Dnr", None),
    _case("label_twice", "Dnr Dnr.", None),
    _case("digits_dropped_by_the_site", "Dnr 2023/", None),
    section(
        "case_in_brackets_after_title",
        BODY,
        head=f"§ 12 {TITLE} (KS 2023/14)",
        title=TITLE,
        case_number="KS 2023/14",
    ),
    section(
        "case_far_right",
        BODY,
        head=f"§ 12                                                Diarienummer 00322/2023\n\n{TITLE}",
        title=TITLE,
        case_number="00322/2023",
    ),
    section(
        "case_of_another_party",
        f"Bakgrund\n\nRemiss från Boverket, dnr 316-259/2023.\n\n{BODY}",
        head=f"§ 12\nDnr KS 2023/77\n\n{TITLE}",
        case_number="KS 2023/77",
    ),
    section(
        "case_of_a_bullet_is_not_the_sections",
        "Följande delgivningar presenteras:\n\na) KS015-21 002 Förhandlingsprotokoll enligt MBL § 11\nb) KS002-22 002 Protokoll från samverkansgrupp\n\nBeslut\n\nKommunstyrelsen har tagit del av delgivningarna.",
        head="§ 12\n\nDelgivningar",
        title="Delgivningar",
        case_number=None,
    ),
)
