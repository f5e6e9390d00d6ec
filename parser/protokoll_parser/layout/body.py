"""Where the §§ begin: before that, rows are kept; after it, paragraphs are made whole."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from protokoll_parser.document import Line
from protokoll_parser.headings import read_heading
from protokoll_parser.layout.lines import is_item

_FAR: Final = 40
"""Lines within which a § shows what it is."""
_LEAST_TEXT: Final = 60
_HEAD: Final = 5
"""Rows below a § line, its case number and its title among them, that may show a decision."""


def body_start(lines: Sequence[Line]) -> int:
    """Index of the first § with text of its own or of the first heading of a decision; the end where neither is.

    In a contents list one § follows the other within a line or two.
    """
    decision = next(
        (index for index, line in enumerate(lines) if line.text and _begins_decision(line)), len(lines)
    )
    items = [index for index, line in enumerate(lines[:decision]) if line.text and is_item(line.text)]
    for place, index in enumerate(items):
        after = items[place + 1] if place + 1 < len(items) else decision
        between = [line for line in lines[index + 1 : min(after, index + _FAR)] if line.text]
        if not between or is_listed(lines[index]):
            continue
        if len(between) > 2 and max(len(line.text) for line in between) > _LEAST_TEXT:
            return index
        if any(map(_decides, between[:_HEAD])):
            return index
    last = items[-1] if items and decision - items[-1] <= _FAR else decision
    return last if decision < len(lines) else len(lines)


def _begins_decision(line: Line) -> bool:
    if len(line.text) > 80 or line.text[0].islower():
        return False
    heading = read_heading(line.text)
    return heading is not None and heading.kind in ("decision", "proposal", "summary", "background")


def _decides(line: Line) -> bool:
    """Whether a row, set in from its § maybe, begins a decision: "Beslut", "Nämnden beslutar att utse Ada Ek"."""
    text = line.text.lstrip("\t")
    return " beslutar" in text or (text != line.text and _begins_decision(replace(line, text=text)))


def is_listed(line: Line) -> bool:
    """Whether a § line is one of a contents list: it ends with a page number or dots."""
    return "...." in line.text or line.text.rsplit("\t", 1)[-1].isdigit()
