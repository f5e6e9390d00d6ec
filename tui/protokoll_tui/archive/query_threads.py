"""A case on its way through the bodies: the §§ of one case number, and what they refer to."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from dataclasses import replace

from protokoll_tui.archive.bodies import body_order, likeness
from protokoll_tui.archive.records import ThreadEntry
from protokoll_tui.archive.rows import item_rows

_MOST = 300
"""§§ of one thread at most."""
_DEPTH = 6
"""References of references that are followed, in either direction."""
_HUB = 4
"""A § that more than so many other cases refer to (a budget, an election) is not their common case."""


def thread_ids(connection: sqlite3.Connection, item_id: int) -> list[int]:
    """The §§ of a §'s case that are here, itself among them.

    Those with its case number in the same municipality; what these refer to, and what that refers to in turn; and those
    that refer to them, each with its own case number's §§ (a body may give the case a number of its own).
    """
    core = {item_id} | _same_case(connection, [item_id])
    earlier, later = set(core), set(core)
    frontier = core
    for _ in range(_DEPTH):
        frontier = _targets(connection, frontier) - earlier
        if not frontier or len(earlier) > _MOST:
            break
        earlier |= frontier
    frontier = core
    for _ in range(_DEPTH):
        citing = _citing(connection, frontier) - later
        frontier = (citing | _same_case(connection, citing)) - later
        if not frontier or len(later) > _MOST:
            break
        later |= frontier
    found = earlier | later
    return sorted(found) if len(found) <= _MOST else _nearest(found, core, item_id)


def thread(connection: sqlite3.Connection, item_id: int) -> list[ThreadEntry]:
    """The stops of a §'s case, oldest first, with those that are referred to and not here."""
    ids = thread_ids(connection, item_id)
    citations = _citations(connection, ids)
    entries = [
        ThreadEntry(row.date, row.body, row.number, row, row.title or "", tuple(citations.get(row.id, ())))
        for row in item_rows(connection, ids)
    ]
    entries += _missing(connection, ids)
    # On one day the case goes from nämnd and utskott to styrelse and fullmäktige.
    entries.sort(key=lambda entry: entry.number or 0)
    entries.sort(key=lambda entry: body_order(entry.body), reverse=True)
    entries.sort(key=lambda entry: entry.date or "9999")
    return entries


def _nearest(found: set[int], core: set[int], item_id: int) -> list[int]:
    chosen = {item_id, *sorted(core, reverse=True)[: _MOST - 1]}
    chosen.update(sorted(found - chosen, reverse=True)[: _MOST - len(chosen)])
    return sorted(chosen)


def _same_case(connection: sqlite3.Connection, ids: Iterable[int]) -> set[int]:
    rows = connection.execute(
        "SELECT DISTINCT other.item_id FROM item_case own"
        " JOIN item i ON i.id = own.item_id JOIN meeting m ON m.id = i.meeting_id"
        " JOIN item_case other ON other.case_key = own.case_key"
        " JOIN item oi ON oi.id = other.item_id JOIN meeting om ON om.id = oi.meeting_id"
        " WHERE own.item_id IN (SELECT value FROM json_each(?)) AND om.municipality IS m.municipality LIMIT ?",
        (_list(ids), _MOST),
    )
    return {row[0] for row in rows}


def _targets(connection: sqlite3.Connection, ids: Iterable[int]) -> set[int]:
    rows = connection.execute(
        "SELECT DISTINCT target_id FROM reference"
        " WHERE item_id IN (SELECT value FROM json_each(?)) AND target_id IS NOT NULL LIMIT ?",
        (_list(ids), _MOST),
    )
    return {row[0] for row in rows}


def _citing(connection: sqlite3.Connection, ids: Iterable[int]) -> set[int]:
    """Those that refer to any of the §§, but for §§ that many cases refer to."""
    rows = connection.execute(
        "SELECT DISTINCT r.target_id, r.item_id, coalesce(i.case_key, 'none ' || i.id) FROM reference r"
        " JOIN item i ON i.id = r.item_id WHERE r.target_id IN (SELECT value FROM json_each(?)) LIMIT ?",
        (_list(ids), _MOST * _HUB),
    ).fetchall()
    cases: dict[int, set[str]] = {}
    for target, _, case in rows:
        cases.setdefault(target, set()).add(case)
    return {item for target, item, _ in rows if len(cases[target]) <= _HUB}


def _citations(connection: sqlite3.Connection, ids: list[int]) -> dict[int, list[int]]:
    rows = connection.execute(
        "SELECT DISTINCT target_id, item_id FROM reference"
        " WHERE item_id IN (SELECT value FROM json_each(?)) AND target_id IS NOT NULL ORDER BY item_id",
        (_list(ids),),
    )
    citations: dict[int, list[int]] = {}
    for target, citing in rows:
        citations.setdefault(target, []).append(citing)
    return citations


def _missing(connection: sqlite3.Connection, ids: list[int]) -> list[ThreadEntry]:
    """What the §§ refer to by body and date and is not here, each once.

    A mention of a meeting without a § is left out where that meeting is here: which § it means cannot be told.
    """
    rows = connection.execute(
        "SELECT r.date, r.body, r.number, r.text, r.item_id, r.body_key, m.body_key FROM reference r"
        " JOIN item i ON i.id = r.item_id JOIN meeting m ON m.id = i.meeting_id"
        " WHERE r.item_id IN (SELECT value FROM json_each(?)) AND r.target_id IS NULL"
        " AND r.date IS NOT NULL AND r.body_key IS NOT NULL ORDER BY r.number IS NULL, r.id",
        (_list(ids),),
    ).fetchall()
    found: list[tuple[ThreadEntry, str]] = []
    for date, body, number, text, item_id, key, own in rows:
        if number is None and _meets(connection, date, key, own):
            continue
        for index, (entry, other) in enumerate(found):
            same_place = entry.date == date and (number is None or entry.number == number)
            if same_place and (likeness(key, own, other) or likeness(other, own, key)):
                citing = tuple(dict.fromkeys((*entry.cited_by, item_id)))
                found[index] = (replace(entry, cited_by=citing), other)
                break
        else:
            found.append((ThreadEntry(date, body, number, None, text, (item_id,)), key))
    return [entry for entry, _ in found]


def _meets(connection: sqlite3.Connection, date: str, key: str, own: str) -> bool:
    rows = connection.execute("SELECT body_key FROM meeting WHERE date = ?", (date,))
    return any(likeness(key, own, body) for (body,) in rows)


def _list(ids: Iterable[int]) -> str:
    return json.dumps(list(ids))
