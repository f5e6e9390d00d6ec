"""Words, their forms, and what slips make of them."""

from __future__ import annotations

import sqlite3

import pytest
from hypothesis import given
from hypothesis import strategies as st

from protokoll_tui.search.buckets import ShortCuts
from protokoll_tui.search.endings import forms
from protokoll_tui.search.index import create_tables
from protokoll_tui.search.slips import Slips, slips_in_beginning
from protokoll_tui.search.words import agrees, fold, words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("bolagspolicy", "bolagspolicyn"),
        ("budget", "budgeten"),
        ("skola", "skolorna"),
        ("regel", "reglerna"),
        ("rum", "rummet"),
        ("program", "programmen"),
        ("medel", "medlen"),
        ("ledamot", "ledamoter"),
        ("huvudstad", "huvudstader"),
        ("beslutar", "beslutade"),
        ("ansokan", "ansokningar"),
        ("museum", "museet"),
        ("bifall", "bifaller"),
        ("anta", "antog"),
        ("tecken", "tecknet"),
        ("kommunens", "kommuner"),
    ],
)
def test_a_word_bends_both_ways(one: str, other: str) -> None:
    assert other in forms(one)
    assert one in forms(other)


def test_forms_stay_few() -> None:
    assert max(len(forms(word)) for word in ("verksamheternas", "kommunstyrelsens", "ansokningarnas")) < 700
    assert forms("ks") == frozenset()
    assert forms("2023") == frozenset()


def test_rings_that_are_typed_are_meant() -> None:
    assert agrees("ar", "år")
    assert not agrees("år", "ar")
    assert fold("återremiss") == "aterremiss"
    assert fold("ångström-łódź") == "angstrom-lodz"


@given(st.text(max_size=200))
def test_words_are_letters_and_digits_whatever_the_text(text: str) -> None:
    for word in words(text):
        assert word.isalnum()
        assert "_" not in word
        assert fold(fold(word)) == fold(word)


def _slips_over(folds: list[str]) -> Slips:
    connection = sqlite3.connect(":memory:")
    create_tables(connection)
    connection.executemany("INSERT INTO lexword (fold) VALUES (?)", [(word,) for word in folds])
    short_cuts = ShortCuts()
    entries = [(word, word, 1) for word in sorted(folds)]
    connection.executemany("INSERT INTO lexbucket (key, words) VALUES (?, ?)", short_cuts.take(entries))
    connection.execute("INSERT INTO lexmeta VALUES ('bucketed', (SELECT max(id) FROM lexword))")
    slips = Slips(connection)
    slips.refresh()
    return slips


_LETTERS = "abdeginorst"


@given(
    st.text(_LETTERS, min_size=6, max_size=14),
    st.integers(0, 13),
    st.sampled_from(_LETTERS),
    st.sampled_from(("more", "less", "other", "swapped")),
)
def test_one_slip_anywhere_is_found(word: str, place: int, letter: str, kind: str) -> None:
    """The buckets hold every word that a single slip may have come from."""
    place %= len(word)
    typed = {
        "more": word[:place] + letter + word[place:],
        "less": word[:place] + word[place + 1 :],
        "other": word[:place] + letter + word[place + 1 :],
        "swapped": word[:place] + word[place + 1 : place + 2] + word[place] + word[place + 2 :],
    }[kind]
    near = dict(_slips_over([word, "helt", "annat", "sammantraden"]).near(typed))
    assert typed == word or near.get(word) == 1


def test_slips_in_what_is_typed_so_far() -> None:
    assert slips_in_beginning("skolsjkuts", "skolskjutsreglemente", 2) == 1
    assert slips_in_beginning("boendfeorslagerra", "boendeforslagsleverantorer", 2) is None


def test_new_words_are_known_before_maintenance() -> None:
    connection = sqlite3.connect(":memory:")
    create_tables(connection)
    slips = Slips(connection)
    slips.refresh()
    connection.execute("INSERT INTO lexword (fold) VALUES ('skolskjuts')")
    assert slips.near("skolsjkuts") == []
    slips.refresh()
    assert slips.near("skolsjkuts") == [("skolskjuts", 1)]
