"""Lists of persons printed as running text: rows that the page broke, and not a person or two on each."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from protokoll_parser.front.lists.offices import is_title
from protokoll_parser.front.lists.persons import party_after, persons_in
from protokoll_parser.front.pieces import Piece
from protokoll_parser.names import UPPER
from protokoll_parser.stand_ins import stands_in_for

_OPEN_END: Final = re.compile(r"(?:[,;(]|[§-]|\b(?:och|samt|för|ersätter))\s*\Z")
"""The end of a row that goes on in the next."""
_GOES_ON: Final = re.compile(r"(?:[a-zåäö§(]|\d[\d–, -]*(?:,|och|\Z))")
"""The beginning of a row that the one above does not end before."""
_JOINS: Final = ("och ", "samt ")
_LONE_NAME: Final = re.compile(rf"[,)] (?:och |samt )?[{UPPER}][a-zåäöé]+\s*\Z")
"""A first name that ends a row."""
_ONE_WORD: Final = re.compile(rf"[{UPPER}][\w'’-]+\s*[(,]")
_NAMED_LAST: Final = re.compile(rf"(?:[{UPPER}][\w'’-]+\s){{1,3}}[{UPPER}][\w'’-]+\s*\Z")
_NAMED_FIRST: Final = re.compile(rf"(?:[{UPPER}][\w'’-]+\s){{1,3}}[{UPPER}][\w'’-]+\s*(?:,|och|samt|\Z)")
_OF_ITEMS: Final = re.compile(r"§+ ?\d[\d ,–-]*:")
"""Before a row of those who were there for some §§."""
_LEAST_NAMED: Final = 2
_LONGEST: Final = 4000
"""So much of a list is read as one row at most."""


def joined_if_running(pieces: Sequence[Piece]) -> Sequence[Piece]:
    """The pieces as one where they are rows of running text, as they are otherwise."""
    if len(pieces) < 2 or len({piece.row for piece in pieces}) < len(pieces):
        return pieces
    if sum(len(piece.text) for piece in pieces) > _LONGEST or not _is_running(pieces):
        return pieces
    text = pieces[0].text
    for piece in pieces[1:]:
        both = _NAMED_LAST.search(text.rpartition(",")[2]) and _NAMED_FIRST.match(piece.text)
        text = f"{text}{',' if both else ''} {piece.text}"
    return [pieces[0]._replace(text=text)]


def is_title_first(text: str) -> bool:
    """Whether a row in lower case is "kommundirektör Ada Ek" and not the rest of the row above."""
    people = persons_in(text)
    lead = text[: people[0].start] if people else ""
    return bool(people) and is_title(lead) and not stands_in_for(lead)


def _is_running(pieces: Sequence[Piece]) -> bool:
    """Whether most rows name several persons with commas between them, and one goes on in the row below."""
    if any("\t" in piece.text or _OF_ITEMS.match(piece.text) for piece in pieces):
        return False
    texts = [piece.text for piece in pieces]
    if sum("," in text[:-1] for text in texts) * 2 < len(texts):
        return False
    goes_on = any(_goes_on(above, text) for above, text in pairwise(texts))
    several = sum(_named(text) >= _LEAST_NAMED for text in texts)
    return goes_on and several * 2 >= len(texts)


def _goes_on(above: str, text: str) -> bool:
    """Whether a row cannot be the first of its own: a name, a bracket, §§ began in the one above."""
    if _OPEN_END.search(above) or text.startswith(_JOINS):
        return True
    if _LONE_NAME.search(above) and _ONE_WORD.match(text):
        return True
    return _GOES_ON.match(text) is not None and not (text[0].islower() and is_title_first(text))


def _named(text: str) -> int:
    """How many a row names that nobody in it stands in for."""
    count = end = 0
    for person in persons_in(text):
        count += not stands_in_for(text[end : person.start])
        end = party_after(text, person.end)[0]
    return count
