"""The candidates as ranking sees them: each field's distinct words, the latest few kept ready."""

from __future__ import annotations

import json
import sqlite3
from collections import OrderedDict
from collections.abc import Collection, Iterable
from functools import cached_property

from protokoll_tui.search.facts import field_words
from protokoll_tui.search.rows import IndexRow
from protokoll_tui.search.store import StoredRow, unpack
from protokoll_tui.search.words import words

_KEPT = 1_500
"""Documents kept ready: the candidates of one keystroke are mostly those of the one before."""


class Document:
    """One § ready to be ranked and shown. A field's words are drawn when they are first asked for."""

    def __init__(self, stored: StoredRow) -> None:
        self.row: IndexRow = stored.row
        self.case_key = stored.case_key
        self.meta = frozenset(stored.meta)

    @cached_property
    def title(self) -> frozenset[str]:
        """The distinct words of the title."""
        return frozenset(field_words([self.row.title or ""]))

    @cached_property
    def decision(self) -> frozenset[str]:
        """The distinct words of the decision."""
        return frozenset(field_words([self.row.decision]))

    @cached_property
    def people(self) -> frozenset[str]:
        """The distinct words of the names of those who act."""
        return frozenset(field_words(self.row.people))

    @cached_property
    def basis(self) -> frozenset[str]:
        """The distinct words of the documents (beslutsunderlag)."""
        return frozenset(field_words(self.row.basis))

    @cached_property
    def recipients(self) -> frozenset[str]:
        """The distinct words of the recipients."""
        return frozenset(field_words(self.row.recipients))

    @cached_property
    def text(self) -> frozenset[str]:
        """The distinct words of all the rest."""
        return frozenset(field_words([self.row.text]))

    @cached_property
    def title_sequence(self) -> str:
        """The title's words in order, each between spaces."""
        return _sequence([self.row.title or ""])

    @cached_property
    def decision_sequence(self) -> str:
        """The decision's words in order."""
        return _sequence([self.row.decision])

    @cached_property
    def other_sequence(self) -> str:
        """The words of all other fields in order."""
        row = self.row
        return "|".join(_sequence(parts) for parts in ([row.text], row.basis, row.recipients, row.people))

    def holds(self, phrase: Iterable[str]) -> bool:
        """Whether the words stand in this order beside each other in some field."""
        wanted = f" {' '.join(phrase)} "
        return any(
            wanted in text for text in (self.title_sequence, self.decision_sequence, self.other_sequence)
        )


def _sequence(parts: Iterable[str]) -> str:
    return "|".join(f" {' '.join(words(part))} " for part in parts)


class Documents:
    """Fetches documents by id. The connection is the caller's."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._kept: OrderedDict[int, Document] = OrderedDict()

    def forget(self) -> None:
        """The archive has changed."""
        self._kept.clear()

    def fetch(self, ids: Collection[int]) -> dict[int, Document]:
        """The documents of these ids, in their order; ids that are gone are left out."""
        missing = [item_id for item_id in ids if item_id not in self._kept]
        if missing:
            rows = self._connection.execute(
                "SELECT item_id, head, content FROM word_text WHERE item_id IN (SELECT value FROM json_each(?))",
                (json.dumps(missing),),
            )
            for item_id, head, content in rows:
                self._kept[item_id] = Document(unpack(item_id, head, content))
        found = {item_id: self._kept[item_id] for item_id in ids if item_id in self._kept}
        for item_id in found:
            self._kept.move_to_end(item_id)
        while len(self._kept) > _KEPT:
            self._kept.popitem(last=False)
        return found
