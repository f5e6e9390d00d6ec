"""Whether a section speaks of a vote at all.

A module of its own, so that the readers of votes, whose patterns take as long to load as a short protocol to read, are
loaded by the first that does.
"""

from __future__ import annotations

import re
from typing import Final

from protokoll_parser.model import Section

_SIGNS: Final = ("öst", "ÖST", "oter", "OTER", "nej", "Nej", "NEJ")
"""Looked for as printed: to set a section in lower case takes longer than all of them."""

_BARE_TALLY: Final = re.compile(r"ed \d{1,3} ?(?:[-–]|mot |för och ) ?\d")
_DECIDING: Final = frozenset({"decision", "proceedings", "question", "other"})
"""Where a tally may stand with no word of votes in the section."""


def tells_bare_tally(text: str) -> bool:
    """Whether a text may hold a tally with no word of votes beside it: "Med 6–5 beslutar …"."""
    return _BARE_TALLY.search(text) is not None


def may_tell(section: Section) -> bool:
    """Whether a section may tell of a vote: a cheap look."""
    if section.kind == "vote":
        return True
    text = section.text
    for sign in _SIGNS:
        if sign in text:
            break
    else:
        return section.kind in _DECIDING and ("iffror" in text or tells_bare_tally(text))
    lowered = text.lower()
    return (
        "röst" in lowered
        or "voter" in lowered
        or ("nej" in lowered and "ja" in lowered)
        or tells_bare_tally(text)
    )
