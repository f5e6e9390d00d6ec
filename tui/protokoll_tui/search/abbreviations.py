"""Short and full forms of bodies, laws and companies, so that either finds the other."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from protokoll_tui.search.words import words


@dataclass(frozen=True, slots=True)
class Abbreviations:
    """The table of `abbreviations.toml`, ready to look up."""

    full: dict[str, tuple[str, ...]]
    """Short form to the words of the full one."""
    spelt: dict[str, str]
    """Short form to the full one as it stands in a text."""
    by_first_word: dict[str, tuple[tuple[tuple[str, ...], str], ...]]
    """A full form's first word to (its words, the short form)."""
    firsts: frozenset[str]
    """Every word that a short or full form begins with."""
    ignorable: frozenset[str]
    optional: frozenset[str]


@cache
def abbreviations() -> Abbreviations:
    """The table, read once."""
    data = tomllib.loads(files(__package__).joinpath("abbreviations.toml").read_text(encoding="utf-8"))
    full = {short: tuple(words(text)) for short, text in data["short"].items()}
    by_first: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for short, parts in full.items():
        by_first.setdefault(parts[0], []).append((parts, short))
    return Abbreviations(
        full=full,
        spelt=dict(data["short"]),
        by_first_word={first: tuple(forms) for first, forms in by_first.items()},
        firsts=frozenset(full) | frozenset(by_first),
        ignorable=frozenset(data["ignorable"]["words"]),
        optional=frozenset(data["optional"]["words"]),
    )


def other_forms(sequence: Sequence[str]) -> set[str]:
    """The words that a text would also hold if its short forms were written in full, and the other way round.

    >>> sorted(other_forms(["beslut", "i", "ksau"]))
    ['arbetsutskott', 'kommunstyrelsens']
    """
    table = abbreviations()
    found: set[str] = set()
    for word in table.firsts.intersection(sequence):
        if word in table.full:
            found.update(table.full[word])
        for parts, short in table.by_first_word.get(word, ()):
            if len(parts) == 1 or _stands_in(parts, sequence):
                found.add(short)
    return found


def also_written(terms: AbstractSet[str]) -> list[str]:
    """How else the words that are looked for may stand in a text: what is to be marked with them.

    >>> also_written({"pbl"})
    ['plan- och bygglagen']
    """
    table = abbreviations()
    known = table.firsts & terms
    written = [table.spelt[term] for term in known if term in table.spelt]
    for term in known:
        written += [short for parts, short in table.by_first_word.get(term, ()) if terms >= set(parts)]
    return written


def _stands_in(parts: tuple[str, ...], sequence: Sequence[str]) -> bool:
    return any(
        word == parts[0] and tuple(sequence[place : place + len(parts)]) == parts
        for place, word in enumerate(sequence)
    )
