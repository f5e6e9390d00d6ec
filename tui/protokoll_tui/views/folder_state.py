"""What to say instead of lists when the folder has nothing to list: loading, empty, or not usable."""

from __future__ import annotations

from protokoll_tui.locale import Catalogue
from protokoll_tui.views.main_screen import FolderStatus


def folder_state(status: FolderStatus, folder: str, text: Catalogue) -> tuple[str, list[str]] | None:
    """A headline and what to do next; None where there are meetings to show."""
    summary = status.summary
    if summary is not None and summary.meetings:
        return None
    if status.failed:
        return status.failed, [text("state.failed-advice")]
    if status.progress is not None or summary is None:
        return text("state.reading", folder=folder), [text("state.reading-advice")]
    if not summary.files:
        return text("state.empty", folder=folder), [text("state.empty-advice"), text("state.demo-advice")]
    said = text.count("state.no-minutes", summary.files)
    return said, [text("state.no-minutes-advice"), text("state.empty-advice")]
