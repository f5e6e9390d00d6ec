"""Days, months and years in queries, and where they lie among the archive's row ids."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date

from protokoll_tui.search.facts import MONTHS, mentioned_day_fact

_EPOCH = date(1800, 1, 1).toordinal()
_SERIAL_BITS = 24
"""A row id is the meeting's day from 1800-01-01, then a serial of so many bits (archive/schema.sql)."""

_PARTIAL = re.compile(r"((?:18|19|20)\d\d)(?:-(\d{1,2})?(?:-(\d{1,2})?)?)?")
_COMPACT = re.compile(r"((?:18|19|20)\d\d)(\d\d)(\d\d)")


@dataclass(frozen=True, slots=True)
class Days:
    """A stretch of days, both ends in it."""

    first: date
    last: date

    def row_ids(self) -> tuple[int, int]:
        """The least and greatest row id of a § of these days."""
        return _row_id(self.first), _row_id(self.last) + (1 << _SERIAL_BITS) - 1


def _row_id(day: date) -> int:
    return max(0, day.toordinal() - _EPOCH) << _SERIAL_BITS


def partial(text: str) -> Days | None:
    """The days of a date as far as it is typed: a year, a month, a day, or half of one of these.

    >>> partial("2021-0")
    Days(first=datetime.date(2021, 1, 1), last=datetime.date(2021, 9, 30))
    """
    compact = _COMPACT.fullmatch(text)
    if compact:
        year, month, day = compact.groups()
    else:
        found = _PARTIAL.fullmatch(text)
        if found is None:
            return None
        year, month, day = found.groups()
    return _days(int(year), month, day)


def _days(year: int, month: str | None, day: str | None) -> Days | None:
    months = _completed(month, 12)
    if not months:
        return None
    if len(months) > 1 or len(month or "") < 2:
        # A day cannot follow half a month, and "3" alone is March and nothing else.
        return Days(date(year, months[0], 1), _last_day(year, months[-1]))
    length = calendar.monthrange(year, months[0])[1]
    days = _completed(day, length)
    if not days:
        return None
    return Days(date(year, months[0], days[0]), date(year, months[0], days[-1]))


def _completed(digits: str | None, most: int) -> list[int]:
    """The numbers up to `most` that two digits can become: "0" 1–9, "1" 10 and up, "" all; "3" of 12 is 3 itself."""
    if not digits:
        return list(range(1, most + 1))
    found = [number for number in range(1, most + 1) if f"{number:02}".startswith(digits)]
    if not found and len(digits) == 1 and 1 <= int(digits) <= most:
        return [int(digits)]
    return found


def _last_day(year: int, month: int) -> date:
    return date(year, month, calendar.monthrange(year, month)[1])


def day_fact(days: Days) -> str | None:
    """The fact that a text mentions the day; None for more days than one."""
    return mentioned_day_fact(days.first) if days.first == days.last else None


def written(day: str, month: str, year: str) -> Days | None:
    """The day of "2 mars 2021"; None where there is no such day or month."""
    matching = [
        number for number, name in enumerate(MONTHS, 1) if name == month or name[:3] == month.rstrip(".")
    ]
    try:
        when = date(int(year), matching[0], int(day))
    except (ValueError, IndexError):
        return None
    return Days(when, when)


def span(text: str) -> Days | None:
    """A filter's value: "2021", "2021-03", "2021..2023", "2021-2023", "2021..", "..2021-06"; ends in either order."""
    first_text, parted, last_text = text.partition("..")
    if not parted and re.fullmatch(r"\d{4}-\d{4}", text):
        first_text, parted, last_text = text.partition("-")
    if not parted:
        return partial(text)
    first, last = partial(first_text.strip()), partial(last_text.strip())
    if (first_text.strip() and first is None) or (last_text.strip() and last is None) or not (first or last):
        return None
    if first and last:
        return Days(min(first.first, last.first), max(first.last, last.last))
    return Days(first.first if first else date(1800, 1, 2), last.last if last else date(2100, 12, 31))
