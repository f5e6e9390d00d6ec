"""Rows of a list whose columns were extracted with single spaces: "Ada Ek s x Tjg §§ 19-26"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from protokoll_parser.front.lists.persons import UPPER
from protokoll_parser.front.pieces import Piece
from protokoll_parser.names import normalise_party

_ROW: Final = re.compile(
    rf"(?P<name>[{UPPER}][\w'’-]*[a-zåäöéü](?: [a-z]{{2,3}})?(?: [{UPPER}](?:[\w'’-]*[a-zåäöéü]|\.)?){{1,3}})"
    r",? (?P<party>[A-ZÅÄÖ]{1,4}|[smcvl]|kd|sd|mp|fp)"
    r"(?: (?P<mark>[xX1+]|[-–—])(?!\S))?(?P<rest>(?: \S.*)?)"
)
"""A name, its party without brackets, a mark, and what else is told."""
_PRESENT: Final = frozenset("xX1+")
_LEAST: Final = 3
_MOST_OTHERS: Final = 0.4


def with_brackets(pieces: Sequence[Piece]) -> Sequence[Piece]:
    """The rows with each party in brackets, where nearly all of them have one behind the name and a mark behind that.

    Without those whose mark says that they were not there.
    """
    if sum(" x" in piece.text or " X" in piece.text or " 1" in piece.text for piece in pieces) < _LEAST:
        return pieces
    rows = [_ROW.fullmatch(piece.text.strip()) for piece in pieces]
    named = [row for row in rows if row is not None and normalise_party(row["party"])]
    present = sum(row["mark"] in _PRESENT for row in named if row["mark"])
    if present < _LEAST or len(rows) - len(named) > _MOST_OTHERS * len(rows):
        return pieces
    return [
        piece._replace(text=f"{row['name']} ({row['party']}){row['rest']}") if row else piece
        for piece, row in zip(pieces, rows, strict=True)
        if row is None or row["mark"] in _PRESENT or row["rest"]
    ]
