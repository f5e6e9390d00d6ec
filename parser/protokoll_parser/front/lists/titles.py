"""Titles of officials beside names: where one begins and ends, and what in it only seems to be a name."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from protokoll_parser.front.lists.entry import Entry
from protokoll_parser.front.lists.offices import is_title
from protokoll_parser.front.lists.persons import Person, lone_party, party_after, persons_in
from protokoll_parser.names import UPPER, is_first_name
from protokoll_parser.stand_ins import mentions_stand_in, stands_in_for
from protokoll_parser.vocabulary import read_tables

_COMPANY: Final = re.compile(r"\b(?:AB|HB|KB)\b")
_CAPITAL: Final = re.compile(rf"(?<!\w)[{UPPER}]")
_LONGEST_TITLE: Final = 60
_BEGUN: Final = re.compile(r"[a-zåäö]|[A-ZÅÄÖ]{2,}\b")
"""What begins a title within a run: "ekonom", "IT-chef"."""
_LEAST_BEGUN: Final = 3
_MOST_OF: Final = 0.75
_OFFICE_WORD: Final = re.compile(
    r"\w{2,}(?:service|kontoret|enheten|avdelningen|förvaltningen|utveckling|planering|ekonomi|omsorg|skola|miljö|teknik)\s"
)
_OFFICE: Final = re.compile(rf"([A-ZÅÄÖ]{{2,6}})\s+(?=[{UPPER}][\w'’-]*[a-zåäöé][\w'’-]*\s+[{UPPER}])")
"""An office's letters before a name of two words."""
_PREPOSITIONS: Final = frozenset(read_tables("attendance.toml")["around_names"]["prepositions"])
_JOINS: Final = frozenset({"och", "samt"})
_AFTER_TITLE: Final = tuple(f" {word}" for word in _PREPOSITIONS)


def are_titles_first(text: str) -> bool:
    """Whether the titles of a run of persons stand before their names.

    After members of parties who have none: "Ada Ek (S), Bo Al (M), teknisk chef Cia Dahl § 4, ekonom Dan Borg", or of
    officials from the first on. Each title begins a piece, the last name ends one. "Ada Ek (S), kommunalråd Bo Al (M),
    oppositionsråd" ends with a title.
    """
    people = persons_in(text)
    if len(people) < 2 or is_title(text[party_after(text, people[-1].end)[0] :].strip(" ,")):
        return False
    between = [text[party_after(text, one.end)[0] : two.start] for one, two in pairwise(people)]
    titled = [words for words in between if is_title(words.strip(" ,"))]
    begun = [words for words in titled if _BEGUN.match(words.rpartition(",")[2].strip())]
    if any(party_after(text, person.end)[1] for person in people):
        return bool(titled) and len(begun) == len(titled)
    return is_title(text[: people[0].start].strip(" ,")) and len(begun) >= max(
        _LEAST_BEGUN, _MOST_OF * len(between)
    )


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


def office_before_name(segment: str) -> tuple[str, str] | None:
    """(letters, rest) of a segment that begins with an office's letters: "KOF Bo Al", after "Ada Ek, chef,"."""
    found = _OFFICE.match(segment)
    if found is None or lone_party(found[1], officials=True) is not None:
        return None
    return found[1], segment[found.end() :]


def own_name(segment: str, place: int, person: Person, officials: bool) -> Person:
    """The person without the first words that belong to a title; `place` is where the segment is unread from."""
    office = office_before_name(segment[person.start :]) if officials and person.start else None
    if office is not None:
        person = person.without_first(office[0])
    lead = segment[place : person.start]
    if lead.rstrip().lower().endswith(_AFTER_TITLE) or (officials and _begins_with_office(person, lead)):
        return _without_place(person)
    return person


def _begins_with_office(person: Person, lead: str) -> bool:
    """Whether a title before a name goes on with an office that the name only seems to begin with."""
    return (
        bool(lead.strip())
        and is_title(lead.split()[-1].lower())
        and _OFFICE_WORD.match(person.name) is not None
    )


def _without_place(person: Person) -> Person:
    """A name without the title's last word before it: "ledare för Norrhamnen Ada Ek", "Chef Nämndservice Ada Ek"."""
    words = person.name.split()
    if len(words) > 2 and not is_first_name(words[0]) and is_first_name(words[1]):
        return person.without_first(words[0])
    return person


def is_part_of_title(lead: str, before: Entry, segment: str, person: Person, one_a_row: bool) -> bool:
    """Whether a run of capitals is no person here: "chef vid Norra Älvens Förvaltning", "rektor förskolan Norra Arken".

    `before` is the official whose title it then is; `one_a_row`: the list names one person in each row.
    """
    if before.party and stands_in_for(lead) and mentions_stand_in(lead):
        return False
    words = lead.split()
    if words and words[-1].lower() in _PREPOSITIONS:
        return True
    if not person.start and _is_company(segment, person):
        return True
    if not one_a_row or party_after(segment, person.end)[1] is not None:
        return False
    is_house = (
        bool(words)
        and lead.islower()
        and words[-1] not in _JOINS
        and not is_first_name(person.name.split()[0])
    )
    return not words or is_house


def _is_company(segment: str, person: Person) -> bool:
    """Whether what seems a name begins a company's: "Unik Resurs i Sverige AB", after "Ada Ek,"."""
    return _COMPANY.search(segment, person.end) is not None and not is_first_name(person.name.split()[0])
