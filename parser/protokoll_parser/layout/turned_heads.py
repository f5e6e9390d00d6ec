"""§ lines turned round, the case number at the left edge and the § at the right one: "Dnr 2015:33 | § 202"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from protokoll_parser import case_numbers
from protokoll_parser.document import Line

_TURNED: Final = re.compile(r"([^\t§]{4,60}?)(?:\t+| {2,})((?:[A-ZÅÄÖ]\w{0,5} )?§ ?\d{1,4}(?: ?[a-z])?)$")


def with_signs_first(lines: Sequence[Line]) -> list[Line]:
    """The lines with the § before the case number, where both are all that a row holds."""
    return [_sign_first(line) if "§" in line.text[-10:] else line for line in lines]


def _sign_first(line: Line) -> Line:
    found = _TURNED.match(line.text)
    if found is None or case_numbers.alone(found[1]) is None:
        return line
    return replace(line, text=f"{found[2]}\t{found[1]}")
