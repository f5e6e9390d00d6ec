"""Who was there: the attendance lists of a protocol as attendees."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final, NamedTuple

from protokoll_parser.front.fields import Field, Piece, read_fields
from protokoll_parser.front.legends import starred
from protokoll_parser.front.marks import Marks, is_outside, is_substitute, is_title, read_marks
from protokoll_parser.front.roster import Entry, read_entries
from protokoll_parser.front.spans import numbers_of
from protokoll_parser.front.table import PRESENCE
from protokoll_parser.model import Attendee, Meeting, Mode, Role
from protokoll_parser.reading.document import Line

_GROUPS: Final[dict[str, Role]] = {
    "members": "member",
    "serving": "serving_substitute",
    "substitutes": "substitute",
    "officials": "official",
    "others": "other",
    "absent": "member",
}
_MODES: Final[dict[str, Mode]] = {"remote": "remote", "in_person": "in_person"}
_SECRETARY: Final = re.compile(r"sekreterare|\bsekr\b|sekr\.", re.IGNORECASE)
_COMES: Final = re.compile(r"(?:lämnade|lämnar|avvek|anlände|inträdde)\b")
_LONGEST_MODE: Final = 30
_IN_VOTES: Final = frozenset(
    {"", "ledamot", "ledamöter", "ersättare", "närvarande", "namn", "frånvarande", "ordförande"}
)
"""Labels that a voting list may hold."""


class _Group(NamedTuple):
    """A list of persons under one heading, and how they took part."""

    role: Role
    mode: Mode | None
    entries: list[Entry]
    is_table: bool
    label_row: int
    absent: bool
    """The list of those who were not there."""
    of_votes: bool
    """A table of votes, which lists the absent as well."""

    @property
    def politicians(self) -> bool:
        """Whether members and substitutes stand in the list, and not officials and guests."""
        return self.role not in ("official", "other")


def read_attendance(
    lines: Sequence[Line], meeting: Meeting, found: Sequence[int] = ()
) -> tuple[Attendee, ...]:
    """Everybody that the lists name, in document order; one who served for some §§ only may stand twice.

    `lines` are those outside contents list and §§; `found` holds the § numbers of the document, for "fr.o.m. § 16"
    where the front page declares none.
    """
    every = numbers_of(meeting.paragraphs) or tuple(sorted(set(found)))
    listed = _distinct(_listed(read_fields(lines), every))
    return tuple(_with_chair(_with_stand_ins(listed), meeting))


def listed_chair(fields: Sequence[Field]) -> str | None:
    """The one whom a list of members calls "ordförande", for minutes without a signature."""
    chairs = [attendee.name for attendee in _listed(fields, ()) if attendee.role == "chair"]
    return chairs[0] if chairs else None


def listed_secretary(fields: Sequence[Field]) -> str | None:
    """The one whom a list calls "sekreterare", where there is one only."""
    named = {
        attendee.name
        for attendee in _listed(fields, ())
        if attendee.role == "official" and attendee.title and _SECRETARY.search(attendee.title)
    }
    return named.pop() if len(named) == 1 else None


def _listed(fields: Sequence[Field], every: Sequence[int]) -> list[Attendee]:
    groups = _without_votes(list(_groups(fields)))
    for left, right in pairwise(groups):
        if left.label_row == right.label_row and right.role == "serving_substitute":
            _pair(left.entries, [entry for entry in right.entries if entry.row > right.label_row])
    listed = [attendee for group in groups if not group.absent for attendee in _members(group, every)]
    return _with_comings(listed)


def _with_comings(listed: Sequence[Attendee]) -> list[Attendee]:
    """The list without sentences of its own on those it names: "Ada Ek (S) lämnade sammanträdet efter § 33"."""
    kept: list[Attendee] = []
    for attendee in listed:
        told = attendee.role in ("official", "other") and _COMES.match(attendee.title or "")
        before = (
            next((at for at, one in enumerate(kept) if one.name == attendee.name), None) if told else None
        )
        if before is None:
            kept.append(attendee)
        elif kept[before].items is None:
            kept[before] = replace(kept[before], items=attendee.items)
    return kept


def _without_votes(groups: list[_Group]) -> list[_Group]:
    """The lists of those who were there; a table of votes is one only where nothing else names the members."""
    named = any(group.entries and group.politicians and not group.of_votes for group in groups)
    return [group for group in groups if not (named and group.of_votes)]


def _pair(members: list[Entry], serving: Sequence[Entry]) -> None:
    """Members with their stand-ins beside them in the next column: those members are not there."""
    for entry in serving:
        beside = next((member for member in members if member.row == entry.row), None)
        if beside is not None and entry.replaces is None:
            entry.replaces = beside.name
            if not any(letter.isdigit() for note in beside.notes for letter in note):
                members.remove(beside)


def _groups(fields: Sequence[Field]) -> Iterator[_Group]:
    """The lists of persons, those of votes left out."""
    role: Role | None = None
    mode: Mode | None = None
    voting = False
    legend, stars = starred(fields)
    for place, one in enumerate(fields):
        voting = one.kind == "vote_list" or (voting and one.words.lower() in _IN_VOTES)
        if one.kind in _GROUPS:
            role, mode = _GROUPS[one.kind], None
        elif one.kind in _MODES:
            mode = _MODES[one.kind]
        elif not _goes_on(role, fields[place:]):
            role = None
        elif role is None:
            role, mode = "member", None
        if role is None or voting or not one.pieces:
            continue
        pieces: Sequence[Piece] = one.pieces
        beside = _mode_beside(one)
        if beside is not None:
            mode, pieces = beside, pieces[1:]
        entries = read_entries(pieces, role in ("official", "other"), one.table)
        for entry in entries:
            entry.notes += [legend] if entry.name in stars else []
        if one.kind in ("chair", "secretary"):
            _call(entries, one)
        elif one.kind == "head":
            entries = [entry for entry in entries if entry.party]
        yield _Group(
            role, mode, entries, one.table is not None, one.row, one.kind == "absent", _is_of_votes(one)
        )


def _is_of_votes(one: Field) -> bool:
    return one.table is not None and "vote" in one.table.values() and not set(one.table.values()) & PRESENCE


def _goes_on(role: Role | None, fields: Sequence[Field]) -> bool:
    """Whether a list goes on under a label that is none of a list's own.

    "Ordförande Ada Ek" may be the first row of the members, "Sekreterare Bo Al" a row of the officials; both may as
    well be signatures. The head of a page may stand in the middle of a list.
    """
    one, after = fields[0], fields[1:]
    if not one.pieces or one.words.lower().startswith(("innehåll", "ärende")):
        return False
    if role is None:
        return one.kind == "chair" and bool(after) and after[0].kind in ("members", "serving")
    if one.kind == "head":
        return True
    beside = one.pieces[0].row == one.row
    if one.kind == "chair":
        return beside and role == "member" and (after[:1] == [] or after[0].kind in _GROUPS)
    if one.kind == "secretary" and role in ("official", "other"):
        return beside and any(later.kind == "secretary" for later in after)
    return False


def _call(entries: Sequence[Entry], one: Field) -> None:
    """Say of the person beside a label in the list that he or she is what it says."""
    for entry in entries:
        if entry.row == one.row:
            entry.notes.append("ordförande" if one.kind == "chair" else one.words.lower())


def _mode_beside(one: Field) -> Mode | None:
    """How a whole group took part: "Tjänstemän - distans"."""
    first = one.pieces[0]
    if first.row != one.row or len(first.text) > _LONGEST_MODE:
        return None
    marks = read_marks([first.text], (), politician=True)
    return marks.mode if marks.title is None and marks.items is None else None


def _members(group: _Group, every: Sequence[int]) -> Iterator[Attendee]:
    """The persons of one list."""
    marked = [(entry, read_marks(entry.notes, every, group.politicians)) for entry in group.entries]
    tells_apart = group.is_table or any(marks.role == "serving_substitute" for _, marks in marked)
    for entry, marks in marked:
        if not marks.absent:
            yield _attendee(entry, marks, group, tells_apart)


def _attendee(entry: Entry, marks: Marks, group: _Group, tells_apart: bool) -> Attendee:
    role = _role(entry, group.role, marks, tells_apart)
    return Attendee(
        name=entry.name,
        party=entry.party,
        role=role,
        title=None if is_substitute(marks.title) else _title(marks, role),
        replaces=entry.replaces,
        items=marks.items,
        mode=marks.mode or group.mode,
        reason=marks.reason or (entry.replaced_notes or None),
    )


def _role(entry: Entry, group: Role, marks: Marks, tells_apart: bool) -> Role:
    """What somebody is, by the words beside the name and the list that the name stands in.

    `tells_apart`: the list marks those substitutes who serve, so that "ersättare" alone is one who does not.
    """
    if group in ("other", "official") and entry.party and (entry.replaces or is_substitute(marks.title)):
        return "serving_substitute" if entry.replaces else "substitute"
    if group == "other":
        official = (
            entry.party is None and marks.title and is_title(marks.title) and not is_outside(marks.title)
        )
        return "official" if official else "other"
    if group == "official":
        outside = marks.title is not None and is_outside(marks.title)
        return "other" if outside or (entry.party and not marks.title) else "official"
    if marks.role in ("chair", "vice_chair"):
        return marks.role
    if entry.serves is not None:
        if group == "substitute" or marks.role == "substitute":
            return "serving_substitute" if entry.serves else "substitute"
        if entry.by_letter:
            return "serving_substitute" if entry.serves else "substitute"
    if entry.replaces:
        return "serving_substitute"
    if marks.role is None and entry.party is None and marks.title and is_title(marks.title):
        return "official"
    if marks.role == "substitute" and group != "substitute":
        return "substitute" if tells_apart else "serving_substitute"
    if marks.role is None or (marks.role == "member" and group == "serving_substitute"):
        return group
    return marks.role


def _title(marks: Marks, role: Role) -> str | None:
    if role in ("official", "other") or (marks.title and is_title(marks.title)):
        return marks.title
    return None


def _distinct(attendees: Sequence[Attendee]) -> list[Attendee]:
    """Without those listed again with nothing new: a list repeated on another page, a list of votes."""
    kept: list[Attendee] = []
    named: dict[str, list[Attendee]] = {}
    for attendee in attendees:
        before = named.setdefault(attendee.name.lower(), [])
        for bare in [one for one in before if _is_told_better(attendee, one)]:
            before.remove(bare)
            kept.remove(bare)
        if not any(_repeats(attendee, other) for other in before):
            before.append(attendee)
            kept.append(attendee)
    return kept


def _is_told_better(again: Attendee, before: Attendee) -> bool:
    """A bare name, as beside a signature, that a list has later with its party."""
    return (
        before.party is None and before.items is None and before.role == "member" and again.party is not None
    )


def _repeats(again: Attendee, before: Attendee) -> bool:
    if again.items == before.items:
        return again.role == before.role or again.role == "member" or again.party is None
    return again.items is None and again.party is None


def _with_stand_ins(attendees: Sequence[Attendee]) -> list[Attendee]:
    """A member for some §§ who is a substitute for others has served as one; one who was stood in for is a member."""
    substitutes = {
        attendee.name for attendee in attendees if attendee.role == "substitute" and attendee.items
    }
    replaced = {attendee.replaces for attendee in attendees if attendee.role == "serving_substitute"}
    attendees = [
        replace(attendee, role="member")
        if attendee.role == "serving_substitute" and attendee.replaces is None and attendee.name in replaced
        else attendee
        for attendee in attendees
    ]
    return [
        replace(attendee, role="serving_substitute")
        if attendee.role == "member" and attendee.items and attendee.name in substitutes
        else attendee
        for attendee in attendees
    ]


def _with_chair(attendees: list[Attendee], meeting: Meeting) -> list[Attendee]:
    """The one who signed as chair is the chair where the list names none."""
    if meeting.chair is None or any(attendee.role == "chair" for attendee in attendees):
        return attendees
    for place, attendee in enumerate(attendees):
        if attendee.name == meeting.chair and attendee.role in ("member", "vice_chair", "serving_substitute"):
            attendees[place] = replace(attendee, role="chair")
            break
    return attendees
