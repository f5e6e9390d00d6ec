"""Pages' heads and feet in a text of one line: the words around the pages' numbers that recur with them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache
from itertools import zip_longest
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
    words = [_Word(m.start(), m.end(), without_figures(m.group())) for m in _WORD.finditer(row)]
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
    beside = [_keys(words, place, step) for place in places]
    common = common_beginning(beside, max(2, round(_SHARE * len(places))))
    distance = next((at for at, key in enumerate(common) if key[0] == "§" or key == "paragraf"), len(common))
    if (
        step > 0
        and distance
        and len(common[distance - 1]) <= _LONGEST_PREFIX
        and common[distance - 1].isalpha()
    ):
        distance -= any(len(keys) > distance and keys[distance][0] == "§" for keys in beside)
    return distance


def _keys(words: list[_Word], place: int, step: int) -> list[str]:
    """The words beside a place, away from it."""
    own = words[place + 1 : place + 1 + _REACH] if step > 0 else words[max(0, place - _REACH) : place][::-1]
    return [word.key for word in own]


def common_beginning(pages: Sequence[Sequence[str]], least: float) -> list[str]:
    """The words that pages begin with: each stands at its place on `least` pages or more."""
    common: list[str] = []
    for words in zip_longest(*pages):
        word, times = Counter(word for word in words if word is not None).most_common(1)[0]
        if times < least:
            break
        common.append(word)
    return common


def without_figures(word: str) -> str:
    """A word as it is compared: pages' numbers and dates differ."""
    return _DIGITS.sub("0", word.lower())
