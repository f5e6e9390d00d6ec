"""Words, paragraphs and points are whole; rows of their own stay so."""

from __future__ import annotations

import pytest
from tests.parser.reading.helpers import read_text, tidied

from protokoll_parser.layout import tidy

HEAD = "Kommunstyrelsen\n\nPlats och tid: Kommunhuset\n\n§ 12 Skolhuset\n\nBeslut\n\n"

WRAPPED = """Förvaltningen har tagit fram ett förslag till budget som innebär att verk-
samheten får ett tillskott om 2 miljoner kronor. Ärendet har beretts av
miljö- och byggnadsnämnden samt av arbetsutskottet den 3 april 2023
§ 45. Förslaget omfattar även Dala-
Husby och åren 2024-
2026.
"""


def body(text: str) -> list[str]:
    lines = tidied(HEAD + text)
    return lines[lines.index("Beslut") + 1 :]


def test_a_paragraph_set_in_lines_is_one() -> None:
    assert body(WRAPPED) == [
        "Förvaltningen har tagit fram ett förslag till budget som innebär att verksamheten får ett tillskott om "
        "2 miljoner kronor. Ärendet har beretts av miljö- och byggnadsnämnden samt av arbetsutskottet den 3 april "
        "2023 § 45. Förslaget omfattar även Dala-Husby och åren 2024-2026."
    ]


def test_lines_keep_the_numbers_of_their_source() -> None:
    line = tidy(read_text(HEAD + WRAPPED)).lines[-2]
    assert (line.number, line.last) == (9, 14)


@pytest.mark.parametrize(
    ("before", "after", "joined"),
    [
        ("samhälls-", "byggnad", "samhällsbyggnad"),
        ("miljö-", "och byggnadsnämnden", "miljö- och byggnadsnämnden"),
        ("Dala-", "Husby", "Dala-Husby"),
        ("IT-", "avdelningen", "IT-avdelningen"),
        ("e-", "tjänsten", "e-tjänsten"),
        ("kl. 10.00-", "12.00", "kl. 10.00-12.00"),
        ("7 ja-", "röster", "7 ja-röster"),
        ("4 nej-", "röster", "4 nej-röster"),
        ("11 kap.", "51 § plan- och bygglagen", "11 kap. 51 § plan- och bygglagen"),
        ("styrelsens beslut §", "151, att", "styrelsens beslut § 151, att"),
    ],
)
def test_hyphens_at_a_line_end(before: str, after: str, joined: str) -> None:
    filler = "Rapporten handlar om det som nämnden hade frågat efter i våras, nämligen "
    padding = "x" * (78 - len(filler) - len(before) - 1)
    rest = "och mer därtill som fyller ut raden till dess högra kant, så att den\när full."
    assert f" {joined} " in body(f"{filler}{padding} {before}\n{after} {rest}\n")[0]


def test_points_with_a_verb_first_stay_apart_at_a_comma() -> None:
    first = "avge yttrande över programmet enligt kansliets förslag den 3 april,"
    assert body(f"{first}\n\nyttrandet delges även förbundet.\n") == [
        first,
        "yttrandet delges även förbundet.",
    ]


def test_points_stay_apart_and_each_is_whole() -> None:
    assert body(
        "1. Kommunstyrelsen godkänner den upprättade delårsrapporten för januari till och\n"
        "   med augusti.\n"
        "2. Förvaltningen får i uppdrag att återkomma med en handlingsplan för de nämnder\n"
        "   som redovisar underskott.\n"
        "- Detta gäller dock inte socialnämnden, som redan har lämnat en handlingsplan för\n"
        "  året.\n"
        "att bevilja ansvarsfrihet\n"
    ) == [
        "1. Kommunstyrelsen godkänner den upprättade delårsrapporten för januari till och med augusti.",
        "2. Förvaltningen får i uppdrag att återkomma med en handlingsplan för de nämnder som redovisar underskott.",
        "- Detta gäller dock inte socialnämnden, som redan har lämnat en handlingsplan för året.",
        "att bevilja ansvarsfrihet",
    ]


def test_names_and_recipients_stay_on_lines_of_their_own() -> None:
    text = (
        WRAPPED
        + "\nSkickas till\nEkonomiavdelningen\nSamtliga rektorer\nakten\n\nReservation\nAda Ek (S)\nBo Al (M)\n"
    )
    assert body(text)[1:] == [
        "Skickas till",
        "Ekonomiavdelningen",
        "Samtliga rektorer",
        "akten",
        "Reservation",
        "Ada Ek (S)",
        "Bo Al (M)",
    ]


def test_documents_in_a_list_stay_apart_though_their_lines_are_full() -> None:
    first = "Tjänsteskrivelse från samhällsbyggnadsförvaltningen den 3 mars 2023 i ärendet"
    second = "Kommunstyrelsens arbetsutskotts protokoll den 18 april 2023 i samma ärende"
    assert body(f"{WRAPPED}\nBeslutsunderlag\n{first}\n{second}\n")[-2:] == [first, second]
    rows = f"Budgetberedningens förslag\n{first}\n{second}"
    assert body(f"{WRAPPED}\nBeslutsunderlag\n{rows}\n")[-2:] == [first, second]


def test_paragraphs_that_are_lines_already_stay_as_they_are() -> None:
    long = "Kommunstyrelsen har fått en rapport om skolhuset i Granåker, som blev färdigt i augusti. " * 4
    lines = [long.strip(), "Ett kort stycke", "ett annat utan punkt", long.strip()]
    assert body("\n".join(lines)) == lines


def test_the_front_page_keeps_its_rows() -> None:
    text = "Kommunstyrelsen\nBeslutande    Ada Ek (S), ordförande och\n              bo Al (M)\n"
    text += "Övriga: kommun-\ndirektör Eva Lind\n"
    assert tidied(f"{text}\n§ 1 Val\n\nBeslut\n\n{WRAPPED}")[:4] == [
        "Kommunstyrelsen",
        "Beslutande\tAda Ek (S), ordförande och",
        "\tbo Al (M)",
        "Övriga: kommundirektör Eva Lind",
    ]


def test_a_range_of_paragraphs_goes_on() -> None:
    front = "Kommunstyrelsen\nÖvriga: Eva Lind, ekonomichef, §§ 31\n- 33\nOla Brandt, § 34\n"
    assert (
        tidied(f"{front}\n§ 1 Val\n\nBeslut\n\n{WRAPPED}")[1] == "Övriga: Eva Lind, ekonomichef, §§ 31 - 33"
    )


class TestOverPages:
    """What a page's end has cut."""

    SENTENCE = (
        "Handlingsplanerna kan återkoppla till det som kommunen redan gör i dag, och ett uppdrag lämnas till"
    )

    @pytest.mark.parametrize(
        "border",
        ["\n\nJusterandes sign\n\nUtdragsbestyrkande\n\n", "\n\f", "\n\n→\n\n§ 12, fortsättning\n\n"],
    )
    def test_a_sentence_goes_on(self, border: str) -> None:
        assert body(f"{self.SENTENCE}{border}förvaltningen att se över dem.") == [
            f"{self.SENTENCE} förvaltningen att se över dem."
        ]

    def test_a_name_goes_on_where_the_sentence_must(self) -> None:
        assert body(f"{self.SENTENCE}\n\nJusterandes sign\n\nNorrhults kommun i dess helhet.") == [
            f"{self.SENTENCE} Norrhults kommun i dess helhet."
        ]

    def test_a_new_paragraph_does_not(self) -> None:
        assert body(f"{self.SENTENCE} dem.\n\nJusterandes sign\n\nförvaltningen") == [
            f"{self.SENTENCE} dem.",
            "förvaltningen",
        ]

    def test_a_numbered_point_goes_on_though_it_was_given_a_dash(self) -> None:
        point = "4. Sektorn uppdras att lägga fram en plan för hela vårdkedjan. Svar på uppdraget"
        assert body(
            f"{point}\n\nJusterandes sign\n\n- lämnas senast den 30 oktober 2023.\n5. Nästa punkt."
        ) == [
            f"{point} lämnas senast den 30 oktober 2023.",
            "5. Nästa punkt.",
        ]

    def test_a_list_of_dashes_goes_on_as_a_list(self) -> None:
        first = "- åtgärder efter den inspektion som gjordes under våren i alla skolor"
        assert body(f"{first}\n\nJusterandes sign\n\n- insidan på nätet") == [first, "- insidan på nätet"]

    def test_a_word_goes_on(self) -> None:
        assert body(f"{self.SENTENCE} kommun-\n\nJusterandes sign\n\nstyrelsen.") == [
            f"{self.SENTENCE} kommunstyrelsen."
        ]

    def test_a_heading_does_not_go_on(self) -> None:
        assert body(f"{self.SENTENCE}\n\nJusterandes sign\n\nBeslutsunderlag\n\nTjänsteskrivelse") == [
            self.SENTENCE,
            "Beslutsunderlag",
            "Tjänsteskrivelse",
        ]


class TestLabels:
    """A column of labels beside the text."""

    def test_labels_of_two_rows_are_one(self) -> None:
        text = "Justeringens      Kommunhuset den 5 maj\nplats och tid     2023 kl. 15\n"
        assert tidied(f"Kommunstyrelsen\n{text}\n§ 1 Val\n\nBeslut\n\n{WRAPPED}")[1:3] == [
            "Justeringens plats och tid\tKommunhuset den 5 maj",
            "\t2023 kl. 15",
        ]

    def test_headings_beside_their_text_stand_above_it(self) -> None:
        text = (
            "§ 12               Skolhuset i Granåker\n\n"
            "Nämndens           Rapporten om skolhuset godkänns och läggs till handlingarna i\n"
            "beslut             ärendet.\n\n"
            "Sammanfattning     Skolhuset stod färdigt i augusti och har tagits i bruk av dem\n"
            "                   som går där.\n"
        )
        assert tidied(f"Skolnämnden\n\n{text}")[1:] == [
            "§ 12\tSkolhuset i Granåker",
            "Nämndens beslut",
            "Rapporten om skolhuset godkänns och läggs till handlingarna i ärendet.",
            "Sammanfattning",
            "Skolhuset stod färdigt i augusti och har tagits i bruk av dem som går där.",
        ]

    def test_rows_of_a_table_are_no_labels(self) -> None:
        rows = "Teknik          28 835   26 193\nvarav gator      1 095      858\nIntegration      1 533    4 094\n"
        assert body(rows) == [
            "Teknik\t28 835\t26 193",
            "varav gator\t1 095\t858",
            "Integration\t1 533\t4 094",
        ]


def test_titles_of_two_lines_are_one() -> None:
    title = "Yttrande över medborgarförslag om kamerabevakning vid"
    text = f"{HEAD}{WRAPPED}\n§ 13\nDnr KS 2023/4\n{title}\nbankomaten i Norrhult\n\nBeslut\n\nJa.\n"
    assert f"{title} bankomaten i Norrhult" in tidied(text)


def test_att_points_stay_apart_where_a_page_parts_them() -> None:
    point = "att godkänna uppföljningen av budgeten för året och överlämna den till styrelsen"
    lines = body(f"{WRAPPED}\nNämnden beslutar\n\n{point}\nSida 2 (3)\natt avsluta uppdraget om en ny skola")
    assert lines[-2:] == [point, "att avsluta uppdraget om en ny skola"]


def test_an_att_clause_within_a_point_goes_on() -> None:
    point = "att ge samhällsbyggnadskontoret och dess enhet för vägar i norra delen i uppdrag"
    lines = body(f"{WRAPPED}\nNämnden beslutar\n\n{point}\natt redovisa åtgärder")
    assert lines[-1] == f"{point} att redovisa åtgärder"


def test_an_entry_that_ends_in_a_preposition_goes_on() -> None:
    entries = "Tjänsteskrivelse\nEkonomisk rapport med\nprognos 2, 2014-05-28\nBilaga\n"
    assert body(f"Ja.\n\nBeslutsunderlag\n\n{entries}")[-3:] == [
        "Tjänsteskrivelse",
        "Ekonomisk rapport med prognos 2, 2014-05-28",
        "Bilaga",
    ]


def test_a_cell_of_two_lines_is_whole() -> None:
    lines = body(
        "Nr    Beslut                             Delegat          Datum\n"
        "2.3   Anställning av enhetschef          Bo Al            2023-02-20\n"
        "7.1   Yttrande till polisen om allmän    Cia Dal          2023-03-01\n"
        "      sammankomst på torget\n"
        "8.4   Avtal                              Bo Al            2023-03-02\n"
    )
    assert "7.1\tYttrande till polisen om allmän sammankomst på torget\tCia Dal\t2023-03-01" in lines


def test_a_remark_below_a_full_line_is_no_part_of_the_point() -> None:
    point = "2. Avgiften för lovet är 12 300 kronor enligt den taxa som fullmäktige antagit."
    remark = "Paragrafen förklaras omedelbart justerad."
    assert body(f"{WRAPPED}\nNämnden beslutar\n\n1. Lovet ges.\n{point}\n{remark}\n")[-2:] == [point, remark]


def test_a_sentence_and_the_lead_in_below_it_stay_apart() -> None:
    told = "Föreligger förvaltningens tjänsteutlåtande den 8 april 2014, dnr 102-274-04."
    lead = "Nämnden beslutar enligt förvaltningens förslag och för egen del som följer:"
    assert body(f"{WRAPPED}\n{told}\n{lead}\n1. Rapporten godkänns.\n")[-3:] == [
        told,
        lead,
        "1. Rapporten godkänns.",
    ]


def test_a_first_paragraph_set_in_from_its_number_begins_the_body() -> None:
    front = (
        "Kommunfullmäktige\n\nBeslutande        Ada Ek (S)           ordförande\n"
        "                  Bo Al (M)\n\nJusterare         Cia Dal (C)\n\n"
    )
    items = (
        "§ 7\n\n                  Val av justerare\n\n                  Kommunfullmäktige beslutar\n\n"
        "                        att utse Ada Ek (S) och Bo Al (M) att jämte\n"
        "                        ordföranden justera protokollet\n\n"
        "Kf § 8 Upprop\n                  Kommunfullmäktige beslutar att utse Cia Dal (C) och Bo Al (M) att\n"
        "                  jämte ordföranden räkna rösterna.\n\n"
        "§ 9 Taxa\n\nBakgrund\n                  Taxan har gällt sedan 2019 och täcker inte längre kostnaderna för\n"
        "                  de tjänster som kommunen utför.\n\nBeslut\n                  Taxan antas.\n"
    )
    lines = tidied(front + items)
    assert lines[lines.index("§ 7") : lines.index("§ 9 Taxa")] == [
        "§ 7",
        "Val av justerare",
        "Kommunfullmäktige beslutar",
        "att utse Ada Ek (S) och Bo Al (M) att jämte ordföranden justera protokollet",
        "Kf § 8 Upprop",
        "Kommunfullmäktige beslutar att utse Cia Dal (C) och Bo Al (M) att jämte ordföranden räkna rösterna.",
    ]


def test_a_case_number_in_brackets_goes_on_below_the_title() -> None:
    lines = tidied(
        f"{HEAD}{WRAPPED}\n§ 13 Årsredovisning 2022 och ansvarsfrihet för förbundet (dnr NS 36-201\n      267)\nTexten.\n"
    )
    assert "§ 13 Årsredovisning 2022 och ansvarsfrihet för förbundet (dnr NS 36-201 267)" in lines
