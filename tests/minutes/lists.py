"""Lists, tables and the marks before decision points."""

from __future__ import annotations

from tests.minutes.script import Entry, Lines, Piece, Row
from tests.minutes.story import Grid

LETTERS = "abcdefghijklmnopqrstuvwxyzåäö"


def set_list(pieces: list[Piece], entries: list[str], mark: str) -> list[str]:
    """Set a list; gives its printed lines."""
    if not mark:
        pieces.append(Lines(tuple(entries)))
        return entries
    printed = []
    for index, entry in enumerate(entries):
        numbered = {"1": f"{index + 1}.", "1.": f"{index + 1}.", "a": f"{LETTERS[index % 29]})"}
        shown = numbered.get(mark, mark)
        pieces.append(Entry(shown, entry))
        printed.append(f"{shown} {entry}")
    return printed


def set_grid(pieces: list[Piece], grid: Grid) -> str:
    """Set a table; gives its text, cells apart by tabs."""
    width = max(len(row[0]) for row in grid.rows) + 3
    columns = (0, *(width + 14 * index for index in range(len(grid.rows[0]) - 1)))
    pieces += [Row(tuple((cell,) for cell in row), columns) for row in grid.rows]
    return "\n".join("\t".join(row) for row in grid.rows)


def point_mark(style: str, index: int, count: int) -> str:
    """What stands before a decision point; a lone one has no mark."""
    if style.startswith("att") or count == 1:
        return ""
    return {"1.": f"{index + 1}.", "1": f"{index + 1}", "a)": f"{LETTERS[index % 29]})"}.get(style, style)
