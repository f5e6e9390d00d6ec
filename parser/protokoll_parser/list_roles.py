"""What somebody is, printed with a capital behind the name in a list that runs on, where it looks like a label."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import Final

from protokoll_parser.names import UPPER
from protokoll_parser.vocabulary import either, read_tables

_NAME: Final = (
    rf"[{UPPER}](?<![\w-].)[\w'’-]*\.?(?: (?:von|af|de|van|der)){{0,2}}(?: [{UPPER}][\w'’-]*\.?){{1,4}}"
)
_PARTY: Final = r"\([^()\d]{1,7}\)"
_NEXT: Final = re.compile(rf",? {_NAME} {_PARTY}")
_LEAST: Final = 3


def with_roles_behind(text: str) -> str:
    """ "Ada Ek (S) Ordförande Bo Al (M) Ledamot …" with each role in small letters behind a comma.

    Only where each of three persons or more has one: after the last role no name with a party follows, which would
    show that roles stand before the names. So would a list's label right before the chair's.
    """
    if text.count(") ") < _LEAST or not _role().search(text):
        return text
    pieces: list[str] = []
    place = 0
    for run in _runs(text):
        start, end = run[0].start(), run[-1].end()
        pieces += [text[place:start], _lowered(text[start:end])]
        place = end
    return _led().sub(lambda found: _lowered(found[0]), "".join([*pieces, text[place:]]))


def _runs(text: str) -> Iterator[list[re.Match[str]]]:
    """Persons with roles behind them, one right after the other, and no further person."""
    run: list[re.Match[str]] = []
    for person in _persons().finditer(text):
        if run and text[run[-1].end() : person.start()] not in (" ", ", "):
            if _is_whole(run, text):
                yield run
            run = []
        run.append(person)
    if _is_whole(run, text):
        yield run


def _is_whole(run: Sequence[re.Match[str]], text: str) -> bool:
    return len(run) >= _LEAST and _NEXT.match(text, run[-1].end()) is None


def _lowered(text: str) -> str:
    return _role().sub(lambda found: f"), {found[1][0].lower()}{found[1][1:]}", text)


@cache
def _roles() -> str:
    """The roles with a capital, as alternatives of a pattern."""
    return _capitalised(read_tables("attendance.toml")["around_names"]["columns"])


def _capitalised(words: Iterable[str]) -> str:
    return either(f"{word[0].upper()}{word[1:]}" for word in words)


@cache
def _role() -> re.Pattern[str]:
    return re.compile(rf"\),? ({_roles()})(?![\w.])")


@cache
def _led() -> re.Pattern[str]:
    """A list of members that begins with the chair and perhaps the vice-chairs, each with the office behind."""
    members = read_tables("attendance.toml")["members"]
    lists = _capitalised(label for label in (*members["sure"], *members["weak"]) if label.isalpha())
    vice = rf" {_NAME} {_PARTY},? (?:[12]:[ae] v|V)ice ordförande(?!\w)"
    return re.compile(
        rf"(?<!\w)(?:{lists})(?: ledamöter)?:? {_NAME} {_PARTY},? Ordförande(?!\w)(?:{vice}){{0,3}}(?= [{UPPER}])"
    )


@cache
def _persons() -> re.Pattern[str]:
    """A person with a party and a role behind it, and perhaps whom he or she stands in for."""
    stood_in = rf"(?: för {_NAME}(?: {_PARTY})?)?"
    return re.compile(rf"{_NAME} {_PARTY},? (?:{_roles()})(?![\w.]){stood_in}")
