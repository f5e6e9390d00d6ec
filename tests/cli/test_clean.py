"""What other people wrote reaches a terminal as text only."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from protokoll_tui.clean import clean, clean_line


@pytest.mark.parametrize(
    ("text", "harmless"),
    [
        ("\x1b[31mröd\x1b[0m", "[31mröd[0m"),
        ("\x1b]52;c;cm0=\x07", "]52;c;cm0="),
        ("\x9b2J", "2J"),
        ("a\x00b\x7fc\rd", "abcd"),
        ("\u202eecila\u2066", "ecila"),
        ("två\trader\nhär", "två\trader\nhär"),
        ("[bold]§ 1[/]", "[bold]§ 1[/]"),
        ("latin-\udce5.txt", "latin-\N{REPLACEMENT CHARACTER}.txt"),
    ],
)
def test_control_codes_go_and_text_stays(text: str, harmless: str) -> None:
    assert clean(text) == harmless


@given(st.text(alphabet=st.characters(codec=None)))
def test_nothing_that_a_terminal_obeys_is_left(text: str) -> None:
    left = clean_line(text)
    assert not any(unicodedata.category(letter) in ("Cc", "Cs") for letter in left)
    assert not any(
        unicodedata.bidirectional(letter) in ("LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI")
        for letter in left
    )
    left.encode()


def test_one_line_is_one_line() -> None:
    assert clean_line("a\nb\tc") == "a b c"
