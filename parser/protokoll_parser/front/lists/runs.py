"""Long runs of capitalised words taken apart into names: lists with nothing between one person and the next."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from protokoll_parser.front.lists.offices import is_title
from protokoll_parser.names import UPPER, is_first_name, is_organisation, is_particle
from protokoll_parser.vocabulary import read_tables

_PARTICLE: Final = r"(?:von|af|de|van|der|den|del|la|al|el|bin|in)"
_RUN: Final = re.compile(
    rf"[{UPPER}](?<![\w-].)[\w'’-]*\.?(?: (?:{_PARTICLE} ){{0,2}}[{UPPER}][\w'’-]*\.?){{2,80}}(?!\w)"
)
_WORD: Final = re.compile(r"\S+")
_MOST_WORDS: Final = 4
_LEAST_SURNAME: Final = 2
_LONGEST_SHORT: Final = 3
_GUESTS: Final = frozenset(read_tables("attendance.toml")["outside"]["guests"])
"""Titles of those who are no officials."""
_PARTY: Final = re.compile(r"[A-ZÅÄÖ]{1,4}|[A-ZÅÄÖ][a-zåäö]{1,2}[A-ZÅÄÖ]")
"""Also "ÖrP", "DiN"."""


def long_runs(text: str) -> list[tuple[int, int]]:
    """Where three or more capitalised words stand in a row."""
    return [match.span() for match in _RUN.finditer(text)]


def split_run(text: str, start: int, end: int, party_first: bool) -> list[tuple[int, int, str | None]]:
    """The names in a run: where each begins and ends, and the party that it begins with, where
    parties stand first.

    A title among the words ends a name; a first name begins one when the name before it has two words, or when the
    word before it is no first name and thus none of the name ("Lärarförbundet Ada Ek").
    """
    names: list[list[tuple[int, int]]] = [[]]
    parties: list[re.Match[str] | None] = [None]
    matches = list(_WORD.finditer(text, start, end))
    for at, match in enumerate(matches):
        word = match[0]
        # after a first name alone, a letter is the initial of a middle name
        is_party = party_first and len(names[-1]) != 1 and bool(_PARTY.fullmatch(word))
        if is_party or _is_around(word, text, names, at + 1 == len(matches)):
            names.append([])
            parties.append(match if is_party else None)
            continue
        more = at + 1 < len(matches) and not is_title(matches[at + 1][0])
        if names[-1] and more and is_first_name(word) and _ends_before(text, names[-1]):
            names.append([])
            parties.append(None)
        names[-1].append(match.span())
    found = [
        (party.start() if party else name[0][0], name[-1][1], party[0] if party else None)
        for name, party in zip(names, parties, strict=True)
        if len(name) > 1
    ]
    return [pair for name in found for pair in _in_pairs(name, text)]


def _is_around(word: str, text: str, names: list[list[tuple[int, int]]], is_last: bool) -> bool:
    """Whether a word is a title or a role and none of the name: it is one after "Kanslichef Ida" at the run's end."""
    if is_last and len(names) > 1 and len(names[-1]) == 1:
        start, end = names[-1][0]
        if is_first_name(text[start:end]):
            return False
    folded = word.lower()
    return is_title(word) or _is_role_word(folded) or folded in _GUESTS


def _ends_before(text: str, name: list[tuple[int, int]]) -> bool:
    """Whether a name can end before a first name."""
    words = [text[start:stop] for start, stop in name]
    if len(words) == 1:
        return is_organisation(words) or _is_union(words[0])
    return words[-1][0].isupper() and not words[-1].endswith(".") and len(words[-1]) > 1


def _is_union(word: str) -> bool:
    """Whether the word is an organisation that has staff speak for it: "Kommunal", "SSR", but not "Lo"."""
    known = word.lower() in read_tables("attendance.toml")["outside"]["alone"]
    return known and (word.isupper() or len(word) > _LONGEST_SHORT)


def _is_role_word(word: str) -> bool:
    """Whether a word is one of those around names; a surname may be one but for its full stop ("Vik", "vik.")."""
    roles = _role_words()
    return word in roles or word.strip(".") in roles


@cache
def _role_words() -> frozenset[str]:
    return frozenset(read_tables("attendance.toml")["around_names"]["roles"])


def _in_pairs(found: tuple[int, int, str | None], text: str) -> list[tuple[int, int, str | None]]:
    """A name of too many words as names of two each; four words may be one name if the second is a first name."""
    start, end, party = found
    words = list(_WORD.finditer(text, start, end))
    if len(words) < _MOST_WORDS or len(words) % 2 or not all(word[0][0].isupper() for word in words):
        return [found]
    if any(is_particle(word[0]) for word in words):
        return [found]
    second = words[1][0].strip(".")
    if len(words) == _MOST_WORDS and (
        len(second) < _LEAST_SURNAME or is_first_name(second) or not is_first_name(words[0][0])
    ):
        return [found]
    return [(a.start(), b.end(), party) for a, b in zip(words[::2], words[1::2], strict=True)]
