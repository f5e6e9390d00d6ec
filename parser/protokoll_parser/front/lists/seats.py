"""Numbered seats with those who serve beside the members they serve for: "7  Ada Ek (S) | Bo Al"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from protokoll_parser.front.pieces import Field, Piece
from protokoll_parser.front.shapes import starts_with_name

_LEAST: Final = 4


def fill_seats(fields: Sequence[Field]) -> None:
    """Have those named beside a member serve for that member.

    Two lists side by side are both filled from the top; where seats above are left empty, each name stands beside its
    member.
    """
    for members, beside in pairwise(fields):
        if (members.kind, beside.kind) != ("members", "substitutes") or members.row != beside.row:
            continue
        seats = _seats([*members.pieces, *beside.pieces], members.pieces)
        named = [piece for piece in beside.pieces if not _is_number(piece)]
        if len(seats) < _LEAST or not _stand_apart([piece.row for piece in named], list(seats)):
            continue
        beside.kind = "serving"
        beside.pieces = [piece._replace(text=f"{piece.text} för {seats[piece.row]}") for piece in named]
        away = {piece.row for piece in named}
        members.pieces = [piece for piece in members.pieces if piece.row not in away]


def _seats(pieces: Sequence[Piece], members: Sequence[Piece]) -> dict[int, str]:
    """The member in each numbered row, by row; none where a name has no number."""
    numbered = {piece.row for piece in pieces if _is_number(piece)}
    named = [piece for piece in members if starts_with_name(piece.text)]
    if not all(piece.row in numbered for piece in named):
        return {}
    return {piece.row: piece.text.partition("(")[0].strip(" ,") for piece in named}


def _is_number(piece: Piece) -> bool:
    return piece.text.strip(" .").isdigit()


def _stand_apart(filled: Sequence[int], seats: Sequence[int]) -> bool:
    """Whether each row has a seat, and a seat above the last of them stays empty."""
    return bool(filled) and set(filled) < set(seats) and len(filled) <= seats.index(max(filled))
