"""A row of a list of persons made ready, cut at its separators, and what may stand first in a piece of it."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from protokoll_parser.front.absences import without_empty_seats
from protokoll_parser.front.marks import is_role, is_title
from protokoll_parser.front.persons import UPPER, Person, lone_party, persons_in
from protokoll_parser.front.phrases import stands_in_short
from protokoll_parser.front.spans import with_signs
from protokoll_parser.names import is_first_name, normalise_party

_BORDER: Final = re.compile(r"[(),;\t]|\s[-–—]\s(?!\d)|\s/\s")
"""A separator or a bracket."""
_VACANT: Final = re.compile(r"(?<=\S) Vakant \([^\W\d_]{1,6}\)")
"""An empty seat between two persons."""
_UNSPACED: Final = re.compile(r"(?<=\w) - (?=och [a-zåäö])")
"""A hyphen for a word's end to come, set apart: "Stöd - och serviceavdelningen"."""
_POINTER: Final = re.compile(
    rf"(?:[Ss]e|[Ee]nligt)(?: [a-zåäö]+){{1,4}}(?: \d{{1,3}})?[,:;.]? (?=[{UPPER}][a-zåäö])"
)
"""What sends the reader to another page, before those who are named on this one."""
_ROLE_THEN_PARTY: Final = re.compile(r"([^()§]{3,40}?)\s*\(([^\W\d_]{1,6})\)")
_COMPANY: Final = re.compile(r"\b(?:AB|HB|KB)\b")
_CAPITAL: Final = re.compile(rf"(?<!\w)[{UPPER}]")
_LONGEST_TITLE: Final = 60
_OFFICE_WORD: Final = re.compile(
    r"\w{2,}(?:service|kontoret|enheten|avdelningen|förvaltningen|utveckling|planering|ekonomi|omsorg|skola|miljö|teknik)\s"
)
_OFFICE: Final = re.compile(rf"([A-ZÅÄÖ]{{2,6}})\s+(?=[{UPPER}][\w'’-]*[a-zåäöé][\w'’-]*\s+[{UPPER}])")
"""An office's letters before a name of two words."""


def made_ready(text: str) -> str:
    """A row with its §§ in one form, without empty seats and pointers to other pages."""
    text = without_empty_seats(with_signs(_UNSPACED.sub("- ", text)))
    pointer = _POINTER.match(text)
    text = text[pointer.end() :] if pointer else text
    return _VACANT.sub(lambda seat: seat[0] if stands_in_short(text[: seat.start() + 1]) else ",", text)


def titles_apart(text: str) -> str:
    """A run of officials in which each title stands before its name, with a separator before each title.

    "Kanslichef Ada Ek Tf socialchef Bo Al" is "Kanslichef Ada Ek; Tf socialchef Bo Al".
    """
    people = persons_in(text)
    if len(people) < 2 or not (0 < people[0].start < _LONGEST_TITLE and is_title(text[: people[0].start])):
        return text
    borders = []
    for before, after in pairwise(people):
        border = _title_start(text, before, after)
        if border is None:
            return text
        borders.append(border)
    parts = [text[start:stop].rstrip(" ,") for start, stop in pairwise([0, *borders, len(text)])]
    return "; ".join(parts)


def _title_start(text: str, before: Person, after: Person) -> int | None:
    """Where the title of the second of two persons begins; None where none stands between them."""
    lead = text[before.end : after.start]
    words = before.name.split()
    if len(words) > 2 and lead[:1] == " " and lead[1:2].islower() and is_title(lead):
        # "Bo Al Regional utvecklingsdirektör": the capital begins the title
        return before.end - len(words[-1])
    start = next(
        (match.start() for match in _CAPITAL.finditer(lead) if is_title(lead[match.start() :])), None
    )
    return None if start is None or "," in lead[start:].rstrip(" ,") else before.end + start


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


def is_company(segment: str, person: Person) -> bool:
    """Whether what seems a name begins a company's: "Unik Resurs i Sverige AB", after "Ada Ek,"."""
    return _COMPANY.search(segment, person.end) is not None and not is_first_name(person.name.split()[0])


def begins_with_office(person: Person, lead: str) -> bool:
    """Whether a title before a name goes on with an office that the name only seems to begin with."""
    return (
        bool(lead.strip())
        and is_title(lead.split()[-1].lower())
        and _OFFICE_WORD.match(person.name) is not None
    )


def without_place(person: Person) -> Person:
    """A name without the title's last word before it: "ledare för Norrhamnen Ada Ek", "Chef Nämndservice Ada Ek"."""
    words = person.name.split()
    if len(words) > 2 and not is_first_name(words[0]) and is_first_name(words[1]):
        return person.without_first(words[0])
    return person


def office_before_name(segment: str) -> tuple[str, str] | None:
    """(letters, rest) of a segment that begins with an office's letters: "KOF Bo Al", after "Ada Ek, chef,"."""
    found = _OFFICE.match(segment)
    if found is None or lone_party(found[1], officials=True) is not None:
        return None
    return found[1], segment[found.end() :]
