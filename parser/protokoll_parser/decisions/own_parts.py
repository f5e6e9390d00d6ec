"""Which parts of a § are the body's own, and which an earlier body's, printed as the case's history."""

from __future__ import annotations

from protokoll_parser.points.leads import is_own, read_lead
from protokoll_parser.sections import Part


def is_own_part(part: Part, own: str | None) -> bool:
    """Whether a part is a decision or a proposal of the meeting's own body."""
    if part.kind == "decision":
        return part.heading is None or is_own(part.heading.body, own)
    return part.kind == "proposal" and owner_of(part, own) is not None


def owner_of(part: Part, own: str | None) -> str | None:
    """The body that a proposal's heading makes it: the meeting's own, or None where it is somebody else's."""
    heading = part.heading
    if heading is None:
        first = next((line.text for line in part.lines if line.text), "")
        lead = read_lead(first, own)
        return own if lead is not None and is_own(lead.body, own) else None
    if "§" in heading.text:
        return None
    if heading.body is not None:
        return own or heading.body if is_own(heading.body, own) else None
    if not heading.to or any(is_own(name, own) for name in heading.to):
        return None
    return own
