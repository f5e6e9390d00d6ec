"""The heads of an attendance table's columns in a row of text: "Ledamot  Parti Närv. § 33 Ja § 33 Nej"."""

from __future__ import annotations

import re
from typing import Final

from protokoll_parser.vocabulary.labels import ROSTER, column_meanings, label_kind

_WORD: Final = re.compile(r"\S+")
_VOTE: Final = re.compile(r"§ ?\d{1,4} (?:ja|nej|avst\w*\.?)", re.IGNORECASE)
_LONGEST: Final = 200
_LONGEST_HEAD: Final = 40
_MOST_WORDS: Final = 30


def is_first_head(text: str) -> bool:
    """Whether a text can be the head over the names: "Ledamot", or the label of a list."""
    if len(text) > _LONGEST_HEAD or "\t" in text:
        return False
    return column_meanings().get(text.lower().rstrip(" .:*")) == "name" or label_kind(text) in ROSTER


def find_heads(row: str) -> list[tuple[int, int]]:
    """Where the heads stand that a row holds, each as long as it can be; none where a word is none of them."""
    return _heads_from(row, 0)


def find_row_of_heads(row: str) -> list[tuple[int, int]]:
    """The same for a whole row of heads, the first of which is over the names and may be a list's label."""
    if len(row) > _LONGEST or "Parti" not in row:
        return []
    first = len(row[: row.index("Parti")].rstrip())
    start = len(row) - len(row.lstrip())
    if first <= start or not is_first_head(" ".join(row[start:first].split())):
        return []
    heads = _heads_from(row, row.index("Parti"))
    return [(start, first), *heads] if len(heads) > 1 else []


def _heads_from(row: str, begin: int) -> list[tuple[int, int]]:
    words = [word.span() for word in _WORD.finditer(row, begin)] if len(row) <= _LONGEST else []
    found: list[tuple[int, int]] = []
    at = 0
    while at < len(words) <= _MOST_WORDS:
        for last in range(len(words) - 1, at - 1, -1):
            start, end = words[at][0], words[last][1]
            text = row[start:end]
            word = text.lower()
            if word in column_meanings() or word.rstrip(" .:*") in column_meanings() or _VOTE.fullmatch(text):
                found.append((start, end))
                at = last + 1
                break
        else:
            return []
    return found
