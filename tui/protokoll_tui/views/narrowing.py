"""Ways to narrow an answer, as a line of numbered values; each is a filter that goes into the query."""

from __future__ import annotations

from collections.abc import Sequence

from protokoll_tui.locale import Catalogue
from protokoll_tui.search.facets import narrowed, quoted
from protokoll_tui.search.results import Facet, Results
from protokoll_tui.widgets.choice_bar import Choice, place

MOST = 9
"""As many as there are keys for."""
_FIELDS = ("organ", "år", "utfall", "parti")


def is_applied(query: str, facet: Facet) -> bool:
    """Whether the query has the filter already."""
    return f" {facet.field}:{quoted(facet.value)} " in f" {query} "


def toggled(query: str, facet: Facet) -> str:
    """The query with the filter, or without it where it had it."""
    return narrowed(query, facet.field, facet.value)


def widened(query: str, facets: Sequence[Facet]) -> str:
    """The query without any of the filters."""
    for facet in facets:
        if is_applied(query, facet):
            query = narrowed(query, facet.field, facet.value)
    return query


def offered(
    results: Results, query: str, applied: Sequence[Facet], width: int, text: Catalogue
) -> list[Facet]:
    """The values that are offered: those in force, then of each field in turn, as many as fit in the width."""
    in_force = [facet for facet in applied if is_applied(query, facet)]
    queues = [_useful(results, query, field) for field in _FIELDS]
    chosen = list(in_force)
    while any(queues):
        for queue in queues:
            if queue and (facet := queue.pop(0)) not in chosen and not _has(chosen, facet):
                chosen.append(facet)
    chosen = chosen[:MOST]
    while chosen and not _fits(choices(chosen, query, text), width):
        chosen.pop()
    return sorted(chosen, key=lambda facet: _FIELDS.index(facet.field))


def choices(facets: Sequence[Facet], query: str, text: Catalogue) -> list[Choice]:
    """The values as a line draws them, in the order of their fields."""
    in_order = sorted(facets, key=lambda facet: _FIELDS.index(facet.field))
    drawn = []
    before = ""
    for number, facet in enumerate(in_order, 1):
        heading = text(f"search.{facet.field}") if facet.field != before else ""
        before = facet.field
        count = text.number(facet.count) if facet.count else ""
        words = facet.value if facet.field == "organ" else facet.label
        drawn.append(Choice(words, count, str(number), heading, is_applied(query, facet)))
    return drawn


def _useful(results: Results, query: str, field: str) -> list[Facet]:
    """A field's values that would narrow the answer: one value that all have does not."""
    values = [facet for facet in results.facets if facet.field == field]
    total = results.counts.get("items", 0)
    return [facet for facet in values if is_applied(query, facet) or facet.count < total]


def _has(chosen: Sequence[Facet], facet: Facet) -> bool:
    return any((each.field, each.value) == (facet.field, facet.value) for each in chosen)


def _fits(drawn: Sequence[Choice], width: int) -> bool:
    return len(list(place(drawn, width, 2))) == len(drawn)
