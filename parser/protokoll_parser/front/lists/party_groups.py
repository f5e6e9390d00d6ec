"""Parties as headings over lists of their own: "Centerpartiet" above "Ordinarie" and "Ersättare"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby
from operator import attrgetter
from typing import Final

from protokoll_parser.front.lists.entry import party_heading
from protokoll_parser.front.lists.persons import persons_in
from protokoll_parser.front.pieces import Piece
from protokoll_parser.front.shapes import starts_with_name

_PARTY: Final = re.compile(r"\(?([A-ZÅÄÖ]{1,4})\)?")


def with_parties_of_groups(pieces: Sequence[Piece]) -> Sequence[Piece]:
    """The rows with a party behind each name, where only the first row of each party's has a cell that names it.

    "S | Ada Ek" over "| Bo Al" over "M | Cia Dal".
    """
    rows = [list(group) for _, group in groupby(pieces, key=attrgetter("row"))]
    headed = [len(row) > 1 and _PARTY.fullmatch(row[0].text) is not None for row in rows]
    if not headed or not headed[0] or all(headed):
        return pieces
    column = rows[0][1].column
    names = [row[1] if has_party else row[0] for row, has_party in zip(rows, headed, strict=True)]
    if any("(" in name.text or name.column != column or not starts_with_name(name.text) for name in names):
        return pieces
    found: list[Piece] = []
    party = ""
    for row, name, has_party in zip(rows, names, headed, strict=True):
        party = row[0].text.strip("()") if has_party else party
        end = persons_in(name.text)[0].end
        named = name._replace(text=f"{name.text[:end]} ({party}){name.text[end:]}")
        found += [named, *row[1 + has_party :]]
    return found


class PartyGroups:
    """Carries a party's name from the end of one list, where it was printed, to the lists that it heads."""

    def __init__(self) -> None:
        self._heading: Piece | None = None

    def headed(self, pieces: Sequence[Piece]) -> Sequence[Piece]:
        """The pieces of the next list with the party's heading first, where one was printed above its label."""
        before, last = self._heading, pieces[-1]
        alone = len(pieces) == 1 or pieces[-2].row != last.row
        if alone and last.text[0] != "(" and party_heading(last.text) and not persons_in(last.text):
            self._heading = last
        return [before, *pieces] if before is not None else pieces
