"""The contract's JSON: a `Protocol` as plain dictionaries and back, keys in the contract's order.

Beyond the contract's own keys stand `source.kind` and `source.reason`, `attendance.reason`, `item.lines` and
`warnings.severity`; readers that know only the contract pass them by.
"""

from __future__ import annotations

from protokoll_parser.model import (
    Assignment,
    Attendee,
    Decision,
    Item,
    Meeting,
    Protocol,
    Reference,
    Source,
    Span,
    Vote,
    Warning,
)
from protokoll_parser.serialise.deserialise import (
    attendee_from_json,
    from_json,
    item_from_json,
    meeting_from_json,
    source_from_json,
    warning_from_json,
)
from protokoll_parser.serialise.json_object import ContractError, Json, JsonObject

__all__ = [
    "ContractError",
    "Json",
    "JsonObject",
    "attendee_from_json",
    "attendee_to_json",
    "from_json",
    "item_from_json",
    "item_to_json",
    "meeting_from_json",
    "meeting_to_json",
    "source_from_json",
    "source_to_json",
    "to_json",
    "warning_from_json",
    "warning_to_json",
]


def to_json(protocol: Protocol) -> JsonObject:
    """A protocol as the contract's object, ready for `json.dumps`."""
    return {
        "schema_version": protocol.schema_version,
        "source": source_to_json(protocol.source),
        "meeting": meeting_to_json(protocol.meeting),
        "attendance": [attendee_to_json(attendee) for attendee in protocol.attendance],
        "items": [item_to_json(item) for item in protocol.items],
        "warnings": [warning_to_json(warning) for warning in protocol.warnings],
    }


def source_to_json(source: Source) -> JsonObject:
    """`source` of the contract."""
    return {
        "path": source.path,
        "format": source.format,
        "sha256": source.sha256,
        "pages": source.pages,
        "kind": source.kind,
        "reason": source.reason,
    }


def meeting_to_json(meeting: Meeting) -> JsonObject:
    """`meeting` of the contract."""
    return {
        "municipality": meeting.municipality,
        "municipality_code": meeting.municipality_code,
        "body": meeting.body,
        "date": meeting.date,
        "start": meeting.start,
        "end": meeting.end,
        "place": meeting.place,
        "paragraphs": [{"first": span.first, "last": span.last} for span in meeting.paragraphs],
        "chair": meeting.chair,
        "secretary": meeting.secretary,
        "adjusters": list(meeting.adjusters),
        "adjustment": {
            "place": meeting.adjustment.place,
            "date": meeting.adjustment.date,
            "time": meeting.adjustment.time,
        },
        "notice": {
            "posted": meeting.notice.posted,
            "removed": meeting.notice.removed,
            "appeal_by": meeting.notice.appeal_by,
            "storage": meeting.notice.storage,
        },
    }


def attendee_to_json(attendee: Attendee) -> JsonObject:
    """One row of `attendance`."""
    return {
        "name": attendee.name,
        "party": attendee.party,
        "role": attendee.role,
        "title": attendee.title,
        "replaces": attendee.replaces,
        "items": None if attendee.items is None else list(attendee.items),
        "mode": attendee.mode,
        "reason": attendee.reason,
    }


def item_to_json(item: Item) -> JsonObject:
    """One of `items`."""
    return {
        "id": item.id,
        "number": item.number,
        "suffix": item.suffix,
        "pages": _span_to_json(item.pages),
        "lines": _span_to_json(item.lines),
        "title": item.title,
        "case_number": item.case_number,
        "decisions": [_decision_to_json(decision) for decision in item.decisions],
        "sections": [
            {"kind": section.kind, "heading": section.heading, "text": section.text}
            for section in item.sections
        ],
        "basis": list(item.basis),
        "recipients": list(item.recipients),
        "references": [_reference_to_json(reference) for reference in item.references],
        "people": [
            {"name": person.name, "party": person.party, "action": person.action} for person in item.people
        ],
        "votes": [_vote_to_json(vote) for vote in item.votes],
        "assignments": [_assignment_to_json(assignment) for assignment in item.assignments],
        "immediate": item.immediate,
    }


def warning_to_json(warning: Warning) -> JsonObject:
    """One of `warnings`."""
    return {
        "code": warning.code,
        "message": warning.message,
        "item": warning.item,
        "severity": warning.severity,
    }


def _decision_to_json(decision: Decision) -> JsonObject:
    return {
        "kind": decision.kind,
        "body": decision.body,
        "to": list(decision.to),
        "points": list(decision.points),
        "outcomes": list(decision.outcomes),
    }


def _reference_to_json(reference: Reference) -> JsonObject:
    return {
        "body": reference.body,
        "date": reference.date,
        "number": reference.number,
        "text": reference.text,
    }


def _assignment_to_json(assignment: Assignment) -> JsonObject:
    return {
        "point": assignment.point,
        "assignee": assignment.assignee,
        "due": assignment.due,
        "due_text": assignment.due_text,
    }


def _vote_to_json(vote: Vote) -> JsonObject:
    return {
        "yes": vote.yes,
        "no": vote.no,
        "abstain": vote.abstain,
        "absent": vote.absent,
        "yes_means": vote.yes_means,
        "no_means": vote.no_means,
        "ballots": [
            {"name": ballot.name, "party": ballot.party, "vote": ballot.vote} for ballot in vote.ballots
        ],
    }


def _span_to_json(span: Span | None) -> JsonObject | None:
    return None if span is None else {"first": span.first, "last": span.last}
