"""What was typed, understood: words, phrases, exclusions, filters, §§, dates and case numbers.

Nothing here touches the archive, and nothing raises: what cannot be used is said in `problems`, and the rest is used.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from rapidfuzz.distance import OSA

from protokoll_tui.search.abbreviations import abbreviations
from protokoll_tui.search.citations import CaseAsk, DayAsk, ParagraphAsk, take_citations
from protokoll_tui.search.filters import filter_table, folded
from protokoll_tui.search.problems import problem
from protokoll_tui.search.results import QueryProblem
from protokoll_tui.search.words import fold, normal, words

LONGEST_QUERY = 400
"""Characters of a query that are read."""

MOST_WORDS = 16

_PIECE = re.compile(r'(-?)(?:([^\W\d_]{1,20}|§{1,2}):)?(?:"([^"]*)("?)|([^\s"]+))')
_LOOKALIKES = str.maketrans({**dict.fromkeys("”“„»«″", '"'), **dict.fromkeys("–—−‐‑", "-"), "\u00a0": " "})
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]")
_STARRED = re.compile(r"([^\W_]+)\*")

SavedQuery = Callable[[str], str | None]
"""The text of a saved search by its name, None where there is none."""


@dataclass(frozen=True, slots=True)
class Word:
    """One word to look for."""

    text: str
    """Lower case, with the rings that were typed."""
    fold: str
    unfinished: bool = False
    """It is the last word and nothing follows it, or it was typed with "*"."""
    optional: bool = False
    """It says little ("och", "AB"): it may rank a hit, but nothing is asked for it."""


@dataclass(frozen=True, slots=True)
class Filter:
    """One filter as typed, its value not yet looked up."""

    field: str
    value: str
    negated: bool = False
    part: str = ""
    """All of it, as typed."""


@dataclass(frozen=True, slots=True)
class Query:
    """A query understood."""

    text: str
    words: tuple[Word, ...] = ()
    phrases: tuple[tuple[str, ...], ...] = ()
    """Each its words in order, as they must stand in the text."""
    excluded: tuple[tuple[str, ...], ...] = ()
    """Words (of one) and phrases that must not stand there."""
    filters: tuple[Filter, ...] = ()
    paragraphs: tuple[ParagraphAsk, ...] = ()
    days: tuple[DayAsk, ...] = ()
    cases: tuple[CaseAsk, ...] = ()
    problems: tuple[QueryProblem, ...] = ()

    @property
    def needs_whole_phrases(self) -> bool:
        """Some phrase of several words is asked for or excluded."""
        return any(len(phrase) > 1 for phrase in (*self.phrases, *self.excluded))

    @property
    def is_empty(self) -> bool:
        """Nothing to look for."""
        return not (
            self.words
            or self.phrases
            or self.excluded
            or self.filters
            or self.paragraphs
            or self.days
            or self.cases
        )


@dataclass(slots=True)
class _Reading:
    """A query while it is read."""

    language: str
    plain: list[str] = field(default_factory=list)
    phrases: list[tuple[str, ...]] = field(default_factory=list)
    excluded: list[tuple[str, ...]] = field(default_factory=list)
    filters: list[Filter] = field(default_factory=list)
    problems: list[QueryProblem] = field(default_factory=list)
    saved: list[str] = field(default_factory=list)

    def complain(self, code: str, part: str = "", hint: str = "") -> None:
        self.problems.append(problem(code, part, hint, self.language))


def parse(text: str, *, saved: SavedQuery | None = None, language: str = "sv") -> Query:
    """Understand a query. `saved` looks up saved searches for `sparat:namn`."""
    reading = _Reading(language)
    cleaned = clean(text)
    if len(cleaned) > LONGEST_QUERY:
        reading.complain("too_long")
        cleaned = cleaned[:LONGEST_QUERY]
    _read(cleaned, reading, saved)
    last = reading.plain[-1] if reading.plain else ""
    ends_open = last[-1:].isalnum() and cleaned.endswith(last)
    rest, citations = take_citations(" ".join(reading.plain))
    return Query(
        text=text,
        words=_words(rest, ends_open=ends_open and rest[-1:].isalnum()),
        phrases=tuple(reading.phrases[:MOST_WORDS]),
        excluded=tuple(reading.excluded[:MOST_WORDS]),
        filters=tuple(reading.filters[:MOST_WORDS]),
        paragraphs=citations.paragraphs,
        days=citations.days,
        cases=citations.cases,
        problems=tuple(reading.problems),
    )


def clean(text: str) -> str:
    """A query without control characters, its quotes and dashes plain."""
    return _CONTROL.sub(" ", text[: LONGEST_QUERY * 2].translate(_LOOKALIKES))


def _read(text: str, reading: _Reading, saved: SavedQuery | None) -> None:
    for piece in _PIECE.finditer(text):
        minus, name, quoted, closing, bare = piece.groups()
        value = (quoted if quoted is not None else bare).strip()
        if quoted is not None and not closing and value:
            reading.complain("unclosed_quote", value)
        if name is not None and (known := filter_table().by_name.get(folded(name))):
            _read_filter(Filter(known, value, bool(minus), piece.group().strip()), reading, saved)
        elif name is None and bare and bare.endswith(":") and folded(bare[:-1]) in filter_table().by_name:
            if piece.end() < len(text.rstrip()):
                reading.complain("empty_value", bare)
        else:
            if name is not None:
                _complain_of_filter(name, reading)
                value = f"{name}:{value}"
            _read_words(value, reading, negated=bool(minus), quoted=quoted is not None)


def _read_filter(asked: Filter, reading: _Reading, saved: SavedQuery | None) -> None:
    if not asked.value:
        reading.complain("empty_value", asked.part)
    elif asked.field != "sparat":
        reading.filters.append(asked)
        reading.plain.append("\n")
    elif asked.value in reading.saved:
        reading.complain("nested_saved", asked.value)
    elif (stored := saved(asked.value) if saved else None) is None:
        reading.complain("unknown_saved", asked.value)
    else:
        reading.saved.append(asked.value)
        _read(clean(stored)[:LONGEST_QUERY], reading, saved)


def _complain_of_filter(name: str, reading: _Reading) -> None:
    if len(name) < 3:
        return  # "S:t Olof", "kl:9": nobody meant a filter
    near = [
        row.names[0]
        for row in filter_table().filters
        if any(OSA.distance(folded(name), folded(known)) <= 2 for known in row.names if len(known) > 3)
    ]
    if near:
        reading.complain("mistyped_filter", f"{name}:", near[0])
    else:
        reading.complain("unknown_filter", f"{name}:")


def _read_words(value: str, reading: _Reading, *, negated: bool, quoted: bool) -> None:
    sequence = tuple(words(value))
    if negated and sequence:
        reading.excluded.append(sequence)
    elif quoted and sequence:
        reading.phrases.append(sequence)
        reading.plain.append("\n")
    elif not negated and not quoted:
        reading.plain.append(value)


def _words(text: str, *, ends_open: bool) -> tuple[Word, ...]:
    starred = {normal(word) for word in _STARRED.findall(text)}
    sequence = words(text)
    table = abbreviations()
    skipped = table.ignorable | table.optional
    distinct = list(dict.fromkeys(sequence))[:MOST_WORDS]
    all_optional = all(word in skipped for word in distinct)
    return tuple(
        Word(
            text=word,
            fold=fold(word),
            unfinished=word in starred or (ends_open and word == sequence[-1]),
            optional=word in skipped and not all_optional and not (ends_open and word == sequence[-1]),
        )
        for word in distinct
    )
