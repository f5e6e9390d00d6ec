"""Dates as minutes print them: ISO, in words, day and month alone, a meeting over two days."""

from __future__ import annotations

import re
from calendar import isleap
from datetime import date
from functools import lru_cache
from itertools import pairwise
from typing import Final, NamedTuple

from protokoll_parser.vocabulary import read_tables

_MONTHS: Final = {
    word: int(number) for number, words in read_tables("months.toml")["months"].items() for word in words
}
_WEEKDAYS: Final = "|".join(read_tables("months.toml")["weekdays"]["sv"])
MONTHS: Final = "|".join(sorted(_MONTHS, key=len, reverse=True))
"""The months' names as an expression, the longest first."""
_MONTH: Final = rf"(?:{MONTHS})(?!\w|-[a-zåäö])"

_CANDIDATE: Final = re.compile(
    r"[0-9](?<![0-9].)[0-9]*+(?!\s[bceghiklpqt-zåäö])(?:(?=\s?[-./‐‑–]\s?[0-9])|(?<=[0-9]{8})(?![0-9-])|(?=[ae:.]{0,2}\s?(?:[,—&]\s?[0-9d]|och\s|samt\s|resp"
    r"|(?:[jJ][aAuU]|[fF][eE]|[mM][aA]|[aA][pPuU]|[sS][eE]|[oO][kK]|[nN][oO]|[dD][eE])[a-zA-Z])))"
)
"""A run of digits that a date may begin with: a cheap look at what follows spares most numbers the closer one.

Behind most of them stands a word with whose letter neither a month begins nor "och", "samt", "resp".
"""
_ISO: Final = re.compile(
    r"((?:1[89]|2[01])\d\d)(?:\s?[-‐‑–]\s?(\d\d?)\s?[-‐‑–]\s?|([./])(\d\d?)\3)(\d\d?)(?!\d)"
    r"(?:\s?(?:[-‐‑–—]{1,2})\s?\d\d?(?![\w:.,/§-]))?"
)
_COMPACT: Final = re.compile(r"((?:19|20)\d\d)(0[1-9]|1[0-2])([0-3]\d)(?![\d-])")
_WORDS: Final = re.compile(
    rf"(?P<day>\d\d?)(?::?[ae]|:[ae]|\.)?"
    rf"(?P<more>(?:\s?(?:,|-|–|—|och|samt|resp\.?|/|&)\s?(?:den\s)?\d\d?(?::?[ae])?){{0,5}})\s?"
    rf"(?P<month>{_MONTH})(?:\.(?=\s?\d))?"
    rf"(?:\s?(?:-|–|—|och|samt|t\.?o\.?m\.?)\s?(?:den\s)?\d\d?\s(?:{_MONTH}))?"
    rf"(?:(?:,?\s(?:år\s)?|\s?-\s?)(?P<year>(?:1[89]|2[01])\d\d)(?![\d/])|\s[-’']\s?(?P<short>\d\d)(?!\d))?",
    re.IGNORECASE,
)
_DAY_FIRST: Final = re.compile(r"(\d\d?)([./])(\d\d?)\2((?:19|20)\d\d)(?!\d)")
_SLASH: Final = re.compile(
    r"(\d\d?)/(\d\d?)(?![\d/%:]|-\d{3}|[.,]\d)(?:\s?[-,]?\s?((?:19|20)\d\d)(?![\d/-])|-(\d\d)(?!\d))?(?!\w)"
)
_LEAD: Final = re.compile(
    rf"(?<!\w)(?:(?:{_WEEKDAYS})(?:en)?,?\s)?(?:den\s)?\Z|(?<!\w)den\s(?:{_WEEKDAYS})(?:en)?\s(?:den\s)?\Z",
    re.IGNORECASE,
)
_LEAD_ENDS: Final = frozenset({"n", ",", *(weekday[-1] for weekday in _WEEKDAYS.split("|"))})
"""Last characters of such a lead: of "den", of a weekday, or a comma behind it."""
_DAY_LEAD: Final = re.compile(rf"(?<!\w)(?:den|(?:{_WEEKDAYS})(?:en)?)\s\Z", re.IGNORECASE)
_JOINTS: Final = frozenset("./")
"""What stands after the day of a date in figures."""
_SHORT: Final = re.compile(
    r"(?<![\w§.,:/])([0-4]\d)(-?)(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])(?![\w/:]|-\d{3,5}(?!\d))"
)
"""A date without its century, "200316" or "20-03-16", of this one."""
_FRACTIONS: Final = frozenset({(1, 2), (1, 3), (2, 3), (1, 4), (3, 4), (1, 1)})
_LEAD_LENGTH: Final = 20
_SHORT_PIVOT: Final = 60


class DateMention(NamedTuple):
    """One date in a text; of several days ("28-29 november") the first."""

    start: int
    """Where it begins, "den" and a weekday before it counted in."""
    end: int
    iso: str | None
    """The complete date; None where the text gives no year."""
    year: int | None
    month: int
    day: int


def find_dates(text: str) -> list[DateMention]:
    """Every date in the text, in order and without overlaps; days that no calendar has are left out."""
    return list(_dates_in(text))


@lru_cache(maxsize=512)
def _dates_in(text: str) -> tuple[DateMention, ...]:
    """The same as a value: several readers ask of the same lines."""
    found: list[DateMention] = []
    position = 0
    for candidate in _CANDIDATE.finditer(text):
        start = candidate.start()
        if start < position or _is_joined(text, start, position):
            continue
        mention = _date_at(text, start, candidate.end() - start, position)
        if mention is not None:
            found.append(mention)
            position = mention.end
    return tuple(found)


def with_centuries(text: str) -> str:
    """A text whose figures are dates, "200316" and "20-03-16" among them with the whole year: "2020-03-16"."""
    return _SHORT.sub(r"20\1-\3-\4", text)


def last_before(month: int, day: int, iso_limit: str) -> str:
    """The last such day that is not after the limit ("2023-09-26"), as an ISO date."""
    limit = date.fromisoformat(iso_limit)
    year = limit.year if (month, day) <= (limit.month, limit.day) else limit.year - 1
    while (month, day) == (2, 29) and not isleap(year):
        year -= 1
    return f"{year:04}-{month:02}-{day:02}"


def next_after(month: int, day: int, iso_limit: str) -> str:
    """The first such day on or after the limit, for sentences about what is to come."""
    limit = date.fromisoformat(iso_limit)
    year = limit.year if (month, day) >= (limit.month, limit.day) else limit.year + 1
    while (month, day) == (2, 29) and not isleap(year):
        year += 1
    return f"{year:04}-{month:02}-{day:02}"


def _is_joined(text: str, start: int, position: int) -> bool:
    """Whether a number is part of something longer: a case number, a § number's year.

    `position` is where the date before ended: a hyphen after it, or after a blank, leads to the last of several days.
    """
    before = text[start - 1 : start]
    if before == "-":
        return start > 1 and position != start - 1 and not text[start - 2].isspace()
    return before.isalnum() or (before != "" and before in "/_.,:")


def _date_at(text: str, start: int, digits: int, floor: int) -> DateMention | None:
    if digits == 4:
        match = _ISO.match(text, start)
        if match:
            return _mention(text, match, int(match[1]), int(match[2] or match[4]), int(match[5]), floor)
    elif digits == 8:
        match = _COMPACT.match(text, start)
        if match:
            return _mention(text, match, int(match[1]), int(match[2]), int(match[3]), floor)
    elif digits <= 2:
        return _short_at(text, start, floor)
    return None


def _short_at(text: str, start: int, floor: int) -> DateMention | None:
    """A date that begins with its day."""
    match = _WORDS.match(text, start)
    if match and _ascend(int(match["day"]), match["more"]) and not _is_number_before(text, match):
        year = int(match["year"]) if match["year"] else _full_year(match["short"])
        return _mention(text, match, year, _MONTHS[match["month"].lower()], int(match["day"]), floor)
    if text[start + 1 : start + 2] not in _JOINTS and text[start + 2 : start + 3] not in _JOINTS:
        return None
    match = _DAY_FIRST.match(text, start)
    if match:
        return _mention(text, match, int(match[4]), int(match[3]), int(match[1]), floor)
    match = _SLASH.match(text, start)
    if match is None:
        return None
    year = int(match[3]) if match[3] else _full_year(match[4])
    mention = _mention(text, match, year, int(match[2]), int(match[1]), floor)
    if mention and year is None and mention.start == start:
        before = text[max(0, start - 2) : start].strip()
        if (mention.day, mention.month) in _FRACTIONS or before == "§":
            return None
    return mention


def _ascend(day: int, more: str) -> bool:
    """Whether days before one month follow each other: in "plan 6, den 5 mars" the first number is no day."""
    days = [day, *map(int, re.findall(r"\d+", more))]
    return all(before < after for before, after in pairwise(days))


def _is_number_before(text: str, match: re.Match[str]) -> bool:
    """Whether the first number is a street's or a room's: "Strandgatan 5, den 25 november"."""
    more: str = match["more"]
    if not more.replace(" ", "").startswith(",den"):
        return False
    return not _DAY_LEAD.search(text[max(0, match.start() - _LEAD_LENGTH) : match.start()])


def _full_year(short: str | None) -> int | None:
    if short is None:
        return None
    return int(short) + (1900 if int(short) > _SHORT_PIVOT else 2000)


def _mention(
    text: str, match: re.Match[str], year: int | None, month: int, day: int, floor: int
) -> DateMention | None:
    try:
        date(2000 if year is None else year, month, day)
    except ValueError:
        return None
    start = match.start()
    if text[start - 1 : start].isspace() and text[start - 2 : start - 1].lower() in _LEAD_ENDS:
        lead = _LEAD.search(text, max(floor, start - _LEAD_LENGTH), start)
        start = lead.start() if lead else start
    iso = None if year is None else f"{year:04}-{month:02}-{day:02}"
    return DateMention(start, match.end(), iso, year, month, day)
