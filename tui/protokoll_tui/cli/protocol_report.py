"""One protocol to look at in a terminal: the meeting, then each § with its decision."""

from __future__ import annotations

import textwrap

from protokoll_parser.model import Item, Meeting, Protocol
from protokoll_tui.archive.prepare import printed, ranges
from protokoll_tui.clean import clean_line
from protokoll_tui.cli.console import Console


def report(protocol: Protocol, console: Console) -> None:
    """Write a protocol to stdout."""
    meeting = protocol.meeting
    head = [meeting.municipality, meeting.body, meeting.date, _times(meeting)]
    console.data(" · ".join(part for part in head if part) or console.text("files.no-front-page"))
    found = ranges((item.number, item.suffix) for item in protocol.items)
    console.data(f"{clean_line(protocol.source.path)} · §§ {found or '–'}")
    for label, value in (
        ("chair", meeting.chair),
        ("secretary", meeting.secretary),
        ("adjusters", ", ".join(meeting.adjusters)),
    ):
        if value:
            console.data(f"{console.text(f'cli.report.{label}')}: {clean_line(value)}")
    for item in protocol.items:
        console.data("")
        _report_item(item, console)
    if protocol.warnings:
        console.data("")
    for warning in protocol.warnings:
        console.data(f"! {clean_line(warning.message)}")
    console.data("")


def _report_item(item: Item, console: Console) -> None:
    case = f"  [{clean_line(item.case_number)}]" if item.case_number else ""
    title = clean_line(item.title or console.text("item.no-title"))
    _wrap(f"§ {printed(item.number, item.suffix)}  {title}{case}", console, "")
    for decision in item.decisions:
        kind = console.text(f"cli.report.{decision.kind}")
        whose = clean_line(decision.body) if decision.body else ""
        addressees = f" → {clean_line(', '.join(decision.to))}" if decision.to else ""
        console.data(f"    {kind}{f', {whose}' if whose else ''}{addressees}")
        for point in decision.points:
            _wrap(clean_line(point), console, "    – ")


def _wrap(text: str, console: Console, indent: str) -> None:
    console.data(
        textwrap.fill(
            text,
            console.width,
            initial_indent=indent,
            subsequent_indent=" " * (len(indent) or 6),
            max_lines=40,
        )
    )


def _times(meeting: Meeting) -> str | None:
    if meeting.start and meeting.end:
        return f"{meeting.start}–{meeting.end}"
    return meeting.start
