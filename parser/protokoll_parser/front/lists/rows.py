"""The rows of a list of persons: wrapped rows joined, furniture left out, and what kind of list it is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import zip_longest
from typing import Final

from protokoll_parser.bodies import find_bodies
from protokoll_parser.dates import find_dates
from protokoll_parser.front.labels import LIST_ROLES
from protokoll_parser.front.lists.apart import are_heads, put_beside
from protokoll_parser.front.lists.entry import party_heading
from protokoll_parser.front.lists.legends import is_legend
from protokoll_parser.front.lists.persons import persons_in, small_party
from protokoll_parser.front.lists.running import is_title_first, joined_if_running
from protokoll_parser.front.pieces import Piece
from protokoll_parser.front.shapes import is_pointer, starts_with_name, without_rules
from protokoll_parser.names import NATIONAL, UPPER, is_first_name
from protokoll_parser.vocabulary.furniture import words

Row = tuple[int, str]
"""A row's number and its text, cells parted by tabs."""

_BULLET: Final = re.compile(
    rf"^(?:[-–•*·▪]+\s*|\d{{1,2}}[.)]?\s+(?=[{UPPER}])|\d{{1,3}} ?\(\d{{1,3}}\)\s+(?=[{UPPER}]))"
)
"""What a row may begin with besides a name: a bullet, a seat's number, a page's."""
_PARTY_FIRST: Final = re.compile(
    rf"\(?(?:[A-ZÅÄÖ][A-Za-zÅÄÖåäö]{{0,3}}|{NATIONAL})\)?\s*[:,]?\s+"
    rf"(?=[{UPPER}][\w'’-]+\s+(?:[a-z]+\s+)?[{UPPER}])"
)
_PARTY_CELL: Final = re.compile(rf"\(?([^\W\d_]{{1,5}})\)?\t(?=[{UPPER}][\w'’-]+\s+(?:[a-z]+\s+)?[{UPPER}])")
"""In a cell of its own, and so in small letters too."""
_EMPTY_SEAT: Final = re.compile(
    r"(?<=\S) [-–]{2,6} ?\([^\W\d_]{1,6}\)(?: (?:[12]:?[ae] )?v(?:ice|\.)? ordf(?:örande)?\b\.?)?"
)
"""A seat that nobody has, between two persons, with its party and its office."""
_OPEN_END: Final = re.compile(
    r"(?:[,(/]|\b(?:för|och|samt|ersätter|istället|i stället|vid|av|på|i))\s*$", re.IGNORECASE
)
_BROKEN_ROLE: Final = re.compile(r"(?:\bvice|\b[12]:?[ae]|\btjänstgörande|\bej)\s*$", re.IGNORECASE)
_OF_ITEMS: Final = re.compile(rf"(§+\s?\d[\d\s,–-]*(?:och \d+)?):\s+(?=[{UPPER}][a-zåäö])")
_ATTENDING: Final = re.compile(
    r"(?:Under|Vid|För|Till|I|På) (§+ ?\d[\d ,–-]*(?:och \d+)?)"
    r" (?:deltog|deltar|deltager|närvarade|närvarar|medverkade|medverkar)"
    rf"(?: även| också| dessutom)?:? (?=[{UPPER}][a-zåäö])"
)
_COUNT: Final = re.compile(
    r"(?:ca\.? )?\d{1,4} (?:st\.? )?(?:åhörare|besökare|personer|elever|medborgare)\b", re.IGNORECASE
)
_OPEN_LETTERS: Final = frozenset("rhtdvåi,(/")
"""The last letters of those: a look at them spares most rows the pattern."""
_FRAGMENT: Final = re.compile(rf"([{UPPER}][\w -]{{2,40}}), §")
"""The end of an organisation's name, and the §§ it was there for: "Norrhults län, § 242, Ada Ek"."""
_LONE_WORD: Final = re.compile(rf"[{UPPER}][\w'’-]+\s*(?:[(,§]|$|för\b|ersätter\b)")
_BROKEN_NAME: Final = re.compile(
    rf"(?:,|\bför|\bersätter|\boch|\bsamt)\s+[{UPPER}][\w'’-]*[a-zåäöé][\w'’-]*(?: [{UPPER}]\.?)?$"
)
"""A first name alone, not a party's letters."""
_PAGE: Final = re.compile(
    r"(?:sid(?:a|an)?\.? ?)?\d{1,3} ?(?:[(\[/]|av) ?\d{1,3}[)\]]?|sid(?:a|an)?\.? ?\d{1,3}", re.IGNORECASE
)
_PARTY_HEAD: Final = re.compile(r"\([^\W\d_]{1,6}\)")
"""Of those below it, where such a head stands before the first name."""
_OF_COLUMNS: Final = 2
"""Rows with another person at the beginning of a further cell."""
_OF_A_FOOT: Final = 3
"""Addresses and numbers in a row that a page's foot has, and no person."""
_FIRST_NAME_WITHIN: Final = 40
_LONGEST_ROW: Final = 4000
_ROW_END: Final = 80
"""How much of a row's end tells whether the next goes on from it."""
_MOST_IN_A_ROW: Final = 3
_PARTY_BEFORE: Final = re.compile(
    rf"[A-ZÅÄÖ](?<![\w(].)[A-ZÅÄÖ]{{0,3}}[ \t](?=[{UPPER}][\w'’-]*[a-zåäö][\w'’-]* (?:[a-z]+ )?[{UPPER}])"
)
_PARTY_AFTER: Final = re.compile(r"\(\s?[^\W\d_]{1,6}\s?\)")
_MOST_ROWS_LEFT_OUT: Final = 0.7


def list_rows(pieces: Sequence[Piece]) -> list[Row]:
    """The list's rows; a column of roles that was extracted after the names is dealt out over them."""
    rows: list[Row] = []
    is_grouped = bool(pieces) and _PARTY_HEAD.fullmatch(pieces[0].text) is not None
    ready = put_beside(_by_columns(joined_if_running(pieces)))
    for piece, below in zip_longest(ready, ready[1:]):
        seats = _EMPTY_SEAT.sub(",", piece.text) if "--" in piece.text else piece.text
        text = _BULLET.sub("", without_rules(seats))
        is_page_number = piece.after_gap and text.isdecimal()
        is_mark = is_page_number or is_legend(piece.text) or are_heads(text)
        if not text or is_mark or _is_furniture(text):
            continue
        if rows and rows[-1][0] == piece.row:
            rows[-1] = (piece.row, f"{rows[-1][1]}\t{text}")
        elif is_grouped and _PARTY_HEAD.fullmatch(text):
            rows.append((piece.row, text))
        elif (
            rows
            and len(rows[-1][1]) < _LONGEST_ROW
            and not (text.islower() and small_party(text) and _is_before_name(piece, below))
            and _continues(rows[-1][1][-_ROW_END:], text)
        ):
            rows[-1] = (rows[-1][0], f"{rows[-1][1]} {text}")
        else:
            rows.append((piece.row, text))
    return _with_roles(rows)


def _is_before_name(cell: Piece, beside: Piece | None) -> bool:
    return beside is not None and beside.row == cell.row and bool(starts_with_name(beside.text))


def _by_columns(pieces: Sequence[Piece]) -> Sequence[Piece]:
    """Two columns of names each read down, where a row of one goes on in the row below it in its own column."""
    if len({piece.row for piece in pieces}) == len(pieces):
        return pieces
    columns: dict[int, list[Piece]] = {}
    for piece in pieces:
        columns.setdefault(piece.column, []).append(piece)
    opening = [[bool(starts_with_name(piece.text)) for piece in column] for column in columns.values()]
    if len(opening) != 2 or any(not starts[0] or sum(starts) < 2 for starts in opening):
        return pieces
    left, right = ({piece.row for piece in column} for column in columns.values())
    shared = left & right
    if sum(piece.row in shared and piece.text[0] != "§" for piece in pieces) < 2 * _OF_COLUMNS:
        return pieces
    goes_on = any(
        not starts and not _stands_for_one(piece.text)
        for column, marks in zip(columns.values(), opening, strict=True)
        for piece, starts in zip(column, marks, strict=True)
    )
    return [piece for column in columns.values() for piece in column] if goes_on else pieces


def _stands_for_one(text: str) -> bool:
    """Whether a cell that begins with no name is about the person beside it: "för Ada Ek", "Vakant"."""
    return bool(persons_in(text)) or is_pointer(text)


def _is_furniture(text: str) -> bool:
    """Whether a row is the head or the foot of a page that stands in the middle of the list."""
    if _PAGE.fullmatch(text) or _COUNT.match(text):
        return True
    if len(words().address.findall(text)) >= _OF_A_FOOT:
        return True
    if len(text) > 100 or persons_in(text):
        return False
    mentions = find_bodies(text)
    return (bool(mentions) and mentions[0].start == 0) or bool(find_dates(text))


def _continues(above: str, text: str) -> bool:
    """Whether a row goes on from the one above."""
    if broken := _BROKEN_ROLE.search(above):
        complete = broken[0].lower().startswith("tj")
        return not (complete and (party_heading(text) or (starts_with_name(text) and "(" in text)))
    if text.lower().strip(" ,.") in LIST_ROLES:
        return False
    if (above.rstrip()[-1:].lower() in _OPEN_LETTERS and _OPEN_END.search(above)) or (
        _BROKEN_NAME.search(above) and _LONE_WORD.match(text)
    ):
        return True
    if "§" in text and (fragment := _FRAGMENT.match(text)) and not persons_in(fragment[1]):
        return above.rstrip()[-1:].isalpha()
    first = text[0]
    if first in "(§":
        return not is_pointer(text) if first == "(" else of_items(text) is None
    if first.isdigit():
        return not any(letter.isalpha() for letter in text[:12])
    return first.islower() and not is_title_first(text)


def of_items(text: str) -> re.Match[str] | None:
    """The §§ that stand before a row of those who were there for them.

    "§ 110: Ada Ek, ekonom, Bo Al", "Under § 110 deltog Ada Ek".
    """
    if text[:1] == "§":
        return _OF_ITEMS.match(text)
    return _ATTENDING.match(text) if "§" in text[:12] else None


def _with_roles(rows: list[Row]) -> list[Row]:
    """The rows, with as many roles at the end as there are names above them put beside those names."""
    size = 0
    while size < len(rows) and rows[-1 - size][1].lower().strip(" ,.") in LIST_ROLES:
        size += 1
    if size < 2:
        return rows
    names, roles = rows[:-size], rows[-size:]
    if len(names) != size:
        return names if len(names) > 1 else rows
    return [(row, f"{text}, {role}") for (row, text), (_, role) in zip(names, roles, strict=True)]


def is_party_first(rows: Sequence[Row]) -> bool:
    """Whether the party stands before each name ("S Ada Ek")."""
    first = sum(bool(_PARTY_FIRST.match(text) or _PARTY_CELL.match(text)) for _, text in rows)
    if not first or first < 0.5 * len(rows):
        return False
    text = " ".join(text for _, text in rows)
    cells = {found[1].lower() for _, row in rows if (found := _PARTY_CELL.match(row))} - {"x", "xx"}
    before = max(len(_PARTY_BEFORE.findall(text)), first if len(cells) > 1 else 0)
    return before > len(_PARTY_AFTER.findall(text))


def holds_one_person_a_row(rows: Sequence[Row]) -> bool:
    """Whether each row is about one person, so that a further name in it is an organisation's."""
    if len(rows) < 2:
        return False
    starts = beside = 0
    for _, text in rows:
        people = persons_in(text)
        starts += bool(people) and people[0].start < _FIRST_NAME_WITHIN
        beside += any(
            text[one.start - 1] == "\t" and is_first_name(one.name.split()[0]) for one in people[1:]
        )
        if len(people) > _MOST_IN_A_ROW:
            return False
        if len(people) > 1 and _runs_on([part.strip() for part in re.split(r"[,;\t]", text)]):
            return False
    return starts >= _MOST_ROWS_LEFT_OUT * len(rows) and beside < _OF_COLUMNS


def _runs_on(parts: Sequence[str]) -> bool:
    """Whether names follow each other with commas only: name, title, name; a name after §§; three names."""
    names = [
        bool((people := persons_in(part)) and people[0].start == 0 and people[0].end == len(part))
        for part in parts
    ]
    after_title = any(
        names[at] and not names[at + 1] and parts[at + 1][:1].islower() and names[at + 2]
        for at in range(len(parts) - 2)
    )
    after_items = any(parts[at - 1][:1] == "§" and names[at] for at in range(1, len(parts)))
    return after_title or after_items or sum(names) > 2
