"""Rows of the index as they are kept: packed for `word_text`, and back."""

from __future__ import annotations

import json
import zlib
from dataclasses import dataclass

from protokoll_tui.archive.case_numbers import case_key
from protokoll_tui.search.facts import FieldWords
from protokoll_tui.search.rows import IndexRow


@dataclass(frozen=True, slots=True)
class StoredRow:
    """A row with what was worked out when it was indexed."""

    row: IndexRow
    meta: list[str]
    """The words of `FieldWords.meta`."""
    case_key: str | None

    def words(self) -> FieldWords:
        """The words that the row was indexed with."""
        return FieldWords.of(self.row, self.meta)


def pack(row: IndexRow, drawn: FieldWords) -> tuple[str, bytes]:
    """A row's short fields as JSON, and its long ones as JSON, zlib."""
    head = (
        row.title, row.case_number, row.municipality, row.body, row.body_short, row.date,
        row.number, row.suffix, row.outcomes, row.parties, case_key(row.case_number),
    )  # fmt: skip
    content = (row.decision, row.basis, row.recipients, row.text, row.people, " ".join(drawn.meta))
    return (
        json.dumps(head, ensure_ascii=False, separators=(",", ":")),
        zlib.compress(json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode()),
    )


def unpack(item_id: int, head: str, content: bytes) -> StoredRow:
    """What was packed."""
    title, case_number, municipality, body, body_short, date, number, suffix, outcomes, parties, key = (
        json.loads(head)
    )
    decision, basis, recipients, text, people, meta = json.loads(zlib.decompress(content))
    row = IndexRow(
        item_id=item_id,
        title=title,
        case_number=case_number,
        municipality=municipality,
        body=body,
        body_short=body_short,
        date=date,
        number=number,
        suffix=suffix,
        decision=decision,
        basis=tuple(basis),
        recipients=tuple(recipients),
        text=text,
        people=tuple(people),
        outcomes=tuple(outcomes),
        parties=tuple(parties),
    )
    return StoredRow(row, meta.split(), key)
