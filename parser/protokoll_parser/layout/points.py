"""Where one point of a decision ends and the next begins, in lines that the page's width has cut."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from protokoll_parser.layout.lines import is_list_start, last_word
from protokoll_parser.points.outcomes import read_outcome
from protokoll_parser.vocabulary.furniture import words

CLAUSES: Final = ("att ", "dels ", "samt att ")
"""What a point of a list may begin with, and the rest of a sentence too."""
_TO_ADJUST: Final = ("att tillsammans med ", "att jämte ", "att justera ")
"""What somebody is elected for, in the words of the same point."""
_ACCORDING: Final = re.compile(r" enligt (?:\w+ )?\w+$")
"""By which proposal: no "att" belongs to that."""
_RESERVES: Final = ("reserverar sig", "reserverade sig")


def is_next_clause(begun: str, text: str, rest: str, *, has_room: bool) -> bool:
    """Whether "att" begins the next point of a list of such clauses, and not one within the point.

    `begun` is the point's first line, `text` its last so far, `rest` the one below; `has_room`: it ended before the
    page's edge.
    """
    begun = begun.lower()
    if not begun.startswith(CLAUSES):
        return False
    if rest.startswith("att gälla ") or (rest.startswith(_TO_ADJUST) and "utse" in begun):
        return False
    last = last_word(text)
    return (
        rest.startswith("dels ")
        or last == "samt"
        or (last == "och" and has_room)
        or last not in words().before_att
        or _ACCORDING.search(text[-40:]) is not None
    )


def is_next_sentence(lines: Sequence[str], rest: str, *, has_room: bool) -> bool:
    """Whether a line below a full sentence of a decision is the next point, and no rest of its paragraph.

    So is one that the page's edge did not part from it (`has_room`), one that begins like the one before ("Nämnden
    antar", "Nämnden uppdrar") or decides as well, where the points have no marks; and a reservation.
    """
    if any(words in rest for words in _RESERVES):
        return True
    begun = lines[0]
    if is_list_start(begun):
        return False
    return (
        has_room
        or rest.split(" ", 1)[0] == begun.split(" ", 1)[0]
        or (read_outcome(rest) != "other" and read_outcome("".join(lines)) != "other")
    )
