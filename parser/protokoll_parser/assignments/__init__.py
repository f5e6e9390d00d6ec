"""Who is told to do what by this body's own decision points, and until when."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from protokoll_parser.assignments.time_limits import read_time_limit
from protokoll_parser.model import Assignment, Decision, Meeting
from protokoll_parser.stretches import LONGEST
from protokoll_parser.vocabulary import read_tables

_FORMS: Final = read_tables("assignments.toml")["forms"]
_NOBODY: Final = frozenset(_FORMS["nobody"])
_LEAD: Final = frozenset(_FORMS["lead"])
_TRAIL: Final = frozenset(_FORMS["trail"])
_HINTS: Final = ("uppdra", "ålägg", "uppmana", "anmoda", "beordra", "instruera", "ombe")
_NAMING: Final = tuple(_FORMS["naming"])


def _either(key: str) -> str:
    adverb = f"(?: (?:{'|'.join(_FORMS['adverbs'])}))?"
    return "|".join(_FORMS[key]).replace("{adverb}", adverb)


_INSERTED: Final = rf",\s(?:{_either('together')})\s[^,.;:\n]{{3,80}},"
_BEFORE: Final = re.compile(
    rf"(?<!\w)(?:(?:får|ges)(?P<more>{_INSERTED}) i uppdrag|{_either('before')})(?=\s|[,:.]|\Z)",
    re.IGNORECASE,
)
_AFTER: Final = re.compile(rf"(?<!\w)(?P<verb>{_either('after')})\s+", re.IGNORECASE)
_AGAIN: Final = re.compile(r"(?<!\w)(?:och|samt)\s+(?:åt|till)\s+(?=[^.;:\n]{3,80}?\satt\s)")
_SENT: Final = re.compile(
    rf"(?<!\w)(?:{_either('sending')})\s(?:[^.;:\n]{{0,80}}?\s)?till\s+(?P<who>[^.;:\n]{{3,90}}?)"
    r"\s+med (?:det )?uppdrag(?:et)?\s",
    re.IGNORECASE,
)
_TO_FIRST: Final = re.compile(
    r"(?<!\w)(?:till|åt)\s+(?P<who>[^.,;:\n]{3,80}?)\s+(?:lämna|ge)(?:r|s)? (?:i )?uppdrag(?:et)?(?!\w)",
    re.IGNORECASE,
)
_GIVING: Final = re.compile(rf"\s+(?:{_either('giving')})(?!\w)", re.IGNORECASE)
_CLAUSE: Final = re.compile(r"[.;:!?]\s|\n|,\s(?=att\s)|(?<!\w)(?:så sätt att|med att)\s")
_WHO_END: Final = re.compile(
    rf"[.:;\n]|,?\s+(?:{_either('ends')})(?!\w)|,\s(?=(?:i|vid|till|för|efter|med|som)\s)", re.IGNORECASE
)
_ENUMERATED: Final = re.compile(r"(?:-,|,)\s(?=[^,.;:\n]{2,60}(?:,|\soch\s|\ssamt\s))")
_MARK: Final = re.compile(r"\A\s*(?:[-–•*]|\d{1,2}[.)]|[a-zåäö]\)|att\s)\s*", re.IGNORECASE)
_FINITE: Final = re.compile(rf"(?<!\w)(?:{_either('finite')})(?!\w)", re.IGNORECASE)
_THAT: Final = re.compile(r"(?<!\w)att\s+")
_AND: Final = re.compile(r"(?<!\w)(?:och|samt)\s+")
_TO: Final = re.compile(r"\s+(?:åt|till)\s+")
_MOST_WORDS: Final = 16
_REACH: Final = 360
_NEAR: Final = 30
"""Two forms within so many letters are one assignment: "uppdras åt" is both."""


class _Order(NamedTuple):
    """An assignment found in a point: where its words begin, and to whom."""

    start: int
    who: str


def read_assignments(
    decisions: Sequence[Decision], meeting: Meeting, orders: Mapping[str, str] | None = None
) -> tuple[Assignment, ...]:
    """The assignments that the decisions of one § give, points counted from 1 over all of them.

    `orders` has the points that are tasks, each with the words of its lead-in that say whose.
    Proposals to another body assign nothing yet.
    """
    found: list[Assignment] = []
    number = 0
    for decision in decisions:
        for point in decision.points:
            number += 1
            point = point[:LONGEST]
            lowered = point.lower()
            if decision.kind != "decision":
                continue
            own = list(_in_point(number, point, meeting)) if any(hint in lowered for hint in _HINTS) else []
            found += own or _by_lead(number, point, (orders or {}).get(point, ""), meeting)
    return tuple(found)


def _by_lead(number: int, point: str, order: str, meeting: Meeting) -> Iterator[Assignment]:
    """The assignment of a point whose lead-in says who is to do it."""
    named = _orders(order) if order else []
    due, words = read_time_limit(point, meeting.date) if named else (None, None)
    for each in named:
        yield Assignment(number, each.who, due, words)


def _in_point(number: int, point: str, meeting: Meeting) -> Iterator[Assignment]:
    """A point's assignments, each with the time limit between its words and the next one's."""
    orders = _orders(point)
    edges = [*(order.start for order in orders), len(point)]
    for order, (start, stop) in zip(orders, pairwise(edges), strict=True):
        due, words = read_time_limit(point[start:stop], meeting.date)
        if words is None and order is orders[0]:
            # "Till nästa sammanträde uppdras åt förvaltningen att …"
            clause = max((border.end() for border in _CLAUSE.finditer(point, 0, start)), default=0)
            due, words = read_time_limit(point[clause:start], meeting.date)
        yield Assignment(number, order.who, due, words)


def _orders(point: str) -> list[_Order]:
    """Those of a point in the order of the text, each assignee once."""
    named = [
        _Order(match.start(), who) for match in _AFTER.finditer(point) if (who := _who_after(point, match))
    ]
    for pattern in (_SENT, _TO_FIRST) if "uppdrag" in point.lower() else ():
        named += [
            _Order(match.start(), who) for match in pattern.finditer(point) if (who := _name(match["who"]))
        ]
    if named:
        first = min(order.start for order in named)
        named += [
            _Order(match.start(), who)
            for match in _AGAIN.finditer(point, first + _NEAR)
            if (who := _name(_cut_end(point[match.end() : match.end() + 200])))
        ]
    taken = [order.start for order in named]
    subjects = [
        _Order(match.start(), who)
        for match in _BEFORE.finditer(point)
        if not any(abs(match.start() - start) < _NEAR for start in taken)
        and (who := _who_before(point, match))
    ]
    found = [*named, *subjects]
    if len(found) < 2:
        return found
    once = {order.who: order for order in sorted(found, key=lambda order: -order.start)}
    return sorted(once.values(), key=lambda order: order.start)


def _who_after(point: str, match: re.Match[str]) -> str | None:
    rest = point[match.end() : match.end() + 200]
    if match["verb"].lower().endswith(_NAMING):
        return _name(_cut_end(rest))
    giving = _GIVING.search(rest)
    return _name(_cut_end(rest[: giving.start()])) if giving else None


def _cut_end(rest: str) -> str:
    """The words up to where the task begins; a comma in an enumeration of several is no end."""
    end = _WHO_END.search(rest)
    who = rest[: end.start()] if end else rest
    start = 0
    while enumerated := _ENUMERATED.search(who, start):
        start = enumerated.end()
    stray = who.find(", ", start)
    return who[:stray] if stray >= 0 else who


def _who_before(point: str, match: re.Match[str]) -> str | None:
    before = point[max(0, match.start() - _REACH) : match.start()].rstrip()
    borders = [border.end() for border in _CLAUSE.finditer(before)]
    clause = _MARK.sub("", before[borders[-1] if borders else 0 :])
    if not clause.strip(" ,-–"):
        to = _TO.match(point, match.end())
        return _name(_cut_end(point[to.end() : to.end() + 120])) if to else None
    more = (match["more"] or "").rstrip(",")
    return _name(_last_clause(clause) + more)


def _last_clause(clause: str) -> str:
    """What is left of a clause without the words that lead up to its subject.

    Where the clause holds an earlier assignment or another verb, the subject begins after its "och".
    """
    words = _THAT.split(clause)[-1]
    verbs = [*_BEFORE.finditer(words), *_FINITE.finditer(words)]
    if verbs:
        last = max(verb.end() for verb in verbs)
        after = [joint.end() for joint in _AND.finditer(words, last)]
        words = words[after[0] if after else last :]
    elif _BEFORE.search(clause):
        words = _AND.split(words)[-1]
    parts = words.strip(" ,").split()
    while parts and parts[0].lower() in _LEAD:
        parts.pop(0)
    return " ".join(parts)


def _name(words: str) -> str | None:
    """The assignee with a capital; None where the words are too many or name nobody."""
    parts = " ".join(words.split()).strip(' ,-–”"').split()
    while parts and parts[-1].lower().strip(",") in _TRAIL:
        parts.pop()
    if not parts or len(parts) > _MOST_WORDS or parts[0].lower() in _NOBODY:
        return None
    cleaned = " ".join(parts).strip(" ,")
    return cleaned[0].upper() + cleaned[1:]
