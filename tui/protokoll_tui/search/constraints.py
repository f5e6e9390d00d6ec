"""Filters looked up in the archive: what they stand for among the index's facts and row ids."""

from __future__ import annotations

import re
import sqlite3
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from rapidfuzz.distance import OSA

from protokoll_tui.archive.case_numbers import case_keys
from protokoll_tui.search.abbreviations import abbreviations
from protokoll_tui.search.citations import paragraph_facts
from protokoll_tui.search.dates import span
from protokoll_tui.search.facts import case_fact, outcome_fact, person_fact, serial_fact
from protokoll_tui.search.filters import filter_table, folded, outcome_name
from protokoll_tui.search.people import People
from protokoll_tui.search.problems import problem
from protokoll_tui.search.query import Filter, Word
from protokoll_tui.search.results import QueryProblem
from protokoll_tui.search.words import fold, words

_PARAGRAPHS = re.compile(r"§{0,2}\s*(\d{1,4})\s*([a-z])?(?:\s*(?:\.\.|-)\s*(\d{1,4}))?", re.IGNORECASE)
_MOST_PEOPLE = 60
_MOST_CASES = 40

_TOGETHER = frozenset({"person", "parti"})
"""Fields that a § can have several values of: two such filters are both asked for; others are either-or."""


@dataclass(frozen=True, slots=True)
class Value:
    """One value of a filter that occurs in the archive."""

    field: str
    fact: str
    label: str
    short: str | None


@dataclass(frozen=True, slots=True)
class Constraint:
    """What every hit must and must not be, whatever its words."""

    all_of: tuple[tuple[str, ...], ...] = ()
    """Facts: one of each group."""
    none_of: tuple[str, ...] = ()
    ranges: tuple[tuple[int, int], ...] = ()
    """Row ids lie in one of these; () is anywhere."""
    outside: tuple[tuple[int, int], ...] = ()
    below: int = 1 << 62
    """Row ids are less than this: older §§ than those looked at already."""
    parties: tuple[str, ...] = ()
    """Labels of the parties asked for, for people."""
    municipalities: tuple[str, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Anything goes."""
        return not (self.all_of or self.none_of or self.ranges or self.outside)

    def row_ids(self, column: str) -> tuple[str, list[int]]:
        """What row ids must be, as a condition of SQL on a column and its parameters."""
        conditions, parameters = [f"{column} < ?"], [self.below]
        for stretches, wanted in ((self.ranges, True), (self.outside, False)):
            if stretches:
                either = " OR ".join([f"{column} BETWEEN ? AND ?"] * len(stretches))
                conditions.append(f"({either})" if wanted else f"NOT ({either})")
                parameters += [end for stretch in stretches for end in stretch]
        return " AND ".join(conditions), parameters


class Values:
    """The values that filters can have in this archive. The connection is the caller's."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._by_field: dict[str, list[Value]] = {}

    def refresh(self) -> None:
        """Read them anew."""
        by_field: dict[str, list[Value]] = defaultdict(list)
        for row in self._connection.execute("SELECT field, value, label, short FROM lexvalue"):
            by_field[row[0]].append(Value(*row))
        self._by_field = by_field

    def of(self, field: str) -> list[Value]:
        """All values of a field."""
        return self._by_field.get(field, [])

    def has_case(self, fact: str) -> bool:
        """Whether some § is of the case."""
        return self._connection.execute("SELECT 1 FROM lexcase WHERE key = ?", (fact,)).fetchone() is not None

    def cases_beginning_with(self, fact: str) -> list[str]:
        """Facts of cases whose numbers begin alike."""
        rows = self._connection.execute(
            "SELECT key FROM lexcase WHERE key >= ? AND key < ? LIMIT ?",
            (fact, fact + chr(0x10FFFF), _MOST_CASES),
        )
        return [row[0] for row in rows]

    def find(self, field: str, typed: str) -> list[Value]:
        """The values that were meant: by short form, by name, by its beginning, by a word's beginning, by slips."""
        wanted = folded(typed)
        in_full = " ".join(abbreviations().full.get(wanted, ()))
        values = [(value, folded(value.label), folded(value.short or "")) for value in self.of(field)]
        tests: tuple[Callable[[str, str], bool], ...] = (
            lambda label, short: wanted in (short, label),
            lambda label, _: bool(in_full) and " ".join(words(label)) == fold(in_full),
            lambda _, short: bool(wanted) and short.startswith(wanted),
            lambda label, _: label.startswith(wanted),
            lambda label, _: any(word.startswith(wanted) for word in words(label)),
            lambda label, _: len(wanted) >= 3 and wanted in label,
            lambda label, _: len(wanted) >= 4 and OSA.distance(wanted, label, score_cutoff=2) <= 2,
        )
        for test in tests:
            if found := [value for value, label, short in values if test(label, short)]:
                return found
        return []


@dataclass(slots=True)
class _Groups:
    wanted: dict[str, list[tuple[str, ...]]]
    unwanted: list[str]
    ranges: list[tuple[int, int]]
    outside: list[tuple[int, int]]
    labels: dict[str, list[str]]


def resolve(
    filters: Iterable[Filter], values: Values, people: People, language: str = "sv"
) -> tuple[Constraint, list[QueryProblem]]:
    """What filters stand for; a value that nothing is called is a problem, and is left out."""
    groups = _Groups(defaultdict(list), [], [], [], defaultdict(list))
    problems: list[QueryProblem] = []
    for asked in filters:
        if asked.field == "år":
            days = span(asked.value)
            if days is None:
                problems.append(problem("bad_year", asked.value, language=language))
            else:
                (groups.outside if asked.negated else groups.ranges).append(days.row_ids())
            continue
        facts, trouble = _facts(asked, values, people, language)
        if trouble:
            problems.append(trouble)
        elif asked.negated:
            groups.unwanted += facts
        else:
            groups.wanted[asked.field].append(facts)
            groups.labels[asked.field] += [
                value.label for value in values.of(asked.field) if value.fact in facts
            ]
    return _constraint(groups), problems


def _constraint(groups: _Groups) -> Constraint:
    all_of: list[tuple[str, ...]] = []
    for field, wanted in groups.wanted.items():
        if field in _TOGETHER:
            all_of += wanted
        else:
            all_of.append(tuple(dict.fromkeys(fact for facts in wanted for fact in facts)))
    return Constraint(
        all_of=tuple(all_of),
        none_of=tuple(dict.fromkeys(groups.unwanted)),
        ranges=tuple(groups.ranges),
        outside=tuple(groups.outside),
        parties=tuple(groups.labels["parti"]),
        municipalities=tuple(groups.labels["kommun"]),
    )


def _facts(
    asked: Filter, values: Values, people: People, language: str
) -> tuple[tuple[str, ...], QueryProblem | None]:
    """The facts of one filter, or what is wrong with it."""
    value = asked.value
    hint = ""
    if asked.field == "utfall":
        facts = _outcomes(value)
        code, hint = (
            "unknown_outcome",
            ", ".join(outcome_name(each, language) for each in filter_table().outcomes),
        )
    elif asked.field == "person":
        facts, code = _people(value, people), "unknown_person"
    elif asked.field == "§":
        facts, code = _paragraphs(value), "bad_paragraph"
    elif asked.field == "dnr":
        facts, code = _cases(value, values), "bad_case"
    else:
        wanted = filter_table().party_by_name.get(folded(value), value) if asked.field == "parti" else value
        facts = tuple(found.fact for found in values.find(asked.field, wanted))
        code = {"organ": "unknown_body", "parti": "unknown_party"}.get(asked.field, "unknown_municipality")
    return facts, None if facts else problem(code, value, hint, language)


def _outcomes(value: str) -> tuple[str, ...]:
    wanted = folded(value)
    names = filter_table().outcome_by_name
    exact = names.get(wanted)
    if exact is not None:
        return (outcome_fact(exact),)
    return tuple(
        dict.fromkeys(outcome_fact(outcome) for name, outcome in names.items() if name.startswith(wanted))
    )


def _people(value: str, people: People) -> tuple[str, ...]:
    typed = [Word(word, fold(word), unfinished=True) for word in words(value)]
    matches = people.match(typed, _MOST_PEOPLE)
    best = max((match.quality for match in matches), default=0.0)
    # "person:berg" is everyone called Berg; who is called Bergkvist is meant only where there is no Berg.
    return tuple(
        dict.fromkeys(person_fact(match.person.name) for match in matches if match.quality > best - 0.1)
    )


def _paragraphs(value: str) -> tuple[str, ...]:
    found = _PARAGRAPHS.fullmatch(value.strip())
    if found is None:
        return ()
    first, suffix, last = found.groups()
    return paragraph_facts(int(first), int(last or first), suffix if not last else None)


def _cases(value: str, values: Values) -> tuple[str, ...]:
    """A case by its number, however spelt; by its serial alone; or cases whose numbers begin so."""
    facts = [case_fact(key) for key in case_keys(value)]
    digits = value.strip().lstrip("0")
    if digits.isdigit():
        facts.append(serial_fact(digits))
    known = [fact for fact in facts if values.has_case(fact)]
    return tuple(known or [case for fact in facts for case in values.cases_beginning_with(fact)] or facts)
