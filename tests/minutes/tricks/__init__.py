"""Small documents, one trick each, named after the trick; the gold holds only what the trick is about."""

from __future__ import annotations

from tests.minutes.tricks import (
    attendance,
    case_numbers,
    decisions,
    front,
    kinds,
    references,
    sections,
    tables,
    votes,
)
from tests.minutes.tricks.frame import Trick

TRICKS: tuple[Trick, ...] = (
    *references.TRICKS,
    *sections.TRICKS,
    *case_numbers.TRICKS,
    *decisions.TRICKS,
    *votes.TRICKS,
    *attendance.TRICKS,
    *front.TRICKS,
    *kinds.TRICKS,
    *tables.TRICKS,
)

__all__ = ["TRICKS", "Trick"]
