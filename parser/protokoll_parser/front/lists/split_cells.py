"""Cells of a table that are one person's name: "Förnamn | Efternamn", and a party in a cell of its own before it."""

from __future__ import annotations

import re
from typing import Final

from protokoll_parser.front.shapes import starts_with_name

_PARTY: Final = re.compile(r"\(?[A-ZÅÄÖ]{1,4}\)?")
_NOBODY: Final = re.compile(r"[-–—. ]*|[Vv]akant")
_FIRST: Final = "förnamn"
_LAST: Final = "efternamn"
_PAIRS: Final = 4
"""Cells of two lists side by side, a party before each name."""
_LEAST: Final = 2


def join_names(rows: list[list[str]]) -> None:
    """Put such cells together, in the rows and in the heads above them."""
    paired = [row for row in rows if len(row) == _PAIRS and _is_pair(row[:2]) and _is_pair(row[2:])]
    if len(paired) >= _LEAST:
        for row in paired:
            row[:] = [_joined(row[:2]), _joined(row[2:])]
        for row in rows:
            if len(row) == _PAIRS - 1 and _is_pair(row[:2]) and _PARTY.fullmatch(row[2]):
                row[:] = [_joined(row[:2]), "---"]  # its rule was taken for one to sign on
    for place, row in enumerate(rows):
        heads = [cell.strip(" :.").lower() for cell in row] if len(row) > 1 else []
        if _FIRST in heads and _LAST in heads:
            _join_below(rows, place, heads.index(_FIRST), heads.index(_LAST))


def _is_pair(cells: list[str]) -> bool:
    """Whether a party and a name stand there, or a party whose seat nobody has."""
    party, name = cells
    return _PARTY.fullmatch(party) is not None and bool(starts_with_name(name) or _NOBODY.fullmatch(name))


def _joined(cells: list[str]) -> str:
    return "---" if _NOBODY.fullmatch(cells[1]) else " ".join(cells)


def _join_below(rows: list[list[str]], place: int, first: int, last: int) -> None:
    """Join the two columns of names from the row of heads on, as long as rows have both."""
    low, high = sorted((first, last))
    for at in range(place, len(rows)):
        row = rows[at]
        if not any(row):
            continue
        if high - low > 1 or len(row) <= high or not (row[low][:1].isalpha() and row[high][:1].isalpha()):
            break
        row[low : high + 1] = ["Namn" if at == place else f"{row[first]} {row[last]}"]
