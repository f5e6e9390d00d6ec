"""§ signs that a recognition of characters took for others: "S 14", "$ 14". Where a series shows it, they return."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from protokoll_parser.document import Line

_HEAD: Final = re.compile(
    r"(?:[A-ZÅÄÖ][A-Za-zÅÄÖåäö]{0,5}(?: ?AU| au)? )?(?P<sign>[§S$]) ?(?P<number>\d{1,4})(?![\d:-])"
)
_MISREAD: Final = re.compile(r"(?<![\w($])(S{1,2}|\${1,2})(?= ?\d{1,4}(?!\d))")
_LEAST_STEPS: Final = 2
_REACH: Final = 12
"""Characters within which the sign of a head stands."""


def with_signs(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines with their § signs; as they are unless rows begin with the other sign and numbers that rise."""
    numbers: dict[str, list[int]] = {"§": [], "S": [], "$": []}
    for line in lines:
        begins = line.text[:_REACH]
        if ("S" in begins or "§" in begins or "$" in begins) and (head := _HEAD.match(line.text)):
            numbers[head["sign"]].append(int(head["number"]))
    signs = {sign for sign, found in numbers.items() if sign != "§" and _steps(found) >= _LEAST_STEPS}
    if not signs or _steps(numbers["§"]):
        return lines
    return [_restored(line, signs) for line in lines]


def _steps(numbers: Sequence[int]) -> int:
    """How many numbers follow right upon the one before."""
    return sum(after == before + 1 for before, after in pairwise(numbers))


def _restored(line: Line, signs: set[str]) -> Line:
    if not any(sign in line.text for sign in signs):
        return line
    text = _MISREAD.sub(lambda match: "§" * len(match[0]) if match[0][0] in signs else match[0], line.text)
    return line if text == line.text else replace(line, text=text)
