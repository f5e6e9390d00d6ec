from __future__ import annotations

from tests.parser.reading.helpers import texts

from protokoll_parser.layout import tidy
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


def test_a_piece_of_a_page_is_html_but_a_text_with_tags_is_not() -> None:
    assert read_bytes(b"<div><p>Hej</p>\n<p>p\xc3\xa5 dig</p></div>", "p").format == "html"
    assert read_bytes("Protokoll <b>fört</b>\nden 3 maj<br>\n".encode(), "p").format == "text"


def test_the_frame_of_the_site_is_gone() -> None:
    page = "<html><body><h2>§ 1 Val</h2><p>Ada Ek väljs.</p>"
    page += "<div>Sidan uppdaterad: 3 maj</div><p>Dela sidan</p></body></html>"
    assert texts(tidy(read_bytes(page.encode(), "sida"))) == ["§ 1 Val", "Ada Ek väljs."]
