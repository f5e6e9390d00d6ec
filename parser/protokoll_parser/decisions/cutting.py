"""A part of a § cut where a decision begins that no heading announces."""

from __future__ import annotations

from protokoll_parser.document import trimmed
from protokoll_parser.list_marks import is_list_point
from protokoll_parser.points.leads import read_lead
from protokoll_parser.sections import Part, note_kind


def split_at(part: Part, start: int) -> list[Part]:
    """A part cut before a decision; notes below the decision go on their own."""
    stop = len(part.lines)
    for index in range(start + 1, len(part.lines)):
        text = part.lines[index].text
        if text and note_kind(text) is not None and not is_list_point(text):
            stop = index
            break
    lead = read_lead(part.lines[start].text, None)
    pieces = [
        Part(part.kind, part.heading, trimmed(part.lines[:start])),
        Part(lead.kind if lead is not None else "decision", None, trimmed(part.lines[start:stop])),
        Part(
            note_kind(part.lines[stop].text) or "other" if stop < len(part.lines) else "other",
            None,
            trimmed(part.lines[stop:]),
        ),
    ]
    return [piece for piece in pieces if piece.lines or piece.heading is not None]
