"""Columns of a list that were extracted one after the other: names, then parties, then roles, a row each."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, Literal

from protokoll_parser.front.labels import LIST_ROLES
from protokoll_parser.front.lists.heads import heads_in
from protokoll_parser.front.lists.offices import is_role, is_title
from protokoll_parser.front.lists.persons import BARE_PARTY, Person, persons_in
from protokoll_parser.front.pieces import Piece
from protokoll_parser.names import normalise_party
from protokoll_parser.stand_ins import stands_in_for
from protokoll_parser.vocabulary import read_tables

_Kind = Literal["name", "party", "role", "stand_in", "title", "items", "other"]
_BESIDE: Final = frozenset({"party", "role", "stand_in", "title", "items"})
"""What stands beside a name."""
_OFFICES: Final = frozenset({"role", "stand_in", "title"})
"""What stands in one column: an office, or for whom somebody serves."""
_BEFORE: Final = frozenset({"party", "items"})
"""What may as well stand in a column before the names'."""
_HEADS: Final = frozenset({"party", "items", "function", "replaces"})
"""Heads that stand alone on a row and can be nothing else there."""
_LEAST: Final = 2
"""A single row below a name belongs to that name and not to a column."""
_PARTY: Final = re.compile(rf"\(\s?([^\W\d_]{{1,6}}|[-–—])\s?\)|({BARE_PARTY})")
_NUMBERS: Final = r"§{0,2} ?\d{1,4}(?: ?[-–—] ?§{0,2} ?\d{1,4})?"
_WORDS: Final = "|".join(read_tables("front_words.toml")["before_items"]["words"])
_ITEMS: Final = re.compile(
    rf"\(?(?:(?:{_WORDS})\.? ?){{0,2}}{_NUMBERS}(?:(?: ?, ?| och | samt ){_NUMBERS})*,?\)?", re.IGNORECASE
)
_WHOLE: Final = frozenset(read_tables("attendance.toml")["cells"]["throughout"])
"""In a column of §§, of those who were there all the time."""
_AROUND_NAME: Final = re.compile(r"[*,\s]*")
_LONGEST_TITLE: Final = 60
_DIGIT: Final = re.compile(r"\d")


def put_beside(pieces: Sequence[Piece]) -> Sequence[Piece]:
    """The rows with each column that follows the names put beside them, where both have as many rows.

    Where they do not, nobody can tell whose party or role a row is, and the column is left out.
    """
    if len(pieces) < 2 * _LEAST or len({piece.row for piece in pieces}) < len(pieces):
        return pieces
    pieces = [piece for piece in pieces if not is_head(piece.text)]
    kinds = _kinds(pieces)
    if not any(kind in _BESIDE for kind in kinds):
        return pieces
    dealt = _Dealt()
    for column in _columns(pieces, kinds):
        dealt.take([pieces[at] for at in column], kinds[column[0]])
    return dealt.out


class _Dealt:
    """Takes column by column and puts each beside the names above it, or below."""

    def __init__(self) -> None:
        self.out: list[Piece] = []
        self._names: list[int] = []
        """Of the last run of names, where they are in `out`."""
        self._every: list[int] = []
        """Of all runs."""
        self._ahead: list[Piece] = []
        """Parties or §§ that stand before the names."""

    def take(self, rows: list[Piece], kind: _Kind) -> None:
        """One column."""
        if kind == "name":
            self._take_names(rows)
        elif len(rows) == 1 and self._goes_on(kind):
            self.out[-1] = beside(self.out[-1], rows[0])
        elif kind in _BEFORE and len(rows) >= _LEAST and not self._every:
            self._ahead = rows
        elif kind == "items" and len(rows) == 1 and rows[0].after_gap and self._are_close():
            pass  # of one of them, but of which is not told
        elif kind in _BESIDE and len(rows) >= _LEAST and len(self._every) >= _LEAST:
            dealt = self._deal(rows)
            self.out += [] if dealt else [row for row in rows if row.text[0].isupper() and is_title(row.text)]
        else:
            self.out += rows
            if kind == "other":
                self._names, self._every = [], []

    def _take_names(self, rows: list[Piece]) -> None:
        places = range(len(self.out), len(self.out) + len(rows))
        self._names = [*([] if rows[0].after_gap else self._names), *places]
        self._every += places
        self.out += rows
        if self._ahead:
            self._deal(self._ahead)
            self._ahead = []

    def _deal(self, rows: Sequence[Piece]) -> bool:
        """Put a column beside the last run of names, or beside all of them: whichever is as long. Whether one is."""
        for names in (self._names, self._every):
            if len(names) == len(rows):
                for place, cell in zip(names, rows, strict=True):
                    if cell.text.lower().strip(" .") not in _WHOLE:
                        self.out[place] = beside(self.out[place], cell)
                return True
        return False

    def _goes_on(self, kind: _Kind) -> bool:
        """Whether a single row is the next cell of the name right above: its party, or what follows that."""
        if self._names[-1:] != [len(self.out) - 1]:
            return False
        return kind == "party" or (kind in _BESIDE and "\t" in self.out[-1].text)

    def _are_close(self) -> bool:
        """Whether no blank line parts the last two names."""
        return len(self._names) >= _LEAST and not self.out[self._names[-1]].after_gap


def _columns(pieces: Sequence[Piece], kinds: Sequence[_Kind]) -> list[list[int]]:
    """The rows of one kind after each other, or of offices; below a blank line §§ are one column with these."""
    columns: list[list[int]] = []
    mixed = False
    for at, kind in enumerate(kinds):
        both = {kind, kinds[at - 1]}
        alike = kind == kinds[at - 1] or both <= _OFFICES or (mixed and both <= _BESIDE - {"party"})
        if at and not pieces[at].after_gap and alike:
            columns[-1].append(at)
        else:
            columns.append([at])
            mixed = pieces[at].after_gap
    return columns


def beside(name: Piece, cell: Piece) -> Piece:
    """A name's row with a column's cell."""
    return name._replace(text=f"{name.text}\t{cell.text}")


def are_heads(text: str) -> bool:
    """Whether a row holds nothing but heads of several columns: "Namn Parti §§", "Ja Nej Ja Nej"."""
    return len(_heads(text)) > 1


def is_head(text: str) -> bool:
    """Whether a row holds nothing but heads of columns that have come apart: "Parti", "Namn Parti §§"."""
    heads = _heads(text)
    return bool(heads) and (len(heads) > 1 or heads[0] in _HEADS)


def _heads(text: str) -> list[str]:
    return heads_in(text.strip(" .:*").lower()) if len(text) < _LONGEST_TITLE else []


def _kinds(pieces: Sequence[Piece]) -> list[_Kind]:
    """What each row is; a party alone before the first name is the head of its group, as all of them are then."""
    kinds = [kind_of(piece.text) for piece in pieces]
    first = kinds.index("name") if "name" in kinds else 0
    if kinds[max(0, first - 2) : first].count("party") == 1 and kinds[first - 1] == "party":
        in_brackets = "(" in pieces[first - 1].text and kinds.count("party") == 1
        heads = [kind == "party" and not in_brackets for kind in kinds]
        return ["other" if is_head else kind for is_head, kind in zip(heads, kinds, strict=True)]
    return kinds


def kind_of(text: str) -> _Kind:
    """What a row is that holds one thing only."""
    text = text.strip()
    lowered = text.lower()
    if (party := _PARTY.fullmatch(text)) and _is_party(party[1] or party[2]):
        return "party"
    if _ITEMS.fullmatch(text) or lowered.strip(" .") in _WHOLE:
        return "items"
    if lowered.strip(" ,.") in LIST_ROLES or is_role(text):
        return "role"
    people = persons_in(text)
    if people and _AROUND_NAME.fullmatch(text[: people[0].start]):
        return "name" if _is_of_one(text, people) else "other"
    if len(people) == 1:
        return "stand_in" if stands_in_for(text[: people[0].start]) else "other"
    if not people and len(text) < _LONGEST_TITLE and is_title(text):
        return "title"
    return "other"


def _is_party(letters: str) -> bool:
    return not letters.isalpha() or normalise_party(letters) is not None


def _is_of_one(text: str, people: Sequence[Person]) -> bool:
    """Whether a row that begins with a name is about that person alone, and says nothing of §§."""
    if _DIGIT.search(text.replace("1:", "").replace("2:", "")):
        return False
    return len(people) == 1 or (len(people) == 2 and stands_in_for(text[people[0].end : people[1].start]))
