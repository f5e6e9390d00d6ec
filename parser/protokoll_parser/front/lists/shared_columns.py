"""Columns extracted below the last of several lists, which they cover all of: §§ for members and for substitutes."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby, pairwise
from typing import Final

from protokoll_parser.front.lists.apart import beside, is_head, kind_of
from protokoll_parser.front.pieces import Field, Piece

_LISTS: Final = frozenset({"members", "serving", "substitutes", "others", "officials"})
_COLUMNS: Final = frozenset({"party", "items"})
"""What rows are that can be nothing else."""
_LEAST: Final = 3
"""Persons of such lists."""


def share_columns(fields: Sequence[Field]) -> None:
    """Put the rows of such columns beside the names of all the lists, where there are as many."""
    _take_headed(fields)
    for is_list, group in groupby(fields, key=lambda one: one.kind in _LISTS and one.table is None):
        lists = list(group)
        if is_list and len(lists) > 1:
            _share(lists)


def _take_headed(fields: Sequence[Field]) -> None:
    """Give columns headed "Paragrafer" to the lists they stand beside or below, where another label declares the §§."""
    declared = sum(one.kind == "paragraphs" and bool(one.pieces) for one in fields)
    for listed, column in pairwise(fields):
        if column.kind != "paragraphs" or not column.pieces or listed.kind not in _LISTS:
            continue
        rows = {piece.row for piece in listed.pieces}
        is_beside = listed.row == column.row and all(piece.row in rows for piece in column.pieces)
        is_below = len(column.pieces) >= _LEAST and all(piece.row > column.row for piece in column.pieces)
        if declared > 1 and (is_beside or is_below):
            listed.pieces = sorted(
                [*listed.pieces, *column.pieces], key=lambda piece: (piece.row, piece.column)
            )
            column.pieces = []
            declared -= 1


def _share(lists: Sequence[Field]) -> None:
    last = lists[-1].pieces
    own = next((at for at, piece in enumerate(last) if kind_of(piece.text) != "name"), len(last))
    below = [piece for piece in last[own:] if not is_head(piece.text)]
    if len(below) < _LEAST or not own:
        return
    columns = [(kind, list(column)) for kind, column in groupby(below, key=lambda piece: kind_of(piece.text))]
    names = [[*one.pieces] for one in lists[:-1]] + [last[:own]]
    count = sum(map(len, names))
    if any(kind not in _COLUMNS or len(column) != count for kind, column in columns) or not _are_names(names):
        return
    for one, rows in zip(lists, names, strict=True):
        for _, column in columns:
            rows[:] = [beside(row, cell) for row, cell in zip(rows, column, strict=False)]
            del column[: len(rows)]
        one.pieces = rows


def _are_names(lists: Sequence[Sequence[Piece]]) -> bool:
    """Whether each row of the lists is one person's."""
    rows = [piece for pieces in lists for piece in pieces]
    return len({piece.row for piece in rows}) == len(rows) and all(
        kind_of(piece.text) == "name" for piece in rows
    )
