"""Names of a table that are broken over two lines of their cell: "Rose-Marie Lilja" over "Ander (S)", or over "(S)"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from protokoll_parser.names import UPPER

_REST: Final = re.compile(rf"(?:[{UPPER}][\w'’-]+ )?\([^\W\d_]{{1,6}}\)")
"""A surname with its party, or the party alone: no person's whole name."""
_BEGINS: Final = re.compile(rf"[{UPPER}][\w'’.-]+(?: [{UPPER}a-z][\w'’.-]*){{0,4}}")
"""A name, or its beginning, without a party."""


def goes_on(name: str, below: Sequence[str]) -> bool:
    """Whether the cells of the row below a table's name hold nothing but the rest of that."""
    return len(below) == 1 and _REST.fullmatch(below[0]) is not None and _BEGINS.fullmatch(name) is not None


def with_names_whole(rows: Sequence[str]) -> Sequence[str]:
    """The rows of a text, cells parted by tabs, with such names in one."""
    if not any("(" in row and "\t" not in row and _REST.fullmatch(row) for row in rows):
        return rows
    whole: list[str] = []
    for row in rows:
        name, tab, rest = whole[-1].partition("\t") if whole else ("", "", "")
        if tab and goes_on(name, [row]):
            whole[-1] = f"{name} {row}\t{rest}"
        else:
            whole.append(row)
    return whole
