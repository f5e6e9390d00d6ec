"""Crosses of voting lists set with blanks that do not stand under their heads."""

from __future__ import annotations

import pytest

from protokoll_parser.reading import read_bytes


def rows(text: str) -> list[str]:
    return [line.text for line in read_bytes(text.encode(), "a.txt").lines if line.text]


NEXT_PAGE = """Ledamot                                  Ja Nej Avst
Ada Ekman (S)                            X
Bo Alm (M)                                   X

Ordförandens sign                        Utdragsbestyrkande
\fNorrhults kommun           PROTOKOLL               2022-05-18

Cia Dahl (V)              X
Gunnar Andersson-Lindqvist (C) X
Dag Frisk (KD)                      X
Eva Gran (L)                   X
Summa                     2    3    1
"""


def test_a_page_has_places_of_its_own() -> None:
    found = rows(NEXT_PAGE)
    assert found[0] == "Ledamot\tJa\tNej\tAvst"
    assert [row for row in found if row.endswith("X")] == [
        "Ada Ekman (S)\tX",
        "Bo Alm (M)\t\tX",
        "Cia Dahl (V)\tX",
        "Gunnar Andersson-Lindqvist (C)\t\tX",
        "Dag Frisk (KD)\t\t\tX",
        "Eva Gran (L)\t\tX",
    ]


CENTRED = """        Ledamot             Ersättare          Ja        Nej       Avstår         Frånv.
Ada Ekman (S)                                  X
Bo Alm (M)                                               X
Cia Dahl (V)                Dag Frisk (V)      X
Eva Gran (L)                                                    X
Summa                                          2         1     1              0
"""


def test_the_totals_tell_whose_a_column_is() -> None:
    assert rows(CENTRED) == [
        "Ledamot\tErsättare\tJa\tNej\tAvstår\tFrånv.",
        "Ada Ekman (S)\t\tX",
        "Bo Alm (M)\t\t\tX",
        "Cia Dahl (V)\tDag Frisk (V)\tX",
        "Eva Gran (L)\t\t\t\tX",
        "Summa\t\t2\t1\t1\t0",
    ]


TWO_VOTES = """                     Votering 1        Votering 2
Ledamot              Ja Nej Avst       Ja Nej Avst
Ada Ekman (S)                X         X
\fBo Alm (M)       X                      X
Cia Dahl (V)         X          X
Eva Gran (L)             X      X
Summa            1   1   2      3   1   0
"""


def test_two_votes_beside_each_other() -> None:
    found = [row for row in rows(TWO_VOTES) if "X" in row]
    assert found == [
        "Ada Ekman (S)\t\t\tX\tX",
        "Bo Alm (M)\tX\t\t\t\tX",
        "Cia Dahl (V)\t\tX\t\tX",
        "Eva Gran (L)\t\t\tX\tX",
    ]


def test_a_label_in_the_margin_stays_a_line_of_its_own() -> None:
    text = """Omröstning        Ledamot             Ja Nej Avst
                  Ada Ekman (S)       X
                  Bo Alm (M)             X
                  Cia Dahl (V)               X
                  Eva Gran (L)        X
                  Summa               2  1 1
"""
    assert rows(text)[:2] == ["Omröstning", "Ledamot\tJa\tNej\tAvst"]


def test_a_row_too_long_for_a_list_stays_as_it_is() -> None:
    damaged = "Summa" + ":" * 60_000
    assert rows(CENTRED.replace("Eva Gran", f"{damaged}\nEva Gran"))[-2:] == [
        "Eva Gran (L)\t\t\t\tX",
        "Summa\t\t2\t1\t1\t0",
    ]


@pytest.mark.parametrize(
    "total",
    ["Summa                  4         1         1\n", "Summa                  2         2\n", ""],
    ids=["others", "fewer", "none"],
)
def test_a_list_that_its_totals_do_not_settle_is_left_as_it_is(total: str) -> None:
    text = (
        "Ledamot                Ja        Nej       Avst\n"
        "Ada Ekman (S)          X\n"
        "Bo Alm (M)                       X\n"
        "Cia Dahl (V)           X\n"
        "Eva Gran (L)                     X\n"
    )
    assert rows(text + total)[:5] == rows(text)
