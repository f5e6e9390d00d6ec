"""A person in a list: the name, and the party printed around it."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final, NamedTuple

from protokoll_parser.front.lists.offices import is_title
from protokoll_parser.front.lists.runs import long_runs, split_run
from protokoll_parser.names import (
    NATIONAL,
    UPPER,
    find_names,
    is_first_name,
    is_national,
    is_organisation,
    normalise_party,
)
from protokoll_parser.vocabulary import read_tables

BARE_PARTY: Final = rf"[A-ZÅÄÖ]{{1,4}}|{NATIONAL}"
"""A party's letters without brackets."""
ROLE_WORDS: Final = frozenset(read_tables("attendance.toml")["around_names"]["roles"])

_HOUSES: Final = (
    "byggnaden",
    "kontoret",
    "kommunhuset",
    "stadshuset",
    "rådhuset",
    "kansliet",
    "förvaltningen",
)
"""Where one signs, printed right behind a name."""
_MOST_WORDS: Final = 6
_ADDRESS: Final = frozenset({"herr", "fru"})
"""Before a name; at its end it is a surname."""
_BRACKET: Final = re.compile(r"\s*,?\s*\(+\s*,?\s*([^()\n]{1,40}?)\s*,?\s*\)+")
_INITIAL: Final = re.compile(
    rf"([{UPPER}](?<![\w.(-].)\.? [{UPPER}][\w'’-]*[a-zåäöéü])(?=\s*\([^\W\d_]{{1,6}}\))"
)
"""An initial and a surname, a name only where a party follows."""
_LOWER_SURNAME: Final = re.compile(
    rf"(?<![\w.(-])([{UPPER}][a-zåäöéü-]+) ([a-zåäöéü]{{3,}})(?=\s*\(([^\W\d_]{{1,6}})\))"
)
"""A first name and a surname without its capital, a name only where a party follows."""
_SLASH: Final = re.compile(r"/[^\W\d_]")
"""Within a title: "Ada Ek VA/Renhållningschef"."""
_OPEN_BRACKET: Final = re.compile(r"\s*\(\s?([^\W\d_]{1,2})\s*\Z")
"""The party of a row whose last bracket is lost."""
_HALF_BRACKET: Final = re.compile(r"\s*\(?([A-ZÅÄÖ]{1,2})\)")
_SHORT: Final = re.compile(r"[^\W\d_]{1,6}")
_SMALL: Final = re.compile(r"[a-zåäö]{1,4}")
_NO_PARTY: Final = ("oberoende", "partilös", "vilde", "politisk vilde", "utan parti", "-", "–", "—")
_WRITTEN_OUT: Final = re.compile(r"[A-ZÅÄÖ][a-zåäö]{3,}")
"""No party's letters: a place, a word."""
_LONGEST_LOWER: Final = 4
"""Letters of a local party in small letters, in brackets between commas: "Ada Ek, (ns), Norrhult"."""


class Person(NamedTuple):
    """A name and where it stands in its text."""

    start: int
    end: int
    name: str
    party: str | None = None
    """Printed before the name."""

    def without_first(self, word: str) -> Person:
        """The same person without a word that only seemed to begin the name."""
        cut = len(word) + 1
        return self._replace(start=self.start + cut, name=self.name[cut:])


@lru_cache(maxsize=512)
def persons_in(text: str, party_first: bool = False) -> tuple[Person, ...]:
    """Runs of capitalised words that can be a person's name, roles and titles at their ends cut away.

    `party_first`: a short word in capitals before a name of two words or more is the party ("S Ada Ek").
    """
    found: list[Person] = []
    for first, last in long_runs(text):
        for start, end, party in split_run(text, first, last, party_first):
            words = text[start:end].split()[bool(party) :]
            if _ends_with_party(words, text[end : end + 1]):
                end -= len(words.pop()) + 1
            while len(words) > 2 and words[-1].lower().endswith(_HOUSES):
                end -= len(words.pop()) + 1
            if len(words) > 2 and words[-1].isupper() and _SLASH.match(text, end):
                end -= len(words.pop()) + 1
            if len(words) <= _MOST_WORDS and not is_organisation(words):
                found.append(Person(start, end, " ".join(words), normalise_party(party or "")))
        text = text[:first] + "-" * (last - first) + text[last:]
    for start, end, name in find_names(text):
        words = name.split()
        while len(words) > 1 and _is_no_last_name(words):
            end -= len(words.pop()) + 1
        if _ends_with_party(words, text[end : end + 1]):
            end -= len(words.pop()) + 1
        if len(words) > 2 and words[-1].isupper() and _SLASH.match(text, end):
            end -= len(words.pop()) + 1
        skipped = 0
        while len(words) > 1 and words[0].lower() in ROLE_WORDS:
            skipped += len(words.pop(0)) + 1
        if 1 < len(words) <= _MOST_WORDS:
            person = Person(start + skipped, end, " ".join(words))
            found.append(_without_party(person) if party_first else person)
    if not party_first and "(" in text:
        for match in _INITIAL.finditer(text):
            if not any(person.start < match.end(1) and match.start() < person.end for person in found):
                found.append(Person(match.start(), match.end(1), match[1]))
        for match in _LOWER_SURNAME.finditer(text):
            if _is_name_in_lower_case(match) and not any(
                one.end > match.start() >= one.start for one in found
            ):
                found.append(Person(match.start(), match.end(2), f"{match[1]} {match[2]}"))
    return tuple(sorted(found, key=lambda person: person.start))


def _ends_with_party(words: list[str], behind: str) -> bool:
    """Whether a name's last word is a party whose first bracket was lost: "Ada Ek S)"."""
    return behind == ")" and len(words) > 2 and len(words[-1]) < 3 and words[-1].isupper()


def _is_name_in_lower_case(match: re.Match[str]) -> bool:
    known = is_first_name(match[1]) and normalise_party(match[3]) is not None
    return known and match[2] not in ROLE_WORDS and not is_title(match[2])


def _is_no_last_name(words: list[str]) -> bool:
    word = words[-1].lower()
    of_name = word not in ROLE_WORDS or word in _ADDRESS
    return word.endswith(_HOUSES) or not of_name or (len(words) > 2 and is_title(words[-1]))


def _without_party(person: Person) -> Person:
    first, _, rest = person.name.partition(" ")
    if " " in rest and len(first) <= 4 and (first.isupper() or (len(first) > 2 and first[-1].isupper())):
        return Person(person.start, person.end, rest, normalise_party(first))
    return person


def party_after(text: str, end: int) -> tuple[int, str | None, str | None]:
    """Past the brackets after a name: where the rest begins, the party, and what else stood in its bracket."""
    match = _BRACKET.match(text, end)
    if match is None:
        half = _HALF_BRACKET.match(text, end) or _OPEN_BRACKET.match(text, end)
        return (half.end(), normalise_party(half[1]), None) if half else (end, None, None)
    inside = match[1].strip()
    party = normalise_party(inside)
    if party is not None or inside.lower().startswith(_NO_PARTY):
        return match.end(), party, None
    first, _, rest = inside.partition(",")
    party = normalise_party(first)
    if party is not None and rest.strip():
        return match.end(), party, rest.strip()
    return end, None, None


def without_party_behind(name: str) -> tuple[str, str | None]:
    """A name and the letters behind it, where they are a party's of the whole country: "Ada Ek V"."""
    rest, _, last = name.rpartition(" ")
    return (rest, last) if " " in rest and last.isupper() and is_national(last) else (name, None)


def small_party(cell: str) -> str | None:
    """The party in a cell of a column of them, where it may be a local one in small letters: "nhp"."""
    return normalise_party(cell) if _SMALL.fullmatch(cell) and cell not in ROLE_WORDS else None


def lone_party(segment: str, officials: bool = False) -> str | None:
    """The party that fills a cell or stands between commas: "C", "(S)", "DiN"; None for any other word.

    Beside an official's name a short word is an employer ("KPMG") unless it is a party of the whole country's.
    """
    bare = segment.strip(" ()")
    if _WRITTEN_OUT.fullmatch(segment):
        return None
    if segment.lower() in ROLE_WORDS or not (_BRACKET.fullmatch(segment) or _SHORT.fullmatch(segment)):
        return None
    local = segment.strip()[0] == "(" and len(bare) < _LONGEST_LOWER
    if not is_national(bare) and (officials or not (bare[:1].isupper() or local)):
        return None
    return normalise_party(bare)


def names_alone(text: str) -> list[str] | None:
    """The names, with their parties, of a text that holds nothing else; None for any other text."""
    found: list[str] = []
    end, between = 0, ""
    for person in persons_in(text):
        between += text[end : person.start]
        end = party_after(text, person.end)[0]
        found.append(text[person.start : end])
    return found if not (between + text[end:]).strip(" ,./…_") else None
