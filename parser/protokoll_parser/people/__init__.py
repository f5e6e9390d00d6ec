"""Who did what under a §: yrkanden, reservations, jäv, elections, presentations, motions."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from protokoll_parser.model import Action, Attendee, Meeting, PersonAction, Section, Vote
from protokoll_parser.names import PersonMention, find_people
from protokoll_parser.people.groups import ACTIONS
from protokoll_parser.people.roster import Person, Roster
from protokoll_parser.people.rows import read_rows

__all__ = ["read_people"]

_LEADS: Final = re.compile(
    r"[ ,]{1,2}(?:(?:\d:[ea]|vice|ordförande|ledamot|som)[ ,]{1,2}){0,4}"
    rf"(?:{'|'.join(ACTIONS['casting_vote']['leads'])})(?!\w)"
)
_SILENT: Final = frozenset({"recipients", "appeal", "attachment"})


def read_people(
    sections: Sequence[Section],
    meeting: Meeting,
    attendance: Sequence[Attendee],
    *,
    number: int | None = None,
    title: str | None = None,
    votes: Sequence[Vote] = (),
    roster: Roster | None = None,
) -> tuple[PersonAction, ...]:
    """One entry for each person and action, in order of appearance.

    `number` and `title` are the §'s: the attendance list may give jäv for a § by its number, a title whose motion it
    is. `votes` are those read from the §: who abstains in them by name is among the people.
    `roster` is the meeting's, where it has been made for another § already.
    """
    roster = (roster or Roster(meeting, attendance)).at(number)
    telling = [section for section in sections if section.kind not in _SILENT]
    leads: Person | None = None
    for section in telling:
        mentions = find_people(section.text)
        roster.learn(section.text, mentions)
        leads = leads or _who_leads(section.text, mentions)
    leads = roster.resolve(*leads) if leads else None
    if roster.chair is None and leads:
        roster = roster.led_by(leads)
    deeds = list(read_rows(telling, roster, meeting.body, title))
    if _is_disqualified(roster.chair, deeds):
        roster = roster.led_by(leads)
        deeds = list(read_rows(telling, roster, meeting.body, title))
    done = _Done()
    for person, action in deeds:
        done.add(person, action)
    for vote in votes:
        for ballot in vote.ballots:
            if ballot.vote == "abstain":
                done.add((ballot.name, ballot.party), "abstained")
    for person in _recused_in_lists(attendance, roster, number, meeting):
        done.add(person, "recused")
    return done.told()


def _who_leads(text: str, mentions: Sequence[PersonMention]) -> Person | None:
    """Who is said to take the chair: "Bo Al (M) går in som ordförande"."""
    each = next((each for each in mentions if _LEADS.match(text, each.end)), None)
    return (each.name, each.party) if each else None


def _is_disqualified(chair: Person | None, deeds: Sequence[tuple[Person, Action]]) -> bool:
    """Whether the chair leaves the § to another: "Ordföranden" is that one then, but where jäv is told."""
    name = chair[0].casefold() if chair else None
    return any(action == "recused" and person[0].casefold() == name for person, action in deeds)


class _Done:
    """Each person once for each action."""

    def __init__(self) -> None:
        self.entries: dict[tuple[str, Action], PersonAction] = {}

    def add(self, person: Person, action: Action) -> None:
        """Take one action; the first of a person's of the same kind stays."""
        name, party = person
        self.entries.setdefault((name.casefold(), action), PersonAction(name, party, action))

    def told(self) -> tuple[PersonAction, ...]:
        """All of them; whoever is disqualified chairs no vote."""
        return tuple(
            entry
            for (name, action), entry in self.entries.items()
            if action != "casting_vote" or (name, "recused") not in self.entries
        )


def _recused_in_lists(
    attendance: Sequence[Attendee], roster: Roster, number: int | None, meeting: Meeting
) -> Iterator[Person]:
    """Whom the attendance list has away for jäv at a §: on the member's own row, or on a stand-in's.

    A stand-in's jäv is the member's where the stand-in served for it alone. Whoever sat in the seat for most of the
    meeting was away for jäv as a member is.
    """
    for attendee in attendance:
        if attendee.reason != "jäv" or number is None or attendee.items is None:
            continue
        away = number not in attendee.items
        if not attendee.replaces or _sat_in_seat(attendee.items, meeting):
            if away and attendee.role != "official":
                yield attendee.name, attendee.party
        elif not away:
            yield roster.resolve(attendee.replaces, None)


def _sat_in_seat(items: Sequence[int], meeting: Meeting) -> bool:
    """Whether a stand-in was there for all §§ but some, and not for some alone."""
    declared = sum(span.last - span.first + 1 for span in meeting.paragraphs)
    every = declared or max(items) - min(items) + 1
    return every > len(items) > every / 2
