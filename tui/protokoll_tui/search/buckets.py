"""Short cuts over the lexicon: words by what a slip leaves as it is, and the commonest words with a beginning.

A misspelt word has, nearly always, the same first letter or the same second letter, and about as many letters. So
the folded words lie in buckets by (first letter, length) and by (second letter, length), and only a few buckets are
compared with what was typed. Beginnings of words lie likewise, for the word that is still being typed.

All of it is made in one pass over the lexicon in its order, with one first letter's words in memory at a time.
"""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import groupby

from protokoll_tui.search.words import is_plain_word

BEGINNINGS = range(4, 9)
"""Lengths of the beginnings that are kept."""

MANY_WORDS = 64
"""A beginning with more words than this has its commonest ones noted."""

NOTED_WORDS = 40
LONGEST_NOTED = 7
"""Letters of a beginning whose commonest words are noted; a longer one is cheap to look through."""

Entry = tuple[str, str, int]
"""A word folded, as it is, and in how many §§ it stands."""


def first_letter_key(letter: str, length: int) -> str:
    """Words by their first letter and length."""
    return f"1{letter}{length}"


def second_letter_key(letter: str, length: int) -> str:
    """Words by their second letter and length."""
    return f"2{letter}{length}"


def beginnings_key(letter: str, length: int) -> str:
    """Beginnings of a length by their first letter."""
    return f"b{letter}{length}"


def keys_of(word: str) -> tuple[str, str]:
    """The two buckets that a folded word lies in."""
    return first_letter_key(word[0], len(word)), second_letter_key(word[1], len(word))


def filled(words: Iterable[str]) -> dict[str, list[str]]:
    """Buckets of distinct folded words, and of their beginnings."""
    buckets: dict[str, list[str]] = defaultdict(list)
    beginnings: set[str] = set()
    for word in words:
        for key in keys_of(word):
            buckets[key].append(word)
        beginnings.update(word[:length] for length in BEGINNINGS if length < len(word))
    for beginning in sorted(beginnings):
        buckets[beginnings_key(beginning[0], len(beginning))].append(beginning)
    return buckets


class ShortCuts:
    """Takes the lexicon's entries in the order of their folded form, and gives buckets and noted words."""

    def __init__(self) -> None:
        self._noted: list[tuple[str, str]] = []
        self._second: dict[str, list[str]] = defaultdict(list)

    def take(self, entries: Iterable[Entry]) -> Iterator[tuple[str, str]]:
        """Buckets as (key, words parted by spaces), each key once."""
        for _, group in groupby(entries, key=lambda entry: entry[0][:1]):
            words: dict[str, None] = {}
            beginnings: dict[str, _Commonest] = defaultdict(_Commonest)
            for folded, term, frequency in group:
                for length in range(1, min(len(folded), LONGEST_NOTED) + 1):
                    beginnings[folded[:length]].add(frequency, term)
                if is_plain_word(folded):
                    words[folded] = None
            self._noted += [
                (beginning, " ".join(commonest.terms()))
                for beginning, commonest in beginnings.items()
                if commonest.count > MANY_WORDS
            ]
            for key, members in filled(words).items():
                if key.startswith("2"):
                    self._second[key].append(" ".join(members))
                else:
                    yield key, " ".join(members)
        for key, parts in self._second.items():
            yield key, " ".join(parts)

    def noted(self) -> list[tuple[str, str]]:
        """Beginnings that many words have, with their commonest terms parted by spaces; after all was taken."""
        return self._noted


class _Commonest:
    """The few commonest of many terms."""

    __slots__ = ("_heap", "count")

    def __init__(self) -> None:
        self.count = 0
        self._heap: list[tuple[int, str]] = []

    def add(self, frequency: int, term: str) -> None:
        self.count += 1
        if len(self._heap) < NOTED_WORDS:
            heapq.heappush(self._heap, (frequency, term))
        elif (frequency, term) > self._heap[0]:
            heapq.heapreplace(self._heap, (frequency, term))

    def terms(self) -> list[str]:
        return [term for _, term in sorted(self._heap, key=lambda entry: (-entry[0], entry[1]))]
