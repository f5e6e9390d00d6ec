"""What an export holds: a row for each §, each decision point, each thing a person did, or each assignment."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from protokoll_parser.serialise import JsonObject, item_to_json
from protokoll_tui.archive.prepare import printed
from protokoll_tui.archive.reader import ArchiveReader
from protokoll_tui.archive.records import ItemContent
from protokoll_tui.cli.objects import meeting_object

_PLACE = ("municipality", "body", "date", "item", "title", "case_number")
_SOURCE = ("id", "path", "page")


@dataclass(frozen=True, slots=True)
class Export:
    """One kind of export."""

    name: str
    columns: tuple[str, ...]
    rows: Callable[[ArchiveReader], Iterator[JsonObject]]
    """Objects with at least the columns; lists of texts are allowed."""
    objects: Callable[[ArchiveReader], Iterator[JsonObject]]
    """The same for JSON."""


def _contents(reader: ArchiveReader) -> Iterator[ItemContent]:
    """Every §, meeting by meeting in the order of the lists."""
    for meeting_id in reader.meeting_ids():
        yield from reader.contents(reader.item_ids(meeting_id))


def _place(content: ItemContent) -> JsonObject:
    row = content.row
    return {
        "municipality": row.municipality,
        "body": row.body,
        "date": row.date,
        "item": printed(row.number, row.suffix),
        "title": row.title,
        "case_number": row.case_number,
        "id": row.uid,
        "path": content.path,
        "page": content.item.pages.first if content.item.pages else None,
    }


def _items(reader: ArchiveReader) -> Iterator[JsonObject]:
    for content in _contents(reader):
        item = content.item
        yield {
            **_place(content),
            "decisions": [point for decision in item.decisions for point in decision.points],
            "outcomes": list(content.row.outcomes),
            "basis": list(item.basis),
            "recipients": list(item.recipients),
        }


def _item_objects(reader: ArchiveReader) -> Iterator[JsonObject]:
    """The contract's own item, with its meeting and source."""
    for content in _contents(reader):
        row = content.row
        yield {
            "meeting": meeting_object(row.municipality, row.body, row.date),
            "source": {"path": content.path},
            **item_to_json(content.item),
            "id": row.uid,
        }


def _decisions(reader: ArchiveReader) -> Iterator[JsonObject]:
    for content in _contents(reader):
        number = 0
        for decision in content.item.decisions:
            for index, point in enumerate(decision.points):
                number += 1
                outcome = decision.outcomes[index] if index < len(decision.outcomes) else None
                yield {
                    **_place(content),
                    "kind": decision.kind,
                    "decided_by": decision.body,
                    "to": list(decision.to),
                    "point": number,
                    "text": point,
                    "outcome": outcome,
                }


def _people(reader: ArchiveReader) -> Iterator[JsonObject]:
    for person_id in reader.person_ids():
        for person in reader.people([person_id]):
            for act in reader.person_acts(person_id):
                yield {
                    "name": person.name,
                    "party": person.party,
                    "person_title": person.title,
                    "act": act.act,
                    "municipality": act.meeting.municipality,
                    "body": act.meeting.body,
                    "date": act.meeting.date,
                    "item": None if act.item is None else printed(act.item.number, act.item.suffix),
                    "title": None if act.item is None else act.item.title,
                    "case_number": None if act.item is None else act.item.case_number,
                    "id": person.uid,
                }


def _assignments(reader: ArchiveReader) -> Iterator[JsonObject]:
    for content in _contents(reader):
        points = [point for decision in content.item.decisions for point in decision.points]
        for assignment in content.item.assignments:
            yield {
                **_place(content),
                "point": assignment.point,
                "text": points[assignment.point - 1] if 0 < assignment.point <= len(points) else None,
                "assignee": assignment.assignee,
                "due": assignment.due,
                "due_text": assignment.due_text,
            }


def _export(
    name: str,
    columns: tuple[str, ...],
    rows: Callable[[ArchiveReader], Iterator[JsonObject]],
    objects: Callable[[ArchiveReader], Iterator[JsonObject]] | None = None,
) -> Export:
    return Export(name, columns, rows, objects or rows)


EXPORTS = {
    export.name: export
    for export in (
        _export(
            "items",
            (*_PLACE, "decisions", "outcomes", "basis", "recipients", *_SOURCE),
            _items,
            _item_objects,
        ),
        _export(
            "decisions",
            (*_PLACE, "kind", "decided_by", "to", "point", "text", "outcome", *_SOURCE),
            _decisions,
        ),
        _export("people", ("name", "party", "person_title", "act", *_PLACE, "id"), _people),
        _export(
            "assignments", (*_PLACE, "point", "text", "assignee", "due", "due_text", *_SOURCE), _assignments
        ),
    )
}
