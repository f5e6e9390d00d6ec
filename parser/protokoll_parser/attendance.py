"""Who was there: the attendance lists of a protocol as attendees."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

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
_COMES: Final = re.compile(r"(?:lämnade|lämnar|avvek|anlände|inträdde)\b")
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


def _every(declared: Sequence[int], found: Sequence[int]) -> Sequence[int]:
    """The meeting's §§: those declared, and those adjusted apart from them where the file holds them too."""
    if not declared:
        return tuple(sorted(set(found)))
    return tuple(sorted({*declared, *(one for one in found if declared[0] < one < declared[-1])}))


def _listed(fields: Sequence[Field], every: Sequence[int]) -> list[Attendee]:
    listed = [attendee for group in person_lists(fields) for attendee in _members(group, every)]
    return _with_comings(_with_recusals(listed, every))


def _with_recusals(listed: Sequence[Attendee], every: Sequence[int]) -> list[Attendee]:
    """The list without guests who are its members recused from some §§: "Eva Ek, § 76, jäv" among the others."""
    kept: list[Attendee] = []
    members: dict[str, list[int]] = {}
    for attendee in listed:
        is_guest = attendee.role in ("official", "other")
        away = set(attendee.items or ()) if is_guest and attendee.reason == "jäv" else set[int]()
        same = members.get(attendee.name, ()) if away else ()
        before = next((at for at in same if away.isdisjoint(kept[at].items or ())), None)
        if before is None:
            if not is_guest:
                members.setdefault(attendee.name, []).append(len(kept))
            kept.append(attendee)
            continue
        there = kept[before].items or tuple(number for number in every if number not in away)
        if there and set(every) - set(there) == away:
            kept[before] = replace(kept[before], items=there, reason="jäv")
    return kept


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
        before.party is None
        and before.items is None
        and again.party is not None
        and (before.role == "member" or before.role == again.role == "chair")
    )


def _repeats(again: Attendee, before: Attendee) -> bool:
    if again.items == before.items:
        return again.role == before.role or again.role == "member" or again.party is None
    return again.items is None and (again.party is None or again.role == before.role == "member")


def _with_stand_ins(attendees: Sequence[Attendee]) -> list[Attendee]:
    """A member for some §§ who is a substitute as well has served as one; one who was stood in for is a member.

    Whoever stands in for somebody in some §§ is no member in the others.
    """
    substitutes = {attendee.name for attendee in attendees if attendee.role == "substitute"}
    replaced = {attendee.replaces for attendee in attendees if attendee.role == "serving_substitute"}
    attendees = [
        replace(attendee, role="member")
        if attendee.role == "serving_substitute" and attendee.replaces is None and attendee.name in replaced
        else attendee
        for attendee in attendees
    ]
    serving = {attendee.name for attendee in attendees if attendee.replaces is not None}
    for place, attendee in enumerate(attendees):
        if attendee.role != "member":
            continue
        if attendee.items and attendee.name in substitutes:
            attendees[place] = replace(attendee, role="serving_substitute")
        elif attendee.name in serving and attendee.replaces is None:
            attendees[place] = replace(attendee, role="substitute")
    return attendees


def _with_chair(attendees: list[Attendee], meeting: Meeting) -> list[Attendee]:
    """The one who signed as chair is the chair where the list names none, or others for some §§ only."""
    signed = _spaced(meeting.chair or "")
    if not signed or any(
        attendee.role == "chair" and (attendee.items is None or _spaced(attendee.name) == signed)
        for attendee in attendees
    ):
        return attendees
    for place, attendee in enumerate(attendees):
        if _spaced(attendee.name) == signed and attendee.role in (
            "member",
            "vice_chair",
            "serving_substitute",
        ):
            attendees[place] = replace(attendee, role="chair")
            break
    return attendees


def _spaced(name: str) -> str:
    """A name to compare: a double surname has its hyphen in one place and not in another."""
    return name.replace("-", " ").lower()
