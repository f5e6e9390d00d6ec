"""Ways to narrow an answer, counted over its §§."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from protokoll_tui.search.filters import outcome_name
from protokoll_tui.search.query import clean
from protokoll_tui.search.results import Facet
from protokoll_tui.search.rows import IndexRow

_MOST = 8
"""Values of a field that are offered."""


def facets(rows: Iterable[IndexRow], language: str = "sv") -> tuple[Facet, ...]:
    """The commonest bodies, years, outcomes and parties of some §§; years newest first."""
    rows = list(rows)
    counts: dict[str, Counter[tuple[str, str]]] = {
        "organ": Counter([(row.body_short or row.body, row.body) for row in rows if row.body]),
        "år": Counter([(row.date[:4], row.date[:4]) for row in rows if row.date]),
        "utfall": Counter(),
        "parti": Counter([(party, party) for row in rows for party in row.parties]),
    }
    for outcome, count in Counter([outcome for row in rows for outcome in row.outcomes]).items():
        counts["utfall"][(outcome_name(outcome, "sv"), outcome_name(outcome, language))] = count
    found: list[Facet] = []
    for field, values in counts.items():
        commonest = values.most_common(_MOST)
        if field == "år":
            commonest.sort(reverse=True)
        found += [Facet(field, value, label, count) for (value, label), count in commonest]
    return tuple(found)


def narrowed(query: str, field: str, value: str) -> str:
    """The query with one more filter; without it where it is there already.

    >>> narrowed("budget", "organ", "KS"), narrowed("budget organ:KS", "organ", "KS")
    ('budget organ:KS', 'budget')
    """
    part = f"{field}:{quoted(value)}"
    pieces = clean(query).strip()
    if f" {part} " in f" {pieces} ":
        return f" {pieces} ".replace(f" {part} ", " ", 1).strip()
    return f"{pieces} {part}".strip()


def quoted(value: str) -> str:
    """A value as it is typed after a filter's name."""
    bare = value.replace('"', "")
    return f'"{bare}"' if any(letter.isspace() for letter in bare) else bare
