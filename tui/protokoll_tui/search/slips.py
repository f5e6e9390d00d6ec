"""Words that were meant: what differs from the typed word by a slip or two of the finger.

Distance is optimal string alignment (a letter more, less, other, or two in the wrong order count one each).
"""

from __future__ import annotations

import sqlite3
from bisect import bisect_left
from collections import OrderedDict
from collections.abc import Iterable, Sequence

from rapidfuzz import process
from rapidfuzz.distance import OSA

from protokoll_tui.search.buckets import (
    BEGINNINGS,
    beginnings_key,
    filled,
    first_letter_key,
    second_letter_key,
)

_RIGHT = 3
"""Letters at the beginning of a word that occurs as typed in which no slip is looked for."""

_CACHED_WORDS = 400_000
"""Words of buckets kept in memory."""


def slips_allowed(word: str) -> int:
    """How many slips a folded word may have: none in a short word or a number, one, two in a long word."""
    if len(word) < 4 or not word.isalpha():
        return 0
    return 1 if len(word) <= 5 else 2


def slips_in_beginning(typed: str, word: str, most: int) -> int | None:
    """How many slips lie between what is typed so far and the beginning of a word; None for more than `most`.

    >>> slips_in_beginning("skolsjkuts", "skolskjutsreglemente", 2)
    1
    """
    lengths = range(max(1, len(typed) - most), min(len(word), len(typed) + most) + 1)
    least = min(
        (OSA.distance(typed, word[:length], score_cutoff=most) for length in lengths), default=most + 1
    )
    return int(least) if least <= most else None


class Slips:
    """Finds the lexicon's words near a typed one. The connection is the caller's."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._cache: OrderedDict[str, tuple[str, ...]] = OrderedDict()
        self._cached_words = 0
        self._bucketed = -1
        self._newest = 0
        self._new: dict[str, list[str]] = {}

    def refresh(self) -> None:
        """Take in what has come to the lexicon; once for each search, within its transaction."""
        row = self._connection.execute("SELECT value FROM lexmeta WHERE key = 'bucketed'").fetchone()
        bucketed = row[0] if row else 0
        if bucketed != self._bucketed:
            self._bucketed, self._newest, self._new = bucketed, bucketed, {}
            self._cache.clear()
            self._cached_words = 0
        new = self._connection.execute(
            "SELECT id, fold FROM lexword WHERE id > ?", (self._newest,)
        ).fetchall()
        if new:
            self._newest = new[-1][0]
            for key, words in filled(word for _, word in new).items():
                self._new.setdefault(key, []).extend(words)

    def near(self, word: str, limit: int = 24, *, begins_right: bool = False) -> list[tuple[str, int]]:
        """Folded words within the slips allowed, nearest first, each with its distance; not the word itself.

        `begins_right`: the slips are behind the first letters, which is quicker by far.
        """
        slips = slips_allowed(word)
        if slips == 0:
            return []
        wide = range(max(4, len(word) - slips), len(word) + slips + 1)
        if begins_right:
            keys = [first_letter_key(word[0], length) for length in wide]
            return _nearest_first(self._nearest(word, keys, slips, limit, word[:_RIGHT]), word, limit)
        keys = [first_letter_key(word[0], length) for length in wide]
        keys += [second_letter_key(word[1], length) for length in wide]  # the first letter mistaken
        near = self._nearest(word, keys, slips, limit)
        # The first letter left out, put in too many, or changed places with the second: then it is the only slip.
        close = range(max(4, len(word) - 1), len(word) + 2)
        keys = [second_letter_key(word[0], length) for length in close]
        keys += [first_letter_key(word[1], length) for length in close]
        near |= self._nearest(word, keys, 1, limit)
        return _nearest_first(near, word, limit)

    def near_beginnings(
        self, start: str, limit: int = 12, *, begins_right: bool = False
    ) -> list[tuple[str, int]]:
        """Beginnings of words near what is typed so far, nearest first, each with its distance."""
        whole = start[: BEGINNINGS[-1]]
        slips = min(slips_allowed(whole), 1 if len(whole) < 8 else 2)
        if slips == 0:
            return []
        lengths = [
            length for length in range(len(whole) - slips, len(whole) + slips + 1) if length in BEGINNINGS
        ]
        letters = dict.fromkeys((whole[0], whole[0] if begins_right else whole[1]))
        keys = [beginnings_key(letter, length) for letter in letters for length in lengths]
        near = self._nearest(whole, keys, slips, limit, whole[:_RIGHT] if begins_right else "")
        return sorted(near.items(), key=lambda entry: (entry[1], entry[0]))[:limit]

    def _nearest(
        self, word: str, keys: Iterable[str], slips: int, limit: int, beginning: str = ""
    ) -> dict[str, int]:
        """Words of some buckets that begin so, with their distance."""
        found: dict[str, int] = {}
        for key in dict.fromkeys(keys):
            for words in (_begun(self._bucket(key), beginning), self._new.get(key, ())):
                near = process.extract(word, words, scorer=OSA.distance, score_cutoff=slips, limit=limit)
                found.update((match, int(distance)) for match, distance, _ in near if distance)
        return found

    def _bucket(self, key: str) -> tuple[str, ...]:
        kept = self._cache.get(key)
        if kept is not None:
            self._cache.move_to_end(key)
            return kept
        row = self._connection.execute("SELECT words FROM lexbucket WHERE key = ?", (key,)).fetchone()
        bucket = tuple(row[0].split(" ")) if row else ()
        self._cache[key] = bucket
        self._cached_words += len(bucket)
        while self._cached_words > _CACHED_WORDS and len(self._cache) > 1:
            _, dropped = self._cache.popitem(last=False)
            self._cached_words -= len(dropped)
        return bucket


def _begun(words: Sequence[str], beginning: str) -> Sequence[str]:
    """Those of a bucket's words, which stand in their order, that begin so."""
    if not beginning:
        return words
    return words[bisect_left(words, beginning) : bisect_left(words, beginning + chr(0x10FFFF))]


def _nearest_first(near: dict[str, int], word: str, limit: int) -> list[tuple[str, int]]:
    return sorted(near.items(), key=lambda entry: (entry[1], entry[0][0] != word[0], entry[0]))[:limit]
