"""What differs between municipalities, as data: headings, bodies, labels, words that decide."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from functools import cache
from pkgutil import get_data


@cache
def read_text(name: str) -> str:
    """The contents of one vocabulary file ("headings.toml")."""
    data = get_data(__name__, name)  # importlib.resources takes 8 ms to load
    if data is None:
        raise FileNotFoundError(name)
    return data.decode("utf-8")


@cache
def read_tables(name: str) -> dict[str, dict[str, list[str]]]:
    """A vocabulary file made of tables of word lists: table → key → words."""
    return tomllib.loads(read_text(name))


def either(phrases: Iterable[str]) -> str:
    """The phrases as alternatives of a pattern; the longest first, since the first that fits is taken."""
    return "|".join(map(re.escape, sorted(phrases, key=len, reverse=True)))
