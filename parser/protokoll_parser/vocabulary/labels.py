"""The phrases that are labels of a front page, as the vocabulary has them, looked up by their first word."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import product
from typing import Final, NamedTuple

from protokoll_parser.vocabulary import read_tables

ROSTER: Final = frozenset(
    {"members", "serving", "substitutes", "others", "officials", "absent", "public", "remote", "in_person"}
)
"""Labels whose value is a list of persons."""
GUESTS: Final = frozenset({"others", "officials"})
"""Those of persons who are not members."""
MODES: Final = frozenset({"remote", "in_person"})
"""Those of them that tell how the persons took part."""
WORD: Final = re.compile(r"[^\W\d]+|\d+|§+")
_SLOT: Final = re.compile(r"\{(\w+)\}")
_FOLD: Final = str.maketrans("åäöéü\u00a0", "aaoeu ")


class _Phrase(NamedTuple):
    folded: str
    kind: str
    sure: bool


@lru_cache(maxsize=1024)
def fold(text: str) -> str:
    """Lower case without dots and rings, letter for letter, so that offsets stay true."""
    lowered = text.lower()
    if len(lowered) != len(text):
        lowered = "".join(low if len(low := letter.lower()) == 1 else letter for letter in text)
    return lowered.translate(_FOLD)


class _Group(NamedTuple):
    """The labels that begin with one word."""

    phrases: dict[str, _Phrase]
    lengths: tuple[int, ...]
    """How many letters they have, the most first."""


@cache
def phrase_groups() -> dict[str, _Group]:
    """Every label by its first word."""
    front = read_tables("front_labels.toml")
    slots = front["slots"]
    found: dict[str, dict[str, _Phrase]] = {}
    rosters = {kind: table for kind, table in read_tables("attendance.toml").items() if kind in ROSTER}
    for kind, table in [*front.items(), *rosters.items()]:
        for sure, words in [(strength == "sure", table.get(strength, [])) for strength in ("weak", "sure")]:
            for phrase in words if kind != "slots" else ():
                for spelt in _spelt(phrase.rstrip(":"), slots):
                    first = WORD.match(spelt)
                    if first:
                        found.setdefault(first[0], {})[spelt] = _Phrase(spelt, kind, sure)
    return {
        first: _Group(group, tuple(sorted({len(spelt) for spelt in group}, reverse=True)))
        for first, group in found.items()
    }


def _spelt(phrase: str, slots: dict[str, list[str]]) -> list[str]:
    """The phrase with each of its slots' words put in, folded."""
    names = _SLOT.findall(phrase)
    template = _SLOT.sub("{}", phrase)
    return [fold(template.format(*words)) for words in product(*(slots[name] for name in names))]


@cache
def _first_words() -> frozenset[str]:
    """Every beginning of a sure phrase that ends with a word."""
    phrases = (
        phrase for group in phrase_groups().values() for phrase in group.phrases.values() if phrase.sure
    )
    return frozenset(
        " ".join(words[:size])
        for words in (phrase.folded.split() for phrase in phrases)
        for size in range(1, len(words))
    )


@cache
def column_meanings() -> dict[str, str]:
    """What each known head of an attendance table's column means, by the head in lower case."""
    return {
        word: meaning
        for meaning, words in read_tables("attendance.toml")["columns"].items()
        for word in words
    }


def begins_label(cell: str) -> bool:
    """Whether the cell can be the first row of a label that goes on below ("Justeringens")."""
    return fold(cell.strip(" :")) in _first_words()


def label_kind(text: str) -> str | None:
    """The kind of a text that is a label and nothing else, if only in some places ("Underskrift")."""
    folded = fold(text.strip(" :"))
    first = WORD.match(folded)
    group = phrase_groups().get(first[0]) if first else None
    phrase = group.phrases.get(folded) if group else None
    return phrase.kind if phrase else None


def is_any_label(text: str) -> bool:
    """Whether the text is a label and nothing else, see `label_kind`."""
    return label_kind(text) is not None
