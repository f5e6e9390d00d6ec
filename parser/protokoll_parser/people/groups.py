"""A sentence and its persons in groups: "Ada Ek (S), Bo Al (M) och Cia Dal (V)" act together."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from protokoll_parser.model import SectionKind
from protokoll_parser.names import is_title
from protokoll_parser.people.roster import Person
from protokoll_parser.vocabulary import read_tables

ACTIONS: Final = read_tables("actions.toml")
GAP_WORD: Final = re.compile(r"[\w.-]*\w|[^\w\s]")
CONNECTORS: Final = frozenset(ACTIONS["between"]["names"])

_INVERTED: Final = frozenset(ACTIONS["between"]["verb_and_name"])
_STOP: Final = re.compile(rf"(?<!\w)(?:{'|'.join(ACTIONS['between']['stops'])})(?!\w)|[;:!?]|\.\s+[A-ZÅÄÖ]")
ORDINAL: Final = re.compile(r"(?<!\w)\d:(?:[ea]|st)(?!\w)")
"""Before an office: "1:a vice ordförande"."""
_PRONOUN: Final = re.compile(r"\satt\s(?:han|hon|hen|de|vi|man)\s")
"""After "Ada Ek meddelar", "att hon" does not part her from what she does."""
_MOST_BETWEEN: Final = 9
"""Words between a verb and its subject: "reserverar sig mot beslutet till förmån för eget yrkande gör Ada Ek"."""
_WHO: Final = re.compile(r",?\s+som\s+(?:även\s+|också\s+)?")
_NOISE: Final = re.compile(
    r"^(?:[-–•*]|\d{1,2}[.)]|[a-z]\))\s*|[\s,.;:()–-]+|"
    + rf"(?:{'|'.join(ACTIONS['between']['noise'])})(?!\w)",
    re.IGNORECASE,
)


class Mention(NamedTuple):
    """One person in a sentence."""

    start: int
    end: int
    person: Person
    is_officer: bool = False
    """Named by an office alone: "Ordföranden"."""


class Group(NamedTuple):
    """Persons named together."""

    start: int
    end: int
    members: tuple[Mention, ...]
    seconding: bool
    """After "biträdd av", "med instämmande av"."""
    preposition: str | None
    """The one directly before the group: such a group is not who acts."""
    owned: bool
    """In the genitive before what is theirs: "Ada Eks förslag"."""

    @property
    def people(self) -> tuple[Person, ...]:
        """The members as name and party."""
        return tuple(member.person for member in self.members)


class Sentence(NamedTuple):
    """A sentence, or a row of a list, with the persons in it."""

    text: str
    kind: SectionKind
    groups: tuple[Group, ...]

    def subject(self, start: int, end: int, reach: int = 90) -> Group | None:
        """Who does what the words from `start` to `end` say: the group before the verb, else the one after."""
        before = [group for group in self.groups if group.end <= start and not group.seconding]
        if before and self._acts(before[-1], start, reach):
            return before[-1]
        if len(before) > 1 and before[-1].owned and self._acts(before[-2], start, reach):
            return before[-2]
        after = next((group for group in self.groups if group.start >= end), None)
        if after is None or after.owned or after.seconding:
            return None
        words = [word for word in GAP_WORD.findall(self.text[end : after.start]) if word != ","]
        fits = len(words) <= _MOST_BETWEEN and all(
            word.lower() in _INVERTED or is_title(word) for word in words
        )
        return after if fits else None

    def speaker(self, start: int) -> Group | None:
        """The last of those who speak, where the verb is that one's own: "… yttrar sig Ada Ek (S) som yrkar …"."""
        before = [group for group in self.groups if group.end <= start]
        if not before or not _WHO.fullmatch(self.text, before[-1].end, start):
            return None
        last = before[-1].members[-1]
        return Group(last.start, last.end, (last,), False, None, False)

    def after(self, end: int, words: re.Pattern[str], reach: int = 60) -> Group | None:
        """The first group behind `end`, where `words` match what leads up to it."""
        group = next((group for group in self.groups if group.start >= end), None)
        if group is None or group.start - end > reach:
            return None
        return group if words.search(self.text[end : group.start]) else None

    @property
    def is_names_only(self) -> bool:
        """Whether the row holds persons and nothing more than marks, titles and small words."""
        if not self.groups:
            return False
        rest, position = "", 0
        for group in self.groups:
            rest += self.text[position : group.start] + " "
            position = group.end
        rest = _NOISE.sub(" ", ORDINAL.sub(" ", rest + self.text[position:]))
        return all(is_title(word) or word.lower() in CONNECTORS for word in rest.split())

    def _acts(self, group: Group, start: int, reach: int) -> bool:
        gap = ORDINAL.sub(" ", _PRONOUN.sub(" ", self.text[group.end : start]))
        if group.preposition or group.owned or len(gap) > reach:
            return False
        return not _STOP.search(gap)


def pattern(table: str, key: str) -> re.Pattern[str]:
    """The expressions under a key of `actions.toml` as one pattern of whole words."""
    return re.compile(rf"(?<![\w-])(?:{'|'.join(ACTIONS[table][key])})(?![\w-])", re.IGNORECASE)
