"""Recipients set in the left margin beside a §'s head or above it: "Kommunstyrelsen | § 41", "Akten | Dnr SN 2021/88".

The margin is taken off, so that the head reads as any other; its entries are kept by the § line they stand beside.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from protokoll_parser import case_numbers
from protokoll_parser.document import Line
from protokoll_parser.headings import is_weak, read_heading
from protokoll_parser.vocabulary import read_tables

_SECTION = r"(?!Se |Jfr |Enl)(?:[A-ZÅÄÖ]\w{0,5} ?)?§ ?\d{1,4}(?: ?[a-z])?"
_BESIDE = re.compile(rf"([^\t§]{{0,60}})\t({_SECTION}(?:[ ,]+(?:[Dd]nr|[Dd]iarienr|Ärende)[^\t]*)?)$")
_INDENTED = re.compile(rf"\t?{_SECTION}(?:[ \t]+{_SECTION}){{0,4}}$")
"""A § with its stack of earlier ones, alone on its row."""
_SET_IN = re.compile(rf"\t?{_SECTION}(?=\t)")
"""A § with its case number, or whatever stands in a column of its own."""
_ROWS = 12
"""How far down a margin list may reach."""
_APART = 6
"""Rows closer than this that look so are a contents list, unless a § has its body right below."""
_COLUMN = 10
"""Characters that a margin takes at least."""
_ALIGNED = 2
"""Characters by which the rows of a column differ."""
_LONGEST_ENTRY = 40


@cache
def _front_labels() -> frozenset[str]:
    """The labels of a front page that have §§ beside them: "Paragrafer | § 41" is no head."""
    tables = read_tables("front_labels.toml")
    kinds = ("paragraphs", "secretary", "adjusters", "adjustment")
    return frozenset(word for kind in kinds for words in tables[kind].values() for word in words)


def without_margins(lines: Sequence[Line]) -> tuple[list[Line], dict[int, tuple[str, ...]]]:
    """(the lines with margins off, margin entries by the number of the § line)."""
    heads = [
        index
        for index, line in enumerate(lines)
        if "\t" in line.text
        and (beside := _BESIDE.match(_without_case_number(line.text)))
        and beside[1].strip(" :").lower() not in _front_labels()
    ]
    alone = [
        index
        for place, index in enumerate(heads)
        if _has_a_body_below(lines, index)
        or (
            lines[index].text[0] != "\t"
            and (place == 0 or index - heads[place - 1] > _APART)
            and _is_far(heads, place)
        )
    ]
    result = list(lines)
    margins: dict[int, tuple[str, ...]] = {}
    for index in alone:
        margins[lines[index].number] = _take_margin_beside(lines, index, heads, result)
    front: frozenset[str] | None = None
    for index, line in enumerate(lines):
        if "§" not in line.text or line.indent < _COLUMN or index in alone:
            continue
        is_bare = _INDENTED.match(line.text) is not None
        if not is_bare and not _SET_IN.match(line.text):
            continue
        if front is None:
            front = frozenset(above.text for above in lines[:index])
        entries = _take_margin_below(lines, index, result) if is_bare else []
        entries = entries or _take_margin_above(lines, index, front, result)
        if entries:
            margins[line.number] = tuple(entries)
    return result, margins


def _without_case_number(text: str) -> str:
    """A row without the case number in its last column, where the § has one of its own."""
    row, _, last = text.rpartition("\t")
    row = row.rstrip("\t")
    return row if "\t" in row and "§" in row and case_numbers.alone(last) is not None else text


def _take_margin_beside(
    lines: Sequence[Line], index: int, heads: Sequence[int], result: list[Line]
) -> tuple[str, ...]:
    """The entries in the margin of a § whose line they begin beside, taken off.

    A row with nothing but an entry is known by the body's column below, where rows have kept their places.
    """
    entries: list[str] = []
    column = _column_below(lines, index)
    for row in range(index, len(lines)):
        left, found, right = lines[row].text.partition("\t")
        is_lone = not found and left != "" and lines[row].indent < column - 2 and row < index + _ROWS
        if row > index and not lines[row].is_blank and ((not found and not is_lone) or row in heads):
            break
        if left and row > index and (row >= index + _ROWS or "\t" in right or _is_heading(left)):
            break
        if found or is_lone:
            entries += [left] if left else []
            result[row] = replace(lines[row], text=right)
    return tuple(entries)


def _is_heading(text: str) -> bool:
    """Whether a margin's text can be nothing but a heading: "Ekonomi" is a recipient there."""
    heading = read_heading(text)
    return heading is not None and not is_weak(heading)


def _column_below(lines: Sequence[Line], index: int) -> int:
    """Where the body's rows begin below a § line; 0 where they stand at the page's edge."""
    rows = [line for line in lines[index + 1 : index + _ROWS] if line.text and "\t" not in line.text]
    column = next((line.indent for line in rows if line.indent >= _COLUMN), 0)
    return column if all(line.indent >= column - 2 or not line.indent for line in rows) else 0


def _take_margin_below(lines: Sequence[Line], index: int, result: list[Line]) -> list[str]:
    """The entries in the margin below a § line that stands in the body's column, taken off; none where there is none.

    One row at least has both an entry and a part of the head, and the first heading stands in the § line's column.
    """
    column = lines[index].indent
    entries: list[str] = []
    bare: dict[int, str] = {}
    is_beside = False
    for row in range(index + 1, min(len(lines), index + _ROWS)):
        line = lines[row]
        text = line.text
        if not text:
            continue
        if line.indent >= column - 2:
            if read_heading(text.lstrip("\t")) is not None:
                break
            continue
        left, found, right = text.partition("\t")
        if len(left) > _LONGEST_ENTRY or "\t" in right or "§" in left or read_heading(left) is not None:
            return []
        entries.append(left)
        bare[row] = right
        is_beside = is_beside or bool(found)
    else:
        return []
    if not is_beside:
        return []
    result[index] = replace(lines[index], text=lines[index].text.lstrip("\t").replace("\t", " "))
    for row, text in bare.items():
        result[row] = replace(lines[row], text=text)
    return entries


def _take_margin_above(
    lines: Sequence[Line], index: int, front: frozenset[str], result: list[Line]
) -> list[str]:
    """The entries in the margin right above a § line that stands in the body's column, taken off.

    A blank row parts them from what is above. Names on the front page are a running head's; below a heading they belong
    to the § above.
    """
    column = lines[index].indent
    first = index
    while first and index - first < _ROWS and _is_entry(lines[first - 1], column):
        first -= 1
    above = next((line.text for line in reversed(lines[:first]) if line.text), "") if first < index else ""
    if (
        not above
        or not lines[first - 1].is_blank
        or abs(_column_below(lines, index) - column) > _ALIGNED
        or read_heading(above) is not None
    ):
        return []
    entries = [line.text for line in lines[first:index]]
    if not front.isdisjoint(entries):
        return []
    for row in range(first, index):
        result[row] = replace(lines[row], text="")
    return entries


def _is_entry(line: Line, column: int) -> bool:
    """Whether a row has nothing but the name of a recipient, left of the body's column."""
    text = line.text
    return (
        0 < len(text) <= _LONGEST_ENTRY
        and line.indent <= column - _COLUMN
        and text[0].isupper()
        and text[-1] not in ".:;"
        and "\t" not in text
        and not any(map(str.isdigit, text))
        and not _is_heading(text)
    )


def _is_far(heads: Sequence[int], place: int) -> bool:
    return place + 1 == len(heads) or heads[place + 1] - heads[place] > _APART


def _has_a_body_below(lines: Sequence[Line], index: int) -> bool:
    """Whether the rows right below are a §'s: one of them is a heading of its body."""
    below = [line.text.partition("\t")[2] for line in lines[index + 1 : index + 5]]
    return any(text and read_heading(text) is not None for text in below)
