"""A meeting's front page: when and where, who was there, and how its protocol agrees with itself."""

from __future__ import annotations

from protokoll_tui.archive.records import MeetingDetail
from protokoll_tui.locale import Catalogue
from protokoll_tui.widgets.glyphs import Glyphs
from protokoll_tui.widgets.text_lines import TextLine, line


def meeting_lines(detail: MeetingDetail, text: Catalogue, glyphs: Glyphs) -> list[TextLine]:
    """The front page for the paragraph pane."""
    return [line((detail.meeting.body or text("browse.no-body"), "title")), line(detail.meeting.date or "")]
