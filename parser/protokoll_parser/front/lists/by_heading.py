"""The lists of persons on a front page: under which heading each stands, and how those in it took part."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final, NamedTuple

from protokoll_parser.front.lists.entry import put_first_names_first
from protokoll_parser.front.lists.heads import PRESENCE
from protokoll_parser.front.lists.legends import starred
from protokoll_parser.front.lists.marks import read_marks
from protokoll_parser.front.lists.party_groups import PartyGroups
from protokoll_parser.front.lists.persons import lone_party, party_after, persons_in
from protokoll_parser.front.lists.roster import Entry, read_entries
from protokoll_parser.front.lists.signs import as_in_legend, read_signs, spelled_out
from protokoll_parser.front.pieces import Field, Piece
from protokoll_parser.front.shapes import says_mode
from protokoll_parser.model import Mode, Role

_ROLES: Final[dict[str, Role]] = {
    "members": "member",
    "serving": "serving_substitute",
    "substitutes": "substitute",
    "officials": "official",
    "others": "other",
    "absent": "member",
}
_MODES: Final[dict[str, Mode]] = {"remote": "remote", "in_person": "in_person"}
_SERVED: Final = frozenset({"present", "serving", "idle"})
_LONGEST_MODE: Final = 30
_NEAR: Final = 3
"""Rows from the chair to the list whose first row that is; a signature stands farther from the next list."""
_NAME: Final = re.compile(r"[^\d§,;()]+(?<!\s)")
_LEAST_REST: Final = 3
"""So many rows that name members are the rest of a list."""
_IN_VOTES: Final = frozenset(
    {"", "ledamot", "ledamöter", "ersättare", "närvarande", "namn", "frånvarande", "ordförande"}
)
"""Labels that a voting list may hold."""


class PersonList(NamedTuple):
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


def person_lists(fields: Sequence[Field]) -> list[PersonList]:
    """The lists in document order; of members who have their stand-ins beside them only those stay who were there."""
    lists = _without_votes(list(_lists(_with_own_parties(_with_rest_behind_foot(fields)))))
    for left, right in pairwise(lists):
        if left.label_row == right.label_row and right.role == "serving_substitute":
            _pair(left.entries, [entry for entry in right.entries if entry.row > right.label_row])
    return lists


def _with_rest_behind_foot(fields: Sequence[Field]) -> Sequence[Field]:
    """The fields with the rest of a list put behind it, which stands on the next page below the first one's foot.

    The foot has the signatures and the notice; what follows them has no label, and every row names a member.
    """
    at = next((at for at, one in enumerate(fields) if one.kind == "notice"), 0)
    last = next((place for place in range(at - 1, -1, -1) if fields[place].kind in _ROLES), None)
    if last is None or fields[last].kind != "members":
        return fields
    for foot, one in enumerate(fields[at:], at):
        if one.kind in _ROLES:
            break
        start = next((k for k, piece in enumerate(one.pieces) if piece.after_gap), None)
        rest = one.pieces[start:] if start is not None else []
        if len(rest) < _LEAST_REST or not all(map(_is_member, rest)):
            continue
        put = {
            last: replace(fields[last], pieces=[*fields[last].pieces, *rest]),
            foot: replace(one, pieces=one.pieces[:start]),
        }
        return [put.get(place, field) for place, field in enumerate(fields)]
    return fields


def _with_own_parties(fields: Sequence[Field]) -> Sequence[Field]:
    """The fields with the members' parties beside their names, where the label of their stand-ins has taken them.

    The column of parties stands below the label, left of the stand-ins.
    """
    put: dict[int, Field] = {}
    for place, (left, right) in enumerate(pairwise(fields)):
        if left.row != right.row or (left.kind, right.kind) != ("members", "serving") or right.table:
            continue
        first = min((piece.column for piece in right.pieces), default=0)
        parties = {piece.row: piece.text for piece in right.pieces if piece.column == first}
        if len(parties) < _LEAST_REST or not all(map(lone_party, parties.values())):
            continue
        named = [
            piece._replace(text=f"{name[0]} ({parties[piece.row]}){piece.text[name.end() :]}")
            if piece.row in parties and (name := _NAME.match(piece.text))
            else piece
            for piece in left.pieces
        ]
        put[place] = replace(left, pieces=named)
        put[place + 1] = replace(right, pieces=[piece for piece in right.pieces if piece.column != first])
    return [put.get(place, field) for place, field in enumerate(fields)] if put else fields


def _is_member(piece: Piece) -> bool:
    people = persons_in(piece.text)
    return bool(people) and people[0].start == 0 and party_after(piece.text, people[0].end)[1] is not None


def _without_votes(lists: list[PersonList]) -> list[PersonList]:
    """The lists of those who were there; a table of votes is one only where nothing else names the members."""
    named = any(one.entries and one.politicians and not one.of_votes for one in lists)
    return [one for one in lists if not (named and one.of_votes)]


def _pair(members: list[Entry], serving: Sequence[Entry]) -> None:
    """Members with their stand-ins beside them in the next column: those members are not there."""
    for entry in serving:
        beside = next((member for member in members if member.row == entry.row), None)
        if beside is not None and entry.replaces is None:
            entry.replaces = beside.name
            if not any(letter.isdigit() for note in beside.notes for letter in note):
                members.remove(beside)


def _lists(fields: Sequence[Field]) -> Iterator[PersonList]:
    """Every list under a label of its own, a voting list's labels left out."""
    role: Role | None = None
    mode: Mode | None = None
    voting = False
    legend, stars = starred(fields)
    signs = read_signs(fields)
    parties = PartyGroups()
    last_secretary = next((one for one in reversed(fields) if one.kind == "secretary"), None)
    for one, below in zip(fields, (*fields[1:], None), strict=True):
        voting = one.kind == "vote_list" or (voting and one.words.lower() in _IN_VOTES)
        if one.kind in _ROLES:
            role, mode = _ROLES[one.kind], None
        elif one.kind in _MODES:
            mode = _MODES[one.kind]
        elif not _goes_on(role, one, below, last_secretary):
            role = None
        elif role is None:
            role, mode = "member", None
        if role is None or (voting and not _tells_presence(one)) or not one.pieces:
            continue
        pieces: Sequence[Piece] = parties.headed(one.pieces)
        beside = _mode_beside(one)
        if beside is not None:
            mode, pieces = beside, pieces[1:]
        spelled = spelled_out(pieces, signs, role == "member") if one.table is None else None
        pieces = as_in_legend(pieces, signs) if spelled is None else spelled
        entries = read_entries(pieces, role in ("official", "other"), one.table)
        put_first_names_first(entries)
        for entry in entries:
            entry.notes += [legend] if entry.name in stars else []
        if one.kind in ("chair", "secretary"):
            _call(entries, one)
        elif one.kind == "head":
            entries = [entry for entry in entries if entry.party]
        yield PersonList(
            role, mode, entries, one.table is not None, one.row, one.kind == "absent", _is_of_votes(one)
        )


def _tells_presence(one: Field) -> bool:
    """Whether a table of votes has a column that says who was there and who served."""
    return one.table is not None and bool(set(one.table.values()) & _SERVED)


def _is_of_votes(one: Field) -> bool:
    return one.table is not None and "vote" in one.table.values() and not set(one.table.values()) & PRESENCE


def _goes_on(role: Role | None, one: Field, below: Field | None, last_secretary: Field | None) -> bool:
    """Whether a list goes on under a label that is none of a list's own.

    "Ordförande Ada Ek" may be the first row of the members, "Sekreterare Bo Al" a row of the officials; both may as
    well be signatures. The head of a page may stand in the middle of a list.
    """
    if not one.pieces or one.words.lower().startswith(("innehåll", "ärende")):
        return False
    if role is None:
        last = one.pieces[-1].row if any("vice" in piece.text.lower() for piece in one.pieces) else one.row
        near = below is not None and below.row - last <= _NEAR
        return one.kind == "chair" and below is not None and near and below.kind in ("members", "serving")
    if one.kind == "head":
        return True
    beside = one.pieces[0].row == one.row
    if one.kind == "chair":
        return beside and role == "member" and (below is None or below.kind in _ROLES)
    if one.kind == "secretary" and role in ("official", "other"):
        return beside and one is not last_secretary
    return False


def _call(entries: Sequence[Entry], one: Field) -> None:
    """Say of the person beside a label in the list that he or she is what it says, but of no vice-chair."""
    for entry in entries:
        if entry.row == one.row and not any("vice" in note.lower() for note in entry.notes):
            entry.notes.append("ordförande" if one.kind == "chair" else one.words.lower())


def _mode_beside(one: Field) -> Mode | None:
    """How a whole group took part: "Tjänstemän - distans"."""
    first = one.pieces[0]
    if first.row != one.row or len(first.text) > _LONGEST_MODE:
        return None
    if says_mode(first.text):
        return "in_person" if read_marks([first.text], (), politician=True).mode == "in_person" else "remote"
    marks = read_marks([first.text], (), politician=True)
    return marks.mode if marks.title is None and marks.items is None else None
