"""Voting lists that were extracted with one cell a row, "Ada Ek", "S", "Ja", as rows of a list again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from protokoll_parser.vocabulary import read_tables
from protokoll_parser.voting_sides import read_side
from protokoll_parser.wrapped_names import with_names_whole

_LISTS: Final = read_tables("voting.toml")["lists"]
_HEADS: Final = frozenset(
    word for key in ("member", "party", "substitute", "presence", "answer", "beside") for word in _LISTS[key]
)
_TOTALS: Final = tuple(_LISTS["totals"])
_NO_ANSWER: Final = frozenset(_LISTS["none"])
_LONGEST: Final = 45
_MOST_CELLS: Final = 6
_LEAST_ROWS: Final = 3


def with_rows_joined(rows: Sequence[str]) -> Sequence[str]:
    """The rows, such a list's set together: "Ada Ek | S | Ja"."""
    rows = with_names_whole(rows)
    answers = [place for place, row in enumerate(rows) if _is_answer(row)]
    if len(answers) < _LEAST_ROWS:
        return rows
    result: list[str] = []
    place = 0
    while place < len(rows):
        end = place
        while end < len(rows) and _is_cell(rows[end]):
            end += 1
        result += _list(rows[place:end]) or _unanswered(rows[place:end])
        result += rows[end : end + 1]
        place = end + 1
    return result


def _list(cells: Sequence[str]) -> list[str]:
    """The rows of a list from its cells; none where they are no such list."""
    start = next((at for at, cell in enumerate(cells) if not _is_answer(cell) and not _is_head(cell)), 0)
    heads = [cell for cell in cells[:start] if _is_answer(cell)]
    records: list[list[str]] = [[]]
    for cell in cells[start:]:
        name, answer = _parted(cell)
        records[-1] += [name, answer] if answer else [cell]
        if answer or _is_answer(cell):
            records.append([])
    rest = records.pop()
    given = [record[-1].lower() for record in records]
    if (
        len(heads) == 1  # of a list of names: "Ja", "Ada Ek", "Bo Al", "Nej", …
        or len(records) < max(_LEAST_ROWS, len(set(given)) + 1)
        or any(not 1 < len(record) <= _MOST_CELLS for record in records)
        or (rest and not _may_follow(rest[0]))
    ):
        return []
    return [*("\t".join(record) for record in records), *_with_heads(rest, heads)]


def _unanswered(cells: Sequence[str]) -> Sequence[str]:
    """The cells; without the answers where these alternate with names but do not pair with them.

    An answer is then no head of a list: read as one, it would be the next person's.
    """
    answers = [place for place, cell in enumerate(cells) if _is_answer(cell)]
    close = sum(1 for place, following in pairwise(answers) if following == place + 2)
    if len(answers) <= _LEAST_ROWS or 2 * close < len(answers):
        return cells
    return [cell for cell in cells if not _is_answer(cell)]


def _with_heads(rest: Sequence[str], heads: Sequence[str]) -> Iterator[str]:
    """What stands below the list: its total with the heads beside the figures, "Ja: 7, Nej: 4"."""
    if heads and len(rest) == len(heads) + 1 and all(cell.isdigit() for cell in rest[1:]):
        yield ", ".join(f"{head}: {figure}" for head, figure in zip(heads, rest[1:], strict=True))
    else:
        yield from rest


def _is_cell(row: str) -> bool:
    return len(row) <= _LONGEST and "\t" not in row and row[-1] not in ".:;"


def _is_answer(row: str) -> bool:
    return len(row) <= _LONGEST and (read_side(row) is not None or row.lower().rstrip(".") in _NO_ANSWER)


def _parted(row: str) -> tuple[str, str]:
    """A name and its answer that stayed in one row, "Ada Ek (S) Ja"; no answer where the row is one cell."""
    name, bracket, answer = row.rpartition(") ")
    return (f"{name})", answer) if bracket and " (" in name and _is_answer(answer) else (row, "")


def _is_head(row: str) -> bool:
    return row.strip().lower().rstrip(".:") in _HEADS


def _may_follow(row: str) -> bool:
    """Whether a row below a list is no name without an answer: a total, or what holds figures."""
    return row.lower().startswith(_TOTALS) or any(letter.isdigit() for letter in row)
