"""Hits in groups: §§, documents, people and cases apart, each under a head, the group with the best hit first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

from protokoll_tui.search.results import Hit, HitKind, Results


@dataclass(frozen=True, slots=True)
class HitGroup:
    """The head of a group."""

    kind: HitKind
    shown: int
    """Hits below it."""
    count: int
    """Hits that there are."""
    more: bool = False
    """There are more than were counted."""


HitRow: TypeAlias = Hit | HitGroup


def grouped(results: Results, hits: Sequence[Hit], *, more: bool) -> list[HitRow]:
    """Hits in their order within each group; hits of one kind need no head. `more`: there are more §§ than these."""
    groups: dict[HitKind, list[Hit]] = {}
    for hit in hits:
        groups.setdefault(hit.kind, []).append(hit)
    if len(groups) < 2:
        return list(hits)
    rows: list[HitRow] = []
    for kind, members in groups.items():
        count = max(len(members), results.counts.get("people", 0)) if kind == "person" else len(members)
        rows += [HitGroup(kind, len(members), count, more and kind in ("item", "document")), *members]
    return rows


def is_cut(results: Results) -> bool:
    """Whether there are more §§ than the answer holds."""
    held = sum(hit.kind in ("item", "document") for hit in results.hits)
    return results.more or results.counts.get("items", 0) > held


def place_of(hit: Hit | None, rows: Sequence[HitRow]) -> int | None:
    """Where a hit stands among rows, also as an earlier answer gave it."""
    if hit is None:
        return None
    wanted = (hit.kind, hit.id)
    places = (
        place for place, row in enumerate(rows) if isinstance(row, Hit) and (row.kind, row.id) == wanted
    )
    return next(places, None)
