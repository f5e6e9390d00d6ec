"""What the readers share about a line's text: list marks, blanks, cells."""

from __future__ import annotations

import re
from typing import Final

BREAK: Final = "\uf8ff"
"""Stands for a line break within a cell or a row until the row has been read; no cleaned text holds it."""

LIST_MARK: Final = re.compile(r"(?:[-–—•*·▪●○◦‣]|\d{1,3}[.)]|\(?[a-zåäöA-ZÅÄÖ][.)]|\(?[ivx]{1,4}[.)]|att)")
"""What stands before a list point's text: "1.", "a)", "-", "•"."""

_BULLET_AND_MARK: Final = re.compile(r"[-–•*+] +(?=(?:\d{1,3}[.)]|[a-zåäö]\)|§) )")


def row_text(cells: list[str]) -> str:
    """Cells as one line, a tab between each two, empty ones at the end left out."""
    kept = [" ".join(cell.split()) for cell in cells]
    while kept and not kept[-1]:
        kept.pop()
    first = next((place for place, cell in enumerate(kept) if cell), 0)
    if first + 1 < len(kept) and LIST_MARK.fullmatch(kept[first]) and kept[first + 1]:
        kept[first : first + 2] = [f"{kept[first]} {kept[first + 1]}"]
    return "\t".join(kept)


def without_double_mark(text: str) -> str:
    """ "- a) text" is "a) text", "- § 38 Title" is "§ 38 Title"."""
    match = _BULLET_AND_MARK.match(text)
    return text[match.end() :] if match else text
