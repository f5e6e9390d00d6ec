"""Label columns: labels of two rows made one, and in the §§ a heading beside its text set above it."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from protokoll_parser.document import Line
from protokoll_parser.headings import read_heading
from protokoll_parser.layout.lines import is_item
from protokoll_parser.reading.cells import LIST_MARK
from protokoll_parser.vocabulary.labels import is_any_label

_TAB: Final = "\t"
_LONGEST_LABEL: Final = 60
_LONGEST_HEADING: Final = 100
"""A label of up to five rows."""
_LONGEST_BARE: Final = 30
"""A label's later row without a value beside it."""
_LONGEST_WHOLE: Final = 140
_JOINTS: Final = (" och", "till", "samt", " för", " av")
_MOST_LABEL_ROWS: Final = 5
_SHORT_CELL: Final = 25
_LEAST_CELLS: Final = 3


def join_labels(lines: list[Line], *, headings_only: bool = False) -> list[Line]:
    """ "Justeringens ⇥ Kommunhuset" over "plats och tid ⇥ kl 15" is one label and two rows of its value.

    In the §§, where tables have rows in small letters too, only labels that are then known headings are made one.
    """
    out: list[Line] = []
    index = 0
    while index < len(lines):
        line = lines[index]
        run = _label_run(lines, index, headings_only=headings_only) if "\t" in line.text else 1
        while run > 1:
            rows = lines[index : index + run]
            label = _joined_label(rows)
            if (_is_heading(label) if headings_only else len(label) <= _LONGEST_LABEL) and not _are_two(
                rows, label
            ):
                break
            run -= 1
        if run > 1:
            out.append(replace(line, text=f"{label}\t{_value(line.text)}"))
            below = ((row, _value(row.text)) for row in lines[index + 1 : index + run])
            out += [_set_in(row, value, _TAB + value) for row, value in below if value]
        else:
            out.append(_with_mark(line) if headings_only else line)
        index += run
    return out


def _with_mark(line: Line) -> Line:
    """A heading's row with the list mark beside it and the mark's text as one cell."""
    label, tab, _ = line.text.partition(_TAB)
    value = _value(line.text) if tab and label and _is_heading(label) else _TAB
    return line if _TAB in value else replace(line, text=f"{label}{_TAB}{value}")


def _label_run(lines: list[Line], index: int, *, headings_only: bool) -> int:
    """How many rows one label may take: those below it that begin with a small letter in its column."""
    first, value = lines[index].text.partition(_TAB)[0], _value(lines[index].text)
    if not first or not first[0].isalpha() or _TAB in value or first[-1] in ".:":
        return 1
    if not headings_only and value.split(None, 1)[:1] == first.split(None, 1)[:1]:
        # two labels beside each other: "Datum för ⇥ Datum för"
        return 1
    run = 1
    for line in lines[index + 1 : index + _MOST_LABEL_ROWS]:
        label, tab, _ = line.text.partition(_TAB)
        if not label or (not tab and len(label) > _LONGEST_BARE) or _TAB in _value(line.text):
            break
        if not (label[0].islower() or (headings_only and first.isupper() and label.isupper())):
            break
        run += 1
    return run


def _value(text: str) -> str:
    """What stands beside a label: the columns that it skips left out, a list mark and its text as one."""
    value = text.partition(_TAB)[2].lstrip(_TAB)
    mark, tab, rest = value.partition(_TAB)
    return f"{mark} {rest}" if tab and LIST_MARK.fullmatch(mark) else value


def _set_in(line: Line, value: str, text: str) -> Line:
    """A row of a label's value alone, where it stands on its row."""
    indent = line.right - len(value) if _is_in_characters(line, value) else line.indent
    return replace(line, text=text, indent=indent)


def _is_in_characters(line: Line, value: str) -> bool:
    """Whether a row's right edge tells where its last cell begins."""
    return line.right > len(value) and not line.top


def _joined_label(lines: list[Line]) -> str:
    label = ""
    for line in lines:
        part = line.text.partition(_TAB)[0]
        label = label[:-1] + part if label.endswith("-") else f"{label} {part}".strip()
    return label


def join_headings(lines: list[Line]) -> list[Line]:
    """ "Nämndens förslag till kommunstyrelsen och" over "kommunfullmäktige" is one heading, blank row or not."""
    out: list[Line] = []
    index = 0
    while index < len(lines):
        line = lines[index]
        index += 1
        if line.text[-4:].lower().endswith(_JOINTS) and len(line.text) <= _LONGEST_HEADING:
            below = next(
                (place for place in (index, index + 1) if place < len(lines) and lines[place].text), None
            )
            whole = f"{line.text} {lines[below].text}" if below is not None else ""
            heading = read_heading(whole) if len(whole) <= _LONGEST_WHOLE else None
            if below is not None and heading is not None and not heading.rest:
                out.append(replace(line, text=whole, last=lines[below].number))
                index = below + 1
                continue
        out.append(line)
    return out


def join_cells(lines: list[Line]) -> list[Line]:
    """In a table's rows, a cell's later lines on its first: "7.1 | Yttrande om | Bo Al" over "| sammankomst"."""
    out: list[Line] = []
    for line in lines:
        above = out[-1] if out else None
        if above is not None and line.text and _is_rest_of_row(above.text, line.text):
            text = _TAB.join(map(_joined_cell, above.text.split(_TAB), _beside(line.text, above.text)))
            out[-1] = replace(above, text=text, last=line.last or line.number)
        else:
            out.append(line)
    return out


def _is_rest_of_row(row: str, text: str) -> bool:
    """Whether each cell of a row goes on with the one above it, in a table of three columns or more.

    A single cell goes on with the last of a row that ends in the middle of a word.
    """
    if (
        row.count(_TAB) < _LEAST_CELLS - 1
        or row.rpartition(_TAB)[0].isspace()
        or not text.lstrip(_TAB)[0].islower()
        or (is_item(row) and not row.endswith("-"))
        or len(text) > len(row) + _LONGEST_BARE
    ):
        return False
    above, below = row.split(_TAB), text.split(_TAB)
    return len(below) <= len(above) and all(
        not rest or (rest[0].islower() and begun != "" and begun[-1] not in ".:;")
        for begun, rest in zip(above, below, strict=False)
    )


def _beside(text: str, row: str) -> list[str]:
    """The cells of a row's rest, one for each of the row's."""
    last = row.count(_TAB)
    if _TAB not in text and row.endswith("-"):
        return [""] * last + [text]
    cells = text.split(_TAB)
    return cells + [""] * (last + 1 - len(cells))


def _joined_cell(begun: str, rest: str) -> str:
    if not rest:
        return begun
    return begun[:-1] + rest if begun.endswith("-") else f"{begun} {rest}"


def split_labels(lines: list[Line]) -> list[Line]:
    """In the §§ a heading that stands in a column beside its text goes above it, and the text stands alone."""
    out: list[Line] = []
    values: list[int] = []
    for index, line in enumerate(lines):
        text = line.text
        if _TAB not in text:
            out.append(line)
            continue
        label, value = text.partition(_TAB)[0], _value(text)
        if not label:
            cell = text.lstrip(_TAB)
            in_table = any(_is_table_row(lines, near) for near in (index - 1, index + 1))
            if _TAB not in cell and not (in_table and len(cell) <= _SHORT_CELL):
                line = replace(line, text=cell)
        elif value and _TAB not in value and _is_heading(label):
            if out and out[-1].text:
                out.append(Line("", line.number, line.last, line.page))
            out.append(replace(line, text=label))
            if not _is_in_characters(line, value):
                values.append(len(out))
            line = _set_in(line, value, value)
        out.append(line)
    for place in values:
        if place + 1 < len(out) and out[place + 1].text:
            out[place] = replace(out[place], indent=out[place + 1].indent)
    return out


def _are_two(rows: list[Line], label: str) -> bool:
    """Whether a label is whole in its first row and the next has a value of its own: "Utses" over "med ersättare"."""
    return (
        all(_TAB in row.text for row in rows)
        and is_any_label(_joined_label(rows[:1]))
        and not is_any_label(label)
        and is_any_label(_joined_label(rows[1:]))
    )


def _is_heading(label: str) -> bool:
    if len(label) > _LONGEST_HEADING:
        return False
    heading = read_heading(label)
    return heading is not None and not heading.rest


def _is_table_row(lines: list[Line], index: int) -> bool:
    """Whether a neighbouring line is a row of three cells or more, and not a heading beside a list's point."""
    if not 0 <= index < len(lines):
        return False
    cells = lines[index].text.split(_TAB)
    return sum(map(bool, cells)) > 2 and (_TAB in _value(lines[index].text) or not _is_heading(cells[0]))
