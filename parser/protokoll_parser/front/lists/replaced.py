"""Persons in a list who are stood in for: put down with whoever serves in their seats, and no entries of their own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from protokoll_parser.front.lists.entry import Entry
from protokoll_parser.front.lists.notes import add_note

_RECUSED: Final = re.compile(r"[\s,]*\([^()]{0,30}\bjäv\w*[^()]{0,20}\)", re.IGNORECASE)
_OF_RECUSAL: Final = re.compile(r"\s+jäv\w*")
"""After "vid Bo Als": the one stood in for."""
_FOR_WHOM: Final = re.compile(r"\b(?:för|ersätter|ersatte)\s*:?\s*\(?$", re.IGNORECASE)
"""Before somebody who is stood in for, never before one who stands in."""
_INSTEAD: Final = re.compile(r"(?:\A|[.;]\s)\s*I ?stället för\s+$")
"""At the beginning of a sentence, whose verb comes before the stand-in."""
_AND: Final = re.compile(r"\s*,?(\s*\(?§.*?\)?)\s*,?\s*(?:och|samt|,)\s+")
"""Between two who are stood in for, each in §§ of one's own."""
_OF_FIRST: Final = re.compile(r"[\s,(]*§+\s?\d[\d ,–-]*\)?(?=,?\s*(?:och|samt)\s)")
"""§§ of the first, before "samt för" and the second."""


class Told(NamedTuple):
    """A name in a segment, and what stands around it."""

    name: str
    lead: str
    """The words before it."""
    is_said: bool
    """They say that the person is stood in for."""
    segment: str
    end: int
    """Past the name and its party."""


class Replaced(NamedTuple):
    """One who is stood in for has been taken."""

    end: int
    """Where the rest of the segment begins."""
    is_ahead: bool = False
    """Whoever serves is named further on."""
    again: Sequence[Entry] = ()
    """The one who serves, once more, for this seat."""


def stood_in_for(told: Told, current: Entry | None, row: int, officials: bool) -> Replaced | None:
    """Take the name of one who is stood in for; None for anybody else. `current` is the entry before it."""
    lead = told.lead
    if instead := _INSTEAD.search(lead):
        if current is not None and lead[: instead.start()].strip():
            add_note(current, lead[: instead.start()], officials)
        return Replaced(told.end, is_ahead=True)
    if current is not None and current.replaces is None and row - current.row <= 1:
        recusal = _OF_RECUSAL.match(told.segment, told.end) if lead.rstrip().endswith("vid") else None
        if recusal:
            current.notes += [lead, "jäv"]
            current.replaces = told.name.removesuffix("s")
            return Replaced(recusal.end())
        if told.is_said:
            current.notes.append(lead)
            current.replaces = told.name
            recused = _RECUSED.match(told.segment, told.end)
            current.replaced_notes = "jäv" if recused else ""
            return Replaced(recused.end() if recused else told.end)
    serving = current if current is not None and current.row == row and current.replaces else None
    if told.is_said and _FOR_WHOM.search(lead):
        if serving is not None and _has_digit(*serving.notes, told.segment):
            # for one in some §§, for another in others
            if of_first := _OF_FIRST.match(lead):
                add_note(serving, of_first[0].strip(" ,"), officials)
                lead = lead[of_first.end() :]
            return Replaced(told.end, again=[serving.serving_for(told.name, lead)])
        # whoever stands in for this one is not told
        return Replaced(told.end)
    another = _AND.fullmatch(lead) if serving is not None else None
    if serving is not None and another and told.segment[told.end :].lstrip(" ,(").startswith("§"):
        add_note(serving, another[1], officials)
        return Replaced(told.end, again=[serving.serving_for(told.name, "ersätter")])
    return None


def _has_digit(*texts: str) -> bool:
    return any(letter.isdigit() for text in texts for letter in text)
