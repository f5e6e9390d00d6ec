"""A parsed protocol made ready for the archive: all that can be worked out without the database.

This runs in the worker processes, so that the one writer only inserts.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from protokoll_parser.model import Attendee, Item, Meeting, Protocol, Source, Span, Warning
from protokoll_parser.serialise import (
    attendee_to_json,
    item_to_json,
    meeting_to_json,
)
from protokoll_tui.archive.bodies import body_key, body_short
from protokoll_tui.archive.case_numbers import case_numbers
from protokoll_tui.archive.packing import pack
from protokoll_tui.archive.records import FLAG_IMMEDIATE, FLAG_RECUSAL, FLAG_RESERVATION, FLAG_VOTE

_EPOCH = date(1800, 1, 1).toordinal()
_MOST_DECLARED = 5000
"""A front page that declares more §§ than this declares none: no year's series is so long."""


@dataclass(frozen=True, slots=True)
class PreparedItem:
    """One § with its columns."""

    item: Item
    case_keys: tuple[str, ...]
    kinds: str
    outcomes: str
    flags: int
    position: int
    content: bytes

    @property
    def slot(self) -> tuple[int, str | None]:
        """Its number and suffix, which no other § of the meeting has."""
        return self.item.number, self.item.suffix


@dataclass(frozen=True, slots=True)
class PreparedDocument:
    """One file of minutes with its columns."""

    source: Source
    meeting: Meeting
    attendance: tuple[Attendee, ...]
    warnings: tuple[Warning, ...]
    items: tuple[PreparedItem, ...]
    day: int
    body_key: str
    body_short: str | None
    content: bytes
    declared: tuple[tuple[int, int], ...]
    missing: tuple[str, ...]
    extra: tuple[str, ...]


def prepare(protocol: Protocol) -> PreparedDocument:
    """Work out everything about a protocol that the writer stores."""
    meeting = protocol.meeting
    declared = _declared(meeting.paragraphs)
    missing, extra = compare_with_declared(declared, [(item.number, item.suffix) for item in protocol.items])
    return PreparedDocument(
        source=protocol.source,
        meeting=meeting,
        attendance=protocol.attendance,
        warnings=protocol.warnings,
        items=tuple(_prepare_item(item) for item in protocol.items),
        day=day_number(meeting.date),
        body_key=body_key(meeting.body) if meeting.body else "",
        body_short=body_short(meeting.body),
        content=pack(
            {
                "meeting": meeting_to_json(meeting),
                "attendance": [attendee_to_json(attendee) for attendee in protocol.attendance],
            }
        ),
        declared=declared,
        missing=missing,
        extra=extra,
    )


def _prepare_item(item: Item) -> PreparedItem:
    actions = {person.action for person in item.people}
    flags = (
        (FLAG_VOTE if item.votes else 0)
        | (FLAG_RESERVATION if "reserved" in actions else 0)
        | (FLAG_RECUSAL if "recused" in actions else 0)
        | (FLAG_IMMEDIATE if item.immediate else 0)
    )
    return PreparedItem(
        item=item,
        case_keys=tuple(number.key for number in case_numbers(item.case_number or "")),
        kinds=" ".join(decision.kind for decision in item.decisions),
        outcomes=" ".join(outcome for decision in item.decisions for outcome in decision.outcomes),
        flags=flags,
        position=position(item.number, item.suffix),
        content=pack(item_to_json(item)),
    )


def position(number: int, suffix: str | None) -> int:
    """A number that sorts §§: 12, 12 a, 12 b, 13."""
    letter = ord(suffix[0].lower()) & 0xFF if suffix else 0
    return min(max(number, 0), 1 << 31) << 8 | letter


def day_number(iso: str | None) -> int:
    """Days from 1800-01-01, 0 for no date and for one that is none."""
    try:
        return max(0, date.fromisoformat(iso).toordinal() - _EPOCH) if iso else 0
    except ValueError:
        return 0


def _declared(paragraphs: Iterable[Span]) -> tuple[tuple[int, int], ...]:
    spans = tuple((span.first, span.last) for span in paragraphs if 0 < span.first <= span.last)
    return spans if sum(last - first + 1 for first, last in spans) <= _MOST_DECLARED else ()


def compare_with_declared(
    declared: Sequence[tuple[int, int]], found: Iterable[tuple[int, str | None]]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The declared §§ that were not found, and those found that are not declared, as printed ("43", "12 a")."""
    slots = sorted(set(found), key=lambda slot: (slot[0], slot[1] or ""))
    if not declared:
        return (), ()
    expected = {number for first, last in declared for number in range(first, last + 1)}
    numbers = {number for number, _ in slots}
    missing = tuple(str(number) for number in sorted(expected - numbers))
    extra = tuple(printed(number, suffix) for number, suffix in slots if number not in expected)
    return missing, extra


def printed(number: int, suffix: str | None) -> str:
    """A § number as minutes print it: "12 a"."""
    return f"{number} {suffix}" if suffix else str(number)


def ranges(numbers: Iterable[tuple[int, str | None]]) -> str:
    """§§ for display, runs joined: "1–7, 9, 12 a"."""
    runs: list[str] = []
    first = last = None
    for number, suffix in sorted(set(numbers), key=lambda slot: (slot[0], slot[1] or "")):
        if last is not None and suffix is None and number == last + 1:
            last = number
            continue
        if first is not None and last is not None:
            runs.append(_run(first, last))
            first = last = None
        if suffix is None:
            first = last = number
        else:
            runs.append(printed(number, suffix))
    if first is not None and last is not None:
        runs.append(_run(first, last))
    return ", ".join(runs)


def _run(first: int, last: int) -> str:
    return str(first) if first == last else f"{first}–{last}"


_RECTIFIED = re.compile(
    r"rätta|rättelse|korrigera|reviderad|omarbetad|(?:\bver|\bversion|[ _-]v)[ ._-]?([2-9])\b"
)
_UNFINISHED = re.compile(r"\b(?:utkast|preliminär|ojusterat|koncept)")


def precedence(path: str, kind: str, mtime_ns: int) -> tuple[int, bool, int, str]:
    """Which of two files stands for a § that both have: the greater.

    A rectified one before the first version, whole minutes before an extract, the newer before the older.
    """
    name = unicodedata.normalize("NFC", path.rpartition("/")[2]).lower()
    rectified = _RECTIFIED.search(name)
    version = 0 if rectified is None else int(rectified[1] or 2)
    if version == 0 and _UNFINISHED.search(name):
        version = -1
    return version, kind == "protocol", mtime_ns, path
