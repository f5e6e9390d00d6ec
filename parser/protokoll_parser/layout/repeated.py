"""Rows of running heads in a text without pages that repetition alone tells: heads of several rows, lone dates."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from typing import Final

from protokoll_parser.headings import read_heading
from protokoll_parser.layout.lines import LONGEST_FURNITURE, fold, is_date, is_item, is_list_start
from protokoll_parser.reading.document import Line

_ROWS: Final = 3
"""A head's rows above and below the one with the page's number."""
_LEAST_DATES: Final = 3


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
