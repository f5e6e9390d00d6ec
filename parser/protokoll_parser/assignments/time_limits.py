"""Until when something is to be done: the day and the words of a time limit in a decision point."""

from __future__ import annotations

import re
from typing import Final

from protokoll_parser.dates import MONTHS, find_dates, next_after
from protokoll_parser.vocabulary import read_tables

_WORDS: Final = read_tables("assignments.toml")["due"]
_REACH: Final = 90


def _either(key: str) -> str:
    return "|".join(sorted(_WORDS[key], key=len, reverse=True))


_DATE_LEAD: Final = re.compile(
    rf"(?<!\w)(?:{_either('before_date')})\s+(?:(?!senast)[\w-]+\s+){{0,5}}?\Z", re.IGNORECASE
)
_NOT_DUE: Final = re.compile(rf"(?<!\w)(?:{_either('not_due')})\s+(?:[\w-]+\s+){{0,2}}?\Z", re.IGNORECASE)
_AT_LATEST: Final = re.compile(r"(?<!\w)senast per (?:den )?\Z", re.IGNORECASE)
_MONTH: Final = rf"(?:(?:slutet|början|mitten) av\s+)?(?:{MONTHS})(?:\s+månad)?(?:\s+\d{{4}})?"
_LEAD: Final = rf"(?:senast\s+(?:{_either('before_period')}|i|den)|senast|{_either('before_period')})\s+"
_NAMED: Final = rf"(?:(?:{_either('which')}|[\w-]+s)\s+){{1,3}}(?:\w*(?:{_either('gatherings')}))"
_EVENT: Final = rf"{_NAMED}|\w*(?:{_either('events')})"
_PERIOD: Final = rf"(?:[\w-]+\s+){{0,4}}?(?:(?:{_either('periods')})|\d{{4}})(?:\s+\d)?(?:\s+\d{{4}})?"
_LIMITS: Final = tuple(
    re.compile(rf"(?<!\w){limit}(?!\w|-\w)", re.IGNORECASE)
    for limit in (
        rf"{_LEAD}(?:{_EVENT})(?:\s+i\s+{_MONTH}|\s+\d{{4}})?",
        rf"(?:{_LEAD}(?:i\s+)?|i\s+){_MONTH}",
        rf"{_LEAD}{_PERIOD}",
    )
)
_FIRM: Final = ("senast", "före", "innan", "inom")
"""A limit that begins so is the one that counts, of several."""
_MOST_WORDS: Final = 10


def read_time_limit(text: str, meeting_date: str | None) -> tuple[str | None, str | None]:
    """The day in ISO form, where a day is named, and the words of the limit; (None, None) where there is none."""
    for day in find_dates(text):
        before = text[max(0, day.start - _REACH) : day.start]
        if _NOT_DUE.search(before) and not _AT_LATEST.search(before):
            continue
        lead = _DATE_LEAD.search(before)
        start = day.start - len(before) + lead.start() if lead else day.start
        iso = day.iso or (next_after(day.month, day.day, meeting_date) if meeting_date else None)
        return iso, " ".join(text[start : day.end].split())
    found = [match for pattern in _LIMITS for match in pattern.finditer(text)]
    found = [match for match in found if len(match[0].split()) <= _MOST_WORDS]
    firm = [match for match in found if match[0].lower().startswith(_FIRM)]
    chosen = min(firm, key=lambda match: match.start()) if firm else next(iter(found), None)
    return None, " ".join(chosen[0].split()) if chosen else None
