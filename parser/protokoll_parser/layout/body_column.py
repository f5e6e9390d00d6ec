"""A body set in from a margin: its column's rows begin a line again, where recipients stand beside some of them.

Rows near such an entry are read as two columns, so the body's begin with a tab; the headings among them show that they
are no table's.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from protokoll_parser.document import Line
from protokoll_parser.headings import read_heading

_COLUMN: Final = 10
"""Characters that a margin takes at least."""
_HANGING: Final = 6
"""How far a list's rows may stand in."""
_FAR: Final = 40
_LONGEST: Final = 60
_SECTION: Final = re.compile(r"[^\t§]{0,60}\t(?:[A-ZÅÄÖ]\w{0,5} ?)?§ ?\d{1,4}(?: ?[a-z])?(?:\t|$)")


def without_body_column(lines: list[Line]) -> tuple[list[Line], int | None]:
    """(the lines with the body's column at their beginning, where that begins: its first §); None where it has none."""
    first = next((index for index, line in enumerate(lines) if _is_heading_set_in(line)), None)
    if first is None:
        return lines, None
    above = range(first - 1, max(-1, first - _FAR), -1)
    start = next((index for index in above if _SECTION.match(lines[index].text)), None)
    if start is None:
        return lines, None
    column = lines[first].indent
    return [*lines[:start], *(_set_back(line, column) for line in lines[start:])], start


def _is_heading_set_in(line: Line) -> bool:
    text = line.text
    if text[:1] != "\t" or line.indent < _COLUMN or len(text) > _LONGEST or "\t" in text[1:]:
        return False
    heading = read_heading(text[1:])
    return heading is not None and heading.kind in ("decision", "proposal", "summary", "background")


def _set_back(line: Line, column: int) -> Line:
    if line.text[:1] != "\t" or not -2 <= line.indent - column <= _HANGING:
        return line
    return replace(line, text=line.text[1:])
