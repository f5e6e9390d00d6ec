"""Who is told to do what by this body's own decision points, and until when."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from protokoll_parser.dates import MONTHS, find_dates, next_after
from protokoll_parser.model import Assignment, Decision, Meeting
from protokoll_parser.stretches import LONGEST
from protokoll_parser.vocabulary import read_tables

_FORMS: Final = read_tables("assignments.toml")["forms"]
_DUE: Final = read_tables("assignments.toml")["due"]
_NOBODY: Final = frozenset(_FORMS["nobody"])
_LEAD: Final = frozenset(_FORMS["lead"])
_HINTS: Final = ("uppdra", "ålägg", "uppmana", "anmoda", "beordra", "instruera")

_BEFORE: Final = re.compile(rf"(?<!\w)(?:{'|'.join(_FORMS['before'])})(?=\s|[,:.]|\Z)", re.IGNORECASE)
_AFTER: Final = re.compile(rf"(?<!\w)(?P<verb>{'|'.join(_FORMS['after'])})\s+", re.IGNORECASE)
_GIVING: Final = re.compile(rf"\s+(?:{'|'.join(_FORMS['giving'])})(?!\w)", re.IGNORECASE)
_NAMING: Final = tuple(_FORMS["naming"])
_CLAUSE: Final = re.compile(r"[.;:!?]\s|\n|,\s(?=att\s)")
_WHO_END: Final = re.compile(
    r",?\s+(?:att|följande|med|i uppdrag|uppdraget|om|enligt|för att|utifrån)(?!\w)|[.:;\n]|,\s"
)
_MARK: Final = re.compile(r"\A\s*(?:[-–•*]|\d{1,2}[.)]|[a-zåäö]\)|att\s)\s*", re.IGNORECASE)
_MOST_WORDS: Final = 14

_DATE_LEAD: Final = re.compile(
    rf"(?<!\w)(?:{'|'.join(_DUE['before_date'])})\s+(?:(?!senast)[\w-]+\s+){{0,5}}?\Z", re.IGNORECASE
)
_NOT_DUE: Final = re.compile(
    rf"(?<!\w)(?:{'|'.join(_DUE['not_due'])})\s+(?:[\w-]+\s+){{0,2}}?\Z", re.IGNORECASE
)
_MONTH: Final = re.compile(
    r"(?<!\w)(?:(?:senast|före|innan|under|till|inför)\s+(?:i\s+)?|i\s+)(?:(?:slutet|början|mitten) av\s+)?"
    rf"(?:{MONTHS})(?:\s+månad)?(?:\s+\d{{4}})?(?!\w)",
    re.IGNORECASE,
)
_EVENT: Final = rf"\w*(?:{'|'.join(_DUE['events'])})"
_PERIOD: Final = rf"(?:{'|'.join(_DUE['periods'])})"
_DUE_TEXT: Final = re.compile(
    rf"(?<!\w)(?:{'|'.join(_DUE['before_period'])})\s+(?P<what>[^,.;:\n]{{3,90}})", re.IGNORECASE
)
_LIMIT: Final = re.compile(rf"(?:[\w-]+\s+){{0,4}}?(?:{_EVENT}|{_PERIOD}|\d{{4}})(?!\w)", re.IGNORECASE)
_DUE_END: Final = re.compile(rf"\s+(?:{'|'.join(_DUE['ends'])})(?!\w)", re.IGNORECASE)
_REACH: Final = 90


def read_assignments(decisions: Sequence[Decision], meeting: Meeting) -> tuple[Assignment, ...]:
    """The assignments that the decisions of one § give, points counted from 1 over all of them.

    Proposals to another body assign nothing yet.
    """
    found: list[Assignment] = []
    number = 0
    for decision in decisions:
        for point in decision.points:
            number += 1
            point = point[:LONGEST]
            lowered = point.lower()
            if decision.kind != "decision" or not any(hint in lowered for hint in _HINTS):
                continue
            assignees = _assignees(point)
            due, due_text = _due(point, meeting.date) if assignees else (None, None)
            found += [Assignment(number, assignee, due, due_text) for assignee in assignees]
    return tuple(found)


def _assignees(point: str) -> list[str | None]:
    """Who is told to, each once; one None where a point assigns without saying to whom."""
    found: list[str | None] = []
    after = [(match.start(), _who_after(point, match)) for match in _AFTER.finditer(point)]
    taken = [start for start, who in after if who]
    before = [
        (match.start(), _who_before(point, match))
        for match in _BEFORE.finditer(point)
        if not any(abs(match.start() - start) < 30 for start in taken)
    ]
    for _, who in sorted([*after, *before], key=lambda pair: pair[0]):
        if who and who not in found:
            found.append(who)
    return found


def _who_after(point: str, match: re.Match[str]) -> str | None:
    rest = point[match.end() : match.end() + 200]
    if match["verb"].lower().endswith(_NAMING):
        end = _WHO_END.search(rest)
        return _name(rest[: end.start()] if end else rest)
    giving = _GIVING.search(rest)
    return _name(rest[: giving.start()]) if giving else None


def _who_before(point: str, match: re.Match[str]) -> str | None:
    before = point[max(0, match.start() - _REACH * 4) : match.start()].rstrip()
    borders = [border.end() for border in _CLAUSE.finditer(before)]
    clause = _MARK.sub("", before[borders[-1] if borders else 0 :])
    if not clause.strip(" ,-–"):
        rest = point[match.end() : match.end() + 120]
        to = re.match(r"\s+(?:åt|till)\s+", rest)
        if to is None:
            return None
        end = _WHO_END.search(rest, to.end())
        return _name(rest[to.end() : end.start() if end else len(rest)])
    return _name(_last_clause(clause, follows=_BEFORE.search(clause) is not None))


def _last_clause(clause: str, follows: bool) -> str:
    """What is left of a clause without the words that lead up to its subject.

    `follows` where the clause holds an earlier assignment: the subject then begins after its "och".
    """
    words = re.split(r"(?<!\w)att\s+", clause)[-1]
    if follows:
        words = re.split(r"(?<!\w)(?:och|samt)\s+", words)[-1]
    parts = words.strip(" ,").split()
    while parts and parts[0].lower() in _LEAD:
        parts.pop(0)
    return " ".join(parts)


def _name(words: str) -> str | None:
    """The assignee with a capital; None where the words are too many or name nobody."""
    cleaned = " ".join(words.split()).strip(' ,-–”"')
    if not cleaned or len(cleaned.split()) > _MOST_WORDS or cleaned.split()[0].lower() in _NOBODY:
        return None
    return cleaned[0].upper() + cleaned[1:]


def _due(point: str, meeting_date: str | None) -> tuple[str | None, str | None]:
    """The day and the words of a time limit, from where the assignment begins."""
    begins = min((match.start() for match in (*_BEFORE.finditer(point), *_AFTER.finditer(point))), default=0)
    for day in find_dates(point):
        before = point[max(0, day.start - _REACH) : day.start]
        if day.start < begins or _NOT_DUE.search(before):
            continue
        lead = _DATE_LEAD.search(before)
        start = day.start - len(before) + lead.start() if lead else day.start
        iso = day.iso or (next_after(day.month, day.day, meeting_date) if meeting_date else None)
        return iso, " ".join(point[start : day.end].split())
    month = next((each for each in _MONTH.finditer(point, begins) if " " in each[0]), None)
    if month:
        return None, month[0]
    for limit in _DUE_TEXT.finditer(point, begins):
        if _LIMIT.match(limit["what"]):
            end = _DUE_END.search(point, limit.start("what"), limit.end())
            return None, " ".join(point[limit.start() : end.start() if end else limit.end()].split())
    return None, None
