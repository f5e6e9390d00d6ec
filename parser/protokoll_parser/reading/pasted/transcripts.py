"""A web transcript: a numbered row for each page, § signs lost, set apart again into pages, heads and paragraphs.

Sites that republish PDF text print "1 …", "2 …": all of a page on one row, often without its § signs ("KS 136 Val …").
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from typing import Final, NamedTuple

from protokoll_parser.bodies import may_be_short
from protokoll_parser.reading.pasted.heads import common_beginning, without_figures
from protokoll_parser.reading.pasted.titles import sentence_verbs

_LEAST_PAGES: Final = 3
_LEAST_LENGTH: Final = 200
"""Characters that the rows have on average: a numbered list has less on a row."""
_ROW: Final = re.compile(r"(\d{1,3}) (?=\S)")
_PARAGRAPH: Final = re.compile(
    r"(?<!\S)([A-ZÅÄÖ][A-Za-zåäöÅÄÖ]{1,4}) (\d{1,3})(?:/(?:19|20)\d\d)?(?= (?:[A-ZÅÄÖ]|Dnr|dnr))"
)
_CASE_NUMBER: Final = re.compile(r"(?:Dnr|DNR|dnr)\.?:? \S*\d\S* ")
_LONGEST_TITLE: Final = 300
_LEAST_SERIES: Final = 3
_HEAD_WORDS: Final = 8
_PAGES_WITH_HEAD: Final = 0.6


def pages_of(text: str) -> list[str] | None:
    """The pages' texts without their numbers, None where the text's rows are no such pages."""
    if not text.lstrip().startswith("1 "):
        return None
    filled = [stripped for row in text.split("\n") if (stripped := row.strip())]
    if len(filled) < _LEAST_PAGES or sum(map(len, filled)) < _LEAST_LENGTH * len(filled):
        return None
    pages: list[str] = []
    for number, row in enumerate(filled, 1):
        found = _ROW.match(row)
        if found is None or int(found[1]) != number:
            return None
        pages.append(row[found.end() :])
    return pages


class _Mark(NamedTuple):
    """A short name and a number that may begin a §."""

    page: int
    start: int
    end: int
    number: int


def set_apart(pages: Sequence[str]) -> list[str]:
    """Each page as a text of several lines: its head, and a line for each § number, with the sign that was lost."""
    marks = _paragraphs(pages)
    texts: list[str] = []
    for number, (page, head) in enumerate(zip(pages, _heads(pages), strict=True)):
        own = [mark for mark in marks if mark.page == number]
        edges = [mark.start for mark in own] + [len(page)]
        head = min(head, edges[0])
        parts = [page[:head], page[head : edges[0]]]
        for mark, stop in zip(own, edges[1:], strict=True):
            name, figures = page[mark.start : mark.end].split(" ")
            parts += [f"{name} § {figures}", *_head_and_text(page[mark.end : stop].strip())]
        texts.append("\n\n".join(part.strip() for part in parts if part.strip()))
    return texts


def _head_and_text(row: str) -> tuple[str, str, str]:
    """The case number, the title and what follows it.

    The text's first sentence begins with the capitals before its first verb ("Budget 2015 | Nämnden beslutar …").
    """
    labelled = _CASE_NUMBER.match(row)
    start = labelled.end() if labelled else 0
    verb = sentence_verbs().search(row, start, start + _LONGEST_TITLE)
    words = row[start : verb.start()].split(" ")[:-1] if verb else []
    place = len(words)
    while place > 1 and (words[place - 2][:1].isupper() or not words[place - 1][:1].isupper()):
        place -= 1
    title = " ".join(words[: place - 1])
    return row[:start], title, row[start + len(title) :]


def _paragraphs(pages: Sequence[str]) -> list[_Mark]:
    """A body's short name with numbers that rise by one through the pages; of several the longest series."""
    found: dict[str, list[_Mark]] = defaultdict(list)
    for page, text in enumerate(pages):
        for match in _PARAGRAPH.finditer(text):
            if may_be_short(match[1]):
                found[match[1].lower()].append(_Mark(page, match.start(), match.end(), int(match[2])))
    series = max((_rising(marks) for marks in found.values()), key=len, default=[])
    return series if len(series) >= _LEAST_SERIES else []


def _rising(marks: Sequence[_Mark]) -> list[_Mark]:
    """The longest run of marks in which each number is the one before plus one."""
    met: dict[int, _Mark] = {}
    begun: dict[int, int] = {}
    for mark in marks:
        if mark.number not in met:
            met[mark.number] = mark
            begun[mark.number] = begun.get(mark.number - 1, mark.number)
    last = max(begun, key=lambda number: number - begun[number])
    return [met[number] for number in range(begun[last], last + 1)]


def _heads(pages: Sequence[str]) -> list[int]:
    """How many characters of each page are the head that most pages begin with; its figures may differ."""
    begun = [list(map(without_figures, page.split(" ", _HEAD_WORDS)[:_HEAD_WORDS])) for page in pages]
    head = common_beginning(begun, max(_LEAST_PAGES, _PAGES_WITH_HEAD * len(pages)))
    return [
        len(" ".join(page.split(" ", len(head))[: len(head)])) if words[: len(head)] == head else 0
        for page, words in zip(pages, begun, strict=True)
    ]
