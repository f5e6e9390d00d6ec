"""The filters that can be typed, with their names, aliases and the names of outcomes and parties."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from protokoll_tui.search.words import fold, normal


@dataclass(frozen=True, slots=True)
class FilterName:
    """One filter."""

    field: str
    names: tuple[str, ...]
    help: dict[str, str]
    """What it is for, by language."""


@dataclass(frozen=True, slots=True)
class FilterTable:
    """The table of `filters.toml`, ready to look up."""

    filters: tuple[FilterName, ...]
    by_name: dict[str, str]
    """Folded name to field."""
    outcomes: dict[str, dict[str, tuple[str, ...]]]
    """The contract's outcome to its names by language, the shown one first."""
    outcome_by_name: dict[str, str]
    """Folded name to the contract's outcome."""
    party_by_name: dict[str, str]
    """A party's folded name in full to its letters."""


@cache
def filter_table() -> FilterTable:
    """The table, read once."""
    data = tomllib.loads(files(__package__).joinpath("filters.toml").read_text(encoding="utf-8"))
    filters = tuple(FilterName(row["field"], tuple(row["names"]), row["help"]) for row in data["filter"])
    outcomes = {
        outcome: {language: tuple(names) for language, names in by_language.items()}
        for outcome, by_language in data["outcomes"].items()
    }
    return FilterTable(
        filters=filters,
        by_name={folded(name): row.field for row in filters for name in row.names},
        outcomes=outcomes,
        outcome_by_name={
            folded(name): outcome
            for outcome, by_language in outcomes.items()
            for names in by_language.values()
            for name in names
        },
        party_by_name={folded(name): party for party, names in data["parties"].items() for name in names},
    )


def outcome_name(outcome: str, language: str = "sv") -> str:
    """What an outcome is called in the query language.

    >>> outcome_name("referred_back")
    'återremiss'
    """
    names = filter_table().outcomes.get(outcome)
    return names[language][0] if names else outcome


def folded(text: str) -> str:
    """A name or value as it is compared: lower case, no rings, single spaces."""
    return " ".join(fold(normal(text)).split())
