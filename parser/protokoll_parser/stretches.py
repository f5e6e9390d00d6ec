"""Rows cut to a length that the closer readers look at in one go: a hostile row costs no more than its share."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

LONGEST: Final = 3000
"""Characters; a paragraph of minutes is seldom longer."""


def rows(text: str) -> Iterator[str]:
    """The rows of a text that hold something; one longer than `LONGEST` is cut after a sentence or a word."""
    for row in text.split("\n"):
        start = 0
        while len(row) - start > LONGEST:
            end = row.rfind(". ", start + LONGEST // 2, start + LONGEST) + 2
            if end < 2:
                end = row.rfind(" ", start + LONGEST // 2, start + LONGEST) + 1
            end = end or start + LONGEST
            yield row[start:end]
            start = end
        if start < len(row):
            yield row[start:]
