"""Who did what under a §: yrkanden, reservations, jäv, elections, presentations, motions."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from protokoll_parser.model import Action, Attendee, Meeting, PersonAction, Section, Vote
from protokoll_parser.names import find_people
from protokoll_parser.people.roster import roster_of
from protokoll_parser.people.rows import read_rows

__all__ = ["read_people"]

_SILENT: Final = frozenset({"recipients", "appeal", "attachment"})


def read_people(
    sections: Sequence[Section],
    meeting: Meeting,
    attendance: Sequence[Attendee],
    *,
    number: int | None = None,
    title: str | None = None,
    votes: Sequence[Vote] = (),
) -> tuple[PersonAction, ...]:
    """One entry for each person and action, in order of appearance.

    `number` and `title` are the §'s: the attendance list may give jäv for a § by its number, a title whose motion it
    is. `votes` are those read from the §: who abstains in them by name is among the people.
    """
    roster = roster_of(meeting, tuple(attendance)).at(number)
    telling = [section for section in sections if section.kind not in _SILENT]
    for section in telling:
        roster.learn(find_people(section.text))
    done = _Done()
    for person, action in read_rows(telling, roster, meeting.body, title):
        done.add(person[0], person[1], action)
    for vote in votes:
        for ballot in vote.ballots:
            if ballot.vote == "abstain":
                done.add(ballot.name, ballot.party, "abstained")
    for attendee in attendance:
        if _is_recused(attendee, number):
            done.add(attendee.name, attendee.party, "recused")
    return done.told()


class _Done:
    """Each person once for each action."""

    def __init__(self) -> None:
        self.entries: dict[tuple[str, Action], PersonAction] = {}

    def add(self, name: str, party: str | None, action: Action) -> None:
        self.entries.setdefault((name.casefold(), action), PersonAction(name, party, action))

    def told(self) -> tuple[PersonAction, ...]:
        """All of them; whoever is disqualified chairs no vote."""
        return tuple(
            entry
            for (name, action), entry in self.entries.items()
            if action != "casting_vote" or (name, "recused") not in self.entries
        )


def _is_recused(attendee: Attendee, number: int | None) -> bool:
    """Whether the attendance list gives jäv as the reason why a member misses just this §."""
    if number is None or attendee.reason != "jäv" or attendee.items is None or attendee.replaces:
        return False
    return number not in attendee.items and attendee.role != "official"
