"""Whether a section speaks of a vote at all.

A module of its own, so that the readers of votes, whose patterns take as long to load as a short protocol to read, are
loaded by the first that does.
"""

from __future__ import annotations

from protokoll_parser.model import Section


def may_tell(section: Section) -> bool:
    """Whether a section may tell of a vote: a cheap look."""
    if section.kind == "vote":
        return True
    lowered = section.text.lower()
    return (
        "röst" in lowered
        or "voter" in lowered
        or "\tja\tnej" in lowered
        or ("nej" in lowered and "ja" in lowered)
    )
