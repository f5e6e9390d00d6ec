"""A § in the forms that are pasted elsewhere: the citation, the decision, the extract. Plain text, no screen."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from protokoll_tui.archive.records import ItemDetail
from protokoll_tui.clean import clean

if TYPE_CHECKING:
    from protokoll_parser.model import Decision


def citation(detail: ItemDetail) -> str:
    """As minutes refer to each other: "Kommunstyrelsen 2021-03-02 § 43"."""
    row = detail.row
    return _words(row.body, row.date, f"§ {row.number}" + (f" {row.suffix}" if row.suffix else ""))


def decision_text(detail: ItemDetail) -> str:
    """The decision points as they were read, each block under its heading; empty where the § has none."""
    blocks = [
        "\n".join([*([heading] if heading else []), *numbered(decision.points)])
        for heading, decision in headed_decisions(detail)
    ]
    return clean("\n\n".join(blocks))


def extract_text(detail: ItemDetail) -> str:
    """The § whole, as a protokollsutdrag: whose it is, number, case number, the parts in their order, recipients."""
    item, meeting = detail.item, detail.meeting
    head = [
        _words(meeting.municipality),
        _words(meeting.body or detail.row.body),
        _words("Sammanträdesdatum", meeting.date or detail.row.date),
    ]
    number = f"§ {item.number}" + (f" {item.suffix}" if item.suffix else "")
    title = [_words(number, item.title)]
    if item.case_number:
        title.append(f"Dnr {item.case_number}")
    parts = ["\n".join(line for line in head if line), "\n".join(title)]
    parts += ["\n".join(filter(None, (section.heading, section.text))) for section in item.sections]
    if not any(section.kind in ("decision", "proposal") for section in item.sections):
        parts.append(decision_text(detail))
    if item.recipients and not any(section.kind == "recipients" for section in item.sections):
        parts.append("\n".join(["Beslutet skickas till", *item.recipients]))
    return clean("\n\n".join(part for part in parts if part.strip())) + "\n"


def headed_decisions(detail: ItemDetail) -> Iterable[tuple[str, Decision]]:
    """The decision blocks, each with its heading in the document, or else one that says whose it is."""
    for decision in detail.item.decisions:
        same = [each for each in detail.item.decisions if each.kind == decision.kind]
        headings = [section.heading for section in detail.item.sections if section.kind == decision.kind]
        heading = headings[same.index(decision)] if len(headings) == len(same) else None
        yield heading or _own_heading(decision), decision


def numbered(points: Iterable[str]) -> list[str]:
    """The points with numbers where there are several."""
    listed = list(points)
    return [f"{number}. {point}" for number, point in enumerate(listed, 1)] if len(listed) > 1 else listed


def _own_heading(decision: Decision) -> str:
    if decision.kind == "proposal":
        return _words("Förslag till", " och ".join(decision.to)) if decision.to else "Förslag"
    return "Beslut"


def _words(*words: str | None) -> str:
    return " ".join(word for word in words if word)
