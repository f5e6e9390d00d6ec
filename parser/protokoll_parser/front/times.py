"""Where and when: a place and times out of a cell that may hold both, dates and breaks among them."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final, NamedTuple

from protokoll_parser.dates import DateMention, find_dates, next_after
from protokoll_parser.vocabulary import read_tables
from protokoll_parser.vocabulary.labels import is_any_label

_CLOCK: Final = r"([01]?\d|2[0-4])(?:\s?[.:,]\s?([0-5]\d))?(?!\d)"
_MARK: Final = r"(?:kl(?:ockan)?\b\.?:?\s*)"
_RANGE: Final = re.compile(
    rf"(?:(?P<mark>{_MARK})|(?<![\d.:,/§-]))(?:{_CLOCK})\s*(?:[-–—‐‑−]{{1,2}}|\btill\b|\bto\b)\s*{_MARK}?(?:{_CLOCK})(?:\s*\(?(?:{_MARK}))?",
    re.IGNORECASE,
)
_SINGLE: Final = re.compile(
    rf"(?:(?P<mark>{_MARK})|(?<![\d.:,/§-])){_CLOCK}(?![%/]|\s?(?:kr|tkr|mkr|st)\b)", re.IGNORECASE
)
_COMPACT: Final = re.compile(
    rf"{_MARK}([01]\d|2[0-3])([0-5]\d)\s*[-–—]\s*([01]\d|2[0-3])[.:]?([0-5]\d)\b"
    r"|(?<![\d.:,/§-])([01]\d|2[0-3]) ([0-5]\d) ?[-–—] ?([01]\d|2[0-3]) ([0-5]\d)(?!\d)",
    re.IGNORECASE,
)
"""Both times in four figures each: "kl 0830-1700", "08 30 - 17 00"; the first at least: "kl 0900 – 17.10"."""
_BARE_MARK: Final = re.compile(
    r"(?<![\w-])kl(?:\.|ockan)?(?![\w-])(?:\s?\d{1,2}:(?!\d))?|(?<!\d):\d\d\b", re.IGNORECASE
)
"""What is left of a time whose figures are lost."""
_BREAK_WORDS: Final = "|".join(read_tables("front_words.toml")["breaks"]["words"])
_BREAK: Final = re.compile(
    rf"(?<![\w-])(?:möte[nt]* |sammanträde[nt]* )?(?:{_BREAK_WORDS})(?![\w-])", re.IGNORECASE
)
_EDGE_WORDS: Final = frozenset(read_tables("front_words.toml")["around_place"]["words"]) | {"", "-", "–", "—"}
_WRAPPED: Final = re.compile(r"\n(?=[a-zåäö])")
"""A row that goes on in the next."""
_BREAK_REACH: Final = 30
_AFTER_CLOCK: Final = re.compile(r"[ (]{0,4}")
_CLAUSE_END: Final = re.compile(r"[,;.)\n]")


class Occasion(NamedTuple):
    """A place with times; what the text does not say is None."""

    place: str | None = None
    date: str | None = None
    start: str | None = None
    end: str | None = None
    undated: DateMention | None = None
    """The first date, where it has no year."""


class _Clock(NamedTuple):
    start: int
    stop: int
    first: str
    last: str | None


def read_occasion(text: str) -> Occasion:
    """What "Rådhuset, tisdag den 3 maj 2016 kl. 9.00-11.40" says.

    Of several sittings the first time and the last are the meeting's; the times of breaks within them are not.
    """
    dates = find_dates(text)
    blank = text
    for mention in dates:
        blank = blank[: mention.start] + "\0" * (mention.end - mention.start) + blank[mention.end :]
    clocks = read_clocks(blank)
    start, end = _outer_times(blank, clocks)
    whole = next((mention for mention in dates if mention.iso), None)
    return Occasion(
        place=_place(blank, clocks),
        date=whole.iso if whole else None,
        start=start,
        end=end,
        undated=dates[0] if dates and not whole else None,
    )


def dated(occasion: Occasion, meeting_date: str | None) -> str | None:
    """The occasion's date; one without a year is the first such day on or after the meeting."""
    if occasion.date or occasion.undated is None or meeting_date is None:
        return occasion.date
    return next_after(occasion.undated.month, occasion.undated.day, meeting_date)


def read_clocks(text: str) -> list[_Clock]:
    """The times of day in a text whose dates are blanked out."""
    found = [
        _Clock(match.start(), match.end(), f"{hour}:{minute}", f"{last_hour}:{last_minute}")
        for match in _COMPACT.finditer(text)
        for hour, minute, last_hour, last_minute in [[part for part in match.groups() if part]]
    ]
    for match in _RANGE.finditer(text):
        if (match["mark"] or match[3] or match[5]) and _free(match, found):
            found.append(
                _Clock(match.start(), match.end(), _hhmm(match[2], match[3]), _hhmm(match[4], match[5]))
            )
    for match in _SINGLE.finditer(text):
        if (match["mark"] or match[3]) and _free(match, found):
            found.append(_Clock(match.start(), match.end(), _hhmm(match[2], match[3]), None))
    return sorted(found, key=lambda clock: clock.start)


def _free(match: re.Match[str], found: list[_Clock]) -> bool:
    return not any(clock.start < match.end() and match.start() < clock.stop for clock in found)


def _hhmm(hours: str, minutes: str | None) -> str:
    return f"{int(hours):02}:{minutes or '00'}"


def _outer_times(text: str, clocks: list[_Clock]) -> tuple[str | None, str | None]:
    """The first time and the last, those of breaks left out."""
    sittings = [clock for clock in clocks if not _is_break(text, clock, clocks)] or clocks
    if not sittings:
        return None, None
    first = sittings[0]
    ends = [clock.last for clock in sittings if clock.last]
    ends += [clock.first for clock in sittings[1:] if clock.last is None]
    if not ends:
        return first.first, None
    if any(
        later.last and before.last and later.first <= before.first for before, later in pairwise(sittings)
    ):
        # a later day
        return first.first, ends[-1]
    if first.last and first.last < first.first:
        return first.first, ends[-1]
    last = max(ends)
    return (first.first, last) if last > first.first else (first.first, None)


def _is_break(text: str, clock: _Clock, clocks: list[_Clock]) -> bool:
    """Whether a word for a break stands just before a time, or just after it in brackets."""
    floor = max([other.stop for other in clocks if other.stop <= clock.start], default=0)
    before = re.split(r"[,;]\s(?!kl)", text[max(floor, clock.start - _BREAK_REACH) : clock.start])[-1]
    if _BREAK.search(before):
        return True
    after = _AFTER_CLOCK.match(text, clock.stop)
    word = _BREAK.match(text, after.end()) if after else None
    # a word with a time after it, in its bracket or row, is said of that time
    return word is not None and not any(
        other.start >= word.end() and not _CLAUSE_END.search(text, word.end(), other.start)
        for other in clocks
    )


def _place(text: str, clocks: list[_Clock]) -> str | None:
    """What is left when dates and times are taken away: the first piece that can be a place."""
    cut = list(text)
    for clock in clocks:
        cut[clock.start : clock.stop] = "\0" * (clock.stop - clock.start)
    for mark in _BARE_MARK.finditer(text):
        cut[mark.start() : mark.end()] = "\0" * (mark.end() - mark.start())
    for piece in re.split("\0+", "".join(cut)):
        place = clean_place(piece)
        if place is not None:
            return place
    return None


def clean_place(piece: str) -> str | None:
    """A place without the small words at its edges; None where nothing is left that can be one."""
    stop = _BREAK.search(piece)
    if stop and not piece[: stop.start()].endswith("-"):
        piece = piece[: stop.start()]
    piece = _WRAPPED.sub(" ", piece).replace("\n", ", ").replace(",,", ",")
    words = piece.replace(" ,", ",").split()
    while words and words[-1].lower().strip(",.;:()") in _EDGE_WORDS:
        words.pop()
    while words and (words[0].lower().strip(",.;:()") in _EDGE_WORDS):
        words.pop(0)
    place = " ".join(words).strip(" ,.;:-–—/|")
    if place.endswith("(") or (place.count("(") > place.count(")") and place.rfind("(") > len(place) - 4):
        place = place[: place.rfind("(")].rstrip(" ,")
    if place.count(")") > place.count("("):
        place = place.strip(") ")
    if sum(letter.isalpha() for letter in place) < 3 or len(place) > 150 or is_any_label(place):
        return None
    return place
