"""A row of a list of persons made ready and cut at its separators, and a role with a party first in a piece of it."""

from __future__ import annotations

import re
from typing import Final

from protokoll_parser.front.lists.absences import without_empty_seats
from protokoll_parser.front.lists.offices import is_role
from protokoll_parser.names import UPPER, normalise_party
from protokoll_parser.spans import abbreviated
from protokoll_parser.stand_ins import stands_in_short

_BORDER: Final = re.compile(r"[(),;\t]|\s[-–—]\s(?!\d)|\s/\s")
"""A separator or a bracket."""
_VACANT: Final = re.compile(r"(?<=\S) Vakant \([^\W\d_]{1,6}\)")
"""An empty seat between two persons."""
_UNSPACED: Final = re.compile(r"(?<=\w) - (?=och [a-zåäö])")
"""A hyphen for a word's end to come, set apart: "Stöd - och serviceavdelningen"."""
_STAND_IN_BRACKET: Final = re.compile(rf"(?<=\(ersättare )(?=[{UPPER}][a-zåäö])")
"""In a bracket behind a name it is whom that one serves for: "Ada Ek, S (ersättare Bo Al, MP)"."""
_SQUARE: Final = str.maketrans("[]", "()")
_PLACE_OF: Final = re.compile(rf"\bi ((?:[{UPPER}][\w'’-]+ ){{2,3}}(?:\([^()]{{1,6}}\) )?)ställe(?!\w)")
"""After a stand-in: "Ada Ek (S) i Bo Al (S) ställe"."""
_POINTER: Final = re.compile(
    rf"(?:[Ss]e|[Ee]nligt)(?: [a-zåäö]+){{1,4}}(?: \d{{1,3}})?[,:;.]? (?=[{UPPER}][a-zåäö])"
)
"""What sends the reader to another page, before those who are named on this one."""
_ROLE_THEN_PARTY: Final = re.compile(r"([^()§]{3,40}?)\s*\(([^\W\d_]{1,6})\)")


def made_ready(text: str) -> str:
    """A row with its §§ in one form, without empty seats and pointers to other pages."""
    text = without_empty_seats(abbreviated(_UNSPACED.sub("- ", text)))
    text = text.translate(_SQUARE) if "[" in text else text
    text = _PLACE_OF.sub(r"för \1", text) if " ställe" in text else text
    text = _STAND_IN_BRACKET.sub("för ", text) if "(ersättare " in text else text
    pointer = _POINTER.match(text)
    text = text[pointer.end() :] if pointer else text
    return _VACANT.sub(lambda seat: seat[0] if stands_in_short(text[: seat.start() + 1]) else ",", text)


def segment_end(text: str, start: int) -> tuple[int, int]:
    """Where the segment ends and where the next begins; commas in brackets separate nothing."""
    depth = 0
    place = start
    while border := _BORDER.search(text, place):
        if border[0] == "(":
            depth += 1
        elif border[0] == ")":
            depth = max(0, depth - 1)
        elif depth == 0 or border[0] == "\t":
            return border.span()
        place = border.start() + 1
    return len(text), len(text)


def role_with_party(segment: str) -> tuple[str, str, str] | None:
    """(role, party, rest) of a segment whose first words are a role with the party after it.

    "1:e vice ordförande (S) Bo Al", after "Ada Ek,".
    """
    found = _ROLE_THEN_PARTY.match(segment)
    party = normalise_party(found[2]) if found and is_role(found[1]) else None
    return (found[1], party, segment[found.end() :]) if found and party else None
