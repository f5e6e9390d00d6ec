"""What search needs to know of one §, drawn from the parser's contract."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from protokoll_parser.model import Item, Meeting


@dataclass(frozen=True, slots=True)
class IndexRow:
    """One § as search sees it: the facts to filter by, and its words by where they stand."""

    item_id: int
    """The archive's row id, which rises with the meeting's date."""
    title: str | None
    case_number: str | None
    municipality: str | None
    body: str | None
    body_short: str | None
    date: str | None
    number: int
    suffix: str | None
    decision: str
    """The points of its decisions and proposals, one a line."""
    basis: tuple[str, ...]
    recipients: tuple[str, ...]
    text: str
    """The sections that are none of the above, paragraphs apart by a newline."""
    people: tuple[str, ...]
    """Names of those who act or vote under the §."""
    outcomes: tuple[str, ...]
    parties: tuple[str, ...]
    """Parties of those people, as printed, each once."""


_ELSEWHERE = frozenset({"decision", "proposal", "basis", "recipients"})


def index_row(item_id: int, item: Item, meeting: Meeting, body_short: str | None) -> IndexRow:
    """The row of one parsed §."""
    named = [(actor.name, actor.party) for actor in item.people]
    named += [(ballot.name, ballot.party) for vote in item.votes for ballot in vote.ballots]
    decision = [point for block in item.decisions for point in block.points]
    # A decision that could not be divided into points, and lead-ins above a list, are in the section's text only.
    decision += [
        section.text for section in item.sections if section.kind in ("decision", "proposal") and not decision
    ]
    rest = [
        part
        for section in item.sections
        if section.kind not in _ELSEWHERE
        for part in (section.heading, section.text)
        if part
    ]
    return IndexRow(
        item_id=item_id,
        title=item.title,
        case_number=item.case_number,
        municipality=meeting.municipality,
        body=meeting.body,
        body_short=body_short,
        date=meeting.date,
        number=item.number,
        suffix=item.suffix,
        decision="\n".join(decision),
        basis=item.basis,
        recipients=item.recipients,
        text="\n".join(rest),
        people=tuple(dict.fromkeys(name for name, _ in named)),
        outcomes=tuple(dict.fromkeys(outcome for block in item.decisions for outcome in block.outcomes)),
        parties=tuple(dict.fromkeys(party for _, party in named if party)),
    )
