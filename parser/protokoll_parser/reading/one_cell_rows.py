"""Attendance tables extracted with one cell a row, as rows of cells again.

A word processor that saves a table as text writes each cell on a row of its own, an empty cell as an empty row; a
PDF's text has rows of blanks between the cells, or two narrow cells on a row. "Namn | Parti | Närvaro" stands above.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile
from typing import Final

from protokoll_parser.reading.table_heads import find_heads, is_first_head
from protokoll_parser.vocabulary.labels import MODES, ROSTER, column_meanings, is_any_label, label_kind

_PARTY_HEAD: Final = re.compile(r"^(?:Parti|Partibet(?:\.|eckning))\b", re.MULTILINE)
"""A row that begins with the second head: a cheap look."""
_NAME: Final = re.compile(r"[A-ZÅÄÖÉ][\w'’.-]*(?: [a-zé]{1,3})? [A-ZÅÄÖÉ][\w'’-]*[a-zåäöé]")
_PARTY: Final = re.compile(
    r"\(?(?![Xx]+\)?$)(?:[A-ZÅÄÖ][A-Za-zÅÄÖåäö]{0,4}|[smcvl]|[sk]d|[mf]p)\)?|\(?[-–]\)?"
)
_MARK: Final = re.compile(r"[Xx1]|[-–—]")
_TOTALS: Final = ("summa", "totalt", "antal")
_MOST_HEADS: Final = 14
_REACH: Final = 6
"""Rows from a cell of a record to the next, or from one head to the next."""
_LONGEST: Final = 80
_MARKED: Final = frozenset({"present", "serving", "idle", "vote"})
"""Columns of marks, the place of which says what they mean."""


def with_rows_of_cells(text: str) -> str:
    """The text with such tables as rows with tabs between cells; the number of rows stays the same."""
    if _PARTY_HEAD.search(text) is None:
        return text
    rows = text.split("\n")
    place = 0
    while place < len(rows):
        if _PARTY_HEAD.match(rows[place]) and "\t" not in rows[place] and "   " not in rows[place].rstrip():
            place = _take(rows, place)
        place += 1
    return "\n".join(rows)


def _take(rows: list[str], place: int) -> int:
    """Put the table together whose second head begins the row; the last row of what was read."""
    first = next((at for at in range(place - 1, max(place - 3, -1), -1) if rows[at].strip()), -1)
    if first < 0 or not is_first_head(rows[first].strip()):
        return place
    heads, start = _read_heads(rows, first)
    for read in (_by_number, _by_form):
        table, stop = read(rows, heads, start, start - first)
        if table:
            rows[first:stop] = [*table, *[""] * (stop - first - len(table))]
            return _take_groups(rows, stop) - 1
    return place


def _take_groups(rows: list[str], stop: int) -> int:
    """Join the rows of each person in the lists without heads right below a table; the row below the last of them.

    "Övriga närvarande | Ada Ek | ekonom | På plats | Bo Al | …".
    """
    at = stop
    while at < len(rows) and at - stop < _REACH // 2:
        row = rows[at].strip()
        at += 1
        if not row:
            continue
        if label_kind(row) not in ROSTER:
            break
        stop = at = _join_persons(rows, at)
    return stop


def _join_persons(rows: list[str], start: int) -> int:
    """Put each name's rows beside it; the row below the last."""
    records: list[str] = []
    at = stop = start
    while at < len(rows) and at - stop < _REACH // 2:
        row = rows[at].strip()
        at += 1
        if not row:
            continue
        if len(row) > _LONGEST or "\t" in row or _is_label(row) or _heads_of(row):
            break
        if _NAME.match(row):
            records.append(row)
        elif not records or records[-1].count("\t") > _REACH // 2:
            break
        else:
            records[-1] += f"\t{row}"
        stop = at
    rows[start:stop] = [*records, *[""] * (stop - start - len(records))]
    return stop


def _is_label(row: str) -> bool:
    """Whether a row begins another field; "På distans" may be a cell."""
    return row[:1].isupper() and is_any_label(row) and label_kind(row) not in MODES


def _read_heads(rows: Sequence[str], first: int) -> tuple[list[str], int]:
    """The heads from the row of the first on, and the row below the last."""
    heads = [rows[first].strip()]
    stop = at = first + 1
    while at < len(rows) and at - stop < _REACH // 2 and len(heads) < _MOST_HEADS:
        row = rows[at].strip()
        at += 1
        if not row:
            continue
        found = _heads_of(row)
        if not found:
            break
        heads += found
        stop = at
    return heads, stop


def _heads_of(row: str) -> list[str]:
    return [row[start:end] for start, end in find_heads(row)]


def _by_number(rows: Sequence[str], heads: Sequence[str], start: int, height: int) -> tuple[list[str], int]:
    """The table whose records have a row for each head, empty ones too; nothing where they have not."""
    size = len(heads)
    if height != size:
        return [], start
    table: list[str] = []
    stop = start
    while stop + size <= len(rows) + 1 and _is_record(rows[stop : stop + size]):
        table.append("\t".join(cell.strip() for cell in rows[stop : stop + size]))
        stop += size
    below = takewhile(lambda at: not _is_label(rows[at].strip()), range(stop, min(stop + size, len(rows))))
    # a record that begins elsewhere tells that rows without words are no cells
    is_whole = not any(_opens(rows, at) for at in below)
    return (["\t".join(heads), *table], stop) if table and is_whole else ([], start)


def _is_record(cells: Sequence[str]) -> bool:
    name, party = cells[0].strip(), cells[1].strip() if len(cells) > 1 else ""
    if any("\t" in cell or len(cell) > _LONGEST for cell in cells):
        return False
    if name.lower().startswith(_TOTALS):
        return not party
    return _NAME.match(name) is not None and (not party or _PARTY.fullmatch(party) is not None)


def _opens(rows: Sequence[str], at: int) -> bool:
    """Whether a record begins in the row: a name, and in the next row with words its party."""
    name = rows[at].strip()
    if len(name) > _LONGEST or "\t" in name or not _NAME.match(name) or is_any_label(name):
        return False
    below = next((row.strip() for row in rows[at + 1 : at + 3] if row.strip()), "")
    return _PARTY.fullmatch(below) is not None


def _by_form(rows: Sequence[str], heads: Sequence[str], start: int, _height: int) -> tuple[list[str], int]:
    """The table whose cells are known by what they look like, rows of blanks between them or not."""
    told = [column_meanings().get(head.lower(), "vote") for head in heads]
    if set(told[2:]) <= {"vote", "ignored"}:
        return [], start  # a list of votes, which has readers of its own
    records: list[list[str]] = []
    at = stop = start
    while at < len(rows) and at - stop < _REACH // 2:
        row = rows[at].strip()
        opens = bool(row) and _opens(rows, at)
        if opens:
            records.append([row])
        elif row and not (records and _goes_on(row, records[-1], heads, _opens_below(rows, at))):
            break
        elif row:
            records[-1].append(row)
        at += 1
        stop = at if row else stop
    if len(records) < 2 and len(heads) > 2:
        return [], start
    if not _MARKED & set(told) or not any(_MARK.fullmatch(cell) for one in records for cell in one):
        return ["\t".join(record) for record in records], stop
    kept = [at for at, meaning in enumerate(told) if meaning != "vote"]
    return [
        "\t".join(heads[at] for at in kept),
        *("\t".join(_placed(record, [told[at] for at in kept])) for record in records),
    ], stop


def _opens_below(rows: Sequence[str], at: int) -> bool:
    """Whether a record begins in the next row with words."""
    return any(_opens(rows, below) for below in range(at + 1, min(at + 3, len(rows))))


def _goes_on(row: str, record: Sequence[str], heads: Sequence[str], is_last: bool) -> bool:
    """Whether a row is a further cell of the record; "Ordförande" is where it `is_last`, and else a signer's label."""
    if len(record) == len(heads) or len(row) > _LONGEST or row.startswith("§ "):
        return False
    if row.lower().startswith(_TOTALS) or _heads_of(row):
        return False
    return not _is_label(row) or (is_last and label_kind(row) == "chair")


def _placed(record: Sequence[str], told: Sequence[str]) -> list[str]:
    """A record's cells under the heads that they can stand under, each right of the one before."""
    placed = [""] * len(told)
    last = -1
    for cell in record:
        mark = _MARK.fullmatch(cell) is not None
        named = _NAME.match(cell) is not None
        for at in range(last + 1, len(told)):
            meaning = told[at]
            fits = {
                "name": named,
                "party": at == 1 or _PARTY.fullmatch(cell) is not None,
                "present": mark,
                "serving": mark or named,
                "ignored": False,
            }.get(meaning, not mark and not named)
            if fits:
                placed[at] = cell
                last = at
                break
    return placed
