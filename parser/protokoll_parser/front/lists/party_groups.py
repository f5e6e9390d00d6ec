"""Parties as headings over lists of their own: "Centerpartiet" above "Ordinarie" and "Ersättare"."""

from __future__ import annotations

from collections.abc import Sequence

from protokoll_parser.front.lists.entry import party_heading
from protokoll_parser.front.lists.persons import persons_in
from protokoll_parser.front.pieces import Piece


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
