"""Columns of tables by the places of their cells."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from protokoll_parser.reading.columns import Cell, Columns

PLACES = st.lists(st.integers(0, 12), min_size=1, max_size=4, unique=True).map(sorted)


@st.composite
def rows(draw: st.DrawFn) -> list[list[Cell]]:
    """Rows of cells from left to right, which may overlap: some are words, some crosses."""
    return [
        [
            Cell(
                10.0 * place,
                10.0 * place + draw(st.integers(4, 26)),
                draw(st.sampled_from(("Ja", "Parti", "X"))),
            )
            for place in draw(PLACES)
        ]
        for _ in range(draw(st.integers(1, 4)))
    ]


def test_heads_that_share_a_column_stay_as_they_are() -> None:
    columns = Columns(tolerance=3)
    heads = [Cell(60, 75, "Parti"), Cell(70, 95, "Röst")]
    assert columns.row(heads) == "Parti\tRöst"
    assert columns.row([Cell(10, 35, "Ada Ek"), Cell(90, 115, "X")]).replace("\t", "") == "Ada EkX"
    assert columns.heads == ()


@given(rows())
def test_no_cell_is_lost(table: list[list[Cell]]) -> None:
    columns = Columns(tolerance=3)
    for row in table:
        text = columns.row(row)
        assert text.replace("\t", "") == "".join(cell.text for cell in row)


def test_crosses_in_the_middle_of_cells_whose_heads_stand_at_the_left() -> None:
    columns = Columns(tolerance=3)
    heads = [Cell(59, 90, "Namn"), Cell(262, 288, "Parti"), Cell(332, 342, "Ja"), Cell(402, 420, "Nej")]
    assert columns.row(heads) == "Namn\tParti\tJa\tNej"
    # the first cross is a no: nothing has shown yet where a yes stands
    assert (
        columns.row([Cell(59, 120, "Ada Ek"), Cell(262, 268, "S"), Cell(431, 437, "X")]) == "Ada Ek\tS\t\tX"
    )
    assert columns.row([Cell(59, 120, "Bo Al"), Cell(262, 268, "M"), Cell(361, 367, "X")]) == "Bo Al\tM\tX"
    assert columns.row([Cell(59, 95, "Summa"), Cell(332, 338, "1"), Cell(402, 408, "1")]) == "Summa\t\t1\t1"


def test_the_answers_of_a_section_begin_below_its_number() -> None:
    """ "§ 99" stands at the left edge of its three columns: it is none of the columns before them."""
    columns = Columns(tolerance=2.0)
    heads = [Cell(0, 7, "Ledamot"), Cell(30, 34, "Närv"), Cell(40, 45, "§ 99"), Cell(60, 65, "§ 101")]
    columns.row(heads)
    sides = [Cell(at, at + 3, side) for at, side in ((48, "Ja"), (53, "Nej"), (68, "Ja"), (73, "Nej"))]
    assert columns.row(sides) == "\t\tJa\tNej\tJa\tNej"
    assert columns.row(
        [Cell(0, 9, "Ada Ekman"), Cell(31, 32, "X"), Cell(53, 54, "X"), Cell(68, 69, "X")]
    ) == ("Ada Ekman\tX\t\tX\tX")
