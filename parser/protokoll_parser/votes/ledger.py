"""Takes in the rows that tell of votes, one after another, and gives the votes.

A § may hold several, and prints order, tally and names in any sequence: a new vote begins where what is told cannot
belong to the one before.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from protokoll_parser.model import Ballot, BallotCast, Section, Vote
from protokoll_parser.people.roster import Roster
from protokoll_parser.people.sentences import sentences
from protokoll_parser.votes import ballots, grids, seats
from protokoll_parser.votes.apart import Apart, Runs
from protokoll_parser.votes.open_vote import OpenVote
from protokoll_parser.votes.order import Meanings, read_meanings, read_order_of_tally, side_of, tell
from protokoll_parser.votes.proposals import Listed, read_listed
from protokoll_parser.votes.tally import Alternatives, Counts, read_alternatives, read_counts

_LONGEST_ROW: Final = 400
"""Characters of a row in a voting list; a longer one is prose."""
_HEAD_INSIDE: Final = re.compile(r"(?<=\))\s+(?=(?:Ja|JA|Nej|NEJ)[ -]?(?:röst(?:ar|ade|er))\s?:)")
"""Where the next side's heading was joined to the names before it: "Ada Ek (S) Nej röstar:"."""


class Ledger:
    """Takes in rows, gives votes."""

    def __init__(self, roster: Roster, heads: str = "", numbers: Sequence[int] = ()) -> None:
        self._roster = roster
        self._heads = heads
        """The row of heads above, of a grid that has two."""
        self._numbers = numbers
        """The §§ that a list tells of, where it stands outside them."""
        self._votes: list[OpenVote] = [OpenVote()]
        self._orders: list[Meanings] = []
        self._side: Ballot | None = None
        self._columns: grids.Columns | None = None
        self._grid_base = 0
        self._names_in_columns = False
        self._runs = Runs(roster)
        self._row = 0
        self._bare_row = -1
        """The last row that was a side and nothing more: two in succession are heads of columns, not of lists."""
        self._in_vote = False
        """In a section that is a vote's own."""
        self._under: Listed | None = None
        """The proposal whose voters the rows name."""

    def begin_section(self, section: Section) -> None:
        """A new heading ends a list of names; a new proposition order ends a vote."""
        self._take_apart(self._runs.close())
        self._side = self._columns = self._under = None
        self._names_in_columns = False
        self._in_vote = section.kind == "vote"
        if section.kind == "question" and self._votes[-1].has_result:
            self._votes.append(OpenVote())

    def take(self, line: str) -> None:
        """One row of text."""
        for piece in _HEAD_INSIDE.split(line) if "röst" in line else (line,):
            self._take_row(piece)

    def _take_row(self, line: str) -> None:
        if not line.strip():
            return
        self._row += 1
        if len(line) < _LONGEST_ROW:
            self._take_apart(self._runs.take(line))
        if ("\t" in line or self._names_in_columns) and len(line) < _LONGEST_ROW and self._take_grid(line):
            return
        cast = seats.row(line, self._roster) if len(line) < _LONGEST_ROW else []
        if cast:
            self._cast(cast)
            return
        for text in sentences(line):
            under_head = ballots.named_alone(text, self._side, self._roster) if self._side else None
            if under_head is not None:
                self._cast(under_head)
            elif not self._take_listed(text):
                self._side = None
                self._take_prose(text)

    def _take_listed(self, text: str) -> bool:
        """Votes by proposal: in the sentence, or in the rows below it."""
        if self._under:
            people = ballots.named_alone(text, "yes", self._roster)
            if people:
                self._list(self._under._replace(people=tuple((one.name, one.party) for one in people)))
                return True
        listed = read_listed(text, self._roster, self._in_vote)
        for each in listed:
            self._list(each)
        self._under = listed[-1] if listed and not listed[-1].people else None
        if listed:
            self._side = None
        return bool(listed)

    def _list(self, listed: Listed) -> None:
        """Note a list of one proposal; whoever has voted already does so in another vote."""
        before = {person for each in self._votes[-1].listed for person in each.people}
        if before.intersection(listed.people):
            self._next()
        if listed.people:
            self._votes[-1].listed.append(listed)

    def _take_apart(self, told: Apart) -> None:
        """What names, answers and totals tell that do not stand beside each other."""
        self._cast(told.cast)
        self._votes[-1].coded += told.coded
        if told.counts and not self._votes[-1].counts:
            self._count(told.counts)

    def _take_prose(self, text: str) -> None:
        both = ballots.side_by_side(text, self._roster)
        if both:
            self._count_in(text, read_counts(text))
            self._cast(both)
        elif not self._take_head(text):
            self._take_sentence(text)

    def _take_head(self, text: str) -> bool:
        """Names under or after "Följande ledamöter röstar JA:"."""
        head = ballots.read_head(text)
        if head is None:
            return False
        side, rest = head.side, head.rest
        cast = ballots.named(rest, side, self._roster) if rest else []
        if rest and not cast:
            return False
        columns = head.is_bare and self._bare_row == self._row - 1
        self._bare_row = self._row if head.is_bare else self._bare_row
        self._side = None if columns else side
        counts = read_counts(text[: len(text) - len(rest)])
        self._count({side: head.counted} if head.counted and not counts else counts)
        if head.means and not self._orders:
            tell(self._votes[-1].meanings, side, head.means)
        self._cast(cast)
        return True

    def close(self) -> tuple[Vote, ...]:
        """The votes that have a result."""
        self._take_apart(self._runs.close())
        self._complete()
        if len(self._votes) > 1 and not self._votes[-1].has_result and self._votes[-2].meanings.is_empty:
            self._votes[-2].meanings = self._votes[-1].meanings  # told after the tally
        for vote in self._votes:
            if vote.meanings.is_empty and self._orders and vote.has_result:
                vote.meanings = self._orders.pop(0)
        return tuple(result for vote in self._votes if (result := vote.finished()))

    def _complete(self) -> None:
        """Give the names of a list to the vote before it, where they are that one's."""
        votes = self._votes[:1]
        for vote in self._votes[1:]:
            if vote.completes(votes[-1]):
                votes[-1].cast = vote.cast
            else:
                votes.append(vote)
        self._votes = votes

    def _take_sentence(self, text: str) -> None:
        counts = read_counts(text)
        alternatives = read_alternatives(text)
        if alternatives:
            self._take_alternatives(alternatives, counts)
            return
        cast = (
            [one for _, one in ballots.run_on(text, self._roster)] if not counts or len(counts) == 1 else []
        )
        meanings = read_meanings(text) if not counts and not cast else Meanings()
        if cast:
            self._cast(cast)
        if counts:
            self._count_in(text, counts)
        if not meanings.is_empty:
            self._explain(meanings)

    def _count_in(self, text: str, counts: Counts) -> None:
        """A sentence's tally, with the order where it tells that as well."""
        self._count(counts)
        current = self._votes[-1]
        if current.meanings.is_empty and not self._orders:
            current.meanings = read_order_of_tally(text)

    def _take_alternatives(self, told: Alternatives, others: Counts) -> None:
        """A tally by proposal: the first is what yes stands for, unless the order has said that no does."""
        current = self._votes[-1]
        yes, no = (1, 0) if side_of(current.meanings, told.first) == "no" else (0, 1)
        counts: Counts = others | {"yes": told.counts[yes], "no": told.counts[no]}
        if current.counts and any(vote.agrees(counts) for vote in self._votes):
            return  # said again
        self._count(counts)
        if not self._orders:
            tell(self._votes[-1].meanings, "yes", (told.first, told.second)[yes])
            tell(self._votes[-1].meanings, "no", (told.first, told.second)[no])

    def _take_grid(self, line: str) -> bool:
        columns = grids.read_columns(line, self._heads)
        if columns:
            if self._columns is None:
                self._grid_base = self._first_of_grid(columns)
            self._columns = columns
            return True
        if self._columns is None:
            self._heads = line
            return False
        for part in grids.halves(line, self._columns):
            if self._columns is None or not self._take_grid_row(part, self._columns):
                return "\t" in line
        return True

    def _first_of_grid(self, columns: grids.Columns) -> int:
        """The place of a grid's first vote: of as many as have been counted above, or one more."""
        count = 1 + max(which for _, _, which in columns.sides)
        counted = self._votes[-count:]
        if len(counted) == count and all(vote.counts and not vote.cast for vote in counted):
            return len(self._votes) - count
        if self._votes[-1].cast:
            self._votes.append(OpenVote())
        return len(self._votes) - 1

    def _take_grid_row(self, line: str, columns: grids.Columns) -> bool:
        if grids.stands_out_of_line(line, columns):
            self._leave_grid()
            return False
        cast = grids.grid_row(line, columns, self._roster, self._numbers)
        if not cast:
            cast = grids.names_under_heads(line, columns, self._roster)
            self._names_in_columns = bool(cast)
        for which, one in cast:
            self._of_grid(which).cast.setdefault(one.name.casefold(), one)
        if "\t" not in line:
            return bool(cast)
        for which, counts in grids.totals(line, columns).items():
            vote = self._of_grid(which)
            if not vote.counts.keys() & {"yes", "no"}:
                vote.counts = counts | vote.counts
        return True

    def _leave_grid(self) -> None:
        """Who stands under which head cannot be told: nobody's vote is."""
        for vote in self._votes[self._grid_base :]:
            vote.cast.clear()
        self._columns = None
        self._names_in_columns = False

    def _of_grid(self, which: int) -> OpenVote:
        """One of the votes that stand beside each other in a grid."""
        while len(self._votes) <= self._grid_base + which:
            self._votes.append(OpenVote())
        return self._votes[self._grid_base + which]

    def _explain(self, meanings: Meanings) -> None:
        """What ja and nej stand for: of this vote, or of one still to come."""
        current = self._votes[-1]
        if current.has_result:
            current = OpenVote()
            self._votes.append(current)
        target = self._orders[-1] if self._orders else current.meanings
        clash = (meanings.yes and target.yes) or (meanings.no and target.no)
        if clash:
            self._orders.append(meanings)
            return
        target.yes, target.no = target.yes or meanings.yes, target.no or meanings.no

    def _count(self, counts: Counts) -> None:
        if not counts:
            return
        current = self._votes[-1]
        if (
            any(vote.counts and vote.agrees(counts) and len(counts) > 1 for vote in self._votes[:-1])
            and not current.has_result
            and current.meanings.is_empty
        ):
            return
        if current.counts and not current.agrees(counts):
            current = self._next()
        for side, count in counts.items():
            current.counts.setdefault(side, count)

    def _cast(self, cast: list[BallotCast]) -> None:
        current = self._votes[-1]
        known = sum(1 for one in cast if one.name.casefold() in current.cast)
        if cast and known * 2 > len(cast):
            current = self._next()
        for one in cast:
            current.cast.setdefault(one.name.casefold(), one)

    def _next(self) -> OpenVote:
        """A new vote, with the next of the orders that were told in advance."""
        vote = OpenVote(self._orders.pop(0) if self._orders else Meanings())
        self._votes.append(vote)
        return vote
