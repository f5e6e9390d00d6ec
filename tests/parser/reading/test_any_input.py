"""What holds for any file at all."""

from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from tests.parser.reading.helpers import read_text
from tests.parser.reading.word import docx, paragraph

from protokoll_parser.errors import UnreadableFileError
from protokoll_parser.layout import tidy
from protokoll_parser.reading import read_bytes

HARMFUL = re.compile(
    "[\x00-\x08\x0a-\x1f\x7f-\x9f\xad\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]"
)

WORDS = st.sampled_from(
    [
        "§",
        "12",
        "§",
        "13",
        "Beslut",
        "Kommunstyrelsen",
        "att",
        "och",
        "2023-05-03",
        "Dnr",
        "KS/1",
        "-",
        "1.",
        "a)",
        "(S)",
        "samman-",
        "trädet",
        "Justerandes",
        "sign",
        "Utdragsbestyrkande",
        "3",
        "(12)",
        "Forts.",
        "\x0c",
        "\n",
        "\n\n",
        "\t",
        "|",
        "**",
        "#",
        "<br>",
        "<table>",
        "</table>",
        "&amp;",
        "\x1b[31m",
        "_",
        "[",
        "](",
        ")",
        "\\",
        "•",
        "→",
        "…",
    ]
)
MINUTES = st.lists(WORDS, max_size=120).map(" ".join)


def assert_sound(data: bytes) -> None:
    try:
        document = read_bytes(data, "fil")
    except UnreadableFileError:
        return
    for found in (document, tidy(document)):
        for line in found.lines:
            assert not HARMFUL.search(line.text)
            assert line.text == line.text.strip(" ")
            assert unicodedata.is_normalized("NFC", line.text)
            assert line.number > 0
            assert not line.last or line.last >= line.number


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=2000))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    assert_sound(data)


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=1500))
def test_any_text_is_read_or_refused(text: str) -> None:
    assert_sound(text.encode("utf-8", errors="surrogatepass"))


@settings(max_examples=200, deadline=None)
@given(MINUTES)
def test_any_minutes_are_read(text: str) -> None:
    assert_sound(text.encode())


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=400))
def test_any_pdf_is_read_or_refused(data: bytes) -> None:
    assert_sound(b"%PDF-1.4\n" + data)


@settings(max_examples=60, deadline=None)
@given(MINUTES)
def test_any_page_is_read_or_refused(text: str) -> None:
    assert_sound(f"<html><body><p>{text}<table><tr><td>{text}</body>".encode())


@settings(max_examples=60, deadline=None)
@example(b"\x00\x04", 1181)
@given(st.binary(max_size=20), st.integers(0, 2000))
def test_any_damage_to_a_word_file_is_refused_or_read(noise: bytes, place: int) -> None:
    whole = docx(paragraph("Kommunstyrelsen godkänner rapporten."))
    assert_sound(whole[:place] + noise + whole[place + len(noise) :])


def lines_of(text: str) -> list[str]:
    return [line.text for line in tidy(read_text(text)).lines]


@settings(max_examples=150, deadline=None)
@given(MINUTES.filter(lambda text: text.strip() != ""))
def test_line_ends_trailing_blanks_and_normal_form_do_not_matter(text: str) -> None:
    text = "Kommunstyrelsen på Björkö\n" + text
    assert lines_of(text) == lines_of(text.replace("\n", "\r\n"))
    assert lines_of(text) == lines_of(text.replace("\n", "  \n"))
    assert lines_of(text) == lines_of(unicodedata.normalize("NFD", text))


SIZE = 200_000
UNITS = (
    *["a", "(", "[", "{", "*", "_", "#", "|", "<", "&", "\\", ".", "-", "§", "!", "`", "~", ">", "\t"],
    *(
        "</",
        "<table",
        "<table>",
        "<a ",
        "&amp",
        "<!--",
        "\x1b[",
        "\x1b]",
        "a) ",
        "§ 1 ",
        "1. ",
        "- ",
        "**a",
        "[a](",
        "   ",
        "a   ",
    ),
    *(
        "\n",
        " \n",
        "\n\n\n",
        "\f",
        "\r",
        "aaa\n",
        "§ 1\n",
        "Justerandes sign\n",
        "1 (2)\n",
        "2023-05-03\n",
        "a\tb\n",
    ),
    *(
        "Ã¥",
        "\xad\n",
        "\u0301",
        "justerandessign",
        "forts ",
        "Beslut ",
        "x" * 80 + "\n",
        "ord-\n",
        "    a    b\n",
        "| a | b |\n",
        "-- --\n",
        "-- --\nx\n",
    ),
)


@pytest.mark.parametrize("unit", UNITS, ids=[ascii(unit)[1:20] for unit in UNITS])
def test_long_runs_of_one_thing_are_read_in_linear_time(unit: str) -> None:
    """A pattern that is not linear would not end here within the patience of anybody."""
    assert_sound(("Kommunstyrelsen\n" + unit * (SIZE // len(unit))).encode())


@pytest.mark.parametrize(
    "unit", ["<p>", "<td>", "<li>", "<table><tr><td>", "<b", "&", "<br>", "</p>", "<!", "<?", "<p a='"]
)
def test_long_runs_of_one_tag_are_read_in_linear_time(unit: str) -> None:
    assert_sound(("<html><body>" + unit * (20_000 // len(unit))).encode())
