"""Lists of persons, whether they are rows of names or a table with heads."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import Final

from protokoll_parser.front.lists.entries import read_rows
from protokoll_parser.front.lists.entry import Entry, party_heading
from protokoll_parser.front.lists.heads import BESIDE
from protokoll_parser.front.lists.offices import is_role, is_title
from protokoll_parser.front.lists.party_groups import with_parties_of_groups
from protokoll_parser.front.lists.party_places import with_brackets
from protokoll_parser.front.lists.persons import lone_party, party_after, persons_in
from protokoll_parser.front.lists.rows import list_rows
from protokoll_parser.front.lists.table import (
    TableRow,
    names_stand_ins,
    read_row,
    second_table,
    with_stand_ins,
    with_words_for_marks,
)
from protokoll_parser.front.lists.wrapped_cells import join_wrapped
from protokoll_parser.front.pieces import Piece
from protokoll_parser.names import normalise_party

__all__ = ["Entry", "read_entries"]

_LONGEST_PARTY: Final = 4
"""In small letters."""
_MOST_SPARE: Final = 0.2
_FOR: Final = re.compile(r"\AFör\b")
"""Before the one stood in for, where it begins a cell it is no name."""
_BY_NUMBER: Final = re.compile(r"(?:[Ll]edamot )?[Nn]r\.? ?\d{1,2}\b.*")
"""A member stood in for, by the number of the row."""
_PARTY_LAST: Final = re.compile(r"([^()\d§]*[a-zåäöé])((?: §[^()]*)?) ([A-ZÅÄÖ]{1,4})")
"""Of a stand-in whose cell and the next are one."""
_PARTY_BEHIND: Final = re.compile(r"([^()\d§]*)(, [^()]*\d) ([A-ZÅÄÖ]{1,4})")
"""The same after what is told of §§."""
_ITEMS: Final = re.compile(r"\(?§+ ?\d[\d ,–-]*(?:och \d+)?\)?")
_RECUSED: Final = re.compile(r"(§+ ?\d[\d ,–-]*)\W*jäv|jäv[ ,:]{1,2}(§+ ?\d[\d ,–-]*)", re.IGNORECASE)
_GLUED_PARTY: Final = re.compile(r"(?:^|\s)([A-ZÅÄÖ]{1,4})$")


def read_entries(
    pieces: Sequence[Piece], officials: bool, table: Mapping[int, str] | None = None
) -> list[Entry]:
    """The persons of one list. `officials`: titles and organisations are expected, parties seldom.

    `table` says what the columns mean, where the list is a table with heads.
    """
    if table is not None:
        rows = groupby(pieces, key=lambda piece: piece.row)
        second = second_table(table, ({cell.column: cell.text for cell in cells} for _, cells in rows))
        if second is not None:
            return _two_tables(pieces, officials, table, second)
        return _table_entries(pieces, officials, table)
    return read_rows(
        list_rows(_guests(pieces) if officials else with_brackets(with_parties_of_groups(pieces))), officials
    )


def _guests(pieces: Sequence[Piece]) -> Sequence[Piece]:
    """The rows of a list of guests without what stands below it, parted by a blank line and naming nobody."""
    last = max((at for at, piece in enumerate(pieces) if persons_in(piece.text)), default=0)
    for at in range(last + 1, len(pieces)):
        if pieces[at].after_gap and pieces[at].text[0].isupper():
            return pieces[:at]
    return pieces


def _aligned(pieces: Sequence[Piece], table: Mapping[int, str]) -> Sequence[Piece]:
    """The cells in the columns of their heads, where the page's own columns set one more into the rows.

    Such a column is all but empty; what it holds goes on from the cell before.
    """
    filled = Counter(piece.column for piece in pieces)
    last = max(filled, default=0)
    if last <= max(table) or len(filled) == 0:
        return pieces
    spare = next((at for at in range(1, last) if filled[at] <= _MOST_SPARE * filled[min(table)]), None)
    if spare is None or last - 1 > max(table):
        return pieces
    moved: list[Piece] = []
    for piece in pieces:
        before = moved[-1] if moved else None
        if piece.column == spare and before is not None and before.row == piece.row:
            moved[-1] = before._replace(text=f"{before.text} {piece.text}")
        elif piece.column > spare:
            moved.append(piece._replace(column=piece.column - 1))
        else:
            moved.append(piece)
    return moved


def _unglued(cells: list[Piece], table: Mapping[int, str]) -> list[Piece]:
    """A row whose name reached the party's column, the two parted: "Ada Ek, ej § 35 S | X"."""
    name = cells[0]
    party = name.column + 1
    if table.get(name.column) != "name" or table.get(party) != "party":
        return cells
    glued = _PARTY_LAST.fullmatch(name.text) or _PARTY_BEHIND.fullmatch(name.text)
    moved = [cell for cell in cells[1:] if cell.column == party]
    if glued is None or normalise_party(glued[3]) is None or any(len(cell.text) > 1 for cell in moved):
        return cells
    rest = [cell._replace(column=cell.column + 1) if cell in moved else cell for cell in cells[1:]]
    return [
        name._replace(text=f"{glued[1]}{glued[2]}"),
        name._replace(text=glued[3], column=party),
        *rest,
    ]


def _two_tables(
    pieces: Sequence[Piece], officials: bool, table: Mapping[int, str], second: int
) -> list[Entry]:
    """The persons of two tables side by side, of members and of substitutes: a row of one says nothing of the other."""
    left = [piece for piece in pieces if piece.column < second]
    right = [piece._replace(column=piece.column - second) for piece in pieces if piece.column >= second]
    members = {column: meaning for column, meaning in table.items() if column < second}
    beside = {column - second: meaning for column, meaning in table.items() if column > second}
    substitutes = _table_entries(right, officials, {0: "name", **beside})
    ordinary = _table_entries(left, officials, members)
    seats = {piece.row: piece.text for piece in left if piece.column == min(table)}
    if _sit_in_seats(substitutes, ordinary, seats):
        for entry in substitutes:
            named = persons_in(seats[entry.row])
            entry.replaces, entry.serves = named[0].name, True
        return [*ordinary, *substitutes]
    for entry in substitutes:
        if not entry.serves and not any(is_role(note.strip(" .,")) for note in entry.notes):
            entry.notes.append("ersättare")
    return [*ordinary, *substitutes]


def _sit_in_seats(substitutes: Sequence[Entry], ordinary: Sequence[Entry], seats: Mapping[int, str]) -> bool:
    """Whether the substitutes stand beside members who are not there, each in one's seat, and beside no other."""
    there = {entry.row for entry in ordinary}
    return len(substitutes) > 1 and all(
        entry.row not in there and persons_in(seats.get(entry.row, "")) for entry in substitutes
    )


def _table_rows(pieces: Sequence[Piece], table: Mapping[int, str]) -> list[tuple[list[Piece], TableRow]]:
    """The cells of each row, and what the heads make of them."""
    by_row = groupby(_aligned(pieces, table), key=lambda piece: piece.row)
    rows = join_wrapped([_unglued(list(group), table) for _, group in by_row], table)
    table = with_words_for_marks(table, [{cell.column: cell.text for cell in cells} for cells in rows])
    read = [(cells, read_row(table, {cell.column: cell.text for cell in cells})) for cells in rows]
    if "serving" in table.values() and "replaces" not in table.values():
        read = [
            (cells, row)
            for (cells, _), row in zip(read, with_stand_ins([row for _, row in read]), strict=True)
        ]
    return read


def _table_entries(pieces: Sequence[Piece], officials: bool, table: Mapping[int, str]) -> list[Entry]:
    """The persons of a table's rows; a row without a name goes on from the one above."""
    entries: list[Entry] = []
    party: str | None = None
    read = _table_rows(pieces, table)
    named_when_absent = names_stand_ins(table, [row for _, row in read])
    for cells, row in read:
        _of_party(entries, party)
        heading = party_heading(cells[0].text) if len(cells) == 1 else None
        if heading and not persons_in(cells[0].text):
            party = heading
            continue
        if cells[0].column > 0 and entries and not any(persons_in(cell.text) for cell in cells):
            entries[-1].notes[-1:] = [" ".join([*entries[-1].notes[-1:], *(text for _, text in row.cells)])]
            continue
        if len(cells) == 1 and min(table) == cells[0].column and not row.absent:
            entries += read_entries(cells, officials)
            continue
        beside = [
            text
            for meaning, text in row.cells
            if (
                meaning == "serving_name" or (meaning == "stand_in" and (named_when_absent or not row.absent))
            )
            and persons_in(text)
        ]
        if beside:
            columns = set() if named_when_absent and row.absent else set(table.values())
            of_each = list(table.values()).count("items") > 1
            entries += _pair(cells[0].row, row, beside[0], columns, of_each)
            continue
        place = next((at for at, (_, text) in enumerate(row.cells) if persons_in(text)), None)
        if row.absent or place is None:
            continue
        named = read_entries([Piece(row.cells[place][1], cells[0].row, 0)], officials)
        if named:
            _fill(named[0], [*row.cells[:place], *row.cells[place + 1 :]])
            named[0].serves, named[0].by_letter = row.serving, row.by_letter
            if row.serving is None and any(note.strip(" .").lower() == "ers" for note in named[0].notes):
                named[0].notes.append("tjänstgörande ersättare")
            entries.append(named[0])
    _of_party(entries, party)
    _settle_marks(entries)
    return entries


def _settle_marks(entries: Sequence[Entry]) -> None:
    """What a table's marks of those who serve mean, by how many have them."""
    if not any(entry.serves and entry.by_letter for entry in entries):
        # where nobody serves by a T, an N says no more than that somebody is there
        for entry in entries:
            if entry.by_letter:
                entry.serves, entry.by_letter = None, False
    marked = [entry for entry in entries if entry.serves and not entry.by_letter]
    if len(entries) > len(marked) > len(entries) / 2:
        # most serve: the members are marked as well, and who is not is a substitute that does not
        for entry in entries:
            if not entry.serves:
                entry.serves, entry.by_letter = False, True
    elif len(marked) < len(entries):
        for entry in marked:
            entry.by_letter = True


def _of_party(entries: Sequence[Entry], party: str | None) -> None:
    """Give the last of a table's persons the party that heads their rows."""
    if entries and party is not None:
        entries[-1].party = entries[-1].party or party


def _pair(number: int, row: TableRow, beside: str, columns: set[str], of_each: bool) -> list[Entry]:
    """A member and the substitute of the same row: who serves does so for the member, who then is not there.

    `of_each`: both have a column of §§.
    """
    at = next(at for at, (meaning, text) in enumerate(row.cells) if meaning in BESIDE and text == beside)
    parties = [place for place, (meaning, _) in enumerate(row.cells) if meaning == "party"]
    theirs = parties[1] if len(parties) > 1 and parties[1] > at else None
    own = [cell for place, cell in enumerate(row.cells) if cell[0] not in BESIDE and place != theirs]
    found = read_entries([Piece(text, number, 0) for meaning, text in own if meaning == "name"], False)[:1]
    behind = _PARTY_LAST.fullmatch(beside) if parties else None
    bracketed = f"{behind[1]} ({behind[3]}){behind[2]}" if behind else beside
    stand_ins = read_entries([Piece(bracketed, number, 1)], False)[:1]
    rest = [cell for cell in own if cell[0] != "name" or not persons_in(cell[1])]
    missed = [match for meaning, text in rest if meaning == "note" and (match := _RECUSED.match(text))]
    recused = [f"{each[1] or each[2]}, jäv" for each in missed]
    served = [text for meaning, text in rest if meaning == "items"] + recused
    away: list[str] = []
    if of_each:
        served = [text for meaning, text in row.cells[at:] if meaning == "items"]
        rest = [cell for cell in rest if cell not in row.cells[at:]]
    for substitute in stand_ins:
        substitute.party = substitute.party or (lone_party(row.cells[theirs][1]) if theirs else None)
        substitute.by_letter = True
        named = row.cells[at][0] == "serving_name"
        substitute.serves = named or "serving" in row.marked or "serving" not in columns
        if substitute.serves and found:
            substitute.replaces = found[0].name
            away += [f"ej {note}" for note in substitute.notes if _ITEMS.fullmatch(note)]
            substitute.notes += served
    told = "".join(
        text for meaning, text in rest if meaning in ("note", "name") or (of_each and meaning == "items")
    )
    in_part = any(map(str.isdigit, told))  # there for the §§ that are named beside the member
    serves = any(one.serves for one in stand_ins)
    present = in_part or ("present" in row.marked if "present" in columns else not serves)
    for member in found:
        _fill(member, [cell for cell in rest if of_each or not in_part or cell[0] != "items"])
        member.notes += away if not in_part else []
    return [*(found if present else []), *stand_ins]


def _is_word(text: str) -> bool:
    """Whether a cell below "Parti" holds a guest's title and no party: "ekonom"."""
    return text.islower() and (len(text) > _LONGEST_PARTY or is_title(text))


def _fill(entry: Entry, cells: Sequence[tuple[str, str]]) -> None:
    """Give a table's cells to the person of their row, by their heads or else by what they look like."""
    if entry.party is None and entry.notes and (glued := _GLUED_PARTY.search(entry.notes[-1])):
        entry.party = glued[1]
        entry.notes[-1] = entry.notes[-1][: glued.start()]
    served: list[str] = []
    for meaning, cell in cells:
        text = _FOR.sub("för", cell)
        people = persons_in(text)
        under_head = normalise_party(text) if meaning == "party" and not _is_word(text) else None
        if entry.party is None and (party := lone_party(text) or under_head):
            entry.party = party
        elif people and meaning in {"replaces", "function", "note", "items"} and entry.replaces is None:
            entry.replaces = people[0].name
            served = [text[: people[0].start] + text[party_after(text, people[0].end)[0] :]]
        elif meaning == "replaces" and (_BY_NUMBER.fullmatch(text) or text.isdigit()):
            entry.notes.append("tjänstgörande ersättare")
        elif meaning == "items" and text[0].isdigit():
            entry.notes.append(f"§ {text}")
        else:
            entry.notes.append(text)
    if any(letter.isdigit() for text in served for letter in text):
        # beside the one stood in for: the §§ served, of all those that the person was there for
        entry.notes = [note for note in entry.notes if not any(letter.isdigit() for letter in note)] + served
