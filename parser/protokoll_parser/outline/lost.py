"""§§ whose sign was lost in extraction: a body's short name and a number, or the number alone, in a rising series."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from itertools import pairwise

from protokoll_parser.bodies import may_be_short
from protokoll_parser.document import Line
from protokoll_parser.outline.marks import Mark, has_page_number
from protokoll_parser.outline.parts import ContentsEntry

_LOST_SIGN = re.compile(
    r"(?P<prefix>[A-ZÅÄÖ][A-Za-zÅÄÖåäö]{1,5}(?: ?AU| au)?)[ \t]+(?P<number>\d{1,4})(?:[ \t]+(?P<rest>[A-ZÅÄÖ].*)|$)"
)
_BARE = re.compile(r"(\d{1,4})(?:[ \t]+((?:[Dd]nr|DNR|[A-ZÅÄÖ]).*))?")
_LONGEST = 240
_NEAR = 8
"""Lines below a number within which its title stands."""
_LEAST_SERIES = 3
_LEAST_OF_DECLARED = 0.6


def find_lost_marks(lines: Sequence[Line], declared: Collection[int], contents: range | None) -> list[Mark]:
    """Lines where the § sign was lost in extraction ("Kf 113 Fastställande …"); for text that has no signs left.

    The short name before the number is the same in most of them: the commonest whose numbers rise is taken. Those of
    the `contents` list and others with a page's number do not count; a word that no body is called by must stand
    before a number that the front page declares.
    """
    found: dict[str, list[Mark]] = {}
    for index, line in enumerate(lines):
        if not line.text[:1].isupper() or len(line.text) > _LONGEST or (contents and index in contents):
            continue
        match = _LOST_SIGN.match(line.text)
        if not match or has_page_number(line.text):
            continue
        if may_be_short(match["prefix"]) or int(match["number"]) in declared:
            mark = Mark(
                index, int(match["number"]), None, match["prefix"], (match["rest"] or "").strip(), False, 2.0
            )
            found.setdefault(match["prefix"].lower(), []).append(mark)
    series = max(found.values(), key=_steps, default=[])
    return series if _steps(series) or len(series) == 1 else []


def _steps(marks: Sequence[Mark]) -> int:
    """How many of the marks follow right upon the one before."""
    return sum(after.number == before.number + 1 for before, after in pairwise(marks))


def find_bare_marks(
    lines: Sequence[Line],
    declared: Collection[int],
    contents: range | None,
    entries: Sequence[ContentsEntry],
) -> list[Mark]:
    """Lines that begin with no more than the number of a § that the front page declares.

    The series is read from the document's end, since a contents list with the same numbers stands before it. Numbers
    too few to be a series count where the title that the contents list has for them stands below.
    """
    met: dict[int, Mark] = {}
    reach: dict[int, int] = {}
    for index in range(len(lines) - 1, -1, -1):
        text = lines[index].text
        if not text[:1].isdigit() or len(text) > _LONGEST or (contents and index in contents):
            continue
        found = _BARE.fullmatch(text)
        number = int(found[1]) if found else 0
        if found is None or number not in declared or number in met or has_page_number(text):
            continue
        met[number] = Mark(index, number, None, None, (found[2] or "").strip(), False, 2.0)
        reach[number] = reach.get(number + 1, number)
    if not met:
        return []
    first = max(reach, key=lambda number: reach[number] - number)
    series = [met[number] for number in range(first, reach[first] + 1)]
    enough = max(_LEAST_SERIES, _LEAST_OF_DECLARED * len(declared))
    if len(series) >= enough:
        return series
    titles = {entry.number: entry.title.casefold() for entry in entries}
    titled = [mark for mark in met.values() if _has_below(lines, mark.index, titles.get(mark.number))]
    return sorted(titled, key=lambda mark: mark.index)


def _has_below(lines: Sequence[Line], index: int, title: str | None) -> bool:
    """Whether a § that is no more than a number has its title close below."""
    return title is not None and any(
        line.text.casefold() == title for line in lines[index + 1 : index + _NEAR]
    )
