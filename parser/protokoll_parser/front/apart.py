"""Columns of a list that were extracted one after the other: names, then parties, then roles, a row each."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, Literal

from protokoll_parser.front.labels import LIST_ROLES
from protokoll_parser.front.marks import is_role, is_title
from protokoll_parser.front.persons import persons_in
from protokoll_parser.front.phrases import stands_in_for
from protokoll_parser.front.pieces import Piece
from protokoll_parser.names import normalise_party

_Kind = Literal["name", "party", "role", "stand_in", "title", "items", "other"]
_BESIDE: Final = frozenset({"party", "role", "stand_in", "title", "items"})
"""What stands beside a name."""
_LEAST: Final = 2
"""A single row below a name belongs to that name and not to a column."""
_PARTY: Final = re.compile(r"\(\s?([^\W\d_]{1,6}|[-–—])\s?\)")
_ITEMS: Final = re.compile(r"(?:ej |från |fr\.?o\.?m\.? )?§{1,2} ?\d[\d\s,–-]*(?:och \d{1,4})?")
_AROUND_NAME: Final = re.compile(r"[*,\s]*(?:\(\s?[^\W\d_]{1,6}\s?\))?[*\s]*")
_LONGEST_TITLE: Final = 60


def put_beside(pieces: Sequence[Piece]) -> Sequence[Piece]:
    """The rows with each column that follows the names put beside them, where both have as many rows.

    Where they do not, nobody can tell whose party or role a row is, and the column is left out.
    """
    if len(pieces) < 2 * _LEAST or len({piece.row for piece in pieces}) < len(pieces):
        return pieces
    kinds = [_kind(piece.text) for piece in pieces]
    if sum(kind in _BESIDE for kind in kinds) < _LEAST:
        return pieces
    out: list[Piece] = []
    names: list[int] = []
    for column in _columns(pieces, kinds):
        rows, kind = [pieces[at] for at in column], kinds[column[0]]
        if kind == "name":
            names = [*([] if rows[0].after_gap else names), *range(len(out), len(out) + len(rows))]
            out += rows
        elif kind == "party" and len(rows) == 1 and names[-1:] == [len(out) - 1]:
            out[-1] = _beside(out[-1], rows[0])
        elif kind in _BESIDE and len(rows) >= _LEAST and len(names) >= _LEAST:
            for place, piece in zip(names, rows, strict=False) if len(rows) == len(names) else ():
                out[place] = _beside(out[place], piece)
        else:
            out += rows
            names = [] if kind == "other" else names
    return out


def _columns(pieces: Sequence[Piece], kinds: Sequence[_Kind]) -> list[list[int]]:
    """The rows of one kind after each other; below a blank line roles and stand-ins are one column."""
    columns: list[list[int]] = []
    mixed = False
    for at, kind in enumerate(kinds):
        roles = {kind, kinds[at - 1]} <= _BESIDE - {"party"}
        if at and not pieces[at].after_gap and (kind == kinds[at - 1] or (mixed and roles)):
            columns[-1].append(at)
        else:
            columns.append([at])
            mixed = pieces[at].after_gap
    return columns


def _beside(name: Piece, cell: Piece) -> Piece:
    return name._replace(text=f"{name.text}\t{cell.text}")


def _kind(text: str) -> _Kind:
    """What a row is that holds one thing only."""
    text = text.strip()
    if (party := _PARTY.fullmatch(text)) and (not party[1].isalpha() or normalise_party(party[1])):
        return "party"
    if _ITEMS.fullmatch(text):
        return "items"
    if text.lower().strip(" ,.") in LIST_ROLES or is_role(text):
        return "role"
    people = persons_in(text)
    if len(people) == 1:
        if all(map(_AROUND_NAME.fullmatch, (text[: people[0].start], text[people[0].end :]))):
            return "name"
        return "stand_in" if stands_in_for(text[: people[0].start]) else "other"
    if not people and text[:1].islower() and len(text) < _LONGEST_TITLE and is_title(text):
        return "title"
    return "other"
