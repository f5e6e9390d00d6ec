"""A voting list whose columns came apart: all names one below another, then all answers.

Who answered what is certain only where there are as many answers as names.
"""

from __future__ import annotations

from typing import Final

from protokoll_parser.model import Ballot, BallotCast
from protokoll_parser.names import normalise_party
from protokoll_parser.people.roster import Roster
from protokoll_parser.vocabulary import read_tables
from protokoll_parser.votes.ballots import named_alone
from protokoll_parser.votes.tally import read_side

_LISTS: Final = read_tables("voting.toml")["lists"]
_HEADS: Final = frozenset(word for key in ("member", "party", "substitute", "heads") for word in _LISTS[key])
_LEAST: Final = 3
_WIDEST: Final = 60


class Runs:
    """Takes in rows; gives the votes of a run of names and the run of answers below it."""

    def __init__(self, roster: Roster) -> None:
        self._roster = roster
        self._names: list[BallotCast] = []
        self._answers: list[Ballot] = []

    def take(self, line: str) -> list[BallotCast]:
        """One row; the votes of the runs that it ends."""
        words = line.split()
        answers = [side for word in words if (side := read_side(word))]
        if words and len(answers) == len(words):
            self._answers += answers
            return []
        if line.lower().rstrip(":") in _HEADS or (len(words) == 1 and normalise_party(line)):
            return []
        found = named_alone(line, "yes", self._roster) if len(line) <= _WIDEST else None
        done = self.close() if self._answers or not found else []
        self._names += found or []
        return done

    def close(self) -> list[BallotCast]:
        """The votes of the runs so far, which end here."""
        names, answers = self._names, self._answers
        self._names, self._answers = [], []
        if len(names) != len(answers) or len(names) < _LEAST:
            return []
        return [BallotCast(one.name, one.party, side) for one, side in zip(names, answers, strict=True)]
