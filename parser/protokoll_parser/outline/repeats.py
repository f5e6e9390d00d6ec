"""A §'s heading printed again where the § goes on: on the next page, with no "forts." beside it."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from protokoll_parser.document import Line
from protokoll_parser.headings import read_heading

_MOST = 5
"""Lines of a head at most: case number, title, what is written about it."""


def without_repeated_heads(
    lines: Sequence[Line], block: Sequence[int], continued: Collection[int], kept: int | None
) -> list[int]:
    """The places of a §'s lines but those that only repeat its number (`continued`) and, right below, its head.

    `kept` is the place of one repeated number that has a meaning of its own.
    """
    if not any(index in continued for index in block):
        return list(block)
    head = _head(lines, block, continued)
    result: list[int] = []
    is_again = False
    for index in block:
        if index in continued and index != kept:
            is_again = True
            continue
        text = lines[index].text
        is_again = is_again and (not text or _folded(text) in head)
        if not (is_again and text):
            result.append(index)
    return result


def _head(lines: Sequence[Line], block: Sequence[int], continued: Collection[int]) -> set[str]:
    """The first lines of a §, as far as its first heading or its number again."""
    head: set[str] = set()
    for index in block:
        text = lines[index].text
        if index in continued or (text and (len(head) == _MOST or read_heading(text) is not None)):
            break
        if text:
            head.add(_folded(text))
    return head


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())
