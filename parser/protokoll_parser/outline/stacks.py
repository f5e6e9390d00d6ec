"""Stacks of §§ in a heading: "Sn § 50  Au § 84  Sn § 34": the first is the §, the rest are the case's history.

Some minutes print that history below the heading, each earlier § above what its body decided, and then the own § once
more above what this meeting did.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from protokoll_parser import case_numbers
from protokoll_parser.document import Line
from protokoll_parser.headings import read_heading
from protokoll_parser.outline.marks import Mark
from protokoll_parser.outline.parts import History

EARLIER = re.compile(
    r"(?:[A-ZÅÄÖ][\wåäö]{0,7}\.?(?: au)? ?§+ ?\d{1,4}[ ,\t]*"
    r"(?:(?:[Ss]ärsk\.? ?|[Nn]y )?[Bb]il(?:aga|\.)(?: \d{1,2})?[ ,\t]*)?)+"
)
"""Further §§ of a stack ("Au § 84 Ks § 3", "Bin au § 61"), each with its appendix: earlier bodies'."""
_NUMBER = re.compile(r"§ ?(\d+)")
_EACH = re.compile(r"([A-ZÅÄÖ][\wåäö]{0,7})\.? ?§+ ?(\d{1,4})")
_LONGEST = 60
_HEADS_A_STACK = 4.0
"""Evidence that a §-line gains by the earlier §§ beside it or right below."""


def weigh_stacks(marks: Sequence[Mark], weights: Sequence[float]) -> list[float]:
    """The marks' evidence, with that of stacks: their first § begins a paragraph, the rest of them begin none."""
    result = list(weights)
    first: Mark | None = None
    last = -1
    for place, mark in enumerate(marks):
        if EARLIER.match(mark.rest):
            result[place] += _HEADS_A_STACK
        heads = mark.prefix is not None and not mark.continued and _is_bare_or_numbered(mark.rest)
        is_bare = heads and not mark.rest
        if first is not None and is_bare and mark.index == last + 1 and _is_below(mark, first):
            if last == first.index:
                result[place - 1] += _HEADS_A_STACK
            result[place] = 0.0
        else:
            first = mark if heads else None
        last = mark.index
    return result


def _is_bare_or_numbered(rest: str) -> bool:
    """Whether nothing but a case number stands beside a §: the case's earlier §§ may stand below it."""
    return not rest or case_numbers.is_label(rest) or case_numbers.alone(rest) is not None


def _is_below(mark: Mark, first: Mark) -> bool:
    """Whether a § can be an earlier one of the case that another heads."""
    return mark.prefix != first.prefix or mark.number < first.number


def find_history(lines: Sequence[Line], number: int, *, below_head: bool = True) -> History | None:
    """Where a § tells its case's history: from the first earlier § alone on its line to the own number repeated.

    None where there is no such; with `below_head` false the lines begin with the rest of a stack, which is none.
    """
    places: list[int] = []
    for index, line in enumerate(lines):
        if not line.text:
            continue
        if "§" not in line.text or not _is_stacked(line.text):
            below_head = True
        elif _NUMBER.findall(line.text) == [str(number)]:
            if places:
                return History(places[0], index, tuple(places))
        elif below_head:
            places.append(index)
    return None


def history_below(body: Sequence[Line], head: Sequence[Line], number: int) -> History | None:
    """The history printed below what this meeting decided: from a § of the heading's stack, repeated, to the end."""
    stack = {each for line in head if "§" in line.text for each in _EACH.findall(line.text)}
    earlier = {each for each in stack if int(each[1]) != number}
    if not earlier:
        return None
    places = tuple(
        index
        for index, line in enumerate(body)
        if _is_stacked(line.text) and earlier.issuperset(_EACH.findall(line.text))
    )
    if not places or not any(_is_decision(line.text) for line in body[: places[0]]):
        return None
    return History(places[0], len(body), places)


def _is_decision(text: str) -> bool:
    heading = read_heading(text)
    return heading is not None and heading.kind == "decision"


def _is_stacked(text: str) -> bool:
    return len(text) <= _LONGEST and EARLIER.fullmatch(text) is not None
