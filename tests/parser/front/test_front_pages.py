"""Invented front pages in the layouts that minutes come in, read whole: who met, where, when, and who was there."""

from __future__ import annotations

import tomllib
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import pytest

from protokoll_parser.attendance import read_attendance
from protokoll_parser.layout import tidy
from protokoll_parser.meeting import read_meeting
from protokoll_parser.model import Adjustment, Attendee, Meeting, Notice, Span
from protokoll_parser.outline import read_outline
from protokoll_parser.reading import read_bytes

PAGES = sorted((Path(__file__).parent / "pages").glob("*.*"))
ITEMS = "\n\n§ {}\n\nÅterrapport\n\nBeslut\n\nInformationen tas emot.\n\n§ {}\n\nInformation\n\nBeslut\n\nGodkänns.\n"


@dataclass(frozen=True)
class Page:
    """What is printed and what it says."""

    text: str
    meeting: Meeting
    attendance: tuple[Attendee, ...]


def read_page(path: Path) -> Page:
    text, _, expected = path.read_text("utf-8").partition("\n===\n")
    data = tomllib.loads(expected)
    spans = spans_of(data["meeting"].get("paragraphs", ""))
    if "§ 12\n" not in text and "§ 77\n" not in text:
        first = spans[0].first if spans else 12
        text += ITEMS.format(first, first + 1)
    return Page(text, meeting_of(data["meeting"], spans), attendance_of(data["attendance"]["rows"]))


def spans_of(ranges: str) -> tuple[Span, ...]:
    return tuple(
        Span(int(first), int(last or first))
        for first, _, last in (part.partition("-") for part in ranges.split(",") if part)
    )


def meeting_of(values: dict[str, Any], spans: tuple[Span, ...]) -> Meeting:
    return Meeting(
        municipality=values.get("municipality"),
        body=values.get("body"),
        date=values.get("date"),
        start=values.get("start"),
        end=values.get("end"),
        place=values.get("place"),
        paragraphs=spans,
        chair=values.get("chair"),
        secretary=values.get("secretary"),
        adjusters=tuple(values.get("adjusters", ())),
        adjustment=Adjustment(**values.get("adjustment", {})),
        notice=Notice(**values.get("notice", {})),
    )


def attendance_of(rows: str) -> tuple[Attendee, ...]:
    """Rows of "name; party or -; role; title=…; replaces=…; items=1-3,5; mode=…; reason=…"."""
    return tuple(attendee_of([part.strip() for part in row.split(";")]) for row in rows.strip().splitlines())


def attendee_of(parts: list[str]) -> Attendee:
    name, party, role = parts[:3]
    marks: dict[str, Any] = dict(part.split("=", 1) for part in parts[3:])
    if "items" in marks:
        marks["items"] = tuple(
            n for span in spans_of(marks["items"]) for n in range(span.first, span.last + 1)
        )
    return Attendee(name, None if party == "-" else party, role, **marks)  # type: ignore[arg-type]


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_a_front_page_is_understood(path: Path) -> None:
    page = read_page(path)
    document = read_bytes(page.text.encode(), path.name)
    outline = read_outline(tidy(document).lines)
    meeting = read_meeting(outline, document)
    assert asdict(meeting) == asdict(page.meeting)
    found = [item.number for item in outline.items]
    attendance = read_attendance((*outline.front, *outline.back), meeting, found)
    assert [shown(one) for one in attendance] == [shown(one) for one in page.attendance]


def shown(attendee: Attendee) -> dict[str, object]:
    """What is said of a person, without what is not."""
    return {key: value for key, value in asdict(attendee).items() if value is not None}
