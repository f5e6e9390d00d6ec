"""Labels that stand at half the height of their values, as in tables whose cells are centred vertically.

The value's upper rows are printed above the label:

                    Ada Ek (S), ordförande
    Beslutande      Bo Al (M)
                    Cia Dahl (C)

A label of two rows, or one beside an even number of rows, has a row without a value:

                    Stadshuset, sessionssalen, onsdagen den 3 maj, kl. 13.00–
    Plats och tid
                    15.10
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from protokoll_parser.document import Line
from protokoll_parser.front.labels import SIGNERS
from protokoll_parser.front.shapes import worth
from protokoll_parser.vocabulary.labels import ROSTER, begins_label, label_kind

_APART: Final = 8
"""So far right of its label, at least, a value begins that stands on a row of its own."""
_MOST_ROWS: Final = 120
"""Of a table that is looked at as a whole."""
_TWO_ROWS: Final = 2
"""A label's second row is so far below its first: a row of the value may stand between them."""
_GOES_ON: Final = (",", "-", "–", "/", " och", " kl", " kl.", " den", " samt")
"""How a row of a value ends that goes on in the next."""


class _Row(NamedTuple):
    """One row of such a table; either may be empty."""

    label: str
    value: str


class _Label(NamedTuple):
    """A label with the rows that it is printed on, counted within the table."""

    first: int
    last: int
    text: str
    kind: str


def lift_centred_labels(rows: list[list[str]], lines: Sequence[Line]) -> None:
    """Put such labels in the first row of their value; `lines` are the rows as they lie on the page."""
    for start, table in _tables(rows, lines):
        labels = _labels(table)
        if not any(label.first and _is_lifted(table, label) for label in labels):
            continue
        for label, first, stop in _blocks(table, labels):
            values = [row.value for row in table[first:stop] if row.value]
            values += [""] * (stop - first - len(values))
            rows[start + first : start + stop] = [
                [label.text if not place else "", value] if value else [""]
                for place, value in enumerate(values)
            ]


def _tables(rows: Sequence[Sequence[str]], lines: Sequence[Line]) -> Iterator[tuple[int, list[_Row]]]:
    """Where rows follow each other that are labels, labels with values, or values in a column of their own."""
    table: list[_Row] = []
    column = 0
    for place, (cells, line) in enumerate(zip(rows, lines, strict=True)):
        row = _row(cells, line.indent)
        aside = row is not None and not row.label
        if row is None or (aside and column and abs(line.indent - column) > 1) or len(table) == _MOST_ROWS:
            if table:
                yield place - len(table), table
            table, column = [], 0
        if row is not None:
            table.append(row)
            column = column or (line.indent if aside else 0)
    if table:
        yield len(rows) - len(table), table


def _row(cells: Sequence[str], indent: int) -> _Row | None:
    if len(cells) > 2 or not any(letter.isalnum() for letter in cells[-1]):
        return None
    if (len(cells) == 2 and not cells[0]) or (cells[0] and indent >= _APART and not label_kind(cells[0])):
        return _Row("", cells[-1]) if len(cells) == 1 or not label_kind(cells[1]) else None
    value = cells[1] if len(cells) == 2 else ""
    is_label = label_kind(cells[0]) is not None or begins_label(cells[0]) or cells[0].islower()
    return _Row(cells[0], value) if is_label and not (value and label_kind(value)) else None


def _labels(table: Sequence[_Row]) -> list[_Label]:
    """The labels of a table, those of two rows as one; none where one of them is unknown."""
    labels: list[_Label] = []
    for place, row in enumerate(table):
        if not row.label:
            continue
        above = labels[-1] if labels else None
        if (
            above
            and place - above.last <= _TWO_ROWS
            and (kind := label_kind(whole := f"{above.text} {row.label}"))
        ):
            labels[-1] = _Label(above.first, place, whole, kind)
        else:
            labels.append(_Label(place, place, row.label, label_kind(row.label) or ""))
    return labels if all(label.kind for label in labels) else []


def _is_lifted(table: Sequence[_Row], label: _Label) -> bool:
    """Whether the row above a label is no end of the value before.

    The table begins with it, or the label's own row has no value, though values stand above and below it.
    """
    above = not table[label.first - 1].label
    if above and not any(row.label for row in table[: label.first]):
        return True
    alone = label.first == label.last and not table[label.first].value
    return above and alone and label.last + 1 < len(table) and not table[label.last + 1].label


def _blocks(table: Sequence[_Row], labels: Sequence[_Label]) -> list[tuple[_Label, int, int]]:
    """Each label with its rows (first, stop), where the table can be dealt out so that all labels stand amid theirs.

    Of several ways the one with the fewest labels off the middle.
    """
    ways: dict[int, tuple[int, list[tuple[_Label, int, int]]]] = {0: (0, [])}
    for label in labels:
        longer: dict[int, tuple[int, list[tuple[_Label, int, int]]]] = {}
        for first, (cost, blocks) in ways.items():
            for off in (0, -1, 1):
                stop = label.first + label.last - first + off + 1
                if not _can_be_block(table, label, first, stop, off):
                    continue
                if stop not in longer or cost + abs(off) < longer[stop][0]:
                    longer[stop] = cost + abs(off), [*blocks, (label, first, stop)]
        ways = longer
    return ways[len(table)][1] if len(table) in ways else []


def _can_be_block(table: Sequence[_Row], label: _Label, first: int, stop: int, off: int) -> bool:
    """Whether the rows from first to stop can be a label and its value; `off`: how far it is off the middle."""
    if not first <= label.first <= label.last < stop <= len(table):
        return False
    others = (*range(first, label.first), *range(label.last + 1, stop))
    values = [row.value for row in table[first:stop] if row.value]
    if not values or any(table[place].label for place in others):
        return False
    if first == label.first:
        # off the middle: a label of two rows that was put together
        return not off or not table[0].label
    if off and not (table[label.first].value and values[0].endswith(_GOES_ON)):
        return False
    if label.kind in SIGNERS:
        # whose names stand above their labels where they sign
        return False
    fits = worth(label.kind, values[0])
    return fits >= 1 or (
        label.kind not in ROSTER and fits > 0 and ("," in values[0] or values[0][-1].isdigit())
    )
