"""Rows of running heads in a text without pages that repetition alone tells: heads of several rows, lone dates."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import groupby, pairwise
from typing import Final

from protokoll_parser.document import Line
from protokoll_parser.headings import read_heading
from protokoll_parser.layout.lines import (
    LONGEST_FURNITURE,
    fold,
    is_bare_page_number,
    is_date,
    is_item,
    is_list_start,
)
from protokoll_parser.vocabulary.furniture import words

_ROWS: Final = 3
"""A head's rows above and below the one with the page's number."""
_LEAST_DATES: Final = 3
_BLOCK: Final = 6
"""Rows of a head."""
_OF_TOTAL: Final = re.compile(r"(\d{1,3}) ?/ ?(\d{1,3})")
_LONGEST_FOOT: Final = 240
_LEAST_ADDRESSES: Final = 2


def beside_numbers(lines: Sequence[Line], numbered: Iterable[int]) -> set[int]:
    """Rows that stand at the same distance from most pages' numbers, without a blank line between; not the first."""
    places: dict[tuple[int, str], list[int]] = defaultdict(list)
    pages = sorted(numbered)
    for number in pages:
        for step in (-1, 1):
            for distance in range(step, step * (_ROWS + 1), step):
                index = number + distance
                if not 0 <= index < len(lines) or not _may_be_head(lines[index].text):
                    break
                places[distance, fold(lines[index].text)].append(index)
    found: set[int] = set()
    for indexes in places.values():
        if len(indexes) > 2 and 2 * len(indexes) > len(pages):
            found.update(indexes[1:])
    return found


def numbered_blocks(lines: Sequence[Line], text: Sequence[int]) -> set[int]:
    """Rows together between blank ones that recur but for a figure on a row of its own, which counts the pages.

    The first such block stays where it stands above the §§.
    """
    blocks: dict[tuple[str, ...], list[tuple[int, range]]] = defaultdict(list)
    for _, run in groupby(enumerate(text), key=lambda pair: pair[1] - pair[0]):
        rows = [index for _, index in run]
        if not 2 <= len(rows) <= _BLOCK or any(len(lines[index].text) > LONGEST_FURNITURE for index in rows):
            continue
        numbers = [int(row) for index in rows if is_bare_page_number(row := lines[index].text)]
        if len(numbers) == 1:
            key = tuple(fold(lines[index].text) for index in rows)
            blocks[key].append((numbers[0], range(rows[0], rows[-1] + 1)))
    first_item = next((index for index in text if is_item(lines[index].text)), len(lines))
    found: set[int] = set()
    for places in blocks.values():
        if len(places) > 2 and all(before[0] < after[0] for before, after in pairwise(places)):
            kept = places[0][1].start < first_item
            found.update(index for _, block in places[kept:] for index in block)
    return found


def counted_pages(lines: Sequence[Line], text: Sequence[int]) -> set[int]:
    """Rows with nothing but a figure out of a total, time and again and ever greater: "1/23", "2/23"."""
    counted: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for index in text:
        text_there = lines[index].text
        if "/" in text_there and (match := _OF_TOTAL.fullmatch(text_there.strip())):
            counted[match[2]].append((int(match[1]), index))
    return {
        index
        for total, rows in counted.items()
        if len(rows) > 2 and rows[-1][0] <= int(total) and all(a[0] < b[0] for a, b in pairwise(rows))
        for _, index in rows
    }


def feet_with_addresses(lines: Sequence[Line], text: Sequence[int]) -> set[int]:
    """Rows with a street, a telephone number and the like that stand time and again, and bare figures beside them."""
    address = words().address
    addresses = {
        row
        for row, times in Counter(lines[index].text for index in text).items()
        if times > 1
        and len(row) <= _LONGEST_FOOT
        and (row[-1].isdigit() or "." in row or "@" in row)
        and len(address.findall(row)) >= _LEAST_ADDRESSES
    }
    feet = {index for index in text if lines[index].text in addresses} if addresses else set()
    numbers = {
        index
        for foot in feet
        for index in (foot - 1, foot + 1)
        if 0 <= index < len(lines) and is_bare_page_number(lines[index].text)
    }
    return feet | numbers


def _may_be_head(text: str) -> bool:
    return (
        0 < len(text) <= LONGEST_FURNITURE
        and text[-1] not in ".:;,"
        and not is_item(text.lstrip("\t"))
        and not is_list_start(text)
        and read_heading(text) is None
    )


def lone_dates(lines: Sequence[Line], text: Sequence[int]) -> set[int]:
    """The meeting's date alone between blank lines on each page, but for the first."""
    alone = [
        index
        for place, index in enumerate(text)
        if place and not lines[index - 1].text and is_date(lines[index].text) and _ends(lines, index + 1)
    ]
    counts = Counter(lines[index].text for index in alone)
    first = {date: next(index for index in text if lines[index].text == date) for date in counts}
    return {
        index
        for index in alone
        if counts[lines[index].text] >= _LEAST_DATES and index != first[lines[index].text]
    }


def _ends(lines: Sequence[Line], index: int) -> bool:
    return index >= len(lines) or not lines[index].text
