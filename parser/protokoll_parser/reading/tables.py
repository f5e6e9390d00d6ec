"""Rows of a table whose cells hold several lines."""

from __future__ import annotations

from itertools import zip_longest


def spread(cells: list[list[str]]) -> list[list[str]]:
    """The printed rows of one table row: line by line, as they stand beside each other on the page.

    [["Beslutande"], ["Ada Ek (S)", "Bo Al (M)"]] is [["Beslutande", "Ada Ek (S)"], ["", "Bo Al (M)"]].
    """
    if all(len(lines) == 1 for lines in cells):
        return [[lines[0] for lines in cells]]
    kept = [[line for line in lines if line.strip()] or [""] for lines in cells]
    return [list(row) for row in zip_longest(*kept, fillvalue="")]
