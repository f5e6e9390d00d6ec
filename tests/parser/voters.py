"""A meeting of invented people, and the votes that a section of its minutes tells of."""

from __future__ import annotations

from protokoll_parser.model import Attendee, Meeting, Section, Vote
from protokoll_parser.votes import read_votes

MEETING = Meeting(body="Kommunstyrelsen", date="2023-09-26", chair="Ada Ek", secretary="Rut Sand")
_FIVE = (("Ada Ek", "S"), ("Bo Al", "M"), ("Cia Dal", "V"), ("Dan Hed", "SD"), ("Eva Fors", "C"))


def attendance(*more: tuple[str, str]) -> tuple[Attendee, ...]:
    """The chair and four members, then `more` members by name and party."""
    return tuple(
        Attendee(name, party, "chair" if name == MEETING.chair else "member")
        for name, party in (*_FIVE, *more)
    )


def votes_in(text: str, *more: tuple[str, str]) -> tuple[Vote, ...]:
    """The votes of a section "Omröstning"; `more`: who else attended."""
    return read_votes([Section("vote", "Omröstning", text)], MEETING, attendance(*more))
