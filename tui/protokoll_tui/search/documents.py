"""The candidates as ranking sees them: each field's distinct words, the latest few kept ready."""

from __future__ import annotations

import json
import sqlite3
from collections import OrderedDict
from collections.abc import Collection, Iterable
from functools import cached_property

from protokoll_tui.search.facts import FieldWords
from protokoll_tui.search.rows import IndexRow
from protokoll_tui.search.store import unpack

_KEPT = 1_500
"""Documents kept ready: the candidates of one keystroke are mostly those of the one before."""


class Document:
    """One § ready to be ranked and shown."""

    def __init__(self, row: IndexRow) -> None:
        self.row = row
        drawn = FieldWords.of(row)
        self.title = frozenset(drawn.title)
        self.meta = frozenset(drawn.meta)
        self.decision = frozenset(drawn.decision)
        self.basis = frozenset(drawn.basis)
        self.recipients = frozenset(drawn.recipients)
        self.people = frozenset(drawn.people)
        self.text = frozenset(drawn.text)
        self._drawn = drawn

    @cached_property
    def title_sequence(self) -> str:
        """The title's words in order, each between spaces."""
        return _sequence(self._drawn.title)

    @cached_property
    def decision_sequence(self) -> str:
        """The decision's words in order."""
        return _sequence(self._drawn.decision)

    @cached_property
    def other_sequence(self) -> str:
        """The words of all other fields in order."""
        drawn = self._drawn
        return "|".join(
            _sequence(words) for words in (drawn.text, drawn.basis, drawn.recipients, drawn.people)
        )

    def holds(self, phrase: Iterable[str]) -> bool:
        """Whether the words stand in this order beside each other in some field."""
        wanted = _sequence(phrase)
        return any(
            wanted in text for text in (self.title_sequence, self.decision_sequence, self.other_sequence)
        )


def _sequence(words: Iterable[str]) -> str:
    return f" {' '.join(words)} "


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
