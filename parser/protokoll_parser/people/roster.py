"""Who was there: what turns a name in a sentence into the person of the attendance list."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import lru_cache
from typing import TypeAlias

from protokoll_parser.model import Attendee, Meeting
from protokoll_parser.names import UPPER, PersonMention, without_genitive
from protokoll_parser.vocabulary import read_tables

Person: TypeAlias = tuple[str, str | None]
"""A name and a party."""

OWNED = re.compile(rf"\s(?:{'|'.join(read_tables('actions.toml')['between']['owned'])})\w*")
"""After a name in the genitive: what is that person's."""
_OWN_S = tuple(read_tables("names.toml")["surnames_in_s"]["ends"])
_APOSTROPHES = str.maketrans("’´`", "'''")
_INITIAL = re.compile(rf"(?<![\w.-])[{UPPER}]\.?\s(?=(?:[a-z]['’])?[{UPPER}][\w'’-])")
"""Before a surname."""
_SURNAME = re.compile(r"[\w'’-]+")
DECIDING = ("chair", "vice_chair", "member", "serving_substitute")
"""Roles of those who decide."""


@lru_cache(maxsize=4)
def roster_of(meeting: Meeting, attendance: tuple[Attendee, ...]) -> Roster:
    """The roster of a meeting; the same one for all its §§, to be copied by `Roster.at` before it learns."""
    return Roster(meeting, attendance)


class Roster:
    """The people known by name: from the front page, and from the § as it is read."""

    def __init__(self, meeting: Meeting, attendance: Sequence[Attendee]) -> None:
        self._people: dict[str, Person] = {}
        self._surnames: dict[str, tuple[str, ...]] = {}
        self._plain: dict[str, str] = {}
        """Names with an apostrophe as they are looked for; one for all copies."""
        self._attendance = attendance
        self._number: int | None = None
        for attendee in attendance:
            self._add(attendee.name, attendee.party)
        self.parties = frozenset(each.party.lower() for each in attendance if each.party)
        self.chair = self.regular_chair = self._officer(meeting.chair)
        self.secretary = self._officer(meeting.secretary)

    def at(self, number: int | None) -> Roster:
        """A copy for one §, which may learn more names."""
        copy = Roster.__new__(Roster)
        copy._people, copy._surnames, copy._plain = dict(self._people), dict(self._surnames), self._plain
        copy._attendance, copy._number = self._attendance, number
        copy.parties = self.parties
        copy.regular_chair, copy.secretary = self.regular_chair, self.secretary
        copy.chair = self._presiding(number)
        return copy

    @property
    def number(self) -> int | None:
        """The § that the roster is for."""
        return self._number

    def led_by(self, chair: Person | None) -> Roster:
        """A copy with another chair for the §; None where that can only be told from the attendance list."""
        copy = self.at(self._number)
        copy.chair = chair or self._stand_in(self._number)
        return copy

    def _presiding(self, number: int | None) -> Person | None:
        """Who chairs a §: one who does so for it alone; where the chair is away for it, whoever stands in."""
        chair = self.regular_chair
        part = [each for each in self._attendance if each.role == "chair" and number in (each.items or ())]
        if len(part) == 1:
            return part[0].name, part[0].party
        listed = [each for each in self._attendance if chair is not None and each.name == chair[0]]
        if not listed or any(_is_there(each, number) for each in listed):
            return chair
        return self._stand_in(number)

    def _stand_in(self, number: int | None) -> Person | None:
        """Who can chair a § without the regular chair: another chair, or the only vice-chair there."""
        regular = self.regular_chair[0] if self.regular_chair else None
        others = [each for each in self._attendance if each.name != regular and _is_there(each, number)]
        for role in ("chair", "vice_chair"):
            there = [each for each in others if each.role == role]
            if len(there) == 1:
                return there[0].name, there[0].party
        return None

    def learn(self, text: str, mentions: Iterable[PersonMention]) -> None:
        """Add persons whom the text names with their party; a form that may be a genitive comes last."""
        for mention in sorted(mentions, key=lambda each: _genitive_rank(text, each)):
            if " " not in mention.name or _key(mention.name) in self._people:
                continue
            if _INITIAL.match(mention.name) and self._match(mention.name, mention.party):
                continue
            if not mention.name.endswith("s") or _key(mention.name[:-1]) not in self._people:
                self._add(
                    mention.name[:-1] if _genitive_rank(text, mention) > 1 else mention.name, mention.party
                )

    @property
    def names(self) -> Collection[str]:
        """All known names, as printed."""
        return {person[0] for person in self._people.values()}

    def resolve(self, name: str, party: str | None) -> Person:
        """The person meant: the list's spelling, the sentence's party, else the list's."""
        key = self._match(name, party)
        if key is None:
            return without_genitive(name, self.names) if name.endswith("s") else name, party
        known = self._people[key]
        return known[0], party or known[1]

    def find(self, text: str) -> Iterator[tuple[int, int, Person]]:
        """Known names that stand in the text, with or without a genitive's s; or an initial for the first name."""
        text = text.translate(_APOSTROPHES) if "’" in text or "´" in text else text
        for name, party in self._people.values():
            plain = self._plain.get(name, name)
            if plain not in text:
                continue
            start = text.find(plain)
            while start >= 0:
                end = start + len(name)
                end += text[end : end + 1] == "s"
                clear = start == 0 or not (text[start - 1].isalnum() or text[start - 1] == "-")
                if clear and not text[end : end + 1].isalnum():
                    yield start, end, (name, party)
                start = text.find(plain, end)
        for initial in _INITIAL.finditer(text):
            surname = _SURNAME.match(text, initial.end())
            key = self._match(f"{initial[0]}{surname[0]}", None) if surname else None
            if key is not None and surname is not None:
                yield initial.start(), surname.end(), self._people[key]

    def serves(self, name: str) -> bool:
        """Whether the attendance list has somebody there for the § who takes part in its decision."""
        return any(
            each.name == name and each.role in DECIDING and _is_there(each, self._number)
            for each in self._attendance
        )

    def deciding(self, party: str) -> tuple[Person, ...]:
        """Those of a party who take part in the decision of this §."""
        found: dict[Person, None] = {}
        for attendee in self._attendance:
            there = _is_there(attendee, self._number)
            if attendee.role in DECIDING and there and (attendee.party or "").lower() == party.lower():
                found[attendee.name, attendee.party] = None
        return tuple(found)

    def _add(self, name: str, party: str | None) -> None:
        key = _key(name)
        if key not in self._people:
            surname = key.rsplit(" ", 1)[-1]
            self._surnames[surname] = (*self._surnames.get(surname, ()), key)
            self._people[key] = (name, party)
            if "’" in name:
                self._plain[name] = name.translate(_APOSTROPHES)
        elif party and self._people[key][1] is None:
            self._people[key] = (name, party)

    def _officer(self, name: str | None) -> Person | None:
        if name is None:
            return None
        self._add(name, None)
        return self._people[_key(name)]

    def _match(self, name: str, party: str | None) -> str | None:
        key = _key(name)
        if key in self._people:
            return key
        words = key.split(" ")
        suffixes = [" ".join(words[count:]) for count in range(max(1, len(words) - 1))]
        for candidate in suffixes:
            for form in (candidate, candidate.removesuffix("s")):
                if form in self._people:
                    return form
        initial = words[0].rstrip(".") if len(words) > 1 else ""
        if len(words) > 1 and len(initial) != 1:
            return None
        surname = " ".join(words[1:] or words)
        keys = self._surnames.get(words[-1]) or self._surnames.get(words[-1].removesuffix("s"), ())
        same = [
            other
            for other in keys
            if _agree(party, self._people[other][1])
            and other.startswith(initial)
            and other.endswith((surname, surname.removesuffix("s")))
        ]
        return same[0] if len(same) == 1 else None


def _genitive_rank(text: str, mention: PersonMention) -> int:
    """2 for a name in the genitive before what is the person's ("Ada Eks (S) avsägelse"), 1 for one that may be."""
    if not mention.name.endswith("s"):
        return 0
    return 1 if mention.name.endswith(_OWN_S) or not OWNED.match(text, mention.end) else 2


def _is_there(attendee: Attendee, number: int | None) -> bool:
    """Whether somebody is there for the §, as far as the list tells."""
    return attendee.items is None or number is None or number in attendee.items


@lru_cache(maxsize=1024)
def _key(name: str) -> str:
    return " ".join(name.casefold().translate(_APOSTROPHES).replace("-", " ").split())


def _agree(one: str | None, other: str | None) -> bool:
    return one is None or other is None or one.lower() == other.lower()
