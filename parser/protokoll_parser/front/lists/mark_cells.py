"""Marks in cells of their own before names, in two lists beside each other: "x | Ada Ek (S) | xx | Bo Al (M)"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from protokoll_parser.front.labels import find_labels
from protokoll_parser.front.shapes import starts_with_name
from protokoll_parser.vocabulary.labels import ROSTER

_MARK: Final = re.compile(r"[xX]{1,2}")
_LEAST: Final = 3
"""Marks that make rows of a list of such."""


def join_marks(rows: list[list[str]]) -> None:
    """Put each mark into the cell of the name after it, and each name in the column of its list.

    The rows stand below a row of two lists' labels ("Ledamöter | Ersättare"), under whose columns the empty cells of
    those without a mark would put them anyhow.
    """
    for place, labels in enumerate(rows):
        if len(labels) != 2 or not all(map(_is_list, labels)):
            continue
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
