"""Words beside a name put down with the person they are about."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from protokoll_parser.front.lists.entry import Entry
from protokoll_parser.front.lists.marks import FOR_NOBODY
from protokoll_parser.front.lists.persons import party_after
from protokoll_parser.front.lists.segments import role_with_party
from protokoll_parser.names import UPPER
from protokoll_parser.stand_ins import stands_in_short

_CHAIR: Final = re.compile(
    r"\(?(?:(?:[12]\s?:?\s?[ae]\s+|förste |andre )?v(?:\.|ice)?\s?)?ordf(?:örande)?\.?\)?", re.IGNORECASE
)
_FOR_RECUSAL: Final = re.compile(
    r"[(\s]*(?:p\.?\s?g\.?\s?a\.?|på grund av|vid)\s+jäv\w*[\s,]*(?:i |under |på )?(?=§|\d|\)|\Z)",
    re.IGNORECASE,
)
_MARKS: Final = re.compile(r"§+\s*\d[\d\s,–-]*")
_LOOSE_NAME: Final = re.compile(
    rf"\s*((?:[{UPPER}]\.?\s){{0,2}}[{UPPER}][\w'’-]+(?:\s+[{UPPER}][\w'’-]+){{0,2}})"
)


def add_note(entry: Entry, words: str, officials: bool) -> None:
    """Put words beside a person's name: a party after a role, the one stood in for, and what is left as they are."""
    words = words.strip()
    after_role = role_with_party(words) if entry.party is None else None
    if after_role is not None:
        role, entry.party, rest = after_role
        words = role + rest
    if entry.replaces is not None and _CHAIR.fullmatch(words):
        # that of the one stood in for, whose name stands right before it
        return
    if entry.replaces is not None and (recusal := _FOR_RECUSAL.match(words)):
        entry.replaced_notes = "jäv"  # of the one stood in for, in the §§ that follow
        words = words[recusal.end() :]
    if vacant := FOR_NOBODY.search(words):
        entry.notes.append("tjänstgörande ersättare")
        words = words[: vacant.start()] + words[vacant.end() :]
    for match in _LOOSE_NAME.finditer(words):
        # a surname alone, or an initial and a surname, after "tjg ers för"
        lead = words[: match.start(1)]
        if entry.replaces is None and not officials and stands_in_short(lead):
            entry.notes.append(lead)
            entry.replaces = match[1].strip()
            words = words[party_after(words, match.end())[0] :]
            break
    if any(letter.isalnum() or letter == "§" for letter in words):
        entry.notes.append(words)
        entry.titled = entry.titled or any(letter.isalpha() for letter in words)


def give_marks(beside: Sequence[Entry], segment: str) -> bool:
    """§§ printed in a column of their own beside a cell of names: "§ 100 § 102" is one for each of the last two.

    Those who attend a part come last in such lists.
    """
    marks = [mark.strip(" ,") for mark in _MARKS.findall(segment)]
    if len(marks) < 2 or len(beside) < len(marks) or _MARKS.sub("", segment).strip(" ,"):
        return False
    for entry, mark in zip(beside[-len(marks) :], marks, strict=True):
        entry.notes.append(mark)
    return True
