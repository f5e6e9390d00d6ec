"""The rows of attendance tables: their cells under the heads, and what their marks say of who was there and served."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Final, NamedTuple

from protokoll_parser.front.lists.heads import BESIDE, MARKED, STATUS
from protokoll_parser.front.lists.offices import is_role
from protokoll_parser.vocabulary import read_tables

_NO_MARK: Final = frozenset({"", "-", "–", "—", "0", "nej", "frånv", "frånvarande"})
_UNSERVED: Final = frozenset(read_tables("attendance.toml")["cells"]["unserved"])
_NOT_THERE: Final = frozenset(read_tables("attendance.toml")["cells"]["absent"])
_THERE: Final = frozenset(read_tables("attendance.toml")["cells"]["present"])
_WORD: Final = re.compile(r"[^\W\d_]+|\S")
_RANGE: Final = re.compile(r"(\d{1,4})(?:\s?[-–]\s?(\d{1,4}))?")
_RANGE_AHEAD: Final = re.compile(r"\d{1,4}\s?(?:[-–,]|och\b)\s?\d")
_AWAY_IN: Final = re.compile(r"(?:ej|inte|jäv)\b[^§\d]{0,20}§* ?\d|§+ ?\d[\d ,–-]*\W*jäv", re.IGNORECASE)
"""Of a member, for some §§."""
_SHORTEST_WORD: Final = 3
"""Letters; a mark has fewer."""
_LETTERS: Final[dict[str, str]] = {
    "t": "serving",
    "tj": "serving",
    "tjg": "serving",
    "n": "idle",
    "f": "absent",
}


class TableRow(NamedTuple):
    """One row of a table: its text cells with what their heads mean, and what its marks say."""

    cells: tuple[tuple[str, str], ...]
    """(meaning, text), in the order of the columns."""
    absent: bool
    """The marks say that the person was not there."""
    serving: bool | None
    """Whether the marks have a substitute serve; None where they say nothing of it."""
    marked: frozenset[str]
    """What its marks say, by the meanings of their columns."""
    by_letter: bool
    """The mark stands under "Närvaro" and is a letter of its own (T, N)."""


def read_row(head: Mapping[int, str], cells: Mapping[int, str]) -> TableRow:
    """A row's cells under their heads; a cell right of the last head belongs to that."""
    texts: list[tuple[str, str]] = []
    marked: set[str] = set()
    served: list[str] = []
    unserved = False
    for column, cell in sorted(cells.items()):
        meaning = head.get(column) or head.get(
            max((at for at in head if at < column), default=min(head)), "note"
        )
        mark = cell.strip().lower()
        if column > max(head) and not _is_mark(mark) and (meaning in STATUS or meaning[0].isdigit()):
            meaning = "note"
        if meaning in STATUS or meaning == "absent":
            said, text = _said(cell.strip(), meaning)
            marked.add(said)
            texts += [text] if text else []
        elif meaning[0].isdigit():
            if mark not in _NO_MARK:
                served.append(meaning)
                marked.add(_by_letter(mark, "present"))
        elif meaning in BESIDE and mark.strip(" .()") in _UNSERVED:
            unserved = True
        elif mark and meaning != "ignored":
            texts.append((meaning, cell.strip()))
    if {"present", "serving"} <= set(head.values()) and "present" not in marked:
        texts = [_of_absent(text) for text in texts]
    columns = [meaning for meaning in head.values() if meaning[0].isdigit()]
    if served and len(served) < len(columns):
        texts.append(("items", ", ".join(served)))
    asked = STATUS & set(head.values())
    told = bool(asked or columns)
    absent = "absent" in marked or (told and not marked & STATUS) or (unserved and not told)
    serving = "serving" in marked if marked & {"serving", "idle"} or "serving" in asked else None
    by_letter = bool(marked & {"serving", "idle"}) and not asked & {"serving", "idle"}
    return TableRow(tuple(texts), absent, serving, frozenset(marked), by_letter)


def with_words_for_marks(head: Mapping[int, str], rows: Sequence[Mapping[int, str]]) -> Mapping[int, str]:
    """The columns; one under "Närvaro" that has words in a few rows alone says more of them, and marks nobody."""
    column = next((at for at, meaning in head.items() if meaning == "present"), None)
    if column is None or len(STATUS & set(head.values())) > 1:
        return head
    cells = [row[column].strip().lower() for row in rows if row.get(column, "").strip()]
    marks = any(_is_mark(cell) or cell.split()[0].strip(" ,.;:") in _THERE | _NOT_THERE for cell in cells)
    return head if marks or 2 * len(cells) > len(rows) else {**head, column: "note"}


def second_table(head: Mapping[int, str], rows: Iterable[Mapping[int, str]]) -> int | None:
    """The column where a table of substitutes begins beside the members': where both tell who of them was there.

    By marks, or by §§ that are the same for a member and the substitute of the same row.
    """
    second = min((column for column, meaning in head.items() if meaning == "stand_in"), default=None)
    if second is None:
        return None
    marks = [column for column, meaning in head.items() if meaning in ("present", "absent")]
    if marks and min(marks) < second < max(marks):
        return second
    items = [column for column, meaning in head.items() if meaning == "items"]
    if len(items) != 2 or not items[0] < second < items[1]:
        return None
    return second if any(_share_items(*(row.get(column, "") for column in items)) for row in rows) else None


def _share_items(one: str, other: str) -> bool:
    """Whether two cells name §§ that are the same."""
    return any(
        int(first[1]) <= int(second[2] or second[1]) and int(second[1]) <= int(first[2] or first[1])
        for first in _RANGE.finditer(one)
        for second in _RANGE.finditer(other)
    )


def _of_absent(text: tuple[str, str]) -> tuple[str, str]:
    """A name under "Tjg. ers." in the row of a member who is not there: whoever serves in the seat."""
    meaning, words = text
    return ("serving_name", words) if meaning == "replaces" and words[0].isupper() else text


def names_stand_ins(head: Mapping[int, str], rows: Sequence[TableRow]) -> bool:
    """Whether the substitutes' column, right of the members' marks, names those who serve for absent members.

    Where a member who is there for all §§ has a substitute beside the name, the column lists all substitutes.
    """
    beside = min((column for column, meaning in head.items() if meaning in BESIDE), default=-1)
    marks = [column for column, meaning in head.items() if meaning in MARKED or meaning[0].isdigit()]
    if not marks or max(marks) > beside:
        return False
    named = [row for row in rows if any(meaning in BESIDE and " " in text for meaning, text in row.cells)]
    return all(row.absent or any("§" in text for _, text in row.cells) for row in named)


def with_stand_ins(rows: Sequence[TableRow]) -> list[TableRow]:
    """The rows; names under "Tjg. ers." are stand-ins where one stands beside a member who is away, if for a § only."""
    if not any(_names_own_stand_in(row) for row in rows):
        return list(rows)
    return [row._replace(cells=tuple(map(_of_absent, row.cells))) for row in rows]


def _names_own_stand_in(row: TableRow) -> bool:
    named = any(cell != _of_absent(cell) for cell in row.cells)
    away = any(meaning == "note" and _AWAY_IN.match(text) for meaning, text in row.cells)
    return (named and away) or any(meaning == "serving_name" for meaning, _ in row.cells)


def _is_mark(cell: str) -> bool:
    return len(cell) < _SHORTEST_WORD or cell in _NO_MARK or cell in _THERE or cell in _NOT_THERE


def _said(cell: str, meaning: str) -> tuple[str, tuple[str, str] | None]:
    """What a cell of marks says, and the words in it that say more: "Ja, fr.o.m. § 12", "§§ 5-7", "för Ada Ek".

    "" for a cell that says nothing of the kind.
    """
    if meaning == "present" and is_role(cell):
        return meaning, ("function", cell)
    if meaning == "present" and _RANGE_AHEAD.match(cell):
        return meaning, ("items", cell)
    lead = _WORD.match(cell)
    first = lead[0].lower() if lead else ""
    rest = cell[lead.end() :].strip(" ,.;:()") if lead else ""
    if not lead or len(cell) < _SHORTEST_WORD or not rest:
        return _by_letter(cell.lower(), meaning), None
    if meaning == "absent":
        # for the §§ named, as it seems
        return ("", ("note", f"ej {cell}")) if any(letter.isdigit() for letter in cell) else ("absent", None)
    if cell.lower().startswith(tuple(_NOT_THERE)):
        return ("absent", None) if not any(letter.isdigit() for letter in rest) else (meaning, ("note", cell))
    if first in _THERE:
        return meaning, ("note", rest)
    if cell[0].isdigit():
        return meaning, ("items", cell)
    return meaning, ("replaces" if meaning == "serving" else "note", cell)


def _by_letter(mark: str, meaning: str) -> str:
    """What a mark says under its head: X is present, T serves, N was there and did not serve, - is absent."""
    if (mark in _NO_MARK or mark in _NOT_THERE) and not (meaning == "vote" and mark == "nej"):
        return ""
    if meaning == "present":
        return _LETTERS.get(mark, meaning)
    return meaning
