"""Words that name a role or an office, as they stand beside names: "tjg ersättare", "ordf.", "tf förvaltningschef"."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from protokoll_parser.model import Role
from protokoll_parser.vocabulary import read_tables

ROLES: Final[tuple[Role, ...]] = ("vice_chair", "chair", "serving_substitute", "substitute", "member")
"""In the order in which their words are looked for: a vice chair's hold a chair's."""
EDGE: Final = " \t,.;:-–—/()*"
"""What may stand around words beside a name."""
_NOUN: Final = re.compile(r"[a-zåäö]{2,4}(?:-[a-zåäö]+)?[a-zåäö]{4,}")
_DEFINITE: Final = ("en", "et", "na", "ning", "ande", "ende", "is", "vis", "tals")
"""Ends of what is no office: "rådet", "näringslivet", "praktiserande", "delvis"."""
_TITLE_WORDS: Final = 4
"""Within so many words an official's title says that it is one."""
_SHORT: Final = 4
"""Letters of an abbreviation, whose full stop may be left out."""


@cache
def phrases(table: str, key: str) -> re.Pattern[str]:
    """Any of a vocabulary's words or phrases as whole words, the longest first."""
    words = sorted(read_tables("attendance.toml")[table][key], key=len, reverse=True)
    spaced = (r"\s+".join(map(_abbreviated, word.split())).replace(":", r"[:-]?\s?") for word in words)
    return re.compile(rf"(?<![\w-])(?:{'|'.join(spaced)})(?!\w|-\w)", re.IGNORECASE)


def _abbreviated(word: str) -> str:
    """A pattern for a word; after a short one a full stop is free: "tjg", "tjg."."""
    bare = word.rstrip(".")
    return re.escape(bare) + r"\.?" if 1 < len(bare) <= _SHORT else re.escape(word)


@cache
def _titles() -> tuple[frozenset[str], tuple[str, ...]]:
    table = read_tables("attendance.toml")["titles"]
    return frozenset(table["words"]), tuple(table["ends"])


def is_title(text: str) -> bool:
    """Whether the words are an official's title: "tf förvaltningschef", "sekreterare i nämnden"."""
    words, ends = _titles()
    parts = [word.strip(EDGE).lower() for word in text.split(maxsplit=_TITLE_WORDS)[:_TITLE_WORDS]]
    return any(part in words or part.endswith(ends) for part in parts)


def is_outside(text: str) -> bool:
    """Whether what stands beside a name is no office of the municipality's but another organisation."""
    words = read_tables("attendance.toml")["outside"]
    parts = [word.strip(EDGE).lower() for word in text.split()]
    if text.strip(EDGE).lower() in words["alone"]:
        return True
    return any(part in words["words"] or part.endswith(tuple(words["ends"])) for part in parts)


def is_office(text: str) -> bool:
    """Whether what stands beside a guest's name is an office in the administration.

    Besides the titles that are known it is one noun in its indefinite form ("överförmyndare", "byggnadskonservator").
    """
    if is_outside(text):
        return False
    guests = tuple(read_tables("attendance.toml")["outside"]["guests"])
    return is_title(text) or (_NOUN.fullmatch(text) is not None and not text.endswith((*_DEFINITE, *guests)))


@cache
def _any_role() -> re.Pattern[str]:
    return re.compile("|".join(phrases("roles", role).pattern for role in ROLES), re.IGNORECASE)


def is_role(text: str) -> bool:
    """Whether the words are one of the roles of a member or substitute: "tjg ersättare", "2:e vice ordf."."""
    return _any_role().fullmatch(text.strip()) is not None


def presides(text: str) -> bool:
    """Whether the words are a chair's role, or a vice-chair's: "ordf.", "2:e vice ordförande"."""
    return any(phrases("roles", role).fullmatch(text) for role in ("chair", "vice_chair"))


def is_substitute(text: str | None) -> bool:
    """Whether the words say no more than that somebody is a substitute."""
    return text is not None and bool(phrases("roles", "substitute").fullmatch(text))
