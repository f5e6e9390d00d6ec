"""The names of all people in memory, by their words: read once, added to, and read anew now and then."""

from __future__ import annotations

import math
import sqlite3
import time
from collections import defaultdict

from protokoll_tui.search.words import fold, words

_READ_ANEW_SECONDS = 5.0
_ROWS_AT_ONCE = 4_000

PersonRecord = tuple[int, str, str | None, str | None, str | None]
"""Id, name, party, municipality, title."""


class Register:
    """People by the words of their names."""

    def __init__(self) -> None:
        self.people: list[PersonRecord] = []
        self.surnames: list[str] = []
        """The last word of each person's name."""
        self.by_word: dict[str, list[int]] = defaultdict(list)
        """A word of names to the places in `people` of those who have it."""
        self.by_fold: dict[str, list[str]] = defaultdict(list)
        """A folded word of names to the words as they are."""
        self.parties: set[str] = set()
        """The parties that they are of, folded."""
        self.folds: list[str] = []
        """The folded words in order."""
        self.newest = 0

    def add(self, rows: list[PersonRecord]) -> None:
        """Enter people, in the order of their ids."""
        for row in rows:
            name_words = words(row[1])
            self.surnames.append(name_words[-1] if name_words else "")
            for word in dict.fromkeys(name_words):
                if word not in self.by_word:
                    self.by_fold[fold(word)].append(word)
                self.by_word[word].append(len(self.people))
            self.people.append(row)
            if row[2]:
                self.parties.add(fold(row[2].lower()))
        self.newest = rows[-1][0]

    def sort(self) -> None:
        """Put the folded words in order, when people have been entered."""
        if len(self.folds) != len(self.by_fold):
            self.folds = sorted(self.by_fold)


class RegisterReader:
    """Keeps a register up to date with the archive. The connection is the caller's."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self.register = Register()
        self._anew: Register | None = None
        """A register that is being read to take the other's place: for those who have gone or got another name."""
        self._last_anew = time.monotonic()
        self._took = 0.0
        self._begun = False

    def refresh(self, seconds: float = math.inf) -> bool:
        """Take in what has changed; stops after a time where there is very much. Returns whether all is there."""
        started = time.monotonic()
        if (
            self._begun
            and self._anew is None
            and started - self._last_anew > max(_READ_ANEW_SECONDS, 50 * self._took)
        ):
            self._anew, self._took = Register(), 0.0
        self._begun = True
        register = self._anew or self.register
        complete = False
        while not complete and time.monotonic() - started < seconds:
            rows = self._connection.execute(
                "SELECT id, name, party, municipality, title FROM person WHERE id > ? ORDER BY id LIMIT ?",
                (register.newest, _ROWS_AT_ONCE),
            ).fetchall()
            if rows:
                register.add(rows)
            complete = len(rows) < _ROWS_AT_ONCE
        register.sort()
        self._took += time.monotonic() - started
        if complete and self._anew is not None:
            self.register, self._anew, self._last_anew = self._anew, None, time.monotonic()
        return complete
