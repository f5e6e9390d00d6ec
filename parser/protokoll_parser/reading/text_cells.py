"""A row set with blanks as cells by their place: where a gap, and how wide a one, parts two of them."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Final

from protokoll_parser.reading.columns import Cell

_PARTED_FROM: Final = 3
"""Cells of a row that is surely a table's, whose short ones two blanks part."""
_SHORT: Final = 10
"""Characters of a head or a mark, which may stand two blanks from the next."""
_GAP: Final = re.compile(" {3,}|[ ]*\t[ \t]*")
_ANY_GAP: Final = re.compile(" {2,}|[ ]*\t[ \t]*")
_SIDES: Final = re.compile(r"(?i:(?:^| )ja {1,2}nej(?: {1,2}(?:avst|frånv)\w*\.?){0,2} *$)")
"""Heads of a voting list's narrow columns, close together at the end of a row."""
_CLOSE_GAP: Final = re.compile(" {3,}|[ ]*\t[ \t]*| {1,2}(?=(?i:ja|nej|avst|frånv))")
_PARTY_AND_NAME: Final = re.compile(r"\(?[A-ZÅÄÖ]{1,3}\)?  [A-ZÅÄÖ][a-zåäö][\w-]* [A-ZÅÄÖ][a-zåäö][\w-]*")
"""A party before a name is in its cell, as it is where the name is longer."""


def cells_of_text(row: str, starts: Collection[float] = ()) -> list[Cell]:
    """The pieces of a row set with blanks, split at three or more, or before each head of a voting list.

    Two part a cell from the one before where that all but fills its column: where a column of the table above begins.
    """
    close = ("Nej" in row or "NEJ" in row) and _SIDES.search(row)
    border = _CLOSE_GAP if close else _ANY_GAP if starts else _GAP
    cells: list[Cell] = []
    place = len(row) - len(row.lstrip(" "))
    for gap in border.finditer(row, place):
        if border is _ANY_GAP and gap[0] == "  " and gap.end() not in starts:
            continue
        if gap.start() > place:
            cells.append(Cell(place, gap.start(), " ".join(row[place : gap.start()].split())))
        place = gap.end()
    rest = row[place:].rstrip()
    if rest:
        cells.append(Cell(place, place + len(rest), " ".join(rest.split())))
    return _parted(cells, row) if len(cells) >= _PARTED_FROM and "  " in row else cells


def _parted(cells: list[Cell], row: str) -> list[Cell]:
    """The cells of a table's row, short ones that stand two blanks apart each for itself: "Närv  Tjg", "X  X"."""
    parted: list[Cell] = []
    for cell in cells:
        words = row[int(cell.start) : int(cell.end)].split("  ")
        place = int(cell.start)
        if (
            len(words) > 1
            and all(0 < len(word) <= _SHORT and not word[0].islower() for word in words)
            and not _PARTY_AND_NAME.fullmatch(row, int(cell.start), int(cell.end))
        ):
            for word in words:
                parted.append(Cell(place, place + len(word), word))
                place += len(word) + 2
        else:
            parted.append(cell)
    return parted
