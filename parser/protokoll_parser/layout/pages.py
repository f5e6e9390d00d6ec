"""Running heads and feet of a document with pages: what recurs at the edges of its pages."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from functools import lru_cache
from itertools import groupby
from math import ceil
from typing import Final

from protokoll_parser import case_numbers
from protokoll_parser.document import Line
from protokoll_parser.headings import read_heading
from protokoll_parser.layout.lines import (
    LONGEST_FURNITURE,
    fold,
    is_case_number,
    is_item,
    is_list_start,
    is_page_number,
    is_rule,
)
from protokoll_parser.layout.own_head import own_heads
from protokoll_parser.layout.running import Running
from protokoll_parser.vocabulary.furniture import squash, words

_HEAD_LINES: Final = 8
_FOOT_LINES: Final = 6
_HEAD_ENDS: Final = 180
_FOOT_BEGINS: Final = 860
"""Thousandths of the page's height, where places are known."""
_LEAST_PAGES: Final = 3
_SHARE: Final = 0.4
_SHORT_CELL: Final = 6
_SENTENCE: Final = 40
_SAME_PLACE: Final = 15
"""Thousandths of the page's height within which a foot recurs."""


def running_lines(lines: list[Line], dropped: set[int]) -> Running:
    """What recurs at the edges of the pages; `dropped` are lines already known as furniture."""
    sheets = [
        [index for index, _ in group]
        for _, group in groupby(
            ((index, line) for index, line in enumerate(lines) if line.text), key=lambda pair: pair[1].page
        )
    ]
    running = Running(edges={sheet[0] for sheet in sheets[1:]})
    top = [[index for index in sheet[:_HEAD_LINES] if lines[index].top <= _HEAD_ENDS] for sheet in sheets]
    foot_begins = _foot_begins(lines, sheets)
    bottom = [
        [
            index
            for index in sheet[: -_FOOT_LINES - 1 : -1]
            if not lines[index].top or lines[index].top >= foot_begins
        ]
        for sheet in sheets
    ]
    heads = _Edge(lines, top, dropped, placed=False)
    feet = _Edge(lines, bottom, dropped, placed=True)
    body_begun = False
    for number, sheet in enumerate(sheets):
        keeps = number == 0 or (number == 1 and not body_begun)
        heads.strip(number, running, first_page=number == 0, missing_so_far=keeps)
        feet.strip(number, running, first_page=False, missing_so_far=False)
        body_begun = body_begun or any(is_item(lines[index].text) for index in sheet)
    _drop_amid(lines, running)
    return running


def _drop_amid(lines: list[Line], running: Running) -> None:
    """Heads and pages' numbers that were not read at their page's edge, where its boxes lie."""
    text = [index for index, line in enumerate(lines) if line.text]
    amid = own_heads(lines, text) | {index for index in text if is_page_number(lines[index].text)}
    running.dropped |= amid
    running.edges |= amid


def _foot_begins(lines: list[Line], sheets: list[list[int]]) -> int:
    """Where feet may begin: higher up where most pages end at one place, in a text set on part of the page."""
    last = Counter(lines[sheet[-1]].top for sheet in sheets)
    place, count = last.most_common(1)[0] if last else (0, 0)
    return (
        place
        if count >= _LEAST_PAGES and 2 * count > len(sheets) and 0 < place < _FOOT_BEGINS
        else _FOOT_BEGINS
    )


_RANGE = re.compile(r"§§|§ ?\d+ ?[-–—]")
"""A page's own range of §§: "§ 43" alone is the § that begins there."""


class _Edge:
    """The lines at one edge of every page, from the edge inwards."""

    def __init__(
        self, lines: list[Line], sheets: list[list[int]], dropped: set[int], *, placed: bool
    ) -> None:
        self._lines = lines
        self._sheets = sheets
        self._dropped = dropped
        self._placed = placed
        self._numbers = _running_numbers(lines, sheets) if placed else frozenset()
        self._seen: set[str] = set()
        counts: dict[str, list[int]] = defaultdict(list)
        places: dict[str, list[int]] = defaultdict(list)
        for sheet in sheets:
            cells: Counter[str] = Counter()
            for index in sheet:
                for key in set(self._keys(lines[index])):
                    cells[key] += 1
                    places[key].append(lines[index].top)
            for key, count in cells.items():
                counts[key].append(count)
        need = 2 if len(sheets) <= 3 else max(3, ceil(_SHARE * len(sheets)))
        self._recurring = {
            key: min(found)
            for key, found in counts.items()
            if len(found) >= need and (not placed or _same_place(places[key], need))
        }

    @staticmethod
    def _keys(line: Line) -> list[str]:
        """What each cell of a line is known by."""
        if len(line.text) > LONGEST_FURNITURE:
            return []
        return [_key(cell) for cell in line.text.split("\t") if cell]

    def strip(self, number: int, running: Running, *, first_page: bool, missing_so_far: bool) -> None:
        """Drop the furniture of one page, from its edge to the first line that is none."""
        left = dict(self._recurring)
        signed = False
        pending: list[int] = []
        for index in self._sheets[number]:
            line = self._lines[index]
            if index in self._dropped or is_rule(line.text):
                running.dropped.update(pending)
                pending.clear()
                signed = signed or index in self._dropped
                continue
            if line.heading or (is_list_start(line.text) and not is_page_number(line.text)):
                break
            cells = line.text.split("\t")
            marks = [self._is_furniture(cell, left) for cell in cells]
            recurring = [
                cell for cell, mark in zip(cells, marks, strict=True) if mark and not is_page_number(cell)
            ]
            keeps = first_page or (missing_so_far and not self._seen.issuperset(map(fold, recurring)))
            if keeps:
                marks = [
                    is_page_number(cell) or (mark and cell.isdigit())
                    for cell, mark in zip(cells, marks, strict=True)
                ]
                self._seen.update(map(fold, recurring))
            if all(marks) or (not keeps and self._only_range_left(cells, marks)):
                if self._placed and not line.top and not self._is_foot(index):
                    if signed:
                        break
                    pending.append(index)
                else:
                    running.dropped.add(index)
            else:
                rest = [
                    "" if mark and self._may_trim(cell) else cell
                    for mark, cell in zip(marks, cells, strict=True)
                ]
                if rest != cells:
                    running.trimmed[index] = "\t".join(rest).strip("\t")
                if not (keeps and recurring):
                    break

    def _is_furniture(self, cell: str, left: dict[str, int]) -> bool:
        if not cell or is_page_number(cell) or is_rule(cell):
            return True
        key = _key(cell)
        if (
            left.get(key, 0) < 1
            or is_item(cell)
            or (len(cell) > _SENTENCE and cell[-1] == ".")
            or read_heading(cell) is not None
        ):
            return False
        left[key] -= 1
        return True

    def _may_trim(self, cell: str) -> bool:
        """Whether a cell may be taken out of a row that goes on: a page number, or a head's words beside text."""
        return is_page_number(cell) or cell.isdigit() or (not self._placed and len(cell) > _SHORT_CELL)

    def _is_foot(self, index: int) -> bool:
        """Whether a recurring last line is surely a foot: the page's number, or what `_is_foot` knows."""
        return index in self._numbers or _is_foot(self._lines[index].text)

    @staticmethod
    def _only_range_left(cells: list[str], marks: list[bool]) -> bool:
        """Whether the one cell that does not recur is the page's own § range."""
        rest = [cell for cell, mark in zip(cells, marks, strict=True) if not mark]
        return len(cells) > 1 and len(rest) == 1 and len(rest[0]) < 16 and _RANGE.match(rest[0]) is not None


def _running_numbers(lines: list[Line], sheets: list[list[int]]) -> frozenset[int]:
    """Outermost lines that are bare numbers and count the pages."""
    found: dict[int, list[int]] = defaultdict(list)
    for number, sheet in enumerate(sheets):
        last = lines[sheet[0]].text.strip("\t") if sheet else ""
        if last.isdecimal() and len(last) < _SHORT_CELL:
            found[int(last) - number].append(sheet[0])
    most = max(found.values(), key=len, default=[])
    return frozenset(most) if len(most) > 1 else frozenset()


@lru_cache(maxsize=1024)
def _key(cell: str) -> str:
    """What a cell is known by from page to page; a § or case number keeps its digits."""
    numbered = "§" in cell or is_item(cell) or is_case_number(cell) or case_numbers.alone(cell) is not None
    return cell.lower() if numbered else fold(cell)


def _same_place(tops: list[int], need: int) -> bool:
    """Whether enough of the places lie at one height of the page; without places, that is not known."""
    ordered = sorted(tops)
    if not ordered[-1]:
        return True
    return any(
        ordered[start + need - 1] - ordered[start] <= _SAME_PLACE for start in range(len(ordered) - need + 1)
    )


def _is_foot(text: str) -> bool:
    """Whether a recurring last line is surely a foot: a signature's word, an address, a stamp, a page number."""
    lower = text.lower()
    return (
        squash(text) in words().repeated
        or any(word in lower for word in (*words().contact, *words().signed))
        or any(map(is_page_number, text.split("\t")))
    )
