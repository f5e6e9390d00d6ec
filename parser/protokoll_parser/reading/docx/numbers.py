"""Word's automatic numbers: "§ 12", "1.", "a)", which stand in no paragraph's text."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field
from typing import Final
from xml.etree.ElementTree import Element

from protokoll_parser.reading.docx.markup import child, children, number, value

_LEVEL: Final = re.compile(r"%([1-9])")
_DEEPEST: Final = 9
_LONGEST_TEXT: Final = 60
_ROMAN: Final = (
    (1000, "m"),
    (900, "cm"),
    (500, "d"),
    (400, "cd"),
    (100, "c"),
    (90, "xc"),
    (50, "l"),
    (40, "xl"),
    (10, "x"),
    (9, "ix"),
    (5, "v"),
    (4, "iv"),
    (1, "i"),
)


@dataclass(slots=True)
class _Level:
    text: str = ""
    format: str = "decimal"
    start: int = 1
    style: str | None = None


@dataclass(slots=True)
class _List:
    """What a numId stands for."""

    key: str
    """Lists of one key count on together."""
    levels: dict[int, _Level] = field(default_factory=dict)


class Numbers:
    """Counts paragraphs as Word does, in document order."""

    def __init__(self, numbering: Element | None) -> None:
        self._lists: dict[str, _List] = {}
        self._counts: dict[str, dict[int, int]] = defaultdict(dict)
        if numbering is not None:
            self._read(numbering)

    def _read(self, numbering: Element) -> None:
        kinds = {
            value(kind, "abstractNumId"): {
                number(value(level, "ilvl"), 0): _Level(
                    (value(child(level, "lvlText")) or "")[:_LONGEST_TEXT],
                    value(child(level, "numFmt")) or "decimal",
                    number(value(child(level, "start")), 1),
                    value(child(level, "pStyle")),
                )
                for level in children(kind, "lvl")
            }
            for kind in children(numbering, "abstractNum")
        }
        for entry in children(numbering, "num"):
            kind = value(child(entry, "abstractNumId")) or ""
            levels = dict(kinds.get(kind, {}))
            own = False
            for override in children(entry, "lvlOverride"):
                place = number(value(override, "ilvl"), 0)
                start = value(child(override, "startOverride"))
                if start is not None and place in levels:
                    level = levels[place]
                    levels[place] = _Level(level.text, level.format, number(start, 1), level.style)
                    own = True
            identity = value(entry, "numId") or ""
            self._lists[identity] = _List(f"num {identity}" if own else f"kind {kind}", levels)

    def level_of_style(self, identity: str, style: str) -> int:
        """The level that a list keeps for a paragraph style."""
        found = self._lists.get(identity)
        if found is None:
            return 0
        return next((place for place, level in found.levels.items() if level.style == style), 0)

    def next(self, identity: str, place: int) -> str:
        """The number of the next paragraph of a list, as printed; "" where it has none."""
        found = self._lists.get(identity)
        level = found.levels.get(place) if found else None
        if found is None or level is None or not 0 <= place < _DEEPEST:
            return ""
        counts = self._counts[found.key]
        counts[place] = counts[place] + 1 if place in counts else level.start
        for deeper in [other for other in counts if other > place]:
            del counts[deeper]
        if level.format == "bullet":
            return "-"
        if level.format == "none" and not level.text:
            return ""

        def count(match: re.Match[str]) -> str:
            other = int(match.group(1)) - 1
            shown = found.levels.get(other, level)
            return _formatted(counts.get(other, shown.start), shown.format)

        return _LEVEL.sub(count, level.text).strip()


def _formatted(count: int, form: str) -> str:
    if form in ("lowerLetter", "upperLetter"):
        letter = chr(96 + (count - 1) % 26 + 1) * min(3, (count - 1) // 26 + 1) if count > 0 else ""
        return letter.upper() if form == "upperLetter" else letter
    if form in ("lowerRoman", "upperRoman") and 0 < count < 4000:
        roman = _roman(count)
        return roman.upper() if form == "upperRoman" else roman
    if form == "decimalZero":
        return f"{count:02d}"
    return "" if form == "none" else str(count)


def _roman(count: int) -> str:
    text = ""
    for worth, letters in _ROMAN:
        while count >= worth:
            text += letters
            count -= worth
    return text
