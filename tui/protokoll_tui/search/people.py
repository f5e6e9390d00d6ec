"""The people of the folder, all names in memory, found by any part of a name with slips and without rings."""

from __future__ import annotations

import heapq
import math
import sqlite3
from bisect import bisect_left
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from rapidfuzz import process
from rapidfuzz.distance import OSA

from protokoll_tui.search.query import Word
from protokoll_tui.search.register import Register, RegisterReader
from protokoll_tui.search.slips import slips_allowed
from protokoll_tui.search.words import agrees, fold

_MOST_NAME_WORDS = 60
"""Name words that one typed word may stand for."""

_EXACT, _NO_RINGS, _OTHER_RINGS, _BEGINNING, _ONE_SLIP, _TWO_SLIPS = 1.0, 0.97, 0.9, 0.88, 0.8, 0.66

_Found = tuple[str, float, bool]
"""A word of names, how well it is what was typed, and whether it is that as a whole."""


@dataclass(frozen=True, slots=True)
class Person:
    """One row of the archive's `person`."""

    id: int
    name: str
    party: str | None
    municipality: str | None
    title: str | None


@dataclass(frozen=True, slots=True)
class PersonMatch:
    """A person whose name holds every typed word."""

    person: Person
    quality: float
    """1 for words as typed, less for beginnings and slips: the least of the words' own."""
    whole: bool
    """Each typed word is a whole word of the name, slips aside."""
    surname: bool
    """The last word of the name is among the matched."""
    terms: tuple[str, ...]
    """The matched words of the name, lower case."""


class People:
    """Finds people by their names. The connection is the caller's."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._reader = RegisterReader(connection)

    def refresh(self, seconds: float = math.inf) -> bool:
        """Take in what has changed; stops after a time where there is very much. Returns whether all is there."""
        return self._reader.refresh(seconds)

    @property
    def _register(self) -> Register:
        return self._reader.register

    def match(self, typed: Sequence[Word], limit: int) -> list[PersonMatch]:
        """The people whose names hold all of the words, best first.

        Beside a name a word may be a party: "wikner s".
        """
        words = [word for word in typed if not word.optional]
        parties = {word.fold for word in words if word.fold in self._register.parties}
        asked = [word for word in words if word.fold not in parties]
        if not asked or any(len(word.fold) < 2 for word in asked):
            return []
        chosen: dict[int, list[_Found]] | None = None
        for word in asked:
            best: dict[int, _Found] = {}
            for found in self._name_words(word):
                for place in self._register.by_word[found[0]]:
                    if (chosen is None or place in chosen) and (
                        place not in best or best[place][1] < found[1]
                    ):
                        best[place] = found
            if parties:
                best = {place: found for place, found in best.items() if self._is_of(place, parties)}
            chosen = {place: [*(chosen[place] if chosen else []), found] for place, found in best.items()}
            if not chosen:
                return []
        best_first = heapq.nsmallest(
            limit, chosen or {}, key=lambda place: (*self._order((chosen or {})[place], place), place)
        )
        return [self._match(place, (chosen or {})[place]) for place in best_first]

    def _order(self, found: list[_Found], place: int) -> tuple[float, bool, str]:
        name = self._register.people[place][1]
        return -min([quality for _, quality, _ in found]), not self._has_surname(place, found), name

    def _is_of(self, place: int, parties: Collection[str]) -> bool:
        party = self._register.people[place][2]
        return party is not None and fold(party.lower()) in parties

    def _has_surname(self, place: int, found: list[_Found]) -> bool:
        surname = self._register.surnames[place]
        return any(term == surname for term, _, _ in found)

    def _match(self, place: int, found: list[_Found]) -> PersonMatch:
        person = Person(*self._register.people[place])
        return PersonMatch(
            person=person,
            quality=min(quality for _, quality, _ in found),
            whole=all(whole for _, _, whole in found),
            surname=self._has_surname(place, found),
            terms=tuple(term for term, _, _ in found),
        )

    def _name_words(self, word: Word) -> list[_Found]:
        """Words of names that a typed word may stand for."""
        found: dict[str, tuple[float, bool]] = {}
        for name_word in self._register.by_fold.get(word.fold, ()):
            found[name_word] = (_rings_quality(word.text, name_word), True)
        if len(word.fold) >= 3:
            start = bisect_left(self._register.folds, word.fold)
            for folded in self._register.folds[start : start + _MOST_NAME_WORDS]:
                if not folded.startswith(word.fold):
                    break
                for name_word in self._register.by_fold[folded]:
                    found.setdefault(name_word, (_BEGINNING, False))
        slips = slips_allowed(word.fold)
        if slips and not any(whole for _, whole in found.values()):
            near = process.extract(
                word.fold,
                self._register.folds,
                scorer=OSA.distance,
                score_cutoff=slips,
                limit=_MOST_NAME_WORDS,
            )
            for folded, distance, _ in near:
                for name_word in self._register.by_fold[folded]:
                    found.setdefault(name_word, (_ONE_SLIP if distance == 1 else _TWO_SLIPS, True))
        return [(name_word, quality, whole) for name_word, (quality, whole) in found.items()]


def _rings_quality(typed: str, name_word: str) -> float:
    if name_word == typed:
        return _EXACT
    return _NO_RINGS if agrees(typed, name_word) else _OTHER_RINGS
