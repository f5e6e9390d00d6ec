"""The lines of a front page as labels with their values, whatever the order in which they are printed."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final

from protokoll_parser.bodies import is_body
from protokoll_parser.document import Line
from protokoll_parser.front.adjustments import tell_adjustments_apart
from protokoll_parser.front.by_form import give_by_form
from protokoll_parser.front.cells import join_centuries, unspaced, with_sentences_apart
from protokoll_parser.front.labels import LIST_ROLES, SIGNERS, Label, find_labels
from protokoll_parser.front.lists.heads import below_heads, join_heads, read_head, read_mark_heads
from protokoll_parser.front.lists.label_words import (
    goes_on_in_columns,
    is_titled_first,
    modes_in_list,
    roles_in_a_column,
    says_role,
    second_list,
)
from protokoll_parser.front.lists.legends import is_legend
from protokoll_parser.front.lists.mark_cells import align_lists
from protokoll_parser.front.lists.seat_rows import write_out_seats
from protokoll_parser.front.lists.seats import fill_seats
from protokoll_parser.front.lists.shared_columns import share_columns
from protokoll_parser.front.lists.split_cells import join_names
from protokoll_parser.front.lists.unnamed import with_unnamed_lists
from protokoll_parser.front.pieces import Field, Piece
from protokoll_parser.front.shapes import starts_with_name, takes_one, without_rules, worth
from protokoll_parser.front.sharing import share_values
from protokoll_parser.front.signature_columns import join_columns_of_signers
from protokoll_parser.front.signatures import join_cards, join_roles_below, names_above
from protokoll_parser.front.signers_run_together import part_runs_of_signers
from protokoll_parser.front.wrapped import join_cells, join_labels
from protokoll_parser.list_roles import with_roles_behind
from protokoll_parser.names import PARTY_IN_BRACKETS
from protokoll_parser.vocabulary.labels import GUESTS, ROSTER

_HOW_MANY: Final = re.compile(r":?\s*\d{1,3}(?: ?st\.?| personer)?")
"""After "Åhörare", in the midst of a list that goes on below."""
_MOST_TEXT: Final = 120_000
_MOST_IN_A_ROW: Final = 30_000
_LEGEND_BEHIND: Final = re.compile(r" ?\([^()=]{1,4}= ?[^()=]+\)\Z")
"""What marks mean, beside a list's label: "Ledamöter (x = närvarande)"."""
_WHEN: Final = frozenset({"time", "place_time"})
_OCCASION: Final = _WHEN | {"place", "remarks"}


def read_fields(lines: Sequence[Line]) -> list[Field]:
    """The fields of a front page, in document order; the first has no label."""
    return list(_fields(tuple(lines)))


@lru_cache(maxsize=2)
def _fields(lines: Sequence[Line]) -> tuple[Field, ...]:
    """The same as a value: the meeting and its attendance are read from the same lines."""
    builder = _Builder()
    lines = _bounded(lines)
    rows = [
        [with_roles_behind(unspaced(cell)) for cell in line.text[:_MOST_IN_A_ROW].split("\t")]
        for line in lines
    ]
    join_labels(rows)
    join_cells(rows, lines)
    join_names(rows)
    join_heads(rows)
    write_out_seats(rows)
    align_lists(rows)
    join_cards(rows)
    join_roles_below(rows)
    part_runs_of_signers(rows)
    join_columns_of_signers(rows)
    join_centuries(rows)
    builder.roles_below = sum(row == ["Ledamot"] for row in rows) > 1
    builder.role_rows = frozenset(roles_in_a_column(rows))
    gap = False
    for row, (line, cells) in enumerate(zip(lines, rows, strict=True)):
        if any(cells):
            builder.add(row, cells, bool(line.heading or line.bold), gap)
            gap = False
        gap = gap or line.is_blank
    for one in builder.fields:
        if one.table is not None and not goes_on_in_columns(one, one.table):
            one.table = None
    tell_adjustments_apart(builder.fields)
    fill_seats(builder.fields)
    share_columns(builder.fields)
    shared = share_values(with_unnamed_lists(builder.fields))
    give_by_form(shared)
    return tuple(names_above(shared))


def _bounded(lines: Sequence[Line]) -> Sequence[Line]:
    """As many lines as a front page and its lists can have: where no § is found all of a text stands there."""
    length = 0
    for place, line in enumerate(lines):
        length += len(line.text)
        if length > _MOST_TEXT:
            return lines[: place + 1]
    return lines


@dataclass(slots=True)
class _Builder:
    """Takes lines one by one and gives each piece of text to a label."""

    fields: list[Field] = field(default_factory=lambda: [Field("", "", -1, 0)])
    columns: dict[int, Field] | None = None
    """The labels of a row of labels, by column, while the rows below are their values."""
    table: Mapping[int, str] | None = None
    """The columns of the table whose rows are being read."""
    roles_below: bool = False
    """In the lists of persons a row with a role follows each row with a name."""
    role_rows: frozenset[int] = frozenset()
    """Rows of roles right below each other: a column that was extracted after the names."""

    def add(self, row: int, cells: Sequence[str], heading: bool, gap: bool) -> None:
        """Take one row by its cells."""
        if (table := read_head(cells) or self._mark_heads(cells)) is not None:
            self._open_table(row, table, cells)
            return
        cells = [with_sentences_apart(cell) for cell in cells]
        found: list[Sequence[Label]] = []
        for cell in cells:
            below = any(label.kind in ROSTER for labels in found for label in labels)
            found.append(self._labels(cell, below=below))
        if any(found) and (
            self._is_row_of_a_list(cells, found) or self._is_role(row, cells) or self._ends_a_row(row, cells)
        ):
            found = [()] * len(cells)
        elif len(cells) > 2 and found[0] and found[0][0].kind in ROSTER and starts_with_name(cells[1]):
            second = second_list(cells, found)
            found[2:] = [
                ()
                if (says_role(cell) or self._is_office(found[0][0].kind, cell, one)) and at != second
                else one
                for at, (cell, one) in enumerate(zip(cells[2:], found[2:], strict=True), 2)
            ]
        if self._is_body_below(cells):
            self.fields.append(Field("body", "", row, 0))
        if any(found):
            if self._is_row_of_labels(cells, found):
                self._open_columns(row, cells, found)
                return
            self.columns = None
        for column, (cell, labels) in enumerate(zip(cells, found, strict=True)):
            if cell:
                self._cell(row, column, cell, labels, heading, gap)
        if (second := second_list(cells, found)) is not None:
            beside = [one for one in self.fields[-2:] if one.row == row]
            self.columns = {one.column: one for one in beside} if beside[-1].column == second else None

    def _is_body_below(self, cells: Sequence[str]) -> bool:
        """Whether the body's name fills the row below when and where it met."""
        last = self.fields[-1]
        return len(cells) == 1 and last.kind in _OCCASION and bool(last.pieces) and is_body(cells[0])

    def _mark_heads(self, cells: Sequence[str]) -> Mapping[int, str] | None:
        """The columns of a list whose names have no head; a second row of heads parts columns of the first."""
        last = self.fields[-1]
        marks = read_mark_heads(cells) if not cells[0] and last.kind in ROSTER else None
        if marks is None:
            return None
        if last.table is not None and not last.pieces:
            return below_heads(last.table, marks)
        return {0: "name", **dict.fromkeys(range(1, min(marks)), "party"), **marks}

    def _labels(self, cell: str, *, below: bool) -> Sequence[Label]:
        """The labels of a cell; `below`: a list's own label stands before it in the row."""
        if not cell or ("*" in cell and is_legend(cell)):
            return ()
        cell = _LEGEND_BEHIND.sub("", cell) if "=" in cell else cell
        in_roster = below or self.fields[-1].kind in ROSTER
        labels = find_labels(cell, self.fields[-1].kind in ROSTER)
        return modes_in_list(cell, labels) if in_roster else labels

    def _is_role(self, row: int, cells: Sequence[str]) -> bool:
        """Whether a row says what a person of the list is: the one above, or one of a column of names."""
        return (
            (self.roles_below or row in self.role_rows)
            and self.fields[-1].kind in ROSTER
            and cells[0].strip(" ,.").lower() in LIST_ROLES
        )

    def _ends_a_row(self, row: int, cells: Sequence[str]) -> bool:
        """Whether a role in small letters is the end of a member's row that a narrow column broke."""
        above = self.fields[-1].pieces[-1:]
        return (
            len(cells) == 1
            and cells[0].islower()
            and cells[0] in LIST_ROLES
            and bool(above)
            and above[0].row == row - 1
            and PARTY_IN_BRACKETS.search(above[0].text) is not None
        )

    def _is_row_of_a_list(self, cells: Sequence[str], found: Sequence[Sequence[Label]]) -> bool:
        """Whether a name stands first and the cells after it say what the person is: "Ordförande", "Ersättare"."""
        first = next((at for at, cell in enumerate(cells) if cell), 0)
        rest = cells[first:]
        if self.fields[-1].kind not in ROSTER or len(rest) < 2 or found[first] or not any(found):
            return False
        if self.table is not None:
            return True
        party_first = len(rest[0]) < 6 and rest[0].isalpha()
        return starts_with_name(rest[0]) or (party_first and starts_with_name(rest[1]))

    @staticmethod
    def _is_row_of_labels(cells: Sequence[str], found: Sequence[Sequence[Label]]) -> bool:
        if len(cells) < 2:
            return False
        filled = [(cell, labels) for cell, labels in zip(cells, found, strict=True) if cell]
        return len(filled) > 1 and all(
            len(labels) == 1 and not (cell[: labels[0].start] + cell[labels[0].end :]).strip(" .:_-–")
            for cell, labels in filled
        )

    def _open_table(self, row: int, table: Mapping[int, str], cells: Sequence[str]) -> None:
        last = self.fields[-1]
        if last.kind not in ROSTER or last.pieces:
            named = next((cell for column, cell in enumerate(cells) if table.get(column) == "name"), "")
            labels = [
                label for label in find_labels(named) if label.kind in ROSTER and label.end == len(named)
            ]
            kind = last.kind if last.kind in ROSTER else "members"
            last = Field(labels[0].kind if labels else kind, "", row, 0)
            self.fields.append(last)
        last.table = self.table = table
        self.columns = None

    def _open_columns(self, row: int, cells: Sequence[str], found: Sequence[Sequence[Label]]) -> None:
        self.columns = {}
        for column, labels in enumerate(found):
            if cells[column]:
                opened = Field(labels[0].kind, labels[0].words, row, column)
                self.columns[column] = opened
                self.fields.append(opened)

    def _cell(
        self, row: int, column: int, cell: str, labels: Sequence[Label], heading: bool, gap: bool
    ) -> None:
        if labels and self._names_a_guest(column, cell, labels[0]):
            labels = []
        edges = [label.start for label in labels] + [len(cell)]
        lead = cell[: edges[0]].strip()
        if lead.strip(" -–•*·|#"):
            self._give(Piece(lead, row, column, heading, gap))
        for label, stop in zip(labels, edges[1:], strict=True):
            value = cell[label.end : stop].strip(" \u00a0")
            if label.kind == "public" and self.fields[-1].kind in ROSTER and _HOW_MANY.fullmatch(value):
                continue
            if self._is_value(label, value):
                self._give(Piece(cell[label.start : stop].strip(), row, column, heading, gap))
                continue
            if label.kind not in ROSTER:
                self.table = None
            self.fields.append(Field(label.kind, label.words, row, column, table=self.table))
            if without_rules(value).strip(" -–_.:"):
                self.fields[-1].pieces.append(Piece(value, row, column, heading, gap))

    @staticmethod
    def _is_office(kind: str, cell: str, labels: Sequence[Label]) -> bool:
        """Whether a signer's label alone in its cell is what a guest is: "Övriga | Ada Ek | Sekreterare"."""
        return (
            kind in ("others", "officials")
            and len(labels) == 1
            and labels[0].kind == "secretary"
            and labels[0].words == cell
        )

    def _names_a_guest(self, column: int, cell: str, label: Label) -> bool:
        """Whether a signer's label is a title in a list of guests: "Sekr. Ada Ek" beside "Övriga".

        So it is below another title: "Stadsjurist Bo Al".
        """
        last = self.fields[-1]
        if last.kind not in GUESTS or label.kind not in SIGNERS or label.start:
            return False
        below = label.kind == "secretary" and bool(last.pieces) and is_titled_first(last.pieces[-1].text)
        named = starts_with_name(cell[label.end :].strip()) and cell[label.end - 1] != ":"
        return named and (column > last.column or (below and column == last.pieces[-1].column))

    def _is_value(self, label: Label, value: str) -> bool:
        """Whether a label's words are the value of the label before: "Protokollet förvaras på …" under its own."""
        last = self.fields[-1]
        if label.kind == "date" and label.words.lower() == "den":
            return last.kind in _WHEN and not last.pieces and bool(value)
        return label.kind == "storage" and last.kind == "storage" and not last.pieces and bool(value)

    def _give(self, piece: Piece) -> None:
        """Give a piece without a label of its own to the label that it fits."""
        if self.columns is not None:
            column = max((at for at in self.columns if at <= piece.column), default=None)
            if column is not None:
                self.columns[column].pieces.append(piece)
                return
        last = self.fields[-1]
        if last.pieces and takes_one(last.kind) and worth(last.kind, piece.text) < 0:
            waiting = self._waiting(piece)
            if waiting is not None:
                waiting.pieces.append(piece)
                return
        last.pieces.append(piece)

    def _waiting(self, piece: Piece) -> Field | None:
        """A label just above or beside that still has no value, and that the piece fits."""
        for candidate in reversed(self.fields[-5:-1]):
            if (
                candidate.kind not in ROSTER
                and not candidate.pieces
                and piece.row - candidate.row < 4
                and worth(candidate.kind, piece.text) > 0
            ):
                return candidate
        return None
