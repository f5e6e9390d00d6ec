"""What there is to say of one file, whole: what it declares, what was found, each warning, why it was not read."""

from __future__ import annotations

from collections.abc import Iterator

from protokoll_tui.archive.records import QualityRow
from protokoll_tui.locale import Catalogue
from protokoll_tui.widgets.glyphs import Glyphs
from protokoll_tui.widgets.text_lines import BLANK, TextLine, line

_LABEL = 16


def quality_lines(row: QualityRow, text: Catalogue, glyphs: Glyphs) -> list[TextLine]:
    """The file for the pane beside the list."""
    return [
        line((row.file.path, "title")),
        BLANK,
        *_reading(row, text),
        *_agreement(row, text),
        BLANK,
        *_warnings(row, text, glyphs),
    ]


def _reading(row: QualityRow, text: Catalogue) -> Iterator[TextLine]:
    file = row.file
    part = "error" if file.state == "failed" else "text"
    yield _fact(text("quality.state"), text(f"quality.state-{file.state}"), part)
    if file.reason:
        yield _fact(text("quality.reason"), file.reason)
    if file.advice:
        yield _fact(text("quality.advice"), file.advice)
    if file.duplicate_of:
        yield _fact(text("quality.state-duplicate"), file.duplicate_of)
    if file.format:
        pages = text.count("quality.pages", file.pages) if file.pages else ""
        yield _fact(text("quality.format"), f"{file.format}  {pages}")
    if row.meeting:
        meeting = (row.meeting.municipality, row.meeting.body, row.meeting.date)
        yield _fact(text("quality.meeting"), "  ".join(filter(None, meeting)))


def _agreement(row: QualityRow, text: Catalogue) -> Iterator[TextLine]:
    if row.file.state != "read":
        return
    declared = (
        text("quality.none-declared") if row.declared is None else text.count("app.items", row.declared)
    )
    yield _fact(text("quality.declared"), declared)
    yield _fact(text("quality.found"), text.count("app.items", row.found))
    if row.missing:
        yield _fact(text("quality.lacking"), "§ " + ", ".join(row.missing), "error")
    if row.extra:
        yield _fact(text("quality.extra"), "§ " + ", ".join(row.extra), "warning")


def _warnings(row: QualityRow, text: Catalogue, glyphs: Glyphs) -> Iterator[TextLine]:
    if not row.warnings:
        return
    yield line((text("quality.remarks"), "heading"))
    for warning in row.warnings:
        part = "muted" if warning.severity == "info" else warning.severity
        sign = glyphs.noted if warning.severity == "info" else glyphs.warning
        where = f"§ {warning.item}  " if warning.item is not None else ""
        yield line(
            (f"{sign} {text(f'severity.{warning.severity}')}  ", part), (where, "muted"), warning.message,
            gutter=part, hang=2,
        )  # fmt: skip


def _fact(label: str, value: str, part: str = "text") -> TextLine:
    return line((label.ljust(_LABEL), "muted"), (value, part), hang=_LABEL)
