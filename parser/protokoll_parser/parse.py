"""One file in, one `Protocol` out."""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from protokoll_parser.attendance import read_attendance
from protokoll_parser.checks import check
from protokoll_parser.document import Document
from protokoll_parser.immediate import immediate_elsewhere
from protokoll_parser.items import Gathering, read_item
from protokoll_parser.kinds import classify
from protokoll_parser.layout import tidy
from protokoll_parser.meeting import read_meeting
from protokoll_parser.model import Attendee, Meeting, Protocol, Source
from protokoll_parser.outline import Outline, read_outline
from protokoll_parser.people.recusals import with_announced
from protokoll_parser.people.roster import DECIDING
from protokoll_parser.reading import read
from protokoll_parser.votes.appended import with_voting_lists

MINUTES = ("protocol", "extract")
"""The kinds of document whose §§ are a body's own."""
_OPENING = 4
"""Among so many §§ the roll call is."""
_ROLL_CALL = re.compile(r"\b(?:upprop|närvaro)", re.IGNORECASE)


def parse_file(path: str | os.PathLike[str]) -> Protocol:
    """Read one file of minutes.

    A file that is readable but no minutes (a kallelse, an agenda …) gives a protocol without §§ whose `source.kind` and
    `source.reason` say what it is.

    Raises:
        UnreadableFileError: nothing can be read from the file; its reason says why.
    """
    return parse_document(read(Path(path)))


def parse_document(document: Document) -> Protocol:
    """The same for a file that has been read already."""
    tidied = tidy(document)
    kind, reason = classify(tidied.lines)
    source = Source(document.path, document.format, document.sha256, document.pages, kind, reason)
    outline = read_outline(tidied.lines)
    if kind not in MINUTES:
        return Protocol(source, read_meeting(outline, document))
    return _understand(source, outline, document)


def _attendance(outline: Outline, meeting: Meeting, numbers: Sequence[int]) -> tuple[Attendee, ...]:
    """Everybody that the lists name; those of the § with the roll call where no other list has members."""
    listed = read_attendance(outline.around, meeting, numbers)
    if any(attendee.role in DECIDING for attendee in listed):
        return listed
    called = (block for block in outline.items[:_OPENING] if _ROLL_CALL.search(block.title or ""))
    for block in called:
        return read_attendance((*outline.around, *block.body), meeting, numbers)
    return listed


def _understand(source: Source, outline: Outline, document: Document) -> Protocol:
    meeting = read_meeting(outline, document)
    numbers = [block.number for block in outline.items]
    attendance = _attendance(outline, meeting, numbers)
    gathering = Gathering(meeting, attendance)
    items = tuple(read_item(block, gathering) for block in outline.items)
    at_once = immediate_elsewhere(outline.lines())
    items = tuple(replace(item, immediate=True) if item.number in at_once else item for item in items)
    items = with_announced(items, outline.around, meeting, attendance)
    items = with_voting_lists(items, outline.around, meeting, attendance)
    protocol = Protocol(source, meeting, attendance, items)
    return replace(protocol, warnings=check(protocol, outline))
