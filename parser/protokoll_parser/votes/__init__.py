"""Voteringar: the tally, what ja and nej stood for, and who voted how.

Each row of a § is read as what it tells (`ledger`); lists outside the §§ are read the same way.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from protokoll_parser.bodies import find_bodies
from protokoll_parser.document import Line
from protokoll_parser.model import Attendee, Meeting, Section, Vote
from protokoll_parser.people.deeds import is_elsewhere
from protokoll_parser.people.roster import Roster, roster_of
from protokoll_parser.references.parts import is_same_body
from protokoll_parser.stretches import rows
from protokoll_parser.votes import grids
from protokoll_parser.votes.ledger import Ledger
from protokoll_parser.votes.signs import may_tell
from protokoll_parser.votes.tally import read_counts
from protokoll_parser.voting_rows import with_rows_joined

__all__ = ["AppendedVote", "read_votes", "read_votes_from_rows"]

_QUIET: Final = frozenset({"summary", "background", "basis", "assessment", "finance", "recipients", "appeal"})
_OTHERS: Final = 2
"""The rank of sections that tell what was before the meeting."""
_VOTED: Final = re.compile(r"röst|voter", re.IGNORECASE)
_TITLE: Final = re.compile(r"omröstning|votering|§", re.IGNORECASE)
_LONGEST_TITLE: Final = 150
_NUMBER: Final = re.compile(r"§\s*(\d{1,4})|paragraf\s+(\d{1,4})", re.IGNORECASE)

_GOES_ON: Final = re.compile(r"\W*\b(?:forts|fortsättning|fortsatt)\b\W*\Z", re.IGNORECASE)
"""Behind a heading printed again on the next page."""
_COLUMN: Final = re.compile(
    rf"(?:omröstning|votering)?\s*(?:{_NUMBER.pattern})(?P<part>:\d|\s?\(\d\)|,?\s(?:p(?:unkt)?|omr\w*|nr)\.?\s?\d)?"
    r"(?:\s+(?:ja|nej|avst\w{0,2}\.?))?",
    re.IGNORECASE,
)
"""The head of the columns of one §, or of one of its votes: "§ 152", "§ 31:2"."""


class AppendedVote(NamedTuple):
    """A voting list that stands after the last §."""

    number: int | None
    """The § that its heading names."""
    title: str | None
    """The heading as printed."""
    vote: Vote


def read_votes(
    sections: Sequence[Section], meeting: Meeting, attendance: Sequence[Attendee]
) -> tuple[Vote, ...]:
    """The votes of one §, in order. Acclamation is no vote, nor is a request for one without a result."""
    telling = [section for section in sections if may_tell(section)]
    if not telling:
        return ()
    roster = roster_of(meeting, tuple(attendance)).at(None)
    for rank in range(_OTHERS + 1):
        ledger = Ledger(roster)
        for section in telling:
            if _rank(section) != rank or (rank == _OTHERS and not _VOTED.search(section.text)):
                continue
            ledger.begin_section(section)
            for line in with_rows_joined(rows(section.text)):
                if rank != _OTHERS or not _is_of_another(line, meeting.body):
                    ledger.take(line)
        found = ledger.close()
        if found:
            return found
    return ()


def _is_of_another(line: str, body: str | None) -> bool:
    """Whether a row of a background tells of another body's meeting, whose votes are none of this one's."""
    return any(not is_same_body(each.name, body) for each in find_bodies(line)) and is_elsewhere(line)


def _rank(section: Section) -> int:
    """How far a section is to be believed: a decision repeats a tally, a background tells another body's."""
    if section.kind in _QUIET:
        return _OTHERS
    return 1 if section.kind == "decision" else 0


def read_votes_from_rows(
    lines: Sequence[Line], meeting: Meeting | None = None, attendance: Sequence[Attendee] = ()
) -> tuple[AppendedVote, ...]:
    """The voting lists among the rows outside the §§, each with the § that its heading names."""
    roster = Roster(meeting or Meeting(), attendance)
    found: list[AppendedVote] = []
    for listed in _lists(lines):
        ledger = Ledger(roster, heads=listed.title or "", numbers=listed.numbers)
        for row in with_rows_joined(listed.rows):
            ledger.take(row)
        found += _appended(ledger.close(), listed.numbers, listed.title)
    return tuple(found)


class _List(NamedTuple):
    """A voting list's rows under its heading."""

    title: str | None
    numbers: list[int]
    """The §§ that the heading names, else those of the heading before."""
    rows: list[str]

    def names(self) -> set[str]:
        """What its rows begin with, where these have columns."""
        firsts = {text.split("\t", 1)[0].strip().casefold() for text in self.rows if "\t" in text}
        return {name for name in firsts if " " in name}

    def goes_on_in(self, other: _List) -> bool:
        """Whether another list is this one's next page: the same §, and others' votes, or the same heading again."""
        again = _GOES_ON.sub("", other.title or "")
        if self.title and again != other.title and self.title.startswith(again):
            return True
        if not self.numbers or self.numbers != other.numbers or any(map(grids.is_total, self.rows)):
            return False
        mine, others = self.names(), other.names()
        return bool(mine and others) and mine.isdisjoint(others)


def _lists(lines: Sequence[Line]) -> list[_List]:
    """The rows by the list they stand in, what runs over several pages as one."""
    found = [_List(None, [], [])]
    for line in lines:
        text = line.text
        columns = _section_columns(text)
        if columns or _heads_list(text):
            numbers = columns or [int(each[1] or each[2]) for each in _NUMBER.finditer(text)][:1]
            found.append(_List(text, numbers or found[-1].numbers, []))
            if columns and grids.read_columns(text):
                found[-1].rows.append(text)
        elif text:
            found[-1].rows.extend(rows(text))
    joined = found[:1]
    for listed in found[1:]:
        if not listed.rows:
            continue  # a heading over the next: "Omröstningslista nr. 1", and the § on its own row
        if listed.title and _is_matter(listed.rows):
            listed = listed._replace(title=f"{listed.title} {listed.rows[0]}", rows=listed.rows[1:])
        if joined[-1].goes_on_in(listed):
            joined[-1].rows.extend(listed.rows)
        else:
            joined.append(listed)
    return joined


def _is_matter(rows: Sequence[str]) -> bool:
    """Whether the matter stands between a list's heading and its columns: "Ärende: Motion om skolmat"."""
    return len(rows) > 1 and len(rows[0]) < _LONGEST_TITLE and "\t" not in rows[0] and "\t" in rows[1]


def _heads_list(text: str) -> bool:
    """Whether a row is a list's heading: "Voteringslista § 85", "Ärende 8  § 85 Motion om skolmat"."""
    if len(text) >= _LONGEST_TITLE or not _TITLE.search(text) or read_counts(text):
        return False
    return "\t" not in text or (text.count("\t") == 1 and _NUMBER.search(text) is not None)


def _section_columns(text: str) -> list[int]:
    """The §§ that a row of heads names, a column or more for each: "Ledamot  § 152  § 153", "Närv  § 152"."""
    cells = [cell.strip() for cell in text.split("\t") if cell.strip()]
    named = [found for cell in cells if (found := _COLUMN.fullmatch(cell))]
    others = [cell for cell in cells if not _COLUMN.fullmatch(cell)]
    if len(named) < (1 if others else 2) or not all(grids.is_head(cell) for cell in others):
        return []
    votes = dict.fromkeys((int(found[1] or found[2]), found["part"]) for found in named)
    return [number for number, _ in votes]


def _appended(votes: Sequence[Vote], numbers: Sequence[int], title: str | None) -> Iterator[AppendedVote]:
    """Votes of one list: a § each where the heads name as many, else all of the first."""
    for place, vote in enumerate(votes):
        each = len(numbers) == len(votes)
        yield AppendedVote(numbers[place if each else 0] if numbers else None, title, vote)
