"""The contract's JSON read back into the parser's dataclasses, every value checked for its kind."""

from __future__ import annotations

from typing import get_args

from protokoll_parser.model import (
    SCHEMA_VERSION,
    Action,
    Adjustment,
    Assignment,
    Attendee,
    Ballot,
    BallotCast,
    Decision,
    DecisionKind,
    DocumentKind,
    Format,
    Item,
    Meeting,
    Mode,
    Notice,
    Outcome,
    PersonAction,
    Protocol,
    Reference,
    RefusalKind,
    Role,
    Section,
    SectionKind,
    Severity,
    Source,
    Span,
    Vote,
    Warning,
)
from protokoll_parser.serialise.json_object import ContractError, Json, JsonReader, number_from_json, one_of


def from_json(data: Json) -> Protocol:
    """The protocol that an object of the contract describes.

    Raises:
        ContractError: the object lacks a key that it must have, or a value is of another kind.
    """
    protocol = JsonReader(data, "protocol")
    version = protocol.number("schema_version")
    if version != SCHEMA_VERSION:
        raise ContractError(f"schema_version: {version!r} instead of {SCHEMA_VERSION}")
    return Protocol(
        source=source_from_json(protocol.value("source")),
        meeting=meeting_from_json(protocol.value("meeting")),
        attendance=protocol.each("attendance", attendee_from_json),
        items=protocol.each("items", item_from_json),
        warnings=protocol.each("warnings", warning_from_json),
        schema_version=version,
    )


def source_from_json(data: Json) -> Source:
    """The reverse of `source_to_json`."""
    source = JsonReader(data, "source")
    return Source(
        path=source.string("path"),
        format=source.maybe_one_of("format", _FORMATS),
        sha256=source.string("sha256"),
        pages=source.maybe_number("pages"),
        kind=source.one_of("kind", _KINDS, default="protocol"),
        reason=source.maybe_string("reason"),
    )


def meeting_from_json(data: Json) -> Meeting:
    """The reverse of `meeting_to_json`; null is an empty front page."""
    if data is None:
        return Meeting()
    meeting = JsonReader(data, "meeting")
    adjustment = JsonReader(meeting.value("adjustment") or {}, "adjustment")
    notice = JsonReader(meeting.value("notice") or {}, "notice")
    return Meeting(
        municipality=meeting.maybe_string("municipality"),
        municipality_code=meeting.maybe_string("municipality_code"),
        body=meeting.maybe_string("body"),
        date=meeting.maybe_string("date"),
        start=meeting.maybe_string("start"),
        end=meeting.maybe_string("end"),
        place=meeting.maybe_string("place"),
        paragraphs=meeting.each("paragraphs", _span_from_json),
        chair=meeting.maybe_string("chair"),
        secretary=meeting.maybe_string("secretary"),
        adjusters=meeting.strings("adjusters"),
        adjustment=Adjustment(
            place=adjustment.maybe_string("place"),
            date=adjustment.maybe_string("date"),
            time=adjustment.maybe_string("time"),
        ),
        notice=Notice(
            posted=notice.maybe_string("posted"),
            removed=notice.maybe_string("removed"),
            appeal_by=notice.maybe_string("appeal_by"),
            storage=notice.maybe_string("storage"),
        ),
    )


def attendee_from_json(data: Json) -> Attendee:
    """The reverse of `attendee_to_json`."""
    row = JsonReader(data, "attendance")
    items = row.value("items")
    return Attendee(
        name=row.string("name"),
        party=row.maybe_string("party"),
        role=row.one_of("role", _ROLES),
        title=row.maybe_string("title"),
        replaces=row.maybe_string("replaces"),
        items=None if items is None else row.each("items", number_from_json),
        mode=row.maybe_one_of("mode", _MODES),
        reason=row.maybe_string("reason"),
    )


def item_from_json(data: Json) -> Item:
    """The reverse of `item_to_json`."""
    item = JsonReader(data, "item")
    return Item(
        id=item.maybe_string("id") or "",
        number=item.number("number"),
        suffix=item.maybe_string("suffix"),
        title=item.maybe_string("title"),
        case_number=item.maybe_string("case_number"),
        pages=_maybe_span(item.value("pages")),
        lines=_maybe_span(item.value("lines")),
        decisions=item.each("decisions", _decision_from_json),
        sections=item.each("sections", _section_from_json),
        basis=item.strings("basis"),
        recipients=item.strings("recipients"),
        references=item.each("references", _reference_from_json),
        people=item.each("people", _person_from_json),
        votes=item.each("votes", _vote_from_json),
        assignments=item.each("assignments", _assignment_from_json),
        immediate=item.value("immediate") is True,
    )


def warning_from_json(data: Json) -> Warning:
    """The reverse of `warning_to_json`."""
    warning = JsonReader(data, "warning")
    return Warning(
        code=warning.string("code"),
        message=warning.string("message"),
        item=warning.maybe_number("item"),
        severity=warning.one_of("severity", _SEVERITIES, default="warning"),
    )


def _decision_from_json(data: Json) -> Decision:
    decision = JsonReader(data, "decision")
    return Decision(
        kind=decision.one_of("kind", _DECISION_KINDS),
        body=decision.maybe_string("body"),
        to=decision.strings("to"),
        points=decision.strings("points"),
        outcomes=decision.each("outcomes", lambda value: one_of(value, _OUTCOMES, "outcomes")),
    )


def _section_from_json(data: Json) -> Section:
    section = JsonReader(data, "section")
    return Section(
        kind=section.one_of("kind", _SECTION_KINDS),
        heading=section.maybe_string("heading"),
        text=section.string("text"),
    )


def _reference_from_json(data: Json) -> Reference:
    reference = JsonReader(data, "reference")
    return Reference(
        body=reference.maybe_string("body"),
        date=reference.maybe_string("date"),
        number=reference.maybe_number("number"),
        text=reference.string("text"),
    )


def _person_from_json(data: Json) -> PersonAction:
    person = JsonReader(data, "people")
    return PersonAction(
        name=person.string("name"),
        party=person.maybe_string("party"),
        action=person.one_of("action", _ACTIONS),
    )


def _vote_from_json(data: Json) -> Vote:
    vote = JsonReader(data, "vote")
    return Vote(
        yes=vote.maybe_number("yes"),
        no=vote.maybe_number("no"),
        abstain=vote.maybe_number("abstain"),
        absent=vote.maybe_number("absent"),
        yes_means=vote.maybe_string("yes_means"),
        no_means=vote.maybe_string("no_means"),
        ballots=vote.each("ballots", _ballot_from_json),
    )


def _ballot_from_json(data: Json) -> BallotCast:
    ballot = JsonReader(data, "ballot")
    return BallotCast(
        name=ballot.string("name"),
        party=ballot.maybe_string("party"),
        vote=ballot.one_of("vote", _BALLOTS),
    )


def _assignment_from_json(data: Json) -> Assignment:
    assignment = JsonReader(data, "assignment")
    return Assignment(
        point=assignment.number("point"),
        assignee=assignment.maybe_string("assignee"),
        due=assignment.maybe_string("due"),
        due_text=assignment.maybe_string("due_text"),
    )


def _span_from_json(data: Json) -> Span:
    span = JsonReader(data, "span")
    return Span(span.number("first"), span.number("last"))


def _maybe_span(data: Json) -> Span | None:
    return None if data is None else _span_from_json(data)


_FORMATS: dict[str, Format] = {word: word for word in get_args(Format)}
_KINDS: dict[str, DocumentKind | RefusalKind] = {
    word: word for kind in (DocumentKind, RefusalKind) for word in get_args(kind)
}
_ROLES: dict[str, Role] = {word: word for word in get_args(Role)}
_MODES: dict[str, Mode] = {word: word for word in get_args(Mode)}
_DECISION_KINDS: dict[str, DecisionKind] = {word: word for word in get_args(DecisionKind)}
_SECTION_KINDS: dict[str, SectionKind] = {word: word for word in get_args(SectionKind)}
_OUTCOMES: dict[str, Outcome] = {word: word for word in get_args(Outcome)}
_ACTIONS: dict[str, Action] = {word: word for word in get_args(Action)}
_BALLOTS: dict[str, Ballot] = {word: word for word in get_args(Ballot)}
_SEVERITIES: dict[str, Severity] = {word: word for word in get_args(Severity)}
