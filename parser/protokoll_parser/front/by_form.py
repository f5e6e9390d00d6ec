"""Values that their form alone gives away, where a page's columns came out one after the other.

A page's labels may be extracted first and its values after them, column by column: what is then read under a label is
whatever came after it. A range of §§, a range of times, a place with a day fit one label each, wherever they stand.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Final

from protokoll_parser.dates import find_dates
from protokoll_parser.front.pieces import Field, Piece
from protokoll_parser.front.times import read_clocks
from protokoll_parser.names import PARTY_IN_BRACKETS

_PARAGRAPHS: Final = re.compile(r"§{0,2}\s*(\d{1,4})\s*[-–—]\s*§?\s*(\d{1,4})")
_MOST_PARAGRAPHS: Final = 250
_LONGEST: Final = 120


def give_by_form(fields: Sequence[Field]) -> None:
    """Give the labels that are left without a value the one piece on the page that has its form, if there is one."""
    for kinds, has_form in _FORMS.items():
        waiting = [one for one in fields if one.kind in kinds]
        if not waiting or any(one.pieces for one in waiting):
            continue
        found = list(_pieces(fields, has_form))
        if len(found) == 1:
            owner, piece = found[0]
            owner.pieces.remove(piece)
            waiting[0].pieces.append(piece)


def _pieces(fields: Sequence[Field], has_form: Callable[[str], bool]) -> Iterator[tuple[Field, Piece]]:
    for one in fields:
        for piece in one.pieces:
            if len(piece.text) <= _LONGEST and has_form(piece.text):
                yield one, piece


def _are_paragraphs(text: str) -> bool:
    """ "24-32"."""
    found = _PARAGRAPHS.fullmatch(text.strip())
    return found is not None and 0 < int(found[2]) - int(found[1]) <= _MOST_PARAGRAPHS


def _is_occasion(text: str) -> bool:
    """ "Rådhuset, den 3 maj, kl. 13.00-15.10", "13.00-15.10"."""
    clocks = read_clocks(text)
    return (
        len(clocks) == 1
        and clocks[0].last is not None
        and not text[clocks[0].stop :].strip(" .")
        and not PARTY_IN_BRACKETS.search(text)
    )


def _is_adjustment(text: str) -> bool:
    """ "Kommunhuset, 2023-05-10", "Kansliet den 10 maj 2023 kl. 8.15"."""
    dates = find_dates(text)
    clocks = read_clocks(text)
    if len(dates) != 1 or any(clock.last for clock in clocks) or PARTY_IN_BRACKETS.search(text):
        return False
    end = max([dates[0].end, *(clock.stop for clock in clocks)])
    return text[0].isupper() and dates[0].start > 0 and not text[end:].strip(" .")


_FORMS: Final[dict[tuple[str, ...], Callable[[str], bool]]] = {
    ("paragraphs",): _are_paragraphs,
    ("time", "place_time"): _is_occasion,
    ("adjustment", "adjustment_place"): _is_adjustment,
}
"""By the kinds of the labels."""
