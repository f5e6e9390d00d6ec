"""Crosses of a voting list set with blanks, brought under their heads where the list itself shows which is whose.

Converters set each page for itself: below a page's end, or beside long names, the crosses no longer stand under the
heads "Ja  Nej  Avst". They still stand in columns of their own, in the order of the heads, and come to the totals of
the list's last row. Where that leaves one reading, the rows are given as cells; all other lists stay as they are.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import combinations, pairwise, product
from math import comb, prod
from typing import Final, NamedTuple

from protokoll_parser.reading.cells import BREAK
from protokoll_parser.reading.text_cells import cells_of_text
from protokoll_parser.vocabulary import read_tables
from protokoll_parser.voting_sides import SIDES

_LISTS: Final = read_tables("voting.toml")["lists"]
_TOTALS: Final = tuple(_LISTS["totals"])
_PARTIAL: Final = tuple(_LISTS["partial"])
_NAMES: Final = frozenset(_LISTS["member"] + _LISTS["substitute"] + _LISTS["party"] + _LISTS["beside"])
_HEAD: Final = re.compile(
    r"(?P<before>.*?)(?P<sides>(?:(?:\A|(?<=\s))(?:ja|nej|avst\w*\.?|frånv\w*\.?)\s+)+(?:ja|nej|avst\w*\.?|frånv\w*\.?))\s*",
    re.IGNORECASE,
)
_CROSSED: Final = re.compile(r"(?P<before>\s*\S.*?)(?P<crosses>(?:\s+[xX1])+)\s*")
_TOTAL: Final = re.compile(r"\s*(?P<word>[^\W\d_][\w:]*)\W+(?P<figures>\d{1,3}(?:\s+\d{1,3}){1,8})\s*")
_MOST_SIDES: Final = 9
_APART: Final = 2
"""Characters by which the crosses of one column lie aside from each other at most."""
_PARTIES: Final = frozenset(_LISTS["party"])
_PAIR: Final = 2
_LEAST: Final = 3
"""Crosses of a list."""
_BETWEEN: Final = 12
"""Rows without a cross within a list: a page's foot and the next one's head."""
_MOST_READINGS: Final = 4_000
"""Ways to deal the columns of all pages to the sides; more are not tried."""
_LONGEST: Final = 200
"""Characters of a row."""


class _Crossed(NamedTuple):
    """A row with crosses."""

    place: int
    before: str
    crosses: tuple[int, ...]
    """Where they stand."""


@dataclass(slots=True)
class _Grid:
    """A voting list as printed."""

    head: int
    before: str
    sides: list[str]
    pages: list[list[_Crossed]] = field(default_factory=lambda: [[]])
    total: int | None = None
    figures: list[int] = field(default_factory=list)
    heads_again: list[int] = field(default_factory=list)
    end: int = 0


def with_crosses_set(text: str) -> str:
    """The text, with tabs between the cells of such lists; the number of rows stays the same."""
    rows = text.split("\n")
    changed = False
    place = 0
    while place < len(rows):
        row = rows[place]
        if ("ej" in row or "EJ" in row) and (grid := _read(rows, place)) is not None:
            changed = _set(rows, grid) or changed
            place = grid.end
        place += 1
    return "\n".join(rows) if changed else text


def _sides(row: str) -> tuple[str, list[str]] | None:
    """What stands before the heads of the answers in a row of heads, and these heads."""
    if len(row) > _LONGEST or "\t" in row:
        return None
    found = _HEAD.fullmatch(row)
    sides = found["sides"].split() if found else []
    told = {SIDES.get(side.lower().rstrip(".")) for side in sides}
    if found is None or not {"yes", "no"} <= told or len(sides) > _MOST_SIDES:
        return None
    return found["before"], sides


def _read(rows: Sequence[str], head: int) -> _Grid | None:
    """The list below a row of heads; None where it is no such row, or has too few crosses."""
    heads = _sides(rows[head])
    if heads is None:
        return None
    grid = _Grid(head, *heads)
    between = 0
    for place in range(head + 1, len(rows)):
        row = rows[place]
        if "\f" in row:
            grid.pages.append([])
        if not row.strip():
            continue
        is_short = len(row) <= _LONGEST
        total = _TOTAL.fullmatch(row) if is_short else None
        crossed = _CROSSED.fullmatch(row) if is_short else None
        if total and total["word"].lower().startswith(_TOTALS):
            if not total["word"].lower().startswith(_PARTIAL):
                grid.total, grid.figures = place, [int(figure) for figure in total["figures"].split()]
                break
        elif crossed and crossed["before"].strip()[0].isalnum():
            starts = tuple(
                crossed.start("crosses") + cross.start() for cross in re.finditer(r"\S", crossed["crosses"])
            )
            grid.pages[-1].append(_Crossed(place, crossed["before"], starts))
            grid.end, between = place, -1
        elif (again := _sides(row)) is not None:
            if again[1] != grid.sides:
                break
            grid.heads_again.append(place)
        between += 1
        if between > _BETWEEN:
            break
    return grid if sum(map(len, grid.pages)) >= _LEAST else None


def _set(rows: list[str], grid: _Grid) -> bool:
    """Write the cells of a list where there is one reading of it."""
    pages = [page for page in grid.pages if page]
    columns = [_columns(page) for page in pages]
    reading = _reading(grid, pages, columns)
    over = cells_of_text(grid.before)
    starts = {int(cell.start) for cell in over[1:]}
    names = [[cell.text for cell in cells_of_text(row.before, starts)] for page in pages for row in page]
    label, heads = _heads([cell.text for cell in over])
    width = max(len(heads), *(map(len, names)))
    if reading is None or not all(_stand_under(heads, row, width) for row in names):
        return False
    crossed = iter(names)
    for page, places, sides in zip(pages, columns, reading, strict=True):
        for row in page:
            cells = [""] * len(grid.sides)
            for start in row.crosses:
                cells[sides[_column(start, places)]] = "X"
            rows[row.place] = _row(row.before, next(crossed), width, cells)
    head = _row(grid.before, heads, width, grid.sides)
    for place in (grid.head, *grid.heads_again):
        rows[place] = head
    if label:
        rows[grid.head] = f"{label}{BREAK}{head.lstrip()}"
    if grid.total is not None:
        rows[grid.total] = _row(rows[grid.total], ["Summa"], width, list(map(str, grid.figures)))
    return True


def _row(printed: str, names: Sequence[str], width: int, cells: Sequence[str]) -> str:
    lead = printed[: len(printed) - len(printed.lstrip())]
    return lead + "\t".join([*names, *[""] * (width - len(names)), *cells])


def _heads(cells: list[str]) -> tuple[str, list[str]]:
    """A heading in the margin beside the heads, and the heads of the columns before the answers."""
    folded = [cell.lower().rstrip(".:") for cell in cells]
    if len(cells) > 1 and folded[0] not in _NAMES and folded[1] in _NAMES:
        return cells[0], cells[1:]
    return "", cells


def _stand_under(heads: Sequence[str], names: Sequence[str], width: int) -> bool:
    """Whether the cells before the crosses are those of the heads in their order, but for a last one without text."""
    if not heads:
        return len(names) == width
    return len(names) == len(heads) or (
        len(heads) == _PAIR and len(names) == 1 and heads[0].lower().rstrip(".:") not in _PARTIES
    )


def _columns(page: Sequence[_Crossed]) -> list[int]:
    """Where the columns of a page's crosses begin, none left out but those without a cross."""
    starts = sorted({start for row in page for start in row.crosses})
    return starts[:1] + [start for before, start in pairwise(starts) if start - before > _APART]


def _column(start: int, places: Sequence[int]) -> int:
    return sum(1 for place in places if place <= start) - 1


def _reading(
    grid: _Grid, pages: Sequence[Sequence[_Crossed]], columns: Sequence[Sequence[int]]
) -> list[tuple[int, ...]] | None:
    """The side of each column of each page, where only one choice fits the totals, or all sides have crosses."""
    count = len(grid.sides)
    if any(len(places) > count for places in columns):
        return None
    if len(grid.figures) != count:
        return [tuple(range(count))] * len(pages) if all(len(places) == count for places in columns) else None
    if prod(comb(count, len(places)) for places in columns) > _MOST_READINGS:
        return None
    crosses = [
        Counter(_column(start, places) for row in page for start in row.crosses)
        for page, places in zip(pages, columns, strict=True)
    ]
    choices = product(*(combinations(range(count), len(places)) for places in columns))
    found = [choice for choice in choices if _totals(crosses, choice, count) == grid.figures]
    return list(found[0]) if len(found) == 1 else None


def _totals(crosses: Sequence[Counter[int]], choice: Sequence[Sequence[int]], count: int) -> list[int]:
    """How many crosses each side has, where the columns of each page are those of the sides chosen."""
    totals = [0] * count
    for page, sides in zip(crosses, choice, strict=True):
        for column, side in enumerate(sides):
            totals[side] += page[column]
    return totals
