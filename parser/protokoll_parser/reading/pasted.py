"""A protocol pasted as one long line, cut into lines again at the words that begin them."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from protokoll_parser.reading.transcripts import pages_of, set_apart
from protokoll_parser.vocabulary import read_tables

_LONG_LINE: Final = 1_500
_LEAST_BORDERS: Final = 5
_UNMISTAKABLE: Final = 12
"""Letters of a heading that with a capital is no word of a sentence; a shorter one must follow a sentence's end."""
_MARKS_BEFORE: Final = '.:!?)”"0123456789-–_\t'
_POINT = re.compile(r"(?<=[.:]) (?=\d{1,2}\. [A-ZÅÄÖ])")
_ITEM = re.compile(
    r"(?<![^\s])(?:(?:[A-ZÅÄÖ]{2,6}|[A-ZÅÄÖ][a-zåäö]{0,2}[fnsu]) )?§ ?(\d{1,3})(?= [A-ZÅÄÖ0-9])"
)
_REFERRING = re.compile(
    r"(?:\d{4}|\d{4}-\d\d-\d\d|,|\b(?:av|enligt|se|MBL|kap\.?|paragraf|och|till|i|från)) ?$"
)
_TITLE = re.compile(r"§ ?\d{1,3} [^.!?§]{3,180}$")
"""A § and its title: what follows with a capital is the first heading."""
_CAPITAL: Final = r"(?=[ :]{1,3}[A-ZÅÄÖ0-9•–-]|[ :]{0,3}$)"


def cut(text: str) -> str:
    """The text with its over-long lines cut; any other line stays as it is."""
    pages = pages_of(text)
    if pages is not None:
        return "\f".join(
            "\n".join(_cut_row(row, least=1) for row in page.split("\n")) for page in set_apart(pages)
        )
    if len(text) < _LONG_LINE:
        return text
    rows = text.split("\n")
    if max(map(len, rows)) < _LONG_LINE:
        return text
    return "\n".join(_cut_row(row) if len(row) >= _LONG_LINE else row for row in rows)


def _cut_row(row: str, least: int = _LEAST_BORDERS) -> str:
    borders = sorted({*_labels(row), *_items(row)})
    if len(borders) < least:
        return row
    parts = [row[start:end].strip() for start, end in zip([0, *borders], [*borders, len(row)], strict=True)]
    return "\n".join(_POINT.sub("\n", part) for part in parts if part)


def _labels(row: str) -> list[int]:
    """Where labels and headings begin, and where headings end."""
    places: list[int] = []
    for match in _borders().finditer(row):
        start = match.start()
        before = row[:start].rstrip(" ")[-1:]
        if match.lastgroup == "before":
            places.append(start)
        elif (
            not before
            or before in _MARKS_BEFORE
            or match.end() - start >= _UNMISTAKABLE
            or _TITLE.search(row, max(0, start - 200), start)
        ):
            places += [start, match.end()]
    return places


def _items(row: str) -> list[int]:
    """Where §§ begin: numbers that follow each other, and no mention of another meeting's §."""
    found = [
        (match.start(), int(match.group(1)))
        for match in _ITEM.finditer(row)
        if not _REFERRING.search(row, max(0, match.start() - 12), match.start())
    ]
    numbers = {number for _, number in found}
    return [place for place, number in found if number - 1 in numbers or number + 1 in numbers]


@cache
def _borders() -> re.Pattern[str]:
    """One pattern for all words; the group tells which kind matched."""
    tables = read_tables("borders.toml")
    before = _either(tables["before"]["words"])
    alone = _either(tables["alone"]["words"])
    of_body = _either(tables["alone"]["of_body"])
    body = r"[A-ZÅÄÖ][a-zåäö]{3,40}s(?: [a-zåäö]{3,30}(?:s|ets))?"
    addressee = r"(?: [a-zåäö]{5,40}(?:nämnden|styrelsen|fullmäktige|utskottet))?"
    return re.compile(
        rf"(?<!\S)(?:(?P<alone>(?:{alone}|{body} {of_body}{addressee}){_CAPITAL})|(?P<before>{before})(?=[ :\t]))"
    )


def _either(words: list[str]) -> str:
    return "(?:" + "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True)) + ")"
