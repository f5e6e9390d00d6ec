"""One § of the outline, understood."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from protokoll_parser.assignments import read_assignments
from protokoll_parser.bodies import find_bodies
from protokoll_parser.decisions import orders_by_point, read_decisions
from protokoll_parser.headings import Heading, dated_mention, read_heading
from protokoll_parser.immediate import is_immediate, is_remark
from protokoll_parser.list_marks import without_list_mark
from protokoll_parser.model import Attendee, Decision, Item, Meeting, Reference, Section, Span, Vote
from protokoll_parser.outline import ItemBlock
from protokoll_parser.people import read_people
from protokoll_parser.reading.document import Line, trimmed
from protokoll_parser.references import find_references
from protokoll_parser.sections import Part, note_kind, read_parts, to_section
from protokoll_parser.unheaded import with_unheaded_decision
from protokoll_parser.vocabulary import read_tables
from protokoll_parser.vote_signs import may_tell

_ENTRY = re.compile(r"(?!(?:för|att|och|samt|med|via|enligt|inklusive|dock)\b)[A-ZÅÄÖa-zåäö][^\d.:]{2,60}")
"""One of several recipients on a line."""
_EVERY = ("samtliga ", "alla ", "berörda ", "övriga ")
"""Before those who are told without being named."""
_NOBODY = re.compile(r"[-–—_.\s]*")


class Occasion(NamedTuple):
    """What a § needs to know about the meeting it belongs to."""

    meeting: Meeting
    attendance: tuple[Attendee, ...]


def read_item(block: ItemBlock, occasion: Occasion) -> Item:
    """Everything that one § says."""
    meeting = occasion.meeting
    parts = with_unheaded_decision(_parts(block), meeting.body)
    sections = tuple(to_section(part) for part in parts)
    decisions = read_decisions(parts, meeting.body)
    votes = _votes(sections, occasion)
    lines = [*block.head, *block.body]
    return Item(
        id=item_id(meeting, block.number, block.suffix),
        number=block.number,
        suffix=block.suffix,
        title=block.title,
        case_number=block.case_number,
        pages=_pages(lines),
        lines=_line_span(lines),
        decisions=decisions,
        sections=sections,
        basis=_entries(parts, "basis"),
        recipients=(*block.margin, *_entries(parts, "recipients")),
        references=_references(block, sections, meeting),
        people=read_people(
            sections, meeting, occasion.attendance, number=block.number, title=block.title, votes=votes
        ),
        votes=votes,
        assignments=read_assignments(decisions, meeting, _orders(parts, decisions, meeting.body)),
        immediate=is_immediate(lines),
    )


def _parts(block: ItemBlock) -> list[Part]:
    """The headed parts of a §; what it tells of earlier bodies' §§ is background, each under its §."""
    history = block.history
    if history is None:
        return read_parts(block.body, block.title)
    told = [
        Part(
            "background", Heading("background", block.body[start].text), trimmed(block.body[start + 1 : stop])
        )
        for start, stop in pairwise((*history.places, history.stop))
    ]
    before, after = block.body[: history.start], block.body[history.stop + 1 :]
    return [*read_parts(before, block.title), *told, *read_parts(after, block.title)]


def _orders(parts: Sequence[Part], decisions: Sequence[Decision], own: str | None) -> dict[str, str]:
    """The tasks whose lead-in says who is to do them; lead-ins are read again only where something is assigned."""
    is_assigned = any("assigned" in decision.outcomes for decision in decisions)
    return orders_by_point(parts, own) if is_assigned else {}


def _votes(sections: Sequence[Section], occasion: Occasion) -> tuple[Vote, ...]:
    """The votes of a §; their reader is loaded by the first § that may tell of one."""
    if not any(map(may_tell, sections)):
        return ()
    from protokoll_parser.votes import read_votes

    return read_votes(sections, occasion.meeting, occasion.attendance)


def item_id(meeting: Meeting, number: int, suffix: str | None) -> str:
    """The stable id: code (or name), body, date and §, lower case, blanks as hyphens."""
    place = meeting.municipality_code or meeting.municipality or "-"
    parts = (place, meeting.body or "-", meeting.date or "-", f"{number}{suffix or ''}")
    return "/".join("-".join(part.lower().replace("/", "-").split()) for part in parts)


def _pages(lines: Sequence[Line]) -> Span | None:
    pages = [line.page for line in lines if line.page is not None and line.text]
    return Span(min(pages), max(pages)) if pages else None


def _line_span(lines: Sequence[Line]) -> Span | None:
    filled = [line for line in lines if line.text]
    return Span(filled[0].number, max(filled[-1].number, filled[-1].last)) if filled else None


def _references(block: ItemBlock, sections: Sequence[Section], meeting: Meeting) -> tuple[Reference, ...]:
    """Mentions in the head (a stack of earlier §§) and in each section, in document order."""
    own, sign, rest = block.head[0].text.partition("§")
    texts = [rest.lstrip(" 0123456789")] + [line.text for line in block.head[1:]] if sign else [own]
    stack = "\n".join(text for text in texts if "§" in text)
    found = list(find_references(stack, meeting, own_number=block.number)) if stack else []
    for section in sections:
        mention = dated_mention(section.heading) if section.heading is not None else None
        if mention is not None:
            found += find_references(mention, meeting, own_number=block.number, kind=section.kind)
        found += find_references(section.text, meeting, own_number=block.number, kind=section.kind)
    return tuple(found)


def _entries(parts: Sequence[Part], kind: str) -> tuple[str, ...]:
    """The entries of a list of documents or recipients, one a line; a lone hyphen is nobody."""
    entries: list[str] = []
    for part in parts:
        if part.kind == kind:
            texts = [line.text for line in part.lines if line.text and not is_remark(line.text)]
            bare = [without_list_mark(text).replace("\t", " ").strip() for text in texts]
            if kind == "recipients":
                bare = [_without_label(text) for text in bare if not _closes_the_meeting(text)]
            if kind == "recipients":
                bare = [entry for text in bare for entry in _run_on(text, is_alone=len(bare) == 1)]
            entries += bare
    return tuple(entry for entry in entries if not _NOBODY.fullmatch(entry) and not entry.endswith(":"))


def _closes_the_meeting(text: str) -> bool:
    """ "Ordföranden avslutar sammanträdet." below the last § of all."""
    return text.endswith((".", "!")) and note_kind(text) is not None


def _without_label(text: str) -> str:
    """ "För kännedom: grannarna" among the recipients: whom the label is for; nobody where it stands alone."""
    heading = read_heading(text)
    return heading.rest if heading is not None and heading.kind == "recipients" else text


@cache
def _office_endings() -> tuple[str, ...]:
    return tuple(read_tables("borders.toml")["entries"]["recipients"])


def _is_office(text: str) -> bool:
    """Whether one word names an office or a role: "ekonomikontoret"."""
    return " " not in text and text.endswith(_office_endings())


def _is_body(text: str) -> bool:
    """Whether the text is a political body's name: "kultur- och fritidsnämnden"."""
    mentions = find_bodies(text)
    return len(mentions) == 1 and (mentions[0].start, mentions[0].end) == (0, len(text))


def _run_on(text: str, *, is_alone: bool) -> list[str]:
    """ "Akten, Ekonomienheten, Revisorerna" on one line as three, if each begins like an entry of its own.

    Of three or more the last may begin with a small letter; a line among others must have as many.
    """
    pieces = [piece.strip() for piece in re.split(r"[,;]", text)]
    first = pieces[0].split(" ", 1)[0].lower()
    alike = all(
        piece[:1].isupper()
        or piece.startswith((f"{first} ", *_EVERY))
        or _is_office(piece)
        or _is_body(piece)
        for piece in pieces
    )
    listed = pieces[1:2] != [] and pieces[1][:1].isupper() and all(map(_ENTRY.fullmatch, pieces))
    return pieces if (len(pieces) > 1 and is_alone and alike) or (len(pieces) > 2 and listed) else [text]
