"""A person in a list, before the words beside the name are understood, and what several of them share."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import pairwise
from typing import Final

from protokoll_parser.bodies import expand
from protokoll_parser.front.labels import LIST_ROLES
from protokoll_parser.front.lists.offices import is_substitute, is_title
from protokoll_parser.names import is_first_name, normalise_party
from protokoll_parser.vocabulary import read_tables

_LEAST_DEALT: Final = 3
_MOST_TURNED: Final = 0.8
"""Of the names that tell which of their ends is the first name."""
_HEADS: Final = ("chef", "direktör", "råd")
"""The ends of titles that one person has at a time."""
_PARTY_HEAD: Final = re.compile(r"[^\d()\t,]{3,50}\s\(([^\W\d_]{1,6})\)\s*:?")


@dataclass(slots=True)
class Entry:
    """A person in a list, with the words beside the name still unread."""

    name: str
    party: str | None = None
    notes: list[str] = field(default_factory=list)
    replaces: str | None = None
    replaced_notes: str = ""
    """What stands beside the name of the one stood in for."""
    row: int = 0
    serves: bool | None = None
    """Whether a table's mark has the person serve; None where none says so."""
    by_letter: bool = False
    """The table's mark is a letter of its own: T for one who serves, N for one who does not."""
    absent: bool = False
    """Named as one who was not there."""
    titled: bool = False
    """A title or role stands beside the name already."""

    def serving_for(self, member: str, lead: str) -> Entry:
        """The same person once more, standing in for another member in other §§."""
        return Entry(self.name, self.party, [lead], row=self.row, replaces=member)


def deal_out(entries: Sequence[Entry]) -> None:
    """A column of roles and titles extracted after the names of a page on one line: one for each name."""
    if len(entries) < _LEAST_DEALT or any(entry.notes for entry in entries[:-1]):
        return
    words = " ".join(entries[-1].notes).split()
    if len(words) == len(entries) and all(word in LIST_ROLES or is_title(word) for word in words):
        for entry, word in zip(entries, words, strict=True):
            entry.notes = [word]


def share_title(entries: Sequence[Entry], text: str) -> None:
    """What stands after "Ada Ek och Bo Al" is said of both, and so is a title before them that several may have."""
    for one, two in pairwise(entries):
        if not one.notes and two.notes and f"{one.name} och {two.name}, " in text:
            one.notes = list(two.notes)
    if len(entries) != 2 or f"{entries[0].name} och {entries[1].name}" not in text:
        return
    first, second = entries
    if not first.notes:
        first.notes = list(second.notes)
    elif (
        len(first.notes) == 1
        and text.startswith(first.notes[0])
        and not any(is_title(note) for note in second.notes)
        and is_title(first.notes[0])
        and not first.notes[0].lower().endswith(_HEADS)
    ):
        first.notes, second.notes = [*first.notes, *second.notes], [*first.notes, *second.notes]


def share_role(entries: Sequence[Entry], text: str) -> None:
    """ "Ada Ek (S) och Bo Al (S), ersättare": both are."""
    for first, second in pairwise(entries):
        said = bool(second.notes) and is_substitute(second.notes[0]) and not first.notes
        if said and f" ({first.party}) och {second.name}" in text:
            first.notes = second.notes[:1]


def share_party(entries: Sequence[Entry]) -> None:
    """Parties as heads in a run of names: "S Ada Ek Bo Al M Cia Dahl Dan Boström", where most follow a head."""
    lacking = [entry for entry in entries if entry.party is None]
    if not entries or entries[0].party is None or len(lacking) * 2 < len(entries):
        return
    party = None
    for entry in entries:
        party = entry.party = entry.party or party


def put_first_names_first(entries: Sequence[Entry]) -> None:
    """Names in the order of speech, where a list has them by surname: "Holmström Ek Ada" is "Ada Holmström Ek".

    Those stood in for stand in the list; their stand-ins beside them may have their names the right way.
    """
    told = [name for name in (entry.replaces or entry.name for entry in entries) if _tells_order(name)]
    turned = sum(map(_ends_in_first, told))
    if turned < _LEAST_DEALT or turned < _MOST_TURNED * len(told):
        return
    for entry in entries:
        if entry.replaces is None or (_tells_order(entry.name) and _ends_in_first(entry.name)):
            entry.name = _as_spoken(entry.name)
        if entry.replaces is not None:
            entry.replaces = _as_spoken(entry.replaces)


def _as_spoken(name: str) -> str:
    """A name with its last words first: as many as are first names, all but one at most."""
    words = name.split()
    size = 1
    while size < len(words) - 1 and all(map(is_first_name, words[-size - 1 :])):
        size += 1
    return " ".join([*words[-size:], *words[:-size]])


def _tells_order(name: str) -> bool:
    """Whether either the first or the last word is a first name, and not both."""
    return is_first_name(name.split()[0]) != _ends_in_first(name)


def _ends_in_first(name: str) -> bool:
    return is_first_name(name.split()[-1])


@cache
def _party_names() -> dict[str, str]:
    tables = read_tables("attendance.toml")["party_names"]
    return {word: party for party, words in tables.items() for word in words}


def party_heading(text: str) -> str | None:
    """The party that a row of its own names: "Centerpartiet", "S", "Norrhultspartiet (NHP)"."""
    named = _party_names().get(text.strip(" :").lower())
    if named:
        return named
    headed = _PARTY_HEAD.fullmatch(text)
    if headed:
        return normalise_party(headed[1])
    return normalise_party(text) if len(text) < 6 and text.isupper() and not expand(text) else None
