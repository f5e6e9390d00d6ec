"""Parts of words that a sentence must hold for a rule to find anything in it: a cheap look before the closer one."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby, takewhile
from typing import Final, TypeAlias

Hints: TypeAlias = tuple[tuple[str, tuple[str, ...]], ...]
"""What several hints begin with, and those hints; a hint that is like no other stands alone."""

_ALIKE: Final = 3
"""Letters that hints must share to be looked for as one first."""


def grouped(hints: Iterable[str]) -> Hints:
    """Hints made ready for `holds`."""
    groups = groupby(sorted(set(hints)), key=lambda hint: hint[:_ALIKE])
    return tuple((_beginning(alike), alike) for alike in (tuple(group) for _, group in groups))


def _beginning(alike: tuple[str, ...]) -> str:
    """What hints in alphabetical order all begin with: the first of them and the last tell."""
    same = takewhile(lambda letters: letters[0] == letters[1], zip(alike[0], alike[-1], strict=False))
    return "".join(letter for letter, _ in same)


def held(text: str, hints: Hints) -> list[str]:
    """Those of the hints that a text, in lower case, holds."""
    return [hint for beginning, alike in hints if beginning in text for hint in alike if hint in text]


def holds(text: str, hints: Hints) -> bool:
    """Whether a text, in lower case, holds one of the hints."""
    for beginning, alike in hints:
        if beginning in text and (alike == (beginning,) or any(hint in text for hint in alike)):
            return True
    return False
