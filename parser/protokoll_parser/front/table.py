"""Attendance tables with a head: "Namn | Parti | Funktion | §§", or marks under "Närv", "Tjg", "Ja", "Nej"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from protokoll_parser.vocabulary import read_tables

_STATUS: Final = frozenset({"present", "serving", "idle", "vote"})
"""Columns whose marks show that somebody was there."""
_NO_MARK: Final = frozenset({"", "-", "–", "—", "0", "nej", "frånv", "frånvarande"})


@dataclass(frozen=True, slots=True)
class TableRow:
    """One row by what its columns mean."""

    cells: Mapping[str, str]
    absent: bool
    """The marks say that the person was not there."""
    serving: bool | None
    """Whether the marks have a substitute serve; None where they say nothing of it."""

    def get(self, meaning: str) -> str:
        """The cell under a heading of this meaning, "" where there is none."""
        return self.cells.get(meaning, "")


@cache
def _meanings() -> dict[str, str]:
    return {
        word: meaning
        for meaning, words in read_tables("attendance.toml")["columns"].items()
        for word in words
    }


def read_head(cells: Sequence[str]) -> dict[int, str] | None:
    """What each column of a table means, by the row of its heads; None where the row is none.

    "Ledamöter | Ersättare" is no table but two lists side by side.
    """
    filled = {column: cell.strip(" .:*").lower() for column, cell in enumerate(cells) if cell.strip()}
    if len(filled) < 2:
        return None
    known = {column: meaning for column, word in filled.items() if (meaning := _meanings().get(word))}
    if len(known) < len(filled) or len(known) < 2 or "name" not in known.values():
        return None
    return known if len(set(known.values())) > 1 else None


def read_row(head: Mapping[int, str], cells: Mapping[int, str]) -> TableRow:
    """A row's cells under their heads; a cell right of the last head belongs to that."""
    named: dict[str, str] = {}
    marked: set[str] = set()
    for column, cell in sorted(cells.items()):
        meaning = head.get(column) or head.get(
            max((at for at in head if at < column), default=min(head)), "note"
        )
        if meaning in _STATUS or meaning == "absent":
            if cell.strip().lower() not in _NO_MARK or (meaning == "vote" and cell.strip().lower() == "nej"):
                marked.add(meaning)
        elif cell.strip():
            named[meaning] = f"{named[meaning]} {cell}" if meaning in named else cell
    asked = _STATUS & set(head.values())
    absent = "absent" in marked or (bool(asked) and not marked & _STATUS)
    serving = "serving" in marked if {"serving", "idle"} & set(head.values()) else None
    return TableRow(named, absent, serving)
