"""A deed: who did what, found where in a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, TypeAlias

from protokoll_parser.model import Action
from protokoll_parser.people.groups import Group
from protokoll_parser.people.roster import Person

Deed: TypeAlias = tuple[int, Person, Action]
"""Where in the sentence the person stands, who, and what."""

QUIET: Final = frozenset({"summary", "background", "basis", "assessment", "finance"})
"""Kinds of sections that tell what was before the meeting."""

_ELSEWHERE: Final = re.compile(
    r"(?<!\w)(?:[Ii]|[Vv]id|[Uu]nder)\s(?:kommunstyrelsen|arbetsutskott|\w*nämnden|\w*utskottet|kommunfullmäktige)"
)


def deeds_of(group: Group, action: Action) -> Iterator[Deed]:
    """The same deed for each of a group."""
    for member in group.members:
        yield member.start, member.person, action


def is_elsewhere(text: str) -> bool:
    """Whether the sentence tells of another body's meeting."""
    return _ELSEWHERE.search(text) is not None
