"""Rows of the index as they are kept: packed for `word_text`, and back."""

from __future__ import annotations

import json
import zlib

from protokoll_tui.search.rows import IndexRow


def pack(row: IndexRow) -> tuple[str, bytes]:
    """A row's short fields as JSON, and its long ones as JSON, zlib."""
    head = (
        row.title, row.case_number, row.municipality, row.body, row.body_short, row.date,
        row.number, row.suffix, row.outcomes, row.parties,
    )  # fmt: skip
    content = (row.decision, row.basis, row.recipients, row.text, row.people)
    return (
        json.dumps(head, ensure_ascii=False, separators=(",", ":")),
        zlib.compress(json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode()),
    )


def unpack(item_id: int, head: str, content: bytes) -> IndexRow:
    """The row that was packed."""
    title, case_number, municipality, body, body_short, date, number, suffix, outcomes, parties = json.loads(
        head
    )
    decision, basis, recipients, text, people = json.loads(zlib.decompress(content))
    return IndexRow(
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
