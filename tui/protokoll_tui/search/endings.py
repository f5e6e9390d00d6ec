"""The forms of a word: what it may look like in a text when it bends. Everything folded."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

_LONGEST = 30
"""Letters of a word that bends; a longer one is taken as it stands."""

_VOWELS = frozenset("aeiouy")


@dataclass(frozen=True, slots=True)
class _Endings:
    endings: frozenset[str]
    longest: int
    shortest_stem: int
    changes: tuple[tuple[str, str], ...]
    doubling: frozenset[str]
    irregular: dict[str, frozenset[str]]


@cache
def _endings() -> _Endings:
    data = tomllib.loads(files(__package__).joinpath("endings.toml").read_text(encoding="utf-8"))
    endings = frozenset(data["endings"])
    irregular: dict[str, set[str]] = {}
    for row in data["irregular"]:
        for form in row:
            irregular.setdefault(form, set()).update(other for other in row if other != form)
    return _Endings(
        endings=endings,
        longest=max(map(len, endings)),
        shortest_stem=data["shortest_stem"],
        changes=tuple((full, short) for full, short in data["changes"]),
        doubling=frozenset(data["doubling"]),
        irregular={form: frozenset(others) for form, others in irregular.items()},
    )


@lru_cache(maxsize=512)
def forms(word: str) -> frozenset[str]:
    """What a folded word could bend to, real words or not, itself left out.

    >>> "bolagspolicyn" in forms("bolagspolicy"), "huvudstader" in forms("huvudstad"), "reglerna" in forms("regel")
    (True, True, True)
    """
    if len(word) < 3 or len(word) > _LONGEST or not word.isalpha():
        return frozenset()
    table = _endings()
    found = {stem + ending for stem in stems(word) for ending in table.endings}
    for size in range(2, min(len(word), 12) + 1):
        found.update(word[:-size] + other for other in table.irregular.get(word[-size:], ()))
    found.discard(word)
    return frozenset(form for form in found if len(form) >= table.shortest_stem)


def stems(word: str) -> set[str]:
    """A folded word without each ending that it may have, and as it changes before others."""
    table = _endings()
    bare = {
        word[: len(word) - size]
        for size in range(min(table.longest, len(word) - table.shortest_stem) + 1)
        if word[len(word) - size :] in table.endings
    }
    return bare.union(*(_changed(stem, table) for stem in bare))


def _changed(stem: str, table: _Endings) -> set[str]:
    """What a stem's end becomes before some endings, and what it may have come from."""
    changed: set[str] = set()
    if len(stem) < table.shortest_stem:
        return changed
    for full, short in table.changes:
        if len(stem) <= len(full):
            continue
        if stem.endswith(full) and stem[-len(full) - 1] not in _VOWELS:
            changed.add(stem.removesuffix(full) + short)
        elif stem.endswith(short) and stem[-len(short) - 1] not in _VOWELS | {short}:
            changed.add(stem.removesuffix(short) + full)
    last, before = stem[-1], stem[-2]
    if last in table.doubling:
        if before == last:
            changed.add(stem[:-1])
        elif before in _VOWELS:
            changed.add(stem + last)
    return changed
