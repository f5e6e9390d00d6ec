"""Ranked §§, people and cases as rows of the answer."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from protokoll_tui.archive.names import person_uid
from protokoll_tui.search.people import PersonMatch
from protokoll_tui.search.rank import Ranked
from protokoll_tui.search.results import Hit, Marks
from protokoll_tui.search.snippet import mark, snippet

_STOPS = 6
"""Stops of a case that its row tells of."""


@dataclass(frozen=True, slots=True)
class _Place:
    """What the archive adds to what search keeps."""

    uid: str
    path: str | None
    page: int | None


def item_hits(
    connection: sqlite3.Connection, ranked: Sequence[Ranked], terms: frozenset[str], *, documents: bool
) -> list[Hit]:
    """Rows of §§, in their order, with `terms` marked; §§ that the archive no longer has are left out.

    `documents`: a § found only by one of its documents (beslutsunderlag) is shown as that document.
    """
    places = _places(connection, [each.document.row.item_id for each in ranked])
    return [
        _item_hit(each, terms, places[each.document.row.item_id], documents=documents)
        for each in ranked
        if each.document.row.item_id in places
    ]


def case_hits(
    connection: sqlite3.Connection,
    ranked: Sequence[Ranked],
    terms: frozenset[str],
    limit: int,
    *,
    least: int = 1,
) -> list[Hit]:
    """One row a case with at least so many §§, the case of the best § first; title and id are of its newest §."""
    by_case: dict[str, list[Ranked]] = {}
    for each in ranked:
        key = each.document.case_key
        if key is not None:
            by_case.setdefault(key, []).append(each)
    chosen = [stops for stops in by_case.values() if len(stops) >= least][:limit]
    newest = [max(stops, key=lambda stop: stop.document.row.item_id) for stops in chosen]
    places = _places(connection, [each.document.row.item_id for each in newest])
    hits: list[Hit] = []
    for stops, last in zip(chosen, newest, strict=True):
        place = places.get(last.document.row.item_id)
        if place is not None:
            hit = _item_hit(last, terms, place, documents=False)
            number = last.document.row.case_number or ""
            hits.append(
                replace(hit, kind="case", uid=f"case/{number}", snippet=_stops(stops), score=stops[0].score)
            )
    return hits


def person_hit(match: PersonMatch, score: float) -> Hit:
    """The row of a person."""
    person = match.person
    about = " · ".join(part for part in (person.title, person.party, person.municipality) if part)
    return Hit(
        kind="person",
        id=person.id,
        uid=person_uid(person.name, person.party),
        number=None,
        suffix=None,
        title=mark(person.name, frozenset(match.terms)),
        municipality=person.municipality,
        body=None,
        body_short=None,
        date=None,
        case_number=None,
        snippet=Marks(about),
        outcomes=(),
        score=round(score, 3),
        path=None,
        page=None,
    )


def _item_hit(ranked: Ranked, terms: frozenset[str], place: _Place, *, documents: bool) -> Hit:
    row = ranked.document.row
    is_document = documents and ranked.basis_entry is not None
    title = row.basis[ranked.basis_entry or 0] if is_document else row.title or ""
    return Hit(
        kind="document" if is_document else "item",
        id=row.item_id,
        uid=place.uid,
        number=row.number,
        suffix=row.suffix,
        title=mark(title, terms),
        municipality=row.municipality,
        body=row.body,
        body_short=row.body_short,
        date=row.date,
        case_number=row.case_number,
        snippet=mark(row.title or "", terms) if is_document else snippet(ranked.document, terms),
        outcomes=row.outcomes,
        score=round(ranked.score, 3),
        path=place.path,
        page=place.page,
    )


def _stops(stops: Sequence[Ranked]) -> Marks:
    """The way of a case through the bodies, as far as it was found."""
    in_order = sorted(stops, key=lambda stop: stop.document.row.item_id)[-_STOPS:]
    rows = [stop.document.row for stop in in_order]
    return Marks(
        " → ".join(
            f"{row.body_short or row.body or ''} {row.date or ''} § {row.number}".strip() for row in rows
        )
    )


def _places(connection: sqlite3.Connection, ids: Collection[int]) -> dict[int, _Place]:
    rows = connection.execute(
        "SELECT item.id, item.uid, file.path, item.first_page FROM item JOIN file ON file.id = item.file_id "
        "WHERE item.id IN (SELECT value FROM json_each(?))",
        (json.dumps(list(ids)),),
    )
    return {item_id: _Place(uid, path, page) for item_id, uid, path, page in rows}
