"""The §§ that a front page declares: "§§ 12-31", "Paragrafer 12–31", a range alone below its label."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from protokoll_parser.document import Line

RANGE: Final = r"(?:§+|paragraf(?:er|en)?)[ \t:]*§*[ \t]*(\d{1,4})[ \t]*(?:-|–|—|--)[ \t]*(\d{1,4})(?!\d)"
"""A range of §§, its first and its last number as groups; for patterns that ignore case."""
_RANGE: Final = re.compile(RANGE, re.IGNORECASE)
_BARE_RANGE: Final = re.compile(r"(\d{1,4}) ?[-–—] ?(\d{1,4})")
_LABEL: Final = re.compile(
    r"(?:protokollet )?(?:paragraf(?:er)?|omfattar|omfattning|ärenden)[ .:]*", re.IGNORECASE
)
"""What a § range may stand below, alone on its row."""
_LONGEST: Final = 300
"""Characters of a row that are looked at."""
_MOST: Final = 600
"""A wider § range than any meeting has had is a misreading."""


def declared_numbers(lines: Iterable[Line]) -> set[int]:
    """§ numbers within a range that the lines of a front page print."""
    numbers: set[int] = set()
    above = ""
    for line in lines:
        text, label = line.text[:_LONGEST], above
        above = text or above
        alone = _BARE_RANGE.fullmatch(text) if text[:1].isdigit() and _LABEL.fullmatch(label) else None
        if not alone and "§" not in text and "paragraf" not in text.lower():
            continue
        for found in [alone] if alone else _RANGE.finditer(text):
            low, high = int(found.group(1)), int(found.group(2))
            if 0 < high - low < _MOST:
                numbers.update(range(low, high + 1))
    return numbers
