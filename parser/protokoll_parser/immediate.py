"""Omedelbar justering: which §§ are adjusted at once, said in the § itself or elsewhere in the minutes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING

from protokoll_parser.vocabulary import read_tables

if TYPE_CHECKING:
    from protokoll_parser.document import Line

_LONGEST = 400
"""A longer line says no such thing of the minutes."""
_LONGEST_REMARK = 120
_OTHER_PARAGRAPH = re.compile(r"(?:§+|paragraf(?:en|erna|er)?):? ?\d", re.IGNORECASE)
_NAMED = re.compile(r"(?:§+|paragraf(?:en|erna|er)?):? ?((?:\d{1,4}(?: ?(?:,|-|–|och|samt) ?(?:§+ ?)?)?)+)")
_RANGE = re.compile(r"(\d{1,4})(?: ?[-–] ?(?:§+ ?)?(\d{1,4}))?")
_WIDEST = 60
"""§§ of a range at most."""


def immediate_elsewhere(lines: Iterable[Line]) -> frozenset[int]:
    """§§ that any part of the minutes says are adjusted at once: "Paragraf 6 förklaras omedelbart justerad."."""
    numbers: set[int] = set()
    for sentence in _sentences(lines):
        for phrase in _phrase().finditer(sentence):
            named = list(_NAMED.finditer(sentence))
            before = [found for found in named if found.end() <= phrase.start()]
            meant = before[-1] if before else next(iter(named), None)
            for low, high in _RANGE.findall(meant.group(1)) if meant is not None else ():
                numbers.update(range(int(low), min(int(high or low), int(low) + _WIDEST) + 1))
    return frozenset(numbers)


def is_immediate(lines: Sequence[Line]) -> bool:
    """Whether a § says of itself, not of other §§, that it is adjusted at once."""
    return any(not _OTHER_PARAGRAPH.search(sentence) for sentence in _sentences(lines))


def is_remark(text: str) -> bool:
    """Whether a line says that the § is adjusted at once and nothing else."""
    return (
        len(text) < _LONGEST_REMARK and "uster" in text.lower() and _phrase().search(text.lower()) is not None
    )


def _sentences(lines: Iterable[Line]) -> Iterator[str]:
    """The sentences that speak of it, in lower case."""
    printed = "\n".join([line.text for line in lines])
    if "uster" not in printed and "USTER" not in printed:
        return
    for text in printed.split("\n"):
        if len(text) >= _LONGEST or ("uster" not in text and "USTER" not in text):
            continue
        for sentence in text.lower().split(". "):
            if _phrase().search(sentence) and "yrka" not in sentence:
                yield sentence


@cache
def _phrase() -> re.Pattern[str]:
    """ "omedelbart justerad", "justeras därmed omedelbart"; not "justeras omedelbart efter sammanträdet"."""
    table = read_tables("outline.toml")["immediate"]
    at_once = "|".join(map(re.escape, table["at_once"]))
    after = "|".join(map(re.escape, table["not_before"]))
    return re.compile(
        rf"(?<!\w)(?:{at_once})[ -](?:för )?juster(?!\w*,? (?:{after}))"
        rf"|juster(?:a|as|ad|at|ade|ades|ats)(?: \w+)? (?:{at_once})(?! (?:{after}))\b|direktjuster"
    )
