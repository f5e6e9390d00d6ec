"""Cuts a protocol's lines into front page, contents list, §§ and what follows the last §."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise

from protokoll_parser.bodies import is_body
from protokoll_parser.declared import RANGE, declared_numbers
from protokoll_parser.document import Line
from protokoll_parser.headings import read_heading
from protokoll_parser.outline import alignment, chain
from protokoll_parser.outline.contents import entries_of, find_contents, is_front_label
from protokoll_parser.outline.ending import end_of_last
from protokoll_parser.outline.glued import unglue
from protokoll_parser.outline.heads import read_head
from protokoll_parser.outline.lost import find_bare_marks, find_lost_marks
from protokoll_parser.outline.margins import without_margins
from protokoll_parser.outline.marks import Mark, find_marks
from protokoll_parser.outline.parts import ContentsEntry, ItemBlock, Outline
from protokoll_parser.outline.repeats import without_repeated_heads
from protokoll_parser.outline.stacks import find_history, history_below
from protokoll_parser.vocabulary import read_tables

_SEVERAL = re.compile(rf"(?:[A-ZÅÄÖ]\w{{0,7}}[ \t]+)?{RANGE}", re.IGNORECASE)
"""A heading of several §§: "KF §§ 133-134"."""
_LEAST_RANGE = 3
"""Steps in the series that a heading of two §§ fills."""
_FRONT = 80
_LONGEST_FRONT = 400
"""Rows of a front page: with an assembly's lists, where no §-line tells where it ends."""
_NEAR = 14
"""Rows within which a §'s first heading stands."""
_LEAST_SENTENCE = 30
_FEW = 3
"""With fewer §-lines than this, those whose sign was lost may be the more."""
_ABOVE_CONTENTS = 3.0
"""Evidence that a §-line loses by standing above the contents list."""


@dataclass(frozen=True, slots=True)
class _Start:
    """Where a § begins, and how that is known."""

    index: int
    number: int
    suffix: str | None
    rest: str
    entry: ContentsEntry | None
    heading_found: bool = True


def read_outline(lines: Sequence[Line]) -> Outline:
    """The parts of a protocol given by its tidied lines."""
    lines, margins = without_margins(lines)
    marks = find_marks(lines)
    contents_lines = find_contents(lines, marks)
    contents = entries_of(lines, contents_lines)
    outside = _outside(marks, contents_lines)
    first = contents_lines.stop if contents_lines else 0
    declared = declared_numbers(lines[: max(first, outside[0].index if outside else _LONGEST_FRONT, _FRONT)])
    if len(outside) < _FEW:
        lost = find_lost_marks(lines, declared, contents_lines)
        outside = max(outside, lost, find_bare_marks(lines, declared, contents_lines, contents), key=len)
    chosen = chain.choose(outside, lines, contents, declared)
    if _FEW * len(chosen) < len(contents):
        chosen = [mark for mark in chosen if mark.rest or _has_a_heading_below(lines, mark.index)]
    starts = _with_ranges(_starts(chosen, contents), lines)
    starts = _with_unnumbered(starts, lines, contents, first)
    outline = _cut(lines, starts, {mark.index for mark in chosen if mark.continued}, contents, contents_lines)
    if not margins:
        return outline
    items = tuple(replace(item, margin=margins.get(item.head[0].number, ())) for item in outline.items)
    return replace(outline, items=items)


def _has_a_heading_below(lines: Sequence[Line], index: int) -> bool:
    """Whether a § has a body: in minutes that do not number their §§, a lone "§ 43" is somebody's attendance."""
    return any(line.text and read_heading(line.text) is not None for line in lines[index + 1 : index + _NEAR])


def _outside(marks: Sequence[Mark], contents_lines: range | None) -> list[Mark]:
    """The §-lines beside the contents list; those above it are rather the front page's.

    A number that stands alone above the list and nowhere below it is what the front page declares.
    """
    if contents_lines is None:
        return list(marks)
    below = [mark for mark in marks if mark.index >= contents_lines.stop]
    if not below:
        marks = [mark for mark in marks if mark.rest]
    return [
        replace(mark, weight=mark.weight - _ABOVE_CONTENTS) if mark.index < contents_lines.start else mark
        for mark in marks
        if mark.index not in contents_lines
    ]


def _starts(chosen: Sequence[Mark], contents: Sequence[ContentsEntry]) -> list[_Start]:
    entries = {(entry.number, entry.suffix): entry for entry in contents}
    return [
        _Start(mark.index, mark.number, mark.suffix, mark.rest, entries.get((mark.number, mark.suffix)))
        for mark in chosen
        if not mark.continued
    ]


def _with_ranges(starts: list[_Start], lines: Sequence[Line]) -> list[_Start]:
    """Adds headings of several §§ ("§§ 133-134") that fill a gap in the series just so: the first number is theirs."""
    result = list(starts)
    for before, after in pairwise(starts):
        if after.number - before.number < _LEAST_RANGE:
            continue
        for index in range(before.index + 1, after.index):
            found = _SEVERAL.match(lines[index].text)
            if found is not None and (int(found.group(1)), int(found.group(2))) == (
                before.number + 1,
                after.number - 1,
            ):
                rest = lines[index].text[found.end() :].strip(" .:\t")
                result.append(_Start(index, before.number + 1, None, rest, None))
    return sorted(result, key=lambda start: start.index)


def _with_unnumbered(
    starts: list[_Start], lines: Sequence[Line], contents: Sequence[ContentsEntry], first: int
) -> list[_Start]:
    """Adds the §§ of the contents list that the body does not number, found by their titles."""
    # of several with the same number the first
    found: dict[tuple[int | None, str | None], _Start] = {
        (start.number, start.suffix): start for start in reversed(starts)
    }
    result = list(starts)
    missing: list[ContentsEntry] = []
    above: _Start | None = None
    for entry in [entry for entry in contents if entry.number is not None]:
        here = found.get((entry.number, entry.suffix))
        if here is None:
            missing.append(entry)
            continue
        if missing:
            result += _by_title(missing, lines, _below_head(above, lines, first), here.index)
        missing, above = [], here
    if missing:
        result += _by_title(missing, lines, _below_head(above, lines, first), len(lines))
    return sorted(result, key=lambda start: start.index)


def _below_head(start: _Start | None, lines: Sequence[Line], first: int) -> int:
    """The first line below a §'s number, title and case number; `first` where no § stands above."""
    if start is None:
        return first
    below = start.index + 1
    return below + read_head(start.rest, lines[below : below + _NEAR], start.entry).size


def _by_title(entries: Sequence[ContentsEntry], lines: Sequence[Line], start: int, stop: int) -> list[_Start]:
    if start >= stop:
        return []
    pairs = alignment.align(entries, alignment.find_titles(lines, start, stop))
    return [
        _Start(title.index, entry.number, entry.suffix, title.text, entry, heading_found=False)
        for entry, title in pairs
        if entry.number is not None
    ]


def _cut(
    lines: Sequence[Line],
    starts: Sequence[_Start],
    continued: set[int],
    contents: Sequence[ContentsEntry],
    contents_lines: range | None,
) -> Outline:
    items: list[ItemBlock] = []
    front: list[Line] = []
    back: list[Line] = []
    end_of_front = starts[0].index if starts else len(lines)
    inside = contents_lines or range(0)
    front += [line for index, line in enumerate(lines[:end_of_front]) if index not in inside]
    for place, start in enumerate(starts):
        is_last = place + 1 == len(starts)
        stop = len(lines) if is_last else starts[place + 1].index
        block = [index for index in range(start.index + 1, stop) if index not in inside]
        history = find_history([lines[index] for index in block], start.number, below_head=False)
        kept = block[history.stop] if history is not None else None
        body = [lines[index] for index in without_repeated_heads(lines, block, continued, kept)]
        body = body[: _without_part_title(body)] if not is_last else body
        other = _second_front(body)
        if other is not None:
            front += body[other:]
            body = body[:other]
        if is_last:
            last = end_of_last(body)
            back += body[last:]
            body = body[:last]
        items.append(_block(start, lines[start.index], body))
    return Outline(tuple(front), tuple(contents), tuple(items), tuple(back))


def _block(start: _Start, first: Line, below: Sequence[Line]) -> ItemBlock:
    rest, below = unglue(start.rest, _without_lone_tabs(below), start.entry)
    told = find_history(below, start.number, below_head=False)
    head = read_head(rest, below[: told.start] if told else below, start.entry)
    title = head.title
    body = tuple(below[head.size :])
    above = (first, *below[: head.size])
    return ItemBlock(
        start.number,
        start.suffix,
        title,
        head.case_number,
        head=above,
        body=body,
        heading_found=start.heading_found,
        history=find_history(body, start.number) or history_below(body, above, start.number),
    )


@cache
def _part_titles() -> frozenset[str]:
    return frozenset(read_tables("outline.toml")["parts"]["whole"])


def _without_part_title(body: Sequence[Line]) -> int:
    """Where a § ends above the title of the protocol's next part; the body's length where there is none."""
    filled = [index for index, line in enumerate(body) if line.text]
    if len(filled) < 2 or body[filled[-1]].text.lower().strip(" :*") not in _part_titles():
        return len(body)
    last = filled[-1]
    return last if body[last - 1].is_blank or body[last].heading or body[last].bold else len(body)


def _without_lone_tabs(lines: Sequence[Line]) -> list[Line]:
    """The lines with sentences out of a second column that no row beside them shares, as right below a § line."""
    result = list(lines)
    for index, line in enumerate(lines):
        text = line.text[1:]
        if line.text[:1] != "\t" or "\t" in text or len(text) < _LEAST_SENTENCE or not text.endswith("."):
            continue
        beside = [one.text for one in (*lines[max(0, index - 1) : index], *lines[index + 1 : index + 2])]
        if not any("\t" in one for one in beside):
            result[index] = replace(line, text=text)
    return result


def _second_front(body: Sequence[Line]) -> int | None:
    """Where another front page begins inside a block: three of its labels close together."""
    labels = [
        index
        for index, line in enumerate(body)
        if line.text and len(line.text) < 200 and is_front_label(line.text)
    ]
    for place in range(len(labels) - 2):
        first = body[labels[place]].text.lower()
        if labels[place + 2] - labels[place] < 40 and first.startswith(
            ("plats och tid", "tid och plats", "sammanträdesdatum")
        ):
            return _above_front(body, labels[place])
    return None


def _above_front(body: Sequence[Line], first: int) -> int:
    """Where a front page begins whose first label is given: with the marked line above it that names the body."""
    above = first - 1
    while above > 0 and body[above].is_blank:
        above -= 1
    line = body[max(0, above)]
    return above if above > 0 and (line.bold or line.heading) and is_body(line.text) else first
