"""The rows of a section's text as the closer readers want them: whole, and no longer than they can bear.

A page's line break that layout could not tell from a list's is mended here where the words leave no doubt, so that a
date, a name or a § is not read in halves. A row longer than `LONGEST` is cut, so that a hostile one costs no more than
its share.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from protokoll_parser.dates import MONTHS
from protokoll_parser.names import PARTY_IN_BRACKETS, UPPER, is_title

LONGEST: Final = 3000
"""Characters; a paragraph of minutes is seldom longer."""

_LIST_MARK: Final = re.compile(r"(?:[-–•*]|\d{1,3}[.)]|[a-zåäö]\))\s|att\s", re.IGNORECASE)
_OPEN_ENDS: Final = (
    "kap.",
    "den",
    "§",
    "paragraf",
    "nr",
    "kl.",
    "kl",
    "och",
    "samt",
    "av",
    "från",
    "till",
    "vid",
    "för",
)
_OPEN_WORD: Final = re.compile(rf"\b(?:§§|{'|'.join(map(re.escape, _OPEN_ENDS))})\Z")
_MONTH_END: Final = re.compile(rf"\d\s(?:{MONTHS})\Z", re.IGNORECASE)
_YEAR: Final = re.compile(r"(?:19|20)\d\d(?![\d-])")
_SURNAME: Final = re.compile(rf"[{UPPER}][^\W\d_]*(?:-[^\W\d_]+)?,? \(")
_NAME_END: Final = re.compile(rf"(?:\A|[\s-])[{UPPER}][^\W\d_]+\Z")
_ONE_NAME: Final = re.compile(rf"(?:,|\s[a-zåäö]+|\A[a-zåäö]+)\s[{UPPER}][\w-]*\Z")
_ENDS: Final = (".", ":", ";", "!", "?", "”", '"', ")")
_WIDE: Final = 20
_REACH: Final = 60


@lru_cache(maxsize=64)
def rows(text: str) -> tuple[str, ...]:
    """The rows of a text that hold something; references, people and votes each ask for those of a section."""
    return tuple(_rows(text))


def _rows(text: str) -> Iterator[str]:
    row = ""
    for line in text.split("\n"):
        if not line.strip():
            continue
        if row and _goes_on(row, line):
            row = _joined(row, line)
            continue
        if row:
            yield from _cut(row)
        row = line
    if row:
        yield from _cut(row)


def _goes_on(row: str, line: str) -> bool:
    """Whether a row is a sentence that the line below it continues."""
    if len(row) >= LONGEST or "\t" in row or "\t" in line or _LIST_MARK.match(line):
        return False
    end = row[-_REACH:]
    if row[-1] == "," or (row.endswith(_OPEN_ENDS) and _OPEN_WORD.search(end)):
        return True
    first = line[0]
    if first == "§":
        return not row.endswith(_ENDS[:5])
    if first.isdigit():
        return _MONTH_END.search(end) is not None and _YEAR.match(line) is not None
    if first.islower():
        return len(row) >= _WIDE and not row.endswith(_ENDS)
    if first == "(":
        return PARTY_IN_BRACKETS.match(line) is not None and _NAME_END.search(end) is not None
    if _SURNAME.match(line):
        return _ONE_NAME.search(end) is not None
    return len(row) >= _WIDE and row[-1].islower() and is_title(end.rsplit(" ", 1)[-1])


def _joined(row: str, line: str) -> str:
    """The two as one: a hyphen that only broke a word goes."""
    if row.endswith("-") and line[0].islower() and not line.startswith(("och ", "samt ", "eller ")):
        return row[:-1] + line
    return f"{row} {line}"


def _cut(row: str) -> Iterator[str]:
    """A row in stretches of at most `LONGEST`, each ending with a sentence or a word."""
    start = 0
    while len(row) - start > LONGEST:
        end = row.rfind(". ", start + LONGEST // 2, start + LONGEST) + 2
        if end < 2:
            end = row.rfind(" ", start + LONGEST // 2, start + LONGEST) + 1
        end = end or start + LONGEST
        yield row[start:end]
        start = end
    yield row[start:]
