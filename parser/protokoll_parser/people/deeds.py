"""A deed: who did what, found where in a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, TypeAlias

from protokoll_parser.model import Action
from protokoll_parser.names import normalise_party, party_of
from protokoll_parser.people.groups import Group, Sentence
from protokoll_parser.people.roster import Person, Roster

Deed: TypeAlias = tuple[int, Person, Action]
"""Where in the sentence the person stands, who, and what."""

QUIET: Final = frozenset({"summary", "background", "basis", "assessment", "finance"})
"""Kinds of sections that tell what was before the meeting."""

_FAVOUR: Final = re.compile(r"till förmån för")
_PARTY_WORD: Final = re.compile(
    r"\(([A-Za-zÅÄÖåäö]{1,6})\)|(?<!\w)([A-ZÅÄÖ]{1,4})(?=-gruppen|:s|s?\s+(?:ledamöter|grupp)|\s+(?:reserverar|deltar|avstår))"
    r"|(?<!\w)(\w+(?:erna|partiet|ernas|partiets))(?!\w)"
)
_ELSEWHERE: Final = re.compile(
    r"(?<!\w)(?:[Ii]|[Vv]id|[Uu]nder)\s(?:kommunstyrelsen|arbetsutskott|\w*nämnden|\w*utskottet|kommunfullmäktige)"
)


def deeds_of(group: Group, action: Action) -> Iterator[Deed]:
    """The same deed for each of a group."""
    for member in group.members:
        yield member.start, member.person, action


def deeds_of_party(
    sentence: Sentence, start: int, end: int, roster: Roster, action: Action
) -> Iterator[Deed]:
    """A whole party that acts, where the attendance list tells who they are."""
    text = sentence.text
    floor = max((group.end for group in sentence.groups if group.end <= start), default=0)
    clause = text[max(floor, start - 120) : end + 1]
    favour = _FAVOUR.search(clause)
    if favour:
        clause = clause[: favour.start()]
    if not _PARTY_WORD.search(clause):
        clause = text[end : end + 90].split("till förmån", 1)[0]
    for word in _PARTY_WORD.finditer(clause):
        letters = normalise_party(word[1] or word[2]) if word[1] or word[2] else party_of(word[3])
        if letters:
            for person in roster.deciding(letters):
                yield start, person, action


def is_elsewhere(text: str) -> bool:
    """Whether the sentence tells of another body's meeting."""
    return _ELSEWHERE.search(text) is not None
