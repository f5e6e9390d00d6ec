from __future__ import annotations

import pytest
from tests.parser.reading.helpers import read_text, rows, texts

from protokoll_parser.reading import read_bytes

SAMPLE = "Kommunstyrelsen i Älvsunda\n§ 12 Skolhus på Björkö\nÅsa Öberg (S) – ordförande\n"
LINES = ["Kommunstyrelsen i Älvsunda", "§ 12 Skolhus på Björkö", "Åsa Öberg (S) – ordförande"]


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"]
)
def test_any_encoding_gives_the_same_lines(encoding: str) -> None:
    assert texts(read_bytes(SAMPLE.encode(encoding), "p.txt")) == LINES


@pytest.mark.parametrize("encoding", ["latin-1", "mac-roman", "cp850"])
def test_older_encodings_are_told_apart_by_their_swedish_letters(encoding: str) -> None:
    sample = SAMPLE.replace("–", "-").replace("§ 12 ", "")
    assert texts(read_bytes(sample.encode(encoding), "p.txt")) == [
        line.replace("–", "-").replace("§ 12 ", "") for line in LINES
    ]


@pytest.mark.parametrize("wrong", ["cp1252", "latin-1"])
def test_utf8_once_read_as_one_byte_a_letter_is_repaired(wrong: str) -> None:
    sample = SAMPLE.replace("Å", "å")
    broken = sample.encode().decode(wrong, errors="replace")
    assert "\ufffd" not in broken
    assert texts(read_bytes(broken.encode(), "p.txt")) == [line.replace("Å", "å") for line in LINES]


def test_a_lone_odd_letter_is_no_mojibake() -> None:
    assert rows("São Paulo och Ã är bokstäver på Åland, sägs det, för övrigt.") == [
        "São Paulo och Ã är bokstäver på Åland, sägs det, för övrigt."
    ]


def test_utf8_with_a_broken_letter_stays_utf8() -> None:
    data = ("Kommunstyrelsen godkänner förslaget från Älvsunda på Björkö. " * 4).encode() + b"\xc3"
    assert texts(read_bytes(data, "p.txt"))[0].startswith("Kommunstyrelsen godkänner förslaget från Älvsunda")


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        ("Be\x1b[31mslut\x1b[0m", "Beslut"),
        ("Be\x1b]52;c;aGVq\x07slut", "Beslut"),
        ("Be\x9b31mslut", "Beslut"),
        ("Be\x00sl\x08ut\x7f", "Beslut"),
        ("\u202eBeslut\u202c", "Beslut"),
        ("Be\u200bslut\ufeff", "Beslut"),
        ("Be\xadslut", "Beslut"),
        ("Beslut\xa0om\u202fbidrag", "Beslut om bidrag"),
        ("A\u030alvsunda", "Ålvsunda"),
        ("\uf0b7 Punkt", "• Punkt"),
        ("e\ufb03cient", "efficient"),
        ("miljö\u2010 och", "miljö- och"),
    ],
)
def test_what_no_eye_sees_is_gone(printed: str, read: str) -> None:
    document = read_bytes((printed + "\n" + "Löpande text som är lång nog. " * 10).encode(), "p.txt")
    assert document.lines[0].text == read


def test_lines_keep_their_number_and_runs_of_blank_lines_are_one() -> None:
    document = read_text("Ett\n\n\n\nFem\r\nSex\rSju")
    assert [(line.number, line.text) for line in document.lines] == [
        (1, "Ett"),
        (2, ""),
        (5, "Fem"),
        (6, "Sex"),
        (7, "Sju"),
    ]


def test_form_feeds_are_pages() -> None:
    document = read_text("Första sidan\n\fAndra sidan\nmer\n\f")
    assert document.pages == 2
    assert [(line.page, line.text) for line in document.lines if line.text] == [
        (1, "Första sidan"),
        (2, "Andra sidan"),
        (2, "mer"),
    ]


def test_without_form_feeds_there_are_no_pages() -> None:
    document = read_text("En sida")
    assert document.pages is None
    assert document.lines[0].page is None


class TestColumns:
    """Rows set with blanks, as `pdftotext -layout` gives them."""

    def test_a_wide_gap_is_a_tab(self) -> None:
        assert rows("Plats och tid      Kommunhuset, kl. 9.00  11.00") == [
            "Plats och tid\tKommunhuset, kl. 9.00 11.00"
        ]

    def test_the_rows_below_a_label_begin_with_an_empty_cell(self) -> None:
        assert rows("Beslutande         Ada Ek (S)\n                   Bo Al (M)         Cia Dal (V)") == [
            "Beslutande\tAda Ek (S)",
            "\tBo Al (M)\tCia Dal (V)",
        ]

    def test_a_cross_stands_under_its_heading(self) -> None:
        assert rows(
            "Ledamot          Parti    Ja     Nej    Avstår\n"
            "Ada Ek           S        X\n"
            "Bo Al            M               X\n"
            "Cia Dal          C                        X\n"
        ) == ["Ledamot\tParti\tJa\tNej\tAvstår", "Ada Ek\tS\tX", "Bo Al\tM\t\tX", "Cia Dal\tC\t\t\tX"]

    def test_a_table_goes_on_over_the_page(self) -> None:
        page = "Ledamot      Parti    Ja    Nej\nAda Ek       S        X\n"
        page += "Bo Al        M              X\nCia Dal      C        X\n\n"
        foot = "Justerandes sign         Utdragsbestyrkande\n\fKommunfullmäktige     2023-05-03\n\n"
        assert rows(page + foot + "Dan Berg     S              X")[-1] == "Dan Berg\tS\t\tX"

    def test_a_list_mark_is_no_column(self) -> None:
        assert rows("1.     Rapporten godkänns.\natt    bevilja ansvarsfrihet") == [
            "1. Rapporten godkänns.",
            "att bevilja ansvarsfrihet",
        ]

    def test_text_below_a_table_is_no_column(self) -> None:
        assert rows("Namn        Röst\nAda Ek      Ja\n\n\n\n            Indraget stycke om annat")[-1] == (
            "Indraget stycke om annat"
        )

    def test_tabs_are_kept_and_empty_cells_at_the_end_left_out(self) -> None:
        assert rows("Underskrifter\tSekreterare\t\tParagrafer 1-9\t\t\n\tOrdförande\t") == [
            "Underskrifter\tSekreterare\t\tParagrafer 1-9",
            "\tOrdförande",
        ]


class TestMarkdown:
    """Headings, emphasis, lists and tables."""

    def test_its_marks_decide_the_format(self) -> None:
        assert read_text("# Protokoll\ntext").format == "markdown"
        assert read_text("Protokoll\n**Beslut**\n").format == "markdown"
        assert read_text("Protokoll nr #3\nBeslut * 2\n").format == "text"

    def test_headings_have_their_level(self) -> None:
        lines = read_text("## § 12 Budget ##\n### **Beslut**\n#Utan blanksteg").lines
        assert [(line.heading, line.text) for line in lines] == [
            (2, "§ 12 Budget"),
            (3, "Beslut"),
            (1, "Utan blanksteg"),
        ]

    def test_a_line_wholly_in_bold_is_bold(self) -> None:
        lines = read_text("# P\n**Beslut**\n**Ada** yrkar **bifall**\n- **1. Finns rutiner?**").lines
        assert [(line.bold, line.text) for line in lines[1:]] == [
            (True, "Beslut"),
            (False, "Ada yrkar bifall"),
            (True, "1. Finns rutiner?"),
        ]

    @pytest.mark.parametrize(
        ("marked", "plain"),
        [
            ("*Plan för skolan* godkänns", "Plan för skolan godkänns"),
            ("_Plan_ och __plan__", "Plan och plan"),
            (r"\_\_ 2\. \*", "__ 2. *"),
            ("[Beslutet](https://exempel.se/a_b)", "Beslutet"),
            ("fil_namn_ett 3*4*5", "fil_namn_ett 3*4*5"),
            ("`kod` ~~bort~~", "kod bort"),
            ("[bold]hej[/]", "[bold]hej[/]"),
            ("Ada Ek &amp; Co<br/>", "Ada Ek & Co"),
            ("<b>Diarienummer:</b>\tKS 1", "Diarienummer:\tKS 1"),
            ("- a) första", "a) första"),
            ("* punkt", "- punkt"),
            ("- § 38 Information", "§ 38 Information"),
            ("1. Beslut  ", "1. Beslut"),
            ("Ärende 13    utgår", "Ärende 13 utgår"),
            ("> Citat", "Citat"),
        ],
    )
    def test_marks_are_taken_away(self, marked: str, plain: str) -> None:
        assert rows(f"# Protokoll\n\n{marked}\n")[1:] == [plain]

    def test_an_empty_first_cell_is_kept(self) -> None:
        assert rows("# P\nUnderskrifter\tSekreterare\n\t\tEva Lind")[1:] == [
            "Underskrifter\tSekreterare",
            "\t\tEva Lind",
        ]

    def test_pipe_tables_are_rows(self) -> None:
        assert rows("# P\n| Ledamot | Ja | Nej |\n|:--|:-:|--|\n| Ada Ek | | X |\n| a \\| b | 1 |")[1:] == [
            "Ledamot\tJa\tNej",
            "Ada Ek\t\tX",
            "a | b\t1",
        ]

    def test_lines_within_a_cell_are_rows(self) -> None:
        assert rows("# P\n| Beslutande | Ada Ek (S)<br>Bo Al (M) |\n")[1:] == [
            "Beslutande\tAda Ek (S)",
            "\tBo Al (M)",
        ]

    def test_html_tables_are_rows_and_later_lines_keep_their_numbers(self) -> None:
        document = read_text(
            "# P\n<table><tr><th>Ja</th><th>Nej</th></tr>\n<tr><td>1</td><td>2</td></tr></table>\nSlut"
        )
        assert [(line.number, line.text) for line in document.lines] == [
            (1, "P"),
            (2, "Ja\tNej"),
            (3, "1\t2"),
            (4, "Slut"),
        ]

    def test_underlined_headings(self) -> None:
        assert read_text("# a\nProtokoll\n=========\ntext").lines[1].heading == 1


class TestPasted:
    """A whole protocol on one line."""

    LONG = (
        "SAMMANTRÄDESPROTOKOLL Kommunstyrelsen Sammanträdesdatum 2023-05-03 Plats och tid Kommunhuset kl. 9.00 "
        "Beslutande Ada Ek (S), Bo Al (M) Justerare Bo Al § 12 Dnr KS 2023/4 Skolhus Kommunstyrelsens beslut "
        "1. Skolhuset byggs. 2. Rektorn får i uppdrag att måla. Sammanfattning av ärendet "
        + "Skolhuset är gammalt enligt beslut den 3 maj 2022 § 13 och Beslut kan inte vänta. " * 20
        + "Skickas till Rektorn § 13 Dnr KS 2023/5 Nästa Beslut Nej."
    )

    def test_it_is_cut_at_its_labels(self) -> None:
        found = rows(self.LONG)
        for line in (
            "Sammanträdesdatum 2023-05-03",
            "Plats och tid Kommunhuset kl. 9.00",
            "Beslutande Ada Ek (S), Bo Al (M)",
            "§ 12",
            "Kommunstyrelsens beslut",
            "1. Skolhuset byggs.",
            "2. Rektorn får i uppdrag att måla.",
            "Sammanfattning av ärendet",
            "Skickas till",
        ):
            assert line in found

    def test_a_mention_of_another_paragraph_is_no_border(self) -> None:
        assert not any(line.startswith("§ 13 och") for line in rows(self.LONG))

    def test_a_long_paragraph_stays_whole(self) -> None:
        paragraph = "Kommunen växer och skolan med den, säger Beslut i all korthet. " * 60
        assert rows(paragraph) == [paragraph.strip()]
