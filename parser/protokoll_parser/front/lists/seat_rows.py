"""Lists of seats: a row has the party, the member, whoever sits in the member's place, and a mark for the one present.

Their columns are lost where most rows have no one in the member's place.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from protokoll_parser.front.shapes import starts_with_name
from protokoll_parser.vocabulary import read_tables

_HEADS: Final = read_tables("attendance.toml")["columns"]
_BESIDE: Final = "ersättare"
_PARTY: Final = re.compile(r"[A-ZÅÄÖ][A-Za-zÅÄÖåäö]{0,3}")
_MARK: Final = re.compile(r"[xX1]")
_LEAST: Final = 3
"""Rows of seats that make a list."""


def write_out_seats(rows: list[list[str]]) -> None:
    """Put each row as other lists have it: "Bo Al (S), ersätter Ada Ek" for "S | Ada Ek | Bo Al | 1"."""
    for place, cells in enumerate(rows):
        heads = [cell.lower() for cell in cells if cell]
        if _BESIDE not in heads[1:-1] or heads[0] not in _HEADS["name"] or heads[-1] not in _HEADS["present"]:
            continue
        written: dict[int, list[str]] = {}
        for at in range(place + 1, len(rows)):
            filled = [cell for cell in rows[at] if cell]
            if filled and (len(filled) < _LEAST - 1 or not _PARTY.fullmatch(filled[0])):
                break
            if filled:
                written[at] = _seat(filled)
        if len(written) >= _LEAST:
            rows[place] = [next(cell for cell in cells if cell)]
            for at, seat in written.items():
                rows[at] = seat


def _seat(cells: Sequence[str]) -> list[str]:
    """One row; nothing where nobody sits."""
    party, *told = cells
    if not _MARK.fullmatch(told[-1]):
        return [""]
    names = [at for at, cell in enumerate(told) if starts_with_name(cell)]
    if not names:
        return [""]
    last = names[-1]
    notes = "".join(f", {note}" for note in told[last + 1 : -1])
    instead = f", ersätter {told[names[0]]}" if len(names) > 1 else ""
    return [f"{told[last]} ({party}){instead}{notes}"]
