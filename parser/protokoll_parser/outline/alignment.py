"""§§ that the contents list names and the body does not number: found by their titles.

The body's wording differs from the list's ("Omorganisation av …" becomes "Fastställande av ny organisation av …"), so
list and body are aligned as a whole: in order, by likeness, with the gaps between §§ that are found as borders.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from rapidfuzz import fuzz, utils

from protokoll_parser import case_numbers
from protokoll_parser.document import Line
from protokoll_parser.headings import read_heading
from protokoll_parser.outline.parts import ContentsEntry

_LEAST = 0.62
"""Likeness below which a title is another's; a title by structure may be less like."""
_LEAST_STRUCTURED = 0.3
_SET_WEIGHT = 0.95
"""Of a likeness that overlooks words which only one of the two has."""
_STRUCTURE = 0.5
"""What a title by structure, or word for word, is worth on top."""
_DECLARES = re.compile(r"(?i:paragrafer):?\s+§{0,2}\s?\d{1,4}\s?[-–]\s?\d{1,4}\b")
"""A front page's §§, whatever stands before them in the row."""
_LEAST_BLANKS = 2
"""In what begins in lower case: "och tid" is the rest of a label."""
_LIMIT = 400
"""Candidates looked at between two §§ that are known."""


@dataclass(frozen=True, slots=True)
class Title:
    """A line that may be the title of a §."""

    index: int
    text: str
    is_structured: bool
    """The lines around it say that a § begins: a case number, a decision heading below."""


class _Worded(NamedTuple):
    """A title as it is compared."""

    text: str
    """Letters, digits and blanks, in lower case."""
    ordered: str
    """Its words in the order of the alphabet."""
    words: frozenset[str]


def find_titles(lines: Sequence[Line], start: int, stop: int) -> list[Title]:
    """Lines between two places that may be titles."""
    titles: list[Title] = []
    for index in range(start, stop):
        line = lines[index]
        text = line.text
        if not 4 <= len(text) <= 250 or read_heading(text) is not None or text[0] in "-•*0123456789(–":
            continue
        if _DECLARES.search(text) or (text[0].islower() and text.count(" ") < _LEAST_BLANKS):
            continue
        structured = _begins_a_paragraph(lines, index, stop)
        if line.heading or line.bold or structured or (not text.endswith(".") and len(text) < 160):
            titles.append(Title(index, text, structured))
    return titles[:_LIMIT]


def _begins_a_paragraph(lines: Sequence[Line], index: int, stop: int) -> bool:
    """Whether the next filled lines are a case number or the first heading of a body."""
    if lines[index].heading == 0 and index > 0 and not lines[index - 1].is_blank:
        return False
    if lines[index].text.endswith(".") and ". " in lines[index].text:
        return False
    for line in [line for line in lines[index + 1 : min(stop, index + 8)] if line.text][:2]:
        heading = read_heading(line.text)
        if heading is not None and heading.kind in ("decision", "proposal", "summary", "background"):
            return True
        if case_numbers.is_label(line.text):
            return True
        if line.heading or len(line.text) > 160:
            return False
    return False


def align(entries: Sequence[ContentsEntry], titles: Sequence[Title]) -> list[tuple[ContentsEntry, Title]]:
    """The best pairing in order; entries without a title that is like enough are left out."""
    if not entries or not titles:
        return []
    listed = [_worded(entry.title) for entry in entries]
    printed = [_worded(title.text) for title in titles]
    scores = [
        [_likeness(a, b, title.is_structured) for b, title in zip(printed, titles, strict=True)]
        for a in listed
    ]
    best = [[0.0] * (len(titles) + 1) for _ in range(len(entries) + 1)]
    for i in reversed(range(len(entries))):
        for j in reversed(range(len(titles))):
            best[i][j] = max(best[i + 1][j], best[i][j + 1], best[i + 1][j + 1] + scores[i][j])
    pairs: list[tuple[ContentsEntry, Title]] = []
    i = j = 0
    while i < len(entries) and j < len(titles):
        if scores[i][j] > 0 and best[i][j] == best[i + 1][j + 1] + scores[i][j]:
            pairs.append((entries[i], titles[j]))
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            i += 1
        else:
            j += 1
    return pairs


def _worded(title: str) -> _Worded:
    text = utils.default_process(title)
    return _Worded(text, " ".join(sorted(text.split())), frozenset(text.split()))


def _likeness(a: _Worded, b: _Worded, is_structured: bool) -> float:
    """0 for no match of an entry and a title, else how well, with a bonus for a sure title."""
    least = 100 * (_LEAST_STRUCTURED if is_structured else _LEAST)
    ratio = max(
        fuzz.ratio(a.text, b.text, score_cutoff=least),
        fuzz.ratio(a.ordered, b.ordered, score_cutoff=least),
    )
    if not a.words.isdisjoint(b.words):
        ratio = max(ratio, _SET_WEIGHT * fuzz.token_set_ratio(a.text, b.text, score_cutoff=least))
    if ratio < least:
        return 0.0
    return ratio / 100 + (_STRUCTURE if is_structured or a.text == b.text else 0.0)
