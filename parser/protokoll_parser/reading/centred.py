"""Tables of labels and values whose cells are set at the middle of their row, with no wider gap between rows.

"Beslutande" then stands beside the third of five members, or between the second and the third of four. Where the rows
end is certain all the same: each is as long below its label as above it, and together they fill the table.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final, NamedTuple

from protokoll_parser.document import Line
from protokoll_parser.list_marks import is_list_point

_MOST_LINES: Final = 3
"""Of one label."""
_LONGEST_TABLE: Final = 90
_LEAST_SET: Final = 2
"""Rows that show how the cells are set, where a label stands beside one of its lines and not between two."""
_LEAST_INDENT: Final = 10
"""Characters of a column of labels."""
_PAGE: Final = re.compile(r"(?:[Ss]id(?:a|an)?\.? ?)?\d{1,3} ?(?:\(\d{1,3}\)|av \d{1,3})?")
_PARTY: Final = re.compile(r" \([^\W\d_]{1,4}\)")
"""After a name, which no label is."""
_TOLD: Final = re.compile(r"(?:Protokollet|Justeringen) (?:är|har)\b")
"""What a notice says first, over its table."""
_FRONT: Final = 120
"""Lines of a text among which its front page stands."""


class TableRow(NamedTuple):
    """A row of the table: the places of its label's lines, and of its value's."""

    labels: range
    values: range


def centred_rows(
    labels: Sequence[float], values: Sequence[float], slack: float, step: float, least: int = _LEAST_SET
) -> list[TableRow] | None:
    """The rows that all labels and values come to, both given by how far down they stand; None where they do not.

    Lines of one label stand no further apart than `step`; what is level stands no further apart than `slack`; `least`
    rows must show how the cells are set, or one whose label is level with nothing.

    So it is too where the labels could as well stand at the top of their rows: nothing stands above the first, and each
    is level with a value.
    """
    if not labels or not values or len(values) > _LONGEST_TABLE or len(labels) > len(values) * _MOST_LINES:
        return None
    end = len(labels), len(values)
    before: dict[tuple[int, int], tuple[int, int]] = {}
    reached = [(0, 0)]
    for label, value in reached:
        for last in range(label + 1, min(label + _MOST_LINES, end[0]) + 1) if value < end[1] else ():
            if last > label + 1 and labels[last - 1] - labels[last - 2] > step:
                break
            following = last, _end(labels[label:last], values, value, slack)
            if following[1] and following not in before:
                before[following] = label, value
                reached.append(following)
    rows: list[TableRow] = []
    while end in before:
        rows.insert(0, TableRow(*(range(start, stop) for start, stop in zip(before[end], end, strict=True))))
        end = before[end]
    return rows if rows and _shows(rows, labels, values, slack, least) else None


def _end(label: Sequence[float], values: Sequence[float], first: int, slack: float) -> int:
    """Past the last value line of a label whose first is given, 0 where none fits."""
    middle = label[0] + label[-1]
    for end in range(first + 1, len(values) + 1):
        if len(label) > end - first and abs(values[first] - label[0]) <= slack:
            return end
        offset = values[first] + values[end - 1] - middle
        if abs(offset) <= 2 * slack:
            return end
        if offset > 0:
            return 0
    return 0


def _shows(
    rows: Sequence[TableRow], labels: Sequence[float], values: Sequence[float], slack: float, least: int
) -> bool:
    """Whether some rows cannot be read as others, with their labels at the top."""
    low = [row for row in rows if labels[row.labels[0]] > values[row.values[0]] + slack]
    between = any(
        all(abs(labels[label] - values[value]) > slack for label in row.labels for value in row.values)
        for row in rows
    )
    return between or (len(low) >= least and low[0] is rows[0])


def lines_set_at_top(lines: list[Line]) -> list[Line]:
    """The lines of a text, the labels of such a table on its front page moved up beside their first values."""
    tables = [*_tables(lines)]
    if not any(_moved(lines[start:end], _LEAST_SET) for start, end in tables):
        return lines
    for start, end in reversed(tables):
        lines[start:end] = _moved(lines[start:end], 1) or lines[start:end]
    return lines


def _tables(lines: Sequence[Line]) -> Iterator[tuple[int, int]]:
    """Where rows between blank ones begin with a value, and where they end; titles above them aside."""
    start = 0
    for place, line in enumerate(lines[:_FRONT]):
        if (line.page or 1) > 1:
            return
        text = line.text.strip("\t")
        if not text:
            if start + 1 < place and lines[start].indent >= _LEAST_INDENT:
                yield start, place
            start = place + 1
        elif start == place and (text.isupper() or _PAGE.fullmatch(text) or _TOLD.match(text)):
            start = place + 1  # a head over the table, wherever it is set


def _moved(table: Sequence[Line], least: int) -> list[Line]:
    """The rows of a table whose first line has no label; none where fewer than `least` show how it is set."""
    edge = table[0].indent
    labels: list[tuple[Line, str]] = []
    values: list[tuple[Line, str]] = []
    for line in table:
        label, tab, value = line.text.partition("\t")
        if abs(line.indent - edge) <= 1:
            values.append((line, line.text.strip("\t")))
        elif (
            line.indent > edge
            or not label
            or not _may_label(label, labels)
            or not (tab or line.right <= edge)
        ):
            return []
        else:
            labels.append((line, label))
            if tab:
                values.append((line, value.strip("\t")))
    rows = centred_rows([one.number for one, _ in labels], [one.number for one, _ in values], 0.25, 2, least)
    if rows is None or labels[rows[0].labels[0]][0].number <= values[0][0].number:
        return []
    return [
        _beside([labels[at] for at in row.labels], [values[at] for at in row.values], at, edge)
        for row in rows
        for at in range(max(len(row.labels), len(row.values)))
    ]


def _may_label(text: str, labels: Sequence[tuple[Line, str]]) -> bool:
    """Whether a text can be a label's line: it begins one, or goes on with one."""
    begins = text[0].isupper() or bool(labels)
    return begins and not is_list_point(text) and text[-1] not in "_.…" and not _PARTY.search(text)


def _beside(label: Sequence[tuple[Line, str]], value: Sequence[tuple[Line, str]], at: int, edge: int) -> Line:
    """One line of a row of the table."""
    if at >= len(value):
        return label[at][0]
    line, text = value[at]
    if at >= len(label):
        return replace(line, text=f"\t{text}", indent=edge)
    return replace(line, text=f"{label[at][1]}\t{text}", indent=label[at][0].indent)
