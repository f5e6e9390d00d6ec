"""Votes by name: run-on per side, one a row, lists under a side's heading, and grids with X under Ja, Nej, Avst."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from protokoll_parser.model import Ballot, BallotCast
from protokoll_parser.names import normalise_party
from protokoll_parser.people.groups import Sentence
from protokoll_parser.people.roster import Roster
from protokoll_parser.people.sentences import read_sentence
from protokoll_parser.vocabulary import read_tables
from protokoll_parser.votes.tally import Counts, read_number, read_side

_LISTS: Final = read_tables("voting.toml")["lists"]
_MEMBER: Final = frozenset(_LISTS["member"])
_SUBSTITUTE: Final = frozenset(_LISTS["substitute"])
_PARTY: Final = frozenset(_LISTS["party"])
_PRESENCE: Final = frozenset(_LISTS["presence"])
_MARKS: Final = frozenset(_LISTS["marks"])
_PARTIAL: Final = tuple(_LISTS["partial"])
_HEADS: Final = frozenset(_LISTS["heads"])
_TOTALS: Final = tuple(_LISTS["totals"])
_IN_HEADS: Final = _MEMBER | _SUBSTITUTE | _PARTY | _PRESENCE
_SIDE: Final = r"ja|nej|avstår|avstod|avst\.?|frånvarande|frånv\.?"
_COUNT: Final = r"(?:\s?\(?(?P<count>\d{1,3})\)?(?:\s*(?:st|röster|ledamöter))?)?"
_FOR_WHAT: Final = r"(?:\s+(?P<for>för|till|mot)\s+(?P<what>[^.:;()\t\n]{3,90}?)(?=\s*(?:\(\d{1,3}\)\s*)?:))?"
_HEAD: Final = re.compile(
    rf"\A[-–•*\s]*(?:[\w,-]+\s+){{0,7}}?[”\"']?(?P<side>{_SIDE})[”\"']?(?:-sidan|-?\s?röst(?:er|erna)?)?"
    r"(?:\s+(?:röstar?|röstade|avges av|avger|avgav|lämnar|lämnas av|från att rösta|är"
    r"|avgavs av|har avgivits av|sin röst|rösterna|röst"
    r"|röster)){0,2}"
    rf"{_FOR_WHAT}{_COUNT}\s*(?P<colon>[:\t]|[–-](?=\s)|\Z)",
    re.IGNORECASE,
)
_EXPLAINS: Final = re.compile(r"\W*(?:den|de|ledamot|ledamöter)\s+(?:ledamot\s+)?som\s", re.IGNORECASE)
"""Rows such as "Den som vill avslå motionen röstar nej" head no list of names."""
_OPENS: Final = re.compile(
    rf"(?:(?<![\w§])(?P<count>\d{{1,3}})\s+)?(?<![\w(])(?P<side>{_SIDE})(?:-?\s?röst(?:er|erna)?|-sidan)?\s*(?::|\((?!\d))\s*",
    re.IGNORECASE,
)
_SOMEBODY: Final = re.compile(r"(?<!\w)(?:den|de|ledamot|ledamöter)\s+som\s", re.IGNORECASE)
"""What is told of anybody who votes so is no person's vote."""
_INVERTED: Final = re.compile(
    r"\A(?:för\s+)?[”\"']?(?P<side>ja|nej)[”\"']?(?:-?röst(?:er)?)?\s+"
    r"(?:röstar|röstade|avges av|avgavs av|lämnas av|avger)\s+",
    re.IGNORECASE,
)
_TAIL: Final = re.compile(
    r"(?:rösta(?:r|de|t)\s+(?:för\s+|med\s+)?[”\"']?(?P<vote>ja|nej)"
    r"|(?:avger|avgav|lämnar|lämnade)\s+(?:sin\s+)?(?P<given>ja|nej)-?\s?röst(?:er)?"
    r"|(?P<away>avst(?:år|od)(?:\s+från\s+att\s+rösta)?|är\s+frånvarande|frånvarande))(?!\w)",
    re.IGNORECASE,
)
_ROW: Final = re.compile(
    rf"\A(?P<name>.{{4,70}}?)[\s.,:–\t-]+[”\"']?(?P<side>{_SIDE})[”\"']?\s*\.?\Z", re.IGNORECASE
)
_ROW_SIDE_FIRST: Final = re.compile(
    rf"\A(?P<side>{_SIDE})\s*[:–\t-]\s*(?P<name>[^\t]{{4,60}})\Z", re.IGNORECASE
)
_OF_ITEM: Final = re.compile(r"\A§{1,2}\s*\d{1,4}\s+")
"""What a head's cell begins with where each column names its §: "§ 65 Ja"."""
_BARE_NAME: Final = re.compile(r"\A(?:[-–•*]|\d{1,3}[.)]?)?\s*([^\W\d_][\w'’.-]*(?:\s[\w'’.-]+){1,4})\s*\Z")


class Columns(NamedTuple):
    """The columns of a voting grid."""

    sides: tuple[tuple[int, Ballot, int], ...]
    """Column, side, and which of several votes (from 0)."""
    name: int
    substitute: int | None
    party: int | None
    shift: int = 0
    """1 where the head leaves out the column of names."""


class Head(NamedTuple):
    """What a row tells of the names that follow it."""

    side: Ballot
    rest: str
    """What stands after the heading."""
    counted: int | None
    """How many they are said to be, where the heading says what they vote for: "JA till förslaget (6):"."""
    means: str | None
    """And what that is."""


def read_head(text: str) -> Head | None:
    """The side whose names follow: "Följande ledamöter röstar JA:"."""
    found = _HEAD.match(text)
    if found is None:
        return None
    side = read_side(found["side"])
    rest = text[found.end() :].strip()
    if side is None or (not found["colon"] and (len(text) > 60 or _EXPLAINS.match(text))):
        return None
    if found["for"] is None:
        return Head(side, rest, None, None)
    tells = found["for"].lower() == "för" or (found["for"].lower() == "till" and side == "yes")
    return Head(side, rest, int(found["count"] or 0) or None, found["what"] if tells else None)


def run_on(text: str, roster: Roster) -> list[tuple[Ballot, BallotCast]]:
    """Votes in prose: "Ada Ek (S), Bo Al (M) och Cia Dal (V) röstar Ja (3)." """
    sentence = read_sentence(text, "vote", roster, loose=True)
    if not sentence.groups:
        return []
    inverted = _INVERTED.match(text)
    if inverted:
        side = read_side(inverted["side"])
        return [(side, cast) for cast in _casts(sentence, 0, len(text), side)] if side else []
    cast: list[tuple[Ballot, BallotCast]] = []
    start = 0
    for tail in _TAIL.finditer(text):
        told = tail["vote"] or tail["given"]
        side = read_side(told) if told else _away(tail["away"])
        if side and not _SOMEBODY.search(text, start, tail.start()):
            cast += [(side, one) for one in _casts(sentence, start, tail.start(), side)]
        start = tail.end()
    return cast


def side_by_side(text: str, roster: Roster) -> list[BallotCast]:
    """Both sides in one sentence: "4 ja-röster (Ada Ek, Bo Al …) och 3 nej-röster (…)", "Ja: Ada Ek; Nej: Bo Al"."""
    marks = [mark for mark in _OPENS.finditer(text) if read_side(mark["side"])]
    sides = [read_side(mark["side"]) for mark in marks]
    if len(marks) < 2 or len(set(sides)) < len(sides):
        return []
    sentence = read_sentence(text, "vote", roster, loose=True)
    cast: list[BallotCast] = []
    for mark, side, following in zip(marks, sides, [*marks[1:], None], strict=True):
        found = list(_casts(sentence, mark.end(), following.start() if following else len(text), side))
        if not found or (mark["count"] and read_number(mark["count"]) != len(found)):
            return []
        cast += found
    return cast


def named(text: str, side: Ballot, roster: Roster) -> list[BallotCast]:
    """The persons of a row under a side's heading."""
    return _named(read_sentence(text, "vote", roster, loose=True), side, roster)


def named_alone(text: str, side: Ballot, roster: Roster) -> list[BallotCast] | None:
    """The same for a row that holds only persons; None for any other."""
    sentence = read_sentence(text, "vote", roster, loose=True)
    if not sentence.is_names_only and not (
        _BARE_NAME.match(text) and len(text.split()) <= 4 and text.istitle()
    ):
        return None
    return _named(sentence, side, roster)


def _named(sentence: Sentence, side: Ballot, roster: Roster) -> list[BallotCast]:
    text = sentence.text
    found = list(_casts(sentence, 0, len(text), side))
    if found:
        return found
    bare = _BARE_NAME.match(text)
    words = bare[1].split() if bare else []
    if words and words[0][0].isupper() and words[-1][0].isupper() and not any(map(read_side, words)):
        name, party = roster.resolve(" ".join(words), None)
        return [BallotCast(name, party, side)]
    return []


def row(text: str, roster: Roster) -> BallotCast | None:
    """One person's vote on a row of its own: "Ada Ek (S) - JA", "Ada Ek, S, Ja"."""
    found = _ROW.match(text) or _ROW_SIDE_FIRST.match(text)
    if found is None:
        return None
    side = read_side(found["side"])
    cells = [cell.strip() for cell in found["name"].split("\t") if cell.strip()]
    if side is None or not cells:
        return None
    casts = named(cells[0], side, roster)
    if len(casts) != 1 or len(cells[0].split()) > 8:
        return None
    party = next((letters for cell in cells[1:] if (letters := normalise_party(cell))), None)
    cast = casts[0]
    return cast if cast.party or party is None else BallotCast(cast.name, party, side)


def read_columns(text: str, above: str = "") -> Columns | None:
    """The columns that a grid's head names; None for any other row. `above` is the row over it, of heads or not."""
    cells = [_head_side(_folded(cell)) for cell in text.split("\t")]
    sides: list[tuple[int, Ballot, int]] = []
    for index, cell in enumerate(cells):
        side = read_side(cell)
        if side:
            sides.append((index, side, sum(1 for _, other, _ in sides if other == side)))
    if len({side for _, side, _ in sides} & {"yes", "no"}) < 2:
        return None
    for index, cell in enumerate(above.split("\t")[: sides[0][0]]):
        cells[index] = cells[index] or _folded(cell)
    shift = int(sides[0][0] == 0)  # the head leaves out the column of names
    if shift:
        cells = ["", *cells]
        sides = [(index + 1, side, which) for index, side, which in sides]
    name = next((index for index, cell in enumerate(cells) if cell in _MEMBER), 0)
    substitute = next((index for index, cell in enumerate(cells) if cell in _SUBSTITUTE), None)
    party = next((index for index, cell in enumerate(cells) if cell in _PARTY), None)
    return Columns(tuple(sides), name, substitute, party, shift)


def _folded(cell: str) -> str:
    return cell.strip().lower().rstrip(".:")


def is_head(cell: str) -> bool:
    """Whether a cell heads a column of names, of parties or of who was there."""
    return _folded(cell) in _IN_HEADS


def _head_side(cell: str) -> str:
    """The side in a head's cell: "Röstar ja", "Antal nej", or the first of several that stand close ("Nej Avst")."""
    words = _OF_ITEM.sub("", cell).split()
    if len(words) == 1:
        return words[0] if read_side(words[0]) else cell
    if len(words) > 1 and words[0] in _HEADS:
        return words[-1]
    return words[0] if len(words) > 1 and all(read_side(word) for word in words) else cell


def _with_marks_apart(cells: list[str]) -> list[str]:
    """The cells, a mark that stuck to the name before it in the next one ("Ada Ek (S) X")."""
    for index, cell in enumerate(cells):
        head, _, mark = cell.rpartition(" ")
        if head.endswith(")") and mark.lower() in _MARKS:
            return [*cells[:index], head, mark, *cells[index + 2 :]]
    return cells


def is_total(text: str) -> bool:
    """Whether a row ends a whole list and not only a page: "Summa", not "Transport"."""
    label = text.lstrip().lower()
    return label.startswith(_TOTALS) and not label.startswith(_PARTIAL)


def totals(text: str, columns: Columns) -> dict[int, Counts]:
    """The counts of a grid's last row by vote: "Summa 14 3 0", or a row of figures alone under Ja and Nej."""
    cells = [cell.strip().strip("*") for cell in text.split("\t")]
    label = cells[0].lower()
    figures = [(index, int(cell)) for index, cell in enumerate(cells) if cell.isdigit() and len(cell) < 4]
    if label.startswith(_PARTIAL) or not (label.startswith(_TOTALS) or not label or label.isdigit()):
        return {}
    places = {index: (side, which) for index, side, which in columns.sides}
    if len(figures) == len(columns.sides):
        pairs = [(place, count) for place, (_, count) in zip(places.values(), figures, strict=True)]
    elif label.isdigit():
        return {}
    else:
        pairs = [(places[index], count) for index, count in figures if index in places]
    counts: dict[int, Counts] = {}
    for (side, which), count in pairs:
        counts.setdefault(which, {})[side] = count
    return {which: told for which, told in counts.items() if {"yes", "no"} <= told.keys()}


def names_under_heads(text: str, columns: Columns, roster: Roster) -> list[tuple[int, BallotCast]]:
    """A row of a table whose columns hold the names of those who voted so."""
    cells = [cell.strip() for cell in text.split("\t")]
    if not columns.shift or any(cell.lower() in _MARKS for cell in cells):
        return []
    found: list[tuple[int, BallotCast]] = []
    for index, side, which in columns.sides:
        cell = cells[index - 1] if index <= len(cells) else ""
        if cell:
            cast = named_alone(cell, side, roster)
            if cast is None or len(cast) != 1:
                return []
            found.append((which, cast[0]))
    return found


def grid_row(text: str, columns: Columns, roster: Roster) -> list[tuple[int, BallotCast]]:
    """The votes of one row of a grid: which vote, and what was cast; the substitute votes for the member."""
    cells = _with_marks_apart([cell.strip() for cell in text.split("\t")])
    if len(cells) <= columns.name or cells[0].lower().startswith(_TOTALS):
        return []
    name = cells[columns.name]
    if columns.substitute is not None and columns.substitute < len(cells):
        stands_in = cells[columns.substitute]
        name = name if stands_in.lower() in _MARKS else stands_in or name
    party = (
        normalise_party(cells[columns.party])
        if columns.party is not None and columns.party < len(cells)
        else None
    )
    found: list[tuple[int, BallotCast]] = []
    for index, side, which in columns.sides:
        if index < len(cells) and cells[index].lower() in _MARKS:
            cast = named(name, side, roster)[:1]
            found += [(which, BallotCast(one.name, one.party or party, side)) for one in cast]
    return found


def stands_out_of_line(text: str, columns: Columns) -> bool:
    """Whether a row of a grid shows that its cells do not stand under their heads: two answers of one, or a party."""
    cells = [cell.strip() for cell in text.split("\t")]
    if cells[0].lower().startswith(_TOTALS):
        return False
    answered: list[int] = []
    for index, _, which in columns.sides:
        cell = cells[index] if index < len(cells) else ""
        if cell.startswith("(") and normalise_party(cell):
            return True
        if cell.lower() in _MARKS:
            answered.append(which)
    return len(set(answered)) < len(answered)


def _casts(sentence: Sentence, start: int, end: int, side: Ballot | None) -> Iterator[BallotCast]:
    for group in sentence.groups:
        if group.owned or group.preposition not in (None, "av"):
            continue
        for member in group.members:
            if start <= member.start and member.end <= end and side:
                yield BallotCast(member.person[0], member.person[1], side)


def _away(words: str) -> Ballot:
    return "absent" if "frånvarande" in words.lower() else "abstain"
