"""How §§, people and cases stand among each other in one list."""

from __future__ import annotations

from protokoll_tui.search.people import PersonMatch
from protokoll_tui.search.query import Query
from protokoll_tui.search.results import Hit

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


def merged(items: list[Hit], people: list[Hit], cases: list[Hit]) -> list[Hit]:
    """§§ and people by score; a cited case after the last of its §§."""
    hits = sorted([*items, *people], key=lambda hit: -hit.score)
    if cases:
        place = sum(hit.score >= _OF_CASE for hit in hits)
        hits[place:place] = cases
    return hits
