"""A mention of another paragraph or meeting as references: its day in full, its text, one reference for each §."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from protokoll_parser.dates import DateMention, last_before, next_after
from protokoll_parser.model import Meeting, Reference
from protokoll_parser.references import clauses
from protokoll_parser.references.parts import is_day, is_same_body

_LATE_YEAR: Final = re.compile(r",?\s?((?:19|20)\d\d)(?![\d/:-])")
_WORD_BEFORE: Final = re.compile(r"([^\W\d_]+)\s\Z")
_LONGEST_WORD: Final = 60
"""How far before a date the word that tells what it is may begin."""
_LONGEST_SENTENCE: Final = 200
"""How far around a mention its sentence is looked at."""


class Mention(NamedTuple):
    """A §, a date or both, with the body that the sentence ties to them, as places in a line."""

    start: int
    end: int
    name: str | None
    """The body, in the nominative."""
    date: DateMention | None
    numbers: tuple[int, ...]
    has_paragraph: bool
    carried: bool
    """The body is that of the mention before: "och den 3 maj"."""


def resolve(found: Mention, line: str, meeting: Meeting, own_number: int | None) -> list[Reference]:
    """The references that a mention makes, one for each §; none for the own § or the own meeting."""
    iso = _iso(found, line, meeting.date)
    is_own = iso is not None and iso == meeting.date and not found.numbers
    if is_own and is_same_body(found.name, meeting.body):
        return []
    if _is_own_paragraph(found, line, meeting, own_number):
        return []
    start = found.start
    if found.name is None and found.date and found.date.start == start:
        word = _WORD_BEFORE.search(line, max(0, start - _LONGEST_WORD), start)
        start = word.start() if word else start
    text = " ".join(line[start : found.end].split()).strip(" ,;:(.")
    return [Reference(found.name, iso, number, text) for number in found.numbers or (None,)]


def _is_own_paragraph(found: Mention, line: str, meeting: Meeting, own_number: int | None) -> bool:
    """Whether a § is the very one that the text stands under: "Ks § 131" within § 131."""
    if found.date is not None or found.numbers != (own_number,):
        return False
    of_a_year = "/" in line[found.start : found.end]
    return not of_a_year and is_same_body(found.name, meeting.body)


def _iso(found: Mention, line: str, limit: str | None) -> str | None:
    """The day in full: a year that is not printed is the last before the meeting, or the next for what is to come."""
    day = found.date
    if day is None or day.iso:
        return day.iso if day else None
    late = _LATE_YEAR.match(line, found.end)
    if late and found.has_paragraph and is_day(int(late[1]), day.month, day.day):
        return f"{late[1]}-{day.month:02}-{day.day:02}"
    if limit is None:
        return None
    if not found.numbers and clauses.is_future(_sentence(found, line)):
        return next_after(day.month, day.day, limit)
    return last_before(day.month, day.day, limit)


def _sentence(found: Mention, line: str) -> str:
    start = max(line.rfind(". ", 0, found.start) + 1, found.start - _LONGEST_SENTENCE, 0)
    end = line.find(". ", found.end)
    return line[start : end if 0 <= end < found.end + _LONGEST_SENTENCE else found.end + _LONGEST_SENTENCE]
