"""A whole party that acts: "Samtliga ledamöter från S och V reserverar sig"; the attendance list tells who they are.

A party counts where it stands among those who act, beside other parties and persons and nothing more. Letters count
only when somebody present has that party: a § or a building's letter is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from protokoll_parser.model import Action
from protokoll_parser.names import is_organisation, normalise_party, party_of
from protokoll_parser.people.deeds import Deed
from protokoll_parser.people.groups import ACTIONS, Group, Sentence
from protokoll_parser.people.roster import Roster

_TOKEN: Final = re.compile(r"\(?\w+(?:[-:]\w*)*\)?|[^\w\s]")
_LETTERS: Final = re.compile(
    r"\((?P<bracketed>[^\W\d_]{1,6})(?:-\w+)?\)|(?P<bare>[A-ZÅÄÖ]{1,6})(?:-\w*|:s)?|(?P<genitive>[A-ZÅÄÖ]{1,6})s"
)
_BESIDE: Final = frozenset(ACTIONS["parties"]["beside"])
_BEHIND: Final = frozenset(ACTIONS["parties"]["behind"])
_FAVOUR: Final = re.compile(r"till förmån för|med instämmande")
_STOP: Final = re.compile(r"[.;:!?]\s|\satt\s")
_BEFORE: Final = 160
_AFTER: Final = 120
_FROM: Final = ("från", "för")


def deeds_of_party(
    sentence: Sentence, start: int, end: int, roster: Roster, action: Action, who: Group | None = None
) -> Iterator[Deed]:
    """The deed of each member of the parties that do what the words from `start` to `end` say.

    `who` are the persons that the sentence has as its subject: then only parties named together with them count.
    """
    found: list[str] = []
    if who is None or who.start < start:
        found = _parties(sentence, _tokens(sentence, max(0, start - _BEFORE), start)[::-1], roster, _BESIDE)[
            ::-1
        ]
    if not found and (who is None or who.start >= end):
        found = _parties(sentence, _tokens(sentence, end, end + _AFTER), roster, _BESIDE | _BEHIND)
    if not found and who is None:
        found = _anywhere(sentence, start, end, roster)
    named = {(member.person[1] or "").lower() for member in who.members} if who else set[str]()
    for letters in dict.fromkeys(found):
        if letters.lower() in named:
            continue  # "Ledamöterna från SD, Ada Ek (SD) och Bo Al (SD)" are those two
        for person in roster.deciding(letters):
            yield start, person, action


def _tokens(sentence: Sentence, start: int, end: int) -> list[re.Match[str]]:
    return list(_TOKEN.finditer(sentence.text, start, min(end, len(sentence.text))))


def _parties(
    sentence: Sentence, tokens: Iterable[re.Match[str]], roster: Roster, passed: frozenset[str]
) -> list[str]:
    """The parties among the tokens up to the first word that parts them from the verb."""
    found: list[str] = []
    for token in tokens:
        if any(group.start <= token.start() < group.end for group in sentence.groups):
            continue
        letters = _letters(token[0], roster)
        if letters:
            found.append(letters)
        elif token[0].lower() in _FROM and any(
            0 <= token.start() - each.end <= 2 for each in sentence.groups
        ):
            return []  # "Ada Ek från Moderaterna": she acts, not her party
        elif token[0].lower() not in passed and not _may_be_party(token[0]):
            break
    return found


def _may_be_party(word: str) -> bool:
    """Whether a word names a party that nobody present is said to have."""
    return _LETTERS.fullmatch(word) is not None or is_organisation([word])


def _anywhere(sentence: Sentence, start: int, end: int, roster: Roster) -> list[str]:
    """The parties of the clause that holds the verb, but for those in whose favour it is done."""
    text = sentence.text
    floor = max([group.end for group in sentence.groups if group.end <= start], default=0)
    floor = max([floor, start - _BEFORE, *(stop.end() for stop in _STOP.finditer(text, floor, start))])
    for low, high in ((floor, start), (end, end + _AFTER)):
        clause = _FAVOUR.split(text[low:high], maxsplit=1)[0]
        found = [letters for word in _TOKEN.findall(clause) if (letters := _letters(word, roster))]
        if found:
            return found
    return []


def _letters(word: str, roster: Roster) -> str | None:
    """The party that a word stands for: "S", "(s)", "S-gruppen", "Socialdemokraternas"."""
    named = party_of(word.strip("()"))
    if named:
        return named
    found = _LETTERS.fullmatch(word)
    letters = normalise_party(found["bracketed"] or found["bare"] or found["genitive"]) if found else None
    return letters if letters and letters.lower() in roster.parties else None
