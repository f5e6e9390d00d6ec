"""Voting grids: columns under Ja, Nej and Avst., with an X beside each name or the names themselves."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from protokoll_parser.model import Ballot, BallotCast
from protokoll_parser.names import find_people, is_first_name, normalise_party
from protokoll_parser.people.roster import Roster
from protokoll_parser.spans import read_served
from protokoll_parser.vocabulary import read_tables
from protokoll_parser.votes.ballots import named_alone
from protokoll_parser.votes.seats import seated
from protokoll_parser.votes.tally import Counts
from protokoll_parser.voting_sides import read_side

_LISTS: Final = read_tables("voting.toml")["lists"]
_MEMBER: Final = frozenset(_LISTS["member"])
_SUBSTITUTE: Final = frozenset(_LISTS["substitute"])
_PARTY: Final = frozenset(_LISTS["party"])
_PRESENCE: Final = frozenset(_LISTS["presence"])
_MARKS: Final = frozenset(_LISTS["marks"])
_PARTIAL: Final = tuple(_LISTS["partial"])
_HEADS: Final = frozenset(_LISTS["heads"])
_TOTALS: Final = tuple(_LISTS["totals"])
_IN_HEADS: Final = _MEMBER | _SUBSTITUTE | _PARTY | _PRESENCE | frozenset(_LISTS["beside"])
_OF_ITEM: Final = re.compile(r"\A§{1,2}\s*\d{1,4}\s+")
"""What a head's cell begins with where each column names its §: "§ 65 Ja"."""

_GLUED_TOTAL: Final = re.compile(r"(\w+:?)\s+(\d{1,3})")
"""The first figure in the cell of its label."""


_FIGURES: Final = re.compile(r"\d{1,4}")


class Columns(NamedTuple):
    """The columns of a voting grid."""

    sides: tuple[tuple[int, Ballot, int], ...]
    """Column, side, and which of several votes (from 0)."""
    name: int
    substitute: int | None
    party: int | None
    shift: int = 0
    """1 where the head leaves out the column of names."""
    width: int = 0
    """Cells of one grid, where two with the same heads stand side by side."""


def read_columns(text: str, above: str = "") -> Columns | None:
    """The columns that a grid's head names; None for any other row. `above` is the row over it, of heads or not."""
    cells = [_head_side(_folded(cell)) for cell in text.split("\t")]
    half = len(cells) // 2
    if half > 1 and cells[0] in _MEMBER and cells[:half] == cells[half:]:
        columns = read_columns("\t".join(text.split("\t")[:half]))
        return columns._replace(width=half) if columns else None
    sides: list[tuple[int, Ballot, int]] = []
    for index, cell in enumerate(cells):
        side = read_side(cell)
        if side:
            sides.append((index, side, sum(1 for _, other, _ in sides if other == side)))
    if len({side for _, side, _ in sides} & {"yes", "no"}) < 2 or _names_somebody(text):
        return None
    for index, cell in enumerate(above.split("\t")[: sides[0][0]]):
        cells[index] = cells[index] or _folded(cell)
    shift = int(sides[0][0] == 0)  # the head leaves out the column of names
    if shift:
        cells = ["", *cells]
        sides = [(index + 1, side, which) for index, side, which in sides]
    name = next((index for index, cell in enumerate(cells) if cell in _MEMBER), 0)
    substitute = next((index for index, cell in enumerate(cells) if cell in _SUBSTITUTE), None)
    party = next((index for index, cell in enumerate(cells) if cell in _PARTY), None)
    return Columns(tuple(sides), name, substitute, party, shift)


def _names_somebody(text: str) -> bool:
    """Whether a row with both answers is no head but persons who gave them: "Ada Ek (S) | Ja | Bo Al (M) | Nej"."""
    return bool(find_people(text)) or is_first_name(text.partition(" ")[0])


def _folded(cell: str) -> str:
    return cell.strip().lower().rstrip(".:")


def is_head(cell: str) -> bool:
    """Whether a cell heads a column that tells of the persons and not of their votes."""
    return _folded(cell) in _IN_HEADS


def _head_side(cell: str) -> str:
    """The side in a head's cell: "Röstar ja", "Antal nej", or the first of several that stand close ("Nej Avst")."""
    words = _OF_ITEM.sub("", cell).split()
    if len(words) == 1:
        return words[0] if read_side(words[0]) else cell
    if len(words) > 1 and (words[0] in _HEADS or words[-2] in _HEADS):
        return words[-1]
    return words[0] if len(words) > 1 and all(read_side(word) for word in words) else cell


def _with_marks_apart(cells: list[str]) -> list[str]:
    """The cells, a mark that stuck to the name before it in the next one ("Ada Ek (S) X")."""
    for index, cell in enumerate(cells):
        head, _, mark = cell.rpartition(" ")
        if head.endswith(")") and mark.lower() in _MARKS:
            return [*cells[:index], head, mark, *cells[index + 2 :]]
    return cells


def halves(text: str, columns: Columns) -> list[str]:
    """A row as the rows of the grids that stand side by side in it; mostly it is one."""
    if not columns.width:
        return [text]
    cells = text.split("\t")
    parts = ("\t".join(cells[: columns.width]), "\t".join(cells[columns.width :]))
    return [part for part in parts if part.strip()]


def is_total(text: str) -> bool:
    """Whether a row ends a whole list and not only a page: "Summa", not "Transport"."""
    label = text.lstrip().lower()
    return label.startswith(_TOTALS) and not label.startswith(_PARTIAL)


def totals(text: str, columns: Columns) -> dict[int, Counts]:
    """The counts of a grid's last row by vote: "Summa 14 3 0", or a row of figures alone under Ja and Nej."""
    cells = [cell.strip().strip("*") for cell in text.split("\t")]
    glued = _GLUED_TOTAL.fullmatch(cells[0])
    if glued and len(cells) > 1 and not cells[1]:
        cells[:2] = glued.groups()
    label = cells[0].lower()
    figures = [(index, int(cell)) for index, cell in enumerate(cells) if cell.isdigit() and len(cell) < 4]
    if label.startswith(_PARTIAL) or not (label.startswith(_TOTALS) or not label or label.isdigit()):
        return {}
    places = {index: (side, which) for index, side, which in columns.sides}
    if len(figures) == len(columns.sides):
        pairs = [(place, count) for place, (_, count) in zip(places.values(), figures, strict=True)]
    elif label.isdigit():
        return {}
    else:
        pairs = [(places[index], count) for index, count in figures if index in places]
    counts: dict[int, Counts] = {}
    for (side, which), count in pairs:
        counts.setdefault(which, {})[side] = count
    return {which: told for which, told in counts.items() if {"yes", "no"} <= told.keys()}


def names_under_heads(text: str, columns: Columns, roster: Roster) -> list[tuple[int, BallotCast]]:
    """A row of a table whose columns hold the names of those who voted so."""
    cells = [cell.strip() for cell in text.split("\t")]
    if not columns.shift or any(cell.lower() in _MARKS for cell in cells):
        return []
    found: list[tuple[int, BallotCast]] = []
    for index, side, which in columns.sides:
        cell = cells[index - 1] if index <= len(cells) else ""
        if cell:
            cast = named_alone(cell, side, roster)
            if cast is None or len(cast) != 1:
                return []
            found.append((which, cast[0]))
    return found


def grid_row(
    text: str, columns: Columns, roster: Roster, numbers: Sequence[int] = ()
) -> list[tuple[int, BallotCast]]:
    """The votes of one row of a grid: which vote, and what was cast; the substitute votes for the member.

    `numbers`: the § of each vote, or the one of all of them; a substitute may serve for some.
    """
    cells = _with_marks_apart([cell.strip() for cell in text.split("\t")])
    if len(cells) <= columns.name or cells[0].lower().startswith(_TOTALS):
        return []
    party = (
        normalise_party(cells[columns.party])
        if columns.party is not None and columns.party < len(cells)
        else None
    )
    found: list[tuple[int, BallotCast]] = []
    for index, side, which in columns.sides:
        if index < len(cells) and cells[index].lower() in _MARKS:
            number = numbers[which] if which < len(numbers) else next(iter(numbers), roster.number)
            one = seated(_of_seat(cells, columns, number), side, roster)
            found += [(which, BallotCast(one.name, one.party or party, side))] if one else []
    return found


def _of_seat(cells: Sequence[str], columns: Columns, number: int | None) -> Sequence[str]:
    """The cells that name who voted in a §: the substitute's where it is filled, else all before the answers."""
    if columns.substitute is not None and columns.substitute < len(cells):
        stands_in = cells[columns.substitute]
        if stands_in and stands_in.lower() not in _MARKS and _serves(stands_in, number):
            return [stands_in]
        return [cells[columns.name]]
    first = columns.sides[0][0]
    return cells[:first] if columns.name < first else [cells[columns.name]]


def _serves(cell: str, number: int | None) -> bool:
    """Whether a substitute's cell has nothing against service in a §: "Ada Ek (S) § 31"."""
    if number is None or "§" not in cell:
        return True
    told = map(int, _FIGURES.findall(cell))
    served = read_served(cell, sorted({number, *told}))
    return served is None or number in served


def stands_out_of_line(text: str, columns: Columns) -> bool:
    """Whether a row of a grid shows that its cells do not stand under their heads: two answers of one, or a party."""
    cells = [cell.strip() for cell in text.split("\t")]
    if cells[0].lower().startswith(_TOTALS):
        return False
    answered: list[int] = []
    for index, _, which in columns.sides:
        cell = cells[index] if index < len(cells) else ""
        if cell.startswith("(") and normalise_party(cell):
            return True
        if cell.lower() in _MARKS:
            answered.append(which)
    return len(set(answered)) < len(answered)
