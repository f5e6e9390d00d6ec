"""Voting lists whose columns came apart: all names and then all answers, or crosses under no head any more.

Who answered what is certain only where there are as many answers as names, or where the tally leaves no choice.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from protokoll_parser.model import Ballot, BallotCast
from protokoll_parser.names import normalise_party
from protokoll_parser.people.roster import Person, Roster
from protokoll_parser.vocabulary import read_tables
from protokoll_parser.votes.ballots import named_alone
from protokoll_parser.votes.tally import Counts
from protokoll_parser.voting_sides import read_side

_TABLES: Final = read_tables("voting.toml")
_LISTS: Final = _TABLES["lists"]
_HEADS: Final = frozenset(
    word for key in ("member", "party", "substitute", "heads", "answer") for word in _LISTS[key]
)
_CROSSES: Final = frozenset(_LISTS["marks"])
_CODES: Final[dict[str, Ballot]] = {
    code: side for side in ("yes", "no", "abstain", "absent") for code in _TABLES["codes"][side]
}
_EITHER: Final = "x"
"""A cross, which says no more than that somebody answered."""
_CODED: Final = re.compile(r"(?P<name>.{4,70}?[\w)])\s+(?P<code>[^\s,;:()]{1,2})")
_TOTAL: Final = re.compile(
    rf"(?:{'|'.join(map(re.escape, _LISTS['totals']))})\W+(?P<figures>\d{{1,3}}(?:\s+\d{{1,3}}){{1,3}})"
)
_LEAST: Final = 3
_WIDEST: Final = 60


class Coded(NamedTuple):
    """A person with a letter or a cross for an answer."""

    person: Person
    code: str


class Apart(NamedTuple):
    """What such a list tells."""

    cast: list[BallotCast]
    coded: list[Coded]
    counts: Counts


_NOTHING: Final = Apart([], [], {})


class Runs:
    """Takes in rows; gives the votes of a run of names and the run of answers below it."""

    def __init__(self, roster: Roster) -> None:
        self._roster = roster
        self._names: list[Person] = []
        self._answers: list[str] = []
        self._coded: list[Coded] = []
        self._sides: list[Ballot] = []
        """The heads of the columns, in their order."""

    def take(self, line: str) -> Apart:
        """One row; what the runs tell that it ends."""
        folded = line.lower().strip(" .:")
        text = self._without_head(line)
        words = text.replace(",", " ").split()
        counts = self._total(folded) if "\t" not in line else {}
        if words and not counts and all(map(_is_answer, words)):
            if self._names or self._answers:
                self._answers += words
            self._take_heads(words)
            return _NOTHING
        if folded in _HEADS or (len(words) == 1 and normalise_party(line)):
            return _NOTHING
        self._take_heads(words)
        if coded := self._one_coded(line):
            self._coded.append(coded)
            return _NOTHING
        people = self._people(text) if len(text) <= _WIDEST or text is not line else []
        done = self.close()._replace(counts=counts) if self._answers or not people else _NOTHING
        self._names += people
        return done

    def close(self) -> Apart:
        """What the runs so far tell, which end here."""
        names, answers, coded = self._names, self._answers, self._coded
        self._names, self._answers, self._coded = [], [], []
        if len(names) >= _LEAST and len(names) == len(answers):
            sides = [read_side(word) for word in answers]
            if None not in sides:
                return Apart(
                    [BallotCast(*one, side) for one, side in zip(names, sides, strict=True) if side], [], {}
                )
            coded = [Coded(one, _folded(word)) for one, word in zip(names, answers, strict=True)]
        return Apart([], coded if len(coded) >= _LEAST else [], {})

    @staticmethod
    def _without_head(line: str) -> str:
        """A row without the head of its column: "Röst: Ja, Nej, Ja"."""
        head, colon, rest = line.partition(":")
        return rest.strip() if colon and head.lower() in _HEADS else line

    def _people(self, text: str) -> list[Person]:
        return [(one.name, one.party) for one in named_alone(text, "yes", self._roster) or ()]

    def _one_coded(self, line: str) -> Coded | None:
        """A row of a name and a letter or a cross: "Ada Ek (S)  J"."""
        found = _CODED.fullmatch(line.strip())
        code = _folded(found["code"]) if found else ""
        cells = found["name"].split("\t") if found else []
        party = next((letters for cell in cells[1:] if (letters := normalise_party(cell))), None)
        names = [cell for cell in cells if not cell.isdigit() and normalise_party(cell) is None]
        people = (
            self._people(" ".join(names or cells)) if found and (code == _EITHER or code in _CODES) else []
        )
        if len(people) != 1:
            return None
        return Coded((people[0][0], people[0][1] or party), code)

    def _take_heads(self, words: Sequence[str]) -> None:
        """Note heads of columns: all in a row, or each on a row of its own."""
        sides = [side for word in words if (side := read_side(word))]
        if len(sides) > 1 and len(set(sides)) == len(sides):
            self._sides = sides
        elif len(words) == len(sides) == 1:
            self._sides = [*self._sides, *sides] if sides[0] not in self._sides else sides

    def _total(self, folded: str) -> Counts:
        """The figures of a total under the heads that stand above them."""
        found = _TOTAL.fullmatch(folded)
        figures = [int(figure) for figure in found["figures"].split()] if found else []
        if len(figures) != len(self._sides) or not {"yes", "no"} <= set(self._sides):
            return {}
        return dict(zip(self._sides, figures, strict=True))


def decoded(coded: Sequence[Coded], counts: Counts) -> tuple[BallotCast, ...]:
    """The votes that letters or crosses stand for, where the tally is what they come to.

    A cross can be an answer of any side: it is certain only where all voted alike.
    """
    if not coded:
        return ()
    if all(one.code == _EITHER for one in coded):
        given = [side for side, count in counts.items() if count and side != "absent"]
        alike = given[0] if len(given) == 1 and counts[given[0]] == len(coded) else None
        return tuple(BallotCast(*one.person, alike) for one in coded) if alike else ()
    if any(one.code not in _CODES for one in coded):
        return ()
    cast = tuple(BallotCast(*one.person, _CODES[one.code]) for one in coded)
    told: Counts = {side: sum(one.vote == side for one in cast) for side in ("yes", "no")}
    return cast if all(counts.get(side) == count for side, count in told.items()) else ()


def _is_answer(word: str) -> bool:
    return read_side(word) is not None or word.lower() in _CODES or word.lower() in _CROSSES


def _folded(word: str) -> str:
    folded = word.lower()
    return _EITHER if folded in _CROSSES and folded not in _CODES else folded
