from __future__ import annotations

import pytest
from tests.parser.reading.helpers import texts

from protokoll_parser.layout import tidy
from protokoll_parser.parse import parse_document
from protokoll_parser.reading import read_bytes

PAGE = """<!DOCTYPE html><html><head><title>Titel</title><style>p {}</style></head><body>
<nav><a href="/">Start</a></nav><main><h1>Kommunstyrelsen</h1>
<p>Sammanträdesdatum<br>2023-05-03
<table><tr><th>Plats och tid</th><td>Kommunhuset</td></tr>
<tr><td>Beslutande<td><p>Ada Ek (S)</p><p>Bo Al (M)</p></table>
<h2>§ 1 Val av justerare</h2><p><b>Beslut</b></p><ol start="2"><li>Ett &amp; två<li><p>Tre</p></ol>
<ul><li>a) punkt</li></ul><div>Dnr KS&nbsp;2023/1</div><p>Löpande
text</p><script>alert(1)</script><span hidden>göm</span><p style="display: none">göm</p>
</main></body></html>"""


def test_a_page_is_lines() -> None:
    document = read_bytes(PAGE.encode(), "sida")
    assert document.format == "html"
    assert texts(document) == [
        "Titel",
        "Kommunstyrelsen",
        "Sammanträdesdatum",
        "2023-05-03",
        "Plats och tid\tKommunhuset",
        "Beslutande\tAda Ek (S)",
        "\tBo Al (M)",
        "§ 1 Val av justerare",
        "Beslut",
        "2. Ett & två",
        "3. Tre",
        "a) punkt",
        "Dnr KS 2023/1",
        "Löpande text",
    ]


def test_headings_and_bold_are_marked() -> None:
    lines = {line.text: line for line in read_bytes(PAGE.encode(), "sida").lines}
    assert lines["Kommunstyrelsen"].heading == 1
    assert lines["§ 1 Val av justerare"].heading == 2
    assert lines["Beslut"].bold


def test_a_table_within_a_table_is_one_row() -> None:
    inner = "<table><tr><td>Ada</td><td>S</td></tr></table>"
    page = f"<html><body><table><tr><td>Ja</td><td>{inner}</td></tr></table></body></html>"
    assert texts(read_bytes(page.encode(), "sida")) == ["Ja\tAda S"]


OLD_PAGE = """<html><head><title>Protokoll tekniska nämnden 2009-03-11 | Älvsunda kommun</title></head><body>
<table><tr><td><a href="/">Startsidan</a><br><a href="/k">Kontakt</a></td><td>
<b>Tekniska nämnden</b><br><br><b>Plats och tid</b><br>Förrådet, kl. 13.00-14.10<br><br>
<b>Beslutande</b><br>Ada Ek (S), ordförande<br>Bo Al (M)<br><br>
%s<b>§ 12 Val av justerare</b><br><br><b>Beslut</b><br>Bo Al (M) utses att justera.<br><br>
<b>§ 13 Snöröjning</b><br><br><b>Beslut</b><br>- Rapporten godkänns.<br>- Protokollet skickas ut.<br><br>
</td></tr></table></body></html>"""


@pytest.mark.parametrize(
    "inner",
    [
        "",
        "<hr>",
        "<table><tr><td>Ja</td><td>5</td></tr><tr><td>Nej</td><td>4</td></tr></table>",
        "<TABLE><TR><TD>Ja<TR><TD>Nej</TABLE>",
        "<h3>Ärenden</h3>",
    ],
)
def test_a_table_that_holds_the_page_is_no_table(inner: str) -> None:
    protocol = parse_document(read_bytes((OLD_PAGE % inner).encode(), "sida"))
    assert [(item.number, item.title) for item in protocol.items] == [
        (12, "Val av justerare"),
        (13, "Snöröjning"),
    ]
    assert list(protocol.items[1].decisions[0].points) == [
        "Rapporten godkänns.",
        "Protokollet skickas ut.",
    ]
    assert (protocol.meeting.body, protocol.meeting.date) == ("Tekniska nämnden", "2009-03-11")
    assert [attendee.name for attendee in protocol.attendance] == ["Ada Ek", "Bo Al"]


def test_who_served_for_which_paragraph_is_a_table_of_figures() -> None:
    cell = "§ 12 Ada Ek (S)<br>§ 13 Bo Al (M)<br>§ 14 Ada Ek (S)"
    page = f"<html><body><table><tr><td>Tjänstgörande</td><td>{cell}</td></tr></table></body></html>"
    assert texts(read_bytes(page.encode(), "sida"))[0] == "Tjänstgörande\t§ 12 Ada Ek (S)"


def test_what_stands_beside_the_page_is_not_the_minutes() -> None:
    page = (
        "<html><body><main><h2>§ 1 Val</h2><p>Ada Ek väljs.</p><p><a href='#'>Till sidans topp</a></p></main>"
    )
    page += "<aside><h2>Kontakt</h2><p>Kansliet</p></aside></body></html>"
    assert texts(tidy(read_bytes(page.encode(), "sida"))) == ["§ 1 Val", "Ada Ek väljs."]


def test_a_piece_of_a_page_is_html_but_a_text_with_tags_is_not() -> None:
    assert read_bytes(b"<div><p>Hej</p>\n<p>p\xc3\xa5 dig</p></div>", "p").format == "html"
    assert read_bytes("Protokoll <b>fört</b>\nden 3 maj<br>\n".encode(), "p").format == "text"


def test_the_frame_of_the_site_is_gone() -> None:
    page = "<html><body><h2>§ 1 Val</h2><p>Ada Ek väljs.</p>"
    page += "<div>Sidan uppdaterad: 3 maj</div><p>Dela sidan</p></body></html>"
    assert texts(tidy(read_bytes(page.encode(), "sida"))) == ["§ 1 Val", "Ada Ek väljs."]
