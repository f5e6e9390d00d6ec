"""Whether a section speaks of a vote at all.

A module of its own, so that the readers of votes, whose patterns take as long to load as a short protocol to read, are
loaded by the first that does.
"""

from __future__ import annotations

from typing import Final

from protokoll_parser.model import Section

_SIGNS: Final = ("öst", "ÖST", "oter", "OTER", "nej", "Nej", "NEJ")
"""Looked for as printed: to set a section in lower case takes longer than all of them."""


def may_tell(section: Section) -> bool:
    """Whether a section may tell of a vote: a cheap look."""
    if section.kind == "vote":
        return True
    text = section.text
    for sign in _SIGNS:
        if sign in text:
            break
    else:
        return False
    lowered = text.lower()
    return "röst" in lowered or "voter" in lowered or ("nej" in lowered and "ja" in lowered)
