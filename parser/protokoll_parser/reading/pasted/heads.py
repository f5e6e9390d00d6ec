"""Pages' heads and feet in a text of one line: the words around the pages' numbers that recur with them."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from typing import Final, NamedTuple

from protokoll_parser.vocabulary import read_tables

PAGE: Final = "\f"
"""Stands where a page's head was."""
_REACH: Final = 30
"""Words of a foot and a head on either side of the number."""
_LONGEST_PREFIX: Final = 5
_SHARE: Final = 0.7
_DIGITS = re.compile(r"\d+")
_WORD = re.compile(r"\S+")
_CONTINUED = re.compile(
    r"(?<!\S)(?:[Ff]orts(?:ättning)?\.?:? (?:av |på )?§ ?\d{1,4}(?:/\d{2,4})?(?: ?[a-z]\b)?"
    r"|(?:[A-ZÅÄÖ][a-zåäöA-ZÅÄÖ]{1,5} )?§ ?\d{1,4}(?:/\d{2,4})?(?: ?[a-z])?,? ?(?:forts(?:ättning)?(?!\w)\.?))(?!\S)"
)
_RULE = re.compile(r"(?<!\S)[_=–—-]{5,}(?!\S)")


class _Word(NamedTuple):
    start: int
    end: int
    key: str


def without_page_heads(row: str) -> str:
    """The row with each page's head, but the first, as a sign of its own, and without "Forts. § 12"."""
    numbers = _page_numbers(row)
    if len(numbers) > 1:
        row = _without(row, numbers)
    return _RULE.sub(PAGE, _CONTINUED.sub(" ", row))


@cache
def _number() -> re.Pattern[str]:
    names = "|".join(
        re.escape(word) for word in read_tables("furniture.toml")["page_number"]["words"] if len(word) > 1
    )
    return re.compile(
        rf"(?<!\S)(?:(?:{names}|s)\.? ?)?(\d{{1,3}}) ?(?:\(\d{{1,3}}\)|\[\d{{1,3}}\]|av \d{{1,3}})(?!\S)"
        rf"|(?<!\S)(?:{names})\.? (\d{{1,3}})(?!\S)",
        re.IGNORECASE,
    )


def _page_numbers(row: str) -> list[tuple[int, int]]:
    """Where the pages' numbers stand: those that count one up each."""
    chain: list[tuple[int, int]] = []
    expected: int | None = None
    for found in _number().finditer(row):
        number = int(found.group(1) or found.group(2))
        if number == expected or (expected is None and number in (1, 2)):
            chain.append(found.span())
            expected = number + 1
    return chain


def _without(row: str, numbers: list[tuple[int, int]]) -> str:
    words = [_Word(m.start(), m.end(), _DIGITS.sub("0", m.group().lower())) for m in _WORD.finditer(row)]
    by_start = {word.start: place for place, word in enumerate(words)}
    first = [by_start[start] for start, _ in numbers]
    last = [
        next(p for p in range(place, len(words)) if words[p].end >= end)
        for place, (_, end) in zip(first, numbers, strict=True)
    ]
    left = _shared(words, first[1:] if len(first) > 2 else first, -1)
    right = _shared(words, last, 1)
    parts: list[str] = []
    place = 0
    for page, (begin, end) in enumerate(zip(first, last, strict=True)):
        start = words[max(0, begin - left)].start if page else words[begin].start
        stop = words[min(len(words) - 1, end + right)].end
        if page:
            parts += [row[place:start], PAGE]
        else:
            parts += [row[place:stop], PAGE]
        place = stop
    foot = [words[first[-1] - left + step].key for step in range(left)] if left <= first[-1] else []
    for size in range(min(left, len(words) - last[-1] - 1), 0, -1):
        if [word.key for word in words[-size:]] == foot[:size]:
            return " ".join([*parts, row[place : words[-size].start]])
    return " ".join([*parts, row[place:]])


def _shared(words: list[_Word], places: list[int], step: int) -> int:
    """How many words beside the numbers are the same on most pages; a § and its prefix belong to the page."""
    need = max(2, round(_SHARE * len(places)))
    distance = 0
    while distance < _REACH:
        keys = _keys(words, [place + step * (distance + 1) for place in places])
        key, count = keys.most_common(1)[0] if keys else ("", 0)
        if count < need or key[0] == "§" or key == "paragraf":
            break
        distance += 1
    if step > 0 and distance:
        last = _keys(words, [place + distance for place in places]).most_common(1)[0][0]
        after = _keys(words, [place + distance + 1 for place in places])
        if len(last) <= _LONGEST_PREFIX and last.isalpha() and any(key[0] == "§" for key in after):
            distance -= 1
    return distance


def _keys(words: list[_Word], places: list[int]) -> Counter[str]:
    return Counter(words[place].key for place in places if 0 <= place < len(words))
