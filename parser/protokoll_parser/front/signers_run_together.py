"""Signers' labels run together in one row, "Sekreterare Ordförande Justerande Paragrafer 4-9", each put at its name."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from protokoll_parser.front.labels import SIGNERS, Label, find_labels
from protokoll_parser.front.lists.persons import names_alone
from protokoll_parser.front.shapes import without_rules

_SIGN: Final = "ekreterare"
"""In one of the labels: a cheap test before the labels are looked for."""
_LONGEST: Final = 200
_LEAST: Final = 3
_MORE_ADJUSTERS: Final = 2
_CAPTION: Final = "underskrifter"
_RANGES: Final = r"§{0,2} ?\d{1,4}(?:[ ,–-]| och |§|\d)*"
_PARAGRAPHS: Final = re.compile(
    rf"(?:(?:paragrafer|paragraf|§§?):?(?: {_RANGES}|\Z)|{_RANGES}\Z)", re.IGNORECASE
)


class _Run(NamedTuple):
    """A row of such labels."""

    labels: list[Label]
    declared: str
    """The §§ of the minutes, "" where the row has none."""
    rest: str
    """What stands behind the labels."""


def part_runs_of_signers(rows: list[list[str]]) -> None:
    """Put the name of each label beside it.

    The names stand behind the labels, in the row below or in a row each, in the labels' order; as many as there are
    labels, or more where the last is that of the adjusters.
    """
    for place, row in enumerate(rows):
        if not any(_SIGN in cell for cell in row):
            continue
        text = " ".join(cell for cell in row if cell)
        run = _read(text) if len(text) < _LONGEST else None
        if run is not None and not (text.islower() and _part_above(rows, place, run)):
            _part(rows, place, run)


def _part_above(rows: list[list[str]], place: int, run: _Run) -> bool:
    """Put the name of each label beside it, where captions in small letters stand below a row of as many names."""
    above = next((at for at in range(place - 1, -1, -1) if any(rows[at])), None)
    names = names_alone(" ".join(cell for cell in rows[above] if cell)) if above is not None else None
    if above is None or names is None or run.rest or run.declared or len(names) != len(run.labels):
        return False
    words = [label.words.capitalize() for label in run.labels]
    rows[above], rows[place] = [""], [cell for pair in zip(words, names, strict=True) for cell in pair]
    return True


def _read(text: str) -> _Run | None:
    """The labels that a row begins with, and what follows them; None for a row with another order of things."""
    rest, labels = text, list[Label]()
    declared = ""
    while rest:
        word = rest.split(" ", 1)[0]
        found = find_labels(word)
        if len(found) == 1 and found[0].kind in SIGNERS and found[0].end == len(word):
            labels.append(found[0])
        elif labels or word.lower() != _CAPTION:
            told = _PARAGRAPHS.match(rest) if not declared else None
            if told is None:
                break
            declared, rest = told[0].strip(" ,"), rest[told.end() :].lstrip()
            continue
        rest = rest[len(word) :].lstrip()
    return _Run(labels, declared, rest) if len({label.kind for label in labels}) == _LEAST else None


def _part(rows: list[list[str]], place: int, run: _Run) -> None:
    most = len(run.labels) + (_MORE_ADJUSTERS if run.labels[-1].kind == "adjusters" else 0)
    names = names_alone(run.rest)
    if names is None:
        return
    used = [place]
    declared = run.declared
    for at in range(place + 1, len(rows)):
        below = without_rules(" ".join(cell for cell in rows[at] if cell))
        told = _PARAGRAPHS.search(below)
        if told is not None and declared in ("", "Paragrafer"):
            declared, below = told[0], below[: told.start()].strip()
        found = names_alone(below)
        if found is None or len(names) + len(found) > most:
            break
        names += found
        used.append(at)
    if len(names) < len(run.labels):
        return
    cells: list[str] = []
    for at, name in enumerate(names):
        label = run.labels[min(at, len(run.labels) - 1)].words
        cells += [name] if label in cells else [label, name]
    for at in used:
        rows[at] = [""]
    rows[place] = cells
    if declared:
        rows[used[-1]] = [
            *rows[used[-1]],
            f"Paragrafer {declared.lower().removeprefix('paragrafer').strip(' :')}",
        ]
