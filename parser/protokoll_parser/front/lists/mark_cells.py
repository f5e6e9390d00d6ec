"""Two lists beside each other whose rows' cells do not stand in the columns of the labels above them.

Marks in cells of their own stand before the names ("x | Ada Ek (S) | xx | Bo Al (M)"), or the names stand in.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from protokoll_parser.front.labels import find_labels
from protokoll_parser.front.shapes import starts_with_name
from protokoll_parser.vocabulary.labels import ROSTER

_MARK: Final = re.compile(r"[xX]{1,2}")
_STANDS_IN: Final = 3
"""Cells of a row whose first is empty."""
_ROWS: Final = 2
_LEAST: Final = 3
"""Marks that make rows of a list of such."""


def align_lists(rows: list[list[str]]) -> None:
    """Put each name in the column of its list, and each mark into the cell of the name after it.

    The rows stand below a row of two lists' labels ("Ledamöter | Ersättare").
    """
    for place, labels in enumerate(rows):
        if len(labels) != 2 or not all(map(_is_list, labels)):
            continue
        _move_left(rows, place + 1)
        block = _block(rows, place + 1)
        marks = sum(bool(_MARK.fullmatch(cell)) for at in block for cell in rows[at])
        if marks < _LEAST:
            continue
        for at in block:
            rows[at] = _joined(rows[at])


def _is_list(cell: str) -> bool:
    found = find_labels(cell, True) if cell else ()
    return len(found) == 1 and found[0].kind in ROSTER and found[0].end == len(cell.rstrip(" :"))


def _block(rows: Sequence[Sequence[str]], start: int) -> list[int]:
    """The rows of marks and two names each, blank rows aside, up to any other."""
    block: list[int] = []
    for at in range(start, len(rows)):
        cells = [cell for cell in rows[at] if cell]
        names = [cell for cell in cells if starts_with_name(cell)]
        if cells and (
            len(names) != 2 or any(cell not in names and not _MARK.fullmatch(cell) for cell in cells)
        ):
            break
        block += [at] if cells else []
    return block


def _move_left(rows: list[list[str]], start: int) -> None:
    """Take the empty first cells of the rows below away, where their names stand one column right of the labels."""
    stop = start
    while stop < len(rows) and (not any(rows[stop]) or (not rows[stop][0] and len(rows[stop]) <= _STANDS_IN)):
        stop += 1
    block = [cells for cells in rows[start:stop] if any(cells)]
    if sum(len(cells) == _STANDS_IN and all(map(starts_with_name, cells[1:])) for cells in block) >= _ROWS:
        for cells in block:
            del cells[0]


def _joined(cells: Sequence[str]) -> list[str]:
    names: list[str] = []
    mark = ""
    for cell in cells:
        if _MARK.fullmatch(cell):
            mark = cell
        elif cell:
            names.append(f"{mark} {cell}".strip())
            mark = ""
    return names
