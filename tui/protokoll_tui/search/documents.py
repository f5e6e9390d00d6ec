"""The candidates as ranking sees them: each field's distinct words, the latest few kept ready."""

from __future__ import annotations

import json
import sqlite3
from collections import OrderedDict
from collections.abc import Collection, Iterable, Sequence
from functools import cached_property
from typing import Literal

from protokoll_tui.search.facts import field_words, mention_facts
from protokoll_tui.search.rows import IndexRow
from protokoll_tui.search.store import StoredRow, unpack
from protokoll_tui.search.words import words

Field = Literal["title", "meta", "decision", "people", "basis", "recipients", "text"]
"""Where a word may stand; "meta" is municipality, body, date, case number, § and the facts."""

_KEPT = 1_500
"""Documents kept ready: the candidates of one keystroke are mostly those of the one before."""


class Document:
    """One § ready to be ranked and shown. A field's words are drawn when they are first asked for."""

    def __init__(self, stored: StoredRow) -> None:
        self.row: IndexRow = stored.row
        self.case_key = stored.case_key
        self.meta = frozenset(stored.meta)
        self._drawn: dict[Field, frozenset[str]] = {"meta": self.meta}

    def words(self, field: Field) -> frozenset[str]:
        """The distinct words of a field."""
        drawn = self._drawn.get(field)
        if drawn is None:
            drawn = self._drawn[field] = frozenset(field_words(self.parts(field)))
        return drawn

    def parts(self, field: Field) -> Sequence[str]:
        """The text of a field, an entry at a time."""
        row = self.row
        if field == "title":
            return (row.title or "",)
        if field == "decision":
            return (row.decision,)
        if field == "text":
            return (row.text,)
        if field == "basis":
            return row.basis
        return row.recipients if field == "recipients" else row.people

    @cached_property
    def mentions(self) -> frozenset[str]:
        """The facts of case numbers and days that the texts mention."""
        return frozenset(mention_facts((self.row.decision, self.row.text, *self.row.basis)))

    @cached_property
    def title_sequence(self) -> str:
        """The title's words in order, each between spaces."""
        return _sequence(self.parts("title"))

    @cached_property
    def decision_sequence(self) -> str:
        """The decision's words in order."""
        return _sequence(self.parts("decision"))

    @cached_property
    def other_sequence(self) -> str:
        """The words of all other fields in order."""
        fields: tuple[Field, ...] = ("text", "basis", "recipients", "people")
        return "|".join(_sequence(self.parts(field)) for field in fields)

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
