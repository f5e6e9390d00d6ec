"""One vote while its order, its tally and its names are read."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from protokoll_parser.model import Ballot, BallotCast, Vote
from protokoll_parser.votes.apart import Coded, decoded
from protokoll_parser.votes.order import Meanings
from protokoll_parser.votes.proposals import Listed, resolve
from protokoll_parser.votes.tally import Counts

_LEAST_BALLOTS: Final = 3
_SIDES: Final[tuple[Ballot, ...]] = ("yes", "no", "abstain", "absent")
_EXCESS: Final = 2
"""Names beyond a side's tally from which a list tells of something else than who voted so."""


@dataclass(slots=True)
class OpenVote:
    """A vote being read."""

    meanings: Meanings = field(default_factory=Meanings)
    counts: Counts = field(default_factory=dict)
    cast: dict[str, BallotCast] = field(default_factory=dict)
    listed: list[Listed] = field(default_factory=list)
    """Those who voted for a proposal, until all is told of which side that is."""
    coded: list[Coded] = field(default_factory=list)
    """Those with a letter or a cross beside them, until the tally tells what it means."""

    @property
    def has_result(self) -> bool:
        """Whether anything is told of how the vote went."""
        return bool(self.counts or self.cast or self.listed)

    def agrees(self, counts: Counts) -> bool:
        """Whether counts can be this vote's."""
        return all(self.counts.get(side, count) == count for side, count in counts.items())

    def completes(self, before: OpenVote) -> bool:
        """Whether this is the list of names of the vote before, which told of some of them already."""
        if not (before.cast and self.cast and self.meanings.is_empty and before.agrees(self.counts)):
            return False
        told: Counts = {}
        for one in self.cast.values():
            told[one.vote] = told.get(one.vote, 0) + 1
        if any(before.counts.get(side) != told.get(side, 0) for side in ("yes", "no")):
            return False
        return all(
            name in self.cast and self.cast[name].vote == one.vote for name, one in before.cast.items()
        )

    def _are_of_other_sides(self, listed: Counts) -> bool:
        """Whether as many are listed as were counted, but under other heads: the columns came apart."""
        if not {"yes", "no", "abstain"} <= self.counts.keys():
            return False
        told, counted = ([each.get(side, 0) for side in _SIDES[:3]] for each in (listed, self.counts))
        return told != counted and sum(told) == sum(counted)

    def finished(self) -> Vote | None:
        """The vote, where it has a result."""
        for one in resolve(self.listed, self.meanings, self.counts):
            self.cast.setdefault(one.name.casefold(), one)
        cast = tuple(self.cast.values())
        sides = {one.vote for one in cast}
        counted = self.counts.get("yes", 0) + self.counts.get("no", 0)
        if counted and "absent" in sides and sides <= {"abstain", "absent"}:
            cast = ()  # a grid whose columns came apart: who stands under which head cannot be told
        cast = cast or decoded(self.coded, self.counts)
        listed: Counts = dict.fromkeys(_SIDES, 0)
        for one in cast:
            listed[one.vote] += 1
        beyond = (max(0, listed[side] - self.counts.get(side, listed[side])) for side in ("yes", "no"))
        if sum(beyond) >= _EXCESS or self._are_of_other_sides(listed):
            cast, listed = (), dict.fromkeys(listed, 0)
        yes, no = self.counts.get("yes"), self.counts.get("no")
        if yes is None and no is None and listed["yes"] + listed["no"] < _LEAST_BALLOTS:
            return None
        if (yes is None or no is None) and listed["yes"] + listed["no"] < 1:
            return None
        return Vote(
            yes if yes is not None else listed["yes"],
            no if no is not None else listed["no"],
            self.counts.get("abstain", listed["abstain"] or None),
            self.counts.get("absent", listed["absent"] or None),
            self.meanings.yes,
            self.meanings.no,
            cast,
        )
