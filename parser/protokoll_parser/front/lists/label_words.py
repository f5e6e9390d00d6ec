"""Rows of a list of persons that hold the words of a label: roles and titles beside names, a second list beside."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby, islice, pairwise
from typing import Final

from protokoll_parser.front.labels import LIST_ROLES, Label, find_labels
from protokoll_parser.front.lists.heads import PRESENCE, WORDED
from protokoll_parser.front.lists.offices import is_title
from protokoll_parser.front.pieces import Field
from protokoll_parser.front.shapes import starts_with_name
from protokoll_parser.vocabulary.labels import GUESTS, MODES, ROSTER

_THOSE_THERE: Final = re.compile(
    r"(?:Närvarande|Deltar|Deltog|Deltagande|På plats) (?:i|på) [A-ZÅÄÖ][^(),§\d]{2,40}:?"
)
"""A subhead over those who were where the meeting was: "Närvarande i Folkets hus"."""
_HEAD_LISTS: Final = frozenset(role for role in LIST_ROLES if "ers" in role)
"""Roles that may as well be the label of the list below."""


def roles_in_a_column(rows: Sequence[Sequence[str]]) -> Iterator[int]:
    """The rows that hold an office or "Ledamot" alone, as the one above or below does.

    So may "Tjänstgörande ersättare" right below two of them, where no name follows that it would be the label of.
    """
    words = [row[0].strip(" ,.").lower() if len(row) == 1 else "" for row in rows]
    roles = [word in LIST_ROLES - _HEAD_LISTS for word in words]
    for at, (first, second) in enumerate(pairwise(roles)):
        if first and second:
            yield from (at, at + 1)
        elif at and roles[at - 1] and first and words[at + 1] in _HEAD_LISTS:
            below = at + 1
            while below < len(rows) and words[below] in LIST_ROLES:
                below += 1
            named = next((row[0] for row in islice(rows, below, None) if any(row)), "")
            if not starts_with_name(named):
                yield from range(at + 1, below)


def is_titled_first(text: str) -> bool:
    """Whether a row names its person after the title: "Stadsjurist Ada Ek"."""
    title, _, name = text.partition(" ")
    return is_title(title) and bool(starts_with_name(name))


def says_role(cell: str) -> bool:
    """Whether a cell beside a name says what the person is: "ordförande", "ledamot §§ 40-44"."""
    return cell.partition("§")[0].strip(" ,.").lower() in LIST_ROLES


def second_list(cells: Sequence[str], found: Sequence[Sequence[Label]]) -> int | None:
    """The column where another list begins beside the first: "Beslutande | Ada Ek (S) | Ersättare | Bo Al (M)"."""
    if len(cells) < 4 or not found[0] or found[0][0].kind not in ROSTER or not starts_with_name(cells[1]):
        return None
    for at in range(2, len(cells) - 1):
        if not cells[at]:
            continue
        labels = find_labels(cells[at], True)
        whole = len(labels) == 1 and labels[0].start == 0 and labels[0].end == len(cells[at].rstrip(" :"))
        other = whole and labels[0].kind in ROSTER and labels[0].kind != found[0][0].kind
        return at if other and starts_with_name(cells[at + 1]) else None
    return None


def goes_on_in_columns(one: Field, table: Mapping[int, str]) -> bool:
    """Whether a list below a table goes on in its columns, and is not one of rows again.

    In a list of members a row may hold a name alone: that of somebody who was not there.
    """
    rows = [list(group) for _, group in groupby(one.pieces, key=lambda piece: piece.row)]
    first, second = sorted(table)[:2]
    whole = sum(len(cells) > 1 and first <= cells[0].column < second for cells in rows)
    if one.kind in GUESTS:
        # what should be a mark may be a title: the columns are other ones then
        titled = any(
            table.get(cell.column) in PRESENCE - WORDED and is_title(cell.text)
            for cells in rows
            for cell in cells
        )
        return 2 * whole > len(rows) and not titled
    return whole > 0 or not any("(" in piece.text for piece in one.pieces)


def modes_in_list(cell: str, labels: Sequence[Label]) -> Sequence[Label]:
    """The labels of a cell in a list: "Närvarande i Folkets hus" is one, how one person took part is none."""
    if starts_with_name(cell):
        if not labels or labels[0].kind not in MODES or not labels[0].start:
            return labels
        behind = cell[labels[0].end :].strip()
        return labels if behind and not behind.startswith("§") else ()
    if _THOSE_THERE.fullmatch(cell):
        return (Label("in_person", 0, len(cell), cell.rstrip(" :"), True),)
    return labels
