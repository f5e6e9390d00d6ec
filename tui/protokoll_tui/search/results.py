"""What search answers with."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

Scope = Literal["all", "decisions", "items", "people", "cases"]
"""Alla · Beslut · Ärenden · Personer · Diarienr."""

AT_FIRST = 60
"""Hits to ask for while one types: two screens of them; more are asked for as one comes near their end."""

HitKind = Literal["item", "person", "case", "document"]


@dataclass(frozen=True, slots=True)
class Marks:
    """A text with the character ranges that matched, in order and apart."""

    text: str
    spans: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Hit:
    """One row of the result list."""

    kind: HitKind
    id: int
    """Row id in the archive: an item's, or a person's; of the newest § for a case."""
    uid: str
    """The contract's id, `person/<name>/<party>`, or `case/<number>`."""
    number: int | None
    suffix: str | None
    title: Marks
    municipality: str | None
    body: str | None
    body_short: str | None
    date: str | None
    case_number: str | None
    snippet: Marks
    outcomes: tuple[str, ...]
    score: float
    path: str | None
    page: int | None


@dataclass(frozen=True, slots=True)
class QueryProblem:
    """Something in the query that could not be used; the rest was searched all the same."""

    part: str
    """The part of what was typed."""
    message: str
    """A sentence, in the engine's language."""
    code: str = ""
    """The message's id, for those who word it themselves."""
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Facet:
    """One way to narrow the answer."""

    field: str
    """The filter's name as typed: "organ", "år", "utfall", "parti"."""
    value: str
    label: str
    count: int


@dataclass(frozen=True, slots=True)
class Results:
    """The answer to one query."""

    query: str
    hits: tuple[Hit, ...]
    counts: dict[Scope, int] = field(default_factory=dict)
    """Hits per scope among the candidates looked at."""
    more: bool = False
    """There are more than were looked at (counts are "at least")."""
    facets: tuple[Facet, ...] = ()
    problems: tuple[QueryProblem, ...] = ()
    words: tuple[str, ...] = ()
    """The words that matched, lower case as they stand in the texts, for marking them in the paragraph."""
    milliseconds: float = 0.0


@dataclass(frozen=True, slots=True)
class Completion:
    """One way to go on typing."""

    text: str
    """The whole query after the completion."""
    label: str
    """What is offered: "organ:ks", with its meaning."""
