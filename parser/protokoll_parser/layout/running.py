"""What a search for running heads and feet gives."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(slots=True)
class Running:
    """Places in a document's lines."""

    dropped: set[int] = field(default_factory=set)
    """Lines that are furniture."""
    trimmed: dict[int, str] = field(default_factory=dict)
    """Lines that lose a cell or two: their new text."""
    edges: set[int] = field(default_factory=set)
    """Lines that begin a page, or are part of its edge."""
