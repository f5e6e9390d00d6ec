"""Where the titles of §§ end in a text of one line: by the contents list, or by the first sentence below them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence, Set
from functools import cache
from typing import Final

from protokoll_parser.vocabulary import read_tables
from protokoll_parser.vocabulary.furniture import words as layout_words

_WORD = re.compile(r"\S+")
_LONGEST_TITLE: Final = 160
_LONGEST_SENTENCE: Final = 400
_NEAR: Final = 120
"""Characters between a § and its title."""


def places_of_titles(text: str, titles: Sequence[tuple[int, str]], items: dict[int, int]) -> Iterator[int]:
    """Where the titles of the contents list begin and end, each after its § or after the title before it."""
    by_number: dict[int, list[int]] = defaultdict(list)
    for start, number in items.items():
        by_number[number].append(start)
    low = 0
    for number, title in titles:
        place = text.find(title, low)
        if place < 0:
            continue
        if items and not any(place - _NEAR <= start < place for start in by_number.get(number, ())):
            continue
        yield place
        yield place + len(title)
        low = place + len(title)


def first_sentence(text: str, start: int, borders: Set[int]) -> Iterator[int]:
    """Where the sentence right after a §'s title begins: a word that begins sentences, or the last with a capital
    before the first verb, in the middle of one."""
    words = list(_WORD.finditer(text, start, start + _LONGEST_TITLE))
    for before, word, after in zip(words, words[1:], words[2:], strict=False):
        if before.group()[-1] in ".:;" or word.start() in borders:
            break
        bare = word.group().lower()
        opens = bare in _openers() or bare.endswith(("chefen", "direktören", "ordföranden", "sekreteraren"))
        if (
            word.group()[0].isupper()
            and opens
            and after.group()[0].islower()
            and before.group()[-1] not in "s-,"
        ):
            yield word.start()
            return
    stop = min((border for border in borders if border > start), default=len(text))
    verb = sentence_verbs().search(text, start, min(stop, start + _LONGEST_TITLE))
    if verb is None or "." not in text[verb.end() : min(stop, verb.end() + _LONGEST_SENTENCE)]:
        return
    found = [word for word in words if word.end() < verb.start()]
    for before, word in zip(reversed(found[:-1]), reversed(found[1:]), strict=True):
        is_free = not before.group()[0].isupper() or before.start() == found[0].start()
        if word.group()[0].isupper() and is_free and before.group().lower() not in layout_words().open:
            yield word.start()
            return


@cache
def sentence_verbs() -> re.Pattern[str]:
    """The verbs of first sentences, which titles seldom have."""
    words = "|".join(map(re.escape, read_tables("borders.toml")["verbs"]["words"]))
    return re.compile(rf"(?<= )(?:{words})(?![\w-])")


@cache
def _openers() -> frozenset[str]:
    return frozenset(read_tables("borders.toml")["sentences"]["words"])
