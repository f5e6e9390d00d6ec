"""How §§, people and cases stand among each other in one list."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass

from protokoll_tui.search.hits import case_hits, item_hits, person_hit
from protokoll_tui.search.people import PersonMatch
from protokoll_tui.search.query import Query
from protokoll_tui.search.rank import Ranked
from protokoll_tui.search.results import Hit, Scope

_PEOPLE_IN_ALL = 5
_CASES_IN_ALL = 3
_OF_CASE = 8.0
"""From this score on a § is of the case that was asked for."""


def person_score(match: PersonMatch, query: Query, *, common: bool) -> float:
    """A name alone puts its bearer on top; what is only the beginning of a name, or near one, does not.

    `common`: some word of the query is a word of the texts, so that taking it for a misspelt name would be far-fetched.
    """
    worth = match.quality**3
    if not match.whole:
        return worth * (1.2 if min(len(word.fold) for word in query.words) >= 5 else 0.4)
    if match.quality < 0.85 and common:
        return worth * 0.1
    if len(query.words) > 1:
        return worth * 3.0
    return worth * (2.0 if match.surname else 1.6)


@dataclass(frozen=True, slots=True)
class InOrder:
    """What a search has found, the best first."""

    items: tuple[Ranked, ...]
    terms: frozenset[str]
    """The words that are marked in §§."""
    people: tuple[tuple[PersonMatch, float], ...]
    """With their rank among the §§."""
    has_cited_case: bool
    """A case number was asked for."""


def hits_in(scope: Scope, found: InOrder, connection: sqlite3.Connection, limit: int) -> list[Hit]:
    """The rows of a scope: §§, people or cases alone, or all of them in one list."""
    terms = found.terms
    if scope == "people":
        return [person_hit(match, score) for match, score in found.people[:limit]]
    if scope == "cases":
        return case_hits(connection, found.items, terms, limit)
    if scope == "decisions":
        decided = [each for each in found.items if each.in_decision]
        return item_hits(connection, decided[:limit], terms, documents=False)
    hits = item_hits(connection, found.items[:limit], terms, documents=scope == "all")
    if scope == "items":
        return hits
    named = [person_hit(match, score) for match, score in found.people[:_PEOPLE_IN_ALL]]
    of_case = [each for each in found.items if each.of_case] if found.has_cited_case else []
    cases = case_hits(connection, of_case, terms, _CASES_IN_ALL, least=2)
    return _merged(hits, named, cases)[:limit]


def _merged(items: list[Hit], people: list[Hit], cases: list[Hit]) -> list[Hit]:
    """§§ and people by score; a cited case after the last of its §§."""
    hits = sorted([*items, *people], key=lambda hit: -hit.score)
    if cases:
        place = sum(hit.score >= _OF_CASE for hit in hits)
        hits[place:place] = cases
    return hits
