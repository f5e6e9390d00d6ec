"""What could be typed next: filters by name, and the values that occur in this archive."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from protokoll_tui.search.constraints import Values
from protokoll_tui.search.facets import quoted
from protokoll_tui.search.filters import filter_table, folded, outcome_name
from protokoll_tui.search.people import People
from protokoll_tui.search.query import Word
from protokoll_tui.search.results import Completion
from protokoll_tui.search.words import fold, words

_MOST = 12
_CURRENT = re.compile(r'(?:(?P<name>[^\W\d_]{1,20}|§{1,2}):)?(?P<value>"[^"]*|[^\s"]*)$')


def completions(
    query: str,
    cursor: int,
    *,
    values: Values,
    people: People,
    years: Sequence[str],
    saved: Iterable[str],
    language: str = "sv",
) -> list[Completion]:
    """Ways to go on at the cursor: filters that begin so, or values of the filter that is being typed."""
    before, after = query[:cursor], query[cursor:]
    found = _CURRENT.search(before)
    if found is None:
        return []
    name, typed = found.group("name"), found.group("value")
    minus = "-" if name is None and typed.startswith("-") else ""
    start = before[: found.start()] + minus
    if name is None:
        offered = _filters(typed.removeprefix("-"), language)
    else:
        field = filter_table().by_name.get(folded(name))
        if field is None:
            return []
        value = typed.lstrip('"')
        offered = [
            (f"{name}:{quoted(text)} ", f"{name}:{text}" + (f" – {meaning}" if meaning else ""))
            for text, meaning in _values(field, value, values, people, years, saved, language)
            if folded(text) != folded(value) or meaning
        ]
    return [Completion(start + text + after.lstrip(), label) for text, label in offered[:_MOST]]


def _filters(typed: str, language: str) -> list[tuple[str, str]]:
    wanted = folded(typed)
    if not wanted:
        return []
    found: list[tuple[str, str]] = []
    for row in filter_table().filters:
        shown = row.names[-1] if language == "en" else row.names[0]
        begun = [name for name in (shown, *row.names) if folded(name).startswith(wanted)]
        if begun:
            found.append((f"{begun[0]}:", f"{begun[0]}: – {row.help.get(language, row.help['sv'])}"))
    return found


def _values(
    field: str,
    typed: str,
    values: Values,
    people: People,
    years: Sequence[str],
    saved: Iterable[str],
    language: str,
) -> list[tuple[str, str]]:
    """Values as typed, each with its meaning where that is not plain."""
    wanted = folded(typed)
    if field == "utfall":
        names = [outcome_name(outcome, language) for outcome in filter_table().outcomes]
        return [(name, "") for name in names if folded(name).startswith(wanted)]
    if field == "år":
        start = typed.rpartition("..")[2]
        return [(typed[: len(typed) - len(start)] + year, "") for year in years if year.startswith(start)]
    if field == "person":
        typed_words = [Word(word, fold(word), unfinished=True) for word in words(typed)]
        matches = people.match(typed_words, _MOST)
        return [(match.person.name, match.person.party or match.person.title or "") for match in matches]
    if field == "sparat":
        return [(name, "") for name in saved if folded(name).startswith(wanted)]
    if field in ("organ", "parti", "kommun"):
        found = (
            values.find(field, typed) if wanted else sorted(values.of(field), key=lambda value: value.label)
        )
        return [(value.short, value.label) if value.short else (value.label, "") for value in found]
    return []
