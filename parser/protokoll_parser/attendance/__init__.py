"""Who was there: the attendance lists of a protocol as attendees."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from protokoll_parser.attendance.settled import (
    distinct,
    with_chair,
    with_comings,
    with_recusals,
    with_stand_ins,
)
from protokoll_parser.document import Line
from protokoll_parser.front.fields import read_fields
from protokoll_parser.front.lists.by_heading import PersonList, person_lists
from protokoll_parser.front.lists.marks import Marks, read_marks
from protokoll_parser.front.lists.offices import is_office, is_outside, is_role, is_substitute, is_title
from protokoll_parser.front.lists.roster import Entry
from protokoll_parser.front.pieces import Field
from protokoll_parser.model import Attendee, Meeting, Role
from protokoll_parser.names import is_national
from protokoll_parser.spans import numbers_of

_SECRETARY: Final = re.compile(r"sekreterare|\bsekr\b|sekr\.", re.IGNORECASE)
_THERE_IN_PART: Final = re.compile(
    r"\W*närv(?:arande|\.)?\b[^§]{2,40}§ ?\d|\W*närv(?:arande|\.)? §", re.IGNORECASE
)
"""Of one who could not come all the time: "närv t o m kl 17.45, § 87"."""
_PRESIDES_ELSEWHERE: Final = re.compile(
    r"(?:nämndens|styrelsens|fullmäktiges|utskottets|beredningens|rådets) (?:\d:[ea] )?(?:vice ?)?"
    r"(?:ordförande|ordf\.?)\Z"
)
"""No official's title, whatever list it stands in."""
_IN_PART: Final = re.compile(r"\bdelvis tj|\btj\w*\.? delvis", re.IGNORECASE)
"""Of one in the list of those who did not serve: when he or she did stands elsewhere."""
_ROLE_FOR_ITEMS: Final = re.compile(r"(?:\A|[,;]\s)\(?((?:[a-zåäö.]+ ){0,2}[a-zåäö.]+) (?=§)")
_SERVES: Final = re.compile(
    r"\W*tjänstgö(?:r|rande)\b(?:,? (?:dock )?(?:ej|inte|utom|förutom|undantaget)\b.*)?\W*", re.IGNORECASE
)
_POLITICAL: Final = "råd"
"""The end of titles that members of a party have ("oppositionsråd")."""


def read_attendance(
    lines: Sequence[Line], meeting: Meeting, found: Sequence[int] = ()
) -> tuple[Attendee, ...]:
    """Everybody that the lists name, in document order; one who served for some §§ only may stand twice.

    `lines` are those outside contents list and §§; `found` holds the § numbers of the document, for "fr.o.m. § 16"
    where the front page declares none.
    """
    every = _every(numbers_of(meeting.paragraphs), found)
    listed = distinct(_listed(read_fields(lines), every))
    return tuple(with_chair(with_stand_ins(listed), meeting))


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


def _every(declared: Sequence[int], found: Sequence[int]) -> Sequence[int]:
    """The meeting's §§: those declared, and those adjusted apart from them where the file holds them too."""
    if not declared:
        return tuple(sorted(set(found)))
    return tuple(sorted({*declared, *(one for one in found if declared[0] < one < declared[-1])}))


def _listed(fields: Sequence[Field], every: Sequence[int]) -> list[Attendee]:
    listed = [attendee for group in person_lists(fields) for attendee in _members(group, every)]
    return with_comings(with_recusals(listed, every))


def _members(group: PersonList, every: Sequence[int]) -> Iterator[Attendee]:
    """The persons of one list; of a list of those who could not come those who were there for some §§."""
    entries = [
        entry
        for entry in group.entries
        if not group.absent or entry.replaces or _THERE_IN_PART.match(" ".join(entry.notes))
    ]
    parts = [(entry, notes) for entry in entries for notes in _parts(entry, group)]
    serving = group.role == "serving_substitute"
    marked = [
        (
            entry,
            read_marks(notes, every, group.politicians, stands_in=serving or entry.replaces is not None),
        )
        for entry, notes in parts
    ]
    if group.role == "member" and 2 * sum(map(_just_serves, entries)) > len(entries):
        # said of those whose seat it is, as of any other
        marked = [
            (entry, marks._replace(role="member")) if _just_serves(entry) else (entry, marks)
            for entry, marks in marked
        ]
    tells_apart = group.is_table or any(marks.role == "serving_substitute" for _, marks in marked)
    for entry, marks in marked:
        if not marks.absent:
            yield _attendee(entry, marks, group, tells_apart)
            if marks.presides:
                yield Attendee(entry.name, entry.party, "chair", items=marks.presides)


def _just_serves(entry: Entry) -> bool:
    """Whether no more is said of somebody than that they serve, be it not for some §§; for §§ one stands in."""
    note = _SERVES.fullmatch(", ".join(entry.notes))
    return note is not None and entry.replaces is None and entry.serves is None


def _parts(entry: Entry, group: PersonList) -> list[list[str]]:
    """The notes of one who had one role for some §§ and another for others: "tjg ers §§ 5-6, ersättare §§ 1-4"."""
    if not group.politicians or sum(note.count("§") for note in entry.notes) < 2:
        return [entry.notes]
    text = ", ".join(entry.notes)
    starts = [part.start(1) for part in _ROLE_FOR_ITEMS.finditer(text) if is_role(part[1])]
    if len(starts) < 2 or starts[0]:
        return [entry.notes]
    return [[text[start:stop].strip(" ,;")] for start, stop in pairwise([*starts, len(text)])]


def _attendee(entry: Entry, marks: Marks, group: PersonList, tells_apart: bool) -> Attendee:
    if group.role in ("official", "other") and _is_office(entry.party, marks.title):
        entry = replace(entry, party=None)
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


def _is_office(party: str | None, title: str | None) -> bool:
    """Whether the letters in brackets after an official's name are an office's ("Ada Ek (BUF), rektor")."""
    return (
        party is not None
        and not is_national(party)
        and title is not None
        and is_title(title)
        and not title.lower().endswith(_POLITICAL)
    )


def _role(entry: Entry, group: Role, marks: Marks, tells_apart: bool) -> Role:
    """What somebody is, by the words beside the name and the list that the name stands in.

    `tells_apart`: the list marks those substitutes who serve, so that "ersättare" alone is one who does not.
    """
    if group in ("other", "official") and is_substitute(marks.title) and not entry.replaces:
        return "substitute"
    if group in ("other", "official") and entry.party and entry.replaces:
        return "serving_substitute"
    if group == "other":
        return "official" if entry.party is None and marks.title and is_office(marks.title) else "other"
    if group == "official":
        outside = marks.title is not None and (
            is_outside(marks.title) or _PRESIDES_ELSEWHERE.search(marks.title)
        )
        return "other" if outside or (entry.party and not marks.title) else "official"
    if marks.idle and not entry.replaces:
        return "substitute"
    if group == "substitute" and _IN_PART.search(" ".join(entry.notes)):
        return "substitute"
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
