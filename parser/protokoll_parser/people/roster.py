"""Who was there: what turns a name in a sentence into the person of the attendance list."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TypeAlias

from protokoll_parser.model import Attendee, Meeting
from protokoll_parser.names import PersonMention, without_genitive

Person: TypeAlias = tuple[str, str | None]
"""A name and a party."""

_DECIDING = ("chair", "vice_chair", "member", "serving_substitute")


class Roster:
    """The people known by name: from the front page, and from the § as it is read."""

    def __init__(self, meeting: Meeting, attendance: Sequence[Attendee], number: int | None = None) -> None:
        self._people: dict[str, Person] = {}
        self._surnames: dict[str, list[str]] = {}
        self._deciding: list[Person] = []
        for attendee in attendance:
            self._add(attendee.name, attendee.party)
            present = attendee.items is None or number is None or number in attendee.items
            person = (attendee.name, attendee.party)
            if attendee.role in _DECIDING and present and person not in self._deciding:
                self._deciding.append(person)
        self.chair = self._officer(meeting.chair)
        self.secretary = self._officer(meeting.secretary)

    def learn(self, mentions: Iterable[PersonMention]) -> None:
        """Add persons whom the text names with their party; a form that may be a genitive comes last."""
        for mention in sorted(mentions, key=lambda each: each.name.endswith("s")):
            if " " in mention.name and without_genitive(mention.name, self.names) not in self.names:
                self._add(mention.name, mention.party)

    @property
    def names(self) -> frozenset[str]:
        """All known names, as printed."""
        return frozenset(person[0] for person in self._people.values())

    def resolve(self, name: str, party: str | None) -> Person:
        """The person meant: the list's spelling, the sentence's party, else the list's."""
        key = self._match(name, party)
        if key is None:
            return without_genitive(name, self.names) if name.endswith("s") else name, party
        known = self._people[key]
        return known[0], party or known[1]

    def find(self, text: str) -> Iterator[tuple[int, int, Person]]:
        """Known names that stand in the text, with or without a genitive's s."""
        for name, party in self._people.values():
            start = text.find(name)
            while start >= 0:
                end = start + len(name)
                end += text[end : end + 1] == "s"
                clear = start == 0 or not (text[start - 1].isalnum() or text[start - 1] == "-")
                if clear and not text[end : end + 1].isalnum():
                    yield start, end, (name, party)
                start = text.find(name, end)

    def deciding(self, party: str) -> tuple[Person, ...]:
        """Those of a party who take part in the decision."""
        return tuple(person for person in self._deciding if (person[1] or "").lower() == party.lower())

    def _add(self, name: str, party: str | None) -> None:
        key = _key(name)
        if key not in self._people or (self._people[key][1] is None and party):
            if key not in self._people:
                self._surnames.setdefault(key.rsplit(" ", 1)[-1], []).append(key)
            self._people[key] = (name, party)

    def _officer(self, name: str | None) -> Person | None:
        if name is None:
            return None
        self._add(name, None)
        return self._people[_key(name)]

    def _match(self, name: str, party: str | None) -> str | None:
        key = _key(name)
        candidates = [key, key.removesuffix("s")]
        words = key.split(" ")
        candidates += [" ".join(words[count:]) for count in range(1, len(words) - 1)]
        for candidate in candidates:
            if candidate in self._people:
                return candidate
        if " " in key:
            return None
        same = [other for other in self._surnames.get(key, []) if _agree(party, self._people[other][1])]
        return same[0] if len(same) == 1 else None


def _key(name: str) -> str:
    return " ".join(name.casefold().replace("-", " ").split())


def _agree(one: str | None, other: str | None) -> bool:
    return one is None or other is None or one.lower() == other.lower()
