"""The hits of the search: in their groups, and more of them as one comes near their end."""

from __future__ import annotations

from abc import abstractmethod
from dataclasses import replace

from textual import on, work
from textual.getters import query_one

from protokoll_tui.search.results import AT_FIRST, Hit, Scope
from protokoll_tui.views.search_line import SearchLine
from protokoll_tui.views.session import Session
from protokoll_tui.widgets.hit_groups import HitRow, grouped, is_cut, place_of
from protokoll_tui.widgets.hit_list import HitList
from protokoll_tui.widgets.long_list import LongList

_MORE = 240
"""Hits that are added as one comes near the end of those that show."""

_MOST = 5_000
_MOST_CASES = 200
"""Cases and people come at once: those that many §§ belong to cannot be told from their end."""

_NEAR = 40
"""Rows from the end of the §§ at which more are asked for."""


class SearchHits(SearchLine):
    """The part of the search that lists."""

    hits = query_one("#hits", HitList)

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._asked: tuple[str, Scope] = ("", "all")
        self._shown: list[Hit] = []
        """The hits that show, without the heads of their groups."""
        self._is_cut = False
        """There may be more §§ than show."""

    @property
    @abstractmethod
    def current_hit(self) -> Hit | None:
        """The hit under the cursor."""
        raise NotImplementedError

    def held(self, scope: Scope) -> int:
        """How many hits an answer must have that takes the place of the one that shows."""
        return max(len(self._shown), at_first(scope))

    def _show_hits(self, at: Hit | None, otherwise: int = 0) -> None:
        """Show the hits in their groups, the cursor on one of them if it is still there."""
        if self._results is not None:
            rows = grouped(self._results, self._shown, more=self._is_cut)
            place = place_of(at, rows)
            self.hits.show_hits(
                rows, otherwise if place is None else place, self.new_items(self._results.query)
            )

    @on(LongList.Moved, "#hits")
    def look_further(self) -> None:
        """Near the end of the §§, ask for more of them."""
        if not self._is_cut or self._scope in ("cases", "people") or len(self._shown) >= _MOST:
            return
        rows = self.hits.rows
        last = max((place for place, row in enumerate(rows) if _is_item(row)), default=0)
        if self.hits.cursor >= last - _NEAR:
            self._is_cut = False
            self._lengthen(*self._asked)

    @work(exclusive=True, group="search", exit_on_error=False)
    async def _lengthen(self, query: str, scope: Scope) -> None:
        shown = frozenset(hit.id for hit in self._shown if hit.kind in ("item", "document"))
        answer = await self.session.search.search(query, scope=scope, limit=_MORE, typing=False, beyond=shown)
        results = self._results
        if answer is None or results is None:
            return
        self._shown += answer.results.hits
        self._is_cut = bool(answer.results.hits) and is_cut(answer.results)
        count = max(results.counts["items"], len(shown) + answer.results.counts.get("items", 0))
        counts = {**results.counts, "items": count, "all": count + results.counts["people"]}
        self._results = replace(results, counts=counts)
        self._show_hits(self.current_hit)
        self._show_bars()


def at_first(scope: Scope) -> int:
    """How many hits are asked for while one types."""
    return _MOST_CASES if scope in ("cases", "people") else AT_FIRST


def _is_item(row: HitRow) -> bool:
    return isinstance(row, Hit) and row.kind == "item"
