"""One § of the outline, understood."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from itertools import pairwise

from protokoll_parser.assignments import read_assignments
from protokoll_parser.decisions import read_decisions
from protokoll_parser.decisions.unheaded import with_unheaded_decision
from protokoll_parser.document import Line, trimmed
from protokoll_parser.headings import Heading, dated_mention, read_heading
from protokoll_parser.immediate import is_immediate, is_remark
from protokoll_parser.list_marks import without_list_mark
from protokoll_parser.model import Attendee, Item, Meeting, Reference, Section, Span, Vote
from protokoll_parser.outline import ItemBlock
from protokoll_parser.people import read_people
from protokoll_parser.people.roster import Roster
from protokoll_parser.recipients import is_nothing, read_recipients
from protokoll_parser.references import find_references
from protokoll_parser.sections import Part, read_parts, to_section
from protokoll_parser.votes.signs import may_tell


@dataclass(frozen=True)
class Gathering:
    """What a § needs to know about the meeting it belongs to."""

    meeting: Meeting
    attendance: tuple[Attendee, ...]

    @cached_property
    def roster(self) -> Roster:
        """The people known by name, the same for all §§."""
        return Roster(self.meeting, self.attendance)


def read_item(block: ItemBlock, gathering: Gathering) -> Item:
    """Everything that one § says."""
    meeting = gathering.meeting
    parts = with_unheaded_decision(_parts(block), meeting.body)
    margin = _headed_margin(block)
    parts = [*margin, *parts]
    sections = tuple(to_section(part) for part in parts)
    decisions, orders = read_decisions(parts, meeting.body)
    votes = _votes(sections, gathering)
    lines = block.lines
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
        basis=_basis(parts),
        recipients=(*(() if margin else block.margin), *read_recipients(parts)),
        references=_references(block, sections, meeting),
        people=read_people(
            sections,
            meeting,
            gathering.attendance,
            number=block.number,
            title=block.title,
            votes=votes,
            roster=gathering.roster,
        ),
        votes=votes,
        assignments=read_assignments(decisions, meeting, orders),
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


def _headed_margin(block: ItemBlock) -> list[Part]:
    """The margin beside a §'s head as a part, where its list of recipients has a heading: "Utdrag till"."""
    heading = read_heading(block.margin[0]) if block.margin else None
    if heading is None or heading.kind != "recipients":
        return []
    entries = (heading.rest, *block.margin[1:])
    return [Part("recipients", heading, tuple(replace(block.head[0], text=text) for text in entries if text))]


def _votes(sections: Sequence[Section], gathering: Gathering) -> tuple[Vote, ...]:
    """The votes of a §; their reader is loaded by the first § that may tell of one."""
    if not any(map(may_tell, sections)):
        return ()
    from protokoll_parser.votes import read_votes

    return read_votes(sections, gathering.meeting, gathering.attendance)


def item_id(meeting: Meeting, number: int, suffix: str | None) -> str:
    """The stable id: code (or name), body, date and §, lower case, blanks as hyphens."""
    place = meeting.municipality_code or meeting.municipality or "-"
    return _meeting_id(place, meeting.body or "-", meeting.date or "-") + f"/{number}{suffix or ''}"


@lru_cache(maxsize=8)
def _meeting_id(*parts: str) -> str:
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


def _basis(parts: Sequence[Part]) -> tuple[str, ...]:
    """The documents that a § rests on, one a line; a lone hyphen is none."""
    entries = (
        without_list_mark(line.text).replace("\t", " ").strip()
        for part in parts
        if part.kind == "basis"
        for line in part.lines
        if line.text and not is_remark(line.text)
    )
    return tuple(entry for entry in entries if not is_nothing(entry) and not entry.endswith(":"))
