"""Attendance tables with a head: "Namn | Parti | Funktion | §§", or marks under "Närv", "Tjg", "Ja", "Nej"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from protokoll_parser.vocabulary import read_tables

_STATUS: Final = frozenset({"present", "serving", "idle", "vote"})
"""Columns whose marks show that somebody was there."""
_LONGEST_HEAD: Final = 40
_NO_MARK: Final = frozenset({"", "-", "–", "—", "0", "nej", "frånv", "frånvarande"})


@dataclass(frozen=True, slots=True)
class TableRow:
    """One row of a table: its text cells with what their heads mean, and what its marks say."""

    cells: tuple[tuple[str, str], ...]
    """(meaning, text), in the order of the columns."""
    absent: bool
    """The marks say that the person was not there."""
    serving: bool | None
    """Whether the marks have a substitute serve; None where they say nothing of it."""
    by_letter: bool
    """The mark stands under "Närvaro" and is a letter of its own (T, N)."""


@cache
def _meanings() -> dict[str, str]:
    return {
        word: meaning
        for meaning, words in read_tables("attendance.toml")["columns"].items()
        for word in words
    }


def read_head(cells: Sequence[str]) -> dict[int, str] | None:
    """What each column of a table means, by the row of its heads; None where the row is none.

    "Ledamöter | Ersättare" is no table but two lists side by side. Two heads that the page set close together may stand
    in one cell.
    """
    if len(cells) < 2:
        return None
    filled = {column: cell.strip(" .:*").lower() for column, cell in enumerate(cells) if cell.strip()}
    if len(filled) < 2 or any(len(word) > _LONGEST_HEAD for word in filled.values()):
        return None
    known = {column: meanings for column, word in filled.items() if (meanings := _heads(word))}
    every = {meaning for meanings in known.values() for meaning in meanings}
    if len(known) < len(filled) or "name" not in every or len(every) < 2:
        return None
    return {column: meanings[0] for column, meanings in known.items()}


def _heads(cell: str) -> list[str]:
    """What one cell's head means, or those of the two heads in it."""
    whole = _meanings().get(cell)
    if whole:
        return [whole]
    words = cell.split()
    for size in range(1, len(words)):
        first, second = _meanings().get(" ".join(words[:size])), _meanings().get(" ".join(words[size:]))
        if first and second:
            return [first, second]
    return []


def read_row(head: Mapping[int, str], cells: Mapping[int, str]) -> TableRow:
    """A row's cells under their heads; a cell right of the last head belongs to that."""
    texts: list[tuple[str, str]] = []
    marked: set[str] = set()
    for column, cell in sorted(cells.items()):
        meaning = head.get(column) or head.get(
            max((at for at in head if at < column), default=min(head)), "note"
        )
        mark = cell.strip().lower()
        if meaning in _STATUS or meaning == "absent":
            marked.add(_by_letter(mark, meaning))
        elif mark and meaning != "ignored":
            texts.append((meaning, cell.strip()))
    asked = _STATUS & set(head.values())
    absent = "absent" in marked or (bool(asked) and not marked & _STATUS)
    serving = "serving" in marked if marked & {"serving", "idle"} or "serving" in asked else None
    by_letter = bool(marked & {"serving", "idle"}) and not asked & {"serving", "idle"}
    return TableRow(tuple(texts), absent, serving, by_letter)


def _by_letter(mark: str, meaning: str) -> str:
    """What a mark says under its head: X is present, T serves, N was there and did not serve, - is absent."""
    if mark in _NO_MARK and not (meaning == "vote" and mark == "nej"):
        return ""
    if meaning == "present":
        return {"t": "serving", "tj": "serving", "tjg": "serving", "n": "idle", "f": "absent"}.get(
            mark, meaning
        )
    return meaning
