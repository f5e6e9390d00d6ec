"""What a line holds that references are put together from: bodies, dates and §§."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Final, NamedTuple

from protokoll_parser.bodies import BodyMention, expand, find_bodies
from protokoll_parser.dates import DateMention, find_dates
from protokoll_parser.references.paragraphs import (
    ParagraphMention,
    find_paragraphs,
    find_years_paragraphs,
    is_law_short,
)
from protokoll_parser.vocabulary import read_tables

_NO_BODIES: Final = frozenset(read_tables("references.toml")["bodies"]["never"])
_GENERAL: Final = frozenset(read_tables("references.toml")["bodies"]["general"])
_ACTED: Final = "föreslog|beslutade|beslöt|behandlade|tillstyrkte|avstyrkte|bordlade|återremitterade"
_SHORT_BODY: Final = re.compile(
    rf"(?<![\w/.:-])([A-ZÅÄÖ][A-Za-zÅÄÖåäö]{{0,5}}(?:[ /-]?[Aa][Uu])?)( (?:{_ACTED})(?: ärendet)?)?[\s,:]{{0,2}}\Z"
)
_BEHIND_SHORT_BODY: Final = frozenset(("au", "ärendet", *_ACTED.split("|")))
"""Words in small letters that such a form may end with; behind any other none stands."""
_SHORT_REACH: Final = 40
_DIRECTORATE: Final = re.compile(r"(?<![\w-])[\w-]*förbundets direktion(?!\w)", re.IGNORECASE)
_PLACE: Final = re.compile(r" i [A-ZÅÄÖ][a-zåäö]+(?:[ -][A-ZÅÄÖ][a-zåäö]+)?(?: kommun)?(?=[\s,.]|\Z)")
_SIX_DIGITS: Final = re.compile(r"(\d(?<![\w/:.-].)\d)-?(0[1-9]|1[0-2])-?([0-3]\d)(?=,?\s?§)")
_SIX_DIGITS_AFTER: Final = re.compile(r"§ ?\d{1,4},? (\d\d)(0[1-9]|1[0-2])([0-3]\d)(?![\w/:.-]*\d)")


class Parts(NamedTuple):
    """The three kinds in the order of the line."""

    paragraphs: list[ParagraphMention]
    dates: list[DateMention]
    bodies: list[BodyMention]


def read_parts(line: str) -> Parts | None:
    """The parts of a line; None where there are too few for a reference."""
    has_sign = "§" in line or "aragraf" in line or "ARAGRAF" in line or "ar. " in line
    paragraphs = find_paragraphs(line) if has_sign else []
    if without_sign := find_years_paragraphs(line):
        paragraphs = sorted([*paragraphs, *without_sign], key=lambda each: each.start)
    dates = find_dates(line)
    if paragraphs:
        dates = sorted([*dates, *_six_digit_dates(line)], key=lambda day: day.start)
    elif not dates:
        return None
    bodies = [_with_place(line, body) for body in find_bodies(line)]
    if "direktion" in line:
        bodies += [
            BodyMention(match.start(), match.end(), match[0][0].upper() + match[0][1:], False)
            for match in _DIRECTORATE.finditer(line)
        ]
    bodies += _short_bodies(line, paragraphs, dates, bodies)
    if not paragraphs and not bodies:
        return None
    return Parts(paragraphs, dates, sorted(bodies, key=lambda body: body.start))


def _with_place(line: str, body: BodyMention) -> BodyMention:
    """The body with the municipality that tells it from others of its kind: "kommunstyrelsen i Älvsunda"."""
    place = _PLACE.match(line, body.end)
    if place is None or body.genitive:
        return body
    return BodyMention(body.start, place.end(), body.name + place[0].rstrip(), False)


def is_day(year: int, month: int, day: int) -> bool:
    """Whether the calendar has such a day."""
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def is_same_body(name: str | None, body: str | None) -> bool:
    """Whether a sentence's name for a body can be the meeting's own: "utskottet", "KSAU"."""
    if name is None or body is None:
        return False
    spoken, own = (expand(name) or name).lower(), body.lower()
    if not spoken[-1:].isdigit():
        own = own.rstrip(" 123456789")
    if spoken == own or own.endswith(" " + spoken) or own.split()[-1] + "et" == spoken:
        return True
    return spoken in _GENERAL and own.endswith(spoken)


def _six_digit_dates(line: str) -> Iterator[DateMention]:
    """Dates such as 191008 or 19-10-08, which only a § beside them tells from other numbers."""
    for pattern in (_SIX_DIGITS, _SIX_DIGITS_AFTER):
        for short in pattern.finditer(line):
            year, month, day = 2000 + int(short[1]), int(short[2]), int(short[3])
            if is_day(year, month, day):
                yield DateMention(
                    short.start(1), short.end(3), f"{year}-{month:02}-{day:02}", year, month, day
                )


def _short_bodies(
    line: str, paragraphs: list[ParagraphMention], dates: list[DateMention], bodies: list[BodyMention]
) -> list[BodyMention]:
    """Short forms of bodies that only a § or a date straight after them shows to be such ("Mbn § 4")."""
    found: list[BodyMention] = []
    anchors = [(each.start, True) for each in paragraphs] + [(each.start, False) for each in dates]
    for anchor, is_paragraph in anchors:
        start = max(0, anchor - _SHORT_REACH)
        last = line[start:anchor].rstrip(" ,:\t").rpartition(" ")[2]
        if last.islower() and last not in _BEHIND_SHORT_BODY:
            continue
        short = _SHORT_BODY.search(line, start, anchor)
        if short is None or any(
            body.start < short.end(1) and short.start(1) < body.end for body in (*bodies, *found)
        ):
            continue
        word = short[1]
        unknown = (
            is_paragraph
            and len(word) > 1
            and short[2] is None
            and not is_law_short(word)
            and word.lower() not in _NO_BODIES
        )
        if unknown or expand(word.replace("/", "")):
            found.append(BodyMention(short.start(1), short.end(1), word, False))
    return found
