"""What a page carries besides what was said is gone, and nothing else."""

from __future__ import annotations

import pytest
from tests.parser.reading.helpers import tidied

BODY = [
    "Kommunstyrelsen godkänner rapporten om skolhuset i Granåker och lägger den till handlingarna.",
    "Förvaltningen har lämnat en rapport om skolhuset, som stod färdigt i augusti och har tagits i bruk.",
]


def paged(*pages: list[str], head: str, foot: str) -> str:
    """Pages as `pdftotext` gives them; {page} and {pages} are filled in."""
    filled = [
        "\n".join(
            [
                *head.format(page=page, pages=len(pages)).split("\n"),
                "",
                *lines,
                "",
                *foot.format(page=page, pages=len(pages)).split("\n"),
            ]
        )
        for page, lines in enumerate(pages, 1)
    ]
    return "\f".join(filled)


def minutes(head: str, foot: str, count: int = 4) -> list[str]:
    pages = [
        [f"§ {number}", f"Ärende nummer {number}a", "", "Beslut", BODY[0], "", BODY[1]]
        for number in range(1, count)
    ]
    return tidied(
        paged(["Plats och tid: Kommunhuset", "Beslutande: Ada Ek (S)"], *pages, head=head, foot=foot)
    )


@pytest.mark.parametrize(
    "number",
    [
        "{page} (12)", "{page}({pages})", "Sida {page}", "Sida {page}({pages})", "Sid {page} av {pages}",
        "sid {page} (20)", "s. {page} (57)", "SID {page} (22)", "{page}[25]", "[{page}]", "Page {page} of 87",
        "- {page} -", "{page}", "Protokoll {page}",
    ],
)  # fmt: skip
def test_page_numbers_in_every_form(number: str) -> None:
    lines = minutes(f"Kommunstyrelsen          {number}", "Justerandes sign")
    assert lines[0] == "Kommunstyrelsen"
    assert lines[1:3] == ["Plats och tid: Kommunhuset", "Beslutande: Ada Ek (S)"]
    assert lines[3:] == [
        text for number in (1, 2, 3) for text in (f"§ {number}", f"Ärende nummer {number}a", "Beslut", *BODY)
    ]


@pytest.mark.parametrize(
    "head",
    [
        "Älvsunda kommun    SAMMANTRÄDESPROTOKOLL    {page} ({pages})\nKommunstyrelsen    2023-05-03",
        "SAMMANTRÄDESPROTOKOLL\nKommunstyrelsen\nSammanträdesdatum\n2023-05-03\nSida {page}",
        "Kommunstyrelsen 2023-05-03 {page}({pages})",
        "Kommunstyrelsen    §§ 1-3    2023-05-03",
        "Protokoll nr 13\n2023-05-03",
        "Kommunstyrelsen\n\nPROTOKOLL\n\n2023-05-03\n\ns. {page} (7)",
    ],
)
def test_the_running_head_stays_once(head: str) -> None:
    lines = minutes(head, "Justerandes sign          Utdragsbestyrkande")
    text = "\n".join(lines)
    assert text.count("2023-05-03") == 1
    assert "Justerandes" not in text
    assert "Utdrag" not in text
    assert lines[-2:] == BODY


@pytest.mark.parametrize(
    "foot",
    [
        "Justerandes sign", "Justerandes signatur          Utdragsbestyrkande", "Justerarsignaturer",
        "Utdragsbestyrkan", "Ordförandes sign    Justerandes sign    Utdragsbestyrkande", "Utdrags bestyrk and e",
        "Dokumentet är signerat digitalt. Signeringsid 5f0e-77c1", "Justerarnas signatur: ____    ____    Rätt avskrivet intygar: ____",
        "Sign.    Sign.    Utdragsbestyrkande", "Justerande               Utdragsbestyrkande", "Justerandes sign LM AE", "______________\nJusterandes sign", "Justerare", "Signatur",
        "Justerandes sign\nÄlvsunda kommun, Storgatan 1, 123 45 Älvsunda, telefon 0123-45 67 89",
        "Postadress    Besöksadress    Telefon\nBox 1    Storgatan 1    0123-45 67 89    kommun@alvsunda.example",
    ],
)  # fmt: skip
def test_feet_in_every_form(foot: str) -> None:
    lines = minutes("Kommunstyrelsen", foot)
    assert lines[-2:] == BODY
    assert len(lines) == 3 + 3 * 5


@pytest.mark.parametrize(
    "mark",
    [
        "Forts. § 12", "forts. § 12", "§ 12, fortsättning", "§ 12 forts.", "Fortsättning § 12", "§ 12 1379/22 forts.",
        "Forts.", "→", "\t→", "Forts. på nästa sida", "Transport: 12 8", "_____", "-----", "- - - - -", ".....",
        "Vänd!",
    ],
)  # fmt: skip
def test_marks_of_going_on_and_rules_are_gone(mark: str) -> None:
    assert tidied(f"§ 12 Skolhuset\n\nBeslut\n\n{BODY[0]}\n\n{mark}\n\n{BODY[1]}")[-2:] == BODY


@pytest.mark.parametrize(
    "line",
    [
        "Fortsatt utveckling av skolan", "Justerare Ada Ek (S)", "Justerandes uppgift är att läsa", "Ordförande",
        "Justering av protokollet", "Transportstyrelsen", "Vända Norrhult", "§ 12 fortsätter vi med nästa år",
        "Signaturen på avtalet saknas", "-", "12", "Justerare", "Utdrag till", "3 ledamöter (S)",
        "Sidan tre i budgeten",
    ],
)  # fmt: skip
def test_words_that_only_look_like_furniture_stay(line: str) -> None:
    assert line in tidied(f"§ 12 Skolhuset\n\nBeslut\n\n{BODY[0]}\n\n{line}\n\n{BODY[1]}")


def test_a_recipient_that_stands_last_on_every_page_stays() -> None:
    pages = [
        [f"§ {number}", f"Ärende {number}a", "", BODY[0], "", "Skickas till", "Kommunstyrelsen", "Akten"]
        for number in range(1, 6)
    ]
    lines = tidied(paged(*pages, head="Kommunstyrelsen    {page}", foot="Justerandes sign"))
    assert lines.count("Akten") == 5
    assert lines.count("Kommunstyrelsen") == 6


def test_a_heading_that_begins_every_page_stays() -> None:
    pages = [["Beslut", BODY[0], "", BODY[1]] for _ in range(4)]
    assert (
        tidied(paged(*pages, head="Kommunstyrelsen    {page}", foot="Justerandes sign")).count("Beslut") == 4
    )


def test_the_body_that_begins_a_decision_stays() -> None:
    pages = [
        ["Kommunstyrelsen", f"beslutar att godkänna rapport {number} om skolhuset i Granåker."]
        for number in range(1, 5)
    ]
    lines = tidied(
        paged(["Plats och tid: Kommunhuset"], *pages, head="Kommunstyrelsen", foot="Justerandes sign")
    )
    assert lines.count("Kommunstyrelsen") == 5


class TestWithoutPages:
    """Texts that have lost their page breaks."""

    def test_the_head_below_each_signature_line_is_gone(self) -> None:
        page = "Justerandes sign\n\nUtdragsbestyrkande\n\nNorrhults kommun\n\nByggnadsnämnden 2022-02-01\n\n"
        text = "Norrhults kommun\n\nByggnadsnämnden 2022-02-01\n\nPlats och tid: Kommunhuset\n\n" + "".join(
            f"{page}§ {number}\n\nÄrende nummer {number}\n\n{BODY[0]}\n\nSkickas till\n\nAkten\n\n"
            for number in range(1, 6)
        )
        lines = tidied(text)
        assert lines.count("Norrhults kommun") == 1
        assert lines.count("Byggnadsnämnden 2022-02-01") == 1
        assert lines.count("Akten") == 5

    def test_date_and_body_before_a_paragraph_are_gone(self) -> None:
        text = "Kommunstyrelsen\n\nPlats och tid: Kommunhuset\n\n" + "".join(
            f"§ {number}\n\nBeslut\n\n{BODY[0]}\n\nSkickas till\n\nAkten\n\n2021-03-02\n\nKommunstyrelsen\n\n"
            for number in range(1, 4)
        )
        lines = tidied(text + "§ 4\n\nBeslut\n\nJa.")
        assert lines.count("Kommunstyrelsen") == 1
        assert "2021-03-02" not in lines
        assert lines.count("Akten") == 3

    def test_the_body_in_the_middle_of_a_sentence_is_gone(self) -> None:
        text = (
            "Socialnämnden\n\n§ 1\n\nBeslut\n\nNämnden beslutar att anta riktlinjerna för den kommunala\n\n"
            "Socialnämnden\n\nhemtjänsten i Björkö från årsskiftet."
        )
        assert (
            tidied(text)[-1]
            == "Nämnden beslutar att anta riktlinjerna för den kommunala hemtjänsten i Björkö från årsskiftet."
        )

    def test_the_same_body_as_a_recipient_stays(self) -> None:
        text = (
            "Socialnämnden\n\n§ 1\n\nBeslut\n\nJa.\n\nSkickas till:\n\nSocialnämnden\n\n§ 2\n\nBeslut\n\nNej."
        )
        assert tidied(text).count("Socialnämnden") == 2

    def test_a_head_with_its_page_number_is_gone(self) -> None:
        head = "SAMMANTRÄDESPROTOKOLL    {0} (9)\nKommunstyrelsen    2023-05-03\n\n"
        text = (
            head.format(1)
            + "Plats och tid: Kommunhuset\n\n"
            + "".join(
                f"{head.format(number + 1)}§ {number}\n\nBeslut\n\n{BODY[0]}\n\n" for number in range(1, 5)
            )
        )
        lines = tidied(text)
        assert lines[:2] == ["SAMMANTRÄDESPROTOKOLL", "Kommunstyrelsen\t2023-05-03"]
        assert "\n".join(lines).count("2023-05-03") == 1
        assert "(9)" not in "\n".join(lines)

    def test_the_head_of_a_transcript_without_any_page_marks_is_gone(self) -> None:
        text = "Björkö kommun Socialnämnden\n\nPlats och tid: Socialkontoret\n\n" + "".join(
            f"§ {number}\n\nBeslut\n\n{BODY[0]}\n\nBjörkö kommun Socialnämnden\n\nSkickas till\n\nAkten\n\n"
            for number in (1, 2, 3)
        )
        lines = tidied(text)
        assert lines.count("Björkö kommun Socialnämnden") == 1
        assert lines.count("Akten") == 3

    def test_a_line_that_ends_in_its_page_number_is_gone(self) -> None:
        text = "".join(
            f"Signatur\n\nBjörkö kommun Protokoll\n\nSocialnämnden Datum: 2022-03-23 Sida {number} (5)\n\n"
            f"§ {number} Ärende\n\n{BODY[number % 2]}\n\n"
            for number in range(1, 6)
        )
        lines = tidied(text)
        assert lines.count("Björkö kommun Protokoll") == 1
        assert sum("Datum" in line for line in lines) == 1
        assert lines.count("Signatur") <= 1


def test_a_head_of_three_rows_with_cells_in_text_without_pages() -> None:
    head = "Granåkers kommun\tProtokoll\tSida\nKommunstyrelsen\tSammanträdesdatum\t{page} (4)\n\t2020-10-06\n"
    pages = [
        f"{head.format(page=page)}\n§ {page}\nÄrende {page}a\n\nBeslut\n{BODY[0]}\n" for page in (1, 2, 3, 4)
    ]
    lines = tidied("\n".join(pages))
    assert lines[3:] == [
        text for page in (1, 2, 3, 4) for text in (f"§ {page}", f"Ärende {page}a", "Beslut", BODY[0])
    ]


def test_the_meetings_date_alone_on_each_page() -> None:
    text = "Tekniska nämnden\n2018-05-29\n\nJusterare\nSiv Ny\n\n" + "".join(
        f"2018-05-29\n\n§ {page}\nÄrende {page}a\n\nBeslut\n{BODY[0]}\n\n" for page in (1, 2, 3)
    )
    assert tidied(text).count("2018-05-29") == 1


def test_the_head_of_the_second_page_of_two() -> None:
    head = "ÅNGERDALENS KOMMUN                        PROTOKOLL\nKommunfullmäktige        2013-06-17            {}\n\n"
    text = f"{head.format(21)}§ 1\n\nBeslut\n{BODY[0]}\n\nJusterandes sign\n\n{head.format(22)}§ 2\n\nBeslut\n{BODY[0]}\n"
    assert tidied(text)[2:] == ["§ 1", "Beslut", BODY[0], "§ 2", "Beslut", BODY[0]]


def test_paragraf_and_its_number_recur_and_are_no_head() -> None:
    lines = tidied(
        paged(
            ["Plats och tid: Kommunhuset"],
            *[[f"Paragraf {number}", "", "Beslut", BODY[0]] for number in (44, 45, 46, 47)],
            head="Kommunstyrelsen   {page}({pages})",
            foot="Justerare",
        )
    )
    assert [line for line in lines if line.startswith("Paragraf")] == [
        f"Paragraf {number}" for number in range(44, 48)
    ]


def test_who_certifies_an_extract_is_no_recipient() -> None:
    assert (
        tidied("§ 1\n\nBeslut\nAvslag.\n\nExpedieras\nAkten\n\nRätt utdraget intygar\nMona Ek\n")[-1]
        == "Akten"
    )


@pytest.mark.parametrize("head", ["İ", "٣ av"])
def test_a_head_in_letters_of_other_scripts_is_survived(head: str) -> None:
    sheets = [f"Sida {page} (6)\n{head}\n\n{BODY[0]}\n" for page in range(1, 7)]
    assert head in tidied("§ 1 Skolhuset\n\n" + "\n".join(sheets))


def test_specks_of_a_scan_are_no_lines() -> None:
    specks = ("|", "~ ,", "'", "'J} (;", "/")
    marked = "\n".join(
        f"{speck}\n{row}"
        for speck, row in zip(specks, ("Beslut", "- Avslag.", "", "Skickas till", "-"), strict=True)
    )
    assert tidied(f"§ 1 Skolhuset\n\n{marked}\n") == tidied(
        "§ 1 Skolhuset\n\nBeslut\n- Avslag.\n\nSkickas till\n-\n"
    )
