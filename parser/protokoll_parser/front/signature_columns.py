"""Signatures that were extracted column by column: all their labels, and below them as many names in that order."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from protokoll_parser.front.labels import SIGNERS, Label, find_labels
from protokoll_parser.front.lists.persons import names_alone, persons_in
from protokoll_parser.front.shapes import is_name, without_rules

_SIGN: Final = "ekreterare"
"""In one of the labels: a cheap test before the labels are looked for."""
_LONGEST: Final = 60
_LEAST: Final = 3
_MORE_ADJUSTERS: Final = 2
_MOST_LABELS: Final = 6
"""Rows of labels above or below one of them: more people do not sign."""


def join_columns_of_signers(rows: list[list[str]]) -> None:
    """Rows of "Sekreterare", "Ordförande", "Justerande" over rows of their names become a row for each.

    Each label must have its name; several adjusters may stand in one row or in more of them. "Paragrafer 4-9" may
    stand between labels and names.
    """
    for place, row in enumerate(rows):
        if len(row) > _LEAST or len(row[0]) > _LONGEST or not any(_SIGN in cell for cell in row):
            continue
        first, last = place, place
        while first and place - first < _MOST_LABELS and _signer_labels(rows[first - 1]):
            first -= 1
        while last + 1 < len(rows) and last - place < _MOST_LABELS and _signer_labels(rows[last + 1]):
            last += 1
        labels = [label for at in range(first, last + 1) for label in _signer_labels(rows[at])]
        if len({label.kind for label in labels}) < _LEAST or (first and all(map(is_name, rows[first - 1]))):
            continue
        names = _rows_of_names(rows, last + 1)
        more = _MORE_ADJUSTERS if labels[-1].kind == "adjusters" else 0
        if not len(labels) <= len(names) <= len(labels) + more:
            continue
        single = names[: len(labels) - 1]
        if any(len(persons_in("\t".join(rows[at]))) != 1 for at in single):
            continue
        for label, at in zip(labels, names, strict=False):
            rows[at] = [label.words, *rows[at]]
        for at in range(first, last + 1):
            rows[at] = [""]


def _signer_labels(row: Sequence[str]) -> list[Label]:
    """The labels of a row that holds nothing but those of signers."""
    found: list[Label] = []
    for cell in row:
        labels = find_labels(cell) if 0 < len(cell) < _LONGEST else ()
        if not labels or any(label.kind not in SIGNERS for label in labels):
            return []
        if "".join(cell.split(" ")) != "".join("".join(label.words.split(" ")) for label in labels):
            return []
        found += labels
    return found


def _rows_of_names(rows: Sequence[Sequence[str]], start: int) -> list[int]:
    """The rows of names from a place on, some of two adjusters; none where something else comes first."""
    names: list[int] = []
    for at in range(start, len(rows)):
        text = without_rules(rows[at][0])
        if all(map(_holds_names, rows[at])):
            names.append(at)
        elif not names and (not text or _declares(rows[at])):
            continue
        elif text or len(rows[at]) > 1:
            break
    return names


def _holds_names(cell: str) -> bool:
    """Whether a cell holds a name or two that a blank parts, and nothing more than their parties."""
    return is_name(cell) or (0 < len(cell) < _LONGEST and bool(names_alone(cell)))


def _declares(row: Sequence[str]) -> bool:
    """Whether a row holds the §§ of the minutes."""
    labels = find_labels(row[0]) if len(row[0]) < _LONGEST else ()
    return len(labels) == 1 and labels[0].kind == "paragraphs" and labels[0].start == 0
