"""Search's side of a bulk load: rows are gathered over many documents and written together.

FTS5 begins a new piece of its index with each transaction and with each row whose id is less than the one before; many
rows in the order of their ids make few pieces, and so little to merge.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence

from protokoll_tui.search.index import PreparedRow, index_items, remove_items
from protokoll_tui.search.lexicon_writer import LexiconWriter

_MANY = 2_000


class BulkIndex:
    """Gathers rows until they are written; for one run of writing, in the transactions of whoever writes."""

    def __init__(self) -> None:
        self._waiting: dict[int, PreparedRow] = {}
        self._lexicon = LexiconWriter()

    @property
    def is_full(self) -> bool:
        """Whether so much has been gathered that more would not be quicker."""
        return len(self._waiting) >= _MANY

    def add(self, rows: Iterable[PreparedRow]) -> None:
        """Gather §§ to be made findable, under the ids that the archive has given them."""
        self._waiting.update((row.item_id, row) for row in rows)

    def remove(self, connection: sqlite3.Connection, item_ids: Sequence[int]) -> None:
        """Make §§ unfindable, whether they have been written yet or not."""
        remove_items(connection, [item_id for item_id in item_ids if not self._waiting.pop(item_id, None)])

    def write(self, connection: sqlite3.Connection) -> None:
        """Write what has been gathered; before the commit of the transaction that stored the §§."""
        rows = [self._waiting[item_id] for item_id in sorted(self._waiting)]
        self._waiting.clear()
        if rows:
            index_items(connection, rows, self._lexicon)
