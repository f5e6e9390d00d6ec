"""What differs between municipalities, as data: headings, bodies, labels, words that decide."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files


@cache
def read_text(name: str) -> str:
    """The contents of one vocabulary file ("headings.toml")."""
    return files(__name__).joinpath(name).read_text(encoding="utf-8")


@cache
def read_tables(name: str) -> dict[str, dict[str, list[str]]]:
    """A vocabulary file made of tables of word lists: table → key → words."""
    return tomllib.loads(read_text(name))
