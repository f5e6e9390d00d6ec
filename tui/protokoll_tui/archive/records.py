"""What the archive answers with: small frozen rows for lists, and the parser's own dataclasses for a whole §.

Row ids are integers of this cache only; `uid` is the contract's stable id.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from protokoll_parser.model import Attendee, Item, Meeting, Outcome, Severity, Warning


FLAG_VOTE, FLAG_RESERVATION, FLAG_RECUSAL, FLAG_IMMEDIATE = 1, 2, 4, 8
"""Bits of `item.flags`."""

FileState = Literal["read", "failed", "skipped"]
"""read: minutes are in the archive; failed: not readable; skipped: readable, but no minutes (an agenda …)."""


@dataclass(frozen=True, slots=True)
class MeetingRow:
    """One meeting (möte) in the list: all files of one body and day together."""

    id: int
    municipality: str | None
    body: str | None
    body_short: str | None
    """The usual short form ("KS", "KSAU"), None where there is none."""
    date: str | None
    start: str | None
    ranges: str
    """The §§ found, for display: "99–109", "1–7, 9"."""
    item_count: int
    declared_count: int | None
    """How many §§ the protocol says it has; None where it does not say."""
    missing_count: int
    """Declared §§ that were not found."""
    warning_count: int


@dataclass(frozen=True, slots=True)
class MeetingGroup:
    """The meetings of one body, next to each other in the list of all meetings."""

    municipality: str | None
    body: str | None
    body_short: str | None
    count: int


@dataclass(frozen=True, slots=True)
class ItemRow:
    """One § in a list."""

    id: int
    uid: str
    meeting_id: int
    number: int
    suffix: str | None
    title: str | None
    case_number: str | None
    kinds: tuple[str, ...]
    """The kinds of its decision blocks, in order: "decision", "proposal"."""
    outcomes: tuple[Outcome, ...]
    municipality: str | None
    body: str | None
    body_short: str | None
    date: str | None
    has_vote: bool
    has_reservation: bool
    has_recusal: bool
    immediate: bool


@dataclass(frozen=True, slots=True)
class FileRow:
    """One file of the folder and how its reading went."""

    id: int
    path: str
    """Relative to the folder, with / between the parts; `paths.text_to_path` gives what to open."""
    state: FileState
    kind: str
    reason: str | None
    advice: str | None
    format: str | None
    pages: int | None
    size: int
    meeting_id: int | None
    duplicate_of: str | None
    """Path of the file that this one repeats or is replaced by; its own §§ are not in the archive then."""


@dataclass(frozen=True, slots=True)
class ItemDetail:
    """Everything about one § for the paragraph pane."""

    row: ItemRow
    item: Item
    meeting: Meeting
    file: FileRow
    warnings: tuple[Warning, ...]
    thread_size: int
    """How many §§ the case has in this folder, this one counted."""
    position: int
    """Its place among the §§ of its meeting, from 1."""
    siblings: int
    links: tuple[tuple[str, int], ...] = ()
    """The words of each reference that is resolved in this folder, with the § that it means."""


@dataclass(frozen=True, slots=True)
class ItemContent:
    """A § with all its words and the file it stands in: for going through many."""

    row: ItemRow
    item: Item
    path: str


@dataclass(frozen=True, slots=True)
class MeetingDetail:
    """A meeting's front page, attendance, files and warnings."""

    row: MeetingRow
    meeting: Meeting
    attendance: tuple[Attendee, ...]
    files: tuple[FileRow, ...]
    warnings: tuple[Warning, ...]


@dataclass(frozen=True, slots=True)
class PersonRow:
    """One person over all minutes of the folder, by name and party."""

    id: int
    uid: str
    """`person/<name>/<party>` as in the command line's JSON."""
    name: str
    party: str | None
    title: str | None
    municipality: str | None
    meetings: int
    actions: int
    first_date: str | None
    last_date: str | None
    roles: tuple[str, ...] = ()
    """As what the person has stood in attendance lists: roles of the contract, "adjuster", "secretary"."""


@dataclass(frozen=True, slots=True)
class PersonAct:
    """One thing that a person did, with the § or meeting where it stands."""

    meeting: MeetingRow
    item: ItemRow | None
    """None for attendance, which belongs to the meeting."""
    act: str
    """An action of the contract, a vote by name ("voted_yes" …), a role ("chair" …), or "adjuster" or "secretary"."""


@dataclass(frozen=True, slots=True)
class ThreadEntry:
    """One stop of a case on its way through the bodies."""

    date: str | None
    body: str | None
    number: int | None
    item: ItemRow | None
    """None: it is referred to, but not in this folder."""
    text: str
    """The words of the reference, or the §'s title."""
    cited_by: tuple[int, ...] = ()
    """Ids of the §§ that refer to it."""


@dataclass(frozen=True, slots=True)
class QualityRow:
    """One file against its own words."""

    file: FileRow
    meeting: MeetingRow | None
    declared: int | None
    found: int
    missing: tuple[str, ...]
    """Declared §§ that were not found, as printed: "43", "12 a"."""
    extra: tuple[str, ...]
    worst: Severity | None
    warnings: tuple[Warning, ...]


@dataclass(frozen=True, slots=True)
class ArchiveSummary:
    """The figures of the title bar."""

    meetings: int
    items: int
    files: int
    failed: int
    skipped: int
    people: int
