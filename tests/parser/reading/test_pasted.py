"""A protocol pasted as one long line, or a line a page, is cut where its labels, §§ and lists say so."""

from __future__ import annotations

import pytest
from tests.parser.reading.helpers import read_text

from protokoll_parser.model import Item, Protocol
from protokoll_parser.parse import parse_document

FRONT = (
    "{head} 1 (4) Plats och tid Kommunhuset, Stora salen, kl. 08.30–11.55 Beslutande Rut Sandell (S), ordförande "
    "Mats Ebbesson (M) Lovisa Hägg (C) Övriga närvarande Sonja Wikman, kommundirektör Egil Bratt, sekreterare "
    "Utses att justera Mats Ebbesson Justeringens plats och tid Kommunhuset 2023-03-16 Underskrifter Sekreterare "
    "Egil Bratt Paragrafer §§ 31-34 Ordförande Rut Sandell Justerande Mats Ebbesson"
)
CONTENTS = (
    "{head} 2 (4) Innehåll § 31 Fastställande av dagordning .......... 3 § 32 Upprop .......... 3 "
    "§ 33 Ombudgetering av investeringar KS/2023:118 ..... 3 § 34 Meddelanden .......... 4"
)
FIRST = (
    "{head} 3 (4) § 31 Fastställande av dagordning Kommunstyrelsens beslut Dagordningen fastställs. § 32 Upprop "
    "Sekreteraren förrättar upprop. Elva ledamöter är närvarande. § 33 Dnr KS/2023:118 Ombudgetering av investeringar "
    "Kommunstyrelsens förslag till kommunfullmäktige 1. Medlen ombudgeteras till 2023. 2. Nämnderna ska återrapportera "
    "i juni. Ärendebeskrivning Nämnderna har lämnat in önskemål, och ekonomiavdelningen har bedömt vilka projekt som"
)
SECOND = (
    "{head} 4 (4) § 33 forts. pågår. Beslutsunderlag Tjänsteskrivelse 2023-02-14 Sammanställning av projekt 2023-02-10 "
    "Arbetsutskottet 2023-02-28 § 19 Beslutet skickas till Ekonomiavdelningen Kommunfullmäktige Tekniska nämnden Akten "
    "§ 34 Meddelanden Kommunstyrelsens beslut Kommunstyrelsen beslutar att lägga meddelandena till handlingarna, att "
    "ge kommundirektören i uppdrag att svara på skrivelsen, samt att förklara paragrafen omedelbart justerad. "
    "Justerandes sign Utdragsbestyrkande"
)
HEAD = "Justerandes sign Utdragsbestyrkande Norrhults kommun Sammanträdesprotokoll Kommunstyrelsen 2023-03-14"
PAGES = [page.format(head=HEAD) for page in (FRONT, CONTENTS, FIRST, SECOND)]


def parsed(text: str) -> Protocol:
    return parse_document(read_text(text))


@pytest.fixture(params=[" ", "\n"], ids=["one line", "a line a page"])
def items(request: pytest.FixtureRequest) -> dict[int, Item]:
    return {item.number: item for item in parsed(request.param.join(PAGES)).items}


def test_the_contents_list_says_where_titles_end(items: dict[int, Item]) -> None:
    assert [(number, item.title) for number, item in items.items()] == [
        (31, "Fastställande av dagordning"),
        (32, "Upprop"),
        (33, "Ombudgetering av investeringar"),
        (34, "Meddelanden"),
    ]
    assert items[33].case_number == "KS/2023:118"


def test_a_sentence_goes_on_over_the_pages_head(items: dict[int, Item]) -> None:
    background = next(section for section in items[33].sections if section.kind == "background")
    assert background.text.endswith("bedömt vilka projekt som pågår.")


def test_documents_and_recipients_are_entries(items: dict[int, Item]) -> None:
    assert items[33].basis == (
        "Tjänsteskrivelse 2023-02-14",
        "Sammanställning av projekt 2023-02-10",
        "Arbetsutskottet 2023-02-28 § 19",
    )
    assert items[33].recipients == ("Ekonomiavdelningen", "Kommunfullmäktige", "Tekniska nämnden", "Akten")


def test_points_are_told_apart(items: dict[int, Item]) -> None:
    assert items[33].decisions[0].points == (
        "Medlen ombudgeteras till 2023.",
        "Nämnderna ska återrapportera i juni.",
    )
    assert items[34].decisions[0].points == (
        "att lägga meddelandena till handlingarna",
        "att ge kommundirektören i uppdrag att svara på skrivelsen",
        "att förklara paragrafen omedelbart justerad.",
    )
    assert items[34].immediate


def test_a_place_name_after_an_office_is_its_own(items: dict[int, Item]) -> None:
    text = " ".join(PAGES).replace("Tekniska nämnden Akten", "Länsstyrelsen Dalarna Norrhult Energi AB Akten")
    found = {item.number: item for item in parsed(text).items}[33].recipients
    assert found == (
        "Ekonomiavdelningen",
        "Kommunfullmäktige",
        "Länsstyrelsen Dalarna Norrhult Energi AB",
        "Akten",
    )


def test_an_ordinary_text_is_left_alone() -> None:
    text = "\n\n".join(["Kommunstyrelsen har tagit del av rapporten om skolhuset i Granåker. " * 3] * 12)
    assert [line.text for line in read_text(text).lines if line.text] == [
        row.strip() for row in text.split("\n") if row
    ]


def test_long_paragraphs_under_short_headings_are_left_alone() -> None:
    paragraph = (
        "Kommunstyrelsen har tagit del av rapporten om skolhuset i Granåker, vars beslut vann laga kraft. "
    )
    rows = [row for number in range(12) for row in (f"§ {number + 1}", "Bakgrund", (paragraph * 12).strip())]
    assert [line.text for line in read_text("\n".join(rows)).lines] == rows


def one_section(text: str) -> Item:
    """§ 33 of the pasted minutes, its text put in the place of what stood there."""
    start = PAGES[2].index("Kommunstyrelsens förslag")
    pages = [*PAGES[:2], PAGES[2][:start] + text, PAGES[3].replace("§ 33 forts. pågår.", "")]
    return next(item for item in parsed(" ".join(pages)).items if item.number == 33)


def test_a_rule_is_a_border_and_a_common_heading_needs_a_full_stop_before_it() -> None:
    found = one_section(
        "Kommunstyrelsens beslut Medlen ombudgeteras till 2023. ----- Ärendebeskrivning Nämnderna har lämnat in "
        "önskemål till budgeten. Behandling Ordföranden frågar om förslaget kan antas. Exp: Ekonomienheten, Akten"
    )
    assert found.decisions[0].points == ("Medlen ombudgeteras till 2023.",)
    kinds = [section.kind for section in found.sections]
    assert kinds == ["decision", "background", "proceedings", "recipients", "basis", "recipients"]


def test_a_section_follows_a_year() -> None:
    text = " ".join(PAGES).replace(
        "Sekreteraren förrättar upprop. Elva ledamöter är närvarande.", "Plan för 2019-2022"
    )
    assert [item.number for item in parsed(text).items] == [31, 32, 33, 34]


def test_a_word_broken_at_a_line_end_is_whole() -> None:
    found = one_section("Kommunstyrelsens beslut Rapporten om miljö- och ombudgete- ringen godkänns.")
    assert found.decisions[0].points == ("Rapporten om miljö- och ombudgeteringen godkänns.",)


def test_an_order_keeps_what_is_to_be_done() -> None:
    found = one_section(
        "Kommunstyrelsens beslut Kommunstyrelsen beslutar att bevilja föreningen ett bidrag på 350 000 kronor, att "
        "bidraget finansieras ur anslaget, att uppdra åt kommundirektören att ta fram ett årshjul"
    )
    assert found.decisions[0].points == (
        "att bevilja föreningen ett bidrag på 350 000 kronor",
        "att bidraget finansieras ur anslaget",
        "att uppdra åt kommundirektören att ta fram ett årshjul",
    )


def test_recipients_and_documents_of_every_kind() -> None:
    found = one_section(
        "Kommunstyrelsens beslut Medlen ombudgeteras till 2023. Beslutsunderlag Ekonomichefens tjänsteskrivelse "
        "Plan för investeringar daterad 19 februari 2021. Bilaga med belopp Kommunfullmäktige 2022-11-28 § 150 Beslut "
        "skickas till Samtliga nämnder för kännedom Samtliga förvaltningar Norrhults kommun Ada Ek Bo Alm "
        "Kommunstyrelsens kansli Sökanden (delges) Polismyndigheten"
    )
    assert found.basis[:4] == (
        "Ekonomichefens tjänsteskrivelse",
        "Plan för investeringar daterad 19 februari 2021.",
        "Bilaga med belopp",
        "Kommunfullmäktige 2022-11-28 § 150",
    )
    assert found.recipients[:8] == (
        "Samtliga nämnder för kännedom",
        "Samtliga förvaltningar",
        "Norrhults kommun",
        "Ada Ek",
        "Bo Alm",
        "Kommunstyrelsens kansli",
        "Sökanden (delges)",
        "Polismyndigheten",
    )


def test_a_row_of_labels_before_its_row_of_values() -> None:
    notice = (
        "ANSLAG/BEVIS Protokollet är justerat. Organ Kommunstyrelsen Sammanträdesdatum Datum då anslaget sätts upp "
        "Förvaringsplats för protokollet 2023-03-14 2023-03-17 Kommunkansliet Datum då anslaget tas ned 2023-04-10"
    )
    found = parsed(" ".join([f"{PAGES[0]} {notice}", *PAGES[1:]])).meeting.notice
    assert (found.posted, found.removed, found.storage) == ("2023-03-17", "2023-04-10", "Kommunkansliet")


def test_rows_of_contents_with_marks_stand_before_their_titles() -> None:
    contents = (
        "{head} 2 (4) Ärendelista - Upprop och val av justerare - § 31 Fastställande av dagordning - § 32 Upprop "
        "- § 33 Ombudgetering av investeringar KS/2023:118 - § 34 Meddelanden"
    )
    text = " ".join([PAGES[0], contents.format(head=HEAD), *PAGES[2:]])
    assert [(item.number, item.title) for item in parsed(text).items] == [
        (31, "Fastställande av dagordning"),
        (32, "Upprop"),
        (33, "Ombudgetering av investeringar"),
        (34, "Meddelanden"),
    ]


def test_markdowns_marks_that_were_pasted_with_the_text_are_borders() -> None:
    found = one_section(
        "### Kommunstyrelsens beslut Medlen **ombudgeteras** till 2023. ### Behandling Ordföranden tackar för ordet. "
        "### **Skickas till** Akten"
    )
    assert found.decisions[0].points == ("Medlen ombudgeteras till 2023.",)
    assert [section.kind for section in found.sections][:3] == ["decision", "proceedings", "recipients"]


def test_a_number_stays_with_the_body_that_decides() -> None:
    found = one_section(
        "Kommunstyrelsens beslut 1. Kommunstyrelsen beslutar att medlen ombudgeteras. 2. Kommunstyrelsen beslutar att "
        "uppdraget är slutfört. Paragrafen justeras omedelbart."
    )
    assert found.decisions[0].points == (
        "Kommunstyrelsen beslutar att medlen ombudgeteras.",
        "Kommunstyrelsen beslutar att uppdraget är slutfört.",
    )
    assert found.immediate


def test_whose_proposal_was_followed_and_what_was_decided_for_itself() -> None:
    found = one_section(
        "Beslut Enligt ekonomichefens förslag: Medlen ombudgeteras. Exp: Kommunkansliet, Akten, Ekonomienheten"
    )
    assert found.decisions[0].points == ("Medlen ombudgeteras.",)
    found = one_section(
        "Kommunstyrelsens förslag till kommunfullmäktige Medlen ombudgeteras. Kommunstyrelsen har beslutat för egen "
        "del: Nämnderna uppmanas att spara. Ärendebeskrivning Nämnderna har begärt medel."
    )
    assert [(decision.kind, decision.points) for decision in found.decisions] == [
        ("proposal", ("Medlen ombudgeteras.",)),
        ("decision", ("Nämnderna uppmanas att spara.",)),
    ]


def test_the_first_sentence_below_a_title_that_no_contents_list_has() -> None:
    pages = [PAGES[0], *(page.replace("Upprop Sekreteraren", "Upprop Skolchefen") for page in PAGES[2:])]
    text = " ".join(pages).replace("Skolchefen förrättar", "Rektorn i Granåker redovisar")
    found = {item.number: item for item in parsed(text).items}
    assert found[32].title == "Upprop"
    text = text.replace(
        "§ 34 Meddelanden", "§ 34 Dnr KS/2023:119 Nästa sammanträde Nästa sammanträde hålls i maj."
    )
    assert {item.number: item.title for item in parsed(text).items}[34] == "Nästa sammanträde"


def test_a_section_that_a_date_stands_before_is_found_by_its_series() -> None:
    text = " ".join(PAGES).replace("Akten § 34", "Förteckning 2023-03-01 § 34")
    assert [item.number for item in parsed(text).items] == [31, 32, 33, 34]


def test_clauses_joined_by_samt_are_points() -> None:
    found = one_section(
        "Kommunstyrelsens beslut Kommunstyrelsen beslutar att frågan får ställas, samt att svaret läggs till "
        "handlingarna. Mot beslutet reserverar sig Bo Alm (M)."
    )
    assert found.decisions[0].points == ("att frågan får ställas", "att svaret läggs till handlingarna.")
    assert [person.action for person in found.people] == ["reserved"]
