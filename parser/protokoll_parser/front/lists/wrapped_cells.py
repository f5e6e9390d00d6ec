"""Rows of an attendance table whose cells go on in the row below: "Ada Ek, 1:e vice" over "ordförande"."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final

from protokoll_parser.front.labels import LIST_ROLES
from protokoll_parser.front.pieces import Piece
from protokoll_parser.names import UPPER
from protokoll_parser.wrapped_names import goes_on

_ONE_WORD: Final = re.compile(rf"[{UPPER}][\w'’-]*[a-zåäöé]")
_NAME_REST: Final = re.compile(rf"[{UPPER}][\w'’-]*[a-zåäöé](?: [{UPPER}][\w'’-]*[a-zåäöé])?")
_OPEN: Final = re.compile(r"(?:§|,|-|\bvice|\b[12]:?[ae]|\bför|\bersätter|\btjänstgörande)\Z", re.IGNORECASE)
_NAMES: Final = frozenset({"name", "stand_in", "serving_name", "serving", "replaces"})


def join_wrapped(rows: Sequence[list[Piece]], table: Mapping[int, str]) -> list[list[Piece]]:
    """The rows, those that only go on from the row above put into its cells."""
    joined: list[list[Piece]] = []
    parties_behind = 2 * sum("(" in cells[0].text for cells in rows) >= len(rows)
    for cells in rows:
        if joined and parties_behind and _ends_name(cells, joined[-1][0]):
            joined[-1][0] = joined[-1][0]._replace(text=f"{joined[-1][0].text} {cells[0].text}")
        elif joined and all(_goes_on(cell, joined[-1], table) for cell in cells):
            for cell in cells:
                at = next(at for at, above in enumerate(joined[-1]) if above.column == cell.column)
                above = joined[-1][at]
                joined[-1][at] = above._replace(text=f"{above.text} {cell.text}")
        else:
            joined.append(list(cells))
    return joined


def _ends_name(cells: Sequence[Piece], above: Piece) -> bool:
    """Whether a row holds nothing but the rest of the name above, where most have their party behind them."""
    return above.column == cells[0].column and goes_on(above.text, [cell.text for cell in cells])


def _goes_on(cell: Piece, row: Sequence[Piece], table: Mapping[int, str]) -> bool:
    above = next((one.text for one in row if one.column == cell.column), "")
    if not above:
        return False
    if cell.column == row[0].column and cell.text.lower() not in LIST_ROLES:
        return False
    if _OPEN.search(above) or (cell.text.lower() in LIST_ROLES and cell.text[0].islower()):
        return True
    is_name = table.get(cell.column) in _NAMES
    return is_name and bool(_ONE_WORD.fullmatch(above)) and bool(_NAME_REST.fullmatch(cell.text))
