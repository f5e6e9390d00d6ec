"""Tables that a text extractor has read column by column: names, then their parties, then their roles.

Only a column of parties shows beyond doubt that this has happened; the columns after it go along where they have as
many lines.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby, pairwise
from typing import Final

from protokoll_parser.document import Line
from protokoll_parser.vocabulary import read_tables

_LEAST_ROWS: Final = 3
_LONGEST_CELL: Final = 40
_LONGEST_PARTY: Final = 8
_MOST_STRANGERS: Final = 0.2

_PARTY = re.compile(r"\(?[A-ZÅÄÖ][A-Za-zÅÄÖåäö-]{0,5}\)?|-")
_USUAL = frozenset(("S", "M", "SD", "C", "V", "KD", "L", "MP", "FP"))
_NAME = re.compile(r"[A-ZÅÄÖ][\w’'-]*(?: [A-Za-zÅÄÖåäöéü][\w.’'-]*){1,4}")
_COLUMNS: Final = read_tables("attendance.toml")["columns"]
_SERVING: Final = frozenset(read_tables("attendance.toml")["roles"]["serving_substitute"])
_SUMS = frozenset(("summa", "totalt", "antal", "summa:"))


def zip_columns(lines: list[Line]) -> list[Line]:
    """The lines with such tables as rows, a tab between cells."""
    if not _may_hold_parties(lines):
        return lines
    blocks = list(_blocks(lines))
    out: list[list[Line]] = []
    place = 0
    while place < len(blocks):
        block = blocks[place]
        columns = _columns(out, blocks, place) if len(block) >= _LEAST_ROWS and block[0].text else []
        if columns:
            rows = _zip(out, columns, len(block))
            place += 2 * len(columns) - 1
            while place + 1 < len(blocks) and (column := _sparse(blocks[place + 1])):
                _give(out, rows, blocks[place + 1], column)
                place += 2
        else:
            out.append(block)
            place += 1
    return [line for block in out for line in block]


def _may_hold_parties(lines: list[Line]) -> bool:
    """Whether two rows that are short enough for parties stand together, as of three with a heading among them."""
    return any(
        0 < len(line.text) <= _LONGEST_PARTY and 0 < len(below.text) <= _LONGEST_PARTY
        for line, below in pairwise(lines)
    )


def _blocks(lines: list[Line]) -> Iterator[list[Line]]:
    """Runs of filled lines and runs of blank ones, of one page each."""
    for _, group in groupby(lines, key=lambda line: (bool(line.text), line.page)):
        yield list(group)


def _columns(before: list[list[Line]], blocks: list[list[Line]], place: int) -> list[list[Line]]:
    """The column of parties at a place and those after it of the same length; none where no names stand before."""
    parties = blocks[place]
    if not _is_parties(parties) or len(before) < 2 or not _are_names(before[-2], len(parties)):
        return []
    columns = [parties]
    following = place + 2
    while following < len(blocks) and len(blocks[following]) == len(parties):
        if any(len(line.text) > _LONGEST_CELL or "\t" in line.text for line in blocks[following]):
            break
        columns.append(blocks[following])
        following += 2
    return columns


def _is_parties(block: list[Line]) -> bool:
    """Whether all lines, a heading aside, are short names of parties."""
    found = [line.text for line in block if _PARTY.fullmatch(line.text)]
    if len(found) < len(block) - 1 or len(found) < _LEAST_ROWS:
        return False
    different = {text.strip("()") for text in found}
    return len(different) > 1 or different <= _USUAL


def _are_names(block: list[Line], count: int) -> bool:
    """Whether the last lines of a block, sums aside, are as many names."""
    names = _rows(block)[-count:]
    strangers = sum(not _NAME.fullmatch(line.text) for line in names)
    return len(names) == count and strangers <= max(1, _MOST_STRANGERS * count)


def _rows(block: list[Line]) -> list[Line]:
    rows = block[:]
    while rows and rows[-1].text.lower() in _SUMS:
        rows.pop()
    return rows


def _zip(out: list[list[Line]], columns: list[list[Line]], count: int) -> range:
    """Put the columns beside the names that stand before them; the rows of the block that were filled."""
    names = _rows(out[-2])
    first = len(names) - count
    for row, name in enumerate(names[first:]):
        cells = [name.text, *(column[row].text for column in columns)]
        out[-2][first + row] = replace(name, text="\t".join(cells))
    return range(first, len(names))


def _sparse(block: list[Line]) -> str | None:
    """What a column means that has a head and a cell for some rows only: "replaces", "items"; None for others."""
    head = block[0].text.strip(" :").lower()
    return next((meaning for meaning in ("replaces", "items") if head in _COLUMNS[meaning]), None)


def _give(out: list[list[Line]], rows: range, block: list[Line], column: str) -> None:
    """Names of those stood in for, one for each who serves; where the numbers differ, and for §§, nobody can tell."""
    table = out[-2]
    serving = [row for row in rows if _SERVING & set(table[row].text.lower().split("\t"))]
    names = [line.text for line in block[1:]]
    if column == "replaces" and len(serving) == len(names):
        for row, name in zip([rows[0], *serving], [block[0].text, *names], strict=True):
            table[row] = replace(table[row], text=f"{table[row].text}\t{name}")
