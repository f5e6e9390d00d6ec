"""Marks in texts, and the stretch of a § that shows best why it was found."""

from __future__ import annotations

import re
from collections.abc import Set as AbstractSet

from protokoll_tui.search.abbreviations import also_written
from protokoll_tui.search.documents import Document, Field
from protokoll_tui.search.results import Marks
from protokoll_tui.search.words import LONGEST_WORD, normal

SNIPPET_LENGTH = 180
_BEFORE = 40
"""Characters shown before the first match."""
_MOST_MARKS = 400
_FIELDS: tuple[Field, ...] = ("decision", "text", "basis", "recipients", "people")
_JOINTS: dict[Field, str] = {"basis": " · ", "recipients": " · ", "people": ", "}
_WORD = re.compile(r"[^\W_]+")


def mark(text: str, terms: AbstractSet[str]) -> Marks:
    """A text with the ranges of the words that are among `terms` (lower case, as they stand)."""
    if not terms:
        return Marks(text)
    lowered = _lowered(text)
    spans: list[tuple[int, int]] = []
    for found in _WORD.finditer(lowered):
        if found.group()[:LONGEST_WORD] in terms:
            spans.append(found.span())
            if len(spans) == _MOST_MARKS:
                break
    for other in also_written(terms):
        spans += _places(lowered, other)
    return Marks(text, _apart(spans))


def snippet(document: Document, terms: frozenset[str]) -> Marks:
    """The window with the most different matched words, of the first field that has any; else how the decision begins.

    The decision comes first: it is what the user wants to know.
    """
    for field in _FIELDS:
        held = terms & document.words(field)
        if held:
            return _window(_JOINTS.get(field, " ").join(document.parts(field)), held)
    return _window(document.row.decision or document.row.text, frozenset())


def _window(whole: str, terms: AbstractSet[str]) -> Marks:
    text = " ".join(whole.split())
    spans = _quick_spans(text, terms) if terms else []
    start = _best_start(text, spans) if spans else 0
    start = _word_start(text, max(0, start - _BEFORE)) if start > _BEFORE else 0
    end = _word_end(text, start + SNIPPET_LENGTH)
    lead, tail = "… " if start else "", " …" if end < len(text) else ""
    shift = len(lead) - start
    return Marks(
        lead + text[start:end] + tail,
        tuple((first + shift, last + shift) for first, last in spans if start <= first and last <= end),
    )


def _quick_spans(text: str, terms: AbstractSet[str]) -> list[tuple[int, int]]:
    """Where the terms stand as whole words, by plain searching: a § has few of them, and much text."""
    lowered = _lowered(text)
    spans: list[tuple[int, int]] = []
    for term in (*terms, *also_written(terms)):
        spans += _places(lowered, term)
    return list(_apart(spans))


def _places(lowered: str, term: str) -> list[tuple[int, int]]:
    """Where a term stands by itself."""
    spans: list[tuple[int, int]] = []
    place = lowered.find(term)
    while place >= 0 and len(spans) < _MOST_MARKS:
        end = place + len(term)
        if not (lowered[place - 1 : place].isalnum() or lowered[end : end + 1].isalnum()):
            spans.append((place, end))
        place = lowered.find(term, end)
    return spans


def _apart(spans: list[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """Spans in order, each but once, those within another left out."""
    kept: list[tuple[int, int]] = []
    for first, last in sorted(set(spans), key=lambda span: (span[0], -span[1])):
        if not kept or first >= kept[-1][1]:
            kept.append((first, last))
    return tuple(kept)


def _best_start(text: str, spans: list[tuple[int, int]]) -> int:
    """The first match of the window that holds the most different matched words."""
    best, most = spans[0][0], 0
    for index, (start, _) in enumerate(spans[:60]):
        within = {
            text[first:last].lower()
            for first, last in spans[index:60]
            if last <= start + SNIPPET_LENGTH - _BEFORE
        }
        if len(within) > most:
            best, most = start, len(within)
    return best


def _word_start(text: str, place: int) -> int:
    space = text.find(" ", place)
    return space + 1 if 0 <= space < place + _BEFORE else place


def _word_end(text: str, place: int) -> int:
    if place >= len(text):
        return len(text)
    space = text.rfind(" ", place - _BEFORE, place)
    return space if space > 0 else place


def _lowered(text: str) -> str:
    """Lower case, letter for letter, so that places in it are places in the text."""
    lowered = normal(text)
    if len(lowered) == len(text):
        return lowered
    return "".join(letter.lower() if len(letter.lower()) == 1 else letter for letter in text)
