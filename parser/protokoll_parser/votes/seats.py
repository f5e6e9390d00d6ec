"""Whose vote a row of a voting list tells: the member's whose seat it is, or the one's who sat there instead."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from protokoll_parser.model import Ballot, BallotCast
from protokoll_parser.names import find_people, is_national, normalise_party
from protokoll_parser.people.roster import Roster
from protokoll_parser.stand_ins import is_replaced_by, stands_in_for
from protokoll_parser.votes.ballots import SIDE, named
from protokoll_parser.voting_sides import read_side

_ROW: Final = re.compile(
    rf"\A(?P<name>.{{4,70}}?)[\s.,:–\t-]+[”\"']?(?P<side>{SIDE})[”\"']?\s*\.?\Z", re.IGNORECASE
)
_ROW_SIDE_FIRST: Final = re.compile(
    rf"\A(?P<side>{SIDE})\s*[:–\t-]\s*(?P<name>[^\t]{{4,60}})\Z", re.IGNORECASE
)
_NUMBERED: Final = re.compile(r"\A\d{1,3}[.)]?\t")
_MOST_IN_A_CELL: Final = 8
"""Words."""
_ANSWER: Final = re.compile(
    r"(?: [-–—] ?|(?<=\)) )(ja|nej|avst(?:år|od)|frånvarande)(?!\w)[ ,;.]*", re.IGNORECASE
)
_PARTY_FIRST: Final = re.compile(r"\(?([^\W\d_]{1,4})\)?,? (?=[^\W\d_][\w'’-]+ )")
_SECOND_NAME: Final = re.compile(r" [^\W\d_a-zåäö]")
"""In the cell of another person, and not of an office: "Ordförande", "Tjänstgörande ersättare"."""
_ONLY_MARKED: Final = re.compile(r"\W*(?:tj\w*\.?\s?)?ers(?:ättare)?\b\W*", re.IGNORECASE)
"""Before a stand-in's name, and not before the member's: "ers. Ada Ek"."""


def row(text: str, roster: Roster) -> list[BallotCast]:
    """One person's vote on a row of its own, "Ada Ek (S) - JA", "Ada Ek, S, Ja", or several beside each other."""
    text = _NUMBERED.sub("", text)
    if "\t" not in text and len(_ANSWER.findall(text)) > 1:
        # the rows of a list run together: "Ada Ek (S) - Ja Bo Al (M) - Nej"
        return _row_of_several(_ANSWER.sub(r"\t\1\t", text).strip("\t"), roster)
    if "\t" in text and (cast := _row_of_several(text, roster)):
        return cast
    found = _ROW.match(text) or _ROW_SIDE_FIRST.match(text)
    if found is None:
        return []
    one = _cast_of(
        [cell.strip() for cell in found["name"].split("\t") if cell.strip()], found["side"], roster
    )
    return [one] if one else []


def _row_of_several(text: str, roster: Roster) -> list[BallotCast]:
    """Persons and answers in turn: "Ada Ek (S) | Ja | Bo Al (M) | Nej"."""
    cast: list[BallotCast] = []
    told: list[str] = []
    for cell in (cell.strip() for cell in text.split("\t")):
        if not read_side(cell):
            told += [cell] if cell and not cell.isdigit() else []
            continue
        one = _cast_of(told, cell, roster)
        if one is None:
            return []
        cast.append(one)
        told = []
    return cast if len(cast) > 1 and not told else []


def _cast_of(cells: Sequence[str], answer: str, roster: Roster) -> BallotCast | None:
    """The vote of whoever the cells before an answer name."""
    side = read_side(answer)
    if side is None or not cells or len(cells[0].split()) > _MOST_IN_A_CELL:
        return None
    return seated(cells, side, roster)


def seated(cells: Sequence[str], side: Ballot, roster: Roster) -> BallotCast | None:
    """Who answered of those whom the cells before an answer name: one person, or a member and the one who stood in.

    The party may stand in a cell of its own, on either side of the name's, or before the name in the same.
    """
    people: list[tuple[BallotCast, str]] = []
    owed: str | None = None
    for cell in cells:
        party = normalise_party(cell)
        if party is not None and people:
            if people[-1][0].party is None:
                people[-1] = (replace(people[-1][0], party=party), people[-1][1])
            elif _is_known(party, roster):
                owed = party
        elif party is not None and _is_known(party, roster):
            owed = party
        elif not people or _SECOND_NAME.search(cell):
            for one, lead in _persons(cell, side, roster):
                people.append((one if one.party else replace(one, party=owed), lead))
                owed = None
    if len(people) == 1:
        return people[0][0]
    return _who_sat(people[0][0], people[1][0], people[1][1], roster) if len(people) == 2 else None


def _persons(cell: str, side: Ballot, roster: Roster) -> Iterator[tuple[BallotCast, str]]:
    """The persons of one cell, each with the words before the name."""
    mentions = find_people(cell)
    if len(mentions) > 1:
        end = 0
        for mention in mentions:
            yield BallotCast(*roster.resolve(mention.name, mention.party), side), cell[end : mention.start]
            end = mention.end
        return
    first = _PARTY_FIRST.match(cell)
    party = normalise_party(first[1]) if first else None
    if first and party and _is_known(party, roster):
        cell = cell[first.end() :]
    else:
        party = None
    for one in named(cell, side, roster):
        yield one if one.party else replace(one, party=party), cell.partition(one.name)[0]


def _is_known(party: str, roster: Roster) -> bool:
    """Whether letters that stand before a name are a party's: one of the country's, or of those who were there."""
    return is_national(party) or party.lower() in roster.parties


def _who_sat(member: BallotCast, other: BallotCast, between: str, roster: Roster) -> BallotCast | None:
    """Which of two answered: the one whom the attendance list has there, else as the words between say.

    None where nothing tells that they share a seat.
    """
    is_marked = _ONLY_MARKED.fullmatch(between) or is_replaced_by(between)
    is_for = not is_marked and stands_in_for(between)
    serves = roster.serves(member.name)
    if serves != roster.serves(other.name) and (is_marked or is_for or not between.strip()):
        return member if serves else other
    if is_for:
        return member
    return other if is_marked or not between else None
