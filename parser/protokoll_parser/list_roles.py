"""What somebody is, printed with a capital behind the name in a list that runs on, where it looks like a label."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from protokoll_parser.vocabulary import read_tables

_UPPER: Final = "A-ZÅÄÖÉÜŠŽČØÆ"
_NAME: Final = (
    rf"[{_UPPER}](?<![\w-].)[\w'’-]*\.?(?: (?:von|af|de|van|der)){{0,2}}(?: [{_UPPER}][\w'’-]*\.?){{1,4}}"
)
_PARTY: Final = r"\([^()\d]{1,7}\)"
_LEAST: Final = 3


def with_roles_behind(text: str) -> str:
    """ "Ada Ek (S) Ordförande Bo Al (M) Ledamot …" with each role in small letters behind a comma.

    Only where each of three persons or more has one: after the last role no name with a party follows, which would
    show that roles stand before the names. So would a list's label right before the chair's.
    """
    if text.count(") ") < _LEAST or not _role().search(text):
        return text
    return _led().sub(_lower, _runs().sub(_lowered, text))


def _lowered(run: re.Match[str]) -> str:
    if len(_role().findall(run[0])) < _LEAST:
        return run[0]
    return _lower(run)


def _lower(run: re.Match[str]) -> str:
    return _role().sub(lambda found: f"), {found[1][0].lower()}{found[1][1:]}", run[0])


@cache
def _either() -> str:
    words = read_tables("attendance.toml")["around_names"]["columns"]
    forms = sorted((f"{word[0].upper()}{word[1:]}" for word in words), key=len, reverse=True)
    return "|".join(map(re.escape, forms))


@cache
def _role() -> re.Pattern[str]:
    return re.compile(rf"\),? ({_either()})(?![\w.])")


@cache
def _led() -> re.Pattern[str]:
    """A list of members that begins with the chair and perhaps the vice-chairs, each with the office behind."""
    lists = "Beslutande(?: ledamöter)?|Ledamöter|Närvarande(?: ledamöter)?"
    vice = rf" {_NAME} {_PARTY},? (?:[12]:[ae] v|V)ice ordförande(?!\w)"
    return re.compile(rf"(?:{lists}):? {_NAME} {_PARTY},? Ordförande(?!\w)(?:{vice}){{0,3}}(?= [{_UPPER}])")


@cache
def _runs() -> re.Pattern[str]:
    """Persons with roles behind them, one right after the other, and no further person."""
    stood_in = rf"(?: för {_NAME}(?: {_PARTY})?)?"
    person = rf"{_NAME} {_PARTY},? (?:{_either()})(?![\w.]){stood_in}"
    return re.compile(rf"{person}(?:,? {person})+(?!,? {_NAME} {_PARTY})")
