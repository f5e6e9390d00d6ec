"""The parse contract as frozen dataclasses: what one file of minutes says.

A value that the document does not state is None or empty, never guessed. Texts are the document's own Swedish words
with layout noise removed. Dates are ISO 8601 strings ("2023-09-26"), times "HH:MM".
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

SCHEMA_VERSION = 1

Format = Literal["text", "markdown", "pdf", "docx", "html"]

DocumentKind = Literal["protocol", "extract", "summons", "agenda", "appendix", "other"]
"""What a readable file is: minutes, a protokollsutdrag, a kallelse, a föredragningslista, a bilaga, or neither."""

RefusalKind = Literal[
    "missing",
    "empty",
    "binary",
    "damaged",
    "encrypted",
    "scan",
    "garbled",
    "too_large",
    "too_slow",
    "crashed",
]
"""Why nothing could be read from a file."""

Role = Literal["chair", "vice_chair", "member", "serving_substitute", "substitute", "official", "other"]
Mode = Literal["in_person", "remote"]
DecisionKind = Literal["decision", "proposal"]
SectionKind = Literal[
    "decision",
    "proposal",
    "summary",
    "background",
    "basis",
    "motions",
    "proceedings",
    "question",
    "vote",
    "reservation",
    "statement",
    "recusal",
    "adjournment",
    "assessment",
    "finance",
    "appeal",
    "recipients",
    "attachment",
    "other",
]
Outcome = Literal[
    "approved",
    "rejected",
    "referred_back",
    "tabled",
    "noted",
    "elected",
    "assigned",
    "answered",
    "withdrawn",
    "left_open",
    "forwarded",
    "other",
]
Action = Literal[
    "moved",
    "seconded",
    "reserved",
    "statement",
    "recused",
    "elected",
    "replaced",
    "presented",
    "abstained",
    "not_participating",
    "casting_vote",
    "submitted",
]
Ballot = Literal["yes", "no", "abstain", "absent"]
Severity = Literal["error", "warning", "info"]


@dataclass(frozen=True, slots=True)
class Span:
    """A closed range of numbers: §§, pages or lines."""

    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Source:
    """The file that was read."""

    path: str
    format: Format | None
    sha256: str
    pages: int | None
    kind: DocumentKind | RefusalKind = "protocol"
    reason: str | None = None
    """Why it is taken for that kind, or could not be read; None for whole minutes."""


@dataclass(frozen=True, slots=True)
class Adjustment:
    """Justeringen: where and when the minutes are signed."""

    place: str | None = None
    date: str | None = None
    time: str | None = None


@dataclass(frozen=True, slots=True)
class Notice:
    """Anslaget: when the minutes were posted on the notice board (kommunallagen 8 kap.)."""

    posted: str | None = None
    removed: str | None = None
    appeal_by: str | None = None
    storage: str | None = None


@dataclass(frozen=True, slots=True)
class Meeting:
    """The front page understood."""

    municipality: str | None = None
    municipality_code: str | None = None
    """The register's four digits; None for a region or a joint body."""
    body: str | None = None
    date: str | None = None
    start: str | None = None
    end: str | None = None
    place: str | None = None
    paragraphs: tuple[Span, ...] = ()
    """The § ranges that the document declares, not those found."""
    chair: str | None = None
    secretary: str | None = None
    adjusters: tuple[str, ...] = ()
    adjustment: Adjustment = Adjustment()
    notice: Notice = Notice()


@dataclass(frozen=True, slots=True)
class Attendee:
    """One row of the attendance list; a person who serves for some §§ only may stand twice."""

    name: str
    party: str | None = None
    role: Role = "member"
    title: str | None = None
    replaces: str | None = None
    items: tuple[int, ...] | None = None
    """The § numbers attended; None is the whole meeting."""
    mode: Mode | None = None
    reason: str | None = None
    """"jäv" where the document gives it as the reason for a gap or a stand-in."""


@dataclass(frozen=True, slots=True)
class Decision:
    """One block of decision points, this body's own or a proposal to another."""

    kind: DecisionKind
    body: str | None
    to: tuple[str, ...] = ()
    points: tuple[str, ...] = ()
    outcomes: tuple[Outcome, ...] = ()
    """One for each point."""


@dataclass(frozen=True, slots=True)
class Section:
    """A headed part of a §, in document order; text before the first heading has heading None."""

    kind: SectionKind
    heading: str | None
    text: str


@dataclass(frozen=True, slots=True)
class Reference:
    """A mention of another paragraph or meeting."""

    body: str | None
    date: str | None
    number: int | None
    text: str


@dataclass(frozen=True, slots=True)
class PersonAction:
    """Who did what under a §."""

    name: str
    party: str | None
    action: Action


@dataclass(frozen=True, slots=True)
class BallotCast:
    """One member's vote."""

    name: str
    party: str | None
    vote: Ballot


@dataclass(frozen=True, slots=True)
class Vote:
    """One votering with its tally, what ja and nej stood for, and the votes by name where they are printed."""

    yes: int | None
    no: int | None
    abstain: int | None = None
    absent: int | None = None
    yes_means: str | None = None
    no_means: str | None = None
    ballots: tuple[BallotCast, ...] = ()


@dataclass(frozen=True, slots=True)
class Assignment:
    """What somebody is told to do by one of this body's own decision points."""

    point: int
    """Counted from 1 over all points of the item's decisions."""
    assignee: str | None
    due: str | None = None
    due_text: str | None = None


@dataclass(frozen=True, slots=True)
class Item:
    """One § of the minutes."""

    id: str
    number: int
    suffix: str | None
    title: str | None
    case_number: str | None = None
    pages: Span | None = None
    lines: Span | None = None
    """The lines of the text as it was read, counted from 1 (for PDF and Word: of the text drawn from the file)."""
    decisions: tuple[Decision, ...] = ()
    sections: tuple[Section, ...] = ()
    basis: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    references: tuple[Reference, ...] = ()
    people: tuple[PersonAction, ...] = ()
    votes: tuple[Vote, ...] = ()
    assignments: tuple[Assignment, ...] = ()
    immediate: bool = False


@dataclass(frozen=True, slots=True)
class Warning:
    """Something that does not agree, in a plain Swedish sentence."""

    code: str
    message: str
    item: int | None = None
    severity: Severity = "warning"


@dataclass(frozen=True, slots=True)
class Protocol:
    """Everything that one file of minutes says."""

    source: Source
    meeting: Meeting = field(default_factory=Meeting)
    attendance: tuple[Attendee, ...] = ()
    items: tuple[Item, ...] = ()
    warnings: tuple[Warning, ...] = ()
    schema_version: int = SCHEMA_VERSION
