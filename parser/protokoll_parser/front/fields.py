"""The lines of a front page as labels with their values, whatever the order in which they are printed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Final

from protokoll_parser.front.labels import (
    LIST_ROLES,
    ROSTER,
    SIGNERS,
    Label,
    begins_label,
    find_labels,
    is_whole_label,
)
from protokoll_parser.front.shapes import is_name, starts_with_name, takes_one, without_rules, worth
from protokoll_parser.front.table import read_head
from protokoll_parser.names import find_people
from protokoll_parser.reading.document import Line


@dataclass(frozen=True, slots=True)
class Piece:
    """A cell's text, or the part of it that belongs to one label."""

    text: str
    row: int
    """Counted over the lines given."""
    column: int
    heading: bool = False
    after_gap: bool = False
    """A blank line stands above."""


@dataclass(slots=True)
class Field:
    """A label with the pieces of text that are its value, in reading order."""

    kind: str
    """"" for what stands before the first label."""
    words: str
    """The label as printed."""
    row: int
    column: int
    pieces: list[Piece] = field(default_factory=list)
    table: Mapping[int, str] | None = None
    """What the columns mean, where the value is a table with heads (see table.py)."""

    @property
    def text(self) -> str:
        """The value as one text, its pieces parted by blanks."""
        return " ".join(piece.text for piece in self.pieces)


_SPACED: Final = re.compile(r"(?:(?<=\s)|^)\S(?: \S){3,}(?=\s|$)")
_MOST_PIECES: Final = 120
_STAYS: Final = 1.5
"""What a second value costs under a label that takes one."""
_OPENS: Final = 0.6
"""What it is worth that a label gets a value at all."""
_SUBHEADS: Final = frozenset({"remote", "in_person"})
_CONTAINERS: Final = frozenset({"head", "notice", "signatures", "signature", "vote_list", "remarks"})


def read_fields(lines: Sequence[Line]) -> list[Field]:
    """The fields of a front page, in document order; the first has no label."""
    builder = _Builder()
    rows = [[unspaced(cell) for cell in line.text.split("\t")] for line in lines]
    _join_labels(rows)
    builder.roles_below = sum(row == ["Ledamot"] for row in rows) > 1
    gap = False
    for row, (line, cells) in enumerate(zip(lines, rows, strict=True)):
        if any(cells):
            builder.add(row, cells, bool(line.heading or line.bold), gap)
        gap = line.is_blank
    return _names_above(_spread(builder.fields))


def _join_labels(rows: list[list[str]]) -> None:
    """Labels set on two rows of their cell ("Datum för anslagets" over "uppsättande") become one."""
    for above, below in pairwise(rows):
        for column, cell in enumerate(above[: len(below)]):
            if cell and below[column] and begins_label(cell):
                whole = f"{cell} {below[column]}"
                if is_whole_label(whole):
                    above[column], below[column] = whole, ""


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

    def add(self, row: int, cells: Sequence[str], heading: bool, gap: bool) -> None:
        """Take one row by its cells."""
        if (table := read_head(cells)) is not None:
            self._open_table(row, table)
            return
        found = [self._labels(cell) for cell in cells]
        if self._is_row_of_a_list(cells, found) or self._is_role(cells):
            found = [[] for _ in cells]
        if self._is_row_of_labels(cells, found):
            self._open_columns(row, cells, found)
            return
        if any(found):
            self.columns = None
        for column, (cell, labels) in enumerate(zip(cells, found, strict=True)):
            if cell:
                self._cell(row, column, cell, labels, heading, gap)

    def _labels(self, cell: str) -> list[Label]:
        return find_labels(cell, self.fields[-1].kind in ROSTER) if cell else []

    def _is_role(self, cells: Sequence[str]) -> bool:
        """Whether a row says what the person of the row above is, in a list that does so for each."""
        return (
            self.roles_below
            and self.fields[-1].kind in ROSTER
            and cells[0].strip(" ,.").lower() in LIST_ROLES
        )

    def _is_row_of_a_list(self, cells: Sequence[str], found: Sequence[Sequence[Label]]) -> bool:
        """Whether a name stands first and the cells after it say what the person is: "Ordförande", "Ersättare"."""
        if self.fields[-1].kind not in ROSTER or len(cells) < 2 or found[0] or not any(found):
            return False
        if self.table is not None:
            return True
        party_first = len(cells[0]) < 6 and cells[0].isalpha()
        return starts_with_name(cells[0]) or (party_first and starts_with_name(cells[1]))

    @staticmethod
    def _is_row_of_labels(cells: Sequence[str], found: Sequence[Sequence[Label]]) -> bool:
        filled = [(cell, labels) for cell, labels in zip(cells, found, strict=True) if cell]
        return len(filled) > 1 and all(
            len(labels) == 1 and not (cell[: labels[0].start] + cell[labels[0].end :]).strip(" .:_-–")
            for cell, labels in filled
        )

    def _open_table(self, row: int, table: Mapping[int, str]) -> None:
        last = self.fields[-1]
        if last.kind not in ROSTER or last.pieces:
            last = Field(last.kind if last.kind in ROSTER else "members", "", row, 0)
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
        edges = [label.start for label in labels] + [len(cell)]
        lead = cell[: edges[0]].strip()
        if lead.strip(" -–•*·|#"):
            self._give(Piece(lead, row, column, heading, gap))
        for label, stop in zip(labels, edges[1:], strict=True):
            value = cell[label.end : stop].strip(" \u00a0")
            if self._is_value(label, value):
                self._give(Piece(cell[label.start : stop].strip(), row, column, heading, gap))
                continue
            if label.kind not in ROSTER:
                self.table = None
            self.fields.append(Field(label.kind, label.words, row, column, table=self.table))
            if value.strip(" -–_.:|"):
                self.fields[-1].pieces.append(Piece(value, row, column, heading, gap))

    def _is_value(self, label: Label, value: str) -> bool:
        """Whether a label's words are the value of the label before: "Protokollet förvaras på …" under its own."""
        last = self.fields[-1]
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


def unspaced(cell: str) -> str:
    """A cell without the blanks of letter-spaced words ("P L A T S", "2 0 1 9 - 0 5 - 0 3")."""
    cell = cell.strip(" \u00a0")
    if len(cell) < 7 or not _SPACED.search(cell):
        return cell
    return _SPACED.sub(lambda run: run[0].replace(" ", ""), cell)


def _spread(fields: list[Field]) -> list[Field]:
    """Labels printed one after the other share out the values printed after them."""
    start = 0
    for place in range(1, len(fields) + 1):
        if place < len(fields) and not fields[place - 1].pieces:
            continue
        run = [one for one in fields[start:place] if one.kind and one.kind not in _CONTAINERS]
        last = fields[place - 1]
        if len(run) > 1 and run[-1] is last and last.kind not in _SUBHEADS:
            beside = bool(last.pieces) and last.pieces[0].row == last.row
            if not beside or run[0].row == last.row:
                _share_out(run)
        start = place
    return fields


def _share_out(run: list[Field]) -> None:
    """Give the last label's pieces to all labels of the run, in order, where they fit better so."""
    pieces = _single_names(run, run[-1].pieces)
    if len(pieces) > _MOST_PIECES or (len(pieces) == 1 and worth(run[-1].kind, pieces[0].text) > 0):
        return
    width = len(run)
    gains = [[worth(one.kind, piece.text) for one in run] for piece in pieces]
    best: list[list[float]] = []
    origin: list[list[int]] = []
    for at, gain in enumerate(gains):
        row, sources = [0.0] * width, [0] * width
        for label in range(width):
            source, value = label, 0.0
            if at:
                value, source = max(_steps(best[at - 1], label, run[label].kind))
            opens = (source != label or not at) and gain[label] > 0 and _alone(run[label].kind)
            row[label], sources[label] = value + gain[label] + _OPENS * opens, source
        best.append(row)
        origin.append(sources)
    if not best:
        return
    last = max(range(width), key=lambda label: (best[-1][label], label))
    stay = sum(gain[-1] for gain in gains) - _STAYS * (len(gains) - 1) * takes_one(run[-1].kind)
    if best[-1][last] <= stay + 0.5:
        return
    for one in run:
        one.pieces = []
    label = last
    for at in range(len(pieces) - 1, -1, -1):
        run[label].pieces.insert(0, pieces[at])
        label = origin[at][label]


def _names_above(fields: list[Field]) -> list[Field]:
    """Signatures with the name above its role ("Ada Ek" over "Ordförande"): each name goes to the label below it."""
    for place in range(len(fields)):
        stop = place
        while stop < len(fields) and fields[stop].kind in SIGNERS:
            stop += 1
        run = fields[place:stop]
        above = fields[place - 1] if place else None
        if len(run) < 2 or above is None or above.kind in SIGNERS or run[-1].pieces or not above.pieces:
            continue
        named = [above, *run[:-1]]
        last = [one.pieces[-1] if one.pieces else None for one in named]
        if all(
            piece and is_name(piece.text) and 0 < below.row - piece.row < 4
            for piece, below in zip(last, run, strict=True)
        ):
            for one in named:
                one.pieces.pop()
            for below, piece in zip(run, last, strict=True):
                below.pieces.extend([piece] if piece else [])
    return fields


def _steps(before: Sequence[float], label: int, kind: str) -> Iterator[tuple[float, int]]:
    """What the labels up to this one have reached, and which label it was."""
    for place in range(label + 1):
        yield before[place] - (_STAYS if place == label and takes_one(kind) else 0.0), place


def _alone(kind: str) -> bool:
    return takes_one(kind) or kind in SIGNERS


def _single_names(run: Sequence[Field], pieces: list[Piece]) -> list[Piece]:
    """Names for several signers on one line, a piece each."""
    signers = sum(one.kind in SIGNERS for one in run)
    if signers < 2 or len(pieces) != 1:
        return pieces
    piece = pieces[0]
    people = find_people(piece.text)
    text = without_rules(piece.text)
    words = text.split()
    if len(people) > 1:
        edges = [0, *(person.end for person in people)]
        parts = [text for text in (piece.text[a:b].strip(" ,") for a, b in pairwise(edges)) if text]
    elif len(words) == 2 * signers and all(word[:1].isupper() for word in words):
        parts = [" ".join(pair) for pair in zip(words[::2], words[1::2], strict=True)]
    else:
        return pieces
    return [Piece(part, piece.row, piece.column) for part in parts if is_name(part)] or pieces


def of_kind(fields: Iterable[Field], *kinds: str) -> list[Field]:
    """The fields of these kinds, in document order."""
    return [one for one in fields if one.kind in kinds]
