"""A meeting's front page: when and where, who was there, and how its protocol agrees with itself."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from protokoll_tui.archive.records import MeetingDetail
from protokoll_tui.locale import Catalogue
from protokoll_tui.widgets.glyphs import Glyphs
from protokoll_tui.widgets.text_lines import BLANK, TextLine, line

if TYPE_CHECKING:
    from protokoll_parser.model import Attendee, Role

_ROLES: tuple[tuple[Role, ...], ...] = (
    ("chair", "vice_chair", "member"),
    ("serving_substitute",),
    ("substitute",),
    ("official",),
    ("other",),
)
_LABEL = 16
"""Cells of the column of labels."""


def meeting_lines(detail: MeetingDetail, text: Catalogue, glyphs: Glyphs) -> list[TextLine]:
    """The front page for the paragraph pane."""
    lines = list(_Writer(detail, text, glyphs).write())
    while lines and not lines[-1].content.plain:
        lines.pop()
    return lines


class _Writer:
    def __init__(self, detail: MeetingDetail, text: Catalogue, glyphs: Glyphs) -> None:
        self.detail, self.meeting, self.text, self.glyphs = detail, detail.meeting, text, glyphs

    def write(self) -> Iterator[TextLine]:
        meeting = self.meeting
        yield line((meeting.body or self.text("browse.no-body"), "title"))
        yield line((meeting.municipality or self.text("browse.no-municipality"), "muted"))
        yield BLANK
        yield from self.facts()
        yield BLANK
        yield from self.warnings()
        for number, roles in enumerate(_ROLES):
            yield from self.present(roles, self.text(f"meeting.roles-{number}"))
        yield line((self.text("meeting.files"), "heading"))
        for file in self.detail.files:
            replaced = self.text("meeting.replaced", path=file.duplicate_of) if file.duplicate_of else ""
            yield line(file.path, (f"  {replaced}", "muted"), hang=2)

    def facts(self) -> Iterator[TextLine]:
        meeting, dash = self.meeting, self.glyphs.dash
        times = dash.join(filter(None, (meeting.start, meeting.end)))
        signed = meeting.adjustment
        notice = meeting.notice
        posted = f" {dash} ".join(filter(None, (notice.posted, notice.removed)))
        for name, value in (
            ("date", _joined(meeting.date or self.text("browse.no-date"), times)),
            ("place", meeting.place),
            ("items", self.items()),
            ("chair", meeting.chair),
            ("secretary", meeting.secretary),
            ("adjusters", ", ".join(meeting.adjusters)),
            ("adjustment", _joined(signed.date, signed.time, signed.place)),
            ("posted", posted),
            ("appeal", notice.appeal_by),
            ("storage", notice.storage),
        ):
            if value:
                yield line((self.text(f"meeting.{name}").ljust(_LABEL), "muted"), value, hang=_LABEL)

    def items(self) -> str:
        row = self.detail.row
        if row.declared_count is None:
            return self.text("meeting.undeclared", ranges=row.ranges, found=row.item_count)
        found = row.declared_count - row.missing_count
        key = "meeting.incomplete" if row.missing_count else "meeting.complete"
        return self.text(
            key, ranges=row.ranges, found=found, declared=row.declared_count, missing=row.missing_count
        )

    def warnings(self) -> Iterator[TextLine]:
        for warning in self.detail.warnings:
            part = "error" if warning.severity == "error" else "warning"
            where = f"§ {warning.item}  " if warning.item is not None else ""
            yield line(
                (f"{self.glyphs.warning} ", part), (where, "muted"), warning.message, gutter=part, hang=2
            )
        if self.detail.warnings:
            yield BLANK

    def present(self, roles: tuple[Role, ...], heading: str) -> Iterator[TextLine]:
        people = [person for person in self.detail.attendance if person.role in roles]
        if not people:
            return
        yield line((heading, "heading"), (f"  {len(people)}", "muted"))
        for person in people:
            yield line(_name(person), (self.remarks(person), "muted"), hang=2)
        yield BLANK

    def remarks(self, person: Attendee) -> str:
        remarks = [person.title] if person.title else []
        if person.role in ("chair", "vice_chair"):
            remarks.append(self.text(f"role.{person.role}"))
        if person.replaces:
            remarks.append(self.text("meeting.replaces", name=person.replaces))
        if person.items is not None:
            remarks.append(_numbers(person.items, self.glyphs.dash))
        if person.mode == "remote":
            remarks.append(self.text("meeting.remote"))
        if person.reason:
            remarks.append(person.reason)
        return "".join(f"  {self.glyphs.separator} {remark}" for remark in remarks)


def _name(person: Attendee) -> str:
    return f"{person.name} ({person.party})" if person.party else person.name


def _joined(*values: str | None) -> str:
    return "  ".join(value for value in values if value)


def _numbers(numbers: tuple[int, ...], dash: str) -> str:
    """§ numbers with runs drawn together: "§§ 38–40, 42"."""
    if not numbers:
        return "§§ –"
    runs: list[list[int]] = []
    for number in sorted(set(numbers)):
        if runs and number == runs[-1][1] + 1:
            runs[-1][1] = number
        else:
            runs.append([number, number])
    shown = ", ".join(str(first) if first == last else f"{first}{dash}{last}" for first, last in runs)
    return f"§ {shown}" if len(numbers) == 1 else f"§§ {shown}"
