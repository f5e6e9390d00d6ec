"""§§ in layouts that few municipalities have. All texts are invented."""

from __future__ import annotations

from tests.parser.reading.helpers import read_text

from protokoll_parser.model import Item
from protokoll_parser.parse import parse_document

FRONT = (
    "Norrhults kommun\nKommunstyrelsen\nSammanträdesprotokoll 2023-05-16\n\n"
    "Plats och tid      Kommunhuset, kl. 13.00-15.30\nBeslutande         Ada Ek (S), ordförande\n"
    "                   Bo Al (M)\nSekreterare        Cia Dal\nJusterare          Bo Al\n\n"
)
STORY = (
    "Förslaget lämnades in under hösten och handlar om belysning på den väg som går mellan orterna i\n"
    "norra delen. Tekniska kontoret har yttrat sig och menar att vägen ligger i planen för nästa år."
)


def items(body: str) -> list[Item]:
    return list(parse_document(read_text(FRONT + body + "\n")).items)


def points(item: Item) -> list[str]:
    return [point for decision in item.decisions for point in decision.points]


def test_a_title_goes_on_after_a_word_that_no_title_ends_in() -> None:
    (found,) = items(
        "§ 44 Revidering av reglemente för\nKommunstyrelsen och nämnderna\n"
        "Kommunstyrelsen beslutar föreslå kommunfullmäktige att\n1. anta reglementet,\n2. upphäva det äldre.\n\n"
        f"Ärendet\n{STORY}"
    )
    assert found.title == "Revidering av reglemente för Kommunstyrelsen och nämnderna"
    assert points(found) == ["anta reglementet", "upphäva det äldre."]


def test_a_paragraph_below_att_clauses_is_no_point() -> None:
    (found,) = items(
        "§ 41 Svar på förslag om belysning\nKommunstyrelsen beslutar\natt anse förslaget besvarat, samt\n"
        f"att avsluta ärendet.\n\n{STORY}"
    )
    assert points(found) == ["att anse förslaget besvarat", "att avsluta ärendet."]


def test_an_election_without_a_heading_has_its_names() -> None:
    (found,) = items(
        "§ 46 Val av ledamöter i energibolaget\n\nTill ledamöter för tiden fram till årsstämman 2027 utses\n"
        "Ada Ek (S)\nBo Al (M)"
    )
    assert points(found) == [
        "Till ledamöter för tiden fram till årsstämman 2027 utses\nAda Ek (S)\nBo Al (M)"
    ]
    assert {(person.name, person.action) for person in found.people} == {
        ("Ada Ek", "elected"),
        ("Bo Al", "elected"),
    }


def test_a_rule_ends_a_decision_and_a_list_of_recipients() -> None:
    (found,) = items(
        "§ 41 Belysning\n\nBeslut\nRapporten godkänns.\n\nKontoret får i uppdrag att återkomma i höst.\n\n"
        "__________________\n\nRapporten godkänns av kontoret varje år innan nämnden får den.\n\n"
        "Skickas till\nTekniska kontoret\n\n----------------\n\nOrdföranden tackade för visat intresse."
    )
    assert points(found) == ["Rapporten godkänns.", "Kontoret får i uppdrag att återkomma i höst."]
    assert found.recipients == ("Tekniska kontoret",)
    assert [section.kind for section in found.sections] == ["decision", "other", "recipients", "other"]


def test_a_rule_at_a_pages_end_ends_nothing() -> None:
    foot = "__________________________\nJusterandes sign      Utdragsbestyrkande\n"
    (found,) = items(
        f"§ 43 Budget\n\nBeslut\nBudgeten antas.\n\n{foot}\nNorrhults kommun\n"
        f"Kommunstyrelsen 2023-05-16              3 (3)\n\nKontoret får i uppdrag att meddela beslutet.\n\n{foot}"
    )
    assert points(found) == ["Budgeten antas.", "Kontoret får i uppdrag att meddela beslutet."]


def test_a_rule_between_points_ends_nothing() -> None:
    (found,) = items(
        "§ 44 Taxa\n\nBeslut\n1. Taxan antas.\n\n--------------\n\n2. Den gamla taxan upphör att gälla."
    )
    assert len(points(found)) == 2


def test_whose_proposal_was_followed_is_no_heading_and_no_point() -> None:
    lead = "Enligt stadsledningskontorets förslag:"
    for words in (lead, "På förslag av ordföranden:", "Efter förslag från tekniska kontoret:"):
        (found,) = items(
            f"§ 41 Belysning\nBeslut\n{words}\nÄrendet bordläggs.\nHandling\nSkrivelse 2023-02-20."
        )
        assert points(found) == ["Ärendet bordläggs."]
        assert [section.kind for section in found.sections] == ["decision", "basis"]


def test_a_vote_below_a_quoted_order() -> None:
    (found,) = items(
        "§ 42 Parkeringar\nBeslut\nMotionen avslås.\nPropositionsordning\nOrdföranden finner att yrkandet bifalls.\n"
        'Godkänd voteringsproposition: "Ja för avslag och nej för bifall."\nOmröstning\n'
        "Ada Ek (S), Cia Dal (M) och Eva Gran (C) röstar Ja (3).\nBo Al (M) röstar Nej (1)."
    )
    assert [section.kind for section in found.sections] == ["decision", "question", "vote"]
    assert [(vote.yes, vote.no) for vote in found.votes] == [(3, 1)]


def test_a_point_goes_on_with_a_laws_paragraph() -> None:
    (found,) = items(
        "§ 64 Avgift\n\nBESLUT\n1. Nämnden påför ägaren en sanktionsavgift om 47 600 kronor med stöd av\n"
        "11 kap. 51 § plan- och bygglagen.\n2. Ägaren föreläggs att riva byggnaden."
    )
    assert points(found)[0].endswith("med stöd av 11 kap. 51 § plan- och bygglagen.")
    assert len(points(found)) == 2


def test_the_list_of_what_was_received_is_no_point() -> None:
    (found,) = items(
        "§ 68 Delegationsbeslut\n\nBESLUT\nRedovisningen godkänns.\nNämnden har överlåtit sin beslutanderätt till "
        "kontoret. Följande beslut redovisas:\nDelegationslista 2021-08-01--2021-08-31"
    )
    assert points(found) == ["Redovisningen godkänns."]


def test_a_title_may_say_first_how_the_paragraph_is_adjusted() -> None:
    (found,) = items("§ 72\nOmedelbar justering - borgen för energibolaget\n\nBeslut\nBorgen beviljas.")
    assert found.title == "Omedelbar justering - borgen för energibolaget"


def test_a_sentence_below_a_full_title_is_none_of_it() -> None:
    title = "Interpellation från Ida Juhlin (V) till socialnämndens ordförande om hemlöshet"
    (found,) = items(
        f"§ 163\n{title}\nInterpellationen ställs och besvaras av socialnämndens ordförande Kalle Lind (S).\n"
        f"Interpellationen är därmed besvarad.\n\n{STORY}\n"
    )
    assert found.title == title
    assert [(person.name, person.action) for person in found.people] == [("Ida Juhlin", "submitted")]


def test_an_abbreviation_ends_no_sentence() -> None:
    (found,) = items(
        f"§ 161 Taxa\n\n{STORY}\n\nBeslut\nKommunstyrelsen beslutar\natt fastställa taxan att gälla fr.o.m.\n"
        "2021-01-01 samt\natt upphäva tidigare taxa."
    )
    assert points(found) == [
        "att fastställa taxan att gälla fr.o.m. 2021-01-01",
        "att upphäva tidigare taxa.",
    ]


def test_names_of_matters_above_what_was_decided_are_no_points() -> None:
    (found,) = items(
        "§ 164 Val\n\nBeslut\na) Entledigande av Lars Malm (C)\n   Kommunstyrelsen entledigar Lars Malm.\n"
        "b) Val av ledamot efter Lars Malm (C)\n   Till ny ledamot väljs Moa Nord (C).\nc) Val av ersättare\n"
        "   Valet bordläggs."
    )
    assert points(found) == [
        "Kommunstyrelsen entledigar Lars Malm.",
        "Till ny ledamot väljs Moa Nord (C).",
        "Valet bordläggs.",
    ]


def test_motions_that_are_sent_on_as_a_list() -> None:
    (found,) = items(
        "§ 160 Anmälan av motioner\nFöljande motioner anmäls och remitteras till nämnden för beredning:\n"
        "Motion av Eva Fors (KD) om äldreboende\nMotion av Finn Gran (MP) om cykelgarage"
    )
    assert [decision.outcomes for decision in found.decisions] == [("forwarded",)]


def test_a_lead_in_among_att_clauses_hands_the_proposal_on() -> None:
    (found,) = items(
        "§ 57 Försäljning av mark\n\nKommunstyrelsens förslag till tekniska nämnden\n\n"
        "att föreslå kommunfullmäktige besluta\n\natt sälja marken, samt\n\natt underteckna avtalet."
    )
    assert found.decisions[0].to == ("Tekniska nämnden", "Kommunfullmäktige")
    assert points(found) == ["att sälja marken", "att underteckna avtalet."]


def test_the_other_partys_number_in_a_title_is_a_part_of_it() -> None:
    (found,) = items("§ 4\nSvar på remiss (dnr 316-259/2012) om promenadstråk\n\nBeslut\nSvaret antas.")
    assert (found.title, found.case_number) == ("Svar på remiss (dnr 316-259/2012) om promenadstråk", None)


def test_a_lead_in_that_names_whose_proposal_is_followed() -> None:
    (found,) = items(
        "§ 4 Remiss\nKommunstyrelsen beslutar enligt förvaltningens förslag:\n"
        "Kommunstyrelsen överlämnar utlåtandet som svar på remissen."
    )
    assert points(found) == ["Kommunstyrelsen överlämnar utlåtandet som svar på remissen."]
    (found,) = items("§ 4 Remiss\nKommunstyrelsen beslutar enligt förvaltningens förslag.")
    assert points(found) == ["Kommunstyrelsen beslutar enligt förvaltningens förslag."]


def test_what_another_body_is_to_propose_goes_to_both() -> None:
    (found,) = items(
        "§ 202 Rivning\n\nKommunstyrelsens förslag\nTekniska nämnden föreslår kommunfullmäktige besluta\n"
        "att förskolan rivs."
    )
    assert [decision.to for decision in found.decisions] == [("Tekniska nämnden", "Kommunfullmäktige")]


def test_a_range_of_paragraphs_may_name_its_body_first() -> None:
    text = (
        "Björkö kommun\nKommunfullmäktige\n2022-11-21\n\nPlats och tid Folkets Hus, kl 18.00-20.10\n"
        "Utses att justera Ada Ek och Bo Al\nParagrafer KF §§ 101-102\nSekreterare Cia Dal\n\n"
        "Kf § 101\nUpprop\n\nKf § 102\nAvslutning\n"
    )
    meeting = parse_document(read_text(text)).meeting
    assert meeting.adjusters == ("Ada Ek", "Bo Al")
    assert [(span.first, span.last) for span in meeting.paragraphs] == [(101, 102)]


def test_case_numbers_at_the_left_edge_and_the_signs_at_the_right_one() -> None:
    found = items(
        f"Dnr KS 2023/33{'§ 44':>50}\n\nBelysning\n\nBeslut\nRapporten godkänns.\n\n"
        f"2023-44{'§ 45':>57}\n\nHamnen\n\nBeslut\nTaxan antas.\n\nSkickas till\nAkten\n\n"
        f"Diarienummer: KS 2023/8{'KS § 46':>41}\n\nDelgivningar\n\nBeslut\nTaxan antas."
    )
    assert [(item.number, item.title, item.case_number, item.recipients) for item in found] == [
        (44, "Belysning", "KS 2023/33", ()),
        (45, "Hamnen", "2023-44", ("Akten",)),
        (46, "Delgivningar", "KS 2023/8", ()),
    ]


def test_backslashes_that_end_rows_of_markdown() -> None:
    (item,) = parse_document(
        read_text(
            "# Norrhults kommun\n**Protokoll** Kommunstyrelsen 2023-05-16\n\n## § 44 Hamnen\n\n**Beslut**\\\n"
            "1. Taxan antas.\\\n2. Planen avslås.\n\n**Skickas till**\\\nHamnrådet\\\nAkten\n"
        )
    ).items
    assert points(item) == ["Taxan antas.", "Planen avslås."]
    assert item.recipients == ("Hamnrådet", "Akten")


def test_a_heading_s_word_as_the_title_and_a_day_above_the_case_number() -> None:
    found = items(
        "§ 44\nInledning\nOrdföranden hälsar alla välkomna till mötet.\n\n"
        "§ 45 Avgift för hamnen\n\n2023-05-16\n\nDnr KS 2023/8\n\nBeslut\nAvgiften höjs.\n\n"
        "§ 46 Mötesdagar\n\n2023-06-16\n2023-07-16\n\nBeslut\nDagarna fastställs."
    )
    assert [(item.title, item.case_number) for item in found] == [
        ("Inledning", None),
        ("Avgift för hamnen", "KS 2023/8"),
        ("Mötesdagar", None),
    ]
    assert "2023-06-16" in found[2].sections[0].text


def test_a_second_front_page_begins_with_the_body_s_name() -> None:
    (first, _) = parse_document(
        read_text(
            "# Norrhults kommun\n\nProtokoll Kommunstyrelsen 2023-05-16\n\n## § 44 Hamnen\n\n**Beslut**\n\nTaxan antas.\n\n"
            "**Skickas till**\n\nHamnrådet\n\n**Kommunstyrelsen**\n\nPlats och tid: Kommunhuset, kl. 13.00\n\n"
            "Beslutande: Se sidan 1\n\nUtses att justera: Bo Al (M)\n\nParagrafer: § 45\n\n"
            "## § 45 Skolan\n\n**Beslut**\n\nPlanen antas.\n"
        )
    ).items
    assert first.recipients == ("Hamnrådet",)
    assert [section.kind for section in first.sections] == ["decision", "recipients"]
