"""References resolved to the §§ that they name, whichever of the two comes first."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass

from protokoll_tui.archive.bodies import likeness


@dataclass(frozen=True, slots=True)
class _Mention:
    id: int
    item_id: int
    body_key: str
    number: int | None
    case_key: str | None
    own_body: str
    municipality: str | None


@dataclass(frozen=True, slots=True)
class _Target:
    id: int
    number: int
    suffix: str | None
    case_key: str | None
    body_key: str
    municipality: str | None


def resolve_from(connection: sqlite3.Connection, item_ids: Iterable[int]) -> None:
    """Find what new §§ refer to among all that is here."""
    for item_id in item_ids:
        for date, *mention in connection.execute(
            f"SELECT r.date, {_MENTION} WHERE r.item_id = ? AND r.date IS NOT NULL AND r.body_key IS NOT NULL",
            (item_id,),
        ).fetchall():
            _resolve(connection, _Mention(*mention), date)


def resolve_to(connection: sqlite3.Connection, date: str | None, numbers: Iterable[int]) -> None:
    """Find who has been waiting for the new §§ of a meeting day."""
    if date is None:
        return
    for number in {*numbers, None}:
        waiting = connection.execute(
            f"SELECT {_MENTION} WHERE r.date = ? AND r.number IS ? AND r.target_id IS NULL AND r.body_key IS NOT NULL",
            (date, number),
        ).fetchall()
        for mention in waiting:
            _resolve(connection, _Mention(*mention), date)


_MENTION = (
    "r.id, r.item_id, r.body_key, r.number, i.case_key, m.body_key, m.municipality"
    " FROM reference r JOIN item i ON i.id = r.item_id JOIN meeting m ON m.id = i.meeting_id"
)


def _resolve(connection: sqlite3.Connection, mention: _Mention, date: str) -> None:
    target = _find(connection, mention, date)
    if target is not None and target != mention.item_id:
        connection.execute("UPDATE reference SET target_id = ? WHERE id = ?", (target, mention.id))


def _find(connection: sqlite3.Connection, mention: _Mention, date: str) -> int | None:
    """The § that a mention means, if there is exactly one that it most likely means.

    A mention without a § ("Kommunstyrelsen den 13 juni") means the § of that meeting with the same case number.
    """
    if mention.number is None and mention.case_key is None:
        return None
    rows = connection.execute(
        "SELECT i.id, i.number, i.suffix, i.case_key, m.body_key, m.municipality"  # noqa: S608
        " FROM meeting m JOIN item i ON i.meeting_id = m.id WHERE m.date = ?"
        + (" AND i.number = ?" if mention.number is not None else " AND i.case_key = ?"),
        (date, mention.case_key if mention.number is None else mention.number),
    ).fetchall()
    best: list[_Target] = []
    highest = 1
    for row in rows:
        target = _Target(*row)
        likely = _likely(mention, target)
        if likely > highest:
            best, highest = [target], likely
        elif likely == highest:
            best.append(target)
    if len(best) > 1:
        best = [target for target in best if target.suffix is None]
    return best[0].id if len(best) == 1 else None


def _likely(mention: _Mention, target: _Target) -> int:
    likely = likeness(mention.body_key, mention.own_body, target.body_key)
    if target.municipality == mention.municipality:
        return likely
    is_joint_body = target.municipality is None or mention.municipality is None
    return 1 if is_joint_body and likely == 3 and _is_proper(mention.body_key) else 0


def _is_proper(body: str) -> bool:
    """Whether a body's name is its own ("direktionen för Norra räddningsförbundet"), not one that many have."""
    return "förbund" in body or body.startswith(("gemensam", "direktionen för"))
