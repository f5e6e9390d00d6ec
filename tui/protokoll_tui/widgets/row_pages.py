"""The rows of a long list that are at hand: pages of them, the least lately used dropped."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Mapping, Sequence
from typing import Generic, TypeVar

Row = TypeVar("Row")

PAGE = 64
"""Rows asked for at a time: more than a screen holds, so that scrolling asks seldom."""
PAGES_KEPT = 32


class RowPages(Generic[Row]):
    """Rows by their place in the list, a page at a time."""

    def __init__(self, before: RowPages[Row] | None = None) -> None:
        self._pages: OrderedDict[int, Mapping[int, Row]] = OrderedDict()
        self._before: dict[int, Row] = before.by_key() if before else {}

    def __len__(self) -> int:
        return len(self._pages)

    def get(self, index: int, key: int) -> Row | None:
        """The row of a key that stands at an index; None while it is not here, or when it is gone.

        Until its page has come, the row is as it was before.
        """
        page = self._pages.get(index // PAGE)
        if page is None:
            return self._before.get(key)
        self._pages.move_to_end(index // PAGE)
        return page.get(key)

    def has(self, index: int) -> bool:
        """Whether the page of an index has come, with or without a row there."""
        return index // PAGE in self._pages

    def lacking(self, first: int, last: int, count: int) -> list[int]:
        """The pages of the indexes from first to last that have not come, in order."""
        if count <= 0:
            return []
        pages = range(max(0, first) // PAGE, min(last, count - 1) // PAGE + 1)
        return [page for page in pages if page not in self._pages]

    def put(self, page: int, rows: Mapping[int, Row]) -> None:
        """A page has come."""
        self._pages[page] = rows
        self._pages.move_to_end(page)
        while len(self._pages) > PAGES_KEPT:
            self._pages.popitem(last=False)

    def by_key(self) -> dict[int, Row]:
        """All rows at hand."""
        return {key: row for page in self._pages.values() for key, row in page.items()}


def page_keys(page: int, keys: Sequence[int]) -> Sequence[int]:
    """The keys of a page."""
    return keys[page * PAGE : (page + 1) * PAGE]
